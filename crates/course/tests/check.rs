//! One small module without a fault, and what is found when one thing in it is wrong.

use course::check::check;
use course::diag::Severity;
use course::files::{EntryKind, Memory};
use course::source;
use course::speech;

const MANIFEST: &str = r#"lucarne = 1
id = "small-module"
version = "1.0.0"
source = "en"
languages = ["en", "fr"]
level = 1
reading = "A2"
minutes = 10
units = ["01-a"]
skills = ["digcomp-2.2/2.1@1"]
authors = ["Trainer 7"]
licence = "CC-BY-SA-4.0"

[text.en]
title = "A letter"
summary = "One letter."
objectives = ["I can write a letter"]

[text.fr]
title = "Une lettre"
summary = "Une seule lettre."
objectives = ["Je sais écrire une lettre"]

[scenario.en]
audience = "Adults"

[[media]]
file = "img/a.svg"
by = "Trainer 7"
source = "drawn for this module"
licence = "own-work"
"#;

const UNIT: &str = "---\ntitle: Letter\n---\n\n# Your letter\n\nLook at the {?letter}.\n\n![a red box](img/a.svg)\n\n\
    :::choice id=q1\nWhat is it?\n\n- [x] A box\n- [ ] A dog\n  > Look again.\n:::\n";

const UNITE: &str = "# Votre lettre\n\nRegardez la {?lettre}.\n\n![une boîte rouge](img/a.svg)\n\n\
    :::choice id=q1\nQu’est-ce que c’est ?\n\n- [x] Une boîte\n- [ ] Un chien\n  > Regardez encore.\n:::\n";

const SVG: &str = "<svg viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\" fill=\"red\"/></svg>";

/// A sound of no length: one Ogg page with an Opus head.
fn opus() -> Vec<u8> {
    let mut page = b"OggS\0\x02".to_vec();
    page.extend([0; 20]);
    page.extend([1, 19]);
    page.extend(b"OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0");
    page
}

fn french(body: &str) -> String {
    format!(
        "---\ntitle: Lettre\nsource-hash: {}\n---\n\n{body}",
        source::hash(UNIT.as_bytes())
    )
}

fn small() -> Memory {
    Memory::new()
        .with("module.toml", MANIFEST)
        .with("units/01-a.en.md", UNIT)
        .with("units/01-a.fr.md", french(UNITE))
        .with("media/img/a.svg", SVG)
        .with(
            "glossary.en.toml",
            "[[term]]\nword = \"letter\"\nmeans = \"A text for a person.\"\nalso = [\"epistle\"]\n",
        )
        .with(
            "glossary.fr.toml",
            "[[term]]\nword = \"lettre\"\nmeans = \"Un texte pour une personne.\"\n",
        )
}

/// The codes found, without those about speech that every module without sounds has.
fn codes(files: &Memory) -> Vec<u16> {
    let found = check(files).diagnostics;
    found
        .iter()
        .map(|one| one.code.0)
        .filter(|code| *code != 507)
        .collect()
}

#[track_caller]
fn finds(code: u16, files: &Memory) {
    let found = codes(files);
    assert!(
        found.contains(&code),
        "LC{code:04} not among {found:?}: {:#?}",
        check(files).diagnostics
    );
}

fn manifest(from: &str, to: &str) -> Memory {
    assert!(MANIFEST.contains(from), "{from}");
    small().with("module.toml", MANIFEST.replace(from, to))
}

/// The English unit with something changed; the French one then is stale, which says nothing here.
fn unit(from: &str, to: &str) -> Memory {
    assert!(UNIT.contains(from), "{from}");
    small().with("units/01-a.en.md", UNIT.replace(from, to))
}

fn unite(from: &str, to: &str) -> Memory {
    assert!(UNITE.contains(from), "{from}");
    small().with("units/01-a.fr.md", french(&UNITE.replace(from, to)))
}

