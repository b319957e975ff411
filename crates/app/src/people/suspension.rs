//! A person may not sign in for a while: trainers and coordinators propose it, an officer decides.

use ledger::{Actor, Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::moment;
use crate::people::{self, Person};
use crate::record::Write;
use crate::request::Me;
use crate::rights::Capability;
use crate::site::Site;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How somebody is suspended by two people.
pub const ACT: Act = Act { words, confirm };

/// What is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Until when, seconds since 1970; absent to let them in again.
    pub until: Option<i64>,
}

/// `person.suspended`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Suspended {
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Until when, seconds since 1970; 0 without an end.
    pub until: i64,
    /// Who proposed it; the actor decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Id>,
}

/// `person.resumed`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Resumed {
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who proposed it; the actor decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Id>,
}

/// Proposes to suspend a person, or to let them in again. Whether they are within reach was looked at before.
pub fn propose(w: &mut Write, person: Id, change: Change, reason: &str) -> Result<Option<Id>> {
    if w.by.id == Some(person) {
        return Err(Error::Forbidden);
    }
    let about = |one: &Proposal| one.about == Some(person);
    if two::waits(w.tx, What::Suspension, about)? {
        return Ok(None);
    }
    two::propose_about(w, person, What::Suspension, &change, reason).map(Some)
}

/// Suspends a person, or lets them in again, by who decides such things alone.
pub async fn decide(me: &Me, person: Id, change: Change, reason: String) -> Result<()> {
    let site = &me.visitor.site;
    if !me.session.roles.confirm(Capability::Suspend) || me.session.person == person {
        return Err(Error::Forbidden);
    }
    site.write(me.session.actor(), move |w| {
        record(w, person, change, reason, None)
    })
    .await?;
    site.sessions.end_all(site, person).await
}

fn record(
    w: &mut Write,
    person: Id,
    change: Change,
    reason: String,
    proposed_by: Option<Id>,
) -> Result<()> {
    let now = people::find(w.tx, person)?.or_not_found()?;
    match change.until {
        Some(until) => {
            let suspended = Suspended {
                reason,
                until,
                proposed_by,
            };
            w.record_about(person, Kind::PersonSuspended, &suspended)?;
        }
        None if now.suspended => {
            let resumed = Resumed {
                reason,
                proposed_by,
            };
            w.record_about(person, Kind::PersonResumed, &resumed)?;
        }
        None => {}
    }
    Ok(())
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let change: Change = proposal.data()?;
    let person = people::find(tx, proposal.person()?)?;
    let (name, number) = person.map_or_else(Default::default, |one| (one.name, one.number));
    let mut facts = vec![(t.people_number().to_owned(), number)];
    let title = match change.until {
        Some(until) => {
            facts.push((t.admin_until().to_owned(), moment(t, until - 1)));
            t.two_suspend(&name)
        }
        None => t.two_resume(&name),
    };
    Ok(Words { title, facts })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let person = site
            .write(me.session.actor(), move |w| {
                let proposal = two::confirm(w, id)?;
                let (person, change) = (proposal.person()?, proposal.data()?);
                record(w, person, change, proposal.reason, Some(proposal.by))?;
                Ok(person)
            })
            .await?;
        site.sessions.end_all(&site, person).await?;
        Ok("/two".to_owned())
    })
}

/// Somebody who may not sign in now.
#[derive(Debug, Clone)]
pub struct Out {
    /// Who.
    pub person: Person,
    /// Until when, seconds since 1970; 0 without an end.
    pub until: i64,
    /// Why.
    pub reason: String,
}

/// Everybody who may not sign in now.
pub fn all(tx: &mut Tx) -> Result<Vec<Out>> {
    let rows = tx.query(include_str!("sql/suspended.sql"), &[])?;
    rows.iter()
        .map(|row| {
            Ok(Out {
                person: people::person(row)?,
                until: row.get("suspended_until")?,
                reason: row.get("suspended_reason")?,
            })
        })
        .collect()
}

/// Lets in again whose time is over.
pub fn lift(site: &Site) -> Result<()> {
    let now = clock::seconds();
    let over: Vec<Id> = site
        .read_blocking(all)?
        .into_iter()
        .filter(|out| out.until > 0 && out.until <= now)
        .map(|out| out.person.id)
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    site.write_blocking(Actor::SYSTEM, move |w| {
        for person in over {
            w.record_about(person, Kind::PersonResumed, &Resumed::default())?;
        }
        Ok(())
    })
}
