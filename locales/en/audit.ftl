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

## The trail

audit-trail = Audit trail
audit-trail-help = Everything that happened here, the latest first. People stand by number.
audit-trail-technical = What happened to the installation, the latest first. Nothing here is about people.
audit-head = End of the ledger in eight words
audit-chain = Chain
audit-chain-whole = whole
audit-chain-broken = broken
audit-chain-unchecked = Not checked yet since the program started.
audit-check-now = Check the chain now
audit-from = From day
audit-to = To day
audit-day-fault = Write a day as 2026-12-31.
audit-person = Number of a person
audit-person-fault = Nobody has this number.
audit-station = Station
audit-part = Kind
audit-part-all = All kinds
audit-part-technical = Technical
audit-part-rules = Rules, trust and sign-offs
audit-part-people = People and roles
audit-part-sign-in = Signing in
audit-part-reading = Looks at records
audit-part-learning = Learning
audit-part-teaching = Groups, lessons and messages
audit-part-admission = What came in
audit-part-exchange = What left and came back
audit-part-certificates = Certificates
audit-part-other = Other
audit-when = When
audit-what = What
audit-by = By
audit-about = About
audit-program = the program
audit-erased = erased
audit-clock-doubtful = clock doubtful
audit-nothing = Nothing was found. Ask for other days or another kind.
audit-older = Older
audit-as-file = As a table file (CSV)
audit-for-paper = For paper
audit-paper-help = Print this page with the browser, or choose there to save it as PDF. The menus and buttons stay on the screen.
audit-paper-by = Printed by
audit-paper-asked = Asked for
audit-paper-all = Everything
audit-paper-lines = Lines
audit-paper-more = Older lines do not stand here: the button “Older” leads to the next part, to be printed too.
audit-paper-names = What happened here, the latest first. People stand by name where a look at them was recorded within this hour.
audit-for-screen = Back to the screen
audit-names = Show names
audit-names-help = Names are shown for one hour. That you looked is recorded, and learners are told.
audit-study = Event of a study
audit-cartography = Contribution to the map of initiatives
audit-unknown = Event that this version does not know
trail-epoch-open = A new chapter of the ledger was opened
trail-policy-set = The rules of the site were changed
trail-records-expired = What was kept long enough was taken out
trail-clock-set = The clock was set
trail-backup-made = A backup was made
trail-software-started = The program was started
trail-review-signed = A week was signed off
trail-integrity-break = A break in the ledger was found
trail-person-added = A person was added
trail-person-profile = A profile was changed
trail-person-role = A role was given or taken
trail-person-suspended = An account was suspended
trail-person-resumed = An account was opened again
trail-person-alias = Two records became one
trail-person-unalias = One record became two again
trail-person-custody = A person moved to another site
trail-person-erased = A person was erased
trail-person-restricted = A record was restricted
trail-person-unrestricted = A restriction was lifted
trail-record-read = A record was looked at
trail-auth-signin = Signed in
trail-auth-signout = Signed out
trail-auth-failed = Tries to sign in that failed
trail-auth-reset = A new secret was given
trail-auth-stepup = The secret was shown again
trail-learning-statement = A step or an answer
trail-learning-text = A text was written
trail-learning-file = A file was handed in
trail-learning-mark = A mark was given
trail-learning-note = A comment was written
trail-group-set = A group was made or changed
trail-enrolment-added = A learner came into a group
trail-enrolment-removed = A learner left a group
trail-session-planned = A lesson or a day to finish by was planned
trail-session-changed = The plan was changed
trail-attendance-marked = Attendance was marked
trail-attendance-reason = The reason of an absence was noted
trail-interruption-set = An interruption was noted
trail-interruption-person = Somebody cannot come for a time
trail-message-sent = A message was sent
trail-message-released = A message was released
trail-parcel-seen = A parcel was found on a medium
trail-parcel-verified = A parcel came into quarantine
trail-parcel-rejected = A parcel was rejected
trail-parcel-checked = A parcel was checked
trail-item-admitted = An item was admitted
trail-item-refused = An item was refused
trail-item-activated = An item was put in use
trail-item-withdrawn = An item was withdrawn
trail-item-rolledback = An earlier version was put back
trail-advice-asked = A reviewer was asked for a review
trail-advice-commented = A reviewer wrote or changed a comment
trail-advice-settled = A comment of a reviewer was settled
trail-advice-given = A review was given
trail-advice-answered = A comment of a reviewer was answered
trail-advice-withdrawn = A comment or a request for a review was taken back
trail-export-frozen = An export was prepared
trail-export-released = An export was released
trail-export-written = An export was written to a medium
trail-results-imported = Results came in
trail-ack-issued = A receipt was made
trail-ack-accepted = A receipt was accepted
trail-paperack-accepted = A receipt on paper was accepted
trail-fork-found = Two histories of one installation were found
trail-dispute-resolved = A dispute was resolved
trail-trust-root = The root of trust was set
trail-trust-registry = The list of trusted keys was changed
trail-trust-cutoff = A key is no longer trusted
trail-credential-requested = A certificate was asked for
trail-credential-issued = A certificate was made
trail-credential-revoked = A certificate was taken back
trail-credential-handedover = A certificate was handed over

