### Words that every page shares.

## The parts of every page

common-to-content = To the content
common-language = Language
common-choose-language = Choose your language
common-hello = Hello
common-hello-name = Hello, { $name }
common-display = Display
common-display-settings = Display settings
common-sign-in = Sign in
common-sign-out = Sign out
common-help = Help
common-home = Home
common-menu = Menu
common-section-today = Today
common-section-enters = What enters
common-section-leaves = What leaves
common-section-people = People
common-section-site = Site

## Going through a unit

common-next = Next
common-back = Back
common-check = Check
common-try-again = Try again
common-right = Right
common-partly = Partly
common-not-yet = Not yet
common-dont-know = I don’t know
common-hint = Hint
common-example = Example
common-listen = Listen
common-stop-sound = Stop the sound
common-computer-voice = computer voice
common-stop-here = Stop here
common-go-on = Go on
common-go-on-where-stopped = Go on where I stopped
common-start = Start
common-saved = Saved
common-done = Done
common-ask-trainer = Ask the trainer
common-more = More

## My own pages

common-my-skills = My skills
common-about-me = About me
common-my-path = My path
common-my-work = My work
common-messages = Messages
common-library = Library

## Words for people and things

common-learner = learner
common-trainer = trainer
common-mentor = mentor
common-module = module
common-unit = unit
common-exercise = exercise
common-certificate = certificate

## Buttons for small acts

common-yes = Yes
common-no = No
common-save = Save
common-cancel = Leave as it was
common-undo = Undo
common-close = Close
common-search = Search
common-print = Print
common-change = Change

## Counting

# $n (number)
# $total (number)
common-step = Step { $n } of { $total }
# $n (number)
common-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
common-colon = :
common-please-mend = Please mend this
common-overheard = This site runs without encryption: whoever is on this network can read along. Use it only on a wired, locked network.
# $months (number)
common-months =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
# $years (number)
common-years =
    { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
common-account = My account
