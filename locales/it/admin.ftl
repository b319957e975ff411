### Account del personale e stato dell’installazione.

admin-accounts = Account del personale
admin-add-account = Aggiungi un account
admin-fill-name-and-login = Compili il nome e il nome utente.
admin-roles-apart = Scelga almeno un ruolo. Il referente sicurezza non ha nessun altro ruolo che permetta di portare dentro contenuti.
admin-health = Va tutto bene?
admin-all-well = Va tutto bene.
admin-not-well = Qualcosa richiede la Sua attenzione.
admin-good = bene
admin-bad = da guardare
admin-version = Versione del programma
admin-database = Banca dati
admin-database-good = Risponde ed è integra.
admin-database-bad = È danneggiata. Fermi il programma, conservi una copia della cartella e ripristini l’ultima copia di sicurezza.
admin-events = Fatti registrati
admin-head = Fine del registro, in parole
admin-clock = Orologio
admin-clock-good = Mostra una data successiva alla creazione di questo programma.
admin-clock-bad = Mostra una data precedente alla creazione di questo programma. Lo regoli; nel frattempo non si perde nulla.
admin-modules = Moduli ammessi
