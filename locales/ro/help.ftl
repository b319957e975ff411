### Ghidurile și ce este Lucarne.

help-about = Despre Lucarne
help-author-module = Scrierea unui modul
help-author-sound = Sunetul unui modul
help-second-reading = Recitirea unei traduceri
help-data-protection = Protecția datelor: un model
