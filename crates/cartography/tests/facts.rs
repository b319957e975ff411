//! Facts join: in any order, any number of times, two sites come to hold the same, and nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use cartography::Atlas;
use cartography::facts::{self, Fact, Facts, Part, Quality, RecordRef, Sort, compose};
use ledger::Id;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

fn record() -> RecordRef {
    RecordRef::new(Sort::Initiative, "spoc-in-prison").unwrap()
}

fn shipped(part: Part) -> Value {
    facts::value(Atlas::shipped(), &record(), part)
}

fn says(part: Part, value: Value, day: &str, after: &[&Fact]) -> Fact {
    Fact {
        id: Id::default(),
        record: record(),
        field: part,
        value,
        after: after.iter().map(|one| one.id).collect(),
        shipped: shipped(part),
        author: "Rosa".to_owned(),
        role: Quality::Researcher,
        site: Id::from_bytes([7; 16]),
        day: day.to_owned(),
        sources: vec!["https://example.org/report".to_owned()],
        proposal: Id::from_bytes([1; 16]),
    }
    .named()
}

#[test]
fn what_replaces_holds_and_what_it_replaced_is_kept() {
    let first = says(Part::Users, json!("Forty people"), "2026-01-02", &[]);
    let second = says(Part::Users, json!("Fifty people"), "2026-01-01", &[&first]);
    let facts: Facts = [second.clone(), first.clone()].into_iter().collect();
    let known = shipped(Part::Users);
    let heads = facts.heads(&record(), Part::Users, &known);
    assert_eq!(heads.len(), 1);
    assert_eq!(heads[0].value, "Fifty people");
    let said = facts.said(&record(), Part::Users);
    assert_eq!(said, [&first, &second]);
    let made = compose(Atlas::shipped(), &facts);
    assert_eq!(
        made.atlas.initiative("spoc-in-prison").unwrap().users,
        "Fifty people"
    );
    assert!(made.open.is_empty());
}

#[test]
fn two_who_replace_the_same_meet_in_a_choice_and_a_third_makes_it() {
    let one = says(Part::Users, json!("Forty people"), "2026-01-01", &[]);
    let other = says(Part::Users, json!("Fifty people"), "2026-01-02", &[]);
    let mut facts: Facts = [one.clone(), other.clone()].into_iter().collect();
    let open = (record(), Part::Users);
    assert!(compose(Atlas::shipped(), &facts).open.contains(&open));
    let known = shipped(Part::Users);
    let heads = facts.heads(&record(), Part::Users, &known);
    assert_eq!((heads.len(), heads[0].value), (2, &json!("Fifty people")));
    facts.put(says(
        Part::Users,
        json!("Forty people"),
        "2026-01-03",
        &[&one, &other],
    ));
    let made = compose(Atlas::shipped(), &facts);
    assert!(made.open.is_empty());
    assert_eq!(
        made.atlas.initiative("spoc-in-prison").unwrap().users,
        "Forty people"
    );
}

#[test]
fn two_who_say_the_same_do_not_meet_in_a_choice() {
    let one = says(Part::Users, json!("Forty people"), "2026-01-01", &[]);
    let other = says(Part::Users, json!("Forty people"), "2026-01-02", &[]);
    assert_ne!(one.id, other.id);
    let facts: Facts = [one, other].into_iter().collect();
    assert!(compose(Atlas::shipped(), &facts).open.is_empty());
}

#[test]
fn a_newer_shipped_value_is_not_hidden_by_a_fact_that_never_saw_it() {
    let mut fact = says(Part::Users, json!("Forty people"), "2026-01-01", &[]);
    fact.shipped = json!("what an older program said");
    let facts: Facts = [fact.named()].into_iter().collect();
    let known = shipped(Part::Users);
    let heads = facts.heads(&record(), Part::Users, &known);
    assert_eq!(heads.len(), 2);
    assert!(heads[1].facts.is_empty() && heads[1].value == &known);
}

