### L’anteprima di un modulo.

author-units = Tappe
author-reading = Con le risposte
author-paper = Su carta
author-look-at-findings = Vedere che cosa è stato trovato
author-check-result = Risultato del controllo
author-must = Da correggere
author-should = Da guardare
author-to-know = Da sapere
author-nothing-found = Non è stato trovato nulla. Il modulo può essere impacchettato.
author-findings = { $errors } da correggere, { $warnings } da guardare.
