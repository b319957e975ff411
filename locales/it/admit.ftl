### Che cosa entra: portare un pacco, la scrivania del referente sicurezza, la biblioteca del personale.

## Portare

admit-insert = Portare un pacco
admit-insert-help = Un pacco è un file il cui nome finisce in «.lucarne.zip». Viene controllato subito. Nessuno può usarlo prima che il referente sicurezza lo ammetta.
admit-file = Il file
admit-file-help = Lo scelga sulla chiavetta o su questo computer.
admit-choose-file = Scelga un file.
admit-not-taken = Il pacco non è stato preso. Non ne è rimasto nulla.
# $title
admit-brought = «{ $title }» è qui ed è stato controllato. Decide il referente sicurezza.
# $title
admit-brought-decided = «{ $title }» è già qui, e il referente sicurezza ha deciso.
admit-mine = Che cosa ho portato
admit-none-mine = Non ha ancora portato nulla.
admit-item = Modulo
admit-version = Versione
admit-since = Qui da
admit-state = Stato
admit-waiting = in attesa
admit-admitted = ammesso
admit-refused = rifiutato
admit-withdrawn = ritirato

## Perché un pacco non viene preso

admit-why-zip = Questo file non è un pacco, oppure è stato tagliato o cambiato per strada. Lo copi di nuovo da dove è stato fatto.
admit-why-no-manifest = Manca l’elenco del contenuto. Non è un pacco.
admit-why-unsigned = Nessuno lo ha firmato. Chieda all’editore un pacco firmato.
admit-why-wrong-key = È firmato da qualcuno di cui questo sito non si fida. L’amministratore e il referente sicurezza decidono di chi fidarsi.
admit-why-bad-signature = La firma non corrisponde all’elenco del contenuto: qualcosa è stato cambiato. Chieda di nuovo il pacco.
admit-why-bad-manifest = L’elenco del contenuto non si può leggere. Chieda all’editore di rifare il pacco.
admit-why-not-complete = Il pacco non è stato scritto fino alla fine. Lo copi di nuovo.
# $what
admit-why-changed = Il file «{ $what }» è stato cambiato per strada. Copi di nuovo il pacco.
# $what
admit-why-missing = Manca il file «{ $what }». Copi di nuovo il pacco.
# $what
admit-why-extra = Il file «{ $what }» non appartiene al pacco.
admit-why-nobody-trusted = Questo sito non si fida ancora di nessun editore. L’amministratore aggiunge il primo.
# $what
admit-why-kind = È un pacco del tipo «{ $what }». Qui si portano solo moduli.
# $what
admit-why-namespace = Il suo editore non può pubblicare con il nome «{ $what }».
# $what
admit-why-program = Serve Lucarne { $what } o più recente.
# $what
admit-why-loose = «{ $what }» non appartiene a nulla nel pacco.
# $what
admit-why-item = «{ $what }» non è un modulo, o contiene programmi. Si prendono solo moduli.
# $what
admit-why-type = Il file «{ $what }» non è ciò che dice il suo nome.
# $count (number)
# $first
admit-why-faults =
    { $count ->
        [one] Il modulo ha { $count } errore: { $first }. Prima l’autore lo corregge.
       *[other] Il modulo ha { $count } errori. Il primo: { $first }. Prima l’autore li corregge.
    }
# $what
admit-why-label = Il nome o il numero di «{ $what }» non corrisponde al modulo.
# $version
# $admitted
admit-why-older = La versione { $version } è più vecchia della versione { $admitted }, già ammessa.
admit-why-here = Questo pacco è già qui.

## La scrivania

admit-desk = Scrivania
admit-waits = Aspetta la Sua decisione
admit-desk-empty = Non aspetta nulla.
# $days (number)
admit-waits-days =
    { $days ->
        [0] da oggi
        [one] da ieri
       *[other] da { $days } giorni
    }
