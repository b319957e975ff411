### The preview of a module.

author-units = Units
author-reading = With answers
author-paper = On paper
author-look-at-findings = See what was found
author-check-result = Result of the check
author-must = Must be mended
author-should = Should be looked at
author-to-know = Good to know
author-nothing-found = Nothing was found. The module can be packed.
# $errors (number)
# $warnings (number)
author-findings = { $errors } to mend, { $warnings } to look at.
