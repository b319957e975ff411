### Ce qui entre : apporter un paquet, le bureau du référent sécurité, la bibliothèque du personnel.

## Apporter

admit-insert = Apporter un paquet
admit-insert-help = Un paquet est un seul fichier dont le nom finit par « .lucarne.zip ». Il est vérifié aussitôt. Personne ne peut s’en servir avant qu’un référent sécurité l’ait autorisé.
admit-file = Le fichier
admit-file-help = Choisissez-le sur la clé USB ou sur cet ordinateur.
admit-choose-file = Choisissez un fichier.
admit-not-taken = Le paquet n’a pas été accepté. Rien n’en a été gardé.
admit-brought = « { $title } » est arrivé et a été vérifié. Un référent sécurité décide.
admit-brought-decided = « { $title } » est déjà ici, et un référent sécurité a déjà décidé.
admit-mine = Ce que j’ai apporté
admit-none-mine = Vous n’avez encore rien apporté.
admit-item = Module
admit-version = Version
admit-since = Ici depuis
admit-state = État
admit-waiting = en attente
admit-admitted = autorisé
admit-refused = refusé
admit-withdrawn = retiré

## Pourquoi un paquet n’est pas accepté

admit-why-zip = Ce fichier n’est pas un paquet, ou il a été coupé ou modifié en chemin. Copiez-le de nouveau depuis l’endroit où il a été fait.
admit-why-no-manifest = Il n’y a pas de liste du contenu à l’intérieur. Ce n’est pas un paquet.
admit-why-unsigned = Personne ne l’a signé. Demandez à l’éditeur un paquet signé.
admit-why-wrong-key = Il est signé par quelqu’un à qui ce site ne fait pas confiance. L’administrateur et le référent sécurité décident à qui faire confiance.
admit-why-bad-signature = La signature ne va pas avec la liste du contenu : quelque chose a été modifié. Demandez de nouveau le paquet.
admit-why-bad-manifest = La liste du contenu ne peut pas être lue. Demandez à l’éditeur de refaire le paquet.
admit-why-not-complete = Le paquet n’a pas été écrit jusqu’à la fin. Copiez-le de nouveau.
admit-why-changed = Le fichier « { $what } » a été modifié en chemin. Copiez de nouveau le paquet.
admit-why-missing = Le fichier « { $what } » manque. Copiez de nouveau le paquet.
admit-why-extra = Le fichier « { $what } » ne fait pas partie du paquet.
admit-why-nobody-trusted = Ce site ne fait encore confiance à aucun éditeur. L’administrateur ajoute le premier.
admit-why-kind = C’est un paquet du type « { $what } ». Ici, on n’apporte que des modules.
admit-why-namespace = Son éditeur n’a pas le droit de publier sous le nom « { $what } ».
admit-why-program = Il a besoin de Lucarne { $what } ou d’une version plus récente.
admit-why-loose = « { $what } » n’appartient à rien dans le paquet.
admit-why-item = « { $what } » est autre chose qu’un module, ou contient des programmes. Seuls les modules sont acceptés.
admit-why-type = Le fichier « { $what } » n’est pas ce que dit son nom.
admit-why-file = Le fichier « { $what } » est refusé : { $why }
admit-file-ending = son nom ne finit pas comme un type de fichier accepté.
admit-file-other = il n’est pas ce que dit la fin de son nom ({ $kind }). Demandez à l’éditeur de l’enregistrer de nouveau.
admit-file-program = il commence comme quelque chose qui s’exécute, se décompresse ou en ouvre d’autres ({ $what }). De tels fichiers n’entrent jamais.
admit-file-broken = il est coupé ou abîmé ({ $kind }). Demandez à l’éditeur de l’enregistrer de nouveau.
admit-file-pixels = il a { $width } × { $height } pixels. Au plus 40 millions sont acceptés : l’éditeur le réduit.
admit-file-behind = il y a quelque chose après sa fin. Demandez à l’éditeur de l’enregistrer de nouveau.
admit-file-hidden = autre chose y est caché ({ $what }). De tels fichiers n’entrent jamais.
admit-file-codec = il est fait avec { $codec }, qui n’est pas accepté. L’éditeur l’enregistre autrement.
admit-file-active = il contient une partie qui agit ({ $what }). De tels fichiers n’entrent jamais.
admit-file-large = il est trop lourd. L’éditeur le réduit.
admit-file-time = l’examiner a pris trop de temps. Demandez à l’éditeur de l’enregistrer de nouveau, plus petit ou plus simple.
admit-file-stopped = l’examen a échoué. Demandez à l’éditeur de l’enregistrer de nouveau.
admit-why-faults =
    { $count ->
        [one] Le module a { $count } erreur : { $first }. L’auteur la corrige d’abord.
       *[other] Le module a { $count } erreurs. La première : { $first }. L’auteur les corrige d’abord.
    }
admit-why-label = Le nom ou le numéro de « { $what } » ne va pas avec le module à l’intérieur.
admit-why-older = La version { $version } est plus ancienne que la version { $admitted }, autorisée auparavant.
admit-why-here = Ce paquet est déjà ici.

