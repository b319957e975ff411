//! Who is signed in: identify first, then prove. Sessions live in the database and, for speed, in memory.

pub mod account;
pub mod card;
pub mod door;
pub mod ended;
pub mod factor;
pub mod fold;
pub mod here;
pub mod own;
pub mod pending;
pub mod prove;
pub mod running;
pub mod sign_in;
pub mod station;
pub mod throttle;
pub mod turn;
pub mod web;

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use ledger::{Actor, Id, Kind};
use locale::Lang;
use serde_json::json;
use store::{Row, Tx};

use crate::clock;
use crate::error::{Error, Result};
use crate::page::Display;
use crate::people::roles;
use crate::record::Write;
use crate::request::Cookie;
use crate::rights::{Role, Roles};
use crate::session::factor::Factor;
use crate::site::Site;

/// One sign-in, until sign-out or expiry.
#[derive(Debug)]
pub struct Session {
    /// Hash of the cookie.
    pub token_hash: [u8; 32],
    /// Who.
    pub person: Id,
    /// Their roles.
    pub roles: Roles,
    /// How they want to be called.
    pub called: String,
    /// Interface language.
    pub lang: Lang,
    /// Language of modules, chosen apart; empty until chosen.
    pub content_language: String,
    /// Display settings.
    pub display: Display,
    /// Where they sit.
    pub station: String,
    /// When it began, seconds since 1970, to be shown only.
    pub made: i64,
    /// The same on the running clock, which the next two are on as well.
    began: i64,
    proved: AtomicI64,
    seen: AtomicI64,
    greeting: Mutex<Option<Greeting>>,
}

/// Said once after signing in: when and where the person was here last, and how often somebody failed since.
#[derive(Debug, Clone)]
pub struct Greeting {
    /// Seconds since 1970.
    pub at: i64,
    /// Where.
    pub station: String,
    /// Wrong tries since.
    pub failures: i64,
}

/// How a person got in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Passphrase and second factor.
    Passphrase(Factor),
    /// Pictures or PIN.
    Secret,
    /// A printed card.
    Card,
    /// A trainer in the room knew them.
    LetIn {
        /// The trainer.
        by: Id,
    },
    /// Pictures or PIN, and staff said that they may be at two stations.
    Through {
        /// Who said so.
        by: Id,
    },
}

impl Way {
    /// The name of [`Way::LetIn`].
    const LET_IN: &str = "let-in";

    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Way::Passphrase(_) => "passphrase",
            Way::Secret => "secret",
            Way::Card => "card",
            Way::LetIn { .. } => Way::LET_IN,
            Way::Through { .. } => "through",
        }
    }

    /// Whether it is a way of learners; staff have one of their own.
    pub fn learners(self) -> bool {
        !matches!(self, Way::Passphrase(_))
    }

    /// The second factor that was used.
    pub fn factor(self) -> Option<Factor> {
        match self {
            Way::Passphrase(factor) => Some(factor),
            _ => None,
        }
    }

    /// Who of the staff said yes.
    pub fn by(self) -> Option<Id> {
        match self {
            Way::Passphrase(_) | Way::Secret | Way::Card => None,
            Way::LetIn { by } | Way::Through { by } => Some(by),
        }
    }
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    /// The person signed out.
    Asked,
    /// Nothing was done for too long, or it was long enough.
    Time,
    /// The same person, or the same browser, signed in anew; or what they may do was changed.
    Replaced,
    /// Staff signed everybody out.
    Everybody,
    /// The person ended it from another one.
    Own,
    /// The person changed their passphrase in another one.
    Passphrase,
    /// The person made a new sheet or set up another app in another one.
    Factor,
}

impl Out {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Out::Asked => "asked",
            Out::Time => "time",
            Out::Replaced => "replaced",
            Out::Everybody => "everybody",
            Out::Own => "own",
            Out::Passphrase => "passphrase",
            Out::Factor => "factor",
        }
    }
}

/// Idle time of learners and staff, seconds.
pub const IDLE: i64 = 10 * 60;
/// Idle time of officers and administrators, seconds.
const IDLE_STRICT: i64 = 5 * 60;
/// Longest session, seconds.
const ABSOLUTE: i64 = 4 * 60 * 60;
/// How long a proof holds for acts that ask for one, seconds.
const PROOF: i64 = 5 * 60;

impl Session {
    /// The person as an actor of events.
    pub fn actor(&self) -> Actor {
        if self.roles.staff() {
            Actor::staff(self.person)
        } else {
            Actor::learner(self.person)
        }
    }

    /// What is to be said once.
    pub fn take_greeting(&self) -> Option<Greeting> {
        let mut greeting = self.greeting.lock().unwrap_or_else(PoisonError::into_inner);
        greeting.take()
    }

    fn greet(&self, with: Option<Greeting>) {
        let mut greeting = self.greeting.lock().unwrap_or_else(PoisonError::into_inner);
        *greeting = with;
    }

