### Erasing a person.

erase-title = Ștergere
erase-help = O persoană este ștearsă în baza unui ordin cu număr. Coordonatorul propune, ofițerul confirmă. După aceea, nimic despre acea persoană nu mai poate fi citit, nici aici, nici în vreo copie.
erase-new = Ordin nou
erase-number = Numărul cursantului sau numele de conectare al unui angajat
erase-nobody = Nimeni de aici nu are acest număr. Verificați lista grupei.
erase-order = Numărul ordinului
erase-order-help = Litere, cifre și . _ / - fără spații; fără nume.
erase-order-wrong = Numărul ordinului are numai litere, cifre și . _ / -, cel mult 40.
erase-look = Arătați ce privește
erase-propose = Propuneți ștergerea
erase-for-good = Nu se poate anula. Certificatele deja înmânate aparțin persoanei.
erase-proposal = Ștergeți definitiv { $name }
erase-profile = Nume, limbă, roluri
erase-learning = Răspunsuri, texte, note
erase-organisation = Grupe, prezență, mesaje
erase-signing-in = Conectări
erase-reads = Cine a citit datele
erase-credentials = Certificate
erase-files = Fișiere predate
erase-drafts = Ciorne
erase-done = Făcut
erase-none = Nimeni nu a fost șters aici.
erase-no-receipt = Fără dovadă: programul a fost oprit la mijloc sau a șters din nou persoana după ce s-a pus la loc o copie mai veche. A terminat la pornirea următoare; nimeni nu a căutat dacă au rămas cuvinte.
erase-nothing-left = După aceea nu s-a găsit niciun cuvânt al persoanei.
erase-not-purged = Fișierele bazei nu au putut fi rescrise, pentru că cineva citea. Reporniți programul.
erase-found = Un cuvânt al persoanei a mai fost găsit aici. Altcineva poate avea același nume sau l-a scris; de verificat:
erase-receipt =
    { $events ->
        [one] Distrus: conținutul a { $events } fapt.
        [few] Distrus: conținutul a { $events } fapte.
       *[other] Distrus: conținutul a { $events } de fapte.
    }
erase-media =
    { $media ->
        [one] { $media } disc mai trebuie conectat și copiat.
        [few] { $media } discuri mai trebuie conectate și copiate.
       *[other] { $media } de discuri mai trebuie conectate și copiate.
    }
erase-parcels = Colete sigilate care așteptau să iasă și conțineau ceva despre persoană au fost îndepărtate. Un colet eliberat se sigilează din nou, fără acel conținut, când este cerut:
erase-retention-title = Ce s-a păstrat destul
erase-retention-help = Nimic nu pleacă de la sine. Programul se uită o dată pe săptămână și propune; oamenii confirmă. Cine mai este necesar, pentru un certificat sau pentru că o cere legea, nu se propune.
erase-retention-learning = Plecat înseamnă: în niciun grup deschis și nimic înregistrat despre el de atâta timp. Coordonatorul propune, ofițerul confirmă fiecare persoană.
erase-retention-copies = Copii pe discuri
erase-retention-clock = Ceasul acestei mașini nu a fost potrivit sau a sărit: nimeni nu poate spune cine a plecat de mult. Potriviți ceasul și reporniți programul.
erase-retention-none = Nimeni nu a plecat de atâta timp.
erase-retention-last = ultima înregistrare la { $day }
erase-retention-nobody = Nimeni nu este bifat. Bifați pe cine propuneți pentru ștergere.
erase-retention-reason = Păstrat destul
erase-retention-who = Coordonatorul propune din această listă.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } cursant plecat de atâta timp
        [few] { $people } cursanți plecați de atâta timp
       *[other] { $people } de cursanți plecați de atâta timp
    }
