### Formarea: grupuri, cursanți, progres.

teach-groups = Grupurile mele
teach-no-groups = Încă nu aveți niciun grup. Faceți-l pe primul mai jos.
teach-make-group = Fă un grup
teach-group-name = Numele grupului
teach-group-name-help = Cursanții îl văd când intră. Alegeți un nume care nu spune nimic despre persoane.
teach-closed-groups = Grupuri închise
teach-learner-count =
    { $n ->
        [one] un cursant
        [few] { $n } cursanți
       *[other] { $n } de cursanți
    }
teach-waiting-count =
    { $n ->
        [one] o lucrare așteaptă nota dumneavoastră
        [few] { $n } lucrări așteaptă nota dumneavoastră
       *[other] { $n } de lucrări așteaptă nota dumneavoastră
    }
teach-show = Arată
teach-state = Stare

## Un grup

teach-is-closed = Acest grup este închis. Cursanții nu îl văd. Îl puteți deschide din nou la „Schimbă grupul”.
# $n (number)
teach-in-group =
    { $n ->
        [one] un cursant în grup
        [few] { $n } cursanți în grup
       *[other] { $n } de cursanți în grup
    }
# $n (number)
teach-signed-in-now =
    { $n ->
        [one] un cursant este în sesiune acum
        [few] { $n } cursanți sunt în sesiune acum
       *[other] { $n } de cursanți sunt în sesiune acum
    }
teach-learners = Cursanți
teach-no-learners = Încă nu este nimeni în acest grup. Adăugați primul cursant.
teach-tile = Cartonaș
teach-number = Număr
teach-signed-in = În sesiune
teach-not-here = acum nu
teach-since = de la { $time }
teach-suspended = nu poate intra
teach-move-to = Mută în
teach-move = Mută
teach-remove = Scoate din grup
teach-remove-help = Cursantul își păstrează toate lucrările și poate reveni oricând.
teach-modules = Module
teach-no-modules = Încă nu este admis niciun modul. Întrebați responsabilul de securitate.
teach-open = deschis
teach-closed = închis
teach-open-module = Deschide
teach-close-module = Închide
teach-change-group = Schimbă grupul
teach-trainers = Cine se ocupă de acest grup
teach-trainers-help = Dacă nu sunteți pe listă, nu mai vedeți acest grup.
teach-one-trainer = Alegeți cel puțin un formator.
teach-close-help = Un grup închis nu mai apare pe prima pagină. Cursanții lui își păstrează toate lucrările.
teach-close-group = Închide grupul
teach-open-group = Deschide din nou grupul

## Adăugarea cursanților

teach-add-learner = Adaugă un cursant
teach-from-table = Adaugă dintr-un tabel
teach-known = Cineva care este deja aici
teach-known-help = Numărul unui cursant din alt grup al dumneavoastră sau al unui cursant fără grup.
teach-known-not-found = Niciun cursant cu acest număr nu vă este accesibil. Verificați numărul sau întrebați coordonatorul.
teach-enrol = Înscrie în grup
teach-name-help = Îl vede numai personalul.
teach-alias = Numele de pe cartonaș
teach-alias-help = Îl văd toți cei din sală. Ajunge un prenume sau un nume inventat.
teach-number-help = Numărul folosit de instituția dumneavoastră. Nimeni altcineva nu îl poate avea.
teach-symbol = Imaginea de pe cartonaș
teach-symbol-help = Într-un grup, fiecare cursant are altă imagine.
teach-symbol-taken = luată
teach-language = Limba butoanelor și a mesajelor
teach-content-language = Limba modulelor
teach-content-language-help = Modulele apar în această limbă atunci când o au.
teach-same-language = aceeași limbă
teach-secret = Cum intră cursantul
teach-secret-pictures = Cu cinci imagini
teach-secret-pin = Cu un PIN de șase cifre
teach-secret-help = Programul le trage la sorți. Le vedeți o singură dată, pe pagina următoare, ca să le tipăriți.

## Ce nu este bine într-un câmp

teach-fault-missing = Completați acest câmp.
teach-fault-long = Este prea lung. Scurtați.
teach-fault-signs = Textul conține semne care nu se văd. Scrieți-l din nou.
teach-fault-language = Alegeți o limbă a acestui program: en, fr, it, ro sau ar.
teach-fault-content-language = Scrieți un cod de limbă, de exemplu fr sau ro.
teach-fault-secret = Scrieți pictures sau pin.
teach-fault-twice = Acest număr este deja pe un rând de mai sus.
teach-fault-elsewhere = Acest număr este al unui cursant din grupul altcuiva. Întrebați coordonatorul.
teach-fault-fields = Acest rând are mai multe sau mai puține câmpuri decât primul.
teach-fault-symbol = Alegeți una dintre imagini.
teach-fault-line = Rândul { $line }, { $field }: { $reason }

## Dintr-un tabel

