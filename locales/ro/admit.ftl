### Ce intră: aducerea unui pachet, biroul responsabilului de securitate, biblioteca personalului.

## Aducerea

admit-insert = Adu un pachet
admit-insert-help = Un pachet este un singur fișier al cărui nume se termină cu „.lucarne.zip”. Se verifică imediat. Nimeni nu îl poate folosi înainte ca un responsabil de securitate să îl admită.
admit-file = Fișierul
admit-file-help = Alegeți-l de pe stick sau de pe acest calculator.
admit-choose-file = Alegeți un fișier.
admit-not-taken = Pachetul nu a fost primit. Nu s-a păstrat nimic din el.
admit-brought = „{ $title }” este aici și a fost verificat. Hotărăște un responsabil de securitate.
admit-brought-decided = „{ $title }” este deja aici, iar un responsabil de securitate a hotărât.
admit-mine = Ce am adus
admit-none-mine = Încă nu ați adus nimic.
admit-item = Modul
admit-version = Versiune
admit-since = Aici din
admit-state = Stare
admit-waiting = așteaptă
admit-admitted = admis
admit-refused = refuzat
admit-withdrawn = retras

## De ce nu este primit un pachet

admit-why-zip = Acest fișier nu este un pachet sau a fost tăiat ori schimbat pe drum. Copiați-l din nou de acolo unde a fost făcut.
admit-why-no-manifest = Înăuntru nu este o listă a conținutului. Acesta nu este un pachet.
admit-why-unsigned = Nu l-a semnat nimeni. Cereți editorului un pachet semnat.
admit-why-wrong-key = Este semnat de cineva în care acest centru nu are încredere. Administratorul și responsabilul de securitate hotărăsc în cine să aibă încredere.
admit-why-bad-signature = Semnătura nu se potrivește cu lista conținutului: s-a schimbat ceva. Cereți din nou pachetul.
admit-why-bad-manifest = Lista conținutului nu poate fi citită. Cereți editorului să refacă pachetul.
admit-why-not-complete = Pachetul nu a fost scris până la capăt. Copiați-l din nou.
admit-why-changed = Fișierul „{ $what }” a fost schimbat pe drum. Copiați din nou pachetul.
admit-why-missing = Fișierul „{ $what }” lipsește. Copiați din nou pachetul.
admit-why-extra = Fișierul „{ $what }” nu face parte din pachet.
admit-why-nobody-trusted = Acest centru nu are încă încredere în niciun editor. Administratorul îl adaugă pe primul.
admit-why-kind = Acesta este un pachet de felul „{ $what }”. Aici se aduc numai module.
admit-why-namespace = Editorul său nu are voie să publice sub numele „{ $what }”.
admit-why-program = Are nevoie de Lucarne { $what } sau de o versiune mai nouă.
admit-why-loose = „{ $what }” nu ține de nimic din pachet.
admit-why-item = „{ $what }” este altceva decât un modul sau conține programe. Se primesc numai module.
admit-why-type = Fișierul „{ $what }” nu este ceea ce spune numele lui.
admit-why-file = Fișierul „{ $what }” este refuzat: { $why }
admit-file-ending = numele lui nu se termină ca un tip de fișier acceptat.
admit-file-other = nu este ceea ce spune sfârșitul numelui ({ $kind }). Cereți editorului să-l salveze din nou.
admit-file-program = începe ca ceva care se execută, se dezarhivează sau deschide altceva ({ $what }). Astfel de fișiere nu intră niciodată.
admit-file-broken = este trunchiat sau deteriorat ({ $kind }). Cereți editorului să-l salveze din nou.
admit-file-pixels = are { $width } × { $height } pixeli. Se acceptă cel mult 40 de milioane: editorul îl micșorează.
admit-file-behind = există ceva după sfârșitul lui. Cereți editorului să-l salveze din nou.
admit-file-hidden = altceva este ascuns în el ({ $what }). Astfel de fișiere nu intră niciodată.
admit-file-codec = este făcut cu { $codec }, care nu este acceptat. Editorul îl salvează altfel.
admit-file-active = conține o parte care acționează ({ $what }). Astfel de fișiere nu intră niciodată.
admit-file-large = este prea mare. Editorul îl micșorează.
admit-file-time = examinarea a durat prea mult. Cereți editorului să-l salveze din nou, mai mic sau mai simplu.
admit-file-stopped = examinarea nu a reușit. Cereți editorului să-l salveze din nou.
admit-why-faults =
    { $count ->
        [one] Modulul are o eroare: { $first }. Mai întâi o corectează autorul.
        [few] Modulul are { $count } erori. Prima: { $first }. Mai întâi le corectează autorul.
       *[other] Modulul are { $count } de erori. Prima: { $first }. Mai întâi le corectează autorul.
    }
