//! Places on a map, how exactly they are known, and the mark that shows it.

use crate::shapes::Country;
use crate::svg::short;

/// How exactly a place is known. The codes are those of the vocabulary; `exact` is for data of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The place itself.
    Exact,
    /// The town.
    City,
    /// About the middle of a region.
    Region,
    /// About the middle of a country.
    Country,
    /// Chosen for the map only.
    Symbolic,
}

impl Precision {
    /// All, from the most to the least exact.
    pub const ALL: [Precision; 5] = [
        Precision::Exact,
        Precision::City,
        Precision::Region,
        Precision::Country,
        Precision::Symbolic,
    ];

    /// The code of the vocabulary.
    pub fn code(self) -> &'static str {
        match self {
            Precision::Exact => "exact",
            Precision::City => "city",
            Precision::Region => "region",
            Precision::Country => "country",
            Precision::Symbolic => "symbolic",
        }
    }

    /// From the code; `None` for a code that maps do not know.
    pub fn parse(code: &str) -> Option<Precision> {
        let mut all = Precision::ALL.into_iter();
        all.find(|precision| precision.code() == code)
    }
}

/// A place on a map with what is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Unlike the id of every other point.
    pub id: String,
    /// What is written beside the mark: short.
    pub label: String,
    /// What the link is called: the place, how many, how exact.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How exactly the place is known.
    pub precision: Precision,
    /// How many are there.
    pub count: u32,
    /// In which country, and the name of the country; what lies in one country can be zoomed to and is named by it.
    pub country: Option<(Country, String)>,
    /// All countries it is about: they stand out on the map.
    pub about: Vec<Country>,
    /// Where the link goes.
    pub href: String,
}

/// The way a mark looks: of one place by its precision, of several places together otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    Place(Precision),
    Several,
}

impl Shape {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Shape::Place(precision) => precision.code(),
            Shape::Several => "several",
        }
    }

    /// The drawing of the mark alone. Form and line tell the difference, colour does not.
    pub(crate) fn draw(self, [x, y]: [f64; 2], radius: f64) -> String {
        let (x, y, r) = (short(x), short(y), short(radius));
        let disc = |class: &str, r: &str| {
            format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>")
        };
        match self {
            Shape::Place(Precision::Exact) => format!(
                "{}{}",
                disc("pin full", &r),
                disc("inner", &short(radius - 2.5))
            ),
            Shape::Place(Precision::City) => disc("pin full", &r),
            Shape::Place(Precision::Region) => disc("pin ring", &r),
            Shape::Place(Precision::Country) => disc("pin dashed", &r),
            Shape::Place(Precision::Symbolic) => {
                let turned = format!(
                    "M{x} {}l{r2} {r2}l-{r2} {r2}l-{r2} -{r2}z",
                    short(center(&y) - radius * 1.25),
                    r2 = short(radius * 1.25)
                );
                format!("<path class=\"pin dotted\" d=\"{turned}\"/>")
            }
            Shape::Several => format!(
                "{}{}",
                disc("halo", &short(radius + 3.5)),
                disc("pin full", &r)
            ),
        }
    }
}

fn center(written: &str) -> f64 {
    written.parse().unwrap_or_default()
}
