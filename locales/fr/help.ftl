### Les guides, et ce qu’est Lucarne.

help-about = À propos de Lucarne
