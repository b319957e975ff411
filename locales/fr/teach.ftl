### Former : les groupes, les apprenants, la progression.

teach-groups = Mes groupes
teach-no-groups = Vous n’avez pas encore de groupe. Créez le premier ci-dessous.
teach-make-group = Créer un groupe
teach-group-name = Nom du groupe
teach-group-name-help = Les apprenants le voient quand ils entrent. Choisissez un nom qui ne dit rien sur les personnes.
teach-closed-groups = Groupes fermés
teach-learner-count =
    { $n ->
        [one] { $n } apprenant
       *[other] { $n } apprenants
    }
teach-waiting-count =
    { $n ->
        [one] { $n } travail attend votre note
       *[other] { $n } travaux attendent votre note
    }
teach-show = Montrer
teach-state = État

## Un groupe

teach-is-closed = Ce groupe est fermé. Les apprenants ne le voient pas. Pour le rouvrir, allez à « Modifier le groupe ».
# $n (number)
teach-in-group =
    { $n ->
        [one] { $n } apprenant dans le groupe
       *[other] { $n } apprenants dans le groupe
    }
# $n (number)
teach-signed-in-now =
    { $n ->
        [one] { $n } apprenant est en session maintenant
       *[other] { $n } apprenants sont en session maintenant
    }
teach-learners = Apprenants
teach-no-learners = Il n’y a encore personne dans ce groupe. Ajoutez le premier apprenant.
teach-tile = Vignette
teach-number = Numéro
teach-signed-in = En session
teach-not-here = pas maintenant
teach-since = depuis { $time }
teach-suspended = ne peut pas entrer
teach-move-to = Déplacer vers
teach-move = Déplacer
teach-remove = Enlever du groupe
teach-remove-help = L’apprenant garde tous ses travaux et peut revenir à tout moment.
teach-modules = Modules
teach-no-modules = Aucun module n’est encore autorisé. Demandez au référent sécurité.
teach-open = ouvert
teach-closed = fermé
teach-open-module = Ouvrir
teach-close-module = Fermer
teach-change-group = Modifier le groupe
teach-trainers = Qui s’occupe de ce groupe
teach-trainers-help = Si vous n’êtes pas dans la liste, vous ne verrez plus ce groupe.
teach-one-trainer = Choisissez au moins un formateur.
teach-close-help = Un groupe fermé n’est plus sur la première page. Ses apprenants gardent tous leurs travaux.
teach-close-group = Fermer le groupe
teach-open-group = Rouvrir le groupe

## Ajouter des apprenants

teach-add-learner = Ajouter un apprenant
teach-from-table = Ajouter depuis un tableau
teach-known = Quelqu’un qui est déjà ici
teach-known-help = Le numéro d’un apprenant d’un autre de vos groupes, ou d’un apprenant sans groupe.
teach-known-not-found = Aucun apprenant avec ce numéro ne vous est accessible. Vérifiez le numéro ou demandez au coordinateur.
teach-enrol = Inscrire dans le groupe
teach-name-help = Seul le personnel le voit.
teach-alias = Nom sur la vignette
teach-alias-help = Tout le monde dans la salle le voit. Un prénom ou un nom inventé convient.
teach-number-help = Le numéro que votre établissement utilise. Personne d’autre ne peut avoir le même.
teach-symbol = Image sur la vignette
teach-symbol-help = Dans un groupe, chaque apprenant a une image différente.
teach-symbol-taken = déjà prise
teach-language = Langue des boutons et des messages
teach-content-language = Langue des modules
teach-content-language-help = Les modules sont montrés dans cette langue quand ils l’ont.
teach-same-language = la même langue
teach-secret = Comment l’apprenant entre
teach-secret-pictures = Avec cinq images
teach-secret-pin = Avec un code PIN de six chiffres
teach-secret-help = Le programme les tire au sort. Vous les voyez une seule fois, sur la page suivante, pour les imprimer.

## Ce qui ne va pas dans un champ

teach-fault-missing = Remplissez ce champ.
teach-fault-long = C’est trop long. Raccourcissez.
teach-fault-signs = Ce texte contient des signes qui ne se voient pas. Tapez-le de nouveau.
teach-fault-language = Choisissez une langue de ce programme : en, fr, it, ro ou ar.
teach-fault-content-language = Écrivez un code de langue, par exemple fr ou ro.
teach-fault-secret = Écrivez pictures ou pin.
teach-fault-twice = Ce numéro est déjà dans une ligne précédente.
teach-fault-elsewhere = Ce numéro appartient à un apprenant d’un groupe qui n’est pas à vous. Demandez au coordinateur.
teach-fault-fields = Cette ligne a plus ou moins de champs que la première.
teach-fault-symbol = Choisissez une des images.
teach-fault-line = Ligne { $line }, { $field } : { $reason }

## Depuis un tableau

