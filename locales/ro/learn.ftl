### Parcurgerea modulelor.

learn-stopped = Totul este salvat. Puteți continua aici altă dată.
learn-nothing-open = Încă nu este nimic deschis pentru dumneavoastră. Întrebați formatorul.
learn-with-sound = cu sunet
learn-units-done = Etape terminate: { $done } din { $total }
learn-content-language = Limba acestui modul
learn-units = Etape
learn-unit-done = Gata
learn-unit-begun = Începută
learn-unit-new = Neîncepută
learn-objectives = Ce voi ști să fac
learn-before-after = Înainte și după
learn-before-after-help = Formatorul vă spune când să le faceți. Nu se dă notă.
learn-practise-again = Exersez din nou
learn-end-of-unit = Acesta este sfârșitul etapei.
learn-all-saved = Totul este salvat.
learn-right-of = Exerciții corecte: { $right } din { $total }
learn-some-open = Mai sunt exerciții de făcut. Le puteți face acum sau mai târziu.
learn-still-open = Încă de făcut
learn-waits-for-trainer = Formatorul va citi
learn-skills-empty = Aici veți vedea ce știți să faceți. Începeți cu un modul.
learn-can-alone = Știu să fac
learn-can-with-help = Sunt pe drumul cel bun
learn-can-met = Am făcut cunoștință cu asta
learn-about-intro = Această pagină arată ce este notat despre dumneavoastră.
learn-about-what = Ce
learn-about-how-many = De câte ori
learn-about-last = Ultima dată
learn-about-who = Formatorul poate vedea răspunsurile dumneavoastră. Din grup, nimeni altcineva nu le poate vedea.

record-person-added = Sosirea dumneavoastră aici
record-person-profile = Numele, limba sau setările de afișare
record-person-role = Ce aveți voie să faceți aici
record-auth-signin = Ați intrat în Lucarne
record-auth-reset = Imaginile, PIN-ul sau felul în care intrați s-au schimbat
record-learning-statement = Pași și răspunsuri
record-learning-text = Texte pe care le-ați scris
record-learning-mark = Note de la formator
record-learning-note = Observații de la formator
record-enrolment-added = Ați intrat într-un grup
record-enrolment-removed = Ați plecat dintr-un grup
record-record-read = Cineva a citit ce este notat despre dumneavoastră
learn-trainer-says = Formatorul sau formatoarea scrie
learn-keep = Păstrez pentru mai târziu
learn-kept = Păstrat. Nu este predat încă.
learn-not-kept = Nu s-a păstrat. Apăsați „Păstrez pentru mai târziu”.
learn-replace = Predau altceva
learn-file-no-kind = Acest fișier nu poate fi primit. Alegeți unul dintre tipurile de mai jos.
learn-file-too-large = Fișierul este prea mare. Alegeți unul mai mic.
learn-files-full = Ați predat câte fișiere se poate. Întrebați formatorul.
learn-sound-of = Sunetul { $n } din { $total }
learn-next-sound = Sunetul următor
record-learning-file = Fișierele pe care le-ați predat

## A path

# $done (number)
# $total (number)
learn-path-done = { $done } module terminate din { $total }
learn-path-advice = Această ordine este un sfat. Pot începe cu alt modul.
learn-path-first = De terminat întâi: { $module }
learn-path-optional = (pe acesta îl pot lăsa)
# $n (number)
learn-path-left =
    { $n ->
        [one] Mai rămâne cam un minut
        [few] Mai rămân cam { $n } minute
       *[other] Mai rămân cam { $n } de minute
    }
learn-path-after = Ce știu să fac după aceea
learn-path-finished = Toate modulele acestui parcurs sunt terminate.
learn-path-look-again = Mă uit din nou
learn-path-is-done = Terminat
learn-path-begun = Început
learn-path-new = Încă nu

