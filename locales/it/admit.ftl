### Che cosa entra: portare un pacchetto, la scrivania del referente sicurezza, la biblioteca del personale.

## Portare

admit-insert = Porta un pacchetto
admit-insert-help = Un pacchetto è un solo file il cui nome finisce con «.lucarne.zip». Viene controllato subito. Nessuno può usarlo prima che un referente sicurezza lo abbia ammesso.
admit-file = Il file
admit-file-help = Lo scelga sulla chiavetta o su questo computer.
admit-choose-file = Scelga un file.
admit-not-taken = Il pacchetto non è stato accettato. Non ne è stato conservato nulla.
admit-brought = «{ $title }» è arrivato ed è stato controllato. Decide un referente sicurezza.
admit-brought-decided = «{ $title }» è già qui, e un referente sicurezza ha già deciso.
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

## Perché un pacchetto non viene accettato

admit-why-zip = Questo file non è un pacchetto, oppure è stato tagliato o modificato per strada. Lo copi di nuovo dal posto dove è stato fatto.
admit-why-no-manifest = Dentro non c’è l’elenco del contenuto. Non è un pacchetto.
admit-why-unsigned = Nessuno lo ha firmato. Chieda all’editore un pacchetto firmato.
admit-why-wrong-key = È firmato da qualcuno di cui questa sede non si fida. L’amministratore e il referente sicurezza decidono di chi fidarsi.
admit-why-bad-signature = La firma non corrisponde all’elenco del contenuto: qualcosa è stato modificato. Chieda di nuovo il pacchetto.
admit-why-bad-manifest = L’elenco del contenuto non si può leggere. Chieda all’editore di rifare il pacchetto.
admit-why-not-complete = Il pacchetto non è stato scritto fino in fondo. Lo copi di nuovo.
admit-why-changed = Il file «{ $what }» è stato modificato per strada. Copi di nuovo il pacchetto.
admit-why-missing = Il file «{ $what }» manca. Copi di nuovo il pacchetto.
admit-why-extra = Il file «{ $what }» non fa parte del pacchetto.
admit-why-nobody-trusted = Questa sede non si fida ancora di nessun editore. L’amministratore aggiunge il primo.
admit-why-kind = Questo è un pacchetto di tipo «{ $what }». Qui si portano solo moduli.
admit-why-namespace = Il suo editore non può pubblicare con il nome «{ $what }».
admit-why-program = Richiede Lucarne { $what } o una versione più recente.
admit-why-loose = «{ $what }» non appartiene a nulla nel pacchetto.
admit-why-item = «{ $what }» non è un modulo, oppure contiene programmi. Si accettano solo moduli.
admit-why-type = Il file «{ $what }» non è quello che dice il suo nome.
admit-why-file = Il file «{ $what }» è rifiutato: { $why }
admit-file-ending = il suo nome non finisce come un tipo di file accettato.
admit-file-other = non è ciò che dice la fine del nome ({ $kind }). Chieda all’editore di salvarlo di nuovo.
admit-file-program = comincia come qualcosa che si esegue, si decomprime o apre altre cose ({ $what }). File simili non entrano mai.
admit-file-broken = è troncato o danneggiato ({ $kind }). Chieda all’editore di salvarlo di nuovo.
admit-file-pixels = ha { $width } × { $height } pixel. Se ne accettano al massimo 40 milioni: l’editore lo riduce.
admit-file-behind = c’è qualcosa dopo la sua fine. Chieda all’editore di salvarlo di nuovo.
admit-file-hidden = vi è nascosto qualcos’altro ({ $what }). File simili non entrano mai.
admit-file-codec = è fatto con { $codec }, che non è accettato. L’editore lo salva in un altro modo.
admit-file-active = contiene una parte che agisce ({ $what }). File simili non entrano mai.
admit-file-large = è troppo grande. L’editore lo riduce.
admit-file-time = l’esame ha richiesto troppo tempo. Chieda all’editore di salvarlo di nuovo, più piccolo o più semplice.
admit-file-stopped = l’esame non è riuscito. Chieda all’editore di salvarlo di nuovo.
admit-why-faults =
    { $count ->
        [one] Il modulo ha { $count } errore: { $first }. Prima l’autore lo corregge.
       *[other] Il modulo ha { $count } errori. Il primo: { $first }. Prima l’autore li corregge.
    }
admit-why-label = Il nome o il numero di «{ $what }» non corrisponde al modulo che è dentro.
admit-why-older = La versione { $version } è più vecchia della versione { $admitted }, ammessa in precedenza.
admit-why-here = Questo pacchetto è già qui.

## La scrivania

admit-desk = Scrivania
admit-waits = In attesa di Lei
admit-desk-empty = Nulla in attesa.
admit-waits-days =
    { $days ->
        [0] da oggi
        [one] da ieri
       *[other] da { $days } giorni
    }
