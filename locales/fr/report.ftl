### L’état des lieux : un rapport fait à partir des données des cartographies, de la matrice de compétences et des modules.

report-menu = État des lieux
report-title = État des lieux : apprendre avec le numérique en prison
report-subtitle = Initiatives avec et sans internet, leviers et obstacles, méthodes, compétences numériques
# $date (text)
# $version (text)
report-dated = { $date }. État des données : { $version }
report-contents = Sommaire
report-table = Tableau
report-figure = Figure
report-page-help = Le rapport est fait à partir des données à chaque ouverture. Imprimez cette page, ou emportez le rapport sous forme de fichier.
report-language = Langue du rapport
report-as-html = En une page (HTML)
report-as-odt = En document texte (ODT)
report-as-pdf = En PDF

## Résumé

report-summary = Résumé
report-summary-help = Les nombres principaux. Chacun compte des fiches, et les chapitres disent lesquelles.
report-initiatives-counted =
    { $n ->
        [one] { $n } initiative d’apprentissage numérique en prison est décrite.
       *[other] { $n } initiatives d’apprentissage numérique en prison sont décrites.
    }
report-countries-counted =
    { $n ->
        [one] Elles se trouvent dans { $n } pays.
       *[other] Elles se trouvent dans { $n } pays.
    }
report-without-counted =
    { $n ->
        [one] { $n } initiative fonctionne sans internet : rien d’extérieur n’est atteint.
       *[other] { $n } initiatives fonctionnent sans internet : rien d’extérieur n’est atteint.
    }
report-with-counted =
    { $n ->
        [one] { $n } initiative fonctionne avec un internet surveillé : des sites choisis sont accessibles.
       *[other] { $n } initiatives fonctionnent avec un internet surveillé : des sites choisis sont accessibles.
    }
report-both-counted =
    { $n ->
        [one] { $n } initiative est entre les deux : elle fonctionne des deux façons.
       *[other] { $n } initiatives sont entre les deux : elles fonctionnent des deux façons.
    }
report-not-stated-counted =
    { $n ->
        [one] Pour { $n } initiative, les sources ne disent pas comment elle est connectée.
       *[other] Pour { $n } initiatives, les sources ne disent pas comment elles sont connectées.
    }
# $names (text)
report-most-levers = Leviers nommés le plus souvent : { $names }.
# $names (text)
report-most-obstacles = Obstacles nommés le plus souvent : { $names }.
report-methods-counted =
    { $n ->
        [one] { $n } méthode d’enseignement est décrite sur une fiche.
       *[other] { $n } méthodes d’enseignement sont décrites sur des fiches.
    }
report-rows-counted =
    { $n ->
        [one] La matrice de compétences a { $n } ligne, une par compétence et niveau.
       *[other] La matrice de compétences a { $n } lignes, une par compétence et niveau.
    }
report-modules-counted =
    { $n ->
        [one] { $n } module est comparé à la matrice.
       *[other] { $n } modules sont comparés à la matrice.
    }
report-rows-covered =
    { $n ->
        [one] { $n } ligne est entraînée par au moins une activité où l’on fait ou écrit.
       *[other] { $n } lignes sont entraînées par au moins une activité où l’on fait ou écrit.
    }
report-rows-gap =
    { $n ->
        [one] { $n } ligne est une lacune : aucun module ne la nomme.
       *[other] { $n } lignes sont des lacunes : aucun module ne les nomme.
    }

## Comment le rapport a été fait

