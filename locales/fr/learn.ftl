### Suivre les modules.

learn-stopped = Tout est enregistré. Vous pourrez continuer ici une autre fois.
learn-nothing-open = Rien n’est encore ouvert pour vous. Demandez à votre formateur.
learn-with-sound = avec le son
learn-units-done = Étapes terminées : { $done } sur { $total }
learn-content-language = Langue de ce module
learn-units = Étapes
learn-unit-done = Terminée
learn-unit-begun = Commencée
learn-unit-new = Pas commencée
learn-objectives = Ce que je saurai faire
learn-before-after = Avant et après
learn-before-after-help = Votre formateur vous dit quand les faire. Il n’y a pas de note.
learn-practise-again = M’exercer encore
learn-end-of-unit = C’est la fin de l’étape.
learn-all-saved = Tout est enregistré.
learn-right-of = Exercices justes : { $right } sur { $total }
learn-some-open = Il reste des exercices à faire. Vous pouvez les faire maintenant ou plus tard.
learn-still-open = Reste à faire
learn-waits-for-trainer = Votre formateur va le lire
learn-skills-empty = Ici, vous verrez ce que vous savez faire. Commencez par un module.
learn-can-alone = Je sais le faire
learn-can-with-help = Je suis sur la bonne voie
learn-can-met = Je l’ai découvert
learn-about-intro = Cette page montre ce qui est noté sur vous.
learn-about-what = Quoi
learn-about-how-many = Combien de fois
learn-about-last = La dernière fois
learn-about-who = Votre formateur peut voir vos réponses. Dans votre groupe, personne d’autre ne le peut.

record-person-added = Votre arrivée ici
record-person-profile = Votre nom, votre langue ou vos réglages d’affichage
record-person-role = Ce que vous pouvez faire ici
record-auth-signin = Vos entrées dans Lucarne
record-auth-reset = Vos images, votre code PIN ou votre façon d’entrer ont changé
record-learning-statement = Pages vues et réponses données
record-learning-text = Textes que vous avez écrits
record-learning-mark = Notes données par votre formateur
record-learning-note = Remarques de votre formateur
record-enrolment-added = Votre arrivée dans un groupe
record-enrolment-removed = Votre départ d’un groupe
record-record-read = Quelqu’un a lu ce qui est noté sur vous
learn-trainer-says = Votre formateur ou formatrice écrit
learn-keep = Garder pour plus tard
learn-kept = C’est gardé. Ce n’est pas encore rendu.
learn-not-kept = Ce n’est pas gardé. Appuyez sur « Garder pour plus tard ».
learn-replace = Rendre autre chose
learn-file-no-kind = Ce fichier ne convient pas. Choisissez une des sortes ci-dessous.
learn-file-too-large = Le fichier est trop gros. Choisissez-en un plus petit.
learn-files-full = Vous avez rendu autant de fichiers que possible. Demandez à votre formateur.
learn-sound-of = Son { $n } sur { $total }
learn-next-sound = Son suivant
record-learning-file = Les fichiers que vous avez rendus

## A path

# $done (number)
# $total (number)
learn-path-done = { $done } modules finis sur { $total }
learn-path-advice = Cet ordre est un conseil. Je peux commencer par un autre module.
learn-path-first = À finir d’abord : { $module }
learn-path-optional = (je peux laisser celui-ci)
# $n (number)
learn-path-left =
    { $n ->
        [one] Il reste environ une minute
       *[other] Il reste environ { $n } minutes
    }
learn-path-after = Ce que je saurai faire après
learn-path-finished = Tous les modules de ce parcours sont finis.
learn-path-look-again = Regarder encore
learn-path-is-done = Fini
learn-path-begun = Commencé
learn-path-new = Pas encore

