//! From when to when: a row for each, years along the way. What is not known is shown as not known.

use crate::label::width;
use crate::plan::{Chart, Plan, back, row};
use crate::svg::{Shell, short};
use crate::{Cell, Direction, Look, Size, Table};

/// How high what is drawn of a row is.
const HIGH: f64 = 16.0;
/// How long the dots are that stand for a time nobody knows.
const DOTS: f64 = 26.0;

/// Rows with their beginnings and ends.
#[derive(Clone)]
pub struct Timeline<'a> {
    /// The name of the chart.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// Heads of the table: of the names, of the beginnings, of the ends.
    pub heads: [String; 3],
    /// From the top.
    pub rows: Vec<Span>,
    /// The year in which the reader lives.
    pub today: i32,
    /// What is written for an end that has not come, and for a time that is not known.
    pub words: [String; 2],
    /// A year in the reader's language.
    pub year: &'a dyn Fn(i32) -> String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What lasted.
    pub name: String,
    /// The first year, where it is known.
    pub start: Option<i32>,
    /// The last year.
    pub end: End,
    /// Where more is told of it.
    pub href: Option<String>,
}

/// When something ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// In that year.
    Year(i32),
    /// It goes on.
    Open,
    /// Nobody knows.
    Unknown,
}

/// Years no chart goes beyond; what says otherwise is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=3000;

