//! One parcel at the officer's desk, in plain words, and the decision about its items.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use course::diag::{Code, Diagnostic, Severity};
use course::message;
use course::model::Pos;
use ledger::{Hash, Id};
use locale::Lang;
use parcel::PublicKey;
use serde::Deserialize;
use store::{Row, Tx};

use crate::admit::decide::{self, Act, Undecided};
use crate::admit::path::{self, Here, Stages};
use crate::admit::report::{CheckReport, Finding};
use crate::admit::trust::Trust;
use crate::admit::web::desk::ParcelRow;
use crate::admit::web::facts::{self, FactLine};
use crate::admit::web::look::{Needs, Skill, UnitRow};
use crate::admit::web::path::{Texts, texts};
use crate::admit::web::search::{self, Finds};
use crate::admit::web::{in_fours, item, language_name, size};
use crate::admit::{CARTOGRAPHY, PATH, clear, library, pack, words};
use crate::advice::panel::{self, Panel};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};
use crate::sift::Found;

/// A parcel with its items, as stored.
struct Stored {
    row: ParcelRow,
    signer: String,
    namespace: String,
    manifest: Hash,
    by_me: bool,
    items: Vec<StoredItem>,
}

struct StoredItem {
    series: Id,
    version: i64,
    kind: String,
    state: String,
    reason: String,
    decided_at: i64,
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
            decided_at: row.get("decided_at")?,
            report: row.get("report_sha256")?,
        })
    };
    Ok(Stored {
        row: ParcelRow::of(&row)?,
        signer: row.get("signer")?,
        namespace: row.get("publisher")?,
        manifest: Hash::from_bytes(row.get("manifest_sha256")?),
        by_me: Id::from_bytes(row.get("inserted_by")?) == me,
        items: items.iter().map(item).collect::<Result<_>>()?,
    })
}

/// What is decided about an item, and what it is decided on.
struct Judged {
    series: Id,
    version: String,
    state: String,
    reason: String,
    /// Until when the files of what was refused stay.
    until: Option<i64>,
    report: CheckReport,
    sum: String,
    warnings: Vec<Told>,
}

/// One finding in the reader's language.
pub struct Told {
    /// File, line and code.
    pub place: String,
    /// What it says.
    pub message: String,
}

impl Judged {
    fn of(me: &Me, parcel: Id, stored: &StoredItem) -> Result<Judged> {
        let folder = &me.visitor.site.folder;
        let report = CheckReport::read(folder, parcel, stored.series, &stored.report)?;
        Ok(Judged {
            series: stored.series,
            version: pack::version_text(stored.version),
            state: stored.state.clone(),
            reason: stored.reason.clone(),
            until: matches!(stored.state.as_str(), "refused" | "asked")
                .then(|| clear::until(stored.decided_at)),
            warnings: told(me.visitor.lang, &report.findings),
            sum: in_fours(&Hash::from_bytes(stored.report).to_hex()),
            report,
        })
    }

    /// What there is to know about the files of what was refused.
    fn kept(&self, t: &Lang) -> Option<String> {
        let day = words_day(*t, self.until?);
        Some(t.admit_kept_until(&day))
    }

    fn waits(&self) -> bool {
        self.state == "waiting"
    }

    /// What may be admitted now: an officer may think again about what was refused or withdrawn.
    fn may_admit(&self) -> bool {
        self.state != "admitted"
    }

    fn languages(&self) -> String {
        let names = self.report.languages.iter();
        let names: Vec<_> = names.map(|tag| language_name(tag)).collect();
        names.join(", ")
    }

    fn size(&self, t: &Lang) -> String {
        size(*t, self.report.bytes)
    }

    fn files(&self) -> i64 {
        count(self.report.files)
    }

    fn warned(&self) -> i64 {
        count(self.warnings.len())
    }

    fn remarked(&self) -> i64 {
        let remarks = self.report.findings.iter();
        count(remarks.filter(|one| one.severity == "info").count())
    }

    fn media(&self) -> i64 {
        count(self.report.media.len())
    }
}

