### L’aperçu d’un module.

author-units = Étapes
author-reading = Avec les réponses
author-paper = Sur papier
author-look-at-findings = Voir ce qui a été trouvé
author-check-result = Résultat de la vérification
author-must = À corriger
author-should = À regarder
author-to-know = Bon à savoir
author-nothing-found = Rien n’a été trouvé. Le module peut être emballé.
author-findings = { $errors } à corriger, { $warnings } à regarder.
