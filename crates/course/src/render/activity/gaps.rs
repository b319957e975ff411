//! Text with gaps: fields to type in, or lists for menus and for words of the bank.

use crate::model::{Gap, Gaps};
use crate::render::activity::Try;
use crate::render::activity::pairs::none_chosen;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::prose::{Holes, prose_with};
use crate::render::words::Word;
use crate::shuffle::{self, number};

pub(super) fn controls(page: &mut Page<'_>, kind: &Gaps, a: &Try<'_>) {
    let bank = if kind.bank {
        shuffle::bank(kind, a.view.seed)
    } else {
        Vec::new()
    };
    if kind.bank {
        page.raw("<div class=\"words\">");
        page.tagged("p", "box-title", Word::WordsToUse);
        page.raw("<ul class=\"bank\">");
        for word in &bank {
            put!(page, "<li>{}</li>", Escaped(word));
        }
        page.raw("</ul></div>");
    }
    page.raw("<div class=\"gap-text\">");
    let mut fields = Fields {
        kind,
        a,
        bank,
        held: a.list(|answer| &answer.gaps),
    };
    for block in &kind.text {
        prose_with(page, block, &mut fields);
    }
    page.raw("</div>");
}

struct Fields<'a> {
    kind: &'a Gaps,
    a: &'a Try<'a>,
    bank: Vec<&'a str>,
    held: &'a [Option<String>],
}

impl Holes for Fields<'_> {
    fn gap(&mut self, page: &mut Page<'_>, index: usize) {
        let Some(gap) = self.kind.gaps.get(index) else {
            return;
        };
        let item = number(index);
        let held = self
            .held
            .get(index)
            .and_then(Option::as_deref)
            .unwrap_or_default();
        put!(
            page,
            "<span class=\"gap-place{}\"><label>",
            self.a.class(item)
        );
        page.tagged("span", "visually-hidden", Word::Gap { number: item });
        match gap {
            Gap::Menu(choices) => choose(
                page,
                (item, "gap"),
                &shuffle::menu(choices, self.a.view.seed ^ u64::from(item)),
                held,
            ),
            Gap::Typed(_) if self.kind.bank => {
                choose(page, (item, "gap from-bank"), &self.bank, held)
            }
            Gap::Typed(_) => put!(
                page,
                " <input type=\"text\" class=\"gap\" name=\"gap-{item}\" value=\"{}\" size=\"14\" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\">",
                Escaped(held)
            ),
        }
        page.raw("</label>");
        if let Some(state) = self.a.state(item) {
            page.raw(" ");
            super::view::state_mark(page, state);
        }
        page.raw("</span>");
    }

    fn spoken(&self) -> bool {
        false
    }
}

fn choose(page: &mut Page<'_>, (item, class): (u32, &str), words: &[&str], held: &str) {
    put!(
        page,
        " <select class=\"{class}\" name=\"gap-{item}\" autocomplete=\"off\">"
    );
    none_chosen(page);
    for word in words {
        put!(
            page,
            "<option value=\"{0}\"{1}>{0}</option>",
            Escaped(word),
            Flag("selected", *word == held)
        );
    }
    page.raw("</select>");
}