erase-retention-left = Cursanți plecați
erase-retention-days = cel mult nouăzeci de zile; cele două mai noi rămân mereu
erase-retention-change = Un administrator propune alt termen la „Ce este permis”, un ofițer îl confirmă.
erase-age-title = Ce este destul de vechi
erase-age-help = Conținutul este distrus; că atunci s-a întâmplat ceva rămâne în lanțul înregistrării, fără a spune ce sau despre cine. Ce încă este valabil, cum ar fi ultima hotărâre despre o regulă, un modul folosit sau un mesaj care așteaptă răspuns, rămâne oricât de vechi ar fi. Copiile făcute înainte îl păstrează cel mult nouăzeci de zile.
erase-age-looked = Programul s-a uitat la { $day }.
erase-age-never = Programul nu s-a uitat încă. O face în ora de după pornire, apoi o dată pe săptămână.
erase-age-none = Nimic nu este destul de vechi.
erase-age-which = Ce se șterge
# $events (number)
erase-age-due =
    { $events ->
        [one] { $what }: { $events } fapt dinainte de { $day } (păstrat { $span })
        [few] { $what }: { $events } fapte dinainte de { $day } (păstrate { $span })
       *[other] { $what }: { $events } de fapte dinainte de { $day } (păstrate { $span })
    }
erase-age-nothing = Nimic nu este bifat. Bifați ce confirmați.
erase-age-for-good = Nu se poate anula. Comparați zilele de mai sus cu calendarul: cu un ceas greșit totul pare vechi.
erase-age-erase = Ștergeți ce este bifat
erase-age-who = Coordonatorul confirmă.
erase-age-look = Uitați-vă din nou acum
# $events (number)
erase-age-gone =
    { $events ->
        [one] { $what }: { $events } fapt dinainte de { $day } a fost șters
        [few] { $what }: { $events } fapte dinainte de { $day } au fost șterse
       *[other] { $what }: { $events } de fapte dinainte de { $day } au fost șterse
    }
erase-age-by = { $day }, confirmat de { $name }
# $events (number)
erase-age-waits =
    { $events ->
        [one] { $events } fapt s-a păstrat destul și așteaptă să confirmați ștergerea lui.
        [few] { $events } fapte s-au păstrat destul și așteaptă să confirmați ștergerea lor.
       *[other] { $events } de fapte s-au păstrat destul și așteaptă să confirmați ștergerea lor.
    }
erase-restricted = O acțiune în justiție are nevoie de dosarul acestei persoane: este restricționat. Poate fi șters după ce se ridică restricția.
restrict-title = Restricționare
restrict-help = Când o acțiune în justiție are nevoie de un dosar, acesta este restricționat, nu șters. Coordonatorul propune pe baza unui ordin cu număr, ofițerul confirmă. Se ridică în același fel.
restrict-hidden = Numai ofițerul și coordonatorul văd dosarul. Formatorii, mentorii și ceilalți cursanți nu întâlnesc persoana în nicio listă și în nicio cifră.
restrict-sign-in = Între timp, persoana nu poate intra.
restrict-kept = Nimic despre persoană nu se șterge, nici la ordin, nici pentru că este vechi.
restrict-stays = Ce este înregistrat despre persoană nu iese din centru. Ce nu a ieșit pleacă cu primele rezultate pregătite după ridicarea restricției; ce a ieșit înainte rămâne unde este.
restrict-back = După ridicare, totul este ca înainte.
restrict-number = Numărul cursantului
restrict-nobody = Niciun cursant de aici nu are acest număr.
restrict-already = Dosarul acestui cursant este deja restricționat.
restrict-not = Dosarul acestui cursant nu este restricționat.
restrict-waits = O propunere despre acest cursant așteaptă deja ofițerul.
restrict-propose = Propuneți restricționarea
restrict-lift = Propuneți ridicarea
restrict-proposal = Restricționarea dosarului lui { $name }
restrict-proposal-lift = Ridicarea restricției dosarului lui { $name }
restrict-records = Dosare restricționate
restrict-none = Niciun dosar nu este restricționat.
restrict-since = restricționat din { $day }
restrict-lifted = ridicat la { $day }
