### Entrer et fermer la session.

session-who-are-you = Qui êtes-vous ?
session-my-group = Mon groupe
session-my-name = Mon nom
session-no-groups = Il n’y a pas encore de groupe ici. Un formateur crée le premier.
session-proof = Mes images ou mon code PIN
session-choose-pictures = Choisissez vos cinq images, dans l’ordre
session-type-pin = Tapez votre code PIN
session-pin = Mon code PIN (six chiffres)
session-chosen = Choisies : { $done } sur { $total }
session-take-back = Enlever la dernière
session-start-again = Recommencer
session-not-yet = Pas encore. Recommencez, s’il vous plaît.
session-ask-trainer = Vous ne vous en souvenez pas ? Demandez à votre formateur.
session-staff = Je travaille ici
session-login = Nom d’utilisateur
session-passphrase = Phrase de passe
session-staff-wrong = Le nom et la phrase de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
session-prove = Est-ce toujours vous ?
session-prove-why = Vous faites ceci en votre nom : prouvez d’abord que c’est toujours vous. Cela vaut pour cinq minutes.
session-prove-in-vain = Ce que vous avez demandé n’est pas encore fait. Ensuite, vous revenez à la page : vérifiez ce qui s’y trouve et appuyez de nouveau.
session-prove-wrong = Ce n’est pas juste. Vérifiez votre phrase de passe et réessayez.
session-press-again = Merci. Ce que vous aviez demandé n’a pas été fait : appuyez de nouveau. Ce que vous aviez écrit est peut-être à écrire de nouveau.
