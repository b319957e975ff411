### What enters: bringing a parcel in, the officer's desk, the library of staff.

## Bringing in

admit-insert = Bring in a parcel
admit-insert-help = A parcel is one file whose name ends in “.lucarne.zip”. It is checked at once. Nobody can use it before an officer has admitted it.
admit-file = The file
admit-file-help = Choose it on the stick or on this computer.
admit-choose-file = Choose a file.
admit-not-taken = The parcel was not taken. Nothing of it was kept.
# $title
admit-brought = “{ $title }” is here and was checked. An officer decides about it.
# $title
admit-brought-decided = “{ $title }” is here already, and an officer has decided about it.
admit-mine = What I brought in
admit-none-mine = You have brought in nothing yet.
admit-item = Module
admit-version = Version
admit-since = Here since
admit-state = State
admit-waiting = waits
admit-admitted = admitted
admit-refused = refused
admit-withdrawn = withdrawn

## Why a parcel is not taken

admit-why-zip = This file is not a parcel, or it was cut or changed on the way. Copy it again from where it was made.
admit-why-no-manifest = There is no list of contents inside. This is not a parcel.
admit-why-unsigned = Nobody has signed it. Ask the publisher for a signed parcel.
admit-why-wrong-key = It is signed by somebody whom this site does not trust. The administrator and the officer decide whom to trust.
admit-why-bad-signature = The signature does not fit the list of contents: something was changed. Ask for the parcel again.
admit-why-bad-manifest = The list of contents cannot be read. Ask the publisher to pack it again.
admit-why-not-complete = The parcel was not written to its end. Copy it again.
# $what
admit-why-changed = The file “{ $what }” was changed on the way. Copy the parcel again.
# $what
admit-why-missing = The file “{ $what }” is missing. Copy the parcel again.
# $what
admit-why-extra = The file “{ $what }” does not belong to the parcel.
admit-why-nobody-trusted = This site trusts no publisher yet. The administrator adds the first one.
# $what
admit-why-kind = This is a parcel of the kind “{ $what }”. Here only modules are brought in.
# $what
admit-why-namespace = Its publisher may not publish under the name “{ $what }”.
# $what
admit-why-program = It needs Lucarne { $what } or newer.
# $what
admit-why-loose = “{ $what }” belongs to nothing in the parcel.
# $what
admit-why-item = “{ $what }” is something other than a module, or holds programs. Only modules are taken.
# $what
admit-why-type = The file “{ $what }” is not what its name says.
admit-why-file = The file “{ $what }” is refused: { $why }
admit-file-ending = its name does not end like a kind of file that is taken.
admit-file-other = it is not what its ending says ({ $kind }). Ask the publisher to save it anew.
admit-file-program = it begins like something that runs, unpacks or opens other things ({ $what }). Such files never enter.
admit-file-broken = it is cut off or damaged ({ $kind }). Ask the publisher to save it anew.
# $width (number)
# $height (number)
admit-file-pixels = it has { $width } × { $height } pixels. At most 40 million are taken: the publisher makes it smaller.
admit-file-behind = something stands behind its end. Ask the publisher to save it anew.
admit-file-hidden = something else is hidden in it ({ $what }). Such files never enter.
admit-file-codec = it was made with { $codec }, which is not taken. The publisher saves it in another way.
admit-file-active = it holds a part that acts ({ $what }). Such files never enter.
admit-file-large = it is too large. The publisher makes it smaller.
admit-file-time = looking at it took too long. Ask the publisher to save it anew, smaller or simpler.
admit-file-stopped = looking at it failed. Ask the publisher to save it anew.
# $count (number)
# $first
admit-why-faults =
    { $count ->
        [one] The module has { $count } error: { $first }. The author mends it first.
       *[other] The module has { $count } errors. The first: { $first }. The author mends them first.
    }
# $what
admit-why-label = Name or number of “{ $what }” do not fit the module inside.
# $version
# $admitted
admit-why-older = Version { $version } is older than version { $admitted }, which was admitted before.
admit-why-here = This parcel is here already.

## The desk

