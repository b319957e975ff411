//! Guides by role, what Lucarne is, and whether the installation is sound.

use askama::Template;
use axum::response::Response;
use course::model::MediaPath;
use course::render::{Context, Page, page as fragment};
use include_dir::{Dir, include_dir};
use locale::Lang;

use crate::error::{OrNotFound as _, Result};
use crate::help::health::{self, Finding};
use crate::page::{Frame, html};
use crate::request::{Me, Visitor};
use crate::rights::{Capability, Roles};
use crate::router::{Access, Routes};
use crate::wording::Wording;

static GUIDES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/guide");

/// The routes of this capability.
pub fn routes() -> Routes {
    Routes::new()
        .get("/help", Access::Anyone, help)
        .get("/about", Access::Anyone, about)
        .get("/help/author-module", Access::Anyone, author_module)
        .get("/help/author-sound", Access::Anyone, author_sound)
        .get("/help/second-reading", Access::Anyone, second_reading)
        .get("/help/stations", Access::Anyone, stations)
        .get("/help/data-protection", Access::Anyone, data_protection)
        .get("/health", Access::May(Capability::Health), state)
}

#[derive(Template)]
#[template(path = "help/help.html")]
struct HelpPage {
    f: Frame,
    guides: Vec<Guide>,
    /// Whether the guides for authors are offered.
    author: bool,
}

/// The guides of all roles of the person; of a learner for somebody not signed in.
async fn help(visitor: Visitor) -> Result<Response> {
    let roles = visitor.session.as_ref().map(|session| session.roles);
    let names = guides_for(roles.unwrap_or_default());
    let t = visitor.lang;
    let guides = names
        .into_iter()
        .filter_map(|name| guide(t, name))
        .collect();
    html(&HelpPage {
        f: Frame::visitor(&visitor, t.common_help()),
        guides,
        author: roles.is_some_and(|roles| !guides_for(roles).contains(&"learner")),
    })
}

async fn about(visitor: Visitor) -> Result<Response> {
    one(&visitor, visitor.lang.help_about(), "about")
}

async fn author_module(visitor: Visitor) -> Result<Response> {
    one(&visitor, visitor.lang.help_author_module(), "author-module")
}

async fn author_sound(visitor: Visitor) -> Result<Response> {
    one(&visitor, visitor.lang.help_author_sound(), "author-sound")
}

async fn second_reading(visitor: Visitor) -> Result<Response> {
    one(
        &visitor,
        visitor.lang.help_second_reading(),
        "second-reading",
    )
}

async fn stations(visitor: Visitor) -> Result<Response> {
    one(&visitor, visitor.lang.site_stations(), "stations")
}

async fn data_protection(visitor: Visitor) -> Result<Response> {
    let title = visitor.lang.help_data_protection();
    one(&visitor, title, "data-protection")
}

fn one(visitor: &Visitor, title: &'static str, name: &str) -> Result<Response> {
    let text = guide(visitor.lang, name).or_not_found()?;
    html(&HelpPage {
        f: Frame::visitor(visitor, title),
        guides: vec![text],
        author: false,
    })
}

fn guides_for(roles: Roles) -> Vec<&'static str> {
    use crate::rights::Role;
    let all = [
        (Role::Trainer, "trainer"),
        (Role::Coordinator, "coordinator"),
        (Role::Officer, "officer"),
        (Role::Administrator, "administrator"),
        (Role::Reviewer, "reviewer"),
        (Role::Researcher, "researcher"),
    ];
    let staff: Vec<&str> = all
        .into_iter()
        .filter(|(role, _)| roles.has(*role))
        .map(|(_, name)| name)
        .collect();
    if staff.is_empty() {
        vec!["learner"]
    } else {
        staff
    }
}

/// A guide as a fragment.
struct Guide {
    lang: &'static str,
    dir: &'static str,
    html: String,
}

/// A guide in the reader's language, else in English.
fn guide(t: Lang, name: &str) -> Option<Guide> {
    let find = |lang: &str| GUIDES.get_file(format!("{lang}/{name}.md"));
    let (spoken, file) = match find(t.tag()) {
        Some(file) => (t, file),
        None => (Lang::En, find("en")?),
    };
    let (blocks, _) = course::parse::prose(file.contents_utf8()?, false);
    let nothing = |_: &MediaPath| None;
    let words = Wording(t);
    let context = Context {
        lang: spoken.tag(),
        interface: t.tag(),
        words: &words,
        media: &nothing,
        size: &|_: &MediaPath| None,
        speech: &|_: &str| None,
        say: &|_: usize| String::new(),
        term: &|_: &str| None,
        field: &|_: u32| None,
        icons: crate::asset::url("icons.svg"),
        glossary: None,
    };
    let mut page = Page::new(&context);
    fragment::prose(&mut page, &blocks);
    Some(Guide {
        lang: spoken.tag(),
        dir: spoken.dir(),
        html: page.html,
    })
}

#[derive(Template)]
#[template(path = "help/health.html")]
struct HealthPage {
    f: Frame,
    findings: Vec<Finding>,
    sound: bool,
}

async fn state(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let findings = health::findings(&me.visitor.site, t).await?;
    let sound = findings.iter().all(|finding| finding.good);
    html(&HealthPage {
        f: Frame::of(&me, t.admin_health()),
        findings,
        sound,
    })
}
