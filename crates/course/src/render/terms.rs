//! The glossary words that a unit uses, with their meaning, for paper.

use std::collections::BTreeSet;

use crate::model::{BlockKind, Inline, List, Prose, ProseKind, Unit};
use crate::render::html::{Escaped, Page, put};
use crate::render::print::each;
use crate::render::words::Word;

/// Writes the glossary words of the unit with their meaning, each once.
pub(crate) fn terms(page: &mut Page<'_>, unit: &Unit) {
    let Some(glossary) = page.ctx.glossary else {
        return;
    };
    let used = used(unit);
    let known: Vec<_> = used
        .iter()
        .filter_map(|word| glossary.get_key_value(*word))
        .collect();
    if known.is_empty() {
        return;
    }
    page.raw("<section class=\"glossary\">");
    page.tagged("h2", "glossary-title", Word::Glossary);
    page.raw("<dl class=\"facts\">");
    for (word, term) in known {
        put!(
            page,
            "<dt>{}</dt><dd>{}</dd>",
            Escaped(word),
            Escaped(&term.means)
        );
    }
    page.raw("</dl></section>");
}

fn used(unit: &Unit) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    each(&unit.blocks, &mut |block| match &block.kind {
        BlockKind::Prose(one) => in_prose(std::slice::from_ref(one), &mut used),
        BlockKind::Activity(activity) => in_prose(&activity.prompt, &mut used),
        BlockKind::More { body, .. } | BlockKind::Boxed { body, .. } => in_prose(body, &mut used),
        _ => {}
    });
    used
}

fn in_prose<'p>(blocks: &'p [Prose], used: &mut BTreeSet<&'p str>) {
    for block in blocks {
        match &block.kind {
            ProseKind::Heading { text, .. } | ProseKind::Paragraph(text) => {
                in_text(&text.inlines, used)
            }
            ProseKind::List(list) => in_list(list, used),
            ProseKind::Quote(body) => in_prose(body, used),
            ProseKind::Table { head, rows } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| in_text(&cell.inlines, used));
            }
            ProseKind::Picture(_) | ProseKind::Code { .. } => {}
        }
    }
}

fn in_list<'p>(list: &'p List, used: &mut BTreeSet<&'p str>) {
    for item in &list.items {
        in_text(&item.text.inlines, used);
        if let Some(inner) = &item.inner {
            in_list(inner, used);
        }
    }
}

fn in_text<'p>(list: &'p [Inline], used: &mut BTreeSet<&'p str>) {
    for inline in list {
        match inline {
            Inline::Term { word, .. } => {
                used.insert(word);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Foreign { text: inner, .. } => {
                in_text(inner, used);
            }
            _ => {}
        }
    }
}
