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
record-auth-reset = Nuove immagini o un nuovo PIN per Lei
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
