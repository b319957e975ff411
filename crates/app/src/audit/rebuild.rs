//! Making every view again from the events, or only comparing what that would give.

use std::sync::Arc;

use store::Tx;

use crate::audit::views::{self, Snapshot};
use crate::audit::{Records, bar, total};
use crate::cli::{Outcome, print};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::refold::{self, Folded};

/// How many differing rows are named.
const NAMED: usize = 20;

/// The comparison always ends this way, so that the transaction takes everything back.
enum Undone {
    Compared(Box<(Folded, Snapshot, Snapshot)>),
    Failed(Error),
}

impl From<store::Error> for Undone {
    fn from(error: store::Error) -> Undone {
        Undone::Failed(error.into())
    }
}

impl From<Error> for Undone {
    fn from(error: Error) -> Undone {
        Undone::Failed(error)
    }
}

/// Rebuilds for good.
pub(super) fn run(records: &Records) -> Result<Outcome> {
    let keys = Arc::clone(&records.keys);
    let folded = records
        .db
        .write_blocking(move |tx, _| -> Result<Folded> { refold(tx, &keys) })?;
    print(&format!(
        "All views made again from {} events, {} of them without content\n",
        folded.events, folded.erased
    ))
}

/// Compares every row before and after, and takes everything back.
pub(super) fn compare(records: &Records) -> Result<Outcome> {
    let keys = Arc::clone(&records.keys);
    let undone = records
        .db
        .write_blocking(move |tx, _| -> std::result::Result<(), Undone> {
            let before = views::snapshot(tx)?;
            let folded = refold(tx, &keys)?;
            let after = views::snapshot(tx)?;
            Err(Undone::Compared(Box::new((folded, before, after))))
        });
    let (folded, before, after) = match undone {
        Err(Undone::Compared(all)) => *all,
        Err(Undone::Failed(error)) => return Err(error),
        Ok(()) => return Err(Error::Internal("nothing was compared".to_owned())),
    };
    let (count, said) = views::differences(&before, &after, NAMED);
    if count == 0 {
        return print(&format!(
            "Every row follows from the events: {} rows, {} events, {} of them without content\n",
            views::count(&before),
            folded.events,
            folded.erased
        ));
    }
    let differ = if count == 1 {
        "row differs"
    } else {
        "rows differ"
    };
    print(&format!("{count} {differ}:\n{}\n", said.join("\n")))?;
    Ok(Outcome::Faults)
}

fn refold(tx: &mut Tx, keys: &Keys) -> Result<Folded> {
    let bar = bar(total(tx)?);
    let folded = refold::refold(tx, keys, |rows| bar.inc(rows))?;
    bar.finish_and_clear();
    Ok(folded)
}