    fn alive(&self, now: i64) -> bool {
        let strict = self.roles.has(Role::Officer) || self.roles.has(Role::Administrator);
        let idle = if strict { IDLE_STRICT } else { IDLE };
        let seen = self.seen.load(Ordering::Relaxed);
        now - seen <= idle && now - self.began <= ABSOLUTE
    }

    /// Whether the person proved who they are in the last five minutes.
    pub fn proved_lately(&self, now: i64) -> bool {
        now - self.proved.load(Ordering::Relaxed) <= PROOF
    }
}

/// Somebody who is signed in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// When they signed in, seconds since 1970.
    pub since: i64,
}

/// The sessions met since the start; the database holds them all.
#[derive(Default)]
pub struct Sessions(RwLock<Known>);

#[derive(Default)]
struct Known {
    met: HashMap<[u8; 32], Arc<Session>>,
    /// How often something was forgotten. What was read before the last time may have ended since and is not kept.
    forgotten: u64,
}

impl Known {
    fn forget(&mut self, goes: impl Fn(&Session) -> bool) {
        self.met.retain(|_, session| !goes(session));
        self.forgotten += 1;
    }

    /// Keeps what was read when `forgotten` was this.
    fn keep(&mut self, session: &Arc<Session>, forgotten: u64) -> bool {
        let holds = self.forgotten == forgotten;
        if holds {
            self.met.insert(session.token_hash, Arc::clone(session));
        }
        holds
    }
}

impl Sessions {
    /// The live session of a cookie. An expired one is ended.
    pub async fn find(&self, site: &Site, cookie: &Cookie) -> Result<Option<Arc<Session>>> {
        let hash = cookie.hash();
        let session = loop {
            let (known, forgotten) = {
                let known = self.read();
                (known.met.get(&hash).cloned(), known.forgotten)
            };
            if let Some(session) = known {
                break session;
            }
            let Some(session) = site.read(move |tx| load(tx, hash)).await? else {
                return Ok(None);
            };
            let session = Arc::new(session);
            if self.change().keep(&session, forgotten) {
                break session;
            }
        };
        let now = site.running.now();
        if session.alive(now) {
            session.seen.store(now, Ordering::Relaxed);
            return Ok(Some(session));
        }
        self.end(site, hash, Actor::SYSTEM, Out::Time).await?;
        Ok(None)
    }

    /// Begins a session with a new cookie; a learner's other sessions end.
    pub async fn begin(
        &self,
        site: &Site,
        person: Id,
        station: &str,
    ) -> Result<(Cookie, Arc<Session>)> {
        let (cookie, session, ()) = self
            .begin_with(site, Actor::SYSTEM, person, station, |_| Ok(()))
            .await?;
        Ok((cookie, session))
    }

