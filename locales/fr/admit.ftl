### Ce qui entre : apporter un colis, le bureau du référent sécurité, la bibliothèque de l’équipe.

## Apporter

admit-insert = Apporter un colis
admit-insert-help = Un colis est un fichier dont le nom finit par « .lucarne.zip ». Il est contrôlé tout de suite. Personne ne peut s’en servir avant l’autorisation du référent sécurité.
admit-file = Le fichier
admit-file-help = Choisissez-le sur la clé ou sur cet ordinateur.
admit-choose-file = Choisissez un fichier.
admit-not-taken = Le colis n’a pas été pris. Rien n’en a été gardé.
# $title
admit-brought = « { $title } » est là et a été contrôlé. Le référent sécurité décide.
# $title
admit-brought-decided = « { $title } » est déjà là, et le référent sécurité a décidé.
admit-mine = Ce que j’ai apporté
admit-none-mine = Vous n’avez encore rien apporté.
admit-item = Module
admit-version = Version
admit-since = Ici depuis
admit-state = État
admit-waiting = attend
admit-admitted = autorisé
admit-refused = refusé
admit-withdrawn = retiré

## Pourquoi un colis n’est pas pris

admit-why-zip = Ce fichier n’est pas un colis, ou il a été coupé ou changé en route. Copiez-le de nouveau depuis l’endroit où il a été fait.
admit-why-no-manifest = Il n’y a pas de liste du contenu. Ce n’est pas un colis.
admit-why-unsigned = Personne ne l’a signé. Demandez un colis signé à l’éditeur.
admit-why-wrong-key = Il est signé par quelqu’un que ce site ne connaît pas. L’administrateur et le référent sécurité décident à qui faire confiance.
admit-why-bad-signature = La signature ne correspond pas à la liste du contenu : quelque chose a été changé. Demandez le colis de nouveau.
admit-why-bad-manifest = La liste du contenu ne peut pas être lue. Demandez à l’éditeur de refaire le colis.
admit-why-not-complete = Le colis n’a pas été écrit jusqu’au bout. Copiez-le de nouveau.
# $what
admit-why-changed = Le fichier « { $what } » a été changé en route. Copiez le colis de nouveau.
# $what
admit-why-missing = Le fichier « { $what } » manque. Copiez le colis de nouveau.
# $what
admit-why-extra = Le fichier « { $what } » n’appartient pas au colis.
admit-why-nobody-trusted = Ce site ne connaît encore aucun éditeur. L’administrateur ajoute le premier.
# $what
admit-why-kind = C’est un colis de la sorte « { $what } ». Ici, on apporte seulement des modules.
# $what
admit-why-namespace = Son éditeur n’a pas le droit de publier sous le nom « { $what } ».
# $what
admit-why-program = Il faut Lucarne { $what } ou plus récent.
# $what
admit-why-loose = « { $what } » n’appartient à rien dans le colis.
# $what
admit-why-item = « { $what } » n’est pas un module, ou contient des programmes. Seuls les modules sont pris.
# $what
admit-why-type = Le fichier « { $what } » n’est pas ce que dit son nom.
# $count (number)
# $first
admit-why-faults =
    { $count ->
        [one] Le module a { $count } erreur : { $first }. L’auteur la corrige d’abord.
       *[other] Le module a { $count } erreurs. La première : { $first }. L’auteur les corrige d’abord.
    }
# $what
admit-why-label = Le nom ou le numéro de « { $what } » ne correspond pas au module.
# $version
# $admitted
admit-why-older = La version { $version } est plus ancienne que la version { $admitted }, déjà autorisée.
admit-why-here = Ce colis est déjà là.

## Le bureau

admit-desk = Bureau
admit-waits = Attend votre décision
admit-desk-empty = Rien n’attend.
# $days (number)
admit-waits-days =
    { $days ->
        [0] depuis aujourd’hui
        [one] depuis hier
       *[other] depuis { $days } jours
    }
