//! Between proof and entry of a learner: staff must say yes where the learner was at work elsewhere a moment ago or
//! cannot show a secret, and a secret that somebody else knows is replaced.

use askama::Template;
use axum::response::Response;
use ledger::{Actor, Id, Kind};
use serde_json::json;
use store::Tx;

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::people;
use crate::people::account::{self, Shown};
use crate::people::secret::{self, PICTURES};
use crate::record::Write;
use crate::request::{Posted, Visitor, see};
use crate::rights::{Role, Roles};
use crate::session::pending::{Attempt, Stage, Wanted};
use crate::session::sign_in::{self, Kept};
use crate::session::web::get_in;
use crate::session::{Way, card, throttle};

/// How often another secret may be asked for.
const AGAIN: u8 = 3;
/// Who was at work so lately may still be, seconds.
const LATELY: i64 = 2 * 60;

/// The secret was right: the learner goes in, or on to what stands between.
pub async fn after_proof(visitor: &Visitor, browser: [u8; 32], person: Id) -> Result<Response> {
    if at_work_elsewhere(visitor, person).await? {
        let waiting = Stage::Waiting(Wanted::Through);
        visitor.site.pending.go_on(browser, waiting);
        return Ok(see(&format!("/waiting?lang={}", visitor.lang.tag())));
    }
    own_secret(visitor, browser, person, Way::Secret).await
}

/// The card was right: the learner goes in, or staff say yes first. Who needs a card is not asked for a secret.
pub async fn after_card(visitor: &Visitor, browser: [u8; 32], person: Id) -> Result<Response> {
    if at_work_elsewhere(visitor, person).await? {
        let (pending, station) = (&visitor.site.pending, &visitor.station);
        let waiting = Stage::Waiting(Wanted::Through);
        pending.begin(browser, person, station, waiting);
        return Ok(see(&format!("/waiting?lang={}", visitor.lang.tag())));
    }
    visitor.site.pending.end(browser);
    get_in(visitor, person, Way::Card, None).await
}

async fn at_work_elsewhere(visitor: &Visitor, person: Id) -> Result<bool> {
    let site = &visitor.site;
    let now = site.running.now();
    let station = visitor.station.clone();
    if site.sessions.at_work(person, &station, now - LATELY) {
        return Ok(true);
    }
    site.read(move |tx| {
        let row = tx.query_opt(
            "SELECT 1 FROM session WHERE person = $1 AND station <> $2 AND seen >= $3 LIMIT 1",
            &[person.as_bytes(), &station, &(now - LATELY)],
        )?;
        Ok(row.is_some())
    })
    .await
}

/// A secret that somebody else gave is replaced first.
async fn own_secret(
    visitor: &Visitor,
    browser: [u8; 32],
    person: Id,
    way: Way,
) -> Result<Response> {
    let kept = visitor
        .site
        .read(move |tx| sign_in::kept(tx, person))
        .await?;
    if let Some(kept) = kept.filter(|kept| kept.replace) {
        let (_, shown) = account::draw(kept.kind);
        let stage = Stage::Replacing { shown, left: AGAIN };
        visitor.site.pending.go_on(browser, stage);
        return Ok(see(&format!("/new-secret?lang={}", visitor.lang.tag())));
    }
    visitor.site.pending.end(browser);
    get_in(visitor, person, way, None).await
}

fn attempt(visitor: &Visitor) -> Result<([u8; 32], Attempt)> {
    let browser = visitor.cookie.as_ref().ok_or(Error::SignedOut)?.hash();
    let attempt = visitor.site.pending.get(browser, &visitor.station);
    Ok((browser, attempt.ok_or(Error::SignedOut)?))
}

/// A learner who may be let in asks for it.
pub async fn ask(visitor: &Visitor, browser: [u8; 32], person: Id) -> Result<Response> {
    let now = visitor.site.running.now();
    let trial = throttle::Try::learner(person, &visitor.station);
    let may = visitor
        .site
        .read(move |tx| {
            throttle::check(tx, &trial, now)?;
            may_ask(tx, person)
        })
        .await?;
    if !may {
        return Err(Error::NotFound);
    }
    let waiting = Stage::Waiting(Wanted::LetIn);
    visitor.site.pending.go_on(browser, waiting);
    Ok(see(&format!("/waiting?lang={}", visitor.lang.tag())))
}

/// Whether the learner may ask to be let in: it was switched on for them, and they are not suspended.
pub fn may_ask(tx: &mut Tx, person: Id) -> Result<bool> {
    let row = tx.query_opt(include_str!("sql/may_ask.sql"), &[person.as_bytes()])?;
    Ok(row.is_some())
}

/// Switches it on or off for a learner that one may act for.
pub fn allow(w: &mut Write, person: Id, on: bool) -> Result<()> {
    if on {
        // One way besides the secret.
        card::end(w, person)?;
    }
    w.tx.execute(
        "INSERT INTO may_be_let_in (person, allowed) VALUES ($1, $2) \
         ON CONFLICT (person) DO UPDATE SET allowed = excluded.allowed",
        &[person.as_bytes(), &i64::from(on)],
    )?;
    w.record_about(
        person,
        Kind::AuthReset,
        &json!({ "kind": "let-in", "on": on }),
    )?;
    Ok(())
}

