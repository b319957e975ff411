### Stadiul actual: un raport făcut din datele cartografiilor, ale matricei de competențe și ale modulelor.

report-menu = Stadiul actual
report-title = Stadiul actual: învățarea digitală în penitenciar
report-subtitle = Inițiative cu și fără internet, pârghii și obstacole, metode, competențe digitale
# $date (text)
# $version (text)
report-dated = { $date }. Starea datelor: { $version }
report-contents = Cuprins
report-table = Tabelul
report-figure = Figura
report-page-help = Raportul se face din date de fiecare dată când este deschis. Tipăriți această pagină sau luați raportul ca fișier.
report-language = Limba raportului
report-as-html = Ca o singură pagină (HTML)
report-as-odt = Ca document text (ODT)
report-as-pdf = Ca PDF

## Rezumat

report-summary = Rezumat
report-summary-help = Numerele principale. Fiecare numără fișe, iar capitolele spun care.
report-initiatives-counted =
    { $n ->
        [one] Este descrisă { $n } inițiativă de învățare digitală în penitenciar.
        [few] Sunt descrise { $n } inițiative de învățare digitală în penitenciar.
       *[other] Sunt descrise { $n } de inițiative de învățare digitală în penitenciar.
    }
report-countries-counted =
    { $n ->
        [one] Se află în { $n } țară.
        [few] Se află în { $n } țări.
       *[other] Se află în { $n } de țări.
    }
report-without-counted =
    { $n ->
        [one] { $n } inițiativă funcționează fără internet: nu se ajunge la nimic din afară.
        [few] { $n } inițiative funcționează fără internet: nu se ajunge la nimic din afară.
       *[other] { $n } de inițiative funcționează fără internet: nu se ajunge la nimic din afară.
    }
report-with-counted =
    { $n ->
        [one] { $n } inițiativă funcționează cu internet supravegheat: se poate ajunge la site-uri alese.
        [few] { $n } inițiative funcționează cu internet supravegheat: se poate ajunge la site-uri alese.
       *[other] { $n } de inițiative funcționează cu internet supravegheat: se poate ajunge la site-uri alese.
    }
report-both-counted =
    { $n ->
        [one] { $n } inițiativă este la mijloc: funcționează în ambele feluri.
        [few] { $n } inițiative sunt la mijloc: funcționează în ambele feluri.
       *[other] { $n } de inițiative sunt la mijloc: funcționează în ambele feluri.
    }
report-not-stated-counted =
    { $n ->
        [one] Pentru { $n } inițiativă sursele nu spun cum este conectată.
        [few] Pentru { $n } inițiative sursele nu spun cum sunt conectate.
       *[other] Pentru { $n } de inițiative sursele nu spun cum sunt conectate.
    }
# $names (text)
report-most-levers = Pârghii numite cel mai des: { $names }.
# $names (text)
report-most-obstacles = Obstacole numite cel mai des: { $names }.
report-methods-counted =
    { $n ->
        [one] { $n } metodă de predare este descrisă pe o fișă.
        [few] { $n } metode de predare sunt descrise pe fișe.
       *[other] { $n } de metode de predare sunt descrise pe fișe.
    }
report-rows-counted =
    { $n ->
        [one] Matricea de competențe are { $n } rând, câte unul pentru fiecare competență și nivel.
        [few] Matricea de competențe are { $n } rânduri, câte unul pentru fiecare competență și nivel.
       *[other] Matricea de competențe are { $n } de rânduri, câte unul pentru fiecare competență și nivel.
    }
report-modules-counted =
    { $n ->
        [one] { $n } modul este comparat cu matricea.
        [few] { $n } module sunt comparate cu matricea.
       *[other] { $n } de module sunt comparate cu matricea.
    }
report-rows-covered =
    { $n ->
        [one] { $n } rând este exersat de cel puțin o activitate în care se face sau se scrie.
        [few] { $n } rânduri sunt exersate de cel puțin o activitate în care se face sau se scrie.
       *[other] { $n } de rânduri sunt exersate de cel puțin o activitate în care se face sau se scrie.
    }
report-rows-gap =
    { $n ->
        [one] { $n } rând este o lipsă: niciun modul nu îl numește.
        [few] { $n } rânduri sunt lipsuri: niciun modul nu le numește.
       *[other] { $n } de rânduri sunt lipsuri: niciun modul nu le numește.
    }

## Cum a fost făcut raportul

