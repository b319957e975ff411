### Formare: i gruppi, i corsisti, l’avanzamento.

teach-groups = I miei gruppi
teach-no-groups = Non ha ancora nessun gruppo. Crei il primo qui sotto.
teach-make-group = Crea un gruppo
teach-group-name = Nome del gruppo
teach-group-name-help = I corsisti lo vedono quando entrano. Scelga un nome che non dica nulla sulle persone.
teach-closed-groups = Gruppi chiusi
teach-learner-count =
    { $n ->
        [one] { $n } corsista
       *[other] { $n } corsisti
    }
teach-waiting-count =
    { $n ->
        [one] { $n } lavoro attende la Sua valutazione
       *[other] { $n } lavori attendono la Sua valutazione
    }
teach-show = Mostra
teach-state = Stato

## Un gruppo

teach-is-closed = Questo gruppo è chiuso. I corsisti non lo vedono. Può riaprirlo in «Cambia il gruppo».
# $n (number)
teach-in-group =
    { $n ->
        [one] { $n } corsista nel gruppo
       *[other] { $n } corsisti nel gruppo
    }
# $n (number)
teach-signed-in-now =
    { $n ->
        [one] { $n } corsista è in sessione ora
       *[other] { $n } corsisti sono in sessione ora
    }
teach-learners = Corsisti
teach-no-learners = In questo gruppo non c’è ancora nessuno. Aggiunga il primo corsista.
teach-tile = Riquadro
teach-number = Numero
teach-signed-in = In sessione
teach-not-here = ora no
teach-since = dalle { $time }
teach-suspended = non può entrare
teach-move-to = Sposta in
teach-move = Sposta
teach-remove = Togli dal gruppo
teach-remove-help = Il corsista conserva tutti i lavori e può tornare in qualsiasi momento.
teach-modules = Moduli
teach-no-modules = Nessun modulo è ancora ammesso. Chieda al referente sicurezza.
teach-open = aperto
teach-closed = chiuso
teach-open-module = Apri
teach-close-module = Chiudi
teach-change-group = Cambia il gruppo
teach-trainers = Chi segue questo gruppo
teach-trainers-help = Se Lei non è nell’elenco, non vedrà più questo gruppo.
teach-one-trainer = Scelga almeno un formatore.
teach-close-help = Un gruppo chiuso non appare più nella prima pagina. I suoi corsisti conservano tutti i lavori.
teach-close-group = Chiudi il gruppo
teach-open-group = Riapri il gruppo

## Aggiungere corsisti

teach-add-learner = Aggiungi un corsista
teach-from-table = Aggiungi da una tabella
teach-known = Qualcuno che è già qui
teach-known-help = Il numero di un corsista di un altro Suo gruppo, o di un corsista senza gruppo.
teach-known-not-found = Nessun corsista con questo numero Le è accessibile. Controlli il numero o chieda al coordinatore.
teach-enrol = Iscrivi nel gruppo
teach-name-help = Lo vede solo il personale.
teach-alias = Nome sul riquadro
teach-alias-help = Lo vedono tutti nella sala. Va bene un nome di battesimo o un nome inventato.
teach-number-help = Il numero usato dal Suo istituto. Nessun altro può avere lo stesso.
teach-symbol = Immagine sul riquadro
teach-symbol-help = In un gruppo ogni corsista ha un’immagine diversa.
teach-symbol-taken = già presa
teach-language = Lingua dei pulsanti e dei messaggi
teach-content-language = Lingua dei moduli
teach-content-language-help = I moduli appaiono in questa lingua quando ce l’hanno.
teach-same-language = la stessa lingua
teach-secret = Come entra il corsista
teach-secret-pictures = Con cinque immagini
teach-secret-pin = Con un PIN di sei cifre
teach-secret-help = Li estrae il programma. Lei li vede una sola volta, nella pagina seguente, per stamparli.

## Che cosa non va in un campo

teach-fault-missing = Compili questo campo.
teach-fault-long = È troppo lungo. Lo accorci.
teach-fault-signs = Questo testo contiene segni che non si vedono. Lo scriva di nuovo.
teach-fault-language = Scelga una lingua di questo programma: en, fr, it, ro o ar.
teach-fault-content-language = Scriva un codice di lingua, per esempio fr o ro.
teach-fault-secret = Scriva pictures o pin.
teach-fault-twice = Questo numero è già in una riga precedente.
teach-fault-elsewhere = Questo numero appartiene a un corsista di un gruppo di altri. Chieda al coordinatore.
teach-fault-fields = Questa riga ha più o meno campi della prima.
teach-fault-symbol = Scelga una delle immagini.
teach-fault-line = Riga { $line }, { $field }: { $reason }

## Da una tabella

