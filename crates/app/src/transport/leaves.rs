//! *What leaves this site*: what is open, what came in and went out, who may take something out; read when asked.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use ledger::{Kind, words8};
use locale::Lang;
use parcel::trust::Hub;
use serde::Deserialize;
use store::{Engine, Tx};

use crate::clock;
use crate::error::Result;
use crate::export::trust;
use crate::page::{Frame, html};
use crate::policy::{self, Policy};
use crate::record;
use crate::request::Me;
use crate::rights::{Capability, ROLES, Reach, Role, Roles};
use crate::site::Site;
use crate::transport::listening::Wire;
use crate::transport::sockets;

/// What is true of the site now.
struct State {
    listening: Vec<String>,
    /// None where the system does not tell.
    opened: Option<usize>,
    wire: Wire,
    certificate: Option<Certificate>,
    counts: Counts,
    head: String,
}

struct Certificate {
    until: String,
    names: String,
    fingerprint: String,
    words: String,
}

#[derive(Default)]
struct Counts {
    parcels: i64,
    admitted: i64,
    exports: i64,
    events: i64,
}

/// Whether the certificates were just renewed.
#[derive(Deserialize)]
pub struct Renewed {
    renewed: Option<String>,
}

#[derive(Template)]
#[template(path = "transport/leaves.html")]
struct LeavesPage {
    f: Frame,
    state: State,
    lead: &'static str,
    wire: &'static str,
    opened: String,
    taken: Vec<(&'static str, String)>,
    answers: String,
    now: [String; 2],
    may_renew: bool,
    renewed: bool,
}

/// The page.
pub async fn leaves(me: Me, Query(query): Query<Renewed>) -> Result<Response> {
    let t = me.visitor.lang;
    let state = state(&me.visitor.site, t).await?;
    let (uploads, hub) = allowed(&me.visitor.site).await?;
    html(&LeavesPage {
        answers: answers(t),
        now: [handed_in(t, &uploads), results(t, hub.as_ref())],
        wire: wire(t, state.wire),
        opened: opened(t, state.opened),
        taken: taken(t),
        lead: match me.visitor.site.db.engine() {
            Engine::Sqlite => t.site_leaves_lead(),
            Engine::Postgres => t.site_leaves_lead_database(),
        },
        may_renew: me.session.roles.propose(Capability::Trust) && state.certificate.is_some(),
        renewed: query.renewed.is_some(),
        f: Frame::of(&me, t.site_leaves()),
        state,
    })
}

#[derive(Template)]
#[template(path = "transport/statement.html")]
struct StatementPage {
    f: Frame,
    day: String,
    version: &'static str,
    state: State,
    sentences: Vec<String>,
    wire: &'static str,
    opened: String,
}

/// One page to print: each sentence is true of this site now, or held by a test of the program.
pub async fn statement(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let state = state(site, t).await?;
    let (uploads, hub) = allowed(site).await?;
    let mut sentences: Vec<String> = [
        match site.db.engine() {
            Engine::Sqlite => t.site_say_opens_none(),
            Engine::Postgres => t.site_say_opens_database(),
        },
        t.site_say_parts(),
        t.site_say_signed(),
        t.site_say_two_people(),
        t.site_say_learners_apart(),
        t.site_say_sessions(),
        t.site_say_erasure(),
    ]
    .map(ToOwned::to_owned)
    .into();
    sentences.push(answers(t));
    sentences.push(handed_in(t, &uploads));
    sentences.push(results(t, hub.as_ref()));
    sentences.push(t.site_say_ledger(state.counts.events, &state.head));
    html(&StatementPage {
        version: env!("CARGO_PKG_VERSION"),
        day: day(t, clock::seconds()),
        wire: wire(t, state.wire),
        opened: opened(t, state.opened),
        f: Frame::of(&me, t.site_statement()),
        sentences,
        state,
    })
}

/// What is set now: kinds of files that are handed in somewhere, and where results go.
async fn allowed(site: &Site) -> Result<(Vec<String>, Option<Hub>)> {
    let file = Policy::read(&site.folder)?;
    site.read(move |tx| Ok((policy::anywhere(tx, file)?.uploads, trust::hub(tx)?)))
        .await
}

fn handed_in(t: Lang, uploads: &[String]) -> String {
    if uploads.is_empty() {
        t.site_say_no_uploads().to_owned()
    } else {
        t.site_say_uploads(&uploads.join(", "))
    }
}

async fn state(site: &Site, t: Lang) -> Result<State> {
    let (counts, head) = site.read(|tx| Ok((counts(tx)?, record::head(tx)?))).await?;
    let sockets = tokio::task::spawn_blocking(sockets::own)
        .await
        .unwrap_or_default();
    let listening = sockets.as_ref().map(|sockets| &sockets.listening);
    let papers = site.listening.papers();
    Ok(State {
        listening: listening
            .into_iter()
            .flatten()
            .map(ToString::to_string)
            .collect(),
        opened: sockets.map(|sockets| sockets.outward.len()),
        wire: site.listening.wire,
        certificate: papers.map(|papers| Certificate {
            until: day(t, papers.note.until),
            names: papers.note.names.join(", "),
            fingerprint: papers.fingerprint_hex(),
            words: words8(&papers.fingerprint).to_string(),
        }),
        counts,
        head: head.map_or_else(String::new, |head| words8(&head.hash).to_string()),
    })
}

fn day(t: Lang, seconds: i64) -> String {
    let (year, month, day) = clock::day(seconds);
    t.date(year.into(), month.unsigned_abs(), day.unsigned_abs())
}

/// Events about nobody are found by an index, however long the ledger is.
const WRITTEN: &str = "SELECT COUNT(*) FROM event WHERE subject IS NULL AND kind = $1";

fn counts(tx: &mut Tx) -> Result<Counts> {
    let mut count = |sql, kind: Option<Kind>| -> Result<i64> {
        let row = match kind {
            Some(kind) => tx.query_one(sql, &[&i64::from(kind.code())])?,
            None => tx.query_one(sql, &[])?,
        };
        Ok(row.get(0)?)
    };
    Ok(Counts {
        parcels: count(WRITTEN, Some(Kind::ParcelVerified))?,
        admitted: count(WRITTEN, Some(Kind::ItemAdmitted))?,
        exports: count(WRITTEN, Some(Kind::ExportWritten))?,
        events: count("SELECT COUNT(*) FROM event", None)?,
    })
}

/// The wire in a sentence.
pub fn wire(t: Lang, wire: Wire) -> &'static str {
    match wire {
        Wire::Loopback => t.site_wire_loopback(),
        Wire::Tls => t.site_wire_tls(),
        Wire::InsecureLan => t.site_wire_plain(),
    }
}

