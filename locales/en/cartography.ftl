### The cartographies: initiatives of digital learning in prison, and ways to teach there.

cartography-menu = Initiatives
cartography-initiatives = Initiatives
cartography-initiatives-help = Digital learning in prisons, with and without internet: who does what, what helps and what hinders. Every fact has its sources.
cartography-pages = Pages of the cartographies
cartography-map = Map
cartography-timeline = Timeline
cartography-levers-and-obstacles = Levers and obstacles
cartography-methods = Methods

## Looking for something

cartography-words = Words
cartography-words-help = In any language of the records, with or without accents.
cartography-country = Country
cartography-internet = Internet
cartography-kind = Kind
cartography-status = State
cartography-setting = Place of learning
cartography-device = Device
cartography-lever = Lever
cartography-obstacle = Obstacle
cartography-method = Method
cartography-confidence = How sure
cartography-sort = Order
cartography-sort-name = By name
cartography-sort-newest = Newest first
cartography-sort-oldest = Oldest first
cartography-sort-fit = Best fit first
cartography-any = Any
# $name (text)
# $n (number)
cartography-counted = { $name } ({ $n })
cartography-show = Show
cartography-in-use = Filters in use
cartography-remove-all = Remove all filters
cartography-remove = Remove
# $n (number)
# $total (number)
cartography-found =
    { $n ->
        [one] { $n } initiative of { $total }
       *[other] { $n } initiatives of { $total }
    }
# $n (number)
# $total (number)
cartography-methods-found =
    { $n ->
        [one] { $n } method of { $total }
       *[other] { $n } methods of { $total }
    }
cartography-nothing = Nothing fits all filters. Remove one of them.
# $n (number)
# $total (number)
cartography-page = Page { $n } of { $total }
cartography-next = Next page
cartography-previous = Previous page
cartography-whole = All on one page, to print
# $kind (text)
cartography-as-file = As { $kind } file

## Comparing

cartography-compare = Compare
cartography-compare-help = Tick two to four initiatives, then compare them side by side.
cartography-compare-chosen = Compare the ticked ones
cartography-compare-too-few = Tick at least two initiatives of the list.
cartography-compare-too-many = Only four fit side by side. The first four are shown.
cartography-differs = differs
cartography-same = same
cartography-fact = Fact
cartography-take-out = Take out
cartography-add-one = One more
cartography-add = Add
cartography-back-to-list = Back to the list
cartography-mark-other = Where the initiatives differ, the row says so.

## One initiative

cartography-also-known = Also known as
cartography-countries = Countries
cartography-place = Place
cartography-period = When
# $from (text)
# $to (text)
cartography-years = { $from } to { $to }
# $from (text)
cartography-since = since { $from }
# $to (text)
cartography-until = until { $to }
cartography-not-known = not known
cartography-connection = Connection
cartography-devices = Devices
cartography-users = Who uses it
cartography-functions = What it offers
cartography-figures = Figures
cartography-figures-help = As the sources give them, many from providers themselves.
cartography-levers = Levers
cartography-levers-help = What made it possible.
cartography-obstacles = Obstacles
cartography-obstacles-help = What stood in the way.
cartography-methods-used = Methods it uses
cartography-sources = Sources
cartography-sources-help = There is no internet here, so these are not links. Mark an address to copy it.
cartography-how-sure = How sure this is
cartography-notes = Remarks
cartography-precision = How exact the place is
cartography-neighbours = Near this one
cartography-same-country = In the same country
cartography-same-levers = With the same levers
# $n (number)
cartography-levers-shared =
    { $n ->
        [one] { $n } lever in common
       *[other] { $n } levers in common
    }
cartography-in-english = in English
cartography-english-only = Texts marked “in English” are not translated yet.

## Levers and obstacles

cartography-count-help = Each number counts the initiatives that name it. It leads to them.
cartography-count = Initiatives
cartography-helped-by = Methods that help
# $n (number)
cartography-of-initiatives =
    { $n ->
        [one] Among { $n } initiative
       *[other] Among { $n } initiatives
    }