report-how = Cum a fost făcut acest raport
report-how-made = Acest raport este alcătuit de un program din fișe și este nou în ziua în care este cerut. Fiecare fișă descrie o inițiativă sau o metodă, în câmpuri cu sens fix.
report-how-gathered = Fișele au fost adunate din texte publice: rapoarte, articole, pagini ale proiectelor, ale administrațiilor penitenciare și ale furnizorilor. Fiecare fișă își numește sursele și spune în ce măsură faptele au fost confirmate acolo.
report-how-counted = Un câmp gol spune că nu se știe nimic. Fiecare număr din acest raport este lungimea unei liste de fișe.
report-meaning = Înțeles
report-confirmed = În ce măsură sunt confirmate faptele inițiativelor
report-exact = Cât de exacte sunt punctele de pe hartă
report-not-said = Ce nu spune
report-not-all = Fișele sunt cele care au fost găsite. Există și alte inițiative, iar țările nu sunt comparate.
report-not-shares = Grupurile sunt mici: de aceea sunt numere, nu procente.
report-not-absent = O pârghie sau un obstacol pe care o fișă nu le numește pot exista totuși: sursele nu au vorbit despre ele.
report-not-measured = Cifrele de folosire sunt cele din surse, multe chiar de la furnizori. Nimeni nu le-a măsurat din nou pentru acest raport.
report-not-effect = Faptul că o pârghie este numită des nu dovedește că ea funcționează.

## Domeniul

report-field = Domeniul
report-numbers = În numere
report-several-help = O inițiativă din mai multe țări, sau cu mai multe feluri de conectare, contează pentru fiecare dintre ele.
report-by-internet = Inițiative după felul conectării
report-by-kind = Inițiative după fel
report-by-status = Inițiative după stare
report-by-country = Inițiative după țară
# $name (text)
report-in-words = { $name }: tabelul
report-same-below = Lungimea fiecărei bare este un număr. Tabelul de mai jos spune același lucru.
report-map-europe = Harta inițiativelor din Europa
report-map-world = Harta inițiativelor din lume
report-places = Locurile de pe hărți
report-without = Fără internet
report-without-help = Acestea funcționează pe o mașină, într-o sală sau într-o rețea privată. Nu se ajunge la niciun site din afară.
report-both = La mijloc
report-both-help = Acestea funcționează fără internet și ajung și la site-uri alese, în alte locuri sau pentru alte persoane.
report-with = Cu internet supravegheat
report-with-help = Aici cursanții pot ajunge la site-uri sau la feluri de site-uri alese.
report-not-stated = Conectare neprecizată
report-not-stated-help = Sursele nu spun cum sunt conectate acestea, sau întrebarea nu se pune.
# $name (text)
report-when = { $name }: de când până când
# $name (text)
# $part (number)
# $parts (number)
report-part = { $name } ({ $part } din { $parts })
report-timeline-help = De la primul an la ultimul cunoscut. Fișele de mai jos spun același lucru în cuvinte.

## Pârghii și obstacole

report-forces-help = Fiecare număr arată câte inițiative o numesc. Exemplele spun cum se vede acolo.
report-levers-figure = De câte ori este numită fiecare pârghie
report-obstacles-figure = De câte ori este numit fiecare obstacol
report-levers-table = Pârghii, cu exemple
report-obstacles-table = Obstacole, cu exemple
report-examples = Exemple
report-also = De asemenea:
report-resting = Metode care se sprijină pe ea
report-answers = Ce răspunde cărui obstacol
report-answers-help = Numai ce spun datele: metodele care ajută împotriva unui obstacol, pârghiile pe care se sprijină aceste metode și inițiativele care numesc obstacolul împreună cu pârghii proprii.
report-answers-table = Obstacole cu metode, pârghii și inițiative
report-their-levers = Pârghiile pe care se sprijină aceste metode
report-named-together = Inițiative, cu pârghiile pe care le numesc

## Metode

report-methods-help = Fiecare fișă spune la ce răspunde metoda, ce se știe despre ea și unde este folosită. Fișele întregi, cu toți pașii, sunt în program.
report-evidence = Dovezi
report-by-evidence = Metode după tăria dovezilor
report-cards = Fișe
report-answer-to = Problema
report-seen-in = Unde este folosită
report-model = Model cu care începe un modul

## Competențe

report-skills-help = Ce poate face cineva în fiecare competență, nivel cu nivel, și cum se poate exersa în penitenciar. Nivelurile de la 1 la 4 sunt primele patru din DigComp.
# $version (text)
# $framework (text)
report-matrix-version = Matricea: { $version }. Numele competențelor: { $framework }.
report-by-practice = Rândurile matricei după felul obișnuit de a exersa
# $area (text)
report-area-table = „Pot …” și feluri de a exersa, aria { $area }

