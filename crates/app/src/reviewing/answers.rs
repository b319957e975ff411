//! The author answers each comment, and settles it: done, or not done because.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;

use crate::advice::find::{self, Advice, Comment};
use crate::advice::panel::{self, Mark};
use crate::advice::{self, Settled, answer as acts, words};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::record::Write;
use crate::request::{Fields, Me, Posted, see};
use crate::reviewing::door;

/// One comment with its form.
struct Row {
    place: String,
    weight: Mark,
    became: Mark,
    settled: &'static str,
    text: String,
    fault: Option<String>,
    comment: Comment,
}

#[derive(Template)]
#[template(path = "reviewing/answers.html")]
struct AnswersPage {
    f: Frame,
    advice: Advice,
    version: String,
    rows: Vec<Row>,
    choices: Vec<(&'static str, &'static str)>,
    wrong: Option<(Id, String)>,
}

/// `GET /advice/{review}/answers`.
pub async fn show(me: Me, Path(review): Path<String>) -> Result<Response> {
    let advice = door::answering(&me, &review).await?;
    page(&me, advice, None).await
}

async fn page(me: &Me, advice: Advice, typed: Option<(Id, Fields, String)>) -> Result<Response> {
    let (t, id) = (me.visitor.lang, advice.id);
    let comments = me
        .visitor
        .site
        .read(move |tx| find::comments(tx, id))
        .await?;
    let row = |comment: Comment| {
        let mine = typed.as_ref().filter(|(id, ..)| *id == comment.id);
        let at = &comment.place;
        Row {
            place: panel::place(&t, &at.unit, &at.lang, &at.block, &at.quote),
            weight: panel::weighed(&t, &comment.weight),
            became: panel::settled(&t, &comment.settled),
            settled: mine
                .and_then(|(_, fields, _)| Settled::from_code(fields.text("settled")))
                .unwrap_or(comment.settled)
                .code(),
            text: mine.map_or_else(
                || comment.answer.clone(),
                |(_, fields, _)| fields.text("text").to_owned(),
            ),
            fault: mine.map(|(.., fault)| fault.clone()),
            comment,
        }
    };
    let given = comments.into_iter().filter(|one| one.given_in > 0);
    let page = AnswersPage {
        f: Frame::of(me, t.advice_answer()),
        version: door::version(&advice),
        rows: given.map(row).collect(),
        choices: Settled::ALL
            .iter()
            .map(|one| (one.code(), words::settled(t, *one)))
            .collect(),
        wrong: typed.as_ref().map(|(id, _, fault)| (*id, fault.clone())),
        advice,
    };
    let refused = page.wrong.is_some();
    let mut response = html(&page)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /advice/{review}/answers/{comment}`.
pub async fn answer(
    me: Me,
    Path((review, comment)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response> {
    let advice = door::answering(&me, &review).await?;
    let (id, comment) = (advice.id, door::id(&comment)?);
    let settled = Settled::from_code(fields.text("settled")).or_not_found()?;
    let least = usize::from(settled != Settled::Done);
    match advice::text(fields.text("text"), least, course::review::TEXT) {
        Ok(text) => {
            let act = move |w: &mut Write| acts::answer(w, id, comment, settled, text);
            me.visitor.site.write(me.session.actor(), act).await?;
            Ok(see(&format!("/advice/{id}/answers#c-{comment}")))
        }
        Err(why) => {
            let t = me.visitor.lang;
            let fault = match (why, settled) {
                (advice::Fault::Missing, Settled::NotDone) => t.advice_say_why().to_owned(),
                (why, _) => words::fault(t, why),
            };
            page(&me, advice, Some((comment, fields, fault))).await
        }
    }
}
