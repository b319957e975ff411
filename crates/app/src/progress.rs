//! A bar for what takes longer than a second; nothing where there is no terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over so many steps.
pub fn bar(steps: usize, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{msg:12} {bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar.with_message(what)
}
