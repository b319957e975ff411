### Conturile personalului și starea instalării.

admin-accounts = Conturile personalului
admin-add-account = Adaugă un cont
admin-fill-name-and-login = Completați numele și numele de utilizator.
admin-roles-apart = Alegeți cel puțin un rol. Responsabilul de securitate nu are niciun alt rol prin care să aducă materiale.
admin-health = Este totul în regulă?
admin-all-well = Totul este în regulă.
admin-not-well = Ceva cere atenția dumneavoastră.
admin-good = bine
admin-bad = de verificat
admin-version = Versiunea programului
admin-database = Baza de date
admin-database-good = Răspunde și este întreagă.
admin-database-bad = Este deteriorată. Opriți programul, păstrați o copie a dosarului și restaurați ultima copie de rezervă.
admin-events = Fapte înregistrate
admin-head = Sfârșitul registrului, în cuvinte
admin-clock = Ceas
admin-clock-good = Arată o dată de după crearea acestui program.
admin-clock-bad = Arată o dată dinainte de crearea acestui program. Potriviți ceasul; între timp nu se pierde nimic.
admin-modules = Module admise