fn words_day(t: Lang, at: i64) -> String {
    let (year, month, day) = crate::clock::day(at);
    t.date(year.into(), month.unsigned_abs(), day.unsigned_abs())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// `640 × 480`, of a picture.
fn pixels(found: &Found) -> String {
    let size = found
        .size
        .map(|(width, height)| format!("{width} × {height}"));
    size.unwrap_or_default()
}

/// A module as the officer reads about it.
struct ItemView {
    judged: Judged,
    units: Vec<UnitRow>,
    summary: String,
    level: u8,
    reading: &'static str,
    minutes: u32,
    before: Option<String>,
    finds: Option<Finds>,
    needs: Needs,
    panel: Panel,
    skills: Vec<Skill>,
    base: String,
}

/// Facts of the cartographies as the officer reads them.
struct FactsView {
    judged: Judged,
    lines: Vec<FactLine>,
}

/// A path as the officer reads about it.
struct PathView {
    judged: Judged,
    title: String,
    texts: Texts,
    stages: Stages,
    written: String,
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
    manifest: String,
    trusted: bool,
    items: Vec<ItemView>,
    paths: Vec<PathView>,
    facts: Vec<FactsView>,
    /// Refused items whose files are no longer here.
    gone: Vec<Judged>,
    q: String,
    error: Option<String>,
    reason: String,
}

impl ParcelPage {
    fn judged(&self) -> impl Iterator<Item = &Judged> {
        let items = self.items.iter().map(|item| &item.judged);
        items.chain(self.paths.iter().map(|path| &path.judged))
    }

    /// With the facts, which are decided about but never taken out again.
    fn decided(&self) -> impl Iterator<Item = &Judged> {
        self.judged()
            .chain(self.facts.iter().map(|one| &one.judged))
    }

    fn can_admit(&self) -> bool {
        self.decided().any(Judged::may_admit)
    }

    fn can_refuse(&self) -> bool {
        self.decided().any(Judged::waits)
    }

    fn can_withdraw(&self) -> bool {
        self.judged().any(|item| !item.may_admit())
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

/// `POST /desk/{parcel}`: does what the button says to the ticked items.
pub async fn decide(me: Me, Path(parcel): Path<String>, Posted(form): Posted) -> Result<Response> {
    let id: Id = parcel.parse().map_err(|_| Error::NotFound)?;
    let items = form.all("item").map(str::parse).collect::<Result<_, _>>();
    let items: Vec<Id> = items.map_err(|_| Error::NotFound)?;
    let act = Act::named(form.text("decision")).or_not_found()?;
    let (site, by, reason) = (&me.visitor.site, me.session.actor(), form.text("reason"));
    let decided = decide::decide(site, by, id, items, act, reason.to_owned()).await;
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
    let (mut items, mut paths, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    let mut gone = Vec::new();
    for item in &stored.items {
        if item.state == "removed" {
            gone.push(Judged::of(me, id, item)?);
            continue;
        }
        match item.kind.as_str() {
            PATH => paths.push(path_view(me, id, item).await?),
            CARTOGRAPHY => facts.push(FactsView {
                judged: Judged::of(me, id, item)?,
                lines: facts::lines(me, id, item.series).await?,
            }),
            _ => items.push(view(me, id, item, q).await?),
        }
    }
    let first = items.first().map(|item: &ItemView| &item.judged.report);
    let first = first.or(paths.first().map(|path: &PathView| &path.judged.report));
    let first = first.or(facts.first().map(|one: &FactsView| &one.judged.report));
    let first = first.or(gone.first().map(|one: &Judged| &one.report));
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
        manifest: in_fours(&stored.manifest.to_hex()),
        trusted: Trust::read(&site.folder)?.trusts(&stored.signer, &stored.namespace),
        own: stored.by_me,
        parcel: stored.row,
        items,
        paths,
        facts,
        gone,
        q: q.to_owned(),
        error,
        reason: reason.to_owned(),
    })
}

async fn path_view(me: &Me, parcel: Id, stored: &StoredItem) -> Result<PathView> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let judged = Judged::of(me, parcel, stored)?;
    let shelved = library::shelved_path(site, parcel, stored.series).await?;
    let waiting = site.read(path::waiting).await?;
    let stages = path::stages(&shelved.path, &site.library, &waiting, t.tag());
    Ok(PathView {
        judged,
        title: shelved.path.title(t.tag()).to_owned(),
        texts: texts(&shelved),
        stages,
        written: shelved.text,
    })
}

async fn view(me: &Me, parcel: Id, stored: &StoredItem, q: &str) -> Result<ItemView> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let judged = Judged::of(me, parcel, stored)?;
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
    let series = stored.series;
    let panel = site
        .read(move |tx| panel::load(tx, parcel, series, pack::version_text))
        .await?;
    let in_use = site.library.series(stored.series);
    let before = in_use
        .filter(|one| one.parcel != parcel)
        .map(|one| pack::version_text(one.version));
    Ok(ItemView {
        judged,
        units: look.units(),
        summary: texts.map_or_else(String::new, |(_, texts)| texts.summary.clone()),
        level: manifest.level,
        reading: manifest.reading.as_str(),
        minutes: manifest.minutes,
        before,
        finds: (!q.is_empty()).then(|| search::find(&look, q)),
        needs: look.needs(t, &crate::cartography::atlas(site)),
        panel: panel.with(&look.shelved.module.reviews),
        skills: look.skills(t),
        base: look.base,
    })
}

/// The warnings, each with its message.
pub fn told(t: Lang, findings: &[Finding]) -> Vec<Told> {
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
