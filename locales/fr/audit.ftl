### The trail of what happened, and those who answer for it.

audit-corrections = Demandes « À propos de moi »
audit-corrections-help = Des apprenants demandent que ce qui est noté sur eux soit corrigé. Votre réponse est enregistrée, et ils la lisent.
audit-corrections-none = Aucune demande n’attend.
audit-corrections-answered = Réponses récentes
audit-correction-done = Ce qui a été fait
audit-correction-answer = Réponse à l’apprenant
audit-correction-send = Répondre
audit-correction-choose = Choisissez ce qui a été fait.
audit-correction-empty = Écrivez une réponse : l’apprenant la lit.
audit-too-long = C’est trop long. Écrivez 500 lettres au plus.
audit-corrected = C’est corrigé
audit-kept = Cela reste ainsi
audit-about-profile = Nom, numéro ou langue
audit-about-answers = Étapes et réponses
audit-about-marks = Une note ou une remarque
audit-about-attendance = Présence
audit-about-other = Autre chose
audit-corrections-count =
    { $n ->
        [one] { $n } demande d’apprenant attend une réponse
       *[other] { $n } demandes d’apprenants attendent une réponse
    }

audit-trail = Journal de contrôle
audit-trail-help = Tout ce qui s’est passé ici, le plus récent d’abord. Les personnes figurent par leur numéro.
audit-trail-technical = Ce qui est arrivé à l’installation, le plus récent d’abord. Rien ici ne concerne des personnes.
audit-head = Fin du registre en huit mots
audit-chain = Chaîne
audit-chain-whole = intacte
audit-chain-broken = rompue
audit-chain-unchecked = Pas encore vérifiée depuis le démarrage du programme.
audit-check-now = Vérifier la chaîne maintenant
audit-from = Du
audit-to = Au
audit-day-fault = Écrivez un jour ainsi : 2026-12-31.
audit-person = Numéro d’une personne
audit-person-fault = Personne n’a ce numéro.
audit-station = Poste
audit-part = Genre
audit-part-all = Tous les genres
audit-part-technical = Technique
audit-part-rules = Règles, confiance et validations
audit-part-people = Personnes et rôles
audit-part-sign-in = Entrées et sorties
audit-part-reading = Consultations de dossiers
audit-part-learning = Apprentissage
audit-part-teaching = Groupes, cours et messages
audit-part-admission = Ce qui est entré
audit-part-exchange = Ce qui est sorti et revenu
audit-part-certificates = Attestations
audit-part-other = Autre
audit-when = Quand
audit-what = Quoi
audit-by = Par
audit-about = Concerne
audit-program = le programme
audit-erased = effacé
audit-clock-doubtful = horloge incertaine
audit-nothing = Rien n’a été trouvé. Choisissez d’autres jours ou un autre genre.
audit-older = Plus ancien
audit-as-file = En fichier tableau (CSV)
audit-for-paper = Pour le papier
audit-paper-help = Imprimez cette page avec le navigateur, ou choisissez-y de l’enregistrer en PDF. Les menus et les boutons restent à l’écran.
audit-paper-by = Imprimé par
audit-paper-asked = Demandé
audit-paper-all = Tout
audit-paper-lines = Lignes
audit-paper-more = Les lignes plus anciennes ne figurent pas ici : le bouton « Plus ancien » mène à la suite, à imprimer aussi.
audit-paper-names = Ce qui s’est passé ici, le plus récent d’abord. Les personnes figurent par leur nom là où une consultation a été enregistrée dans l’heure.
audit-for-screen = Retour à l’écran
audit-names = Afficher les noms
audit-names-help = Les noms s’affichent pendant une heure. Votre consultation est enregistrée, et les apprenants en sont informés.
audit-study = Événement d’une étude
audit-cartography = Contribution à la carte des initiatives
audit-unknown = Événement inconnu de cette version
trail-epoch-open = Un nouveau chapitre du registre a été ouvert
trail-policy-set = Les règles du site ont été modifiées
trail-records-expired = Ce qui avait été gardé assez longtemps a été effacé
trail-clock-set = L’horloge a été réglée
trail-backup-made = Une sauvegarde a été faite
trail-software-started = Le programme a démarré
trail-review-signed = Une semaine a été validée
trail-integrity-break = Une rupture du registre a été trouvée
trail-person-added = Une personne a été ajoutée
trail-person-profile = Un profil a été modifié
trail-person-role = Un rôle a été donné ou retiré
trail-person-suspended = Un compte a été suspendu
trail-person-resumed = Un compte a été rouvert
trail-person-alias = Deux dossiers ont été réunis
trail-person-unalias = Un dossier a été séparé
trail-person-custody = Une personne a changé de site
trail-person-erased = Une personne a été effacée
trail-person-restricted = Un dossier a été limité
trail-person-unrestricted = Une limitation a été levée
trail-record-read = Un dossier a été consulté
trail-auth-signin = Entrée
trail-auth-signout = Sortie
trail-auth-failed = Essais d’entrée échoués
trail-auth-reset = Un nouveau secret a été donné
trail-auth-stepup = Le secret a été demandé à nouveau
trail-learning-statement = Une étape ou une réponse
trail-learning-text = Un texte a été écrit
trail-learning-file = Un fichier a été remis
trail-learning-mark = Une note a été donnée
trail-learning-note = Un commentaire a été écrit
trail-group-set = Un groupe a été créé ou modifié
trail-enrolment-added = Un apprenant est entré dans un groupe
trail-enrolment-removed = Un apprenant a quitté un groupe
trail-session-planned = Un cours ou une échéance a été prévu
trail-session-changed = Le plan a été modifié
trail-attendance-marked = La présence a été notée
trail-attendance-reason = Le motif d’une absence a été noté
trail-interruption-set = Une interruption a été notée
trail-interruption-person = Quelqu’un ne peut pas venir pendant un temps
trail-message-sent = Un message a été envoyé
trail-message-released = Un message a été autorisé
trail-parcel-seen = Un colis a été trouvé sur un support
trail-parcel-verified = Un colis est entré en quarantaine
trail-parcel-rejected = Un colis a été rejeté
trail-parcel-checked = Un colis a été contrôlé
trail-item-admitted = Un élément a été admis
trail-item-refused = Un élément a été refusé
trail-item-activated = Un élément a été mis en service
trail-item-withdrawn = Un élément a été retiré
trail-item-rolledback = Une version antérieure a été remise
trail-advice-asked = Un avis a été demandé à un relecteur
trail-advice-commented = Un relecteur a écrit ou modifié un commentaire
trail-advice-settled = Un commentaire de relecteur a été réglé
trail-advice-given = Un avis a été donné
trail-advice-answered = Un commentaire de relecteur a reçu une réponse
trail-advice-withdrawn = Un commentaire ou une demande d’avis a été retiré
trail-export-frozen = Une sortie a été préparée
trail-export-released = Une sortie a été autorisée
trail-export-written = Une sortie a été écrite sur un support
trail-results-imported = Des résultats sont arrivés
trail-ack-issued = Un accusé a été établi
trail-ack-accepted = Un accusé a été accepté
trail-paperack-accepted = Un accusé sur papier a été accepté
trail-fork-found = Deux histoires d’une installation ont été trouvées
trail-dispute-resolved = Un litige a été réglé
trail-trust-root = La racine de confiance a été fixée
trail-trust-registry = La liste des clés de confiance a changé
trail-trust-cutoff = Une clé n’est plus de confiance
trail-credential-requested = Une attestation a été demandée
trail-credential-issued = Une attestation a été établie
trail-credential-revoked = Une attestation a été retirée
trail-credential-handedover = Une attestation a été remise

