//! The data that the program brings along holds together.

use std::collections::BTreeSet;

use cartography::{Atlas, Facet, Filter, List};
use locale::Lang;

#[test]
fn every_record_is_there_and_its_id_is_its_own() {
    let atlas = Atlas::shipped();
    assert_eq!(atlas.initiatives().len(), 79);
    assert_eq!(atlas.methods().len(), 30);
    let ids: BTreeSet<&str> = atlas
        .initiatives()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids.len(), 79);
    let ids: BTreeSet<&str> = atlas.methods().iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), 30);
}

#[test]
fn every_code_is_in_the_vocabulary_with_a_label_in_four_languages() {
    let atlas = Atlas::shipped();
    let words = atlas.vocabulary();
    let known = |list: List, code: &str| {
        let term = words.term(list, code);
        let term = term.unwrap_or_else(|| panic!("{code} is not among {}", list.name()));
        for lang in [Lang::En, Lang::Fr, Lang::It, Lang::Ro] {
            assert!(term.label.has(lang), "{code} has no label in {lang}");
        }
    };
    for list in List::ALL {
        assert!(!words.terms(list).is_empty(), "{}", list.name());
        words
            .terms(list)
            .iter()
            .for_each(|term| known(list, &term.code));
    }
    for one in atlas.initiatives() {
        for facet in Facet::ALL {
            for code in facet.codes(one) {
                match (facet, facet.list()) {
                    (_, Some(list)) => known(list, code),
                    (Facet::Country, None) => assert!(words.knows_country(code), "{code}"),
                    (_, None) => assert!(atlas.method(code).is_some(), "{code}"),
                }
            }
        }
        known(List::PlacePrecision, one.place.precision.code());
    }
    for one in atlas.methods() {
        one.levers
            .iter()
            .for_each(|code| known(List::Levers, code.as_str()));
        one.obstacles
            .iter()
            .for_each(|code| known(List::Obstacles, code.as_str()));
        one.activity_types
            .iter()
            .for_each(|code| known(List::ActivityTypes, code.as_str()));
        known(List::EvidenceStrength, one.evidence.strength.as_str());
        known(List::Degrees, one.offline_suitability.level.as_str());
        known(List::Degrees, one.literacy_demand.level.as_str());
        for lang in [Lang::En, Lang::Fr, Lang::It, Lang::Ro] {
            assert!(one.name.has(lang), "{} has no name in {lang}", one.id);
        }
    }
}

#[test]
fn initiatives_and_methods_mirror_each_other() {
    let atlas = Atlas::shipped();
    let forth: BTreeSet<(String, String)> = atlas
        .initiatives()
        .iter()
        .flat_map(|one| {
            one.methods
                .iter()
                .map(|method| (one.id.to_string(), method.to_string()))
        })
        .collect();
    let back: BTreeSet<(String, String)> = atlas
        .methods()
        .iter()
        .flat_map(|one| {
            one.initiatives
                .iter()
                .map(|id| (id.to_string(), one.id.to_string()))
        })
        .collect();
    assert!(forth.len() > 50);
    assert_eq!(forth, back);
}

#[test]
fn every_record_says_where_it_is_known_from() {
    let atlas = Atlas::shipped();
    let initiatives = atlas
        .initiatives()
        .iter()
        .map(|one| (one.id.to_string(), &one.sources));
    let methods = atlas
        .methods()
        .iter()
        .map(|one| (one.id.to_string(), &one.sources));
    for (id, sources) in initiatives.chain(methods) {
        assert!(!sources.is_empty(), "{id} has no source");
        for source in sources {
            assert!(source.url.starts_with("http"), "{id}: {}", source.url);
        }
    }
}

#[test]
fn sides_narrow_and_values_widen() {
    let atlas = Atlas::shipped();
    let count = |filter: &Filter| atlas.list(filter, Lang::En).len();
    let italy = Filter::default().with(Facet::Country, "IT");
    let both = italy.clone().with(Facet::Country, "FR");
    let narrower = both.clone().with(Facet::Connection, "without");
    assert!(count(&italy) < count(&both));
    assert!(count(&narrower) < count(&both));
    for one in atlas.list(&narrower, Lang::En) {
        let countries: Vec<&str> = one.countries.iter().map(AsRef::as_ref).collect();
        assert!(countries.contains(&"IT") || countries.contains(&"FR"));
        assert!(Facet::Connection.codes(one).contains(&"without"));
    }
    let nowhere = Filter::default().with(Facet::Country, "XX");
    assert_eq!(count(&nowhere), 0);
}

#[test]
fn a_count_beside_a_value_is_what_choosing_it_finds() {
    let atlas = Atlas::shipped();
    let filter = Filter::default().with(Facet::Kind, "experiment");
    let found = atlas.find(&filter, Lang::Fr);
    assert_eq!(found.records.len(), atlas.list(&filter, Lang::Fr).len());
    for side in found
        .choices
        .iter()
        .filter(|side| side.facet != Facet::Kind)
    {
        for value in &side.values {
            let narrowed = filter.clone().with(side.facet, value.code);
            let count = atlas.list(&narrowed, Lang::Fr).len();
            assert_eq!(value.count, count, "{} {}", side.facet.name(), value.code);
            assert!(!value.chosen);
        }
    }
}

#[test]
fn the_records_behind_a_number_are_as_many_as_it_says() {
    let atlas = Atlas::shipped();
    let tallies = atlas.tally(Facet::Obstacle, &Filter::default(), Lang::It);
    let counts: Vec<usize> = tallies.iter().map(|one| one.records.len()).collect();
    assert!(
        counts.is_sorted_by(|a, b| a >= b),
        "the most frequent first"
    );
    for tally in &tallies {
        let filter = Filter::default().with(Facet::Obstacle, tally.code);
        assert_eq!(
            tally.records,
            atlas.list(&filter, Lang::It),
            "{}",
            tally.code
        );
        assert_eq!(tally.label.lang, Lang::It);
    }
}
