//! The two files for people: what this is, and the belt that keeps sticks going in apart from sticks going out. Neither
//! is trusted.

use ledger::Id;

use crate::layout::ROOT;

/// What `READ-ME.TXT` says.
pub const READ_ME: &str = include_str!("READ-ME.TXT");

/// The most bytes of `STICK.TXT` that are read.
pub(super) const MOST: u64 = 256;

const TAG: &str = "LUCARNE1/stick ";

/// Which way a stick goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Content, acks and rosters, inwards.
    In,
    /// Results, outwards.
    Out,
}

/// What `STICK.TXT` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Belt {
    /// It goes this way.
    Goes(Direction),
    /// Writing it was interrupted.
    Torn,
    /// It is not one of ours.
    Unknown,
}

impl Direction {
    /// The word in `STICK.TXT`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// The name of `STICK.TXT`.
pub(super) fn name() -> String {
    format!("{ROOT}/STICK.TXT")
}

/// The name of `READ-ME.TXT`.
pub(super) fn read_me() -> String {
    format!("{ROOT}/READ-ME.TXT")
}

/// The content of a new `STICK.TXT`.
pub(super) fn text(direction: Direction, id: Id) -> String {
    format!("{TAG}{} {id}\n", direction.word())
}

/// What an existing `STICK.TXT` says.
pub(super) fn parse(bytes: &[u8]) -> Belt {
    let both = [Direction::In, Direction::Out];
    let says = |direction: &Direction| {
        let begins = format!("{TAG}{} ", direction.word());
        let rest = bytes.strip_prefix(begins.as_bytes());
        rest.is_some_and(is_id_line)
    };
    if let Some(direction) = both.into_iter().find(says) {
        return Belt::Goes(direction);
    }
    let is_begin = |direction: &Direction| {
        let whole = text(*direction, Id::default());
        let fixed = whole.len() - 33;
        let (begin, digits) = bytes.split_at(bytes.len().min(fixed));
        bytes.len() < whole.len()
            && whole.as_bytes().starts_with(begin)
            && digits.iter().all(u8::is_ascii_hexdigit)
    };
    match both.iter().any(is_begin) || bytes.iter().all(|byte| *byte == 0) {
        true => Belt::Torn,
        false => Belt::Unknown,
    }
}

/// Thirty-two digits and the end of a line, which an editor may have made one of Windows.
fn is_id_line(rest: &[u8]) -> bool {
    let line = std::str::from_utf8(rest).unwrap_or_default().trim_end();
    line.parse::<Id>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_belt_is_read_as_written_and_by_an_editor() {
        for direction in [Direction::In, Direction::Out] {
            let text = text(direction, Id::from_bytes([7; 16]));
            assert_eq!(parse(text.as_bytes()), Belt::Goes(direction));
            let edited = text.replace('\n', "\r\n");
            assert_eq!(parse(edited.as_bytes()), Belt::Goes(direction));
        }
    }

    #[test]
    fn an_interrupted_belt_is_torn_and_anything_else_is_not_ours() {
        let text = text(Direction::Out, Id::from_bytes([7; 16]));
        for length in 0..text.len() - 1 {
            assert_eq!(parse(&text.as_bytes()[..length]), Belt::Torn, "{length}");
            assert_eq!(parse(&vec![0; length]), Belt::Torn, "{length}");
        }
        let too_many_digits = format!("LUCARNE1/stick in {}", "0".repeat(33));
        for other in [
            "x",
            "LUCARNE1/stick up ",
            "LUCARNE1/stick in 12 34",
            &too_many_digits,
        ] {
            assert_eq!(parse(other.as_bytes()), Belt::Unknown, "{other}");
        }
    }
}
