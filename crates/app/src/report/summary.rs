//! The first chapter: the main numbers in words.

use ::cartography::{Facet, Filter, Tally};
use cartography::skills::coverage::{Coverage, State};

use crate::report::draft::{Draft, count};
use crate::report::field::{Group, of_group};

/// How many levers and obstacles are named.
const MOST: usize = 3;

/// Writes the chapter.
pub fn write(draft: &mut Draft<'_>, coverage: &Coverage<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    draft.chapter("summary", t.report_summary());
    draft.say(t.report_summary_help());
    let countries = atlas
        .tally(Facet::Country, &Filter::default(), t)
        .into_iter();
    // The European Union stands among countries in the records, and is none.
    let countries = countries.filter(|tally| tally.code != "EU").count();
    let of = |group| count(of_group(atlas, group).len());
    let mut points = vec![
        t.report_initiatives_counted(count(atlas.initiatives().len())),
        t.report_countries_counted(count(countries)),
        t.report_without_counted(of(Group::Without)),
        t.report_with_counted(of(Group::With)),
        t.report_both_counted(of(Group::Both)),
        t.report_not_stated_counted(of(Group::NotStated)),
    ];
    let levers = atlas.tally(Facet::Lever, &Filter::default(), t);
    if !levers.is_empty() {
        points.push(t.report_most_levers(&most(draft, &levers)));
    }
    let obstacles = atlas.tally(Facet::Obstacle, &Filter::default(), t);
    if !obstacles.is_empty() {
        points.push(t.report_most_obstacles(&most(draft, &obstacles)));
    }
    points.push(t.report_methods_counted(count(atlas.methods().len())));
    let rows = |state| count(coverage.in_state(state).count());
    points.push(t.report_rows_counted(count(coverage.rows.len())));
    points.push(t.report_modules_counted(count(coverage.modules.len())));
    points.push(t.report_rows_covered(rows(State::Covered)));
    points.push(t.report_rows_gap(rows(State::Gap)));
    draft.points(points);
}

/// The first of them with their numbers; those that are named as often as the last one too.
fn most(draft: &Draft<'_>, tallies: &[Tally<'_>]) -> String {
    let last = tallies.get(MOST - 1).map_or(0, |tally| tally.records.len());
    let first = tallies
        .iter()
        .take_while(|tally| tally.records.len() >= last);
    let named = first.map(|tally| {
        let number = count(tally.records.len());
        draft.t.cartography_counted(tally.label.text, number)
    });
    named.collect::<Vec<_>>().join(", ")
}