admit-brought-by = Portato da
admit-look = Guardare
admit-decided = Deciso
admit-parcel = Pacco
admit-publisher = Editore
admit-namespace = Nome con cui pubblica
admit-who-made = Chi lo ha fatto
admit-signed-good = La firma è giusta. Nessun file è stato cambiato, nessuno manca, nessuno è di troppo.
admit-issued = Pubblicato il
admit-key = Chiave
admit-eight-words = La chiave in otto parole
admit-eight-words-help = Per essere sicuri di chi lo ha fatto, chieda all’editore di leggere queste parole al telefono.
admit-search = Cercare in questo pacco
# $n (number)
admit-found =
    { $n ->
        [0] Non trovato
        [one] Trovato in { $n } riga
       *[other] Trovato in { $n } righe
    }
admit-what-holds = Che cosa contiene
admit-languages = Lingue
admit-time = Durata
admit-level = Livello, lettura
admit-licence = Licenza
admit-authors = Scritto da
admit-files = File
# $n (number)
admit-files-count =
    { $n ->
        [one] { $n } file
       *[other] { $n } file
    }
admit-units = Tappe
admit-key-included = con le risposte giuste e le note
admit-as-written = Come lo ha scritto l’autore
admit-media = Immagini, suoni e filmati
admit-no-media = Non ce ne sono.
# $language
admit-spoken = Letto ad alta voce: { $language }
admit-texts = Glossario, scene e altri testi
admit-glossary = Glossario
admit-checked = Che cosa è stato controllato
admit-checked-files = Ogni file è ciò che dice il suo nome, e non è troppo grande.
admit-no-scripts = Programmi: nessuno. In un modulo non si può eseguire nulla.
admit-no-addresses = Indirizzi di internet nei testi: nessuno.
admit-addresses = Indirizzi di internet nei testi. Sono solo parole: nulla li apre.
admit-no-warnings = Il controllo del modulo non dà avvisi.
# $n (number)
admit-warnings =
    { $n ->
        [one] Il controllo del modulo dà { $n } avviso.
       *[other] Il controllo del modulo dà { $n } avvisi.
    }
# $n (number)
admit-remarks =
    { $n ->
        [one] C’è { $n } osservazione per l’autore.
       *[other] Ci sono { $n } osservazioni per l’autore.
    }
admit-changes = Che cosa è cambiato
# $version
admit-changed-since = Che cosa è cambiato dalla versione { $version }
admit-no-other-version = Qui non si usa nessun’altra versione.
admit-nothing-changed = Nessun file è diverso.
admit-changed = Cambiato
admit-added = Aggiunto
admit-removed = Tolto
admit-decision = La Sua decisione
admit-items = Su che cosa decide
admit-reason = Motivo
admit-reason-help = Necessario quando rifiuta. Lo legge chi ha portato il pacco: scriva che cosa deve cambiare.
admit-admit = Ammettere
admit-refuse = Rifiutare
admit-all-admitted = Tutto in questo pacco è ammesso.
admit-not-decided = Non è stato deciso nulla
admit-own = Ha portato Lei questo pacco. Decide un altro referente sicurezza.
admit-not-officer = Solo un referente sicurezza decide sui pacchi.
admit-need-reason = Scriva un motivo.
admit-need-choice = Scelga almeno un modulo.
admit-done = È già stato deciso.
admit-newer-known = È già stata ammessa una versione più recente.
# $module
admit-name-taken = Un modulo di un altro editore ha lo stesso nome breve, «{ $module }». Prima ritiri quello.

## La biblioteca del personale

admit-library-empty = Nessun modulo è ancora ammesso.
admit-on-paper = Su carta
admit-booklet = Quaderno per i corsisti
admit-answers = Risposte per i formatori
admit-print-help = Stampi questa pagina con il browser.
admit-withdraw = Ritirare
admit-withdraw-help = I corsisti non possono più aprirlo. Ciò che hanno fatto resta annotato. Scriva un motivo.
