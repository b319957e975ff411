### Comment on joint le site, et ce qui en sort.

site-leaves = Ce qui sort de ce site
site-leaves-lead = Ce serveur accepte des connexions ; il n’en ouvre aucune. Ce qui suit est lu dans le programme en marche.
site-open-now = Ce qui est ouvert maintenant
site-listens = Le programme écoute à
site-opened = Connexions ouvertes vers d’autres machines
site-opened-none = aucune
site-opened-unknown = Ce système ne le dit pas.
site-wire = Chiffrement
site-wire-tls = Tout ce qui passe entre les postes et le serveur est chiffré (TLS 1.2 ou plus récent), avec une autorité propre à ce site.
site-wire-loopback = Le programme ne répond qu’à cette machine ; rien ne passe par un réseau.
site-wire-plain = Sans chiffrement : toute personne sur ce réseau peut lire ce qui passe. Ce n’est fait que pour un réseau câblé et fermé.
site-certificate = Certificat
site-certificate-until = Valable jusqu’au { $day }, pour { $names }
site-fingerprint = Empreinte de l’autorité
site-firewall = Pare-feu du serveur
site-firewall-help = Le programme n’a pas le droit de le lire. Sur le serveur, « nft list counter inet lucarne outward » montre combien de fois quelque chose a essayé de sortir.
site-authority = Télécharger l’autorité
site-stations = Comment les postes lui font confiance
site-renew = Renouveler les certificats
site-renew-help = Les nouveaux certificats durent dix ans à partir d’aujourd’hui. La clé de l’autorité reste : les postes lui font confiance jusqu’à la fin du certificat qu’ils ont ; donnez-leur le nouveau avant.
site-renewed = Les certificats sont renouvelés.
site-in-and-out = Ce qui est entré et sorti
site-parcels = Paquets apportés
site-admitted = Éléments admis par un référent sécurité
site-exports = Exportations écrites
site-who = Qui peut emporter quelque chose
site-take = Quoi
site-take-by = Par qui
site-take-lists = Listes de progression, sur papier
site-take-cards = Cartes de connexion des apprenants, sur papier
site-take-answers = Réponses, textes et fichiers des apprenants
site-take-prepare = Une exportation : la préparer
site-take-release = Une exportation : l’autoriser, en deuxième personne
site-take-copy = Une copie du site pour l’armoire
site-take-learners = Les apprenants n’emportent que le papier que le personnel leur donne.
site-tested = Comment c’est vérifié
site-tested-calls = Un test fait tourner le programme dans un réseau sans sortie et relève chaque appel qui pourrait ouvrir une connexion : il n’y en a aucun.
site-tested-pages = Chaque page dit au navigateur de ne rien charger d’ailleurs ; un test le lit à chaque adresse du programme.
site-statement = Déclaration de sécurité
site-statement-lead = Comment ce site est réglé le { $day }. Programme : Lucarne { $version }.
site-say-opens-none = Le serveur accepte les connexions des postes. Il n’en ouvre aucune : ni mise à jour, ni courrier, ni recherche de noms, ni serveur de temps, ni statistiques.
site-say-parts = Le programme est construit sans aucun client pour le Web, les noms ou le courrier ; chaque version est contrôlée.
site-say-signed = Les modules entrent en paquets signés. Un paquet abîmé, sans signature ou signé par un inconnu est refusé avant d’être lu.
site-say-two-people = Un référent sécurité lit et admet ce qui est entré. Personne n’admet ce qu’il a apporté.
site-say-learners-apart = Rien de ce qu’écrit un apprenant n’est montré à un autre apprenant.
site-say-sessions = Une session se termine après dix minutes sans activité, après cinq pour les référents sécurité et les administrateurs, et à la déconnexion.
site-say-erasure = Ce qui est noté sur une personne est scellé avec une clé qui lui est propre.
site-say-no-uploads = Les apprenants ne peuvent pas remettre de fichiers.
site-say-uploads = Les apprenants peuvent remettre des fichiers de ces sortes : { $kinds }. Le personnel ne les obtient qu’en téléchargement.
site-not-promised = Ce que le programme seul ne peut pas promettre
site-not-promised-text = Les postes ont besoin de leurs propres règles et d’un pare-feu qui ne leur ouvre que ce serveur ; la commande « lucarne kiosk » écrit les deux. Qui tient le disque du serveur tient ses données : gardez-le sous clé.
site-opened-some =
    { $n ->
    [one] { $n } ; demandez à la personne qui s’occupe du réseau
   *[other] { $n } ; demandez à la personne qui s’occupe du réseau
    }
site-say-ledger =
    { $n ->
    [one] { $n } fait est noté dans une chaîne qui ne peut pas être changée sans que cela se voie. Sa fin, en mots : { $words }
   *[other] { $n } faits sont notés dans une chaîne qui ne peut pas être changée sans que cela se voie. Sa fin, en mots : { $words }
    }
site-leaves-lead-database = Ce serveur accepte des connexions ; la seule qu’il ouvre va à sa propre base de données. Ce qui suit est lu dans le programme en marche.
site-say-opens-database = Le serveur accepte les connexions des postes. La seule qu’il ouvre va à sa propre base de données : ni mise à jour, ni courrier, ni recherche de noms, ni serveur de temps, ni statistiques.

## By the table of rights, and as it is set now

site-of-own-groups = { $role } (ses groupes)
site-say-answers = Lisent les réponses, textes et fichiers des apprenants : { $roles }. Chaque consultation est enregistrée.
site-say-answers-needed = Lisent les réponses, textes et fichiers des apprenants : { $roles }. Chaque consultation est enregistrée. Selon le tableau des droits, un référent sécurité ne peut les lire que si une admission, une sortie ou un incident l’exige ; aucune page de cette version ne les lui ouvre.
site-say-hub = Les résultats vont seulement à « { $name } » : scellés, sur une clé USB, préparés par une personne et autorisés par un référent sécurité.
site-say-no-hub = Aucun centre n’est désigné : aucun résultat ne quitte ce site.
site-set-now = Réglages actuels