admit-why-label = Numele sau numărul lui „{ $what }” nu se potrivește cu modulul dinăuntru.
admit-why-older = Versiunea { $version } este mai veche decât versiunea { $admitted }, admisă înainte.
admit-why-here = Acest pachet este deja aici.

## Biroul

admit-desk = Birou
admit-waits = Vă așteaptă
admit-desk-empty = Nu așteaptă nimic.
admit-waits-days =
    { $days ->
        [0] de astăzi
        [one] de ieri
        [few] de { $days } zile
       *[other] de { $days } de zile
    }
admit-brought-by = Adus de
admit-look = Privește
admit-decided = Hotărât
admit-parcel = Pachet
admit-publisher = Editor
admit-namespace = Numele sub care publică
admit-who-made = Cine l-a făcut
admit-signed-good = Semnătura este corectă. Niciun fișier nu este schimbat, niciunul nu lipsește, niciunul nu este în plus.
admit-issued = Publicat la
admit-key = Cheie
admit-eight-words = Cheia în opt cuvinte
admit-eight-words-help = Ca să fiți sigur cine l-a făcut, cereți editorului să vă citească aceste cuvinte la telefon.
admit-search = Caută în acest pachet
admit-found =
    { $n ->
        [0] Negăsit
        [one] Găsit într-un rând
        [few] Găsit în { $n } rânduri
       *[other] Găsit în { $n } de rânduri
    }
admit-what-holds = Ce conține
admit-languages = Limbi
admit-time = Durată
admit-level = Nivel, citire
admit-licence = Licență
admit-authors = Scris de
admit-files = Fișiere
admit-files-count =
    { $n ->
        [one] un fișier
        [few] { $n } fișiere
       *[other] { $n } de fișiere
    }
admit-units = Etape
admit-key-included = cu răspunsurile corecte și notele
admit-as-written = Așa cum l-a scris autorul
admit-media = Imagini, sunete și filme
admit-no-media = Nu sunt.
admit-spoken = Citit cu voce tare: { $language }
admit-texts = Glosar, scene și alte texte
admit-glossary = Glosar
admit-checked = Ce s-a verificat
admit-checked-files = Fiecare fișier este ceea ce spune numele lui și nu este prea mare.
admit-no-scripts = Programe: niciunul. Nimic dintr-un modul nu poate rula.
admit-no-addresses = Adrese de internet în texte: niciuna.
admit-addresses = Adrese de internet în texte. Sunt numai cuvinte: nimic nu le deschide.
admit-no-warnings = Verificarea modulului nu dă niciun avertisment.
admit-warnings =
    { $n ->
        [one] Verificarea modulului dă un avertisment.
        [few] Verificarea modulului dă { $n } avertismente.
       *[other] Verificarea modulului dă { $n } de avertismente.
    }
admit-remarks =
    { $n ->
        [one] Dă o observație pentru autor.
        [few] Dă { $n } observații pentru autor.
       *[other] Dă { $n } de observații pentru autor.
    }
