### Ce pleacă: exporturi, centrul și ce răspunde el.

export-leaves = Ce pleacă
export-leaves-help = Rezultatele merg la centru într-un pachet sigilat. O persoană îl pregătește, alta îl citește și îi dă drumul.
export-risk =
    { $n ->
        [one] Un eveniment este numai pe această mașină: nu este în nicio copie, iar centrul nu a confirmat încă că îl are.
        [few] { $n } evenimente sunt numai pe această mașină: nu sunt în nicio copie, iar centrul nu a confirmat încă că le are.
       *[other] { $n } de evenimente sunt numai pe această mașină: nu sunt în nicio copie, iar centrul nu a confirmat încă că le are.
    }
export-risk-name = Muncă în pericol
export-no-risk = Tot ce s-a scris aici este într-o copie sau la centru.
export-no-hub = Încă nu este numit niciun centru, așa că nimic nu poate pleca.
export-no-hub-help = Un administrator îl numește pe pagina Centrul, iar un responsabil de securitate confirmă.
export-to = Destinație
export-prepare = Pregătire
export-prepare-help = Tot ce centrul nu are încă în siguranță este fixat așa cum este acum. Apoi un responsabil de securitate îl citește.
export-nothing = Nu este nimic nou de trimis.
export-list = Exporturi
export-none-yet = Încă nu s-a pregătit nimic.
export-prepared = Pregătit
export-released = Aprobat
export-who = De
export-by = { $name }, { $when }
export-events = Evenimente
export-state = Stare
export-state-frozen = așteaptă aprobarea
export-state-released = aprobat
export-state-written = predat
export-state-replaced = înlocuit de altul
export-sheet = Fișa exportului
export-learners = Cursanți la care se referă
export-head = Capătul registrului
export-words = Opt cuvinte ale pachetului
export-kinds = Pleacă împreună cu conținutul
export-kind = Fel
export-texts = Texte libere care pleacă
export-files = Fișiere care pleacă
export-none = niciunul
export-withheld = Ce este reținut
export-withheld-help = Centrul află că s-a întâmplat ceva, nu și ce anume.
export-release = Aprob plecarea
export-release-help = Cine aprobă răspunde pentru tot ce este pe această fișă și pleacă din casă.
export-own = Dumneavoastră ați pregătit acest export. Alt responsabil de securitate trebuie să îl aprobe.
export-waits = Un responsabil de securitate trebuie să îl aprobe înainte să plece ceva.
export-take-help = Salvați pachetul pe un stick care merge la centru. Sau scrieți-l pe mașină cu: lucarne export write --to (dosarul stickului).
export-download = Salvez pachetul
export-on-stick = Este pe stick
export-ack = Ce răspunde centrul
export-ack-help = Centrul răspunde ce are în siguranță. Aduceți răspunsul ca fișier sau scrieți codul pe care l-a tipărit.
export-ack-file = Răspunsul centrului (un fișier care se termină cu .zip)
export-ack-choose = Alegeți fișierul cu răspunsul centrului.
export-ack-take = Aduc răspunsul
export-ack-safe =
    { $n ->
        [one] Încă un eveniment este în siguranță la centru.
        [few] Încă { $n } evenimente sunt în siguranță la centru.
       *[other] Încă { $n } de evenimente sunt în siguranță la centru.
    }
export-ack-same = Răspunsul a fost primit. Nimic nou nu este în siguranță datorită lui.
export-ack-lost =
    { $n ->
        [one] Centrul are un eveniment al acestui loc care aici s-a pierdut. Acolo este în siguranță.
        [few] { $n } evenimente ale acestui loc s-au pierdut aici. Centrul le are.
       *[other] { $n } de evenimente ale acestui loc s-au pierdut aici. Centrul le are.
    }
export-new-epoch = Centrul știe despre acest loc mai mult decât această mașină: a fost pusă la loc o copie veche. De acum se numără din nou și nimic nu se pierde.
export-ack-refused = Acest răspuns nu a fost primit: { $why }. Cereți centrului altul. Nu s-a schimbat nimic.
export-paper = Cod pe hârtie
export-paper-help = 32 de litere și cifre în grupe de patru. Literele mari sau mici nu contează.
export-paper-take = Primesc codul
export-paper-safe = Codul este corect. Totul este în siguranță la centru până la evenimentul { $n }.
export-paper-wrong = Acesta nu este un cod al centrului nostru pentru acest loc. Comparați-l literă cu literă.
export-paper-wait =
    { $n ->
        [one] Prea multe coduri au fost greșite. Așteptați o secundă, apoi încercați din nou.
        [few] Prea multe coduri au fost greșite. Așteptați { $n } secunde, apoi încercați din nou.
       *[other] Prea multe coduri au fost greșite. Așteptați { $n } de secunde, apoi încercați din nou.
    }
