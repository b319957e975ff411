//! What needs two people: one proposes, another one confirms in a session of their own.
//!
//! A proposal changes nothing. The act that is confirmed records its event, which carries both ids: the one who
//! confirmed is its actor, the one who proposed stands in its data as `proposed_by`.
//!
//! To put an act under two people: name it in [`What`], say in [`What::capability`] which row of the table it belongs
//! to, call [`propose`], and add a row to [`acts::ACTS`] that says it in words and does it.

pub mod acts;
pub mod web;

use ledger::Id;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Row, Tx};

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::people;
use crate::random;
use crate::record::Write;
use crate::rights::{Capability, Roles};

/// Longest reason, characters.
pub const REASON: usize = 2000;

/// What may wait for a second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A new member of staff.
    Account,
    /// A role given or taken.
    Role,
    /// A person may not sign in for a while.
    Suspension,
    /// Something is allowed or no longer allowed at the site.
    Policy,
    /// A second factor of a member of staff.
    Factor,
    /// A key or a root is trusted or no longer trusted.
    Trust,
    /// A publisher's parcels are taken or no longer taken.
    Publisher,
    /// A backup takes the place of what is here.
    Restore,
    /// A person is erased.
    Erase,
    /// A record is hidden because a legal claim needs it, or shown again.
    Restrict,
    /// A new recovery sheet is drawn.
    Recovery,
}

impl What {
    /// All of them.
    pub const ALL: [What; 11] = [
        What::Account,
        What::Role,
        What::Suspension,
        What::Policy,
        What::Factor,
        What::Trust,
        What::Publisher,
        What::Restore,
        What::Erase,
        What::Restrict,
        What::Recovery,
    ];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            What::Account => "account",
            What::Role => "role",
            What::Suspension => "suspension",
            What::Policy => "policy",
            What::Factor => "factor",
            What::Trust => "trust",
            What::Publisher => "publisher",
            What::Restore => "restore",
            What::Erase => "erase",
            What::Restrict => "restrict",
            What::Recovery => "recovery",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.name() == name)
    }

    /// The row of the table that says who proposes and who confirms.
    pub fn capability(self) -> Capability {
        match self {
            What::Account | What::Role | What::Policy | What::Factor => Capability::StaffAccounts,
            What::Suspension => Capability::Suspend,
            What::Trust | What::Publisher => Capability::Trust,
            What::Restore | What::Recovery => Capability::Restore,
            What::Erase | What::Restrict => Capability::Erase,
        }
    }
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody decided yet.
    Waiting,
    /// A second person confirmed; it was done.
    Confirmed,
    /// Refused, or taken back.
    Refused,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Confirmed => "confirmed",
            State::Refused => "refused",
        }
    }

    fn from_name(name: &str) -> Option<State> {
        [State::Waiting, State::Confirmed, State::Refused]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// What one person proposed.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Its name.
    pub id: Id,
    /// What it is.
    pub what: What,
    /// The one person it is about.
    pub about: Option<Id>,
    /// As the act says, JSON.
    pub data: String,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub by: Id,
    /// When, seconds since 1970.
    pub at: i64,
    /// Where it stands.
    pub state: State,
    /// Who decided.
    pub decided_by: Option<Id>,
    /// When, seconds since 1970.
    pub decided_at: i64,
    /// Why it was refused.
    pub answer: String,
}

impl Proposal {
    /// The data as the type the act proposed.
    pub fn data<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.data)
            .map_err(|error| Error::Internal(format!("proposal {}: {error}", self.id)))
    }

    /// The person it must be about.
    pub fn person(&self) -> Result<Id> {
        self.about.or_not_found()
    }
}

/// Proposes something about the site.
pub fn propose(w: &mut Write, what: What, data: &impl Serialize, reason: &str) -> Result<Id> {
    put(w, what, None, data, reason)
}

/// Proposes something about one person.
pub fn propose_about(
    w: &mut Write,
    person: Id,
    what: What,
    data: &impl Serialize,
    reason: &str,
) -> Result<Id> {
    put(w, what, Some(person), data, reason)
}

fn put(
    w: &mut Write,
    what: What,
    about: Option<Id>,
    data: &impl Serialize,
    reason: &str,
) -> Result<Id> {
    let by = actor(w)?;
    if !people::roles(w.tx, by)?.propose(what.capability()) {
        return Err(Error::Forbidden);
    }
    let data = serde_json::to_string(data).map_err(|error| Error::Internal(error.to_string()))?;
    let reason: String = reason.chars().take(REASON).collect();
    let id = random::id();
    w.tx.execute(
        "INSERT INTO proposal (id, what, about, data, reason, proposed_by, proposed_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting')",
        &[
            id.as_bytes(),
            &what.name(),
            &about.map(|id| *id.as_bytes()),
            &data,
            &reason,
            by.as_bytes(),
            &clock::seconds(),
        ],
    )?;
    Ok(id)
}

