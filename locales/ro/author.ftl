### Previzualizarea unui modul.

author-units = Etape
author-reading = Cu răspunsuri
author-paper = Pe hârtie
author-look-at-findings = Vedeți ce s-a găsit
author-check-result = Rezultatul verificării
author-must = De corectat
author-should = De privit
author-to-know = Bine de știut
author-nothing-found = Nu s-a găsit nimic. Modulul poate fi împachetat.
author-findings = { $errors } de corectat, { $warnings } de privit.
