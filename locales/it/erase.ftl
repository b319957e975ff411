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
erase-retention-title = Ciò che è stato conservato abbastanza
erase-retention-help = Nulla se ne va da solo. Il coordinatore guarda questo elenco e propone, il responsabile della sicurezza conferma ogni persona. Chi serve ancora, per un certificato o perché lo vuole la legge, non viene proposto.
erase-retention-learning = Apprendimento, testi, valutazioni, presenze: dodici mesi dopo che un corsista è andato via. Andato via vuol dire: in nessun gruppo aperto, e da allora nulla di registrato che lo riguardi.
erase-retention-copies = Copie su dischi: novanta giorni al massimo. Le più vecchie se ne vanno quando si fa la copia seguente; le due più recenti restano sempre.
erase-retention-clock = L’orologio di questa macchina non è stato regolato o è saltato: nessuno può dire chi è andato via da molto tempo. Regoli l’orologio e riavvii il programma.
erase-retention-none = Nessuno è andato via da dodici mesi o più.
erase-retention-last = ultima registrazione il { $day }
erase-retention-nobody = Nessuno è segnato. Segni chi propone di cancellare.
erase-retention-reason = Conservato abbastanza
erase-retention-who = Il coordinatore propone da questo elenco.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } corsista andato via da dodici mesi o più
       *[other] { $people } corsisti andati via da dodici mesi o più
    }