teach-table-help = Choisissez un fichier CSV en UTF-8, avec des virgules ou des points-virgules. Sa première ligne donne le nom des colonnes :
teach-table-help-language = language : en, fr, it, ro ou ar. Sans content_language, les modules sont dans la même langue.
teach-table-help-secret = secret : pictures ou pin. S’il manque, l’apprenant reçoit des images. Le programme les tire au sort.
teach-table-help-twice = Un numéro déjà connu ne crée pas un second apprenant : la personne entre dans ce groupe, et c’est tout.
teach-table-file = Le tableau
teach-table-look = Regarder d’abord
teach-table-missing = Choisissez un fichier.
teach-table-empty = Le tableau n’a pas de lignes. Vérifiez le fichier.
teach-table-encoding = Le fichier n’est pas en UTF-8. Enregistrez-le comme « CSV UTF-8 » et choisissez-le de nouveau.
teach-table-columns = La première ligne doit nommer number, name, alias et language. Vérifiez le fichier.
teach-table-size = Le tableau est trop long. Partagez-le : 500 lignes au plus.
teach-preview = Voici ce qui va se passer
teach-nothing-written = Rien n’est encore écrit.
teach-line = Ligne
teach-fate-new = nouveau
teach-fate-joins = déjà connu, entre dans le groupe
teach-fate-there = déjà dans le groupe
teach-fate-wrong = laissé de côté
# $n (number)
teach-will-add =
    { $n ->
        [one] { $n } nouvel apprenant
       *[other] { $n } nouveaux apprenants
    }
# $n (number)
teach-will-join =
    { $n ->
        [one] { $n } apprenant déjà connu entre dans le groupe
       *[other] { $n } apprenants déjà connus entrent dans le groupe
    }
# $n (number)
teach-are-there =
    { $n ->
        [one] { $n } apprenant est déjà dans le groupe
       *[other] { $n } apprenants sont déjà dans le groupe
    }
# $n (number)
teach-left-out =
    { $n ->
        [one] { $n } ligne est laissée de côté
       *[other] { $n } lignes sont laissées de côté
    }
teach-faults-file = Lignes à corriger, dans un fichier
teach-import = Ajouter ces apprenants

## Images, codes PIN et papier

teach-secrets = Images et codes PIN à remettre
teach-shown-once = Imprimez cette page maintenant. Elle n’est montrée que cette fois, et personne ne pourra la revoir.
teach-seen = Cette page a déjà été montrée une fois. Si le papier est perdu, donnez à l’apprenant de nouvelles images ou un nouveau code PIN.
teach-another =
    { $left ->
        [one] Tirer de nouveau au sort (encore { $left } fois)
       *[other] Tirer de nouveau au sort (encore { $left } fois)
    }
teach-cards = Cartes pour entrer
teach-list = Liste
teach-notes = Notes
teach-print-help = Imprimez cette page avec le navigateur : Ctrl et P.

## Progression

teach-progress = Progression
teach-nothing-open = Aucun module n’est ouvert pour ce groupe. Ouvrez-en un sur la page du groupe.
teach-not-begun = pas commencé
teach-on-screen = en cours : { $screen } sur { $of }
teach-stuck-tries = bloqué à { $screen } sur { $of } : trois essais
teach-stuck-still = bloqué à { $screen } sur { $of } : dix minutes
# $n (number)
teach-have-begun =
    { $n ->
        [one] { $n } apprenant a commencé
       *[other] { $n } apprenants ont commencé
    }
# $n (number)
teach-are-stuck =
    { $n ->
        [one] { $n } apprenant est bloqué
       *[other] { $n } apprenants sont bloqués
    }
teach-where-now = Qui est où maintenant
teach-nobody-here = Personne de ce groupe n’est en session.

## Un apprenant

teach-suspended-help = Cet apprenant ne peut pas entrer.
teach-restricted-help = Ce dossier est limité : seuls le responsable de la sécurité et le coordinateur le voient, et l’apprenant ne peut pas entrer.
teach-sign-in-way = Façon d’entrer
teach-reset-help = De nouvelles images ou un nouveau code PIN remplacent aussitôt les anciens. La session de l’apprenant se ferme.
teach-new-pictures = Nouvelles images
teach-new-pin = Nouveau code PIN
teach-suspend-help = La session de l’apprenant se ferme et il ne peut plus entrer tant que vous ne le permettez pas de nouveau. Tous ses travaux restent.
teach-suspend = Ne plus laisser entrer
teach-resume = Laisser entrer de nouveau
teach-change-profile = Modifier le profil
teach-no-answers-right = Vous voyez où en est l’apprenant. Seuls les formateurs du groupe voient les réponses.
teach-no-activities = Il n’y a rien à répondre dans cette étape.
teach-tries =
    { $n ->
        [one] { $n } essai
       *[other] { $n } essais
    }
teach-hints =
    { $n ->
        [one] { $n } indice
       *[other] { $n } indices
    }
