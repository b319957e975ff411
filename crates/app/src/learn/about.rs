//! `learner.about`: what is recorded about me, why and until when, who looked, what left, and how to have it put right.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Id, Kind};
use locale::Lang;
use store::Tx;

use crate::audit::correction::{self, ABOUTS, About, Correction, LIMIT, Outcome};
use crate::audit::look::{self, Look};
use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::once::once;
use crate::page::{Frame, html};
use crate::people::{self, Person};
use crate::policy::change::long;
use crate::policy::period::{self, PERIODS, Period};
use crate::random;
use crate::request::{Me, Posted, see};
use crate::rights::{Role, Roles};
use crate::session;

/// Lines of a list at most; older ones are still in the trail.
const MOST: i64 = 100;

/// Why something is kept, which decides for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Learning,
    Lessons,
    Help,
    Security,
    Account,
    Rules,
}

impl Purpose {
    fn of(kind: Kind) -> Purpose {
        match kind {
            Kind::RecordRead => Purpose::Account,
            Kind::AttendanceMarked | Kind::AttendanceReason | Kind::InterruptionPerson => {
                Purpose::Lessons
            }
            Kind::MessageSent | Kind::MessageReleased => Purpose::Help,
            Kind::AuthSignin
            | Kind::AuthSignout
            | Kind::AuthFailed
            | Kind::AuthReset
            | Kind::AuthStepup
            | Kind::AuthRefused => Purpose::Security,
            Kind::PersonRole
            | Kind::PersonSuspended
            | Kind::PersonResumed
            | Kind::PersonRestricted
            | Kind::PersonUnrestricted => Purpose::Rules,
            _ => Purpose::Learning,
        }
    }

    fn why(self, t: Lang) -> &'static str {
        match self {
            Purpose::Learning => t.learn_why_learning(),
            Purpose::Lessons => t.learn_why_lessons(),
            Purpose::Help => t.learn_why_help(),
            Purpose::Security => t.learn_why_security(),
            Purpose::Account => t.learn_why_account(),
            Purpose::Rules => t.learn_why_rules(),
        }
    }

    fn period(self) -> Period {
        match self {
            Purpose::Learning | Purpose::Lessons => Period::Learning,
            Purpose::Help => Period::Messages,
            Purpose::Security => Period::SignIns,
            Purpose::Account => Period::Reads,
            Purpose::Rules => Period::Accounts,
        }
    }

    fn until(self, t: Lang, months: &HashMap<Period, i64>) -> String {
        let period = self.period();
        let span = months.get(&period).copied();
        let span = long(t, span.unwrap_or_else(|| period.beginning()));
        match period {
            Period::Learning => t.learn_until_left(&span),
            Period::Messages => t.learn_until_help(&span),
            Period::SignIns | Period::Reads | Period::Accounts => span,
        }
    }
}

struct KindRow {
    word: &'static str,
    count: String,
    last: String,
    why: &'static str,
    until: String,
}

/// Something others did, as the learner is told: the day, and what they are, never who.
struct Deed {
    day: String,
    what: String,
}

struct CorrectionRow {
    day: String,
    about: &'static str,
    wish: String,
    look: &'static str,
    icon: &'static str,
    state: &'static str,
    answer: String,
    answered: String,
}

#[derive(Template)]
#[template(path = "learn/about.html")]
struct AboutPage {
    f: Frame,
    once: Id,
    alias: String,
    number: String,
    today: String,
    kinds: Vec<KindRow>,
    looks: Vec<Deed>,
    /// The way of signing in besides the secret, if one is switched on.
    way: Option<&'static str>,
    deeds: Vec<Deed>,
    left: Vec<String>,
    corrections: Vec<CorrectionRow>,
    abouts: Vec<(&'static str, &'static str, bool)>,
    wish: String,
    fault: Option<&'static str>,
    asked: bool,
}

struct Read {
    profile: Option<Person>,
    kinds: Vec<(Kind, i64, i64)>,
    looks: Vec<Look>,
    card: bool,
    may_ask: bool,
    deeds: Vec<(Kind, Roles, i64)>,
    left: Vec<i64>,
    corrections: Vec<Correction>,
    /// How long what is kept.
    months: HashMap<Period, i64>,
}