#[test]
fn a_changed_text_loses_its_translations_and_no_other_does() {
    let fact = says(Part::Summary, json!("Something else."), "2026-01-01", &[]);
    let made = compose(Atlas::shipped(), &[fact].into_iter().collect());
    let record = made.atlas.initiative("spoc-in-prison").unwrap();
    let told = made.atlas.tell(record, locale::Lang::Fr);
    assert_eq!(told.summary.text, "Something else.");
    assert_eq!(told.summary.lang, locale::Lang::En);
    let texts = made
        .atlas
        .translations()
        .initiative("spoc-in-prison", locale::Lang::Fr);
    let before = Atlas::shipped()
        .translations()
        .initiative("spoc-in-prison", locale::Lang::Fr);
    assert_eq!(texts.map(|one| &one.users), before.map(|one| &one.users));
}

#[test]
fn a_withdrawn_record_stands_in_no_list_and_comes_back() {
    let gone = says(Part::Withdrawn, json!(true), "2026-01-01", &[]);
    let mut facts: Facts = [gone.clone()].into_iter().collect();
    let made = compose(Atlas::shipped(), &facts);
    assert!(made.atlas.initiative("spoc-in-prison").is_none());
    assert_eq!(made.withdrawn.initiatives.len(), 1);
    facts.put(says(Part::Withdrawn, json!(false), "2026-01-02", &[&gone]));
    let made = compose(Atlas::shipped(), &facts);
    assert_eq!(made.atlas.records(), Atlas::shipped().records());
}

#[test]
fn a_new_record_is_shown_once_all_that_must_stand_in_it_does() {
    let atlas = Atlas::shipped();
    let new = RecordRef::new(Sort::Initiative, "quite-new").unwrap();
    let mut all = Facts::default();
    for part in Sort::Initiative
        .parts()
        .iter()
        .filter(|part| part.must(Sort::Initiative))
    {
        assert!(compose(atlas, &all).atlas.initiative("quite-new").is_none());
        let mut fact = says(*part, shipped(*part), "2026-01-01", &[]);
        (fact.record, fact.shipped) = (new.clone(), Value::Null);
        all.put(fact.named());
    }
    let made = compose(atlas, &all);
    assert_eq!(
        made.atlas.initiative("quite-new").unwrap().name,
        "SPOC in prison"
    );
    assert!(made.open.is_empty());
}

#[test]
fn a_value_that_no_record_can_have_hides_no_other() {
    let bad = says(Part::Status, json!(12), "2026-01-01", &[]);
    let good = says(Part::Users, json!("Forty people"), "2026-01-01", &[]);
    let made = compose(Atlas::shipped(), &[bad, good].into_iter().collect());
    let record = made.atlas.initiative("spoc-in-prison").unwrap();
    assert_eq!(
        (record.status.as_str(), record.users.as_str()),
        ("ended", "Forty people")
    );
}

#[test]
fn every_shipped_value_fits_its_field() {
    let atlas = Atlas::shipped();
    let initiatives = atlas
        .initiatives()
        .iter()
        .map(|one| (Sort::Initiative, one.id.as_str()));
    let methods = atlas
        .methods()
        .iter()
        .map(|one| (Sort::Method, one.id.as_str()));
    for (sort, id) in initiatives.chain(methods) {
        let record = RecordRef::new(sort, id).unwrap();
        for part in sort.parts() {
            let value = facts::value(atlas, &record, *part);
            let checked = facts::check(atlas, sort, *part, &value);
            assert_eq!(checked, Ok(value), "{record} {part}");
        }
    }
}

