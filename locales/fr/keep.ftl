### Copies of the site, the recovery sheet, and the way back.

keep-title = Copies de sauvegarde
keep-last-copy = Dernière bonne copie : { $when }.
keep-no-copy = Il n’y a pas encore de copie.
keep-no-sheet = Aucune fiche de secours n’a été imprimée : aucune copie ne pourrait être ouverte.
keep-failed-last = La dernière tentative a échoué.
keep-red = Veuillez faire une copie aujourd’hui.
keep-do-not-remove = Ne retirez pas le disque. La copie est en cours.
keep-look-again = Regarder à nouveau
keep-may-remove = Vous pouvez retirer le disque. La copie est complète et a été relue.
keep-for-the-book = Recopiez cette ligne dans le cahier de l’armoire :
keep-failed = Aucune copie n’a été faite.
keep-failed-help = Les copies précédentes restent bonnes. Vérifiez que le disque est branché et qu’il a de la place, puis réessayez ou prenez un autre disque.
keep-copy-now = Copier maintenant
keep-place = Dossier du disque :
keep-sheet-first = Il faut d’abord faire la fiche de secours : voir plus bas.
keep-not-plugged = Le disque n’est pas branché. Prenez-le dans l’armoire, branchez-le, puis regardez à nouveau.
keep-new-medium = Ce disque ne contient encore aucune copie de ce programme. Vérifiez que c’est le bon.
keep-copy-help = Tout le monde peut continuer à travailler. Laissez le disque branché jusqu’à ce que cette page dise que vous pouvez le retirer.
keep-prepare = Utiliser ce disque et copier
keep-no-place = Aucun dossier n’est indiqué pour les copies. La personne qui s’occupe de la machine lance le programme avec --backup et le dossier du disque, ou l’écrit dans policy.toml.
keep-media = Disques avec des copies
keep-medium = Disque
keep-media-to-do = à brancher : une personne a été effacée depuis
keep-when = Date de la copie
keep-number = Numéro
keep-words = Huit mots
keep-people = Personnes
keep-answers = Réponses
keep-epoch = Période du registre
keep-test = Tester la copie
keep-test-help = Une fois par mois : la copie la plus récente est ouverte, vérifiée et refermée. Il faut la fiche de secours, qui retourne ensuite au coffre.
keep-test-bad = La copie n’est pas bonne : { $reason }
keep-sheet-letters = Lettres de la fiche de secours
keep-sheet-wrong = Ce ne sont pas les lettres d’une fiche de secours. Elles commencent par AGE-SECRET-KEY-1 et sont 74. Comparez chaque lettre.
keep-sheet-title = Fiche de secours
keep-sheet-words = Mots de la fiche utilisée :
keep-sheet-device = Mots de cette installation :
keep-sheet-proposed = Une nouvelle fiche de secours attend le responsable de la sécurité, qui la confirme et l’imprime.
keep-sheet-new-help = Une nouvelle fiche sert aux copies à venir ; les anciennes copies ont encore besoin de l’ancienne. Le responsable de la sécurité confirme, imprime et met la fiche au coffre.
keep-sheet-new = Demander une nouvelle fiche de secours
keep-sheet-who = Une nouvelle fiche de secours est demandée par l’administrateur et confirmée par le responsable de la sécurité.
keep-sheet-proposal = Faire une nouvelle fiche de secours. Après la confirmation, imprimez-la tout de suite : elle n’est montrée qu’une fois.
keep-reason = Raison
keep-sheet-once = Imprimez cette page maintenant. Elle n’existe nulle part ailleurs. Mettez-la dans une enveloppe fermée, et l’enveloppe au coffre.
keep-sheet-day = Imprimée le
keep-sheet-qr = Les lettres sous forme de carré de points
keep-sheet-check = Est-elle sur papier ?
keep-sheet-proof = Six dernières lettres sur le papier
keep-sheet-proof-help = Lisez-les sur la page imprimée, pas à l’écran. Alors seulement les copies seront faites pour cette fiche.
keep-sheet-proof-wrong = Ce ne sont pas les six dernières lettres. Relisez-les sur le papier.
keep-sheet-later = Plus tard, sans copies d’ici là
keep-sheet-done = Elle est imprimée
keep-ten-title = Que faire si le site est perdu
keep-ten-1 = Restez calme. Les copies de l’armoire contiennent tout jusqu’à leur date.
keep-ten-2 = Prenez cette fiche dans le coffre, avec une deuxième personne.
keep-ten-3 = Installez le programme sur une machine, avec un dossier vide.
keep-ten-4 = Branchez le disque avec la copie la plus récente ; le cahier de l’armoire dit lequel.
keep-ten-5 = Ouvrez la page d’accueil et choisissez « Restaurer à partir d’une copie ».
keep-ten-6 = Tapez les lettres de cette fiche. Les espaces ne comptent pas.
keep-ten-7 = Comparez la date, le nombre de personnes et les huit mots avec le cahier.
keep-ten-8 = L’administrateur et le responsable de la sécurité se connectent avec leur phrase secrète et un code.
keep-ten-9 = Attendez « Terminé ». Tout le monde se connecte comme avant.
keep-ten-10 = Remettez la fiche dans une nouvelle enveloppe et au coffre. Faites une copie le jour même.
keep-restore-title = Restaurer à partir d’une copie
# $n (number)
keep-restore-step = Étape { $n } sur 5
keep-broken-off = Une copie était en cours de restauration quand le programme a été arrêté. Il n’en reste rien. Recommencez.
keep-restore-medium = Branchez le disque avec les copies.
keep-place-help = Le dossier qui contient LUCARNE-BACKUP.
keep-no-copies-there = Il n’y a pas de copie complète dans ce dossier. Vérifiez que le disque est branché, ou prenez l’autre disque.
keep-go-on = Continuer
keep-restore-sheet = Sortez la fiche de secours de son enveloppe et tapez ses lettres. Les espaces ne comptent pas.
keep-cannot-open = La copie ne peut pas être ouverte : { $reason }
keep-restore-found = Voici ce qui a été trouvé. Comparez avec le cahier de l’armoire.
keep-newer = Le disque a été écrit pour la dernière fois le { $when }, après cette copie. Les personnes effacées depuis le restent.
keep-missing-unknown = Le travail fait après la date de la copie n’y est pas.
keep-restore-people = L’administrateur et le responsable de la sécurité de cette copie prouvent leur identité avec leur phrase secrète et un code.
keep-administrator = Administrateur
keep-officer = Responsable de la sécurité
keep-person-wrong = Le nom, la phrase secrète ou le code n’est pas juste, ou ce compte n’a pas ce rôle dans la copie. Réessayez.
keep-person-code-help = N’importe quel code de votre feuille qui n’est pas barré, ou ce que votre application montre maintenant. Laissez vide si vous n’aviez ni l’un ni l’autre quand la copie a été faite.
keep-restore-wait = Cela prend jusqu’à quelques minutes. Laissez le disque branché et la page ouverte.
keep-restore-now = Restaurer la copie
keep-finished = Terminé. Le site est de retour.
keep-secrets-stay = Chacun se connecte avec le secret qu’il a.
keep-settings-gone = Ce que le site autorise et à qui il fait confiance n’est jamais repris d’une copie : vérifiez-le avant le prochain colis. Si les postes atteignent le site par TLS, redémarrez le programme une fois : il utilise alors l’autorité de la copie, à laquelle ils se fient déjà.
# $events (number)
# $answers (number)
keep-test-good = La copie est bonne. Faits : { $events }, réponses : { $answers }. { $words }
keep-risk =
    { $answers ->
        [one] Travail exposé : { $answers } réponse.
       *[other] Travail exposé : { $answers } réponses.
    }
