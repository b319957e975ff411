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
erase-no-receipt = Pas de reçu : le programme a été arrêté en plein travail, ou a effacé de nouveau la personne après la remise d’une copie plus ancienne. Il a terminé à son démarrage suivant ; personne n’a cherché s’il restait des mots.
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
erase-parcels = Des colis scellés qui attendaient de sortir et contenaient quelque chose sur la personne ont été retirés. Un colis libéré est scellé de nouveau, sans cela, quand on le demande :
erase-retention-title = Ce qui a été gardé assez longtemps
erase-retention-help = Rien ne part de soi-même. Le programme regarde une fois par semaine et propose ; des personnes confirment. Qui est encore nécessaire, pour un certificat ou parce que la loi le veut, n’est pas proposé.
erase-retention-learning = Parti veut dire : dans aucun groupe ouvert, et rien d’enregistré à son sujet depuis si longtemps. Le coordinateur propose, le responsable de la sécurité confirme chaque personne.
erase-retention-copies = Copies sur des disques
erase-retention-clock = L’horloge de cette machine n’a pas été réglée ou a sauté : personne ne peut dire qui est parti depuis longtemps. Réglez l’horloge et redémarrez le programme.
erase-retention-none = Personne n’est parti il y a si longtemps.
erase-retention-last = dernier enregistrement le { $day }
erase-retention-nobody = Personne n’est coché. Cochez qui vous proposez d’effacer.
erase-retention-reason = Gardé assez longtemps
erase-retention-who = Le coordinateur propose à partir de cette liste.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } apprenant parti il y a si longtemps
       *[other] { $people } apprenants partis il y a si longtemps
    }
erase-retention-left = Apprenants partis
erase-retention-days = quatre-vingt-dix jours au plus ; les deux plus récentes restent toujours
erase-retention-change = Un administrateur propose une autre durée sous « Ce qui est permis », un responsable de la sécurité la confirme.
erase-age-title = Ce qui est assez ancien
erase-age-help = Le contenu est détruit ; qu’il s’est passé quelque chose alors reste dans la chaîne de l’enregistrement, sans dire quoi ni au sujet de qui. Ce qui vaut encore, comme la dernière décision sur une règle, un module utilisé ou un message qui attend une réponse, reste, si ancien soit-il. Les copies faites avant le gardent quatre-vingt-dix jours au plus.
erase-age-looked = Le programme a regardé le { $day }.
erase-age-never = Le programme n’a pas encore regardé. Il le fait dans l’heure qui suit son démarrage, puis une fois par semaine.
erase-age-none = Rien n’est assez ancien.
erase-age-which = Ce qui est effacé
# $events (number)
erase-age-due =
    { $events ->
        [one] { $what } : { $events } fait d’avant le { $day } (gardé { $span })
       *[other] { $what } : { $events } faits d’avant le { $day } (gardés { $span })
    }
erase-age-nothing = Rien n’est coché. Cochez ce que vous confirmez.
erase-age-for-good = Cela ne peut pas être annulé. Comparez les jours ci-dessus avec le calendrier : avec une horloge fausse, tout paraît ancien.
erase-age-erase = Effacer ce qui est coché
erase-age-who = Le coordinateur le confirme.
erase-age-look = Regarder de nouveau
# $events (number)
erase-age-gone =
    { $events ->
        [one] { $what } : { $events } fait d’avant le { $day } a été effacé
       *[other] { $what } : { $events } faits d’avant le { $day } ont été effacés
    }
erase-age-by = { $day }, confirmé par { $name }
# $events (number)
erase-age-waits =
    { $events ->
        [one] { $events } fait a été gardé assez longtemps et attend que vous confirmiez son effacement.
       *[other] { $events } faits ont été gardés assez longtemps et attendent que vous confirmiez leur effacement.
    }
erase-restricted = Une action en justice a besoin du dossier de cette personne : il est limité. Il pourra être effacé quand la limitation sera levée.
restrict-title = Limitation
restrict-help = Quand une action en justice a besoin d’un dossier, il est limité et non effacé. Le coordinateur le propose sur un ordre numéroté, le responsable de la sécurité le confirme. La limitation se lève de la même façon.
restrict-hidden = Seuls le responsable de la sécurité et le coordinateur voient le dossier. Les formateurs, les mentors et les autres apprenants ne trouvent cette personne dans aucune liste ni dans aucun chiffre.
restrict-sign-in = Pendant ce temps, la personne ne peut pas entrer.
restrict-kept = Rien n’est effacé au sujet de la personne, ni sur un ordre, ni parce que c’est ancien.
restrict-stays = Ce qui est enregistré sur cette personne ne sort pas du site. Ce qui n’est pas sorti part avec les premiers résultats préparés après la levée ; ce qui est sorti avant reste où il est.
restrict-back = Après la levée, tout est comme avant.
restrict-number = Numéro de l’apprenant
restrict-nobody = Aucun apprenant n’a ce numéro ici.
restrict-already = Le dossier de cet apprenant est déjà limité.
restrict-not = Le dossier de cet apprenant n’est pas limité.
restrict-waits = Une proposition au sujet de cet apprenant attend déjà le responsable de la sécurité.
restrict-propose = Proposer de limiter
restrict-lift = Proposer de lever
restrict-proposal = Limiter le dossier de { $name }
restrict-proposal-lift = Lever la limitation du dossier de { $name }
restrict-records = Dossiers limités
restrict-none = Aucun dossier n’est limité.
restrict-since = limité depuis le { $day }
restrict-lifted = levé le { $day }
