### Guides and what Lucarne is.

help-about = About Lucarne
