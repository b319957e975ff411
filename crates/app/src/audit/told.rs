//! What an event says, in words: what exactly was changed, who proposed it, who confirmed it, and why. Read from the event
//! itself, so that nothing about a person outlives it. People stand by number, or by what they type to sign in.

use ledger::{Id, Kind};
use locale::Lang;
use serde::Deserialize;
use store::Tx;

use crate::admit::publisher::PublisherTrust;
use crate::audit::trail::{Line, Who};
use crate::audit::{changed, recovered};
use crate::console;
use crate::error::Result;
use crate::export::trust::TrustRoot;
use crate::gone::Erased;
use crate::page::moment;
use crate::people::suspension::Suspended;
use crate::people::{self, RoleChange};
use crate::policy::{by_hand, change};
use crate::record::Happened;
use crate::refused::{Refused, Tried, Why};
use crate::rights::Role;

/// Decisions about rules, rights and trust: they stand in the weekly sign-off one by one.
pub const DECISIONS: [Kind; 8] = [
    Kind::PolicySet,
    Kind::PersonRole,
    Kind::PersonSuspended,
    Kind::PersonResumed,
    Kind::PersonErased,
    Kind::AuthReset,
    Kind::TrustRoot,
    Kind::TrustRegistry,
];

/// Signing in and out, and what was refused.
const COMING_IN: [Kind; 5] = [
    Kind::AuthSignin,
    Kind::AuthSignout,
    Kind::AuthStepup,
    Kind::AuthRefused,
    Kind::AuthStation,
];

/// Whether events of this kind are told in words.
pub fn tells(kind: Kind) -> bool {
    DECISIONS.contains(&kind) || COMING_IN.contains(&kind)
}

/// Who proposed what two people did, and why it was done.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Agreed {
    proposed_by: Option<Id>,
    reason: String,
}

/// What an event says; nothing where it says no more than its kind.
pub fn words(tx: &mut Tx, t: Lang, line: &Line) -> Result<Option<String>> {
    let Some(happened) = &line.happened else {
        return Ok(None);
    };
    let Some(what) = what(tx, t, line, happened)? else {
        return Ok(None);
    };
    if COMING_IN.contains(&happened.kind) {
        return Ok(Some(what));
    }
    let Agreed {
        proposed_by,
        reason,
    } = happened.data().unwrap_or_default();
    let (what, by) = (what.trim_end_matches('.'), who(t, line.actor.as_ref()));
    Ok(Some(match proposed_by {
        Some(first) => {
            let first = number(tx, t, first)?;
            match reason.as_str() {
                "" => t.audit_two(what, &first, &by),
                reason => t.audit_two_why(what, &first, &by, reason),
            }
        }
        None if reason.is_empty() || line.actor.is_none() => format!("{what}."),
        None => t.audit_alone_why(what, &by, &reason),
    }))
}

/// The same for a list that has no column for the time.
pub fn with_time(tx: &mut Tx, t: Lang, line: &Line) -> Result<Option<String>> {
    let says_when = |one: &Happened| {
        ["key", "recovered", "console", "recovery_sheet"]
            .iter()
            .any(|name| one.data.get(name).is_some())
    };
    let dated = line.happened.as_ref().is_some_and(says_when);
    let words = words(tx, t, line)?;
    Ok(words.map(|words| match dated {
        true => words,
        false => t.audit_at(&moment(t, line.place.at), &words),
    }))
}

fn what(tx: &mut Tx, t: Lang, line: &Line, happened: &Happened) -> Result<Option<String>> {
    let about = who(t, line.subject.as_ref());
    Ok(match happened.kind {
        Kind::PolicySet => rule(tx, t, line, happened)?,
        Kind::PersonRole => {
            let change: RoleChange = happened.data()?;
            let role = people::role_name(t, change.role);
            // Every learner has that one from the beginning.
            (change.role != Role::Learner).then(|| match change.given {
                true => t.two_give_role(&about, role),
                false => t.two_take_role(&about, role),
            })
        }
        Kind::PersonSuspended => {
            let suspended: Suspended = happened.data()?;
            Some(match suspended.until {
                0 => t.two_suspend(&about),
                until => t.audit_suspended_until(&about, &moment(t, until - 1)),
            })
        }
        Kind::PersonResumed => Some(t.two_resume(&about)),
        Kind::PersonErased => {
            let erased: Erased = happened.data()?;
            Some(t.audit_erased_by_order(&erased.order))
        }
        Kind::AuthReset => reset(t, &about, happened),
        Kind::TrustRoot => {
            let root = happened.data::<TrustRoot>()?.read()?;
            Some(match &root.hub {
                Some(hub) => t.export_trust_hub(&hub.name),
                None => t.export_trust_no_hub().to_owned(),
            })
        }
        Kind::TrustRegistry => happened.data().ok().map(|change: PublisherTrust| {
            let name = &change.publisher.name;
            match change.trusted {
                true => t.two_trust_publisher(name),
                false => t.two_distrust_publisher(name),
            }
        }),
        Kind::AuthRefused => {
            let Refused { tries, .. } = happened.data()?;
            let tries: Vec<String> = tries.iter().map(|one| tried(t, one)).collect();
            Some(tries.join(" · "))
        }
        Kind::AuthStation => {
            let station = text(happened, "station");
            Some(match happened.data.get("locked") == Some(&true.into()) {
                true => t.audit_station_locked(station),
                false => t.audit_station_unlocked(station),
            })
        }
        Kind::AuthSignin | Kind::AuthStepup => way(t, happened).map(ToOwned::to_owned),
        Kind::AuthSignout => ended(t, happened).map(ToOwned::to_owned),
        _ => None,
    })
}

