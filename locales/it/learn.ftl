### Seguire i moduli.

learn-stopped = Tutto è salvato. Potrà continuare qui un’altra volta.
learn-nothing-open = Non c’è ancora nulla di aperto per Lei. Chieda al Suo formatore.
learn-with-sound = con audio
learn-units-done = Tappe fatte: { $done } su { $total }
learn-content-language = Lingua di questo modulo
learn-units = Tappe
learn-unit-done = Fatta
learn-unit-begun = Iniziata
learn-unit-new = Non iniziata
learn-objectives = Che cosa saprò fare
learn-before-after = Prima e dopo
learn-before-after-help = Il Suo formatore Le dice quando farli. Non c’è voto.
learn-practise-again = Mi esercito ancora
learn-end-of-unit = Questa è la fine della tappa.
learn-all-saved = Tutto è salvato.
learn-right-of = Esercizi giusti: { $right } su { $total }
learn-some-open = Ci sono ancora esercizi da fare. Può farli ora o più tardi.
learn-still-open = Ancora da fare
learn-waits-for-trainer = Il Suo formatore lo leggerà
learn-skills-empty = Qui vedrà che cosa sa fare. Inizi con un modulo.
learn-can-alone = Lo so fare
learn-can-with-help = Sono sulla buona strada
learn-can-met = L’ho incontrato
learn-about-intro = Questa pagina mostra che cosa è scritto su di Lei.
learn-about-what = Che cosa
learn-about-how-many = Quante volte
learn-about-last = L’ultima volta
learn-about-who = Il Suo formatore può vedere le Sue risposte. Nel Suo gruppo non può vederle nessun altro.

record-person-added = Il Suo arrivo qui
record-person-profile = Nome, lingua o impostazioni dello schermo
record-person-role = Che cosa può fare qui
record-auth-signin = I Suoi accessi
record-auth-reset = Le Sue immagini, il Suo PIN o il Suo modo di entrare sono cambiati
record-learning-statement = Passi e risposte
record-learning-text = Testi che ha scritto
record-learning-mark = Valutazioni del Suo formatore
record-learning-note = Note del Suo formatore
record-enrolment-added = Il Suo arrivo in un gruppo
record-enrolment-removed = La Sua uscita da un gruppo
record-record-read = Qualcuno ha letto che cosa è scritto su di Lei
learn-trainer-says = Il formatore o la formatrice scrive
learn-keep = Conservare per dopo
learn-kept = Conservato. Non è ancora consegnato.
learn-not-kept = Non conservato. Prema «Conservare per dopo».
learn-replace = Consegnare un altro lavoro
learn-file-no-kind = Questo file non va bene. Scelga uno dei tipi qui sotto.
learn-file-too-large = Il file è troppo grande. Ne scelga uno più piccolo.
learn-files-full = Ha consegnato tutti i file possibili. Chieda al formatore.
learn-sound-of = Suono { $n } di { $total }
learn-next-sound = Suono successivo
record-learning-file = I file che ha consegnato

## A path

# $done (number)
# $total (number)
learn-path-done = { $done } moduli finiti su { $total }
learn-path-advice = Questo ordine è un consiglio. Posso cominciare da un altro modulo.
learn-path-first = Da finire prima: { $module }
learn-path-optional = (posso lasciare questo)
# $n (number)
learn-path-left =
    { $n ->
        [one] Manca circa un minuto
       *[other] Mancano circa { $n } minuti
    }
learn-path-after = Che cosa so fare dopo
learn-path-finished = Tutti i moduli di questo percorso sono finiti.
learn-path-look-again = Guardare ancora
learn-path-is-done = Finito
learn-path-begun = Cominciato
learn-path-new = Non ancora

