//! A person gets a secret: pictures, a PIN or a passphrase. The secret itself is shown once and never kept.

use ledger::{Actor, Id, Kind};
use serde_json::json;
use store::Tx;

use crate::clock;
use crate::error::Result;
use crate::people::secret::{self, Secret};
use crate::random;
use crate::record::Write;
use crate::site::Site;
use crate::two::Proposal;

/// What is shown once to whoever hands it over; it cannot be printed.
#[derive(Clone, PartialEq, Eq)]
pub enum Shown {
    /// Numbers of five pictures, in order.
    Pictures(Vec<u8>),
    /// Six digits.
    Pin(String),
    /// Words for a first sign-in of staff.
    Passphrase(String),
    /// The letters of a printed card.
    Card(String),
}

/// How long a passphrase that staff were handed opens while it is not used, seconds: seven days.
pub const HANDED_OVER: i64 = 7 * 24 * 60 * 60;

/// Words of a passphrase the program makes: 66 bits.
const WORDS: usize = 6;

/// Makes a new secret for a learner, replacing the old one.
pub async fn renew(site: &Site, by: Actor, person: Id, kind: secret::Kind) -> Result<Shown> {
    let (given, shown) = draw(kind);
    let hash = site.pepper.hash(given).await?;
    site.write(by, move |w| {
        keep(w, person, kind, &hash)?;
        // Whoever made it knows it: the learner gets another one at the next sign-in.
        w.tx.execute(
            "UPDATE secret SET replace_at_next = 1 WHERE person = $1",
            &[person.as_bytes()],
        )?;
        Ok(())
    })
    .await?;
    site.sessions.end_all(site, person).await?;
    Ok(shown)
}

/// Draws a secret: the program makes it, nobody chooses it.
pub fn draw(kind: secret::Kind) -> (Secret, Shown) {
    match kind {
        secret::Kind::Pin => {
            let (given, pin) = Secret::pin();
            (given, Shown::Pin(pin))
        }
        secret::Kind::Passphrase => {
            let words = words();
            (Secret::given(words.clone()), Shown::Passphrase(words))
        }
        secret::Kind::Pictures => {
            let (given, pictures) = Secret::pictures();
            (given, Shown::Pictures(pictures))
        }
    }
}

/// Words that cannot be guessed.
fn words() -> String {
    let words = ledger::words8(&ledger::Hash::of(&random::bytes::<32>()));
    words
        .words()
        .into_iter()
        .take(WORDS)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The person chooses another secret when they sign in next.
pub fn replace_at_next(w: &mut Write, person: Id) -> Result<()> {
    w.tx.execute(
        "UPDATE secret SET replace_at_next = 1 WHERE person = $1",
        &[person.as_bytes()],
    )?;
    Ok(())
}

/// Whether the passphrase was handed over too long ago to open. Only one that two people handed over lapses, and only
/// while another two could hand over the next: nobody is locked out for good.
pub fn lapsed(tx: &mut Tx, person: Id, now: i64) -> Result<bool> {
    let row = tx.query_opt(
        include_str!("sql/lapsed.sql"),
        &[person.as_bytes(), &(now - HANDED_OVER)],
    )?;
    Ok(row.is_some())
}

/// Keeps the hash of a secret, and records that it was set and by whom.
pub fn keep(w: &mut Write, person: Id, kind: secret::Kind, hash: &str) -> Result<()> {
    set(w, person, kind, hash)?;
    w.record_about(person, Kind::AuthReset, &json!({ "kind": kind.name() }))?;
    Ok(())
}

/// As [`keep`], where two people agreed on it: a passphrase for a new account, or for one that is there.
pub fn keep_agreed(
    w: &mut Write,
    person: Id,
    hash: &str,
    proposal: &Proposal,
    new: bool,
) -> Result<()> {
    let kind = secret::Kind::Passphrase;
    set(w, person, kind, hash)?;
    let reset = json!({
        "kind": kind.name(), "new": new, "proposed_by": proposal.by, "reason": proposal.reason
    });
    w.record_about(person, Kind::AuthReset, &reset)?;
    Ok(())
}

fn set(w: &mut Write, person: Id, kind: secret::Kind, hash: &str) -> Result<()> {
    w.tx.execute(
        include_str!("sql/keep_secret.sql"),
        &[
            person.as_bytes(),
            &kind.name(),
            &hash,
            &i64::from(random::below(u32::MAX)),
            &w.by.id.map(|id| *id.as_bytes()),
            &clock::seconds(),
        ],
    )?;
    w.tx.execute(
        "DELETE FROM throttle WHERE scope = $1",
        &[&format!("person:{person}")],
    )?;
    Ok(())
}