admit-brought-by = Portato da
admit-look = Guarda
admit-decided = Deciso
admit-parcel = Pacchetto
admit-publisher = Editore
admit-namespace = Nome con cui pubblica
admit-who-made = Chi lo ha fatto
admit-signed-good = La firma è giusta. Nessun file è modificato, nessuno manca, nessuno è di troppo.
admit-issued = Pubblicato il
admit-key = Chiave
admit-eight-words = La chiave in otto parole
admit-eight-words-help = Per essere certi di chi lo ha fatto, chieda all’editore di leggerLe queste parole al telefono.
admit-search = Cerca in questo pacchetto
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
admit-files-count =
    { $n ->
        [one] { $n } file
       *[other] { $n } file
    }
admit-units = Tappe
admit-key-included = con le risposte giuste e le note
admit-as-written = Come lo ha scritto l’autore
admit-media = Immagini, audio e filmati
admit-no-media = Non ce ne sono.
admit-spoken = Letto ad alta voce: { $language }
admit-texts = Glossario, scene e altri testi
admit-glossary = Glossario
admit-checked = Che cosa è stato controllato
admit-checked-files = Ogni file è quello che dice il suo nome, e non è troppo grande.
admit-no-scripts = Programmi: nessuno. In un modulo nulla può essere eseguito.
admit-no-addresses = Indirizzi internet nei testi: nessuno.
admit-addresses = Indirizzi internet nei testi. Sono solo parole: nulla li apre.
admit-no-warnings = Il controllo del modulo non dà avvisi.
admit-warnings =
    { $n ->
        [one] Il controllo del modulo dà { $n } avviso.
       *[other] Il controllo del modulo dà { $n } avvisi.
    }
admit-remarks =
    { $n ->
        [one] Dà { $n } osservazione per l’autore.
       *[other] Dà { $n } osservazioni per l’autore.
    }
admit-changes = Che cosa è cambiato
admit-changed-since = Che cosa è cambiato dalla versione { $version }
admit-no-other-version = Qui non si usa nessun’altra versione.
admit-nothing-changed = Nessun file è diverso.
admit-changed = Cambiato
admit-added = Aggiunto
admit-removed = Tolto
admit-decision = La Sua decisione
admit-items = Su che cosa decide
admit-reason = Motivo
admit-reason-help = Serve quando rifiuta. Lo legge chi lo ha portato: scriva che cosa deve cambiare.
admit-admit = Ammetti
admit-refuse = Rifiuta
admit-all-admitted = Tutto quello che c’è in questo pacchetto è ammesso.
admit-not-decided = Non è stato deciso nulla
admit-own = Questo pacchetto lo ha portato Lei. Decide un altro referente sicurezza.
admit-not-officer = Solo un referente sicurezza decide sui pacchetti.
admit-need-reason = Scriva un motivo.
admit-need-choice = Scelga almeno un modulo.
admit-done = È già stato deciso.
admit-newer-known = Una versione più recente è stata ammessa in precedenza.
admit-name-taken = Un modulo di un altro editore ha lo stesso nome breve, «{ $module }». Prima ritiri quello.

## La biblioteca del personale

admit-library-empty = Nessun modulo è ancora ammesso.
admit-on-paper = Su carta
admit-booklet = Quaderno per i corsisti
admit-answers = Risposte per i formatori
admit-print-help = Stampi questa pagina con il browser.
admit-withdraw = Ritira
admit-withdraw-help = I corsisti non possono più aprirlo. Quello che hanno fatto resta tra i loro dati. Scriva un motivo.

## Paths

admit-paths = Percorsi
admit-path-modules-all = Moduli
admit-path-help = Un percorso è un elenco di moduli. Contiene un titolo e un riassunto, e nient’altro che vedano i corsisti.
admit-path-modules = Moduli di questo percorso
admit-path-module = Modulo
admit-path-order = Ordine
admit-path-first = Da finire prima
admit-path-optional = (facoltativo)
admit-path-admitted = ammesso, versione { $version }
admit-path-waits = aspetta un referente sicurezza
admit-path-other-version = è ammessa la versione { $version }, il percorso chiede { $wanted } o più recente
admit-path-missing = non ancora qui
# $n (number)
admit-path-gaps =
    { $n ->
        [one] Un modulo di questo percorso non è ancora ammesso. I corsisti vedono solo i moduli ammessi e aperti per il loro gruppo.
       *[other] { $n } moduli di questo percorso non sono ancora ammessi. I corsisti vedono solo i moduli ammessi e aperti per il loro gruppo.
    }
# $n (number)
admit-path-module-count =
    { $n ->
        [one] Un modulo
       *[other] { $n } moduli
    }