teach-table-help = Scelga un file CSV in UTF-8, con virgole o punti e virgola. La prima riga dà il nome alle colonne:
teach-table-help-language = language: en, fr, it, ro o ar. Senza content_language, i moduli sono nella stessa lingua.
teach-table-help-secret = secret: pictures o pin. Se manca, il corsista riceve le immagini. Le estrae il programma.
teach-table-help-twice = Un numero già conosciuto non crea un secondo corsista: la persona entra in questo gruppo e nient’altro.
teach-table-file = La tabella
teach-table-look = Guarda prima
teach-table-missing = Scelga un file.
teach-table-empty = La tabella non ha righe. Controlli il file.
teach-table-encoding = Il file non è in UTF-8. Lo salvi come «CSV UTF-8» e lo scelga di nuovo.
teach-table-columns = La prima riga deve contenere number, name, alias e language. Controlli il file.
teach-table-size = La tabella è troppo lunga. La divida: al massimo 500 righe.
teach-preview = Ecco che cosa succederà
teach-nothing-written = Non è stato ancora scritto nulla.
teach-line = Riga
teach-fate-new = nuovo
teach-fate-joins = già conosciuto, entra nel gruppo
teach-fate-there = già nel gruppo
teach-fate-wrong = lasciato fuori
# $n (number)
teach-will-add =
    { $n ->
        [one] { $n } nuovo corsista
       *[other] { $n } nuovi corsisti
    }
# $n (number)
teach-will-join =
    { $n ->
        [one] { $n } corsista già conosciuto entra nel gruppo
       *[other] { $n } corsisti già conosciuti entrano nel gruppo
    }
# $n (number)
teach-are-there =
    { $n ->
        [one] { $n } corsista è già nel gruppo
       *[other] { $n } corsisti sono già nel gruppo
    }
# $n (number)
teach-left-out =
    { $n ->
        [one] { $n } riga è lasciata fuori
       *[other] { $n } righe sono lasciate fuori
    }
teach-faults-file = Righe da correggere, in un file
teach-import = Aggiungi questi corsisti

## Immagini, PIN e carta

teach-secrets = Immagini e PIN da consegnare
teach-shown-once = Stampi questa pagina ora. Viene mostrata solo questa volta, e nessuno potrà più vederla.
teach-seen = Questa pagina è già stata mostrata una volta. Se il foglio è andato perso, dia al corsista nuove immagini o un nuovo PIN.
teach-another =
    { $left ->
        [one] Estrai di nuovo (ancora una volta)
       *[other] Estrai di nuovo (ancora { $left } volte)
    }
teach-cards = Tessere per entrare
teach-list = Elenco
teach-notes = Note
teach-print-help = Stampi questa pagina con il browser: Ctrl e P.

## Avanzamento

teach-progress = Avanzamento
teach-nothing-open = Nessun modulo è aperto per questo gruppo. Ne apra uno nella pagina del gruppo.
teach-not-begun = non iniziato
teach-on-screen = in corso: { $screen } di { $of }
teach-stuck-tries = fermo a { $screen } di { $of }: tre tentativi
teach-stuck-still = fermo a { $screen } di { $of }: dieci minuti
# $n (number)
teach-have-begun =
    { $n ->
        [one] { $n } corsista ha iniziato
       *[other] { $n } corsisti hanno iniziato
    }
# $n (number)
teach-are-stuck =
    { $n ->
        [one] { $n } corsista è fermo
       *[other] { $n } corsisti sono fermi
    }
teach-where-now = Chi è dove ora
teach-nobody-here = Nessuno di questo gruppo è in sessione.

## Un corsista

teach-suspended-help = Questo corsista non può entrare.
teach-restricted-help = Questi dati sono limitati: li vedono solo il referente sicurezza e il coordinatore, e il corsista non può entrare.
teach-sign-in-way = Modo di entrare
teach-reset-help = Nuove immagini o un nuovo PIN sostituiscono subito i vecchi. La sessione del corsista si chiude.
teach-new-pictures = Nuove immagini
teach-new-pin = Nuovo PIN
teach-suspend-help = La sessione del corsista si chiude e il corsista non può entrare finché Lei non lo permette di nuovo. Tutti i lavori restano.
teach-suspend = Non far più entrare
teach-resume = Fai entrare di nuovo
teach-change-profile = Cambia il profilo
teach-no-answers-right = Lei vede a che punto è il corsista. Solo i formatori del gruppo vedono le risposte.
teach-no-activities = In questa tappa non c’è nulla a cui rispondere.
teach-tries =
    { $n ->
        [one] { $n } tentativo
       *[other] { $n } tentativi
    }
teach-hints =
    { $n ->
        [one] { $n } suggerimento
       *[other] { $n } suggerimenti
    }
teach-helped = con aiuto
teach-try = Tentativo { $n }
teach-practice = prova, non conta
teach-of = { $right } di { $of }
teach-hits-and-misses = presi: { $hits }, mancati: { $misses }
teach-right-answer = La risposta giusta
teach-waits-for-mark = attende la valutazione

## Valutare

teach-to-mark = Lavori da valutare
teach-nothing-to-mark = Nessun lavoro attende una valutazione.
teach-task = Consegna
teach-handed-in = Consegnato
teach-mark = Valuta questo lavoro
teach-marked-already = Questo lavoro ha già una valutazione. Una nuova prende il suo posto.
teach-points-help = Da 0 a { $most } punti, anche mezzi
teach-points-fault = Scriva i punti per ogni riga, anche mezzi, e non più di quanti la riga permette.
teach-comment = Commento
teach-comment-help = Il corsista può leggerlo. Dica che cosa va bene e che cosa guardare dopo.
teach-give-mark = Dai la valutazione
teach-newer-work = È stato consegnato un lavoro più recente. Lo guardi prima di valutare.
teach-download-work = Scaricare il file
teach-given-in-hand = Consegnato di persona

## Paths

teach-paths = Percorsi
teach-path-open = Aprire tutto il percorso
teach-path-close = Chiudere il percorso
teach-path-open-help = Aprire il percorso apre tutti i suoi moduli ammessi per questo gruppo.
teach-path-is-open = Questo percorso è aperto per il gruppo.
teach-path-some-closed = Alcuni moduli ammessi del percorso sono ancora chiusi per il gruppo.
teach-path-open-rest = Aprire il resto
# $here (number)
# $total (number)
teach-path-here = { $here } moduli ammessi su { $total }
teach-path-modules = moduli
teach-path-units = tappe
teach-path-minutes = minuti
teach-path-languages = Lingue
teach-path-plan = Preparazione
teach-path-who = Chi è dove
teach-path-skills = Competenze toccate
teach-path-skill = Competenza
teach-path-reference = Riferimento
teach-path-methods = Metodi usati
teach-path-method = Metodo
# $done (number)
# $total (number)
teach-units-done = { $done } tappe finite su { $total }
teach-suspend-two = Decide un referente sicurezza. Fino ad allora non cambia nulla.
teach-waits = Qualcuno aspetta di entrare
teach-waits-let-in = chiede di entrare, alla postazione { $station }
teach-waits-through = un momento fa lavorava altrove e ora è alla postazione { $station }
teach-let-in = Far entrare
teach-let-through = Lasciar passare
teach-waits-help = Guardi prima se questa persona è davvero seduta lì e se la sua pagina mostra lo stesso numero.
teach-waits-no-more = Lì non aspetta più nessuno. Torni indietro e guardi di nuovo.
teach-may-ask = Questa persona può chiedere di entrare senza segreto. Lei deve essere nella stanza e premere. È registrato, e la persona lo legge.
teach-may-not-ask = Per chi non riesce a ricordare un segreto: Lei fa entrare premendo, quando è nella stanza.
teach-let-in-on = Attivare «far entrare»
teach-let-in-off = Disattivare «far entrare»
teach-card = Tessera per entrare
teach-card-once = Stampi la tessera adesso: appare una sola volta. La ritagli e la consegni.
teach-card-seen = La tessera è già stata mostrata. Se è persa, ne stampi un’altra.
teach-card-drawing = Il codice della tessera come immagine
teach-card-on = Una tessera fa entrare questa persona dal: { $when }, senza immagini né PIN. La persona lo legge.
teach-card-another = Stampare un’altra tessera: la vecchia non vale più
teach-card-off = Disattivare la tessera
teach-card-help = Per chi non riesce a ricordare un segreto: una tessera stampata, letta alla postazione da un lettore di codici a barre. Prende il posto di «far entrare».
teach-card-print = Stampare una tessera
teach-help-and-mentors = Aiuto e mentori
teach-asks-now = Chi chiede aiuto ora
teach-help-taken = { $name } ci sta andando
teach-help-handed-on = { $name } lascia la richiesta a Lei
teach-help-done = Fatto
teach-mentors = Mentori
teach-mentors-help = Un mentore è un corsista di questo gruppo che aiuta gli altri. Un mentore vede chi chiede aiuto e per quale unità, solo di chi ha accettato quel mentore, e mai risposte, risultati o testi.
teach-mentors-off = In questo gruppo i mentori non sono permessi. Un amministratore lo propone in «Che cosa è permesso», un referente sicurezza lo conferma.
teach-mentors-none = Questo gruppo non ha mentori.
teach-mentor-until = fino al { $day }
teach-mentor-name = Nominare un mentore
teach-mentor-anew = Se nomina la stessa persona fino a un altro giorno, nessuno l’ha più accettata: ogni corsista deve dire di nuovo sì.
teach-mentor-who = Corsista
teach-mentor-end = Ritirare
