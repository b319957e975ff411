### Ce qui n’a pas marché, en mots simples.

error-not-found = Cette page n’est pas ici
error-not-found-help = Elle a peut-être changé de place, ou elle n’est pas pour vous. Revenez à l’accueil.
error-stale = Ce formulaire est trop ancien
error-stale-help = Rien n’en a été enregistré. Ouvrez de nouveau la page et remplissez-le encore une fois.
error-invalid = Il manque quelque chose
error-wait = Attendez un instant, s’il vous plaît
error-wait-help = { $seconds ->
    [one] Vous pourrez réessayer dans une seconde.
   *[other] Vous pourrez réessayer dans { $seconds } secondes.
  }
error-too-large = C’est trop lourd
error-too-large-help = Choisissez un fichier plus petit.
error-disk-full = Le disque du site est plein
error-disk-full-help = Ce que vous avez fait en dernier n’est pas enregistré. Tout ce qui précède est conservé. Dites-le à votre formateur.
error-busy = Le site est très occupé
error-busy-help = Ce que vous avez fait en dernier n’est pas enregistré. Réessayez dans un instant.
error-failed = Cela n’a pas marché
error-failed-help = Ce que vous avez fait en dernier n’est pas enregistré. Tout ce qui précède est conservé. Dites-le à votre formateur.
error-too-slow = C’est arrivé trop lentement
error-too-slow-help = Rien n’en a été enregistré. Essayez encore une fois ; si cela arrive souvent, dites-le à votre formateur.
