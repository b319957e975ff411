//! *Restore from a copy* on the start page of an empty site: medium, sheet, what was found, two people, finished. One
//! step a page, for one browser, and only as long as nobody is here.

use std::path::Path;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::backup::desk::{self, Going, lock};
use crate::backup::found::{Found, scratch};
use crate::backup::restore::{Restored, restore};
use crate::backup::{Medium, Meta, Sheet, accounts, fault};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::request::{Posted, Visitor, see};
use crate::router::{Access, Routes};
use crate::session::sign_in;
use crate::{anchor, record};

/// The routes of putting a copy back.
pub fn routes() -> Routes {
    let empty = Access::SetUp;
    Routes::new()
        .get("/restore", empty, medium_page)
        .post("/restore", empty, medium)
        .get("/restore/sheet", empty, sheet_page)
        .post("/restore/sheet", empty, sheet)
        .get("/restore/found", empty, found_page)
        .get("/restore/people", empty, people_page)
        .post("/restore/people", empty, people)
        .get("/restore/done", Access::Anyone, done_page)
}

/// Which step a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Medium,
    Sheet,
    Found,
    People,
    Done,
}

#[derive(Template)]
#[template(path = "backup/restore.html")]
struct RestorePage {
    f: Frame,
    step: Step,
    place: String,
    code: String,
    logins: [String; 2],
    errors: Vec<(&'static str, String)>,
    facts: Vec<(&'static str, String)>,
    newer: Option<String>,
    missing: i64,
    restored: Option<Restored>,
    broken_off: bool,
}

impl RestorePage {
    fn error(&self, field: &str) -> Option<&str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| message.as_str())
    }

    fn files_missing(&self) -> i64 {
        let missing = self.restored.as_ref().map_or(0, |one| one.files_missing);
        i64::try_from(missing).unwrap_or_default()
    }

    fn number(&self) -> i64 {
        match self.step {
            Step::Medium => 1,
            Step::Sheet => 2,
            Step::Found => 3,
            Step::People => 4,
            Step::Done => 5,
        }
    }
}

fn page(visitor: &Visitor, step: Step) -> RestorePage {
    RestorePage {
        f: Frame::visitor(visitor, visitor.lang.keep_restore_title()),
        step,
        place: String::new(),
        code: String::new(),
        logins: [String::new(), String::new()],
        errors: Vec::new(),
        facts: Vec::new(),
        newer: None,
        missing: 0,
        restored: None,
        broken_off: false,
    }
}

