### Cartografiile: inițiative de învățare digitală în închisoare și moduri de a preda acolo.

cartography-menu = Inițiative
cartography-initiatives = Inițiative
cartography-initiatives-help = Învățarea digitală în închisori, cu și fără internet: cine ce face, ce ajută și ce împiedică. Fiecare fapt are sursele lui.
cartography-pages = Paginile cartografiilor
cartography-map = Hartă
cartography-timeline = Linia timpului
cartography-levers-and-obstacles = Pârghii și obstacole
cartography-methods = Metode

## Căutare

cartography-words = Cuvinte
cartography-words-help = În orice limbă a fișelor, cu sau fără diacritice.
cartography-country = Țară
cartography-internet = Internet
cartography-kind = Fel
cartography-status = Stare
cartography-setting = Locul învățării
cartography-device = Dispozitiv
cartography-lever = Pârghie
cartography-obstacle = Obstacol
cartography-method = Metodă
cartography-confidence = Cât de sigur
cartography-sort = Ordine
cartography-sort-name = După nume
cartography-sort-newest = Cele mai noi întâi
cartography-sort-oldest = Cele mai vechi întâi
cartography-sort-fit = Cele mai apropiate întâi
cartography-any = Oricare
cartography-counted = { $name } ({ $n })
cartography-show = Arată
cartography-in-use = Filtre în folosință
cartography-remove-all = Scoateți toate filtrele
cartography-remove = Scoateți
cartography-found =
    { $n ->
        [one] { $n } inițiativă din { $total }
        [few] { $n } inițiative din { $total }
       *[other] { $n } de inițiative din { $total }
    }
cartography-methods-found =
    { $n ->
        [one] { $n } metodă din { $total }
        [few] { $n } metode din { $total }
       *[other] { $n } de metode din { $total }
    }
cartography-nothing = Nimic nu răspunde tuturor filtrelor. Scoateți unul.
cartography-page = Pagina { $n } din { $total }
cartography-next = Pagina următoare
cartography-previous = Pagina anterioară
cartography-whole = Toate pe o pagină, pentru tipărit
cartography-as-file = Ca fișier { $kind }

## Comparare

cartography-compare = Compară
cartography-compare-help = Bifați două până la patru inițiative, apoi comparați-le alăturat.
cartography-compare-chosen = Compară cele bifate
cartography-compare-too-few = Bifați cel puțin două inițiative din listă.
cartography-compare-too-many = Doar patru încap alăturat. Iată primele patru.
cartography-differs = diferit
cartography-same = la fel
cartography-fact = Fapt
cartography-take-out = Scoateți
cartography-add-one = Încă una
cartography-add = Adaugă
cartography-back-to-list = Înapoi la listă
cartography-mark-other = Unde inițiativele diferă, rândul o spune.

## O inițiativă

cartography-also-known = Alte nume
cartography-countries = Țări
cartography-place = Loc
cartography-period = Când
cartography-years = din { $from } până în { $to }
cartography-since = din { $from }
cartography-until = până în { $to }
cartography-not-known = necunoscut
cartography-connection = Conexiune
cartography-devices = Dispozitive
cartography-users = Cine o folosește
cartography-functions = Ce oferă
cartography-figures = Cifre
cartography-figures-help = Așa cum le dau sursele, multe chiar furnizorii.
cartography-levers = Pârghii
cartography-levers-help = Ce a făcut-o posibilă.
cartography-obstacles = Obstacole
cartography-obstacles-help = Ce i-a stat în cale.
cartography-methods-used = Metode folosite
cartography-sources = Surse
cartography-sources-help = Aici nu există internet, deci acestea nu sunt legături. Selectați o adresă ca să o copiați.
cartography-how-sure = Cât de sigur este
cartography-notes = Observații
cartography-precision = Cât de exact este locul
cartography-neighbours = Vecinele acesteia
cartography-same-country = În aceeași țară
cartography-same-levers = Cu aceleași pârghii
cartography-levers-shared =
    { $n ->
        [one] { $n } pârghie comună
        [few] { $n } pârghii comune
       *[other] { $n } de pârghii comune
    }
cartography-in-english = în engleză
cartography-english-only = Textele marcate „în engleză” nu sunt încă traduse.

## Pârghii și obstacole

cartography-count-help = Fiecare număr spune câte inițiative le numesc. El duce la ele.
cartography-count = Inițiative
cartography-helped-by = Metode care ajută
cartography-of-initiatives =
    { $n ->
        [one] Din { $n } inițiativă
        [few] Din { $n } inițiative
       *[other] Din { $n } de inițiative
    }

## Hartă și linia timpului