admit-changes = Ce s-a schimbat
admit-changed-since = Ce s-a schimbat de la versiunea { $version }
admit-no-other-version = Aici nu se folosește nicio altă versiune.
admit-nothing-changed = Niciun fișier nu diferă.
admit-changed = Schimbat
admit-added = Adăugat
admit-removed = Scos
admit-decision = Hotărârea dumneavoastră
admit-items = Despre ce hotărâți
admit-reason = Motiv
admit-reason-help = Este nevoie de el când refuzați. Îl citește persoana care a adus pachetul: scrieți ce trebuie schimbat.
admit-admit = Admite
admit-refuse = Refuză
admit-all-admitted = Tot ce este în acest pachet este admis.
admit-not-decided = Nu s-a hotărât nimic
admit-own = Dumneavoastră ați adus acest pachet. Hotărăște alt responsabil de securitate.
admit-not-officer = Numai un responsabil de securitate hotărăște despre pachete.
admit-need-reason = Scrieți un motiv.
admit-need-choice = Alegeți cel puțin un modul.
admit-done = S-a hotărât deja.
admit-newer-known = O versiune mai nouă a fost admisă înainte.
admit-name-taken = Un modul al altui editor are același nume scurt, „{ $module }”. Retrageți-l mai întâi pe acela.

## Biblioteca personalului

admit-library-empty = Încă nu este admis niciun modul.
admit-on-paper = Pe hârtie
admit-booklet = Caiet pentru cursanți
admit-answers = Răspunsuri pentru formatori
admit-print-help = Tipăriți această pagină cu navigatorul.
admit-withdraw = Retrage
admit-withdraw-help = Cursanții nu îl mai pot deschide. Ce au făcut rămâne la datele lor. Scrieți un motiv.

## Paths

admit-paths = Parcursuri
admit-path-modules-all = Module
admit-path-help = Un parcurs este o listă de module. Conține un titlu și un rezumat și nimic altceva din ce văd cursanții.
admit-path-modules = Modulele acestui parcurs
admit-path-module = Modul
admit-path-order = Ordine
admit-path-first = De terminat înainte
admit-path-optional = (opțional)
admit-path-admitted = admis, versiunea { $version }
admit-path-waits = așteaptă un responsabil de securitate
admit-path-other-version = este admisă versiunea { $version }, parcursul cere { $wanted } sau mai nouă
admit-path-missing = încă nu este aici
# $n (number)
admit-path-gaps =
    { $n ->
        [one] Un modul din acest parcurs nu este încă admis. Cursanții văd numai modulele admise și deschise pentru grupul lor.
        [few] { $n } module din acest parcurs nu sunt încă admise. Cursanții văd numai modulele admise și deschise pentru grupul lor.
       *[other] { $n } de module din acest parcurs nu sunt încă admise. Cursanții văd numai modulele admise și deschise pentru grupul lor.
    }
# $n (number)
admit-path-module-count =
    { $n ->
        [one] Un modul
        [few] { $n } module
       *[other] { $n } de module
    }
admit-withdraw-path-help = Parcursul nu mai este arătat cursanților. Modulele lui rămân cum sunt, la fel și munca făcută.

## Decizii ulterioare

admit-asked = modificare cerută
admit-kept = păstrat
admit-rolled-back = versiune abandonată
admit-ask = A cere o modificare
admit-keep = A păstra în folosință
admit-decide = A decide
admit-history = Toate deciziile
admit-history-search = Titlu, versiune, persoană sau motiv
admit-history-empty = Nicio decizie nu conține aceste cuvinte.
admit-decided-by = Decis de
admit-bound = Pe ce se bazează decizia
admit-manifest-sum = Amprenta listei conținutului
admit-report-sum = Amprenta acestui raport
admit-packed-help = Cheia spune ce editor l-a semnat. Ce persoană l-a pregătit nu se știe aici.
admit-untrusted-list = În folosință, dar editorul nu mai este de încredere
admit-untrusted = Acest site nu mai are încredere în editorul lui. Cursanții îl folosesc în continuare până decideți: îl păstrați sau îl retrageți.
admit-in-use = În folosință
admit-withdraw-version-help = Odată retrasă, nimeni nu mai poate deschide această versiune. Dacă o versiune mai nouă este în folosință, cursanții ei continuă cu aceea. Ce au făcut rămâne. Scrieți un motiv.
admit-earlier = Versiuni anterioare
admit-roll-back = A relua această versiune
admit-roll-back-help = Versiunea în folosință se închide imediat și toți continuă cu cea pe care o alegeți. Ce au făcut cursanții rămâne. Scrieți un motiv.
admit-in-the-middle =
    { $n ->
        [one] { $n } cursant o parcurge
        [few] { $n } cursanți o parcurg
       *[other] { $n } de cursanți o parcurg
    }