fn answer(page: &RestorePage) -> Result<Response> {
    let mut response = html(page)?;
    if !page.errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn next(visitor: &Visitor, path: &str) -> Response {
    see(&format!("{path}?lang={}", visitor.lang.tag()))
}

async fn medium_page(visitor: Visitor) -> Result<Response> {
    let place = visitor.site.copies.place(&visitor.site)?;
    answer(&RestorePage {
        place: place.map_or_else(String::new, |place| place.display().to_string()),
        broken_off: visitor
            .site
            .broken_off
            .load(std::sync::atomic::Ordering::Relaxed),
        ..page(&visitor, Step::Medium)
    })
}

async fn medium(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let t = visitor.lang;
    let mut errors = Vec::new();
    let right = sign_in::set_up_code_right(&visitor, form.text("code")).await?;
    if !right {
        errors.push(("code", t.setup_code_wrong().to_owned()));
    }
    let found = Medium::at(Path::new(form.text("place")));
    let copies = found
        .as_ref()
        .map_or(0, |medium| medium.generations().len());
    // Whoever has no code learns nothing of the folders of this machine.
    if right && copies == 0 {
        errors.push(("place", t.keep_no_copies_there().to_owned()));
    }
    match found {
        Some(medium) if errors.is_empty() => {
            *lock(&visitor.site.copies.restoring) = Some(Going {
                browser: desk::browser(&visitor)?,
                medium,
                sheet: None,
                found: None,
                done: None,
            });
            Ok(next(&visitor, "/restore/sheet"))
        }
        _ => answer(&RestorePage {
            place: form.text("place").to_owned(),
            code: form.text("code").to_owned(),
            errors,
            ..page(&visitor, Step::Medium)
        }),
    }
}

/// Does something with the restore of this browser.
fn with<T>(visitor: &Visitor, act: impl FnOnce(&mut Going) -> Option<T>) -> Result<T> {
    let browser = desk::browser(visitor)?;
    let mut restoring = lock(&visitor.site.copies.restoring);
    let going = restoring.as_mut().filter(|going| going.browser == browser);
    going.and_then(act).or_not_found()
}

/// The copy goes back to the restore it was taken from, for another try.
fn give_back(visitor: &Visitor, found: Found) -> Result<()> {
    with(visitor, |going| {
        going.found = Some(found);
        Some(())
    })
}

async fn sheet_page(visitor: Visitor) -> Result<Response> {
    with(&visitor, |_| Some(()))?;
    answer(&page(&visitor, Step::Sheet))
}

async fn sheet(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let t = visitor.lang;
    let medium = with(&visitor, |going| Some(going.medium.clone()))?;
    let wrong = |message: String| {
        answer(&RestorePage {
            errors: vec![("sheet", message)],
            ..page(&visitor, Step::Sheet)
        })
    };
    let Some(typed) = Sheet::typed(form.text("sheet")) else {
        return wrong(t.keep_sheet_wrong().to_owned());
    };
    // What an earlier try opened is let go first: both would use the same scratch place.
    with(&visitor, |going| {
        going.found = None;
        Some(())
    })?;
    let (folder, with_sheet) = (visitor.site.folder.clone(), typed.clone());
    let opened = tokio::task::spawn_blocking(move || {
        let found = Found::open(&medium, &with_sheet, None, &scratch(&folder))?;
        found.test()?;
        Ok::<_, Error>(found)
    })
    .await
    .map_err(|error| Error::Internal(error.to_string()))?;
    match opened {
        Err(error) => wrong(t.keep_cannot_open(&fault::words(t, &error))),
        Ok(found) => {
            with(&visitor, |going| {
                going.found = Some(found);
                going.sheet = Some(typed);
                Some(())
            })?;
            Ok(next(&visitor, "/restore/found"))
        }
    }
}

async fn found_page(visitor: Visitor) -> Result<Response> {
    let t = visitor.lang;
    let slots = anchor::slots(&visitor.site.folder);
    let (meta, newest, keys_at, missing): (Meta, Meta, i64, u64) = with(&visitor, |going| {
        let found = going.found.as_ref()?;
        let known = slots.iter().map(|anchor| (anchor.epoch, anchor.seq));
        let missing = found.missing(known);
        Some((
            found.meta.clone(),
            found.newest.clone(),
            found.keys.at,
            missing,
        ))
    })?;
    let number = |number: u64| t.number(i64::try_from(number).unwrap_or_default());
    answer(&RestorePage {
        facts: vec![
            (t.keep_when(), moment(t, meta.at)),
            (t.keep_people(), number(meta.people)),
            (t.keep_answers(), number(meta.answers)),
            (t.keep_words(), meta.words()),
        ],
        newer: (keys_at > meta.at + 60 || newest.n > meta.n).then(|| moment(t, keys_at)),
        missing: i64::try_from(missing).unwrap_or_default(),
        ..page(&visitor, Step::Found)
    })
}

async fn people_page(visitor: Visitor) -> Result<Response> {
    with(&visitor, |going| going.found.as_ref().map(drop))?;
    answer(&page(&visitor, Step::People))
}

/// Both prove themselves, and what is fixed runs in its order.
async fn people(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let t = visitor.lang;
    let (found, sheet) = with(&visitor, |going| {
        Some((going.found.take()?, going.sheet.clone()?))
    })?;
    let logins =
        ["administrator", "officer"].map(|who| form.text(&format!("{who}-login")).to_owned());
    let typed = |who: &str| accounts::Typed {
        login: form.text(&format!("{who}-login")).to_owned(),
        passphrase: form.secret(&format!("{who}-passphrase")),
        code: form.text(&format!("{who}-code")).to_owned(),
    };
    let proved = accounts::prove(&found, typed("administrator"), typed("officer")).await;
    let right = match proved {
        Ok(right) => right,
        Err(error) => {
            give_back(&visitor, found)?;
            return Err(error);
        }
    };
    if right != [true, true] {
        give_back(&visitor, found)?;
        // Guessing costs time; nobody is locked out.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let fields = [
            ("administrator-login", t.keep_administrator()),
            ("officer-login", t.keep_officer()),
        ];
        let wrong = fields.into_iter().zip(right).filter(|(_, right)| !right);
        return answer(&RestorePage {
            logins,
            errors: wrong
                .map(|((field, who), _)| (field, format!("{who} – {}", t.keep_person_wrong())))
                .collect(),
            ..page(&visitor, Step::People)
        });
    }
    let site = visitor.site.clone();
    let done = tokio::task::spawn_blocking(move || restore(&site, &found, &sheet))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    let restored = match done {
        Ok(restored) => restored,
        Err(error) => {
            tracing::error!(%error, "a copy was not put back");
            return answer(&RestorePage {
                errors: vec![("place", t.keep_not_put_back(&fault::words(t, &error)))],
                ..page(&visitor, Step::Medium)
            });
        }
    };
    with(&visitor, |going| {
        going.done = Some(restored);
        Some(())
    })?;
    Ok(next(&visitor, "/restore/done"))
}

async fn done_page(visitor: Visitor) -> Result<Response> {
    let t = visitor.lang;
    let restored = with(&visitor, |going| going.done.clone())?;
    let head = visitor.site.read(|tx| Ok(record::head(tx)?)).await?;
    let epoch = head.map_or(0, |head| i64::from(head.epoch_n));
    answer(&RestorePage {
        missing: i64::try_from(restored.missing).unwrap_or_default(),
        facts: vec![
            (t.keep_when(), moment(t, restored.meta.at)),
            (t.keep_epoch(), t.number(epoch)),
        ],
        restored: Some(restored),
        ..page(&visitor, Step::Done)
    })
}
