### Ciò che attende una seconda persona.

two-menu = In due
two-title = In attesa di una seconda persona
two-help = Questi atti richiedono due persone. Una propone, un’altra conferma, ciascuna nella propria sessione. Fino ad allora non succede nulla.
two-for-me = Da confermare da parte Sua
two-none = Niente La attende.
two-mine = Proposto da Lei
two-decided = Deciso di recente
two-confirm = Confermare
two-refuse = Rifiutare
two-take-back = Ritirare la proposta
two-about-you = Riguarda Lei: deve confermare un’altra persona.
two-reason = Motivo
two-reason-help = Bastano due o tre parole. Le leggerà chi ha proposto.
two-reason-missing = Dica perché, così l’altra persona sa che cosa fare.
two-reason-kept = Resta nel registro delle attività. Niente nomi di corsisti.
two-what = Atto
two-proposed-by = Proposto da
two-decided-by = Deciso da
two-outcome = Esito
two-confirmed = confermato
two-refused = rifiutato
two-give-role = { $name } riceve il ruolo { $role }
two-take-role = { $name } perde il ruolo { $role }
two-roles-now = Ruoli attuali
two-suspend = { $name } non può più accedere
two-resume = { $name } può accedere di nuovo
two-new-account = { $name } riceve un account
two-new-passphrase = { $name } riceve una nuova frase di accesso
two-policy = Cambia un’impostazione: { $switch }
two-renew-factor = { $name } registra un nuovo secondo fattore; il vecchio non vale più

## Publishers

two-trust-publisher = Si accettano i pacchetti di { $name }
two-distrust-publisher = Non si accettano più i pacchetti di { $name }
