### Erasing a person.

erase-title = Effacement
erase-help = Une personne est effacée sur un ordre numéroté. Le coordinateur le propose, le responsable de la sécurité le confirme. Ensuite, plus rien sur cette personne ne peut être lu, ni ici ni dans aucune copie.
erase-new = Nouvel ordre
erase-number = Numéro de l’apprenant, ou nom de connexion d’un membre du personnel
erase-nobody = Personne ici n’a ce numéro. Regardez la liste du groupe.
erase-order = Numéro de l’ordre
erase-order-help = Lettres, chiffres et . _ / - sans espaces ; pas de nom.
erase-order-wrong = Le numéro de l’ordre n’a que des lettres, des chiffres et . _ / -, 40 au plus.
erase-look = Montrer ce que cela concerne
erase-propose = Proposer l’effacement
erase-for-good = Cela ne peut pas être annulé. Les certificats déjà remis appartiennent à la personne.
erase-proposal = Effacer { $name } définitivement
erase-profile = Nom, langue, rôles
erase-learning = Réponses, textes, notes
erase-organisation = Groupes, présence, messages
erase-signing-in = Connexions
erase-reads = Qui a lu le dossier
erase-credentials = Certificats
erase-files = Fichiers remis
erase-drafts = Brouillons
erase-done = Fait
erase-none = Personne n’a été effacé ici.
erase-nothing-left = Aucun mot de la personne n’a été retrouvé ensuite.
erase-not-purged = Les fichiers de la base n’ont pas pu être réécrits, car quelqu’un lisait. Redémarrez le programme.
erase-found = Un mot de la personne a encore été trouvé ici. Quelqu’un d’autre peut avoir le même nom, ou l’avoir écrit ; à vérifier :
erase-receipt =
    { $events ->
        [one] Détruit : le contenu de { $events } fait.
       *[other] Détruit : le contenu de { $events } faits.
    }
erase-media =
    { $media ->
        [one] { $media } disque doit encore être branché et recevoir une copie.
       *[other] { $media } disques doivent encore être branchés et recevoir une copie.
    }
erase-retention-title = Ce qui a été gardé assez longtemps
erase-retention-help = Rien ne part de soi-même. Le coordinateur regarde cette liste et propose, le responsable de la sécurité confirme chaque personne. Qui est encore nécessaire, pour un certificat ou parce que la loi le veut, n’est pas proposé.
erase-retention-learning = Apprentissage, textes, notes, présence : douze mois après le départ d’un apprenant. Parti veut dire : dans aucun groupe ouvert, et rien d’enregistré à son sujet depuis.
erase-retention-copies = Copies sur des disques : quatre-vingt-dix jours au plus. Les plus anciennes partent quand la copie suivante se fait ; les deux plus récentes restent toujours.
erase-retention-clock = L’horloge de cette machine n’a pas été réglée ou a sauté : personne ne peut dire qui est parti depuis longtemps. Réglez l’horloge et redémarrez le programme.
erase-retention-none = Personne n’est parti il y a douze mois ou plus.
erase-retention-last = dernier enregistrement le { $day }
erase-retention-nobody = Personne n’est coché. Cochez qui vous proposez d’effacer.
erase-retention-reason = Gardé assez longtemps
erase-retention-who = Le coordinateur propose à partir de cette liste.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } apprenant parti il y a douze mois ou plus
       *[other] { $people } apprenants partis il y a douze mois ou plus
    }
