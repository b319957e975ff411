//! Laws that hold for every text: the parser is total, and saving changes nothing that a unit says.

use course::diag::Diagnostic;
use course::{parse, places, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Findings that a text with refused or unreadable parts may get when it is saved without them.
const MISSING: [u16; 13] = [
    126, 202, 301, 302, 308, 311, 320, 322, 329, 332, 333, 339, 340,
];

const OPENINGS: &[&str] = &[
    ":::choice id=a",
    ":::choice id=b points=2 tries=3 multiple=yes",
    ":::choix id=c melanger=non",
    ":::picture-choice id=d",
    ":::true-false id=e true=\"Safe one\" false=Risky",
    ":::swipe id=f a=\"Safe\" b=Scam",
    ":::hotspot id=g image=img/a.png alt=\"A \\\"window\\\"\"",
    ":::mark id=h",
    ":::answer id=i case=yes typos=1",
    ":::number id=j unit=€",
    ":::gaps id=k mode=bank",
    ":::order id=l scoring=next",
    ":::pairs id=m",
    ":::sort id=n",
    ":::label id=o image=img/b.png alt=Keys",
    ":::cards id=p",
    ":::dialogue id=q",
    ":::dictation id=r src=audio/a.opus",
    ":::simulator id=s scene=mail",
    ":::keyboard id=t",
    ":::mouse id=u targets=12",
    ":::hand-in id=v kind=file accept=\"odt txt\"",
    "::::steps",
    ":::step",
    "::::video src=v/a.webm at=1:20",
    ":::box kind=talk",
    ":::more title=\"Know more\"",
    ":::note trainer officer",
    ":::survey id=w scale=faces3",
    ":::checklist id=x",
    "::::corpus texts=fables",
    ":::print-break",
    ":::audio src=audio/b.opus",
    ":::choise id=y",
    ":::",
    "::::",
    "  :::",
    "::: closing words",
];

const STARTS: &[&str] = &[
    "",
    "",
    "",
    "- ",
    "  - ",
    "    - ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "1986. ",
    "- [ ] ",
    "- [x] ",
    "- [X] ",
    "-[x] ",
    "- [] ",
    "( ) ",
    "☑ ",
    "> ",
    "  > ",
    "> > ",
    "= ",
    "~ ",
    "?? ",
    "!! ",
    "!+ ",
    "!~ ",
    "!- ",
    "# ",
    "## ",
    "### ",
    "bank: ",
    "banque: ",
    "a: ",
    "- a: ",
    "- b: ",
    "## start ",
    "| ",
    "```",
    "---",
    "===",
    "  ",
    "    ",
    "\t",
    "| --- | --- |",
    "- not ",
    "- end ",
    "• ",
    "-a",
    "-",
    "=",
    "::",
    "[^1]: ",
    "[a]: ",
];

const PIECES: &[&str] = &[
    "word",
    "Two words",
    "é",
    "e\u{301}",
    "\u{2000}",
    "日本",
    "🙂",
    "*",
    "**",
    "_",
    "__",
    "*a*",
    "**b**",
    "_c_",
    "***d***",
    "`",
    "``",
    "`code`",
    "`a -> b`",
    "\\",
    "\\*",
    "\\\\",
    "[",
    "]",
    "[[",
    "]]",
    "{{",
    "}}",
    "[[gap]]",
    "[[(a)|b]]",
    "[[a (b)|c]]",
    "{{run}}",
    "{{!decoy}}",
    "{",
    "}",
    "{50%}",
    "{2}",
    "{-1}",
    "{+2}",
    "{last}",
    "{odd}",
    "{100% last}",
    "(",
    ")",
    "!",
    "<",
    ">",
    "<b>",
    "</b>",
    "<3",
    "&amp;",
    "&",
    "|",
    "->",
    " -> ",
    " → ",
    " = ",
    "=",
    "?",
    "@@a.opus",
    " @@a.opus",
    "@@",
    "@",
    "![alt](img/a.png)",
    "![-](img/b.png \"long \\\"text\\\"\")",
    "![](img/c.png)",
    "![x](../a)",
    "![y](http://z)",
    "[text](http://a.b)",
    "[Bonjour]{lang=fr}",
    "[Ctrl]{key}",
    "[x]{odd}",
    "{?term}",
    "{?word|shown}",
    "www.bank.com",
    "rect 12%,4%,60%,6% \"bar\"",
    "circle 5%,5.25%,2% \"dot\"",
    "poly 1%,1% 9%,1% 5%,9% \"tri\"",
    "3.60 +- 0.05",
    "10..20",
    "true",
    "faux",
    "mail.send to=karim as=\"a b\"",
    "1",
    "-",
    "--",
    "#",
    "\u{200B}",
    "\u{202E}",
    "\u{338}",
    "  ",
    " ",
    ": ",
    ",",
    "\\,",
    "\\n",
    "- ",
    "1. ",
    "~",
    "+",
    "x\\",
    "  ",
    "[[[",
    "]{key}",
    "]{lang=fr}",
    "{?a @@}",
    "{?a|b}",
    "``a``",
    "![",
    "](a.png)",
    "\t{last}",
];

fn line() -> impl Strategy<Value = String> {
    let text = (
        select(STARTS),
        vec(select(PIECES), 0..6),
        select(&["", "", "", "\\", "  "][..]),
    )
        .prop_map(|(start, pieces, end)| format!("{start}{}{end}", pieces.concat()));
    prop_oneof![
        8 => text,
        2 => select(OPENINGS).prop_map(str::to_string),
        1 => Just(String::new()),
        1 => Just(":::".to_string()),
        1 => table(),
    ]
}

/// A table, perhaps with rows that are too long or too short.
fn table() -> impl Strategy<Value = String> {
    let row = vec(vec(select(PIECES), 0..3), 1..4).prop_map(|cells| {
        format!(
            "| {} |",
            cells
                .iter()
                .map(|cell| cell.concat())
                .collect::<Vec<_>>()
                .join(" | ")
        )
    });
    vec(row, 1..4).prop_map(|rows| format!("| a | b |\n| --- | --- |\n{}", rows.join("\n")))
}

/// A text of lines, in the body of one block or of many.
fn text() -> impl Strategy<Value = String> {
    let free = vec(line(), 0..14).prop_map(|lines| lines.join("\n"));
    let body = (select(OPENINGS), vec(line(), 0..10))
        .prop_map(|(open, lines)| format!("{open}\n{}\n:::\n", lines.join("\n")));
    let front = select(
        &[
            "---\ntitle: T\n---\n",
            "---\ntitle: T\nmode: test\n---\n",
            "",
        ][..],
    );
    (front, prop_oneof![free, body]).prop_map(|(front, text)| format!("{front}{text}"))
}

fn codes(found: &[Diagnostic]) -> Vec<u16> {
    found.iter().map(|finding| finding.code.0).collect()
}

fn is_sorted(found: &[Diagnostic]) -> bool {
    found
        .iter()
        .filter(|finding| finding.code.0 != 199)
        .is_sorted_by_key(|finding| (finding.pos, finding.code))
}

fn saving_changes_nothing(text: &str) -> Result<(), TestCaseError> {
    let (unit, found) = parse::unit(text.as_bytes());
    prop_assert!(is_sorted(&found));
    let saved = write::unit(&unit);
    let (again, found_again) = parse::unit(saved.as_bytes());
    let (before, after) = (
        places::without_places(unit),
        places::without_places(again.clone()),
    );
    prop_assert_eq!(&before, &after, "saved:\n{}", saved);
    prop_assert_eq!(write::unit(&again), saved.clone(), "saved twice");
    let known = codes(&found);
    for code in codes(&found_again) {
        let fits = known.contains(&code) || (!known.is_empty() && MISSING.contains(&code));
        prop_assert!(fits, "LC{:04} is new in\n{}", code, saved);
    }
    Ok(())
}

#[test]
fn texts_that_saving_once_changed_are_kept() {
    for text in [
        "![\n](a)",
        "{?a @@}",
        "`a`***`a``a`***`a`",
        "[ []{key}]{key}",
        ":::gaps id=a\n[[a @@ ]] [[(b @@c )|d]]\n:::",
        ":::mark id=a\n{{} }} {{\\}\\}a}} {{[x]{key} }}\n:::",
        ":::answer id=a\n= a\n  {last}\n:::",
        ":::simulator id=a scene=b\n- {5} {0%}\n- not {5} {6}\n- mail.send to=a {1} {2}\n:::",
        ":::choice id=a\n_[\\][[]]]{lang=aa}_\n:::",
        ":::dialogue id=a\n## a {last} {50%} {+2}\n- b -> a\n:::",
        // A wide blank is a character like others, at the end of a line too.
        "---\ntitle: T\n---\n# \u{2000}",
    ] {
        saving_changes_nothing(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_can_be_read(bytes in vec(any::<u8>(), 0..400)) {
        let (unit, found) = parse::unit(&bytes);
        prop_assert!(is_sorted(&found) && found.len() <= 1001);
        write::unit(&unit);
    }

    #[test]
    fn saving_keeps_every_text(text in text()) {
        saving_changes_nothing(&text)?;
    }

    #[test]
    fn every_finding_stands_in_the_file(text in text()) {
        let lines = text.split('\n').count() as u32 + 1;
        for finding in parse::unit(text.as_bytes()).1 {
            prop_assert!(finding.pos.line >= 1 && finding.pos.line <= lines && finding.pos.column >= 1);
        }
    }
}
