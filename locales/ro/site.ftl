### Cum se ajunge la site și ce iese din el.

site-leaves = Ce iese din acest site
site-leaves-lead = Acest server acceptă conexiuni; nu deschide niciuna. Ce urmează este citit din programul în funcțiune.
site-open-now = Ce este deschis acum
site-listens = Programul ascultă la
site-opened = Conexiuni deschise către alte mașini
site-opened-none = niciuna
site-opened-unknown = Acest sistem nu o spune.
site-wire = Criptare
site-wire-tls = Tot ce trece între stații și server este criptat (TLS 1.2 sau mai nou), cu o autoritate proprie acestui site.
site-wire-loopback = Programul răspunde numai acestei mașini; nimic nu trece printr-o rețea.
site-wire-plain = Fără criptare: oricine se află în această rețea poate citi ce trece. Este numai pentru o rețea cu fir, închisă.
site-certificate = Certificat
site-certificate-until = Valabil până la { $day }, pentru { $names }
site-fingerprint = Amprenta autorității
site-firewall = Firewallul serverului
site-firewall-help = Programul nu are dreptul să îl citească. Pe server, „nft list counter inet lucarne outward” arată de câte ori a încercat ceva să iasă.
site-authority = Descărcați autoritatea
site-stations = Cum ajung stațiile să aibă încredere în ea
site-renew = Reînnoiți certificatele
site-renew-help = Certificatele noi durează zece ani de astăzi. Cheia autorității rămâne: stațiile au încredere în ea până la sfârșitul certificatului pe care îl au; dați-le înainte pe cel nou.
site-renewed = Certificatele sunt reînnoite.
site-in-and-out = Ce a intrat și ce a ieșit
site-parcels = Pachete aduse
site-admitted = Elemente admise de un responsabil securitate
site-exports = Exporturi scrise
site-who = Cine poate scoate ceva
site-take = Ce
site-take-by = De către cine
site-take-lists = Liste de progres, pe hârtie
site-take-cards = Cartonașe de conectare ale cursanților, pe hârtie
site-take-answers = Răspunsuri, texte și fișiere ale cursanților
site-take-prepare = Un export: pregătirea
site-take-release = Un export: autorizarea, ca a doua persoană
site-take-copy = O copie a site-ului pentru dulap
site-take-learners = Cursanții scot numai hârtia pe care le-o dă personalul.
site-tested = Cum este verificat
site-tested-calls = Un test rulează programul într-o rețea fără ieșire și notează fiecare apel care ar putea deschide o conexiune: nu există niciunul.
site-tested-pages = Fiecare pagină îi spune browserului să nu încarce nimic din altă parte; un test citește acest lucru la fiecare adresă a programului.
site-statement = Declarație de securitate
site-statement-lead = Cum este configurat acest site la { $day }. Program: Lucarne { $version }.
site-say-opens-none = Serverul acceptă conexiunile stațiilor. Nu deschide niciuna: nici actualizări, nici poștă, nici căutare de nume, nici server de timp, nici statistici.
site-say-parts = Programul este construit fără niciun client pentru Web, nume sau poștă; fiecare versiune este verificată.
site-say-signed = Modulele intră ca pachete semnate. Un pachet deteriorat, nesemnat sau semnat de un necunoscut este refuzat înainte de a fi citit.
site-say-two-people = Un responsabil securitate citește și admite ce a intrat. Nimeni nu admite ce a adus.
site-say-learners-apart = Nimic din ce scrie un cursant nu este arătat altui cursant.
site-say-sessions = O sesiune se încheie după zece minute fără activitate, după cinci pentru responsabili securitate și administratori, și la deconectare.
site-say-erasure = Ce se notează despre o persoană este sigilat cu o cheie proprie.
site-say-no-uploads = Cursanții nu pot preda fișiere.
site-say-uploads = Cursanții pot preda fișiere de aceste tipuri: { $kinds }. Personalul le primește numai prin descărcare.
site-not-promised = Ce nu poate promite programul singur
site-not-promised-text = Stațiile au nevoie de reguli proprii și de un firewall care le deschide numai acest server; comanda „lucarne kiosk” le scrie pe amândouă. Cine are discul serverului are datele: țineți-l încuiat.
site-opened-some =
    { $n ->
    [one] una; întrebați persoana care se ocupă de rețea
    [few] { $n }; întrebați persoana care se ocupă de rețea
   *[other] { $n }; întrebați persoana care se ocupă de rețea
    }
site-say-ledger =
    { $n ->
    [one] Un fapt este notat într-un lanț care nu poate fi schimbat fără să se observe. Sfârșitul lui, în cuvinte: { $words }
    [few] { $n } fapte sunt notate într-un lanț care nu poate fi schimbat fără să se observe. Sfârșitul lui, în cuvinte: { $words }
   *[other] { $n } de fapte sunt notate într-un lanț care nu poate fi schimbat fără să se observe. Sfârșitul lui, în cuvinte: { $words }
    }
site-leaves-lead-database = Acest server acceptă conexiuni; singura pe care o deschide este către propria bază de date. Ce urmează este citit din programul în funcțiune.
site-say-opens-database = Serverul acceptă conexiunile stațiilor. Singura pe care o deschide este către propria bază de date: nici actualizări, nici poștă, nici căutare de nume, nici server de timp, nici statistici.

## By the table of rights, and as it is set now

site-of-own-groups = { $role } (grupele proprii)
site-say-answers = Citesc răspunsurile, textele și fișierele cursanților: { $roles }. Fiecare consultare se înregistrează.
site-say-answers-needed = Citesc răspunsurile, textele și fișierele cursanților: { $roles }. Fiecare consultare se înregistrează. După tabelul drepturilor, un responsabil de securitate le poate citi numai dacă o admitere, o ieșire sau un incident o cere; nicio pagină a acestei versiuni nu i le deschide.
site-say-hub = Rezultatele merg numai la „{ $name }”: sigilate, pe un stick, pregătite de o persoană și autorizate de un responsabil de securitate.
site-say-no-hub = Nu este numit niciun centru: niciun rezultat nu părăsește acest loc.
site-set-now = Cum este reglat acum
