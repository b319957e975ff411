### Premier démarrage d’un site.

setup-title = Préparer ce site
setup-intro = Deux personnes démarrent un site ensemble. L’une le fait fonctionner. L’autre, le référent sécurité, décide de ce qui peut entrer.
setup-code = Code de démarrage
setup-code-help = Il est écrit dans la fenêtre où Lucarne a été lancé.
setup-code-wrong = Le code de démarrage n’est pas le bon. Recopiez-le depuis la fenêtre où Lucarne a été lancé.
setup-runner = Qui fait fonctionner le site
setup-runner-help = Formateur, coordinateur et administrateur à la fois. Vous pourrez répartir ces rôles plus tard.
setup-officer = Qui autorise les modules
setup-officer-help = Le référent sécurité. Ce n’est jamais la même personne.
setup-passphrase-help = Au moins douze caractères. Quatre mots sans lien entre eux se retiennent bien et se devinent mal.
setup-passphrase-short = Cette phrase de passe est trop courte. Utilisez au moins douze caractères.
setup-passphrase-repeats = Cette phrase de passe répète toujours la même chose. Choisissez quatre mots sans lien entre eux.
setup-passphrase-walk = Cette phrase de passe suit le clavier, l’alphabet ou une date. Choisissez quatre mots sans lien entre eux.
setup-passphrase-common = Cette phrase de passe est faite de mots, noms ou années courants. On les essaie en premier. Choisissez quatre mots sans lien entre eux.
setup-fill = Remplissez ce champ.
setup-two-people = Les deux personnes ont besoin de deux noms d’utilisateur différents.
setup-finish = Terminer
