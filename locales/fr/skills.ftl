### La matrice des compétences.

skills-matrix = Matrice des compétences
skills-pages = Pages sur les compétences
skills-matrix-help = Ce que l’on sait faire à chaque niveau, et comment s’y exercer sans internet. Une compétence s’ouvre avec les preuves, l’utilité après la sortie et ce qui l’entraîne.
skills-framework = Cadre
skills-practice = Façon de s’exercer
skills-use = Utilité après la sortie
skills-all = toutes
skills-show = Afficher
skills-none-fits = Aucune ligne ne correspond. Choisissez moins de filtres.
skills-competence = Compétence
skills-level-head = Niveau
skills-levels = Niveaux
skills-not-used = Non utilisée sur ce site
skills-is-used = Utilisée
skills-used = Utilisée sur ce site
skills-not-looked-for = ne correspond pas aux filtres
skills-as-csv = En tableau (CSV)
skills-as-json = En fichier (JSON)
skills-names-help = Les noms anglais sont officiels ; les autres sont des traductions non officielles.
skills-statements-help = Les phrases « je sais » ont été écrites pour Lucarne.
skills-after-release = Pour après la sortie
skills-evidence = Ce qui peut le prouver
skills-trained = Entraînée par la bibliothèque
skills-covered = couverte
skills-thin = seulement reconnue
skills-talked-about = seulement évoquée
skills-gap = lacune
skills-not-scored = sans points
skills-recognition = Reconnaître
skills-production = Écrire
skills-performance = Faire
skills-changed-here = Cette ligne n’est pas celle d’origine : le site l’a modifiée.
skills-edit = Modifier
skills-what-trains = Ce qui l’entraîne
skills-no-module = Aucun module admis ne nomme cette compétence.
skills-which-activities = Quelles activités
skills-neighbours = Dans l’autre version du cadre
skills-no-neighbour = Elle n’y a pas d’équivalent.
skills-crosswalk = De DigComp 2.2 à 3.0
skills-same = identique
skills-renamed = renommée
skills-wider = plus large dans la version suivante
skills-narrower = plus étroite dans la version suivante
skills-near = seulement proche
skills-unsure = non établi
skills-relation = Relation
skills-what-changed = Ce qui a changé
skills-coverage = Ce que la bibliothèque entraîne
skills-coverage-help = Couverte : au moins une activité où on le fait ou l’écrit. Seulement reconnue : on choisit parmi ce qui est montré. Seulement évoquée : nommée, sans rien de noté. Lacune : aucun module admis ne la nomme.
skills-path = Parcours
skills-whole-library = toute la bibliothèque
skills-by-module = Modules et compétences
skills-by-module-help = Chaque nombre compte les activités notées et mène à leur liste. Une activité qui ne nomme pas de compétence compte pour chaque compétence de son module.
skills-no-modules = Aucun module n’est admis ici.
skills-module = Module
skills-modules = Modules
skills-not-named = non nommée
skills-gaps = Lacunes
skills-no-gap = Il n’y a pas de lacune : chaque ligne qui compte est nommée par un module.
skills-gap-at = aucun module ne nomme le niveau { $level }.
skills-gaps-at = aucun module ne nomme les niveaux { $levels }.
skills-rows = Lignes de la matrice
skills-all-rows = Toutes les lignes
skills-languages = Langues
skills-versions = Matrice de ce site
skills-versions-help = Un site peut avoir ses propres phrases, façons de s’exercer et notes. Chaque version reste, avec son auteur et sa date.
skills-no-version = Ce site utilise la matrice d’origine.
skills-make = Créer une matrice de ce site
skills-version = Version
skills-shipped = d’origine
skills-version-of-site = version { $number } de ce site
skills-when = Quand
skills-who = Qui
skills-what = Quoi
skills-rows-changed = Lignes modifiées
skills-look = Voir
skills-with-before = comparer avec la version précédente
skills-with-shipped = comparer avec celle d’origine
skills-edit-help = Pour modifier, ouvrez une compétence et choisissez un niveau :
skills-go-back = Revenir à une version
skills-go-back-help = Cela devient une nouvelle version ; rien n’est perdu.
skills-bring = Importer une matrice
skills-bring-help = Un fichier JSON tel que cette page le donne. À la moindre erreur rien n’est importé, et chaque erreur est indiquée avec sa place.
skills-file = Fichier
skills-look-first = Regarder seulement
skills-file-missing = Choisissez d’abord un fichier.
skills-not-saved = Pas encore enregistré
skills-nothing-brought = Rien n’a été importé
skills-overtaken = { $who } a enregistré la version { $number } le { $when }, après l’ouverture de cette page. Comparez les versions ci-dessous, puis appuyez de nouveau.
skills-overtaken-row = { $who } a enregistré cette ligne dans la version { $number } le { $when }, pendant que vous écriviez.
skills-both = Les deux textes
skills-mine = Le vôtre
skills-theirs = Enregistré entre-temps
skills-choose-help = Ci-dessous, ce que vous avez écrit. Modifiez-le si besoin, puis enregistrez : ce sera le bon. Ou gardez ce qui a été enregistré entre-temps.
skills-keep-theirs = Garder ce qui a été enregistré entre-temps
skills-i-can = « Je sais … »
skills-i-can-in = « Je sais … », { $language }
skills-may-be-empty = peut rester vide
skills-main-way = La façon habituelle de s’exercer
skills-other-ways = Autres façons
skills-hide = Ce site n’utilise pas cette ligne.
skills-note = Note
skills-note-help = Pour le personnel : ce que le site a décidé, et pourquoi.
skills-as-shipped = Remettre comme à l’origine
skills-save = Enregistrer
skills-compare = Comparer les versions
skills-the-file = le fichier
skills-only-looked = Voici ce que le fichier changerait. Rien n’a été enregistré.
skills-one-side = Celle-ci
skills-other-side = Avec celle-là
skills-part = Partie
skills-how-made = créée à partir de celle d’origine
skills-how-edited = une ligne modifiée
skills-how-brought-in = importée d’un fichier
skills-how-gone-back = retour à la version { $number }
skills-how-gone-back-shipped = retour à celle d’origine
skills-why-not-json = Ce n’est pas un fichier JSON, ou il est abîmé ({ $said }). Exportez-le de nouveau.
skills-why-missing = Ceci manque. Ajoutez-le.
skills-why-unknown = Ce nom n’est pas connu. Retirez-le.
skills-why-wrong-kind = Ce n’est pas du genre attendu (texte, liste, nombre).
skills-why-empty = C’est vide. Écrivez au moins une phrase, ou choisissez-en au moins un.
skills-why-sign = Le texte commence ou finit par une espace, a un retour à la ligne ou contient un signe qui ne peut pas être affiché.
skills-why-not-a-code = « { $code } » n’est pas un des codes. Voyez la liste dans la documentation du format.
skills-why-twice = C’est là deux fois. Gardez-en un.
skills-why-not-as-shipped = Ce n’est pas ce que ce programme fournit, et un site ne peut pas le changer. Reprenez-le d’un fichier exporté ici.
# $level (number)
skills-level = Niveau { $level }
# $level (number)
skills-edit-level = Modifier le niveau { $level }
# $shown (number)
# $of (number)
skills-shown = { $shown } lignes sur { $of },
skills-activities =
    { $n ->
        [one] { $n } activité
       *[other] { $n } activités
    }
skills-counted =
    { $n ->
        [one] { $n } ligne compte.
       *[other] { $n } lignes comptent.
    }
skills-hidden-apart =
    { $n ->
        [one] { $n } ligne n’est pas utilisée sur ce site et ne compte pas.
       *[other] { $n } lignes ne sont pas utilisées sur ce site et ne comptent pas.
    }
skills-forbidden-apart =
    { $n ->
        [one] { $n } ligne est pour après la sortie et comptée à part.
       *[other] { $n } lignes sont pour après la sortie et comptées à part.
    }
skills-rows-differ =
    { $n ->
        [one] { $n } ligne diffère.
       *[other] { $n } lignes diffèrent.
    }
skills-why-too-long =
    { $n ->
        [one] C’est trop long : { $n } caractère au plus.
       *[other] C’est trop long : { $n } caractères au plus.
    }
