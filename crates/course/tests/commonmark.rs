//! The accepted part of CommonMark means the same here and in a CommonMark engine.

use course::model::{Inline, List, Prose, ProseKind, Rich};
use course::parse;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

fn ours(text: &str) -> String {
    let mut out = String::new();
    blocks(&parse::prose(text, false).0, &mut out);
    out
}

fn blocks(list: &[Prose], out: &mut String) {
    for block in list {
        match &block.kind {
            ProseKind::Heading { level, text } => {
                wrapped(if *level == 1 { "h1" } else { "h2" }, out, |out| {
                    rich(text, out)
                })
            }
            ProseKind::Paragraph(text) => wrapped("p", out, |out| rich(text, out)),
            ProseKind::List(items) => list_of(items, out),
            ProseKind::Quote(inner) => wrapped("quote", out, |out| blocks(inner, out)),
            ProseKind::Code { text, .. } => wrapped("pre", out, |out| out.push_str(text)),
            other => out.push_str(&format!("{other:?}")),
        }
    }
}

fn list_of(list: &List, out: &mut String) {
    wrapped(if list.ordered { "ol" } else { "ul" }, out, |out| {
        for item in &list.items {
            wrapped("li", out, |out| {
                rich(&item.text, out);
                if let Some(inner) = &item.inner {
                    list_of(inner, out);
                }
            });
        }
    });
}

fn wrapped(tag: &str, out: &mut String, inside: impl FnOnce(&mut String)) {
    out.push_str(&format!("<{tag}>"));
    inside(out);
    out.push_str(&format!("</{tag}>"));
}

fn rich(text: &Rich, out: &mut String) {
    inlines(&text.inlines, out);
}

fn inlines(list: &[Inline], out: &mut String) {
    for inline in list {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Emphasis(inner) => wrapped("em", out, |out| inlines(inner, out)),
            Inline::Strong(inner) => wrapped("strong", out, |out| inlines(inner, out)),
            Inline::Code(code) => wrapped("code", out, |out| out.push_str(code)),
            other => out.push_str(&format!("{other:?}")),
        }
    }
}

fn theirs(text: &str) -> String {
    let mut out = String::new();
    let mut in_item = 0;
    for event in Parser::new(text) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::Code(code) => out.push_str(&format!("<code>{code}</code>")),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            // Loose lists hold paragraphs; here they are the text of the item.
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) if in_item > 0 => {}
            Event::Start(tag) => {
                in_item += u32::from(tag == Tag::Item);
                out.push_str(&format!("<{}>", name(&tag)));
            }
            Event::End(tag) => {
                in_item -= u32::from(tag == TagEnd::Item);
                let text = match tag {
                    TagEnd::CodeBlock => out.trim_end_matches('\n').len(),
                    _ => out.len(),
                };
                out.truncate(text);
                out.push_str(&format!("</{}>", end_name(tag)));
            }
            other => out.push_str(&format!("{other:?}")),
        }
    }
    out
}

fn name(tag: &Tag) -> &'static str {
    match tag {
        Tag::Heading { level, .. } => heading(*level),
        other => end_name(other.to_end()),
    }
}

fn heading(level: HeadingLevel) -> &'static str {
    if level == HeadingLevel::H1 {
        "h1"
    } else {
        "h2"
    }
}

fn end_name(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(level) => heading(level),
        TagEnd::BlockQuote(_) => "quote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        _ => "other",
    }
}

/// A line of words, emphasis and code.
fn words() -> impl Strategy<Value = String> {
    let piece = select(
        &[
            "one",
            "two",
            "é",
            "word.",
            "“quoted”",
            "*a*",
            "**b b**",
            "_c_",
            "__d__",
            "***e***",
            "*f **g** h*",
            "`code`",
            "`` a`b ``",
            "\\*",
            "\\_",
            "x_y_z",
            "2 * 3",
            "a\\",
            "(*i*)",
            "*j*k",
            "l*m*",
            "5 < 6",
            "_n_.",
            "**o**p",
            "snow-*white*",
        ][..],
    );
    vec(piece, 1..7).prop_map(|pieces| pieces.join(" "))
}

fn block() -> impl Strategy<Value = String> {
    let end = select(&["\n", "\\\n", "  \n"][..]);
    let paragraph = vec((words(), end), 1..4).prop_map(|lines| {
        let text: String = lines.into_iter().map(|(line, end)| line + end).collect();
        text.trim_end_matches(['\n', ' ', '\\']).to_string()
    });
    let bullets = vec((words(), vec(words(), 0..3)), 1..4).prop_map(|items| {
        let lines = items.into_iter().map(|(outer, inner)| {
            let inner: String = inner.iter().map(|text| format!("\n  - {text}")).collect();
            format!("- {outer}{inner}")
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    let numbers = vec((words(), vec(words(), 0..3)), 1..4).prop_map(|items| {
        let lines = items
            .into_iter()
            .enumerate()
            .map(|(number, (outer, inner))| {
                let inner: String = inner.iter().map(|text| format!("\n   - {text}")).collect();
                format!("{}. {outer}{inner}", number + 1)
            });
        lines.collect::<Vec<_>>().join("\n")
    });
    prop_oneof![
        4 => paragraph,
        2 => bullets,
        2 => numbers,
        1 => words().prop_map(|text| format!("# {text}")),
        1 => words().prop_map(|text| format!("## {text} ##")),
        1 => vec(words(), 1..4).prop_map(|lines| format!("> {}", lines.join("\n> "))),
        1 => vec(words(), 0..3).prop_map(|lines| format!("```text\n{}\n```", lines.join("\n"))),
        1 => Just("1986. A good year".replace("1986. ", "In 1986. ")),
    ]
}

/// Blocks with a blank line between them; two lists of one kind in a row would be one list on both sides.
fn text() -> impl Strategy<Value = String> {
    vec(block(), 1..6).prop_map(|blocks| blocks.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_of_the_accepted_part_means_the_same(text in text()) {
        prop_assert_eq!(ours(&text), theirs(&text), "{}", text);
    }

    #[test]
    fn runs_of_marks_mean_the_same(pieces in vec(select(&["a", "b", "*", "**", "_", "__", " ", ".", "`c`", "é"][..]), 1..12)) {
        let text = format!("x{}x", pieces.concat());
        let (ours, theirs) = (ours(&text), theirs(&text));
        // Emphasis that cannot be spelled again is dropped on purpose, together with its marks.
        if ours.contains("<em>") || ours.contains("<strong>") || !theirs.contains("<em>") && !theirs.contains("<strong>") {
            prop_assert_eq!(ours, theirs, "{}", text);
        }
    }
}
