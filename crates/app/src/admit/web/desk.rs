//! The officer's desk: what waits and since when, one parcel in plain words, and the decision.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use course::diag::{Code, Diagnostic, Severity};
use course::message;
use course::model::Pos;
use ledger::Id;
use locale::Lang;
use parcel::PublicKey;
use serde::Deserialize;
use store::{Row, Tx};

use crate::admit::decide::{self, Undecided};
use crate::admit::path::{self, Here, Stages};
use crate::admit::report::{CheckReport, Finding};
use crate::admit::web::look::UnitRow;
use crate::admit::web::path::{Texts, texts};
use crate::admit::web::search::{self, Finds};
use crate::admit::web::{item, language_name, moment, size};
use crate::admit::{PATH, library, pack, words};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};

/// A parcel in a list.
struct ParcelRow {
    id: Id,
    name: String,
    publisher: String,
    by: String,
    since: i64,
    waits: bool,
    /// Version of each of its items, and what became of it.
    states: Vec<(String, String)>,
}

impl ParcelRow {
    fn of(row: &Row) -> Result<ParcelRow> {
        Ok(ParcelRow {
            id: Id::from_bytes(row.get("id")?),
            name: row.get("name")?,
            publisher: row.get("publisher")?,
            by: row.get("by")?,
            since: row.get("seen_at")?,
            waits: row.get::<String>("state")? == "waiting",
            states: Vec::new(),
        })
    }

    fn when(&self, t: &Lang) -> String {
        moment(*t, self.since)
    }

    /// Whole days since it came in.
    fn days(&self) -> i64 {
        (crate::clock::seconds() - self.since).max(0) / 86_400
    }
}

#[derive(Template)]
#[template(path = "admit/web/desk.html")]
struct DeskPage {
    f: Frame,
    waiting: Vec<ParcelRow>,
    decided: Vec<ParcelRow>,
}

/// `GET /desk`.
pub async fn desk(me: Me) -> Result<Response> {
    let rows = me.visitor.site.read(rows).await?;
    let (mut waiting, decided): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.waits);
    waiting.reverse();
    html(&DeskPage {
        f: Frame::of(&me, me.visitor.lang.admit_desk()),
        waiting,
        decided,
    })
}

fn rows(tx: &mut Tx) -> Result<Vec<ParcelRow>> {
    let rows = tx.query(include_str!("../sql/desk.sql"), &[])?;
    let mut states: HashMap<Id, Vec<(String, String)>> = HashMap::new();
    for row in tx.query(
        "SELECT parcel, version, state FROM parcel_item ORDER BY parcel, path",
        &[],
    )? {
        let parcel = Id::from_bytes(row.get(0)?);
        let version = pack::version_text(row.get(1)?);
        states
            .entry(parcel)
            .or_default()
            .push((version, row.get(2)?));
    }
    let parcel = |row: &Row| -> Result<ParcelRow> {
        let mut one = ParcelRow::of(row)?;
        one.states = states.remove(&one.id).unwrap_or_default();
        Ok(one)
    };
    rows.iter().map(parcel).collect()
}

/// A parcel with its items, as stored.
struct Stored {
    row: ParcelRow,
    signer: String,
    by_me: bool,
    items: Vec<StoredItem>,
}

struct StoredItem {
    series: Id,
    version: i64,
    kind: String,
    state: String,
    reason: String,
    report: [u8; 32],
}

fn stored(tx: &mut Tx, id: Id, me: Id) -> Result<Stored> {
    let row = tx
        .query_opt(include_str!("../sql/parcel.sql"), &[id.as_bytes()])?
        .or_not_found()?;
    let items = tx.query(include_str!("../sql/items.sql"), &[id.as_bytes()])?;
    let item = |row: &Row| -> Result<StoredItem> {
        Ok(StoredItem {
            series: Id::from_bytes(row.get("series")?),
            version: row.get("version")?,
            kind: row.get("kind")?,
            state: row.get("state")?,
            reason: row.get("reason")?,
            report: row.get("report_sha256")?,
        })
    };
    Ok(Stored {
        row: ParcelRow::of(&row)?,
        signer: row.get("signer")?,
        by_me: Id::from_bytes(row.get("inserted_by")?) == me,
        items: items.iter().map(item).collect::<Result<_>>()?,
    })
}

