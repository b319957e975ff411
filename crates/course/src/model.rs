//! The one model of a unit: what the parser makes, and what checker, marker, writer and renderer read.
//!
//! Nothing here depends on a language, a page or a learner. The order of every list is the order of the source.

use std::collections::BTreeMap;

/// A place in a source file: 1-based line and column, the column counting Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pos {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalar values, from 1.
    pub column: u32,
}

/// A path below `media/`, already checked against section 2.3 of the format.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaPath(pub String);

/// One unit in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unit {
    /// What stands between the two `---` lines.
    pub front: Front,
    /// The content, in order.
    pub blocks: Vec<Block>,
}

/// The front matter of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Front {
    /// Title of the unit.
    pub title: String,
    /// Expected time in minutes.
    pub minutes: Option<u32>,
    /// How the unit is used.
    pub mode: Mode,
    /// Parallel form of a test.
    pub form: Option<Form>,
    /// Only for tests: whether feedback is shown at the end.
    pub feedback_at_end: bool,
    /// Numbers of the module's objectives, from 1.
    pub objectives: Vec<u32>,
    /// Section 14: state of the source this translation was made from.
    pub source_hash: Option<String>,
    /// Who translated.
    pub translator: Option<String>,
    /// Day of the review, `YYYY-MM-DD`.
    pub reviewed: Option<String>,
}

/// How a unit is used (section 10.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Tries, hints and feedback at once.
    #[default]
    Practice,
    /// One try, no hints.
    Test,
    /// One try, no feedback, for the placement algorithm.
    Placement,
}

/// One of two parallel forms of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Form A.
    A,
    /// Form B.
    B,
}

/// One block of a unit, with the place where it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Where the block starts.
    pub pos: Pos,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// Text of section 7.
    Prose(Prose),
    /// `---`, a new screen.
    ScreenBreak,
    /// A block that the learner answers.
    Activity(Box<Activity>),
    /// A sound with its transcript.
    Audio {
        /// The sound.
        src: Option<MediaPath>,
        /// What is said.
        transcript: Vec<Prose>,
    },
    /// A film with captions, transcript and the questions that stop it.
    Video(Video),
    /// A row of steps, one screen each; children are `Step` or `Activity`.
    Steps(Vec<Block>),
    /// One step.
    Step(Vec<Block>),
    /// Text that is closed at first.
    More {
        /// Shown while closed.
        title: String,
        /// The text.
        body: Vec<Prose>,
    },
    /// A framed text.
    Boxed {
        /// Which frame.
        kind: BoxKind,
        /// The text.
        body: Vec<Prose>,
    },
    /// A search tool over small texts; children are `Prose` or `Activity`.
    Corpus {
        /// Folder below `texts/`.
        texts: String,
        /// What stands on the same screen.
        body: Vec<Block>,
    },
    /// Self-assessment: `I can …` lines.
    Checklist {
        /// Id, unique in the module.
        id: String,
        /// One line each.
        items: Vec<Rich>,
    },
    /// A statement and a scale; always skippable.
    Survey {
        /// Id, unique in the module.
        id: String,
        /// How it is answered.
        scale: Scale,
        /// The statement.
        statement: Vec<Prose>,
    },
    /// For staff only; never sent to a learner.
    Note {
        /// Who reads it.
        readers: Vec<Reader>,
        /// The text.
        body: Vec<Prose>,
    },
    /// New page on paper.
    PrintBreak,
}

/// A film.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Video {
    /// The film.
    pub src: Option<MediaPath>,
    /// WebVTT captions.
    pub captions: Option<MediaPath>,
    /// First picture.
    pub poster: Option<MediaPath>,
    /// Version with audio description.
    pub described: Option<MediaPath>,
    /// The film has no sound.
    pub silent: bool,
    /// The sound already tells what is seen.
    pub says_all: bool,
    /// Transcript (`Prose`) and questions (`Activity` with `at`).
    pub body: Vec<Block>,
}

/// Which frame a box has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxKind {
    /// To remember.
    Remember,
    /// An example.
    Example,
    /// A warning.
    Warning,
    /// To try.
    Try,
    /// A guide for talking in the room.
    Talk,
}

/// How a survey is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Three faces with words.
    Faces3,
    /// Five faces with words.
    Faces5,
    /// Five steps of agreement.
    Agree5,
    /// A short text.
    Text,
    /// Told to the trainer.
    Voice,
}

/// Who a note is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The trainer.
    Trainer,
    /// The security officer.
    Officer,
    /// The translator.
    Translator,
}

/// One block of prose (section 7).
#[derive(Debug, Clone, PartialEq)]
pub struct Prose {
    /// Where it starts.
    pub pos: Pos,
    /// What it is.
    pub kind: ProseKind,
}

/// What a block of prose is.
#[derive(Debug, Clone, PartialEq)]
pub enum ProseKind {
    /// `# ` (level 1, starts a screen) or `## ` (level 2).
    Heading {
        /// 1 or 2.
        level: u8,
        /// The words.
        text: Rich,
    },
    /// A paragraph.
    Paragraph(Rich),
    /// A picture alone in its paragraph.
    Picture(Picture),
    /// A list.
    List(List),
    /// A quotation.
    Quote(Vec<Prose>),
    /// A table with a header row.
    Table {
        /// Header cells.
        head: Vec<Rich>,
        /// Rows of cells, each as long as the head.
        rows: Vec<Vec<Rich>>,
    },
    /// Lines between three back-ticks.
    Code {
        /// The word after the opening back-ticks.
        language: Option<String>,
        /// The lines, joined by LF, without a last LF.
        text: String,
    },
}

/// A list, at most two levels deep.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Numbered from 1.
    pub ordered: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// Its text.
    pub text: Rich,
    /// The inner list.
    pub inner: Option<List>,
}

/// A run of text with its sound: one paragraph, item, hint or feedback; the unit of speech (section 2.5).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rich {
    /// Where it starts.
    pub pos: Pos,
    /// The text.
    pub inlines: Vec<Inline>,
    /// `@@path`: the trainer's own sound for this text.
    pub sound: Option<MediaPath>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text, unescaped.
    Text(String),
    /// `*a*`.
    Emphasis(Vec<Inline>),
    /// `**a**`.
    Strong(Vec<Inline>),
    /// `` `a` ``.
    Code(String),
    /// A line break inside a paragraph.
    Break,
    /// A picture inside text.
    Picture(Picture),
    /// `[text]{lang=en}`.
    Foreign {
        /// Language tag.
        lang: String,
        /// The foreign words.
        text: Vec<Inline>,
    },
    /// `[text]{key}`: a key of the keyboard.
    Key(Vec<Inline>),
    /// `{?word}` or `{?word|shown}`.
    Term {
        /// Word of the glossary.
        word: String,
        /// What is shown.
        shown: String,
    },
    /// `[text](page:id)`, in scenes only.
    PageLink {
        /// Id of the page.
        page: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// The n-th gap of a `gaps` text, from 0.
    Gap(usize),
    /// The n-th marked run (`{{…}}` or `{{!…}}`) of a `mark` text, from 0 into `MarkText::runs`.
    Run(usize),
}

/// A picture with its text alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Where it stands.
    pub pos: Pos,
    /// The file.
    pub src: MediaPath,
    /// Text alternative; `None` for `![-]`, a picture that only decorates.
    pub alt: Option<String>,
    /// Long description.
    pub description: Option<String>,
}

/// A block that the learner answers (section 10).
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Unique in the module; results are kept under it.
    pub id: String,
    /// Options common to all activities.
    pub common: Common,
    /// What the learner must do.
    pub prompt: Vec<Prose>,
    /// The type with its items and key.
    pub kind: Kind,
    /// `??`, in order of use.
    pub hints: Vec<Rich>,
    /// `!!`, shown at the end.
    pub explanation: Option<Rich>,
    /// `!+`.
    pub when_right: Option<Rich>,
    /// `!~`.
    pub when_partly: Option<Rich>,
    /// `!-`.
    pub when_not_yet: Option<Rich>,
}

/// Options common to all activities (section 10.1). `None` means the default of the type.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Common {
    /// Weight in the unit, 0…100; default 1.
    pub points: Option<u32>,
    /// Tries in practice.
    pub tries: Option<Tries>,
    /// Per cent taken off for each earlier try.
    pub penalty: Option<u32>,
    /// Needed to finish the unit.
    pub required: Option<bool>,
    /// Items shown in another order.
    pub shuffle: Option<bool>,
    /// What is shown after a try.
    pub show: Option<Show>,
    /// Evidence for this skill.
    pub skill: Option<String>,
    /// Objective of the module, from 1.
    pub objective: Option<u32>,
    /// Sound of the prompt (a listening task).
    pub audio: Option<MediaPath>,
    /// Stays on the screen of the text before it.
    pub join: bool,
    /// Strand of a placement unit.
    pub strand: Option<String>,
    /// Level of a placement unit.
    pub level: Option<u32>,
    /// Set by the translation tool.
    pub stale: bool,
    /// Seconds into the film.
    pub at: Option<u32>,
}

/// How often one may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tries {
    /// 1…20.
    Limited(u32),
    /// No limit.
    Unlimited,
}

/// What is shown of the items after a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// Each item with its state.
    #[default]
    Which,
    /// "2 of 6".
    Count,
    /// Nothing.
    No,
}

/// The twenty activity types (single and multiple choice share one, as do words and pictures).
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// 11.1, 11.2 and, with pictures, 11.4.
    Choice(Choice),
    /// 11.3.
    TrueFalse(TrueFalse),
    /// 11.5.
    Swipe(Swipe),
    /// 11.6.
    Hotspot(Hotspot),
    /// 11.7.
    Mark(MarkText),
    /// 11.8.
    Answer(ShortAnswer),
    /// 11.9.
    Number(Number),
    /// 11.10.
    Gaps(Gaps),
    /// 11.11.
    Order(Order),
    /// 11.12.
    Pairs(Pairs),
    /// 11.13.
    Sort(Sort),
    /// 11.14.
    Label(Label),
    /// 11.15.
    Cards(Cards),
    /// 11.16.
    Dialogue(Dialogue),
    /// 11.17.
    Dictation(Dictation),
    /// 11.18.
    Simulator(Simulator),
    /// 11.19.
    Keyboard(Keyboard),
    /// 11.19.
    Mouse(Mouse),
    /// 11.20.
    HandIn(HandIn),
}

impl Kind {
    /// The canonical keyword that opens a block of this type.
    pub fn keyword(&self) -> &'static str {
        match self {
            Kind::Choice(choice) if choice.pictures => "picture-choice",
            Kind::Choice(_) => "choice",
            Kind::TrueFalse(_) => "true-false",
            Kind::Swipe(_) => "swipe",
            Kind::Hotspot(_) => "hotspot",
            Kind::Mark(_) => "mark",
            Kind::Answer(_) => "answer",
            Kind::Number(_) => "number",
            Kind::Gaps(_) => "gaps",
            Kind::Order(_) => "order",
            Kind::Pairs(_) => "pairs",
            Kind::Sort(_) => "sort",
            Kind::Label(_) => "label",
            Kind::Cards(_) => "cards",
            Kind::Dialogue(_) => "dialogue",
            Kind::Dictation(_) => "dictation",
            Kind::Simulator(_) => "simulator",
            Kind::Keyboard(_) => "keyboard",
            Kind::Mouse(_) => "mouse",
            Kind::HandIn(_) => "hand-in",
        }
    }
}

/// Weight in per cent, −100…100.
pub type Percent = i32;

/// Single or multiple choice, of words or of pictures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// `picture-choice`: each option starts with a picture.
    pub pictures: bool,
    /// `multiple=`, when written.
    pub multiple: Option<bool>,
    /// Fewest picks that count as an answer.
    pub min: Option<u32>,
    /// Most picks that count as an answer.
    pub max: Option<u32>,
    /// `scoring=`, when written.
    pub scoring: Option<ChoiceScoring>,
    /// The options.
    pub options: Vec<ChoiceOption>,
}

/// How several answers are scored (11.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceScoring {
    /// (right − wrong) / number of right options.
    Balance,
    /// Exactly the right set.
    All,
    /// Sum of the weights picked.
    Weights,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceOption {
    /// The box holds an `x`.
    pub ticked: bool,
    /// Picture of a `picture-choice`.
    pub picture: Option<Picture>,
    /// Text, or visible caption of the picture.
    pub text: Rich,
    /// `{50%}`.
    pub weight: Option<Percent>,
    /// `{last}`.
    pub last: bool,
    /// What is said to who picks it.
    pub feedback: Option<Rich>,
}

/// True or false.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrueFalse {
    /// Label of the button "true"; the interface's word if absent.
    pub true_label: Option<String>,
    /// Label of the button "false".
    pub false_label: Option<String>,
    /// The key.
    pub key: bool,
    /// Feedback of the answer "true".
    pub feedback_true: Option<Rich>,
    /// Feedback of the answer "false".
    pub feedback_false: Option<Rich>,
}

/// Two-way cards.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Swipe {
    /// Label of side a.
    pub a: String,
    /// Label of side b.
    pub b: String,
    /// The cards.
    pub cards: Vec<SwipeCard>,
}

/// One card of a `swipe`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwipeCard {
    /// Its right side.
    pub side: Side,
    /// Its text.
    pub text: Rich,
    /// Feedback.
    pub feedback: Option<Rich>,
}

/// A side of a `swipe`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// `a:`
    A,
    /// `b:`
    B,
}

/// Find it in the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hotspot {
    /// The picture.
    pub image: Option<MediaPath>,
    /// Its text alternative.
    pub alt: String,
    /// `multiple=`, when written.
    pub multiple: Option<bool>,
    /// Fewest picks.
    pub min: Option<u32>,
    /// Most picks.
    pub max: Option<u32>,
    /// `scoring=`, when written.
    pub scoring: Option<ChoiceScoring>,
    /// The zones; on overlap the first wins.
    pub zones: Vec<HotZone>,
}

/// A zone of a `hotspot`.
#[derive(Debug, Clone, PartialEq)]
pub struct HotZone {
    /// The box holds an `x`.
    pub ticked: bool,
    /// Where it is.
    pub shape: Shape,
    /// Label of the equivalent button.
    pub name: String,
    /// Feedback.
    pub feedback: Option<Rich>,
    /// Where the line stands.
    pub pos: Pos,
}

/// Hundredths of a per cent of the picture's width or height: `12.34%` is 1234.
pub type Cent = i64;

/// A zone on a picture; x, w, r in hundredths of a per cent of the width, y, h of the height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Left and top edges belong, right and bottom ones do not.
    Rect {
        /// Start side edge.
        x: Cent,
        /// Top edge.
        y: Cent,
        /// Width.
        w: Cent,
        /// Height.
        h: Cent,
    },
    /// Measured in picture units.
    Circle {
        /// Centre.
        x: Cent,
        /// Centre.
        y: Cent,
        /// Radius, in per cent of the width.
        r: Cent,
    },
    /// 3 to 20 points, even-odd rule.
    Poly(Vec<(Cent, Cent)>),
}

/// Text with words to mark. The text holds `Inline::Run(n)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MarkText {
    /// The text, from the first paragraph with a mark on.
    pub text: Vec<Prose>,
    /// The runs in reading order.
    pub runs: Vec<MarkRun>,
}

/// A marked run of words.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkRun {
    /// `{{…}}` is a target, `{{!…}}` a decoy.
    pub target: bool,
    /// The words.
    pub text: Vec<Inline>,
}

/// How typed text is compared (10.8). `None` means the default of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextRules {
    /// Case counts.
    pub case: Option<bool>,
    /// Accents count.
    pub accents: Option<bool>,
    /// Final punctuation counts.
    pub punctuation: Option<bool>,
    /// Allowed typing errors.
    pub typos: Option<Typos>,
}

/// Allowed typing errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typos {
    /// By length.
    Auto,
    /// None.
    No,
    /// 1…3.
    Up(u32),
}

/// Short answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShortAnswer {
    /// How texts are compared.
    pub rules: TextRules,
    /// Height of the box, 1…3.
    pub lines: Option<u32>,
    /// `=` and `~` lines, in order.
    pub accepted: Vec<Accepted>,
}

/// One `=` or `~` line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The text, plain.
    pub text: String,
    /// `=` (fully right) rather than `~`.
    pub full: bool,
    /// Weight in per cent; 100 for `=`.
    pub weight: Percent,
    /// Feedback.
    pub feedback: Option<Rich>,
    /// Where the line stands.
    pub pos: Pos,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Number {
    /// May stand before or after the number.
    pub unit: Option<String>,
    /// `=` and `~` lines, in order.
    pub accepted: Vec<AcceptedRange>,
}

/// One `=` or `~` line of a `number`.
#[derive(Debug, Clone, PartialEq)]
pub struct AcceptedRange {
    /// The range.
    pub range: Range,
    /// `=` rather than `~`.
    pub full: bool,
    /// Weight in per cent; 100 for `=`.
    pub weight: Percent,
    /// Feedback.
    pub feedback: Option<Rich>,
    /// Where the line stands.
    pub pos: Pos,
}

/// A decimal number, exact: `mantissa · 10^(−scale)`, as written (so that the writer gives it back).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// All digits, signed.
    pub mantissa: i128,
    /// Number of digits after the decimal mark.
    pub scale: u32,
}

/// A range of numbers; both bounds belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Range {
    /// `n`.
    Exactly(Decimal),
    /// `n +- d`.
    Around(Decimal, Decimal),
    /// `n +- p%`.
    AroundPercent(Decimal, Decimal),
    /// `a..b`.
    Between(Decimal, Decimal),
}

/// Text with gaps. The text holds `Inline::Gap(n)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gaps {
    /// `mode=bank`: typed gaps take words from a bank.
    pub bank: bool,
    /// `bank:` words.
    pub extra: Vec<String>,
    /// How texts are compared.
    pub rules: TextRules,
    /// The text, from the first paragraph with a gap on.
    pub text: Vec<Prose>,
    /// The gaps in reading order.
    pub gaps: Vec<Gap>,
}

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Any of these is right; the first is shown in the bank and as the right answer.
    Typed(Vec<String>),
    /// Choices with whether each is right.
    Menu(Vec<(String, bool)>),
}

/// Put in order. The right order is that of the list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Order {
    /// How it is scored; default `moves`.
    pub scoring: Option<OrderScoring>,
    /// The items.
    pub items: Vec<Item>,
}

/// How an order is scored (11.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderScoring {
    /// One minus the share of items that must be moved.
    #[default]
    Moves,
    /// Right neighbours.
    Next,
    /// Exact places.
    Place,
    /// Longest increasing part.
    Subset,
    /// All or nothing.
    All,
}

/// An item that is only text, perhaps with a picture in it, and feedback.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its text.
    pub text: Rich,
    /// Feedback.
    pub feedback: Option<Rich>,
}

/// Join pairs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pairs {
    /// The lines.
    pub lines: Vec<PairLine>,
}

/// One line of `pairs`.
#[derive(Debug, Clone, PartialEq)]
pub struct PairLine {
    /// `None` for a distractor (`? -> right`).
    pub left: Option<Rich>,
    /// The right side.
    pub right: Rich,
    /// Feedback.
    pub feedback: Option<Rich>,
}

/// Sort in boxes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sort {
    /// The boxes, 2–4.
    pub boxes: Vec<SortBox>,
}

/// One box with what goes in it. Inner items are numbered through all boxes, in source order.
#[derive(Debug, Clone, PartialEq)]
pub struct SortBox {
    /// Its name.
    pub name: Rich,
    /// What goes in it.
    pub items: Vec<Item>,
}

/// Label the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Label {
    /// The picture.
    pub image: Option<MediaPath>,
    /// Its text alternative.
    pub alt: String,
    /// The lines; zones are numbered through the lines that have one.
    pub lines: Vec<LabelLine>,
}

/// One name, with its zone or as a distractor.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelLine {
    /// The name.
    pub name: Rich,
    /// Zone and description; `None` for a distractor (`name -> ?`).
    pub zone: Option<(Shape, String)>,
    /// Feedback.
    pub feedback: Option<Rich>,
}

/// Cards with two sides; never scored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cards {
    /// `play=memory` rather than flip.
    pub memory: bool,
    /// Front and back.
    pub cards: Vec<(Rich, Rich)>,
}

