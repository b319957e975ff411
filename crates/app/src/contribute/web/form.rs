//! The form in which a change or a new record is proposed, with every field of the record.

use ::cartography::facts::{Part, RecordRef, Sort};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use locale::Lang;
use serde_json::Value;

use crate::cartography::web::values::page_of;
use crate::cartography::{atlas, fact};
use crate::contribute::propose::{self, Draft, Outcome, holds};
use crate::contribute::web::input::{self, How, Input};
use crate::contribute::web::typed::{Typed, new_record, typed};
use crate::contribute::web::{list_name, list_of, proposing, room};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::random;
use crate::request::{Fields, Me, Posted, see};

#[derive(Template)]
#[template(path = "contribute/web/form.html")]
struct FormPage {
    f: Frame,
    /// What the record is called; of a new one, what all are.
    name: String,
    /// The page of the record, or of all.
    back: String,
    action: String,
    once: String,
    /// The id of a new record.
    id: Option<String>,
    inputs: Vec<Input>,
    author: String,
    sources: String,
    note: String,
    faults: Vec<(String, String, String)>,
}

/// A form about a record, or about a new one.
struct Asked {
    record: Option<RecordRef>,
    sort: Sort,
}

/// `GET /cartography/propose`.
pub async fn new(me: Me) -> Result<Response> {
    show(&me, &Asked::new(Sort::Initiative)).await
}

/// `POST /cartography/propose`.
pub async fn propose_new(me: Me, Posted(form): Posted) -> Result<Response> {
    post(&me, &Asked::new(Sort::Initiative), &form).await
}

/// `GET /cartography/methods/propose`.
pub async fn new_method(me: Me) -> Result<Response> {
    show(&me, &Asked::new(Sort::Method)).await
}

/// `POST /cartography/methods/propose`.
pub async fn propose_new_method(me: Me, Posted(form): Posted) -> Result<Response> {
    post(&me, &Asked::new(Sort::Method), &form).await
}

/// `GET /cartography/i/{initiative}/propose`.
pub async fn initiative(me: Me, Path(id): Path<String>) -> Result<Response> {
    show(&me, &Asked::of(Sort::Initiative, &id)?).await
}

/// `POST /cartography/i/{initiative}/propose`.
pub async fn propose_initiative(
    me: Me,
    Path(id): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    post(&me, &Asked::of(Sort::Initiative, &id)?, &form).await
}

/// `GET /methods/{method}/propose`.
pub async fn method(me: Me, Path(id): Path<String>) -> Result<Response> {
    show(&me, &Asked::of(Sort::Method, &id)?).await
}

/// `POST /methods/{method}/propose`.
pub async fn propose_method(
    me: Me,
    Path(id): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    post(&me, &Asked::of(Sort::Method, &id)?, &form).await
}

impl Asked {
    fn new(sort: Sort) -> Asked {
        Asked { record: None, sort }
    }

    fn of(sort: Sort, id: &str) -> Result<Asked> {
        let record = Some(RecordRef::new(sort, id).or_not_found()?);
        Ok(Asked { record, sort })
    }

    /// The fields of the form. A record cannot be withdrawn before it is there.
    fn parts(&self) -> impl Iterator<Item = Part> {
        let parts = self.sort.parts().iter().copied();
        parts.filter(|part| self.record.is_some() || *part != Part::Withdrawn)
    }

    /// What stands in the fields now.
    async fn values(&self, me: &Me) -> Result<Vec<(Part, Value)>> {
        let Some(record) = self.record.clone() else {
            return Ok(self.parts().map(|part| (part, Value::Null)).collect());
        };
        let (asked, sort) = (record.clone(), self.sort);
        let said = me.visitor.site.read(move |tx| fact::of(tx, &asked)).await?;
        let parts = sort.parts().iter();
        let values: Vec<(Part, Value)> = parts
            .map(|part| (*part, holds(&said, &record, *part)))
            .collect();
        let known = values
            .iter()
            .any(|(part, value)| *part == Part::Name && !value.is_null());
        known.then_some(values).or_not_found()
    }

