### The trail of what happened, and those who answer for it.

audit-corrections = Richieste «Su di me»
audit-corrections-help = I corsisti chiedono di correggere ciò che è scritto su di loro. La Sua risposta viene registrata, e loro la leggono.
audit-corrections-none = Nessuna richiesta è in attesa.
audit-corrections-answered = Risposte recenti
audit-correction-done = Che cosa è stato fatto
audit-correction-answer = Risposta per il corsista
audit-correction-send = Rispondi
audit-correction-choose = Scelga che cosa è stato fatto.
audit-correction-empty = Scriva una risposta: il corsista la legge.
audit-too-long = È troppo lungo. Scriva al massimo 500 lettere.
audit-corrected = È stato corretto
audit-kept = Rimane così
audit-about-profile = Nome, numero o lingua
audit-about-answers = Passi e risposte
audit-about-marks = Un voto o una nota
audit-about-attendance = Presenza
audit-about-other = Altro
audit-corrections-count =
    { $n ->
        [one] { $n } richiesta di un corsista attende una risposta
       *[other] { $n } richieste di corsisti attendono una risposta
    }

audit-trail = Registro delle attività
audit-trail-help = Tutto ciò che è successo qui, dal più recente. Le persone sono indicate con il numero.
audit-trail-technical = Ciò che è successo all’installazione, dal più recente. Niente qui riguarda persone.
audit-head = Fine del registro in otto parole
audit-chain = Catena
audit-chain-whole = intatta
audit-chain-broken = interrotta
audit-chain-unchecked = Non ancora verificata dall’avvio del programma.
audit-check-now = Verifica ora la catena
audit-from = Dal giorno
audit-to = Al giorno
audit-day-fault = Scriva un giorno così: 2026-12-31.
audit-person = Numero di una persona
audit-person-fault = Nessuno ha questo numero.
audit-station = Postazione
audit-part = Genere
audit-part-all = Tutti i generi
audit-part-technical = Tecnica
audit-part-rules = Regole, fiducia e approvazioni
audit-part-people = Persone e ruoli
audit-part-sign-in = Accessi
audit-part-reading = Consultazioni
audit-part-learning = Apprendimento
audit-part-teaching = Gruppi, lezioni e messaggi
audit-part-admission = Che cosa è entrato
audit-part-exchange = Che cosa è uscito e tornato
audit-part-certificates = Attestati
audit-part-other = Altro
audit-when = Quando
audit-what = Che cosa
audit-by = Da
audit-about = Riguarda
audit-program = il programma
audit-erased = cancellato
audit-clock-doubtful = orologio incerto
audit-nothing = Non è stato trovato nulla. Scelga altri giorni o un altro genere.
audit-older = Precedenti
audit-as-file = Come file tabella (CSV)
audit-for-paper = Per la carta
audit-paper-help = Stampi questa pagina con il browser, oppure scelga lì di salvarla come PDF. Menu e pulsanti restano sullo schermo.
audit-paper-by = Stampato da
audit-paper-asked = Chiesto
audit-paper-all = Tutto
audit-paper-lines = Righe
audit-paper-more = Le righe più vecchie non sono qui: il pulsante «Precedenti» porta al seguito, da stampare anch’esso.
audit-paper-names = Quello che è successo qui, il più recente per primo. Le persone compaiono per nome dove una consultazione è stata registrata in quest’ora.
audit-for-screen = Torna allo schermo
audit-names = Mostra i nomi
audit-names-help = I nomi restano visibili per un’ora. La consultazione viene registrata e i corsisti ne sono informati.
audit-study = Evento di uno studio
audit-cartography = Contributo alla mappa delle iniziative
audit-unknown = Evento sconosciuto a questa versione
trail-epoch-open = È stato aperto un nuovo capitolo del registro
trail-policy-set = Le regole della sede sono state modificate
trail-records-expired = Ciò che era stato conservato abbastanza è stato cancellato
trail-clock-set = L’orologio è stato regolato
trail-backup-made = È stata fatta una copia di sicurezza
trail-software-started = Il programma è stato avviato
trail-review-signed = È stata approvata una settimana
trail-integrity-break = È stata trovata un’interruzione del registro
trail-person-added = È stata aggiunta una persona
trail-person-profile = Un profilo è stato modificato
trail-person-role = Un ruolo è stato dato o tolto
trail-person-suspended = Un account è stato sospeso
trail-person-resumed = Un account è stato riaperto
trail-person-alias = Due schede sono diventate una
trail-person-unalias = Una scheda è stata divisa
trail-person-custody = Una persona ha cambiato sede
trail-person-erased = Una persona è stata cancellata
trail-person-restricted = I dati di una persona sono stati limitati
trail-person-unrestricted = Una limitazione è stata tolta
trail-record-read = Una scheda è stata consultata
trail-auth-signin = Accesso
trail-auth-signout = Uscita
trail-auth-failed = Tentativi di accesso falliti
trail-auth-reset = È stato dato un nuovo segreto
trail-auth-stepup = Il segreto è stato chiesto di nuovo
trail-learning-statement = Un passo o una risposta
trail-learning-text = È stato scritto un testo
trail-learning-file = È stato consegnato un file
trail-learning-mark = È stato dato un voto
trail-learning-note = È stato scritto un commento
trail-group-set = Un gruppo è stato creato o modificato
trail-enrolment-added = Un corsista è entrato in un gruppo
trail-enrolment-removed = Un corsista ha lasciato un gruppo
trail-session-planned = È stata prevista una lezione o una scadenza
trail-session-changed = Il piano è stato modificato
trail-attendance-marked = È stata segnata la presenza
trail-attendance-reason = È stato annotato il motivo di un’assenza
trail-interruption-set = È stata annotata un’interruzione
trail-interruption-person = Qualcuno non può venire per un periodo
trail-message-sent = È stato inviato un messaggio
trail-message-released = È stato autorizzato un messaggio
trail-parcel-seen = È stato trovato un pacco su un supporto
trail-parcel-verified = Un pacco è entrato in quarantena
trail-parcel-rejected = Un pacco è stato respinto
trail-parcel-checked = Un pacco è stato controllato
trail-item-admitted = Un elemento è stato ammesso
trail-item-refused = Un elemento è stato rifiutato
trail-item-activated = Un elemento è stato messo in uso
trail-item-withdrawn = Un elemento è stato ritirato
trail-item-rolledback = È stata rimessa una versione precedente
trail-advice-asked = È stata chiesta una revisione
trail-advice-commented = Un revisore ha scritto o cambiato un commento
trail-advice-settled = Un commento di un revisore è stato chiuso
trail-advice-given = È stata consegnata una revisione
trail-advice-answered = Un commento di un revisore ha avuto risposta
trail-advice-withdrawn = Un commento o una richiesta di revisione è stato ritirato
trail-export-frozen = È stata preparata un’uscita
trail-export-released = È stata autorizzata un’uscita
trail-export-written = Un’uscita è stata scritta su un supporto
trail-results-imported = Sono arrivati risultati
trail-ack-issued = È stata emessa una ricevuta
trail-ack-accepted = Una ricevuta è stata accettata
trail-paperack-accepted = Una ricevuta su carta è stata accettata
trail-fork-found = Sono state trovate due storie di un’installazione
trail-dispute-resolved = Una controversia è stata risolta
trail-trust-root = È stata impostata la radice di fiducia
trail-trust-registry = L’elenco delle chiavi fidate è cambiato
trail-trust-cutoff = Una chiave non è più fidata
trail-credential-requested = È stato richiesto un attestato
trail-credential-issued = È stato emesso un attestato
trail-credential-revoked = Un attestato è stato ritirato
trail-credential-handedover = Un attestato è stato consegnato

