//! Who was refused what: counted in memory by person, station, reason and address, and written once a minute, each person
//! in one event, however often they tried. No request costs a write, and nobody can fill the ledger or the memory.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ledger::{Actor, Id, Kind};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, Result};
use crate::record::Write;
use crate::request::Visitor;
use crate::session::Session;
use crate::site::Site;

/// How often it is written.
const EVERY: Duration = Duration::from_secs(60);
/// People and stations told apart in one minute; what more there are is counted together.
const MOST: usize = 64;
/// Reasons and addresses told apart of each; what more there are is counted by reason alone.
const MOST_TRIES: usize = 16;

/// Why it was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The role does not hold the right.
    Right,
    /// It is not there, or not theirs.
    Absent,
    /// The form did not come from a page of ours, or was too old.
    Form,
    /// The site was asked for by a name that is not its own.
    Host,
    /// More requests than one station may send.
    Requests,
    /// More connections than one station may hold.
    Connections,
    /// A try to sign in before the wait was over.
    Wait,
    /// A try to sign in at a locked station.
    Locked,
    /// A name, number or card that nobody has.
    Nobody,
    /// Larger than what is taken.
    Large,
    /// Sent too slowly.
    Slow,
}

/// `auth.refused`: what one person, or one station where nobody was signed in, tried within a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Where; empty where several are counted together.
    pub station: String,
    /// What, and how often.
    pub tries: Vec<Tried>,
}

/// One thing that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// Why it was refused.
    pub why: Why,
    /// Address of the route, without what stood in its place; empty where none was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub route: String,
    /// How often.
    pub times: u64,
}

type Tries = HashMap<(Why, &'static str), u64>;

/// What was refused since it was last written.
#[derive(Default)]
pub struct Refusals {
    tries: Mutex<HashMap<(Actor, String), Tries>>,
    greetings: Mutex<HashMap<String, u64>>,
}

/// The route that was asked for, as an answer carries it outwards.
#[derive(Clone, Copy)]
pub struct Route(pub &'static str);

impl Refusals {
    /// Counts one of a person, or of a station where nobody is signed in.
    pub fn count(&self, who: Actor, station: &str, why: Why, route: &'static str) {
        let mut all = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let mut key = (who, station.to_owned());
        if all.len() >= MOST && !all.contains_key(&key) {
            key = (Actor::SYSTEM, String::new());
        }
        let tries = all.entry(key).or_default();
        let full = tries.len() >= MOST_TRIES && !tries.contains_key(&(why, route));
        let route = if full { "" } else { route };
        *tries.entry((why, route)).or_default() += 1;
    }

    /// Counts a connection more than one station may have.
    pub fn too_many_connections(&self, station: &str) {
        self.count(Actor::SYSTEM, station, Why::Connections, "");
    }

    /// Counts a greeting of TLS that failed; for the log of the program alone.
    pub fn greeting_failed(&self, station: &str) {
        let mut all = self
            .greetings
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let known = all.len() < MOST || all.contains_key(station);
        let station = if known { station } else { "others" };
        *all.entry(station.to_owned()).or_default() += 1;
    }

    fn take(&self) -> Vec<((Actor, String), Tries)> {
        let mut all = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<_> = std::mem::take(&mut *all).into_iter().collect();
        all.sort_by(|((a, at), _), ((b, other), _)| (a.id, at).cmp(&(b.id, other)));
        all
    }

    fn tell_greetings(&self) {
        let mut all = self
            .greetings
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for (station, times) in std::mem::take(&mut *all) {
            tracing::warn!(%station, times, "greetings of TLS failed");
        }
    }
}

/// Counts an answer that refuses something.
pub fn note(visitor: &Visitor, error: &Error, route: Option<Route>) {
    let session = visitor.session.as_deref();
    let named = route.is_some_and(|Route(path)| path.contains('{'));
    let why = match error {
        Error::Forbidden => Why::Right,
        Error::NotFound if session.is_some() && named => Why::Absent,
        Error::Stale => Why::Form,
        Error::Wait { .. } => Why::Wait,
        Error::StationLocked => Why::Locked,
        Error::TooLarge => Why::Large,
        Error::TooSlow => Why::Slow,
        _ => return,
    };
    let who = session.map_or(Actor::SYSTEM, Session::actor);
    let route = route.map_or("", |Route(path)| path);
    let refusals = &visitor.site.refused;
    refusals.count(who, &visitor.station, why, route);
}

/// Writes what was counted, every minute in which anything was.
pub async fn follow(site: Site) {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        let site = site.clone();
        let written = tokio::task::spawn_blocking(move || write(&site)).await;
        if let Ok(Err(error)) = written
            && !error.closed()
        {
            tracing::error!(%error, "what was refused could not be recorded");
        }
    }
}

/// Writes what was counted: one event a person or station, all in one transaction. Blocks.
pub fn write(site: &Site) -> Result<()> {
    site.refused.tell_greetings();
    let counted = site.refused.take();
    if counted.is_empty() {
        return Ok(());
    }
    site.write_blocking(Actor::SYSTEM, move |w| {
        for ((who, station), tries) in counted {
            one(w, who, station, tries)?;
        }
        w.by = Actor::SYSTEM;
        Ok(())
    })
}

fn one(w: &mut Write, who: Actor, station: String, tries: Tries) -> Result<()> {
    let mut tries: Vec<Tried> = tries
        .into_iter()
        .map(|((why, route), times)| Tried {
            why,
            route: route.to_owned(),
            times,
        })
        .collect();
    tries.sort_by(|a, b| (a.why, &a.route).cmp(&(b.why, &b.route)));
    let refused = Refused { station, tries };
    w.by = who;
    match who.id {
        None => w.record(Kind::AuthRefused, &refused).map(drop),
        // Who was erased meanwhile is not named again.
        Some(person) if known(w.tx, person)? => w
            .record_about(person, Kind::AuthRefused, &refused)
            .map(drop),
        Some(_) => Ok(()),
    }
}

fn known(tx: &mut Tx, person: Id) -> Result<bool> {
    let row = tx.query_opt("SELECT 1 FROM person WHERE id = $1", &[person.as_bytes()])?;
    Ok(row.is_some())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use ledger::ActorKind;

    #[test]
    fn however_many_try_however_much_little_is_kept() {
        let refusals = Refusals::default();
        let routes: Vec<&'static str> = (0..100)
            .map(|n| &*Box::leak(format!("GET /{n}").into_boxed_str()))
            .collect();
        for n in 0..1000 {
            let who = Actor {
                kind: ActorKind::Learner,
                id: Some(Id::from_bytes([(n % 200) as u8; 16])),
            };
            for route in &routes {
                refusals.count(who, "10.0.0.7", Why::Right, route);
            }
        }
        let all = refusals.take();
        assert_eq!(all.len(), MOST + 1);
        assert!(all.iter().all(|(_, tries)| tries.len() <= MOST_TRIES + 1));
        let times: u64 = all.iter().flat_map(|(_, tries)| tries.values()).sum();
        assert_eq!(times, 100_000, "each is counted");
        assert!(refusals.take().is_empty());
        for n in 0..1000 {
            refusals.greeting_failed(&n.to_string());
        }
        assert_eq!(refusals.greetings.lock().unwrap().len(), MOST + 1);
    }
}
