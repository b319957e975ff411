### Copies of the site, the recovery sheet, and the way back.

keep-title = Copie di sicurezza
keep-last-copy = Ultima copia buona: { $when }.
keep-no-copy = Non c’è ancora nessuna copia.
keep-no-sheet = Nessun foglio di recupero è stato stampato: nessuna copia si potrebbe aprire.
keep-failed-last = L’ultimo tentativo non è riuscito.
keep-red = Si prega di fare una copia oggi.
keep-do-not-remove = Non rimuovere il disco. La copia è in corso.
keep-look-again = Guardare di nuovo
keep-may-remove = Può rimuovere il disco. La copia è completa ed è stata riletta.
keep-for-the-book = Ricopi questa riga nel quaderno dell’armadio:
keep-failed = Nessuna copia è stata fatta.
keep-failed-help = Le copie fatte prima restano buone. Controlli che il disco sia collegato e abbia spazio, poi riprovi o usi un altro disco.
keep-copy-now = Copiare adesso
keep-place = Cartella del disco:
keep-sheet-first = Prima bisogna fare il foglio di recupero: si veda sotto.
keep-not-plugged = Il disco non è collegato. Lo prenda dall’armadio, lo colleghi, poi guardi di nuovo.
keep-new-medium = Su questo disco non ci sono ancora copie di questo programma. Controlli che sia quello giusto.
keep-copy-help = Intanto tutti possono continuare a lavorare. Lasci il disco collegato finché questa pagina non dice che può rimuoverlo.
keep-prepare = Usare questo disco e copiare
keep-no-place = Non è indicata nessuna cartella per le copie. Chi gestisce la macchina avvia il programma con --backup e la cartella del disco, oppure la scrive in policy.toml.
keep-media = Dischi con copie
keep-medium = Disco
keep-media-to-do = da collegare: nel frattempo una persona è stata cancellata
keep-when = Data della copia
keep-number = Numero
keep-words = Otto parole
keep-people = Persone
keep-answers = Risposte
keep-epoch = Periodo del registro
keep-test = Provare la copia
keep-test-help = Una volta al mese: la copia più recente viene aperta, controllata e richiusa. Serve il foglio di recupero, che poi torna in cassaforte.
keep-test-bad = La copia non è buona: { $reason }
keep-sheet-letters = Lettere del foglio di recupero
keep-sheet-wrong = Queste non sono le lettere di un foglio di recupero. Cominciano con AGE-SECRET-KEY-1 e sono 74. Confronti ogni lettera.
keep-sheet-title = Foglio di recupero
keep-sheet-words = Parole del foglio in uso:
keep-sheet-device = Parole di questa installazione:
keep-sheet-proposed = Un nuovo foglio di recupero attende il responsabile della sicurezza, che lo conferma e lo stampa.
keep-sheet-new-help = Un foglio nuovo serve per le copie da ora in poi; le copie vecchie hanno ancora bisogno di quello vecchio. Il responsabile della sicurezza conferma, stampa e mette il foglio in cassaforte.
keep-sheet-new = Chiedere un nuovo foglio di recupero
keep-sheet-who = Un nuovo foglio di recupero è chiesto dall’amministratore e confermato dal responsabile della sicurezza.
keep-sheet-proposal = Fare un nuovo foglio di recupero. Dopo la conferma lo stampi subito: viene mostrato una sola volta.
keep-reason = Motivo
keep-sheet-once = Stampi questa pagina adesso. Non esiste da nessun’altra parte. La metta in una busta chiusa, e la busta in cassaforte.
keep-sheet-day = Stampato il
keep-sheet-qr = Le lettere come quadrato di punti
keep-sheet-check = È su carta?
keep-sheet-proof = Ultime sei lettere sulla carta
keep-sheet-proof-help = Le legga dalla pagina stampata, non dallo schermo. Solo allora le copie saranno fatte per questo foglio.
keep-sheet-proof-wrong = Queste non sono le ultime sei lettere. Le rilegga dalla carta.
keep-sheet-later = Più tardi, senza copie fino ad allora
keep-sheet-done = È stampato
keep-ten-title = Che cosa fare se la sede è perduta
keep-ten-1 = Mantenga la calma. Le copie nell’armadio contengono tutto fino alla loro data.
keep-ten-2 = Prenda questo foglio dalla cassaforte, insieme a una seconda persona.
keep-ten-3 = Installi il programma su una macchina, con una cartella vuota.
keep-ten-4 = Colleghi il disco con la copia più recente; il quaderno dell’armadio dice quale.
keep-ten-5 = Apra la pagina iniziale e scelga «Ripristinare da una copia».
keep-ten-6 = Digiti le lettere di questo foglio. Gli spazi non contano.
keep-ten-7 = Confronti la data, il numero di persone e le otto parole con il quaderno.
keep-ten-8 = L’amministratore e il responsabile della sicurezza entrano con la loro frase segreta e un codice.
keep-ten-9 = Attenda «Finito». Tutti entrano come prima.
keep-ten-10 = Rimetta il foglio in una busta nuova e in cassaforte. Faccia una copia lo stesso giorno.
keep-restore-title = Ripristinare da una copia
# $n (number)
keep-restore-step = Passo { $n } di 5
keep-broken-off = Si stava ripristinando una copia quando il programma è stato fermato. Non ne resta nulla. Ricominci.
keep-restore-medium = Colleghi il disco con le copie.
keep-place-help = La cartella che contiene LUCARNE-BACKUP.
keep-no-copies-there = In questa cartella non c’è una copia completa. Controlli che il disco sia collegato, o prenda l’altro disco.
keep-go-on = Continuare
keep-restore-sheet = Prenda il foglio di recupero dalla busta e digiti le lettere. Gli spazi non contano.
keep-cannot-open = La copia non si può aprire: { $reason }
keep-restore-found = Ecco che cosa è stato trovato. Lo confronti con il quaderno dell’armadio.
keep-newer = Il disco è stato scritto l’ultima volta il { $when }, dopo questa copia. Le persone cancellate da allora restano cancellate.
keep-missing-unknown = Il lavoro fatto dopo la data della copia non c’è.
keep-restore-people = L’amministratore e il responsabile della sicurezza di questa copia provano chi sono con la loro frase segreta e un codice.
keep-administrator = Amministratore
keep-officer = Responsabile della sicurezza
keep-person-wrong = Il nome, la frase segreta o il codice non è giusto, oppure questo account non ha quel ruolo nella copia. Riprovi.
keep-person-code-help = Un codice qualsiasi del Suo foglio che non è barrato, o ciò che la Sua app mostra ora. Lasci vuoto se non aveva né l’uno né l’altra quando la copia è stata fatta.
keep-restore-wait = Ci vogliono fino ad alcuni minuti. Lasci il disco collegato e la pagina aperta.
keep-restore-now = Ripristinare la copia
keep-finished = Finito. La sede è di nuovo qui.
keep-secrets-stay = Ognuno entra con il segreto che ha.
keep-settings-gone = Ciò che la sede permette e di chi si fida non viene mai preso da una copia: lo controlli prima del prossimo pacco. Se le postazioni raggiungono la sede con TLS, avvii ancora una volta il programma: usa allora l’autorità della copia, di cui si fidano già.
# $events (number)
# $answers (number)
keep-test-good = La copia è buona. Fatti: { $events }, risposte: { $answers }. { $words }
keep-risk =
    { $answers ->
        [one] Lavoro a rischio: { $answers } risposta.
       *[other] Lavoro a rischio: { $answers } risposte.
    }