audit-review = Validation de la semaine
audit-review-signed = La semaine est validée.
audit-review-since = Période
audit-review-last = Dernière validation
audit-review-help = Parcourez chaque bloc et cochez-le. Signez ensuite : votre signature lie la fin du registre.
audit-review-seen = J’ai regardé ceci
audit-review-tick = Cochez aussi ce bloc.
audit-review-tick-all = Certains blocs ne sont pas cochés. Regardez-les, puis signez.
audit-review-remark = Remarque
audit-review-remark-help = Sur la semaine ; pas de noms d’apprenants.
audit-review-sign = Valider la semaine
audit-review-overdue = La validation de la semaine a plus de trois jours de retard.
audit-integrity-broken = Le registre est rompu. Prévenez l’administrateur et le référent sécurité ; l’apprentissage continue.
audit-block-exchange = Ce qui est entré et sorti
audit-block-admission = Admis et refusé
audit-block-hours = Entrées hors des heures d’ouverture
audit-block-throttled = Refus, et comptes et postes en attente forcée
audit-block-rules = Rôles, règles et confiance
audit-block-readers = Dossiers consultés par quelqu’un qui ne suit pas cet apprenant
audit-block-scripts = Nouveaux éléments contenant des programmes
audit-block-backup = Sauvegarde
audit-block-integrity = Intégrité
audit-block-nothing = Rien à signaler.
audit-counted = { $what } : { $count }
audit-signed-in = { $when } : numéro { $number }, poste { $station }
audit-signed-in-unset = Horloge non réglée : numéro { $number }, poste { $station }
audit-signed-in-jumped = { $when }, selon une horloge qui avait sauté : numéro { $number }, poste { $station }
audit-hours-clock-unset = L’horloge de cette machine n’est pas réglée : les heures ci-dessous sont fausses. Réglez l’horloge.
audit-signed-in-more =
    { $n ->
        [one] Et { $n } autre. Elle est dans le journal.
       *[other] Et { $n } autres. Elles sont toutes dans le journal.
    }
