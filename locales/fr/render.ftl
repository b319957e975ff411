### Les mots des exercices, à l’écran et sur papier.

render-one-answer = Une réponse
render-several-answers = Plusieurs réponses
render-answers-between = De { $min } à { $max } réponses
render-true = Vrai
render-false = Pas vrai
render-your-answer = Ma réponse
render-choose = Choisir…
render-listen = Écouter
render-listen-slowly = Écouter lentement
render-computer-voice = voix de l’ordinateur
render-transcript = Ce qui est dit
render-described = Film avec description
render-up = Monter
render-down = Descendre
render-position = Place { $place } sur { $total }
render-gap = Trou { $number }
render-place = Endroit { $number }
render-line = Ligne { $number }
render-card = Carte { $number } sur { $total }
render-words-to-use = Mots à utiliser
render-names-to-use = Noms à utiliser
render-press-picture = Appuyez sur l’endroit dans l’image, ou choisissez-le dessous
render-tick-words = Cochez les mots
render-text-to-mark = Texte
render-right = C’est juste
render-partly = Juste en partie
render-not-yet = Pas encore
render-missing = Juste aussi
render-left-open = Laissé vide
render-waiting = Votre formateur va le lire
render-not-an-answer = Il manque quelque chose
render-right-of = { $right } sur { $total } justes
render-explanation = Pourquoi
render-right-answer = La bonne réponse
render-or = ou
render-from-to = à
render-hint = Indice { $number }
render-dont-know = Je ne sais pas
render-check = Vérifier
render-help = Aide
render-turn = Retourner
render-knew-it = Je le savais
render-not-yet-known = Pas encore
render-seen = Retournée
render-so-far = Jusqu’ici
render-dialogue-end = La conversation finit ici
render-no-simulator = Le programme d’entraînement n’est pas encore sur ce poste. Cet exercice ne compte pas.
render-what-to-do = Ce qu’il faut faire
render-hits = { $hits } sur { $total }
render-press-circle = Appuyez sur le cercle
render-not-possible = Ce n’est pas possible sur ce poste. Cela ne compte pas.
render-type-this = Tapez ceci
render-your-file = Mon fichier
render-draw-it = Dessinez. Donnez le dessin à votre formateur.
render-on-paper = Écrivez sur papier. Donnez la feuille à votre formateur.
render-look-again = Relisez : cochez ce que vous avez fait
render-i-can = Ce que je sais faire
render-may-skip = Vous pouvez ne pas répondre
render-tell-trainer = Dites-le à votre formateur
render-box-remember = À retenir
render-box-example = Exemple
render-box-warning = Attention
render-box-try = À essayer
render-box-talk = À discuter
render-face-3-1 = Pas bien
render-face-3-2 = Moyen
render-face-3-3 = Bien
render-face-5-1 = Pas bien du tout
render-face-5-2 = Pas très bien
render-face-5-3 = Moyen
render-face-5-4 = Bien
render-face-5-5 = Très bien
render-agree-1 = Pas du tout
render-agree-2 = Un peu
render-agree-3 = À moitié
render-agree-4 = Plutôt
render-agree-5 = Tout à fait
render-search-texts = Mot ou mots
render-search = Chercher
render-search-how = Avec * à la fin : tous les mots qui commencent ainsi
render-found-in-all = Trouvés dans tous les textes : { $hits }
render-found-here = Trouvés dans ce texte : { $hits }
render-frequent-words = Mots les plus fréquents
render-texts = Textes
render-text = Texte
render-a-word = Mot
render-how-often = Combien de fois
render-my-number = Mon numéro
render-sheet-code = Feuille
render-module = Module
render-version = Version
render-unit = Étape
render-exercise = Exercice
render-hints = Indices
render-tick-one = Cochez une case
render-tick-several = Cochez une ou plusieurs cases
render-tick-row = Cochez une case par ligne
render-write-number = Écrivez le numéro
render-underline = Soulignez les mots
render-write-here = Écrivez ici
render-number-boxes = Écrivez 1, 2, 3 … dans les cases
render-write-letter = Écrivez la lettre
render-write-name = Écrivez le nom à côté de chaque numéro
render-cut-out = Découpez et pliez
render-go-to-part = Allez à la partie { $number }
render-part = Partie { $number }
render-trainer-reads = Votre formateur lit le texte à voix haute
render-circle-face = Entourez une réponse
render-only-at-station = À faire sur un poste
render-glossary = Mots
render-answers = Réponses
render-trainer-notes = Notes pour le formateur
render-officer-notes = Notes pour le référent sécurité
render-translator-notes = Notes pour le traducteur
render-settings = Réglages
render-feedback = Retour
render-when-right = Si c’est juste
render-when-partly = Si c’est juste en partie
render-when-not-yet = Si ce n’est pas encore juste
render-per-cent = compte { $percent } %
render-file = Fichier
render-goals = Buts
render-may-listen =
    { $times ->
        [one] Vous pouvez écouter { $times } fois
       *[other] Vous pouvez écouter { $times } fois
    }
render-tries-left =
    { $tries ->
        [one] Vous pouvez essayer encore { $tries } fois
       *[other] Vous pouvez essayer encore { $tries } fois
    }
render-words-at-most =
    { $words ->
        [one] { $words } mot au plus
       *[other] { $words } mots au plus
    }
render-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
render-word-count =
    { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }
render-heard-all = Vous avez écouté autant de fois que possible
render-find-pairs = Appuyez sur deux cartes qui vont ensemble
render-one-by-one = Une carte à la fois
render-handed-in = J’ai rendu :
render-give-work = Donnez votre travail à votre formateur.
render-file-at-most = { $megabytes } Mo au plus