admit-withdraw-path-help = Il percorso non è più mostrato ai corsisti. I suoi moduli restano come sono, e anche il lavoro fatto.

## Decisioni successive

admit-asked = modifica richiesta
admit-kept = mantenuto
admit-rolled-back = versione abbandonata
admit-ask = Chiedere una modifica
admit-keep = Mantenere in uso
admit-decide = Decidere
admit-history = Tutte le decisioni
admit-history-search = Titolo, versione, persona o motivo
admit-history-empty = Nessuna decisione contiene queste parole.
admit-decided-by = Deciso da
admit-bound = Su che cosa si fonda la decisione
admit-manifest-sum = Impronta dell’elenco del contenuto
admit-report-sum = Impronta di questo rapporto
admit-packed-help = La chiave dice quale editore l’ha firmato. Quale persona l’ha preparato qui non si sa.
admit-untrusted-list = In uso, ma l’editore non è più ritenuto affidabile
admit-untrusted = Questa sede non si fida più del suo editore. I corsisti lo usano ancora finché Lei decide: mantenerlo in uso o ritirarlo.
admit-in-use = In uso
admit-withdraw-version-help = Una volta ritirata, nessuno può più aprire questa versione. Se è in uso una versione più recente, i suoi corsisti continuano con quella. Ciò che hanno fatto resta. Scriva un motivo.
admit-earlier = Versioni precedenti
admit-roll-back = Riprendere questa versione
admit-roll-back-help = La versione in uso viene chiusa subito e tutti continuano con quella che sceglie. Ciò che i corsisti hanno fatto resta. Scriva un motivo.
admit-in-the-middle =
    { $n ->
        [one] { $n } corsista la sta seguendo
       *[other] { $n } corsisti la stanno seguendo
    }
admit-media-found =
    { $n ->
        [one] { $n } immagine, suono o filmato aperto e letto fino alla fine
       *[other] { $n } immagini, suoni e filmati aperti e letti fino alla fine
    }

## Facts of the cartographies

admit-facts-help = Questi fatti vengono da altre sedi. Ammessi, si uniscono a ciò che qui si sa: nulla viene cancellato e, dove un campo ha due valori, sceglie un revisore.
admit-fact-record = Scheda e campo
admit-fact-now = Ora
admit-fact-then = Poi
admit-fact-effect = Che cosa fa qui
admit-fact-known = è già noto
admit-fact-choice = un secondo valore, da scegliere
admit-fact-new = vale
admit-fact-past = conservato nella storia; vale qualcosa di più recente

## What was refused, and its files

admit-rejected = non è entrato
admit-files-removed = file rimossi
admit-kept-until = I suoi file restano qui fino al { $day }. Fino ad allora può ripensarci. Poi vengono rimossi; la Sua decisione e il rapporto restano.
admit-removed-help = È stato rifiutato e i suoi file sono stati rimossi dopo trenta giorni. Per decidere di nuovo, faccia portare il pacchetto un’altra volta.
admit-why-other = È stato respinto con il codice «{ $code }», che questa versione non conosce.
admit-reason-of = «{ $item }»: { $reason }
admit-reason-removed = «{ $item }»: trenta giorni dopo il rifiuto, i suoi file sono stati rimossi.
admit-handed-sum = Impronta di ciò che è stato consegnato

## Publishers

admit-publishers = Editori
admit-publishers-help = I pacchetti si accettano solo da questi editori, e solo con i nomi indicati. Un amministratore propone un cambiamento, un referente sicurezza lo conferma.
admit-publishers-none = Non ci si fida ancora di nessun editore.
admit-eight-numbers = Le stesse in cifre
admit-to-do-first = Da fare prima
admit-compare-words = Telefoni all’editore, a un numero che conosce per altra via, e si faccia leggere le otto parole. Confermi solo se sono tutte e otto uguali.
admit-distrust = Non fidarsi più
admit-distrust-help = I suoi nuovi pacchetti vengono allora rifiutati. Ciò che è in uso resta finché il referente sicurezza non decide.
admit-asked-for = Chiesti dalla riga di comando
admit-asked-for-help = Qualcuno al server li ha chiesti. Non succede nulla finché Lei non li propone e un referente sicurezza non conferma.
admit-asked-drop = Non richiesto
admit-trust-another = Fidarsi di un altro editore
admit-key-help = Una riga che comincia con RW. La manda l’editore.
admit-namespaces-help = Un dominio al contrario, come org.example. Se sono più d’uno, li separi con spazi.
admit-fault-name = Scriva il nome dell’editore, con al massimo 200 lettere.
admit-fault-key = Questa non è una chiave pubblica. Copi la riga che comincia con RW, senza nulla prima o dopo.
admit-fault-namespaces = Scriva almeno un dominio al contrario: minuscole, cifre e trattini, con punti in mezzo, come org.example.