learn-about-recorded = Ce este notat
learn-about-why = De ce
learn-about-until = Până când
learn-about-another = Altceva
learn-why-learning = Pentru a vă ajuta să învățați și a arăta ce știți să faceți
learn-why-lessons = Pentru a pregăti lecțiile și a arăta că ați participat
learn-why-help = Pentru a vă ajuta
learn-why-security = Pentru a vă proteja contul
learn-why-account = Ca să puteți ști cine s-a uitat
learn-why-rules = Pentru a arăta cine ce a hotărât
learn-until-left = { $span } după plecarea dumneavoastră
learn-until-help = { $span } după curs
learn-about-looked = Cine s-a uitat la ce este notat despre mine
learn-about-nobody = Nimeni nu s-a uitat încă.
learn-about-my-sign-in = Cine m-a ajutat să intru
learn-about-no-deeds = Nimeni.
learn-about-reset = Imagini noi, PIN nou sau alt fel de a intra, de la: { $who }
learn-about-let-in = Intrare permisă de: { $who }
learn-about-program = programul
learn-about-left = Ce a ieșit de aici
learn-about-nothing-left = Nimic despre dumneavoastră nu a ieșit.
learn-about-left-help = În aceste zile rezultatele au plecat la biroul de formare: numărul dumneavoastră, ce ați făcut și cu ce rezultat. Nu și textele, nici cine s-a uitat.
learn-about-print = Puteți primi această pagină pe hârtie. Întrebați formatorul.
learn-correction = Ceva nu este corect
learn-correction-help = Spuneți ce nu este corect. Coordonatorul citește și vă răspunde aici.
learn-correction-what = Despre ce este vorba?
learn-correction-wish = Ce trebuie schimbat?
learn-correction-ask = Întreb coordonatorul
learn-correction-sent = Coordonatorul va citi.
learn-correction-empty = Scrieți ce trebuie schimbat.
learn-correction-long = Este prea lung. Scrieți cel mult 500 de litere.
learn-correction-many = Cinci cereri ale dumneavoastră așteaptă. Așteptați mai întâi un răspuns.
learn-correction-asked = Așteaptă un răspuns
learn-correction-corrected = S-a schimbat
learn-correction-kept = Rămâne așa
learn-correction-answer = Coordonatorul scrie
learn-correction-profile = Numele, numărul sau limba mea
learn-correction-answers = Pașii și răspunsurile mele
learn-correction-marks = O notă sau o observație
learn-correction-attendance = Când am fost prezent
learn-correction-other = Altceva
record-auth-signout = Ați ieșit
record-auth-failed = Încercări de intrare nereușite
record-auth-stepup = Ați arătat din nou secretul
record-auth-refused = Ceva ce ați cerut a fost refuzat
record-person-suspended = O vreme nu ați putut intra
record-person-resumed = Ați putut intra din nou
record-person-restricted = O vreme, numai ofițerul și coordonatorul v-au putut vedea dosarul
record-person-unrestricted = Dosarul dumneavoastră se vede din nou ca înainte
record-person-alias = Două dosare despre dumneavoastră au devenit unul
record-person-unalias = Un dosar despre dumneavoastră a fost împărțit în două
record-attendance-marked = Când ați fost prezent
record-attendance-reason = De ce nu ați fost prezent
record-interruption-person = Zile în care nu ați putut veni
record-message-sent = Mesaje
record-message-released = Mesaje transmise
record-credential-requested = Adeverințe cerute
record-credential-issued = Adeverințe emise
record-credential-revoked = Adeverințe retrase
record-credential-handedover = Adeverințe predate

## Un modul retras

learn-withdrawn-list = Închise pentru moment
learn-withdrawn = Acest modul este închis pentru moment. Acum nu îl puteți continua.
learn-withdrawn-kept = Ce ați făcut se păstrează
learn-withdrawn-ask = Formatorul dumneavoastră vede în continuare răspunsurile. Dacă aveți o întrebare, adresați-i-o.
learn-withdrawn-units = Etape terminate: { $n }
learn-withdrawn-answers = Exerciții cu răspuns: { $n }
learn-withdrawn-right = Dintre ele corecte: { $n }

learn-finish-by = De terminat până la { $day }
learn-pause-lessons = nu au fost lecții
learn-pause-holiday = a fost sărbătoare
learn-pause-technical = calculatoarele nu au mers
learn-pause-away = nu ați putut veni
learn-next-lesson = Următoarea lecție: { $when }, { $room }
learn-finish-moved =
    { $n ->
        [one] De terminat până la { $day }. Aveți { $n } zi în plus: { $why }.
        [few] De terminat până la { $day }. Aveți { $n } zile în plus: { $why }.
       *[other] De terminat până la { $day }. Aveți { $n } de zile în plus: { $why }.
    }
learn-about-card = Puteți intra cu un card. Dacă s-a pierdut, spuneți formatorului, care tipărește altul. Cardul pierdut nu mai deschide atunci nimic.
learn-about-may-ask = Puteți cere formatorului să vă lase să intrați.
