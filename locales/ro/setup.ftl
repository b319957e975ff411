### Prima pornire a unui centru.

setup-title = Pregătirea acestui centru
setup-intro = Două persoane pornesc împreună un centru. Una îl administrează. Cealaltă, responsabilul de securitate, hotărăște ce poate intra.
setup-code = Cod de pornire
setup-code-help = Este scris în fereastra în care a fost pornit Lucarne.
setup-code-wrong = Codul de pornire nu este cel bun. Copiați-l din fereastra în care a fost pornit Lucarne.
setup-runner = Cine administrează centrul
setup-runner-help = Formator, coordonator și administrator în același timp. Puteți împărți aceste roluri mai târziu.
setup-officer = Cine admite modulele
setup-officer-help = Responsabilul de securitate. Nu este niciodată aceeași persoană.
setup-passphrase-help = Cel puțin douăsprezece caractere. Patru cuvinte se țin bine minte.
setup-passphrase-short = Această frază de acces este prea scurtă. Folosiți cel puțin douăsprezece caractere.
setup-fill = Completați acest câmp.
setup-two-people = Cele două persoane au nevoie de două nume de utilizator diferite.
setup-finish = Gata