/// One item as the officer reads about it.
struct ItemView {
    series: Id,
    version: String,
    state: String,
    reason: String,
    report: CheckReport,
    warnings: Vec<Told>,
    remarks: usize,
    units: Vec<UnitRow>,
    summary: String,
    level: u8,
    reading: &'static str,
    minutes: u32,
    before: Option<String>,
    finds: Option<Finds>,
    base: String,
}

/// A path as the officer reads about it.
struct PathView {
    series: Id,
    version: String,
    state: String,
    reason: String,
    report: CheckReport,
    warnings: Vec<Told>,
    title: String,
    texts: Texts,
    stages: Stages,
    written: String,
}

impl PathView {
    fn waits(&self) -> bool {
        self.state == "waiting"
    }

    fn may_admit(&self) -> bool {
        self.state != "admitted"
    }

    fn languages(&self) -> String {
        let names = self.report.languages.iter();
        let names: Vec<_> = names.map(|tag| language_name(tag)).collect();
        names.join(", ")
    }
}

/// One finding in the reader's language.
struct Told {
    place: String,
    message: String,
}

impl ItemView {
    fn languages(&self) -> String {
        let names = self.report.languages.iter();
        let names: Vec<_> = names.map(|tag| language_name(tag)).collect();
        names.join(", ")
    }

    fn size(&self, t: &Lang) -> String {
        size(*t, self.report.bytes)
    }

    fn files(&self) -> i64 {
        i64::try_from(self.report.files).unwrap_or(i64::MAX)
    }

    fn warned(&self) -> i64 {
        i64::try_from(self.warnings.len()).unwrap_or(i64::MAX)
    }

    fn remarked(&self) -> i64 {
        i64::try_from(self.remarks).unwrap_or(i64::MAX)
    }

    fn waits(&self) -> bool {
        self.state == "waiting"
    }

    /// What may be admitted now: an officer may think again about what was refused or withdrawn.
    fn may_admit(&self) -> bool {
        self.state != "admitted"
    }
}

#[derive(Template)]
#[template(path = "admit/web/parcel.html")]
struct ParcelPage {
    f: Frame,
    parcel: ParcelRow,
    own: bool,
    publisher: String,
    namespace: String,
    issued: String,
    fingerprint: String,
    eight: String,
    eight_numbers: String,
    items: Vec<ItemView>,
    paths: Vec<PathView>,
    q: String,
    error: Option<String>,
    reason: String,
}

impl ParcelPage {
    fn can_admit(&self) -> bool {
        self.items.iter().any(ItemView::may_admit) || self.paths.iter().any(PathView::may_admit)
    }

    fn can_refuse(&self) -> bool {
        self.items.iter().any(ItemView::waits) || self.paths.iter().any(PathView::waits)
    }
}

/// What is looked for in the parcel.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /desk/{parcel}`.
pub async fn parcel(
    me: Me,
    Path(parcel): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let id = parcel.parse().map_err(|_| Error::NotFound)?;
    show(&me, id, asked.q.trim(), None, "").await
}

