### Erasing a person.

erase-title = Cancellazione
erase-help = Una persona viene cancellata su un ordine con un numero. Il coordinatore lo propone, il responsabile della sicurezza lo conferma. Dopo, nulla di quella persona si può più leggere, né qui né in nessuna copia.
erase-new = Nuovo ordine
erase-number = Numero della persona che impara, o nome di accesso di un membro del personale
erase-nobody = Nessuno qui ha questo numero. Guardi l’elenco del gruppo.
erase-order = Numero dell’ordine
erase-order-help = Lettere, cifre e . _ / - senza spazi; nessun nome.
erase-order-wrong = Il numero dell’ordine ha solo lettere, cifre e . _ / -, al massimo 40.
erase-look = Mostrare che cosa riguarda
erase-propose = Proporre la cancellazione
erase-for-good = Non si può annullare. I certificati già consegnati appartengono alla persona.
erase-proposal = Cancellare { $name } definitivamente
erase-profile = Nome, lingua, ruoli
erase-learning = Risposte, testi, voti
erase-organisation = Gruppi, presenze, messaggi
erase-signing-in = Accessi
erase-reads = Chi ha letto i dati
erase-credentials = Certificati
erase-files = File consegnati
erase-drafts = Bozze
erase-done = Fatto
erase-none = Nessuno è stato cancellato qui.
erase-no-receipt = Nessuna ricevuta: il programma è stato fermato a metà, oppure ha cancellato di nuovo la persona dopo il ripristino di una copia più vecchia. Ha finito all’avvio successivo; nessuno ha cercato se restava qualche parola.
erase-nothing-left = Dopo non è stata trovata nessuna parola della persona.
erase-not-purged = I file della base dati non si sono potuti riscrivere, perché qualcuno leggeva. Riavvii il programma.
erase-found = Una parola della persona è stata ancora trovata qui. Qualcun altro può avere lo stesso nome, o averlo scritto; da controllare:
erase-receipt =
    { $events ->
        [one] Distrutto: il contenuto di { $events } fatto.
       *[other] Distrutto: il contenuto di { $events } fatti.
    }
erase-media =
    { $media ->
        [one] { $media } disco deve ancora essere collegato e ricevere una copia.
       *[other] { $media } dischi devono ancora essere collegati e ricevere una copia.
    }
erase-parcels = Pacchi sigillati che aspettavano di uscire e contenevano qualcosa sulla persona sono stati tolti. Un pacco liberato viene sigillato di nuovo, senza quel contenuto, quando lo si chiede:
erase-retention-title = Ciò che è stato conservato abbastanza
erase-retention-help = Nulla se ne va da solo. Il programma guarda una volta alla settimana e propone; delle persone confermano. Chi serve ancora, per un certificato o perché lo vuole la legge, non viene proposto.
erase-retention-learning = Andato via vuol dire: in nessun gruppo aperto, e da tanto tempo nulla di registrato. Il coordinatore propone, il referente sicurezza conferma ogni persona.
erase-retention-copies = Copie su dischi
erase-retention-clock = L’orologio di questa macchina non è stato regolato o è saltato: nessuno può dire chi è andato via da molto tempo. Regoli l’orologio e riavvii il programma.
erase-retention-none = Nessuno è andato via da tanto tempo.
erase-retention-last = ultima registrazione il { $day }
erase-retention-nobody = Nessuno è segnato. Segni chi propone di cancellare.
erase-retention-reason = Conservato abbastanza
erase-retention-who = Il coordinatore propone da questo elenco.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } corsista andato via da tanto tempo
       *[other] { $people } corsisti andati via da tanto tempo
    }
erase-retention-left = Corsisti andati via
erase-retention-days = novanta giorni al massimo; le due più recenti restano sempre
erase-retention-change = Un amministratore propone un’altra durata in «Che cosa è permesso», un referente sicurezza la conferma.
erase-age-title = Ciò che è abbastanza vecchio
erase-age-help = Il contenuto viene distrutto; che allora sia successo qualcosa resta nella catena della registrazione, senza dire che cosa né di chi. Ciò che vale ancora, come l’ultima decisione su una regola, un modulo in uso o un messaggio che aspetta risposta, resta per quanto sia vecchio. Le copie fatte prima lo conservano novanta giorni al massimo.
erase-age-looked = Il programma ha guardato il { $day }.
erase-age-never = Il programma non ha ancora guardato. Lo fa entro un’ora dall’avvio, poi una volta alla settimana.
erase-age-none = Nulla è abbastanza vecchio.
erase-age-which = Che cosa si cancella
# $events (number)
erase-age-due =
    { $events ->
        [one] { $what }: { $events } fatto di prima del { $day } (conservato { $span })
       *[other] { $what }: { $events } fatti di prima del { $day } (conservati { $span })
    }
erase-age-nothing = Nulla è segnato. Segni ciò che conferma.
erase-age-for-good = Non si può annullare. Confronti i giorni qui sopra con il calendario: con un orologio sbagliato tutto sembra vecchio.
erase-age-erase = Cancellare ciò che è segnato
erase-age-who = Lo conferma il coordinatore.
erase-age-look = Guardare di nuovo
# $events (number)
erase-age-gone =
    { $events ->
        [one] { $what }: { $events } fatto di prima del { $day } è stato cancellato
       *[other] { $what }: { $events } fatti di prima del { $day } sono stati cancellati
    }
erase-age-by = { $day }, confermato da { $name }
# $events (number)
erase-age-waits =
    { $events ->
        [one] { $events } fatto è stato conservato abbastanza e aspetta che Lei ne confermi la cancellazione.
       *[other] { $events } fatti sono stati conservati abbastanza e aspettano che Lei ne confermi la cancellazione.
    }
erase-restricted = Un’azione legale ha bisogno dei dati di questa persona: sono limitati. Si potranno cancellare quando la limitazione sarà tolta.
restrict-title = Limitazione
restrict-help = Quando un’azione legale ha bisogno dei dati di una persona, questi vengono limitati e non cancellati. Il coordinatore lo propone su un ordine con un numero, il referente sicurezza lo conferma. La limitazione si toglie allo stesso modo.
restrict-hidden = Solo il referente sicurezza e il coordinatore vedono i dati. Formatori, mentori e altri corsisti non trovano la persona in nessun elenco e in nessuna cifra.
restrict-sign-in = Nel frattempo la persona non può entrare.
restrict-kept = Di questa persona non si cancella nulla, né su un ordine né perché è vecchio.
restrict-stays = Ciò che è registrato su questa persona non esce dalla sede. Ciò che non è uscito parte con i primi risultati preparati dopo che la limitazione è tolta; ciò che è uscito prima resta dov’è.
restrict-back = Quando è tolta, tutto è come prima.
restrict-number = Numero del corsista
restrict-nobody = Qui nessun corsista ha questo numero.
restrict-already = I dati di questo corsista sono già limitati.
restrict-not = I dati di questo corsista non sono limitati.
restrict-waits = Una proposta su questo corsista aspetta già il referente sicurezza.
restrict-propose = Proporre di limitare
restrict-lift = Proporre di togliere
restrict-proposal = Limitare i dati di { $name }
restrict-proposal-lift = Togliere la limitazione dai dati di { $name }
restrict-records = Persone con dati limitati
restrict-none = I dati di nessuno sono limitati.
restrict-since = limitati dal { $day }
restrict-lifted = limitazione tolta il { $day }
