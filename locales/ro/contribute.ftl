### Contributions to the cartographies: proposals and what becomes of them.

contribute-menu = Contribuții
contribute-title = Contribuții
contribute-help = Ce propun oamenii pentru cartografii. Un recenzent acceptă, întreabă sau refuză. Ce este acceptat stă în fișă, cu sursa sa.
contribute-none = Aici nu este nicio propunere.
contribute-state = Cât de departe sunt
contribute-all = Toate
contribute-waiting = așteaptă un recenzent
contribute-asked = așteaptă un răspuns
contribute-accepted = acceptată
contribute-partly = acceptată în parte
contribute-refused = refuzată
contribute-withdrawn = retrasă
contribute-new-record = Fișă nouă
contribute-change = Modificarea unei fișe.
# $n (number)
contribute-fields =
    { $n ->
        [one] { $n } câmp
        [few] { $n } câmpuri
       *[other] { $n } de câmpuri
    }

## The form

contribute-form-help = Modificați ce știți mai bine și lăsați restul. Scrieți în engleză, ca în toate fișele. Un recenzent se uită înainte ca aceasta să fie valabilă.
contribute-record = Fișa
contribute-proposal = Propunerea
contribute-may-be-empty = (poate rămâne gol)
contribute-line-each = Câte unul pe rând.
contribute-noted-help = Bifați ce este valabil și spuneți cum se arată aici.
# $word (text)
contribute-how-here = { $word }: cum se arată aici
contribute-degree = Grad
contribute-why = De ce
contribute-at-least = Cel puțin
contribute-at-most = Cel mult
contribute-place-label = Numele locului
contribute-north = Grade nord
contribute-east = Grade est
contribute-withdraw-record = Această fișă nu mai trebuie să apară în listă
contribute-id = Numele scurt al fișei
contribute-id-help = Litere mici, cifre și cratime. Nu se schimbă niciodată. Lăsați gol ca să fie făcut din nume.
contribute-sources = De unde se știe
contribute-sources-help = Câte o sursă pe rând: o adresă, un document, o persoană care știe. Cel puțin una.
contribute-author = Cine spune
contribute-author-help = Așa cum doriți să fiți numit. Acest nume stă lângă fapt și călătorește cu el.
contribute-note = Pentru recenzent
contribute-propose = Propune
contribute-author-fault = Scrieți cum doriți să fiți numit.
contribute-sources-fault = Numiți cel puțin o sursă, câte una pe rând.
contribute-nothing = Nimic nu este diferit de ce stă acum. Modificați mai întâi un câmp.
contribute-taken = Există deja o asemenea fișă sau o propunere pentru ea. Scrieți alt nume scurt.
contribute-too-long = Propunerea este prea lungă. Propuneți mai întâi o parte din câmpuri.
contribute-file-propose = Propune ce conține fișierul
contribute-file-help = Alegeți fișierul, spuneți-vă numele și sursa. Fiecare fișă nouă sau diferită devine o propunere.
contribute-file-good = Lasă deoparte fișele cu o greșeală

## One proposal

contribute-what = Ce este
contribute-to-record = La fișă
contribute-talk = Ce s-a spus
contribute-turn-asked = Întrebare
contribute-turn-answered = Răspuns
contribute-turn-judged = Evaluare
contribute-answer = Răspunsul dumneavoastră
contribute-send-answer = Răspunde
contribute-own = Aceasta este propunerea dumneavoastră. O evaluează altcineva.
contribute-changes = Ce spune
contribute-now = Acum
contribute-before = Când a fost propusă
contribute-proposed = Propus
contribute-moved = Acest câmp a fost modificat după scrierea propunerii. Alegeți ce valoare este valabilă.
# $word (text)
contribute-verdict = { $word }: ce este valabil?
contribute-accept = Acceptă ce este propus
contribute-keep-now = Păstrează ce stă acum
contribute-take-before = Revine la ce stătea când a fost propusă
contribute-later = Decide mai târziu
contribute-refuse = Refuză
contribute-judge = Evaluează
contribute-reason = Motiv
contribute-reason-help = Necesar dacă se refuză ceva.
contribute-question = Întrebați pe cel care a propus
contribute-ask = Întreabă
contribute-take-back = Retrage propunerea
contribute-part-accepted = acceptat
contribute-part-refused = refuzat
contribute-part-earlier = este valabilă valoarea dinainte
contribute-choose-first = Decideți despre cel puțin un câmp.
contribute-say-why = Spuneți de ce refuzați, în cel mult 2.000 de litere.
contribute-say-something = Scrieți ceva, în cel mult 2.000 de litere.
# $word (text)
contribute-overtaken = Nimic nu a fost evaluat: „{ $word }” a fost modificat în timp ce priveați. Este arătat așa cum este acum. Vă rugăm să decideți din nou.
contribute-together = Câmpurile unei fișe noi se acceptă împreună sau deloc.
# $word (text)
contribute-unfit = Nimic nu a fost evaluat: „{ $word }” este prea lung ca să fie păstrat. Refuzați-l și cereți un text mai scurt.
contribute-choices = Alegeri de făcut
contribute-choices-help = Două persoane sau două site-uri au spus altceva despre același câmp. Toate valorile rămân până când un recenzent alege; între timp este arătată cea mai recentă.
contribute-no-choices = Niciun câmp nu are mai multe valori.
contribute-choices-due =
    { $count ->
        [one] { $count } câmp are mai multe valori.
        [few] { $count } câmpuri au mai multe valori.
       *[other] { $count } de câmpuri au mai multe valori.
    }
