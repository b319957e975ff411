### Teaching: groups, learners, progress.

teach-groups = My groups
teach-no-groups = You have no group yet. Make the first one below.
teach-make-group = Make a group
teach-group-name = Name of the group
teach-group-name-help = Learners see it when they sign in. Choose a name that says nothing about people.
teach-closed-groups = Closed groups
# $n (number)
teach-learner-count =
    { $n ->
        [one] { $n } learner
       *[other] { $n } learners
    }
# $n (number)
teach-waiting-count =
    { $n ->
        [one] { $n } piece of work waits for your mark
       *[other] { $n } pieces of work wait for your mark
    }
teach-show = Show
teach-state = State

## One group

teach-is-closed = This group is closed. Learners do not see it. Open it again under “Change the group”.
# $n (number)
teach-in-group =
    { $n ->
        [one] { $n } learner in the group
       *[other] { $n } learners in the group
    }
# $n (number)
teach-signed-in-now =
    { $n ->
        [one] { $n } learner is signed in now
       *[other] { $n } learners are signed in now
    }
teach-learners = Learners
teach-no-learners = Nobody is in this group yet. Add the first learner.
teach-tile = Tile
teach-number = Number
teach-signed-in = Signed in
teach-not-here = not now
teach-since = since { $time }
teach-suspended = may not sign in
teach-move-to = Move to
teach-move = Move
teach-remove = Take out of the group
teach-remove-help = The learner keeps all work, and can come back at any time.
teach-modules = Modules
teach-no-modules = No module has been admitted yet. Ask the officer.
teach-open = open
teach-closed = closed
teach-open-module = Open
teach-close-module = Close
teach-change-group = Change the group
teach-trainers = Who looks after this group
teach-trainers-help = Without you in the list, you do not see this group any more.
teach-one-trainer = Choose at least one trainer.
teach-close-help = A closed group leaves the first page. Its learners keep all work.
teach-close-group = Close the group
teach-open-group = Open the group again

## Adding learners

teach-add-learner = Add a learner
teach-from-table = Add from a table
teach-known = Somebody who is here already
teach-known-help = The number of a learner from another group of yours, or of one without a group.
teach-known-not-found = No learner with this number is open to you. Check the number, or ask the coordinator.
teach-enrol = Take into the group
teach-name-help = Only staff see it.
teach-alias = Name on the tile
teach-alias-help = Everybody in the room sees it. A first name or an invented name will do.
teach-number-help = The number your institution uses. Nobody else may have it.
teach-symbol = Picture on the tile
teach-symbol-help = Each learner of a group has another one.
teach-symbol-taken = taken
teach-language = Language of buttons and messages
teach-content-language = Language of the modules
teach-content-language-help = Modules are shown in it where they have it.
teach-same-language = the same language
teach-secret = How the learner signs in
teach-secret-pictures = With five pictures
teach-secret-pin = With a PIN of six digits
teach-secret-help = The program draws it. You see it once, on the next page, to print it.

## What is wrong with a field

teach-fault-missing = Fill in this field.
teach-fault-long = This is too long. Make it shorter.
teach-fault-signs = This holds signs that cannot be seen. Type it again.
teach-fault-language = Choose a language of this program: en, fr, it, ro or ar.
teach-fault-content-language = Write a language tag such as fr or ro.
teach-fault-secret = Write pictures or pin.
teach-fault-twice = This number stands in an earlier line already.
teach-fault-elsewhere = This number belongs to a learner in a group of others. Ask the coordinator.
teach-fault-fields = This line has more or fewer fields than the first line.
teach-fault-symbol = Choose one of the pictures.
# $line (number)
teach-fault-line = Line { $line } { $field }: { $reason }

## From a table

teach-table-help = Choose a CSV file in UTF-8, with commas or semicolons. Its first line names the columns:
teach-table-help-language = language: en, fr, it, ro or ar. Without content_language, modules come in the same language.
teach-table-help-secret = secret: pictures or pin. Without it, the learner gets pictures. The program draws the secrets.
teach-table-help-twice = A number that is known makes no second learner: that person only comes into this group.
teach-table-file = The table
teach-table-look = Look at it first
teach-table-missing = Choose a file.
teach-table-empty = The table has no lines. Check the file.
teach-table-encoding = The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.
teach-table-columns = The first line must name number, name, alias and language. Check the file.
teach-table-size = The table is too long. Split it: at most 500 lines.
teach-preview = This will happen
teach-nothing-written = Nothing has been written yet.
teach-line = Line
teach-fate-new = new
teach-fate-joins = known, comes into the group
teach-fate-there = in the group already
teach-fate-wrong = left out
# $n (number)
teach-will-add =
    { $n ->
        [one] { $n } new learner
       *[other] { $n } new learners
    }
# $n (number)
teach-will-join =
    { $n ->
        [one] { $n } known learner comes into the group
       *[other] { $n } known learners come into the group
    }
# $n (number)
teach-are-there =
    { $n ->
        [one] { $n } learner is in the group already
       *[other] { $n } learners are in the group already
    }
# $n (number)
teach-left-out =
    { $n ->
        [one] { $n } line is left out
       *[other] { $n } lines are left out
    }
teach-faults-file = Lines to mend, as a file
teach-import = Add these learners

## Secrets and paper

teach-secrets = Pictures and PINs to hand over
teach-shown-once = Print this page now. It is shown this one time, and nobody can see it again.
teach-seen = This was shown once already. Give the learner new pictures or a new PIN if the paper is lost.
# $left (number)
teach-another =
    { $left ->
        [one] Draw another one (once more)
       *[other] Draw another one ({ $left } times more)
    }
teach-cards = Sign-in cards
teach-list = List
teach-notes = Notes
teach-print-help = Print this page with the browser: Ctrl and P.