## The weekly sign-off

audit-review = Weekly sign-off
audit-review-signed = The week is signed off.
audit-review-since = Time
audit-review-last = Signed off last
audit-review-help = Go through each block and tick it. Then sign: your signature binds the end of the ledger.
audit-review-seen = I have looked at this
audit-review-tick = Tick this block too.
audit-review-tick-all = Some blocks are not ticked yet. Look at them, then sign.
audit-review-remark = Remark
audit-review-remark-help = About the week; no names of learners.
audit-review-sign = Sign off the week
audit-review-overdue = The weekly sign-off is more than three days late.
audit-integrity-broken = The ledger is broken. Tell the administrator and the officer; learning goes on.
audit-block-exchange = What came in and what left
audit-block-admission = Admitted and refused
audit-block-hours = Sign-ins outside the opening hours
audit-block-throttled = Refused, and accounts and stations that have to wait
audit-block-rules = Roles, rules and trust
audit-block-readers = Records looked at by somebody who does not look after that learner
audit-block-scripts = New items that hold programs
audit-block-backup = Backup
audit-block-integrity = Integrity
audit-block-nothing = Nothing to report.
audit-counted = { $what }: { $count }
audit-signed-in = { $when }: number { $number }, station { $station }
audit-signed-in-unset = The clock was not set: number { $number }, station { $station }
audit-signed-in-jumped = { $when }, by a clock that had jumped: number { $number }, station { $station }
audit-hours-clock-unset = The clock of this machine is not set: what stands here is by a wrong time. Set the clock.
audit-signed-in-more =
    { $n ->
        [one] And { $n } more. The trail has it.
       *[other] And { $n } more. The trail has them all.
    }
audit-waits = { $who }: failed tries: { $failures }
audit-reader = Number { $number }: looks: { $looks }, learners: { $learners }
audit-backup-made = Last backup: { $when }
audit-backup-never = There is no backup yet.
audit-at-risk = Events in no backup: { $events }
audit-is-broken = Broken: { $what }
audit-is-whole = Whole, checked on { $when }

## The cartography and the matrix, by the code of the event

trail-0a10 = Skills matrix of the site changed
trail-0a20 = Change or new record proposed for the cartography
trail-0a21 = Question about a proposal for the cartography
trail-0a22 = Answer about a proposal for the cartography
trail-0a23 = Proposal for the cartography judged
trail-0a24 = Proposal for the cartography taken back
trail-0a25 = Fact of the cartography accepted

## Reasons

audit-why = Words of a reason

## Two new people named at the console

# $suspended (number)
audit-recovered =
    { $when }: at the console, with the recovery sheet, two people were named: administrator { $administrator }, officer { $officer }. { $why } Words of the sheet: { $sheet }. { $suspended ->
        [0] No account was suspended.
        [one] { $suspended } account was suspended.
       *[other] { $suspended } accounts were suspended.
    }
audit-recovered-lost = Somebody could not come in any more: passphrase, codes or telephone were lost.
audit-recovered-left = Somebody does not work here any more.
audit-recovered-away = Somebody is away or ill for long.

## Keys changed

