### The skills matrix: frameworks, levels, coverage, the matrix of a site.

skills-matrix = Skills matrix
skills-pages = Pages about skills
skills-matrix-help = What one can do at each level, and how it can be practised without the internet. A competence opens with evidence, use after release and what trains it.
skills-framework = Framework
skills-practice = Way to practise
skills-use = Use after release
skills-all = all
skills-show = Show
skills-none-fits = No row fits. Choose fewer filters.
skills-competence = Competence
skills-level-head = Level
skills-levels = Levels
skills-not-used = Not used at this site
skills-is-used = Used
skills-used = Used at this site
skills-not-looked-for = does not fit the filters
skills-as-csv = As a table (CSV)
skills-as-json = As a file (JSON)
skills-names-help = English names are official; the others are unofficial translations.
skills-statements-help = The “I can” sentences were written for Lucarne.
skills-after-release = For after release
skills-evidence = What can show it
skills-trained = Trained by the library
skills-covered = covered
skills-thin = only recognised
skills-talked-about = only talked about
skills-gap = gap
skills-not-scored = not scored
skills-recognition = Recognised
skills-production = Written
skills-performance = Done
skills-changed-here = This row is not as shipped: the site has changed it.
skills-edit = Edit
skills-what-trains = What trains it
skills-no-module = No admitted module names this competence.
skills-which-activities = Which activities
skills-neighbours = In the other version of the framework
skills-no-neighbour = It has no counterpart there.
skills-crosswalk = From DigComp 2.2 to 3.0
skills-same = same
skills-renamed = renamed
skills-wider = wider in the later version
skills-narrower = narrower in the later version
skills-near = related only
skills-unsure = not known
skills-relation = Relation
skills-what-changed = What changed
skills-coverage = What the library trains
skills-coverage-help = Covered: at least one activity where it is done or written. Only recognised: chosen among what is shown. Only talked about: named, and nothing of it is scored. Gap: no admitted module names it.
skills-path = Path
skills-whole-library = whole library
skills-by-module = Modules and competences
skills-by-module-help = Each number counts the scored activities and leads to their list. An activity that names no skill of its own counts for each skill of its module.
skills-no-modules = No module is admitted here.
skills-module = Module
skills-modules = Modules
skills-not-named = not named
skills-gaps = Gaps
skills-no-gap = There is no gap: each row that counts is named by a module.
skills-gap-at = no module names level { $level }.
skills-gaps-at = no module names levels { $levels }.
skills-rows = Rows of the matrix
skills-all-rows = All rows
skills-languages = Languages
skills-versions = Matrix of this site
skills-versions-help = A site may have its own words, ways to practise and notes. Every version stays, with who made it and when.
skills-no-version = This site uses the matrix as shipped.
skills-make = Make a matrix of this site
skills-version = Version
skills-shipped = as shipped
skills-version-of-site = version { $number } of this site
skills-when = When
skills-who = Who
skills-what = What
skills-rows-changed = Rows changed
skills-look = Look
skills-with-before = compare with the version before
skills-with-shipped = compare with the shipped one
skills-edit-help = To edit, open a competence and choose a level:
skills-go-back = Go back to a version
skills-go-back-help = It becomes a new version; nothing is lost.
skills-bring = Bring in a matrix
skills-bring-help = A JSON file as this page gives it out. With one fault nothing is brought in, and each fault is listed with its place.
skills-file = File
skills-look-first = Only look
skills-file-missing = Choose a file first.
skills-not-saved = Not saved yet
skills-nothing-brought = Nothing was brought in
skills-overtaken = { $who } saved version { $number } on { $when }, after this page was opened. Compare the versions below, then press again.
skills-overtaken-row = { $who } saved this row in version { $number } on { $when }, while you were writing.
skills-both = Both texts
skills-mine = Yours
skills-theirs = Saved meanwhile
skills-choose-help = Below stands what you wrote. Change it if you like, and save: then it holds. Or keep what was saved meanwhile.
skills-keep-theirs = Keep what was saved meanwhile
skills-i-can = “I can …”
skills-i-can-in = “I can …”, { $language }
skills-may-be-empty = may stay empty
skills-main-way = The usual way to practise
skills-other-ways = Other ways
skills-hide = This site does not use this row.
skills-note = Note
skills-note-help = For staff: what the site decided, and why.
skills-as-shipped = Put back as shipped
skills-save = Save
skills-compare = Compare versions
skills-the-file = the file
skills-only-looked = This is what the file would change. Nothing was saved.
skills-one-side = This one
skills-other-side = With that one
skills-part = Part
skills-how-made = made from the shipped one
skills-how-edited = a row edited
skills-how-brought-in = brought in from a file
skills-how-gone-back = back to version { $number }
skills-how-gone-back-shipped = back to the shipped one
skills-why-not-json = This is no JSON file, or it is damaged ({ $said }). Export it again.
skills-why-missing = This is missing. Add it.
skills-why-unknown = This name is not known. Take it out.
skills-why-wrong-kind = This is of another kind than the format wants (text, list, number).
skills-why-empty = This is empty. Write at least one sentence, or choose at least one.
skills-why-sign = The text begins or ends with a space, has a line break, or holds a sign that cannot be shown.
skills-why-not-a-code = “{ $code }” is not one of the codes. See the list in the documentation of the format.
skills-why-twice = This is there twice. Keep one.
skills-why-not-as-shipped = This is not as this program ships it, and a site cannot change it. Take it from a file exported here.
# $level (number)
skills-level = Level { $level }
# $level (number)
skills-edit-level = Edit level { $level }
# $shown (number)
# $of (number)
skills-shown = { $shown } of { $of } rows,
skills-activities =
    { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
skills-counted =
    { $n ->
        [one] { $n } row counts.
       *[other] { $n } rows count.
    }
skills-hidden-apart =
    { $n ->
        [one] { $n } row is not used at this site and does not count.
       *[other] { $n } rows are not used at this site and do not count.
    }
skills-forbidden-apart =
    { $n ->
        [one] { $n } row is for after release and is counted apart.
       *[other] { $n } rows are for after release and are counted apart.
    }
skills-rows-differ =
    { $n ->
        [one] { $n } row differs.
       *[other] { $n } rows differ.
    }
skills-why-too-long =
    { $n ->
        [one] This is too long: at most { $n } character.
       *[other] This is too long: at most { $n } characters.
    }
