//! Every interface text that a fragment of a course needs, as one closed list.
//!
//! The application answers each with a message of its catalogue; [`English`] serves tests and the command line.

use std::borrow::Cow;

use crate::model::BoxKind;

/// Gives the interface's words in the reader's language.
pub trait Words {
    /// The text of one word or sentence, plain and unescaped.
    fn word(&self, key: Word) -> Cow<'_, str>;
}

/// One word or sentence of the interface; numbers are fields, so that each language can bend the sentence to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// One answer is to be picked.
    OneAnswer,
    /// Several answers may be picked.
    SeveralAnswers,
    /// Between `min` and `max` answers are to be picked.
    AnswersBetween {
        /// Fewest.
        min: u32,
        /// Most.
        max: u32,
    },
    /// Label of the answer "true".
    True,
    /// Label of the answer "false".
    False,
    /// Label of a field to type in.
    YourAnswer,
    /// First line of a list to choose from.
    Choose,
    /// Listen.
    Listen,
    /// Spoken slowly.
    ListenSlowly,
    /// How often a sound may be heard.
    MayListen {
        /// Times.
        times: u32,
    },
    /// A sound was heard as often as it may be.
    HeardAll,
    /// The sound was made by a computer.
    ComputerVoice,
    /// What is said in a sound or film.
    Transcript,
    /// The film with its pictures told.
    Described,
    /// Move up.
    Up,
    /// Move down.
    Down,
    /// Where an item stands.
    Position {
        /// Place, from 1.
        place: u32,
        /// Number of places.
        of: u32,
    },
    /// A numbered gap.
    Gap {
        /// From 1.
        number: u32,
    },
    /// A numbered place on a picture.
    Place {
        /// From 1.
        number: u32,
    },
    /// A card among cards.
    Card {
        /// From 1.
        number: u32,
        /// Number of cards.
        of: u32,
    },
    /// Heading of a word bank.
    WordsToUse,
    /// Heading of the names to give to places.
    NamesToUse,
    /// Press the picture or choose below.
    PressPicture,
    /// Tick the words in the text.
    TickWords,
    /// Verdict and state: right.
    Right,
    /// Verdict: partly right.
    Partly,
    /// Verdict and state: not yet right.
    NotYet,
    /// State: a right item that was not picked.
    Missing,
    /// State: left open.
    LeftOpen,
    /// Verdict: the trainer will mark it.
    Waiting,
    /// Verdict: not an answer yet.
    NotAnAnswer,
    /// How many items are right.
    RightOf {
        /// Right items.
        right: u32,
        /// All items.
        of: u32,
    },
    /// How often one may still try.
    TriesLeft {
        /// Tries.
        tries: u32,
    },
    /// Heading of one hint.
    Hint {
        /// From 1.
        number: u32,
    },
    /// Heading of the explanation.
    Explanation,
    /// Heading of the right answer.
    RightAnswer,
    /// Another accepted answer follows.
    Or,
    /// Turn the card.
    Turn,
    /// Press two cards that belong together.
    FindPairs,
    /// The cards one after the other, rather than all at once.
    OneByOne,
    /// The learner knew the card.
    KnewIt,
    /// The learner did not yet know the card.
    NotYetKnown,
    /// The dialogue has ended: press Check.
    DialogueEnd,
    /// The practice program is not on this station.
    NoSimulator,
    /// Hits so far.
    Hits {
        /// Hits.
        hits: u32,
        /// Targets.
        of: u32,
    },
    /// Press the circle in the field.
    PressCircle,
    /// Not possible on this station, and not counted.
    NotPossible,
    /// The text to type.
    TypeThis,
    /// At most so many words.
    WordsAtMost {
        /// Words.
        words: u32,
    },
    /// Choose a file.
    YourFile,
    /// Largest file.
    FileAtMost {
        /// Megabytes.
        megabytes: u32,
    },
    /// The name of the file that was handed in follows.
    HandedIn,
    /// Give the work to the trainer: the site takes no files.
    GiveWork,
    /// Draw, and give it to the trainer.
    DrawIt,
    /// Write on paper, and give it to the trainer.
    OnPaper,
    /// Heading of the criteria the learner ticks for themself.
    LookAgain,
    /// Points of a criterion.
    Points {
        /// Points.
        points: u32,
    },
    /// Heading of an "I can" list.
    ICan,
    /// A survey may be skipped.
    MaySkip,
    /// A face: 1 is the saddest of 5 (or of 3), the last the happiest.
    Face {
        /// From 1.
        face: u32,
        /// 3 or 5.
        of: u32,
    },
    /// A step of agreement, 1 "not at all" to 5 "fully".
    Agree {
        /// From 1.
        step: u32,
    },
    /// Tell your trainer.
    TellTrainer,
    /// Title of a framed text.
    Box(
        /// Which frame.
        BoxKind,
    ),
    /// Label of the search field of a small corpus.
    SearchTexts,
    /// Search.
    Search,
    /// How to search for beginnings of words.
    SearchHow,
    /// Number of hits in all.
    FoundInAll {
        /// Hits.
        hits: u32,
    },
    /// Number of hits in one text.
    FoundHere {
        /// Hits.
        hits: u32,
    },
    /// Heading of the list of frequent words.
    FrequentWords,
    /// Number of words.
    WordCount {
        /// Words.
        words: u32,
    },
    /// Heading of the texts.
    Texts,
    /// Column: text.
    Text,
    /// Column: word.
    AWord,
    /// Column: how often.
    HowOften,
    /// Paper: line for the learner's number.
    MyNumber,
    /// Paper: sheet code.
    SheetCode,
    /// Paper: module.
    Module,
    /// Paper: version.
    Version,
    /// Paper: unit.
    Unit,
    /// Paper: exercise.
    Exercise,
    /// Paper: hints, upside down at the foot.
    Hints,
    /// Paper: tick one box.
    TickOne,
    /// Paper: tick several boxes.
    TickSeveral,
    /// Paper: tick one box in each row.
    TickRow,
    /// Paper: write the number of the place.
    WriteNumber,
    /// Paper: underline the words.
    Underline,
    /// Paper: write on the line.
    WriteHere,
    /// Paper: number the boxes in order.
    NumberBoxes,
    /// Paper: write the letter.
    WriteLetter,
    /// Paper: write the names.
    WriteName,
    /// Paper: cut out and fold.
    CutOut,
    /// Paper: go on at part `number`.
    GoToPart {
        /// From 1.
        number: u32,
    },
    /// Paper: a part of a story.
    Part {
        /// From 1.
        number: u32,
    },
    /// Paper: the trainer reads aloud.
    TrainerReads,
    /// Paper: circle a face.
    CircleFace,
    /// Paper: only at a station.
    OnlyAtStation,
    /// Paper: heading of the glossary words of a unit.
    Glossary,
    /// Trainer's edition: answers.
    Answers,
    /// Trainer's edition: notes for the trainer.
    TrainerNotes,
    /// Full reading: notes for the officer.
    OfficerNotes,
    /// Full reading: notes for the translator.
    TranslatorNotes,
    /// Full reading: options of the exercise.
    Settings,
    /// Full reading: said when right.
    WhenRight,
    /// Full reading: said when partly right.
    WhenPartly,
    /// Full reading: said when not yet right.
    WhenNotYet,
    /// Full reading: how much an answer counts.
    PerCent {
        /// Per cent.
        per_cent: i32,
    },
    /// Full reading: a file.
    File,
    /// Full reading: the goals of a practice program.
    Goals,
}

/// The words in English.
#[derive(Debug, Clone, Copy, Default)]
pub struct English;

impl Words for English {
    fn word(&self, key: Word) -> Cow<'_, str> {
        english(key)
    }
}

fn english(key: Word) -> Cow<'static, str> {
    let fixed = match key {
        Word::AnswersBetween { min, max } => return format!("{min} to {max} answers").into(),
        Word::MayListen { times } => return format!("You can listen {times} times").into(),
        Word::Position { place, of } => return format!("Place {place} of {of}").into(),
        Word::Gap { number } => return format!("Gap {number}").into(),
        Word::Place { number } => return format!("Place {number}").into(),
        Word::Card { number, of } => return format!("Card {number} of {of}").into(),
        Word::RightOf { right, of } => return format!("{right} of {of} right").into(),
        Word::TriesLeft { tries: 1 } => "You can try once more",
        Word::TriesLeft { tries } => return format!("You can try {tries} more times").into(),
        Word::Hint { number } => return format!("Hint {number}").into(),
        Word::Hits { hits, of } => return format!("{hits} of {of}").into(),
        Word::WordsAtMost { words } => return format!("At most {words} words").into(),
        Word::FileAtMost { megabytes } => return format!("At most {megabytes} MB").into(),
        Word::Points { points: 1 } => "1 point",
        Word::Points { points } => return format!("{points} points").into(),
        Word::FoundInAll { hits } => return format!("Found in all texts: {hits}").into(),
        Word::FoundHere { hits } => return format!("Found in this text: {hits}").into(),
        Word::WordCount { words } => return format!("{words} words").into(),
        Word::GoToPart { number } => return format!("Go to part {number}").into(),
        Word::Part { number } => return format!("Part {number}").into(),
        Word::PerCent { per_cent } => return format!("counts {per_cent} %").into(),
        Word::Face { face, of } => face_word(face, of),
        Word::Agree { step } => {
            ["Not at all", "A little", "Half", "Mostly", "Fully"][step_index(step, 5)]
        }
        Word::Box(kind) => box_title(kind),
        other => return Cow::Borrowed(fixed_english(other)),
    };
    Cow::Borrowed(fixed)
}