learn-about-recorded = Ce qui est noté
learn-about-why = Pourquoi
learn-about-until = Jusqu’à quand
learn-about-another = Autre chose
learn-why-learning = Pour vous aider à apprendre et montrer ce que vous savez faire
learn-why-lessons = Pour préparer les cours et montrer votre participation
learn-why-help = Pour vous aider
learn-why-security = Pour protéger votre compte
learn-why-account = Pour que vous sachiez qui a regardé
learn-why-rules = Pour montrer qui a décidé quoi
learn-until-left = { $span } après votre départ
learn-until-help = { $span } après le cours
learn-about-looked = Qui a regardé ce qui est noté sur moi
learn-about-nobody = Personne n’a encore regardé.
learn-about-my-sign-in = Qui m’a aidé à entrer
learn-about-no-deeds = Personne.
learn-about-reset = Nouvelles images, nouveau code PIN ou autre façon d’entrer, de la part de : { $who }
learn-about-let-in = Entrée ouverte par : { $who }
learn-about-program = le programme
learn-about-left = Ce qui est sorti d’ici
learn-about-nothing-left = Rien sur vous n’est sorti.
learn-about-left-help = Ces jours-là, des résultats sont partis vers le service de formation : votre numéro, ce que vous avez fait et avec quel résultat. Ni vos textes, ni qui a regardé.
learn-about-print = Vous pouvez avoir cette page sur papier. Demandez à votre formateur.
learn-correction = Quelque chose n’est pas juste
learn-correction-help = Dites ce qui n’est pas juste. Le coordinateur le lit et vous répond ici.
learn-correction-what = De quoi s’agit-il ?
learn-correction-wish = Que faut-il changer ?
learn-correction-ask = Demander au coordinateur
learn-correction-sent = Le coordinateur va le lire.
learn-correction-empty = Écrivez ce qu’il faut changer.
learn-correction-long = C’est trop long. Écrivez 500 lettres au plus.
learn-correction-many = Cinq de vos demandes attendent. Attendez d’abord une réponse.
learn-correction-asked = En attente d’une réponse
learn-correction-corrected = C’est changé
learn-correction-kept = Cela reste ainsi
learn-correction-answer = Le coordinateur écrit
learn-correction-profile = Mon nom, mon numéro ou ma langue
learn-correction-answers = Mes étapes et réponses
learn-correction-marks = Une note ou une remarque
learn-correction-attendance = Quand j’étais là
learn-correction-other = Autre chose
record-auth-signout = Vous êtes sorti
record-auth-failed = Essais d’entrer qui n’ont pas marché
record-auth-stepup = Vous avez montré à nouveau votre secret
record-auth-refused = Quelque chose que vous avez demandé a été refusé
record-person-suspended = Vous ne pouviez pas entrer pendant un temps
record-person-resumed = Vous pouviez entrer à nouveau
record-person-restricted = Pendant un temps, seuls le responsable de la sécurité et le coordinateur pouvaient voir votre dossier
record-person-unrestricted = Votre dossier se voit de nouveau comme avant
record-person-alias = Deux dossiers sur vous ont été réunis
record-person-unalias = Un dossier sur vous a été séparé en deux
record-attendance-marked = Quand vous étiez là
record-attendance-reason = Pourquoi vous n’étiez pas là
record-interruption-person = Jours où vous ne pouviez pas venir
record-message-sent = Messages
record-message-released = Messages transmis
record-credential-requested = Attestations demandées
record-credential-issued = Attestations établies
record-credential-revoked = Attestations retirées
record-credential-handedover = Attestations remises

## Un module retiré

learn-withdrawn-list = Fermés pour le moment
learn-withdrawn = Ce module est fermé pour le moment. Vous ne pouvez pas le continuer maintenant.
learn-withdrawn-kept = Ce que vous avez fait est gardé
learn-withdrawn-ask = Votre formateur voit toujours vos réponses. Si vous avez une question, demandez-lui.
learn-withdrawn-units = Étapes faites : { $n }
learn-withdrawn-answers = Exercices avec une réponse : { $n }
learn-withdrawn-right = Dont justes : { $n }

learn-finish-by = À finir avant le { $day }
learn-pause-lessons = il n’y avait pas de cours
learn-pause-holiday = c’était férié
learn-pause-technical = les ordinateurs ne marchaient pas
learn-pause-away = vous ne pouviez pas venir
learn-next-lesson = Prochain cours : { $when }, { $room }
learn-finish-moved =
    { $n ->
        [one] À finir avant le { $day }. Vous avez { $n } jour de plus : { $why }.
       *[other] À finir avant le { $day }. Vous avez { $n } jours de plus : { $why }.
    }
learn-about-card = Vous pouvez entrer avec une carte. Si elle est perdue, dites-le à votre formateur, qui en imprime une autre. La carte perdue n’ouvre alors plus rien.
learn-about-may-ask = Vous pouvez demander à votre formateur de vous laisser entrer.