report-how = Comment ce rapport a été fait
report-how-made = Ce rapport est assemblé par un programme à partir de fiches ; il est nouveau le jour où on le demande. Chaque fiche décrit une initiative ou une méthode, dans des champs au sens fixe.
report-how-gathered = Les fiches ont été réunies à partir de textes publics : rapports, articles, pages de projets, d’administrations pénitentiaires et de fournisseurs. Chaque fiche nomme ses sources et dit dans quelle mesure ses faits y ont été confirmés.
report-how-counted = Un champ vide dit que rien n’est connu. Chaque nombre de ce rapport est la longueur d’une liste de fiches.
report-meaning = Sens
report-confirmed = Dans quelle mesure les faits des initiatives sont confirmés
report-exact = Exactitude des points sur la carte
report-not-said = Ce qu’il ne dit pas
report-not-all = Les fiches sont celles qui ont été trouvées. Il existe d’autres initiatives, et les pays ne sont pas comparés.
report-not-shares = Les groupes sont petits : il y a donc des nombres, et pas de pourcentages.
report-not-absent = Un levier ou un obstacle qu’une fiche ne nomme pas peut exister quand même : ses sources n’en parlaient pas.
report-not-measured = Les chiffres d’usage sont ceux des sources, souvent ceux des fournisseurs eux-mêmes. Personne ne les a mesurés de nouveau pour ce rapport.
report-not-effect = Qu’un levier soit souvent nommé ne prouve pas qu’il agit.

## Le terrain

report-field = Le terrain
report-numbers = En nombres
report-several-help = Une initiative présente dans plusieurs pays, ou connectée de plusieurs façons, compte pour chacun et chacune.
report-by-internet = Initiatives par mode de connexion
report-by-kind = Initiatives par nature
report-by-status = Initiatives par état
report-by-country = Initiatives par pays
# $name (text)
report-in-words = { $name } : le tableau
report-same-below = La longueur de chaque barre est un nombre. Le tableau ci-dessous dit la même chose.
report-map-europe = Carte des initiatives en Europe
report-map-world = Carte des initiatives dans le monde
report-places = Lieux des cartes
report-without = Sans internet
report-without-help = Celles-ci fonctionnent sur une machine, dans une salle ou sur un réseau privé. Aucun site extérieur n’est atteint.
report-both = Entre les deux
report-both-help = Celles-ci fonctionnent sans internet et atteignent aussi des sites choisis, en d’autres lieux ou pour d’autres personnes.
report-with = Avec un internet surveillé
report-with-help = Ici, les apprenants peuvent atteindre des sites ou des genres de sites choisis.
report-not-stated = Connexion non précisée
report-not-stated-help = Les sources ne disent pas comment celles-ci sont connectées, ou la question ne se pose pas.
# $name (text)
report-when = { $name } : de quand à quand
# $name (text)
# $part (number)
# $parts (number)
report-part = { $name } ({ $part } sur { $parts })
report-timeline-help = De la première année à la dernière connue. Les fiches ci-dessous disent la même chose en mots.

## Leviers et obstacles

report-forces-help = Chaque nombre compte les initiatives qui le nomment. Les exemples disent comment cela s’y montre.
report-levers-figure = Combien de fois chaque levier est nommé
report-obstacles-figure = Combien de fois chaque obstacle est nommé
report-levers-table = Leviers, avec des exemples
report-obstacles-table = Obstacles, avec des exemples
report-examples = Exemples
report-also = Aussi :
report-resting = Méthodes qui s’appuient dessus
report-answers = Ce qui répond à quel obstacle
report-answers-help = Seulement ce que disent les données : les méthodes qui aident contre un obstacle, les leviers sur lesquels ces méthodes s’appuient, et les initiatives qui nomment l’obstacle en même temps que des leviers.
report-answers-table = Obstacles, avec méthodes, leviers et initiatives
report-their-levers = Leviers sur lesquels ces méthodes s’appuient
report-named-together = Initiatives, avec les leviers qu’elles nomment

## Méthodes

report-methods-help = Chaque fiche dit à quoi la méthode répond, ce qu’on en sait et où elle est à l’œuvre. Les fiches entières, avec toutes les étapes, sont dans le programme.
report-evidence = Preuves
report-by-evidence = Méthodes par solidité des preuves
report-cards = Fiches
report-answer-to = Le problème
report-seen-in = Où elle est à l’œuvre
report-model = Modèle pour commencer un module

## Compétences