    /// As [`Sessions::begin`], with what belongs to it in the same transaction: there is no session without it.
    pub async fn begin_with<T: Send + 'static>(
        &self,
        site: &Site,
        by: Actor,
        person: Id,
        station: &str,
        with: impl FnOnce(&mut Write) -> Result<T> + Send + 'static,
    ) -> Result<(Cookie, Arc<Session>, T)> {
        let cookie = Cookie::fresh();
        let hash = cookie.hash();
        let (made, now) = (clock::seconds(), site.running.now());
        let station = station.to_owned();
        let forgotten = self.read().forgotten;
        let (session, more) = site
            .write_even_full(by, move |w| {
                let more = with(w)?;
                if roles(w.tx, person)?.has(Role::Learner) {
                    all_out(w, person, Out::Replaced)?;
                }
                w.tx.execute(
                    include_str!("sql/begin.sql"),
                    &[&hash, person.as_bytes(), &made, &now, &station],
                )?;
                running::keep(w.tx, now)?;
                let session = load(w.tx, hash)?.ok_or(Error::NotFound)?;
                Ok((session, more))
            })
            .await?;
        let session = Arc::new(session);
        let mut known = self.change();
        known.keep(&session, forgotten);
        if session.roles.has(Role::Learner) {
            known.forget(|other| other.person == person && other.token_hash != hash);
        }
        drop(known);
        Ok((cookie, session, more))
    }

    /// Who is signed in now, by person.
    pub fn present(&self, now: i64) -> HashMap<Id, Presence> {
        let known = self.read();
        let alive = known.met.values().filter(|session| session.alive(now));
        alive
            .map(|session| {
                let since = session.made;
                (session.person, Presence { since })
            })
            .collect()
    }

    /// Whether the person used a session at another station since `after`.
    pub fn at_work(&self, person: Id, station: &str, after: i64) -> bool {
        let known = self.read();
        known.met.values().any(|session| {
            session.person == person
                && session.station != station
                && session.seen.load(Ordering::Relaxed) >= after
        })
    }

    /// Notes that the person of a session has just proved again who they are, with this factor. The session goes on with a
    /// new cookie; the one it had opens nothing any more.
    pub async fn proved(&self, site: &Site, session: &Session, with: Factor) -> Result<Cookie> {
        let (cookie, before) = (Cookie::fresh(), session.token_hash);
        let (hash, person, now) = (cookie.hash(), session.person, site.running.now());
        let station = session.station.clone();
        site.write_even_full(session.actor(), move |w| {
            let there = w.tx.execute(
                "UPDATE session SET token_hash = $2, proved = $3, seen = $3 WHERE token_hash = $1",
                &[&before, &hash, &now],
            )?;
            if there == 0 {
                return Err(Error::SignedOut);
            }
            running::keep(w.tx, now)?;
            w.record_about(
                person,
                Kind::AuthStepup,
                &json!({ "station": station, "factor": with.name() }),
            )?;
            Ok(())
        })
        .await?;
        self.change().forget(|session| session.token_hash == before);
        site.pending.goes_on_as(before, hash);
        Ok(cookie)
    }

    /// When each session met since the start was last used.
    fn seen(&self) -> Vec<([u8; 32], i64)> {
        let known = self.read();
        let met = known.met.values();
        met.map(|session| (session.token_hash, session.seen.load(Ordering::Relaxed)))
            .collect()
    }

    /// Forgets and deletes what has been dead for longer than anybody may be idle.
    fn bury(w: &mut Write, now: i64) -> Result<()> {
        let rows = w.tx.query(
            "SELECT token_hash, person, station FROM session WHERE seen < $1 OR began < $2",
            &[&(now - IDLE), &(now - ABSOLUTE)],
        )?;
        for row in &rows {
            out(w, row, Out::Time)?;
        }
        Ok(())
    }

    /// Ends one session, on the server first. What a request at the same moment read before is forgotten as well.
    pub async fn end(&self, site: &Site, hash: [u8; 32], by: Actor, why: Out) -> Result<()> {
        let person = self.read().met.get(&hash).map(|session| session.person);
        self.change().forget(|session| session.token_hash == hash);
        site.write_even_full(by, move |w| {
            let sql = "SELECT token_hash, person, station FROM session WHERE token_hash = $1";
            match w.tx.query_opt(sql, &[&hash])? {
                Some(row) => out(w, &row, why),
                None => Ok(()),
            }
        })
        .await?;
        self.change().forget(|session| session.token_hash == hash);
        if let Some(person) = person {
            site.recall.forget(person);
        }
        Ok(())
    }

    /// Ends every session of a person, whose secret or rights are others from now on.
    pub async fn end_all(&self, site: &Site, person: Id) -> Result<()> {
        self.end_all_by(site, person, Actor::SYSTEM, Out::Replaced)
            .await
    }

    /// Ends every session of a person, and says who did it and why.
    pub async fn end_all_by(&self, site: &Site, person: Id, by: Actor, why: Out) -> Result<()> {
        self.forget(person);
        site.write_even_full(by, move |w| all_out(w, person, why))
            .await?;
        self.forget(person);
        Ok(())
    }

    /// Forgets what is kept of a person in memory, so that a change takes effect at the next request.
    pub fn forget(&self, person: Id) {
        self.change().forget(|session| session.person == person);
    }

    fn read(&self) -> RwLockReadGuard<'_, Known> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, Known> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn all_out(w: &mut Write, person: Id, why: Out) -> Result<()> {
    let sql =
        "SELECT token_hash, person, station FROM session WHERE person = $1 ORDER BY token_hash";
    for row in w.tx.query(sql, &[person.as_bytes()])? {
        out(w, &row, why)?;
    }
    Ok(())
}

/// Takes a session away and records it, in the write that ends it anyway.
fn out(w: &mut Write, row: &Row, why: Out) -> Result<()> {
    let hash: [u8; 32] = row.get("token_hash")?;
    let (person, station) = (
        Id::from_bytes(row.get("person")?),
        row.get::<String>("station")?,
    );
    w.tx.execute("DELETE FROM session WHERE token_hash = $1", &[&hash])?;
    let ended = json!({ "station": station, "reason": why.name() });
    w.record_about(person, Kind::AuthSignout, &ended).map(drop)
}

fn load(tx: &mut Tx, hash: [u8; 32]) -> Result<Option<Session>> {
    let row = tx.query_opt(include_str!("sql/session.sql"), &[&hash])?;
    let Some(row) = row else { return Ok(None) };
    let person = Id::from_bytes(row.get("person")?);
    let alias: String = row.get("alias")?;
    let name: String = row.get("name")?;
    let language: String = row.get("language")?;
    Ok(Some(Session {
        token_hash: hash,
        person,
        roles: roles(tx, person)?,
        called: if alias.is_empty() { name } else { alias },
        lang: Lang::from_tag(&language).unwrap_or(Lang::En),
        content_language: row.get("content_language")?,
        display: Display::parse(&row.get::<String>("display")?),
        made: row.get("made")?,
        began: row.get("began")?,
        proved: AtomicI64::new(row.get("proved")?),
        seen: AtomicI64::new(row.get("seen")?),
        station: row.get("station")?,
        greeting: Mutex::new(None),
    }))
}
