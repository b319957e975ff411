//! Texts made to be slow: the parser takes time in proportion to their length.

use std::time::{Duration, Instant};

use course::{parse, write};

/// A quarter of the greatest unit file.
const SIZE: usize = 64 * 1024;

const UNITS: &[&str] = &[
    "*[[a]]*\n\n",
    "[",
    "]",
    "[a",
    "![a](",
    "[a](",
    "[a](b \"",
    "[[",
    "[[a ",
    "{{",
    "{?",
    "{?a|",
    "*a ",
    "*a_b ",
    "**",
    "_ ",
    "*",
    "`",
    "`a``",
    "``` ",
    "<",
    "<a ",
    "<script>",
    "</",
    "&",
    "&a",
    "\\",
    "|",
    "a|",
    "www.",
    "http://",
    "@@a ",
    "e\u{301}",
    "\u{301}",
    "\t",
    "\r",
    "\n",
    "\n\n",
    ">",
    "> ",
    ">> a\n",
    "- ",
    "- a\n",
    "  - a\n",
    "- a\n\n",
    "1. a\n",
    "| a |\n",
    "| a |\n|---|\n",
    "|---|\n",
    "```\n",
    "# ",
    "# a\n",
    "---\n",
    ":::\n",
    ":::box\n",
    "::::steps\n",
    ":::choice\n",
    ":::foo\n",
    "::: a b\n",
    ":::a b=c d=e\n",
    "a\\\n",
    "a  \n",
    "= a\n",
    "a: b\n",
    "(",
    "![](a)",
    "[a]{key}",
    "[^",
    "[a]: ",
    "*[a](b)*",
    "<b>*",
    "`<`",
    "<!--",
    "***",
    "a*b_",
    "~",
    "- [ ] a {",
    "\u{200B}",
    "\u{202E}",
    "日",
    "🙂*",
];

/// Whether a text is read and saved in time; a busy machine gets three chances.
fn is_quick(text: &str) -> bool {
    (0..3).any(|_| {
        let start = Instant::now();
        let (unit, _) = parse::unit(text.as_bytes());
        write::unit(&unit);
        start.elapsed() < Duration::from_secs(4)
    })
}

#[test]
fn no_text_is_slow() {
    for unit in UNITS {
        let head = if unit.contains("*[[") {
            ":::gaps id=a\n"
        } else {
            ""
        };
        let text = format!(
            "---\ntitle: T\n---\n{head}{}",
            unit.repeat(SIZE / unit.len())
        );
        assert!(is_quick(&text), "{unit:?}");
    }
}
