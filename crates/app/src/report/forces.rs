//! Levers and obstacles: how often each is named, where it shows, and which answer which as far as the data say.

use std::collections::BTreeSet;

use ::cartography::{Facet, Fact, Filter, Initiative, Method, Tally, Text};
use paper::{Cell, Run};

use crate::report::draft::{Draft, between};
use crate::report::drawn;
use crate::report::field::bars_of;
use crate::report::methods::card_of;

/// So many examples stand with their words; the others with their names.
const EXAMPLES: usize = 3;

/// Writes the chapter.
pub fn write(draft: &mut Draft<'_>) {
    let t = draft.t;
    draft.chapter("forces", t.cartography_levers_and_obstacles());
    draft.say(t.report_forces_help());
    draft.section("levers", t.cartography_levers());
    draft.say(t.cartography_levers_help());
    side(draft, Facet::Lever);
    draft.section("obstacles", t.cartography_obstacles());
    draft.say(t.cartography_obstacles_help());
    side(draft, Facet::Obstacle);
    answers(draft);
}

fn side(draft: &mut Draft<'_>, facet: Facet) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let lever = facet == Facet::Lever;
    let (id, caption, words, name, methods) = match lever {
        true => (
            "levers",
            t.report_levers_figure(),
            t.report_levers_table(),
            t.cartography_lever(),
            t.report_resting(),
        ),
        false => (
            "obstacles",
            t.report_obstacles_figure(),
            t.report_obstacles_table(),
            t.cartography_obstacle(),
            t.cartography_helped_by(),
        ),
    };
    let tallies = atlas.tally(facet, &Filter::default(), t);
    drawn::bars(draft, id, caption, &bars_of(&tallies));
    let rows = tallies.iter().map(|tally| row(draft, facet, tally));
    let rows = rows.collect();
    let head = [name, t.cartography_count(), t.report_examples(), methods];
    draft.table(words, &head, rows);
}

fn row(draft: &Draft<'_>, facet: Facet, tally: &Tally<'_>) -> Vec<Cell> {
    let (first, others) = tally.records.split_at(tally.records.len().min(EXAMPLES));
    let examples = first
        .iter()
        .map(|one| example(draft, facet, one, tally.code));
    let mut lines: Vec<Vec<Run>> = examples.collect();
    if !others.is_empty() {
        let mut also = vec![Run::plain(draft.t.report_also()), Run::plain(" ")];
        also.append(&mut between(
            others.iter().map(|one| draft.entry(one)),
            ", ",
        ));
        lines.push(also);
    }
    let methods = draft.ground.atlas.methods().iter();
    let methods = methods.filter(|method| codes(facet, method).any(|code| code == tally.code));
    vec![
        Cell::of(vec![draft.label(tally.label)]),
        draft.count(tally.records.len()),
        Cell::lines(lines),
        Cell::of(between(methods.map(|method| card(draft, method)), " · ")),
    ]
}

/// The name of an initiative, and how it shows there.
fn example(draft: &Draft<'_>, facet: Facet, one: &Initiative, code: &str) -> Vec<Run> {
    let told = draft.ground.atlas.tell(one, draft.t);
    let facts = match facet {
        Facet::Lever => told.levers,
        _ => told.obstacles,
    };
    let note = facts.into_iter().find(|fact| fact.code == code);
    let note = note.map(|fact| fact.note).filter(|note| !note.is_empty());
    let mut runs = vec![draft.entry(one)];
    if let Some(note) = note {
        runs.push(Run::plain(" – "));
        runs.append(&mut draft.told(note));
    }
    runs
}

fn codes(facet: Facet, method: &Method) -> impl Iterator<Item = &str> {
    let codes = match facet {
        Facet::Lever => &method.levers,
        _ => &method.obstacles,
    };
    codes.iter().map(cartography::Code::as_str)
}

/// The name of a method, leading to its card.
fn card(draft: &Draft<'_>, method: &Method) -> Run {
    let name = method.name.told(draft.t).unwrap_or(Text::english(""));
    draft.label(name).leading_to(card_of(method))
}

/// Obstacles and levers that meet on a card of a method, and in one initiative.
fn answers(draft: &mut Draft<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let obstacles = atlas.vocabulary().terms(cartography::List::Obstacles);
    let rows = obstacles.iter().filter_map(|term| {
        let code = term.code.as_str();
        let all = atlas.methods().iter();
        let methods = all.filter(|method| codes(Facet::Obstacle, method).any(|one| one == code));
        let methods: Vec<&Method> = methods.collect();
        let levers = methods
            .iter()
            .flat_map(|method| codes(Facet::Lever, method));
        let levers: BTreeSet<&str> = levers.collect();
        let records = atlas.initiatives().iter();
        let named = records.filter(|one| names(&one.obstacles, code) && !one.levers.is_empty());
        let named: Vec<&Initiative> = named.collect();
        if levers.is_empty() && named.is_empty() {
            return None;
        }
        let label = |code| draft.label(atlas.label(Facet::Lever, code, t));
        Some(vec![
            Cell::of(vec![draft.label(atlas.label(Facet::Obstacle, code, t))]),
            Cell::of(between(
                methods.iter().map(|method| card(draft, method)),
                " · ",
            )),
            Cell::of(between(levers.into_iter().map(label), " · ")),
            Cell::lines(named.iter().map(|one| met(draft, one)).collect()),
        ])
    });
    let rows = rows.collect();
    draft.section("answers", t.report_answers());
    draft.say(t.report_answers_help());
    let head = [
        t.cartography_obstacle(),
        t.cartography_helped_by(),
        t.report_their_levers(),
        t.report_named_together(),
    ];
    draft.table(t.report_answers_table(), &head, rows);
}

fn names(facts: &[Fact], code: &str) -> bool {
    facts.iter().any(|fact| fact.code.as_str() == code)
}

/// An initiative with the levers it names.
fn met(draft: &Draft<'_>, one: &Initiative) -> Vec<Run> {
    let levers = one.levers.iter().map(|fact| {
        let label = draft
            .ground
            .atlas
            .label(Facet::Lever, fact.code.as_str(), draft.t);
        draft.label(label)
    });
    let mut runs = vec![draft.entry(one), Run::plain(" – ")];
    runs.append(&mut between(levers, ", "));
    runs
}
