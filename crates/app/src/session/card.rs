//! A printed card for a learner who cannot remember a secret: its first letters say whose it is, the others prove it.
//! A barcode reader types them, or a hand.

use axum::response::Response;
use hmac::{Hmac, KeyInit as _, Mac as _};
use ledger::{Actor, Id, Kind};
use serde_json::json;
use sha2::Sha256;
use store::Tx;
use subtle::ConstantTimeEq as _;

use crate::clock;
use crate::error::{Error, Result};
use crate::people::secret::Pepper;
use crate::random;
use crate::record::Write;
use crate::request::Visitor;
use crate::session::door;
use crate::session::throttle::{self, Try};
use crate::site::Site;

/// Four bits each. These keys lie where they lie on every Latin keyboard, since a barcode reader types as if it were
/// one; without vowels no word comes of them.
const LETTERS: &[u8; 16] = b"BCDFGHJKLNPRSTVX";
/// Letters that say whose card it is.
const HANDLE: usize = 8;
/// Letters that prove it: 128 bits.
const PROOF: usize = 32;
/// Letters of a group in print.
const GROUP: usize = 4;

/// What is read from a card.
#[derive(Clone)]
pub struct Code {
    handle: String,
    proof: String,
}

impl Code {
    /// A new one.
    pub fn draw() -> Code {
        let bytes: [u8; (HANDLE + PROOF) / 2] = random::bytes();
        let letter = |four: u8| char::from(LETTERS[usize::from(four & 15)]);
        let letters: String = bytes
            .iter()
            .flat_map(|byte| [letter(byte >> 4), letter(*byte)])
            .collect();
        let (handle, proof) = letters.split_at(HANDLE);
        Code {
            handle: handle.to_owned(),
            proof: proof.to_owned(),
        }
    }

    /// Reads what was typed, with or without its groups; `None` for what is no card.
    pub fn typed(text: &str) -> Option<Code> {
        let letters: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        let ours = letters.bytes().all(|letter| LETTERS.contains(&letter));
        let (handle, proof) = letters.split_at_checked(HANDLE)?;
        (ours && proof.len() == PROOF).then(|| Code {
            handle: handle.to_owned(),
            proof: proof.to_owned(),
        })
    }

    /// The letters as a barcode holds them.
    pub fn letters(&self) -> String {
        format!("{}{}", self.handle, self.proof)
    }

    fn hash(&self, pepper: &Pepper, person: Id) -> Result<[u8; 32]> {
        let key = pepper.derived("cards of learners")?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&key)
            .map_err(|error| Error::Internal(error.to_string()))?;
        mac.update(person.as_bytes());
        mac.update(self.proof.as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }
}

/// The letters as they are printed, in groups.
pub fn printed(letters: &str) -> Vec<&str> {
    let groups = (0..letters.len()).step_by(GROUP);
    groups
        .filter_map(|at| letters.get(at..(at + GROUP).min(letters.len())))
        .collect()
}

/// Makes a card count in place of the one before. Who has a card is not let in by a press: one way besides the secret.
pub fn keep(w: &mut Write, pepper: &Pepper, person: Id, code: &Code) -> Result<()> {
    if door::may_ask(w.tx, person)? {
        door::allow(w, person, false)?;
    }
    w.tx.execute("DELETE FROM card WHERE person = $1", &[person.as_bytes()])?;
    w.tx.execute(
        "INSERT INTO card (person, handle, hash, printed) VALUES ($1, $2, $3, $4)",
        &[
            person.as_bytes(),
            &code.handle,
            &code.hash(pepper, person)?,
            &clock::seconds(),
        ],
    )?;
    w.record_about(
        person,
        Kind::AuthReset,
        &json!({ "kind": "card", "on": true }),
    )?;
    Ok(())
}

/// Ends the card of a learner, if there is one.
pub fn end(w: &mut Write, person: Id) -> Result<()> {
    let ended =
        w.tx.execute("DELETE FROM card WHERE person = $1", &[person.as_bytes()])?;
    if ended > 0 {
        let off = json!({ "kind": "card", "on": false });
        w.record_about(person, Kind::AuthReset, &off)?;
    }
    Ok(())
}

/// When the card of a learner was printed.
pub fn of(tx: &mut Tx, person: Id) -> Result<Option<i64>> {
    let row = tx.query_opt(
        "SELECT printed FROM card WHERE person = $1",
        &[person.as_bytes()],
    )?;
    row.map(|row| Ok(row.get(0)?)).transpose()
}

/// Whether anybody here has a card.
pub fn in_use(tx: &mut Tx) -> Result<bool> {
    Ok(tx.query_opt("SELECT 1 FROM card LIMIT 1", &[])?.is_some())
}

/// Signs in whoever shows a card; `None` for one that does not count, or no more.
pub async fn sign_in(visitor: &Visitor, code: Code) -> Result<Option<Response>> {
    let site = &visitor.site;
    let handle = code.handle.clone();
    let kept = site
        .read(move |tx| {
            let row = tx.query_opt(include_str!("sql/card.sql"), &[&handle])?;
            row.map(|row| Ok((Id::from_bytes(row.get("person")?), row.get("hash")?)))
                .transpose()
        })
        .await?;
    let person = kept.map(|(person, _)| person);
    let attempt = match person {
        Some(person) => Try::learner(person, &visitor.station),
        None => Try::card_of_nobody(site, &code.handle, &visitor.station)?,
    };
    let asked = code.hash(&site.pepper, person.unwrap_or_default())?;
    let right = kept.is_some_and(|(_, hash): (Id, [u8; 32])| hash.ct_eq(&asked).into());
    counted(site, attempt, right).await?;
    let Some(person) = person.filter(|_| right) else {
        return Ok(None);
    };
    let browser = visitor.cookie.as_ref().ok_or(Error::Stale)?.hash();
    door::after_card(visitor, browser, person).await.map(Some)
}

/// Counts a try before its answer counts, as at every door; a right one is taken back.
async fn counted(site: &Site, attempt: Try, right: bool) -> Result<()> {
    let _turn = site.turns.take(&attempt.station).await;
    let (now, asked) = (site.running.now(), attempt.clone());
    let counted = site
        .write_even_full(Actor::SYSTEM, move |w| {
            let counted = throttle::count(w.tx, &asked, now)?;
            if right {
                throttle::take_back(w.tx, &asked, counted)?;
            }
            Ok(counted)
        })
        .await?;
    if right {
        Ok(())
    } else {
        throttle::failed(site, &attempt, counted).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_holds_128_bits_and_is_typed_as_one_likes() {
        let code = Code::draw();
        let letters = code.letters();
        assert_eq!(letters.len(), 40);
        assert_ne!(letters, Code::draw().letters());
        let groups = printed(&letters).join(" ");
        assert_eq!(groups.len(), 49);
        for text in [
            &letters,
            &groups,
            &letters.to_lowercase(),
            &format!("{groups}\r\n"),
        ] {
            assert_eq!(
                Code::typed(text).map(|code| code.letters()),
                Some(letters.clone())
            );
        }
        for text in [
            "",
            "7",
            "1024",
            "BCDF",
            &letters[1..],
            &letters.replace(|_| true, "A"),
        ] {
            assert!(Code::typed(text).is_none(), "{text}");
        }
    }
}