## Map and timeline

cartography-map-help = Each mark is an initiative or a number of them. The table below says the same in words.
cartography-map-list = The same as a table
cartography-map-filtered = The filters of the list hold here too.
cartography-map-title = Map of initiatives
# $place (text)
# $precision (text)
# $names (text)
cartography-map-mark = { $place } ({ $precision }): { $names }
# $n (number)
# $names (text)
cartography-map-marks =
    { $n ->
        [one] { $n } initiative: { $names }
       *[other] { $n } initiatives: { $names }
    }
cartography-map-several = Several places together; the number says how many initiatives
cartography-map-europe = Europe
cartography-map-world = World
cartography-map-view = Part of the world
cartography-map-detail = This detail
# $n (number)
cartography-map-outside =
    { $n ->
        [one] { $n } initiative lies outside this part.
       *[other] { $n } initiatives lie outside this part.
    }
cartography-timeline-help = From the first year to the last one known. The table below says the same in words.
cartography-first-year = First year
cartography-last-year = Last year
cartography-goes-on = goes on

## Methods

cartography-methods-help = Ways to teach that were used in prisons, as cards: what they solve, how to do it, what they need.
cartography-group = Group
cartography-group-help = How many people?
# $min (number)
# $max (number)
cartography-group-size = { $min } to { $max } people
# $n (number)
cartography-group-exact =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
cartography-group-fault = Write a number of people, such as 8.
cartography-offline = Works without internet
cartography-literacy = Reading needed
cartography-activity = Exercise type
cartography-steps = Step by step
cartography-duration = Time
cartography-material = Material
cartography-digital-part = The digital part
cartography-trainer-role = What the trainer does
cartography-officer-role = What the officer does
cartography-security = For security
cartography-evidence = What is known about it
cartography-activities = Exercise types that fit
cartography-initiatives-using = Initiatives that use it
cartography-modules-using = Modules here that use it
cartography-no-modules = No module admitted here names this method yet.
cartography-start = Begin a module with this method
# $model (text)
cartography-start-help = The model “{ $model }” fits. Where modules are written, type:
cartography-start-then = Then write over its texts, and name the method in module.toml:
cartography-helps-with = Helps against
cartography-rests-on = Rests on
cartography-no-initiatives = No initiative of the list uses it.

## What a module needs

cartography-needs = Needs
cartography-needs-no-internet = works without internet

## Bringing records in

