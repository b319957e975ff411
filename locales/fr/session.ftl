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
