### Avis sur les modules avant leur emploi. Lu par le personnel seulement.

advice-menu = Avis
advice-advises = Un avis conseille le référent sécurité. Il ne décide jamais, et rien ne l’attend.
advice-reviews = Ce que disent les relecteurs
advice-mine = Modules à relire par vous
advice-none-mine = Aucun module n’attend votre avis.
advice-all = Avis sur ce site
advice-none = Aucun avis n’a encore été demandé.
advice-none-of-module = Personne n’a encore relu ce module.
advice-ask = Demander un avis
advice-ask-help = Le relecteur lit ce seul module, avec toutes les solutions, le commente et remplit un court formulaire. Vous lisez ce qu’il donne.
advice-which = Quel module ?
advice-nothing-here = Aucun module n’attend au bureau, et la bibliothèque est vide.
advice-reviewer = Relecteur
advice-choose = Choisissez une personne
advice-left-out = Qui a écrit, emballé ou apporté ce module, et vous-même, ne sont pas proposés.
advice-no-reviewer = Personne sur ce site ne peut relire ce module. Un administrateur et un référent sécurité peuvent ensemble donner à quelqu’un le rôle de relecteur.
advice-due = Pour quand
advice-due-on = Pour le { $day }
advice-note = Ce que le relecteur doit savoir
advice-may-be-empty = (peut rester vide)
advice-not-asked = Personne n’a encore été sollicité
advice-asked-by = Demandé par
advice-waiting = pas commencé
advice-begun = commencé
advice-given = donné
advice-withdrawn = retiré
advice-late = en retard
advice-to-answer = À répondre
advice-of-version = sur la version { $version }
advice-other-version = (une autre version)
advice-given-on = Donné le { $day }
advice-read-all = Tout lire et imprimer
advice-sent = Envoyé avec le module
advice-sent-help = Envoyé avec le module et signé par son éditeur. Personne sur ce site n’a vérifié qui l’a écrit.
advice-whole-module = Tout le module
advice-whole-unit = toute l’étape
advice-unit = Étape
advice-read = Lire avec les solutions
advice-do = Faire les activités
advice-do-help = Comme un apprenant le voit. Rien de ce que vous faites ici n’est gardé.
advice-aims = Objectifs
advice-scenario = Fiche du formateur
advice-audience = Pour qui
advice-before = Avant
advice-room = Salle
advice-material = Matériel
advice-after = Après
advice-no-report = Aucun rapport de contrôle n’est gardé ici.
advice-my-comments = Vos commentaires
advice-no-comments = Pas encore de commentaire.
advice-new-comment = Nouveau commentaire
advice-where = Où
advice-weight = Importance
advice-must = doit changer
advice-suggestion = suggestion
advice-praise = réussi
advice-comment = Commentaire
advice-comment-help = Sur le module, jamais sur une personne. Vous pouvez le modifier jusqu’à ce que vous donniez votre avis.
advice-add = Ajouter le commentaire
advice-change = Modifier ou retirer
advice-take-back = Retirer
advice-save = Enregistrer
advice-open = ouvert
advice-done = fait
advice-not-done = pas fait
advice-form = Votre avis
advice-form-help = Répondez à chaque question. Dites pourquoi si la réponse n’est pas oui. Vos commentaires sont donnés avec ce formulaire.
advice-form-again = Vous avez déjà donné un avis. Le donner à nouveau fait une nouvelle version ; la précédente reste lisible.
advice-fit = Il convient à ses objectifs et à ses apprenants
advice-fit-help = Objectifs, niveau, durée, ordre, exercices qui entraînent ce que disent les objectifs.
advice-clarity = La langue est claire, et chacun peut s’en servir
advice-clarity-help = Mots simples, son et texte pour les images, assez grand, utilisable sur papier.
advice-accuracy = Il est exact et cite ses sources
advice-accuracy-help = Faits, solutions, dates, origine des images et des textes.
advice-respect = Il est respectueux et équitable
advice-respect-help = Les noms, images et exemples ne blessent et n’excluent personne.
advice-security = Il est sûr ici, et ses droits sont en règle
advice-security-help = Rien qui mette en danger des personnes ou le lieu ; licences des textes, images et sons.
advice-yes = Oui
advice-partly = En partie
advice-no = Non
advice-why = Pourquoi, et ce qui aiderait
advice-recommendation = Recommandation
advice-ready = prêt à servir
advice-changes = après modifications
advice-not = à ne pas utiliser
advice-remark = Ce qu’il y a encore à dire
advice-named = Comment vous voulez être nommé
advice-named-help = Votre nom, ou des mots comme « un enseignant d’une autre école ». Il voyage avec l’avis.
advice-language = Langue dans laquelle vous écrivez
advice-give = Donner l’avis
advice-not-given = L’avis n’est pas encore donné
advice-choose-one = Choisissez une des réponses.
advice-say-why = Dites pourquoi, en une phrase ou plus.
advice-sheet = Avis :
advice-versions = Versions :
advice-what-i-gave = Ce que vous avez donné
advice-nothing-given = Rien n’a encore été donné.
advice-travels = L’avis voyage avec le module
advice-travels-help = Mettez le fichier dans le dossier « reviews » du module et emballez le module à nouveau. Les autres sites le montrent à leur référent sécurité, jamais aux apprenants. Les noms de ceux qui ont répondu n’y sont pas.
advice-download = Télécharger l’avis
advice-withdraw = Retirer la demande
advice-withdraw-help = Le relecteur ne peut alors plus lire le module.
advice-answer = Répondre aux commentaires
advice-answer-help = Répondez à chaque commentaire et dites ce qu’il en est advenu. Le relecteur et le référent sécurité le lisent.
advice-my-answer = Votre réponse
advice-became = Ce qu’il en est advenu
advice-not-saved = La réponse n’est pas enregistrée
advice-fault-missing = Écrivez quelque chose ici.
advice-fault-signs = Ce texte contient des signes invisibles. Tapez-le au lieu de le coller.
advice-unfit-nobody = Choisissez une personne qui relit sur ce site.
advice-unfit-own = Personne ne relit ce qu’il a écrit, emballé ou apporté, ni à sa propre demande. Choisissez une autre personne.
advice-unfit-asked = Cette personne a déjà été sollicitée pour cette version.
advice-unfit-day = Choisissez un jour à partir d’aujourd’hui, dans les deux ans.

advice-open-comments =
    { $n ->
        [one] { $n } commentaire ouvert
       *[other] { $n } commentaires ouverts
    }
advice-comments =
    { $n ->
        [one] { $n } commentaire
       *[other] { $n } commentaires
    }
advice-news =
    { $n ->
        [one] { $n } nouvelle réponse
       *[other] { $n } nouvelles réponses
    }
advice-drafts =
    { $n ->
        [one] { $n } commentaire n’est pas encore donné ; ce formulaire le donne.
       *[other] { $n } commentaires ne sont pas encore donnés ; ce formulaire les donne.
    }
advice-fault-long =
    { $n ->
        [one] { $n } lettre au plus.
       *[other] { $n } lettres au plus.
    }
advice-too-many =
    { $n ->
        [one] Un avis contient au plus { $n } commentaire. Retirez-en un d’abord.
       *[other] Un avis contient au plus { $n } commentaires. Retirez-en un d’abord.
    }
