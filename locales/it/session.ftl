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
