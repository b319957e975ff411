### Copies of the site, the recovery sheet, and the way back.

keep-title = Copii de siguranță
keep-last-copy = Ultima copie bună: { $when }.
keep-no-copy = Nu există încă nicio copie.
keep-no-sheet = Nu s-a tipărit nicio fișă de recuperare, deci nicio copie nu ar putea fi deschisă.
keep-failed-last = Ultima încercare nu a reușit.
keep-red = Vă rugăm să faceți o copie astăzi.
keep-do-not-remove = Nu scoateți discul. Copia se face acum.
keep-look-again = Verificați din nou
keep-may-remove = Puteți scoate discul. Copia este completă și a fost recitită.
keep-for-the-book = Copiați acest rând în caietul din dulap:
keep-failed = Nu s-a făcut nicio copie.
keep-failed-help = Copiile făcute înainte rămân bune. Verificați dacă discul este conectat și are loc, apoi încercați din nou sau luați alt disc.
keep-copy-now = Copiați acum
keep-place = Dosarul discului:
keep-sheet-first = Mai întâi trebuie făcută fișa de recuperare: vedeți mai jos.
keep-not-plugged = Discul nu este conectat. Luați-l din dulap, conectați-l, apoi verificați din nou.
keep-new-medium = Pe acest disc nu sunt încă copii ale acestui program. Verificați dacă este cel potrivit.
keep-copy-help = Toată lumea poate lucra mai departe. Lăsați discul conectat până când această pagină spune că îl puteți scoate.
keep-prepare = Folosiți acest disc și copiați
keep-no-place = Nu este indicat niciun dosar pentru copii. Persoana care se ocupă de mașină pornește programul cu --backup și dosarul discului, sau îl scrie în policy.toml.
keep-media = Discuri cu copii
keep-medium = Disc
keep-media-to-do = de conectat: între timp o persoană a fost ștearsă
keep-when = Data copiei
keep-number = Număr
keep-words = Opt cuvinte
keep-people = Persoane
keep-answers = Răspunsuri
keep-epoch = Perioada registrului
keep-test = Testați copia
keep-test-help = O dată pe lună: copia cea mai nouă este deschisă, verificată și închisă. Este nevoie de fișa de recuperare, care apoi se întoarce în seif.
keep-test-bad = Copia nu este bună: { $reason }
keep-sheet-letters = Literele fișei de recuperare
keep-sheet-wrong = Acestea nu sunt literele unei fișe de recuperare. Încep cu AGE-SECRET-KEY-1 și sunt 74. Comparați fiecare literă.
keep-sheet-title = Fișă de recuperare
keep-sheet-words = Cuvintele fișei folosite:
keep-sheet-device = Cuvintele acestei instalări:
keep-sheet-proposed = O nouă fișă de recuperare îl așteaptă pe ofițer, care o confirmă și o tipărește.
keep-sheet-new-help = O fișă nouă este pentru copiile de acum înainte; copiile vechi au încă nevoie de cea veche. Ofițerul confirmă, tipărește și pune fișa în seif.
keep-sheet-new = Cereți o nouă fișă de recuperare
keep-sheet-who = O nouă fișă de recuperare este cerută de administrator și confirmată de ofițer.
keep-sheet-proposal = Faceți o nouă fișă de recuperare. După confirmare, tipăriți-o imediat: este arătată o singură dată.
keep-reason = Motiv
keep-sheet-once = Tipăriți această pagină acum. Nu există nicăieri altundeva. Puneți-o într-un plic închis, iar plicul în seif.
keep-sheet-day = Tipărită la
keep-sheet-qr = Literele ca pătrat de puncte
keep-sheet-check = Este pe hârtie?
keep-sheet-proof = Ultimele șase litere de pe hârtie
keep-sheet-proof-help = Citiți-le de pe pagina tipărită, nu de pe ecran. Abia atunci copiile se fac pentru această fișă.
keep-sheet-proof-wrong = Acestea nu sunt ultimele șase litere. Citiți-le din nou de pe hârtie.
keep-sheet-later = Mai târziu, fără copii până atunci
keep-sheet-done = Este tipărită
keep-ten-title = Ce este de făcut dacă situl este pierdut
keep-ten-1 = Rămâneți calm. Copiile din dulap conțin totul până la data lor.
keep-ten-2 = Luați această fișă din seif, împreună cu o a doua persoană.
keep-ten-3 = Instalați programul pe o mașină, cu un dosar gol.
keep-ten-4 = Conectați discul cu copia cea mai nouă; caietul din dulap spune care.
keep-ten-5 = Deschideți pagina de început și alegeți „Restaurare dintr-o copie”.
keep-ten-6 = Tastați literele acestei fișe. Spațiile nu contează.
keep-ten-7 = Comparați data, numărul de persoane și cele opt cuvinte cu caietul.
keep-ten-8 = Administratorul și ofițerul se conectează cu frazele lor secrete și cu un cod.
keep-ten-9 = Așteptați „Gata”. Toată lumea se conectează ca înainte.
keep-ten-10 = Puneți fișa într-un plic nou și înapoi în seif. Faceți o copie în aceeași zi.
keep-restore-title = Restaurare dintr-o copie
# $n (number)
keep-restore-step = Pasul { $n } din 5
keep-broken-off = O copie era în curs de restaurare când programul a fost oprit. Nu a rămas nimic din ea. Începeți din nou.
keep-restore-medium = Conectați discul cu copiile.
keep-place-help = Dosarul care conține LUCARNE-BACKUP.
keep-no-copies-there = În acest dosar nu este nicio copie completă. Verificați dacă discul este conectat sau luați celălalt disc.
keep-go-on = Continuați
keep-restore-sheet = Scoateți fișa de recuperare din plic și tastați literele. Spațiile nu contează.
keep-cannot-open = Copia nu poate fi deschisă: { $reason }
keep-restore-found = Iată ce s-a găsit. Comparați cu caietul din dulap.
keep-newer = Discul a fost scris ultima dată la { $when }, după această copie. Persoanele șterse de atunci rămân șterse.
keep-missing-unknown = Munca făcută după data copiei nu este în ea.
keep-restore-people = Administratorul și ofițerul din această copie dovedesc cine sunt cu frazele lor secrete și cu un cod.
keep-administrator = Administrator
keep-officer = Ofițer
keep-person-wrong = Numele, fraza secretă sau codul nu este corect ori contul nu are acest rol în copie. Încercați din nou.
keep-person-code-help = Orice cod de pe foaia dumneavoastră care nu este tăiat, sau ce arată acum aplicația. Lăsați gol dacă nu aveați nici una, nici alta când s-a făcut copia.
keep-restore-wait = Durează până la câteva minute. Lăsați discul conectat și pagina deschisă.
keep-restore-now = Restaurați copia
keep-finished = Gata. Situl este din nou aici.
keep-secrets-stay = Fiecare se conectează cu secretul pe care îl are.
keep-settings-gone = Ce permite situl și în cine are încredere nu se ia niciodată dintr-o copie: verificați înainte de următorul pachet. Dacă stațiile ajung la sit prin TLS, porniți programul încă o dată: folosește atunci autoritatea din copie, în care ele au deja încredere.
# $events (number)
# $answers (number)
keep-test-good = Copia este bună. Fapte: { $events }, răspunsuri: { $answers }. { $words }
keep-risk =
    { $answers ->
        [one] Muncă expusă: { $answers } răspuns.
        [few] Muncă expusă: { $answers } răspunsuri.
       *[other] Muncă expusă: { $answers } de răspunsuri.
    }
