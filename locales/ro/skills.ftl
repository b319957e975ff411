### Matricea competențelor.

skills-matrix = Matricea competențelor
skills-pages = Pagini despre competențe
skills-matrix-help = Ce se poate face la fiecare nivel și cum se poate exersa fără internet. O competență se deschide cu dovezile, folosul după eliberare și ce o antrenează.
skills-framework = Cadru
skills-practice = Mod de exersare
skills-use = Folos după eliberare
skills-all = toate
skills-show = Arată
skills-none-fits = Niciun rând nu se potrivește. Alegeți mai puține filtre.
skills-competence = Competență
skills-level-head = Nivel
skills-levels = Niveluri
skills-not-used = Nu se folosește la acest site
skills-is-used = Se folosește
skills-used = Se folosește la acest site
skills-not-looked-for = nu se potrivește cu filtrele
skills-as-csv = Ca tabel (CSV)
skills-as-json = Ca fișier (JSON)
skills-names-help = Denumirile în engleză sunt oficiale; celelalte sunt traduceri neoficiale.
skills-statements-help = Propozițiile „pot” au fost scrise pentru Lucarne.
skills-after-release = Pentru după eliberare
skills-evidence = Ce o poate dovedi
skills-trained = Antrenată de bibliotecă
skills-covered = acoperită
skills-thin = doar recunoscută
skills-talked-about = doar discutată
skills-gap = lipsă
skills-not-scored = fără punctaj
skills-recognition = Recunoscut
skills-production = Scris
skills-performance = Făcut
skills-changed-here = Acest rând nu este cel de origine: site-ul l-a modificat.
skills-edit = Modifică
skills-what-trains = Ce o antrenează
skills-no-module = Niciun modul admis nu numește această competență.
skills-which-activities = Ce activități
skills-neighbours = În cealaltă versiune a cadrului
skills-no-neighbour = Nu are corespondent acolo.
skills-crosswalk = De la DigComp 2.2 la 3.0
skills-same = aceeași
skills-renamed = redenumită
skills-wider = mai largă în versiunea următoare
skills-narrower = mai îngustă în versiunea următoare
skills-near = doar înrudită
skills-unsure = nestabilit
skills-relation = Relație
skills-what-changed = Ce s-a schimbat
skills-coverage = Ce antrenează biblioteca
skills-coverage-help = Acoperită: cel puțin o activitate în care se face sau se scrie. Doar recunoscută: se alege din ce este arătat. Doar discutată: numită, fără nimic punctat. Lipsă: niciun modul admis nu o numește.
skills-path = Parcurs
skills-whole-library = toată biblioteca
skills-by-module = Module și competențe
skills-by-module-help = Fiecare număr numără activitățile punctate și duce la lista lor. O activitate care nu numește o competență contează pentru fiecare competență a modulului ei.
skills-no-modules = Niciun modul nu este admis aici.
skills-module = Modul
skills-modules = Module
skills-not-named = nenumită
skills-gaps = Lipsuri
skills-no-gap = Nu există lipsuri: fiecare rând care contează este numit de un modul.
skills-gap-at = niciun modul nu numește nivelul { $level }.
skills-gaps-at = niciun modul nu numește nivelurile { $levels }.
skills-rows = Rândurile matricei
skills-all-rows = Toate rândurile
skills-languages = Limbi
skills-versions = Matricea acestui site
skills-versions-help = Un site poate avea propriile propoziții, moduri de exersare și note. Fiecare versiune rămâne, cu autorul și data ei.
skills-no-version = Acest site folosește matricea de origine.
skills-make = Creează o matrice a acestui site
skills-version = Versiune
skills-shipped = de origine
skills-version-of-site = versiunea { $number } a acestui site
skills-when = Când
skills-who = Cine
skills-what = Ce
skills-rows-changed = Rânduri schimbate
skills-look = Vezi
skills-with-before = compară cu versiunea anterioară
skills-with-shipped = compară cu cea de origine
skills-edit-help = Pentru a modifica, deschideți o competență și alegeți un nivel:
skills-go-back = Revino la o versiune
skills-go-back-help = Devine o versiune nouă; nimic nu se pierde.
skills-bring = Adu o matrice
skills-bring-help = Un fișier JSON așa cum îl dă această pagină. Cu o singură greșeală nu se aduce nimic, iar fiecare greșeală este arătată cu locul ei.
skills-file = Fișier
skills-look-first = Doar privește
skills-file-missing = Alegeți mai întâi un fișier.
skills-not-saved = Încă nesalvat
skills-nothing-brought = Nu s-a adus nimic
skills-overtaken = { $who } a salvat versiunea { $number } la { $when }, după deschiderea acestei pagini. Comparați versiunile de mai jos, apoi apăsați din nou.
skills-overtaken-row = { $who } a salvat acest rând în versiunea { $number } la { $when }, în timp ce scriați.
skills-both = Ambele texte
skills-mine = Al dumneavoastră
skills-theirs = Salvat între timp
skills-choose-help = Mai jos este ce ați scris. Schimbați dacă doriți și salvați: atunci este valabil. Sau păstrați ce s-a salvat între timp.
skills-keep-theirs = Păstrează ce s-a salvat între timp
skills-i-can = „Pot …”
skills-i-can-in = „Pot …”, { $language }
skills-may-be-empty = poate rămâne gol
skills-main-way = Modul obișnuit de exersare
skills-other-ways = Alte moduri
skills-hide = Acest site nu folosește acest rând.
skills-note = Notă
skills-note-help = Pentru personal: ce a hotărât site-ul și de ce.
skills-as-shipped = Pune ca la origine
skills-save = Salvează
skills-compare = Compară versiunile
skills-the-file = fișierul
skills-only-looked = Iată ce ar schimba fișierul. Nu s-a salvat nimic.
skills-one-side = Aceasta
skills-other-side = Cu aceea
skills-part = Parte
skills-how-made = creată din cea de origine
skills-how-edited = un rând modificat
skills-how-brought-in = adusă dintr-un fișier
skills-how-gone-back = înapoi la versiunea { $number }
skills-how-gone-back-shipped = înapoi la cea de origine
skills-why-not-json = Nu este un fișier JSON sau este deteriorat ({ $said }). Exportați-l din nou.
skills-why-missing = Lipsește. Adăugați.
skills-why-unknown = Acest nume nu este cunoscut. Scoateți-l.
skills-why-wrong-kind = Nu este de felul așteptat (text, listă, număr).
skills-why-empty = Este gol. Scrieți cel puțin o propoziție sau alegeți cel puțin una.
skills-why-sign = Textul începe sau se termină cu un spațiu, are un rând nou sau conține un semn care nu poate fi afișat.
skills-why-not-a-code = „{ $code }” nu este unul dintre coduri. Vedeți lista din documentația formatului.
skills-why-twice = Apare de două ori. Păstrați unul.
skills-why-not-as-shipped = Nu este cum îl dă acest program, iar un site nu îl poate schimba. Luați-l dintr-un fișier exportat aici.
# $level (number)
skills-level = Nivelul { $level }
# $level (number)
skills-edit-level = Modifică nivelul { $level }
# $shown (number)
# $of (number)
skills-shown = { $shown } din { $of } rânduri,
skills-activities =
    { $n ->
        [one] { $n } activitate
        [few] { $n } activități
       *[other] { $n } de activități
    }
skills-counted =
    { $n ->
        [one] { $n } rând contează.
        [few] { $n } rânduri contează.
       *[other] { $n } de rânduri contează.
    }
skills-hidden-apart =
    { $n ->
        [one] { $n } rând nu se folosește la acest site și nu contează.
        [few] { $n } rânduri nu se folosesc la acest site și nu contează.
       *[other] { $n } de rânduri nu se folosesc la acest site și nu contează.
    }
skills-forbidden-apart =
    { $n ->
        [one] { $n } rând este pentru după eliberare și se numără separat.
        [few] { $n } rânduri sunt pentru după eliberare și se numără separat.
       *[other] { $n } de rânduri sunt pentru după eliberare și se numără separat.
    }
skills-rows-differ =
    { $n ->
        [one] { $n } rând diferă.
        [few] { $n } rânduri diferă.
       *[other] { $n } de rânduri diferă.
    }
skills-why-too-long =
    { $n ->
        [one] Este prea lung: cel mult { $n } caracter.
        [few] Este prea lung: cel mult { $n } caractere.
       *[other] Este prea lung: cel mult { $n } de caractere.
    }
