//! Verifying: one thread reads rows, the other recomputes hashes and chains and opens bodies.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Instant;

use ledger::seal::{self, Body};
use ledger::verify::{Break, Stored, Verifier, ends_at};
use ledger::{Event, Hash, Head, Header, Id};
use serde::Serialize;
use store::{Db, Row};

use crate::audit::{Records, bar, counted, print_json, total, walk};
use crate::cli::{Format, Outcome, print};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::record::{self, Ledger};

/// What a verified ledger amounts to, or where it breaks first.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Verdict {
    /// Whether everything holds together.
    pub sound: bool,
    /// Events walked.
    pub events: u64,
    /// Events whose content was opened and checked.
    pub with_content: u64,
    /// Events whose content was erased or whose key was destroyed.
    pub without_content: u64,
    /// Number of epochs.
    pub epochs: usize,
    /// Time it took.
    pub millis: u64,
    /// The first break: which event, and why.
    #[serde(rename = "break")]
    pub broken: Option<String>,
}

/// Verifies and prints.
pub(super) fn run(records: &Records, format: Format) -> Result<Outcome> {
    let verdict = with_file(&records.db, &records.keys)?;
    match format {
        Format::Json => print_json(&verdict)?,
        Format::Text => print(&text(&verdict))?,
    };
    Ok(if verdict.sound {
        Outcome::Done
    } else {
        Outcome::Faults
    })
}

fn text(verdict: &Verdict) -> String {
    match &verdict.broken {
        Some(reason) => format!("BROKEN: {reason}\n"),
        None => format!(
            "The ledger is whole: {} in {}, {} with content, {} erased ({} ms)\n",
            counted(verdict.events, "event"),
            counted(verdict.epochs as u64, "epoch"),
            verdict.with_content,
            verdict.without_content,
            verdict.millis
        ),
    }
}

/// As [`verify`] with a bar on the terminal, and looks whether the database file is sound. For commands: a site that runs
/// does not record what a read that failed once made of its file.
pub(crate) fn with_file(db: &Db<Ledger>, keys: &Keys) -> Result<Verdict> {
    let mut verdict = verify(db, keys, true)?;
    if verdict.sound {
        verdict.broken = damage(db)?;
        verdict.sound = verdict.broken.is_none();
    }
    Ok(verdict)
}

/// Walks the whole ledger; `shown` draws a bar on the terminal.
pub(crate) fn verify(db: &Db<Ledger>, keys: &Keys, shown: bool) -> Result<Verdict> {
    let begun = Instant::now();
    let (sender, receiver) = sync_channel(4);
    let (read, checked) = std::thread::scope(|scope| {
        let checking = scope.spawn(|| check(keys, receiver));
        let read = db.read_blocking(move |tx| read(tx, &sender, shown));
        (read, checking.join())
    });
    let head = read?;
    let checked = checked.map_err(|_| Error::Internal("the verifier stopped".to_owned()))?;
    let (summary, broken) = match checked {
        Ok(summary) => {
            let end = head
                .as_ref()
                .map_or(Ok(()), |head| ends_at(&summary, head))
                .err()
                .map(|reason| format!("after event {}: {reason}", summary.events));
            (summary, end)
        }
        Err(reason) => (ledger::verify::Summary::default(), Some(reason)),
    };
    Ok(Verdict {
        sound: broken.is_none(),
        events: summary.events,
        with_content: summary.with_content,
        without_content: summary.events - summary.with_content,
        epochs: summary.heads.len(),
        millis: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        broken,
    })
}

/// What is wrong with the file itself. A walk reads what an index says of a row; that the row says the same, and that every
/// row is in every index by which pages look for it, only the database can tell.
fn damage(db: &Db<Ledger>) -> Result<Option<String>> {
    match db.integrity_check() {
        Ok(()) => Ok(None),
        Err(damaged @ store::Error::Damaged { .. }) => Ok(Some(damaged.to_string())),
        Err(error) => Err(error.into()),
    }
}

/// Reads on until the other side has found a break and hangs up.
fn read(tx: &mut store::Tx, sender: &SyncSender<Vec<Row>>, shown: bool) -> Result<Option<Head>> {
    let bar = if shown {
        bar(total(tx)?)
    } else {
        indicatif::ProgressBar::hidden()
    };
    let mut heard = true;
    let walked = walk(tx, |_, rows| {
        bar.inc(rows.len() as u64);
        heard = sender.send(rows).is_ok();
        heard.then_some(()).ok_or(Error::NotFound)
    });
    bar.finish_and_clear();
    if heard {
        walked?;
    }
    Ok(record::head(tx)?)
}

fn check(
    keys: &Keys,
    chunks: Receiver<Vec<Row>>,
) -> std::result::Result<ledger::verify::Summary, String> {
    let mut verifier = Verifier::default();
    for row in chunks.into_iter().flatten() {
        let stored = open(&row, keys)?;
        verifier.push(stored).map_err(|broken| say(&broken))?;
    }
    Ok(verifier.finish())
}

fn say(broken: &Break) -> String {
    broken.to_string()
}

fn open(row: &Row, keys: &Keys) -> std::result::Result<Stored<Vec<u8>>, String> {
    let read = || -> store::Result<_> {
        let hash = Hash::from_bytes(row.get("hash")?);
        let subject: Option<[u8; 16]> = row.get("subject")?;
        Ok((
            hash,
            row.get::<Vec<u8>>("header")?,
            subject,
            row.get::<Vec<u8>>("body")?,
        ))
    };
    let (hash, header, subject, body) = read().map_err(|error| error.to_string())?;
    let kind = row.get::<i64>("kind").map_err(|error| error.to_string())?;
    if Header::decode(&header).is_ok_and(|header| i64::from(header.kind.code()) != kind) {
        let name = name(&header, &hash);
        return Err(format!(
            "event {name}: it is filed under another kind than its header says"
        ));
    }
    let key = subject.and_then(|id| keys.get(Id::from_bytes(id)));
    let content = match seal::open(&hash, &body, key.as_ref()) {
        Ok(Body::Clear(content)) => Some(content),
        Ok(Body::Empty | Body::Locked) => None,
        Err(error) => return Err(format!("event {}: {error}", name(&header, &hash))),
    };
    Ok(Stored {
        header,
        hash,
        content,
    })
}

fn name(header: &[u8], hash: &Hash) -> String {
    Event::decode(header, None).map_or_else(
        |_| hash.to_string(),
        |event| event.header.event().to_string(),
    )
}
