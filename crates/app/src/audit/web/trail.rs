//! `officer.trail`: the audit trail, searched and filtered, as a page, on paper, as PDF where the program sets it, and as a
//! table file. An administrator sees what is technical only: events without people.

use std::sync::Arc;

use ::paper::Document;
use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use ledger::{Clock, Id};
use locale::Lang;
use serde::Deserialize;
use store::Tx;

use crate::admit::reasons;
use crate::audit::part::{PARTS, Part};
use crate::audit::trail::{self, Filter, Line, Place, Who};
use crate::audit::watch::{self, Checked};
use crate::audit::web::{paper, words};
use crate::audit::{look, told};
use crate::error::Result;
use crate::keys::Keys;
use crate::page::{Frame, html, moment};
use crate::people::roster::harmless;
use crate::request::{Me, Posted, see};
use crate::rights::Role;
use crate::{clock, console, printed};

/// Lines of a page on the screen.
const SCREEN: usize = 50;
/// Lines of a page for paper.
const PAPER: usize = 500;
/// Lines of a table file at most, and how many are read at a time.
const FILE: usize = 20_000;
const CHUNK: usize = 1000;

/// What the page is asked for, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asking {
    from: String,
    to: String,
    person: String,
    station: String,
    part: String,
    /// Words of a reason.
    why: String,
    /// Names instead of numbers, where the look was recorded.
    names: String,
    /// More lines, for paper.
    paper: String,
    after: String,
}

impl Asking {
    /// The same question as an address says it, without the place.
    fn query(&self) -> String {
        let pairs = [
            ("from", &self.from),
            ("to", &self.to),
            ("person", &self.person),
            ("station", &self.station),
            ("part", &self.part),
            ("why", &self.why),
            ("names", &self.names),
            ("paper", &self.paper),
        ];
        let said = pairs.iter().filter(|(_, value)| !value.is_empty());
        let said = said.map(|(name, value)| {
            let value =
                percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC);
            format!("{name}={value}")
        });
        said.collect::<Vec<_>>().join("&")
    }

    /// How many lines a page of it has.
    fn most(&self) -> usize {
        match self.paper.is_empty() {
            true => SCREEN,
            false => PAPER,
        }
    }

    /// What was asked for, in words.
    fn words(&self, t: Lang, technical: bool) -> Vec<String> {
        let part = Part::from_name(&self.part).map_or("", |part| words::part(t, part));
        let mut asked = vec![(t.audit_from(), &*self.from), (t.audit_to(), &*self.to)];
        if !technical {
            asked.extend([
                (t.audit_person(), &*self.person),
                (t.audit_station(), &*self.station),
                (t.audit_part(), part),
                (t.audit_why(), &*self.why),
            ]);
        }
        asked.retain(|(_, value)| !value.is_empty());
        asked
            .into_iter()
            .map(|(name, value)| paper::said(t, name, value))
            .collect()
    }

    /// What is meant; what cannot be read is told beside the field.
    fn filter(&self, tx: &mut Tx, technical: bool) -> Result<(Filter, Faults)> {
        let mut faults = Faults::default();
        let day = |text: &str, fault: &mut bool| {
            let start = clock::start_of_day(text);
            *fault = !text.is_empty() && start.is_none();
            start
        };
        let from = day(&self.from, &mut faults.from);
        let until = day(&self.to, &mut faults.to).map(clock::next_day);
        let mut filter = Filter {
            from,
            until,
            station: Some(self.station.clone()).filter(|station| !station.is_empty()),
            part: Part::from_name(&self.part),
            person: None,
        };
        if technical {
            filter.part = Some(Part::Technical);
            filter.station = None;
        } else if !self.person.is_empty() {
            filter.person = numbered(tx, &self.person)?;
            faults.person = filter.person.is_none();
        }
        Ok((filter, faults))
    }
}

/// Whoever has this number, learner or staff.
fn numbered(tx: &mut Tx, number: &str) -> Result<Option<Id>> {
    let row = tx.query_opt(
        "SELECT id FROM person WHERE kind IN ('learner', 'staff') AND number = $1 ORDER BY kind LIMIT 1",
        &[&number],
    )?;
    row.map(|row| Ok(Id::from_bytes(row.get(0)?))).transpose()
}