/// The page.
pub async fn show(me: Me) -> Result<Response> {
    let asked = me.visitor.here.ends_with("?asked=1");
    page(&me, About::Profile, "", None, asked).await
}

async fn page(
    me: &Me,
    chosen: About,
    wish: &str,
    fault: Option<&'static str>,
    asked: bool,
) -> Result<Response> {
    let t = me.visitor.lang;
    let person = me.session.person;
    let read = me.visitor.site.read(move |tx| read(tx, person)).await?;
    let (alias, number) = read
        .profile
        .map_or_else(Default::default, |one| (one.alias, one.number));
    let mut response = html(&AboutPage {
        f: Frame::of(me, t.common_about_me()),
        once: random::id(),
        alias,
        number,
        today: day(t, clock::seconds()),
        kinds: kinds(t, &read.kinds, &read.months),
        looks: looks(t, &read.looks),
        way: match (read.card, read.may_ask) {
            (true, _) => Some(t.learn_about_card()),
            (false, true) => Some(t.learn_about_may_ask()),
            (false, false) => None,
        },
        deeds: read.deeds.iter().filter_map(|one| deed(t, one)).collect(),
        left: days(t, &read.left),
        corrections: read.corrections.iter().map(|one| row(t, one)).collect(),
        abouts: ABOUTS
            .into_iter()
            .map(|about| (about.name(), about_word(t, about), about == chosen))
            .collect(),
        wish: wish.to_owned(),
        fault,
        asked,
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The learner asks that something be put right.
pub async fn ask(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let about = About::from_name(form.text("about")).or_not_found()?;
    let wish = form.text("wish").to_owned();
    if wish.is_empty() {
        return page(&me, about, "", Some(t.learn_correction_empty()), false).await;
    }
    if wish.chars().count() > LIMIT {
        return page(&me, about, &wish, Some(t.learn_correction_long()), false).await;
    }
    let (person, token, said) = (
        me.session.person,
        form.text("once").to_owned(),
        wish.clone(),
    );
    let written = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            once(w, &token, |w| {
                correction::ask(w, person, about, &said)?;
                Ok("/about-me?asked=1".to_owned())
            })
        })
        .await;
    match written {
        Ok(location) => Ok(see(&location)),
        Err(Error::Wait { .. }) => {
            page(&me, about, &wish, Some(t.learn_correction_many()), false).await
        }
        Err(error) => Err(error),
    }
}

fn read(tx: &mut Tx, person: Id) -> Result<Read> {
    Ok(Read {
        profile: people::find(tx, person)?,
        kinds: recorded(tx, person)?,
        looks: look::of(tx, person, MOST)?,
        card: session::card::of(tx, person)?.is_some(),
        may_ask: session::door::may_ask(tx, person)?,
        deeds: deeds(tx, person)?,
        left: left(tx, person)?,
        corrections: correction::of(tx, person)?,
        months: PERIODS
            .into_iter()
            .map(|period| Ok((period, period::months(tx, period)?)))
            .collect::<Result<_>>()?,
    })
}

/// Kinds of events about a person, how many, and when the last one was.
fn recorded(tx: &mut Tx, person: Id) -> Result<Vec<(Kind, i64, i64)>> {
    let rows = tx.query(include_str!("sql/recorded.sql"), &[person.as_bytes()])?;
    rows.iter()
        .map(|row| Ok((kind(row)?, row.get("n")?, row.get("last")?)))
        .collect()
}

/// What others did to my secret and my sign-in, and what they are.
fn deeds(tx: &mut Tx, person: Id) -> Result<Vec<(Kind, Roles, i64)>> {
    let kinds = [Kind::AuthReset, Kind::AuthSignin].map(|kind| i64::from(kind.code()));
    let rows = tx.query(
        include_str!("sql/deeds.sql"),
        &[person.as_bytes(), &kinds[0], &kinds[1], &MOST],
    )?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let actor: Option<[u8; 16]> = row.get("actor")?;
        let roles = match actor {
            Some(actor) => people::roles(tx, Id::from_bytes(actor))?,
            None => Roles::default(),
        };
        list.push((kind(row)?, roles, row.get("at")?));
    }
    Ok(list)
}

