### Ce qui sort : exportations, centre, et ce qu’il répond.

export-leaves = Ce qui sort
export-leaves-help = Les résultats partent au centre dans un paquet scellé. Une personne le prépare, une autre le lit et le laisse sortir.
export-risk =
    { $n ->
        [one] Un événement n’existe que sur cette machine : il n’est dans aucune copie, et le centre n’a pas encore confirmé qu’il l’a.
       *[other] { $n } événements n’existent que sur cette machine : ils ne sont dans aucune copie, et le centre n’a pas encore confirmé qu’il les a.
    }
export-risk-name = Travail en danger
export-no-risk = Tout ce qui a été écrit ici est dans une copie ou au centre.
export-no-hub = Aucun centre n’est encore désigné : rien ne peut sortir.
export-no-hub-help = Une administratrice ou un administrateur le désigne à la page Le centre, et un référent sécurité le confirme.
export-to = Destination
export-prepare = Préparer
export-prepare-help = Tout ce que le centre n’a pas encore en sûreté est arrêté tel quel. Ensuite un référent sécurité le lit.
export-nothing = Il n’y a rien de nouveau à envoyer.
export-list = Exportations
export-none-yet = Rien n’a encore été préparé.
export-prepared = Préparé
export-released = Autorisé
export-who = Par
export-by = { $name }, { $when }
export-events = Événements
export-state = État
export-state-frozen = attend l’autorisation
export-state-released = autorisé
export-state-written = remis
export-state-replaced = remplacé par un autre
export-sheet = Feuille d’exportation
export-learners = Apprenants concernés
export-head = Tête du registre
export-words = Huit mots du paquet
export-kinds = Sort avec son contenu
export-kind = Genre
export-texts = Textes libres qui sortent
export-files = Fichiers qui sortent
export-none = aucun
export-withheld = Ce qui est retenu
export-withheld-help = Le centre apprend que cela a eu lieu, pas ce que c’était.
export-release = Autoriser la sortie
export-release-help = Qui autorise répond de tout ce qui figure sur cette feuille et quitte la maison.
export-own = Vous avez préparé cette exportation. Un autre référent sécurité doit l’autoriser.
export-waits = Un référent sécurité doit l’autoriser avant que rien ne sorte.
export-take-help = Enregistrez le paquet sur une clé qui va au centre. Ou écrivez-le sur la machine avec : lucarne export write --to (dossier de la clé).
export-download = Enregistrer le paquet
export-on-stick = Il est sur la clé
export-ack = Ce que le centre répond
export-ack-help = Le centre répond ce qu’il a en sûreté. Faites entrer sa réponse comme fichier, ou tapez le code qu’il a imprimé.
export-ack-file = Réponse du centre (fichier qui se termine par .zip)
export-ack-choose = Choisissez le fichier avec la réponse du centre.
export-ack-take = Faire entrer la réponse
export-ack-safe =
    { $n ->
        [one] Un événement de plus est en sûreté au centre.
       *[other] { $n } événements de plus sont en sûreté au centre.
    }
export-ack-same = La réponse est entrée. Elle ne met rien de nouveau en sûreté.
export-ack-lost =
    { $n ->
        [one] Le centre a un événement de ce site qui s’est perdu ici. Il y est en sûreté.
       *[other] { $n } événements de ce site se sont perdus ici. Le centre les a.
    }
export-new-epoch = Le centre en sait plus sur ce site que cette machine : une ancienne copie a été remise. Désormais tout est compté à nouveau, et rien n’est perdu.
export-ack-refused = Cette réponse n’est pas entrée : { $why }. Demandez-en une nouvelle au centre. Rien n’a changé.
export-paper = Code sur papier
export-paper-help = 32 lettres et chiffres en groupes de quatre. Majuscules et minuscules se valent.
export-paper-take = Prendre le code
export-paper-safe = Le code est juste. Tout est en sûreté au centre jusqu’à l’événement { $n }.
export-paper-wrong = Ce n’est pas un code de notre centre pour ce site. Comparez-le lettre par lettre.
export-paper-wait =
    { $n ->
        [one] Trop de codes étaient faux. Attendez une seconde, puis essayez à nouveau.
       *[other] Trop de codes étaient faux. Attendez { $n } secondes, puis essayez à nouveau.
    }