audit-review = Approvazione settimanale
audit-review-signed = La settimana è approvata.
audit-review-since = Periodo
audit-review-last = Ultima approvazione
audit-review-help = Esamini ogni blocco e lo spunti. Poi firmi: la Sua firma vincola la fine del registro.
audit-review-seen = Ho guardato
audit-review-tick = Spunti anche questo blocco.
audit-review-tick-all = Alcuni blocchi non sono spuntati. Li guardi, poi firmi.
audit-review-remark = Osservazione
audit-review-remark-help = Sulla settimana; nessun nome di corsisti.
audit-review-sign = Approva la settimana
audit-review-overdue = L’approvazione settimanale è in ritardo di oltre tre giorni.
audit-integrity-broken = Il registro è interrotto. Avvisi l’amministratore e il referente sicurezza; l’apprendimento continua.
audit-block-exchange = Che cosa è entrato e uscito
audit-block-admission = Ammesso e rifiutato
audit-block-hours = Accessi fuori dall’orario di apertura
audit-block-throttled = Rifiuti, e account e postazioni in attesa forzata
audit-block-rules = Ruoli, regole e fiducia
audit-block-readers = Schede consultate da chi non segue quel corsista
audit-block-scripts = Nuovi elementi che contengono programmi
audit-block-backup = Copia di sicurezza
audit-block-integrity = Integrità
audit-block-nothing = Niente da segnalare.
audit-counted = { $what }: { $count }
audit-signed-in = { $when }: numero { $number }, postazione { $station }
audit-signed-in-unset = Orologio non regolato: numero { $number }, postazione { $station }
audit-signed-in-jumped = { $when }, secondo un orologio che era saltato: numero { $number }, postazione { $station }
audit-hours-clock-unset = L’orologio di questa macchina non è regolato: le ore qui sotto sono sbagliate. Regoli l’orologio.
audit-signed-in-more =
    { $n ->
        [one] E { $n } altro. È nel registro delle attività.
       *[other] E altri { $n }. Sono tutti nel registro delle attività.
    }
