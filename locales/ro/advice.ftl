### Recenzii ale modulelor înainte de folosire. Le citește doar personalul.

advice-menu = Recenzii
advice-advises = O recenzie îl sfătuiește pe responsabil. Nu decide niciodată și nimic nu o așteaptă.
advice-reviews = Ce spun recenzenții
advice-mine = Module pe care să le recenzați
advice-none-mine = Niciun modul nu așteaptă recenzia dumneavoastră.
advice-all = Recenziile de pe acest site
advice-none = Nu s-a cerut încă nicio recenzie.
advice-none-of-module = Nimeni nu a recenzat încă acest modul.
advice-ask = Cereți o recenzie
advice-ask-help = Recenzentul citește doar acest modul, cu toate soluțiile, îl comentează și completează un formular scurt. Dumneavoastră citiți ce predă.
advice-which = Care modul?
advice-nothing-here = Niciun modul nu așteaptă la birou, iar biblioteca este goală.
advice-reviewer = Recenzent
advice-choose = Alegeți o persoană
advice-left-out = Cine a scris, a împachetat sau a adus acest modul și dumneavoastră nu apăreți în listă.
advice-no-reviewer = Nimeni de pe acest site nu poate recenza acest modul. Un administrator și un responsabil împreună pot da cuiva rolul de recenzent.
advice-due = Până când
advice-due-on = Până la { $day }
advice-note = Ce trebuie să știe recenzentul
advice-may-be-empty = (poate rămâne gol)
advice-not-asked = Încă nu a fost întrebat nimeni
advice-asked-by = Cerut de
advice-waiting = neîncepută
advice-begun = începută
advice-given = predată
advice-withdrawn = retrasă
advice-late = întârziată
advice-to-answer = De răspuns
advice-of-version = despre versiunea { $version }
advice-other-version = (altă versiune)
advice-given-on = Predată la { $day }
advice-read-all = Citiți tot și tipăriți
advice-sent = Trimis împreună cu modulul
advice-sent-help = Trimis împreună cu modulul și semnat de editorul lui. Nimeni de pe acest site nu a verificat cine l-a scris.
advice-whole-module = Tot modulul
advice-whole-unit = toată etapa
advice-unit = Etapă
advice-read = Citiți cu soluțiile
advice-do = Faceți activitățile
advice-do-help = Așa cum îl vede cursantul. Nimic din ce faceți aici nu se păstrează.
advice-aims = Obiective
advice-scenario = Fișa formatorului
advice-audience = Pentru cine
advice-before = Înainte
advice-room = Sală
advice-material = Materiale
advice-after = După
advice-no-report = Aici nu se păstrează niciun raport de verificare.
advice-my-comments = Comentariile dumneavoastră
advice-no-comments = Niciun comentariu încă.
advice-new-comment = Un comentariu nou
advice-where = Unde
advice-weight = Cât contează
advice-must = trebuie schimbat
advice-suggestion = sugestie
advice-praise = bine făcut
advice-comment = Comentariu
advice-comment-help = Despre modul, niciodată despre o persoană. Îl puteți schimba până când predați recenzia.
advice-add = Adăugați comentariul
advice-change = Schimbați sau retrageți
advice-take-back = Retrageți
advice-save = Salvați
advice-open = deschis
advice-done = făcut
advice-not-done = nefăcut
advice-form = Recenzia dumneavoastră
advice-form-help = Răspundeți la fiecare întrebare. Spuneți de ce acolo unde răspunsul nu este da. Comentariile se predau împreună cu acest formular.
advice-form-again = Ați predat deja o recenzie. Predarea din nou face o versiune nouă; cea dinainte rămâne de citit.
advice-fit = Se potrivește obiectivelor și cursanților
advice-fit-help = Obiective, nivel, durată, ordine, exerciții care antrenează ce spun obiectivele.
advice-clarity = Limba este clară și oricine îl poate folosi
advice-clarity-help = Cuvinte simple, sunet și text pentru imagini, destul de mare, de folosit pe hârtie.
advice-accuracy = Este corect și își numește sursele
advice-accuracy-help = Fapte, soluții, date, de unde vin imaginile și textele.
advice-respect = Este respectuos și corect față de oameni
advice-respect-help = Numele, imaginile și exemplele nu rănesc și nu exclud pe nimeni.
advice-security = Este sigur aici și drepturile sunt în regulă
advice-security-help = Nimic care să pună în pericol oamenii sau locul; licențele textelor, imaginilor și sunetelor.
advice-yes = Da
advice-partly = În parte
advice-no = Nu
advice-why = De ce și ce ar ajuta
advice-recommendation = Recomandare
advice-ready = gata de folosit
advice-changes = după modificări
advice-not = de nefolosit
advice-remark = Ce mai este de spus
advice-named = Cum doriți să fiți numit
advice-named-help = Numele dumneavoastră sau cuvinte ca „un profesor de la altă școală”. Călătorește cu recenzia.
advice-language = Limba în care scrieți
advice-give = Predați recenzia
advice-not-given = Recenzia nu este încă predată
advice-choose-one = Alegeți unul dintre răspunsuri.
advice-say-why = Spuneți de ce, într-o frază sau mai multe.
advice-sheet = Recenzie:
advice-versions = Versiuni:
advice-what-i-gave = Ce ați predat
advice-nothing-given = Încă nu s-a predat nimic.
advice-travels = Recenzia călătorește cu modulul
advice-travels-help = Puneți fișierul în dosarul „reviews” al modulului și împachetați din nou modulul. Celelalte site-uri îl arată responsabilului lor, niciodată cursanților. Numele celor care au răspuns nu apar în el.
advice-download = Descărcați recenzia
advice-withdraw = Retrageți cererea
advice-withdraw-help = Recenzentul nu va mai putea citi modulul.
advice-answer = Răspundeți la comentarii
advice-answer-help = Răspundeți la fiecare comentariu și spuneți ce s-a ales de el. Recenzentul și responsabilul citesc.
advice-my-answer = Răspunsul dumneavoastră
advice-became = Ce s-a ales de el
advice-not-saved = Răspunsul nu este salvat
advice-fault-missing = Scrieți ceva aici.
advice-fault-signs = Textul conține semne invizibile. Scrieți-l din nou în loc să îl lipiți.
advice-unfit-nobody = Alegeți pe cineva care recenzează pe acest site.
advice-unfit-own = Nimeni nu recenzează ce a scris, a împachetat sau a adus, nici la propria cerere. Alegeți altă persoană.
advice-unfit-asked = Acestei persoane i s-a cerut deja această versiune.
advice-unfit-day = Alegeți o zi începând de azi, în următorii doi ani.

advice-open-comments =
    { $n ->
        [one] { $n } comentariu deschis
        [few] { $n } comentarii deschise
       *[other] { $n } de comentarii deschise
    }
advice-comments =
    { $n ->
        [one] { $n } comentariu
        [few] { $n } comentarii
       *[other] { $n } de comentarii
    }
advice-news =
    { $n ->
        [one] { $n } răspuns nou
        [few] { $n } răspunsuri noi
       *[other] { $n } de răspunsuri noi
    }
advice-drafts =
    { $n ->
        [one] { $n } comentariu nu este încă predat; acest formular îl predă.
        [few] { $n } comentarii nu sunt încă predate; acest formular le predă.
       *[other] { $n } de comentarii nu sunt încă predate; acest formular le predă.
    }
advice-fault-long =
    { $n ->
        [one] Cel mult { $n } literă.
        [few] Cel mult { $n } litere.
       *[other] Cel mult { $n } de litere.
    }
advice-too-many =
    { $n ->
        [one] O recenzie conține cel mult { $n } comentariu. Retrageți întâi unul.
        [few] O recenzie conține cel mult { $n } comentarii. Retrageți întâi unul.
       *[other] O recenzie conține cel mult { $n } de comentarii. Retrageți întâi unul.
    }
