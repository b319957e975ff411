### Following modules.

learn-stopped = All is saved. You can go on here another time.
learn-nothing-open = Nothing is open for you yet. Ask your trainer.
learn-with-sound = with sound
# $done (number)
# $total (number)
learn-units-done = { $done } of { $total } units done
learn-content-language = Language of this module
learn-units = Units
learn-unit-done = Done
learn-unit-begun = Begun
learn-unit-new = Not begun
learn-objectives = What I will be able to do
learn-before-after = Before and after
learn-before-after-help = Your trainer tells you when to do these. There is no mark.
learn-practise-again = Practise again
learn-end-of-unit = This is the end of the unit.
learn-all-saved = All is saved.
# $right (number)
# $total (number)
learn-right-of = { $right } of { $total } exercises right
learn-some-open = Some exercises are still open. You can do them now or later.
learn-still-open = Still open
learn-waits-for-trainer = Your trainer will read it
learn-skills-empty = Here you will see what you can do. Begin with a module.
learn-can-alone = I can do it
learn-can-with-help = I am on the way
learn-can-met = I have met it
learn-about-intro = This page shows what is recorded about you.
learn-about-what = What
learn-about-how-many = How many
learn-about-last = Last time
learn-about-who = Your trainer can see your answers. Nobody else in your group can.

record-person-added = You were added
record-person-profile = Your name, language or display settings
record-person-role = What you may do here
record-auth-signin = You signed in
record-auth-reset = Your pictures, your PIN or your way to sign in changed
record-learning-statement = Steps and answers
record-learning-text = Texts you wrote
record-learning-mark = Marks from your trainer
record-learning-note = Notes from your trainer
record-enrolment-added = You came into a group
record-enrolment-removed = You left a group
record-record-read = Somebody read your record
learn-trainer-says = Your trainer writes
learn-keep = Keep for later
learn-kept = Kept. It is not handed in yet.
learn-not-kept = Not kept. Press “Keep for later”.
learn-replace = Hand in something else
learn-file-no-kind = This file cannot be taken. Choose one of the kinds below.
learn-file-too-large = The file is too large. Choose a smaller one.
learn-files-full = You have handed in as many files as you can. Ask your trainer.
# $n (number)
# $total (number)
learn-sound-of = Sound { $n } of { $total }
learn-next-sound = Next sound
record-learning-file = Files you handed in

## A path

# $done (number)
# $total (number)
learn-path-done = { $done } of { $total } modules done
learn-path-advice = This order is a piece of advice. I may begin with another module.
learn-path-first = First finish: { $module }
learn-path-optional = (I may leave this one out)
# $n (number)
learn-path-left =
    { $n ->
        [one] About one minute left
       *[other] About { $n } minutes left
    }
learn-path-after = What I can do after this
learn-path-finished = All modules of this path are done.
learn-path-look-again = Look again
learn-path-is-done = Done
learn-path-begun = Begun
learn-path-new = Not yet

## About me: why, until when, who

learn-about-recorded = What is recorded
learn-about-why = Why
learn-about-until = Until when
learn-about-another = Something else
learn-why-learning = To help you learn and to show what you can do
learn-why-lessons = To plan lessons and to show that you took part
learn-why-help = To help you
learn-why-security = To keep your account safe
learn-why-account = So that you can know who looked
learn-why-rules = To show who decided what
learn-until-left = { $span } after you leave
learn-until-help = { $span } after the course
learn-about-looked = Who looked at my record
learn-about-nobody = Nobody has looked yet.
learn-about-my-sign-in = Who helped me to sign in
learn-about-no-deeds = Nobody has.
learn-about-reset = New pictures, a new PIN or another way to sign in, from: { $who }
learn-about-let-in = Let in by: { $who }
learn-about-program = the program
learn-about-left = What left this place
learn-about-nothing-left = Nothing about you has left.
learn-about-left-help = On these days, learning results left for the education office: your number, what you did and how well. Not your texts, and not who looked.
learn-about-print = You can have this page on paper. Ask your trainer.
learn-correction = Something is not right
learn-correction-help = Say what is not right. The coordinator reads it and answers you here.
learn-correction-what = What is it about?
learn-correction-wish = What should be changed?
learn-correction-ask = Ask the coordinator
learn-correction-sent = The coordinator will read it.
learn-correction-empty = Write what should be changed.
learn-correction-long = This is too long. Write at most 500 letters.
learn-correction-many = Five of your questions are waiting. Please wait for an answer first.
learn-correction-asked = It waits for an answer
learn-correction-corrected = It was changed
learn-correction-kept = It stays as it is
learn-correction-answer = The coordinator writes
learn-correction-profile = My name, number or language
learn-correction-answers = My steps and answers
learn-correction-marks = A mark or a note
learn-correction-attendance = When I was there
learn-correction-other = Something else
record-auth-signout = You signed out
record-auth-failed = Tries to sign in that did not work
record-auth-stepup = You showed your secret again
record-auth-refused = Something you asked for was refused
record-person-suspended = You could not sign in for a while
record-person-resumed = You could sign in again
record-person-restricted = For a time only the officer and the coordinator could see your record
record-person-unrestricted = Your record can be seen as before
record-person-alias = Two records of you became one
record-person-unalias = One record of you became two again
record-attendance-marked = When you were there
record-attendance-reason = Why you were not there
record-interruption-person = Days when you could not come
record-message-sent = Messages
record-message-released = Messages passed on
record-credential-requested = Certificates asked for
record-credential-issued = Certificates made
record-credential-revoked = Certificates taken back
record-credential-handedover = Certificates given to you

## A module that was withdrawn

learn-withdrawn-list = Closed at present
learn-withdrawn = This module is closed at present. You cannot go on with it now.
learn-withdrawn-kept = What you did is kept
learn-withdrawn-ask = Your trainer still sees your answers. If you have a question, ask your trainer.
# $n (number)
learn-withdrawn-units = Units finished: { $n }
# $n (number)
learn-withdrawn-answers = Tasks answered: { $n }
# $n (number)
learn-withdrawn-right = Of these right: { $n }

## Lessons and days to finish by

learn-finish-by = Finish by { $day }
learn-pause-lessons = there were no lessons
learn-pause-holiday = it was a holiday
learn-pause-technical = the computers did not work
learn-pause-away = you could not come
learn-next-lesson = Next lesson: { $when }, { $room }
# $day (text)
# $n (number)
# $why (text)
learn-finish-moved =
    { $n ->
        [one] Finish by { $day }. You have { $n } day more: { $why }.
       *[other] Finish by { $day }. You have { $n } days more: { $why }.
    }
learn-about-card = You can sign in with a card. If it is lost, tell your trainer, who prints another one. The lost one then opens nothing.
learn-about-may-ask = You may ask your trainer to let you in.
