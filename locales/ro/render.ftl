### Cuvintele din exerciții, pe ecran și pe hârtie.

render-one-answer = Un răspuns
render-several-answers = Mai multe răspunsuri
render-answers-between = De la { $min } la { $max } răspunsuri
render-true = Adevărat
render-false = Neadevărat
render-your-answer = Răspunsul meu
render-choose = Alegeți…
render-listen = Ascultă
render-listen-slowly = Ascultă rar
render-computer-voice = vocea calculatorului
render-transcript = Ce se spune
render-described = Film cu descriere
render-up = Sus
render-down = Jos
render-position = Locul { $place } din { $total }
render-gap = Spațiul { $number }
render-place = Locul { $number }
render-line = Rândul { $number }
render-card = Cartonașul { $number } din { $total }
render-words-to-use = Cuvinte de folosit
render-names-to-use = Nume de folosit
render-press-picture = Apăsați locul din imagine sau alegeți-l mai jos
render-tick-words = Bifați cuvintele
render-text-to-mark = Text
render-right = Corect
render-partly = Corect în parte
render-not-yet = Încă nu
render-missing = Și acesta este corect
render-left-open = Lăsat gol
render-waiting = Formatorul va citi răspunsul
render-not-an-answer = Lipsește ceva
render-right-of = { $right } din { $total } corecte
render-explanation = De ce
render-right-answer = Răspunsul corect
render-or = sau
render-from-to = până la
render-hint = Indiciul { $number }
render-dont-know = Nu știu
render-check = Verifică
render-help = Ajutor
render-turn = Întoarce
render-knew-it = Știam
render-not-yet-known = Încă nu
render-seen = Întors
render-so-far = Până acum
render-dialogue-end = Discuția se termină aici
render-no-simulator = Programul de exersare nu este încă pe acest post. Acest exercițiu nu se punctează.
render-what-to-do = Ce este de făcut
render-hits = { $hits } din { $total }
render-press-circle = Apăsați cercul
render-not-possible = Nu este posibil pe acest post. Nu se punctează.
render-type-this = Scrieți acest text
render-your-file = Fișierul meu
render-draw-it = Desenați. Dați desenul formatorului.
render-on-paper = Scrieți pe hârtie. Dați foaia formatorului.
render-look-again = Mai priviți o dată: bifați ce ați făcut
render-i-can = Ce știu să fac
render-may-skip = Puteți să nu răspundeți
render-tell-trainer = Spuneți-i formatorului
render-box-remember = De reținut
render-box-example = Exemplu
render-box-warning = Atenție
render-box-try = De încercat
render-box-talk = De discutat
render-face-3-1 = Nu e bine
render-face-3-2 = Așa și așa
render-face-3-3 = Bine
render-face-5-1 = Deloc bine
render-face-5-2 = Nu prea bine
render-face-5-3 = Așa și așa
render-face-5-4 = Bine
render-face-5-5 = Foarte bine
render-agree-1 = Deloc
render-agree-2 = Puțin
render-agree-3 = Pe jumătate
render-agree-4 = Mai mult da
render-agree-5 = Pe deplin
render-search-texts = Cuvânt sau cuvinte
render-search = Caută
render-search-how = Cu * la sfârșit: toate cuvintele care încep așa
render-found-in-all = Găsite în toate textele: { $hits }
render-found-here = Găsite în acest text: { $hits }
render-frequent-words = Cele mai folosite cuvinte
render-texts = Texte
render-text = Text
render-a-word = Cuvânt
render-how-often = De câte ori
render-my-number = Numărul meu
render-sheet-code = Foaia
render-module = Modul
render-version = Versiunea
render-unit = Etapa
render-exercise = Exercițiu
render-hints = Indicii
render-tick-one = Bifați o casetă
render-tick-several = Bifați una sau mai multe casete
render-tick-row = Bifați o casetă pe fiecare rând
render-write-number = Scrieți numărul
render-underline = Subliniați cuvintele
render-write-here = Scrieți aici
render-number-boxes = Scrieți 1, 2, 3 … în casete
render-write-letter = Scrieți litera
render-write-name = Scrieți numele lângă fiecare număr
render-cut-out = Decupați și îndoiți
render-go-to-part = Mergeți la partea { $number }
render-part = Partea { $number }
render-trainer-reads = Formatorul citește textul cu voce tare
render-circle-face = Încercuiți un răspuns
render-only-at-station = De făcut la un post
render-glossary = Cuvinte
render-answers = Răspunsuri
render-trainer-notes = Note pentru formator
render-officer-notes = Note pentru responsabilul de securitate
render-translator-notes = Note pentru traducător
render-settings = Setări
render-feedback = Comentariu
render-when-right = Când e corect
render-when-partly = Când e corect în parte
render-when-not-yet = Când încă nu e corect
render-per-cent = valoare: { $percent } %
render-file = Fișier
render-goals = Scopuri
render-may-listen =
    { $times ->
        [one] Puteți asculta o dată
        [few] Puteți asculta de { $times } ori
       *[other] Puteți asculta de { $times } de ori
    }
render-tries-left =
    { $tries ->
        [one] Mai puteți încerca o dată
        [few] Mai puteți încerca de { $tries } ori
       *[other] Mai puteți încerca de { $tries } de ori
    }
render-words-at-most =
    { $words ->
        [one] Cel mult un cuvânt
        [few] Cel mult { $words } cuvinte
       *[other] Cel mult { $words } de cuvinte
    }
render-points =
    { $points ->
        [one] un punct
        [few] { $points } puncte
       *[other] { $points } de puncte
    }
render-word-count =
    { $words ->
        [one] un cuvânt
        [few] { $words } cuvinte
       *[other] { $words } de cuvinte
    }
render-heard-all = Ați ascultat de câte ori se poate
render-find-pairs = Apăsați două cartonașe care merg împreună
render-one-by-one = Câte un cartonaș
render-handed-in = Am predat:
render-give-work = Dați lucrarea formatorului.
render-file-at-most = Cel mult { $megabytes } MB
