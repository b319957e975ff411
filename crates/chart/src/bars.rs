//! Bars that lie: how many of each, and how many of each in parts.

use std::fmt::Write as _;

use crate::plan::{Chart, Plan, back, row};
use crate::svg::{Shell, escape, short};
use crate::{Cell, Look, Size, Table};

/// How high a bar is.
const HIGH: f64 = 22.0;

/// How many of each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bars {
    /// The name of the chart.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// Heads of the table: of the names, of the numbers.
    pub heads: [String; 2],
    /// From the top.
    pub rows: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What is counted; as long as need be.
    pub name: String,
    /// How many.
    pub value: u64,
    /// Where those are listed.
    pub href: Option<String>,
}

impl Chart for Bars {
    fn svg(&self, look: &Look<'_>) -> String {
        let most = self.rows.iter().map(|bar| bar.value).max().unwrap_or(0);
        let plan = Plan::of(look, tail(look, most));
        let mut out = String::new();
        let mut top = 4.0;
        for bar in &self.rows {
            let number = (look.number)(bar.value);
            let name = plan.name(&bar.name, HIGH);
            let y = top + name.above;
            let length = plan.room * part(bar.value, most as f64);
            let mut inside = plan.write(&name, top, HIGH);
            if bar.value > 0 {
                inside.push_str(&plan.rect("run s1", plan.start, length, y, HIGH));
            }
            let end = plan.start + length + 7.0;
            inside.push_str(&plan.text("many", end, y + HIGH * 0.72, "start", &number));
            let title = format!("{}{} {number}", bar.name, look.colon);
            let behind = back(&plan, top, name.height);
            out.push_str(&row(bar.href.as_deref(), &title, &behind, &inside));
            top += name.height;
        }
        out.push_str(&axis(&plan, top));
        shell(
            &self.title,
            &self.description,
            top,
            self.rows.iter().any(|bar| bar.href.is_some()),
        )
        .around(look, &out)
    }

