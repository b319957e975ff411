### Come si raggiunge la sede, e ciò che ne esce.

site-leaves = Ciò che esce da questa sede
site-leaves-lead = Questo server accetta connessioni; non ne apre nessuna. Ciò che segue è letto dal programma in funzione.
site-open-now = Che cosa è aperto ora
site-listens = Il programma ascolta a
site-opened = Connessioni aperte verso altre macchine
site-opened-none = nessuna
site-opened-unknown = Questo sistema non lo dice.
site-wire = Cifratura
site-wire-tls = Tutto ciò che passa tra postazioni e server è cifrato (TLS 1.2 o successivo), con un’autorità propria di questa sede.
site-wire-loopback = Il programma risponde solo a questa macchina; niente passa per una rete.
site-wire-plain = Senza cifratura: chiunque sia su questa rete può leggere ciò che passa. È solo per una rete cablata e chiusa.
site-certificate = Certificato
site-certificate-until = Valido fino al { $day }, per { $names }
site-fingerprint = Impronta dell’autorità
site-firewall = Firewall del server
site-firewall-help = Il programma non ha il diritto di leggerlo. Sul server, «nft list counter inet lucarne outward» mostra quante volte qualcosa ha provato a uscire.
site-authority = Scaricare l’autorità
site-stations = Come le postazioni se ne fidano
site-renew = Rinnovare i certificati
site-renew-help = I nuovi certificati durano dieci anni da oggi. La chiave dell’autorità resta: le postazioni se ne fidano fino alla fine del certificato che hanno; dia loro prima quello nuovo.
site-renewed = I certificati sono rinnovati.
site-in-and-out = Che cosa è entrato e uscito
site-parcels = Pacchetti portati dentro
site-admitted = Elementi ammessi da un referente sicurezza
site-exports = Esportazioni scritte
site-who = Chi può portare fuori qualcosa
site-take = Che cosa
site-take-by = Da chi
site-take-lists = Elenchi dei progressi, su carta
site-take-cards = Schede di accesso dei corsisti, su carta
site-take-answers = Risposte, testi e file dei corsisti
site-take-prepare = Un’esportazione: prepararla
site-take-release = Un’esportazione: autorizzarla, come seconda persona
site-take-copy = Una copia della sede per l’armadio
site-take-learners = I corsisti portano fuori solo la carta che il personale dà loro.
site-tested = Come è verificato
site-tested-calls = Una prova fa girare il programma in una rete senza uscita e annota ogni chiamata che potrebbe aprire una connessione: non ce n’è nessuna.
site-tested-pages = Ogni pagina dice al browser di non caricare nulla da altrove; una prova lo legge a ogni indirizzo del programma.
site-statement = Dichiarazione di sicurezza
site-statement-lead = Come è impostata questa sede il { $day }. Programma: Lucarne { $version }.
site-say-opens-none = Il server accetta le connessioni delle postazioni. Non ne apre nessuna: né aggiornamenti, né posta, né ricerca di nomi, né server dell’ora, né statistiche.
site-say-parts = Il programma è costruito senza alcun client per il Web, i nomi o la posta; ogni versione è controllata.
site-say-signed = I moduli entrano come pacchetti firmati. Un pacchetto danneggiato, senza firma o firmato da uno sconosciuto è rifiutato prima di essere letto.
site-say-two-people = Un referente sicurezza legge e ammette ciò che è entrato. Nessuno ammette ciò che ha portato.
site-say-learners-apart = Niente di ciò che scrive un corsista è mostrato a un altro corsista.
site-say-sessions = Una sessione termina dopo dieci minuti senza uso, dopo cinque per referenti sicurezza e amministratori, e all’uscita.
site-say-erasure = Ciò che è registrato su una persona è sigillato con una chiave sua propria.
site-say-no-uploads = I corsisti non possono consegnare file.
site-say-uploads = I corsisti possono consegnare file di questi tipi: { $kinds }. Il personale li riceve solo come download.
site-not-promised = Ciò che il programma da solo non può promettere
site-not-promised-text = Le postazioni hanno bisogno di regole proprie e di un firewall che apra loro solo questo server; il comando «lucarne kiosk» scrive entrambi. Chi ha il disco del server ha i suoi dati: lo tenga chiuso a chiave.
site-opened-some =
    { $n ->
    [one] una; chieda a chi si occupa della rete
   *[other] { $n }; chieda a chi si occupa della rete
    }
site-say-ledger =
    { $n ->
    [one] Un fatto è registrato in una catena che non si può cambiare senza che si noti. La sua fine, in parole: { $words }
   *[other] { $n } fatti sono registrati in una catena che non si può cambiare senza che si noti. La sua fine, in parole: { $words }
    }
site-leaves-lead-database = Questo server accetta connessioni; l’unica che apre è verso la propria base di dati. Ciò che segue è letto dal programma in funzione.
site-say-opens-database = Il server accetta le connessioni delle postazioni. L’unica che apre è verso la propria base di dati: né aggiornamenti, né posta, né ricerca di nomi, né server dell’ora, né statistiche.

## By the table of rights, and as it is set now

site-of-own-groups = { $role } (i propri gruppi)
site-say-answers = Leggono risposte, testi e file dei corsisti: { $roles }. Ogni consultazione viene registrata.
site-say-answers-needed = Leggono risposte, testi e file dei corsisti: { $roles }. Ogni consultazione viene registrata. Secondo la tabella dei diritti, un referente sicurezza può leggerli solo dove lo richiede un’ammissione, un’uscita o un incidente; nessuna pagina di questa versione glieli apre.
site-say-hub = I risultati vanno solo a «{ $name }»: sigillati, su una chiavetta, preparati da una persona e autorizzati da un referente sicurezza.
site-say-no-hub = Nessun centro è indicato: nessun risultato lascia questa sede.
site-set-now = Come è impostato ora
