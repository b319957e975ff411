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
setup-passphrase-help = Cel puțin douăsprezece caractere. Patru cuvinte fără legătură între ele se țin minte bine și se ghicesc greu.
setup-passphrase-short = Această frază de acces este prea scurtă. Folosiți cel puțin douăsprezece caractere.
setup-passphrase-repeats = Această frază de acces repetă mereu același lucru. Alegeți patru cuvinte fără legătură între ele.
setup-passphrase-walk = Această frază de acces urmează tastatura, alfabetul sau o dată. Alegeți patru cuvinte fără legătură între ele.
setup-passphrase-common = Această frază de acces este făcută din cuvinte, nume sau ani obișnuiți, care se încearcă primii. Alegeți patru cuvinte fără legătură între ele.
setup-fill = Completați acest câmp.
setup-two-people = Cele două persoane au nevoie de două nume de utilizator diferite.
setup-finish = Gata