    fn table(&self, look: &Look<'_>) -> Table {
        let row = |bar: &Bar| {
            vec![
                Cell::name(&bar.name, bar.href.as_deref()),
                Cell::number((look.number)(bar.value)),
            ]
        };
        Table {
            head: self.heads.to_vec(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

/// How many of each, in parts that are told apart by their pattern.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stacked {
    /// The name of the chart.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// Heads of the table: of the names, of the sums.
    pub heads: [String; 2],
    /// The parts, at most five: more than that nobody can tell apart, and they look like the last.
    pub parts: Vec<String>,
    /// From the top.
    pub rows: Vec<Stack>,
}

/// One bar in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// What is counted.
    pub name: String,
    /// How many of each part, in the order of the parts.
    pub values: Vec<u64>,
    /// Where those are listed.
    pub href: Option<String>,
}

impl Stack {
    fn weight(&self) -> f64 {
        self.values.iter().map(|value| *value as f64).sum()
    }

    fn sum(&self) -> u64 {
        self.values
            .iter()
            .fold(0, |sum, own| sum.saturating_add(*own))
    }
}

impl Chart for Stacked {
    fn svg(&self, look: &Look<'_>) -> String {
        let longest = self.rows.iter().map(Stack::sum).max().unwrap_or(0);
        // Sums may be larger than the largest number that is written.
        let most = self.rows.iter().map(Stack::weight).fold(0.0, f64::max);
        let plan = Plan::of(look, tail(look, longest));
        let id = format!("{}-{}", look.id, look.size.word());
        let mut out = patterns(&id);
        let mut top = 4.0;
        for stack in &self.rows {
            let name = plan.name(&stack.name, HIGH);
            let y = top + name.above;
            let mut inside = plan.write(&name, top, HIGH);
            let mut start = plan.start;
            for (at, value) in stack.values.iter().enumerate() {
                let length = plan.room * part(*value, most);
                if *value > 0 {
                    inside.push_str(&filled(&plan, &id, at, [start, length], y));
                    let number = (look.number)(*value);
                    if plan.wide(&number) + 6.0 < length {
                        let class = format!("many in s{}", sort(at));
                        let middle = start + length / 2.0;
                        inside.push_str(&plan.text(
                            &class,
                            middle,
                            y + HIGH * 0.72,
                            "middle",
                            &number,
                        ));
                    }
                }
                start += length;
            }
            let sum = (look.number)(stack.sum());
            inside.push_str(&plan.text("many", start + 7.0, y + HIGH * 0.72, "start", &sum));
            let title = self.spoken(stack, look);
            let behind = back(&plan, top, name.height);
            out.push_str(&row(stack.href.as_deref(), &title, &behind, &inside));
            top += name.height;
        }
        out.push_str(&axis(&plan, top));
        shell(
            &self.title,
            &self.description,
            top,
            self.rows.iter().any(|stack| stack.href.is_some()),
        )
        .around(look, &out)
    }

    fn table(&self, look: &Look<'_>) -> Table {
        let [names, sums] = self.heads.clone();
        let row = |stack: &Stack| {
            let mut cells = vec![Cell::name(&stack.name, stack.href.as_deref())];
            let values = (0..self.parts.len()).map(|at| stack.values.get(at).copied().unwrap_or(0));
            cells.extend(values.map(|value| Cell::number((look.number)(value))));
            cells.push(Cell::number((look.number)(stack.sum())));
            cells
        };
        Table {
            head: [vec![names], self.parts.clone(), vec![sums]].concat(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    fn legend(&self, look: &Look<'_>) -> String {
        let mut out = String::from("<ul class=\"map-legend\">");
        for (at, part) in self.parts.iter().enumerate() {
            let id = format!("{}-key-{at}", look.id);
            let pattern = match url(&id, at) {
                Some(url) => {
                    format!("<rect fill=\"{url}\" x=\"2\" y=\"4\" width=\"24\" height=\"20\"/>")
                }
                None => String::new(),
            };
            let _ = write!(
                out,
                "<li><svg class=\"map-key\" viewBox=\"0 0 28 28\" width=\"28\" height=\"28\" aria-hidden=\"true\">{}\
                 <rect class=\"run s{}\" x=\"2\" y=\"4\" width=\"24\" height=\"20\" rx=\"2\"/>{pattern}</svg> {}</li>",
                patterns(&id),
                sort(at),
                escape(part)
            );
        }
        out.push_str("</ul>");
        out
    }
}

impl Stacked {
    /// Name, sum and parts in one line.
    fn spoken(&self, stack: &Stack, look: &Look<'_>) -> String {
        let pairs = self.parts.iter().zip(&stack.values);
        let pairs = pairs.filter(|(_, value)| **value > 0);
        let parts: Vec<String> = pairs
            .map(|(part, value)| format!("{part} {}", (look.number)(*value)))
            .collect();
        let sum = (look.number)(stack.sum());
        let (name, colon) = (&stack.name, look.colon);
        format!("{name}{colon} {sum} ({})", parts.join(", "))
    }
}

/// Where all bars begin; in a narrow drawing names stand there.
fn axis(plan: &Plan, top: f64) -> String {
    match plan.size {
        Size::Wide => plan.line("axis", [plan.start, 2.0], [plan.start, top - 6.0]),
        Size::Narrow => String::new(),
    }
}

/// Room for a number at the end of the longest bar.
fn tail(look: &Look<'_>, most: u64) -> f64 {
    crate::label::width(&(look.number)(most), look.size.letters()) + 14.0
}

fn part(value: u64, most: f64) -> f64 {
    if most > 0.0 { value as f64 / most } else { 0.0 }
}

fn shell<'a>(title: &'a str, description: &'a str, height: f64, links: bool) -> Shell<'a> {
    Shell {
        class: "rows",
        title,
        description,
        height,
        links,
    }
}

fn sort(at: usize) -> usize {
    at.min(4) + 1
}

fn filled(plan: &Plan, id: &str, at: usize, [start, length]: [f64; 2], y: f64) -> String {
    let own = plan.rect(&format!("run s{}", sort(at)), start, length, y, HIGH);
    let over = url(id, at).map(|url| {
        let rect = plan.rect("over", start, length, y, HIGH);
        rect.replacen("<rect ", &format!("<rect fill=\"{url}\" "), 1)
    });
    own + &over.unwrap_or_default()
}

/// The first part is full and the last one empty; those between have a pattern.
fn url(id: &str, at: usize) -> Option<String> {
    (1..4)
        .contains(&at)
        .then(|| format!("url(#{}-p{})", escape(id), at + 1))
}

fn patterns(id: &str) -> String {
    let id = escape(id);
    let pattern = |number: usize, size: f64, inside: &str| {
        let size = short(size);
        format!(
            "<pattern id=\"{id}-p{number}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">{inside}</pattern>"
        )
    };
    let hatch = pattern(
        2,
        7.0,
        "<path class=\"hatch\" d=\"M-1 8L8 -1M-1 1L1 -1M6 8L8 6\"/>",
    );
    let dots = pattern(
        3,
        6.0,
        "<circle class=\"dots-of\" cx=\"3\" cy=\"3\" r=\"1.4\"/>",
    );
    let lines = pattern(4, 5.0, "<path class=\"hatch\" d=\"M0 2.5H5\"/>");
    format!("<defs>{hatch}{dots}{lines}</defs>")
}
