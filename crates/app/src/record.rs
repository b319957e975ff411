//! The way into the ledger: an act records events, each is chained, sealed, stored and folded in one transaction.

use std::sync::Arc;

use ledger::kind::Leaves;
use ledger::{Actor, ActorKind, Chain, Event, EventRef, Head, Id, Kind, Payload, Stamp};
use serde::Serialize;
use serde_json::Value;
use store::{Group, Row, Tx};

use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::learn::recall::{Change, Recall};
use crate::{console, fold, random};

/// The ledger head around each group of writes, and the memory that a commit makes old.
#[derive(Default)]
pub struct Ledger {
    /// What was read of learners before.
    pub recall: Arc<Recall>,
}

/// Where the ledger stands; `None` before the first event.
pub type State = Option<Chain>;

impl Group for Ledger {
    type State = State;

    fn load(&mut self, tx: &mut Tx) -> store::Result<State> {
        let row = tx.query_opt_for_update(HEAD, &[])?;
        Ok(row.map(read_head).transpose()?.map(Chain::resume))
    }

    fn save(&mut self, tx: &mut Tx, state: &State) -> store::Result<()> {
        let Some(head) = state.as_ref().map(Chain::head) else {
            return Ok(());
        };
        tx.put(
            include_str!("sql/save_head.sql"),
            &[
                head.device.as_bytes(),
                head.epoch.as_bytes(),
                &i64::from(head.epoch_n),
                &store::bigint(head.seq, "seq")?,
                &store::bigint(head.lamport, "lamport")?,
                head.hash.as_bytes(),
            ],
        )?;
        Ok(())
    }

    fn committed(&mut self, _: &State) {
        self.recall.changed();
    }
}

const HEAD: &str =
    "SELECT device, epoch, epoch_n, seq, lamport, hash FROM ledger_head WHERE id = 1";

/// The stored head of the ledger.
pub fn head(tx: &mut Tx) -> store::Result<Option<Head>> {
    tx.query_opt(HEAD, &[])?.map(read_head).transpose()
}

#[expect(clippy::needless_pass_by_value, reason = "for map")]
fn read_head(row: Row) -> store::Result<Head> {
    Ok(Head {
        device: Id::from_bytes(row.get(0)?),
        epoch: Id::from_bytes(row.get(1)?),
        epoch_n: row.get(2)?,
        seq: row.get(3)?,
        lamport: row.get(4)?,
        hash: ledger::Hash::from_bytes(row.get(5)?),
    })
}

/// One act in the making: the transaction, who acts, and when.
pub struct Write<'a, 'c> {
    /// The transaction, for loading what the decision needs.
    pub tx: &'a mut Tx<'c>,
    /// Who acts.
    pub by: Actor,
    /// What the clocks say.
    pub now: Stamp,
    /// Where they sit, as far as it is known.
    pub station: Option<String>,
    chain: &'a mut State,
    keys: &'a Arc<Keys>,
    recall: &'a Recall,
}

/// An event as a fold sees it.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its name.
    pub event: EventRef,
    /// What happened.
    pub kind: Kind,
    /// Version of the payload's schema.
    pub schema: u16,
    /// Order among all events.
    pub lamport: u64,
    /// Wall clock then, seconds.
    pub at: i64,
    /// The one person it is about.
    pub subject: Option<Id>,
    /// Who did it.
    pub actor: Actor,
    /// As the schema says.
    pub data: Value,
}

impl Happened {
    /// The data as the type of its schema.
    pub fn data<T: serde::de::DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_value(self.data.clone())
            .map_err(|error| Error::Ledger(format!("{}: {error}", self.event)))
    }

    /// The person the event must be about.
    pub fn person(&self) -> Result<Id> {
        self.subject
            .ok_or_else(|| Error::Ledger(format!("{}: the event is about nobody", self.event)))
    }
}

impl<'a, 'c> Write<'a, 'c> {
    /// An act by `by` inside a write of the store.
    pub fn new(
        tx: &'a mut Tx<'c>,
        chain: &'a mut State,
        keys: &'a Arc<Keys>,
        recall: &'a Recall,
        by: Actor,
    ) -> Self {
        Write {
            tx,
            by,
            now: crate::clock::stamp(),
            station: None,
            chain,
            keys,
            recall,
        }
    }

    /// Says that work of this person is written that is no event: a draft.
    pub fn changing(&self, person: Id) {
        self.recall.changing(Some(person), Change::Work);
    }

    /// Records an event about the site.
    pub fn record(&mut self, kind: Kind, data: &impl Serialize) -> Result<EventRef> {
        self.append(kind, None, data)
    }

    /// Records an event about one person.
    pub fn record_about(
        &mut self,
        person: Id,
        kind: Kind,
        data: &impl Serialize,
    ) -> Result<EventRef> {
        self.append(kind, Some(person), data)
    }

    /// Keys of people, for what is sealed outside of our own ledger.
    pub fn keys(&self) -> &Arc<Keys> {
        self.keys
    }

    /// The end of the ledger now.
    pub fn head(&self) -> Result<Head> {
        let head = self.chain.as_ref().map(|chain| *chain.head());
        head.ok_or_else(no_epoch)
    }

    /// The name the next event will have.
    pub fn next_event(&self) -> Result<EventRef> {
        let head = self.chain.as_ref().map(Chain::head).ok_or_else(no_epoch)?;
        Ok(EventRef {
            device: head.device,
            epoch: head.epoch,
            seq: head.seq + 1,
        })
    }

