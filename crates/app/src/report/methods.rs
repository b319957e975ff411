//! Methods: short cards with what is known of each and where it is at work.

use std::collections::BTreeMap;

use ::cartography::{List, Method};
use paper::{Cell, Run, anchor};

use crate::cartography::web::method;
use crate::report::draft::{Draft, between};

/// Writes the chapter.
pub fn write(draft: &mut Draft<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    draft.chapter("methods", t.cartography_methods());
    draft.say(t.report_methods_help());
    let mut strengths: BTreeMap<&str, usize> = BTreeMap::new();
    for one in atlas.methods() {
        *strengths.entry(one.evidence.strength.as_str()).or_default() += 1;
    }
    let vocabulary = atlas.vocabulary();
    let rows = vocabulary
        .terms(List::EvidenceStrength)
        .iter()
        .filter_map(|term| {
            let number = strengths.get(term.code.as_str())?;
            let label = vocabulary.label(List::EvidenceStrength, &term.code, t);
            let meaning = vocabulary.definition(List::EvidenceStrength, &term.code, t);
            Some(vec![
                Cell::of(vec![draft.label(label)]),
                Cell::of(draft.told(meaning)),
                draft.count(*number),
            ])
        });
    let rows = rows.collect();
    let head = [
        t.report_evidence(),
        t.report_meaning(),
        t.cartography_methods(),
    ];
    draft.table(t.report_by_evidence(), &head, rows);
    draft.section("cards", t.report_cards());
    for one in atlas.methods() {
        card(draft, one);
    }
}

/// The anchor of a card.
pub fn card_of(one: &Method) -> String {
    format!("h-{}", card_id(one))
}

fn card_id(one: &Method) -> String {
    anchor("method", one.id.as_str())
}

fn card(draft: &mut Draft<'_>, one: &Method) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let told = atlas.tell_method(one, t);
    let name = draft.label(told.name);
    draft.heading(3, &card_id(one), vec![name]);
    let problem = draft.told(told.problem);
    draft.fact(t.report_answer_to(), problem);
    let digital = draft.told(told.digital_part);
    draft.fact(t.cartography_digital_part(), digital);
    let offline = vec![draft.label(told.offline_level)];
    draft.fact(t.cartography_offline(), offline);
    let mut evidence = vec![draft.label(told.evidence_strength), Run::plain(". ")];
    evidence.append(&mut draft.told(told.evidence));
    evidence.append(&mut draft.cited(&one.sources));
    draft.fact(t.cartography_evidence(), evidence);
    let seen = one.initiatives.iter();
    let seen: Vec<Run> = seen
        .filter_map(|id| atlas.initiative(id.as_str()))
        .map(|one| draft.entry(one))
        .collect();
    let seen = match seen.is_empty() {
        true => vec![Run::plain(t.cartography_no_initiatives())],
        false => between(seen, ", "),
    };
    draft.fact(t.report_seen_in(), seen);
    if let Some(model) = method::model(one.id.as_str()) {
        draft.fact(t.report_model(), vec![Run::plain(model)]);
    }
}
