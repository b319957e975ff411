//! The generated functions, as the program calls them.

use locale::Lang;

#[test]
fn a_message_speaks_every_language() {
    let next = Lang::all().map(Lang::common_next);
    assert_eq!(next, ["Next", "Suivant", "Avanti", "Înainte", "التالي"]);
}

#[test]
fn numbers_take_the_plural_form_of_the_language() {
    assert_eq!(Lang::En.common_minutes(1), "1 minute");
    assert_eq!(Lang::Fr.common_minutes(0), "0 minute");
    assert_eq!(Lang::Ro.common_minutes(19), "19 minute");
    assert_eq!(Lang::Ro.common_minutes(20), "20 de minute");
    assert_eq!(Lang::Ar.common_minutes(2), "دقيقتان");
    assert_eq!(Lang::Ar.common_minutes(11), "11 دقيقة");
}

#[test]
fn progress_is_told_in_steps() {
    assert_eq!(Lang::It.common_step(3, 7), "Tappa 3 di 7");
}

#[test]
fn a_name_is_isolated_in_arabic_so_that_it_does_not_turn_the_sentence() {
    assert_eq!(Lang::En.common_hello_name("Ana"), "Hello, Ana");
    assert_eq!(
        Lang::Ar.common_hello_name("Ana"),
        "مرحبًا، \u{2068}Ana\u{2069}"
    );
}

#[test]
fn french_signs_stay_with_their_words_at_the_end_of_a_line() {
    let shown = Lang::Fr.contribute_verdict("Pays");
    assert_eq!(shown, "Pays\u{a0}: qu’est-ce qui vaut\u{202f}?");
    assert_eq!(Lang::En.contribute_verdict("Country").find('\u{a0}'), None);
}
