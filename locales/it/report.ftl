### Lo stato dell’arte: un rapporto fatto con i dati delle cartografie, della matrice delle competenze e dei moduli.

report-menu = Stato dell’arte
report-title = Stato dell’arte: imparare con il digitale in carcere
report-subtitle = Iniziative con e senza internet, leve e ostacoli, metodi, competenze digitali
# $date (text)
# $version (text)
report-dated = { $date }. Stato dei dati: { $version }
report-contents = Indice
report-table = Tabella
report-figure = Figura
report-page-help = Il rapporto è fatto con i dati ogni volta che lo si apre. Stampi questa pagina, o porti con sé il rapporto come file.
report-language = Lingua del rapporto
report-as-html = Come pagina unica (HTML)
report-as-odt = Come documento di testo (ODT)
report-as-pdf = Come PDF

## Sintesi

report-summary = Sintesi
report-summary-help = I numeri principali. Ciascuno conta schede, e i capitoli dicono quali.
report-initiatives-counted =
    { $n ->
        [one] È descritta { $n } iniziativa di apprendimento digitale in carcere.
       *[other] Sono descritte { $n } iniziative di apprendimento digitale in carcere.
    }
report-countries-counted =
    { $n ->
        [one] Si trovano in { $n } paese.
       *[other] Si trovano in { $n } paesi.
    }
report-without-counted =
    { $n ->
        [one] { $n } iniziativa funziona senza internet: non si raggiunge nulla di esterno.
       *[other] { $n } iniziative funzionano senza internet: non si raggiunge nulla di esterno.
    }
report-with-counted =
    { $n ->
        [one] { $n } iniziativa funziona con internet sorvegliato: si raggiungono siti scelti.
       *[other] { $n } iniziative funzionano con internet sorvegliato: si raggiungono siti scelti.
    }
report-both-counted =
    { $n ->
        [one] { $n } iniziativa sta nel mezzo: funziona in entrambi i modi.
       *[other] { $n } iniziative stanno nel mezzo: funzionano in entrambi i modi.
    }
report-not-stated-counted =
    { $n ->
        [one] Per { $n } iniziativa le fonti non dicono come è collegata.
       *[other] Per { $n } iniziative le fonti non dicono come sono collegate.
    }
# $names (text)
report-most-levers = Leve nominate più spesso: { $names }.
# $names (text)
report-most-obstacles = Ostacoli nominati più spesso: { $names }.
report-methods-counted =
    { $n ->
        [one] { $n } metodo di insegnamento è descritto in una scheda.
       *[other] { $n } metodi di insegnamento sono descritti in schede.
    }
report-rows-counted =
    { $n ->
        [one] La matrice delle competenze ha { $n } riga, una per ogni competenza e livello.
       *[other] La matrice delle competenze ha { $n } righe, una per ogni competenza e livello.
    }
report-modules-counted =
    { $n ->
        [one] { $n } modulo è confrontato con la matrice.
       *[other] { $n } moduli sono confrontati con la matrice.
    }
report-rows-covered =
    { $n ->
        [one] { $n } riga è esercitata da almeno un’attività in cui si fa o si scrive.
       *[other] { $n } righe sono esercitate da almeno un’attività in cui si fa o si scrive.
    }
report-rows-gap =
    { $n ->
        [one] { $n } riga è una lacuna: nessun modulo la nomina.
       *[other] { $n } righe sono lacune: nessun modulo le nomina.
    }

## Come è stato fatto il rapporto

