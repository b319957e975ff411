//! Deciding: an officer who did not bring the parcel admits, refuses or withdraws its items. What is admitted is at once
//! what learners meet.

use ::cartography::facts::Fact;
use ledger::anchor::Floors;
use ledger::{Actor, Hash, Id, Kind};
use store::Tx;

use crate::admit::bring::{anchored, floor};
use crate::admit::{Decision, Kept, Refused, RolledBack, facts, library};
use crate::anchor;
use crate::cartography::fact;
use crate::error::{Error, OrNotFound as _, Result};
use crate::record::Write;
use crate::site::Site;

/// Why a decision is not taken; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Undecided {
    /// The person is no officer.
    #[error("only an officer decides about parcels")]
    NotOfficer,
    /// The person brought the parcel.
    #[error("who brought a parcel in does not decide about it; ask another officer")]
    OwnParcel,
    /// Refusing and withdrawing need a reason.
    #[error("write a reason")]
    NoReason,
    /// No item was named.
    #[error("choose at least one item")]
    NothingChosen,
    /// The item is not in the state for it.
    #[error("this was decided already")]
    Done,
    /// Its files were removed.
    #[error("its files were removed; bring it in again")]
    Removed,
    /// A newer version was admitted.
    #[error("a newer version was admitted before")]
    Older,
    /// Another publisher's module has the same id.
    #[error("the module {0} of another publisher is in use; withdraw it first")]
    NameTaken(String),
    /// The machine failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<Undecided> for Error {
    fn from(why: Undecided) -> Error {
        match why {
            Undecided::Failed(error) => error,
            Undecided::NotOfficer | Undecided::OwnParcel => Error::Forbidden,
            why => Error::invalid("decision", why.to_string()),
        }
    }
}

impl From<store::Error> for Undecided {
    fn from(error: store::Error) -> Undecided {
        Undecided::Failed(error.into())
    }
}

/// Admits these items of a parcel, all or none; they are what learners meet when this returns.
pub async fn admit(site: &Site, by: Actor, parcel: Id, series: Vec<Id>) -> Result<(), Undecided> {
    decide(site, by, parcel, series, Act::Admit, String::new()).await
}

/// Refuses these items of a parcel, for a reason.
pub async fn refuse(
    site: &Site,
    by: Actor,
    parcel: Id,
    series: Vec<Id>,
    reason: &str,
) -> Result<(), Undecided> {
    decide(site, by, parcel, series, Act::Refuse, reason.to_owned()).await
}

/// Closes the version in use, which came with `from`, for everybody, and uses the earlier one of `to` again, for a
/// reason. The floor stays: nothing older than what was admitted comes in by this.
pub async fn roll_back(
    site: &Site,
    by: Actor,
    series: Id,
    from: Id,
    to: Id,
    reason: &str,
) -> Result<(), Undecided> {
    let reason = reason.trim().to_owned();
    site.write(by, move |w| Ok(perform_back(w, series, from, to, reason)))
        .await??;
    reload(site).await
}

fn perform_back(
    w: &mut Write,
    series: Id,
    from: Id,
    to: Id,
    reason: String,
) -> Result<(), Undecided> {
    if reason.is_empty() {
        return Err(Undecided::NoReason);
    }
    may_decide(w, from)?;
    may_decide(w, to)?;
    let active = w.tx.query_opt(
        "SELECT 1 FROM item WHERE series = $1 AND parcel = $2",
        &[series.as_bytes(), from.as_bytes()],
    )?;
    let earlier = library::earlier(w.tx, series)?;
    if active.is_none() || !earlier.iter().any(|(parcel, _)| *parcel == to) {
        return Err(Undecided::Done);
    }
    let mut decision = judged(w.tx, from, series, Act::Withdraw, &Floors::default())?;
    decision.reason = reason;
    w.record(Kind::ItemRolledback, &RolledBack { decision, to })?;
    Ok(())
}

/// Takes an item away from learners, for a reason. What they did stays.
pub async fn withdraw(
    site: &Site,
    by: Actor,
    parcel: Id,
    series: Id,
    reason: &str,
) -> Result<(), Undecided> {
    let reason = reason.to_owned();
    decide(site, by, parcel, vec![series], Act::Withdraw, reason).await
}

/// What an officer does to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Learners meet it.
    Admit,
    /// Nobody meets it.
    Refuse,
    /// Nobody meets it until its author has changed something.
    Ask,
    /// It stays in use though its signer is not trusted any more.
    Keep,
    /// Nobody meets it any more.
    Withdraw,
}

impl Act {
    /// The act that a button names.
    pub fn named(name: &str) -> Option<Act> {
        Some(match name {
            "admit" => Act::Admit,
            "refuse" => Act::Refuse,
            "ask" => Act::Ask,
            "keep" => Act::Keep,
            "withdraw" => Act::Withdraw,
            _ => return None,
        })
    }
}

/// Does this to these items of a parcel, all or none.
pub async fn decide(
    site: &Site,
    by: Actor,
    parcel: Id,
    series: Vec<Id>,
    act: Act,
    reason: String,
) -> Result<(), Undecided> {
    let brought = match act {
        Act::Admit => facts_of(site, parcel, &series).await?,
        _ => Vec::new(),
    };
    let floors = floors(site).await?;
    site.write(by, move |w| {
        let done = perform(w, parcel, &series, (act, &floors), &reason);
        if done.is_ok() {
            fact::merge(w, &brought)?;
        }
        Ok(done)
    })
    .await??;
    reload(site).await
}