/// `POST /desk/{parcel}`: admits or refuses the ticked items.
pub async fn decide(me: Me, Path(parcel): Path<String>, Posted(form): Posted) -> Result<Response> {
    let id: Id = parcel.parse().map_err(|_| Error::NotFound)?;
    let items = form.all("item").map(str::parse).collect::<Result<_, _>>();
    let items: Vec<Id> = items.map_err(|_| Error::NotFound)?;
    let (site, by, reason) = (&me.visitor.site, me.session.actor(), form.text("reason"));
    let decided = match form.text("decision") {
        "admit" => decide::admit(site, by, id, items).await,
        "refuse" => decide::refuse(site, by, id, items, reason).await,
        _ => return Err(Error::NotFound),
    };
    match decided {
        Ok(()) | Err(Undecided::Done) => Ok(see(&format!("/desk/{id}"))),
        Err(Undecided::Failed(error)) => Err(error),
        Err(why) => {
            let told = words::undecided(me.visitor.lang, &why);
            let mut response = show(&me, id, "", told, reason).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}

async fn show(me: &Me, id: Id, q: &str, error: Option<String>, reason: &str) -> Result<Response> {
    let person = me.session.person;
    let site = &me.visitor.site;
    let stored = site.read(move |tx| stored(tx, id, person)).await?;
    let key = PublicKey::parse(&stored.signer)
        .map_err(|error| Error::Internal(format!("the stored signer of parcel {id}: {error}")))?;
    let (mut items, mut paths) = (Vec::new(), Vec::new());
    for item in &stored.items {
        if item.kind == PATH {
            paths.push(path_view(me, id, item).await?);
        } else {
            items.push(view(me, id, item, q).await?);
        }
    }
    let first = items.first().map(|item| &item.report);
    let first = first.or(paths.first().map(|path| &path.report));
    let about = |get: fn(&CheckReport) -> &String| {
        first.map_or_else(String::new, |report| get(report).clone())
    };
    html(&ParcelPage {
        f: Frame::of(me, stored.row.name.clone()),
        publisher: about(|report| &report.publisher),
        namespace: about(|report| &report.namespace),
        issued: about(|report| &report.issued),
        fingerprint: in_fours(&ledger::hash::short(&key.fingerprint())),
        eight: key.words8().words().join(" "),
        eight_numbers: key.words8().digits(),
        own: stored.by_me,
        parcel: stored.row,
        items,
        paths,
        q: q.to_owned(),
        error,
        reason: reason.to_owned(),
    })
}

/// Hexadecimal digits in groups that people can compare and lines can break at.
fn in_fours(hex: &str) -> String {
    let mut text = String::with_capacity(hex.len() * 5 / 4);
    for (index, digit) in hex.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

async fn path_view(me: &Me, parcel: Id, stored: &StoredItem) -> Result<PathView> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let report = CheckReport::read(&site.folder, parcel, stored.series, &stored.report)?;
    let shelved = library::shelved_path(site, parcel, stored.series).await?;
    let waiting = site.read(path::waiting).await?;
    let stages = path::stages(&shelved.path, &site.library, &waiting, t.tag());
    Ok(PathView {
        series: stored.series,
        version: pack::version_text(stored.version),
        state: stored.state.clone(),
        reason: stored.reason.clone(),
        warnings: told(t, &report.findings),
        title: shelved.path.title(t.tag()).to_owned(),
        texts: texts(&shelved),
        stages,
        written: shelved.text,
        report,
    })
}

async fn view(me: &Me, parcel: Id, stored: &StoredItem, q: &str) -> Result<ItemView> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let report = CheckReport::read(&site.folder, parcel, stored.series, &stored.report)?;
    let look = item::waiting(me, parcel, stored.series).await?;
    let manifest = &look.shelved.module.manifest;
    let texts = manifest
        .texts
        .iter()
        .find(|(lang, _)| lang.as_str() == t.tag())
        .or_else(|| {
            manifest
                .texts
                .iter()
                .find(|(lang, _)| **lang == manifest.source)
        });
    let in_use = site.library.series(stored.series);
    let before = in_use
        .filter(|one| one.parcel != parcel)
        .map(|one| pack::version_text(one.version));
    Ok(ItemView {
        series: stored.series,
        version: pack::version_text(stored.version),
        state: stored.state.clone(),
        reason: stored.reason.clone(),
        warnings: told(t, &report.findings),
        remarks: report
            .findings
            .iter()
            .filter(|one| one.severity == "info")
            .count(),
        units: look.units(),
        summary: texts.map_or_else(String::new, |(_, texts)| texts.summary.clone()),
        level: manifest.level,
        reading: manifest.reading.as_str(),
        minutes: manifest.minutes,
        before,
        finds: (!q.is_empty()).then(|| search::find(&look, q)),
        base: look.base,
        report,
    })
}

/// The warnings, each with its message.
fn told(t: Lang, findings: &[Finding]) -> Vec<Told> {
    let warning = |one: &&Finding| one.severity != "info";
    let tell = |one: &Finding| {
        let code = one
            .code
            .strip_prefix("LC")
            .and_then(|code| code.parse().ok());
        let finding = Diagnostic {
            file: one.file.clone(),
            details: one.details.clone(),
            ..Diagnostic::new(code.unwrap_or_default(), Severity::Warning, Pos::default())
        };
        let (message, _) = message::render(&finding, t.tag());
        let Code(number) = finding.code;
        Told {
            place: format!("{}:{} LC{number:04}", one.file, one.line),
            message,
        }
    };
    findings.iter().filter(warning).map(tell).collect()
}