learn-about-recorded = Che cosa è scritto
learn-about-why = Perché
learn-about-until = Fino a quando
learn-about-another = Altro
learn-why-learning = Per aiutarLa a imparare e mostrare che cosa sa fare
learn-why-lessons = Per preparare le lezioni e mostrare la Sua partecipazione
learn-why-help = Per aiutarLa
learn-why-security = Per proteggere il Suo accesso
learn-why-account = Perché Lei possa sapere chi ha guardato
learn-why-rules = Per mostrare chi ha deciso che cosa
learn-until-left = { $span } dopo la Sua partenza
learn-until-help = { $span } dopo il corso
learn-about-looked = Chi ha guardato che cosa è scritto su di me
learn-about-nobody = Nessuno ha ancora guardato.
learn-about-my-sign-in = Chi mi ha aiutato a entrare
learn-about-no-deeds = Nessuno.
learn-about-reset = Nuove immagini, nuovo PIN o altro modo di entrare, da: { $who }
learn-about-let-in = Entrata aperta da: { $who }
learn-about-program = il programma
learn-about-left = Che cosa è uscito da qui
learn-about-nothing-left = Niente su di Lei è uscito.
learn-about-left-help = In questi giorni i risultati sono usciti verso l’ufficio della formazione: il Suo numero, che cosa ha fatto e con quale risultato. Non i Suoi testi, né chi ha guardato.
learn-about-print = Può avere questa pagina su carta. Chieda al Suo formatore.
learn-correction = Qualcosa non è giusto
learn-correction-help = Dica che cosa non è giusto. Il coordinatore lo legge e Le risponde qui.
learn-correction-what = Di che cosa si tratta?
learn-correction-wish = Che cosa bisogna cambiare?
learn-correction-ask = Chiedi al coordinatore
learn-correction-sent = Il coordinatore lo leggerà.
learn-correction-empty = Scriva che cosa bisogna cambiare.
learn-correction-long = È troppo lungo. Scriva al massimo 500 lettere.
learn-correction-many = Cinque Sue richieste sono in attesa. Attenda prima una risposta.
learn-correction-asked = In attesa di risposta
learn-correction-corrected = È stato cambiato
learn-correction-kept = Rimane così
learn-correction-answer = Il coordinatore scrive
learn-correction-profile = Il mio nome, numero o lingua
learn-correction-answers = I miei passi e le mie risposte
learn-correction-marks = Un voto o una nota
learn-correction-attendance = Quando c’ero
learn-correction-other = Altro
record-auth-signout = È uscito
record-auth-failed = Tentativi di entrare non riusciti
record-auth-stepup = Ha mostrato di nuovo il Suo segreto
record-auth-refused = Qualcosa che ha chiesto è stato rifiutato
record-person-suspended = Per un periodo non poteva entrare
record-person-resumed = Poteva entrare di nuovo
record-person-restricted = Per un periodo solo il referente sicurezza e il coordinatore potevano vedere i Suoi dati
record-person-unrestricted = I Suoi dati si vedono di nuovo come prima
record-person-alias = Due schede su di Lei sono diventate una
record-person-unalias = Una scheda su di Lei è stata divisa in due
record-attendance-marked = Quando Lei c’era
record-attendance-reason = Perché non c’era
record-interruption-person = Giorni in cui non poteva venire
record-message-sent = Messaggi
record-message-released = Messaggi trasmessi
record-credential-requested = Attestati richiesti
record-credential-issued = Attestati emessi
record-credential-revoked = Attestati ritirati
record-credential-handedover = Attestati consegnati

## Un modulo ritirato

learn-withdrawn-list = Chiusi per il momento
learn-withdrawn = Questo modulo è chiuso per il momento. Adesso non può continuarlo.
learn-withdrawn-kept = Ciò che ha fatto è conservato
learn-withdrawn-ask = Il Suo formatore vede ancora le Sue risposte. Se ha una domanda, la faccia al formatore.
learn-withdrawn-units = Tappe fatte: { $n }
learn-withdrawn-answers = Esercizi con una risposta: { $n }
learn-withdrawn-right = Di cui giusti: { $n }

learn-finish-by = Da finire entro il { $day }
learn-pause-lessons = non c’erano lezioni
learn-pause-holiday = era festa
learn-pause-technical = i computer non funzionavano
learn-pause-away = Lei non poteva venire
learn-next-lesson = Prossima lezione: { $when }, { $room }
learn-finish-moved =
    { $n ->
        [one] Da finire entro il { $day }. Ha { $n } giorno in più: { $why }.
       *[other] Da finire entro il { $day }. Ha { $n } giorni in più: { $why }.
    }
learn-about-card = Lei può entrare con una tessera. Se è persa, lo dica al Suo formatore, che ne stampa un’altra. La tessera persa allora non apre più nulla.
learn-about-may-ask = Lei può chiedere al Suo formatore di farLa entrare.
