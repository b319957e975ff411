//! The frame every page stands in, and the page that says what went wrong.

use std::sync::atomic::Ordering;

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use locale::Lang;

use crate::asset;
use crate::error::{Error, Result};
use crate::request::{Me, Visitor};
use crate::rights::{Reach, Role};
use crate::session::{Greeting, Session, prove};
use crate::site::Site;
use crate::transport::listening::Wire;

/// What the layout needs of every page.
pub struct Frame {
    /// Interface language.
    pub t: Lang,
    /// Title of the page, before the name of the product.
    pub title: String,
    /// `learner` or `staff`.
    pub body: &'static str,
    /// Display settings.
    pub display: Display,
    /// Who is signed in, as they want to be called.
    pub name: Option<String>,
    /// The menu.
    pub menu: Vec<MenuGroup>,
    /// The token of forms.
    pub token: String,
    /// Path and query of this page.
    pub here: String,
    /// The person has just proved who they are, and must press again what they pressed.
    pub press_again: bool,
    /// Whether staff are reminded that this network can be listened to.
    pub overheard: bool,
    /// Many failed to sign in within an hour, and this person must know.
    pub alarm: bool,
    /// When and where the person was here last, said once after signing in.
    pub last_time: Option<String>,
    /// A break in the ledger is known; staff are told on every page.
    pub broken: bool,
    /// The weekly sign-off is late; officers and coordinators are told.
    pub overdue: bool,
    /// How copies stand, on the first page of staff.
    pub copies: Option<crate::backup::web::Sentence>,
    /// How much was kept long enough, for who may take it out, on their first page.
    pub kept_long: Option<String>,
}

/// Entries of the menu under one word, or side by side.
pub struct MenuGroup {
    /// Icon and word of what opens them; absent where they stand side by side.
    pub heading: Option<(&'static str, &'static str)>,
    /// What stands in it.
    pub items: Vec<MenuItem>,
    /// Whether this page is among them.
    pub current: bool,
}

impl MenuGroup {
    fn flat(items: Vec<MenuItem>) -> MenuGroup {
        MenuGroup {
            heading: None,
            items,
            current: false,
        }
    }
}

/// One entry of the menu.
pub struct MenuItem {
    /// Where it leads.
    pub href: &'static str,
    /// Name of its icon.
    pub icon: &'static str,
    /// Its word.
    pub word: &'static str,
    /// Whether it is this page.
    pub current: bool,
}

/// How pages look for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// 100, 125, 150 or 200.
    pub size: u16,
    /// Wide spacing.
    pub wide: bool,
    /// `auto`, `light`, `dark` or `strong`.
    pub theme: &'static str,
    /// `default`, `school`, `dyslexic` or `station`.
    pub font: &'static str,
    /// `on`, `off` or `pressed`.
    pub sound: &'static str,
}

impl Default for Display {
    fn default() -> Self {
        Display {
            size: 100,
            wide: false,
            theme: "auto",
            font: "default",
            sound: "pressed",
        }
    }
}

/// The themes there are.
pub const THEMES: [&str; 4] = ["auto", "light", "dark", "strong"];
/// The text sizes there are.
pub const SIZES: [u16; 4] = [100, 125, 150, 200];
/// The ways sound is used.
pub const SOUNDS: [&str; 3] = ["pressed", "on", "off"];
/// The letters there are.
pub const FONTS: [&str; 4] = ["default", "school", "dyslexic", "station"];

impl Display {
    /// Reads `size=125 wide theme=dark`; what is not known is left out.
    pub fn parse(text: &str) -> Display {
        let mut display = Display::default();
        for word in text.split_whitespace() {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            match key {
                "size" => {
                    display.size = pick(&SIZES, |size| value == size.to_string(), display.size)
                }
                "wide" => display.wide = true,
                "theme" => display.theme = pick(&THEMES, |theme| theme == value, display.theme),
                "font" => display.font = pick(&FONTS, |font| font == value, display.font),
                "sound" => display.sound = pick(&SOUNDS, |sound| sound == value, display.sound),
                _ => {}
            }
        }
        display
    }

    /// The words [`Display::parse`] reads.
    pub fn words(&self) -> String {
        let wide = if self.wide { " wide" } else { "" };
        format!(
            "size={}{wide} theme={} font={} sound={}",
            self.size, self.theme, self.font, self.sound
        )
    }
}

fn pick<T: Copy>(known: &[T], wanted: impl Fn(T) -> bool, otherwise: T) -> T {
    known
        .iter()
        .copied()
        .find(|one| wanted(*one))
        .unwrap_or(otherwise)
}