report-skills-help = Ce que l’on sait faire dans chaque compétence, niveau par niveau, et comment s’y exercer en prison. Les niveaux 1 à 4 sont les quatre premiers de DigComp.
# $version (text)
# $framework (text)
report-matrix-version = Matrice : { $version }. Noms des compétences : { $framework }.
report-by-practice = Lignes de la matrice par façon habituelle de s’exercer
# $area (text)
report-area-table = « Je sais… » et façons de s’exercer, domaine { $area }

## Couverture

report-coverage = Ce que les modules entraînent
report-of-library = Sont examinés les modules admis sur ce site.
report-of-shipped = Sont examinés les modules livrés avec le programme.
report-by-state = Lignes de la matrice selon ce que les modules entraînent
report-state = État
report-by-competence = Par compétence et niveau
report-coverage-table = Chaque compétence avec ses niveaux, et les modules qui la nomment

## Lacunes

report-gaps = Lacunes des données
report-gaps-help = Ce que les fiches ne disent pas. Qui en sait davantage peut le proposer.
report-gap-start =
    { $n ->
        [one] Pour { $n } initiative, la première année n’est pas connue.
       *[other] Pour { $n } initiatives, la première année n’est pas connue.
    }
report-gap-status =
    { $n ->
        [one] Pour { $n } initiative, on ne sait pas si elle continue.
       *[other] Pour { $n } initiatives, on ne sait pas si elles continuent.
    }
report-gap-connection =
    { $n ->
        [one] Pour { $n } initiative, la connexion n’est pas précisée.
       *[other] Pour { $n } initiatives, la connexion n’est pas précisée.
    }
report-gap-figures =
    { $n ->
        [one] Pour { $n } initiative, aucun chiffre n’est connu.
       *[other] Pour { $n } initiatives, aucun chiffre n’est connu.
    }
report-gap-levers =
    { $n ->
        [one] { $n } initiative ne nomme aucun levier.
       *[other] { $n } initiatives ne nomment aucun levier.
    }
report-gap-obstacles =
    { $n ->
        [one] { $n } initiative ne nomme aucun obstacle.
       *[other] { $n } initiatives ne nomment aucun obstacle.
    }
report-gap-sure =
    { $n ->
        [one] Les faits de { $n } initiative sont confirmés en partie ou pas du tout.
       *[other] Les faits de { $n } initiatives sont confirmés en partie ou pas du tout.
    }
report-gap-place =
    { $n ->
        [one] Pour { $n } initiative, la ville n’est pas connue, ou il n’y en a pas.
       *[other] Pour { $n } initiatives, la ville n’est pas connue, ou il n’y en a pas.
    }
report-gap-country =
    { $n ->
        [one] { $n } pays n’a qu’une seule initiative.
       *[other] { $n } pays n’ont qu’une seule initiative.
    }
report-gap-lever-once =
    { $n ->
        [one] { $n } levier n’est nommé que par une initiative.
       *[other] { $n } leviers ne sont nommés que par une initiative.
    }
report-gap-obstacle-once =
    { $n ->
        [one] { $n } obstacle n’est nommé que par une initiative.
       *[other] { $n } obstacles ne sont nommés que par une initiative.
    }
report-gap-never =
    { $n ->
        [one] { $n } obstacle du vocabulaire n’est nommé par aucune initiative.
       *[other] { $n } obstacles du vocabulaire ne sont nommés par aucune initiative.
    }
report-gap-methods =
    { $n ->
        [one] { $n } méthode n’est utilisée par aucune initiative de la liste.
       *[other] { $n } méthodes ne sont utilisées par aucune initiative de la liste.
    }
report-gap-foreign =
    { $n ->
        [one] Le résumé de { $n } initiative n’est pas encore traduit.
       *[other] Les résumés de { $n } initiatives ne sont pas encore traduits.
    }
report-sources-help = Les numéros entre crochets mènent ici. Il n’y a peut-être pas d’internet là où vous lisez ; ce ne sont donc pas des liens.