fn fixed_english(key: Word) -> &'static str {
    match key {
        Word::OneAnswer => "One answer",
        Word::SeveralAnswers => "Several answers",
        Word::True => "True",
        Word::False => "False",
        Word::YourAnswer => "Your answer",
        Word::Choose => "Choose…",
        Word::Listen => "Listen",
        Word::ListenSlowly => "Listen slowly",
        Word::HeardAll => "You have listened as often as you can",
        Word::ComputerVoice => "computer voice",
        Word::Transcript => "What is said",
        Word::Described => "Film with description",
        Word::Up => "Up",
        Word::Down => "Down",
        Word::WordsToUse => "Words to use",
        Word::NamesToUse => "Names to use",
        Word::PressPicture => "Press the place in the picture, or choose it below",
        Word::TickWords => "Tick the words",
        Word::Right => "Right",
        Word::Partly => "Partly right",
        Word::NotYet => "Not yet",
        Word::Missing => "Also right",
        Word::LeftOpen => "Left open",
        Word::Waiting => "Your trainer will read it",
        Word::NotAnAnswer => "Something is missing",
        Word::Explanation => "Why",
        Word::RightAnswer => "The right answer",
        Word::Or => "or",
        Word::Turn => "Turn",
        Word::FindPairs => "Press two cards that belong together",
        Word::OneByOne => "One card at a time",
        Word::KnewIt => "I knew it",
        Word::NotYetKnown => "Not yet",
        Word::DialogueEnd => "The talk ends here",
        Word::NoSimulator => {
            "The practice program is not on this station yet. This exercise does not count."
        }
        Word::PressCircle => "Press the circle",
        Word::NotPossible => "This is not possible on this station. It does not count.",
        Word::TypeThis => "Type this",
        Word::YourFile => "Your file",
        Word::HandedIn => "You have handed in:",
        Word::GiveWork => "Give your work to your trainer.",
        Word::DrawIt => "Draw it. Give it to your trainer.",
        Word::OnPaper => "Write on paper. Give the sheet to your trainer.",
        Word::LookAgain => "Look again: tick what you have done",
        Word::ICan => "What I can do",
        Word::MaySkip => "You can leave this out",
        Word::TellTrainer => "Tell your trainer",
        Word::SearchTexts => "Word or words",
        Word::Search => "Search",
        Word::SearchHow => "With * at the end: all words that begin like this",
        Word::FrequentWords => "Most frequent words",
        Word::Texts => "Texts",
        Word::Text => "Text",
        Word::AWord => "Word",
        Word::HowOften => "How often",
        Word::MyNumber => "My number",
        Word::SheetCode => "Sheet",
        Word::Module => "Module",
        Word::Version => "Version",
        Word::Unit => "Unit",
        Word::Exercise => "Exercise",
        Word::Hints => "Hints",
        Word::TickOne => "Tick one box",
        Word::TickSeveral => "Tick one box or more",
        Word::TickRow => "Tick one box in each row",
        Word::WriteNumber => "Write the number",
        Word::Underline => "Underline the words",
        Word::WriteHere => "Write here",
        Word::NumberBoxes => "Write 1, 2, 3 … in the boxes",
        Word::WriteLetter => "Write the letter",
        Word::WriteName => "Write the name beside each number",
        Word::CutOut => "Cut out and fold",
        Word::TrainerReads => "Your trainer reads the text aloud",
        Word::CircleFace => "Circle one",
        Word::OnlyAtStation => "Do this at a station",
        Word::Glossary => "Words",
        Word::Answers => "Answers",
        Word::TrainerNotes => "Notes for the trainer",
        Word::OfficerNotes => "Notes for the officer",
        Word::TranslatorNotes => "Notes for the translator",
        Word::Settings => "Settings",
        Word::WhenRight => "When right",
        Word::WhenPartly => "When partly right",
        Word::WhenNotYet => "When not yet right",
        Word::File => "File",
        Word::Goals => "Goals",
        // Words with numbers are made above.
        _ => "",
    }
}

fn face_word(face: u32, of: u32) -> &'static str {
    if of == 3 {
        ["Not good", "So-so", "Good"][step_index(face, 3)]
    } else {
        [
            "Not good at all",
            "Not so good",
            "So-so",
            "Good",
            "Very good",
        ][step_index(face, 5)]
    }
}

fn box_title(kind: BoxKind) -> &'static str {
    match kind {
        BoxKind::Remember => "Remember",
        BoxKind::Example => "Example",
        BoxKind::Warning => "Take care",
        BoxKind::Try => "Try it",
        BoxKind::Talk => "Talk about it",
    }
}

fn step_index(step: u32, of: usize) -> usize {
    (step.max(1) as usize - 1).min(of - 1)
}
