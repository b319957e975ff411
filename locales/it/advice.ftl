### Revisioni dei moduli prima dell’uso. Le legge solo il personale.

advice-menu = Revisioni
advice-advises = Una revisione consiglia il referente sicurezza. Non decide mai e nulla la aspetta.
advice-reviews = Che cosa dicono i revisori
advice-mine = Moduli da rivedere da Lei
advice-none-mine = Nessun modulo aspetta la Sua revisione.
advice-all = Revisioni in questa sede
advice-none = Non è stata ancora chiesta alcuna revisione.
advice-none-of-module = Nessuno ha ancora rivisto questo modulo.
advice-ask = Chiedere una revisione
advice-ask-help = Il revisore legge solo questo modulo, con tutte le soluzioni, lo commenta e compila un breve modulo. Lei legge ciò che consegna.
advice-which = Quale modulo?
advice-nothing-here = Nessun modulo aspetta allo sportello e la biblioteca è vuota.
advice-reviewer = Revisore
advice-choose = Scelga una persona
advice-left-out = Chi ha scritto, confezionato o portato questo modulo, e Lei, non sono in elenco.
advice-no-reviewer = Nessuno in questa sede può rivedere questo modulo. Un amministratore e un referente sicurezza insieme possono dare a qualcuno il ruolo di revisore.
advice-due = Entro quando
advice-due-on = Entro il { $day }
advice-note = Che cosa deve sapere il revisore
advice-may-be-empty = (può restare vuoto)
advice-not-asked = Non è stato ancora chiesto a nessuno
advice-asked-by = Chiesto da
advice-waiting = non iniziata
advice-begun = iniziata
advice-given = consegnata
advice-withdrawn = ritirata
advice-late = in ritardo
advice-to-answer = A cui rispondere
advice-of-version = sulla versione { $version }
advice-other-version = (un’altra versione)
advice-given-on = Consegnata il { $day }
advice-read-all = Leggere tutto e stampare
advice-sent = Inviato con il modulo
advice-sent-help = Inviato con il modulo e firmato dal suo editore. Nessuno in questa sede ha verificato chi l’ha scritto.
advice-whole-module = Tutto il modulo
advice-whole-unit = tutta la tappa
advice-unit = Tappa
advice-read = Leggere con le soluzioni
advice-do = Fare le attività
advice-do-help = Come lo vede chi impara. Nulla di ciò che fa qui viene conservato.
advice-aims = Obiettivi
advice-scenario = Scheda per chi insegna
advice-audience = Per chi
advice-before = Prima
advice-room = Aula
advice-material = Materiale
advice-after = Dopo
advice-no-report = Qui non è conservato alcun rapporto di controllo.
advice-my-comments = I Suoi commenti
advice-no-comments = Ancora nessun commento.
advice-new-comment = Un nuovo commento
advice-where = Dove
advice-weight = Quanto conta
advice-must = deve cambiare
advice-suggestion = suggerimento
advice-praise = ben fatto
advice-comment = Commento
advice-comment-help = Sul modulo, mai su una persona. Può cambiarlo finché non consegna la revisione.
advice-add = Aggiungere il commento
advice-change = Cambiare o ritirare
advice-take-back = Ritirare
advice-save = Salvare
advice-open = aperto
advice-done = fatto
advice-not-done = non fatto
advice-form = La Sua revisione
advice-form-help = Risponda a ogni domanda. Dica perché dove la risposta non è sì. I Suoi commenti sono consegnati con questo modulo.
advice-form-again = Ha già consegnato una revisione. Consegnarla di nuovo crea una nuova versione; la precedente resta leggibile.
advice-fit = È adatto ai suoi obiettivi e a chi impara
advice-fit-help = Obiettivi, livello, durata, ordine, esercizi che allenano ciò che dicono gli obiettivi.
advice-clarity = La lingua è chiara e tutti possono usarlo
advice-clarity-help = Parole semplici, audio e testo per le immagini, abbastanza grande, usabile su carta.
advice-accuracy = È corretto e cita le fonti
advice-accuracy-help = Fatti, soluzioni, date, da dove vengono immagini e testi.
advice-respect = È rispettoso ed equo
advice-respect-help = Nomi, immagini ed esempi non feriscono e non escludono nessuno.
advice-security = Qui è sicuro e i diritti sono in regola
advice-security-help = Nulla che metta in pericolo le persone o il luogo; licenze di testi, immagini e suoni.
advice-yes = Sì
advice-partly = In parte
advice-no = No
advice-why = Perché, e che cosa aiuterebbe
advice-recommendation = Raccomandazione
advice-ready = pronto per l’uso
advice-changes = dopo modifiche
advice-not = da non usare
advice-remark = Che altro c’è da dire
advice-named = Come vuole essere nominato
advice-named-help = Il Suo nome, o parole come “un’insegnante di un’altra scuola”. Viaggia con la revisione.
advice-language = Lingua in cui scrive
advice-give = Consegnare la revisione
advice-not-given = La revisione non è ancora consegnata
advice-choose-one = Scelga una delle risposte.
advice-say-why = Dica perché, in una frase o più.
advice-sheet = Revisione:
advice-versions = Versioni:
advice-what-i-gave = Che cosa ha consegnato
advice-nothing-given = Non è stato ancora consegnato nulla.
advice-travels = La revisione viaggia con il modulo
advice-travels-help = Metta il file nella cartella “reviews” del modulo e confezioni di nuovo il modulo. Le altre sedi lo mostrano al loro referente sicurezza, mai a chi impara. I nomi di chi ha risposto non vi compaiono.
advice-download = Scaricare la revisione
advice-withdraw = Ritirare la richiesta
advice-withdraw-help = Il revisore non potrà più leggere il modulo.
advice-answer = Rispondere ai commenti
advice-answer-help = Risponda a ogni commento e dica che cosa ne è stato. Lo leggono il revisore e il referente sicurezza.
advice-my-answer = La Sua risposta
advice-became = Che cosa ne è stato
advice-not-saved = La risposta non è salvata
advice-fault-missing = Scriva qualcosa qui.
advice-fault-signs = Il testo contiene segni invisibili. Lo scriva invece di incollarlo.
advice-unfit-nobody = Scelga qualcuno che rivede in questa sede.
advice-unfit-own = Nessuno rivede ciò che ha scritto, confezionato o portato, né su propria richiesta. Scelga un’altra persona.
advice-unfit-asked = A questa persona è già stata chiesta questa versione.
advice-unfit-day = Scelga un giorno da oggi in poi, entro due anni.

advice-open-comments =
    { $n ->
        [one] { $n } commento aperto
       *[other] { $n } commenti aperti
    }
advice-comments =
    { $n ->
        [one] { $n } commento
       *[other] { $n } commenti
    }
advice-news =
    { $n ->
        [one] { $n } nuova risposta
       *[other] { $n } nuove risposte
    }
advice-drafts =
    { $n ->
        [one] { $n } commento non è ancora consegnato; questo modulo lo consegna.
       *[other] { $n } commenti non sono ancora consegnati; questo modulo li consegna.
    }
advice-fault-long =
    { $n ->
        [one] Al massimo { $n } lettera.
       *[other] Al massimo { $n } lettere.
    }
advice-too-many =
    { $n ->
        [one] Una revisione contiene al massimo { $n } commento. Prima ne ritiri uno.
       *[other] Una revisione contiene al massimo { $n } commenti. Prima ne ritiri uno.
    }
