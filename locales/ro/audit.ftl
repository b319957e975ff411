### The trail of what happened, and those who answer for it.

audit-corrections = Cereri „Despre mine”
audit-corrections-help = Cursanții cer să fie corectat ceea ce este notat despre ei. Răspunsul dumneavoastră se înregistrează, iar ei îl citesc.
audit-corrections-none = Nicio cerere nu așteaptă.
audit-corrections-answered = Răspunsuri recente
audit-correction-done = Ce s-a făcut
audit-correction-answer = Răspuns pentru cursant
audit-correction-send = Răspund
audit-correction-choose = Alegeți ce s-a făcut.
audit-correction-empty = Scrieți un răspuns: cursantul îl citește.
audit-too-long = Este prea lung. Scrieți cel mult 500 de litere.
audit-corrected = S-a corectat
audit-kept = Rămâne așa
audit-about-profile = Nume, număr sau limbă
audit-about-answers = Pași și răspunsuri
audit-about-marks = O notă sau o observație
audit-about-attendance = Prezență
audit-about-other = Altceva
audit-corrections-count =
    { $n ->
        [one] { $n } cerere a unui cursant așteaptă un răspuns
        [few] { $n } cereri ale cursanților așteaptă un răspuns
       *[other] { $n } de cereri ale cursanților așteaptă un răspuns
    }

