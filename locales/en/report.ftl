### The state of the art: a report made from the data of the cartographies, the skills matrix and the modules.

report-menu = State of the art
report-title = State of the art: digital learning in prison
report-subtitle = Initiatives with and without internet, levers and obstacles, methods, digital skills
# $date (text)
# $version (text)
report-dated = { $date }. State of the data: { $version }
report-contents = Contents
report-table = Table
report-figure = Figure
report-page-help = The report is made from the data each time it is opened. Print this page, or take the report away as a file.
report-language = Language of the report
report-as-html = As one page (HTML)
report-as-odt = As a text document (ODT)
report-as-pdf = As a PDF

## Summary

report-summary = Summary
report-summary-help = The main numbers. Every one of them counts records, and the chapters say which.
report-initiatives-counted =
    { $n ->
        [one] { $n } initiative of digital learning in prison is described.
       *[other] { $n } initiatives of digital learning in prison are described.
    }
report-countries-counted =
    { $n ->
        [one] They run in { $n } country.
       *[other] They run in { $n } countries.
    }
report-without-counted =
    { $n ->
        [one] { $n } initiative works without internet: nothing outside is reached.
       *[other] { $n } initiatives work without internet: nothing outside is reached.
    }
report-with-counted =
    { $n ->
        [one] { $n } initiative works with a watched internet: chosen sites outside can be reached.
       *[other] { $n } initiatives work with a watched internet: chosen sites outside can be reached.
    }
report-both-counted =
    { $n ->
        [one] { $n } initiative stands in between: it works both ways.
       *[other] { $n } initiatives stand in between: they work both ways.
    }
report-not-stated-counted =
    { $n ->
        [one] Of { $n } initiative the sources do not say how it is connected.
       *[other] Of { $n } initiatives the sources do not say how they are connected.
    }
# $names (text)
report-most-levers = Named most often as a help: { $names }.
# $names (text)
report-most-obstacles = Named most often as an obstacle: { $names }.
report-methods-counted =
    { $n ->
        [one] { $n } method of teaching is described on a card.
       *[other] { $n } methods of teaching are described on cards.
    }
report-rows-counted =
    { $n ->
        [one] The skills matrix has { $n } row, one for each competence and level.
       *[other] The skills matrix has { $n } rows, one for each competence and level.
    }
report-modules-counted =
    { $n ->
        [one] { $n } module is compared with the matrix.
       *[other] { $n } modules are compared with the matrix.
    }
report-rows-covered =
    { $n ->
        [one] { $n } row is trained by at least one activity where it is done or written.
       *[other] { $n } rows are trained by at least one activity where they are done or written.
    }
report-rows-gap =
    { $n ->
        [one] { $n } row is a gap: no module names it.
       *[other] { $n } rows are gaps: no module names them.
    }

## How the report was made

report-how = How this report was made
report-how-made = This report is put together by a program from records, and is new on the day it is asked for. Each record describes one initiative or one method in fields with fixed meanings.
report-how-gathered = The records were gathered from public texts: reports, articles, and pages of projects, prison services and providers. Each record names its sources and says how far its facts were confirmed there.
report-how-counted = An empty field says that nothing is known. Every number in this report is the length of a list of records.
report-meaning = Meaning
report-confirmed = How far the facts of initiatives are confirmed
report-exact = How exact the points on the map are
report-not-said = What it does not say
report-not-all = The records are those that were found. There are more initiatives than these, and countries are not compared.
report-not-shares = The groups are small, so there are numbers and no percentages.
report-not-absent = A lever or an obstacle that a record does not name may still be there: its sources did not speak of it.
report-not-measured = Figures of use are those of the sources, many from providers themselves. Nobody measured them again for this report.
report-not-effect = That a lever is named often does not prove that it works.

## The field

report-field = The field
report-numbers = In numbers
report-several-help = An initiative in several countries, or with several ways of connecting, counts for each of them.
report-by-internet = Initiatives by way of connecting
report-by-kind = Initiatives by kind
report-by-status = Initiatives by state
report-by-country = Initiatives by country
# $name (text)
report-in-words = { $name }: the table
report-same-below = The length of each bar is a number. The table below says the same.
report-map-europe = Map of initiatives in Europe
report-map-world = Map of initiatives in the world
report-places = Places of the maps
report-without = Without internet
report-without-help = These work on a machine, in a room or on a private network. No site outside is reached.
report-both = In between
report-both-help = These work without internet and also reach chosen sites outside, at other places or for other people.
report-with = With a watched internet
report-with-help = Here learners can reach chosen sites, or kinds of sites, outside.
report-not-stated = Connection not stated
report-not-stated-help = The sources do not say how these are connected, or the question does not apply.
# $name (text)
report-when = { $name }: from when to when
# $name (text)
# $part (number)
# $parts (number)
report-part = { $name } ({ $part } of { $parts })
report-timeline-help = From the first year to the last one known. The entries below say the same in words.

