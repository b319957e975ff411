//! Pages of signing in and out, language and display: `learner.start`, `learner.proof`, `learner.settings`.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use serde::Deserialize;
use store::Tx;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{self, Display, FONTS, Frame, SIZES, SOUNDS, THEMES, html};
use crate::people;
use crate::people::account::lapsed;
use crate::people::secret::{self, CHOSEN, PICTURES, Secret};
use crate::request::{Cookie, Me, Posted, Visitor, own_path, see};
use crate::rights::{Capability, Reach, Roles};
use crate::router::{Access, Routes};
use crate::session::card::{self, Code};
use crate::session::factor::Wall;
use crate::session::pending::Stage;
use crate::session::throttle::Try;
use crate::session::{Out, Way, account, door, factor, here, own, prove, sign_in, station};
use crate::transport::listening::Wire;

/// Longest number of a learner that is looked up.
const LONGEST_NUMBER: usize = 40;

/// The routes of this capability.
pub fn routes() -> Routes {
    let mine = Access::May(Capability::Account);
    let stations = Access::May(Capability::LockStation);
    Routes::new()
        .get("/", Access::Anyone, begin)
        .get("/start", Access::Anyone, start)
        .post("/start", Access::Anyone, who)
        .get("/proof", Access::Anyone, proof)
        .post("/proof", Access::Anyone, prove_one)
        .get("/staff", Access::Anyone, staff)
        .post("/staff", Access::Anyone, staff_prove)
        .get("/staff/code", Access::Anyone, factor::web::code)
        .post("/staff/code", Access::Anyone, factor::web::take)
        .get("/staff/sheet", Access::Anyone, factor::web::show_sheet)
        .post("/staff/sheet", Access::Anyone, factor::web::keep_sheet)
        .get("/staff/own", Access::Anyone, own::page)
        .post("/staff/own", Access::Anyone, own::set)
        .get("/waiting", Access::Anyone, door::waiting)
        .post("/waiting", Access::Anyone, door::go_on)
        .get("/new-secret", Access::Anyone, door::new_secret)
        .post("/new-secret", Access::Anyone, door::take_secret)
        .get("/factor", mine, factor::web::mine)
        .post_proved("/factor/sheet", mine, factor::web::another_sheet)
        .post_proved("/factor/set-up", mine, factor::web::set_up_app)
        .get("/factor/app", mine, factor::web::show_app)
        .post("/factor/app", mine, factor::web::keep_app)
        .post_proved(
            "/staff-accounts/{person}/factor",
            Access::Proposes(Capability::StaffAccounts),
            factor::renew::ask,
        )
        .get("/stations", stations, station::list)
        .post("/stations", stations, station::unlock)
        .get("/account", mine, account::page)
        .post("/account/passphrase", mine, account::change)
        .post_proved("/account/session", mine, account::end_one)
        .post_proved("/account/others", mine, account::end_others)
        .get("/here", stations, here::list)
        .post("/here/out", stations, here::everybody_out)
        .get("/prove", mine, prove::ask)
        .post("/prove", mine, prove::prove)
        .post("/sign-out", Access::Anyone, sign_out)
        .post("/language", mine, language)
        .get("/settings", mine, settings)
        .post("/settings", mine, set)
}

/// Where a person begins.
async fn begin(visitor: Visitor) -> Result<Response> {
    if let Some(session) = &visitor.session {
        return Ok(see(landing(session.roles)));
    }
    let setup = visitor.site.needs_setup().await?;
    let page = if setup { "setup" } else { "start" };
    Ok(see(&format!("/{page}?lang={}", visitor.lang.tag())))
}

/// The first page of a person, by what they may do.
fn landing(roles: Roles) -> &'static str {
    let may = |capability| roles.reach(capability) > Reach::None;
    if may(Capability::Learn) {
        "/home"
    } else if may(Capability::Groups) {
        "/teach"
    } else if may(Capability::Admit) {
        "/desk"
    } else if may(Capability::StaffAccounts) {
        "/health"
    } else if may(Capability::Comment) {
        "/advice"
    } else {
        "/settings"
    }
}

#[derive(Deserialize)]
struct Start {
    group: Option<String>,
}

struct GroupTile {
    id: Id,
    name: String,
    chosen: bool,
}

struct Tile {
    id: Id,
    alias: String,
    symbol: String,
}

#[derive(Template)]
#[template(path = "session/start.html")]
struct StartPage {
    f: Frame,
    groups: Vec<GroupTile>,
    tiles: Vec<Tile>,
    /// Somebody has a card, so that a reader may type at any moment.
    cards: bool,
    /// Why nobody was found.
    wrong: Option<&'static str>,
}

