### Guides and what Lucarne is.

help-about = About Lucarne
help-author-module = Write a module
help-author-sound = Sound for a module
help-second-reading = Read a translation once more
help-data-protection = Data protection: a template