teach-table-help = Alegeți un fișier CSV în UTF-8, cu virgule sau punct și virgulă. Primul rând dă numele coloanelor:
teach-table-help-language = language: en, fr, it, ro sau ar. Fără content_language, modulele sunt în aceeași limbă.
teach-table-help-secret = secret: pictures sau pin. Dacă lipsește, cursantul primește imagini. Programul le trage la sorți.
teach-table-help-twice = Un număr deja cunoscut nu face un al doilea cursant: persoana doar intră în acest grup.
teach-table-file = Tabelul
teach-table-look = Privește mai întâi
teach-table-missing = Alegeți un fișier.
teach-table-empty = Tabelul nu are rânduri. Verificați fișierul.
teach-table-encoding = Fișierul nu este în UTF-8. Salvați-l ca „CSV UTF-8” și alegeți-l din nou.
teach-table-columns = Primul rând trebuie să conțină number, name, alias și language. Verificați fișierul.
teach-table-size = Tabelul este prea lung. Împărțiți-l: cel mult 500 de rânduri.
teach-preview = Iată ce se va întâmpla
teach-nothing-written = Încă nu s-a scris nimic.
teach-line = Rând
teach-fate-new = nou
teach-fate-joins = deja cunoscut, intră în grup
teach-fate-there = deja în grup
teach-fate-wrong = lăsat deoparte
# $n (number)
teach-will-add =
    { $n ->
        [one] un cursant nou
        [few] { $n } cursanți noi
       *[other] { $n } de cursanți noi
    }
# $n (number)
teach-will-join =
    { $n ->
        [one] un cursant deja cunoscut intră în grup
        [few] { $n } cursanți deja cunoscuți intră în grup
       *[other] { $n } de cursanți deja cunoscuți intră în grup
    }
# $n (number)
teach-are-there =
    { $n ->
        [one] un cursant este deja în grup
        [few] { $n } cursanți sunt deja în grup
       *[other] { $n } de cursanți sunt deja în grup
    }
# $n (number)
teach-left-out =
    { $n ->
        [one] un rând este lăsat deoparte
        [few] { $n } rânduri sunt lăsate deoparte
       *[other] { $n } de rânduri sunt lăsate deoparte
    }
teach-faults-file = Rânduri de corectat, într-un fișier
teach-import = Adaugă acești cursanți

## Imagini, PIN-uri și hârtie

teach-secrets = Imagini și PIN-uri de înmânat
teach-shown-once = Tipăriți această pagină acum. Se arată numai de această dată și nimeni nu o mai poate vedea.
teach-seen = Această pagină a fost deja arătată o dată. Dacă hârtia s-a pierdut, dați cursantului imagini noi sau un PIN nou.
teach-another =
    { $left ->
        [one] Trage din nou la sorți (încă o dată)
        [few] Trage din nou la sorți (încă de { $left } ori)
       *[other] Trage din nou la sorți (încă de { $left } de ori)
    }
teach-cards = Cartonașe pentru intrare
teach-list = Listă
teach-notes = Note
teach-print-help = Tipăriți această pagină cu navigatorul: Ctrl și P.

## Progres

teach-progress = Progres
teach-nothing-open = Niciun modul nu este deschis pentru acest grup. Deschideți unul pe pagina grupului.
teach-not-begun = neînceput
teach-on-screen = în lucru: { $screen } din { $of }
teach-stuck-tries = blocat la { $screen } din { $of }: trei încercări
teach-stuck-still = blocat la { $screen } din { $of }: zece minute
# $n (number)
teach-have-begun =
    { $n ->
        [one] un cursant a început
        [few] { $n } cursanți au început
       *[other] { $n } de cursanți au început
    }
# $n (number)
teach-are-stuck =
    { $n ->
        [one] un cursant s-a blocat
        [few] { $n } cursanți s-au blocat
       *[other] { $n } de cursanți s-au blocat
    }
teach-where-now = Cine unde este acum
teach-nobody-here = Nimeni din acest grup nu este în sesiune.

## Un cursant

teach-suspended-help = Acest cursant nu poate intra.
teach-restricted-help = Acest dosar este restricționat: îl văd numai ofițerul și coordonatorul, iar cursantul nu poate intra.
teach-sign-in-way = Cum intră
teach-reset-help = Imaginile noi sau PIN-ul nou le înlocuiesc imediat pe cele vechi. Sesiunea cursantului se închide.
teach-new-pictures = Imagini noi
teach-new-pin = PIN nou
teach-suspend-help = Sesiunea cursantului se închide și el nu mai poate intra până când nu îi permiteți din nou. Toate lucrările rămân.
teach-suspend = Nu mai lăsa să intre
teach-resume = Lasă să intre din nou
teach-change-profile = Schimbă profilul
teach-no-answers-right = Vedeți cât a parcurs cursantul. Numai formatorii grupului văd răspunsurile.
teach-no-activities = În această etapă nu este nimic de răspuns.
teach-tries =
    { $n ->
        [one] o încercare
        [few] { $n } încercări
       *[other] { $n } de încercări
    }
teach-hints =
    { $n ->
        [one] un indiciu
        [few] { $n } indicii
       *[other] { $n } de indicii
    }
