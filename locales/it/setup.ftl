### Primo avvio di una sede.

setup-title = Preparare questa sede
setup-intro = Due persone avviano insieme una sede. Una la gestisce. L’altra, il referente sicurezza, decide che cosa può entrare.
setup-code = Codice di avvio
setup-code-help = È scritto nella finestra in cui è stato avviato Lucarne.
setup-code-wrong = Il codice di avvio non è quello giusto. Lo copi dalla finestra in cui è stato avviato Lucarne.
setup-runner = Chi gestisce la sede
setup-runner-help = Formatore, coordinatore e amministratore insieme. Potrà dividere questi ruoli più tardi.
setup-officer = Chi ammette i moduli
setup-officer-help = Il referente sicurezza. Non è mai la stessa persona.
setup-passphrase-help = Almeno dodici caratteri. Quattro parole senza legame fra loro si ricordano bene e si indovinano male.
setup-passphrase-short = Questa frase di accesso è troppo corta. Usi almeno dodici caratteri.
setup-passphrase-repeats = Questa frase di accesso ripete sempre la stessa cosa. Scelga quattro parole senza legame fra loro.
setup-passphrase-walk = Questa frase di accesso segue la tastiera, l’alfabeto o una data. Scelga quattro parole senza legame fra loro.
setup-passphrase-common = Questa frase di accesso è fatta di parole, nomi o anni comuni. Si provano per primi. Scelga quattro parole senza legame fra loro.
setup-fill = Compili questo campo.
setup-two-people = Le due persone hanno bisogno di due nomi utente diversi.
setup-finish = Fine
