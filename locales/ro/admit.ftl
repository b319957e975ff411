### Ce intră: aducerea unui colet, biroul responsabilului de securitate, biblioteca personalului.

## Aducerea

admit-insert = Aduceți un colet
admit-insert-help = Un colet este un fișier al cărui nume se termină cu „.lucarne.zip”. Este verificat pe loc. Nimeni nu îl poate folosi înainte ca responsabilul de securitate să îl admită.
admit-file = Fișierul
admit-file-help = Alegeți-l de pe stick sau de pe acest calculator.
admit-choose-file = Alegeți un fișier.
admit-not-taken = Coletul nu a fost luat. Nu s-a păstrat nimic din el.
# $title
admit-brought = „{ $title }” este aici și a fost verificat. Decide responsabilul de securitate.
# $title
admit-brought-decided = „{ $title }” este deja aici, iar responsabilul de securitate a decis.
admit-mine = Ce am adus
admit-none-mine = Nu ați adus încă nimic.
admit-item = Modul
admit-version = Versiune
admit-since = Aici din
admit-state = Stare
admit-waiting = așteaptă
admit-admitted = admis
admit-refused = refuzat
admit-withdrawn = retras

## De ce nu este luat un colet

admit-why-zip = Acest fișier nu este un colet sau a fost tăiat ori schimbat pe drum. Copiați-l din nou de unde a fost făcut.
admit-why-no-manifest = Nu are o listă a conținutului. Nu este un colet.
admit-why-unsigned = Nu l-a semnat nimeni. Cereți editorului un colet semnat.
admit-why-wrong-key = Este semnat de cineva în care acest loc nu are încredere. Administratorul și responsabilul de securitate decid în cine să aibă încredere.
admit-why-bad-signature = Semnătura nu se potrivește cu lista conținutului: ceva a fost schimbat. Cereți din nou coletul.
admit-why-bad-manifest = Lista conținutului nu poate fi citită. Cereți editorului să refacă coletul.
admit-why-not-complete = Coletul nu a fost scris până la capăt. Copiați-l din nou.
# $what
admit-why-changed = Fișierul „{ $what }” a fost schimbat pe drum. Copiați din nou coletul.
# $what
admit-why-missing = Lipsește fișierul „{ $what }”. Copiați din nou coletul.
# $what
admit-why-extra = Fișierul „{ $what }” nu face parte din colet.
admit-why-nobody-trusted = Acest loc nu are încă încredere în niciun editor. Administratorul îl adaugă pe primul.
# $what
admit-why-kind = Este un colet de felul „{ $what }”. Aici se aduc numai module.
# $what
admit-why-namespace = Editorul lui nu poate publica sub numele „{ $what }”.
# $what
admit-why-program = Are nevoie de Lucarne { $what } sau mai nou.
# $what
admit-why-loose = „{ $what }” nu ține de nimic din colet.
# $what
admit-why-item = „{ $what }” nu este un modul sau conține programe. Se iau numai module.
# $what
admit-why-type = Fișierul „{ $what }” nu este ceea ce spune numele lui.
# $count (number)
# $first
admit-why-faults =
    { $count ->
        [one] Modulul are { $count } eroare: { $first }. Întâi o corectează autorul.
        [few] Modulul are { $count } erori. Prima: { $first }. Întâi le corectează autorul.
       *[other] Modulul are { $count } de erori. Prima: { $first }. Întâi le corectează autorul.
    }
# $what
admit-why-label = Numele sau numărul lui „{ $what }” nu se potrivește cu modulul.
# $version
# $admitted
admit-why-older = Versiunea { $version } este mai veche decât versiunea { $admitted }, admisă înainte.
admit-why-here = Acest colet este deja aici.

## Biroul

admit-desk = Birou
admit-waits = Așteaptă decizia dumneavoastră
admit-desk-empty = Nu așteaptă nimic.
# $days (number)
admit-waits-days =
    { $days ->
        [0] de astăzi
        [one] de ieri
        [few] de { $days } zile
       *[other] de { $days } de zile
    }
