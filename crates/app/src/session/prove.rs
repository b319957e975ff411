//! Proving again who one is: staff do it before an act that must not be done at a station somebody left.

use askama::Template;
use axum::extract::{Query, Request};
use axum::http::uri::PathAndQuery;
use axum::http::{Method, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, own_path, see};
use crate::session::factor::web::question;
use crate::session::factor::{Wall, asked};
use crate::session::sign_in;
use crate::session::throttle::Try;
use crate::session::web::with_cookie;

/// Said in the address of the page one comes back to.
const PRESS_AGAIN: &str = "press-again=1";

/// Sends whoever asks to prove themself first, and then back to where the form stood.
pub fn first(request: &Request) -> Response {
    let next = if request.method() == Method::GET {
        request.uri().path_and_query().map(PathAndQuery::as_str)
    } else {
        form_stood(request)
    };
    let next = next.and_then(own_path).unwrap_or("/");
    let next = percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC);
    let sent = if request.method() == Method::GET {
        ""
    } else {
        "&pressed=1"
    };
    see(&format!("/prove?next={next}{sent}"))
}

/// The page of ours that a form was sent from.
fn form_stood(request: &Request) -> Option<&str> {
    let text = |name| request.headers().get(name)?.to_str().ok();
    let from = text(header::REFERER)?;
    let from = from
        .strip_prefix("http://")
        .or_else(|| from.strip_prefix("https://"))?;
    from.strip_prefix(text(header::HOST)?)
}

/// Whether the person comes back from here and must press again.
pub fn pressed(here: &str) -> bool {
    here.split(['?', '&']).any(|part| part == PRESS_AGAIN)
}

/// Where the person goes on, told to press again if a form was sent in vain.
fn back(next: &str, in_vain: bool) -> String {
    let next = own_path(next).unwrap_or("/");
    if !in_vain || pressed(next) {
        return next.to_owned();
    }
    let (page, part) = next.split_once('#').unwrap_or((next, ""));
    let sign = if page.contains('?') { '&' } else { '?' };
    let part = if part.is_empty() {
        String::new()
    } else {
        format!("#{part}")
    };
    format!("{page}{sign}{PRESS_AGAIN}{part}")
}

/// The way there.
#[derive(Deserialize, Default)]
pub struct Way {
    next: Option<String>,
    pressed: Option<String>,
}

#[derive(Template)]
#[template(path = "session/prove.html")]
struct ProvePage {
    f: Frame,
    next: String,
    in_vain: bool,
    question: String,
    wrong: bool,
}

/// The page that asks.
pub async fn ask(me: Me, Query(way): Query<Way>) -> Result<Response> {
    let next = way.next.unwrap_or_default();
    show(&me, &next, way.pressed.is_some(), false).await
}

async fn show(me: &Me, next: &str, in_vain: bool, wrong: bool) -> Result<Response> {
    me.session.roles.staff().then_some(()).or_not_found()?;
    let (t, person) = (me.visitor.lang, me.session.person);
    let asked = me
        .visitor
        .site
        .read(move |tx| asked(tx, person, Wall::now()))
        .await?;
    let mut response = html(&ProvePage {
        f: Frame::of(me, t.session_prove()),
        next: own_path(next).unwrap_or("/").to_owned(),
        in_vain,
        question: question(t, asked).unwrap_or_else(|| t.session_code().to_owned()),
        wrong,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The proof is checked, passphrase and second factor, and the person goes back.
pub async fn prove(me: Me, Posted(form): Posted) -> Result<Response> {
    me.session.roles.staff().then_some(()).or_not_found()?;
    let (next, in_vain) = (form.text("next"), form.has("pressed"));
    let site = &me.visitor.site;
    let trial = Try::staff(site, Some(me.session.person), "", &me.visitor.station)?;
    let given = form.secret("passphrase");
    let with = match sign_in::right(site, &trial, given).await? {
        true => sign_in::code_right(site, &trial, form.text("code")).await?,
        false => None,
    };
    let Some(with) = with else {
        return show(&me, next, in_vain, true).await;
    };
    let cookie = site.sessions.proved(site, &me.session, with).await?;
    Ok(with_cookie(&me.visitor, &cookie, &back(next, in_vain)))
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn the_way_back_stays_on_this_site_and_asks_to_press_again() {
        assert_eq!(back("/desk/1", true), "/desk/1?press-again=1");
        assert_eq!(back("/teach?a=b#c", true), "/teach?a=b&press-again=1#c");
        assert_eq!(back("/desk?press-again=1", true), "/desk?press-again=1");
        assert_eq!(back("/desk", false), "/desk");
        for foreign in [
            "//evil.test/",
            "https://evil.test/",
            "/\\evil.test",
            "",
            "/a b",
            "/a\r\nb",
        ] {
            assert_eq!(back(foreign, false), "/", "{foreign}");
        }
    }
}
