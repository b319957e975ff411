### Words inside exercises, on screen and on paper.

render-one-answer = One answer
render-several-answers = Several answers
# $min (number)
# $max (number)
render-answers-between = { $min } to { $max } answers
render-true = True
render-false = Not true
render-your-answer = My answer
render-choose = Choose…
render-listen = Listen
render-listen-slowly = Listen slowly
render-computer-voice = computer voice
render-transcript = What is said
render-described = Film with description
render-up = Up
render-down = Down
# $place (number)
# $total (number)
render-position = Place { $place } of { $total }
# $number (number)
render-gap = Gap { $number }
# $number (number)
render-place = Place { $number }
# $number (number)
render-line = Line { $number }
# $number (number)
# $total (number)
render-card = Card { $number } of { $total }
render-words-to-use = Words to use
render-names-to-use = Names to use
render-press-picture = Press the place in the picture, or choose it below
render-tick-words = Tick the words
render-text-to-mark = Text
render-right = Right
render-partly = Partly right
render-not-yet = Not yet
render-missing = Also right
render-left-open = Left open
render-waiting = Your trainer will read it
render-not-an-answer = Something is missing
# $right (number)
# $total (number)
render-right-of = { $right } of { $total } right
render-explanation = Why
render-right-answer = The right answer
render-or = or
render-from-to = to
# $number (number)
render-hint = Hint { $number }
render-dont-know = I don’t know
render-check = Check
render-help = Help
render-turn = Turn
render-knew-it = I knew it
render-not-yet-known = Not yet
render-seen = Turned
render-so-far = Until now
render-dialogue-end = The talk ends here
render-no-simulator = The practice program is not on this station yet. This exercise does not count.
render-what-to-do = What to do
# $hits (number)
# $total (number)
render-hits = { $hits } of { $total }
render-press-circle = Press the circle
render-not-possible = This is not possible on this station. It does not count.
render-type-this = Type this
render-your-file = My file
render-draw-it = Draw it. Give it to your trainer.
render-on-paper = Write on paper. Give the sheet to your trainer.
render-look-again = Look again: tick what you have done
render-i-can = What I can do
render-may-skip = You can leave this out
render-tell-trainer = Tell your trainer
render-box-remember = Remember
render-box-example = Example
render-box-warning = Take care
render-box-try = Try it
render-box-talk = Talk about it
render-face-3-1 = Not good
render-face-3-2 = So-so
render-face-3-3 = Good
render-face-5-1 = Not good at all
render-face-5-2 = Not so good
render-face-5-3 = So-so
render-face-5-4 = Good
render-face-5-5 = Very good
render-agree-1 = Not at all
render-agree-2 = A little
render-agree-3 = Half
render-agree-4 = Mostly
render-agree-5 = Fully
render-search-texts = Word or words
render-search = Search
render-search-how = With * at the end: all words that begin like this
# $hits (number)
render-found-in-all = Found in all texts: { $hits }
# $hits (number)
render-found-here = Found in this text: { $hits }
render-frequent-words = Most frequent words
render-texts = Texts
render-text = Text
render-a-word = Word
render-how-often = How often
render-my-number = My number
render-sheet-code = Sheet
render-module = Module
render-version = Version
render-unit = Unit
render-exercise = Exercise
render-hints = Hints
render-tick-one = Tick one box
render-tick-several = Tick one box or more
render-tick-row = Tick one box in each row
render-write-number = Write the number
render-underline = Underline the words
render-write-here = Write here
render-number-boxes = Write 1, 2, 3 … in the boxes
render-write-letter = Write the letter
render-write-name = Write the name beside each number
render-cut-out = Cut out and fold
# $number (number)
render-go-to-part = Go to part { $number }
# $number (number)
render-part = Part { $number }
render-trainer-reads = Your trainer reads the text aloud
render-circle-face = Circle one
render-only-at-station = Do this at a station
render-glossary = Words
render-answers = Answers
render-trainer-notes = Notes for the trainer
render-officer-notes = Notes for the officer
render-translator-notes = Notes for the translator
render-settings = Settings
render-feedback = Feedback
render-when-right = When right
render-when-partly = When partly right
render-when-not-yet = When not yet right
# $percent (number)
render-per-cent = counts { $percent } %
render-file = File
render-goals = Goals
render-may-listen =
    { $times ->
        [one] You can listen once
       *[other] You can listen { $times } times
    }
render-tries-left =
    { $tries ->
        [one] You can try once more
       *[other] You can try { $tries } more times
    }
render-words-at-most =
    { $words ->
        [one] At most { $words } word
       *[other] At most { $words } words
    }
render-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
render-word-count =
    { $words ->
        [one] { $words } word
       *[other] { $words } words
    }
render-heard-all = You have listened as often as you can
render-find-pairs = Press two cards that belong together
render-one-by-one = One card at a time
render-handed-in = I handed in:
render-give-work = Give your work to your trainer.
# $megabytes (number)
render-file-at-most = At most { $megabytes } MB