fn said(text: &str) -> Memory {
    unit("Look at the {?letter}.", text)
}

fn asked(text: &str) -> Memory {
    unit("What is it?", text)
}

fn credited(path: &str, bytes: impl Into<Vec<u8>>) -> Memory {
    let entry = format!(
        "\n[[media]]\nfile = \"{path}\"\nby = \"b\"\nsource = \"s\"\nlicence = \"own-work\"\n"
    );
    small()
        .with("module.toml", format!("{MANIFEST}{entry}"))
        .with(&format!("media/{path}"), bytes)
}

#[test]
fn the_small_module_is_without_fault() {
    let report = check(&small());
    assert_eq!(codes(&small()), [0_u16; 0], "{:#?}", report.diagnostics);
    assert!(report.module.is_some() && !report.has_errors());
    assert!(
        report.strict().has_errors(),
        "in strict mode missing sounds are errors"
    );
}

#[test]
fn faults_of_the_manifest_are_found_at_their_line() {
    finds(201, &small().without("module.toml"));
    finds(201, &manifest("level = 1", "level ="));
    finds(202, &manifest("level = 1\n", ""));
    finds(202, &manifest("[scenario.en]\naudience = \"Adults\"\n", ""));
    finds(203, &manifest("level = 1", "level = 1\nlevle = 2"));
    finds(204, &manifest("level = 1", "level = 9"));
    finds(204, &manifest("reading = \"A2\"", "reading = \"C1\""));
    finds(204, &manifest("version = \"1.0.0\"", "version = \"1.0\""));
    finds(206, &manifest("lucarne = 1", "lucarne = 2"));
    finds(207, &manifest("\"fr\"]", "\"FR\"]"));
    finds(211, &manifest("small-module", "Small"));
    finds(210, &manifest("[\"01-a\"]", "[\"01-a\", \"01-a\"]"));
    finds(213, &manifest("[\"01-a\"]", "[\"01-a\", \"02-b\"]"));
    finds(214, &small().with("units/02-b.en.md", UNIT));
    finds(216, &manifest("2.1@1", "9.9@1"));
    finds(
        218,
        &manifest(
            "[\"Je sais écrire une lettre\"]",
            "[\"Je sais lire\", \"Je sais écrire\"]",
        ),
    );
    finds(608, &manifest("title = \"Une lettre\"\n", ""));
    finds(410, &manifest("A letter", &"long ".repeat(20)));
    let report = check(&manifest("level = 1", "level = 1\nlevle = 2"));
    let unknown = report
        .diagnostics
        .iter()
        .find(|one| one.code.0 == 203)
        .expect("LC0203");
    assert_eq!(
        (unknown.pos.line, unknown.details.as_slice()),
        (7, &["levle".to_owned(), "level".to_owned()][..])
    );
}

#[test]
fn an_unknown_framework_is_only_a_warning() {
    let report = check(&manifest("digcomp-2.2/2.1@1", "local-1/email"));
    let one = report
        .diagnostics
        .iter()
        .find(|one| one.code.0 == 216)
        .expect("LC0216");
    assert_eq!(one.severity, Severity::Warning);
}

#[test]
fn the_folder_has_the_name_of_the_module() {
    let mut files = small();
    files.folder = Some("other".to_owned());
    finds(205, &files);
}

#[test]
fn faults_of_the_front_matter_are_found() {
    finds(208, &unit("---\ntitle: Letter\n---\n", ""));
    finds(209, &unit("title: Letter", "title: Letter\nnonsense"));
    finds(202, &unit("title: Letter\n", "minutes: 5\n"));
    finds(203, &unit("title: Letter", "title: Letter\nminuts: 5"));
    finds(
        204,
        &unit("title: Letter", "title: Letter\nobjectives: [4]"),
    );
    finds(219, &unit("choice id=q1", "choice"));
    let two = manifest("[\"01-a\"]", "[\"01-a\", \"02-b\"]").with("units/02-b.en.md", UNIT);
    finds(210, &two);
}