audit-trail = Jurnal de control
audit-trail-help = Tot ce s-a întâmplat aici, începând cu cel mai recent. Persoanele apar cu numărul lor.
audit-trail-technical = Ce s-a întâmplat cu instalația, începând cu cel mai recent. Nimic de aici nu privește persoane.
audit-head = Sfârșitul registrului în opt cuvinte
audit-chain = Lanț
audit-chain-whole = întreg
audit-chain-broken = rupt
audit-chain-unchecked = Neverificat încă de la pornirea programului.
audit-check-now = Verific acum lanțul
audit-from = Din ziua
audit-to = Până în ziua
audit-day-fault = Scrieți ziua așa: 2026-12-31.
audit-person = Numărul unei persoane
audit-person-fault = Nimeni nu are acest număr.
audit-station = Stație
audit-part = Fel
audit-part-all = Toate felurile
audit-part-technical = Tehnic
audit-part-rules = Reguli, încredere și validări
audit-part-people = Persoane și roluri
audit-part-sign-in = Intrări
audit-part-reading = Consultări
audit-part-learning = Învățare
audit-part-teaching = Grupe, lecții și mesaje
audit-part-admission = Ce a intrat
audit-part-exchange = Ce a ieșit și s-a întors
audit-part-certificates = Adeverințe
audit-part-other = Altele
audit-when = Când
audit-what = Ce
audit-by = De către
audit-about = Despre
audit-program = programul
audit-erased = șters
audit-clock-doubtful = ceas nesigur
audit-nothing = Nu s-a găsit nimic. Alegeți alte zile sau alt fel.
audit-older = Mai vechi
audit-as-file = Ca fișier tabel (CSV)
audit-for-paper = Pentru hârtie
audit-paper-help = Tipăriți această pagină cu navigatorul sau alegeți acolo să o păstrați ca PDF. Meniurile și butoanele rămân pe ecran.
audit-paper-by = Tipărit de
audit-paper-asked = Cerut
audit-paper-all = Tot
audit-paper-lines = Rânduri
audit-paper-more = Rândurile mai vechi nu sunt aici: butonul „Mai vechi” duce la urmare, de tipărit și ea.
audit-paper-names = Ce s-a întâmplat aici, cel mai recent întâi. Persoanele apar cu numele acolo unde o consultare a fost înregistrată în această oră.
audit-for-screen = Înapoi la ecran
audit-names = Arăt numele
audit-names-help = Numele se arată timp de o oră. Consultarea se înregistrează, iar cursanții sunt informați.
audit-study = Eveniment al unui studiu
audit-cartography = Contribuție la harta inițiativelor
audit-unknown = Eveniment necunoscut acestei versiuni
trail-epoch-open = S-a deschis un nou capitol al registrului
trail-policy-set = Regulile site-ului au fost schimbate
trail-records-expired = Ce s-a păstrat destul a fost șters
trail-clock-set = Ceasul a fost potrivit
trail-backup-made = S-a făcut o copie de siguranță
trail-software-started = Programul a fost pornit
trail-review-signed = A fost validată o săptămână
trail-integrity-break = S-a găsit o ruptură în registru
trail-person-added = S-a adăugat o persoană
trail-person-profile = Un profil a fost schimbat
trail-person-role = Un rol a fost dat sau luat
trail-person-suspended = Un cont a fost suspendat
trail-person-resumed = Un cont a fost redeschis
trail-person-alias = Două dosare au devenit unul
trail-person-unalias = Un dosar a fost împărțit
trail-person-custody = O persoană a trecut la alt site
trail-person-erased = O persoană a fost ștearsă
trail-person-restricted = Un dosar a fost restricționat
trail-person-unrestricted = O restricție a fost ridicată
trail-record-read = Un dosar a fost consultat
trail-auth-signin = Intrare
trail-auth-signout = Ieșire
trail-auth-failed = Încercări de intrare eșuate
trail-auth-reset = S-a dat un nou secret
trail-auth-stepup = Secretul a fost cerut din nou
trail-learning-statement = Un pas sau un răspuns
trail-learning-text = S-a scris un text
trail-learning-file = S-a predat un fișier
trail-learning-mark = S-a dat o notă
trail-learning-note = S-a scris un comentariu
trail-group-set = O grupă a fost creată sau schimbată
trail-enrolment-added = Un cursant a intrat într-o grupă
trail-enrolment-removed = Un cursant a părăsit o grupă
trail-session-planned = S-a planificat o lecție sau un termen
trail-session-changed = Planul a fost schimbat
trail-attendance-marked = S-a notat prezența
trail-attendance-reason = S-a notat motivul unei absențe
trail-interruption-set = S-a notat o întrerupere
trail-interruption-person = Cineva nu poate veni o vreme
trail-message-sent = S-a trimis un mesaj
trail-message-released = S-a eliberat un mesaj
trail-parcel-seen = S-a găsit un colet pe un suport
trail-parcel-verified = Un colet a intrat în carantină
trail-parcel-rejected = Un colet a fost respins
trail-parcel-checked = Un colet a fost verificat
trail-item-admitted = Un element a fost admis
trail-item-refused = Un element a fost refuzat
trail-item-activated = Un element a fost pus în folosință
trail-item-withdrawn = Un element a fost retras
trail-item-rolledback = S-a revenit la o versiune anterioară
trail-advice-asked = S-a cerut o recenzie
trail-advice-commented = Un recenzent a scris sau a schimbat un comentariu
trail-advice-settled = Un comentariu al unui recenzent a fost rezolvat
trail-advice-given = S-a predat o recenzie
trail-advice-answered = S-a răspuns la un comentariu al unui recenzent
trail-advice-withdrawn = Un comentariu sau o cerere de recenzie a fost retras
trail-export-frozen = S-a pregătit o ieșire
trail-export-released = O ieșire a fost aprobată
trail-export-written = O ieșire a fost scrisă pe un suport
trail-results-imported = Au sosit rezultate
trail-ack-issued = S-a emis o confirmare
trail-ack-accepted = O confirmare a fost acceptată
trail-paperack-accepted = O confirmare pe hârtie a fost acceptată
trail-fork-found = S-au găsit două istorii ale unei instalații
trail-dispute-resolved = O dispută a fost rezolvată
trail-trust-root = S-a stabilit rădăcina de încredere
trail-trust-registry = Lista cheilor de încredere s-a schimbat
trail-trust-cutoff = O cheie nu mai este de încredere
trail-credential-requested = S-a cerut o adeverință
trail-credential-issued = S-a emis o adeverință
trail-credential-revoked = O adeverință a fost retrasă
trail-credential-handedover = O adeverință a fost predată

