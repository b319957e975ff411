//! Mark the words: each word that can be picked is a check box that reads like text.

use crate::mark::pieces;
use crate::model::MarkText;
use crate::render::activity::Try;
use crate::render::html::{Flag, Page, put};
use crate::render::prose::{Holes, Whole, inlines, prose_with};
use crate::render::words::Word;

pub(super) fn controls(page: &mut Page<'_>, kind: &MarkText, a: &Try<'_>) {
    let picked = a.list(|answer| &answer.picked);
    page.tagged("p", "how", Word::TickWords);
    page.raw("<div class=\"mark-text\">");
    let mut boxes = Boxes {
        kind,
        a,
        picked,
        only_runs: pieces::has_decoys(kind),
        next: 1,
    };
    for block in &kind.text {
        prose_with(page, block, &mut boxes);
    }
    page.raw("</div>");
}

struct Boxes<'a> {
    kind: &'a MarkText,
    a: &'a Try<'a>,
    picked: &'a [u32],
    only_runs: bool,
    next: u32,
}

impl Boxes<'_> {
    fn open(&mut self, page: &mut Page<'_>) -> u32 {
        let item = self.next;
        self.next += 1;
        put!(
            page,
            "<label class=\"word{}\"><input type=\"checkbox\" name=\"pick\" value=\"{item}\"{}>",
            self.a.class(item),
            Flag("checked", self.picked.contains(&item))
        );
        item
    }

    fn close(&mut self, page: &mut Page<'_>, item: u32) {
        self.a.beside(page, item, None);
        page.raw("</label>");
    }
}

impl Holes for Boxes<'_> {
    fn run(&mut self, page: &mut Page<'_>, index: usize) {
        let Some(run) = self.kind.runs.get(index) else {
            return;
        };
        let item = self.open(page);
        inlines(page, &run.text, &mut Whole);
        self.close(page, item);
    }

    fn text(&mut self, page: &mut Page<'_>, text: &str) {
        let mut written = 0;
        // With a decoy in the text, only runs can be picked.
        let words = (!self.only_runs).then(|| pieces::words(text));
        for place in words.into_iter().flatten() {
            page.text(&text[written..place.start]);
            let item = self.open(page);
            page.text(&text[place.clone()]);
            self.close(page, item);
            written = place.end;
        }
        page.text(&text[written..]);
    }

    fn cut(&self) -> bool {
        true
    }

    fn spoken(&self) -> bool {
        false
    }
}
