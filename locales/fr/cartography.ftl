### Les cartographies : initiatives d’apprentissage numérique en prison, et façons d’y enseigner.

cartography-menu = Initiatives
cartography-initiatives = Initiatives
cartography-initiatives-help = L’apprentissage numérique en prison, avec et sans internet : qui fait quoi, ce qui aide et ce qui freine. Chaque fait a ses sources.
cartography-pages = Pages des cartographies
cartography-map = Carte
cartography-timeline = Frise
cartography-levers-and-obstacles = Leviers et obstacles
cartography-methods = Méthodes

## Chercher

cartography-words = Mots
cartography-words-help = Dans toute langue des fiches, avec ou sans accents.
cartography-country = Pays
cartography-internet = Internet
cartography-kind = Genre
cartography-status = État
cartography-setting = Lieu d’apprentissage
cartography-device = Appareil
cartography-lever = Levier
cartography-obstacle = Obstacle
cartography-method = Méthode
cartography-confidence = Degré de certitude
cartography-sort = Ordre
cartography-sort-name = Par nom
cartography-sort-newest = Du plus récent au plus ancien
cartography-sort-oldest = Du plus ancien au plus récent
cartography-sort-fit = Le plus proche d’abord
cartography-any = Peu importe
cartography-counted = { $name } ({ $n })
cartography-show = Afficher
cartography-in-use = Filtres en cours
cartography-remove-all = Enlever tous les filtres
cartography-remove = Enlever
cartography-found =
    { $n ->
        [one] { $n } initiative sur { $total }
       *[other] { $n } initiatives sur { $total }
    }
cartography-methods-found =
    { $n ->
        [one] { $n } méthode sur { $total }
       *[other] { $n } méthodes sur { $total }
    }
cartography-nothing = Rien ne répond à tous les filtres. Enlevez-en un.
cartography-page = Page { $n } sur { $total }
cartography-next = Page suivante
cartography-previous = Page précédente
cartography-whole = Tout sur une page, à imprimer
cartography-as-file = En fichier { $kind }

## Comparer

cartography-compare = Comparer
cartography-compare-help = Cochez de deux à quatre initiatives, puis comparez-les côte à côte.
cartography-compare-chosen = Comparer celles qui sont cochées
cartography-compare-too-few = Cochez au moins deux initiatives de la liste.
cartography-compare-too-many = Quatre seulement tiennent côte à côte. Voici les quatre premières.
cartography-differs = différent
cartography-same = identique
cartography-fact = Fait
cartography-take-out = Retirer
cartography-add-one = Une de plus
cartography-add = Ajouter
cartography-back-to-list = Retour à la liste
cartography-mark-other = Là où les initiatives diffèrent, la ligne le dit.

## Une initiative

cartography-also-known = Autres noms
cartography-countries = Pays
cartography-place = Lieu
cartography-period = Quand
cartography-years = de { $from } à { $to }
cartography-since = depuis { $from }
cartography-until = jusqu’en { $to }
cartography-not-known = inconnu
cartography-connection = Connexion
cartography-devices = Appareils
cartography-users = Qui s’en sert
cartography-functions = Ce qu’elle offre
cartography-figures = Chiffres
cartography-figures-help = Tels que les sources les donnent, souvent les fournisseurs eux-mêmes.
cartography-levers = Leviers
cartography-levers-help = Ce qui l’a rendue possible.
cartography-obstacles = Obstacles
cartography-obstacles-help = Ce qui l’a gênée.
cartography-methods-used = Méthodes employées
cartography-sources = Sources
cartography-sources-help = Il n’y a pas d’internet ici : ce ne sont pas des liens. Sélectionnez une adresse pour la copier.
cartography-how-sure = Degré de certitude
cartography-notes = Remarques
cartography-precision = Précision du lieu
cartography-neighbours = Voisines de celle-ci
cartography-same-country = Dans le même pays
cartography-same-levers = Avec les mêmes leviers
cartography-levers-shared =
    { $n ->
        [one] { $n } levier en commun
       *[other] { $n } leviers en commun
    }
cartography-in-english = en anglais
cartography-english-only = Les textes marqués « en anglais » ne sont pas encore traduits.

## Leviers et obstacles

cartography-count-help = Chaque nombre compte les initiatives qui le citent. Il mène à elles.
cartography-count = Initiatives
cartography-helped-by = Méthodes utiles
cartography-of-initiatives =
    { $n ->
        [one] Parmi { $n } initiative
       *[other] Parmi { $n } initiatives
    }

