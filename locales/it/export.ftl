### Ciò che esce: esportazioni, centro, e che cosa risponde.

export-leaves = Che cosa esce
export-leaves-help = I risultati vanno al centro in un pacchetto sigillato. Una persona lo prepara, un’altra lo legge e lo lascia uscire.
export-risk =
    { $n ->
        [one] Un evento è solo su questa macchina: non è in nessuna copia, e il centro non ha ancora confermato di averlo.
       *[other] { $n } eventi sono solo su questa macchina: non sono in nessuna copia, e il centro non ha ancora confermato di averli.
    }
export-risk-name = Lavoro a rischio
export-no-risk = Tutto ciò che è stato scritto qui è in una copia o al centro.
export-no-hub = Nessun centro è ancora indicato: nulla può uscire.
export-no-hub-help = Chi amministra lo indica alla pagina Il centro, e un referente sicurezza lo conferma.
export-to = Destinazione
export-prepare = Preparare
export-prepare-help = Tutto ciò che il centro non ha ancora al sicuro viene fissato così com’è. Poi un referente sicurezza lo legge.
export-nothing = Non c’è nulla di nuovo da inviare.
export-list = Esportazioni
export-none-yet = Nulla è stato ancora preparato.
export-prepared = Preparato
export-released = Autorizzato
export-who = Da
export-by = { $name }, { $when }
export-events = Eventi
export-state = Stato
export-state-frozen = attende l’autorizzazione
export-state-released = autorizzato
export-state-written = consegnato
export-state-replaced = sostituito da un altro
export-sheet = Foglio di esportazione
export-learners = Corsisti interessati
export-head = Testa del registro
export-words = Otto parole del pacchetto
export-kinds = Esce con il suo contenuto
export-kind = Genere
export-texts = Testi liberi che escono
export-files = File che escono
export-none = nessuno
export-withheld = Che cosa è trattenuto
export-withheld-help = Il centro viene a sapere che è avvenuto, non che cosa era.
export-release = Autorizzare l’uscita
export-release-help = Chi autorizza risponde di tutto ciò che sta su questo foglio e lascia la casa.
export-own = Ha preparato Lei questa esportazione. Un altro referente sicurezza deve autorizzarla.
export-waits = Un referente sicurezza deve autorizzarla prima che qualcosa esca.
export-take-help = Salvi il pacchetto su una chiavetta che va al centro. Oppure lo scriva sulla macchina con: lucarne export write --to (cartella della chiavetta).
export-download = Salvare il pacchetto
export-on-stick = È sulla chiavetta
export-ack = Che cosa risponde il centro
export-ack-help = Il centro risponde che cosa ha al sicuro. Faccia entrare la risposta come file, o scriva il codice che ha stampato.
export-ack-file = Risposta del centro (un file che finisce in .zip)
export-ack-choose = Scelga il file con la risposta del centro.
export-ack-take = Far entrare la risposta
export-ack-safe =
    { $n ->
        [one] Un altro evento è al sicuro al centro.
       *[other] Altri { $n } eventi sono al sicuro al centro.
    }
export-ack-same = La risposta è entrata. Non mette al sicuro nulla di nuovo.
export-ack-lost =
    { $n ->
        [one] Il centro ha un evento di questa sede che qui è andato perso. Là è al sicuro.
       *[other] { $n } eventi di questa sede qui sono andati persi. Il centro li ha.
    }
export-new-epoch = Il centro sa di questa sede più di questa macchina: è stata rimessa una vecchia copia. D’ora in poi si conta di nuovo, e nulla va perso.
export-ack-refused = Questa risposta non è entrata: { $why }. Ne chieda una nuova al centro. Nulla è cambiato.
export-paper = Codice su carta
export-paper-help = 32 lettere e cifre in gruppi di quattro. Maiuscole e minuscole valgono lo stesso.
export-paper-take = Prendere il codice
export-paper-safe = Il codice è giusto. Tutto è al sicuro al centro fino all’evento { $n }.
export-paper-wrong = Non è un codice del nostro centro per questa sede. Lo confronti lettera per lettera.
export-paper-wait =
    { $n ->
        [one] Troppi codici erano sbagliati. Aspetti un secondo, poi riprovi.
       *[other] Troppi codici erano sbagliati. Aspetti { $n } secondi, poi riprovi.
    }