#[test]
fn a_file_comes_back_and_a_fact_that_was_changed_is_refused() {
    let fact = says(Part::Place, shipped(Part::Place), "2026-01-01", &[]);
    let bytes = facts::write([&fact]).unwrap();
    assert_eq!(facts::read(&bytes).unwrap(), [fact]);
    let text = String::from_utf8(bytes).unwrap();
    let other = text.replace("Rosa", "Rose");
    assert_eq!(
        facts::read(other.as_bytes()),
        Err(facts::Unfit::Fact(1, facts::Spurious::Id))
    );
    let other = text.replace("lucarne.facts", "lucarne.initiatives");
    assert_eq!(facts::read(other.as_bytes()), Err(facts::Unfit::Other));
    for nonsense in ["", "{}", "[]", "{\"format\":1}", "null"] {
        assert!(facts::read(nonsense.as_bytes()).is_err(), "{nonsense}");
    }
}

#[test]
fn what_was_written_before_is_read_as_it_was_meant() {
    let bytes = include_bytes!("facts/version-1.json");
    let read = facts::read(bytes).unwrap();
    assert_eq!(read.len(), 3);
    assert!(read.iter().all(|fact| fact.id == fact.own_id()));
    assert_eq!(facts::write(&read).unwrap(), bytes, "and written as it was");
    let made = compose(Atlas::shipped(), &read.into_iter().collect());
    let initiative = made.atlas.initiative("spoc-in-prison").unwrap();
    assert_eq!(initiative.users, "Forty people");
    let method = made.atlas.method("peer-mentor").unwrap();
    assert_eq!((method.group_size.min, method.group_size.max), (2, 9));
    assert!(
        made.atlas.method("self-check-in-unit").is_none(),
        "withdrawn"
    );
    let newer = String::from_utf8(bytes.to_vec()).unwrap();
    let newer = newer.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(facts::read(newer.as_bytes()), Err(facts::Unfit::Other));
}

#[test]
fn the_schema_names_the_fields_of_each_sort_of_record() {
    let text = include_str!("../../../schemas/facts.schema.json");
    let schema: Value = serde_json::from_str(text).unwrap();
    let sorts = &schema["properties"]["facts"]["items"]["allOf"];
    for (at, sort) in [Sort::Initiative, Sort::Method].into_iter().enumerate() {
        let pattern = format!("^{}/", sort.name());
        assert_eq!(sorts[at]["if"]["properties"]["record"]["pattern"], pattern);
        let parts = sort.parts().iter().map(|part| part.name());
        let parts: Vec<&str> = parts.collect();
        let said = &sorts[at]["then"]["properties"]["field"]["enum"];
        assert_eq!(*said, json!(parts), "{pattern}");
    }
}

#[test]
fn a_new_method_is_shown_with_its_links_both_ways() {
    let atlas = Atlas::shipped();
    let new = RecordRef::new(Sort::Method, "quite-new").unwrap();
    let model = RecordRef::new(Sort::Method, "peer-mentor").unwrap();
    let mut all = Facts::default();
    for part in Sort::Method
        .parts()
        .iter()
        .filter(|part| part.must(Sort::Method))
    {
        assert!(compose(atlas, &all).atlas.method("quite-new").is_none());
        let value = facts::value(atlas, &model, *part);
        let mut fact = says(*part, value, "2026-01-01", &[]);
        (fact.record, fact.shipped) = (new.clone(), Value::Null);
        all.put(fact.named());
    }
    let mut fact = says(
        Part::Initiatives,
        json!(["spoc-in-prison"]),
        "2026-01-01",
        &[],
    );
    (fact.record, fact.shipped) = (new, Value::Null);
    all.put(fact.named());
    let made = compose(atlas, &all).atlas;
    let initiative = made.initiative("spoc-in-prison").unwrap();
    assert!(
        !initiative
            .methods
            .iter()
            .any(|id| id.as_str() == "quite-new")
    );
    let methods = made.methods_of(initiative);
    assert!(methods.iter().any(|one| one.id.as_str() == "quite-new"));
    let filter = cartography::Filter::default().with(cartography::Facet::Method, "quite-new");
    let found = made.list(&filter, locale::Lang::En);
    assert_eq!(found.len(), 1);
    let mut fact = says(Part::Methods, json!(["quite-new"]), "2026-01-01", &[]);
    fact.record = RecordRef::new(Sort::Initiative, "supbox").unwrap();
    fact.shipped = facts::value(atlas, &fact.record, Part::Methods);
    all.put(fact.named());
    let made = compose(atlas, &all).atlas;
    let method = made.method("quite-new").unwrap();
    let ids = made.initiatives_of(method);
    let ids: Vec<&str> = ids.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["spoc-in-prison", "supbox"]);
}

