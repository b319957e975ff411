//! The set-up page: code from the console, then the two first people.

use askama::Template;
use axum::response::Response;

use crate::backup;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::people::common;
use crate::people::roster::{Fault, fault_of};
use crate::people::staff::{LONGEST_LOGIN, LONGEST_NAME};
use crate::request::{Fields, Posted, Visitor, see};
use crate::router::{Access, Routes};
use crate::session::sign_in;
use crate::setup::name::{First, name};

/// The routes of this capability.
pub fn routes() -> Routes {
    Routes::new()
        .get("/setup", Access::SetUp, form)
        .post("/setup", Access::SetUp, set_up)
}

#[derive(Template)]
#[template(path = "setup/setup.html")]
struct SetUpPage {
    f: Frame,
    fields: Fields,
    errors: Vec<(&'static str, &'static str)>,
}

impl SetUpPage {
    fn value(&self, field: &str) -> &str {
        self.fields.text(field)
    }

    fn error(&self, field: &str) -> Option<&'static str> {
        self.errors
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, message)| *message)
    }
}

async fn form(visitor: Visitor) -> Result<Response> {
    show(&visitor, Fields::default(), Vec::new())
}

fn show(
    visitor: &Visitor,
    fields: Fields,
    errors: Vec<(&'static str, &'static str)>,
) -> Result<Response> {
    let failed = !errors.is_empty();
    let f = Frame::visitor(visitor, visitor.lang.setup_title());
    let mut response = html(&SetUpPage { f, fields, errors })?;
    if failed {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn set_up(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let mut errors = faults(&visitor, &form);
    if !sign_in::set_up_code_right(&visitor, form.text("code")).await? {
        errors.insert(0, ("code", visitor.lang.setup_code_wrong()));
    }
    if !errors.is_empty() {
        return show(&visitor, form, errors);
    }
    let first = |who: &str| First {
        name: form.text(&format!("{who}-name")).to_owned(),
        login: form.text(&format!("{who}-login")).to_owned(),
        passphrase: form.secret(&format!("{who}-passphrase")),
        language: visitor.lang.tag().to_owned(),
    };
    name(&visitor.site, first("runner"), first("officer")).await?;
    // The sheet goes to paper before anything is written that it may have to bring back.
    backup::desk::offer_sheet(&visitor)?;
    Ok(see(&format!("/recovery-sheet?lang={}", visitor.lang.tag())))
}

fn faults(visitor: &Visitor, form: &Fields) -> Vec<(&'static str, &'static str)> {
    let t = visitor.lang;
    let mut errors = Vec::new();
    for (field, most) in [
        ("runner-name", LONGEST_NAME),
        ("runner-login", LONGEST_LOGIN),
        ("officer-name", LONGEST_NAME),
        ("officer-login", LONGEST_LOGIN),
    ] {
        match fault_of(form.text(field), most) {
            None => {}
            Some(Fault::Missing) => errors.push((field, t.setup_fill())),
            Some(fault) => errors.push((field, fault.word(t))),
        }
    }
    for (field, name, login) in [
        ("runner-passphrase", "runner-name", "runner-login"),
        ("officer-passphrase", "officer-name", "officer-login"),
    ] {
        let mut known = vec![form.text(name), form.text(login)];
        known.extend(visitor.site.hosts.iter().map(String::as_str));
        if let Some(weak) = common::weak(&form.secret(field), &known) {
            errors.push((field, weak.word(t)));
        }
    }
    if !form.text("runner-login").is_empty()
        && form.text("runner-login") == form.text("officer-login")
    {
        errors.push(("officer-login", t.setup_two_people()));
    }
    errors
}
