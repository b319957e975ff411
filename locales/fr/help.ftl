### Les guides, et ce qu’est Lucarne.

help-about = À propos de Lucarne
help-author-module = Écrire un module
help-author-sound = Le son d’un module
help-second-reading = Relire une traduction
help-data-protection = Protection des données : un modèle
