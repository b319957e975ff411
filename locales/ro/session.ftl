### Intrarea și închiderea sesiunii.

session-who-are-you = Cine sunteți?
session-my-group = Grupul meu
session-my-name = Numele meu
session-no-groups = Încă nu este niciun grup aici. Un formator îl face pe primul.
session-proof = Imaginile mele sau PIN-ul meu
session-choose-pictures = Alegeți cele cinci imagini ale dumneavoastră, în ordine
session-type-pin = Scrieți PIN-ul
session-pin = PIN-ul meu (șase cifre)
session-chosen = Alese: { $done } din { $total }
session-take-back = Iau înapoi ultima
session-start-again = Încep din nou
session-not-yet = Încă nu. Începeți din nou, vă rugăm.
session-ask-trainer = Nu vă mai amintiți? Întrebați formatorul.
session-staff = Lucrez aici
session-login = Nume de utilizator
session-passphrase = Frază de acces
session-staff-wrong = Numele și fraza de acces nu se potrivesc. Verificați-le pe amândouă și încercați din nou.
session-prove = Sunteți tot dumneavoastră?
session-prove-why = Faceți acest lucru în numele dumneavoastră: dovediți mai întâi că sunteți tot dumneavoastră. Este valabil cinci minute.
session-prove-in-vain = Ce ați cerut nu s-a făcut încă. După aceea reveniți la pagină: verificați ce scrie acolo și apăsați din nou.
session-prove-wrong = Nu este corect. Verificați fraza de acces și codul și încercați din nou.
session-press-again = Mulțumim. Ce ați cerut înainte nu s-a făcut: apăsați din nou. Ce ați scris acolo trebuie poate scris din nou.
session-code = Cod
session-code-number = Codul numărul { $number } de pe foaia dumneavoastră
session-code-app = Cele șase cifre pe care le arată acum aplicația sau dispozitivul dumneavoastră
session-code-wrong = Nu este codul cerut. Uitați-vă din nou la număr și scrieți codul de lângă el.
session-code-used-up = Toate codurile de pe foaia dumneavoastră sunt folosite. Un administrator și un responsabil vă pot permite împreună să tipăriți alta.
session-sheet = Foaia mea de coduri
session-sheet-first = Pe lângă fraza de acces, intrați cu o foaie de coduri. Fiecare cod este valabil o dată. Aceasta este foaia dumneavoastră.
session-sheet-new = Aceasta este noua dumneavoastră foaie. De îndată ce o confirmați, cea veche nu mai este valabilă.
session-sheet-print = Tipăriți acum această pagină sau copiați codurile de mână. Nu vor mai fi arătate.
session-sheet-keep = Păstrați foaia unde nimeni altcineva nu o poate citi și tăiați fiecare cod folosit.
session-sheet-ask = Astfel se vede că aveți foaia. Codul este apoi folosit.
session-sheet-wrong = Nu este acel cod. Uitați-vă pe foaie și scrieți codul de lângă număr.
session-factor = Al doilea factor al meu
session-factor-intro = Cu acesta dovediți cine sunteți, pe lângă fraza de acces.
session-another-sheet = Tipărirea unei foi noi
session-app = Aplicație sau dispozitiv
session-app-set = Aveți unul. Este cerut la fiecare intrare. În zilele în care nu ne putem baza pe ceasul site-ului, se cere foaia.
session-app-none = Nu aveți. Foaia este de ajuns.
session-set-up-app = Configurarea unei aplicații sau a unui dispozitiv
session-app-how = Lăsați aplicația să citească desenul sau scrieți textul în ea. Scrieți apoi aici ce arată.
session-app-drawing = Desen pentru aplicație
session-app-text = Text:
session-app-wrong = Nu este ce ar trebui să arate aplicația acum. Așteptați cifrele următoare. Dacă se repetă, comparați ceasul aplicației cu cel al site-ului.
session-clock-bad = Acum nu ne putem baza pe ceasul site-ului: nu se poate configura nicio aplicație și toți folosesc foaia.
session-stations = Posturi
session-station = Post
session-station-state = Stare
session-stations-intro = Unde cineva nu a reușit să intre în ultima oră. După douăzeci de încercări fără rezultat într-un sfert de oră, un post este blocat pentru cursanți până îl deblocați. Vedeți întâi cine este acolo.
session-stations-none = În ultima oră, toți cei care au încercat au intrat.
session-failures-hour = Încercări fără rezultat în ultima oră
session-locked-since = Blocat din: { $time }
session-station-open = Deschis
session-unlock = Deblocare
session-station-locked = Acest post este blocat
session-station-locked-help = Aici au fost prea multe încercări fără rezultat. Întrebați formatorul: îl poate debloca.
session-alarm = Peste o sută de încercări de intrare au rămas fără rezultat într-o oră. Poate că cineva încearcă să ghicească.
session-codes-left =
    { $n ->
        [0] Pe foaia dumneavoastră nu mai este niciun cod. Tipăriți acum una nouă.
        [one] Pe foaia dumneavoastră a mai rămas { $n } cod.
        [few] Pe foaia dumneavoastră au mai rămas { $n } coduri.
       *[other] Pe foaia dumneavoastră au mai rămas { $n } de coduri.
    }
session-last-time = Ultima dată ați fost aici: { $day }, la postul { $station }.
session-ask-let-in = Cer să fiu lăsat să intru
session-waiting = Vă rugăm să așteptați un moment
session-waiting-ready = Acum puteți continua.
session-waiting-let-in = Formatorul vede pe pagina lui că sunteți aici și vă lasă să intrați.
session-waiting-elsewhere = Acum un moment lucrați la alt post. Rugați formatorul să vă lase să treceți. Dacă mergeți mai departe aici, celălalt post se închide.
session-waiting-looks = Această pagină se uită din nou la câteva secunde.
session-new-secret = Noul dumneavoastră secret
session-new-secret-why = Altcineva vă știa secretul. Iată unul nou pe care îl știți numai dumneavoastră.
session-new-secret-by = Secretul v-a fost dat de altcineva ({ $who }), care îl știe. Iată unul nou pe care îl știți numai dumneavoastră.
session-new-secret-keep = Țineți-l bine minte: este arătat numai acum.
session-new-secret-take = Îl țin minte
session-wrong-since =
    { $n ->
        [one] De atunci a fost { $n } încercare fără rezultat.
        [few] De atunci au fost { $n } încercări fără rezultat.
       *[other] De atunci au fost { $n } de încercări fără rezultat.
    }
session-new-secret-another =
    { $n ->
        [one] Altul, vă rog (încă o dată)
        [few] Altul, vă rog (încă de { $n } ori)
       *[other] Altul, vă rog (încă de { $n } de ori)
    }
session-number-or-card = Numărul meu sau cardul meu
session-card-unknown = Acest card nu este valabil sau nu mai este. Cereți formatorului altul.
session-card-unreadable = Nu este nici număr, nici card. Scrieți numărul dumneavoastră sau apropiați încă o dată cardul de cititor.
session-staff-lapsed = Această frază de acces v-a fost dată acum mai mult de șapte zile și nu mai deschide. Cereți una nouă unui administrator și unui responsabil securitate.
session-waiting-sign = Numărul dumneavoastră pentru acest moment:
