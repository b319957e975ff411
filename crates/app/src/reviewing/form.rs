//! The short form of a reviewer: five questions, a recommendation, and how to be named. Giving it gives the comments
//! with it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use course::review::{NAME, TEXT};
use locale::Lang;

use crate::advice::find::{self, Advice, Edition};
use crate::advice::{self, Answer, Form, Holds, Question, Recommendation, give, words};
use crate::error::Result;
use crate::page::{Frame, html};
use crate::record::Write;
use crate::request::{Fields, Me, Posted, see};
use crate::reviewing::door;

/// One question with what was chosen and typed.
struct Asked {
    code: &'static str,
    words: &'static str,
    help: &'static str,
    holds: String,
    text: String,
    wrong: Option<&'static str>,
    wrong_text: Option<String>,
}

#[derive(Template)]
#[template(path = "reviewing/form.html")]
struct FormPage {
    f: Frame,
    title: String,
    base: String,
    drafts: i64,
    edition: i64,
    asked: Vec<Asked>,
    holds: Vec<(&'static str, &'static str)>,
    recommendation: String,
    recommendations: Vec<(&'static str, &'static str)>,
    wrong_recommendation: Option<&'static str>,
    remark: String,
    wrong_remark: Option<String>,
    named: String,
    wrong_named: Option<String>,
    language: String,
    languages: Vec<(String, String)>,
}

impl FormPage {
    fn wrong(&self) -> bool {
        let asked = |one: &Asked| one.wrong.is_some() || one.wrong_text.is_some();
        self.asked.iter().any(asked)
            || self.wrong_recommendation.is_some()
            || self.wrong_remark.is_some()
            || self.wrong_named.is_some()
    }
}

/// `GET /advice/{review}/form`: empty, or as it was given last.
pub async fn show(me: Me, Path(review): Path<String>) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let id = advice.id;
    let editions = me
        .visitor
        .site
        .read(move |tx| find::editions(tx, id))
        .await?;
    let typed = match editions.first() {
        Some(Edition { form, .. }) => fields(form),
        None => Fields(vec![
            ("named".to_owned(), me.session.called.clone()),
            ("language".to_owned(), me.visitor.lang.tag().to_owned()),
        ]),
    };
    page(&me, &advice, &typed, false).await
}

/// What the form would send as it was given.
fn fields(form: &Form) -> Fields {
    let mut fields = vec![
        (
            "recommendation".to_owned(),
            form.recommendation.code().to_owned(),
        ),
        ("remark".to_owned(), form.remark.clone()),
        ("named".to_owned(), form.named.clone()),
        ("language".to_owned(), form.language.clone()),
    ];
    for one in &form.answers {
        let code = one.question.code();
        fields.push((format!("holds-{code}"), one.holds.code().to_owned()));
        fields.push((format!("text-{code}"), one.text.clone()));
    }
    Fields(fields)
}

async fn page(me: &Me, advice: &Advice, typed: &Fields, checked: bool) -> Result<Response> {
    let t = me.visitor.lang;
    let look = door::look(me, advice).await?;
    let id = advice.id;
    let comments = me
        .visitor
        .site
        .read(move |tx| find::comments(tx, id))
        .await?;
    let drafts = comments.iter().filter(|one| one.given_in == 0).count();
    let text = |name: &str| typed.text(name).to_owned();
    let faulty = |name: &str, least: usize, most: usize| {
        let fault = advice::text(typed.text(name), least, most).err();
        fault.filter(|_| checked).map(|why| words::fault(t, why))
    };
    let chosen = Recommendation::from_code(typed.text("recommendation"));
    let page = FormPage {
        f: Frame::of(me, t.advice_form()),
        title: look.title(t),
        drafts: door::number(drafts),
        edition: advice.editions,
        asked: Question::ALL
            .iter()
            .map(|one| asked(t, typed, *one, checked))
            .collect(),
        holds: Holds::ALL
            .iter()
            .map(|one| (one.code(), words::holds(t, *one)))
            .collect(),
        recommendation: text("recommendation"),
        recommendations: Recommendation::ALL
            .iter()
            .map(|one| (one.code(), words::recommendation(t, *one)))
            .collect(),
        wrong_recommendation: (checked && chosen.is_none()).then(|| t.advice_choose_one()),
        remark: text("remark"),
        wrong_remark: faulty("remark", 0, TEXT),
        named: text("named"),
        wrong_named: faulty("named", 1, NAME),
        language: text("language"),
        languages: Lang::all()
            .iter()
            .map(|lang| door::named(lang.tag()))
            .collect(),
        base: look.base,
    };
    let refused = page.wrong();
    let mut response = html(&page)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn asked(t: Lang, typed: &Fields, one: Question, checked: bool) -> Asked {
    let code = one.code();
    let (holds, text) = (format!("holds-{code}"), format!("text-{code}"));
    let held = Holds::from_code(typed.text(&holds));
    let fault = why(typed, one, held).err();
    Asked {
        code,
        words: words::question(t, one),
        help: words::question_help(t, one),
        wrong: (checked && held.is_none()).then(|| t.advice_choose_one()),
        wrong_text: fault.filter(|_| checked).map(|why| match why {
            advice::Fault::Missing => t.advice_say_why().to_owned(),
            other => words::fault(t, other),
        }),
        holds: typed.text(&holds).to_owned(),
        text: typed.text(&text).to_owned(),
    }
}

/// The reason for an answer; needed where it is not yes.
fn why(typed: &Fields, one: Question, held: Option<Holds>) -> Result<String, advice::Fault> {
    let needed = matches!(held, Some(Holds::Partly | Holds::No));
    let text = typed.text(&format!("text-{}", one.code()));
    advice::text(text, usize::from(needed), TEXT)
}

/// The whole form, if nothing is wrong with it.
fn read(typed: &Fields) -> Option<Form> {
    let answer = |one: &Question| {
        let holds = Holds::from_code(typed.text(&format!("holds-{}", one.code())))?;
        Some(Answer {
            question: *one,
            holds,
            text: why(typed, *one, Some(holds)).ok()?,
        })
    };
    Some(Form {
        answers: Question::ALL.iter().map(answer).collect::<Option<_>>()?,
        recommendation: Recommendation::from_code(typed.text("recommendation"))?,
        remark: advice::text(typed.text("remark"), 0, TEXT).ok()?,
        named: one_line(&advice::text(typed.text("named"), 1, NAME).ok()?),
        language: Lang::from_tag(typed.text("language"))
            .unwrap_or(Lang::En)
            .tag()
            .to_owned(),
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `POST /advice/{review}/form`.
pub async fn give(me: Me, Path(review): Path<String>, Posted(typed): Posted) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let Some(form) = read(&typed) else {
        return page(&me, &advice, &typed, true).await;
    };
    let id = advice.id;
    let act = move |w: &mut Write| give::give(w, id, form);
    me.visitor.site.write(me.session.actor(), act).await?;
    Ok(see(&format!("/advice/{id}/sheet")))
}
