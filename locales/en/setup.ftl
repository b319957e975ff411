### First start of a site.

setup-title = Set up this site
setup-intro = Two people start a site together. One runs it. The other one, the officer, says what may enter.
setup-code = Set-up code
setup-code-help = It stands in the window where Lucarne was started.
setup-code-wrong = The set-up code is not right. Copy it from the window where Lucarne was started.
setup-runner = Who runs the site
setup-runner-help = Trainer, coordinator and administrator in one. You can share this out later.
setup-officer = Who admits modules
setup-officer-help = The officer. This is never the same person.
setup-passphrase-help = At least twelve characters. Four words that do not belong together are good to remember and hard to guess.
setup-passphrase-short = This passphrase is too short. Use at least twelve characters.
setup-passphrase-repeats = This passphrase is the same again and again. Choose four words that do not belong together.
setup-passphrase-walk = This passphrase follows the keyboard, the alphabet or a date. Choose four words that do not belong together.
setup-passphrase-common = This passphrase is made of common words, names or years, which are tried first. Choose four words that do not belong together.
setup-fill = Fill in this field.
setup-two-people = The two people need two sign-in names.
setup-finish = Finish