/// What the items say of the cartographies.
async fn facts_of(site: &Site, parcel: Id, series: &[Id]) -> Result<Vec<Fact>> {
    let mut all = Vec::new();
    for one in series {
        all.extend(facts::of(site, parcel, *one).await?);
    }
    Ok(all)
}

/// Below which versions nothing is admitted, whatever the database forgot.
async fn floors(site: &Site) -> Result<Floors> {
    let site = site.clone();
    tokio::task::spawn_blocking(move || anchor::floors(&site))
        .await
        .map_err(|error| Error::Internal(error.to_string()))
}

/// What learners meet is at once what was decided, and so are the cartographies; the anchor notes the versions.
async fn reload(site: &Site) -> Result<(), Undecided> {
    let site = site.clone();
    let load = move || {
        anchor::update(&site)?;
        site.library
            .load(&site)
            .and_then(|()| site.atlas.load(&site))
    };
    tokio::task::spawn_blocking(load)
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    Ok(())
}

/// Everything is looked at before anything is recorded.
fn perform(
    w: &mut Write,
    parcel: Id,
    series: &[Id],
    (act, floors): (Act, &Floors),
    reason: &str,
) -> Result<(), Undecided> {
    let reason = reason.trim();
    if act != Act::Admit && reason.is_empty() {
        return Err(Undecided::NoReason);
    }
    if series.is_empty() {
        return Err(Undecided::NothingChosen);
    }
    may_decide(w, parcel)?;
    let items = series
        .iter()
        .map(|series| judged(w.tx, parcel, *series, act, floors))
        .collect::<Result<Vec<_>, _>>()?;
    for mut decision in items {
        reason.clone_into(&mut decision.reason);
        match act {
            Act::Admit => {
                w.record(Kind::ItemAdmitted, &decision)?;
                // Facts are no item of the library: they hold by themselves.
                if !facts::is_facts(w.tx, decision.parcel, decision.series)? {
                    w.record(Kind::ItemActivated, &decision)?;
                }
            }
            Act::Refuse | Act::Ask => {
                let change = act == Act::Ask;
                let removed = false;
                w.record(
                    Kind::ItemRefused,
                    &Refused {
                        decision,
                        change,
                        removed,
                    },
                )?;
            }
            Act::Keep => {
                let kept = true;
                w.record(Kind::ItemAdmitted, &Kept { decision, kept })?;
            }
            Act::Withdraw => drop(w.record(Kind::ItemWithdrawn, &decision)?),
        }
    }
    Ok(())
}

/// An officer, and not the one who brought the parcel in.
fn may_decide(w: &mut Write, parcel: Id) -> Result<(), Undecided> {
    let person = w.by.id.ok_or(Undecided::NotOfficer)?;
    let officer = w.tx.query_opt(
        "SELECT 1 FROM person_role WHERE person = $1 AND role = 'officer'",
        &[person.as_bytes()],
    )?;
    if officer.is_none() {
        return Err(Undecided::NotOfficer);
    }
    let row =
        w.tx.query_opt(
            "SELECT inserted_by FROM parcel WHERE id = $1",
            &[parcel.as_bytes()],
        )?
        .or_not_found()?;
    if Id::from_bytes(row.get(0)?) == person {
        return Err(Undecided::OwnParcel);
    }
    Ok(())
}

/// The item as the decision binds it, if it is in a state for this act.
fn judged(
    tx: &mut Tx,
    parcel: Id,
    series: Id,
    act: Act,
    floors: &Floors,
) -> Result<Decision, Undecided> {
    let row = tx
        .query_opt(
            include_str!("sql/judged.sql"),
            &[parcel.as_bytes(), series.as_bytes()],
        )?
        .or_not_found()?;
    let state: String = row.get("state")?;
    if state == "removed" {
        return Err(Undecided::Removed);
    }
    let fits = match act {
        Act::Admit => state != "admitted",
        Act::Refuse | Act::Ask => state == "waiting",
        Act::Withdraw | Act::Keep => state == "admitted",
    };
    // What was joined cannot be taken out again; other facts may replace it.
    let joined = matches!(act, Act::Withdraw | Act::Keep) && facts::is_facts(tx, parcel, series)?;
    if !fits || joined {
        return Err(Undecided::Done);
    }
    if act == Act::Admit {
        let version: i64 = row.get("version")?;
        if version < floor(tx, series)?.max(anchored(floors, series)) {
            return Err(Undecided::Older);
        }
        has_its_name(tx, series, row.get("module")?)?;
    }
    Ok(Decision {
        parcel,
        series,
        manifest: Hash::from_bytes(row.get("manifest_sha256")?),
        report: Hash::from_bytes(row.get("report_sha256")?),
        reason: String::new(),
    })
}

/// No other publisher's module has its id.
fn has_its_name(tx: &mut Tx, series: Id, module: String) -> Result<(), Undecided> {
    let other = tx.query_opt(
        "SELECT 1 FROM item WHERE module = $1 AND series <> $2",
        &[&module, series.as_bytes()],
    )?;
    match other {
        Some(_) => Err(Undecided::NameTaken(module)),
        None => Ok(()),
    }
}
