//! Gaps in the data: what the records do not say, counted.

use ::cartography::{Facet, Filter, Initiative, List};

use crate::report::draft::{Draft, count};
use crate::report::field::{Group, of_group};

/// A sentence that says a number.
type Counted = fn(locale::Lang, i64) -> String;

/// Writes the chapter; what is not missing is not spoken of.
pub fn write(draft: &mut Draft<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let records = atlas.initiatives();
    let without = |is: fn(&Initiative) -> bool| count(records.iter().filter(|one| is(one)).count());
    let once = |facet| {
        let tallies = atlas.tally(facet, &Filter::default(), t).into_iter();
        count(tallies.filter(|tally| tally.records.len() == 1).count())
    };
    let never = |facet: Facet, list: List| {
        let all = atlas.vocabulary().terms(list).len();
        let named = atlas.tally(facet, &Filter::default(), t).len();
        count(all.saturating_sub(named))
    };
    let foreign = records.iter().filter(|one| {
        let summary = atlas.tell(one, t).summary;
        !summary.is_empty() && summary.foreign(t).is_some()
    });
    let unused = atlas
        .methods()
        .iter()
        .filter(|one| one.initiatives.is_empty());
    let numbered: [(i64, Counted); 14] = [
        (without(|one| one.start_year.is_none()), |t, n| {
            t.report_gap_start(n)
        }),
        (without(|one| one.status.as_str() == "unknown"), |t, n| {
            t.report_gap_status(n)
        }),
        (count(of_group(atlas, Group::NotStated).len()), |t, n| {
            t.report_gap_connection(n)
        }),
        (without(|one| one.figures.is_empty()), |t, n| {
            t.report_gap_figures(n)
        }),
        (without(|one| one.levers.is_empty()), |t, n| {
            t.report_gap_levers(n)
        }),
        (without(|one| one.obstacles.is_empty()), |t, n| {
            t.report_gap_obstacles(n)
        }),
        (without(|one| one.confidence.as_str() != "read"), |t, n| {
            t.report_gap_sure(n)
        }),
        (
            without(|one| one.place.precision.code() != "city"),
            |t, n| t.report_gap_place(n),
        ),
        (once(Facet::Country), |t, n| t.report_gap_country(n)),
        (once(Facet::Lever), |t, n| t.report_gap_lever_once(n)),
        (once(Facet::Obstacle), |t, n| t.report_gap_obstacle_once(n)),
        (never(Facet::Obstacle, List::Obstacles), |t, n| {
            t.report_gap_never(n)
        }),
        (count(unused.count()), |t, n| t.report_gap_methods(n)),
        (count(foreign.count()), |t, n| t.report_gap_foreign(n)),
    ];
    draft.chapter("gaps", t.report_gaps());
    draft.say(t.report_gaps_help());
    let missing = numbered.into_iter().filter(|(number, _)| *number > 0);
    draft.points(missing.map(|(number, say)| say(t, number)));
}