keep-missing =
    { $missing ->
        [one] { $missing } fait enregistré après la copie n’est pas ici.
       *[other] { $missing } faits enregistrés après la copie ne sont pas ici.
    }
keep-files-missing =
    { $files ->
        [one] { $files } fichier manquait sur le disque ou y était abîmé.
       *[other] { $files } fichiers manquaient sur le disque ou y étaient abîmés.
    }

## Ce qui empêche de faire, d’ouvrir ou de remettre une copie

keep-fault-not-there = { $path } n’est pas là. Branchez le disque, attendez qu’il soit prêt, puis recommencez.
keep-fault-no-medium = Il n’y a pas de copies dans { $path }. Ce doit être le dossier du disque qui contient LUCARNE-BACKUP.
keep-fault-no-copy = Il n’y a pas de copie complète sur ce disque. Essayez l’autre disque.
keep-fault-not-that-copy = Il n’y a pas de copie complète { $n } sur ce disque. Essayez l’autre disque.
keep-fault-worn-out = { $path } ne se relit pas comme il a été écrit : le disque est usé. Prenez-en un autre.
keep-fault-no-sheet = Il n’y a pas encore de fiche de secours : personne ne pourrait jamais ouvrir la copie. Un administrateur en demande une sur cette page.
keep-fault-own-file = Le fichier { $path } de ce site est abîmé : son contenu n’est plus le même. Rien n’a été copié ; les copies faites avant sont bonnes. Prévenez l’administrateur.
keep-fault-other-sheet = Cette fiche de secours n’ouvre pas cette copie. Prenez la fiche dont les huit mots sont dans le cahier de l’armoire, et comparez chaque lettre.
keep-fault-damaged = La copie { $n } sur ce disque est abîmée. Prenez une copie plus ancienne, ou l’autre disque.
keep-fault-file = Le fichier { $name } de la copie est abîmé. Faites une nouvelle copie sur un autre disque, ou prenez l’autre disque.
keep-fault-keys = Aucun des deux fichiers de clés de ce disque n’est entier : rien de ce qui concerne les personnes ne pourrait être lu. Essayez l’autre disque.
keep-fault-newer = La copie a été faite par une version plus récente de ce programme. Installez cette version, puis recommencez.
keep-fault-not-empty = Il y a déjà des personnes ici : une copie n’est remise que dans un dossier vide. Rien n’a changé.
keep-not-put-back = La copie n’a pas été remise : { $reason } Recommencez ici.
keep-fault-full = Le disque est plein. Faites de la place ou prenez un autre disque, puis recommencez.
keep-fault-not-allowed = Le programme n’a pas le droit de lire ou d’écrire { $path }. La personne qui s’occupe de la machine donne ce droit à son compte.
keep-fault-unreadable = { $path } ne peut être ni lu ni écrit. Vérifiez que le disque est bien branché, ou prenez-en un autre.
keep-fault-ledger = Le registre qui s’y trouve n’est pas entier. Prenez une copie plus ancienne ou l’autre disque ; si c’est le registre de ce site, prévenez l’administrateur.
keep-fault-other = La machine a échoué. Montrez cette ligne à la personne qui s’en occupe : { $said }
