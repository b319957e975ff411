//! Skills: what one can do at each level and how it is practised inside; what modules train of it, and what they leave.

use std::collections::BTreeMap;

use cartography::skills::codes::Practice;
use cartography::skills::coverage::{Coverage, RowCover, State};
use cartography::skills::framework::{Competence, Framework};
use cartography::skills::matrix::{LEVELS, Row};
use paper::{Cell, Run, Tongue};

use crate::report::Shelf;
use crate::report::draft::{Draft, between, count};
use crate::report::drawn::{self, Counted};
use crate::skills::words::{self, Told};

/// Writes the chapter of the matrix.
pub fn matrix(draft: &mut Draft<'_>, framework: &Framework) {
    let t = draft.t;
    draft.chapter("skills", t.skills_matrix());
    draft.say(t.report_skills_help());
    let version = words::version(t, draft.ground.matrix_version);
    draft.say(&t.report_matrix_version(&version, &framework.id()));
    draft.say(t.skills_names_help());
    draft.say(t.skills_statements_help());
    practice(draft);
    for area in &framework.areas {
        let name = words::told(t, &area.name);
        let heading = vec![Run::plain(format!("{}. ", area.id)), said(draft, &name)];
        draft.heading(2, &format!("area-{}", area.id), heading);
        let rows = framework.of_area(&area.id);
        let rows = rows.flat_map(|one| levels(draft, framework, one)).collect();
        let head = [
            t.skills_competence(),
            t.skills_level_head(),
            t.skills_i_can(),
            t.skills_practice(),
        ];
        draft.table(&t.report_area_table(&area.id), &head, rows);
    }
}

/// How many rows are usually practised in each way.
fn practice(draft: &mut Draft<'_>) {
    let t = draft.t;
    let ways = Practice::ALL.iter().map(|way| {
        let rows = draft.ground.matrix.rows();
        let count = rows.filter(|(_, row)| row.practice.main == *way).count();
        let name = words::practice(t, *way).text;
        Counted { name, count }
    });
    let ways: Vec<Counted> = ways.filter(|way| way.count > 0).collect();
    drawn::bars(draft, "practice", t.report_by_practice(), &ways);
    let rows = ways.iter();
    let rows = rows.map(|way| vec![Cell::word(way.name.clone()), draft.count(way.count)]);
    let rows = rows.collect();
    let caption = t.report_in_words(t.report_by_practice());
    draft.table(&caption, &[t.skills_practice(), t.skills_rows()], rows);
}

fn levels(draft: &Draft<'_>, framework: &Framework, one: &Competence) -> Vec<Vec<Cell>> {
    let line = draft.ground.matrix.line(&framework.id(), &one.id);
    let rows = line.iter().flat_map(|line| &line.levels);
    rows.map(|row| level(draft, one, row)).collect()
}

fn level(draft: &Draft<'_>, one: &Competence, row: &Row) -> Vec<Cell> {
    let t = draft.t;
    let name = words::told(t, &one.name);
    let also = row.practice.also.iter();
    let ways = std::iter::once(&row.practice.main).chain(also);
    let ways = ways.map(|way| said(draft, &words::practice(t, *way)));
    let mut can = vec![said(draft, &words::told(t, &row.i_can))];
    if row.hidden {
        can.push(Run::emphasis(format!(" ({})", t.skills_not_used())));
    }
    vec![
        Cell::of(vec![Run::plain(format!("{} ", one.id)), said(draft, &name)]),
        Cell::number(draft.number(row.level.into())),
        Cell::of(can),
        Cell::of(between(ways, " · ")),
    ]
}

/// Words with their language.
fn said(draft: &Draft<'_>, told: &Told) -> Run {
    let tongue = (told.lang != draft.t.tag()).then_some(Tongue {
        tag: told.lang,
        rtl: told.dir == "rtl",
    });
    Run::plain(told.text.clone()).spoken(tongue)
}

/// Writes the chapter of what modules train.
pub fn coverage(draft: &mut Draft<'_>, framework: &Framework, coverage: &Coverage<'_>) {
    let t = draft.t;
    draft.chapter("coverage", t.report_coverage());
    draft.say(match draft.ground.shelf {
        Shelf::Library => t.report_of_library(),
        Shelf::Shipped => t.report_of_shipped(),
    });
    draft.say(t.skills_coverage_help());
    states(draft, coverage);
    let titles = coverage.modules.iter().map(|module| module.title.clone());
    let titles: Vec<String> = titles.collect();
    draft.section("modules", t.skills_modules());
    match titles.is_empty() {
        true => draft.say(t.skills_no_modules()),
        false => draft.points(titles),
    }
    by_competence(draft, framework, coverage);
    gaps(draft, framework, coverage);
}

