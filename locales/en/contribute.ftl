### Contributions to the cartographies: proposals and what becomes of them.

contribute-menu = Contributions
contribute-title = Contributions
contribute-help = What people propose for the cartographies. A reviewer accepts, asks or refuses. What is accepted stands in the record, with its source.
contribute-none = There is no proposal here.
contribute-state = How far they are
contribute-all = All
contribute-waiting = waits for a reviewer
contribute-asked = waits for an answer
contribute-accepted = accepted
contribute-partly = accepted in part
contribute-refused = refused
contribute-withdrawn = taken back
contribute-new-record = New record
contribute-change = Change of a record.
# $n (number)
contribute-fields =
    { $n ->
        [one] { $n } field
       *[other] { $n } fields
    }

## The form

contribute-form-help = Change what you know better and leave the rest. Write in English, as all records are. A reviewer looks at it before it holds.
contribute-record = The record
contribute-proposal = The proposal
contribute-may-be-empty = (may stay empty)
contribute-line-each = One a line.
contribute-noted-help = Tick what holds and say how it shows here.
# $word (text)
contribute-how-here = { $word }: how it shows here
contribute-degree = Degree
contribute-why = Why
contribute-at-least = At least
contribute-at-most = At most
contribute-place-label = Name of the place
contribute-north = Degrees north
contribute-east = Degrees east
contribute-withdraw-record = This record should not be listed any more
contribute-id = Short name of the record
contribute-id-help = Small letters, digits and hyphens. It never changes. Leave it empty to have it made from the name.
contribute-sources = Where this is known from
contribute-sources-help = One source a line: an address, a document, a person who knows. At least one.
contribute-author = Who says so
contribute-author-help = As you wish to be named. This name stands beside the fact and travels with it.
contribute-note = For the reviewer
contribute-propose = Propose
contribute-author-fault = Write how you wish to be named.
contribute-sources-fault = Name at least one source, one a line.
contribute-nothing = Nothing is different from what stands there now. Change a field first.
contribute-taken = There is such a record already, or a proposal for one. Write another short name.
contribute-too-long = The proposal is too long. Propose some of its fields first.
contribute-file-propose = Propose what the file holds
contribute-file-help = Choose the file, name yourself and the source. Each new or different record becomes a proposal.
contribute-file-good = Leave out the records with a fault

## One proposal

contribute-what = What it is
contribute-to-record = To the record
contribute-talk = What was said
contribute-turn-asked = Question
contribute-turn-answered = Answer
contribute-turn-judged = Judged
contribute-answer = Your answer
contribute-send-answer = Answer
contribute-own = This is your own proposal. Somebody else judges it.
contribute-changes = What it says
contribute-now = Now
contribute-before = When it was proposed
contribute-proposed = Proposed
contribute-moved = This field was changed after the proposal was written. Choose which value holds.
# $word (text)
contribute-verdict = { $word }: what holds?
contribute-accept = Accept what is proposed
contribute-keep-now = Keep what stands there now
contribute-take-before = Go back to what stood there when it was proposed
contribute-later = Decide later
contribute-refuse = Refuse
contribute-judge = Judge
contribute-reason = Reason
contribute-reason-help = Needed where something is refused.
contribute-question = Ask who proposed it
contribute-ask = Ask
contribute-take-back = Take the proposal back
contribute-part-accepted = accepted
contribute-part-refused = refused
contribute-part-earlier = the earlier value holds
contribute-choose-first = Decide about at least one field.
contribute-say-why = Say why you refuse, in at most 2,000 letters.
contribute-say-something = Write something, in at most 2,000 letters.
# $word (text)
contribute-overtaken = Nothing was judged: “{ $word }” was changed while you looked. It is shown as it is now. Please decide again.
contribute-together = The fields of a new record are accepted together or not at all.
# $word (text)
contribute-unfit = Nothing was judged: “{ $word }” is too long to be kept. Refuse it, and ask for a shorter text.
contribute-choices = Choices to make
contribute-choices-help = Two people or two sites said something else of the same field. All values stay until a reviewer chooses; the latest is shown meanwhile.
contribute-no-choices = No field has more than one value.
# $count (number)
contribute-choices-due =
    { $count ->
        [one] { $count } field has more than one value.
       *[other] { $count } fields have more than one value.
    }
