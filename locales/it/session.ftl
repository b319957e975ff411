### Entrare e chiudere la sessione.

session-who-are-you = Chi è Lei?
session-my-group = Il mio gruppo
session-my-name = Il mio nome
session-no-groups = Qui non c’è ancora nessun gruppo. Un formatore crea il primo.
session-proof = Le mie immagini o il mio PIN
session-choose-pictures = Scelga le Sue cinque immagini, in ordine
session-type-pin = Scriva il Suo PIN
session-pin = Il mio PIN (sei cifre)
session-chosen = Scelte: { $done } di { $total }
session-take-back = Tolgo l’ultima
session-start-again = Ricomincio
session-not-yet = Non ancora. Ricominci, per favore.
session-ask-trainer = Non se lo ricorda? Chieda al Suo formatore.
session-staff = Lavoro qui
session-login = Nome utente
session-passphrase = Frase di accesso
session-staff-wrong = Il nome e la frase di accesso non vanno insieme. Li controlli entrambi e riprovi.
session-prove = È ancora Lei?
session-prove-why = Lo fa a Suo nome: per favore provi prima che è ancora Lei. Vale per cinque minuti.
session-prove-in-vain = Ciò che ha chiesto non è ancora fatto. Poi torna alla pagina: guardi che cosa c’è e prema di nuovo.
session-prove-wrong = Non è giusto. Controlli la frase di accesso e il codice e riprovi.
session-press-again = Grazie. Ciò che aveva chiesto non è stato fatto: prema di nuovo. Ciò che aveva scritto forse va scritto di nuovo.
session-code = Codice
session-code-number = Codice numero { $number } del Suo foglio
session-code-app = Le sei cifre che la Sua app o il Suo token mostra ora
session-code-wrong = Non è il codice richiesto. Guardi di nuovo il numero e scriva il codice che gli sta accanto.
session-code-used-up = Tutti i codici del Suo foglio sono usati. Un amministratore e un responsabile insieme possono permetterLe di stamparne un altro.
session-sheet = Il mio foglio di codici
session-sheet-first = Oltre alla frase di accesso, Lei entra con un foglio di codici. Ogni codice vale una volta. Questo è il Suo foglio.
session-sheet-new = Questo è il Suo nuovo foglio. Appena lo conferma, il vecchio non vale più.
session-sheet-print = Stampi ora questa pagina o copi i codici a mano. Non saranno più mostrati.
session-sheet-keep = Tenga il foglio dove nessun altro può leggerlo e cancelli ogni codice usato.
session-sheet-ask = Così si vede che Lei ha il foglio. Poi il codice è usato.
session-sheet-wrong = Non è quel codice. Guardi il foglio e scriva il codice accanto al numero.
session-factor = Il mio secondo fattore
session-factor-intro = Con questo Lei prova chi è, oltre alla frase di accesso.
session-another-sheet = Stampare un nuovo foglio
session-app = App o token
session-app-set = Lei ne ha una. È richiesta a ogni accesso. Nei giorni in cui non ci si può fidare dell’orologio della sede è richiesto il foglio.
session-app-none = Non ne ha. Il foglio basta.
session-set-up-app = Configurare un’app o un token
session-app-how = Faccia leggere il disegno all’app o vi scriva il testo. Poi scriva qui ciò che mostra.
session-app-drawing = Disegno per l’app
session-app-text = Testo:
session-app-wrong = Non è ciò che l’app dovrebbe mostrare ora. Attenda le prossime cifre. Se si ripete, confronti gli orologi dell’app e della sede.
session-clock-bad = Ora non ci si può fidare dell’orologio della sede: nessuna app può essere configurata e tutti usano il foglio.
session-stations = Postazioni
session-station = Postazione
session-station-state = Stato
session-stations-intro = Dove qualcuno non è riuscito a entrare nell’ultima ora. Dopo venti tentativi senza esito in un quarto d’ora una postazione è bloccata per gli allievi finché Lei non la sblocca. Guardi prima chi c’è.
session-stations-none = Nell’ultima ora chi ha provato è entrato.
session-failures-hour = Tentativi senza esito nell’ultima ora
session-locked-since = Bloccata da: { $time }
session-station-open = Aperta
session-unlock = Sbloccare
session-station-locked = Questa postazione è bloccata
session-station-locked-help = Qui ci sono stati troppi tentativi senza esito. Chieda al Suo formatore: può sbloccarla.
session-alarm = Più di cento tentativi di accesso sono rimasti senza esito in un’ora. Forse qualcuno prova a indovinare.
session-codes-left =
    { $n ->
        [0] Sul Suo foglio non resta alcun codice. Ne stampi subito uno nuovo.
        [one] Sul Suo foglio resta { $n } codice.
       *[other] Sul Suo foglio restano { $n } codici.
    }
session-last-time = L’ultima volta è stato qui: { $day }, alla postazione { $station }.
session-ask-let-in = Chiedere di farmi entrare
session-waiting = Attenda un momento, per favore
session-waiting-ready = Ora può andare avanti.
session-waiting-let-in = Il Suo formatore vede sulla sua pagina che Lei è qui e La fa entrare.
session-waiting-elsewhere = Un momento fa lavorava a un’altra postazione. Chieda al Suo formatore di farLa passare. Se va avanti qui, l’altra postazione si chiude.
session-waiting-looks = Questa pagina guarda di nuovo ogni pochi secondi.
session-new-secret = Il Suo nuovo segreto
session-new-secret-why = Qualcun altro conosceva il Suo segreto. Eccone uno nuovo che solo Lei conosce.
session-new-secret-by = Il Suo segreto Le è stato dato da qualcun altro ({ $who }), che lo conosce. Eccone uno nuovo che solo Lei conosce.
session-new-secret-keep = Lo ricordi bene: è mostrato solo ora.
session-new-secret-take = Lo ricorderò
session-wrong-since =
    { $n ->
        [one] Da allora c’è stato { $n } tentativo senza esito.
       *[other] Da allora ci sono stati { $n } tentativi senza esito.
    }
session-new-secret-another =
    { $n ->
        [one] Un altro, per favore (ancora { $n } volta)
       *[other] Un altro, per favore (ancora { $n } volte)
    }
session-number-or-card = Il mio numero o la mia tessera
session-card-unknown = Questa tessera non vale, o non vale più. Ne chieda un’altra al Suo formatore.
session-card-unreadable = Non è né un numero né una tessera. Scriva il Suo numero, o avvicini ancora una volta la tessera al lettore.
session-staff-lapsed = Questa frase di accesso Le è stata consegnata più di sette giorni fa e non apre più. Ne chieda una nuova a un amministratore e a un referente sicurezza.
session-waiting-sign = Il Suo numero per questo momento:
