### The trail of what happened, and those who answer for it.

audit-corrections = Cereri „Despre mine”
audit-corrections-help = Cursanții cer să fie corectat ceea ce este notat despre ei. Răspunsul dumneavoastră se înregistrează, iar ei îl citesc.
audit-corrections-none = Nicio cerere nu așteaptă.
audit-corrections-answered = Răspunsuri recente
audit-correction-done = Ce s-a făcut
audit-correction-answer = Răspuns pentru cursant
audit-correction-send = Răspund
audit-correction-choose = Alegeți ce s-a făcut.
audit-correction-empty = Scrieți un răspuns: cursantul îl citește.
audit-too-long = Este prea lung. Scrieți cel mult 500 de litere.
audit-corrected = S-a corectat
audit-kept = Rămâne așa
audit-about-profile = Nume, număr sau limbă
audit-about-answers = Pași și răspunsuri
audit-about-marks = O notă sau o observație
audit-about-attendance = Prezență
audit-about-other = Altceva
audit-corrections-count =
    { $n ->
        [one] { $n } cerere a unui cursant așteaptă un răspuns
        [few] { $n } cereri ale cursanților așteaptă un răspuns
       *[other] { $n } de cereri ale cursanților așteaptă un răspuns
    }