/// A dialogue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dialogue {
    /// The parts; the first is the start.
    pub parts: Vec<Part>,
}

/// One part of a dialogue; without choices it is an end.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// `{100%}` of an end.
    pub end: Option<Percent>,
    /// What is said.
    pub text: Vec<Prose>,
    /// What the learner may do.
    pub choices: Vec<PartChoice>,
    /// Where it starts.
    pub pos: Pos,
}

/// A choice in a dialogue.
#[derive(Debug, Clone, PartialEq)]
pub struct PartChoice {
    /// Its text.
    pub text: Rich,
    /// Name of the next part.
    pub next: String,
    /// `{+2}`, default 0.
    pub points: Option<i32>,
    /// Feedback.
    pub feedback: Option<Rich>,
}

/// Listen and write.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dictation {
    /// The sound.
    pub src: Option<MediaPath>,
    /// Spoken slowly.
    pub slow: Option<MediaPath>,
    /// How often it may be heard.
    pub replays: Option<Tries>,
    /// How texts are compared (accents count and no typos by default).
    pub rules: TextRules,
    /// The accepted texts; the best one counts.
    pub accepted: Vec<Accepted>,
}

/// A task in a simulated program.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Simulator {
    /// Scene name, a file in `scenes/`.
    pub scene: String,
    /// First app shown.
    pub app: Option<String>,
    /// `finish=auto`: ends when all goals are met.
    pub auto: bool,
    /// The goals.
    pub goals: Vec<Goal>,
}

/// A goal (13.4).
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// `end`: judged on the final state.
    pub at_end: bool,
    /// `not`: broken when it happens.
    pub not: bool,
    /// Event or fact, `mail.send`.
    pub event: String,
    /// The tests.
    pub tests: Vec<GoalTest>,
    /// `{2}`; default 1, or −1 for `not`.
    pub points: Option<i32>,
    /// Said when the goal is missed, or broken.
    pub feedback: Option<Rich>,
    /// Where the line stands.
    pub pos: Pos,
}

impl Goal {
    /// Points as written, else 1, or −1 for a `not` goal.
    pub fn worth(&self) -> i32 {
        self.points.unwrap_or(if self.not { -1 } else { 1 })
    }
}

/// One test of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalTest {
    /// What is looked at.
    pub key: String,
    /// How.
    pub op: Op,
    /// With what; `*` means any non-empty value.
    pub value: String,
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `~`
    Contains,
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
}

/// A typing drill.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Keyboard {
    /// Layout name.
    pub layout: Option<String>,
    /// Per cent, 50…100, default 90.
    pub accuracy: Option<u32>,
    /// The lines to type.
    pub lines: Vec<Accepted>,
}

/// A pointer drill.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mouse {
    /// What to do.
    pub action: MouseAction,
    /// 3…30, default 10.
    pub targets: Option<u32>,
    /// 24…160 px, default 64.
    pub size: Option<u32>,
    /// Per cent, 50…100, default 80.
    pub accuracy: Option<u32>,
}

/// What the pointer must do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MouseAction {
    /// One click.
    #[default]
    Click,
    /// Two clicks.
    Double,
    /// The other button.
    Right,
    /// Drag.
    Drag,
    /// Scroll.
    Scroll,
}

/// Open work, marked by a trainer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HandIn {
    /// What is handed in; default text.
    pub work: Work,
    /// 10…1000, default 200.
    pub max_words: Option<u32>,
    /// File endings, for `Work::File`.
    pub accept: Vec<String>,
    /// The rubric.
    pub criteria: Vec<Criterion>,
}

/// What is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Work {
    /// Typed text.
    #[default]
    Text,
    /// A file.
    File,
    /// A drawing.
    Drawing,
    /// A sheet of paper.
    Paper,
}

/// One line of the rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its text.
    pub text: Rich,
    /// 1…20; 0 when missing (LC0348).
    pub points: u32,
}

/// A glossary in one language, by word.
pub type Glossary = BTreeMap<String, Term>;

/// One entry of a glossary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// What it means.
    pub means: String,
    /// Other forms.
    pub also: Vec<String>,
    /// A picture.
    pub picture: Option<MediaPath>,
}
