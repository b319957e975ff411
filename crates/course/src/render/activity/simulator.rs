//! A task in a simulated program, while the program itself is not on the station: a training frame that says so.

use crate::render::html::Page;
use crate::render::words::Word;

pub(super) fn controls(page: &mut Page<'_>) {
    page.raw("<div class=\"window\"><div class=\"window-body\">");
    page.tagged("p", "notice", Word::NoSimulator);
    page.raw("</div></div>");
}