admit-desk = Desk
admit-waits = Waits for you
admit-desk-empty = Nothing waits.
# $days (number)
admit-waits-days =
    { $days ->
        [0] since today
        [one] since yesterday
       *[other] for { $days } days
    }
admit-brought-by = Brought in by
admit-look = Look at it
admit-decided = Decided
admit-parcel = Parcel
admit-publisher = Publisher
admit-namespace = Name it publishes under
admit-who-made = Who made it
admit-signed-good = The signature is right. No file was changed, none is missing, none is too many.
admit-issued = Published on
admit-key = Key
admit-eight-words = The key as eight words
admit-eight-words-help = To be sure who made it, ask the publisher by telephone to read out these words.
admit-search = Search in this parcel
# $n (number)
admit-found =
    { $n ->
        [0] Not found
        [one] Found in { $n } line
       *[other] Found in { $n } lines
    }
admit-what-holds = What it holds
admit-languages = Languages
admit-time = Time
admit-level = Level, reading
admit-licence = Licence
admit-authors = Written by
admit-files = Files
# $n (number)
admit-files-count =
    { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
admit-units = Units
admit-key-included = with the right answers and the notes
admit-as-written = As the author wrote it
admit-media = Pictures, sounds and films
admit-no-media = There are none.
# $language
admit-spoken = Read aloud: { $language }
admit-texts = Glossary, scenes and other texts
admit-glossary = Glossary
admit-checked = What was checked
admit-checked-files = Each file is what its name says, and not too large.
admit-no-scripts = Programs: none. Nothing in a module can run.
admit-no-addresses = Addresses of the internet in the texts: none.
admit-addresses = Addresses of the internet in the texts. They are words only: nothing opens them.
admit-no-warnings = The check of the module has no warning.
# $n (number)
admit-warnings =
    { $n ->
        [one] The check of the module has { $n } warning.
       *[other] The check of the module has { $n } warnings.
    }
# $n (number)
admit-remarks =
    { $n ->
        [one] It has { $n } remark for the author.
       *[other] It has { $n } remarks for the author.
    }
admit-changes = What changed
# $version
admit-changed-since = What changed since version { $version }
admit-no-other-version = No other version is in use here.
admit-nothing-changed = No file differs.
admit-changed = Changed
admit-added = Added
admit-removed = Removed
admit-decision = Your decision
admit-items = What you decide about
admit-reason = Reason
admit-reason-help = Needed when you refuse. The person who brought it in reads it: write what has to change.
admit-admit = Admit
admit-refuse = Refuse
admit-all-admitted = Everything in this parcel is admitted.
admit-not-decided = Nothing was decided
admit-own = You brought this parcel in. Another officer decides about it.
admit-not-officer = Only an officer decides about parcels.
admit-need-reason = Write a reason.
admit-need-choice = Choose at least one module.
admit-done = This was decided already.
admit-newer-known = A newer version was admitted before.
# $module
admit-name-taken = A module of another publisher has the same short name, “{ $module }”. Withdraw that one first.

## The library of staff

admit-library-empty = No module is admitted yet.
admit-on-paper = On paper
admit-booklet = Booklet for learners
admit-answers = Answers for trainers
admit-print-help = Print this page with the browser.
admit-withdraw = Withdraw
admit-withdraw-help = Learners can no longer open it. What they have done stays in their record. Write a reason.

## Paths

admit-paths = Paths
admit-path-modules-all = Modules
admit-path-help = A path is a list of modules. It holds a title and a summary, and nothing else that learners meet.
admit-path-modules = Modules of this path
admit-path-module = Module
admit-path-order = Order
admit-path-first = To finish first
admit-path-optional = (optional)
admit-path-admitted = admitted, version { $version }
admit-path-waits = waits for an officer
admit-path-other-version = version { $version } is admitted, the path needs { $wanted } or later
admit-path-missing = not here yet
# $n (number)
admit-path-gaps =
    { $n ->
        [one] One module of this path is not admitted yet. Learners see only modules that are admitted and open for their group.
       *[other] { $n } modules of this path are not admitted yet. Learners see only modules that are admitted and open for their group.
    }
# $n (number)
admit-path-module-count =
    { $n ->
        [one] One module
       *[other] { $n } modules
    }
admit-withdraw-path-help = The path is no longer shown to learners. Its modules stay as they are, and so does what they did.

## Decisions afterwards

admit-asked = change asked for
admit-kept = kept
admit-rolled-back = set back
admit-ask = Ask for a change
admit-keep = Keep in use
admit-decide = Decide
admit-history = All decisions
admit-history-search = Title, version, person or reason
admit-history-empty = No decision holds these words.
admit-decided-by = Decided by
admit-bound = What the decision stands on
admit-manifest-sum = Fingerprint of the list of contents
admit-report-sum = Fingerprint of this report
admit-packed-help = The key says which publisher signed it. Which person packed it is not known here.
admit-untrusted-list = In use, but its publisher is not trusted any more
admit-untrusted = This site does not trust its publisher any more. Learners still use it until you decide: keep it in use, or withdraw it.
admit-in-use = In use
admit-withdraw-version-help = Once it is withdrawn, nobody can open this version. If a newer version is in use, its learners go on with that one. What they did stays. Write a reason.
admit-earlier = Earlier versions
admit-roll-back = Use this version again
admit-roll-back-help = The version in use is closed at once, and everybody goes on with the one you choose. What learners did stays. Write a reason.
# $n (number)
admit-in-the-middle =
    { $n ->
        [one] { $n } learner is in the middle of it
       *[other] { $n } learners are in the middle of it
    }
admit-media-found =
    { $n ->
        [one] { $n } picture, sound or film was opened and read to its end
       *[other] { $n } pictures, sounds and films were opened and read to their end
    }

## Facts of the cartographies

admit-facts-help = These facts come from other sites. Admitted, they join what is known here: nothing is deleted, and where a field has two values a reviewer chooses.
admit-fact-record = Record and field
admit-fact-now = Now
admit-fact-then = Then
admit-fact-effect = What it does here
admit-fact-known = is known already
admit-fact-choice = a second value, to choose from
admit-fact-new = holds
admit-fact-past = kept in the history; something newer holds

## What was refused, and its files

admit-rejected = did not enter
admit-files-removed = files removed
# $day
admit-kept-until = Its files stay here until { $day }. Until then you may think again. Afterwards they are removed; your decision and the report stay.
admit-removed-help = It was refused, and its files were removed after thirty days. To decide again, have the parcel brought in once more.
# $code
admit-why-other = It was rejected with the code “{ $code }”, which this version does not know.
# $item
# $reason
admit-reason-of = “{ $item }”: { $reason }
# $item
admit-reason-removed = “{ $item }”: thirty days after it was refused, its files were removed.
admit-handed-sum = Fingerprint of what was handed over

## Publishers

admit-publishers = Publishers
admit-publishers-help = Parcels are taken only from these publishers, and only under the names that stand beside them. An administrator proposes a change, an officer confirms it.
admit-publishers-none = No publisher is trusted yet.
admit-eight-numbers = The same as numbers
admit-to-do-first = To do first
admit-compare-words = Telephone the publisher, on a number you know from elsewhere, and let them read the eight words to you. Confirm only if all eight are the same.
admit-distrust = No longer trust
admit-distrust-help = New parcels of this publisher are then refused. What is in use stays until the officer decides about it.
admit-asked-for = Asked for on the command line
admit-asked-for-help = Somebody at the server asked for these. Nothing happens before you propose it and an officer confirms it.
admit-asked-drop = Not wanted
admit-trust-another = Trust another publisher
admit-key-help = One line that begins with RW. The publisher sends it.
admit-namespaces-help = A domain in reverse, such as org.example. Write several with spaces between them.
admit-fault-name = Write the name of the publisher, with at most 200 letters.
admit-fault-key = This is not a public key. Copy the line that begins with RW, without anything before or behind it.
admit-fault-namespaces = Write at least one domain in reverse: small letters, digits and hyphens, with points between, such as org.example.