#[derive(Default)]
struct Faults {
    from: bool,
    to: bool,
    person: bool,
}

impl Faults {
    fn any(&self) -> bool {
        self.from || self.to || self.person
    }
}

/// A line in words.
pub struct Row {
    pub day: String,
    pub time: String,
    pub doubtful: bool,
    pub what: &'static str,
    pub why: String,
    pub by: String,
    pub about: String,
    pub station: String,
}

#[derive(Template)]
#[template(path = "audit/web/trail.html")]
struct TrailPage {
    f: Frame,
    asking: Asking,
    faults: Faults,
    technical: bool,
    parts: Vec<(&'static str, &'static str, bool)>,
    rows: Vec<Row>,
    next: Option<String>,
    query: String,
    head: String,
    checked: Option<Checked>,
    checked_on: String,
    paper: Option<Paper>,
    now: String,
}

/// What stands on paper, within the page.
struct Paper {
    lang: Lang,
    document: Document,
    blocks: String,
    /// Where the same is as PDF; nothing where this build sets none.
    pdf: Option<String>,
}

impl TrailPage {
    /// The same question for the screen.
    fn screen(&self) -> String {
        let asking = Asking {
            paper: String::new(),
            ..self.asking.clone()
        };
        format!("/trail?{}", asking.query())
    }