## Acoperire

report-coverage = Ce exersează modulele
report-of-library = Sunt luate în seamă modulele admise la acest sediu.
report-of-shipped = Sunt luate în seamă modulele livrate cu programul.
report-by-state = Rândurile matricei după ce exersează modulele
report-state = Stare
report-by-competence = După competență și nivel
report-coverage-table = Fiecare competență cu nivelurile ei și modulele care o numesc

## Lipsuri

report-gaps = Lipsuri în date
report-gaps-help = Ce nu spun fișele. Cine știe mai mult poate propune.
report-gap-start =
    { $n ->
        [one] La { $n } inițiativă nu se cunoaște primul an.
        [few] La { $n } inițiative nu se cunoaște primul an.
       *[other] La { $n } de inițiative nu se cunoaște primul an.
    }
report-gap-status =
    { $n ->
        [one] La { $n } inițiativă nu se știe dacă mai continuă.
        [few] La { $n } inițiative nu se știe dacă mai continuă.
       *[other] La { $n } de inițiative nu se știe dacă mai continuă.
    }
report-gap-connection =
    { $n ->
        [one] La { $n } inițiativă conectarea nu este precizată.
        [few] La { $n } inițiative conectarea nu este precizată.
       *[other] La { $n } de inițiative conectarea nu este precizată.
    }
report-gap-figures =
    { $n ->
        [one] La { $n } inițiativă nu se cunosc cifre.
        [few] La { $n } inițiative nu se cunosc cifre.
       *[other] La { $n } de inițiative nu se cunosc cifre.
    }
report-gap-levers =
    { $n ->
        [one] { $n } inițiativă nu numește nicio pârghie.
        [few] { $n } inițiative nu numesc nicio pârghie.
       *[other] { $n } de inițiative nu numesc nicio pârghie.
    }
report-gap-obstacles =
    { $n ->
        [one] { $n } inițiativă nu numește niciun obstacol.
        [few] { $n } inițiative nu numesc niciun obstacol.
       *[other] { $n } de inițiative nu numesc niciun obstacol.
    }
report-gap-sure =
    { $n ->
        [one] Faptele la { $n } inițiativă sunt confirmate în parte sau deloc.
        [few] Faptele la { $n } inițiative sunt confirmate în parte sau deloc.
       *[other] Faptele la { $n } de inițiative sunt confirmate în parte sau deloc.
    }
report-gap-place =
    { $n ->
        [one] La { $n } inițiativă orașul nu se cunoaște sau nu există.
        [few] La { $n } inițiative orașul nu se cunoaște sau nu există.
       *[other] La { $n } de inițiative orașul nu se cunoaște sau nu există.
    }
report-gap-country =
    { $n ->
        [one] { $n } țară are o singură inițiativă.
        [few] { $n } țări au o singură inițiativă.
       *[other] { $n } de țări au o singură inițiativă.
    }
report-gap-lever-once =
    { $n ->
        [one] { $n } pârghie este numită de o singură inițiativă.
        [few] { $n } pârghii sunt numite de o singură inițiativă.
       *[other] { $n } de pârghii sunt numite de o singură inițiativă.
    }
report-gap-obstacle-once =
    { $n ->
        [one] { $n } obstacol este numit de o singură inițiativă.
        [few] { $n } obstacole sunt numite de o singură inițiativă.
       *[other] { $n } de obstacole sunt numite de o singură inițiativă.
    }
report-gap-never =
    { $n ->
        [one] { $n } obstacol din vocabular nu este numit de nicio inițiativă.
        [few] { $n } obstacole din vocabular nu sunt numite de nicio inițiativă.
       *[other] { $n } de obstacole din vocabular nu sunt numite de nicio inițiativă.
    }
report-gap-methods =
    { $n ->
        [one] { $n } metodă nu este folosită de nicio inițiativă din listă.
        [few] { $n } metode nu sunt folosite de nicio inițiativă din listă.
       *[other] { $n } de metode nu sunt folosite de nicio inițiativă din listă.
    }
report-gap-foreign =
    { $n ->
        [one] Rezumatul la { $n } inițiativă nu este tradus încă.
        [few] Rezumatele la { $n } inițiative nu sunt traduse încă.
       *[other] Rezumatele la { $n } de inițiative nu sunt traduse încă.
    }
report-sources-help = Numerele din paranteze drepte duc aici. Acolo unde citiți poate nu există internet, de aceea acestea nu sunt linkuri.
