//! Prose of section 7 as HTML, on a screen and on paper.

use crate::model::{Inline, List, MediaPath, Picture, Prose, ProseKind, Rich};
use crate::plain;
use crate::render::html::{Escaped, Language, Medium, Page, put};

/// What an activity puts where its text has a gap or a marked run.
pub(crate) trait Holes {
    /// The n-th gap, from 0.
    fn gap(&mut self, _page: &mut Page<'_>, _index: usize) {}
    /// The n-th marked run, from 0.
    fn run(&mut self, _page: &mut Page<'_>, _index: usize) {}
    /// Plain text; an activity may cut it into words.
    fn text(&mut self, page: &mut Page<'_>, text: &str) {
        page.text(text);
    }
    /// Whether every word may become a control, so that no word may be a link.
    fn cut(&self) -> bool {
        false
    }
    /// Whether texts may be spoken: not where words are missing.
    fn spoken(&self) -> bool {
        true
    }
}

/// A text without holes.
pub(crate) struct Whole;

impl Holes for Whole {}

/// Writes blocks of prose.
pub fn prose(page: &mut Page<'_>, blocks: &[Prose]) {
    for block in blocks {
        prose_with(page, block, &mut Whole);
    }
}

/// Writes the text of one paragraph, item, hint or feedback, without an element around it.
pub fn rich(page: &mut Page<'_>, text: &Rich) {
    inlines(page, &text.inlines, &mut Whole);
}

pub(crate) fn prose_with(page: &mut Page<'_>, block: &Prose, holes: &mut dyn Holes) {
    match &block.kind {
        ProseKind::Heading { level, text } => heading(page, *level, text, holes),
        ProseKind::Paragraph(text) => {
            page.raw("<p>");
            spoken(page, text, holes);
            page.raw("</p>");
        }
        ProseKind::Picture(picture) => {
            page.raw("<p class=\"picture\">");
            self::picture(page, picture);
            page.raw("</p>");
            if let Some(description) = &picture.description {
                put!(
                    page,
                    "<p class=\"description\">{}</p>",
                    Escaped(description)
                );
            }
        }
        ProseKind::List(list) => self::list(page, list, holes),
        ProseKind::Quote(body) => {
            page.raw("<blockquote>");
            for block in body {
                prose_with(page, block, holes);
            }
            page.raw("</blockquote>");
        }
        ProseKind::Table { head, rows } => table(page, head, rows, holes),
        ProseKind::Code { language: _, text } => {
            page.raw("<pre class=\"scroll\" dir=\"ltr\" tabindex=\"0\"><code>");
            holes.text(page, text);
            page.raw("</code></pre>");
        }
    }
}

fn heading(page: &mut Page<'_>, level: u8, text: &Rich, holes: &mut dyn Holes) {
    // Both levels stand below the title of the screen, which is its only first heading.
    let level = match page.medium {
        Medium::Screen => 2,
        Medium::Paper => (level + page.heading).min(6),
    };
    put!(page, "<h{level}>");
    spoken(page, text, holes);
    put!(page, "</h{level}>");
}

/// A text with its sound: a link where the trainer recorded it, else only a place in the list of sounds.
fn spoken(page: &mut Page<'_>, text: &Rich, holes: &mut dyn Holes) {
    inlines(page, &text.inlines, holes);
    if !holes.spoken() {
        return;
    }
    if text.sound.is_some() {
        page.raw(" ");
        page.speaker(text);
    } else if page.medium == Medium::Screen {
        page.hear(&plain::rich(text), None);
    }
}

fn list(page: &mut Page<'_>, list: &List, holes: &mut dyn Holes) {
    let tag = if list.ordered { "ol" } else { "ul" };
    put!(page, "<{tag}>");
    for item in &list.items {
        page.raw("<li>");
        spoken(page, &item.text, holes);
        if let Some(inner) = &item.inner {
            self::list(page, inner, holes);
        }
        page.raw("</li>");
    }
    put!(page, "</{tag}>");
}

fn table(page: &mut Page<'_>, head: &[Rich], rows: &[Vec<Rich>], holes: &mut dyn Holes) {
    page.raw("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    for cell in head {
        page.raw("<th scope=\"col\">");
        spoken(page, cell, holes);
        page.raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    for row in rows {
        page.raw("<tr>");
        for cell in row {
            page.raw("<td>");
            spoken(page, cell, holes);
            page.raw("</td>");
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table></div>");
}

pub(crate) fn inlines(page: &mut Page<'_>, list: &[Inline], holes: &mut dyn Holes) {
    for inline in list {
        match inline {
            Inline::Text(text) => holes.text(page, text),
            Inline::Emphasis(inner) => wrapped(page, "em", inner, holes),
            Inline::Strong(inner) => wrapped(page, "strong", inner, holes),
            Inline::Key(inner) => wrapped(page, "kbd", inner, holes),
            Inline::Code(text) => {
                page.raw("<code dir=\"ltr\">");
                holes.text(page, text);
                page.raw("</code>");
            }
            Inline::Break => page.raw("<br>"),
            Inline::Picture(picture) => self::picture(page, picture),
            Inline::Foreign { lang, text } => {
                put!(page, "<bdi{}>", Language(lang));
                inlines(page, text, holes);
                page.raw("</bdi>");
            }
            Inline::Term { word: _, shown } if holes.cut() => holes.text(page, shown),
            Inline::Term { word, shown } => term(page, word, shown),
            // Pages exist in scenes only, where the engine writes the links.
            Inline::PageLink { page: _, text } => inlines(page, text, holes),
            Inline::Gap(index) => holes.gap(page, *index),
            Inline::Run(index) => holes.run(page, *index),
        }
    }
}

fn wrapped(page: &mut Page<'_>, tag: &str, inner: &[Inline], holes: &mut dyn Holes) {
    put!(page, "<{tag}>");
    inlines(page, inner, holes);
    put!(page, "</{tag}>");
}

fn term(page: &mut Page<'_>, word: &str, shown: &str) {
    let known = page
        .ctx
        .glossary
        .is_none_or(|glossary| glossary.contains_key(word));
    let link = if known && page.medium == Medium::Screen {
        (page.ctx.term)(word)
    } else {
        None
    };
    match link {
        Some(url) => put!(
            page,
            "<a class=\"term\" href=\"{}\">{}</a>",
            Escaped(url),
            Escaped(shown)
        ),
        None => put!(page, "<span class=\"term\">{}</span>", Escaped(shown)),
    }
}

/// Writes a picture; where the file is missing, its text alternative stands alone.
pub(crate) fn picture(page: &mut Page<'_>, picture: &Picture) {
    image(
        page,
        &picture.src,
        picture.alt.as_deref().unwrap_or_default(),
    );
}

pub(crate) fn image(page: &mut Page<'_>, src: &MediaPath, alt: &str) {
    let Some(url) = (page.ctx.media)(src) else {
        put!(
            page,
            "<span class=\"missing-picture\">{}</span>",
            Escaped(alt)
        );
        return;
    };
    put!(
        page,
        "<img src=\"{}\" alt=\"{}\"",
        Escaped(url),
        Escaped(alt)
    );
    if let Some((width, height)) = (page.ctx.size)(src) {
        put!(page, " width=\"{width}\" height=\"{height}\"");
    }
    page.raw(">");
}