report-how = Come è stato fatto questo rapporto
report-how-made = Questo rapporto è composto da un programma a partire da schede, ed è nuovo il giorno in cui lo si chiede. Ogni scheda descrive un’iniziativa o un metodo, in campi dal significato fisso.
report-how-gathered = Le schede sono state raccolte da testi pubblici: rapporti, articoli, pagine di progetti, di amministrazioni penitenziarie e di fornitori. Ogni scheda nomina le sue fonti e dice fino a che punto i fatti vi sono confermati.
report-how-counted = Un campo vuoto dice che non si sa nulla. Ogni numero di questo rapporto è la lunghezza di un elenco di schede.
report-meaning = Significato
report-confirmed = Fino a che punto i fatti delle iniziative sono confermati
report-exact = Quanto sono esatti i punti sulla mappa
report-not-said = Che cosa non dice
report-not-all = Le schede sono quelle che sono state trovate. Esistono altre iniziative, e i paesi non sono messi a confronto.
report-not-shares = I gruppi sono piccoli: perciò ci sono numeri e non percentuali.
report-not-absent = Una leva o un ostacolo che una scheda non nomina può esserci comunque: le sue fonti non ne parlavano.
report-not-measured = Le cifre d’uso sono quelle delle fonti, spesso dei fornitori stessi. Nessuno le ha misurate di nuovo per questo rapporto.
report-not-effect = Che una leva sia nominata spesso non prova che funzioni.

## Il campo

report-field = Il campo
report-numbers = In numeri
report-several-help = Un’iniziativa in più paesi, o con più modi di collegarsi, conta per ciascuno.
report-by-internet = Iniziative per modo di collegarsi
report-by-kind = Iniziative per tipo
report-by-status = Iniziative per stato
report-by-country = Iniziative per paese
# $name (text)
report-in-words = { $name }: la tabella
report-same-below = La lunghezza di ogni barra è un numero. La tabella qui sotto dice lo stesso.
report-map-europe = Mappa delle iniziative in Europa
report-map-world = Mappa delle iniziative nel mondo
report-places = Luoghi delle mappe
report-without = Senza internet
report-without-help = Queste funzionano su una macchina, in una stanza o su una rete privata. Non si raggiunge nessun sito esterno.
report-both = Nel mezzo
report-both-help = Queste funzionano senza internet e raggiungono anche siti scelti, in altri luoghi o per altre persone.
report-with = Con internet sorvegliato
report-with-help = Qui i corsisti possono raggiungere siti, o generi di siti, scelti.
report-not-stated = Collegamento non indicato
report-not-stated-help = Le fonti non dicono come queste sono collegate, o la domanda non si pone.
# $name (text)
report-when = { $name }: da quando a quando
# $name (text)
# $part (number)
# $parts (number)
report-part = { $name } ({ $part } di { $parts })
report-timeline-help = Dal primo anno all’ultimo noto. Le voci qui sotto dicono lo stesso a parole.

## Leve e ostacoli

report-forces-help = Ogni numero conta le iniziative che lo nominano. Gli esempi dicono come si mostra lì.
report-levers-figure = Quante volte è nominata ogni leva
report-obstacles-figure = Quante volte è nominato ogni ostacolo
report-levers-table = Leve, con esempi
report-obstacles-table = Ostacoli, con esempi
report-examples = Esempi
report-also = Anche:
report-resting = Metodi che vi si appoggiano
report-answers = Che cosa risponde a quale ostacolo
report-answers-help = Solo ciò che dicono i dati: i metodi che aiutano contro un ostacolo, le leve su cui questi metodi si appoggiano, e le iniziative che nominano l’ostacolo insieme a leve proprie.
report-answers-table = Ostacoli con metodi, leve e iniziative
report-their-levers = Leve su cui questi metodi si appoggiano
report-named-together = Iniziative, con le leve che nominano

## Metodi

report-methods-help = Ogni scheda dice a che cosa il metodo risponde, che cosa se ne sa e dove è all’opera. Le schede intere, con ogni passo, sono nel programma.
report-evidence = Prove
report-by-evidence = Metodi per solidità delle prove
report-cards = Schede
report-answer-to = Il problema
report-seen-in = Dove è all’opera
report-model = Modello per cominciare un modulo

## Competenze