/// One thing that was tried and refused, and how often.
pub fn tried(t: Lang, one: &Tried) -> String {
    let times = t.number(i64::try_from(one.times).unwrap_or(i64::MAX));
    let why = match one.why {
        Why::Right => t.audit_refused_right(),
        Why::Absent => t.audit_refused_absent(),
        Why::Form => t.audit_refused_form(),
        Why::Host => t.audit_refused_host(),
        Why::Requests => t.audit_refused_requests(),
        Why::Connections => t.audit_refused_connections(),
        Why::Wait => t.audit_refused_wait(),
        Why::Locked => t.audit_refused_locked(),
        Why::Nobody => t.audit_refused_nobody(),
        Why::Large => t.audit_refused_large(),
        Why::Slow => t.audit_refused_slow(),
    };
    match one.route.as_str() {
        "" => t.audit_tried(why, &times),
        route => t.audit_tried_at(why, route, &times),
    }
}

fn text<'a>(happened: &'a Happened, name: &str) -> &'a str {
    let value = happened.data.get(name);
    value.and_then(|value| value.as_str()).unwrap_or_default()
}

/// What a person proved themself with; older events do not say it.
fn way(t: Lang, happened: &Happened) -> Option<&'static str> {
    match (text(happened, "way"), text(happened, "factor")) {
        (_, "sheet") => Some(t.audit_way_sheet()),
        (_, "app") => Some(t.audit_way_app()),
        ("secret", _) => Some(t.audit_way_secret()),
        ("card", _) => Some(t.audit_way_card()),
        ("let-in", _) => Some(t.audit_way_let_in()),
        ("through", _) => Some(t.audit_way_through()),
        _ => None,
    }
}

fn ended(t: Lang, happened: &Happened) -> Option<&'static str> {
    match text(happened, "reason") {
        "asked" => Some(t.audit_out_asked()),
        "time" => Some(t.audit_out_time()),
        "replaced" => Some(t.audit_out_replaced()),
        "everybody" => Some(t.audit_out_everybody()),
        "own" => Some(t.audit_out_own()),
        "passphrase" => Some(t.audit_out_passphrase()),
        "factor" => Some(t.audit_out_factor()),
        _ => None,
    }
}

/// `policy.set` has many shapes.
fn rule(tx: &mut Tx, t: Lang, line: &Line, happened: &Happened) -> Result<Option<String>> {
    if let Ok(set) = happened.data() {
        return change::told(tx, t, &set).map(Some);
    }
    if let Ok(by_hand::PolicySet { file }) = happened.data() {
        return Ok(Some(file.words(t)));
    }
    if let Ok(console::PolicySet { console }) = happened.data() {
        return Ok(Some(console.words(t)));
    }
    Ok(match recovered::of(tx, &line.event)? {
        Some(one) => Some(one.words(t)),
        None => changed::of(tx, &line.event)?.map(|one| one.words(t)),
    })
}

/// A passphrase or a factor of staff, by two people. What is given every day is not told again.
fn reset(t: Lang, about: &str, happened: &Happened) -> Option<String> {
    happened.data.get("proposed_by")?;
    let new = happened
        .data
        .get("new")
        .and_then(serde_json::Value::as_bool);
    Some(match new {
        Some(true) => t.two_new_account(about),
        Some(false) => t.two_new_passphrase(about),
        None => t.two_renew_factor(about),
    })
}

fn who(t: Lang, who: Option<&Who>) -> String {
    match who {
        Some(who) if !who.number.is_empty() => who.number.clone(),
        _ => t.audit_erased().to_owned(),
    }
}

fn number(tx: &mut Tx, t: Lang, person: Id) -> Result<String> {
    let known = people::find(tx, person)?;
    Ok(known.map_or_else(|| t.audit_erased().to_owned(), |person| person.number))
}