## Carte et frise

cartography-map-help = Chaque marque est une initiative, ou un nombre d’initiatives. Le tableau dessous dit la même chose en mots.
cartography-map-list = La même chose en tableau
cartography-map-filtered = Les filtres de la liste valent ici aussi.
cartography-map-title = Carte des initiatives
cartography-map-mark = { $place } ({ $precision }) : { $names }
cartography-map-marks =
    { $n ->
        [one] { $n } initiative : { $names }
       *[other] { $n } initiatives : { $names }
    }
cartography-map-several = Plusieurs lieux ensemble ; le nombre dit combien d’initiatives
cartography-map-europe = Europe
cartography-map-world = Monde
cartography-map-view = Partie du monde
cartography-map-detail = Ce détail
cartography-map-outside =
    { $n ->
        [one] { $n } initiative est hors de cette partie.
       *[other] { $n } initiatives sont hors de cette partie.
    }
cartography-timeline-help = De la première année à la dernière connue. Le tableau dessous dit la même chose en mots.
cartography-first-year = Première année
cartography-last-year = Dernière année
cartography-goes-on = continue

## Méthodes

cartography-methods-help = Des façons d’enseigner essayées en prison, en fiches : ce qu’elles résolvent, comment faire, ce qu’il faut.
cartography-group = Groupe
cartography-group-help = Combien de personnes ?
cartography-group-size = de { $min } à { $max } personnes
cartography-group-exact =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
cartography-group-fault = Écrivez un nombre de personnes, par exemple 8.
cartography-offline = Marche sans internet
cartography-literacy = Lecture nécessaire
cartography-activity = Type d’exercice
cartography-steps = Pas à pas
cartography-duration = Durée
cartography-material = Matériel
cartography-digital-part = La part numérique
cartography-trainer-role = Ce que fait le formateur ou la formatrice
cartography-officer-role = Ce que fait le référent sécurité
cartography-security = Pour la sécurité
cartography-evidence = Ce qu’on en sait
cartography-activities = Types d’exercices adaptés
cartography-initiatives-using = Initiatives qui l’emploient
cartography-modules-using = Modules d’ici qui l’emploient
cartography-no-modules = Aucun module autorisé ici ne cite encore cette méthode.
cartography-start = Commencer un module avec cette méthode
cartography-start-help = Le modèle « { $model } » convient. Là où l’on écrit les modules, tapez :
cartography-start-then = Puis remplacez ses textes, et citez la méthode dans module.toml :
cartography-helps-with = Aide contre
cartography-rests-on = S’appuie sur
cartography-no-initiatives = Aucune initiative de la liste ne l’emploie.

## Ce dont un module a besoin

cartography-needs = Besoins
cartography-needs-no-internet = marche sans internet

## Apporter des fiches

