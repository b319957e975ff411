//! A person proves who they are, and gets in.

use std::sync::Arc;

use ledger::{Actor, Id, Kind};
use serde_json::json;
use store::Tx;
use subtle::ConstantTimeEq as _;

use crate::error::{Error, Result};
use crate::people::secret::{self, Looked, Secret};
use crate::people::{self, PersonKind};
use crate::request::{Cookie, Visitor};
use crate::session::factor::{self, Wall};
use crate::session::throttle::{self, Try};
use crate::session::{Greeting, Session, Way};
use crate::site::Site;

/// What is kept to check a person.
pub struct Kept {
    /// How they prove themself.
    pub kind: secret::Kind,
    /// Argon2id, PHC string.
    pub hash: String,
    /// Order of the pictures.
    pub layout: u32,
    /// Somebody else knows it: another one is made at the next sign-in.
    pub replace: bool,
    /// Who set it.
    pub set_by: Option<Id>,
}

/// What is kept of a person; `None` for somebody who can never sign in.
pub fn kept(tx: &mut Tx, person: Id) -> Result<Option<Kept>> {
    let row = tx.query_opt(
        "SELECT kind, hash, layout, replace_at_next, set_by FROM secret WHERE person = $1",
        &[person.as_bytes()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let kind = secret::Kind::from_name(&row.get::<String>("kind")?).ok_or(Error::NotFound)?;
    let set_by: Option<[u8; 16]> = row.get("set_by")?;
    Ok(Some(Kept {
        kind,
        hash: row.get("hash")?,
        layout: row.get("layout")?,
        replace: row.get("replace_at_next")?,
        set_by: set_by.map(Id::from_bytes),
    }))
}

/// Whether the secret is the one kept. The try is counted first; too early a try is an error and is not looked at.
/// Who is suspended or not known is answered like everybody, and so is who came by a door that is not theirs: staff
/// have a second factor, which only their own door asks for.
pub async fn right(site: &Site, attempt: &Try, given: Secret) -> Result<bool> {
    let _turn = site.turns.take(&attempt.station).await;
    let (now, asked) = (site.running.now(), attempt.clone());
    let hash = site
        .read(move |tx| {
            throttle::check(tx, &asked, now)?;
            let kind = asked.kind();
            let person = asked.person;
            person.map_or(Ok(None), |person| hash(tx, person, kind))
        })
        .await?;
    let asked = attempt.clone();
    let counted = site
        .write_even_full(Actor::SYSTEM, move |w| throttle::count(w.tx, &asked, now))
        .await?;
    let looked = site.pepper.look(given, hash.clone()).await?;
    if looked == Looked::Wrong {
        throttle::failed(site, attempt, counted).await?;
        return Ok(false);
    }
    let asked = attempt.clone();
    site.write_even_full(Actor::SYSTEM, move |w| {
        if let (Looked::Raised(today), Some(before)) = (looked, hash) {
            w.tx.execute(
                "UPDATE secret SET hash = $1 WHERE hash = $2",
                &[&today, &before],
            )?;
        }
        throttle::take_back(w.tx, &asked, counted)
    })
    .await?;
    Ok(true)
}

fn hash(tx: &mut Tx, person: Id, kind: PersonKind) -> Result<Option<String>> {
    let row = tx.query_opt(
        include_str!("sql/hash.sql"),
        &[person.as_bytes(), &kind.name()],
    )?;
    Ok(row.map(|row| row.get(0)).transpose()?)
}

/// Whether this is the code of the second factor asked for, which is then used up. A wrong one is counted like a
/// wrong secret.
pub async fn code_right(site: &Site, attempt: &Try, code: &str) -> Result<bool> {
    let Some(person) = attempt.person else {
        return Ok(false);
    };
    let _turn = site.turns.take(&attempt.station).await;
    let (now, asked) = (site.running.now(), attempt.clone());
    let (shared, code) = (site.clone(), code.to_owned());
    let (right, counted) = site
        .write_even_full(Actor::SYSTEM, move |w| {
            let counted = throttle::count(w.tx, &asked, now)?;
            let right = factor::take(w, &shared.pepper, person, &code, Wall::now())?;
            if right {
                throttle::take_back(w.tx, &asked, counted)?;
            }
            Ok((right, counted))
        })
        .await?;
    if !right {
        throttle::failed(site, attempt, counted).await?;
    }
    Ok(right)
}

/// Whether it is the code of set-up, from the console. Wrong ones are counted, and the next must wait as at every door.
pub async fn set_up_code_right(visitor: &Visitor, code: &str) -> Result<bool> {
    let site = &visitor.site;
    let attempt = Try::set_up(&visitor.station);
    let code = code.to_ascii_uppercase();
    let right: bool = code.as_bytes().ct_eq(site.setup_code.as_bytes()).into();
    let _turn = site.turns.take(&attempt.station).await;
    let (now, asked) = (site.running.now(), attempt.clone());
    let counted = site
        .write_even_full(Actor::SYSTEM, move |w| {
            let counted = throttle::count(w.tx, &asked, now)?;
            if right {
                throttle::take_back(w.tx, &asked, counted)?;
            }
            Ok(counted)
        })
        .await?;
    if !right {
        throttle::failed(site, &attempt, counted).await?;
    }
    Ok(right)
}

/// Lets a person in who has proved who they are: a session begins and is recorded, both or neither. No way leads in
/// that does not fit the person.
pub async fn finish(
    site: &Site,
    person: Id,
    station: &str,
    way: Way,
) -> Result<(Cookie, Arc<Session>)> {
    let actor = match way.by() {
        Some(by) => Actor::staff(by),
        None if way.learners() => Actor::learner(person),
        None => Actor::staff(person),
    };
    let there = station.to_owned();
    let (cookie, session, greeting) = site
        .sessions
        .begin_with(site, actor, person, station, move |w| {
            let found = people::find(w.tx, person)?;
            if found.is_none_or(|found| found.learner != way.learners()) {
                return Err(Error::SignedOut);
            }
            let failures = throttle::succeeded(w.tx, person)?;
            let last = last_here(w.tx, person)?;
            let data = json!({ "station": there, "failures": failures, "way": way.name() });
            w.record_about(person, Kind::AuthSignin, &data)?;
            Ok(last.map(|(at, station)| Greeting {
                at,
                station,
                failures,
            }))
        })
        .await?;
    session.greet(greeting);
    Ok((cookie, session))
}

/// When and where the person was here last.
fn last_here(tx: &mut Tx, person: Id) -> Result<Option<(i64, String)>> {
    let row = tx.query_opt(
        "SELECT at, station FROM last_here WHERE person = $1",
        &[person.as_bytes()],
    )?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}
