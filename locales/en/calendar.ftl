### Lessons, attendance and what interrupts them.

## Lessons and interruptions

calendar-plan = Plan
calendar-overview = Overview
calendar-overview-help = Who is away for a known reason, or whose lessons were interrupted, counts neither as stuck nor as not seen. Not seen: no step in two weeks.
calendar-lessons = Lessons
calendar-no-lessons = No lesson is planned.
calendar-no-lessons-now = No lessons now
calendar-when = When
calendar-room = Room
calendar-length = Length
calendar-attendance = Attendance
calendar-attendance-help = Everybody counts as present. Change only the others; reasons that are already known are filled in.
calendar-marked = See attendance
calendar-mark = Mark attendance
calendar-to-come = to come
calendar-take-back = Take back
calendar-add-lesson = Plan a lesson
calendar-day = Day
calendar-time = Time
calendar-minutes = Minutes
calendar-interruptions = Interruptions
calendar-no-interruptions = There is no interruption.
calendar-add-interruption = Note an interruption
calendar-absences = Learners who cannot come
calendar-no-absences = No absence is known.
calendar-add-absence = Note who cannot come
calendar-finishes = Finish by
calendar-no-finishes = No day is set.
calendar-add-finish = Set a day to finish by
calendar-finish-help = The day moves by every day lost to an interruption.
calendar-reason = Reason
calendar-reason-unknown = not known
calendar-from = From
calendar-until = Until
calendar-whole-days = Without times, whole days count.
calendar-whole-site = whole site
calendar-this-group = this group
calendar-lockdown = Lockdown
calendar-holiday = Holiday
calendar-technical = Technical
calendar-other = Other
calendar-escort = Escort
calendar-court = Court
calendar-medical = Medical
calendar-visit = Visit
calendar-work = Work
calendar-present = Present
calendar-part = A part of the time
calendar-absent = Absent
calendar-stuck = Stuck
calendar-missed = Not seen
calendar-away = Away, reason known
calendar-unmarked = Lessons without attendance
calendar-fault-time = Write the day as 2026-12-31 and the time as 14:05.
calendar-fault-minutes = Write how long it takes: 5 to 720 minutes.
calendar-fault-room = Write a room, at most 30 letters.
calendar-room-taken = Another lesson is in this room at this time. Choose another room or time.
calendar-fault-span = The end must come after the beginning, at most a year later. Write days as 2026-12-31.
calendar-fault-day = Write a day as 2026-12-31.
calendar-fault-part = For “a part of the time”, write the minutes: more than none, less than the whole lesson.
calendar-finish-by = By { $day }
# $day (text)
# $n (number)
# $why (text)
calendar-finish-moved =
    { $n ->
        [one] By { $day }: moved by { $n } day ({ $why })
       *[other] By { $day }: moved by { $n } days ({ $why })
    }