    /// The station that an event of this kind names: that of staff, and of whoever sits at the machine. Where learners
    /// sit stands in their sign-ins, and an address of this network never leaves the site.
    fn station_in(&self, kind: Kind) -> Option<&str> {
        let station = self.station.as_deref()?;
        let named = self.by.kind == ActorKind::Staff || station == console::STATION;
        (named && kind.leaves() == Leaves::HeaderOnly).then_some(station)
    }

    fn append(
        &mut self,
        kind: Kind,
        subject: Option<Id>,
        data: &impl Serialize,
    ) -> Result<EventRef> {
        self.recall.changing(subject, change(kind));
        let mut data =
            serde_json::to_value(data).map_err(|error| Error::Internal(error.to_string()))?;
        if let (Some(station), Value::Object(data)) = (self.station_in(kind), &mut data) {
            data.entry("station").or_insert_with(|| station.into());
        }
        let payload = Payload {
            subject,
            actor: self.by,
            data,
        };
        let chain = self.chain.as_mut().ok_or_else(no_epoch)?;
        let event = chain.append(kind, 1, &payload, random::bytes(), self.now)?;
        store_event(self.tx, self.keys, &event, subject)?;
        let happened = happened(&event, payload);
        fold::apply(self.tx, &happened)?;
        Ok(happened.event)
    }
}

/// Opens an epoch and stores its first event.
pub fn open_epoch(
    tx: &mut Tx,
    keys: &Arc<Keys>,
    state: &mut State,
    device: Id,
    reason: ledger::epoch::Reason,
) -> Result<()> {
    let opening = ledger::chain::Opening {
        device,
        epoch: random::id(),
        reason,
        software: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let parent = state.as_ref().map(|chain| *chain.head());
    let (chain, event) = Chain::open_epoch(
        parent.as_ref(),
        opening,
        Actor::SYSTEM,
        random::bytes(),
        crate::clock::stamp(),
    )?;
    store_event(tx, keys, &event, None)?;
    if let Some(payload) = event
        .payload()
        .map_err(|error| Error::Ledger(error.to_string()))?
    {
        fold::apply(tx, &happened(&event, payload))?;
    }
    *state = Some(chain);
    Ok(())
}

/// What an event of this kind does to what is remembered of its person.
fn change(kind: Kind) -> Change {
    match kind {
        Kind::LearningStatement | Kind::LearningText | Kind::LearningFile => Change::Work,
        _ => Change::Other,
    }
}

fn no_epoch() -> Error {
    Error::Ledger("the ledger has no epoch yet".to_owned())
}

fn happened(event: &Event, payload: Payload) -> Happened {
    Happened {
        event: event.header.event(),
        kind: event.header.kind,
        schema: event.header.schema,
        lamport: event.header.lamport,
        at: event.header.claimed,
        subject: payload.subject,
        actor: payload.actor,
        data: payload.data,
    }
}

/// Stores header and body; a body about a person is sealed with that person's key.
fn store_event(tx: &mut Tx, keys: &Keys, event: &Event, subject: Option<Id>) -> Result<()> {
    let body = match (&event.content, subject) {
        (None, _) => Vec::new(),
        (Some(content), None) => ledger::seal::store(content),
        (Some(content), Some(person)) => {
            let key = keys.ensure(person)?;
            ledger::seal::store_sealed(&event.hash, content, &key, &random::bytes())
                .map_err(|error| Error::Ledger(error.to_string()))?
        }
    };
    let header = &event.header;
    tx.put(
        include_str!("sql/insert_event.sql"),
        &[
            event.hash.as_bytes(),
            header.device.as_bytes(),
            header.epoch.as_bytes(),
            &store::bigint(header.seq, "seq")?,
            &i64::from(header.kind.code()),
            &event.header_bytes(),
            &subject.map(|id| *id.as_bytes()),
            &body,
        ],
    )?;
    Ok(())
}

/// One stored event, opened as far as its key still exists.
pub struct Stored {
    /// Header, hash and, unless erased, content.
    pub event: Event,
    /// What it says, unless erased.
    pub happened: Option<Happened>,
}

/// Reads one row of `event` (hash, header, subject, body).
pub fn stored(row: &store::Row, keys: &Keys) -> Result<Stored> {
    let header: Vec<u8> = row.get("header")?;
    let subject: Option<[u8; 16]> = row.get("subject")?;
    let body: Vec<u8> = row.get("body")?;
    let hash = ledger::Hash::from_bytes(row.get("hash")?);
    let key = subject.and_then(|id| keys.get(Id::from_bytes(id)));
    let body = ledger::seal::open(&hash, &body, key.as_ref())
        .map_err(|error| Error::Ledger(format!("event {hash}: {error}")))?;
    let content = match body {
        ledger::seal::Body::Clear(content) => Some(content),
        ledger::seal::Body::Empty | ledger::seal::Body::Locked => None,
    };
    let event = Event::decode(&header, content)
        .map_err(|error| Error::Ledger(format!("event {hash}: {error}")))?;
    let payload = event
        .payload()
        .map_err(|error| Error::Ledger(format!("event {hash}: {error}")))?;
    let happened = payload.map(|payload| happened(&event, payload));
    Ok(Stored { event, happened })
}