teach-helped = avec de l’aide
teach-try = Essai { $n }
teach-practice = entraînement, ne compte pas
teach-of = { $right } sur { $of }
teach-hits-and-misses = atteints : { $hits }, manqués : { $misses }
teach-right-answer = La bonne réponse
teach-waits-for-mark = attend la note

## Noter

teach-to-mark = Travaux à noter
teach-nothing-to-mark = Aucun travail n’attend de note.
teach-task = Consigne
teach-handed-in = Rendu
teach-mark = Noter ce travail
teach-marked-already = Ce travail a déjà une note. Une nouvelle note la remplace.
teach-points-help = De 0 à { $most } points, demi-points permis
teach-points-fault = Écrivez des points pour chaque ligne, par demi-points, sans dépasser ce que permet la ligne.
teach-comment = Commentaire
teach-comment-help = L’apprenant peut le lire. Dites ce qui est bien, et ce qu’il faut regarder ensuite.
teach-give-mark = Donner la note
teach-newer-work = Un travail plus récent a été rendu. Regardez-le avant de noter.
teach-download-work = Télécharger le fichier
teach-given-in-hand = Remis en main propre

## Paths

teach-paths = Parcours
teach-path-open = Ouvrir tout le parcours
teach-path-close = Fermer le parcours
teach-path-open-help = Ouvrir le parcours ouvre tous ses modules admis pour ce groupe.
teach-path-is-open = Ce parcours est ouvert pour le groupe.
teach-path-some-closed = Des modules admis du parcours sont encore fermés pour le groupe.
teach-path-open-rest = Ouvrir le reste
# $here (number)
# $total (number)
teach-path-here = { $here } modules admis sur { $total }
teach-path-modules = modules
teach-path-units = étapes
teach-path-minutes = minutes
teach-path-languages = Langues
teach-path-plan = Préparation
teach-path-who = Qui en est où
teach-path-skills = Compétences couvertes
teach-path-skill = Compétence
teach-path-reference = Référence
teach-path-methods = Méthodes utilisées
teach-path-method = Méthode
# $done (number)
# $total (number)
teach-units-done = { $done } étapes finies sur { $total }
teach-suspend-two = Un référent sécurité en décide. D’ici là, rien ne change.
teach-waits = Quelqu’un attend pour entrer
teach-waits-let-in = demande à entrer, au poste { $station }
teach-waits-through = travaillait ailleurs il y a un instant et se trouve maintenant au poste { $station }
teach-let-in = Laisser entrer
teach-let-through = Laisser passer
teach-waits-help = Regardez d’abord si cette personne est vraiment assise là et si sa page affiche le même numéro.
teach-waits-no-more = Personne n’attend plus là. Revenez et regardez de nouveau.
teach-may-ask = Cette personne peut demander à entrer sans secret. Vous devez être dans la salle et appuyer. C’est noté, et elle le lit.
teach-may-not-ask = Pour une personne qui ne peut pas retenir un secret : vous la laissez entrer en appuyant, quand vous êtes dans la salle.
teach-let-in-on = Activer « laisser entrer »
teach-let-in-off = Désactiver « laisser entrer »
teach-card = Carte pour entrer
teach-card-once = Imprimez la carte maintenant : elle ne s’affiche qu’une fois. Découpez-la et remettez-la.
teach-card-seen = La carte a déjà été affichée. Si elle est perdue, imprimez-en une autre.
teach-card-drawing = Le code de la carte en image
teach-card-on = Une carte fait entrer cette personne depuis : { $when }, sans images ni code PIN. Elle le lit.
teach-card-another = Imprimer une autre carte : l’ancienne ne vaut plus
teach-card-off = Désactiver la carte
teach-card-help = Pour une personne qui ne peut pas retenir un secret : une carte imprimée, lue au poste par un lecteur de codes-barres. Elle remplace « laisser entrer ».
teach-card-print = Imprimer une carte
teach-help-and-mentors = Aide et mentors
teach-asks-now = Qui demande de l’aide en ce moment
teach-help-taken = { $name } y va
teach-help-handed-on = { $name } vous laisse la demande
teach-help-done = C’est fait
teach-mentors = Mentors
teach-mentors-help = Un mentor est un apprenant de ce groupe qui aide les autres. Un mentor voit qui demande de l’aide et pour quelle unité, seulement parmi les personnes qui ont accepté ce mentor, et jamais les réponses, les résultats ni les textes.
teach-mentors-off = Les mentors ne sont pas autorisés dans ce groupe. Un administrateur le propose sous « Ce qui est permis », un référent sécurité le confirme.
teach-mentors-none = Ce groupe n’a pas de mentor.
teach-mentor-until = jusqu’au { $day }
teach-mentor-name = Nommer un mentor
teach-mentor-anew = Si vous nommez la même personne jusqu’à un autre jour, plus personne ne l’a acceptée : chaque apprenant doit redire oui.
teach-mentor-who = Apprenant
teach-mentor-end = Retirer