cartography-map-help = Fiecare semn este o inițiativă sau un număr de inițiative. Tabelul de mai jos spune același lucru în cuvinte.
cartography-map-list = Același lucru ca tabel
cartography-map-filtered = Filtrele listei sunt valabile și aici.
cartography-map-title = Harta inițiativelor
cartography-map-mark = { $place } ({ $precision }): { $names }
cartography-map-marks =
    { $n ->
        [one] { $n } inițiativă: { $names }
        [few] { $n } inițiative: { $names }
       *[other] { $n } de inițiative: { $names }
    }
cartography-map-several = Mai multe locuri împreună; numărul spune câte inițiative
cartography-map-europe = Europa
cartography-map-world = Lumea
cartography-map-view = Parte a lumii
cartography-map-detail = Acest detaliu
cartography-map-outside =
    { $n ->
        [one] { $n } inițiativă este în afara acestei părți.
        [few] { $n } inițiative sunt în afara acestei părți.
       *[other] { $n } de inițiative sunt în afara acestei părți.
    }
cartography-timeline-help = De la primul an la ultimul cunoscut. Tabelul de mai jos spune același lucru în cuvinte.
cartography-first-year = Primul an
cartography-last-year = Ultimul an
cartography-goes-on = continuă

## Metode

cartography-methods-help = Moduri de a preda încercate în închisori, ca fișe: ce rezolvă, cum se face, ce trebuie.
cartography-group = Grup
cartography-group-help = Câte persoane?
cartography-group-size = { $min } până la { $max } persoane
cartography-group-exact =
    { $n ->
        [one] { $n } persoană
        [few] { $n } persoane
       *[other] { $n } de persoane
    }
cartography-group-fault = Scrieți un număr de persoane, de exemplu 8.
cartography-offline = Merge fără internet
cartography-literacy = Cât trebuie citit
cartography-activity = Tip de exercițiu
cartography-steps = Pas cu pas
cartography-duration = Durată
cartography-material = Materiale
cartography-digital-part = Partea digitală
cartography-trainer-role = Ce face formatorul
cartography-officer-role = Ce face responsabilul securitate
cartography-security = Pentru siguranță
cartography-evidence = Ce se știe despre ea
cartography-activities = Tipuri de exerciții potrivite
cartography-initiatives-using = Inițiative care o folosesc
cartography-modules-using = Module de aici care o folosesc
cartography-no-modules = Niciun modul admis aici nu numește încă această metodă.
cartography-start = Începeți un modul cu această metodă
cartography-start-help = Modelul „{ $model }” se potrivește. Acolo unde se scriu module, tastați:
cartography-start-then = Apoi scrieți textele dumneavoastră și numiți metoda în module.toml:
cartography-helps-with = Ajută împotriva
cartography-rests-on = Se sprijină pe
cartography-no-initiatives = Nicio inițiativă din listă nu o folosește.

## De ce are nevoie un modul

cartography-needs = Ce trebuie
cartography-needs-no-internet = merge fără internet

## Aducerea fișelor