impl Frame {
    /// The frame of a page for somebody who may or may not be signed in.
    pub fn visitor(visitor: &Visitor, title: impl Into<String>) -> Frame {
        let session = visitor.session.as_deref();
        let t = visitor.lang;
        let staff = session.is_some_and(|session| session.roles.staff());
        Frame {
            t,
            title: title.into(),
            body: if staff { "staff" } else { "learner" },
            display: session.map_or_else(Display::default, |session| session.display),
            name: session.map(|session| session.called.clone()),
            menu: session.map_or_else(Vec::new, |session| menu(t, session, &visitor.here)),
            broken: session.is_some_and(|session| session.roles.staff())
                && visitor.site.watch.broken(),
            overdue: session.is_some_and(told_of_sign_off) && visitor.site.watch.overdue(),
            token: visitor.form_token(),
            here: visitor.here.clone(),
            copies: copies(visitor),
            kept_long: kept_long(visitor),
            press_again: session.is_some() && prove::pressed(&visitor.here),
            overheard: staff && visitor.site.listening.wire == Wire::InsecureLan,
            alarm: session.is_some_and(|session| alarmed(&visitor.site, session)),
            last_time: session
                .and_then(Session::take_greeting)
                .map(|greeting| last_time(t, &greeting)),
        }
    }

    /// The frame of a page for somebody signed in.
    pub fn of(me: &Me, title: impl Into<String>) -> Frame {
        Frame::visitor(&me.visitor, title)
    }

    /// The address of an asset.
    pub fn asset(&self, name: &str) -> &'static str {
        asset::url(name)
    }

    /// The address of a picture of the sign-in and of tiles.
    pub fn picture(&self, name: &str) -> &'static str {
        asset::url(&format!("pictures/{name}.svg"))
    }

    /// The address of an icon.
    pub fn icon(&self, name: &str) -> &'static str {
        asset::icon(name)
    }

    /// All interface languages, for the switch.
    pub fn languages(&self) -> [Lang; 5] {
        Lang::all()
    }

    /// The same page in another language.
    pub fn here_in(&self, lang: &Lang) -> String {
        let (path, query) = self.here.split_once('?').unwrap_or((&self.here, ""));
        let kept = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let mut pairs: Vec<&str> = kept.collect();
        let tag = format!("lang={}", lang.tag());
        pairs.push(&tag);
        format!("{path}?{}", pairs.join("&"))
    }
}

/// The last time in words, with the wrong tries since if there were any.
fn last_time(t: Lang, greeting: &Greeting) -> String {
    let (year, month, day) = crate::clock::day(greeting.at);
    let date = t.date_with_weekday(year.into(), month.unsigned_abs(), day.unsigned_abs());
    let said = t.session_last_time(&date, &greeting.station);
    if greeting.failures > 0 {
        format!("{said} {}", t.session_wrong_since(greeting.failures))
    } else {
        said
    }
}

/// Whether the person must be told that many failed to sign in.
fn alarmed(site: &Site, session: &Session) -> bool {
    let told = [Role::Officer, Role::Administrator]
        .into_iter()
        .any(|role| session.roles.has(role));
    told && site.alarm.raised(site.running.now())
}

fn told_of_sign_off(session: &Session) -> bool {
    session.roles.has(Role::Officer) || session.roles.has(Role::Coordinator)
}

/// First pages of staff.
const FIRST: [&str; 3] = ["/teach", "/desk", "/health"];

fn copies(visitor: &Visitor) -> Option<crate::backup::web::Sentence> {
    let session = visitor.session.as_ref()?;
    let path = visitor.here.split('?').next()?;
    if !session.roles.staff() || !FIRST.contains(&path) {
        return None;
    }
    let standing = visitor.site.copies.standing();
    let now = crate::clock::seconds();
    Some(crate::backup::web::sentence(visitor.lang, &standing, now))
}

fn kept_long(visitor: &Visitor) -> Option<String> {
    let session = visitor.session.as_ref()?;
    let path = visitor.here.split('?').next()?;
    let events = visitor.site.kept_long.load(Ordering::Relaxed);
    let may = session.roles.propose(crate::rights::Capability::Erase);
    (may && events > 0 && FIRST.contains(&path)).then(|| visitor.lang.erase_age_waits(events))
}

/// What entries of the menu have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    /// A learner's own pages.
    Own,
    /// What waits now.
    Today,
    /// What enters.
    Enters,
    /// What leaves.
    Leaves,
    /// What there is to read.
    Library,
    /// Accounts and requests of people.
    People,
    /// The installation.
    Site,
}

