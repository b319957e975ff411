//! `trainer.progress`: a group and a module as a table of learners and units, and who is where now.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use ledger::Id;
use serde::Deserialize;

use crate::admit::library::Shelved;
use crate::calendar::deadline;
use crate::calendar::interruption::{self, Why};
use crate::clock;
use crate::error::Result;
use crate::learn::text;
use crate::page::{Frame, html};
use crate::people::Person;
use crate::request::Me;
use crate::rights::Capability;
use crate::teach::progress::{self, Column, Known, Standing};
use crate::teach::room::{self, Row, id};
use crate::teach::{calendar_words, group};

/// What the page is asked for.
#[derive(Deserialize)]
pub struct Asking {
    module: Option<String>,
}

struct Choice {
    id: String,
    title: String,
    chosen: bool,
}

struct Line {
    person: Person,
    /// Why they are not here, if that is known.
    why: Option<&'static str>,
    cells: Vec<Cell>,
}

struct Cell {
    standing: Standing,
    word: String,
    href: String,
}

#[derive(Template)]
#[template(path = "teach/progress.html")]
struct ProgressPage {
    f: Frame,
    group: Id,
    name: String,
    modules: Vec<Choice>,
    columns: Vec<Column>,
    lines: Vec<Line>,
    begun: i64,
    stuck: i64,
    signed_in: i64,
    here: Vec<Row>,
    /// Why there are no lessons now.
    paused: Option<&'static str>,
    /// By when the group is to finish the module.
    finish: Option<String>,
}

/// The page.
pub async fn show(
    me: Me,
    Path(group): Path<String>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let group = id(&group)?;
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let session = me.session.clone();
    let set = site
        .read(move |tx| {
            group::within(tx, &session, Capability::SeeProgress, group)?;
            group::load(tx, group)
        })
        .await?;
    let open: Vec<Arc<Shelved>> = set
        .modules
        .iter()
        .filter_map(|series| site.library.series(*series))
        .collect();
    let wished = asking.module.as_deref().unwrap_or_default();
    let chosen = open
        .iter()
        .find(|one| one.module.manifest.id == wished)
        .or_else(|| open.first())
        .cloned();
    let series = chosen.as_ref().map(|one| one.series).unwrap_or_default();
    let now = clock::seconds();
    let (mut learners, known, away, paused, finishes) = site
        .read(move |tx| {
            Ok((
                group::learners(tx, group)?,
                progress::known(tx, group, series)?,
                interruption::away_now(tx, group, now)?,
                interruption::paused_now(tx, group, now)?,
                deadline::of_group(tx, group)?,
            ))
        })
        .await?;
    locale::sort_names(t, &mut learners, |person| &person.name);
    let columns = chosen
        .as_ref()
        .map_or_else(Vec::new, |one| progress::columns(&one.module, t.tag()));
    let lines = chosen.as_ref().map_or_else(Vec::new, |one| {
        lines(&me, &learners, (&known, &away), one, &columns)
    });
    let count = |wanted: fn(Standing) -> bool| {
        let has = |line: &&Line| line.cells.iter().any(|cell| wanted(cell.standing));
        i64::try_from(lines.iter().filter(has).count()).unwrap_or_default()
    };
    let mut here = room::rows(&me, learners, &known);
    here.retain(|row| row.here.is_some());
    html(&ProgressPage {
        f: Frame::of(&me, t.teach_progress()),
        group,
        name: set.name,
        modules: open
            .iter()
            .map(|one| Choice {
                id: one.module.manifest.id.clone(),
                title: text::title(&one.module, t.tag()).to_owned(),
                chosen: one.series == series,
            })
            .collect(),
        begun: count(|standing| standing != Standing::NotBegun),
        stuck: count(|standing| matches!(standing, Standing::Tries(..) | Standing::Still(..))),
        paused: paused.map(|reason| calendar_words::reason(t, reason)),
        finish: finishes
            .iter()
            .find(|one| one.series == series)
            .map(|one| calendar_words::finish(t, one)),
        columns,
        lines,
        signed_in: i64::try_from(here.len()).unwrap_or_default(),
        here,
    })
}

fn lines(
    me: &Me,
    learners: &[Person],
    (known, away): (&Known, &HashMap<Id, Why>),
    shelved: &Shelved,
    columns: &[Column],
) -> Vec<Line> {
    let present = me
        .visitor
        .site
        .sessions
        .present(me.visitor.site.running.now());
    let now = clock::seconds();
    let (module, series) = (&shelved.module, shelved.series);
    let cell = |person: &Person, column: &Column| {
        let place = (module, series, column.id.as_str());
        let standing = known.standing(person, place, present.get(&person.id), now);
        // Somebody who is away for a known reason is where they stopped, not stuck.
        let standing = match standing {
            Standing::Tries(screen, of) | Standing::Still(screen, of)
                if away.contains_key(&person.id) =>
            {
                Standing::On(screen, of)
            }
            other => other,
        };
        Cell {
            standing,
            word: standing.word(me.visitor.lang),
            href: format!(
                "/learner/{}/{}/{}",
                person.id, module.manifest.id, column.id
            ),
        }
    };
    learners
        .iter()
        .map(|person| Line {
            why: away
                .get(&person.id)
                .map(|why| calendar_words::why(me.visitor.lang, *why)),
            person: person.clone(),
            cells: columns.iter().map(|column| cell(person, column)).collect(),
        })
        .collect()
}