#[test]
fn strange_files_are_found() {
    finds(212, &small().with("readme.txt", "x"));
    finds(215, &small().with("media/img/B.svg", SVG));
    finds(412, &small().with("media/a.pdf", "%PDF"));
    finds(412, &credited("img/b.png", "PK\x03\x04"));
    finds(
        414,
        &small().with_special("media/img/b.svg", EntryKind::Link),
    );
    finds(408, &credited("img/b.bmp", "BM"));
    finds(408, &credited("img/b.png", "GIF89a"));
    finds(407, &credited("img/b.svg", "<svg><script/></svg>"));
    finds(409, &credited("img/b.svg", vec![b' '; 600 * 1024]));
    finds(
        409,
        &small().with("units/01-a.en.md", vec![b' '; 300 * 1024]),
    );
    finds(411, &credited("video/b.webm", vec![0; 501 << 20]));
    finds(410, &credited("img/b.png", png(5000, 10, None)));
    finds(
        415,
        &credited("img/b.png", png(10, 10, Some(b"tEXtAuthor\0Ana"))),
    );
}

fn png(width: u32, height: u32, note: Option<&[u8]>) -> Vec<u8> {
    let mut head = b"IHDR".to_vec();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for chunk in [Some(head.as_slice()), note, Some(b"IEND")]
        .into_iter()
        .flatten()
    {
        let length = u32::try_from(chunk.len() - 4).expect("a small chunk");
        bytes.extend(length.to_be_bytes());
        bytes.extend(chunk);
        bytes.extend([0; 4]);
    }
    bytes
}

#[test]
fn refused_content_in_a_text_is_found() {
    finds(401, &said("<b>Look</b>"));
    finds(402, &said("[site](https://www.example.com)"));
    finds(403, &unit("(img/a.svg)", "(http://x.example/a.svg)"));
    finds(404, &unit("(img/a.svg)", "(../a.svg)"));
    finds(405, &said("See www.bank.com today."));
    finds(406, &unit("(img/a.svg)", "(img/b.svg)"));
    finds(408, &unit("(img/a.svg)", "(img/a.opus)"));
    finds(416, &unit("(img/a.svg)", "(data:image/png;base64,AA)"));
    finds(406, &small().without("media/img/a.svg"));
    finds(118, &said("Look at the {?parcel}."));
}

#[test]
fn faults_of_access_and_sources_are_found() {
    finds(501, &unit("![a red box]", "![]"));
    finds(502, &unit("![a red box]", "![a.svg]"));
    finds(503, &said(":::audio src=audio/a.opus\n:::"));
    finds(
        504,
        &said("::::video src=video/a.webm says-all\nHe reads.\n::::"),
    );
    finds(
        513,
        &said("::::video src=video/a.webm silent\nHe reads.\n::::"),
    );
    finds(505, &manifest("by = \"Trainer 7\"\n", ""));
    finds(505, &small().with("media/img/b.svg", SVG));
    finds(506, &manifest("\"own-work\"", "\"CC-BY-NC-4.0\""));
    finds(
        509,
        &credited("audio/a.opus", opus()).with(
            "units/01-a.fr.md",
            french(&UNITE.replace("{?lettre}.", "{?lettre}. @@audio/a.opus")),
        ),
    );
    finds(
        505,
        &small().with("texts/tales/01-fox.en.txt", "Fox\n\nA fox.\n"),
    );
}