audit-review = Validarea săptămânii
audit-review-signed = Săptămâna este validată.
audit-review-since = Perioadă
audit-review-last = Ultima validare
audit-review-help = Parcurgeți fiecare bloc și bifați-l. Apoi semnați: semnătura leagă sfârșitul registrului.
audit-review-seen = M-am uitat
audit-review-tick = Bifați și acest bloc.
audit-review-tick-all = Unele blocuri nu sunt bifate. Uitați-vă la ele, apoi semnați.
audit-review-remark = Observație
audit-review-remark-help = Despre săptămână; fără nume de cursanți.
audit-review-sign = Validez săptămâna
audit-review-overdue = Validarea săptămânii întârzie cu peste trei zile.
audit-integrity-broken = Registrul este rupt. Anunțați administratorul și responsabilul cu securitatea; învățarea continuă.
audit-block-exchange = Ce a intrat și ce a ieșit
audit-block-admission = Admis și refuzat
audit-block-hours = Intrări în afara programului
audit-block-throttled = Refuzuri, și conturi și stații care trebuie să aștepte
audit-block-rules = Roluri, reguli și încredere
audit-block-readers = Dosare consultate de cineva care nu se ocupă de acel cursant
audit-block-scripts = Elemente noi care conțin programe
audit-block-backup = Copie de siguranță
audit-block-integrity = Integritate
audit-block-nothing = Nimic de semnalat.
audit-counted = { $what }: { $count }
audit-signed-in = { $when }: numărul { $number }, stația { $station }
audit-signed-in-unset = Ceas nepotrivit: numărul { $number }, stația { $station }
audit-signed-in-jumped = { $when }, după un ceas care sărise: numărul { $number }, stația { $station }
audit-hours-clock-unset = Ceasul acestui calculator nu este potrivit: orele de mai jos sunt greșite. Potriviți ceasul.
audit-signed-in-more =
    { $n ->
        [one] Și încă { $n }. Se află în registru.
        [few] Și încă { $n }. Toate se află în jurnal.
       *[other] Și încă { $n }. Toate se află în jurnal.
    }
audit-waits = { $who }: încercări eșuate: { $failures }
audit-reader = Numărul { $number }: consultări: { $looks }, cursanți: { $learners }
audit-backup-made = Ultima copie: { $when }
audit-backup-never = Nu există încă o copie de siguranță.
audit-at-risk = Evenimente fără copie de siguranță: { $events }
audit-is-broken = Rupt: { $what }
audit-is-whole = Întreg, verificat la { $when }

## The cartography and the matrix, by the code of the event

trail-0a10 = Matricea de competențe a locului modificată
trail-0a20 = Modificare sau fișă nouă propusă pentru cartografie
trail-0a21 = Întrebare despre o propunere pentru cartografie
trail-0a22 = Răspuns despre o propunere pentru cartografie
trail-0a23 = Propunere pentru cartografie evaluată
trail-0a24 = Propunere pentru cartografie retrasă
trail-0a25 = Fapt al cartografiei acceptat

## Reasons

audit-why = Cuvinte dintr-un motiv

## Două persoane noi, numite la consolă

audit-recovered =
    { $when }: la consolă, cu fișa de recuperare, au fost numite două persoane: administrator { $administrator }, responsabil securitate { $officer }. { $why } Cuvintele fișei: { $sheet }. { $suspended ->
        [0] Niciun cont nu a fost suspendat.
        [one] { $suspended } cont a fost suspendat.
        [few] { $suspended } conturi au fost suspendate.
       *[other] { $suspended } de conturi au fost suspendate.
    }
audit-recovered-lost = Cineva nu mai putea intra: fraza de acces, codurile sau telefonul s-au pierdut.
audit-recovered-left = Cineva nu mai lucrează aici.
audit-recovered-away = Cineva lipsește sau este bolnav pentru mult timp.

## Chei schimbate

audit-sheet-console = { $when }: la consolă a fost făcută o fișă de recuperare. Copiile făcute de atunci se deschid cu fișa care poartă cuvintele „{ $words }”.
audit-sheet-page = { $when }: o fișă de recuperare a fost tipărită și pusă în folosință. Copiile făcute de atunci se deschid cu fișa care poartă cuvintele „{ $words }”.
audit-sheet-confirmed = { $when }: două persoane au căzut de acord asupra unei noi fișe de recuperare. Ea este valabilă de când se află pe hârtie.
audit-sheet-found = { $when }: copiile se fac pentru fișa care poartă cuvintele „{ $words }” și nimic nu spune cine a făcut-o și de ce. Comparați-o cu fișa din seif. Dacă sunt diferite, cereți o fișă nouă la „Copii de siguranță”: altcineva poate citi copiile făcute de atunci.
audit-sheet-before = Fișa dinainte poartă cuvintele „{ $words }”: ea deschide în continuare copiile mai vechi.
audit-sheet-lost = Fișa dinainte s-a pierdut sau nu se mai putea citi.
audit-sheet-seen = Fișa dinainte a fost văzută de cineva care nu avea dreptul.
audit-sheet-renewed = Nu se întâmplase nimic: era timpul pentru una nouă.
audit-authority-console = { $when }: la consolă, autoritatea site-ului a fost refăcută. Ea poartă cuvintele „{ $words }”.
audit-authority-page = { $when }: certificatele site-ului au fost reînnoite. Autoritatea lui poartă cuvintele „{ $words }”.
audit-authority-before = Înainte purta cuvintele „{ $words }”: stațiile au nevoie de cea nouă.

