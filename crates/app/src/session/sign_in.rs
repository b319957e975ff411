//! A person proves who they are, and gets in.

use std::sync::Arc;

use ledger::{Id, Kind};
use serde_json::json;
use store::Tx;

use crate::error::{Error, Result};
use crate::people::secret::{self, Secret};
use crate::request::Cookie;
use crate::session::{Session, throttle};
use crate::site::Site;

/// What is kept to check a person.
pub struct Kept {
    /// How they prove themself.
    pub kind: secret::Kind,
    /// Argon2id, PHC string.
    pub hash: String,
    /// Order of the pictures.
    pub layout: u32,
}

/// What is kept of a person; `None` for somebody who can never sign in.
pub fn kept(tx: &mut Tx, person: Id) -> Result<Option<Kept>> {
    let row = tx.query_opt(
        "SELECT kind, hash, layout FROM secret WHERE person = $1",
        &[person.as_bytes()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let kind = secret::Kind::from_name(&row.get::<String>("kind")?).ok_or(Error::NotFound)?;
    Ok(Some(Kept {
        kind,
        hash: row.get("hash")?,
        layout: row.get("layout")?,
    }))
}

/// Whether the secret is the person's. A wrong one is counted; too early a try is an error and is not looked at.
pub async fn right(site: &Site, person: Id, given: Secret) -> Result<bool> {
    let now = site.running.now();
    let hash = site
        .read(move |tx| {
            throttle::check(tx, person, now)?;
            Ok(kept(tx, person)?.map(|kept| kept.hash))
        })
        .await?;
    let right = site.pepper.verify(given, hash).await?;
    if !right {
        throttle::failed(site, person).await?;
    }
    Ok(right)
}

/// Checks the secret and begins a session. A wrong secret is `None`; too early a try is an error.
pub async fn sign_in(
    site: &Site,
    person: Option<Id>,
    given: Secret,
    station: &str,
) -> Result<Option<(Cookie, Arc<Session>)>> {
    let Some(person) = person else {
        site.pepper.verify(given, None).await?;
        return Ok(None);
    };
    if !right(site, person, given).await? {
        return Ok(None);
    }
    let failures = throttle::succeeded(site, person).await?;
    let (cookie, session) = site.sessions.begin(site, person, station).await?;
    let station = station.to_owned();
    site.write_even_full(session.actor(), move |w| {
        w.record_about(
            person,
            Kind::AuthSignin,
            &json!({ "station": station, "failures": failures }),
        )?;
        Ok(())
    })
    .await?;
    Ok(Some((cookie, session)))
}