/// All of them, in the order of the menu.
const SECTIONS: [Section; 7] = [
    Section::Own,
    Section::Today,
    Section::Enters,
    Section::Leaves,
    Section::Library,
    Section::People,
    Section::Site,
];

impl Section {
    fn word(self, t: Lang) -> &'static str {
        match self {
            Section::Own => t.common_home(),
            Section::Today => t.common_section_today(),
            Section::Enters => t.common_section_enters(),
            Section::Leaves => t.common_section_leaves(),
            Section::Library => t.common_library(),
            Section::People => t.common_section_people(),
            Section::Site => t.common_section_site(),
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Section::Own => "home",
            Section::Today => "calendar",
            Section::Enters => "download",
            Section::Leaves => "upload",
            Section::Library => "book",
            Section::People => "person",
            Section::Site => "display",
        }
    }
}

/// So many entries stand side by side; more are put together under few words.
const SIDE_BY_SIDE: usize = 6;

/// The menu of a person: only what their roles let them use.
fn menu(t: Lang, session: &Session, here: &str) -> Vec<MenuGroup> {
    let mut entries = entries(t, session, here);
    // A learner finds help on each screen.
    let help = session
        .roles
        .staff()
        .then(|| item(("/help", "help", t.common_help()), here));
    if entries.len() <= SIDE_BY_SIDE {
        let all = entries.into_iter().map(|(_, item)| item).chain(help);
        return vec![MenuGroup::flat(all.collect())];
    }
    let mut groups = Vec::new();
    for section in SECTIONS {
        let items: Vec<MenuItem> = entries
            .extract_if(.., |(of, _)| *of == section)
            .map(|(_, item)| item)
            .collect();
        match items.len() {
            0 => {}
            1 => groups.push(MenuGroup::flat(items)),
            _ => groups.push(MenuGroup {
                heading: Some((section.icon(), section.word(t))),
                current: items.iter().any(|item| item.current),
                items,
            }),
        }
    }
    groups.extend(help.map(|help| MenuGroup::flat(vec![help])));
    groups
}