admit-media-found =
    { $n ->
        [one] { $n } imagine, sunet sau film deschis și citit până la capăt
        [few] { $n } imagini, sunete și filme deschise și citite până la capăt
       *[other] { $n } de imagini, sunete și filme deschise și citite până la capăt
    }

## Facts of the cartographies

admit-facts-help = Aceste fapte vin din alte locuri. Admise, se alătură la ce se știe aici: nimic nu se șterge, iar unde un câmp are două valori alege un recenzent.
admit-fact-record = Fișă și câmp
admit-fact-now = Acum
admit-fact-then = Apoi
admit-fact-effect = Ce face aici
admit-fact-known = este deja cunoscut
admit-fact-choice = o a doua valoare, de ales
admit-fact-new = este valabil
admit-fact-past = păstrat în istoric; este valabil ceva mai nou

## What was refused, and its files

admit-rejected = nu a intrat
admit-files-removed = fișiere șterse
admit-kept-until = Fișierele sale rămân aici până la { $day }. Până atunci vă puteți răzgândi. Apoi sunt șterse; decizia dumneavoastră și raportul rămân.
admit-removed-help = A fost refuzat, iar fișierele sale au fost șterse după treizeci de zile. Pentru a decide din nou, cereți ca pachetul să fie adus încă o dată.
admit-why-other = A fost respins cu codul „{ $code }”, pe care această versiune nu îl cunoaște.
admit-reason-of = „{ $item }”: { $reason }
admit-reason-removed = „{ $item }”: la treizeci de zile după refuz, fișierele sale au fost șterse.
admit-handed-sum = Amprenta a ceea ce a fost predat

## Publishers

admit-publishers = Editori
admit-publishers-help = Pachetele se primesc numai de la acești editori și numai sub numele indicate. Un administrator propune o schimbare, un responsabil de securitate o confirmă.
admit-publishers-none = Nu există încă niciun editor de încredere.
admit-eight-numbers = Aceleași în cifre
admit-to-do-first = De făcut mai întâi
admit-compare-words = Telefonați editorului, la un număr pe care îl știți din altă parte, și cereți să vă citească cele opt cuvinte. Confirmați numai dacă toate opt sunt la fel.
admit-distrust = Fără încredere de acum înainte
admit-distrust-help = Pachetele lui noi sunt atunci refuzate. Ce este în uz rămâne până hotărăște responsabilul de securitate.
admit-asked-for = Cerute din linia de comandă
admit-asked-for-help = Cineva de la server i-a cerut. Nu se întâmplă nimic înainte ca dumneavoastră să îi propuneți și un responsabil de securitate să confirme.
admit-asked-drop = Nu este dorit
admit-trust-another = Încredere într-un alt editor
admit-key-help = Un rând care începe cu RW. Îl trimite editorul.
admit-namespaces-help = Un domeniu scris invers, de exemplu org.example. Dacă sunt mai multe, despărțiți-le prin spații.
admit-fault-name = Scrieți numele editorului, cu cel mult 200 de litere.
admit-fault-key = Aceasta nu este o cheie publică. Copiați rândul care începe cu RW, fără nimic înainte sau după.
admit-fault-namespaces = Scrieți cel puțin un domeniu inversat: litere mici, cifre și cratime, cu puncte între ele, de exemplu org.example.