    fn action(&self) -> String {
        match &self.record {
            None => format!("{}/propose", room(self.sort)),
            Some(record) => format!("{}/propose", page_of(record)),
        }
    }
}

async fn show(me: &Me, asked: &Asked) -> Result<Response> {
    let typed = Typed {
        once: random::id().to_hex(),
        id: String::new(),
        author: me.session.called.clone(),
        sources: String::new(),
        note: String::new(),
        values: asked.values(me).await?,
        faults: Vec::new(),
    };
    page(me, asked, typed)
}

fn page(me: &Me, asked: &Asked, typed: Typed) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let wrong = !typed.faults.is_empty();
    let mut inputs: Vec<Input> = Vec::new();
    for (part, value) in &typed.values {
        let mut input = input::input(t, &atlas, asked.sort, *part, value);
        let fault = typed.faults.iter().find(|(name, _)| name == part.name());
        input.fault = fault.map(|(_, said)| said.clone());
        inputs.push(input);
    }
    let faults = typed.faults.iter().map(|(name, said)| {
        let word = inputs.iter().find(|input| input.name == name);
        let word = word.map_or_else(|| own_word(t, name), |input| input.word);
        (name.clone(), word.to_owned(), said.clone())
    });
    let record = asked.record.as_ref();
    let mut response = html(&FormPage {
        f: Frame::of(me, title(t, asked)),
        name: record.map_or_else(
            || list_name(t, asked.sort).to_owned(),
            |record| called(&typed.values, record),
        ),
        back: record.map_or_else(|| list_of(asked.sort).to_owned(), page_of),
        action: asked.action(),
        once: typed.once,
        id: record.is_none().then_some(typed.id),
        faults: faults.collect(),
        inputs,
        author: typed.author,
        sources: typed.sources,
        note: typed.note,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn title(t: Lang, asked: &Asked) -> &'static str {
    match (&asked.record, asked.sort) {
        (None, Sort::Initiative) => t.cartography_propose_new(),
        (None, Sort::Method) => t.cartography_propose_new_method(),
        (Some(_), _) => t.cartography_propose_change(),
    }
}

fn called(values: &[(Part, Value)], record: &RecordRef) -> String {
    let name = values.iter().find(|(part, _)| *part == Part::Name);
    let name = name.and_then(|(_, value)| value.as_str().or_else(|| value["en"].as_str()));
    name.unwrap_or(record.id()).to_owned()
}

/// What a field is called that is not one of the record.
fn own_word(t: Lang, name: &str) -> &'static str {
    match name {
        "id" => t.contribute_id(),
        "author" => t.contribute_author(),
        "because" => t.contribute_sources(),
        "note" => t.contribute_note(),
        _ => t.contribute_proposal(),
    }
}

async fn post(me: &Me, asked: &Asked, form: &Fields) -> Result<Response> {
    let (t, here) = (me.visitor.lang, atlas(&me.visitor.site));
    let held = asked.values(me).await?;
    let mut typed = typed(t, &here, asked.sort, &held, form);
    let record = match &asked.record {
        Some(record) => Some(record.clone()),
        None => new_record(t, asked.sort, &mut typed),
    };
    let Some(record) = record.filter(|_| typed.faults.is_empty()) else {
        return page(me, asked, typed);
    };
    let draft = Draft {
        id: form.id("once")?,
        record,
        new: asked.record.is_none(),
        author: typed.author.clone(),
        role: proposing(me),
        sources: input::entries(&typed.sources),
        note: typed.note.clone(),
        parts: typed.values.clone(),
    };
    let site = &me.visitor.site;
    let sent = site.write(me.session.actor(), move |w| propose::propose(w, draft));
    let (name, said) = match sent.await? {
        Outcome::Waits(id) => return Ok(see(&format!("/contributions/{id}"))),
        Outcome::Taken => ("id", t.contribute_taken()),
        Outcome::TooLong => ("because", t.contribute_too_long()),
        Outcome::Nothing => ("proposal", t.contribute_nothing()),
    };
    typed.faults.push((name.to_owned(), said.to_owned()));
    page(me, asked, typed)
}