report-skills-help = Che cosa si sa fare in ogni competenza, livello per livello, e come ci si può esercitare in carcere. I livelli da 1 a 4 sono i primi quattro di DigComp.
# $version (text)
# $framework (text)
report-matrix-version = Matrice: { $version }. Nomi delle competenze: { $framework }.
report-by-practice = Righe della matrice per modo abituale di esercitarsi
# $area (text)
report-area-table = «So …» e modi di esercitarsi, area { $area }

## Copertura

report-coverage = Che cosa esercitano i moduli
report-of-library = Sono considerati i moduli ammessi in questa sede.
report-of-shipped = Sono considerati i moduli forniti con il programma.
report-by-state = Righe della matrice secondo ciò che i moduli esercitano
report-state = Stato
report-by-competence = Per competenza e livello
report-coverage-table = Ogni competenza con i suoi livelli, e i moduli che la nominano

## Lacune

report-gaps = Lacune nei dati
report-gaps-help = Ciò che le schede non dicono. Chi ne sa di più può proporlo.
report-gap-start =
    { $n ->
        [one] Di { $n } iniziativa non si conosce il primo anno.
       *[other] Di { $n } iniziative non si conosce il primo anno.
    }
report-gap-status =
    { $n ->
        [one] Di { $n } iniziativa non si sa se continua.
       *[other] Di { $n } iniziative non si sa se continuano.
    }
report-gap-connection =
    { $n ->
        [one] Di { $n } iniziativa non è indicato il collegamento.
       *[other] Di { $n } iniziative non è indicato il collegamento.
    }
report-gap-figures =
    { $n ->
        [one] Di { $n } iniziativa non si conoscono cifre.
       *[other] Di { $n } iniziative non si conoscono cifre.
    }
report-gap-levers =
    { $n ->
        [one] { $n } iniziativa non nomina nessuna leva.
       *[other] { $n } iniziative non nominano nessuna leva.
    }
report-gap-obstacles =
    { $n ->
        [one] { $n } iniziativa non nomina nessun ostacolo.
       *[other] { $n } iniziative non nominano nessun ostacolo.
    }
report-gap-sure =
    { $n ->
        [one] I fatti di { $n } iniziativa sono confermati in parte o per nulla.
       *[other] I fatti di { $n } iniziative sono confermati in parte o per nulla.
    }
report-gap-place =
    { $n ->
        [one] Di { $n } iniziativa non si conosce la città, o non ce n’è una.
       *[other] Di { $n } iniziative non si conosce la città, o non ce n’è una.
    }
report-gap-country =
    { $n ->
        [one] { $n } paese ha una sola iniziativa.
       *[other] { $n } paesi hanno una sola iniziativa.
    }
report-gap-lever-once =
    { $n ->
        [one] { $n } leva è nominata da una sola iniziativa.
       *[other] { $n } leve sono nominate da una sola iniziativa.
    }
report-gap-obstacle-once =
    { $n ->
        [one] { $n } ostacolo è nominato da una sola iniziativa.
       *[other] { $n } ostacoli sono nominati da una sola iniziativa.
    }
report-gap-never =
    { $n ->
        [one] { $n } ostacolo del vocabolario non è nominato da nessuna iniziativa.
       *[other] { $n } ostacoli del vocabolario non sono nominati da nessuna iniziativa.
    }
report-gap-methods =
    { $n ->
        [one] { $n } metodo non è usato da nessuna iniziativa dell’elenco.
       *[other] { $n } metodi non sono usati da nessuna iniziativa dell’elenco.
    }
report-gap-foreign =
    { $n ->
        [one] La sintesi di { $n } iniziativa non è ancora tradotta.
       *[other] Le sintesi di { $n } iniziative non sono ancora tradotte.
    }
report-sources-help = I numeri tra parentesi quadre portano qui. Dove Lei legge può non esserci internet, perciò questi non sono collegamenti.