audit-waits = { $who }: tentativi falliti: { $failures }
audit-reader = Numero { $number }: consultazioni: { $looks }, corsisti: { $learners }
audit-backup-made = Ultima copia: { $when }
audit-backup-never = Non c’è ancora una copia di sicurezza.
audit-at-risk = Eventi in nessuna copia: { $events }
audit-is-broken = Interrotta: { $what }
audit-is-whole = Intatta, verificata il { $when }

## The cartography and the matrix, by the code of the event

trail-0a10 = Matrice delle competenze della sede modificata
trail-0a20 = Modifica o nuova scheda proposta per la cartografia
trail-0a21 = Domanda su una proposta per la cartografia
trail-0a22 = Risposta su una proposta per la cartografia
trail-0a23 = Proposta per la cartografia giudicata
trail-0a24 = Proposta per la cartografia ritirata
trail-0a25 = Fatto della cartografia accettato

## Reasons

audit-why = Parole di un motivo

## Due nuove persone nominate alla console

audit-recovered =
    { $when }: alla console, con il foglio di recupero, sono state nominate due persone: amministratore { $administrator }, referente sicurezza { $officer }. { $why } Parole del foglio: { $sheet }. { $suspended ->
        [0] Nessun account è stato sospeso.
        [one] { $suspended } account è stato sospeso.
       *[other] { $suspended } account sono stati sospesi.
    }
audit-recovered-lost = Qualcuno non poteva più entrare: frase di accesso, codici o telefono sono andati persi.
audit-recovered-left = Qualcuno non lavora più qui.
audit-recovered-away = Qualcuno è assente o malato per molto tempo.

## Chiavi cambiate

audit-sheet-console = { $when }: alla console è stato fatto un foglio di recupero. Le copie fatte da allora si aprono con il foglio che porta le parole «{ $words }».
audit-sheet-page = { $when }: un foglio di recupero è stato stampato e messo in uso. Le copie fatte da allora si aprono con il foglio che porta le parole «{ $words }».
audit-sheet-confirmed = { $when }: due persone si sono accordate su un nuovo foglio di recupero. Vale da quando è su carta.
audit-sheet-found = { $when }: le copie sono fatte per il foglio che porta le parole «{ $words }», e nulla dice chi lo ha fatto e perché. Lo confronti con il foglio in cassaforte. Se sono diversi, chieda un nuovo foglio sotto «Copie di sicurezza»: qualcun altro può leggere le copie fatte da allora.
audit-sheet-before = Il foglio di prima porta le parole «{ $words }»: apre ancora le copie più vecchie.
audit-sheet-lost = Il foglio di prima era perso o non si leggeva più.
audit-sheet-seen = Qualcuno aveva visto il foglio di prima senza averne il diritto.
audit-sheet-renewed = Non era successo nulla: era ora di cambiarlo.
audit-authority-console = { $when }: alla console è stata rifatta l’autorità della sede. Porta le parole «{ $words }».
audit-authority-page = { $when }: i certificati della sede sono stati rinnovati. La sua autorità porta le parole «{ $words }».
audit-authority-before = Prima portava le parole «{ $words }»: le postazioni hanno bisogno della nuova.

