### La matrice delle competenze.

skills-matrix = Matrice delle competenze
skills-pages = Pagine sulle competenze
skills-matrix-help = Che cosa si sa fare a ogni livello e come esercitarsi senza internet. Ogni competenza si apre con le prove, l’utilità dopo l’uscita e ciò che la allena.
skills-framework = Quadro
skills-practice = Modo di esercitarsi
skills-use = Utilità dopo l’uscita
skills-all = tutti
skills-show = Mostra
skills-none-fits = Nessuna riga corrisponde. Scelga meno filtri.
skills-competence = Competenza
skills-level-head = Livello
skills-levels = Livelli
skills-not-used = Non usata in questa sede
skills-is-used = Usata
skills-used = Usata in questa sede
skills-not-looked-for = non corrisponde ai filtri
skills-as-csv = Come tabella (CSV)
skills-as-json = Come file (JSON)
skills-names-help = I nomi inglesi sono ufficiali; gli altri sono traduzioni non ufficiali.
skills-statements-help = Le frasi «so fare» sono state scritte per Lucarne.
skills-after-release = Per dopo l’uscita
skills-evidence = Che cosa può provarlo
skills-trained = Allenata dalla biblioteca
skills-covered = coperta
skills-thin = solo riconosciuta
skills-talked-about = solo discussa
skills-gap = lacuna
skills-not-scored = senza punti
skills-recognition = Riconoscere
skills-production = Scrivere
skills-performance = Fare
skills-changed-here = Questa riga non è quella d’origine: la sede l’ha modificata.
skills-edit = Modifica
skills-what-trains = Che cosa la allena
skills-no-module = Nessun modulo ammesso nomina questa competenza.
skills-which-activities = Quali attività
skills-neighbours = Nell’altra versione del quadro
skills-no-neighbour = Lì non ha un corrispondente.
skills-crosswalk = Da DigComp 2.2 a 3.0
skills-same = uguale
skills-renamed = rinominata
skills-wider = più ampia nella versione successiva
skills-narrower = più ristretta nella versione successiva
skills-near = solo vicina
skills-unsure = non accertato
skills-relation = Relazione
skills-what-changed = Che cosa è cambiato
skills-coverage = Che cosa allena la biblioteca
skills-coverage-help = Coperta: almeno un’attività in cui la si fa o la si scrive. Solo riconosciuta: si sceglie fra ciò che è mostrato. Solo discussa: nominata, senza nulla con punti. Lacuna: nessun modulo ammesso la nomina.
skills-path = Percorso
skills-whole-library = tutta la biblioteca
skills-by-module = Moduli e competenze
skills-by-module-help = Ogni numero conta le attività con punti e porta al loro elenco. Un’attività che non nomina una competenza conta per ogni competenza del suo modulo.
skills-no-modules = Nessun modulo è ammesso qui.
skills-module = Modulo
skills-modules = Moduli
skills-not-named = non nominata
skills-gaps = Lacune
skills-no-gap = Non ci sono lacune: ogni riga che conta è nominata da un modulo.
skills-gap-at = nessun modulo nomina il livello { $level }.
skills-gaps-at = nessun modulo nomina i livelli { $levels }.
skills-rows = Righe della matrice
skills-all-rows = Tutte le righe
skills-languages = Lingue
skills-versions = Matrice di questa sede
skills-versions-help = Una sede può avere frasi, modi di esercitarsi e note propri. Ogni versione resta, con chi l’ha fatta e quando.
skills-no-version = Questa sede usa la matrice d’origine.
skills-make = Crea una matrice di questa sede
skills-version = Versione
skills-shipped = d’origine
skills-version-of-site = versione { $number } di questa sede
skills-when = Quando
skills-who = Chi
skills-what = Che cosa
skills-rows-changed = Righe modificate
skills-look = Vedi
skills-with-before = confronta con la versione precedente
skills-with-shipped = confronta con quella d’origine
skills-edit-help = Per modificare, apra una competenza e scelga un livello:
skills-go-back = Torna a una versione
skills-go-back-help = Diventa una nuova versione; nulla va perso.
skills-bring = Importa una matrice
skills-bring-help = Un file JSON come lo dà questa pagina. Con un solo errore non si importa nulla, e ogni errore è elencato con il suo posto.
skills-file = File
skills-look-first = Solo guardare
skills-file-missing = Scelga prima un file.
skills-not-saved = Non ancora salvato
skills-nothing-brought = Non è stato importato nulla
skills-overtaken = { $who } ha salvato la versione { $number } il { $when }, dopo l’apertura di questa pagina. Confronti le versioni qui sotto, poi prema di nuovo.
skills-overtaken-row = { $who } ha salvato questa riga nella versione { $number } il { $when }, mentre Lei scriveva.
skills-both = I due testi
skills-mine = Il Suo
skills-theirs = Salvato nel frattempo
skills-choose-help = Qui sotto c’è quello che ha scritto. Lo cambi se vuole e salvi: allora vale quello. Oppure tenga ciò che è stato salvato nel frattempo.
skills-keep-theirs = Tieni ciò che è stato salvato nel frattempo
skills-i-can = «So …»
skills-i-can-in = «So …», { $language }
skills-may-be-empty = può restare vuoto
skills-main-way = Il modo abituale di esercitarsi
skills-other-ways = Altri modi
skills-hide = Questa sede non usa questa riga.
skills-note = Nota
skills-note-help = Per il personale: che cosa ha deciso la sede, e perché.
skills-as-shipped = Rimetti com’era all’origine
skills-save = Salva
skills-compare = Confronta le versioni
skills-the-file = il file
skills-only-looked = Ecco che cosa cambierebbe il file. Non è stato salvato nulla.
skills-one-side = Questa
skills-other-side = Con quella
skills-part = Parte
skills-how-made = creata da quella d’origine
skills-how-edited = una riga modificata
skills-how-brought-in = importata da un file
skills-how-gone-back = ritorno alla versione { $number }
skills-how-gone-back-shipped = ritorno a quella d’origine
skills-why-not-json = Non è un file JSON, o è rovinato ({ $said }). Lo esporti di nuovo.
skills-why-missing = Manca. Lo aggiunga.
skills-why-unknown = Questo nome non è noto. Lo tolga.
skills-why-wrong-kind = Non è del tipo previsto (testo, elenco, numero).
skills-why-empty = È vuoto. Scriva almeno una frase, o ne scelga almeno uno.
skills-why-sign = Il testo comincia o finisce con uno spazio, va a capo o contiene un segno che non si può mostrare.
skills-why-not-a-code = «{ $code }» non è uno dei codici. Veda l’elenco nella documentazione del formato.
skills-why-twice = C’è due volte. Ne tenga uno.
skills-why-not-as-shipped = Non è come lo fornisce questo programma, e una sede non può cambiarlo. Lo prenda da un file esportato qui.
# $level (number)
skills-level = Livello { $level }
# $level (number)
skills-edit-level = Modifica il livello { $level }
# $shown (number)
# $of (number)
skills-shown = { $shown } righe su { $of },
skills-activities =
    { $n ->
        [one] { $n } attività
       *[other] { $n } attività
    }
skills-counted =
    { $n ->
        [one] { $n } riga conta.
       *[other] { $n } righe contano.
    }
skills-hidden-apart =
    { $n ->
        [one] { $n } riga non è usata in questa sede e non conta.
       *[other] { $n } righe non sono usate in questa sede e non contano.
    }
skills-forbidden-apart =
    { $n ->
        [one] { $n } riga è per dopo l’uscita e contata a parte.
       *[other] { $n } righe sono per dopo l’uscita e contate a parte.
    }
skills-rows-differ =
    { $n ->
        [one] { $n } riga è diversa.
       *[other] { $n } righe sono diverse.
    }
skills-why-too-long =
    { $n ->
        [one] È troppo lungo: al massimo { $n } carattere.
       *[other] È troppo lungo: al massimo { $n } caratteri.
    }
