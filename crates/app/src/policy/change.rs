//! A switch is set by two people: an administrator proposes, an officer confirms.

use ledger::{Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::policy::hours::Hours;
use crate::policy::period::{self, Period};
use crate::policy::{self, Place, Policy, Switch};
use crate::record::Write;
use crate::request::Me;
use crate::sift::FileKind;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How a switch is set by two people.
pub const ACT: Act = Act { words, confirm };

/// `policy.set`, and what is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// `site`, or the id of a group.
    pub place: String,
    /// Which switch.
    pub switch: Switch,
    /// Its value; absent to let the wider place say it.
    pub value: Option<String>,
    /// What held there until then; older events do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Who proposed it; the actor confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Id>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Proposes to set a switch.
pub fn propose(w: &mut Write, change: &PolicySet, reason: &str) -> Result<()> {
    fits(w.tx, change)?;
    let same = |one: &Proposal| one.data::<PolicySet>().is_ok_and(|other| other == *change);
    if !two::waits(w.tx, What::Policy, same)? {
        two::propose(w, What::Policy, change, reason)?;
    }
    Ok(())
}

/// Whether the place exists and the value is one of the switch.
fn fits(tx: &mut Tx, change: &PolicySet) -> Result<()> {
    place_name(tx, &change.place)?.or_not_found()?;
    let place = Place::from_name(&change.place).or_not_found()?;
    if !change.switch.of(place) {
        return Err(Error::Forbidden);
    }
    let Some(value) = &change.value else {
        return Ok(());
    };
    let known = match change.switch {
        Switch::Uploads => value
            .split_whitespace()
            .all(|ending| FileKind::of(ending).is_some()),
        Switch::ContentLanguage | Switch::Mentors | Switch::Printing => {
            value == "yes" || value == "no"
        }
        Switch::Hours => value.parse::<Hours>().is_ok(),
        Switch::Kept(_) => period::read(value).is_some(),
    };
    if known { Ok(()) } else { Err(Error::Forbidden) }
}

/// The name of a group, empty for the site; `None` for what does not exist.
fn place_name(tx: &mut Tx, place: &str) -> Result<Option<String>> {
    match Place::from_name(place) {
        None => Ok(None),
        Some(Place::Site) => Ok(Some(String::new())),
        Some(Place::Group(group)) => {
            let sql = "SELECT name FROM class_group WHERE id = $1";
            let row = tx.query_opt(sql, &[group.as_bytes()])?;
            row.map(|row| Ok(row.get(0)?)).transpose()
        }
    }
}

/// What is set where, and from what to what, in words.
pub fn told(tx: &mut Tx, t: Lang, set: &PolicySet) -> Result<String> {
    let place = match place_name(tx, &set.place)? {
        Some(name) if name.is_empty() => t.admin_whole_site().to_owned(),
        Some(name) => name,
        None => t.audit_erased().to_owned(),
    };
    let switch = said(t, set.switch, "").0;
    let after = match &set.value {
        Some(value) => said(t, set.switch, value).1,
        None => t.admin_switch_inherit().to_owned(),
    };
    Ok(match &set.before {
        Some(before) => t.audit_switch(switch, &place, &said(t, set.switch, before).1, &after),
        None => t.audit_switch_to(switch, &place, &after),
    })
}

/// What a switch is about, and what a value of it means.
pub fn said(t: Lang, switch: Switch, value: &str) -> (&'static str, String) {
    match (switch, value) {
        (Switch::Uploads, "") => (t.admin_switch_uploads(), t.admin_switch_none().to_owned()),
        (Switch::Uploads, endings) => (
            t.admin_switch_uploads(),
            endings.split(' ').collect::<Vec<_>>().join(", "),
        ),
        (Switch::ContentLanguage, value) => (t.admin_switch_language(), yes_or_no(t, value)),
        (Switch::Mentors, value) => (t.admin_switch_mentors(), yes_or_no(t, value)),
        (Switch::Printing, value) => (t.admin_switch_printing(), yes_or_no(t, value)),
        (Switch::Hours, value) => {
            let hours: Hours = value.parse().unwrap_or_default();
            (t.admin_switch_hours(), hours.said(t))
        }
        (Switch::Kept(period), value) => (
            kept(t, period),
            period::read(value).map_or_else(String::new, |months| long(t, months)),
        ),
    }
}

fn yes_or_no(t: Lang, value: &str) -> String {
    let yes = value == "yes";
    let word = if yes { t.common_yes() } else { t.common_no() };
    word.to_owned()
}

/// What is kept for a purpose, in words.
pub fn kept(t: Lang, period: Period) -> &'static str {
    match period {
        Period::SignIns => t.admin_kept_sign_ins(),
        Period::Messages => t.admin_kept_messages(),
        Period::Reads => t.admin_kept_reads(),
        Period::Accounts => t.admin_kept_accounts(),
        Period::Learning => t.admin_kept_learning(),
    }
}

/// So many months, in years where that is shorter to read.
pub fn long(t: Lang, months: i64) -> String {
    if months > 24 && months % 12 == 0 {
        t.common_years(months / 12)
    } else {
        t.common_months(months)
    }
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let change: PolicySet = proposal.data()?;
    let group = place_name(tx, &change.place)?.unwrap_or_default();
    let place = if group.is_empty() {
        t.admin_whole_site().to_owned()
    } else {
        group
    };
    let (title, value) = match &change.value {
        Some(value) => said(t, change.switch, value),
        None => (
            said(t, change.switch, "").0,
            t.admin_switch_inherit().to_owned(),
        ),
    };
    Ok(Words {
        title: t.two_policy(title),
        facts: vec![
            (t.admin_switch_place().to_owned(), place),
            (t.admin_switch_value().to_owned(), value),
        ],
    })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let file = Policy::read(&site.folder)?;
        site.write(me.session.actor(), move |w| {
            let proposal = two::confirm(w, id)?;
            let mut change: PolicySet = proposal.data()?;
            fits(w.tx, &change)?;
            let place = Place::from_name(&change.place).or_not_found()?;
            change.before = Some(policy::value_at(w.tx, file, place, change.switch)?);
            change.proposed_by = Some(proposal.by);
            change.reason = proposal.reason;
            w.record(Kind::PolicySet, &change)
        })
        .await?;
        Ok("/two".to_owned())
    })
}
