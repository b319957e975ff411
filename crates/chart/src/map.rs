//! A map: places with marks, labels and links on the outlines of countries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::cluster::{Cluster, PRESS, clusters};
use crate::label::{Area, Label, Wish, place};
use crate::land::ground;
use crate::mark::{Point, Precision, Shape};
use crate::svg::{Shell, escape, short};
use crate::view::{Frame, View};
use crate::{Country, Look, Size};

/// Places and the part of the earth that is shown.
#[derive(Debug, Clone)]
pub struct Map {
    /// What is shown.
    pub view: View,
    /// All places, also those outside of the view.
    pub points: Vec<Point>,
}

/// All that a map says, in the reader's language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The name of the map.
    pub title: &'a str,
    /// What is to be seen, in a sentence or two, and that a table says the same.
    pub description: &'a str,
    /// In the legend: how exactly a place is known.
    pub precision: &'a dyn Fn(Precision) -> String,
    /// In the legend: several places together.
    pub several: &'a str,
    /// Name and address of a mark that stands for more than one point.
    pub cluster: &'a dyn Fn(&Cluster) -> Link,
}

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What a screen reader says.
    pub name: String,
    /// Where it goes.
    pub href: String,
}

/// A row of the table that says the same as the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'a> {
    /// The place.
    pub point: &'a Point,
    /// Whether it lies in the view.
    pub shown: bool,
}

/// A map as it was drawn, with what a test or a page wants to know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The drawing.
    pub svg: String,
    /// Its marks, in reading order.
    pub clusters: Vec<Cluster>,
    /// Its width and height.
    pub size: [f64; 2],
    labels: Vec<Option<Label>>,
}

impl Drawn {
    /// What marks cover, in their order, and then what labels cover: left, top, right, bottom.
    pub fn covered(&self) -> Vec<[f64; 4]> {
        let marks = self.clusters.iter().map(area_of);
        let labels = self.labels.iter().flatten().map(|label| label.area);
        marks.chain(labels).map(Area::corners).collect()
    }
}