fn item((href, icon, word): (&'static str, &'static str, &'static str), here: &str) -> MenuItem {
    let rest = here.strip_prefix(href);
    MenuItem {
        href,
        icon,
        word,
        current: rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?'])),
    }
}

/// The entries a person may use, with what they belong to.
fn entries(t: Lang, session: &Session, here: &str) -> Vec<(Section, MenuItem)> {
    use Section as S;

    use crate::rights::Capability as C;
    let entries = [
        (S::Own, C::Learn, "/home", "home", t.common_home()),
        (S::Own, C::Learn, "/skills", "star", t.common_my_skills()),
        (S::Own, C::Learn, "/about-me", "person", t.common_about_me()),
        (
            S::Today,
            C::SeeProgress,
            "/overview",
            "chart",
            t.calendar_overview(),
        ),
        (S::Today, C::Groups, "/teach", "group", t.teach_groups()),
        (
            S::Today,
            C::LockStation,
            "/here",
            "sign-out",
            t.admin_here(),
        ),
        (S::Today, C::SignOff, "/review", "check", t.audit_review()),
        (S::Today, C::Second, "/two", "waiting", t.two_menu()),
        (S::Enters, C::Comment, "/advice", "message", t.advice_menu()),
        (
            S::Enters,
            C::InsertParcel,
            "/insert",
            "upload",
            t.admit_insert(),
        ),
        (S::Enters, C::Admit, "/desk", "officer", t.admit_desk()),
        (
            S::Leaves,
            C::PrepareExport,
            "/leaves",
            "upload",
            t.export_leaves(),
        ),
        (
            S::Leaves,
            C::ReleaseExport,
            "/release",
            "upload",
            t.export_leaves(),
        ),
        (
            S::Site,
            C::Trust,
            "/publishers",
            "edit",
            t.admit_publishers(),
        ),
        (S::Leaves, C::Trust, "/hub", "parcel", t.export_hub()),
        (
            S::Leaves,
            C::Health,
            "/what-leaves",
            "sign-out",
            t.site_leaves(),
        ),
        (
            S::Library,
            C::ReadLibrary,
            "/library",
            "book",
            t.common_library(),
        ),
        (
            S::Library,
            C::ReadCartography,
            "/cartography",
            "path",
            t.cartography_menu(),
        ),
        (
            S::Library,
            C::ReadCartography,
            "/methods",
            "group",
            t.cartography_methods(),
        ),
        (
            S::Library,
            C::Contributions,
            "/contributions",
            "message",
            t.contribute_menu(),
        ),
        (
            S::Library,
            C::ReadCartography,
            "/matrix",
            "star",
            t.skills_matrix(),
        ),
        (
            S::Library,
            C::ReadCartography,
            "/report",
            "chart",
            t.report_menu(),
        ),
        (
            S::People,
            C::StaffAccounts,
            "/staff-accounts",
            "person",
            t.admin_accounts(),
        ),
        (S::People, C::Erase, "/erasures", "remove", t.erase_title()),
        (
            S::People,
            C::AddLearners,
            "/corrections",
            "message",
            t.audit_corrections(),
        ),
        (
            S::Site,
            C::StaffAccounts,
            "/policy",
            "check",
            t.admin_policy(),
        ),
        (S::Site, C::Audit, "/trail", "search", t.audit_trail()),
        (
            S::Site,
            C::LockStation,
            "/stations",
            "display",
            t.session_stations(),
        ),
        (S::Site, C::Backup, "/copies", "saved", t.keep_title()),
        (S::Site, C::Health, "/health", "right", t.admin_health()),
    ];
    let allowed = entries.into_iter().filter(|(_, capability, href, ..)| {
        let reach = session.roles.reach(*capability);
        // A reviewer reads what is assigned to them on pages of their own; requests are answered for the whole site.
        let least = match (capability, *href) {
            (C::ReadLibrary, _) | (_, "/corrections") => Reach::Group,
            _ => Reach::None,
        };
        reach > least
    });
    allowed
        .map(|(section, _, href, icon, word)| (section, item((href, icon, word), here)))
        .collect()
}

/// A moment as the reader's language writes it, by the clock of the machine.
pub fn moment(t: Lang, seconds: i64) -> String {
    let (year, month, day) = crate::clock::day(seconds);
    let (hour, minute) = crate::clock::time(seconds);
    let date = t.date(year.into(), month.unsigned_abs(), day.unsigned_abs());
    format!(
        "{date}, {}",
        t.time(hour.unsigned_abs(), minute.unsigned_abs())
    )
}

/// Renders a template as the answer.
pub fn html(template: &impl Template) -> Result<Response> {
    let page = template.render()?;
    // Text of people is escaped, so only a template of ours can say this.
    let scripted = page.contains("<script ");
    let mut response = Html(page).into_response();
    if scripted {
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, crate::router::WITH_SCRIPT);
    }
    Ok(response)
}

/// The page that says what went wrong and what to do.
#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    f: Frame,
    heading: &'static str,
    help: String,
    href: &'static str,
    word: &'static str,
}

/// Turns a failure into a page, or into the way to sign in.
pub fn failure(visitor: &Visitor, error: &Error) -> Response {
    let t = visitor.lang;
    if matches!(error, Error::SignedOut) {
        return crate::request::see("/");
    }
    let (heading, help) = match error {
        Error::NotFound | Error::Forbidden => {
            (t.error_not_found(), t.error_not_found_help().to_owned())
        }
        Error::Stale => (t.error_stale(), t.error_stale_help().to_owned()),
        Error::Invalid { message, .. } => (t.error_invalid(), message.clone()),
        Error::Wait { seconds } => (t.error_wait(), t.error_wait_help((*seconds).max(1))),
        Error::StationLocked => (
            t.session_station_locked(),
            t.session_station_locked_help().to_owned(),
        ),
        Error::TooLarge => (t.error_too_large(), t.error_too_large_help().to_owned()),
        Error::TooSlow => (t.error_too_slow(), t.error_too_slow_help().to_owned()),
        error if error.disk_full() => (t.error_disk_full(), t.error_disk_full_help().to_owned()),
        Error::Store(error) if error.is_retryable() => {
            (t.error_busy(), t.error_busy_help().to_owned())
        }
        _ => (t.error_failed(), t.error_failed_help().to_owned()),
    };
    let page = FailurePage {
        f: Frame::visitor(visitor, heading),
        heading,
        help,
        href: "/",
        word: t.common_home(),
    };
    let mut response = html(&page).unwrap_or_else(|_| error.status().into_response());
    *response.status_mut() = error.status();
    let wait = match error {
        Error::Wait { seconds } => Some(*seconds),
        Error::StationLocked => Some(60),
        _ => None,
    };
    if let Some(seconds) = wait
        && let Ok(value) = HeaderValue::from_str(&seconds.to_string())
    {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}