keep-missing =
    { $missing ->
        [one] { $missing } fatto registrato dopo la copia non è qui.
       *[other] { $missing } fatti registrati dopo la copia non sono qui.
    }
keep-files-missing =
    { $files ->
        [one] { $files } file mancava sul disco o vi era danneggiato.
       *[other] { $files } file mancavano sul disco o vi erano danneggiati.
    }

## Che cosa impedisce di fare, aprire o rimettere una copia

keep-fault-not-there = { $path } non c’è. Colleghi il disco, attenda che sia pronto, poi riprovi.
keep-fault-no-medium = Non ci sono copie in { $path }. Deve essere la cartella del disco che contiene LUCARNE-BACKUP.
keep-fault-no-copy = Su questo disco non c’è nessuna copia completa. Provi l’altro disco.
keep-fault-not-that-copy = Su questo disco non c’è la copia completa { $n }. Provi l’altro disco.
keep-fault-worn-out = { $path } non si rilegge come è stato scritto: il disco è consumato. Ne usi un altro.
keep-fault-no-sheet = Non c’è ancora un foglio di recupero: nessuno potrebbe mai aprire la copia. Un amministratore ne chiede uno in questa pagina.
keep-fault-own-file = Il file { $path } di questa sede è danneggiato: il contenuto non è più lo stesso. Nulla è stato copiato; le copie fatte prima sono buone. Avvisi l’amministratore.
keep-fault-other-sheet = Questo foglio di recupero non apre questa copia. Prenda il foglio le cui otto parole sono nel registro dell’armadio, e confronti ogni lettera.
keep-fault-damaged = La copia { $n } su questo disco è danneggiata. Prenda una copia più vecchia, o l’altro disco.
keep-fault-file = Il file { $name } della copia è danneggiato. Faccia una nuova copia su un altro disco, o prenda l’altro disco.
keep-fault-keys = Nessuno dei due file di chiavi di questo disco è intero: nulla di ciò che riguarda le persone si potrebbe leggere. Provi l’altro disco.
keep-fault-newer = La copia è stata fatta da una versione più nuova di questo programma. Installi quella versione, poi riprovi.
keep-fault-not-empty = Qui ci sono già delle persone: una copia si rimette solo in una cartella vuota. Nulla è cambiato.
keep-not-put-back = La copia non è stata rimessa: { $reason } Ricominci da qui.
keep-fault-full = Il disco è pieno. Faccia spazio o prenda un altro disco, poi riprovi.
keep-fault-not-allowed = Il programma non ha il diritto di leggere o scrivere { $path }. Chi si occupa della macchina dà questo diritto al suo account.
keep-fault-unreadable = { $path } non si può leggere o scrivere. Verifichi che il disco sia collegato bene, o ne prenda un altro.
keep-fault-ledger = Il registro che contiene non è intero. Prenda una copia più vecchia o l’altro disco; se è il registro di questa sede, avvisi l’amministratore.
keep-fault-other = La macchina non ce l’ha fatta. Mostri questa riga a chi se ne occupa: { $said }
