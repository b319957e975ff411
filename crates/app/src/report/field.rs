//! The field: initiatives in numbers, on the map, in time, and one by one, with and without internet.

use ::cartography::{Atlas, Connection, Facet, Filter, Initiative, List, Tally};
use chart::View;
use locale::Lang;
use paper::{Cell, Run};

use crate::cartography::web::words;
use crate::report::draft::{Draft, between, entry_id};
use crate::report::drawn::{self, Counted};

/// How an initiative stands to the internet; each is in one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Nothing outside is reached.
    Without,
    /// In between: it runs both ways, or with either.
    Both,
    /// Named sites outside are reached.
    With,
    /// The sources do not say.
    NotStated,
}

impl Group {
    const ALL: [Group; 4] = [Group::Without, Group::Both, Group::With, Group::NotStated];

    fn of(record: &Initiative) -> Group {
        let ways: Vec<Connection> = Connection::of(record).collect();
        match (
            ways.contains(&Connection::Without),
            ways.contains(&Connection::With),
        ) {
            (true, true) => Group::Both,
            (true, false) => Group::Without,
            (false, true) => Group::With,
            (false, false) => Group::NotStated,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Group::Without => "without",
            Group::Both => "both",
            Group::With => "with",
            Group::NotStated => "not-stated",
        }
    }

    fn name(self, t: Lang) -> &'static str {
        match self {
            Group::Without => t.report_without(),
            Group::Both => t.report_both(),
            Group::With => t.report_with(),
            Group::NotStated => t.report_not_stated(),
        }
    }

    fn help(self, t: Lang) -> &'static str {
        match self {
            Group::Without => t.report_without_help(),
            Group::Both => t.report_both_help(),
            Group::With => t.report_with_help(),
            Group::NotStated => t.report_not_stated_help(),
        }
    }
}

/// The initiatives of a group, by name.
pub fn of_group(atlas: &Atlas, group: Group) -> Vec<&Initiative> {
    let all = atlas.initiatives().iter();
    all.filter(|one| Group::of(one) == group).collect()
}

/// Writes the chapter.
pub fn write(draft: &mut Draft<'_>) {
    let t = draft.t;
    draft.chapter("field", t.report_field());
    draft.section("numbers", t.report_numbers());
    draft.say(t.report_several_help());
    counted(draft, Facet::Internet, "internet", t.report_by_internet());
    counted(draft, Facet::Kind, "kind", t.report_by_kind());
    counted(draft, Facet::Status, "status", t.report_by_status());
    countries(draft);
    draft.section("map", t.cartography_map());
    draft.say(t.cartography_map_help());
    let [europe, world] = [t.report_map_europe(), t.report_map_world()];
    drawn::map(draft, "f-map-europe", View::Europe, europe);
    drawn::map(draft, "f-map-world", View::World, world);
    drawn::place_table(draft);
    for group in Group::ALL {
        one_by_one(draft, group);
    }
}

/// Bars of one side, and the table that says what each value means.
fn counted(draft: &mut Draft<'_>, facet: Facet, id: &str, caption: &str) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let tallies = atlas.tally(facet, &Filter::default(), t);
    drawn::bars(draft, id, caption, &bars_of(&tallies));
    let list = facet.list();
    let rows = tallies.iter().map(|tally| {
        let meaning = list.map(|list| atlas.vocabulary().definition(list, tally.code, t));
        vec![
            Cell::of(vec![draft.label(tally.label)]),
            Cell::of(meaning.map_or_else(Vec::new, |meaning| draft.told(meaning))),
            draft.count(tally.records.len()),
        ]
    });
    let rows = rows.collect();
    let name = words::facet(t, facet);
    let caption = t.report_in_words(caption);
    draft.table(
        &caption,
        &[name, t.report_meaning(), t.cartography_count()],
        rows,
    );
}

/// Names and numbers for bars.
pub fn bars_of(tallies: &[Tally<'_>]) -> Vec<Counted> {
    let counted = tallies.iter().map(|tally| Counted {
        name: tally.label.to_string(),
        count: tally.records.len(),
    });
    counted.collect()
}

/// Countries with their numbers in each group.
fn countries(draft: &mut Draft<'_>) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let tallies = atlas.tally(Facet::Country, &Filter::default(), t);
    drawn::bars(draft, "country", t.report_by_country(), &bars_of(&tallies));
    let rows = tallies.iter().map(|tally| {
        let of = |group| {
            let records = tally.records.iter();
            records.filter(|one| Group::of(one) == group).count()
        };
        let mut cells = vec![Cell::of(vec![draft.label(tally.label)])];
        cells.extend(Group::ALL.map(|group| draft.count(of(group))));
        cells.push(draft.count(tally.records.len()));
        cells
    });
    let rows = rows.collect();
    let [without, both, with, not_stated] = Group::ALL.map(|group| group.name(t));
    let head = [
        t.cartography_country(),
        without,
        both,
        with,
        not_stated,
        t.cartography_count(),
    ];
    draft.table(&t.report_in_words(t.report_by_country()), &head, rows);
}

/// Every initiative of a group: when, then a short entry each.
fn one_by_one(draft: &mut Draft<'_>, group: Group) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let records = of_group(atlas, group);
    if records.is_empty() {
        return;
    }
    draft.section(group.id(), group.name(t));
    draft.say(group.help(t));
    let mut by_time = records.clone();
    by_time.sort_by_key(|one| one.start_year.map_or(u16::MAX, cartography::Year::get));
    let caption = t.report_when(group.name(t));
    drawn::times(draft, &format!("time-{}", group.id()), &caption, &by_time);
    for one in records {
        entry(draft, one);
    }
}

fn entry(draft: &mut Draft<'_>, one: &Initiative) {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let told = atlas.tell(one, t);
    let name = draft.label(told.name);
    draft.heading(3, &entry_id(one), vec![name]);
    let label = |text| draft.label(text);
    let mut facts = vec![Run::plain(words::years(t, one))];
    facts.push(label(told.kind));
    facts.push(label(told.status));
    let countries = between(told.countries.iter().map(|text| label(*text)), ", ");
    let ways = between(told.internet.iter().map(|text| label(*text)), ", ");
    let mut line = between(facts, " · ");
    for mut part in [countries, ways] {
        line.push(Run::plain(" · "));
        line.append(&mut part);
    }
    if one.confidence.as_str() != "read" {
        let sure = atlas
            .vocabulary()
            .label(List::Confidence, one.confidence.as_str(), t);
        line.push(Run::plain(" · "));
        line.push(label(sure));
    }
    draft.paragraph(line);
    let mut summary = draft.told(told.summary);
    summary.append(&mut draft.cited(&one.sources));
    draft.paragraph(summary);
}