## Progress

teach-progress = Progress
teach-nothing-open = No module is open for this group. Open one on the page of the group.
teach-not-begun = not begun
# $screen (number)
# $of (number)
teach-on-screen = on it: { $screen } of { $of }
# $screen (number)
# $of (number)
teach-stuck-tries = stuck at { $screen } of { $of }: three tries
# $screen (number)
# $of (number)
teach-stuck-still = stuck at { $screen } of { $of }: ten minutes
# $n (number)
teach-have-begun =
    { $n ->
        [one] { $n } learner has begun
       *[other] { $n } learners have begun
    }
# $n (number)
teach-are-stuck =
    { $n ->
        [one] { $n } learner is stuck
       *[other] { $n } learners are stuck
    }
teach-where-now = Who is where now
teach-nobody-here = Nobody of this group is signed in.

## One learner

teach-suspended-help = This learner may not sign in.
teach-restricted-help = This record is restricted: only officer and coordinator see it, and the learner cannot sign in.
teach-sign-in-way = Signing in
teach-reset-help = New pictures or a new PIN end the old ones at once. The learner is signed out.
teach-new-pictures = New pictures
teach-new-pin = New PIN
teach-suspend-help = The learner is signed out and cannot sign in until you allow it again. All work stays.
teach-suspend = Stop signing in
teach-resume = Allow signing in again
teach-change-profile = Change the profile
teach-no-answers-right = You see how far the learner is. Only the trainers of the group see answers.
teach-no-activities = There is nothing to answer in this unit.
# $n (number)
teach-tries =
    { $n ->
        [one] { $n } try
       *[other] { $n } tries
    }
# $n (number)
teach-hints =
    { $n ->
        [one] { $n } hint
       *[other] { $n } hints
    }
teach-helped = with help
# $n (number)
teach-try = Try { $n }
teach-practice = practice, does not count
# $right (number)
# $of (number)
teach-of = { $right } of { $of }
# $hits (number)
# $misses (number)
teach-hits-and-misses = hits: { $hits }, misses: { $misses }
teach-right-answer = The right answer
teach-waits-for-mark = waits for the mark

## Marking

teach-to-mark = Work to mark
teach-nothing-to-mark = No work waits for a mark.
teach-task = Task
teach-handed-in = Handed in
teach-mark = Mark this work
teach-marked-already = This work has a mark. A new mark takes its place.
# $most (number)
teach-points-help = 0 to { $most } points, halves allowed
teach-points-fault = Write points for each line, in halves, not more than the line allows.
teach-comment = Comment
teach-comment-help = The learner can read it. Say what is good, and what to look at next.
teach-give-mark = Give the mark
teach-newer-work = The learner has handed in something newer. Look at it before you mark it.
teach-download-work = Download the file
teach-given-in-hand = Handed to you in the room

## Paths

teach-paths = Paths
teach-path-open = Open the whole path
teach-path-close = Close the path
teach-path-open-help = Opening the path opens all its admitted modules for this group.
teach-path-is-open = This path is open for the group.
teach-path-some-closed = Some admitted modules of the path are still closed for the group.
teach-path-open-rest = Open the rest
# $here (number)
# $total (number)
teach-path-here = { $here } of { $total } modules admitted
teach-path-modules = modules
teach-path-units = units
teach-path-minutes = minutes
teach-path-languages = Languages
teach-path-plan = Planning
teach-path-who = Who is where
teach-path-skills = Skills covered
teach-path-skill = Skill
teach-path-reference = Reference
teach-path-methods = Methods used
teach-path-method = Method
# $done (number)
# $total (number)
teach-units-done = { $done } of { $total } units done
teach-suspend-two = An officer decides about it. Nothing changes until then.
teach-waits = Somebody waits to get in
teach-waits-let-in = asks to be let in, at station { $station }
teach-waits-through = was at work elsewhere a moment ago and is now at station { $station }
teach-let-in = Let in
teach-let-through = Let it through
teach-waits-help = Look first whether this person really sits there, and whether their page shows the same number.
teach-waits-no-more = Nobody waits there any more. Go back and look again.
teach-may-ask = This learner may ask to be let in without a secret. You must be in the room and press. It is recorded, and the learner reads it.
teach-may-not-ask = For a learner who cannot remember a secret: you let them in by a press, when you are in the room.
teach-let-in-on = Switch on “let in”
teach-let-in-off = Switch off “let in”
teach-card = Sign-in card
teach-card-once = Print the card now: it is shown once. Cut it out and hand it over.
teach-card-seen = The card was shown already. If it is lost, print another one.
teach-card-drawing = The code of the card as a picture
teach-card-on = A card lets this learner in since { $when }, without pictures or PIN. The learner reads it.
teach-card-another = Print another card: the old one ends
teach-card-off = Switch off the card
teach-card-help = For a learner who cannot remember a secret: a printed card that a barcode reader reads at the station. It ends “let in”.
teach-card-print = Print a card
teach-help-and-mentors = Help and mentors
teach-asks-now = Who asks for help now
teach-help-taken = { $name } is going there
teach-help-handed-on = { $name } leaves it to you
teach-help-done = Done
teach-mentors = Mentors
teach-mentors-help = A mentor is a learner of this group who helps others. A mentor sees who asks for help and with which unit, only of those who accepted the mentor themselves, and never answers, results or texts.
teach-mentors-off = Mentors are not allowed in this group. An administrator proposes it under “What is allowed”, an officer confirms it.
teach-mentors-none = This group has no mentor.
teach-mentor-until = until { $day }
teach-mentor-name = Name a mentor
teach-mentor-anew = Whoever is named anew, until another day, is accepted by nobody at first: each learner is asked anew.
teach-mentor-who = Learner
teach-mentor-end = Take back