/// Days on which results left the site since there is something about this person.
fn left(tx: &mut Tx, person: Id) -> Result<Vec<i64>> {
    let written = i64::from(Kind::ExportWritten.code());
    let rows = tx.query(
        include_str!("sql/left.sql"),
        &[person.as_bytes(), &written, &MOST],
    )?;
    rows.iter().map(|row| Ok(row.get("at")?)).collect()
}

fn kind(row: &store::Row) -> Result<Kind> {
    let code = u16::try_from(row.get::<i64>("kind")?).unwrap_or_default();
    Ok(Kind::from_code(code))
}

fn day(t: Lang, at: i64) -> String {
    let (year, month, day) = clock::day(at);
    t.date(i32::from(year), month.unsigned_abs(), day.unsigned_abs())
}

fn kinds(t: Lang, rows: &[(Kind, i64, i64)], months: &HashMap<Period, i64>) -> Vec<KindRow> {
    let row = |(kind, count, last): &(Kind, i64, i64)| {
        let key = kind
            .name()
            .map(|name| format!("record-{}", name.replace('.', "-")));
        let word = key.and_then(|key| t.text(&key));
        let purpose = Purpose::of(*kind);
        KindRow {
            word: word.unwrap_or_else(|| t.learn_about_another()),
            count: t.number(*count),
            last: day(t, *last),
            why: purpose.why(t),
            until: purpose.until(t, months),
        }
    };
    rows.iter().map(row).collect()
}

/// One line for each day and kind of reader.
fn looks(t: Lang, looks: &[Look]) -> Vec<Deed> {
    let mut seen = BTreeSet::new();
    let lines = looks.iter().map(|one| Deed {
        day: day(t, one.at),
        what: role_words(t, one.roles.iter().copied()),
    });
    lines
        .filter(|line| seen.insert((line.day.clone(), line.what.clone())))
        .collect()
}

fn deed(t: Lang, (kind, roles, at): &(Kind, Roles, i64)) -> Option<Deed> {
    let who = role_words(t, roles.iter());
    let what = match kind {
        Kind::AuthReset => t.learn_about_reset(&who),
        Kind::AuthSignin => t.learn_about_let_in(&who),
        _ => return None,
    };
    Some(Deed {
        day: day(t, *at),
        what,
    })
}

/// Names of staff are not for learners; what they are is.
fn role_words(t: Lang, roles: impl Iterator<Item = Role>) -> String {
    let word = |role: Role| t.text(&format!("role-{}", role.name()));
    let words: Vec<&str> = roles.filter_map(word).collect();
    if words.is_empty() {
        t.learn_about_program().to_owned()
    } else {
        words.join(" · ")
    }
}

fn days(t: Lang, times: &[i64]) -> Vec<String> {
    let mut days: Vec<String> = times.iter().map(|at| day(t, *at)).collect();
    days.dedup();
    days
}

fn row(t: Lang, one: &Correction) -> CorrectionRow {
    let (look, icon, state) = match &one.answered {
        None => ("wait", "waiting", t.learn_correction_asked()),
        Some((Outcome::Corrected, ..)) => ("good", "check", t.learn_correction_corrected()),
        Some((Outcome::Kept, ..)) => ("off", "saved", t.learn_correction_kept()),
    };
    let (answer, answered) = one
        .answered
        .as_ref()
        .map_or_else(Default::default, |(_, answer, at)| {
            (answer.clone(), day(t, *at))
        });
    CorrectionRow {
        day: day(t, one.asked_at),
        about: about_word(t, one.about),
        wish: one.wish.clone(),
        look,
        icon,
        state,
        answer,
        answered,
    }
}

fn about_word(t: Lang, about: About) -> &'static str {
    match about {
        About::Profile => t.learn_correction_profile(),
        About::Answers => t.learn_correction_answers(),
        About::Marks => t.learn_correction_marks(),
        About::Attendance => t.learn_correction_attendance(),
        About::Other => t.learn_correction_other(),
    }
}
