//! Displayed text without marks: for speech names, search, paper answers and JSON.

use crate::model::{Inline, Rich};

/// The displayed text of one paragraph, item, hint or feedback, with runs of white space turned into one space.
pub fn rich(text: &Rich) -> String {
    let mut out = String::new();
    inlines(&text.inlines, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Appends the displayed text of inlines; pictures, gaps and runs give nothing.
pub fn inlines(list: &[Inline], out: &mut String) {
    for inline in list {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Term { shown, .. } => out.push_str(shown),
            Inline::Break => out.push(' '),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => inlines(inner, out),
            Inline::Picture(_) | Inline::Gap(_) | Inline::Run(_) => {}
        }
    }
}