cartography-bring = Bring records in
cartography-bring-help = Choose a file of initiatives: JSON, CSV, XLSX or GeoJSON, as this list gives them out. It is checked, and nothing is changed until you propose what it holds.
cartography-bring-file = File
cartography-bring-check = Check the file
cartography-bring-no-file = Choose a file first.
cartography-bring-kind = The name of the file must end in .json, .csv, .xlsx or .geojson. Give it the right ending, or choose another file.
cartography-bring-report = What the file holds
cartography-bring-line = Line
# $sheet (text)
# $line (text)
cartography-bring-sheet = Sheet { $sheet }, row { $line }
cartography-bring-record = Record
cartography-bring-field = Field
cartography-bring-reason = Reason
cartography-bring-faultless = No fault was found.
cartography-bring-new = New here
cartography-bring-changed = Different from here
cartography-bring-fields = Fields that differ
cartography-bring-nothing-kept = The file was checked only. Nothing of it is kept here.
cartography-bring-methods = Bring methods in
cartography-bring-methods-help = Choose a file of methods: JSON, CSV or XLSX, as the page of methods gives them out. It is checked, and nothing is changed until you propose what it holds.
cartography-bring-methods-kind = The name of the file must end in .json, .csv or .xlsx. Give it the right ending, or choose another file.
cartography-bring-too-much = The file could not be read with the time and memory a file may take. Save it again, or divide it.
# $what (text)
cartography-fault-unreadable = The file cannot be read: { $what }. Save it again in this form, in UTF-8.
cartography-fault-too-large = The file is too large. Divide it.
# $what (text)
cartography-fault-other-format = The file says it is “{ $what }”, which is not what is brought in here.
# $what (text)
cartography-fault-no-sheet = The sheet “{ $what }” is missing. Add it, even if it is empty.
cartography-fault-too-many-records = There are too many records. Divide the file.
cartography-fault-unknown-field = This field is not known. Remove it, or mend its name.
cartography-fault-missing = This field is missing. Add it.
cartography-fault-repeated-field = This field stands there twice. Keep one.
cartography-fault-too-many-cells = The row has more cells than the table has columns.
cartography-fault-not-text = Write a text.
# $what (text)
cartography-fault-not-number = “{ $what }” is not a number.
cartography-fault-not-list = Write a list.
# $what (text)
cartography-fault-not-fact = Write “{ $what }” as a code, a colon and a note.
cartography-fault-empty = This must not be empty.
cartography-fault-too-long = This is too long. Shorten it.
cartography-fault-too-many = There are too many entries. Take some out.
cartography-fault-forbidden-letter = It holds a letter that cannot be shown. Type the text again.
# $what (text)
cartography-fault-not-id = “{ $what }” is not an id. Use small letters, digits and single hyphens.
# $what (text)
cartography-fault-unknown-code = The vocabulary has no code “{ $what }”. Choose one that it has.
# $what (text)
cartography-fault-unknown-country = There is no country “{ $what }”. Write two capital letters, such as FR.
# $what (text)
cartography-fault-unknown-method = There is no method “{ $what }”. Choose one of the methods here.
# $what (text)
cartography-fault-unknown-record = There is no record “{ $what }”.
# $what (text)
cartography-fault-repeated = “{ $what }” stands there twice. Keep one.
# $what (text)
cartography-fault-out-of-range = “{ $what }” is not possible here. Mend the number.
cartography-fault-ends-before-start = It ends before it begins. Mend one of the years.
# $what (text)
cartography-fault-not-address = “{ $what }” is not an address. It begins with http:// or https://.
# $line (text)
cartography-fault-repeated-id = Line { $line } has the same id. Give this record another one.
# $n (number)
cartography-bring-faults =
    { $n ->
        [one] { $n } fault
       *[other] { $n } faults
    }
# $n (number)
cartography-bring-good =
    { $n ->
        [one] { $n } record without a fault
       *[other] { $n } records without a fault
    }
# $n (number)
cartography-bring-same =
    { $n ->
        [one] { $n } is here already, word for word
       *[other] { $n } are here already, word for word
    }

## Contributions and where facts come from

cartography-name = Name
cartography-summary = Summary
cartography-internet-note = The connection in words
cartography-problem = What it is an answer to
cartography-withdrawn = Not listed any more
cartography-yes = yes
cartography-no = no
cartography-propose-change = Propose a change
cartography-propose-new = Propose a new initiative
cartography-propose-new-method = Propose a new method
cartography-facts-file = Accepted facts as file
cartography-gone = This record was withdrawn. It stands in no list and is not counted.
cartography-history = Where the facts come from
cartography-history-help = Fields that were changed here, with all that was said of them. All others are as they were shipped with the program.
# $n (number)
cartography-proposals-wait =
    { $n ->
        [one] { $n } proposal about this record is open.
       *[other] { $n } proposals about this record are open.
    }
# $name (text)
# $role (text)
# $site (text)
cartography-said-by = { $name }, { $role }, site { $site }
cartography-shipped = Shipped with the program
cartography-value = Value
cartography-who = Who says so
cartography-when = When
cartography-holds = holds
cartography-two-values = This field has more than one value. The latest is shown until a reviewer chooses.
cartography-which-value = Which value holds?
cartography-choose = Choose