## Levers and obstacles

report-forces-help = Each number counts the initiatives that name it. Examples say how it shows there.
report-levers-figure = How often each lever is named
report-obstacles-figure = How often each obstacle is named
report-levers-table = Levers, with examples
report-obstacles-table = Obstacles, with examples
report-examples = Examples
report-also = Also:
report-resting = Methods that rest on it
report-answers = What answers which obstacle
report-answers-help = Only what the data say: the methods that help against an obstacle, the levers these methods rest on, and the initiatives that name the obstacle together with levers of their own.
report-answers-table = Obstacles with methods, levers and initiatives
report-their-levers = Levers these methods rest on
report-named-together = Initiatives, with the levers they name

## Methods

report-methods-help = Each card says what the method answers, what is known about it, and where it is at work. The whole cards, with every step, are in the program.
report-evidence = Evidence
report-by-evidence = Methods by strength of evidence
report-cards = Cards
report-answer-to = The problem
report-seen-in = Where it is at work
report-model = Model to begin a module with

## Skills

report-skills-help = What one can do in each competence, level by level, and how it can be practised in prison. Levels 1 to 4 are the first four of DigComp.
# $version (text)
# $framework (text)
report-matrix-version = Matrix: { $version }. Names of competences: { $framework }.
report-by-practice = Rows of the matrix by the usual way to practise
# $area (text)
report-area-table = “I can …” and ways to practise, area { $area }

## Coverage

report-coverage = What modules train
report-of-library = Looked at are the modules admitted at this site.
report-of-shipped = Looked at are the modules shipped with the program.
report-by-state = Rows of the matrix by what modules train
report-state = State
report-by-competence = By competence and level
report-coverage-table = Each competence with its levels, and the modules that name it

## Gaps

report-gaps = Gaps in the data
report-gaps-help = What the records do not say. Who knows more can propose it.
report-gap-start =
    { $n ->
        [one] Of { $n } initiative the first year is not known.
       *[other] Of { $n } initiatives the first year is not known.
    }
report-gap-status =
    { $n ->
        [one] Of { $n } initiative it is not known whether it still runs.
       *[other] Of { $n } initiatives it is not known whether they still run.
    }
report-gap-connection =
    { $n ->
        [one] Of { $n } initiative the connection is not stated.
       *[other] Of { $n } initiatives the connection is not stated.
    }
report-gap-figures =
    { $n ->
        [one] Of { $n } initiative no figures are known.
       *[other] Of { $n } initiatives no figures are known.
    }
report-gap-levers =
    { $n ->
        [one] { $n } initiative names no lever.
       *[other] { $n } initiatives name no lever.
    }
report-gap-obstacles =
    { $n ->
        [one] { $n } initiative names no obstacle.
       *[other] { $n } initiatives name no obstacle.
    }
report-gap-sure =
    { $n ->
        [one] The facts of { $n } initiative are confirmed in part or not at all.
       *[other] The facts of { $n } initiatives are confirmed in part or not at all.
    }
report-gap-place =
    { $n ->
        [one] Of { $n } initiative the town is not known, or there is none.
       *[other] Of { $n } initiatives the town is not known, or there is none.
    }
report-gap-country =
    { $n ->
        [one] { $n } country has one initiative only.
       *[other] { $n } countries have one initiative only.
    }
report-gap-lever-once =
    { $n ->
        [one] { $n } lever is named by one initiative only.
       *[other] { $n } levers are named by one initiative only.
    }
report-gap-obstacle-once =
    { $n ->
        [one] { $n } obstacle is named by one initiative only.
       *[other] { $n } obstacles are named by one initiative only.
    }
report-gap-never =
    { $n ->
        [one] { $n } obstacle of the vocabulary is named by no initiative.
       *[other] { $n } obstacles of the vocabulary are named by no initiative.
    }
report-gap-methods =
    { $n ->
        [one] { $n } method is used by no initiative of the list.
       *[other] { $n } methods are used by no initiative of the list.
    }
report-gap-foreign =
    { $n ->
        [one] The summary of { $n } initiative is not translated yet.
       *[other] The summaries of { $n } initiatives are not translated yet.
    }
report-sources-help = The numbers in square brackets lead here. There may be no internet where you read this, so these are not links.