cartography-bring = Apporter des fiches
cartography-bring-help = Choisissez un fichier d’initiatives : JSON, CSV, XLSX ou GeoJSON, comme cette liste en donne. Il est vérifié, et rien n’est changé avant que vous ne proposiez ce qu’il contient.
cartography-bring-file = Fichier
cartography-bring-check = Vérifier le fichier
cartography-bring-no-file = Choisissez d’abord un fichier.
cartography-bring-kind = Le nom du fichier doit finir par .json, .csv, .xlsx ou .geojson. Donnez-lui la bonne fin, ou choisissez un autre fichier.
cartography-bring-report = Ce que contient le fichier
cartography-bring-line = Ligne
cartography-bring-sheet = Feuille { $sheet }, ligne { $line }
cartography-bring-record = Fiche
cartography-bring-field = Champ
cartography-bring-reason = Raison
cartography-bring-faultless = Aucune faute trouvée.
cartography-bring-new = Nouvelles ici
cartography-bring-changed = Différentes d’ici
cartography-bring-fields = Champs différents
cartography-bring-nothing-kept = Le fichier a été vérifié seulement. Rien n’en est gardé ici.
cartography-bring-methods = Apporter des méthodes
cartography-bring-methods-help = Choisissez un fichier de méthodes : JSON, CSV ou XLSX, comme la page des méthodes en donne. Il est vérifié, et rien n’est changé avant que vous ne proposiez ce qu’il contient.
cartography-bring-methods-kind = Le nom du fichier doit finir par .json, .csv ou .xlsx. Donnez-lui la bonne fin, ou choisissez un autre fichier.
cartography-bring-too-much = Le fichier n’a pas pu être lu avec le temps et la mémoire accordés à un fichier. Enregistrez-le de nouveau, ou divisez-le.
cartography-fault-unreadable = Le fichier ne se lit pas : { $what }. Enregistrez-le de nouveau sous cette forme, en UTF-8.
cartography-fault-too-large = Le fichier est trop grand. Divisez-le.
cartography-fault-other-format = Le fichier dit être « { $what } », ce n’est pas ce qui s’apporte ici.
cartography-fault-no-sheet = La feuille « { $what } » manque. Ajoutez-la, même vide.
cartography-fault-too-many-records = Il y a trop de fiches. Divisez le fichier.
cartography-fault-unknown-field = Ce champ est inconnu. Enlevez-le, ou corrigez son nom.
cartography-fault-missing = Ce champ manque. Ajoutez-le.
cartography-fault-repeated-field = Ce champ y est deux fois. Gardez-en un.
cartography-fault-too-many-cells = La ligne a plus de cases que le tableau n’a de colonnes.
cartography-fault-not-text = Écrivez un texte.
cartography-fault-not-number = « { $what } » n’est pas un nombre.
cartography-fault-not-list = Écrivez une liste.
cartography-fault-not-fact = Écrivez « { $what } » sous la forme : un code, deux-points, une note.
cartography-fault-empty = Ceci ne doit pas être vide.
cartography-fault-too-long = C’est trop long. Raccourcissez.
cartography-fault-too-many = Il y a trop d’entrées. Enlevez-en.
cartography-fault-forbidden-letter = Il contient un caractère qui ne peut être affiché. Tapez le texte de nouveau.
cartography-fault-not-id = « { $what } » n’est pas un identifiant. Utilisez des minuscules, des chiffres et des tirets simples.
cartography-fault-unknown-code = Le vocabulaire n’a pas de code « { $what } ». Choisissez-en un qui existe.
cartography-fault-unknown-country = Il n’y a pas de pays « { $what } ». Écrivez deux majuscules, par exemple FR.
cartography-fault-unknown-method = Il n’y a pas de méthode « { $what } ». Choisissez une méthode d’ici.
cartography-fault-unknown-record = Il n’y a pas de fiche « { $what } ».
cartography-fault-repeated = « { $what } » y est deux fois. Gardez-en un.
cartography-fault-out-of-range = « { $what } » n’est pas possible ici. Corrigez le nombre.
cartography-fault-ends-before-start = Elle finit avant de commencer. Corrigez une des années.
cartography-fault-not-address = « { $what } » n’est pas une adresse. Elle commence par http:// ou https://.
cartography-fault-repeated-id = La ligne { $line } a le même identifiant. Donnez-en un autre à cette fiche.
cartography-bring-faults =
    { $n ->
        [one] { $n } faute
       *[other] { $n } fautes
    }
cartography-bring-good =
    { $n ->
        [one] { $n } fiche sans faute
       *[other] { $n } fiches sans faute
    }
cartography-bring-same =
    { $n ->
        [one] { $n } est déjà ici, mot pour mot
       *[other] { $n } sont déjà ici, mot pour mot
    }

## Contributions and where facts come from

cartography-name = Nom
cartography-summary = Résumé
cartography-internet-note = La connexion en mots
cartography-problem = À quoi elle répond
cartography-withdrawn = Ne figure plus dans la liste
cartography-yes = oui
cartography-no = non
cartography-propose-change = Proposer une modification
cartography-propose-new = Proposer une nouvelle initiative
cartography-propose-new-method = Proposer une nouvelle méthode
cartography-facts-file = Faits acceptés en fichier
cartography-gone = Cette fiche a été retirée. Elle ne figure dans aucune liste et n’est pas comptée.
cartography-history = D’où viennent les faits
cartography-history-help = Les champs modifiés ici, avec tout ce qui en a été dit. Tous les autres sont tels que livrés avec le programme.
# $n (number)
cartography-proposals-wait =
    { $n ->
        [one] { $n } proposition sur cette fiche est ouverte.
       *[other] { $n } propositions sur cette fiche sont ouvertes.
    }
# $name (text)
# $role (text)
# $site (text)
cartography-said-by = { $name }, { $role }, site { $site }
cartography-shipped = Livré avec le programme
cartography-value = Valeur
cartography-who = Qui le dit
cartography-when = Quand
cartography-holds = vaut
cartography-two-values = Ce champ a plusieurs valeurs. La plus récente est montrée jusqu’à ce qu’un relecteur choisisse.
cartography-which-value = Quelle valeur vaut ?
cartography-choose = Choisir