#[test]
fn speech_is_counted_and_matched() {
    let found = check(&small()).diagnostics;
    assert!(
        found
            .iter()
            .any(|one| one.code.0 == 507 && one.file == "speech/en/index.toml")
    );
    finds(
        508,
        &small().with("speech/en/00000000000000000000000000000000.opus", opus()),
    );
    let name = speech::name("en", "A box");
    let index = format!("[{name}]\nmade = \"synthetic\"\nby = \"voice\"\nlicence = \"CC0-1.0\"\n");
    let spoken = small()
        .with("speech/en/index.toml", index)
        .with(&format!("speech/en/{name}.opus"), opus());
    assert_eq!(codes(&spoken), [512]);
    let module = check(&spoken).module.expect("a module");
    assert!(module.speech("A  box", "en").is_some() && module.speech("A dog", "en").is_none());
}

#[test]
fn faults_of_a_translation_are_found() {
    finds(601, &small().without("units/01-a.fr.md"));
    finds(602, &unite(":::choice id=q1", ":::choice id=q2"));
    finds(602, &unite("- [x] Une", "- [ ] Un chat\n- [x] Une"));
    finds(
        603,
        &unite(
            "- [x] Une boîte\n- [ ] Un chien",
            "- [ ] Une boîte\n- [x] Un chien",
        ),
    );
    finds(604, &unit("Look at", "Look well at"));
    let same = small()
        .with(
            "units/01-a.en.md",
            UNIT.replace("What is it?", "Louis Pasteur, Marie Curie: which?"),
        )
        .with(
            "units/01-a.fr.md",
            french(&UNITE.replace(
                "Qu’est-ce que c’est ?",
                "Louis Pasteur, Marie Curie: which?",
            )),
        );
    finds(605, &same);
    finds(607, &unite("{?lettre}", "{?colis}"));
    let scene = |name: &str| format!("scene = 1\n[[contacts]]\nid = \"{name}\"\n");
    finds(
        606,
        &small()
            .with("scenes/mail.en.toml", scene("lea"))
            .with("scenes/mail.fr.toml", scene("ana")),
    );
    finds(
        342,
        &asked("What is it?\n:::\n\n:::simulator id=s1 scene=mail\nDo it.\n\n- mail.open id=a\n"),
    );
}

#[test]
fn a_draft_may_be_missing() {
    let draft = manifest(
        "languages = [\"en\", \"fr\"]",
        "languages = [\"en\"]\ndrafts = [\"fr\"]",
    );
    assert_eq!(codes(&draft.without("units/01-a.fr.md")), [0_u16; 0]);
}

/// A unit of so many choices, each with three options; the right one is at the places given.
fn choices(places: &[usize]) -> String {
    let one = |(n, place): (usize, &usize)| {
        let options: String = (0..3)
            .map(|at| {
                let tick = if at == *place { 'x' } else { ' ' };
                format!("- [{tick}] Option {n}{at}\n  > Said.\n")
            })
            .collect();
        format!(":::choice id=c{n}\nWhich?\n\n{options}:::\n\n")
    };
    let all: String = places.iter().enumerate().map(one).collect();
    format!("---\ntitle: Letter\n---\n\n# Choices\n\n{all}")
}

#[track_caller]
fn does_not_find(code: u16, files: &Memory) {
    let found = codes(files);
    assert!(!found.contains(&code), "LC{code:04} among {found:?}");
}

#[test]
fn right_options_that_stand_in_the_same_place_are_found() {
    let places = |places: &[usize]| small().with("units/01-a.en.md", choices(places));
    finds(355, &places(&[1, 1, 1, 1]));
    finds(355, &places(&[1, 0, 1, 1, 1, 1, 2]));
    does_not_find(355, &places(&[1, 1, 1]));
    does_not_find(355, &places(&[0, 1, 2, 1, 0, 1, 2, 1]));
}

#[test]
fn a_right_option_that_its_length_gives_away_is_found() {
    let long = "- [x] A small box of red paper that somebody put there";
    finds(356, &unit("- [x] A box", long));
    does_not_find(356, &unit("- [x] A box", "- [x] A box of paper"));
    does_not_find(
        356,
        &unit(
            "- [ ] A dog",
            "- [ ] A large brown dog that sleeps under the table",
        ),
    );
}