admit-brought-by = Apporté par
admit-look = Regarder
admit-decided = Décidé
admit-parcel = Colis
admit-publisher = Éditeur
admit-namespace = Nom sous lequel il publie
admit-who-made = Qui l’a fait
admit-signed-good = La signature est bonne. Aucun fichier n’a été changé, aucun ne manque, aucun n’est en trop.
admit-issued = Publié le
admit-key = Clé
admit-eight-words = La clé en huit mots
admit-eight-words-help = Pour être sûr de l’auteur, demandez à l’éditeur de lire ces mots au téléphone.
admit-search = Chercher dans ce colis
# $n (number)
admit-found =
    { $n ->
        [0] Pas trouvé
        [one] Trouvé dans { $n } ligne
       *[other] Trouvé dans { $n } lignes
    }
admit-what-holds = Ce qu’il contient
admit-languages = Langues
admit-time = Durée
admit-level = Niveau, lecture
admit-licence = Licence
admit-authors = Écrit par
admit-files = Fichiers
# $n (number)
admit-files-count =
    { $n ->
        [one] { $n } fichier
       *[other] { $n } fichiers
    }
admit-units = Étapes
admit-key-included = avec les réponses et les notes
admit-as-written = Comme l’auteur l’a écrit
admit-media = Images, sons et films
admit-no-media = Il n’y en a pas.
# $language
admit-spoken = Lu à voix haute : { $language }
admit-texts = Glossaire, scènes et autres textes
admit-glossary = Glossaire
admit-checked = Ce qui a été contrôlé
admit-checked-files = Chaque fichier est ce que dit son nom, et il n’est pas trop grand.
admit-no-scripts = Programmes : aucun. Rien dans un module ne peut s’exécuter.
admit-no-addresses = Adresses d’internet dans les textes : aucune.
admit-addresses = Adresses d’internet dans les textes. Ce sont seulement des mots : rien ne les ouvre.
admit-no-warnings = Le contrôle du module ne donne aucun avertissement.
# $n (number)
admit-warnings =
    { $n ->
        [one] Le contrôle du module donne { $n } avertissement.
       *[other] Le contrôle du module donne { $n } avertissements.
    }
# $n (number)
admit-remarks =
    { $n ->
        [one] Il y a { $n } remarque pour l’auteur.
       *[other] Il y a { $n } remarques pour l’auteur.
    }
admit-changes = Ce qui a changé
# $version
admit-changed-since = Ce qui a changé depuis la version { $version }
admit-no-other-version = Aucune autre version n’est utilisée ici.
admit-nothing-changed = Aucun fichier n’est différent.
admit-changed = Changé
admit-added = Ajouté
admit-removed = Enlevé
admit-decision = Votre décision
admit-items = Ce dont vous décidez
admit-reason = Raison
admit-reason-help = Nécessaire quand vous refusez. La personne qui a apporté le colis la lit : écrivez ce qui doit changer.
admit-admit = Autoriser
admit-refuse = Refuser
admit-all-admitted = Tout dans ce colis est autorisé.
admit-not-decided = Rien n’a été décidé
admit-own = Vous avez apporté ce colis. Un autre référent sécurité décide.
admit-not-officer = Seul un référent sécurité décide des colis.
admit-need-reason = Écrivez une raison.
admit-need-choice = Choisissez au moins un module.
admit-done = C’est déjà décidé.
admit-newer-known = Une version plus récente a déjà été autorisée.
# $module
admit-name-taken = Un module d’un autre éditeur a le même nom court, « { $module } ». Retirez d’abord celui-là.

## La bibliothèque de l’équipe

admit-library-empty = Aucun module n’est encore autorisé.
admit-on-paper = Sur papier
admit-booklet = Cahier pour les apprenants
admit-answers = Réponses pour les formateurs
admit-print-help = Imprimez cette page avec le navigateur.
admit-withdraw = Retirer
admit-withdraw-help = Les apprenants ne peuvent plus l’ouvrir. Ce qu’ils ont fait reste noté. Écrivez une raison.