fn opened(t: Lang, opened: Option<usize>) -> String {
    match opened {
        None => t.site_opened_unknown().to_owned(),
        Some(0) => t.site_opened_none().to_owned(),
        Some(n) => t.site_opened_some(i64::try_from(n).unwrap_or(i64::MAX)),
    }
}

/// Which roles hold all of these rights: a page that needs several opens for nobody who lacks one.
pub fn who(all: &[Capability]) -> Vec<(Role, Reach)> {
    let reach = |role: Role| {
        let roles = Roles::of(&[role]);
        let each = all.iter().map(|one| roles.reach(*one));
        (role, each.min().unwrap_or(Reach::None))
    };
    ROLES
        .into_iter()
        .map(reach)
        .filter(|(_, reach)| *reach > Reach::None)
        .collect()
}

/// What pages with answers, texts and files of learners need.
pub const ANSWERS: [Capability; 2] = [Capability::SeeProgress, Capability::SeeAnswers];

/// What can be taken out, and which roles the table of rights lets do it.
fn taken(t: Lang) -> Vec<(&'static str, String)> {
    use Capability as C;
    let rows: [(&str, &[Capability]); 6] = [
        (t.site_take_lists(), &[C::SeeProgress]),
        (t.site_take_cards(), &[C::ResetSecret]),
        (t.site_take_answers(), &ANSWERS),
        (t.site_take_prepare(), &[C::PrepareExport]),
        (t.site_take_release(), &[C::ReleaseExport]),
        (t.site_take_copy(), &[C::Backup]),
    ];
    rows.map(|(what, all)| (what, names(t, all))).into()
}

/// The roles in words, with how far they reach where that is not the whole site.
fn names(t: Lang, all: &[Capability]) -> String {
    let name = |(role, reach): (Role, Reach)| {
        let name = t.text(&format!("role-{}", role.name()))?;
        Some(match reach {
            Reach::Group => t.site_of_own_groups(name),
            _ => name.to_owned(),
        })
    };
    let names: Vec<String> = who(all).into_iter().filter_map(name).collect();
    names.join(", ")
}

/// Who reads answers of learners: the pages say who can now, the table who else may where it must be.
fn answers(t: Lang) -> String {
    let now = names(t, &ANSWERS);
    let pages = who(&ANSWERS);
    let further = who(&[Capability::SeeAnswers]);
    let officer = |all: &[(Role, Reach)]| all.iter().any(|(role, _)| *role == Role::Officer);
    match officer(&further) && !officer(&pages) {
        true => t.site_say_answers_needed(&now),
        false => t.site_say_answers(&now),
    }
}

/// Where results go, as two people decided.
fn results(t: Lang, hub: Option<&Hub>) -> String {
    match hub {
        Some(hub) => t.site_say_hub(&hub.name),
        None => t.site_say_no_hub().to_owned(),
    }
}