audit-sheet-console = { $when }: at the console a recovery sheet was made. Copies from then on open with the sheet with the words “{ $words }”.
audit-sheet-page = { $when }: a recovery sheet was printed and taken into use. Copies from then on open with the sheet with the words “{ $words }”.
audit-sheet-confirmed = { $when }: two people agreed on a new recovery sheet. It counts once it is on paper.
audit-sheet-found = { $when }: copies are made for the sheet with the words “{ $words }”, and nobody recorded who made it and why. Compare it with the sheet in the safe. If they differ, ask for a new sheet under “Copies”: somebody else can read the copies made since.
audit-sheet-before = The sheet before it has the words “{ $words }”: it still opens the older copies.
audit-sheet-lost = The sheet before it was lost, or cannot be read any more.
audit-sheet-seen = Somebody saw the sheet before it who should not have.
audit-sheet-renewed = Nothing had happened: it was time for a new one.
audit-authority-console = { $when }: at the console the authority of the site was made anew. It has the words “{ $words }”.
audit-authority-page = { $when }: the certificates of the site were renewed. Its authority has the words “{ $words }”.
audit-authority-before = Before, it had the words “{ $words }”: stations need the new one.

## What was decided, by whom and why

audit-at = { $when }: { $what }
audit-two = { $what }. Proposed by { $first }, confirmed by { $second }.
audit-two-why = { $what }. Proposed by { $first }, confirmed by { $second }. Reason: { $reason }
audit-alone-why = { $what }. Decided by { $who }. Reason: { $reason }
audit-switch = { $switch } ({ $place }): from “{ $before }” to “{ $after }”
audit-switch-to = { $switch } ({ $place }): “{ $after }”
audit-suspended-until = { $who } may not sign in until { $until }
audit-erased-by-order = A person was erased, order { $order }
audit-decisions-more =
    { $n ->
        [one] And { $n } more. The trail has it.
       *[other] And { $n } more. The trail has them all.
    }

## At the machine itself

audit-console = at the console of the machine
audit-console-hub = { $when }: at the console of the machine a hub was made: { $about }.
audit-console-copy = { $when }: at the console of the machine the hub was copied: { $about }.
audit-console-publisher = { $when }: at the console of the machine, before the site was set up, a publisher was trusted: { $about }.
audit-console-learners = { $when }: at the console of the machine learners were entered from a table, group and number: { $about }.
audit-file = The file policy.toml was changed by hand, on the machine itself.
audit-file-unreadable = The file policy.toml was changed by hand, on the machine itself, and cannot be read: { $why }
audit-file-changed = { $switch }: from “{ $before }” to “{ $after }”.
audit-file-backup = Folder for copies

## Coming in, and what was refused

trail-auth-refused = Something was refused
trail-auth-station = A station was locked or unlocked
audit-way-sheet = With the passphrase and a code of the printed sheet.
audit-way-app = With the passphrase and the app or token.
audit-way-secret = With pictures or PIN.
audit-way-card = With a printed card.
audit-way-let-in = Somebody of staff in the room knew the person.
audit-way-through = With pictures or PIN; staff said that two stations are right.
audit-out-asked = The person signed out.
audit-out-time = The session had lasted long enough, or nothing was done for too long.
audit-out-replaced = Another sign-in, another secret or another right took its place.
audit-out-everybody = Staff signed everybody out.
audit-out-own = The person ended it from another session.
audit-out-passphrase = The person chose a new passphrase elsewhere.
audit-out-factor = The person made a new second factor elsewhere.
audit-station-locked = Station { $station } was locked: too many failed there.
audit-station-unlocked = Station { $station } was unlocked.
audit-tried = { $why }: { $times }
audit-tried-at = { $why }, { $route }: { $times }
audit-refused-number = Number { $number }, refused: { $what }
audit-refused-station = Station { $station }, nobody signed in, refused: { $what }
audit-refused-others = Other stations, refused: { $what }
audit-refused-right = without the right to it
audit-refused-absent = not there, or not theirs
audit-refused-form = a form that did not come from our pages, or was too old
audit-refused-host = asked for by a name that is not ours
audit-refused-requests = more requests than one station may send
audit-refused-connections = more connections than one station may hold
audit-refused-wait = tried to sign in before the wait was over
audit-refused-locked = tried to sign in at a locked station
audit-refused-nobody = a name, number or card that nobody has
audit-refused-large = more than is taken
audit-refused-slow = sent too slowly
