### Lessons, attendance and what interrupts them.

calendar-plan = Plan
calendar-overview = Privire de ansamblu
calendar-overview-help = Cine lipsește dintr-un motiv cunoscut, sau ale cui lecții au fost întrerupte, nu se numără nici ca blocat, nici ca „nevăzut”. Nevăzut: niciun pas în două săptămâni.
calendar-lessons = Lecții
calendar-no-lessons = Nicio lecție nu este planificată.
calendar-no-lessons-now = Fără lecții acum
calendar-when = Când
calendar-room = Sală
calendar-length = Durată
calendar-attendance = Prezență
calendar-attendance-help = Toți sunt considerați prezenți. Schimbați numai ceilalți; motivele cunoscute sunt deja trecute.
calendar-marked = Văd prezența
calendar-mark = Notez prezența
calendar-to-come = urmează
calendar-take-back = Retrag
calendar-add-lesson = Planific o lecție
calendar-day = Ziua
calendar-time = Ora
calendar-minutes = Minute
calendar-interruptions = Întreruperi
calendar-no-interruptions = Nu există întreruperi.
calendar-add-interruption = Notez o întrerupere
calendar-absences = Cursanți care nu pot veni
calendar-no-absences = Nicio absență cunoscută.
calendar-add-absence = Notez cine nu poate veni
calendar-finishes = De terminat până la
calendar-no-finishes = Nicio zi nu este stabilită.
calendar-add-finish = Stabilesc o zi de sfârșit
calendar-finish-help = Ziua se mută cu fiecare zi pierdută din cauza unei întreruperi.
calendar-reason = Motiv
calendar-reason-unknown = necunoscut
calendar-from = De la
calendar-until = Până la
calendar-whole-days = Fără ore se numără zile întregi.
calendar-whole-site = tot site-ul
calendar-this-group = această grupă
calendar-lockdown = Restricție generală
calendar-holiday = Sărbătoare
calendar-technical = Tehnic
calendar-other = Altul
calendar-escort = Escortă
calendar-court = Tribunal
calendar-medical = Medical
calendar-visit = Vizită
calendar-work = Muncă
calendar-present = Prezent
calendar-part = O parte din timp
calendar-absent = Absent
calendar-stuck = Blocați
calendar-missed = Nevăzuți
calendar-away = Absenți, motiv cunoscut
calendar-unmarked = Lecții fără prezență
calendar-fault-time = Scrieți ziua așa: 2026-12-31, și ora așa: 14:05.
calendar-fault-minutes = Scrieți durata: între 5 și 720 de minute.
calendar-fault-room = Scrieți o sală, cel mult 30 de litere.
calendar-room-taken = Altă lecție ocupă această sală la această oră. Alegeți altă sală sau altă oră.
calendar-fault-span = Sfârșitul trebuie să fie după început, cel mult un an mai târziu. Scrieți zilele așa: 2026-12-31.
calendar-fault-day = Scrieți ziua așa: 2026-12-31.
calendar-fault-part = Pentru „o parte din timp”, scrieți minutele: mai mult de zero, mai puțin decât toată lecția.
calendar-finish-by = Până la { $day }
calendar-finish-moved =
    { $n ->
        [one] Până la { $day }: mutat cu { $n } zi ({ $why })
        [few] Până la { $day }: mutat cu { $n } zile ({ $why })
       *[other] Până la { $day }: mutat cu { $n } de zile ({ $why })
    }
