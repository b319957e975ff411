//! Maps and charts as SVG that everybody can read, made from typed data. See `README.md` of this folder.
//!
//! No file, clock or randomness: the same data gives the same bytes. Every drawing comes with the table that says the
//! same in words and numbers.

mod bars;
mod cluster;
mod grid;
mod label;
mod land;
mod map;
mod mark;
mod plan;
mod project;
mod shapes;
mod svg;
mod table;
mod timeline;
mod view;

pub use bars::{Bar, Bars, Stack, Stacked};
pub use cluster::Cluster;
pub use grid::{Column, Grid, Line};
pub use map::{Drawn, Link, Map, Row, Words};
pub use mark::{Point, Precision};
pub use plan::Chart;
pub use shapes::Country;
pub use table::{Cell, Table};
pub use timeline::{End, Span, Timeline};
pub use view::{Bounds, View};

/// Which way the text around the drawing runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left. A map is not mirrored, but labels stand on the other side first; bars grow the other way.
    Rtl,
}

impl Direction {
    /// `ltr` or `rtl`.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// A drawing is made twice, and the style sheet shows the one that fits: letters keep their size on a small screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// For windows from about 48 em.
    #[default]
    Wide,
    /// For small windows and for large letters.
    Narrow,
}

impl Size {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Size::Wide => "wide",
            Size::Narrow => "narrow",
        }
    }

    pub(crate) fn width(self) -> f64 {
        match self {
            Size::Wide => 960.0,
            Size::Narrow => 320.0,
        }
    }

    /// The height of letters, in units of the drawing; `web/chart.css` says the same.
    pub(crate) fn letters(self) -> f64 {
        match self {
            Size::Wide => 14.0,
            Size::Narrow => 15.0,
        }
    }
}

/// How and where a drawing stands on its page.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// Unlike the id of everything else on the page.
    pub id: &'a str,
    /// Which way text runs.
    pub direction: Direction,
    /// For which window.
    pub size: Size,
    /// A number in the reader's language.
    pub number: &'a dyn Fn(u64) -> String,
    /// What stands between a name and what is said of it; French has a space before it.
    pub colon: &'a str,
}

impl<'a> Look<'a> {
    /// The same for another window.
    pub fn sized(self, size: Size) -> Look<'a> {
        Look { size, ..self }
    }
}

/// Both sizes of a drawing, of which the style sheet shows one.
pub fn both<'a>(look: Look<'a>, draw: impl Fn(&Look<'a>) -> String) -> String {
    let wide = draw(&look.sized(Size::Wide));
    let narrow = draw(&look.sized(Size::Narrow));
    format!("<div class=\"chart-sizes\">{wide}{narrow}</div>")
}
