//! The kinds of events in a few groups, as people look for them.

use ledger::Kind;

/// A group of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Starts, clock, backups, breaks: nothing about people.
    Technical,
    /// Rules of the site, sign-offs, trust.
    Rules,
    /// People, their profiles and roles.
    People,
    /// Signing in and out.
    SignIn,
    /// Who looked at whose record.
    Reading,
    /// Steps, answers, marks.
    Learning,
    /// Groups, lessons, attendance, interruptions, messages.
    Teaching,
    /// What came in, and what became of it.
    Admission,
    /// What left, and what came back.
    Exchange,
    /// Certificates.
    Certificates,
    /// Studies and the map of initiatives, and what this version does not know.
    Other,
}

/// All groups, in the order of the list.
pub const PARTS: [Part; 11] = [
    Part::Technical,
    Part::Rules,
    Part::People,
    Part::SignIn,
    Part::Reading,
    Part::Learning,
    Part::Teaching,
    Part::Admission,
    Part::Exchange,
    Part::Certificates,
    Part::Other,
];

impl Part {
    /// The group of a kind.
    pub fn of(kind: Kind) -> Part {
        match kind {
            Kind::EpochOpen
            | Kind::ClockSet
            | Kind::BackupMade
            | Kind::SoftwareStarted
            | Kind::IntegrityBreak => Part::Technical,
            Kind::RecordRead => Part::Reading,
            kind => match kind.code() >> 8 {
                0x00 | 0x07 => Part::Rules,
                0x01 => Part::People,
                0x02 => Part::SignIn,
                0x03 => Part::Learning,
                0x04 => Part::Teaching,
                0x05 => Part::Admission,
                0x06 => Part::Exchange,
                0x08 => Part::Certificates,
                _ => Part::Other,
            },
        }
    }

    /// Its name in tables and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Part::Technical => "technical",
            Part::Rules => "rules",
            Part::People => "people",
            Part::SignIn => "sign-in",
            Part::Reading => "reading",
            Part::Learning => "learning",
            Part::Teaching => "teaching",
            Part::Admission => "admission",
            Part::Exchange => "exchange",
            Part::Certificates => "certificates",
            Part::Other => "other",
        }
    }

    /// The group of that name.
    pub fn from_name(name: &str) -> Option<Part> {
        PARTS.into_iter().find(|part| part.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::kind::About;

    #[test]
    fn what_is_technical_is_about_nobody() {
        let technical = Kind::NAMED
            .iter()
            .filter(|kind| Part::of(**kind) == Part::Technical);
        let mut about = technical.map(|kind| kind.about());
        assert!(about.all(|about| about == About::Nobody));
    }

    #[test]
    fn every_group_is_found_by_its_name() {
        assert!(
            PARTS
                .iter()
                .all(|part| Part::from_name(part.name()) == Some(*part))
        );
        assert_eq!(Part::from_name("spells"), None);
    }
}