export-card = Presentare questa sede al centro
export-card-help = Invii i due file alle persone del centro, e legga loro le otto parole al telefono.
export-own-words = Otto parole di questa sede
export-card-file = Presentazione
export-card-signature = La sua firma
export-hub = Il centro
export-hub-help = Il centro è indicato in un documento firmato con la chiave radice di questa sede. La chiave sta su una chiavetta a parte, non su questa macchina. Una persona propone il documento; un referente sicurezza telefona al centro, confronta le otto parole e conferma.
export-hub-words = Otto parole del centro
export-hub-numbers = Le stesse in cifre
export-root-words = Otto parole della chiave radice
export-root-number = Numero del documento
export-trust-hub = I risultati vanno a { $name }
export-trust-no-hub = I risultati non vanno a nessun centro
export-document = Documento
export-document-help = Apra il file che lucarne root ha fatto, e copi tutto in questo campo.
export-propose = Proporre
export-proposed = Proposto. Ora un referente sicurezza deve confrontare le parole e confermare.
export-document-refused = Questo documento non è accettato: { $why }. Nulla è cambiato.
export-kind-epoch-open = Inizio di un registro
export-kind-clock-set = Orologio regolato
export-kind-software-started = Programma avviato
export-kind-person-added = Persona aggiunta (solo il numero)
export-kind-person-profile = Nome e impostazioni
export-kind-person-role = Ruolo
export-kind-learning-statement = Risposta o risultato
export-kind-learning-text = Testo libero di un corsista
export-kind-learning-file = File di un corsista
export-kind-learning-mark = Voto dato dal personale
export-kind-learning-note = Commento del personale
export-kind-group-set = Gruppo
export-kind-enrolment-added = Iscrizione
export-kind-enrolment-removed = Fine di un’iscrizione
export-kind-attendance-marked = Presenza
export-kind-auth-signin = Accesso
export-kind-auth-signout = Uscita
export-kind-auth-reset = Nuovo segreto
export-kind-auth-failed = Tentativi di accesso falliti
export-kind-record-read = Fascicolo letto
export-kind-parcel-verified = Pacchetto entrato
export-kind-item-admitted = Modulo ammesso
export-kind-item-activated = Modulo in uso
export-kind-item-withdrawn = Modulo ritirato
export-kind-export-frozen = Esportazione preparata
export-kind-export-released = Esportazione autorizzata
export-kind-export-written = Esportazione consegnata
export-kind-ack-accepted = Risposta del centro
export-kind-paperack-accepted = Risposta del centro su carta
export-kind-trust-root = Centro indicato
export-kind-policy-set = Impostazioni della sede
export-kind-backup-made = Copia di sicurezza
export-kind-parcel-seen = Pacchetto visto
export-kind-parcel-checked = Pacchetto controllato
export-kind-parcel-rejected = Pacchetto respinto
export-kind-item-refused = Modulo rifiutato
export-kind-person-suspended = Sospensione
export-kind-person-resumed = Fine di una sospensione
export-kind-message-sent = Messaggio
export-kind-auth-stepup = Prova d’identità
export-kind-review-signed = Settimana firmata
export-kind-person-erased = Persona cancellata
export-kind-person-restricted = Dati limitati
export-kind-person-unrestricted = Limitazione tolta

## The cartography and the matrix, by the code of the event

export-kind-0a10 = Matrice delle competenze della sede modificata
export-kind-0a20 = Modifica o nuova scheda proposta per la cartografia
export-kind-0a21 = Domanda su una proposta per la cartografia
export-kind-0a22 = Risposta su una proposta per la cartografia
export-kind-0a23 = Proposta per la cartografia giudicata
export-kind-0a24 = Proposta per la cartografia ritirata
export-kind-0a25 = Fatto della cartografia accettato
export-kind-advice-asked = Revisione chiesta
export-kind-advice-commented = Commento di un revisore
export-kind-advice-settled = Commento chiuso
export-kind-advice-given = Revisione consegnata
export-kind-advice-answered = Risposta a un commento
export-kind-advice-withdrawn = Revisione o commento ritirati

## Perché una risposta del centro o un documento che lo nomina non è accettato; parti di frase

export-why-no-answer = questo file non è una risposta di un centro
export-why-damaged = il file non è intero, o è stato modificato lungo la strada
export-why-other-hub = non viene dal centro di questa sede
export-why-other-site = è per un’altra sede
export-why-old = la risposta { $n } o una più recente è già entrata
export-why-no-document = questo testo non è un documento del genere, o non è intero
export-why-signature = la firma non corrisponde al testo; copi il documento intero, con tutte le righe
export-why-other-root = non è firmato con la chiave radice di questa sede
export-why-key = una chiave che contiene non è una chiave
export-why-version = porta il numero { $found }, e il prossimo qui è il { $wanted }
