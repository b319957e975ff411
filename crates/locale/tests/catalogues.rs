//! The catalogues themselves: complete, in the words of the word list, and refused when something is wrong.

#[path = "../build/check.rs"]
#[allow(dead_code)]
mod check;
#[path = "../build/read.rs"]
#[allow(dead_code)]
mod read;

use std::path::Path;

use locale::{Lang, forbidden_on_screen};
use read::{Fault, File, LANGUAGES, Part};

#[test]
fn every_language_has_every_message() {
    let (files, mut faults) = read::all(locales());
    let (messages, gaps) = check::together(&files, &check::STAFF, &mut faults);
    if std::env::var("LUCARNE_LOCALE_DRAFT").is_err() {
        assert_eq!(gaps, []);
    }
    assert_eq!(faults, []);
    assert!(!messages.is_empty());
}

#[test]
fn no_catalogue_for_learners_holds_a_forbidden_word() {
    let (files, _) = read::all(locales());
    for file in files
        .iter()
        .filter(|file| !check::STAFF.contains(&file.name.as_str()))
    {
        for message in &file.messages {
            let findings = forbidden_on_screen(Lang::all()[file.lang], &words(&message.text));
            assert!(
                findings.is_empty(),
                "locales/{}:{} {}: {findings:?}",
                file.label(),
                message.line,
                message.key
            );
        }
    }
}

#[test]
fn a_missing_translation_is_named_with_its_file_and_key() {
    let gaps = gaps_of(
        &[("learn", "learn-go-on = Go on\nlearn-stop = Stop\n")],
        1,
        &[("learn", "learn-go-on = Continuer\n")],
    );
    assert_eq!(gaps, ["locales/fr/learn.ftl: `learn-stop` is missing"]);
}

#[test]
fn arabic_may_lack_what_only_staff_see() {
    let english = [
        ("admit", "admit-parcel = Parcel\n"),
        ("learn", "learn-next = Next\n"),
    ];
    assert_eq!(
        gaps_of(&english, 4, &[]),
        ["locales/ar/learn.ftl: `learn-next` is missing"]
    );
}

#[test]
fn a_translation_must_use_the_same_variables() {
    let english = [("learn", "learn-hello = Hello { $name }\n")];
    let fault = |french| gaps_of(&english, 1, &[("learn", french)]).join("");
    assert_eq!(
        fault("learn-hello = Bonjour\n"),
        "locales/fr/learn.ftl:1: `learn-hello` does not use $name"
    );
    assert_eq!(
        fault("learn-hello = Bonjour { $name } { $nom }\n"),
        "locales/fr/learn.ftl:1: `learn-hello` uses, unlike English, $nom"
    );
}

#[test]
fn a_key_unknown_in_english_is_refused() {
    let gaps = gaps_of(
        &[("learn", "learn-a = A\n")],
        2,
        &[("learn", "learn-a = A\nlearn-b = B\n")],
    );
    assert_eq!(
        gaps,
        ["locales/it/learn.ftl:2: `learn-b` is not in en/learn.ftl"]
    );
}

#[test]
fn a_plural_needs_the_forms_of_its_language() {
    let english = [(
        "learn",
        "learn-n = { $n ->\n    [one] { $n } step\n   *[other] { $n } steps\n }\n",
    )];
    let romanian = [(
        "learn",
        "learn-n = { $n ->\n    [one] { $n } etapă\n   *[other] { $n } de etape\n }\n",
    )];
    assert_eq!(
        gaps_of(&english, 3, &romanian),
        ["locales/ro/learn.ftl:1: `learn-n` lacks [few] for $n"]
    );
}

#[test]
fn the_same_key_in_two_english_files_is_refused() {
    let faults = faults_of(&[("a", "same = A\n"), ("b", "same = B\n")]);
    assert_eq!(
        faults,
        ["locales/en/b.ftl:1: `same` is already in en/a.ftl"]
    );
}

#[test]
fn what_fluent_cannot_read_is_named_with_its_line() {
    let faults = faults_of(&[("a", "a-one = One\na-two = { $\n")]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].starts_with("locales/en/a.ftl:2: "), "{faults:?}");
}

#[test]
fn terms_are_put_in_place() {
    let mut faults = Vec::new();
    let sources = [(
        "a".to_owned(),
        "-brand = Lucarne\na-welcome = Welcome to { -brand }.\n".to_owned(),
    )];
    let files = read::language(0, &sources, &mut faults);
    assert_eq!(
        files[0].messages[0].text,
        [Part::Text("Welcome to Lucarne.".to_owned())]
    );
}

fn locales() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales"))
}

/// What one language lacks beside English.
fn gaps_of(english: &[(&str, &str)], lang: usize, theirs: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut files = written(0, english, &mut faults);
    files.extend(written(lang, theirs, &mut faults));
    let (_, gaps) = check::together(&files, &check::STAFF, &mut faults);
    assert_eq!(faults, []);
    let label = format!("{}/", LANGUAGES[lang]);
    gaps.iter()
        .filter(|gap| gap.file.starts_with(&label))
        .map(ToString::to_string)
        .collect()
}

fn faults_of(english: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let files = written(0, english, &mut faults);
    check::together(&files, &check::STAFF, &mut faults);
    faults.iter().map(ToString::to_string).collect()
}

fn written(lang: usize, sources: &[(&str, &str)], faults: &mut Vec<Fault>) -> Vec<File> {
    let sources: Vec<_> = sources
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    read::language(lang, &sources, faults)
}

fn words(parts: &[Part]) -> String {
    let word = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Var(_) => " – ".to_owned(),
        Part::Select { arms, .. } => arms.iter().map(|(_, text)| words(text) + "\n").collect(),
    };
    parts.iter().map(word).collect()
}
