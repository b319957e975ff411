### Le cartografie: iniziative di apprendimento digitale in carcere e modi di insegnare lì.

cartography-menu = Iniziative
cartography-initiatives = Iniziative
cartography-initiatives-help = L’apprendimento digitale in carcere, con e senza internet: chi fa che cosa, che cosa aiuta e che cosa ostacola. Ogni fatto ha le sue fonti.
cartography-pages = Pagine delle cartografie
cartography-map = Mappa
cartography-timeline = Linea del tempo
cartography-levers-and-obstacles = Leve e ostacoli
cartography-methods = Metodi

## Cercare

cartography-words = Parole
cartography-words-help = In ogni lingua delle schede, con o senza accenti.
cartography-country = Paese
cartography-internet = Internet
cartography-kind = Genere
cartography-status = Stato
cartography-setting = Luogo di apprendimento
cartography-device = Dispositivo
cartography-lever = Leva
cartography-obstacle = Ostacolo
cartography-method = Metodo
cartography-confidence = Grado di certezza
cartography-sort = Ordine
cartography-sort-name = Per nome
cartography-sort-newest = Dal più recente
cartography-sort-oldest = Dal più vecchio
cartography-sort-fit = Prima i più vicini
cartography-any = Qualsiasi
cartography-counted = { $name } ({ $n })
cartography-show = Mostra
cartography-in-use = Filtri in uso
cartography-remove-all = Togli tutti i filtri
cartography-remove = Togli
cartography-found =
    { $n ->
        [one] { $n } iniziativa su { $total }
       *[other] { $n } iniziative su { $total }
    }
cartography-methods-found =
    { $n ->
        [one] { $n } metodo su { $total }
       *[other] { $n } metodi su { $total }
    }
cartography-nothing = Niente risponde a tutti i filtri. Ne tolga uno.
cartography-page = Pagina { $n } di { $total }
cartography-next = Pagina seguente
cartography-previous = Pagina precedente
cartography-whole = Tutto su una pagina, da stampare
cartography-as-file = Come file { $kind }

## Confrontare

cartography-compare = Confronta
cartography-compare-help = Segni da due a quattro iniziative, poi le confronti fianco a fianco.
cartography-compare-chosen = Confronta quelle segnate
cartography-compare-too-few = Segni almeno due iniziative dell’elenco.
cartography-compare-too-many = Solo quattro stanno fianco a fianco. Ecco le prime quattro.
cartography-differs = diverso
cartography-same = uguale
cartography-fact = Fatto
cartography-take-out = Togli
cartography-add-one = Un’altra
cartography-add = Aggiungi
cartography-back-to-list = Torna all’elenco
cartography-mark-other = Dove le iniziative differiscono, la riga lo dice.

## Un’iniziativa

cartography-also-known = Altri nomi
cartography-countries = Paesi
cartography-place = Luogo
cartography-period = Quando
cartography-years = dal { $from } al { $to }
cartography-since = dal { $from }
cartography-until = fino al { $to }
cartography-not-known = non noto
cartography-connection = Connessione
cartography-devices = Dispositivi
cartography-users = Chi la usa
cartography-functions = Che cosa offre
cartography-figures = Cifre
cartography-figures-help = Come le danno le fonti, spesso i fornitori stessi.
cartography-levers = Leve
cartography-levers-help = Che cosa l’ha resa possibile.
cartography-obstacles = Ostacoli
cartography-obstacles-help = Che cosa l’ha frenata.
cartography-methods-used = Metodi che usa
cartography-sources = Fonti
cartography-sources-help = Qui non c’è internet: questi non sono collegamenti. Selezioni un indirizzo per copiarlo.
cartography-how-sure = Grado di certezza
cartography-notes = Osservazioni
cartography-precision = Precisione del luogo
cartography-neighbours = Vicine a questa
cartography-same-country = Nello stesso paese
cartography-same-levers = Con le stesse leve
cartography-levers-shared =
    { $n ->
        [one] { $n } leva in comune
       *[other] { $n } leve in comune
    }
cartography-in-english = in inglese
cartography-english-only = I testi segnati «in inglese» non sono ancora tradotti.

## Leve e ostacoli

cartography-count-help = Ogni numero conta le iniziative che lo citano. Porta a loro.
cartography-count = Iniziative
cartography-helped-by = Metodi che aiutano
cartography-of-initiatives =
    { $n ->
        [one] Fra { $n } iniziativa
       *[other] Fra { $n } iniziative
    }

