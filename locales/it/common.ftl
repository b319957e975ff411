### Le parole di tutte le pagine.

common-to-content = Vai al contenuto
common-language = Lingua
common-choose-language = Scelga la Sua lingua
common-hello = Buongiorno
common-hello-name = Buongiorno, { $name }
common-display = Schermo
common-display-settings = Impostazioni dello schermo
common-sign-in = Entra
common-sign-out = Chiudi la sessione
common-help = Aiuto
common-home = Inizio
common-menu = Menu
common-section-today = Oggi
common-section-enters = Che cosa entra
common-section-leaves = Che cosa esce
common-section-people = Persone
common-section-site = Sede

common-next = Avanti
common-back = Indietro
common-check = Controlla
common-try-again = Riprova
common-right = Giusto
common-partly = In parte
common-not-yet = Non ancora
common-dont-know = Non lo so
common-hint = Suggerimento
common-example = Esempio
common-listen = Ascolta
common-stop-sound = Ferma l’audio
common-computer-voice = voce del computer
common-stop-here = Mi fermo qui
common-go-on = Continua
common-go-on-where-stopped = Continua da dove ero
common-start = Inizia
common-saved = Salvato
common-done = Fatto
common-ask-trainer = Chiedo al formatore
common-more = Altro

common-my-skills = Cosa so fare
common-about-me = Cosa è scritto su di me
common-my-path = Il mio percorso
common-my-work = I miei lavori
common-messages = Messaggi
common-library = Biblioteca

common-learner = corsista
common-trainer = formatore
common-mentor = mentore
common-module = modulo
common-unit = tappa
common-exercise = esercizio
common-certificate = attestato

common-yes = Sì
common-no = No
common-save = Salva
common-cancel = Lascia com’era
common-undo = Annulla
common-close = Chiudi
common-search = Cerca
common-print = Stampa
common-change = Cambia

common-step = Tappa { $n } di { $total }
common-minutes =
    { $n ->
        [one] { $n } minuto
        [many] { $n } di minuti
       *[other] { $n } minuti
    }
common-colon = :
common-please-mend = Da correggere, per favore
common-overheard = Questa sede funziona senza cifratura: chiunque sia su questa rete può leggere ciò che passa. Lo usi solo su una rete cablata e chiusa.
# $months (number)
common-months =
    { $months ->
        [one] { $months } mese
       *[other] { $months } mesi
    }
# $years (number)
common-years =
    { $years ->
        [one] { $years } anno
       *[other] { $years } anni
    }
common-account = Il mio account
