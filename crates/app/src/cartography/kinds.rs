//! The events of contributions, 0A20 to 0A25; 0A10 is the matrix of skills.

use ledger::Kind;

/// What the ledger tells of contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Somebody proposes a change or a new record.
    Proposed,
    /// A reviewer asks.
    Asked,
    /// Who proposed answers.
    Answered,
    /// A reviewer accepts or refuses, field by field.
    Judged,
    /// Who proposed takes it back.
    TakenBack,
    /// A fact holds from now on.
    Fact,
}

impl Told {
    /// Every one, by its code.
    pub const ALL: [Told; 6] = [
        Told::Proposed,
        Told::Asked,
        Told::Answered,
        Told::Judged,
        Told::TakenBack,
        Told::Fact,
    ];

    /// Its kind in the ledger.
    pub fn kind(self) -> Kind {
        Kind::Cartography(match self {
            Told::Proposed => 0x20,
            Told::Asked => 0x21,
            Told::Answered => 0x22,
            Told::Judged => 0x23,
            Told::TakenBack => 0x24,
            Told::Fact => 0x25,
        })
    }

    /// What an event of this kind tells; none where it is about something else.
    pub fn of(kind: Kind) -> Option<Told> {
        Told::ALL.into_iter().find(|told| told.kind() == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_again() {
        for told in Told::ALL {
            assert_eq!(Told::of(told.kind()), Some(told));
        }
        assert_eq!(Told::of(Kind::Cartography(0x10)), None);
    }
}
