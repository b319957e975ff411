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