/// How many rows are in each state.
fn states(draft: &mut Draft<'_>, coverage: &Coverage<'_>) {
    let t = draft.t;
    let counted = State::ALL.map(|state| Counted {
        name: words::state(t, state).to_owned(),
        count: coverage.in_state(state).count(),
    });
    drawn::bars(draft, "states", t.report_by_state(), &counted);
    let rows = counted.iter();
    let rows = rows.map(|one| vec![Cell::word(one.name.clone()), draft.count(one.count)]);
    let rows = rows.collect();
    let caption = t.report_in_words(t.report_by_state());
    draft.table(&caption, &[t.report_state(), t.skills_rows()], rows);
    let apart = |is: fn(&RowCover<'_>) -> bool| coverage.rows.iter().filter(|row| is(row)).count();
    let (hidden, forbidden) = (
        apart(|row| row.hidden),
        apart(|row| row.forbidden && !row.hidden),
    );
    let mut said = t.skills_counted(count(coverage.counted().count()));
    if hidden > 0 {
        said = format!("{said} {}", t.skills_hidden_apart(count(hidden)));
    }
    if forbidden > 0 {
        said = format!("{said} {}", t.skills_forbidden_apart(count(forbidden)));
    }
    draft.say(&said);
}

fn by_competence(draft: &mut Draft<'_>, framework: &Framework, coverage: &Coverage<'_>) {
    let t = draft.t;
    draft.section("by-competence", t.report_by_competence());
    let rows = framework.competences.iter().map(|one| {
        let own = coverage.rows.iter().filter(|row| row.code == one.id);
        let own: Vec<&RowCover<'_>> = own.collect();
        let name = said(draft, &words::told(t, &one.name));
        let mut cells = vec![Cell::of(vec![Run::plain(format!("{} ", one.id)), name])];
        for level in LEVELS {
            let row = own.iter().find(|row| row.key.level == level);
            cells.push(Cell::word(row.map_or("", |row| state(draft, row))));
        }
        let mut modules: Vec<&str> = Vec::new();
        for trains in own.iter().flat_map(|row| &row.modules) {
            if !modules.contains(&trains.module.title.as_str()) {
                modules.push(&trains.module.title);
            }
        }
        let modules = modules.into_iter().map(Run::plain);
        cells.push(Cell::of(between(modules, " · ")));
        cells
    });
    let rows = rows.collect();
    let heads = LEVELS.map(|level| t.skills_level(level.into()));
    let mut head = vec![t.skills_competence()];
    head.extend(heads.iter().map(String::as_str));
    head.push(t.skills_modules());
    draft.table(t.report_coverage_table(), &head, rows);
}

fn state(draft: &Draft<'_>, row: &RowCover<'_>) -> &'static str {
    match (row.hidden, row.forbidden) {
        (true, _) => draft.t.skills_not_used(),
        (false, true) => draft.t.skills_after_release(),
        (false, false) => words::state(draft.t, row.state()),
    }
}

fn gaps(draft: &mut Draft<'_>, framework: &Framework, coverage: &Coverage<'_>) {
    let t = draft.t;
    draft.section("skill-gaps", t.skills_gaps());
    let mut levels: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in coverage.in_state(State::Gap) {
        let of = levels.entry(&row.code).or_default();
        of.push(row.key.level.to_string());
    }
    if levels.is_empty() {
        return draft.say(t.skills_no_gap());
    }
    let gap = |(code, levels): (&str, Vec<String>)| {
        let text = match levels.as_slice() {
            [only] => t.skills_gap_at(only),
            all => t.skills_gaps_at(&all.join(", ")),
        };
        let competence = framework.competence(code);
        let name = competence.map(|one| said(draft, &words::told(t, &one.name)));
        let mut runs = vec![Run::plain(format!("{code} "))];
        runs.extend(name);
        runs.push(Run::plain(" – "));
        runs.push(Run::plain(text));
        runs
    };
    let items = levels.into_iter().map(gap).collect();
    draft.list(items);
}
