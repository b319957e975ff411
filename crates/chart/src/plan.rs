//! How rows of a chart share their room: the name beside the drawing in a wide one, above it in a narrow one.

use crate::label::{width, wrap};
use crate::svg::{escape, short};
use crate::{Direction, Look, Size};

/// A chart of typed data: the drawing, and the table that says the same.
pub trait Chart {
    /// The drawing for one window.
    fn svg(&self, look: &Look<'_>) -> String;

    /// The same in words and numbers.
    fn table(&self, look: &Look<'_>) -> crate::Table;

    /// What the patterns or signs mean: a list in HTML, empty where nothing needs it.
    fn legend(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    /// Both sizes of the drawing, and the legend.
    fn figure(&self, look: Look<'_>) -> String
    where
        Self: Sized,
    {
        let sizes = crate::both(look, |look| self.svg(look));
        let legend = self.legend(&look);
        format!("<figure class=\"chart-figure\">{legend}{sizes}</figure>")
    }
}

/// The room of one drawing; places are counted from the side where text begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) direction: Direction,
    pub(crate) size: Size,
    pub(crate) width: f64,
    /// Where what is drawn begins, and how long it may be.
    pub(crate) start: f64,
    pub(crate) room: f64,
}

/// Between two lines of text.
const LINE: f64 = 1.3;

impl Plan {
    /// `tail` is kept free at the end of each row.
    pub(crate) fn of(look: &Look<'_>, tail: f64) -> Plan {
        let width = look.size.width();
        let start = match look.size {
            Size::Wide => 312.0,
            Size::Narrow => 2.0,
        };
        Plan {
            direction: look.direction,
            size: look.size,
            width,
            start,
            room: width - start - tail,
        }
    }

    /// On the screen.
    pub(crate) fn x(&self, place: f64) -> f64 {
        match self.direction {
            Direction::Ltr => place,
            Direction::Rtl => self.width - place,
        }
    }

    pub(crate) fn rect(&self, class: &str, start: f64, length: f64, y: f64, height: f64) -> String {
        let x = match self.direction {
            Direction::Ltr => start,
            Direction::Rtl => self.width - start - length,
        };
        format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>",
            short(x),
            short(y),
            short(length.max(1.5)),
            short(height)
        )
    }

    pub(crate) fn line(&self, class: &str, from: [f64; 2], to: [f64; 2]) -> String {
        format!(
            "<path class=\"{class}\" d=\"M{} {}L{} {}\"/>",
            short(self.x(from[0])),
            short(from[1]),
            short(self.x(to[0])),
            short(to[1])
        )
    }

    /// `anchor`: the side of the text that stands at the place, as in `text-anchor`.
    pub(crate) fn text(&self, class: &str, place: f64, y: f64, anchor: &str, text: &str) -> String {
        format!(
            "<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            short(self.x(place)),
            short(y),
            escape(text)
        )
    }

    /// The lines of a name, and the height of its row with `high` for what is drawn.
    pub(crate) fn name(&self, name: &str, high: f64) -> Name {
        let letters = self.size.letters();
        let room = match self.size {
            Size::Wide => self.start - 14.0,
            Size::Narrow => self.width - 4.0,
        };
        let lines = wrap(name, letters, room);
        let text = lines.len() as f64 * letters * LINE;
        let (above, height) = match self.size {
            Size::Wide => (0.0, text.max(high)),
            Size::Narrow => (text + 3.0, text + 3.0 + high),
        };
        Name {
            lines,
            above,
            height: height + 10.0,
        }
    }

    /// The name, in a row that begins at `top` with `high` for what is drawn.
    pub(crate) fn write(&self, name: &Name, top: f64, high: f64) -> String {
        let letters = self.size.letters();
        let first = match self.size {
            // A short name stands at the middle of what it names.
            Size::Wide => {
                let text = name.lines.len() as f64 * letters * LINE;
                top + ((high - text) / 2.0).max(0.0) + letters
            }
            Size::Narrow => top + letters,
        };
        let place = match self.size {
            Size::Wide => self.start - 10.0,
            Size::Narrow => self.start,
        };
        let anchor = match self.size {
            Size::Wide => "end",
            Size::Narrow => "start",
        };
        let mut y = first;
        let lines = name.lines.iter().map(|line| {
            let text = self.text("name", place, y, anchor, line);
            y += letters * LINE;
            text
        });
        lines.collect()
    }

    pub(crate) fn wide(&self, text: &str) -> f64 {
        width(text, self.size.letters())
    }
}

/// A name cut into lines.
pub(crate) struct Name {
    pub(crate) lines: Vec<String>,
    /// How far below the top of the row what is drawn begins.
    pub(crate) above: f64,
    pub(crate) height: f64,
}

/// A row, followed where there is somewhere to go; `title` is its name for a screen reader.
pub(crate) fn row(href: Option<&str>, title: &str, back: &str, inside: &str) -> String {
    let title = escape(title);
    match href {
        Some(href) => format!(
            "<a class=\"row\" href=\"{}\"><title>{title}</title>{back}{inside}</a>",
            escape(href)
        ),
        None => format!("<g><title>{title}</title>{inside}</g>"),
    }
}

/// What is pressed and shows the focus: the whole row.
pub(crate) fn back(plan: &Plan, top: f64, height: f64) -> String {
    format!(
        "<rect class=\"reach\" x=\"1\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>",
        short(top - 3.0),
        short(plan.width - 2.0),
        short(height - 3.0)
    )
}