audit-waits = { $who } : essais échoués : { $failures }
audit-reader = Numéro { $number } : consultations : { $looks }, apprenants : { $learners }
audit-backup-made = Dernière sauvegarde : { $when }
audit-backup-never = Il n’y a pas encore de sauvegarde.
audit-at-risk = Événements dans aucune sauvegarde : { $events }
audit-is-broken = Rompue : { $what }
audit-is-whole = Intacte, vérifiée le { $when }

## The cartography and the matrix, by the code of the event

trail-0a10 = Matrice des compétences du site modifiée
trail-0a20 = Modification ou nouvelle fiche proposée pour la cartographie
trail-0a21 = Question sur une proposition pour la cartographie
trail-0a22 = Réponse sur une proposition pour la cartographie
trail-0a23 = Proposition pour la cartographie jugée
trail-0a24 = Proposition pour la cartographie reprise
trail-0a25 = Fait de la cartographie accepté

## Reasons

audit-why = Mots d’un motif

## Deux nouvelles personnes désignées à la console

audit-recovered =
    { $when } : à la console, avec la fiche de secours, deux personnes ont été nommées : administrateur { $administrator }, référent sécurité { $officer }. { $why } Mots de la fiche : { $sheet }. { $suspended ->
        [0] Aucun compte n’a été suspendu.
        [one] { $suspended } compte a été suspendu.
       *[other] { $suspended } comptes ont été suspendus.
    }
audit-recovered-lost = Quelqu’un ne pouvait plus entrer : la phrase de passe, les codes ou le téléphone étaient perdus.
audit-recovered-left = Quelqu’un ne travaille plus ici.
audit-recovered-away = Quelqu’un est absent ou malade pour longtemps.

## Clés changées

audit-sheet-console = { $when } : à la console, une fiche de secours a été faite. Les copies faites depuis s’ouvrent avec la fiche qui porte les mots « { $words } ».
audit-sheet-page = { $when } : une fiche de secours a été imprimée et mise en service. Les copies faites depuis s’ouvrent avec la fiche qui porte les mots « { $words } ».
audit-sheet-confirmed = { $when } : deux personnes se sont accordées sur une nouvelle fiche de secours. Elle compte dès qu’elle est sur papier.
audit-sheet-found = { $when } : les copies sont faites pour la fiche qui porte les mots « { $words } », et rien ne dit qui l’a faite ni pourquoi. Comparez-la avec la fiche du coffre. Si elles diffèrent, demandez une nouvelle fiche sous « Copies de sauvegarde » : quelqu’un d’autre peut lire les copies faites depuis.
audit-sheet-before = La fiche d’avant porte les mots « { $words } » : elle ouvre encore les copies plus anciennes.
audit-sheet-lost = La fiche d’avant était perdue ou n’était plus lisible.
audit-sheet-seen = Quelqu’un avait vu la fiche d’avant sans en avoir le droit.
audit-sheet-renewed = Rien ne s’était passé : il était temps d’en changer.
audit-authority-console = { $when } : à la console, l’autorité du site a été refaite. Elle porte les mots « { $words } ».
audit-authority-page = { $when } : les certificats du site ont été renouvelés. Son autorité porte les mots « { $words } ».
audit-authority-before = Avant, elle portait les mots « { $words } » : les postes ont besoin de la nouvelle.

