### Erasing a person.

erase-title = Erasing
erase-help = A person is erased on an order with a number. The coordinator proposes it, the officer confirms it. Afterwards nothing about the person can be read here or in any copy, ever.
erase-new = New order
erase-number = Number of the learner, or sign-in name of a member of staff
erase-nobody = Nobody here has this number. Look at the list of the group.
erase-order = Number of the order
erase-order-help = Letters, digits and . _ / - without spaces; no name.
erase-order-wrong = The number of the order has letters, digits and . _ / - only, at most 40.
erase-look = Show what it concerns
erase-propose = Propose to erase
erase-for-good = This cannot be undone. Certificates already handed over belong to the person.
erase-proposal = Erase { $name } for good
erase-profile = Name, language, roles
erase-learning = Answers, texts, marks
erase-organisation = Groups, attendance, messages
erase-signing-in = Sign-ins
erase-reads = Who read the record
erase-credentials = Certificates
erase-files = Files handed in
erase-drafts = Drafts
erase-done = Done
erase-none = Nobody was erased here.
erase-nothing-left = No word of the person was found afterwards.
erase-not-purged = The files of the database could not be written anew, because somebody was reading. Restart the program.
erase-found = A word of the person was still found here. Somebody else may have the same name, or have written it; look at it:
erase-receipt =
    { $events ->
        [one] Destroyed: the content of { $events } fact.
       *[other] Destroyed: the content of { $events } facts.
    }
erase-media =
    { $media ->
        [one] { $media } disk still has to be plugged in and copied to.
       *[other] { $media } disks still have to be plugged in and copied to.
    }
erase-retention-title = What was kept long enough
erase-retention-help = Nothing goes by itself. The coordinator looks at this list and proposes, the officer confirms each person. Whoever is still needed, for a certificate or because a law says so, is left out.
erase-retention-learning = Learning, texts, marks, attendance: twelve months after a learner left. Left means: in no open group, and nothing recorded about them since.
erase-retention-copies = Copies on disks: ninety days at most. Older ones go when the next copy is made; the two newest always stay.
erase-retention-clock = The clock of this machine was not set or has jumped, so nobody can say who left long ago. Set the clock and restart the program.
erase-retention-none = Nobody left twelve months ago or more.
erase-retention-last = last recorded on { $day }
erase-retention-nobody = Nobody is ticked. Tick whom you propose to erase.
erase-retention-reason = Kept long enough
erase-retention-who = The coordinator proposes from this list.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } learner left twelve months ago or more
       *[other] { $people } learners left twelve months ago or more
    }