#[test]
fn wrong_options_that_say_nothing_are_found() {
    let silent = unit("- [ ] A dog\n  > Look again.", "- [ ] A dog");
    finds(357, &silent);
    let told = unit(
        "- [ ] A dog\n  > Look again.",
        "- [ ] A dog\n!- Look again.",
    );
    does_not_find(357, &told);
    let test = "---\ntitle: Letter\nmode: test\nform: A\n---";
    let in_test = UNIT
        .replace("  > Look again.\n", "")
        .replace("---\ntitle: Letter\n---", test);
    does_not_find(357, &small().with("units/01-a.en.md", in_test));
    let statement = ":::true-false id=t1\nIt is red.\n\n= true\n~ false\n  > Look again.\n:::\n";
    let after = |text: &str| small().with("units/01-a.en.md", format!("{UNIT}\n{text}"));
    does_not_find(357, &after(statement));
    finds(357, &after(&statement.replace("  > Look again.\n", "")));
}

#[test]
fn tests_that_are_not_parallel_are_found() {
    let form = |form: &str, kind: &str| {
        format!("---\ntitle: Test\nmode: test\nform: {form}\n---\n\n# Test\n\n{kind}")
    };
    let choice = |id: &str, objective: u8| {
        format!(
            ":::choice id={id} objective={objective}\nWhich?\n\n- [x] A box\n- [ ] A dog\n:::\n"
        )
    };
    let pair = |a: &str, b: &str| {
        manifest(
            "units = [\"01-a\"]",
            "units = [\"01-a\", \"02-before\", \"03-after\"]",
        )
        .with("units/02-before.en.md", form("A", a))
        .with("units/03-after.en.md", form("B", b))
    };
    does_not_find(358, &pair(&choice("a1", 1), &choice("b1", 1)));
    let other = ":::true-false id=b1 objective=1\nIt is red.\n\n= true\n:::\n";
    finds(358, &pair(&choice("a1", 1), other));
    finds(358, &pair(&choice("a1", 1), &choice("b1", 2)));
    let two = format!("{}\n{}", choice("a1", 1), choice("a2", 1));
    finds(358, &pair(&two, &choice("b1", 1)));
}

#[test]
fn a_longer_unit_says_its_sources_a_stop_and_a_use() {
    let long = UNIT.replace("title: Letter\n", "title: Letter\nminutes: 12\n");
    let with = |more: &str| small().with("units/01-a.en.md", format!("{long}\n{more}"));
    for code in [514, 515, 516] {
        finds(code, &with(""));
        does_not_find(code, &small());
    }
    does_not_find(514, &with(":::more title=Sources\nA book.\n:::\n"));
    does_not_find(
        515,
        &with("# A good place for a pause\n\nYou may stop here.\n"),
    );
    does_not_find(
        516,
        &with(":::box kind=example\n**Useful later**\n\nA letter.\n:::\n"),
    );
}

#[test]
fn a_text_in_another_language_is_found() {
    finds(
        609,
        &unite(
            "Regardez la {?lettre}.",
            "Look at the {?letter|lettre} and say what you see.",
        ),
    );
    finds(
        609,
        &said("Regardez la {?letter|lettre} et dites ce que vous voyez avec vos mots."),
    );
    does_not_find(
        609,
        &said("Look at the {?letter}. [Regardez la lettre et dites ce que vous voyez]{lang=fr}"),
    );
    let summary = "summary = \"The letter is for you and for all who have the time.\"";
    finds(609, &manifest("summary = \"Une seule lettre.\"", summary));
}

/// The module that is the model of the others raises none of the alarms about how a module is made.
#[test]
fn humanum_raises_no_alarm_about_how_it_is_made() {
    let courses = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses");
    let humanum = courses.join("humanum");
    let mut files = Memory::new();
    files.folder = Some("humanum".to_owned());
    put(&humanum, "", &mut files);
    let found = check(&files).diagnostics;
    let made = found
        .iter()
        .filter(|one| matches!(one.code.0, 217 | 355..=358 | 514..=516 | 609));
    assert_eq!(
        made.collect::<Vec<_>>(),
        Vec::<&course::diag::Diagnostic>::new()
    );
}