## Ce s-a decis, de către cine și de ce

audit-at = { $when }: { $what }
audit-two = { $what }. Propus de { $first }, confirmat de { $second }.
audit-two-why = { $what }. Propus de { $first }, confirmat de { $second }. Motiv: { $reason }
audit-alone-why = { $what }. Decis de { $who }. Motiv: { $reason }
audit-switch = { $switch } ({ $place }): din „{ $before }” în „{ $after }”
audit-switch-to = { $switch } ({ $place }): „{ $after }”
audit-suspended-until = { $who } nu se mai poate conecta până la { $until }
audit-erased-by-order = O persoană a fost ștearsă, ordinul { $order }
audit-decisions-more =
    { $n ->
        [one] Și încă { $n }. Se află în jurnal.
        [few] Și încă { $n }. Toate se află în jurnal.
       *[other] Și încă { $n }. Toate se află în jurnal.
    }

## Chiar la calculatorul serverului

audit-console = la consola calculatorului
audit-console-hub = { $when }: la consola calculatorului a fost făcut un centru: { $about }.
audit-console-copy = { $when }: la consola calculatorului a fost copiat centrul: { $about }.
audit-console-publisher = { $when }: la consola calculatorului, înainte de punerea în funcțiune, a fost acceptat un editor: { $about }.
audit-console-learners = { $when }: la consola calculatorului au fost înscriși cursanți dintr-un tabel, grupa și numărul: { $about }.
audit-file = Fișierul policy.toml a fost schimbat de mână, chiar pe calculator.
audit-file-unreadable = Fișierul policy.toml a fost schimbat de mână, chiar pe calculator, și nu poate fi citit: { $why }
audit-file-changed = { $switch }: din „{ $before }” în „{ $after }”.
audit-file-backup = Dosarul copiilor de siguranță

## Intrări și ce s-a refuzat

trail-auth-refused = S-a refuzat ceva
trail-auth-station = O stație a fost blocată sau deblocată
audit-way-sheet = Cu fraza de acces și un cod de pe foaia tipărită.
audit-way-app = Cu fraza de acces și aplicația sau dispozitivul de coduri.
audit-way-secret = Cu imaginile sau PIN-ul.
audit-way-card = Cu un card tipărit.
audit-way-let-in = Cineva din personal, aflat în sală, cunoștea persoana.
audit-way-through = Cu imaginile sau PIN-ul; personalul a confirmat cele două stații.
audit-out-asked = Persoana a ieșit singură.
audit-out-time = Sesiunea durase destul sau nu se mai făcuse nimic de prea mult timp.
audit-out-replaced = O altă intrare, un alt secret sau un alt drept i-a luat locul.
audit-out-everybody = Personalul a scos pe toată lumea.
audit-out-own = Persoana a închis-o dintr-o altă sesiune.
audit-out-passphrase = Persoana și-a ales în altă parte o nouă frază de acces.
audit-out-factor = Persoana și-a făcut în altă parte un nou al doilea factor.
audit-station-locked = Stația { $station } a fost blocată: prea multe încercări eșuate.
audit-station-unlocked = Stația { $station } a fost deblocată.
audit-tried = { $why }: { $times }
audit-tried-at = { $why }, { $route }: { $times }
audit-refused-number = Numărul { $number }, refuzat: { $what }
audit-refused-station = Stația { $station }, fără nimeni conectat, refuzat: { $what }
audit-refused-others = Alte stații, refuzat: { $what }
audit-refused-right = fără a avea dreptul
audit-refused-absent = nu există sau nu este al acestei persoane
audit-refused-form = un formular care nu venea din paginile noastre sau prea vechi
audit-refused-host = cerut sub un nume care nu este al nostru
audit-refused-requests = mai multe cereri decât poate trimite o stație
audit-refused-connections = mai multe conexiuni decât poate ține o stație
audit-refused-wait = încercare de intrare înainte de sfârșitul așteptării
audit-refused-locked = încercare de intrare la o stație blocată
audit-refused-nobody = un nume, un număr sau un card pe care nu îl are nimeni
audit-refused-large = mai mult decât se primește
audit-refused-slow = trimis prea încet