impl Chart for Timeline<'_> {
    fn svg(&self, look: &Look<'_>) -> String {
        let plan = Plan::of(look, 18.0);
        let axis = self.axis(&plan);
        let above = 26.0;
        let mut top = above + 6.0;
        let mut rows = String::new();
        for span in &self.rows {
            let name = plan.name(&span.name, HIGH);
            let mut inside = plan.write(&name, top, HIGH);
            inside.push_str(&self.drawn(span, &axis, top + name.above));
            let behind = back(&plan, top, name.height);
            let title = self.spoken(span, look);
            rows.push_str(&row(span.href.as_deref(), &title, &behind, &inside));
            top += name.height;
        }
        let mut out = String::new();
        for year in axis.marks() {
            let at = axis.at(year);
            out.push_str(&plan.line("mesh", [at, above], [at, top]));
            let text = (self.year)(year);
            out.push_str(&plan.text("year", at, above - 8.0, "middle", &text));
            out.push_str(&plan.text("year", at, top + 18.0, "middle", &text));
        }
        let now = axis.at(self.now());
        out.push_str(&plan.line("now", [now, above], [now, top]));
        out.push_str(&rows);
        Shell {
            class: "rows",
            title: &self.title,
            description: &self.description,
            height: top + 26.0,
            links: self.rows.iter().any(|span| span.href.is_some()),
        }
        .around(look, &out)
    }

    fn table(&self, _look: &Look<'_>) -> Table {
        let row = |span: &Span| {
            vec![
                Cell::name(&span.name, span.href.as_deref()),
                Cell::word(self.start(span)),
                Cell::word(self.end(span)),
            ]
        };
        Table {
            head: self.heads.to_vec(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    fn legend(&self, look: &Look<'_>) -> String {
        let [open, unknown] = &self.words;
        let turn = match look.direction {
            Direction::Ltr => "",
            Direction::Rtl => " transform=\"matrix(-1 0 0 1 28 0)\"",
        };
        let key = |inside: &str, word: &str| {
            format!(
                "<li><svg class=\"map-key\" viewBox=\"0 0 28 28\" width=\"28\" height=\"28\" aria-hidden=\"true\">\
                 <g{turn}>{inside}</g></svg> {}</li>",
                crate::svg::escape(word)
            )
        };
        let arrow = "<rect class=\"run s1\" x=\"0\" y=\"9\" width=\"18\" height=\"10\"/>\
                     <path class=\"run s1\" d=\"M18 5l9 9l-9 9z\"/>";
        let dots = "<path class=\"unknown\" d=\"M1 14H27\"/>";
        format!(
            "<ul class=\"map-legend\">{}{}</ul>",
            key(arrow, open),
            key(dots, unknown)
        )
    }
}

impl Timeline<'_> {
    fn now(&self) -> i32 {
        self.today.clamp(*YEARS.start(), *YEARS.end())
    }

    fn axis(&self, plan: &Plan) -> Axis {
        let years = self.rows.iter().flat_map(|span| {
            let end = match span.end {
                End::Year(year) => Some(year),
                End::Open | End::Unknown => None,
            };
            [span.start, end].into_iter().flatten()
        });
        let years = years.filter(|year| YEARS.contains(year));
        let (mut first, mut last) = (self.now() - 4, self.now() + 1);
        for year in years {
            first = first.min(year);
            last = last.max(year + 1);
        }
        let fits = plan.room / (width("0000", plan.size.letters()) * 1.35);
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        let step = steps
            .into_iter()
            .find(|step| f64::from((last - first) / step + 1) <= fits)
            .unwrap_or(1000);
        Axis {
            plan: *plan,
            first: first.div_euclid(step) * step,
            last,
            step,
        }
    }

    fn drawn(&self, span: &Span, axis: &Axis, y: f64) -> String {
        let plan = &axis.plan;
        let middle = y + HIGH / 2.0;
        let known = |year: &i32| YEARS.contains(year);
        let start = span.start.filter(known);
        let dots = |from: f64, to: f64| {
            let from = from.max(plan.start);
            plan.line("unknown", [from, middle], [to, middle])
        };
        let solid = |from: f64, to: f64| plan.rect("run s1", from, to - from, y, HIGH);
        let arrow = |at: f64| {
            let (x, tip) = (plan.x(at), plan.x(at + 11.0));
            let [x, tip] = [x, tip].map(short);
            let ends = [short(y - 3.0), short(middle), short(y + HIGH + 3.0)];
            format!(
                "<path class=\"run s1\" d=\"M{x} {}L{tip} {}L{x} {}z\"/>",
                ends[0], ends[1], ends[2]
            )
        };
        let now = axis.at(self.now()) + axis.year() / 2.0;
        match (start, span.end) {
            (Some(start), End::Year(end)) if known(&end) => {
                solid(axis.at(start), axis.at(end.max(start) + 1))
            }
            (None, End::Year(end)) if known(&end) => {
                let at = axis.at(end);
                dots(at - DOTS, at) + &solid(at, axis.at(end + 1))
            }
            (Some(start), End::Open) => {
                let from = axis.at(start);
                let to = now.max(from + 2.0);
                solid(from, to) + &arrow(to)
            }
            (None, End::Open) => dots(now - 2.0 * DOTS, now) + &arrow(now),
            (Some(start), _) => {
                let to = axis.at(start + 1);
                solid(axis.at(start), to) + &dots(to + 2.0, (to + DOTS).min(plan.width - 2.0))
            }
            (None, _) => {
                let to = plan.start + DOTS;
                let text = plan.text("year", to + 6.0, middle + 5.0, "start", &self.words[1]);
                dots(plan.start + 2.0, to) + &text
            }
        }
    }

    fn start(&self, span: &Span) -> String {
        match span.start {
            Some(year) => (self.year)(year),
            None => self.words[1].clone(),
        }
    }

    fn end(&self, span: &Span) -> String {
        match span.end {
            End::Year(year) => (self.year)(year),
            End::Open => self.words[0].clone(),
            End::Unknown => self.words[1].clone(),
        }
    }

    fn spoken(&self, span: &Span, look: &Look<'_>) -> String {
        let (start, end) = (self.start(span), self.end(span));
        format!("{}{} {start} – {end}", span.name, look.colon)
    }
}

/// Years along the drawing.
struct Axis {
    plan: Plan,
    first: i32,
    last: i32,
    step: i32,
}

impl Axis {
    /// How long a year is.
    fn year(&self) -> f64 {
        // Years that are written must have room for half their letters.
        let edge = match self.plan.size {
            Size::Wide => 0.0,
            Size::Narrow => 18.0,
        };
        (self.plan.room - edge) / f64::from((self.last - self.first).max(1))
    }

    /// Where the year begins.
    fn at(&self, year: i32) -> f64 {
        let edge = match self.plan.size {
            Size::Wide => 0.0,
            Size::Narrow => 18.0,
        };
        self.plan.start + edge + f64::from(year - self.first) * self.year()
    }

    fn marks(&self) -> impl Iterator<Item = i32> + use<> {
        let (first, step) = (self.first, self.step);
        let count = (self.last - first) / step;
        (0..=count).map(move |at| first + at * step)
    }
}
