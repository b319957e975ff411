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
erase-retention-title = Ce s-a păstrat destul
erase-retention-help = Nimic nu pleacă de la sine. Coordonatorul se uită la această listă și propune, ofițerul confirmă fiecare persoană. Cine mai este necesar, pentru un certificat sau pentru că o cere legea, nu se propune.
erase-retention-learning = Învățare, texte, note, prezență: douăsprezece luni după plecarea unui cursant. Plecat înseamnă: în niciun grup deschis și nimic înregistrat despre el de atunci.
erase-retention-copies = Copii pe discuri: cel mult nouăzeci de zile. Cele mai vechi pleacă la copia următoare; cele două mai noi rămân mereu.
erase-retention-clock = Ceasul acestei mașini nu a fost potrivit sau a sărit: nimeni nu poate spune cine a plecat de mult. Potriviți ceasul și reporniți programul.
erase-retention-none = Nimeni nu a plecat acum douăsprezece luni sau mai mult.
erase-retention-last = ultima înregistrare la { $day }
erase-retention-nobody = Nimeni nu este bifat. Bifați pe cine propuneți pentru ștergere.
erase-retention-reason = Păstrat destul
erase-retention-who = Coordonatorul propune din această listă.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } cursant plecat acum douăsprezece luni sau mai mult
        [few] { $people } cursanți plecați acum douăsprezece luni sau mai mult
       *[other] { $people } de cursanți plecați acum douăsprezece luni sau mai mult
    }