## Ce qui a été décidé, par qui et pourquoi

audit-at = { $when } : { $what }
audit-two = { $what }. Proposé par { $first }, confirmé par { $second }.
audit-two-why = { $what }. Proposé par { $first }, confirmé par { $second }. Raison : { $reason }
audit-alone-why = { $what }. Décidé par { $who }. Raison : { $reason }
audit-switch = { $switch } ({ $place }) : de « { $before } » à « { $after } »
audit-switch-to = { $switch } ({ $place }) : « { $after } »
audit-suspended-until = { $who } ne peut plus se connecter jusqu’au { $until }
audit-erased-by-order = Une personne a été effacée, ordre { $order }
audit-decisions-more =
    { $n ->
        [one] Et { $n } autre. Elle est dans le journal.
       *[other] Et { $n } autres. Elles sont toutes dans le journal.
    }

## Sur la machine elle-même

audit-console = à la console de la machine
audit-console-hub = { $when } : à la console de la machine, un centre a été créé : { $about }.
audit-console-copy = { $when } : à la console de la machine, le centre a été copié : { $about }.
audit-console-publisher = { $when } : à la console de la machine, avant la mise en place du site, un éditeur a été accepté : { $about }.
audit-console-learners = { $when } : à la console de la machine, des apprenants ont été inscrits depuis un tableau, groupe et nombre : { $about }.
audit-file = Le fichier policy.toml a été modifié à la main, sur la machine elle-même.
audit-file-unreadable = Le fichier policy.toml a été modifié à la main, sur la machine elle-même, et ne peut pas être lu : { $why }
audit-file-changed = { $switch } : de « { $before } » à « { $after } ».
audit-file-backup = Dossier des copies de sauvegarde

## Entrées, et ce qui a été refusé

trail-auth-refused = Quelque chose a été refusé
trail-auth-station = Un poste a été verrouillé ou déverrouillé
audit-way-sheet = Avec la phrase de passe et un code de la feuille imprimée.
audit-way-app = Avec la phrase de passe et l’application ou le jeton.
audit-way-secret = Avec les images ou le code PIN.
audit-way-card = Avec une carte imprimée.
audit-way-let-in = Quelqu’un du personnel dans la salle connaissait la personne.
audit-way-through = Avec les images ou le code PIN ; le personnel a confirmé les deux postes.
audit-out-asked = La personne est sortie d’elle-même.
audit-out-time = La session avait duré assez longtemps, ou rien n’avait été fait depuis trop longtemps.
audit-out-replaced = Une autre entrée, un autre secret ou un autre droit l’a remplacée.
audit-out-everybody = Le personnel a fait sortir tout le monde.
audit-out-own = La personne l’a fermée depuis une autre session.
audit-out-passphrase = La personne a choisi ailleurs une nouvelle phrase de passe.
audit-out-factor = La personne a fait ailleurs un nouveau second facteur.
audit-station-locked = Le poste { $station } a été verrouillé : trop d’essais y ont échoué.
audit-station-unlocked = Le poste { $station } a été déverrouillé.
audit-tried = { $why } : { $times }
audit-tried-at = { $why }, { $route } : { $times }
audit-refused-number = Numéro { $number }, refusé : { $what }
audit-refused-station = Poste { $station }, personne n’était entré, refusé : { $what }
audit-refused-others = Autres postes, refusé : { $what }
audit-refused-right = sans en avoir le droit
audit-refused-absent = absent, ou pas à cette personne
audit-refused-form = un formulaire qui ne venait pas de nos pages, ou trop ancien
audit-refused-host = demandé sous un nom qui n’est pas le nôtre
audit-refused-requests = plus de demandes qu’un poste ne peut en envoyer
audit-refused-connections = plus de connexions qu’un poste ne peut en tenir
audit-refused-wait = essai d’entrer avant la fin de l’attente
audit-refused-locked = essai d’entrer à un poste verrouillé
audit-refused-nobody = un nom, un numéro ou une carte que personne n’a
audit-refused-large = plus que ce qui est accepté
audit-refused-slow = envoyé trop lentement
