### Lessons, attendance and what interrupts them.

calendar-plan = Piano
calendar-overview = Panoramica
calendar-overview-help = Chi è assente per un motivo noto, o le cui lezioni sono state interrotte, non conta né come bloccato né come «non visto». Non visto: nessun passo in due settimane.
calendar-lessons = Lezioni
calendar-no-lessons = Nessuna lezione è prevista.
calendar-no-lessons-now = Niente lezioni ora
calendar-when = Quando
calendar-room = Aula
calendar-length = Durata
calendar-attendance = Presenza
calendar-attendance-help = Tutti contano come presenti. Cambi solo gli altri; i motivi già noti sono indicati.
calendar-marked = Vedi la presenza
calendar-mark = Segna la presenza
calendar-to-come = da venire
calendar-take-back = Ritira
calendar-add-lesson = Prevedi una lezione
calendar-day = Giorno
calendar-time = Ora
calendar-minutes = Minuti
calendar-interruptions = Interruzioni
calendar-no-interruptions = Non ci sono interruzioni.
calendar-add-interruption = Annota un’interruzione
calendar-absences = Corsisti che non possono venire
calendar-no-absences = Nessuna assenza è nota.
calendar-add-absence = Annota chi non può venire
calendar-finishes = Da finire entro
calendar-no-finishes = Nessun giorno è fissato.
calendar-add-finish = Fissa un giorno di fine
calendar-finish-help = Il giorno si sposta di ogni giorno perso per un’interruzione.
calendar-reason = Motivo
calendar-reason-unknown = non noto
calendar-from = Da
calendar-until = A
calendar-whole-days = Senza ore contano i giorni interi.
calendar-whole-site = tutta la sede
calendar-this-group = questo gruppo
calendar-lockdown = Blocco
calendar-holiday = Festività
calendar-technical = Tecnica
calendar-other = Altro
calendar-escort = Scorta
calendar-court = Tribunale
calendar-medical = Visita medica
calendar-visit = Colloquio
calendar-work = Lavoro
calendar-present = Presente
calendar-part = Per una parte
calendar-absent = Assente
calendar-stuck = Bloccati
calendar-missed = Non visti
calendar-away = Assenti, motivo noto
calendar-unmarked = Lezioni senza presenze
calendar-fault-time = Scriva il giorno così: 2026-12-31, e l’ora così: 14:05.
calendar-fault-minutes = Scriva la durata: da 5 a 720 minuti.
calendar-fault-room = Scriva un’aula, al massimo 30 lettere.
calendar-room-taken = Un’altra lezione occupa quest’aula a quest’ora. Scelga un’altra aula o un’altra ora.
calendar-fault-span = La fine deve venire dopo l’inizio, al massimo un anno dopo. Scriva i giorni così: 2026-12-31.
calendar-fault-day = Scriva un giorno così: 2026-12-31.
calendar-fault-part = Per «una parte», scriva i minuti: più di zero, meno di tutta la lezione.
calendar-finish-by = Entro il { $day }
calendar-finish-moved =
    { $n ->
        [one] Entro il { $day }: spostato di { $n } giorno ({ $why })
       *[other] Entro il { $day }: spostato di { $n } giorni ({ $why })
    }
