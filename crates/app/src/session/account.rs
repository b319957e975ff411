//! One's own account, for staff: another passphrase, and the sessions one has.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use store::{Row, Tx};

use crate::clock;
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::people::account;
use crate::people::secret::Kind;
use crate::request::{Me, Posted, see};
use crate::session::throttle::Try;
use crate::session::{ABSOLUTE, IDLE, Session, own, sign_in};
use crate::session::{Out, ended};

/// One of the person's sessions.
struct Line {
    /// What the form calls it.
    name: String,
    station: String,
    since: String,
    seen: String,
    /// The one that asks.
    current: bool,
}

/// What was done just now.
#[derive(Deserialize, Default)]
pub struct Done {
    changed: Option<String>,
    ended: Option<String>,
}

#[derive(Template)]
#[template(path = "session/account.html")]
struct AccountPage {
    f: Frame,
    rows: Vec<Line>,
    done: Option<&'static str>,
    errors: Vec<(&'static str, &'static str)>,
}

impl AccountPage {
    fn error(&self, field: &str) -> Option<&'static str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| *message)
    }
}

/// The page.
pub async fn page(me: Me, Query(done): Query<Done>) -> Result<Response> {
    let t = me.visitor.lang;
    let done = match done {
        Done {
            changed: Some(_), ..
        } => Some(t.admin_account_changed()),
        Done { ended: Some(_), .. } => Some(t.admin_account_ended()),
        _ => None,
    };
    show(&me, done, Vec::new()).await
}

async fn show(
    me: &Me,
    done: Option<&'static str>,
    errors: Vec<(&'static str, &'static str)>,
) -> Result<Response> {
    staff(me)?;
    let (t, site, session) = (me.visitor.lang, &me.visitor.site, me.session.clone());
    let now = site.running.now();
    let met = site.sessions.seen();
    let live = site.read(move |tx| live(tx, &session, now)).await?;
    let rows = live
        .into_iter()
        .map(|one| {
            let met = met.iter().find(|(hash, _)| *hash == one.hash);
            let ago = now - met.map_or(one.seen, |(_, seen)| *seen);
            Line {
                name: ended::name(&one.hash),
                since: moment(t, one.made),
                seen: moment(t, clock::seconds() - ago),
                current: one.hash == me.session.token_hash,
                station: one.station,
            }
        })
        .collect();
    let failed = !errors.is_empty();
    let mut response = html(&AccountPage {
        f: Frame::of(me, t.admin_account()),
        rows,
        done,
        errors,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Learners have one session, and their secret is given by staff.
fn staff(me: &Me) -> Result<()> {
    me.session.roles.staff().then_some(()).or_not_found()
}

struct Live {
    hash: [u8; 32],
    station: String,
    made: i64,
    seen: i64,
}

fn live(tx: &mut Tx, session: &Session, now: i64) -> Result<Vec<Live>> {
    let rows = tx.query(
        "SELECT token_hash, station, made, seen FROM session \
         WHERE person = $1 AND seen >= $2 AND began >= $3 ORDER BY made DESC, token_hash",
        &[session.person.as_bytes(), &(now - IDLE), &(now - ABSOLUTE)],
    )?;
    rows.iter().map(one).collect()
}

fn one(row: &Row) -> Result<Live> {
    Ok(Live {
        hash: row.get("token_hash")?,
        station: row.get("station")?,
        made: row.get("made")?,
        seen: row.get("seen")?,
    })
}

/// Another passphrase, once the one that counts was typed; the person's other sessions end.
pub async fn change(me: Me, Posted(form): Posted) -> Result<Response> {
    staff(&me)?;
    let (t, site, person) = (me.visitor.lang, &me.visitor.site, me.session.person);
    let trial = Try::staff(site, Some(person), "", &me.visitor.station)?;
    if !sign_in::right(site, &trial, form.secret("old")).await? {
        let wrong = vec![("old", t.admin_account_old_wrong())];
        return show(&me, None, wrong).await;
    }
    let known = t.admin_account_same();
    let errors = own::faults(&me.visitor, &form, person, known).await?;
    if !errors.is_empty() {
        return show(&me, None, errors).await;
    }
    let hash = site.pepper.hash(form.secret("passphrase")).await?;
    let mine = me.session.clone();
    site.write_even_full(me.session.actor(), move |w| {
        account::keep(w, person, Kind::Passphrase, &hash)?;
        ended::others(w, &mine, Out::Passphrase)
    })
    .await?;
    site.sessions.forget(person);
    Ok(see("/account?changed=1"))
}

/// Ends one of the person's other sessions.
pub async fn end_one(me: Me, Posted(form): Posted) -> Result<Response> {
    staff(&me)?;
    let (mine, named) = (me.session.clone(), form.text("session").to_owned());
    let site = &me.visitor.site;
    site.write_even_full(me.session.actor(), move |w| ended::one(w, &mine, &named))
        .await?;
    site.sessions.forget(me.session.person);
    Ok(see("/account?ended=1"))
}

/// Ends all of them.
pub async fn end_others(me: Me, _: Posted) -> Result<Response> {
    staff(&me)?;
    let mine = me.session.clone();
    let site = &me.visitor.site;
    site.write_even_full(me.session.actor(), move |w| {
        ended::others(w, &mine, Out::Own)
    })
    .await?;
    site.sessions.forget(me.session.person);
    Ok(see("/account?ended=1"))
}
