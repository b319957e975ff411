### What leaves: exports, the hub, and what it answers.

export-leaves = What leaves
export-leaves-help = Results go to the hub in a sealed parcel. One person prepares it, another one reads it and releases it.
# $n (number)
export-risk =
    { $n ->
        [one] One event is on this machine only: it is in no copy, and the hub has not said yet that it holds it.
       *[other] { $n } events are on this machine only: they are in no copy, and the hub has not said yet that it holds them.
    }
export-risk-name = Work at risk
export-no-risk = Everything that was written here is in a copy or at the hub.
export-no-hub = No hub is named yet, so nothing can leave.
export-no-hub-help = An administrator names it on the page The hub, and an officer confirms it.
export-to = Goes to
export-prepare = Prepare
export-prepare-help = Everything the hub does not hold safely yet is laid down as it is now. Then an officer reads it.
export-nothing = There is nothing new to send.
export-list = Exports
export-none-yet = Nothing was prepared yet.
export-prepared = Prepared
export-released = Released
export-who = By
# $name
# $when
export-by = { $name }, { $when }
export-events = Events
export-state = State
export-state-frozen = waits for release
export-state-released = released
export-state-written = handed over
export-state-replaced = replaced by a later one
export-sheet = Export sheet
export-learners = Learners it is about
export-head = Head of the ledger
export-words = Eight words of the parcel
export-kinds = Leaves with its content
export-kind = Kind
export-texts = Free texts that leave
export-files = Files that leave
export-none = none
export-withheld = What is withheld
export-withheld-help = Of these the hub learns that something happened, not what.
export-release = Release
export-release-help = Whoever releases it answers for everything on this sheet leaving the house.
export-own = You prepared this export. Another officer has to release it.
export-waits = An officer has to release it before anything leaves.
export-take-help = Save the parcel on a stick that goes to the hub. Or write it on the machine with: lucarne export write --to (folder of the stick).
export-download = Save the parcel
export-on-stick = It is on the stick
export-ack = What the hub answers
export-ack-help = The hub answers what it holds safely. Bring its answer in as a file, or type the code it printed.
export-ack-file = Answer of the hub (a file that ends in .zip)
export-ack-choose = Choose the file with the answer of the hub.
export-ack-take = Take the answer in
# $n (number)
export-ack-safe =
    { $n ->
        [one] One more event is safe at the hub.
       *[other] { $n } more events are safe at the hub.
    }
export-ack-same = The answer was taken in. Nothing new is safe because of it.
# $n (number)
export-ack-lost =
    { $n ->
        [one] The hub holds one event of this site that was lost here. It is safe there.
       *[other] { $n } events of this site were lost here. The hub holds them.
    }
export-new-epoch = The hub knows more about this site than this machine does: an old copy was put back. From now on everything is counted anew, and nothing is lost.
# $why
export-ack-refused = This answer was not taken in: { $why }. Ask the hub for a new one. Nothing was changed.
export-paper = Code on paper
export-paper-help = 32 letters and digits in groups of four. Large or small letters do not matter.
export-paper-take = Take the code
# $n (number)
export-paper-safe = The code is right. Everything up to event { $n } is safe at the hub.
export-paper-wrong = This is not a code of our hub for this site. Compare it letter by letter.
# $n (number)
export-paper-wait =
    { $n ->
        [one] Too many codes were wrong. Wait one second, then try again.
       *[other] Too many codes were wrong. Wait { $n } seconds, then try again.
    }
export-card = Introduce this site to the hub
export-card-help = Send both files to the people of the hub, and read them the eight words by telephone.
export-own-words = Eight words of this site
export-card-file = Introduction
export-card-signature = Its signature
export-hub = The hub
export-hub-help = The hub is named in a document that is signed with the root key of this site. The key lies on a key stick, not on this machine. One person proposes the document; an officer telephones the hub, compares the eight words, and confirms.
export-hub-words = Eight words of the hub
export-hub-numbers = The same as numbers
export-root-words = Eight words of the root key
export-root-number = Number of the document
# $name
export-trust-hub = Results go to { $name }
export-trust-no-hub = Results go to no hub
export-document = Document
export-document-help = Open the file that lucarne root made, and copy everything into this field.
export-propose = Propose
export-proposed = Proposed. Now an officer has to compare the words and confirm.
# $why
export-document-refused = This document is not accepted: { $why }. Nothing was changed.
export-kind-epoch-open = Beginning of a ledger
export-kind-clock-set = Clock set
export-kind-software-started = Program started
export-kind-person-added = Person added (number only)
export-kind-person-profile = Name and settings
export-kind-person-role = Role
export-kind-learning-statement = Answer or result
export-kind-learning-text = Open text of a learner
export-kind-learning-file = File of a learner
export-kind-learning-mark = Mark given by staff
export-kind-learning-note = Comment of staff
export-kind-group-set = Group
export-kind-enrolment-added = Enrolment
export-kind-enrolment-removed = End of an enrolment
export-kind-attendance-marked = Attendance
export-kind-auth-signin = Signing in
export-kind-auth-signout = Signing out
export-kind-auth-reset = New secret
export-kind-auth-failed = Failed tries to sign in
export-kind-record-read = Record read
export-kind-parcel-verified = Parcel brought in
export-kind-item-admitted = Module admitted
export-kind-item-activated = Module in use
export-kind-item-withdrawn = Module withdrawn
export-kind-export-frozen = Export prepared
export-kind-export-released = Export released
export-kind-export-written = Export handed over
export-kind-ack-accepted = Answer of the hub
export-kind-paperack-accepted = Answer of the hub on paper
export-kind-trust-root = Hub named
export-kind-policy-set = Settings of the site
export-kind-backup-made = Backup
export-kind-parcel-seen = Parcel seen
export-kind-parcel-checked = Parcel checked
export-kind-parcel-rejected = Parcel rejected
export-kind-item-refused = Module refused
export-kind-person-suspended = Suspension
export-kind-person-resumed = End of a suspension
export-kind-message-sent = Message
export-kind-auth-stepup = Proof of identity
export-kind-review-signed = Week signed off
export-kind-person-erased = Person erased
export-kind-person-restricted = Record restricted
export-kind-person-unrestricted = Restriction lifted

## The cartography and the matrix, by the code of the event

export-kind-0a10 = Skills matrix of the site changed
export-kind-0a20 = Change or new record proposed for the cartography
export-kind-0a21 = Question about a proposal for the cartography
export-kind-0a22 = Answer about a proposal for the cartography
export-kind-0a23 = Proposal for the cartography judged
export-kind-0a24 = Proposal for the cartography taken back
export-kind-0a25 = Fact of the cartography accepted
export-kind-advice-asked = Review asked for
export-kind-advice-commented = Comment of a reviewer
export-kind-advice-settled = Comment settled
export-kind-advice-given = Review given
export-kind-advice-answered = Comment answered
export-kind-advice-withdrawn = Review or comment taken back

## Why an answer of the hub or a document about it is not taken; parts of a sentence

export-why-no-answer = this file is no answer of a hub
export-why-damaged = the file is not whole, or was changed on its way
export-why-other-hub = it is not from the hub of this site
export-why-other-site = it is for another site
# $n (number)
export-why-old = answer { $n } or a later one was taken in already
export-why-no-document = this text is no such document, or not the whole of it
export-why-signature = the signature does not fit the text; copy the whole document, with every line
export-why-other-root = it is not signed with the root key of this site
export-why-key = a key in it is not a key
# $found (number)
# $wanted (number)
export-why-version = it has number { $found }, and the next one here is { $wanted }
