### Les mots de toutes les pages.

common-to-content = Aller au contenu
common-language = Langue
common-choose-language = Choisissez votre langue
common-hello = Bonjour
common-hello-name = Bonjour, { $name }
common-display = Affichage
common-display-settings = Réglages de l’affichage
common-sign-in = Entrer
common-sign-out = Fermer la session
common-help = Aide
common-home = Accueil
common-menu = Menu
common-section-today = Aujourd’hui
common-section-enters = Ce qui entre
common-section-leaves = Ce qui sort
common-section-people = Personnes
common-section-site = Site

common-next = Suivant
common-back = Retour
common-check = Vérifier
common-try-again = Réessayer
common-right = C’est juste
common-partly = En partie
common-not-yet = Pas encore
common-dont-know = Je ne sais pas
common-hint = Indice
common-example = Exemple
common-listen = Écouter
common-stop-sound = Arrêter le son
common-computer-voice = voix d’ordinateur
common-stop-here = Je m’arrête ici
common-go-on = Continuer
common-go-on-where-stopped = Continuer là où j’en étais
common-start = Commencer
common-saved = Enregistré
common-done = Terminé
common-ask-trainer = Demander au formateur
common-more = Plus

common-my-skills = Ce que je sais faire
common-about-me = Ce qui est noté sur moi
common-my-path = Mon parcours
common-my-work = Mes travaux
common-messages = Messages
common-library = Bibliothèque

common-learner = apprenant
common-trainer = formateur
common-mentor = mentor
common-module = module
common-unit = étape
common-exercise = exercice
common-certificate = attestation

common-yes = Oui
common-no = Non
common-save = Enregistrer
common-cancel = Laisser comme avant
common-undo = Annuler
common-close = Fermer
common-search = Chercher
common-print = Imprimer
common-change = Modifier

common-step = Étape { $n } sur { $total }
common-minutes =
    { $n ->
        [one] { $n } minute
        [many] { $n } de minutes
       *[other] { $n } minutes
    }
common-colon =  :
common-please-mend = À corriger, s’il vous plaît
common-overheard = Ce site fonctionne sans chiffrement : toute personne sur ce réseau peut lire ce qui passe. Ne l’utilisez que sur un réseau câblé et fermé.
# $months (number)
common-months =
    { $months ->
        [one] { $months } mois
       *[other] { $months } mois
    }
# $years (number)
common-years =
    { $years ->
        [one] { $years } an
       *[other] { $years } ans
    }
common-account = Mon compte
