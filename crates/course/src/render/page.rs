//! Fragments of learner pages: the title, the blocks and the activities of a screen, verdict and hints.
//!
//! The application wraps each activity in its form with the token and the bar of buttons; everything inside is here.

pub use crate::render::activity::activity;
pub use crate::render::block::{Opinion, block, opinion};
pub use crate::render::html::Page;
pub use crate::render::prose::{prose, rich};
pub use crate::render::verdict::{hints, look, verdict};

use crate::model::Unit;
use crate::plain;
use crate::render::html::put;
use crate::render::screens::Screen;

/// Writes the only first heading of a screen: its own title, the last one before it, or the title of the unit.
pub fn title(page: &mut Page<'_>, unit: &Unit, screen: &Screen<'_>) {
    let class = if screen.own_title {
        "screen-title"
    } else {
        "screen-title carried"
    };
    put!(page, "<h1 class=\"{class}\">");
    match screen.title {
        Some(text) => {
            rich(page, text);
            if screen.own_title {
                page.hear(&plain::rich(text), text.sound.as_ref());
            }
        }
        None => page.text(&unit.front.title),
    }
    page.raw("</h1>");
}

/// The title of a screen as plain text, for the title of the page.
pub fn title_text(unit: &Unit, screen: &Screen<'_>) -> String {
    screen
        .title
        .map_or_else(|| unit.front.title.clone(), plain::rich)
}