export-card = Prezentarea acestui loc la centru
export-card-help = Trimiteți ambele fișiere oamenilor de la centru și citiți-le la telefon cele opt cuvinte.
export-own-words = Opt cuvinte ale acestui loc
export-card-file = Prezentarea
export-card-signature = Semnătura ei
export-hub = Centrul
export-hub-help = Centrul este numit într-un document semnat cu cheia rădăcină a acestui loc. Cheia se află pe un stick separat, nu pe această mașină. O persoană propune documentul; un responsabil de securitate sună la centru, compară cele opt cuvinte și confirmă.
export-hub-words = Opt cuvinte ale centrului
export-hub-numbers = Aceleași, ca numere
export-root-words = Opt cuvinte ale cheii rădăcină
export-root-number = Numărul documentului
export-trust-hub = Rezultatele merg la { $name }
export-trust-no-hub = Rezultatele nu merg la niciun centru
export-document = Document
export-document-help = Deschideți fișierul făcut de lucarne root și copiați totul în acest câmp.
export-propose = Propun
export-proposed = Propus. Acum un responsabil de securitate trebuie să compare cuvintele și să confirme.
export-document-refused = Acest document nu este acceptat: { $why }. Nu s-a schimbat nimic.
export-kind-epoch-open = Începutul unui registru
export-kind-clock-set = Ceas potrivit
export-kind-software-started = Program pornit
export-kind-person-added = Persoană adăugată (numai numărul)
export-kind-person-profile = Nume și setări
export-kind-person-role = Rol
export-kind-learning-statement = Răspuns sau rezultat
export-kind-learning-text = Text liber al unui cursant
export-kind-learning-file = Fișier al unui cursant
export-kind-learning-mark = Notă dată de personal
export-kind-learning-note = Comentariu al personalului
export-kind-group-set = Grupă
export-kind-enrolment-added = Înscriere
export-kind-enrolment-removed = Sfârșitul unei înscrieri
export-kind-attendance-marked = Prezență
export-kind-auth-signin = Intrare
export-kind-auth-signout = Ieșire
export-kind-auth-reset = Secret nou
export-kind-auth-failed = Încercări greșite de intrare
export-kind-record-read = Dosar citit
export-kind-parcel-verified = Pachet adus
export-kind-item-admitted = Modul admis
export-kind-item-activated = Modul în folosință
export-kind-item-withdrawn = Modul retras
export-kind-export-frozen = Export pregătit
export-kind-export-released = Export aprobat
export-kind-export-written = Export predat
export-kind-ack-accepted = Răspunsul centrului
export-kind-paperack-accepted = Răspunsul centrului pe hârtie
export-kind-trust-root = Centru numit
export-kind-policy-set = Setările locului
export-kind-backup-made = Copie de siguranță
export-kind-parcel-seen = Pachet văzut
export-kind-parcel-checked = Pachet verificat
export-kind-parcel-rejected = Pachet respins
export-kind-item-refused = Modul refuzat
export-kind-person-suspended = Suspendare
export-kind-person-resumed = Sfârșitul unei suspendări
export-kind-message-sent = Mesaj
export-kind-auth-stepup = Dovada identității
export-kind-review-signed = Săptămână semnată
export-kind-person-erased = Persoană ștearsă
export-kind-person-restricted = Dosar restricționat
export-kind-person-unrestricted = Restricție ridicată

## The cartography and the matrix, by the code of the event

export-kind-0a10 = Matricea de competențe a locului modificată
export-kind-0a20 = Modificare sau fișă nouă propusă pentru cartografie
export-kind-0a21 = Întrebare despre o propunere pentru cartografie
export-kind-0a22 = Răspuns despre o propunere pentru cartografie
export-kind-0a23 = Propunere pentru cartografie evaluată
export-kind-0a24 = Propunere pentru cartografie retrasă
export-kind-0a25 = Fapt al cartografiei acceptat
export-kind-advice-asked = Recenzie cerută
export-kind-advice-commented = Comentariu al unui recenzent
export-kind-advice-settled = Comentariu rezolvat
export-kind-advice-given = Recenzie predată
export-kind-advice-answered = Răspuns la un comentariu
export-kind-advice-withdrawn = Recenzie sau comentariu retras

## De ce un răspuns al centrului sau un document despre el nu este primit; părți de propoziție

export-why-no-answer = acest fișier nu este un răspuns al unui centru
export-why-damaged = fișierul nu este întreg sau a fost schimbat pe drum
export-why-other-hub = nu vine de la centrul acestui loc
export-why-other-site = este pentru alt loc
export-why-old = răspunsul { $n } sau unul mai nou a fost deja primit
export-why-no-document = acest text nu este un astfel de document sau nu este întreg
export-why-signature = semnătura nu se potrivește cu textul; copiați documentul întreg, cu toate rândurile
export-why-other-root = nu este semnat cu cheia rădăcină a acestui loc
export-why-key = o cheie din el nu este o cheie
export-why-version = are numărul { $found }, iar următorul aici este { $wanted }
