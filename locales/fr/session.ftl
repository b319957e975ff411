### Entrer et fermer la session.

session-who-are-you = Qui êtes-vous ?
session-my-group = Mon groupe
session-my-name = Mon nom
session-no-groups = Il n’y a pas encore de groupe ici. Un formateur crée le premier.
session-proof = Mes images ou mon code PIN
session-choose-pictures = Choisissez vos cinq images, dans l’ordre
session-type-pin = Tapez votre code PIN
session-pin = Mon code PIN (six chiffres)
session-chosen = Choisies : { $done } sur { $total }
session-take-back = Enlever la dernière
session-start-again = Recommencer
session-not-yet = Pas encore. Recommencez, s’il vous plaît.
session-ask-trainer = Vous ne vous en souvenez pas ? Demandez à votre formateur.
session-staff = Je travaille ici
session-login = Nom d’utilisateur
session-passphrase = Phrase de passe
session-staff-wrong = Le nom et la phrase de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
session-prove = Est-ce toujours vous ?
session-prove-why = Vous faites ceci en votre nom : prouvez d’abord que c’est toujours vous. Cela vaut pour cinq minutes.
session-prove-in-vain = Ce que vous avez demandé n’est pas encore fait. Ensuite, vous revenez à la page : vérifiez ce qui s’y trouve et appuyez de nouveau.
session-prove-wrong = Ce n’est pas juste. Vérifiez votre phrase de passe et le code, et réessayez.
session-press-again = Merci. Ce que vous aviez demandé n’a pas été fait : appuyez de nouveau. Ce que vous aviez écrit est peut-être à écrire de nouveau.
session-code = Code
session-code-number = Code numéro { $number } de votre feuille
session-code-app = Les six chiffres que montre maintenant votre application ou votre jeton
session-code-wrong = Ce n’est pas le code demandé. Regardez de nouveau le numéro et tapez le code qui se trouve à côté.
session-code-used-up = Tous les codes de votre feuille sont utilisés. Un administrateur et un responsable peuvent ensemble vous permettre d’en imprimer une autre.
session-sheet = Ma feuille de codes
session-sheet-first = En plus de votre phrase de passe, vous vous connectez avec une feuille de codes. Chaque code sert une fois. Voici votre feuille.
session-sheet-new = Voici votre nouvelle feuille. Dès que vous l’aurez confirmée, l’ancienne ne marche plus.
session-sheet-print = Imprimez cette page maintenant ou recopiez les codes. Ils ne seront plus jamais montrés.
session-sheet-keep = Gardez la feuille là où personne d’autre ne peut la lire et barrez chaque code utilisé.
session-sheet-ask = Cela montre que vous avez la feuille. Ce code est ensuite utilisé.
session-sheet-wrong = Ce n’est pas ce code. Regardez votre feuille et tapez le code à côté du numéro.
session-factor = Mon second facteur
session-factor-intro = Avec ceci, vous prouvez qui vous êtes, en plus de votre phrase de passe.
session-another-sheet = Imprimer une nouvelle feuille
session-app = Application ou jeton
session-app-set = Vous en avez un. Il est demandé à chaque connexion. Les jours où l’on ne peut pas se fier à l’horloge du site, votre feuille est demandée.
session-app-none = Vous n’en avez pas. Votre feuille suffit.
session-set-up-app = Installer une application ou un jeton
session-app-how = Faites lire le dessin par l’application, ou tapez-y le texte. Tapez ensuite ici ce qu’elle montre.
session-app-drawing = Dessin pour l’application
session-app-text = Texte :
session-app-wrong = Ce n’est pas ce que l’application devrait montrer maintenant. Attendez les chiffres suivants. Si cela se répète, comparez les horloges de l’application et du site.
session-clock-bad = On ne peut pas se fier à l’horloge du site en ce moment : aucune application ne peut être installée et tout le monde utilise sa feuille.
session-stations = Postes
session-station = Poste
session-station-state = État
session-stations-intro = Là où quelqu’un n’a pas réussi à se connecter pendant la dernière heure. Après vingt essais sans résultat en un quart d’heure, un poste est bloqué pour les apprenants jusqu’à ce que vous le débloquiez. Voyez d’abord qui s’y trouve.
session-stations-none = Pendant la dernière heure, chacun a pu se connecter.
session-failures-hour = Essais sans résultat de la dernière heure
session-locked-since = Bloqué depuis : { $time }
session-station-open = Ouvert
session-unlock = Débloquer
session-station-locked = Ce poste est bloqué
session-station-locked-help = Il y a eu trop d’essais sans résultat ici. Demandez à votre formateur : il peut le débloquer.
session-alarm = Plus de cent essais de connexion sont restés sans résultat en une heure. Quelqu’un essaie peut-être de deviner.
session-codes-left =
    { $n ->
        [0] Il ne reste aucun code sur votre feuille. Imprimez-en une nouvelle maintenant.
        [one] Il reste { $n } code sur votre feuille.
       *[other] Il reste { $n } codes sur votre feuille.
    }
session-last-time = La dernière fois, vous étiez ici : { $day }, au poste { $station }.
session-ask-let-in = Demander qu’on me laisse entrer
session-waiting = Attendez un moment, s’il vous plaît
session-waiting-ready = Vous pouvez continuer maintenant.
session-waiting-let-in = Votre formateur voit sur sa page que vous êtes là et vous laisse entrer.
session-waiting-elsewhere = Vous travailliez à un autre poste il y a un instant. Demandez à votre formateur de vous laisser passer. Si vous continuez ici, l’autre poste se ferme.
session-waiting-looks = Cette page regarde de nouveau toutes les quelques secondes.
session-new-secret = Votre nouveau secret
session-new-secret-why = Quelqu’un d’autre connaissait votre secret. En voici un nouveau que vous seul connaissez.
session-new-secret-by = Votre secret vous a été donné par quelqu’un d’autre ({ $who }), qui le connaît. En voici un nouveau que vous seul connaissez.
session-new-secret-keep = Retenez-le bien : il n’est montré que maintenant.
session-new-secret-take = Je le retiens
session-wrong-since =
    { $n ->
        [one] Depuis, il y a eu { $n } essai sans résultat.
       *[other] Depuis, il y a eu { $n } essais sans résultat.
    }
session-new-secret-another =
    { $n ->
        [one] Un autre, s’il vous plaît (encore { $n } fois)
       *[other] Un autre, s’il vous plaît (encore { $n } fois)
    }
session-number-or-card = Mon numéro ou ma carte
session-card-unknown = Cette carte ne vaut pas, ou ne vaut plus. Demandez-en une autre à votre formateur.
session-card-unreadable = Ce n’est ni un numéro ni une carte. Tapez votre numéro, ou présentez encore une fois la carte au lecteur.
session-staff-lapsed = Cette phrase de passe vous a été remise il y a plus de sept jours et n’ouvre plus rien. Demandez-en une nouvelle à un administrateur et à un référent sécurité.
session-waiting-sign = Votre numéro pour ce moment :