keep-missing =
    { $missing ->
        [one] { $missing } fapt înregistrat după copie nu este aici.
        [few] { $missing } fapte înregistrate după copie nu sunt aici.
       *[other] { $missing } de fapte înregistrate după copie nu sunt aici.
    }
keep-files-missing =
    { $files ->
        [one] { $files } fișier lipsea de pe disc sau era deteriorat.
        [few] { $files } fișiere lipseau de pe disc sau erau deteriorate.
       *[other] { $files } de fișiere lipseau de pe disc sau erau deteriorate.
    }

## Ce împiedică o copie să fie făcută, deschisă sau pusă la loc

keep-fault-not-there = { $path } nu este aici. Conectați discul, așteptați să fie gata, apoi încercați din nou.
keep-fault-no-medium = Nu sunt copii în { $path }. Trebuie să fie dosarul discului care conține LUCARNE-BACKUP.
keep-fault-no-copy = Pe acest disc nu este nicio copie completă. Încercați celălalt disc.
keep-fault-not-that-copy = Pe acest disc nu este copia completă { $n }. Încercați celălalt disc.
keep-fault-worn-out = { $path } nu se citește așa cum a fost scris: discul este uzat. Folosiți altul.
keep-fault-no-sheet = Nu există încă o fișă de recuperare: nimeni nu ar putea deschide vreodată copia. Un administrator cere una pe această pagină.
keep-fault-own-file = Fișierul { $path } al acestui loc este deteriorat: conținutul nu mai este cel de dinainte. Nu s-a copiat nimic; copiile făcute înainte sunt bune. Anunțați administratorul.
keep-fault-other-sheet = Această fișă de recuperare nu deschide această copie. Luați fișa ale cărei opt cuvinte sunt în caietul din dulap și comparați fiecare literă.
keep-fault-damaged = Copia { $n } de pe acest disc este deteriorată. Luați o copie mai veche sau celălalt disc.
keep-fault-file = Fișierul { $name } al copiei este deteriorat. Faceți o copie nouă pe alt disc sau luați celălalt disc.
keep-fault-keys = Niciunul dintre cele două fișiere de chei ale acestui disc nu este întreg: nimic despre persoane nu ar putea fi citit. Încercați celălalt disc.
keep-fault-newer = Copia a fost făcută de o versiune mai nouă a acestui program. Instalați acea versiune, apoi încercați din nou.
keep-fault-not-empty = Aici sunt deja persoane: o copie se pune la loc numai într-un dosar gol. Nu s-a schimbat nimic.
keep-not-put-back = Copia nu a fost pusă la loc: { $reason } Începeți din nou de aici.
keep-fault-full = Discul este plin. Faceți loc sau luați alt disc, apoi încercați din nou.
keep-fault-not-allowed = Programul nu are dreptul să citească sau să scrie { $path }. Cine se ocupă de mașină dă acest drept contului său.
keep-fault-unreadable = { $path } nu poate fi citit sau scris. Verificați că discul este bine conectat sau luați altul.
keep-fault-ledger = Registrul din ea nu este întreg. Luați o copie mai veche sau celălalt disc; dacă este registrul acestui loc, anunțați administratorul.
keep-fault-other = Mașina nu a reușit. Arătați acest rând celui care se ocupă de ea: { $said }
