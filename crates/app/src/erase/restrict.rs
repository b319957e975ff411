//! Restriction instead of erasure: where a legal claim needs a record it is hidden from all but officer and coordinator,
//! and nothing of it goes, until two people lift that again.

use std::collections::BTreeSet;

use ledger::{Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::erase::Order;
use crate::error::{Error, OrNotFound as _, Result};
use crate::export::outbox;
use crate::people::{self, Person};
use crate::record::Write;
use crate::request::Me;
use crate::restricted::{self, Restricted};
use crate::site::Site;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How it is said and done.
pub const ACT: Act = Act { words, confirm };

/// What the coordinator proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its number.
    pub order: String,
    /// Whether the restriction is lifted, and not begun.
    pub lift: bool,
}

impl Change {
    /// What an order asks for.
    pub fn of(order: Order, lift: bool) -> Change {
        Change {
            order: order.order,
            lift,
        }
    }
}

/// Why a learner's record cannot be restricted, or the restriction lifted, now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Not {
    /// It is already.
    Restricted,
    /// It is not restricted.
    Open,
    /// Such a proposal waits.
    Waits,
}

/// Looks whether something is in the way of it.
pub fn not(tx: &mut Tx, person: Id, lift: bool) -> Result<Option<Not>> {
    let waits = two::waits(tx, What::Restrict, |one| one.about == Some(person))?;
    Ok(match (restricted::stands(tx, person)?, lift) {
        (true, false) => Some(Not::Restricted),
        (false, true) => Some(Not::Open),
        _ => waits.then_some(Not::Waits),
    })
}

/// The coordinator proposes it.
pub fn propose(w: &mut Write, person: Id, change: &Change, reason: &str) -> Result<Id> {
    people::find(w.tx, person)?
        .filter(|person| person.learner)
        .or_not_found()?;
    if not(w.tx, person, change.lift)?.is_some() {
        return Err(Error::Stale);
    }
    two::propose_about(w, person, What::Restrict, change, reason)
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let change: Change = proposal.data()?;
    let person = people::find(tx, proposal.person()?)?;
    let (name, number) = person.map_or_else(Default::default, |one| (one.name, one.number));
    Ok(Words {
        title: match change.lift {
            true => t.restrict_proposal_lift(&name),
            false => t.restrict_proposal(&name),
        },
        facts: vec![
            (t.people_number().to_owned(), number),
            (t.erase_order().to_owned(), change.order),
        ],
    })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let person = site
            .write(me.session.actor(), move |w| decide(w, id))
            .await?;
        site.sessions.end_all(&site, person).await?;
        site.recall.forget(person);
        sealed(site, person).await?;
        Ok("/restrictions".to_owned())
    })
}

fn decide(w: &mut Write, proposal: Id) -> Result<Id> {
    let proposal = two::confirm(w, proposal)?;
    let (person, change): (Id, Change) = (proposal.person()?, proposal.data()?);
    if restricted::stands(w.tx, person)? != change.lift {
        return Err(Error::Stale);
    }
    let kind = match change.lift {
        true => Kind::PersonUnrestricted,
        false => Kind::PersonRestricted,
    };
    let restricted = Restricted {
        order: change.order,
        reason: proposal.reason,
        proposed_by: proposal.by,
    };
    w.record_about(person, kind, &restricted)?;
    Ok(person)
}

/// Sealed parcels that wait to leave and hold something about the person are taken away. A released one is sealed again
/// when it is next asked for, without what does not leave now.
async fn sealed(site: Site, person: Id) -> Result<()> {
    let out = outbox::folder(&site.folder);
    let staying: BTreeSet<Id> = site.read(move |tx| outbox::without(tx, person)).await?;
    tokio::task::spawn_blocking(move || outbox::clear(&out, &staying))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(())
}

/// A record that is restricted, or was.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Whose.
    pub person: Person,
    /// Whether it is now.
    pub stands: bool,
    /// The order that decided last.
    pub order: String,
    /// Why.
    pub reason: String,
    /// Since when, seconds since 1970.
    pub at: i64,
}

/// All of them, those that stand first.
pub fn all(tx: &mut Tx) -> Result<Vec<Listed>> {
    let rows = tx.query(include_str!("sql/restrictions.sql"), &[])?;
    rows.iter()
        .map(|row| {
            Ok(Listed {
                person: people::person(row)?,
                stands: row.get("stands")?,
                order: row.get("order_number")?,
                reason: row.get("reason")?,
                at: row.get("at")?,
            })
        })
        .collect()
}
