//! Codes that are closed to the program: how a skill is practised inside, what it is good for, and what can show it.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$why:meta])* $one:ident $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$why])* #[serde(rename = $text)] $one,)+ }

        impl $name {
            /// All of them, in the order of the text.
            pub const ALL: &'static [Self] = &[$(Self::$one,)+];

            /// Its code in files and addresses.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$one => $text,)+ }
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// How a skill can be practised inside.
    Practice {
        /// The real act, without a connection.
        RealOffline "real-offline",
        /// In an imitation that reacts like the real thing.
        Simulated "simulated",
        /// With saved pages, messages, pictures.
        StoredExamples "stored-examples",
        /// In the group or with the trainer.
        Discussed "discussed",
        /// On a connection that a person watches, where the site allows it.
        SupervisedNet "supervised-net",
        /// The real act is usually not allowed inside: kept for after release.
        Forbidden "forbidden",
    }
}

codes! {
    /// What a skill is good for after release.
    Use {
        /// Daily life.
        DailyLife "daily-life",
        /// Work.
        Work "work",
        /// Study.
        Study "study",
        /// Public services.
        PublicServices "public-services",
        /// Money.
        Money "money",
        /// Family.
        Family "family",
        /// Health.
        Health "health",
        /// Housing.
        Housing "housing",
        /// Safety.
        Safety "safety",
        /// Expression.
        Expression "expression",
    }
}

codes! {
    /// What can show that somebody can do something.
    Evidence {
        /// One right option.
        SingleChoice "single-choice",
        /// Several right options.
        MultipleChoice "multiple-choice",
        /// True or false.
        TrueFalse "true-false",
        /// Pictures to choose from.
        PictureChoice "picture-choice",
        /// Two heaps.
        TwoWaySort "two-way-sort",
        /// A place on a picture.
        Hotspot "hotspot",
        /// Words in a text.
        MarkWords "mark-words",
        /// A few words.
        ShortAnswer "short-answer",
        /// A number.
        Number "number",
        /// Gaps in a text.
        Gaps "gaps",
        /// A right order.
        Order "order",
        /// Pairs.
        Pairs "pairs",
        /// Several boxes.
        SortBoxes "sort-boxes",
        /// Names in a picture.
        LabelPicture "label-picture",
        /// Cards.
        Cards "cards",
        /// A talk with choices.
        Dialogue "dialogue",
        /// A dictation.
        Dictation "dictation",
        /// The simulated internet.
        Simulator "simulator",
        /// Keyboard and mouse.
        Drill "drill",
        /// Work handed in.
        OpenWork "open-work",
        /// A search in small texts.
        CorpusSearch "corpus-search",
        /// A list of "I can".
        SelfCheck "self-check",
        /// A survey.
        Survey "survey",
        /// A talk in the room.
        GroupTalk "group-talk",
    }
}

codes! {
    /// How a competence of one version of a framework stands to one of another version.
    Relation {
        /// Same name, same thing.
        Same "same",
        /// Another name for the same thing.
        Renamed "renamed",
        /// The later one holds more.
        Wider "wider",
        /// The later one holds less.
        Narrower "narrower",
        /// Related only.
        Near "near",
        /// Not known.
        Unsure "unsure",
    }
}

impl Relation {
    /// Whether what counts for one counts for the other; everything else is only "related".
    pub fn carries(self) -> bool {
        matches!(self, Relation::Same | Relation::Renamed)
    }
}

codes! {
    /// Languages in which the matrix may speak.
    Tongue {
        /// English.
        En "en",
        /// French.
        Fr "fr",
        /// Italian.
        It "it",
        /// Romanian.
        Ro "ro",
        /// Arabic: only in a matrix of a site.
        Ar "ar",
    }
}

impl Tongue {
    /// The languages every sentence has.
    pub const MUST: [Tongue; 4] = [Tongue::En, Tongue::Fr, Tongue::It, Tongue::Ro];
}
