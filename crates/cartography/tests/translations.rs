//! Translations speak of records that there are, and of no more than these have.

use std::fs;
use std::path::Path;

use cartography::{Atlas, Fact, List};
use locale::Lang;
use serde_json::{Map, Value};

const LANGUAGES: [Lang; 3] = [Lang::Fr, Lang::It, Lang::Ro];

fn file(lang: Lang, name: &str) -> Map<String, Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cartography/texts");
    let path = folder.join(lang.tag()).join(name);
    // A language without translations is shown in English.
    let text = fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

#[test]
fn every_translation_can_be_read_and_is_of_a_record() {
    let atlas = Atlas::shipped();
    for lang in LANGUAGES {
        for id in file(lang, "initiatives.json").keys() {
            assert!(
                atlas.initiative(id).is_some(),
                "{lang}: {id} is no initiative"
            );
            let read = atlas.translations().initiative(id, lang);
            assert!(read.is_some(), "{lang}: {id} has a field that is not known");
        }
        for id in file(lang, "methods.json").keys() {
            assert!(atlas.method(id).is_some(), "{lang}: {id} is no method");
            let read = atlas.translations().method(id, lang);
            assert!(read.is_some(), "{lang}: {id} has a field that is not known");
        }
    }
}

#[test]
fn lists_are_as_long_as_the_english_ones() {
    let atlas = Atlas::shipped();
    let same = |what: &str, own: Option<&Vec<String>>, english: &[String]| {
        let long = own.map_or(english.len(), Vec::len);
        assert_eq!(long, english.len(), "{what}");
    };
    for lang in LANGUAGES {
        for one in atlas.initiatives() {
            if let Some(own) = atlas.translations().initiative(one.id.as_str(), lang) {
                let what = format!("{lang} {}", one.id);
                same(&what, own.functions.as_ref(), &one.functions);
                same(&what, own.also_known_as.as_ref(), &one.also_known_as);
            }
        }
        for one in atlas.methods() {
            if let Some(own) = atlas.translations().method(one.id.as_str(), lang) {
                let what = format!("{lang} {}", one.id);
                same(&what, own.steps.as_ref(), &one.steps);
                same(&what, own.material.as_ref(), &one.material);
            }
        }
    }
}

#[test]
fn notes_stand_under_levers_and_obstacles_of_the_record() {
    let atlas = Atlas::shipped();
    let has = |facts: &[Fact], code: &String| facts.iter().any(|one| one.code.as_str() == code);
    for lang in LANGUAGES {
        for one in atlas.initiatives() {
            let Some(own) = atlas.translations().initiative(one.id.as_str(), lang) else {
                continue;
            };
            for code in own.levers.keys() {
                assert!(has(&one.levers, code), "{lang} {}: {code}", one.id);
            }
            for code in own.obstacles.keys() {
                assert!(has(&one.obstacles, code), "{lang} {}: {code}", one.id);
            }
        }
    }
}

#[test]
fn a_reader_sees_the_translation_and_what_is_missing_in_english() {
    let atlas = Atlas::shipped();
    let record = atlas.initiative("spoc-in-prison").expect("it is shipped");
    let french = atlas.tell(record, Lang::Fr);
    assert_eq!(french.summary.foreign(Lang::Fr), None);
    assert_eq!(french.functions.len(), record.functions.len());
    assert_ne!(french.levers[0].note.text, record.levers[0].note);
    let arabic = atlas.tell(record, Lang::Ar);
    assert_eq!(arabic.summary.foreign(Lang::Ar), Some(Lang::En));
    assert_eq!(arabic.countries[0].text, "فرنسا");
}

#[test]
fn what_a_code_means_is_told_in_the_readers_language() {
    let words = Atlas::shipped().vocabulary();
    for lang in LANGUAGES {
        for list in List::ALL {
            for term in words.terms(list) {
                let english = words.definition(list, &term.code, Lang::En);
                let own = words.definition(list, &term.code, lang);
                assert_eq!(own.is_empty(), english.is_empty(), "{lang} {}", term.code);
                let same = !own.is_empty() && own.text == english.text;
                assert!(!same, "{lang}: {} {} is in English", list.name(), term.code);
            }
        }
    }
    let arabic = words.definition(List::Levers, "legal-right", Lang::Ar);
    assert_eq!(arabic.foreign(Lang::Ar), Some(Lang::En));
}