cartography-bring = Aduceți fișe
cartography-bring-help = Alegeți un fișier de inițiative: JSON, CSV, XLSX sau GeoJSON, așa cum le dă această listă. Este verificat și nimic nu se schimbă până când propuneți ce conține.
cartography-bring-file = Fișier
cartography-bring-check = Verifică fișierul
cartography-bring-no-file = Alegeți mai întâi un fișier.
cartography-bring-kind = Numele fișierului trebuie să se termine în .json, .csv, .xlsx sau .geojson. Dați-i sfârșitul potrivit sau alegeți alt fișier.
cartography-bring-report = Ce conține fișierul
cartography-bring-line = Rând
cartography-bring-sheet = Foaia { $sheet }, rândul { $line }
cartography-bring-record = Fișă
cartography-bring-field = Câmp
cartography-bring-reason = Motiv
cartography-bring-faultless = Nu s-a găsit nicio greșeală.
cartography-bring-new = Noi aici
cartography-bring-changed = Diferite de aici
cartography-bring-fields = Câmpuri diferite
cartography-bring-nothing-kept = Fișierul a fost doar verificat. Nimic din el nu se păstrează aici.
cartography-bring-methods = Aduceți metode
cartography-bring-methods-help = Alegeți un fișier de metode: JSON, CSV sau XLSX, așa cum le dă pagina metodelor. Este verificat și nimic nu se schimbă până când propuneți ce conține.
cartography-bring-methods-kind = Numele fișierului trebuie să se termine în .json, .csv sau .xlsx. Dați-i sfârșitul potrivit sau alegeți alt fișier.
cartography-bring-too-much = Fișierul nu a putut fi citit cu timpul și memoria date unui fișier. Salvați-l din nou sau împărțiți-l.
cartography-fault-unreadable = Fișierul nu se poate citi: { $what }. Salvați-l din nou în această formă, în UTF-8.
cartography-fault-too-large = Fișierul este prea mare. Împărțiți-l.
cartography-fault-other-format = Fișierul spune că este „{ $what }”, iar aici se aduce altceva.
cartography-fault-no-sheet = Lipsește foaia „{ $what }”. Adăugați-o, chiar goală.
cartography-fault-too-many-records = Sunt prea multe fișe. Împărțiți fișierul.
cartography-fault-unknown-field = Acest câmp nu este cunoscut. Scoateți-l sau corectați-i numele.
cartography-fault-missing = Lipsește acest câmp. Adăugați-l.
cartography-fault-repeated-field = Acest câmp apare de două ori. Păstrați unul.
cartography-fault-too-many-cells = Rândul are mai multe celule decât coloanele tabelului.
cartography-fault-not-text = Scrieți un text.
cartography-fault-not-number = „{ $what }” nu este un număr.
cartography-fault-not-list = Scrieți o listă.
cartography-fault-not-fact = Scrieți „{ $what }” ca un cod, două puncte și o notă.
cartography-fault-empty = Aceasta nu trebuie să fie gol.
cartography-fault-too-long = Este prea lung. Scurtați.
cartography-fault-too-many = Sunt prea multe intrări. Scoateți din ele.
cartography-fault-forbidden-letter = Conține un caracter care nu se poate arăta. Scrieți textul din nou.
cartography-fault-not-id = „{ $what }” nu este un identificator. Folosiți litere mici, cifre și cratime simple.
cartography-fault-unknown-code = Vocabularul nu are codul „{ $what }”. Alegeți unul care există.
cartography-fault-unknown-country = Nu există țara „{ $what }”. Scrieți două majuscule, de exemplu FR.
cartography-fault-unknown-method = Nu există metoda „{ $what }”. Alegeți una dintre metodele de aici.
cartography-fault-unknown-record = Nu există fișa „{ $what }”.
cartography-fault-repeated = „{ $what }” apare de două ori. Păstrați unul.
cartography-fault-out-of-range = „{ $what }” nu este posibil aici. Corectați numărul.
cartography-fault-ends-before-start = Se termină înainte de a începe. Corectați unul dintre ani.
cartography-fault-not-address = „{ $what }” nu este o adresă. Ea începe cu http:// sau https://.
cartography-fault-repeated-id = Rândul { $line } are același identificator. Dați acestei fișe altul.
cartography-bring-faults =
    { $n ->
        [one] { $n } greșeală
        [few] { $n } greșeli
       *[other] { $n } de greșeli
    }
cartography-bring-good =
    { $n ->
        [one] { $n } fișă fără greșeli
        [few] { $n } fișe fără greșeli
       *[other] { $n } de fișe fără greșeli
    }
cartography-bring-same =
    { $n ->
        [one] { $n } este deja aici, cuvânt cu cuvânt
        [few] { $n } sunt deja aici, cuvânt cu cuvânt
       *[other] { $n } sunt deja aici, cuvânt cu cuvânt
    }

## Contributions and where facts come from

cartography-name = Nume
cartography-summary = Rezumat
cartography-internet-note = Conexiunea în cuvinte
cartography-problem = La ce răspunde
cartography-withdrawn = Nu mai apare în listă
cartography-yes = da
cartography-no = nu
cartography-propose-change = Propuneți o modificare
cartography-propose-new = Propuneți o inițiativă nouă
cartography-propose-new-method = Propuneți o metodă nouă
cartography-facts-file = Fapte acceptate ca fișier
cartography-gone = Această fișă a fost retrasă. Nu apare în nicio listă și nu este numărată.
cartography-history = De unde vin faptele
cartography-history-help = Câmpurile modificate aici, cu tot ce s-a spus despre ele. Toate celelalte sunt așa cum au fost livrate cu programul.
# $n (number)
cartography-proposals-wait =
    { $n ->
        [one] { $n } propunere despre această fișă este deschisă.
        [few] { $n } propuneri despre această fișă sunt deschise.
       *[other] { $n } de propuneri despre această fișă sunt deschise.
    }
# $name (text)
# $role (text)
# $site (text)
cartography-said-by = { $name }, { $role }, locul { $site }
cartography-shipped = Livrat cu programul
cartography-value = Valoare
cartography-who = Cine spune
cartography-when = Când
cartography-holds = este valabil
cartography-two-values = Acest câmp are mai multe valori. Cea mai recentă este arătată până când un recenzent alege.
cartography-which-value = Ce valoare este valabilă?
cartography-choose = Alege