## Che cosa è stato deciso, da chi e perché

audit-at = { $when }: { $what }
audit-two = { $what }. Proposto da { $first }, confermato da { $second }.
audit-two-why = { $what }. Proposto da { $first }, confermato da { $second }. Motivo: { $reason }
audit-alone-why = { $what }. Deciso da { $who }. Motivo: { $reason }
audit-switch = { $switch } ({ $place }): da «{ $before }» a «{ $after }»
audit-switch-to = { $switch } ({ $place }): «{ $after }»
audit-suspended-until = { $who } non può più accedere fino al { $until }
audit-erased-by-order = Una persona è stata cancellata, ordine { $order }
audit-decisions-more =
    { $n ->
        [one] E { $n } altra. È nel registro delle attività.
       *[other] E altre { $n }. Sono tutte nel registro delle attività.
    }

## Sulla macchina stessa

audit-console = alla console della macchina
audit-console-hub = { $when }: alla console della macchina è stato creato un centro: { $about }.
audit-console-copy = { $when }: alla console della macchina il centro è stato copiato: { $about }.
audit-console-publisher = { $when }: alla console della macchina, prima della configurazione della sede, è stato accettato un editore: { $about }.
audit-console-learners = { $when }: alla console della macchina sono stati inseriti corsisti da una tabella, gruppo e numero: { $about }.
audit-file = Il file policy.toml è stato modificato a mano, sulla macchina stessa.
audit-file-unreadable = Il file policy.toml è stato modificato a mano, sulla macchina stessa, e non si può leggere: { $why }
audit-file-changed = { $switch }: da «{ $before }» a «{ $after }».
audit-file-backup = Cartella delle copie di sicurezza

## Accessi, e che cosa è stato rifiutato

trail-auth-refused = Qualcosa è stato rifiutato
trail-auth-station = Una postazione è stata bloccata o sbloccata
audit-way-sheet = Con la frase di accesso e un codice del foglio stampato.
audit-way-app = Con la frase di accesso e l’app o il token.
audit-way-secret = Con le immagini o il PIN.
audit-way-card = Con una carta stampata.
audit-way-let-in = Qualcuno del personale in aula conosceva la persona.
audit-way-through = Con le immagini o il PIN; il personale ha confermato le due postazioni.
audit-out-asked = La persona è uscita da sé.
audit-out-time = La sessione era durata abbastanza, o non si faceva nulla da troppo tempo.
audit-out-replaced = Un altro accesso, un altro segreto o un altro diritto l’ha sostituita.
audit-out-everybody = Il personale ha fatto uscire tutti.
audit-out-own = La persona l’ha chiusa da un’altra sessione.
audit-out-passphrase = La persona ha scelto altrove una nuova frase di accesso.
audit-out-factor = La persona ha fatto altrove un nuovo secondo fattore.
audit-station-locked = La postazione { $station } è stata bloccata: troppi tentativi falliti.
audit-station-unlocked = La postazione { $station } è stata sbloccata.
audit-tried = { $why }: { $times }
audit-tried-at = { $why }, { $route }: { $times }
audit-refused-number = Numero { $number }, rifiutato: { $what }
audit-refused-station = Postazione { $station }, nessuno aveva fatto l’accesso, rifiutato: { $what }
audit-refused-others = Altre postazioni, rifiutato: { $what }
audit-refused-right = senza averne il diritto
audit-refused-absent = assente, o non di questa persona
audit-refused-form = un modulo che non veniva dalle nostre pagine, o troppo vecchio
audit-refused-host = chiesto con un nome che non è il nostro
audit-refused-requests = più richieste di quante una postazione possa inviare
audit-refused-connections = più connessioni di quante una postazione possa tenere
audit-refused-wait = tentativo di accesso prima della fine dell’attesa
audit-refused-locked = tentativo di accesso a una postazione bloccata
audit-refused-nobody = un nome, un numero o una carta che nessuno ha
audit-refused-large = più di quanto si accetta
audit-refused-slow = inviato troppo lentamente
