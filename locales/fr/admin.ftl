### Comptes du personnel et état de l’installation.

admin-accounts = Comptes du personnel
admin-add-account = Ajouter un compte
admin-fill-name-and-login = Remplissez le nom et le nom d’utilisateur.
admin-roles-apart = Choisissez au moins un rôle. Le référent sécurité n’a aucun autre rôle qui permette d’apporter du contenu.
admin-health = Tout va bien ?
admin-all-well = Tout va bien.
admin-not-well = Quelque chose demande votre attention.
admin-good = bien
admin-bad = à regarder
admin-version = Version du programme
admin-database = Base de données
admin-database-good = Elle répond et elle est intacte.
admin-database-bad = Elle est abîmée. Arrêtez le programme, gardez une copie du dossier et restaurez la dernière sauvegarde.
admin-events = Faits enregistrés
admin-head = Fin du registre, en mots
admin-clock = Horloge
admin-clock-good = Elle indique une date postérieure à la fabrication de ce programme.
admin-clock-bad = Elle indique une date antérieure à la fabrication de ce programme. Réglez-la ; rien ne se perd pendant ce temps.
admin-modules = Modules autorisés
