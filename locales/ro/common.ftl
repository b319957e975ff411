### Cuvintele tuturor paginilor.

common-to-content = La conținut
common-language = Limba
common-choose-language = Alegeți limba
common-hello = Bună ziua
common-hello-name = Bună ziua, { $name }
common-display = Afișare
common-display-settings = Setări de afișare
common-sign-in = Intră
common-sign-out = Închide sesiunea
common-help = Ajutor
common-home = Acasă
common-menu = Meniu
common-section-today = Astăzi
common-section-enters = Ce intră
common-section-leaves = Ce iese
common-section-people = Persoane
common-section-site = Sediu

common-next = Înainte
common-back = Înapoi
common-check = Verifică
common-try-again = Încearcă din nou
common-right = Corect
common-partly = În parte
common-not-yet = Încă nu
common-dont-know = Nu știu
common-hint = Indiciu
common-example = Exemplu
common-listen = Ascultă
common-stop-sound = Oprește sunetul
common-computer-voice = vocea calculatorului
common-stop-here = Mă opresc aici
common-go-on = Continuă
common-go-on-where-stopped = Continuă de unde am rămas
common-start = Începe
common-saved = Salvat
common-done = Gata
common-ask-trainer = Întreb formatorul
common-more = Mai mult

common-my-skills = Ce știu să fac
common-about-me = Ce este notat despre mine
common-my-path = Parcursul meu
common-my-work = Lucrările mele
common-messages = Mesaje
common-library = Bibliotecă

common-learner = cursant
common-trainer = formator
common-mentor = mentor
common-module = modul
common-unit = etapă
common-exercise = exercițiu
common-certificate = adeverință

common-yes = Da
common-no = Nu
common-save = Salvează
common-cancel = Lasă cum era
common-undo = Anulează
common-close = Închide
common-search = Caută
common-print = Tipărește
common-change = Schimbă

common-step = Etapa { $n } din { $total }
common-minutes =
    { $n ->
        [one] { $n } minut
        [few] { $n } minute
       *[other] { $n } de minute
    }
common-colon = :
common-please-mend = De corectat, vă rugăm
common-overheard = Acest site funcționează fără criptare: oricine se află în această rețea poate citi ce trece. Folosiți-l numai într-o rețea cu fir, închisă.
# $months (number)
common-months =
    { $months ->
        [one] { $months } lună
        [few] { $months } luni
       *[other] { $months } de luni
    }
# $years (number)
common-years =
    { $years ->
        [one] { $years } an
        [few] { $years } ani
       *[other] { $years } de ani
    }
common-account = Contul meu