## Mappa e linea del tempo

cartography-map-help = Ogni segno è un’iniziativa o un numero di iniziative. La tabella sotto dice lo stesso in parole.
cartography-map-list = Lo stesso come tabella
cartography-map-filtered = I filtri dell’elenco valgono anche qui.
cartography-map-title = Mappa delle iniziative
cartography-map-mark = { $place } ({ $precision }): { $names }
cartography-map-marks =
    { $n ->
        [one] { $n } iniziativa: { $names }
       *[other] { $n } iniziative: { $names }
    }
cartography-map-several = Più luoghi insieme; il numero dice quante iniziative
cartography-map-europe = Europa
cartography-map-world = Mondo
cartography-map-view = Parte del mondo
cartography-map-detail = Questo dettaglio
cartography-map-outside =
    { $n ->
        [one] { $n } iniziativa è fuori da questa parte.
       *[other] { $n } iniziative sono fuori da questa parte.
    }
cartography-timeline-help = Dal primo anno all’ultimo noto. La tabella sotto dice lo stesso in parole.
cartography-first-year = Primo anno
cartography-last-year = Ultimo anno
cartography-goes-on = continua

## Metodi

cartography-methods-help = Modi di insegnare provati in carcere, come schede: che cosa risolvono, come si fa, che cosa serve.
cartography-group = Gruppo
cartography-group-help = Quante persone?
cartography-group-size = da { $min } a { $max } persone
cartography-group-exact =
    { $n ->
        [one] { $n } persona
       *[other] { $n } persone
    }
cartography-group-fault = Scriva un numero di persone, per esempio 8.
cartography-offline = Funziona senza internet
cartography-literacy = Lettura necessaria
cartography-activity = Tipo di esercizio
cartography-steps = Passo per passo
cartography-duration = Durata
cartography-material = Materiale
cartography-digital-part = La parte digitale
cartography-trainer-role = Che cosa fa il formatore o la formatrice
cartography-officer-role = Che cosa fa il referente sicurezza
cartography-security = Per la sicurezza
cartography-evidence = Che cosa se ne sa
cartography-activities = Tipi di esercizi adatti
cartography-initiatives-using = Iniziative che lo usano
cartography-modules-using = Moduli di qui che lo usano
cartography-no-modules = Nessun modulo ammesso qui cita ancora questo metodo.
cartography-start = Cominciare un modulo con questo metodo
cartography-start-help = Il modello «{ $model }» è adatto. Dove si scrivono i moduli, digiti:
cartography-start-then = Poi riscriva i suoi testi e citi il metodo in module.toml:
cartography-helps-with = Aiuta contro
cartography-rests-on = Si fonda su
cartography-no-initiatives = Nessuna iniziativa dell’elenco lo usa.

## Che cosa serve a un modulo

cartography-needs = Che cosa serve
cartography-needs-no-internet = funziona senza internet

## Portare schede