/// Confirms a proposal that waits; the caller then does in the same transaction what was proposed.
///
/// Refuses who proposed it and who may not confirm such things; what is decided already is too old a form.
pub fn confirm(w: &mut Write, id: Id) -> Result<Proposal> {
    let by = actor(w)?;
    let proposal = find(w.tx, id)?.or_not_found()?;
    let roles = people::roles(w.tx, by)?;
    if !may_confirm(roles, &proposal, by) {
        return Err(if concerns(roles, &proposal, by) {
            Error::Forbidden
        } else {
            Error::NotFound
        });
    }
    decide(w, proposal, by, State::Confirmed, "")
}

/// Refuses a proposal, or takes one's own back.
pub fn refuse(w: &mut Write, id: Id, reason: &str) -> Result<Proposal> {
    let by = actor(w)?;
    let proposal = find(w.tx, id)?.or_not_found()?;
    let roles = people::roles(w.tx, by)?;
    concerns(roles, &proposal, by)
        .then_some(())
        .or_not_found()?;
    decide(w, proposal, by, State::Refused, reason)
}

fn decide(
    w: &mut Write,
    proposal: Proposal,
    by: Id,
    state: State,
    answer: &str,
) -> Result<Proposal> {
    if proposal.state != State::Waiting {
        return Err(Error::Stale);
    }
    let (answer, now): (String, i64) = (answer.chars().take(REASON).collect(), clock::seconds());
    w.tx.execute(
        "UPDATE proposal SET state = $2, decided_by = $3, decided_at = $4, answer = $5 WHERE id = $1",
        &[proposal.id.as_bytes(), &state.name(), by.as_bytes(), &now, &answer],
    )?;
    Ok(Proposal {
        state,
        decided_by: Some(by),
        decided_at: now,
        answer,
        ..proposal
    })
}

/// Whether this person may confirm it: the right, and not their own proposal, nor one about themselves.
pub fn may_confirm(roles: Roles, proposal: &Proposal, person: Id) -> bool {
    roles.confirm(proposal.what.capability())
        && proposal.by != person
        && proposal.about != Some(person)
}

/// Whether this person sees it: who proposed it, and who confirms such things.
pub fn concerns(roles: Roles, proposal: &Proposal, person: Id) -> bool {
    proposal.by == person || roles.confirm(proposal.what.capability())
}

const COLUMNS: &str = "SELECT id, what, about, data, reason, proposed_by, proposed_at, state, decided_by, \
                       decided_at, answer FROM proposal ";

/// One proposal.
pub fn find(tx: &mut Tx, id: Id) -> Result<Option<Proposal>> {
    let row = tx.query_opt(&format!("{COLUMNS} WHERE id = $1"), &[id.as_bytes()])?;
    row.as_ref().map(read).transpose()
}

/// What of this kind waits, oldest first.
pub fn waiting(tx: &mut Tx, what: What) -> Result<Vec<Proposal>> {
    let sql = format!("{COLUMNS} WHERE state = 'waiting' AND what = $1 ORDER BY proposed_at, id");
    tx.query(&sql, &[&what.name()])?.iter().map(read).collect()
}

/// The last proposals that were decided, newest first.
pub fn decided(tx: &mut Tx, most: i64) -> Result<Vec<Proposal>> {
    let sql = format!("{COLUMNS} WHERE state <> 'waiting' ORDER BY decided_at DESC, id LIMIT $1");
    tx.query(&sql, &[&most])?.iter().map(read).collect()
}

/// Whether the same already waits.
pub fn waits(tx: &mut Tx, what: What, mut same: impl FnMut(&Proposal) -> bool) -> Result<bool> {
    Ok(waiting(tx, what)?.iter().any(&mut same))
}

/// Removes every proposal about a person, waiting or decided: a part of their erasure.
pub fn forget(w: &mut Write, person: Id) -> Result<()> {
    w.tx.execute(
        "DELETE FROM proposal WHERE about = $1",
        &[person.as_bytes()],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Proposal> {
    let what: String = row.get("what")?;
    let state: String = row.get("state")?;
    let unknown = |word: &str| Error::Internal(format!("proposal: {word} is unknown"));
    let id = |bytes: Option<[u8; 16]>| bytes.map(Id::from_bytes);
    Ok(Proposal {
        id: Id::from_bytes(row.get("id")?),
        what: What::from_name(&what).ok_or_else(|| unknown(&what))?,
        about: id(row.get("about")?),
        data: row.get("data")?,
        reason: row.get("reason")?,
        by: Id::from_bytes(row.get("proposed_by")?),
        at: row.get("proposed_at")?,
        state: State::from_name(&state).ok_or_else(|| unknown(&state))?,
        decided_by: id(row.get("decided_by")?),
        decided_at: row.get("decided_at")?,
        answer: row.get("answer")?,
    })
}

fn actor(w: &Write) -> Result<Id> {
    w.by.id.ok_or(Error::Forbidden)
}
