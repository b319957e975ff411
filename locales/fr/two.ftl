### Ce qui attend une deuxième personne.

two-menu = À deux
two-title = En attente d’une deuxième personne
two-help = Ces actes demandent deux personnes. L’une propose, l’autre confirme, chacune dans sa propre session. D’ici là, rien ne se passe.
two-for-me = À confirmer par vous
two-none = Rien ne vous attend.
two-mine = Proposé par vous
two-decided = Décidé récemment
two-confirm = Confirmer
two-refuse = Refuser
two-take-back = Retirer la proposition
two-about-you = Cela vous concerne : une autre personne doit confirmer.
two-reason = Raison
two-reason-help = Deux ou trois mots suffisent. La personne qui a proposé les lira.
two-reason-missing = Dites pourquoi, pour que l’autre personne sache quoi faire.
two-reason-kept = Elle reste dans le journal de contrôle. Pas de noms d’apprenants.
two-what = Acte
two-proposed-by = Proposé par
two-decided-by = Décidé par
two-outcome = Issue
two-confirmed = confirmé
two-refused = refusé
two-give-role = { $name } reçoit le rôle { $role }
two-take-role = { $name } perd le rôle { $role }
two-roles-now = Rôles actuels
two-suspend = { $name } ne peut plus se connecter
two-resume = { $name } peut de nouveau se connecter
two-new-account = { $name } reçoit un compte
two-new-passphrase = { $name } reçoit une nouvelle phrase de passe
two-policy = Un réglage change : { $switch }
two-renew-factor = { $name } enregistre un nouveau second facteur ; l’ancien ne marche plus

## Publishers

two-trust-publisher = Les paquets de { $name } sont acceptés
two-distrust-publisher = Les paquets de { $name } ne sont plus acceptés