/// Facts that grow as they do: each replaces some of those before it.
fn grown() -> impl Strategy<Value = Vec<Fact>> {
    let parts = prop::sample::select(vec![Part::Users, Part::Figures, Part::Withdrawn]);
    vec(
        (
            parts,
            0..3u8,
            1..28u8,
            vec(any::<prop::sample::Index>(), 0..3),
        ),
        1..12,
    )
    .prop_map(|steps| {
        let mut all: Vec<Fact> = Vec::new();
        for (part, value, day, before) in steps {
            let value = match part {
                Part::Withdrawn => json!(value > 1),
                _ => json!(format!("value {value}")),
            };
            let same: Vec<&Fact> = all.iter().filter(|one| one.field == part).collect();
            let after: Vec<&Fact> = match same.is_empty() {
                true => Vec::new(),
                false => before.iter().map(|one| *one.get(&same)).collect(),
            };
            let fact = says(part, value, &format!("2026-01-{day:02}"), &after);
            all.push(fact);
        }
        all
    })
}

/// What somebody sees: every record, and what is still to be chosen.
fn seen(facts: &Facts) -> (cartography::Records, cartography::Records, usize) {
    let made = compose(Atlas::shipped(), facts);
    (
        made.atlas.records().clone(),
        made.withdrawn,
        made.open.len(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn order_and_repetition_change_nothing(all in grown(), swap in vec(any::<prop::sample::Index>(), 24), cut in any::<prop::sample::Index>()) {
        let in_order: Facts = all.iter().cloned().collect();
        let mut mixed = all.clone();
        for pair in swap.chunks(2) {
            let (one, other) = (pair[0].index(mixed.len()), pair[1].index(mixed.len()));
            mixed.swap(one, other);
        }
        mixed.extend(all.clone());
        let again: Facts = mixed.into_iter().collect();
        prop_assert_eq!(&in_order, &again);
        let cut = cut.index(all.len());
        let (here, there): (Facts, Facts) =
            (all[..cut].iter().cloned().collect(), all[cut..].iter().cloned().collect());
        let (mut one, mut other) = (here.clone(), there.clone());
        one.join(&there);
        other.join(&here);
        other.join(&here);
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(&one, &in_order);
        prop_assert_eq!(seen(&one), seen(&other));
    }

    #[test]
    fn every_value_that_nothing_replaces_is_seen(all in grown()) {
        let facts: Facts = all.iter().cloned().collect();
        prop_assert!(all.iter().all(|one| facts.has(one)));
        for fact in &all {
            let replaced = all.iter().any(|one| one.after.contains(&fact.id));
            let known = shipped(fact.field);
            let heads = facts.heads(&record(), fact.field, &known);
            let is_head = heads.iter().any(|head| head.facts.contains(&fact));
            prop_assert_eq!(is_head, !replaced);
            let same: std::collections::BTreeSet<Id> =
                all.iter().filter(|one| one.field == fact.field).map(|one| one.id).collect();
            prop_assert_eq!(facts.said(&record(), fact.field).len(), same.len());
        }
    }

    #[test]
    fn the_reader_of_files_takes_nothing_amiss(bytes in vec(any::<u8>(), 0..200)) {
        let _ = facts::read(&bytes);
    }
}