async fn start(visitor: Visitor, Query(query): Query<Start>) -> Result<Response> {
    let asked = query.group.and_then(|text| text.parse::<Id>().ok());
    first_page(&visitor, asked, None).await
}

async fn first_page(
    visitor: &Visitor,
    asked: Option<Id>,
    wrong: Option<&'static str>,
) -> Result<Response> {
    let lang = visitor.lang;
    let ((groups, tiles), cards) = visitor
        .site
        .read(move |tx| Ok((room(tx, asked, lang)?, card::in_use(tx)?)))
        .await?;
    let mut response = html(&StartPage {
        f: Frame::visitor(visitor, lang.session_who_are_you()),
        groups,
        tiles,
        cards,
        wrong,
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The groups of the site, and the tiles of the one chosen; a single group is chosen by itself.
fn room(tx: &mut Tx, asked: Option<Id>, lang: Lang) -> Result<(Vec<GroupTile>, Vec<Tile>)> {
    let rows = tx.query("SELECT id, name FROM class_group WHERE closed = 0", &[])?;
    let mut groups = rows
        .iter()
        .map(|row| {
            Ok(GroupTile {
                id: Id::from_bytes(row.get(0)?),
                name: row.get(1)?,
                chosen: false,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    locale::sort_names(lang, &mut groups, |group| &group.name);
    let only = if groups.len() == 1 {
        groups.first().map(|group| group.id)
    } else {
        None
    };
    let Some(chosen) = asked
        .or(only)
        .filter(|id| groups.iter().any(|group| group.id == *id))
    else {
        return Ok((groups, Vec::new()));
    };
    for group in &mut groups {
        group.chosen = group.id == chosen;
    }
    let rows = tx.query(include_str!("sql/tiles.sql"), &[chosen.as_bytes()])?;
    let mut tiles = rows
        .iter()
        .map(|row| {
            Ok(Tile {
                id: Id::from_bytes(row.get(0)?),
                alias: row.get(1)?,
                symbol: row.get(2)?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    locale::sort_names(lang, &mut tiles, |tile| &tile.alias);
    Ok((groups, tiles))
}

async fn who(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    if form.has("card") {
        return by_number_or_card(&visitor, form.text("card")).await;
    }
    let person = form.id("person")?;
    let browser = visitor.cookie.as_ref().ok_or(Error::Stale)?.hash();
    let (pending, station) = (&visitor.site.pending, &visitor.station);
    pending.begin(browser, person, station, Stage::Proving);
    Ok(see(&format!("/proof?lang={}", visitor.lang.tag())))
}

/// A card that a reader typed, or a number somebody typed: a number that nobody has is asked for a secret like any.
async fn by_number_or_card(visitor: &Visitor, typed: &str) -> Result<Response> {
    let t = visitor.lang;
    if let Some(code) = Code::typed(typed) {
        return match card::sign_in(visitor, code).await? {
            Some(response) => Ok(response),
            None => first_page(visitor, None, Some(t.session_card_unknown())).await,
        };
    }
    if typed.is_empty() || typed.chars().count() > LONGEST_NUMBER {
        return first_page(visitor, None, Some(t.session_card_unreadable())).await;
    }
    let number = typed.to_owned();
    let found = visitor
        .site
        .read(move |tx| people::learner_by_number(tx, &number))
        .await?;
    let person = match found {
        Some(person) => person,
        None => nobody(visitor, typed)?,
    };
    let browser = visitor.cookie.as_ref().ok_or(Error::Stale)?.hash();
    let pending = &visitor.site.pending;
    pending.begin(browser, person, &visitor.station, Stage::Proving);
    pending.by_number(browser, typed);
    Ok(see(&format!("/proof?lang={}", t.tag())))
}

/// Always the same nobody for a number nobody has.
fn nobody(visitor: &Visitor, number: &str) -> Result<Id> {
    let key = visitor.site.pepper.derived("numbers nobody has")?;
    let digest = ledger::Hash::of(&[&key[..], number.as_bytes()].concat());
    let first = digest.as_bytes().first_chunk::<16>().copied();
    Ok(Id::from_bytes(first.unwrap_or_default()))
}

struct Picture {
    number: u8,
    name: &'static str,
    word: &'static str,
}

#[derive(Template)]
#[template(path = "session/proof.html")]
struct ProofPage {
    f: Frame,
    alias: String,
    symbol: String,
    pictures: Option<Vec<Picture>>,
    chosen: usize,
    wrong: bool,
    may_ask: bool,
}

impl ProofPage {
    fn count(&self) -> i64 {
        i64::try_from(self.chosen).unwrap_or_default()
    }

    fn dots(&self) -> impl Iterator<Item = bool> {
        let chosen = self.chosen;
        (0..CHOSEN).map(move |n| n < chosen)
    }
}

#[derive(Deserialize, Default)]
struct Proof {
    wrong: Option<String>,
}

async fn proof(visitor: Visitor, Query(query): Query<Proof>) -> Result<Response> {
    let browser = visitor.cookie.as_ref().ok_or(Error::SignedOut)?.hash();
    let attempt = visitor.site.pending.get(browser, &visitor.station);
    let attempt = attempt.ok_or(Error::SignedOut)?;
    let person = attempt.person;
    let (tile, kept, may_ask) = visitor
        .site
        .read(move |tx| {
            let kept = sign_in::kept(tx, person)?;
            Ok((people::find(tx, person)?, kept, door::may_ask(tx, person)?))
        })
        .await?;
    let lang = visitor.lang;
    let tile = tile.filter(|person| person.learner);
    let pictures = match &kept {
        Some(kept) if kept.kind == secret::Kind::Pictures => Some(grid(lang, kept.layout)),
        None if attempt.number.is_some() => Some(grid(lang, layout_of_nobody(person))),
        _ => None,
    };
    let (alias, symbol) = match attempt.number {
        Some(number) => (number, String::new()),
        None => tile.map(|tile| (tile.alias, tile.symbol)).or_not_found()?,
    };
    html(&ProofPage {
        f: Frame::visitor(&visitor, lang.session_proof()),
        alias,
        symbol,
        pictures,
        chosen: attempt.chosen.len(),
        wrong: query.wrong.is_some(),
        may_ask,
    })
}

/// The pictures of somebody who does not exist stand as firmly as those of anybody.
fn layout_of_nobody(person: Id) -> u32 {
    let first = person.as_bytes().first_chunk::<4>().copied();
    u32::from_be_bytes(first.unwrap_or_default())
}

fn grid(lang: Lang, layout: u32) -> Vec<Picture> {
    secret::layout(layout)
        .into_iter()
        .filter_map(|number| {
            let name = PICTURES.get(usize::from(number))?;
            Some(Picture {
                number,
                name,
                word: lang.text(&format!("picture-{name}")).unwrap_or(name),
            })
        })
        .collect()
}

/// One picture is chosen, taken back, or all are started again; with five, or a PIN, the secret is checked.
async fn prove_one(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let browser = visitor.cookie.as_ref().ok_or(Error::Stale)?.hash();
    let pending = &visitor.site.pending;
    let here = format!("/proof?lang={}", visitor.lang.tag());
    if form.has("again") {
        pending.choose(browser, Vec::clear);
    } else if form.has("back") {
        pending.choose(browser, |chosen| {
            chosen.truncate(chosen.len().saturating_sub(1))
        });
    } else if let Ok(picture) = form.text("pick").parse::<u8>() {
        pending.choose(browser, |chosen| chosen.push(picture));
    }
    let attempt = pending
        .get(browser, &visitor.station)
        .ok_or(Error::SignedOut)?;
    let Stage::Proving = attempt.stage else {
        return Err(Error::SignedOut);
    };
    if form.has("ask") {
        return door::ask(&visitor, browser, attempt.person).await;
    }
    let pin = form.text("pin");
    let given = if !pin.is_empty() {
        Secret::given(pin)
    } else if attempt.chosen.len() >= CHOSEN {
        Secret::of_pictures(&attempt.chosen)
    } else {
        return Ok(see(&here));
    };
    pending.choose(browser, Vec::clear);
    let trial = Try::learner(attempt.person, &visitor.station);
    if !sign_in::right(&visitor.site, &trial, given).await? {
        return Ok(see(&format!("{here}&wrong=1")));
    }
    door::after_proof(&visitor, browser, attempt.person).await
}

/// Begins the session of a person who has proved who they are, and shows them `first`, else where they begin. The
/// session this browser had before ends.
pub async fn get_in(
    visitor: &Visitor,
    person: Id,
    way: Way,
    first: Option<&str>,
) -> Result<Response> {
    let (cookie, session) = sign_in::finish(&visitor.site, person, &visitor.station, way).await?;
    if let Some(before) = &visitor.session {
        let sessions = &visitor.site.sessions;
        let (hash, by) = (before.token_hash, before.actor());
        sessions.end(&visitor.site, hash, by, Out::Replaced).await?;
    }
    let page = first.unwrap_or(landing(session.roles));
    Ok(with_cookie(visitor, &cookie, page))
}

/// Sends the browser on with the cookie of its session.
pub fn with_cookie(visitor: &Visitor, cookie: &Cookie, location: &str) -> Response {
    let mut response = see(location);
    if let Ok(value) = HeaderValue::from_str(&cookie.set(visitor.site.listening.wire)) {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    response
}

#[derive(Template)]
#[template(path = "session/staff.html")]
struct StaffPage {
    f: Frame,
    login: String,
    /// Why nobody came in.
    wrong: Option<&'static str>,
}

async fn staff(visitor: Visitor) -> Result<Response> {
    let f = Frame::visitor(&visitor, visitor.lang.session_staff());
    html(&StaffPage {
        f,
        login: String::new(),
        wrong: None,
    })
}

async fn staff_prove(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let login = form.text("login").to_owned();
    let asked = login.clone();
    let person = visitor
        .site
        .read(move |tx| people::staff_by_login(tx, &asked))
        .await?;
    let site = &visitor.site;
    let trial = Try::staff(site, person, &login, &visitor.station)?;
    let given = form.secret("passphrase");
    let right = sign_in::right(site, &trial, given).await?;
    let Some(person) = person.filter(|_| right) else {
        return staff_not_in(&visitor, login, visitor.lang.session_staff_wrong());
    };
    let now = clock::seconds();
    if site.read(move |tx| lapsed(tx, person, now)).await? {
        return staff_not_in(&visitor, login, visitor.lang.session_staff_lapsed());
    }
    second(&visitor, person).await
}

fn staff_not_in(visitor: &Visitor, login: String, wrong: &'static str) -> Result<Response> {
    let f = Frame::visitor(visitor, visitor.lang.session_staff());
    let wrong = Some(wrong);
    let mut response = html(&StaffPage { f, login, wrong })?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// The passphrase was right: the second factor is asked for, or enrolled where there is none yet.
async fn second(visitor: &Visitor, person: Id) -> Result<Response> {
    let browser = visitor.cookie.as_ref().ok_or(Error::Stale)?.hash();
    let site = &visitor.site;
    let asked = site
        .read(move |tx| factor::asked(tx, person, Wall::now()))
        .await?;
    let (stage, page) = match asked {
        factor::Asked::Nothing => (factor::web::new_sheet(true), "sheet"),
        factor::Asked::Sheet(_) | factor::Asked::App => (Stage::Coding, "code"),
    };
    let pending = &site.pending;
    pending.begin(browser, person, &visitor.station, stage);
    Ok(see(&format!("/staff/{page}?lang={}", visitor.lang.tag())))
}

async fn sign_out(visitor: Visitor, Posted(_): Posted) -> Result<Response> {
    if let Some(session) = &visitor.session {
        visitor
            .site
            .sessions
            .end(
                &visitor.site,
                session.token_hash,
                session.actor(),
                Out::Asked,
            )
            .await?;
    }
    let mut response = see(&format!("/start?lang={}", visitor.lang.tag()));
    let wire = visitor.site.listening.wire;
    if let Ok(value) = HeaderValue::from_str(&Cookie::delete(wire)) {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    // On plain HTTP it has no effect, and can cancel the cookie's deletion in the same answer.
    if wire == Wire::Tls {
        let all = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
        response
            .headers_mut()
            .insert(HeaderName::from_static("clear-site-data"), all);
    }
    Ok(response)
}

async fn language(me: Me, Posted(form): Posted) -> Result<Response> {
    let lang = Lang::from_tag(form.text("lang")).or_not_found()?;
    let change = people::Profile {
        language: Some(lang.tag().to_owned()),
        ..people::Profile::default()
    };
    people::profile::change_own(&me, change).await?;
    Ok(see(own_path(form.text("back")).unwrap_or("/")))
}

#[derive(Template)]
#[template(path = "session/settings.html")]
struct SettingsPage {
    f: Frame,
    sizes: &'static [u16],
    themes: &'static [&'static str],
    sounds: &'static [&'static str],
    fonts: &'static [&'static str],
    saved: bool,
}

impl SettingsPage {
    fn word(&self, group: &str, value: &str) -> &'static str {
        self.f
            .t
            .text(&format!("display-{group}-{value}"))
            .unwrap_or_default()
    }
}

#[derive(Deserialize)]
struct Saved {
    saved: Option<String>,
}

async fn settings(me: Me, Query(query): Query<Saved>) -> Result<Response> {
    let f = Frame::of(&me, me.visitor.lang.common_display_settings());
    html(&SettingsPage {
        f,
        sizes: &SIZES,
        themes: &THEMES,
        sounds: &SOUNDS,
        fonts: &FONTS,
        saved: query.saved.is_some(),
    })
}

async fn set(me: Me, Posted(form): Posted) -> Result<Response> {
    let wide = if form.has("wide") { "wide" } else { "" };
    let words = format!(
        "size={} {wide} theme={} font={} sound={}",
        form.text("size"),
        form.text("theme"),
        form.text("font"),
        form.text("sound")
    );
    let display = page::Display::parse(&words);
    let change = people::Profile {
        display: Some(Display::words(&display)),
        ..people::Profile::default()
    };
    people::profile::change_own(&me, change).await?;
    Ok(see("/settings?saved=1"))
}