impl Map {
    /// The table: every point once, in the order in which they came.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let frame = Frame::of(self.view, Size::Wide);
        let row = |point| Row {
            point,
            shown: frame.place(place_of(point)).is_some(),
        };
        self.points.iter().map(row).collect()
    }

    /// Both sizes of the drawing, and the legend.
    pub fn figure(&self, words: &Words<'_>, look: Look<'_>) -> String {
        let drawn = [Size::Wide, Size::Narrow].map(|size| self.draw(words, &look.sized(size)));
        let marks = drawn.iter().flat_map(|drawn| &drawn.clusters);
        let legend = legend(marks.map(|cluster| cluster.shape).collect(), words);
        let [wide, narrow] = drawn.map(|drawn| drawn.svg);
        format!(
            "<figure class=\"map-figure\"><div class=\"chart-sizes\">{wide}{narrow}</div>{legend}</figure>"
        )
    }

    /// One drawing.
    pub fn draw(&self, words: &Words<'_>, look: &Look<'_>) -> Drawn {
        let frame = Frame::of(self.view, look.size);
        let clusters = clusters(&self.points, self.view, look.size, look.direction);
        let labels = self.labels(&clusters, &frame, look);
        let mut inside = ground(&frame, &self.lit());
        for (cluster, label) in clusters.iter().zip(&labels) {
            inside.push_str(&self.mark(cluster, label.as_ref(), words, look));
        }
        let shell = Shell {
            class: "map",
            title: words.title,
            description: words.description,
            height: frame.height,
            links: true,
        };
        Drawn {
            svg: shell.around(look, &inside),
            clusters,
            size: [frame.width, frame.height],
            labels,
        }
    }

    /// The countries that stand out: the one that is shown, else those the points are about.
    fn lit(&self) -> BTreeSet<Country> {
        match self.view {
            View::Country(country) => BTreeSet::from([country]),
            _ => self
                .points
                .iter()
                .flat_map(|point| point.about.iter().copied())
                .collect(),
        }
    }

    fn labels(&self, clusters: &[Cluster], frame: &Frame, look: &Look<'_>) -> Vec<Option<Label>> {
        let covered: Vec<Area> = clusters.iter().map(area_of).collect();
        let mut all: BTreeMap<Country, usize> = BTreeMap::new();
        for (country, _) in self
            .points
            .iter()
            .filter_map(|point| point.country.as_ref())
        {
            *all.entry(*country).or_default() += 1;
        }
        // Where much is comes first, then what is known best.
        let mut order: Vec<usize> = (0..clusters.len()).collect();
        order.sort_by_key(|at| {
            let cluster = &clusters[*at];
            (std::cmp::Reverse(cluster.count), cluster.shape, *at)
        });
        let wishes: Vec<Wish> = order
            .iter()
            .map(|at| Wish {
                texts: self.texts(&clusters[*at], &all),
                at: clusters[*at].at,
                reach: clusters[*at].reach(),
            })
            .collect();
        let size = [frame.width, frame.height];
        let placed = place(&wishes, &covered, size, look.size.letters(), look.direction);
        let mut labels = vec![None; clusters.len()];
        for (at, label) in order.into_iter().zip(placed) {
            labels[at] = label;
        }
        labels
    }

    /// What may be written beside a mark, the best first: the common label; the country, where the mark stands for all
    /// of it; the two places; the first place.
    fn texts(&self, cluster: &Cluster, all: &BTreeMap<Country, usize>) -> Vec<String> {
        let points = || cluster.members.iter().map(|at| &self.points[*at]);
        let mut labels: Vec<&str> = Vec::new();
        for point in points() {
            // More than two are not written.
            if labels.len() < 3
                && !point.label.is_empty()
                && !labels.contains(&point.label.as_str())
            {
                labels.push(&point.label);
            }
        }
        let [first, rest @ ..] = labels.as_slice() else {
            return Vec::new();
        };
        if rest.is_empty() {
            return vec![(*first).to_owned()];
        }
        let country = |point: &Point| point.country.as_ref().map(|(country, _)| *country);
        let Some(Some((code, name))) = points().next().map(|point| &point.country) else {
            return Vec::new();
        };
        if points().any(|point| country(point) != Some(*code)) {
            return Vec::new();
        }
        if all.get(code) == Some(&cluster.members.len()) {
            return vec![name.clone()];
        }
        match rest {
            [second] => vec![format!("{first} · {second}"), format!("{first} …")],
            _ => vec![format!("{first} …")],
        }
    }

    fn mark(
        &self,
        cluster: &Cluster,
        label: Option<&Label>,
        words: &Words<'_>,
        look: &Look<'_>,
    ) -> String {
        let link = match cluster.members.as_slice() {
            [one] => Link {
                name: self.points[*one].name.clone(),
                href: self.points[*one].href.clone(),
            },
            _ => (words.cluster)(cluster),
        };
        let [x, y] = cluster.at;
        let mut out = format!(
            "<a class=\"spot {}\" href=\"{}\"><title>{}</title><circle class=\"reach\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>{}",
            cluster.shape.class(),
            escape(&link.href),
            escape(&link.name),
            short(x),
            short(y),
            short((cluster.reach() + 2.0).max(PRESS)),
            cluster.shape.draw(cluster.at, cluster.radius)
        );
        if cluster.count > 1 || cluster.members.len() > 1 {
            let _ = write!(
                out,
                "<text class=\"many\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                short(x),
                short(y + 4.3),
                escape(&(look.number)(cluster.count))
            );
        }
        if let Some(label) = label {
            let _ = write!(
                out,
                "<text class=\"name\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
                short(label.x),
                short(label.baseline),
                label.side.anchor(look.direction),
                escape(&label.text)
            );
        }
        out.push_str("</a>");
        out
    }
}

/// The marks that occur, each with its meaning: a list in HTML.
fn legend(shapes: BTreeSet<Shape>, words: &Words<'_>) -> String {
    let mut out = String::from("<ul class=\"map-legend\">");
    for shape in shapes {
        let text = match shape {
            Shape::Place(precision) => (words.precision)(precision),
            Shape::Several => words.several.to_owned(),
        };
        let radius = if shape == Shape::Several { 9.0 } else { 7.0 };
        let _ = write!(
            out,
            "<li><svg class=\"map-key {}\" viewBox=\"0 0 28 28\" width=\"28\" height=\"28\" \
             aria-hidden=\"true\">{}</svg> {}</li>",
            shape.class(),
            shape.draw([14.0, 14.0], radius),
            escape(&text)
        );
    }
    out.push_str("</ul>");
    out
}

fn area_of(cluster: &Cluster) -> Area {
    Area::around(cluster.at, cluster.reach())
}

fn place_of(point: &Point) -> [f64; 2] {
    [point.lon, point.lat]
}
