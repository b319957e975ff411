//! The printed sheet: forty codes, each used once, asked for by number. It needs neither a clock nor a telephone.

use hmac::{Hmac, KeyInit as _, Mac as _};
use ledger::{Id, Kind};
use serde_json::json;
use sha2::Sha256;
use store::Tx;
use subtle::ConstantTimeEq as _;

use crate::error::{Error, Result};
use crate::people::secret::Pepper;
use crate::random;
use crate::record::Write;

/// Codes on a sheet.
pub const CODES: usize = 40;
/// With so few left it is time for another sheet.
pub const FEW: i64 = 5;
/// None can be taken for another: no 0 and O, no 1, I and L.
const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Letters of one code, typed in two groups.
const LENGTH: usize = 6;

/// A new sheet.
pub fn draw() -> Vec<String> {
    let most = u32::try_from(LETTERS.len()).unwrap_or_default();
    let letter = || char::from(LETTERS[random::below(most) as usize]);
    (0..CODES)
        .map(|_| (0..LENGTH).map(|_| letter()).collect())
        .collect()
}

/// A code as it is printed: `ABC DEF`.
pub fn printed(code: &str) -> String {
    let (first, second) = code.split_at_checked(LENGTH / 2).unwrap_or((code, ""));
    format!("{first} {second}")
}

/// What was typed, without the groups.
pub fn typed(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// Keeps a new sheet in place of the old one. The code `typed_back` is used up, if one was asked for.
pub fn keep(
    w: &mut Write,
    pepper: &Pepper,
    person: Id,
    codes: &[String],
    typed_back: Option<usize>,
) -> Result<()> {
    w.tx.execute(
        "DELETE FROM sheet_code WHERE person = $1",
        &[person.as_bytes()],
    )?;
    for (at, code) in codes.iter().enumerate() {
        let n = i64::try_from(at + 1).unwrap_or_default();
        let used = i64::from(typed_back == Some(at + 1));
        w.tx.execute(
            "INSERT INTO sheet_code (person, n, hash, used) VALUES ($1, $2, $3, $4)",
            &[
                person.as_bytes(),
                &n,
                &hash(pepper, person, n, code)?,
                &used,
            ],
        )?;
    }
    w.record_about(person, Kind::AuthReset, &json!({ "kind": "sheet" }))?;
    Ok(())
}

/// Whether the person has a sheet, used up or not.
pub fn has(tx: &mut Tx, person: Id) -> Result<bool> {
    let row = tx.query_opt(
        "SELECT 1 FROM sheet_code WHERE person = $1 LIMIT 1",
        &[person.as_bytes()],
    )?;
    Ok(row.is_some())
}

/// The number that is asked for next.
pub fn next(tx: &mut Tx, person: Id) -> Result<Option<i64>> {
    let row = tx.query_opt(
        "SELECT n FROM sheet_code WHERE person = $1 AND used = 0 ORDER BY n LIMIT 1",
        &[person.as_bytes()],
    )?;
    Ok(row.map(|row| row.get(0)).transpose()?)
}

/// How many codes are left.
pub fn left(tx: &mut Tx, person: Id) -> Result<i64> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM sheet_code WHERE person = $1 AND used = 0",
        &[person.as_bytes()],
    )?;
    Ok(row.get(0)?)
}

/// Whether this is code number `n`. If so it is used up.
pub fn take(tx: &mut Tx, pepper: &Pepper, person: Id, n: i64, code: &str) -> Result<bool> {
    let row = tx.query_opt(
        "SELECT hash FROM sheet_code WHERE person = $1 AND n = $2 AND used = 0",
        &[person.as_bytes(), &n],
    )?;
    let Some(row) = row else { return Ok(false) };
    let kept: [u8; 32] = row.get(0)?;
    let right: bool = kept.ct_eq(&hash(pepper, person, n, &typed(code))?).into();
    if right {
        tx.execute(
            "UPDATE sheet_code SET used = 1 WHERE person = $1 AND n = $2",
            &[person.as_bytes(), &n],
        )?;
    }
    Ok(right)
}

/// Whether this is any code of the sheet that was not used. None is used up: this is for a copy, which is only read.
pub fn shows(tx: &mut Tx, pepper: &Pepper, person: Id, code: &str) -> Result<bool> {
    let rows = tx.query(
        "SELECT n, hash FROM sheet_code WHERE person = $1 AND used = 0",
        &[person.as_bytes()],
    )?;
    let code = typed(code);
    let mut right = false;
    for row in rows {
        let kept: [u8; 32] = row.get("hash")?;
        right |= bool::from(kept.ct_eq(&hash(pepper, person, row.get("n")?, &code)?));
    }
    Ok(right)
}

fn hash(pepper: &Pepper, person: Id, n: i64, code: &str) -> Result<[u8; 32]> {
    let key = pepper.derived("codes of sheets")?;
    let mut mac =
        Hmac::<Sha256>::new_from_slice(&key).map_err(|error| Error::Internal(error.to_string()))?;
    mac.update(person.as_bytes());
    mac.update(&n.to_be_bytes());
    mac.update(code.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_holds_forty_codes_without_letters_that_look_alike() {
        let codes = draw();
        assert_eq!(codes.len(), 40);
        let letters: String = codes.concat();
        assert_eq!(letters.len(), 240);
        assert!(!letters.contains(['0', 'O', '1', 'I', 'L', 'l', 'o', 'i']));
        assert_ne!(codes, draw());
    }

    #[test]
    fn a_code_is_typed_as_one_likes() {
        assert_eq!(printed("ABCDEF"), "ABC DEF");
        for text in ["ABC DEF", "abcdef", " abc-def\n"] {
            assert_eq!(typed(text), "ABCDEF");
        }
    }
}
