//! Pages of copies: how they stand, *Copy now*, testing one, and the recovery sheet on its way to paper.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use ledger::Actor;
use locale::Lang;

use crate::backup::desk::{self, Copying, Standing, Worry, lock};
use crate::backup::found::{Found, scratch};
use crate::backup::{Medium, Sheet, fault, recipient, recipient_words, sheet_act};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::request::{Fields, Me, Posted, Visitor, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::session::factor::qr;
use crate::{clock, two};

/// The routes of copies.
pub fn routes() -> Routes {
    let copies = Access::May(Capability::Backup);
    Routes::new()
        .get("/copies", copies, copies_page)
        .post("/copies", copies, copy_now)
        .post("/copies/test", copies, test)
        .post_proved("/copies/sheet", Access::May(Capability::Restore), propose)
        .get("/recovery-sheet", Access::Anyone, sheet)
        .post("/recovery-sheet", Access::Anyone, printed)
}

/// One medium that copies were made on.
struct Row {
    id: String,
    day: String,
    words: String,
    generation: i64,
    /// The key of somebody erased since is still on it.
    to_do: bool,
}

#[derive(Template)]
#[template(path = "backup/copies.html")]
struct CopiesPage {
    f: Frame,
    sentence: Sentence,
    place: Option<String>,
    plugged: bool,
    prepared: bool,
    copying: Copying,
    media: Vec<Row>,
    sheet: Option<String>,
    may_sheet: bool,
    proposed: bool,
    tested: Option<std::result::Result<String, String>>,
}

impl CopiesPage {
    fn moment(&self, at: &i64) -> String {
        moment(self.f.t, *at)
    }

    fn why(&self, error: &Error) -> String {
        fault::words(self.f.t, error)
    }

    fn count(&self, number: &i64) -> String {
        self.f.t.number(*number)
    }
}

/// How copies stand, for a start page.
pub struct Sentence {
    /// Class of the notice.
    pub class: &'static str,
    /// Name of its icon.
    pub icon: &'static str,
    /// One or two sentences.
    pub text: String,
}

/// The sentence of every staff start page.
pub fn sentence(t: Lang, standing: &Standing, now: i64) -> Sentence {
    let (class, icon) = match standing.worry(now) {
        Worry::Green => ("good", "right"),
        Worry::Amber => ("warning", "clock"),
        Worry::Red => ("warning", "warning"),
    };
    let last = match standing.last {
        Some(last) => t.keep_last_copy(&moment(t, last)),
        None => t.keep_no_copy().to_owned(),
    };
    let mut parts = vec![last, t.keep_risk(standing.risk)];
    if !standing.sheet {
        parts.push(t.keep_no_sheet().to_owned());
    }
    if standing.failed {
        parts.push(t.keep_failed_last().to_owned());
    }
    if standing.worry(now) == Worry::Red {
        parts.push(t.keep_red().to_owned());
    }
    Sentence {
        class,
        icon,
        text: parts.join(" "),
    }
}

async fn copies_page(me: Me) -> Result<Response> {
    show(&me, None).await
}

async fn show(me: &Me, tested: Option<std::result::Result<String, String>>) -> Result<Response> {
    let (site, t) = (&me.visitor.site, me.visitor.lang);
    let copying = site.copies.copying();
    let standing = desk::look(site).await?;
    let place = site.copies.place(site)?;
    let media = site
        .read(move |tx| {
            let gone: i64 = tx.query_one("SELECT COUNT(*) FROM erased", &[])?.get(0)?;
            let rows = tx.query(
                "SELECT medium, at, words, generation, keys_at FROM backup_medium ORDER BY at DESC, medium",
                &[],
            )?;
            rows.iter()
                .map(|row| {
                    let id = ledger::Id::from_bytes(row.get("medium")?).to_hex();
                    Ok(Row {
                        id: id[..6].to_owned(),
                        day: moment(t, row.get("at")?),
                        words: row.get("words")?,
                        generation: row.get("generation")?,
                        to_do: row.get::<i64>("keys_at")? < gone,
                    })
                })
                .collect::<Result<Vec<Row>>>()
        })
        .await?;
    let waits = site
        .read(|tx| two::waits(tx, two::What::Recovery, |_| true))
        .await?;
    let running = matches!(copying, Copying::Now);
    let refused = matches!(tested, Some(Err(_)));
    let page = CopiesPage {
        f: Frame::of(me, t.keep_title()),
        sentence: sentence(t, &standing, clock::seconds()),
        plugged: place.as_ref().is_some_and(|place| place.is_dir()),
        prepared: place
            .as_ref()
            .is_some_and(|place| Medium::at(place).is_some()),
        place: place.map(|place| place.display().to_string()),
        copying,
        media,
        sheet: recipient(&site.folder)?.map(|one| recipient_words(&one)),
        may_sheet: me.session.roles.propose(Capability::Restore),
        proposed: waits,
        tested,
    };
    let mut response = html(&page)?;
    if running {
        // The page asks again by itself until the copy is made.
        let again = HeaderValue::from_static("3; url=/copies");
        response.headers_mut().insert(header::REFRESH, again);
    }
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn copy_now(me: Me, Posted(form): Posted) -> Result<Response> {
    let site = &me.visitor.site;
    let place = site.copies.place(site)?.or_not_found()?;
    desk::begin(site, place, me.session.actor(), form.has("prepare"));
    Ok(see("/copies"))
}

/// *Test the copy*: the newest one is opened with the sheet, looked through, and forgotten.
async fn test(me: Me, Posted(form): Posted) -> Result<Response> {
    let (site, t) = (me.visitor.site.clone(), me.visitor.lang);
    let Some(typed) = Sheet::typed(form.text("sheet")) else {
        return show(&me, Some(Err(t.keep_sheet_wrong().to_owned()))).await;
    };
    let place = site.copies.place(&site)?.or_not_found()?;
    let looked = tokio::task::spawn_blocking(move || {
        let medium = super::command::medium(&place)?;
        let found = Found::open(&medium, &typed, None, &scratch(&site.folder))?;
        Ok::<_, Error>((found.test()?, found.meta.clone()))
    })
    .await
    .map_err(|error| Error::Internal(error.to_string()))?;
    let said = match looked {
        Ok((counted, meta)) => Ok(t.keep_test_good(
            i64::try_from(counted.events).unwrap_or_default(),
            i64::try_from(counted.answers).unwrap_or_default(),
            &meta.words(),
        )),
        Err(error) => Err(t.keep_test_bad(&fault::words(t, &error))),
    };
    show(&me, Some(said)).await
}

/// The administrator asks for a new recovery sheet; the officer confirms, prints it, and puts it into the safe.
async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let reason = form.text("reason").to_owned();
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| {
        if two::waits(w.tx, two::What::Recovery, |_| true)? {
            return Ok(());
        }
        sheet_act::propose(w, &reason)
    })
    .await?;
    Ok(see("/copies"))
}

