//! `coordinator.corrections`: what learners ask to have put right, and the answers.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::audit::correction::{self, About, Correction, LIMIT, Outcome};
use crate::audit::web::words::day;
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::people::{self, Person};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};

struct Row {
    id: Id,
    person: Option<Person>,
    day: String,
    about: &'static str,
    wish: String,
    outcome: Option<&'static str>,
    answer: String,
    answered: String,
    /// What was typed before, and what is to mend.
    typed: String,
    fault: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "audit/web/corrections.html")]
struct CorrectionsPage {
    f: Frame,
    waiting: Vec<Row>,
    answered: Vec<Row>,
}

type Listed = Vec<(Correction, Option<Person>)>;

/// The page.
pub async fn list(me: Me) -> Result<Response> {
    site_wide(&me)?;
    show(&me, None).await
}

/// Answers one; says what to mend beside it.
pub async fn answer(
    me: Me,
    Path(correction): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    site_wide(&me)?;
    let t = me.visitor.lang;
    let id: Id = correction.parse().map_err(|_| Error::NotFound)?;
    let outcome = Outcome::from_name(form.text("outcome"));
    let text = form.text("answer").to_owned();
    let fault = if outcome.is_none() {
        Some(t.audit_correction_choose())
    } else if text.is_empty() {
        Some(t.audit_correction_empty())
    } else if text.chars().count() > LIMIT {
        Some(t.audit_too_long())
    } else {
        None
    };
    if let Some(fault) = fault {
        return show(&me, Some((id, text, fault))).await;
    }
    let outcome = outcome.or_not_found()?;
    let write = me.visitor.site.write(me.session.actor(), move |w| {
        correction::answer(w, id, outcome, &text)
    });
    write.await?;
    Ok(see("/corrections"))
}

/// Requests go to the coordinator; a trainer's pages are about their own groups.
fn site_wide(me: &Me) -> Result<()> {
    let reach = me.session.roles.reach(Capability::AddLearners);
    (reach == Reach::Site).then_some(()).ok_or(Error::NotFound)
}

async fn show(me: &Me, fault: Option<(Id, String, &'static str)>) -> Result<Response> {
    let t = me.visitor.lang;
    let (waiting, answered) = me
        .visitor
        .site
        .read(|tx| Ok((listed(tx, true)?, listed(tx, false)?)))
        .await?;
    let failed = fault.is_some();
    let rows = |list: Listed| list.into_iter().map(|one| row(t, one, &fault)).collect();
    let mut response = html(&CorrectionsPage {
        f: Frame::of(me, t.audit_corrections()),
        waiting: rows(waiting),
        answered: rows(answered),
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn listed(tx: &mut Tx, waiting: bool) -> Result<Listed> {
    let list = correction::list(tx, waiting)?;
    list.into_iter()
        .map(|one| {
            let person = people::find(tx, one.person)?;
            Ok((one, person))
        })
        .collect()
}

fn row(
    t: Lang,
    (one, person): (Correction, Option<Person>),
    fault: &Option<(Id, String, &'static str)>,
) -> Row {
    let fault = fault.as_ref().filter(|(id, ..)| *id == one.id);
    let (answer, answered) = one
        .answered
        .as_ref()
        .map_or_else(Default::default, |(_, answer, at)| {
            (answer.clone(), day(t, *at))
        });
    Row {
        id: one.id,
        person,
        day: day(t, one.asked_at),
        about: about_word(t, one.about),
        wish: one.wish,
        outcome: one.answered.map(|(outcome, ..)| outcome_word(t, outcome)),
        answer,
        answered,
        typed: fault.map_or_else(String::new, |(_, typed, _)| typed.clone()),
        fault: fault.map(|(_, _, fault)| *fault),
    }
}

fn about_word(t: Lang, about: About) -> &'static str {
    match about {
        About::Profile => t.audit_about_profile(),
        About::Answers => t.audit_about_answers(),
        About::Marks => t.audit_about_marks(),
        About::Attendance => t.audit_about_attendance(),
        About::Other => t.audit_about_other(),
    }
}

fn outcome_word(t: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Corrected => t.audit_corrected(),
        Outcome::Kept => t.audit_kept(),
    }
}