## Le bureau

admit-desk = Bureau
admit-waits = Vous attend
admit-desk-empty = Rien n’attend.
admit-waits-days =
    { $days ->
        [0] depuis aujourd’hui
        [one] depuis hier
       *[other] depuis { $days } jours
    }
admit-brought-by = Apporté par
admit-look = Regarder
admit-decided = Décidé
admit-parcel = Paquet
admit-publisher = Éditeur
admit-namespace = Nom sous lequel il publie
admit-who-made = Qui l’a fait
admit-signed-good = La signature est bonne. Aucun fichier n’est modifié, aucun ne manque, aucun n’est de trop.
admit-issued = Publié le
admit-key = Clé
admit-eight-words = La clé en huit mots
admit-eight-words-help = Pour savoir avec certitude qui l’a fait, demandez à l’éditeur de vous lire ces mots au téléphone.
admit-search = Chercher dans ce paquet
admit-found =
    { $n ->
        [0] Introuvable
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
admit-files-count =
    { $n ->
        [one] { $n } fichier
       *[other] { $n } fichiers
    }
admit-units = Étapes
admit-key-included = avec les bonnes réponses et les notes
admit-as-written = Tel que l’auteur l’a écrit
admit-media = Images, sons et films
admit-no-media = Il n’y en a pas.
admit-spoken = Lu à voix haute : { $language }
admit-texts = Glossaire, scènes et autres textes
admit-glossary = Glossaire
admit-checked = Ce qui a été vérifié
admit-checked-files = Chaque fichier est ce que dit son nom, et n’est pas trop lourd.
admit-no-scripts = Programmes : aucun. Rien dans un module ne peut s’exécuter.
admit-no-addresses = Adresses internet dans les textes : aucune.
admit-addresses = Adresses internet dans les textes. Ce ne sont que des mots : rien ne les ouvre.
admit-no-warnings = La vérification du module ne donne aucun avertissement.
admit-warnings =
    { $n ->
        [one] La vérification du module donne { $n } avertissement.
       *[other] La vérification du module donne { $n } avertissements.
    }
admit-remarks =
    { $n ->
        [one] Elle donne { $n } remarque pour l’auteur.
       *[other] Elle donne { $n } remarques pour l’auteur.
    }
admit-changes = Ce qui a changé
admit-changed-since = Ce qui a changé depuis la version { $version }
admit-no-other-version = Aucune autre version n’est utilisée ici.
admit-nothing-changed = Aucun fichier n’est différent.
admit-changed = Modifié
admit-added = Ajouté
admit-removed = Enlevé
admit-decision = Votre décision
admit-items = Ce sur quoi vous décidez
admit-reason = Motif
admit-reason-help = Nécessaire quand vous refusez. La personne qui l’a apporté le lit : écrivez ce qui doit changer.
admit-admit = Autoriser
admit-refuse = Refuser
admit-all-admitted = Tout ce que contient ce paquet est autorisé.
admit-not-decided = Rien n’a été décidé
admit-own = C’est vous qui avez apporté ce paquet. Un autre référent sécurité décide.
admit-not-officer = Seul un référent sécurité décide des paquets.
admit-need-reason = Écrivez un motif.
admit-need-choice = Choisissez au moins un module.
admit-done = C’est déjà décidé.
admit-newer-known = Une version plus récente a été autorisée auparavant.
admit-name-taken = Un module d’un autre éditeur a le même nom court, « { $module } ». Retirez d’abord celui-là.

## La bibliothèque du personnel

admit-library-empty = Aucun module n’est encore autorisé.
admit-on-paper = Sur papier
admit-booklet = Cahier pour les apprenants
admit-answers = Réponses pour les formateurs
admit-print-help = Imprimez cette page avec le navigateur.
admit-withdraw = Retirer
admit-withdraw-help = Les apprenants ne peuvent plus l’ouvrir. Ce qu’ils ont fait reste dans leur dossier. Écrivez un motif.

## Paths

admit-paths = Parcours
admit-path-modules-all = Modules
admit-path-help = Un parcours est une liste de modules. Il contient un titre et un résumé, et rien d’autre que voient les apprenants.
admit-path-modules = Modules de ce parcours
admit-path-module = Module
admit-path-order = Ordre
admit-path-first = À finir avant
admit-path-optional = (facultatif)
admit-path-admitted = admis, version { $version }
admit-path-waits = attend un référent sécurité
admit-path-other-version = la version { $version } est admise, le parcours demande { $wanted } ou plus récente
admit-path-missing = pas encore ici
# $n (number)
admit-path-gaps =
    { $n ->
        [one] Un module de ce parcours n’est pas encore admis. Les apprenants ne voient que les modules admis et ouverts pour leur groupe.
       *[other] { $n } modules de ce parcours ne sont pas encore admis. Les apprenants ne voient que les modules admis et ouverts pour leur groupe.
    }
# $n (number)
admit-path-module-count =
    { $n ->
        [one] Un module
       *[other] { $n } modules
    }
admit-withdraw-path-help = Le parcours n’est plus montré aux apprenants. Ses modules restent tels quels, et le travail fait aussi.

## Décisions ultérieures

admit-asked = modification demandée
admit-kept = gardé
admit-rolled-back = version abandonnée
admit-ask = Demander une modification
admit-keep = Garder en service
admit-decide = Décider
admit-history = Toutes les décisions
admit-history-search = Titre, version, personne ou motif
admit-history-empty = Aucune décision ne contient ces mots.
admit-decided-by = Décidé par
admit-bound = Ce sur quoi repose la décision
admit-manifest-sum = Empreinte de la liste du contenu
admit-report-sum = Empreinte de ce rapport
admit-packed-help = La clé dit quel éditeur l’a signé. Quelle personne l’a préparé n’est pas connu ici.
admit-untrusted-list = En service, mais l’éditeur n’a plus la confiance du site
admit-untrusted = Ce site ne fait plus confiance à son éditeur. Les apprenants s’en servent encore jusqu’à votre décision : le garder en service ou le retirer.
admit-in-use = En service
admit-withdraw-version-help = Une fois la version retirée, personne ne peut plus l’ouvrir. Si une version plus récente est en service, ses apprenants continuent avec elle. Ce qu’ils ont fait reste. Écrivez un motif.
admit-earlier = Versions précédentes
admit-roll-back = Reprendre cette version
admit-roll-back-help = La version en service est fermée aussitôt, et tous continuent avec celle que vous choisissez. Ce que les apprenants ont fait reste. Écrivez un motif.
admit-in-the-middle =
    { $n ->
        [one] { $n } apprenant est en cours
       *[other] { $n } apprenants sont en cours
    }
admit-media-found =
    { $n ->
        [one] { $n } image, son ou film ouvert et lu jusqu’à la fin
       *[other] { $n } images, sons et films ouverts et lus jusqu’à la fin
    }

## Facts of the cartographies

admit-facts-help = Ces faits viennent d’autres sites. Admis, ils rejoignent ce qui est connu ici : rien n’est effacé, et si un champ a deux valeurs un relecteur choisit.
admit-fact-record = Fiche et champ
admit-fact-now = Maintenant
admit-fact-then = Ensuite
admit-fact-effect = Ce que cela fait ici
admit-fact-known = est déjà connu
admit-fact-choice = une seconde valeur, à choisir
admit-fact-new = vaut
admit-fact-past = gardé dans l’historique ; quelque chose de plus récent vaut

## What was refused, and its files

admit-rejected = n’est pas entré
admit-files-removed = fichiers supprimés
admit-kept-until = Ses fichiers restent ici jusqu’au { $day }. Jusque-là, vous pouvez revenir sur votre décision. Ensuite ils sont supprimés ; votre décision et le rapport restent.
admit-removed-help = Il a été refusé, et ses fichiers ont été supprimés après trente jours. Pour décider à nouveau, faites apporter le paquet encore une fois.
admit-why-other = Il a été rejeté avec le code « { $code } », que cette version ne connaît pas.
admit-reason-of = « { $item } » : { $reason }
admit-reason-removed = « { $item } » : trente jours après le refus, ses fichiers ont été supprimés.
admit-handed-sum = Empreinte de ce qui a été remis

## Publishers

admit-publishers = Éditeurs
admit-publishers-help = Les paquets ne sont acceptés que de ces éditeurs, et seulement sous les noms indiqués. Un administrateur propose un changement, un référent sécurité le confirme.
admit-publishers-none = Aucun éditeur n’a encore la confiance du site.
admit-eight-numbers = Les mêmes en chiffres
admit-to-do-first = À faire d’abord
admit-compare-words = Téléphonez à l’éditeur, à un numéro que vous connaissez par ailleurs, et faites-vous lire les huit mots. Ne confirmez que si les huit sont identiques.
admit-distrust = Ne plus faire confiance
admit-distrust-help = Ses nouveaux paquets sont alors refusés. Ce qui est utilisé reste jusqu’à la décision du référent sécurité.
admit-asked-for = Demandés en ligne de commande
admit-asked-for-help = Quelqu’un au serveur les a demandés. Rien ne se passe avant que vous les proposiez et qu’un référent sécurité confirme.
admit-asked-drop = Non souhaité
admit-trust-another = Faire confiance à un autre éditeur
admit-key-help = Une ligne qui commence par RW. L’éditeur l’envoie.
admit-namespaces-help = Un domaine à l’envers, comme org.example. S’il y en a plusieurs, séparez-les par des espaces.
admit-fault-name = Écrivez le nom de l’éditeur, en 200 lettres au plus.
admit-fault-key = Ce n’est pas une clé publique. Copiez la ligne qui commence par RW, sans rien avant ni après.
admit-fault-namespaces = Écrivez au moins un domaine à l’envers : minuscules, chiffres et traits d’union, séparés par des points, comme org.example.
