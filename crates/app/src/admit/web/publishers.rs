//! The page of publishers: whom this site trusts with content, with the eight words of each key, and the form by which an
//! administrator proposes another one or proposes to trust one no longer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Words8;
use locale::Lang;
use parcel::PublicKey;

use crate::admit::publisher::{self, PublisherTrust};
use crate::admit::trust::{Publisher, Trust, is_namespace};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;

/// A publisher on the page.
struct Row {
    publisher: Publisher,
    words: Words8,
}

impl Row {
    fn of(publisher: Publisher) -> Result<Row> {
        let words = publisher::words_of(&publisher)?;
        Ok(Row { publisher, words })
    }

    fn namespaces(&self) -> String {
        self.publisher.namespaces.join(", ")
    }
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    name: String,
    key: String,
    namespaces: String,
    /// The field, and why.
    fault: Option<(&'static str, String)>,
}

impl Typed {
    fn fault(&self, field: &str) -> Option<&str> {
        let fault = self.fault.as_ref().filter(|(of, _)| *of == field);
        fault.map(|(_, why)| why.as_str())
    }
}

#[derive(Template)]
#[template(path = "admit/web/publishers.html")]
struct PublishersPage {
    f: Frame,
    trusted: Vec<Row>,
    /// Asked for on the command line, not yet proposed by anybody.
    asked: Vec<Row>,
    may_propose: bool,
    typed: Typed,
}

/// `GET /publishers`.
pub async fn page(me: Me) -> Result<Response> {
    show(&me, Typed::default()).await
}

/// `POST /publishers`: proposes what the button says.
pub async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let folder = me.visitor.site.folder.clone();
    let reason = form.text("reason").to_owned();
    let change = match form.text("act") {
        "drop" => {
            let key = PublicKey::parse(form.text("key")).ok().or_not_found()?;
            Trust::answered(&folder, &key)?;
            return Ok(see("/publishers"));
        }
        "distrust" => {
            let key = PublicKey::parse(form.text("key")).ok().or_not_found()?;
            let known = Trust::read(&folder)?.publisher(&key).cloned();
            PublisherTrust {
                publisher: known.or_not_found()?,
                trusted: false,
                proposed_by: None,
                reason: String::new(),
            }
        }
        _ => match read(me.visitor.lang, &form) {
            Ok(publisher) => PublisherTrust {
                publisher,
                trusted: true,
                proposed_by: None,
                reason: String::new(),
            },
            Err(typed) => {
                let mut response = show(&me, typed).await?;
                *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                return Ok(response);
            }
        },
    };
    let key = change.publisher.public_key();
    let by = me.session.actor();
    me.visitor
        .site
        .write(by, move |w| publisher::propose(w, &change, &reason))
        .await?;
    if let Some(key) = key {
        Trust::answered(&folder, &key)?;
    }
    Ok(see("/two"))
}

fn read(t: Lang, form: &Fields) -> std::result::Result<Publisher, Typed> {
    let [name, key, namespaces] =
        ["name", "key", "namespaces"].map(|field| form.text(field).trim());
    let fail = |field, why: &str| Typed {
        name: name.to_owned(),
        key: key.to_owned(),
        namespaces: namespaces.to_owned(),
        fault: Some((field, why.to_owned())),
    };
    if name.is_empty() || name.chars().count() > 200 {
        return Err(fail("name", t.admit_fault_name()));
    }
    let Ok(public) = PublicKey::parse(key) else {
        return Err(fail("key", t.admit_fault_key()));
    };
    let mut all: Vec<String> = namespaces
        .split([' ', ',', '\n', '\r', '\t'])
        .filter(|one| !one.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    all.sort();
    all.dedup();
    if all.is_empty() || !all.iter().all(|one| is_namespace(one)) {
        return Err(fail("namespaces", t.admit_fault_namespaces()));
    }
    Ok(Publisher {
        name: name.to_owned(),
        key: public.to_base64(),
        namespaces: all,
    })
}

async fn show(me: &Me, typed: Typed) -> Result<Response> {
    let folder = me.visitor.site.folder.clone();
    let lists = tokio::task::spawn_blocking(move || {
        Ok::<_, Error>((Trust::read(&folder)?, Trust::asked(&folder)?))
    });
    let (trusted, asked) = lists
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    let rows =
        |trust: Trust| -> Result<Vec<Row>> { trust.publishers.into_iter().map(Row::of).collect() };
    html(&PublishersPage {
        f: Frame::of(me, me.visitor.lang.admit_publishers()),
        trusted: rows(trusted)?,
        asked: rows(asked)?,
        may_propose: me.session.roles.propose(Capability::Trust),
        typed,
    })
}
