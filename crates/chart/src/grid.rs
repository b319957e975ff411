//! What covers what: a dot where row and column meet, larger for more, a small ring where there is nothing.

use std::fmt::Write as _;

use crate::plan::{Chart, Plan, back, row};
use crate::svg::{Shell, escape, short};
use crate::{Cell, Look, Size, Table};

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The name of the chart.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// Head of the names of the rows.
    pub head: String,
    /// From the side where text begins.
    pub columns: Vec<Column>,
    /// From the top.
    pub rows: Vec<Line>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// A code of a few letters, which stands above.
    pub code: String,
    /// What the code means, for the table.
    pub name: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What covers.
    pub name: String,
    /// How much, in the order of the columns.
    pub values: Vec<u64>,
    /// Where more is told of it.
    pub href: Option<String>,
}

/// How high a row of dots is.
const HIGH: f64 = 24.0;

impl Chart for Grid {
    fn svg(&self, look: &Look<'_>) -> String {
        let plan = Plan::of(look, 4.0);
        let wide = plan.room / self.columns.len().max(1) as f64;
        let most = self.rows.iter().flat_map(|line| &line.values).max();
        let most = most.copied().unwrap_or(0);
        let largest = (wide.min(HIGH) / 2.0 - 1.0).max(2.0);
        let middle = |at: usize| plan.start + wide * (at as f64 + 0.5);
        // Where codes would run into each other they stand in two lines, each second one higher.
        let longest = self.columns.iter().map(|column| plan.wide(&column.code));
        let steps = longest.fold(0.0, f64::max) > wide - 2.0;
        let above = if steps { 42.0 } else { 24.0 };
        let mut out = String::new();
        let mut top = above + 4.0;
        let mut rows = String::new();
        for line in &self.rows {
            let name = plan.name(&line.name, HIGH);
            let y = top + name.above + HIGH / 2.0;
            let mut inside = plan.write(&name, top, HIGH);
            for at in 0..self.columns.len() {
                let value = line.values.get(at).copied().unwrap_or(0);
                inside.push_str(&dot(plan.x(middle(at)), y, value, most, largest));
            }
            let title = self.spoken(line, look);
            let behind = back(&plan, top, name.height);
            rows.push_str(&row(line.href.as_deref(), &title, &behind, &inside));
            top += name.height;
        }
        for (at, column) in self.columns.iter().enumerate() {
            let x = middle(at);
            out.push_str(&plan.line("mesh", [x, above], [x, top]));
            let y = if steps && at % 2 == 1 {
                above - 24.0
            } else {
                above - 6.0
            };
            let text = plan.text("year", x, y, "middle", &column.code);
            let name = format!("<g><title>{}</title>{text}</g>", escape(&column.name));
            out.push_str(&name);
        }
        out.push_str(&rows);
        Shell {
            class: if look.size == Size::Narrow && wide < 14.0 {
                "rows tight"
            } else {
                "rows"
            },
            title: &self.title,
            description: &self.description,
            height: top,
            links: self.rows.iter().any(|line| line.href.is_some()),
        }
        .around(look, &out)
    }

    fn table(&self, look: &Look<'_>) -> Table {
        let head = self.columns.iter();
        let head = head.map(|column| format!("{} {}", column.code, column.name));
        let row = |line: &Line| {
            let mut cells = vec![Cell::name(&line.name, line.href.as_deref())];
            let values = (0..self.columns.len()).map(|at| line.values.get(at).copied());
            let number = |value: Option<u64>| Cell::number((look.number)(value.unwrap_or(0)));
            cells.extend(values.map(number));
            cells
        };
        Table {
            head: std::iter::once(self.head.clone()).chain(head).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Grid {
    /// The name and what it covers, in one line.
    fn spoken(&self, line: &Line, look: &Look<'_>) -> String {
        let pairs = self.columns.iter().zip(&line.values);
        let mut out = line.name.clone();
        let colon = format!("{} ", look.colon);
        let mut between = colon.as_str();
        for (column, value) in pairs.filter(|(_, value)| **value > 0) {
            let _ = write!(out, "{between}{} ({})", column.code, (look.number)(*value));
            between = ", ";
        }
        out
    }
}

fn dot(x: f64, y: f64, value: u64, most: u64, largest: f64) -> String {
    // The area says how much; a single one can still be seen.
    let part = value as f64 / most.max(1) as f64;
    let radius = (largest * part.sqrt()).max(largest * 0.4);
    let (class, radius) = match value {
        0 => ("nothing", 2.0),
        _ => ("pin full", radius),
    };
    format!(
        "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
        short(x),
        short(y),
        short(radius)
    )
}
