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
session-prove-wrong = Nu este corect. Verificați fraza de acces și încercați din nou.
session-press-again = Mulțumim. Ce ați cerut înainte nu s-a făcut: apăsați din nou. Ce ați scris acolo trebuie poate scris din nou.
