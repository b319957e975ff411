//! The short code on a printed sheet: it says which unit of which version in which language was printed, and decides the
//! order of its items, so that answers can be typed back.

use ledger::Hash;

use crate::admit::library::Shelved;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `K3F9-7QTB`: forty bits, without letters that look like digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCode {
    text: String,
    seed: u64,
}

impl SheetCode {
    /// The code of a unit of a shelved module; the same whenever it is printed.
    pub fn of(shelved: &Shelved, unit: &str, lang: &str) -> SheetCode {
        SheetCode::from_parts(&shelved.parcel.to_hex(), unit, lang)
    }

    fn from_parts(parcel: &str, unit: &str, lang: &str) -> SheetCode {
        let digest = Hash::of(format!("lucarne sheet\n{parcel}\n{unit}\n{lang}").as_bytes());
        let bytes = digest.as_bytes();
        let bits = bytes[..5]
            .iter()
            .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        let letter = |place: u32| char::from(LETTERS[(bits >> (35 - 5 * place) & 31) as usize]);
        let text: String = (0..8).map(letter).collect();
        let seed = bytes[5..13]
            .iter()
            .fold(0, |seed, byte| seed << 8 | u64::from(*byte));
        SheetCode {
            text: format!("{}-{}", &text[..4], &text[4..]),
            seed,
        }
    }

    /// As it is printed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What decides the order of items on the sheet.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The unit and language of a module whose sheet has this code, however it was typed.
    pub fn find<'a>(shelved: &'a Shelved, typed: &str) -> Option<(&'a str, &'a str)> {
        let typed = plain(typed);
        let units = shelved.module.units.iter();
        let mut sheets = units.flat_map(|(unit, files)| files.keys().map(move |lang| (unit, lang)));
        sheets
            .find(|(unit, lang)| {
                plain(SheetCode::of(shelved, unit, lang.as_str()).as_str()) == typed
            })
            .map(|(unit, lang)| (unit.as_str(), lang.as_str()))
    }
}

/// Letters and digits only, in upper case, with look-alikes taken as the digit.
fn plain(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_one_code_and_another_sheet_another() {
        let one = SheetCode::from_parts("ab", "01-a", "fr");
        assert_eq!(one, SheetCode::from_parts("ab", "01-a", "fr"));
        assert_ne!(one, SheetCode::from_parts("ab", "01-a", "it"));
        assert_eq!(one.as_str().len(), 9);
    }

    #[test]
    fn a_code_typed_carelessly_is_the_same_code() {
        assert_eq!(plain("k3f9 7qtb"), "K3F97QTB");
        assert_eq!(plain("O1l-i"), "0111");
    }
}