teach-helped = cu ajutor
teach-try = Încercarea { $n }
teach-practice = exersare, nu contează
teach-of = { $right } din { $of }
teach-hits-and-misses = nimerite: { $hits }, ratate: { $misses }
teach-right-answer = Răspunsul corect
teach-waits-for-mark = așteaptă nota

## Notarea

teach-to-mark = Lucrări de notat
teach-nothing-to-mark = Nicio lucrare nu așteaptă notă.
teach-task = Sarcină
teach-handed-in = Predată
teach-mark = Notează lucrarea
teach-marked-already = Această lucrare are deja o notă. O notă nouă îi ia locul.
teach-points-help = De la 0 la { $most } puncte, se acceptă și jumătăți
teach-points-fault = Scrieți puncte pentru fiecare rând, și cu jumătăți, dar nu mai multe decât permite rândul.
teach-comment = Comentariu
teach-comment-help = Cursantul îl poate citi. Spuneți ce este bine și la ce să se uite mai departe.
teach-give-mark = Dă nota
teach-newer-work = S-a predat o lucrare mai nouă. Priviți-o înainte de a nota.
teach-download-work = Descărcați fișierul
teach-given-in-hand = Predat în mână

## Paths

teach-paths = Parcursuri
teach-path-open = Deschideți tot parcursul
teach-path-close = Închideți parcursul
teach-path-open-help = Deschiderea parcursului deschide toate modulele lui admise pentru acest grup.
teach-path-is-open = Acest parcurs este deschis pentru grup.
teach-path-some-closed = Unele module admise ale parcursului sunt încă închise pentru grup.
teach-path-open-rest = Deschideți restul
# $here (number)
# $total (number)
teach-path-here = { $here } module admise din { $total }
teach-path-modules = module
teach-path-units = etape
teach-path-minutes = minute
teach-path-languages = Limbi
teach-path-plan = Pregătire
teach-path-who = Cine unde este
teach-path-skills = Competențe acoperite
teach-path-skill = Competență
teach-path-reference = Referință
teach-path-methods = Metode folosite
teach-path-method = Metodă
# $done (number)
# $total (number)
teach-units-done = { $done } etape terminate din { $total }
teach-suspend-two = Decide un responsabil securitate. Până atunci nu se schimbă nimic.
teach-waits = Cineva așteaptă să intre
teach-waits-let-in = cere să intre, la postul { $station }
teach-waits-through = lucra în altă parte acum un moment și este acum la postul { $station }
teach-let-in = Lăsați să intre
teach-let-through = Lăsați să treacă
teach-waits-help = Verificați întâi dacă această persoană stă într-adevăr acolo și dacă pagina ei arată același număr.
teach-waits-no-more = Nimeni nu mai așteaptă acolo. Reveniți și uitați-vă din nou.
teach-may-ask = Această persoană poate cere să intre fără secret. Trebuie să fiți în sală și să apăsați. Se înregistrează, iar persoana citește.
teach-may-not-ask = Pentru cine nu poate ține minte un secret: îl lăsați să intre apăsând, când sunteți în sală.
teach-let-in-on = Activați „lăsați să intre”
teach-let-in-off = Dezactivați „lăsați să intre”
teach-card = Card de intrare
teach-card-once = Tipăriți cardul acum: apare o singură dată. Decupați-l și înmânați-l.
teach-card-seen = Cardul a fost deja arătat. Dacă s-a pierdut, tipăriți altul.
teach-card-drawing = Codul cardului ca imagine
teach-card-on = Un card îi permite acestei persoane să intre din: { $when }, fără imagini sau PIN. Persoana citește acest lucru.
teach-card-another = Tipăriți alt card: cel vechi nu mai este valabil
teach-card-off = Dezactivați cardul
teach-card-help = Pentru cine nu poate ține minte un secret: un card tipărit, citit la stație de un cititor de coduri de bare. Înlocuiește „lăsați să intre”.
teach-card-print = Tipăriți un card
teach-help-and-mentors = Ajutor și mentori
teach-asks-now = Cine cere ajutor acum
teach-help-taken = { $name } merge acolo
teach-help-handed-on = { $name } vă lasă cererea
teach-help-done = Gata
teach-mentors = Mentori
teach-mentors-help = Un mentor este un cursant din acest grup care îi ajută pe alții. Un mentor vede cine cere ajutor și la ce unitate, numai dintre cei care l-au acceptat, și niciodată răspunsuri, rezultate sau texte.
teach-mentors-off = În acest grup mentorii nu sunt permiși. Un administrator propune la „Ce este permis”, un responsabil securitate confirmă.
teach-mentors-none = Acest grup nu are mentor.
teach-mentor-until = până la { $day }
teach-mentor-name = Numiți un mentor
teach-mentor-anew = Dacă numiți aceeași persoană până la altă zi, nimeni nu o mai are acceptată: fiecare cursant trebuie să spună din nou da.
teach-mentor-who = Cursant
teach-mentor-end = Retrageți
