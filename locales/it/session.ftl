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
session-prove-wrong = Non è giusto. Controlli la frase di accesso e riprovi.
session-press-again = Grazie. Ciò che aveva chiesto non è stato fatto: prema di nuovo. Ciò che aveva scritto forse va scritto di nuovo.
