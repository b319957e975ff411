//! Who looked at whose record: recorded once per reader, person and hour, without keeping the reader waiting.

use std::collections::HashMap;
use std::future::Future as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use ledger::{Id, Kind};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::clock;
use crate::error::Result;
use crate::record::Write;
use crate::request::Me;
use crate::rights::Role;

/// `record.read`: the actor looked at the record of the person the event is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRead {
    /// What the reader was at the site then.
    pub roles: Vec<Role>,
}

/// Seconds in which one reader's looks at one person count as one.
pub const HOUR: i64 = 60 * 60;

/// Pairs remembered at once; beyond that all are forgotten, and the database is asked again.
const PAIRS: usize = 8192;

/// The hour in which each reader last looked at each person, so that most looks write nothing.
#[derive(Debug, Default)]
pub struct Looks(Mutex<HashMap<(Id, Id), i64>>);

impl Looks {
    /// Notes a look; whether it is the first of its hour.
    fn first(&self, reader: Id, person: Id, hour: i64) -> bool {
        let mut known = self.known();
        if known.len() >= PAIRS {
            known.clear();
        }
        known.insert((reader, person), hour) != Some(hour)
    }

    fn forget(&self, reader: Id, person: Id) {
        self.known().remove(&(reader, person));
    }

    fn known(&self) -> MutexGuard<'_, HashMap<(Id, Id), i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody looks at the record of a learner: call it in every page that shows one, after the right was checked.
///
/// When this returns the writer holds the event, in order, and closing the site waits for it; only the commit goes on
/// beside the page.
pub async fn at(me: &Me, person: Id) {
    let (site, reader) = (me.visitor.site.clone(), me.session.person);
    let hour = clock::seconds().div_euclid(HOUR);
    if reader == person || !site.looks.first(reader, person, hour) {
        return;
    }
    let read = RecordRead {
        roles: me.session.roles.iter().collect(),
    };
    let by = me.session.actor();
    let mut writing = Box::pin(async move {
        let written = site
            .write_even_full(by, move |w| record(w, reader, person, &read))
            .await;
        if let Err(error) = written {
            site.looks.forget(reader, person);
            tracing::error!(%error, "a look at a record could not be recorded");
        }
    });
    let handed_over =
        std::future::poll_fn(|context| Poll::Ready(writing.as_mut().poll(context).is_ready()));
    if !handed_over.await {
        drop(tokio::spawn(writing));
    }
}

fn record(w: &mut Write, reader: Id, person: Id, read: &RecordRead) -> Result<()> {
    let hour = w.now.claimed.div_euclid(HOUR);
    let known = w.tx.query_opt(
        "SELECT 1 FROM record_look WHERE person = $1 AND reader = $2 AND hour = $3",
        &[person.as_bytes(), reader.as_bytes(), &hour],
    )?;
    if known.is_none() {
        w.record_about(person, Kind::RecordRead, read)?;
    }
    Ok(())
}

/// Looks at many at once, such as the names of a page.
pub fn all(w: &mut Write, people: &[Id], roles: &[Role]) -> Result<()> {
    let Some(reader) = w.by.id else { return Ok(()) };
    let read = RecordRead {
        roles: roles.to_vec(),
    };
    people
        .iter()
        .try_for_each(|person| record(w, reader, *person, &read))
}

/// Whom this reader has looked at in this hour.
pub fn looked_now(tx: &mut Tx, reader: Id) -> Result<Vec<Id>> {
    let hour = clock::seconds().div_euclid(HOUR);
    let rows = tx.query(
        "SELECT person FROM record_look WHERE reader = $1 AND hour = $2 ORDER BY person",
        &[reader.as_bytes(), &hour],
    )?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// One look, as the learner is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// What the readers were.
    pub roles: Vec<Role>,
    /// When.
    pub at: i64,
}

/// The latest looks at a person's record.
pub fn of(tx: &mut Tx, person: Id, most: i64) -> Result<Vec<Look>> {
    let rows = tx.query(
        "SELECT roles, at FROM record_look WHERE person = $1 ORDER BY at DESC, reader LIMIT $2",
        &[person.as_bytes(), &most],
    )?;
    rows.iter()
        .map(|row| {
            let roles: String = row.get("roles")?;
            Ok(Look {
                roles: roles.split(' ').filter_map(Role::from_name).collect(),
                at: row.get("at")?,
            })
        })
        .collect()
}
