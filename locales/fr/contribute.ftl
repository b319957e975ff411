### Contributions to the cartographies: proposals and what becomes of them.

contribute-menu = Contributions
contribute-title = Contributions
contribute-help = Ce que les personnes proposent pour les cartographies. Un relecteur accepte, demande ou refuse. Ce qui est accepté figure dans la fiche, avec sa source.
contribute-none = Il n’y a pas de proposition ici.
contribute-state = Où elles en sont
contribute-all = Toutes
contribute-waiting = attend un relecteur
contribute-asked = attend une réponse
contribute-accepted = acceptée
contribute-partly = acceptée en partie
contribute-refused = refusée
contribute-withdrawn = reprise
contribute-new-record = Nouvelle fiche
contribute-change = Modification d’une fiche.
# $n (number)
contribute-fields =
    { $n ->
        [one] { $n } champ
       *[other] { $n } champs
    }

## The form

contribute-form-help = Modifiez ce que vous savez mieux et laissez le reste. Écrivez en anglais, comme toutes les fiches. Un relecteur regarde avant que cela vaille.
contribute-record = La fiche
contribute-proposal = La proposition
contribute-may-be-empty = (peut rester vide)
contribute-line-each = Un élément par ligne.
contribute-noted-help = Cochez ce qui vaut et dites comment cela se montre ici.
# $word (text)
contribute-how-here = { $word } : comment cela se montre ici
contribute-degree = Degré
contribute-why = Pourquoi
contribute-at-least = Au moins
contribute-at-most = Au plus
contribute-place-label = Nom du lieu
contribute-north = Degrés nord
contribute-east = Degrés est
contribute-withdraw-record = Cette fiche ne doit plus figurer dans la liste
contribute-id = Nom court de la fiche
contribute-id-help = Petites lettres, chiffres et traits d’union. Il ne change jamais. Laissez vide pour qu’il soit tiré du nom.
contribute-sources = D’où cela est connu
contribute-sources-help = Une source par ligne : une adresse, un document, une personne qui sait. Au moins une.
contribute-author = Qui le dit
contribute-author-help = Comme vous souhaitez être nommé. Ce nom figure à côté du fait et voyage avec lui.
contribute-note = Pour le relecteur
contribute-propose = Proposer
contribute-author-fault = Écrivez comment vous souhaitez être nommé.
contribute-sources-fault = Indiquez au moins une source, une par ligne.
contribute-nothing = Rien ne diffère de ce qui figure déjà. Modifiez d’abord un champ.
contribute-taken = Une telle fiche existe déjà, ou une proposition pour elle. Écrivez un autre nom court.
contribute-too-long = La proposition est trop longue. Proposez d’abord une partie des champs.
contribute-file-propose = Proposer ce que contient le fichier
contribute-file-help = Choisissez le fichier, nommez-vous et la source. Chaque fiche nouvelle ou différente devient une proposition.
contribute-file-good = Laisser de côté les fiches avec une erreur

## One proposal

contribute-what = Ce que c’est
contribute-to-record = Vers la fiche
contribute-talk = Ce qui a été dit
contribute-turn-asked = Question
contribute-turn-answered = Réponse
contribute-turn-judged = Jugement
contribute-answer = Votre réponse
contribute-send-answer = Répondre
contribute-own = Ceci est votre propre proposition. Quelqu’un d’autre la juge.
contribute-changes = Ce qu’elle dit
contribute-now = Maintenant
contribute-before = Au moment de la proposition
contribute-proposed = Proposé
contribute-moved = Ce champ a été modifié après la rédaction de la proposition. Choisissez quelle valeur vaut.
# $word (text)
contribute-verdict = { $word } : qu’est-ce qui vaut ?
contribute-accept = Accepter ce qui est proposé
contribute-keep-now = Garder ce qui figure maintenant
contribute-take-before = Revenir à ce qui figurait au moment de la proposition
contribute-later = Décider plus tard
contribute-refuse = Refuser
contribute-judge = Juger
contribute-reason = Raison
contribute-reason-help = Nécessaire si quelque chose est refusé.
contribute-question = Demander à l’auteur de la proposition
contribute-ask = Demander
contribute-take-back = Reprendre la proposition
contribute-part-accepted = accepté
contribute-part-refused = refusé
contribute-part-earlier = la valeur d’avant vaut
contribute-choose-first = Décidez d’au moins un champ.
contribute-say-why = Dites pourquoi vous refusez, en 2 000 lettres au plus.
contribute-say-something = Écrivez quelque chose, en 2 000 lettres au plus.
# $word (text)
contribute-overtaken = Rien n’a été jugé : « { $word } » a été modifié pendant que vous regardiez. Le champ est montré tel qu’il est maintenant. Veuillez décider à nouveau.
contribute-together = Les champs d’une nouvelle fiche sont acceptés ensemble ou pas du tout.
# $word (text)
contribute-unfit = Rien n’a été jugé : « { $word } » est trop long pour être gardé. Refusez ce champ et demandez un texte plus court.
contribute-choices = Choix à faire
contribute-choices-help = Deux personnes ou deux sites ont dit autre chose du même champ. Toutes les valeurs restent jusqu’à ce qu’un relecteur choisisse ; la plus récente est montrée en attendant.
contribute-no-choices = Aucun champ n’a plusieurs valeurs.
contribute-choices-due =
    { $count ->
        [one] { $count } champ a plusieurs valeurs.
       *[other] { $count } champs ont plusieurs valeurs.
    }