admit-brought-by = Adus de
admit-look = Priviți
admit-decided = Decis
admit-parcel = Colet
admit-publisher = Editor
admit-namespace = Numele sub care publică
admit-who-made = Cine l-a făcut
admit-signed-good = Semnătura este bună. Niciun fișier nu a fost schimbat, niciunul nu lipsește, niciunul nu este în plus.
admit-issued = Publicat la
admit-key = Cheie
admit-eight-words = Cheia în opt cuvinte
admit-eight-words-help = Ca să fiți sigur cine l-a făcut, rugați editorul să citească aceste cuvinte la telefon.
admit-search = Căutați în acest colet
# $n (number)
admit-found =
    { $n ->
        [0] Nu s-a găsit
        [one] Găsit într-un rând
        [few] Găsit în { $n } rânduri
       *[other] Găsit în { $n } de rânduri
    }
admit-what-holds = Ce conține
admit-languages = Limbi
admit-time = Durată
admit-level = Nivel, citire
admit-licence = Licență
admit-authors = Scris de
admit-files = Fișiere
# $n (number)
admit-files-count =
    { $n ->
        [one] { $n } fișier
        [few] { $n } fișiere
       *[other] { $n } de fișiere
    }
admit-units = Etape
admit-key-included = cu răspunsurile corecte și notele
admit-as-written = Așa cum l-a scris autorul
admit-media = Imagini, sunete și filme
admit-no-media = Nu sunt.
# $language
admit-spoken = Citit cu voce tare: { $language }
admit-texts = Glosar, scene și alte texte
admit-glossary = Glosar
admit-checked = Ce s-a verificat
admit-checked-files = Fiecare fișier este ceea ce spune numele lui și nu este prea mare.
admit-no-scripts = Programe: niciunul. Într-un modul nu se poate executa nimic.
admit-no-addresses = Adrese de internet în texte: niciuna.
admit-addresses = Adrese de internet în texte. Sunt numai cuvinte: nimic nu le deschide.
admit-no-warnings = Verificarea modulului nu dă niciun avertisment.
# $n (number)
admit-warnings =
    { $n ->
        [one] Verificarea modulului dă { $n } avertisment.
        [few] Verificarea modulului dă { $n } avertismente.
       *[other] Verificarea modulului dă { $n } de avertismente.
    }
# $n (number)
admit-remarks =
    { $n ->
        [one] Este { $n } observație pentru autor.
        [few] Sunt { $n } observații pentru autor.
       *[other] Sunt { $n } de observații pentru autor.
    }
admit-changes = Ce s-a schimbat
# $version
admit-changed-since = Ce s-a schimbat de la versiunea { $version }
admit-no-other-version = Aici nu se folosește nicio altă versiune.
admit-nothing-changed = Niciun fișier nu diferă.
admit-changed = Schimbat
admit-added = Adăugat
admit-removed = Scos
admit-decision = Decizia dumneavoastră
admit-items = Despre ce decideți
admit-reason = Motiv
admit-reason-help = Necesar când refuzați. Îl citește cine a adus coletul: scrieți ce trebuie schimbat.
admit-admit = Admiteți
admit-refuse = Refuzați
admit-all-admitted = Tot ce este în acest colet este admis.
admit-not-decided = Nu s-a decis nimic
admit-own = Dumneavoastră ați adus acest colet. Decide alt responsabil de securitate.
admit-not-officer = Numai un responsabil de securitate decide despre colete.
admit-need-reason = Scrieți un motiv.
admit-need-choice = Alegeți cel puțin un modul.
admit-done = S-a decis deja.
admit-newer-known = O versiune mai nouă a fost admisă înainte.
# $module
admit-name-taken = Un modul al altui editor are același nume scurt, „{ $module }”. Retrageți-l întâi pe acela.

## Biblioteca personalului

admit-library-empty = Niciun modul nu este încă admis.
admit-on-paper = Pe hârtie
admit-booklet = Caiet pentru cursanți
admit-answers = Răspunsuri pentru formatori
admit-print-help = Tipăriți această pagină cu browserul.
admit-withdraw = Retrageți
admit-withdraw-help = Cursanții nu îl mai pot deschide. Ce au făcut rămâne notat. Scrieți un motiv.
