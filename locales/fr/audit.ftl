### The trail of what happened, and those who answer for it.

audit-corrections = Demandes « À propos de moi »
audit-corrections-help = Des apprenants demandent que ce qui est noté sur eux soit corrigé. Votre réponse est enregistrée, et ils la lisent.
audit-corrections-none = Aucune demande n’attend.
audit-corrections-answered = Réponses récentes
audit-correction-done = Ce qui a été fait
audit-correction-answer = Réponse à l’apprenant
audit-correction-send = Répondre
audit-correction-choose = Choisissez ce qui a été fait.
audit-correction-empty = Écrivez une réponse : l’apprenant la lit.
audit-too-long = C’est trop long. Écrivez 500 lettres au plus.
audit-corrected = C’est corrigé
audit-kept = Cela reste ainsi
audit-about-profile = Nom, numéro ou langue
audit-about-answers = Étapes et réponses
audit-about-marks = Une note ou une remarque
audit-about-attendance = Présence
audit-about-other = Autre chose
audit-corrections-count =
    { $n ->
        [one] { $n } demande d’apprenant attend une réponse
       *[other] { $n } demandes d’apprenants attendent une réponse
    }
