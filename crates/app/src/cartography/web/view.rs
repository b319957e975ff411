//! The pages of the cartographies, as each of them leads to the others.

use locale::Lang;

/// One of the pages.
pub struct View {
    /// Where it stands.
    pub href: String,
    /// What it is called.
    pub word: &'static str,
    /// Whether it is this one.
    pub current: bool,
}

/// Which page this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All initiatives.
    List,
    /// Where they are.
    Map,
    /// When they were.
    Timeline,
    /// What helps and what hinders.
    Levers,
    /// All methods.
    Methods,
}

/// All pages; those of initiatives keep what the reader filters by, `query` with its `?` or empty.
pub fn all(t: Lang, here: Page, query: &str) -> Vec<View> {
    let pages = [
        (Page::List, "/cartography", t.cartography_initiatives()),
        (Page::Map, "/cartography/map", t.cartography_map()),
        (
            Page::Timeline,
            "/cartography/timeline",
            t.cartography_timeline(),
        ),
        (
            Page::Levers,
            "/cartography/levers",
            t.cartography_levers_and_obstacles(),
        ),
        (Page::Methods, "/methods", t.cartography_methods()),
    ];
    pages
        .into_iter()
        .map(|(page, path, word)| View {
            href: match page {
                Page::Methods => path.to_owned(),
                _ => format!("{path}{query}"),
            },
            word,
            current: page == here,
        })
        .collect()
}
