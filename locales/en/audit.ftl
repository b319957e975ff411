### The trail of what happened, and those who answer for it.

## Corrections

audit-corrections = Requests “About me”
audit-corrections-help = Learners ask that something recorded about them be put right. Your answer is recorded, and they read it.
audit-corrections-none = No request is waiting.
audit-corrections-answered = Answered lately
audit-correction-done = What was done
audit-correction-answer = Answer for the learner
audit-correction-send = Answer
audit-correction-choose = Choose what was done.
audit-correction-empty = Write an answer: the learner reads it.
audit-too-long = This is too long. Write at most 500 letters.
audit-corrected = It was put right
audit-kept = It stays as it is
audit-about-profile = Name, number or language
audit-about-answers = Steps and answers
audit-about-marks = A mark or a note
audit-about-attendance = Attendance
audit-about-other = Something else
# $n (number)
audit-corrections-count =
    { $n ->
        [one] { $n } learner asks that something be put right
       *[other] { $n } requests of learners wait for an answer
    }
