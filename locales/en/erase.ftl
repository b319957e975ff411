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
erase-no-receipt = No receipt: the program was stopped in the middle, or erased the person again after an older copy was put back. It finished when it started next; nobody looked for words left over.
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
erase-parcels = Sealed parcels that waited to leave and held something about the person were taken away. A released one is sealed again without it when it is next asked for:
erase-retention-title = What was kept long enough
erase-retention-help = Nothing goes by itself. The program looks once a week and proposes; people confirm. Whoever is still needed, for a certificate or because a law says so, is left out.
erase-retention-learning = Left means: in no open group, and nothing recorded about them for so long. The coordinator proposes, the officer confirms each person.
erase-retention-copies = Copies on disks
erase-retention-clock = The clock of this machine was not set or has jumped, so nobody can say who left long ago. Set the clock and restart the program.
erase-retention-none = Nobody left that long ago.
erase-retention-last = last recorded on { $day }
erase-retention-nobody = Nobody is ticked. Tick whom you propose to erase.
erase-retention-reason = Kept long enough
erase-retention-who = The coordinator proposes from this list.
# $people (number)
erase-retention-due =
    { $people ->
        [one] { $people } learner left that long ago
       *[other] { $people } learners left that long ago
    }
erase-retention-left = Learners who left
erase-retention-days = ninety days at most; the two newest always stay
erase-retention-change = An administrator proposes another time under “What is allowed”, an officer confirms it.
erase-age-title = What is old enough
erase-age-help = The content is destroyed; that something happened then stays in the chain of the record, without saying what or about whom. What still holds, such as the last decision about a rule, a module in use or a message that waits for an answer, stays however old it is. Copies made before keep it for ninety days at most.
erase-age-looked = The program looked on { $day }.
erase-age-never = The program has not looked yet. It does within an hour of its start, and then once a week.
erase-age-none = Nothing is old enough.
erase-age-which = What is erased
# $events (number)
erase-age-due =
    { $events ->
        [one] { $what }: { $events } fact from before { $day } (kept { $span })
       *[other] { $what }: { $events } facts from before { $day } (kept { $span })
    }
erase-age-nothing = Nothing is ticked. Tick what you confirm.
erase-age-for-good = This cannot be undone. Compare the days above with the calendar: a clock that is wrong makes everything look old.
erase-age-erase = Erase what is ticked
erase-age-who = The coordinator confirms it.
erase-age-look = Look again now
# $events (number)
erase-age-gone =
    { $events ->
        [one] { $what }: { $events } fact from before { $day } was erased
       *[other] { $what }: { $events } facts from before { $day } were erased
    }
erase-age-by = { $day }, confirmed by { $name }
# $events (number)
erase-age-waits =
    { $events ->
        [one] { $events } fact was kept long enough and waits for you to confirm that it is erased.
       *[other] { $events } facts were kept long enough and wait for you to confirm that they are erased.
    }
erase-restricted = A legal claim needs the record of this person: it is restricted. It can be erased once the restriction is lifted.
restrict-title = Restriction
restrict-help = Where a legal claim needs a record, it is restricted and not erased. The coordinator proposes it on an order with a number, the officer confirms it. It is lifted in the same way.
restrict-hidden = Only officer and coordinator see the record. Trainers, mentors and other learners find the person in no list and in no number.
restrict-sign-in = The person cannot sign in meanwhile.
restrict-kept = Nothing about the person is erased, neither on an order nor because it is old.
restrict-stays = What is recorded about the person does not leave the site. What did not leave goes with the first results that are prepared after the restriction is lifted; what left before stays where it is.
restrict-back = Once it is lifted, everything is as it was before.
restrict-number = Number of the learner
restrict-nobody = No learner here has this number.
restrict-already = The record of this learner is restricted already.
restrict-not = The record of this learner is not restricted.
restrict-waits = A proposal about this learner already waits for the officer.
restrict-propose = Propose to restrict
restrict-lift = Propose to lift
restrict-proposal = Restrict the record of { $name }
restrict-proposal-lift = Lift the restriction of the record of { $name }
restrict-records = Restricted records
restrict-none = No record is restricted.
restrict-since = restricted since { $day }
restrict-lifted = lifted on { $day }