#[derive(Template)]
#[template(path = "backup/sheet.html")]
struct SheetPage {
    f: Frame,
    groups: Vec<String>,
    words: String,
    device: String,
    qr: Option<qr::Drawing>,
    wrong: bool,
    day: String,
}

impl SheetPage {
    /// What to do when the site is lost, in ten lines.
    fn ten(&self) -> [&'static str; 10] {
        let t = self.f.t;
        [
            t.keep_ten_1(),
            t.keep_ten_2(),
            t.keep_ten_3(),
            t.keep_ten_4(),
            t.keep_ten_5(),
            t.keep_ten_6(),
            t.keep_ten_7(),
            t.keep_ten_8(),
            t.keep_ten_9(),
            t.keep_ten_10(),
        ]
    }
}

fn waiting(visitor: &Visitor) -> Result<Sheet> {
    let browser = desk::browser(visitor)?;
    let waiting = lock(&visitor.site.copies.sheet);
    match &*waiting {
        Some((owner, sheet)) if *owner == browser => Ok(sheet.clone()),
        _ => Err(Error::NotFound),
    }
}

async fn sheet(visitor: Visitor) -> Result<Response> {
    show_sheet(&visitor, false).await
}

async fn show_sheet(visitor: &Visitor, wrong: bool) -> Result<Response> {
    let sheet = waiting(visitor)?;
    let t = visitor.lang;
    let head = visitor.site.read(|tx| Ok(crate::record::head(tx)?)).await?;
    let page = SheetPage {
        f: Frame::visitor(visitor, t.keep_sheet_title()),
        groups: sheet.groups(),
        words: sheet.words(),
        device: head.map_or_else(String::new, |head| {
            ledger::words8(&ledger::Hash::of(head.device.as_bytes())).to_string()
        }),
        qr: qr::draw(&sheet.letters()),
        wrong,
        day: moment(t, clock::seconds()),
    };
    let mut response = html(&page)?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Copies are sealed for the sheet only when somebody shows that it is on paper.
async fn printed(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let sheet = waiting(&visitor)?;
    let typed = Fields::text(&form, "proof").to_ascii_uppercase();
    if typed != sheet.proof() {
        return show_sheet(&visitor, true).await;
    }
    let by = visitor
        .session
        .as_ref()
        .map_or(Actor::SYSTEM, |one| one.actor());
    sheet_act::take_up(&visitor.site, by, sheet).await?;
    *lock(&visitor.site.copies.sheet) = None;
    let to = if visitor.session.is_some() {
        "/".to_owned()
    } else {
        format!("/staff?lang={}", visitor.lang.tag())
    };
    Ok(see(&to))
}
