//! Words are found in every language, and the best match stands first.

use cartography::{Atlas, Filter};
use locale::Lang;

fn found(text: &str, lang: Lang) -> Vec<&'static str> {
    let filter = Filter::from_pairs([("q", text)]);
    let records = Atlas::shipped().list(&filter, lang);
    records.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn a_name_is_found_first() {
    for lang in Lang::all() {
        assert_eq!(found("trio", lang).first(), Some(&"trio-toscana"), "{lang}");
        assert_eq!(
            found("SPOC in prison", lang).first(),
            Some(&"spoc-in-prison")
        );
    }
}

#[test]
fn forms_of_a_word_find_the_same_records() {
    for (one, other, lang) in [
        ("tablet", "tablets", Lang::En),
        ("formateur", "formateurs", Lang::Fr),
        ("modulo", "moduli", Lang::It),
        ("formator", "formatori", Lang::Ro),
        ("المملكة", "مملكة", Lang::Ar),
    ] {
        let hits = found(one, lang);
        assert!(!hits.is_empty(), "{one}");
        let both = found(other, lang);
        let shared = hits.iter().filter(|id| both.contains(id)).count();
        assert!(shared > 0, "{one} and {other} find nothing in common");
    }
}

#[test]
fn a_text_is_found_in_its_own_language_by_every_reader() {
    let french = found("partenariat européen", Lang::Fr);
    assert!(french.contains(&"spoc-in-prison"), "{french:?}");
    assert!(found("partenariat européen", Lang::En).contains(&"spoc-in-prison"));
    assert!(found("European partnership", Lang::Ro).contains(&"spoc-in-prison"));
}

#[test]
fn marks_do_not_matter() {
    for place in ["Timișoara", "Timişoara", "timisoara", "TIMIŞOARA"] {
        assert!(
            found(place, Lang::Ro).contains(&"spoc-in-prison"),
            "{place}"
        );
    }
}

#[test]
fn labels_of_codes_and_names_of_countries_are_words_too() {
    let atlas = Atlas::shipped();
    let italian = atlas
        .initiatives()
        .iter()
        .filter(|one| one.countries.iter().any(|code| code.as_str() == "IT"));
    let by_name = found("إيطاليا", Lang::Ar);
    for record in italian {
        assert!(by_name.contains(&record.id.as_str()), "{}", record.id);
    }
    assert!(!found("cella", Lang::It).is_empty());
}

#[test]
fn all_words_must_be_found_and_small_ones_do_not_count() {
    let both = found("tablet Italia", Lang::It);
    let one = found("Italia", Lang::It);
    assert!(both.len() < one.len());
    assert!(both.iter().all(|id| one.contains(id)));
    assert_eq!(found("of the prison", Lang::En), found("prison", Lang::En));
    assert!(found("tablet qqqqq", Lang::En).is_empty());
}

#[test]
fn a_beginning_finds_what_is_longer() {
    assert!(found("teledid", Lang::It).contains(&"teledidattica"));
    assert!(found("--", Lang::En).is_empty());
}

#[test]
fn methods_are_found_by_name_and_problem() {
    let atlas = Atlas::shipped();
    let first = |text, lang| {
        atlas
            .methods_found(text, lang)
            .first()
            .map(|one| one.id.as_str())
    };
    assert_eq!(first("peer mentor", Lang::En), Some("peer-mentor"));
    assert_eq!(
        first("récit numérique", Lang::Fr),
        Some("digital-storytelling")
    );
    assert_eq!(
        first("poveste digitala", Lang::Ro),
        Some("digital-storytelling")
    );
    assert_eq!(atlas.methods_found("", Lang::En).len(), 30);
}