export-card = Présenter ce site au centre
export-card-help = Envoyez les deux fichiers aux personnes du centre, et lisez-leur les huit mots par téléphone.
export-own-words = Huit mots de ce site
export-card-file = Présentation
export-card-signature = Sa signature
export-hub = Le centre
export-hub-help = Le centre est désigné dans un document signé avec la clé racine de ce site. La clé est sur une clé USB à part, pas sur cette machine. Une personne propose le document ; un référent sécurité téléphone au centre, compare les huit mots, et confirme.
export-hub-words = Huit mots du centre
export-hub-numbers = Les mêmes en chiffres
export-root-words = Huit mots de la clé racine
export-root-number = Numéro du document
export-trust-hub = Les résultats vont à { $name }
export-trust-no-hub = Les résultats ne vont à aucun centre
export-document = Document
export-document-help = Ouvrez le fichier que lucarne root a fait, et copiez tout dans ce champ.
export-propose = Proposer
export-proposed = Proposé. Maintenant un référent sécurité doit comparer les mots et confirmer.
export-document-refused = Ce document n’est pas accepté : { $why }. Rien n’a changé.
export-kind-epoch-open = Début d’un registre
export-kind-clock-set = Horloge réglée
export-kind-software-started = Programme démarré
export-kind-person-added = Personne ajoutée (numéro seul)
export-kind-person-profile = Nom et réglages
export-kind-person-role = Rôle
export-kind-learning-statement = Réponse ou résultat
export-kind-learning-text = Texte libre d’un apprenant
export-kind-learning-file = Fichier d’un apprenant
export-kind-learning-mark = Note donnée par l’équipe
export-kind-learning-note = Commentaire de l’équipe
export-kind-group-set = Groupe
export-kind-enrolment-added = Inscription
export-kind-enrolment-removed = Fin d’une inscription
export-kind-attendance-marked = Présence
export-kind-auth-signin = Connexion
export-kind-auth-signout = Déconnexion
export-kind-auth-reset = Nouveau secret
export-kind-auth-failed = Essais de connexion manqués
export-kind-record-read = Dossier lu
export-kind-parcel-verified = Paquet entré
export-kind-item-admitted = Module admis
export-kind-item-activated = Module en service
export-kind-item-withdrawn = Module retiré
export-kind-export-frozen = Exportation préparée
export-kind-export-released = Exportation autorisée
export-kind-export-written = Exportation remise
export-kind-ack-accepted = Réponse du centre
export-kind-paperack-accepted = Réponse du centre sur papier
export-kind-trust-root = Centre désigné
export-kind-policy-set = Réglages du site
export-kind-backup-made = Sauvegarde
export-kind-parcel-seen = Paquet vu
export-kind-parcel-checked = Paquet contrôlé
export-kind-parcel-rejected = Paquet rejeté
export-kind-item-refused = Module refusé
export-kind-person-suspended = Suspension
export-kind-person-resumed = Fin d’une suspension
export-kind-message-sent = Message
export-kind-auth-stepup = Preuve d’identité
export-kind-review-signed = Semaine signée
export-kind-person-erased = Personne effacée
export-kind-person-restricted = Dossier limité
export-kind-person-unrestricted = Limitation levée

## The cartography and the matrix, by the code of the event

export-kind-0a10 = Matrice des compétences du site modifiée
export-kind-0a20 = Modification ou nouvelle fiche proposée pour la cartographie
export-kind-0a21 = Question sur une proposition pour la cartographie
export-kind-0a22 = Réponse sur une proposition pour la cartographie
export-kind-0a23 = Proposition pour la cartographie jugée
export-kind-0a24 = Proposition pour la cartographie reprise
export-kind-0a25 = Fait de la cartographie accepté
export-kind-advice-asked = Avis demandé
export-kind-advice-commented = Commentaire de relecteur
export-kind-advice-settled = Commentaire réglé
export-kind-advice-given = Avis donné
export-kind-advice-answered = Réponse à un commentaire
export-kind-advice-withdrawn = Avis ou commentaire retiré

## Pourquoi une réponse du centre ou un document sur lui n’est pas pris ; parties de phrase

export-why-no-answer = ce fichier n’est pas une réponse d’un centre
export-why-damaged = le fichier n’est pas entier, ou il a été modifié en chemin
export-why-other-hub = elle ne vient pas du centre de ce site
export-why-other-site = elle est pour un autre site
export-why-old = la réponse { $n } ou une plus récente est déjà entrée
export-why-no-document = ce texte n’est pas un tel document, ou n’est pas entier
export-why-signature = la signature ne correspond pas au texte ; copiez le document entier, avec toutes ses lignes
export-why-other-root = il n’est pas signé avec la clé racine de ce site
export-why-key = une clé qu’il contient n’en est pas une
export-why-version = il porte le numéro { $found }, et le prochain ici est le { $wanted }
