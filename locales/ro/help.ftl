### Ghidurile și ce este Lucarne.

help-about = Despre Lucarne