    /// What was asked for, for the form that asks again.
    fn asked(&self) -> [(&'static str, &str); 8] {
        let asking = &self.asking;
        [
            ("from", &asking.from),
            ("to", &asking.to),
            ("person", &asking.person),
            ("station", &asking.station),
            ("part", &asking.part),
            ("why", &asking.why),
            ("paper", &asking.paper),
            ("after", &asking.after),
        ]
    }
}

/// Whether this person sees what is technical only.
fn technical(me: &Me) -> bool {
    !me.session.roles.has(Role::Officer)
}

/// What was found.
struct Found {
    faults: Faults,
    rows: Vec<Row>,
    /// The last line, where older ones follow.
    last: Option<Place>,
    head: String,
}

/// Looks for what is asked, a page of it, in this language.
async fn found(me: &Me, t: Lang, asking: &Asking) -> Result<Found> {
    let technical = technical(me);
    let (asked, reader) = (asking.clone(), me.session.person);
    let keys = Arc::clone(&me.visitor.site.keys);
    let most = asking.most();
    let read = move |tx: &mut Tx| {
        let (filter, faults) = asked.filter(tx, technical)?;
        let mut lines = if faults.any() {
            Vec::new()
        } else {
            let after = Place::parse(&asked.after);
            reasoned(tx, &keys, t, &filter, &asked.why, after, most + 1)?
        };
        let names = if asked.names.is_empty() {
            Vec::new()
        } else {
            look::looked_now(tx, reader)?
        };
        let more = lines.len() > most;
        lines.truncate(most);
        let seen = Seen { t, names };
        Ok(Found {
            faults,
            rows: lines
                .iter()
                .map(|(line, why)| seen.row(line, why))
                .collect(),
            last: lines.last().filter(|_| more).map(|(line, _)| line.place),
            head: watch::head_words(tx)?,
        })
    };
    me.visitor.site.read(read).await
}

/// The page.
pub async fn show(me: Me, Query(asking): Query<Asking>) -> Result<Response> {
    let t = me.visitor.lang;
    let for_paper = !asking.paper.is_empty();
    let lang = if for_paper { printed::language(t) } else { t };
    let found = found(&me, lang, &asking).await?;
    let query = asking.query();
    let checked = me.visitor.site.watch.checked();
    let paper = for_paper.then(|| {
        let document = sheet(&me, lang, &asking, &found);
        Paper {
            lang,
            blocks: ::paper::html::blocks(&document),
            pdf: printed::SETS_PDF.then(|| {
                let after = Place::parse(&asking.after).map_or_else(String::new, |at| at.text());
                format!("/trail/file.pdf?{query}&after={after}")
            }),
            document,
        }
    });
    html(&TrailPage {
        f: Frame::of(&me, t.audit_trail()),
        parts: PARTS
            .into_iter()
            .map(|part| {
                (
                    part.name(),
                    words::part(t, part),
                    part.name() == asking.part,
                )
            })
            .collect(),
        technical: technical(&me),
        next: found
            .last
            .map(|place| format!("/trail?{query}&after={}", place.text())),
        query,
        head: found.head,
        checked_on: checked
            .as_ref()
            .and_then(|checked| checked.at)
            .map_or_else(String::new, |at| moment(t, at)),
        checked,
        paper,
        rows: found.rows,
        now: moment(t, clock::seconds()),
        faults: found.faults,
        asking,
    })
}

/// What was found, as a document.
fn sheet(me: &Me, t: Lang, asking: &Asking, found: &Found) -> Document {
    let technical = technical(me);
    paper::document(&paper::Sheet {
        t,
        by: &me.session.called,
        asked: asking.words(t, technical),
        head: &found.head,
        checked: me.visitor.site.watch.checked().as_ref(),
        technical,
        named: !technical && !asking.names.is_empty(),
        rows: &found.rows,
        more: found.last.is_some(),
        now: clock::seconds(),
    })
}

/// The page for paper as PDF.
#[cfg(feature = "pdf")]
pub async fn pdf(me: Me, Query(mut asking): Query<Asking>) -> Result<Response> {
    "1".clone_into(&mut asking.paper);
    let t = printed::language(me.visitor.lang);
    let found = found(&me, t, &asking).await?;
    let set = printed::pdf(sheet(&me, t, &asking, &found)).await?;
    let name = "attachment; filename=\"trail.pdf\"";
    Ok(send(set, ::paper::pdf::MEDIA_TYPE, name))
}

/// Lines with the reason of those that have one. With words of a reason, only those whose reason holds them all the way,
/// small letters or capitals; then only what came in is gone through, which is a small part of the trail.
fn reasoned(
    tx: &mut Tx,
    keys: &Keys,
    t: Lang,
    filter: &Filter,
    words: &str,
    after: Option<Place>,
    most: usize,
) -> Result<Vec<(Line, String)>> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        let lines = trail::lines(tx, keys, filter, after, most)?;
        return lines.into_iter().map(|line| why(tx, t, line)).collect();
    }
    let mut narrow = filter.clone();
    narrow.part.get_or_insert(Part::Admission);
    let (mut found, mut after) = (Vec::new(), after);
    while found.len() < most {
        let lines = trail::lines(tx, keys, &narrow, after, CHUNK)?;
        let last = lines.len() < CHUNK;
        after = lines.last().map(|line| line.place);
        for line in lines.into_iter().filter(|line| reasons::carries(line.kind)) {
            let (line, why) = why(tx, t, line)?;
            if why.to_lowercase().contains(&words) {
                found.push((line, why));
            }
        }
        if last {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}

fn why(tx: &mut Tx, t: Lang, line: Line) -> Result<(Line, String)> {
    let why = match reasons::carries(line.kind) {
        true => reasons::of(tx, t, &line.event, line.kind)?,
        false => told::words(tx, t, &line)?,
    };
    Ok((line, why.unwrap_or_default()))
}

/// How people are shown: by number, and by name where the look at them was recorded.
struct Seen {
    t: Lang,
    names: Vec<Id>,
}

impl Seen {
    fn row(&self, line: &Line, why: &str) -> Row {
        let (hour, minute) = clock::time(line.place.at);
        Row {
            day: words::day(self.t, line.place.at),
            time: self.t.time(hour.unsigned_abs(), minute.unsigned_abs()),
            doubtful: !matches!(line.clock, Clock::Staff | Clock::Network),
            what: words::kind(self.t, line.kind),
            why: why.to_owned(),
            by: match &line.actor {
                Some(who) => self.who(who),
                None if line.station == console::STATION => self.t.audit_console().to_owned(),
                None => self.t.audit_program().to_owned(),
            },
            about: line
                .subject
                .as_ref()
                .map_or_else(String::new, |who| self.who(who)),
            station: line.station.clone(),
        }
    }

    fn who(&self, who: &Who) -> String {
        if who.number.is_empty() {
            self.t.audit_erased().to_owned()
        } else if self.names.contains(&who.id) {
            format!("{} ({})", who.name, who.number)
        } else {
            who.number.clone()
        }
    }
}

/// Shows names instead of numbers: a look at the record of everybody on the page, and recorded as such.
pub async fn names(me: Me, Posted(form): Posted) -> Result<Response> {
    let asking = Asking {
        from: form.text("from").to_owned(),
        to: form.text("to").to_owned(),
        person: form.text("person").to_owned(),
        station: form.text("station").to_owned(),
        part: form.text("part").to_owned(),
        why: form.text("why").to_owned(),
        names: "1".to_owned(),
        paper: form.text("paper").to_owned(),
        after: form.text("after").to_owned(),
    };
    if technical(&me) {
        return Err(crate::error::Error::NotFound);
    }
    let t = me.visitor.lang;
    let asked = asking.clone();
    let reader = me.session.person;
    let roles: Vec<Role> = me.session.roles.iter().collect();
    let most = asking.most();
    me.visitor
        .site
        .write_even_full(me.session.actor(), move |w| {
            let keys = Arc::clone(w.keys());
            let (filter, _) = asked.filter(w.tx, false)?;
            let after = Place::parse(&asked.after);
            let lines = reasoned(w.tx, &keys, t, &filter, &asked.why, after, most)?;
            let mut people: Vec<Id> = lines
                .iter()
                .flat_map(|(line, _)| [&line.actor, &line.subject])
                .flatten()
                .filter(|who| !who.number.is_empty() && who.id != reader)
                .map(|who| who.id)
                .collect();
            people.sort_unstable();
            people.dedup();
            look::all(w, &people, &roles)
        })
        .await?;
    let after = &asking.after;
    Ok(see(&format!("/trail?{}&after={after}", asking.query())))
}

/// Walks the ledger now.
pub async fn check(me: Me, Posted(_): Posted) -> Result<Response> {
    watch::check_beside(&me.visitor.site).await?;
    Ok(see("/trail"))
}

/// The same lines as a table file; people by number.
pub async fn file(me: Me, Query(asking): Query<Asking>) -> Result<Response> {
    let t = me.visitor.lang;
    let technical = technical(&me);
    let site = me.visitor.site.clone();
    let keys = Arc::clone(&site.keys);
    let made = tokio::task::spawn_blocking(move || {
        site.read_blocking(move |tx| {
            let (filter, faults) = asking.filter(tx, technical)?;
            let lines = if faults.any() {
                Vec::new()
            } else {
                let words = match technical {
                    true => "",
                    false => asking.why.as_str(),
                };
                reasoned(tx, &keys, t, &filter, words, None, FILE)?
            };
            table(t, &lines, &watch::head_words(tx)?)
        })
    });
    let bytes = made
        .await
        .map_err(|error| crate::error::Error::Internal(error.to_string()))??;
    let name = "attachment; filename=\"trail.csv\"";
    Ok(send(bytes, "text/csv; charset=utf-8", name))
}

fn send(bytes: Vec<u8>, kind: &'static str, name: &'static str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}

fn table(t: Lang, lines: &[(Line, String)], head: &str) -> Result<Vec<u8>> {
    let seen = Seen {
        t,
        names: Vec::new(),
    };
    let mut table = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let fault = |error: csv::Error| crate::error::Error::Internal(error.to_string());
    table
        .write_record([
            "utc", "clock", "kind", "what", "by", "about", "station", "order", "head", "reason",
        ])
        .map_err(fault)?;
    for (line, why) in lines {
        let row = seen.row(line, why);
        let clock = match line.clock {
            Clock::Unset => "unset",
            Clock::Staff => "staff",
            Clock::Network => "network",
            Clock::Jumped => "jumped",
        };
        let cells = [
            clock::utc(line.place.at),
            clock.to_owned(),
            line.kind.to_string(),
            row.what.to_owned(),
            row.by,
            row.about,
            row.station,
            line.place.lamport.to_string(),
            head.to_owned(),
            row.why,
        ];
        table
            .write_record(cells.iter().map(|cell| harmless(cell)))
            .map_err(fault)?;
    }
    table
        .into_inner()
        .map_err(|error| crate::error::Error::Internal(error.to_string()))
}