cartography-bring = Portare schede
cartography-bring-help = Scelga un file di iniziative: JSON, CSV, XLSX o GeoJSON, come li dà questo elenco. Viene controllato e nulla cambia finché non propone ciò che contiene.
cartography-bring-file = File
cartography-bring-check = Controlla il file
cartography-bring-no-file = Scelga prima un file.
cartography-bring-kind = Il nome del file deve finire con .json, .csv, .xlsx o .geojson. Gli dia la fine giusta o scelga un altro file.
cartography-bring-report = Che cosa contiene il file
cartography-bring-line = Riga
cartography-bring-sheet = Foglio { $sheet }, riga { $line }
cartography-bring-record = Scheda
cartography-bring-field = Campo
cartography-bring-reason = Motivo
cartography-bring-faultless = Nessun errore trovato.
cartography-bring-new = Nuove qui
cartography-bring-changed = Diverse da qui
cartography-bring-fields = Campi diversi
cartography-bring-nothing-kept = Il file è stato solo controllato. Qui non se ne tiene nulla.
cartography-bring-methods = Portare metodi
cartography-bring-methods-help = Scelga un file di metodi: JSON, CSV o XLSX, come li dà la pagina dei metodi. Viene controllato e nulla cambia finché non propone ciò che contiene.
cartography-bring-methods-kind = Il nome del file deve finire con .json, .csv o .xlsx. Gli dia la fine giusta o scelga un altro file.
cartography-bring-too-much = Non è stato possibile leggere il file con il tempo e la memoria concessi a un file. Lo salvi di nuovo o lo divida.
cartography-fault-unreadable = Il file non si legge: { $what }. Lo salvi di nuovo in questa forma, in UTF-8.
cartography-fault-too-large = Il file è troppo grande. Lo divida.
cartography-fault-other-format = Il file dice di essere «{ $what }», che non è ciò che si porta qui.
cartography-fault-no-sheet = Manca il foglio «{ $what }». Lo aggiunga, anche vuoto.
cartography-fault-too-many-records = Ci sono troppe schede. Divida il file.
cartography-fault-unknown-field = Questo campo non è noto. Lo tolga o corregga il nome.
cartography-fault-missing = Manca questo campo. Lo aggiunga.
cartography-fault-repeated-field = Questo campo c’è due volte. Ne tenga uno.
cartography-fault-too-many-cells = La riga ha più celle delle colonne della tabella.
cartography-fault-not-text = Scriva un testo.
cartography-fault-not-number = «{ $what }» non è un numero.
cartography-fault-not-list = Scriva un elenco.
cartography-fault-not-fact = Scriva «{ $what }» come codice, due punti e nota.
cartography-fault-empty = Questo non deve essere vuoto.
cartography-fault-too-long = È troppo lungo. Lo accorci.
cartography-fault-too-many = Ci sono troppe voci. Ne tolga.
cartography-fault-forbidden-letter = Contiene un carattere che non si può mostrare. Scriva di nuovo il testo.
cartography-fault-not-id = «{ $what }» non è un identificativo. Usi minuscole, cifre e trattini singoli.
cartography-fault-unknown-code = Il vocabolario non ha il codice «{ $what }». Ne scelga uno che c’è.
cartography-fault-unknown-country = Non c’è un paese «{ $what }». Scriva due maiuscole, per esempio FR.
cartography-fault-unknown-method = Non c’è un metodo «{ $what }». Ne scelga uno di qui.
cartography-fault-unknown-record = Non c’è nessuna scheda «{ $what }».
cartography-fault-repeated = «{ $what }» c’è due volte. Ne tenga uno.
cartography-fault-out-of-range = «{ $what }» qui non è possibile. Corregga il numero.
cartography-fault-ends-before-start = Finisce prima di cominciare. Corregga uno degli anni.
cartography-fault-not-address = «{ $what }» non è un indirizzo. Comincia con http:// o https://.
cartography-fault-repeated-id = La riga { $line } ha lo stesso identificativo. Ne dia un altro a questa scheda.
cartography-bring-faults =
    { $n ->
        [one] { $n } errore
       *[other] { $n } errori
    }
cartography-bring-good =
    { $n ->
        [one] { $n } scheda senza errori
       *[other] { $n } schede senza errori
    }
cartography-bring-same =
    { $n ->
        [one] { $n } è già qui, parola per parola
       *[other] { $n } sono già qui, parola per parola
    }

## Contributions and where facts come from

cartography-name = Nome
cartography-summary = Riassunto
cartography-internet-note = La connessione in parole
cartography-problem = A che cosa risponde
cartography-withdrawn = Non più elencata
cartography-yes = sì
cartography-no = no
cartography-propose-change = Proporre una modifica
cartography-propose-new = Proporre una nuova iniziativa
cartography-propose-new-method = Proporre un nuovo metodo
cartography-facts-file = Fatti accettati come file
cartography-gone = Questa scheda è stata ritirata. Non sta in nessun elenco e non è contata.
cartography-history = Da dove vengono i fatti
cartography-history-help = I campi modificati qui, con tutto ciò che ne è stato detto. Tutti gli altri sono come forniti con il programma.
# $n (number)
cartography-proposals-wait =
    { $n ->
        [one] { $n } proposta su questa scheda è aperta.
       *[other] { $n } proposte su questa scheda sono aperte.
    }
# $name (text)
# $role (text)
# $site (text)
cartography-said-by = { $name }, { $role }, sede { $site }
cartography-shipped = Fornito con il programma
cartography-value = Valore
cartography-who = Chi lo dice
cartography-when = Quando
cartography-holds = vale
cartography-two-values = Questo campo ha più di un valore. Il più recente è mostrato finché un revisore non sceglie.
cartography-which-value = Quale valore vale?
cartography-choose = Scegliere
