### Reviews of modules before use. Only staff read this.

advice-menu = Reviews
advice-advises = A review advises the officer. It never decides, and nothing waits for it.
advice-reviews = What reviewers say
advice-mine = Modules for you to review
advice-none-mine = No module waits for your review.
advice-all = Reviews at this site
advice-none = No review was asked for yet.
advice-none-of-module = Nobody has reviewed this module yet.
advice-ask = Ask for a review
advice-ask-help = The reviewer reads this module alone, with every key, comments on it and fills a short form. You read what they give.
advice-which = Which module?
advice-nothing-here = No module waits at the desk, and none is in the library.
advice-reviewer = Reviewer
advice-choose = Choose a person
advice-left-out = Who wrote, packed or brought this module, and you yourself, are left out.
advice-no-reviewer = Nobody at this site may review this module. An administrator and an officer together can give somebody the role of reviewer.
advice-due = By when
advice-due-on = Due by { $day }
advice-note = What the reviewer should know
advice-may-be-empty = (may stay empty)
advice-not-asked = Nobody was asked yet
advice-asked-by = Asked by
advice-waiting = not begun
advice-begun = begun
advice-given = given
advice-withdrawn = taken back
advice-late = late
advice-to-answer = To answer
advice-of-version = of version { $version }
advice-other-version = (another version)
advice-given-on = Given on { $day }
advice-read-all = Read everything and print
advice-sent = Sent with the module
advice-sent-help = Sent with the module and signed by its publisher. Nobody at this site has checked who wrote it.
advice-whole-module = The whole module
advice-whole-unit = the whole unit
advice-unit = Unit
advice-read = Read with the key
advice-do = Do the activities
advice-do-help = As a learner meets it. Nothing you do here is kept.
advice-aims = Aims
advice-scenario = Sheet for trainers
advice-audience = For whom
advice-before = Before
advice-room = Room
advice-material = Material
advice-after = After
advice-no-report = No report of the check is kept here.
advice-my-comments = Your comments
advice-no-comments = No comments yet.
advice-new-comment = A new comment
advice-where = Where
advice-weight = How much it matters
advice-must = must change
advice-suggestion = suggestion
advice-praise = well done
advice-comment = Comment
advice-comment-help = About the module, never about a person. You can change it until you give your review.
advice-add = Add the comment
advice-change = Change or take back
advice-take-back = Take back
advice-save = Save
advice-open = open
advice-done = done
advice-not-done = not done
advice-form = Your review
advice-form-help = Answer each question. Say why where the answer is not yes. Your comments are given together with this form.
advice-form-again = You have given a review already. Giving it again makes a new version; the earlier one stays readable.
advice-fit = It fits its aims and its learners
advice-fit-help = Aims, level, length, order, exercises that train what the aims say.
advice-clarity = Its language is clear, and everybody can use it
advice-clarity-help = Plain words, sound and text for pictures, large enough, usable on paper.
advice-accuracy = It is accurate and names its sources
advice-accuracy-help = Facts, keys, dates, where pictures and texts come from.
advice-respect = It is respectful and fair
advice-respect-help = Names, pictures and examples do not hurt, and leave nobody out.
advice-security = It is safe here, and its rights are in order
advice-security-help = Nothing that endangers people or the place; licences of texts, pictures and sounds.
advice-yes = Yes
advice-partly = In part
advice-no = No
advice-why = Why, and what would help
advice-recommendation = Recommendation
advice-ready = ready to be used
advice-changes = after changes
advice-not = not to be used
advice-remark = What else there is to say
advice-named = How you want to be named
advice-named-help = Your name, or words such as “a teacher from another school”. It travels with the review.
advice-language = Language you write in
advice-give = Give the review
advice-not-given = The review is not given yet
advice-choose-one = Choose one of the answers.
advice-say-why = Say why, in one sentence or more.
advice-sheet = Review:
advice-versions = Versions:
advice-what-i-gave = What you gave
advice-nothing-given = Nothing was given yet.
advice-travels = The review travels with the module
advice-travels-help = Put the file into the folder “reviews” of the module and pack the module again. Other sites show it to their officer, never to learners. The names of those who answered are not in it.
advice-download = Download the review
advice-withdraw = Take the request back
advice-withdraw-help = The reviewer can then no longer read the module.
advice-answer = Answer the comments
advice-answer-help = Answer each comment and say what became of it. The reviewer and the officer read it.
advice-my-answer = Your answer
advice-became = What became of it
advice-not-saved = The answer is not saved
advice-fault-missing = Write something here.
advice-fault-signs = This holds signs that cannot be seen. Type it anew instead of pasting it.
advice-unfit-nobody = Choose somebody who reviews at this site.
advice-unfit-own = Nobody reviews what they wrote, packed or brought, or asked themselves. Choose somebody else.
advice-unfit-asked = This person was asked for this version already.
advice-unfit-day = Choose a day from today on, within two years.

advice-open-comments =
    { $n ->
        [one] { $n } open comment
       *[other] { $n } open comments
    }
advice-comments =
    { $n ->
        [one] { $n } comment
       *[other] { $n } comments
    }
advice-news =
    { $n ->
        [one] { $n } new answer
       *[other] { $n } new answers
    }
advice-drafts =
    { $n ->
        [one] { $n } comment is not given yet; this form gives it.
       *[other] { $n } comments are not given yet; this form gives them.
    }
advice-fault-long =
    { $n ->
        [one] At most { $n } letter.
       *[other] At most { $n } letters.
    }
advice-too-many =
    { $n ->
        [one] A review holds at most { $n } comment. Take one back first.
       *[other] A review holds at most { $n } comments. Take one back first.
    }