#[derive(Template)]
#[template(path = "session/waiting.html")]
struct WaitingPage {
    f: Frame,
    sign: u8,
    let_in: bool,
    ready: bool,
}

/// The learner waits for staff; the page looks again by itself.
pub async fn waiting(visitor: Visitor) -> Result<Response> {
    let (_, attempt) = attempt(&visitor)?;
    let Stage::Waiting(wanted) = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let ready = free(&visitor, &attempt, wanted).await?;
    html(&WaitingPage {
        f: Frame::visitor(&visitor, visitor.lang.session_waiting()),
        sign: attempt.sign,
        let_in: wanted == Wanted::LetIn,
        ready,
    })
}

async fn free(visitor: &Visitor, attempt: &Attempt, wanted: Wanted) -> Result<bool> {
    Ok(attempt.yes.is_some()
        || wanted == Wanted::Through && !at_work_elsewhere(visitor, attempt.person).await?)
}

/// The learner goes on once staff have said yes.
pub async fn go_on(visitor: Visitor, Posted(_): Posted) -> Result<Response> {
    let (browser, attempt) = attempt(&visitor)?;
    let Stage::Waiting(wanted) = attempt.stage else {
        return Err(Error::SignedOut);
    };
    if !free(&visitor, &attempt, wanted).await? {
        return Ok(see(&format!("/waiting?lang={}", visitor.lang.tag())));
    }
    match (wanted, attempt.yes) {
        (Wanted::LetIn, Some(by)) => {
            visitor.site.pending.end(browser);
            get_in(&visitor, attempt.person, Way::LetIn { by }, None).await
        }
        (Wanted::LetIn, None) => Err(Error::SignedOut),
        (Wanted::Through, Some(by)) => {
            own_secret(&visitor, browser, attempt.person, Way::Through { by }).await
        }
        (Wanted::Through, None) => own_secret(&visitor, browser, attempt.person, Way::Secret).await,
    }
}

struct Picture {
    name: &'static str,
    word: &'static str,
}

#[derive(Template)]
#[template(path = "session/new_secret.html")]
struct NewSecretPage {
    f: Frame,
    who: String,
    pictures: Vec<Picture>,
    story: String,
    pin: String,
    left: i64,
}

/// The new secret, shown until the learner takes it. Names of staff are not for learners; what they are is.
pub async fn new_secret(visitor: Visitor) -> Result<Response> {
    let (_, attempt) = attempt(&visitor)?;
    let Stage::Replacing { shown, left } = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let (t, person) = (visitor.lang, attempt.person);
    let who = visitor
        .site
        .read(move |tx| {
            let by = sign_in::kept(tx, person)?.and_then(|kept: Kept| kept.set_by);
            let roles = by.map_or(Ok(Roles::default()), |by| people::roles(tx, by))?;
            let word = |role: Role| t.text(&format!("role-{}", role.name()));
            Ok(roles.iter().filter_map(word).collect::<Vec<_>>().join(", "))
        })
        .await?;
    let mut page = NewSecretPage {
        f: Frame::visitor(&visitor, t.session_new_secret()),
        who,
        pictures: Vec::new(),
        story: String::new(),
        pin: String::new(),
        left: i64::from(left),
    };
    match shown {
        Shown::Passphrase(_) | Shown::Card(_) => return Err(Error::SignedOut),
        Shown::Pin(pin) => page.pin = pin,
        Shown::Pictures(numbers) => {
            let names = numbers.iter().filter_map(|n| PICTURES.get(usize::from(*n)));
            let picture = |name: &&'static str| Picture {
                name,
                word: t.text(&format!("picture-{name}")).unwrap_or(name),
            };
            page.pictures = names.map(picture).collect();
            if let [a, b, c, d, e] = page.pictures.as_slice() {
                page.story = t.people_story(a.word, b.word, c.word, d.word, e.word);
            }
        }
    }
    html(&page)
}

/// The learner takes the new secret and goes in, or asks for another one.
pub async fn take_secret(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let (browser, attempt) = attempt(&visitor)?;
    let Stage::Replacing { shown, left } = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let kind = match shown {
        Shown::Pin(_) => secret::Kind::Pin,
        Shown::Passphrase(_) | Shown::Card(_) => return Err(Error::SignedOut),
        Shown::Pictures(_) => secret::Kind::Pictures,
    };
    if form.has("another") {
        if left > 0 {
            let (_, shown) = account::draw(kind);
            let left = left - 1;
            let stage = Stage::Replacing { shown, left };
            visitor.site.pending.go_on(browser, stage);
        }
        return Ok(see(&format!("/new-secret?lang={}", visitor.lang.tag())));
    }
    let given = match &shown {
        Shown::Pin(text) | Shown::Passphrase(text) | Shown::Card(text) => {
            secret::Secret::given(text.as_str())
        }
        Shown::Pictures(pictures) => secret::Secret::of_pictures(pictures),
    };
    let (site, person) = (&visitor.site, attempt.person);
    let hash = site.pepper.hash(given).await?;
    site.write_even_full(Actor::learner(person), move |w| {
        account::keep(w, person, kind, &hash)
    })
    .await?;
    site.pending.end(browser);
    get_in(&visitor, person, Way::Secret, None).await
}
