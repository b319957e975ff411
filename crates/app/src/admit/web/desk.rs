//! The officer's desk: what waits and since when, what is in use without trust in its signer, and every decision ever
//! taken.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use ledger::{Hash, Id};
use locale::Lang;
use serde::Deserialize;
use store::{Row, Tx};

use crate::admit::reasons::{self, Rejected};
use crate::admit::title::{Item, Title, Titles};
use crate::admit::trust::Trust;
use crate::admit::web::{in_fours, moment};
use crate::admit::{PATH, pack};
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// A parcel in a list.
pub struct ParcelRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    publisher: String,
    /// Who brought it.
    pub by: String,
    since: i64,
    waits: bool,
    /// Version of each of its items, and what became of it.
    states: Vec<(String, String)>,
}

impl ParcelRow {
    /// From a row of `desk.sql` or `parcel.sql`.
    pub fn of(row: &Row) -> Result<ParcelRow> {
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

    /// When it came in.
    pub fn when(&self, t: &Lang) -> String {
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
    untrusted: Vec<(Title, Untrusted)>,
}

/// Something in use whose signer is not trusted any more.
struct Untrusted {
    parcel: Id,
    series: Id,
    title: String,
    version: String,
    /// Its page in the library.
    href: String,
}

/// `GET /desk`.
pub async fn desk(me: Me) -> Result<Response> {
    let site = &me.visitor.site;
    let trust = Trust::read(&site.folder)?;
    let (rows, untrusted) = site
        .read(move |tx| Ok((rows(tx)?, untrusted(tx, &trust)?)))
        .await?;
    let (mut waiting, decided): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.waits);
    waiting.reverse();
    let wanted = untrusted.iter().map(|one| (one.parcel, one.series));
    let titles = Titles::read(site, me.visitor.lang, wanted.collect()).await?;
    let titled = |one: Untrusted| (titles.of((one.parcel, one.series), &one.title), one);
    html(&DeskPage {
        f: Frame::of(&me, me.visitor.lang.admit_desk()),
        waiting,
        decided,
        untrusted: untrusted.into_iter().map(titled).collect(),
    })
}

/// What is in use, signed by a key that is not trusted any more, and not decided about since.
fn untrusted(tx: &mut Tx, trust: &Trust) -> Result<Vec<Untrusted>> {
    let mut found = Vec::new();
    for row in tx.query(include_str!("../sql/in_use.sql"), &[])? {
        let (signer, namespace): (String, String) = (row.get("signer")?, row.get("publisher")?);
        if row.get::<i64>("kept")? > 0 || trust.trusts(&signer, &namespace) {
            continue;
        }
        let id: String = row.get("module")?;
        found.push(Untrusted {
            parcel: Id::from_bytes(row.get("parcel")?),
            series: Id::from_bytes(row.get("series")?),
            title: row.get("title")?,
            version: pack::version_text(row.get("version")?),
            href: match row.get::<String>("kind")?.as_str() {
                PATH => format!("/paths/{id}"),
                _ => format!("/library/{id}"),
            },
        });
    }
    Ok(found)
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

/// One decision, of an officer or of the gate.
struct Past {
    /// None for what never entered.
    parcel: Option<Id>,
    series: Id,
    title: String,
    version: String,
    state: String,
    who: String,
    at: i64,
    lamport: i64,
    reason: String,
    /// What an officer's decision stands on; of what never entered, the sum of what was handed over.
    manifest: String,
    report: String,
}

impl Past {
    fn of(row: &Row) -> Result<Past> {
        let hash = |name: &str| -> Result<String> {
            Ok(in_fours(&Hash::from_bytes(row.get(name)?).to_hex()))
        };
        Ok(Past {
            parcel: Some(Id::from_bytes(row.get("parcel")?)),
            series: Id::from_bytes(row.get("series")?),
            title: row.get("title")?,
            version: pack::version_text(row.get("version")?),
            state: row.get("act")?,
            who: row.get("who")?,
            at: row.get("at")?,
            lamport: row.get("lamport")?,
            reason: row.get("reason")?,
            manifest: hash("manifest_sha256")?,
            report: hash("report_sha256")?,
        })
    }

    fn rejected(t: Lang, one: &Rejected) -> Past {
        let sum = in_fours(&one.sum.to_hex());
        Past {
            parcel: None,
            series: Id::default(),
            title: t.admit_parcel().to_owned(),
            version: ledger::hash::short(&one.sum),
            state: "rejected".to_owned(),
            who: one.who.clone(),
            at: one.at,
            lamport: one.lamport,
            reason: one.why(t),
            manifest: sum,
            report: String::new(),
        }
    }

    fn when(&self, t: &Lang) -> String {
        moment(*t, self.at)
    }

    fn item(&self) -> Item {
        (self.parcel.unwrap_or_default(), self.series)
    }

    fn titled(self, titles: &Titles) -> (Title, Past) {
        (titles.of(self.item(), &self.title), self)
    }

    /// Whether title, version, person or reason hold these words, small letters or capitals.
    fn holds(&self, shown: &Title, words: &str) -> bool {
        let all = [
            &shown.text,
            &self.title,
            &self.version,
            &self.who,
            &self.reason,
        ];
        all.iter().any(|text| text.to_lowercase().contains(words))
    }
}

#[derive(Template)]
#[template(path = "admit/web/history.html")]
struct HistoryPage {
    f: Frame,
    q: String,
    past: Vec<(Title, Past)>,
}

/// What is looked for among the decisions.
#[derive(Deserialize)]
pub struct Sought {
    #[serde(default)]
    q: String,
}

/// `GET /desk/history`.
pub async fn history(me: Me, Query(sought): Query<Sought>) -> Result<Response> {
    let t = me.visitor.lang;
    let (mut all, rejected) = me
        .visitor
        .site
        .read(|tx| {
            let rows = tx.query(include_str!("../sql/history.sql"), &[])?;
            let decided = rows.iter().map(Past::of).collect::<Result<Vec<_>>>()?;
            Ok((decided, reasons::rejected(tx)?))
        })
        .await?;
    let wanted: HashSet<_> = all.iter().map(Past::item).collect();
    let titles = Titles::read(&me.visitor.site, t, wanted).await?;
    all.extend(rejected.iter().map(|one| Past::rejected(t, one)));
    all.sort_by_key(|one| std::cmp::Reverse(one.lamport));
    let words = sought.q.trim().to_lowercase();
    let past = all.into_iter().map(|one| one.titled(&titles));
    html(&HistoryPage {
        f: Frame::of(&me, me.visitor.lang.admit_history()),
        past: past
            .filter(|(title, one)| one.holds(title, &words))
            .collect(),
        q: sought.q,
    })
}
