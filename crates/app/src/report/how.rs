//! How the report was made: what the data is, how sure it is, and what it does not say.

use ::cartography::{Facet, Filter, List, Precision, Text};
use paper::Cell;

use crate::report::draft::Draft;

/// Writes the chapter.
pub fn write(draft: &mut Draft<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    draft.chapter("how", t.report_how());
    for text in [
        t.report_how_made(),
        t.report_how_gathered(),
        t.report_how_counted(),
    ] {
        draft.say(text);
    }
    draft.say(t.cartography_english_only());
    draft.section("sure", t.cartography_how_sure());
    let tallies = atlas.tally(Facet::Confidence, &Filter::default(), t);
    let rows = tallies.iter().map(|tally| {
        let meaning = atlas
            .vocabulary()
            .definition(List::Confidence, tally.code, t);
        row(draft, tally.label, meaning, tally.records.len())
    });
    let rows = rows.collect();
    let [word, meaning, number] = [
        t.cartography_confidence(),
        t.report_meaning(),
        t.cartography_count(),
    ];
    draft.table(t.report_confirmed(), &[word, meaning, number], rows);
    let rows = Precision::ALL.into_iter().filter_map(|precision| {
        let all = atlas.initiatives().iter();
        let number = all.filter(|one| one.place.precision == precision).count();
        let vocabulary = atlas.vocabulary();
        let label = vocabulary.label(List::PlacePrecision, precision.code(), t);
        let meaning = vocabulary.definition(List::PlacePrecision, precision.code(), t);
        (number > 0).then(|| row(draft, label, meaning, number))
    });
    let rows = rows.collect();
    draft.table(
        t.report_exact(),
        &[t.cartography_precision(), meaning, number],
        rows,
    );
    draft.section("not-said", t.report_not_said());
    let points = [
        t.report_not_all(),
        t.report_not_shares(),
        t.report_not_absent(),
        t.report_not_measured(),
        t.report_not_effect(),
    ];
    draft.points(points.map(ToOwned::to_owned));
}

fn row(draft: &Draft<'_>, label: Text<'_>, meaning: Text<'_>, number: usize) -> Vec<Cell> {
    vec![
        Cell::of(vec![draft.label(label)]),
        Cell::of(draft.told(meaning)),
        draft.count(number),
    ]
}