fn put(folder: &std::path::Path, prefix: &str, files: &mut Memory) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            put(&entry.path(), &format!("{path}/"), files);
        } else {
            files.put(path, std::fs::read(entry.path()).expect("a file"));
        }
    }
}

#[test]
fn hard_texts_are_found() {
    finds(
        701,
        &said("One two three four five six seven eight nine ten one two three four five six."),
    );
    finds(702, &said("I go. I go. I go. I go."));
    finds(703, &said("A, b, c, d and e."));
    finds(704, &said("An extraordinary transformation."));
    finds(705, &said("Open the BBQ."));
    finds(706, &said("I do not go and never run."));
    finds(707, &said("If it rains, stay unless you must go."));
    finds(708, &said("This is VERY LOUD."));
    finds(709, &said("Utilise it."));
    finds(710, &said("- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h"));
    finds(
        711,
        &said("I go because it is late, although he says that she left while I ate."),
    );
    finds(712, &said("Pens, paper etc."));
    finds(713, &said("Read part IV now."));
    finds(714, &said("Look at the {?letter}. It is an epistle."));
    finds(715, &asked("What is parchmentation?"));
    finds(720, &said("It is easy."));
    let hard =
        "Extraordinary administrations communicate complicated institutional transformations. "
            .repeat(20);
    finds(716, &said(&hard));
}

#[test]
fn rules_of_easy_texts_leave_plain_texts_alone() {
    for plain in [
        "The World Wide Web (WWW) is big. The WWW grows.",
        "Press [ALT GR]{key} and `NOT THIS`.",
        "Ask Christopherson.",
        "It costs 50 %.",
    ] {
        let found: Vec<u16> = codes(&said(plain))
            .into_iter()
            .filter(|code| *code > 700)
            .collect();
        assert_eq!(found, [0_u16; 0], "{plain}");
    }
}

#[test]
fn two_long_words_that_the_glossary_explains_are_one_name() {
    let explained = said("An extraordinary transformation.").with(
        "glossary.en.toml",
        "[[term]]\nword = \"extraordinary transformation\"\nmeans = \"A big change.\"\n",
    );
    assert!(!codes(&explained).contains(&704));
}

#[test]
fn findings_are_sorted_by_file_line_column_and_code() {
    let report = check(&said("<b>It is easy</b>, www.bank.com.").with("readme.txt", "x"));
    let keys: Vec<_> = report
        .diagnostics
        .iter()
        .map(|one| (one.file.clone(), one.pos, one.code))
        .collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn a_path_may_only_need_earlier_modules() {
    let text = |needs: &str| {
        format!(
            "lucarne = 1\nkind = \"path\"\nid = \"first-path\"\nversion = \"1.0.0\"\nsource = \"en\"\nlanguages = [\"en\"]\n\
             [text.en]\ntitle = \"T\"\nsummary = \"S\"\n[[modules]]\nid = \"one\"\nversion = \"1.0.0\"\nneeds = [{needs}]\n\
             [[modules]]\nid = \"two\"\nversion = \"1.2.0\"\nneeds = [\"one\"]\n"
        )
    };
    let (path, found) = course::pathway::parse(text("").as_bytes());
    let path = path.expect("a path");
    assert_eq!(found, []);
    assert_eq!(path.modules.len(), 2);
    assert_eq!(
        course::pathway::unknown(&path, &std::collections::BTreeMap::new()).len(),
        2
    );
    let (_, found) = course::pathway::parse(text("\"two\"").as_bytes());
    assert_eq!(
        found.iter().map(|one| one.code.0).collect::<Vec<_>>(),
        [217]
    );
}
