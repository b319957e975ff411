//! Pages of the second factor: typing a code, printing a sheet, setting up an app.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::people;
use crate::random;
use crate::request::{Me, Posted, Visitor, see};
use crate::session::factor::{Asked, Factor, Wall, app, asked, qr, sheet, totp};
use crate::session::pending::{Attempt, Stage};
use crate::session::throttle::Try;
use crate::session::{Out, ended};
use crate::session::{own, sign_in};

/// The sign-in under way in this browser.
fn attempt(visitor: &Visitor) -> Result<([u8; 32], Attempt)> {
    let browser = visitor.cookie.as_ref().ok_or(Error::SignedOut)?.hash();
    let attempt = visitor.site.pending.get(browser, &visitor.station);
    Ok((browser, attempt.ok_or(Error::SignedOut)?))
}

fn again(mut response: Response, wrong: bool) -> Response {
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

#[derive(Template)]
#[template(path = "session/factor/code.html")]
struct CodePage {
    f: Frame,
    question: String,
    wrong: bool,
    used_up: bool,
}

/// The page that asks for the code, after the passphrase.
pub async fn code(visitor: Visitor) -> Result<Response> {
    ask(&visitor, false).await
}

async fn ask(visitor: &Visitor, wrong: bool) -> Result<Response> {
    let (_, attempt) = attempt(visitor)?;
    let Stage::Coding = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let t = visitor.lang;
    let asked = visitor
        .site
        .read(move |tx| asked(tx, attempt.person, Wall::now()))
        .await?;
    let page = CodePage {
        f: Frame::visitor(visitor, t.session_code()),
        question: question(t, asked).unwrap_or_default(),
        wrong,
        used_up: asked == Asked::Sheet(None),
    };
    Ok(again(html(&page)?, wrong))
}

/// What is asked for, in words.
pub fn question(t: locale::Lang, asked: Asked) -> Option<String> {
    match asked {
        Asked::Nothing | Asked::Sheet(None) => None,
        Asked::Sheet(Some(n)) => Some(t.session_code_number(&n.to_string())),
        Asked::App => Some(t.session_code_app().to_owned()),
    }
}

/// The code is checked; if it is right the person is in.
pub async fn take(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let (browser, attempt) = attempt(&visitor)?;
    let Stage::Coding = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let site = &visitor.site;
    let person = attempt.person;
    let trial = Try::staff(site, Some(person), "", &visitor.station)?;
    match sign_in::code_right(site, &trial, form.text("code")).await? {
        Some(with) => own::after_factor(&visitor, browser, person, with).await,
        None => ask(&visitor, true).await,
    }
}

/// Whether the sheet of a person has few codes left.
pub fn few(tx: &mut Tx, person: Id) -> Result<bool> {
    Ok(sheet::left(tx, person)? <= sheet::FEW)
}

/// A new sheet, drawn and asked back at a number that nobody can guess.
pub fn new_sheet(first: bool) -> Stage {
    let most = u32::try_from(sheet::CODES).unwrap_or_default();
    Stage::Sheet {
        codes: sheet::draw(),
        asked: random::below(most) as usize + 1,
        first,
    }
}

/// The sheet of this browser. One that follows another is only for who is signed in still.
fn sheet_under_way(visitor: &Visitor) -> Result<(Attempt, Vec<String>, usize)> {
    let (_, attempt) = attempt(visitor)?;
    let Stage::Sheet {
        codes,
        asked,
        first,
    } = attempt.stage.clone()
    else {
        return Err(Error::SignedOut);
    };
    let in_now = visitor.session.as_ref().map(|session| session.person);
    if !first && in_now != Some(attempt.person) {
        return Err(Error::SignedOut);
    }
    Ok((attempt, codes, asked))
}

#[derive(Template)]
#[template(path = "session/factor/sheet.html")]
struct SheetPage {
    f: Frame,
    name: String,
    codes: Vec<String>,
    question: String,
    first: bool,
    wrong: bool,
}

/// The sheet to print, and the question that shows it was.
pub async fn show_sheet(visitor: Visitor) -> Result<Response> {
    sheet_page(&visitor, false).await
}

async fn sheet_page(visitor: &Visitor, wrong: bool) -> Result<Response> {
    let (attempt, codes, asked) = sheet_under_way(visitor)?;
    let t = visitor.lang;
    let person = visitor
        .site
        .read(move |tx| people::find(tx, attempt.person))
        .await?;
    let page = SheetPage {
        f: Frame::visitor(visitor, t.session_sheet()),
        name: person.or_not_found()?.name,
        codes: codes.iter().map(|code| sheet::printed(code)).collect(),
        question: t.session_code_number(&asked.to_string()),
        first: visitor.session.is_none(),
        wrong,
    };
    Ok(again(html(&page)?, wrong))
}

/// The sheet is confirmed by one of its codes and counts from now on.
pub async fn keep_sheet(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let (attempt, codes, asked) = sheet_under_way(&visitor)?;
    let typed = sheet::typed(form.text("code"));
    if codes.get(asked - 1) != Some(&typed) {
        return sheet_page(&visitor, true).await;
    }
    let (site, person) = (visitor.site.clone(), attempt.person);
    let mine = visitor.session.clone();
    let mine = mine.filter(|mine| mine.person == person);
    visitor
        .site
        .write_even_full(ledger::Actor::staff(person), move |w| {
            sheet::keep(w, &site.pepper, person, &codes, Some(asked))?;
            mine.map_or(Ok(()), |mine| ended::others(w, &mine, Out::Factor))
        })
        .await?;
    visitor.site.sessions.forget(person);
    let browser = visitor.cookie.as_ref().ok_or(Error::SignedOut)?.hash();
    visitor.site.pending.end(browser);
    match &visitor.session {
        Some(session) if session.person == person => Ok(see("/factor")),
        _ => own::after_factor(&visitor, browser, person, Factor::Sheet).await,
    }
}

#[derive(Template)]
#[template(path = "session/factor/mine.html")]
struct MinePage {
    f: Frame,
    left: i64,
    few: bool,
    app: bool,
    clock_good: bool,
}

/// What one proves oneself with besides the passphrase.
pub async fn mine(me: Me) -> Result<Response> {
    let person = me.session.person;
    me.session.roles.staff().then_some(()).or_not_found()?;
    let (left, app) = me
        .visitor
        .site
        .read(move |tx| Ok((sheet::left(tx, person)?, app::load(tx, person)?.is_some())))
        .await?;
    html(&MinePage {
        f: Frame::of(&me, me.visitor.lang.session_factor()),
        left,
        few: left <= sheet::FEW,
        app,
        clock_good: Wall::now().good(),
    })
}

/// Begins another sheet in place of the one used up.
pub async fn another_sheet(me: Me, Posted(_): Posted) -> Result<Response> {
    begin(&me, new_sheet(false))?;
    Ok(see("/staff/sheet"))
}

/// Begins to set up an app.
pub async fn set_up_app(me: Me, Posted(_): Posted) -> Result<Response> {
    begin(&me, Stage::App(random::bytes()))?;
    Ok(see("/factor/app"))
}

fn begin(me: &Me, stage: Stage) -> Result<()> {
    me.session.roles.staff().then_some(()).or_not_found()?;
    let pending = &me.visitor.site.pending;
    let (browser, station) = (me.session.token_hash, &me.visitor.station);
    pending.begin(browser, me.session.person, station, stage);
    Ok(())
}

#[derive(Template)]
#[template(path = "session/factor/app.html")]
struct AppPage {
    f: Frame,
    seed: String,
    drawing: Option<qr::Drawing>,
    wrong: bool,
}

/// The seed as text and as a drawing, and the question what the app shows.
pub async fn show_app(me: Me) -> Result<Response> {
    app_page(&me, false)
}

fn app_page(me: &Me, wrong: bool) -> Result<Response> {
    let (_, attempt) = attempt(&me.visitor)?;
    let Stage::App(seed) = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let written = totp::written(&seed);
    let letters: Vec<char> = written.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    let page = AppPage {
        f: Frame::of(me, me.visitor.lang.session_app()),
        seed: groups.join(" "),
        drawing: qr::draw(&format!(
            "otpauth://totp/Lucarne?secret={written}&issuer=Lucarne"
        )),
        wrong,
    };
    Ok(again(html(&page)?, wrong))
}

/// The app is confirmed by what it shows and is asked for from now on.
pub async fn keep_app(me: Me, Posted(form): Posted) -> Result<Response> {
    let (browser, attempt) = attempt(&me.visitor)?;
    let Stage::App(seed) = attempt.stage else {
        return Err(Error::SignedOut);
    };
    let (site, person) = (me.visitor.site.clone(), me.session.person);
    if attempt.person != person {
        return Err(Error::SignedOut);
    }
    let code = sheet::typed(form.text("code"));
    let mine = me.session.clone();
    let kept = me
        .visitor
        .site
        .write_even_full(me.session.actor(), move |w| {
            let wall = Wall::now();
            if !wall.good() {
                return Ok(false);
            }
            let kept = app::enrol(w, &site.pepper, person, &seed, &code, wall.seconds)?;
            if kept {
                ended::others(w, &mine, Out::Factor)?;
            }
            Ok(kept)
        })
        .await?;
    if !kept {
        return app_page(&me, true);
    }
    me.visitor.site.sessions.forget(person);
    me.visitor.site.pending.end(browser);
    Ok(see("/factor"))
}
