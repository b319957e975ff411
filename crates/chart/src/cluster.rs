//! Marks that would lie on each other become one. Always the same for the same points, in whatever order they come.

use std::collections::BTreeMap;

use crate::mark::{Point, Shape};
use crate::view::{Bounds, Frame, View};
use crate::{Direction, Size};

/// One mark of a map: a place, or several that are too near to stand apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Which of the points it was made from, by their number.
    pub members: Vec<usize>,
    /// How many are there together.
    pub count: u64,
    /// Where a nearer look shows them apart; `None` where none does.
    pub zoom: Option<View>,
    pub(crate) at: [f64; 2],
    pub(crate) radius: f64,
    pub(crate) shape: Shape,
    /// Whether all members are at the very same place.
    same: bool,
}

/// Room between two marks, so that each can be pressed.
const GAP: f64 = 4.0;
/// The least half width of what can be pressed.
pub(crate) const PRESS: f64 = 12.0;

impl Cluster {
    /// Where the middle of the mark is in the drawing.
    pub fn place(&self) -> [f64; 2] {
        self.at
    }

    /// Half the width of the mark with what belongs to it.
    pub(crate) fn reach(&self) -> f64 {
        match self.shape {
            Shape::Several => self.radius + 4.5,
            Shape::Place(_) => self.radius + 2.0,
        }
    }
}

/// All points in view as marks that do not touch, in the order in which they are read.
pub(crate) fn clusters(
    points: &[Point],
    view: View,
    size: Size,
    direction: Direction,
) -> Vec<Cluster> {
    let frame = Frame::of(view, size);
    let mut clusters = apart(points, &frame);
    for cluster in &mut clusters {
        cluster.zoom = zoom(points, cluster, view);
    }
    // Read in bands as high as a mark and its label, each along the text.
    clusters.sort_by(|a, b| {
        let band = |cluster: &Cluster| (cluster.at[1] / 40.0).floor();
        let along = match direction {
            Direction::Ltr => a.at[0].total_cmp(&b.at[0]),
            Direction::Rtl => b.at[0].total_cmp(&a.at[0]),
        };
        band(a).total_cmp(&band(b)).then(along)
    });
    clusters
}

fn apart(points: &[Point], frame: &Frame) -> Vec<Cluster> {
    let mut seeds: Vec<(usize, [f64; 2])> = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, frame.place([point.lon, point.lat])?)))
        .collect();
    let order = |at: usize| {
        let point = &points[at];
        (std::cmp::Reverse(point.count), point.precision, &point.id)
    };
    seeds.sort_by(|a, b| {
        order(a.0)
            .cmp(&order(b.0))
            .then(a.1[0].total_cmp(&b.1[0]))
            .then(a.1[1].total_cmp(&b.1[1]))
    });
    let mut clusters: Vec<Cluster> = seeds
        .into_iter()
        .map(|(at, place)| alone(points, at, place))
        .collect();
    while let Some(fewer) = merged(points, &clusters) {
        clusters = fewer;
    }
    clusters
}

/// One round: each in its turn takes in whoever it touches. `None` where nobody touches anybody.
fn merged(points: &[Point], clusters: &[Cluster]) -> Option<Vec<Cluster>> {
    let cell = 40.0;
    let cell_of = |[x, y]: [f64; 2]| ((x / cell).floor() as i64, (y / cell).floor() as i64);
    let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (at, cluster) in clusters.iter().enumerate() {
        cells.entry(cell_of(cluster.at)).or_default().push(at);
    }
    let mut taken = vec![false; clusters.len()];
    let mut out = Vec::with_capacity(clusters.len());
    for (at, cluster) in clusters.iter().enumerate() {
        if std::mem::replace(&mut taken[at], true) {
            continue;
        }
        let (x, y) = cell_of(cluster.at);
        let near = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let near = near.filter_map(|cell| cells.get(&cell)).flatten();
        let mut near: Vec<usize> = near
            .copied()
            .filter(|other| !taken[*other] && touch(cluster, &clusters[*other]))
            .collect();
        near.sort_unstable();
        let mut one = cluster.clone();
        for other in near {
            taken[other] = true;
            join(points, &mut one, &clusters[other]);
        }
        out.push(one);
    }
    (out.len() < clusters.len()).then_some(out)
}

fn touch(a: &Cluster, b: &Cluster) -> bool {
    let apart = (a.at[0] - b.at[0]).hypot(a.at[1] - b.at[1]);
    apart < (a.reach() + b.reach() + GAP).max(2.0 * PRESS)
}

fn alone(points: &[Point], at: usize, place: [f64; 2]) -> Cluster {
    let point = &points[at];
    let mut one = Cluster {
        members: vec![at],
        count: u64::from(point.count),
        zoom: None,
        at: place,
        radius: 0.0,
        shape: Shape::Place(point.precision),
        same: true,
    };
    one.radius = radius(&one);
    one
}

fn join(points: &[Point], into: &mut Cluster, other: &Cluster) {
    let weight = |cluster: &Cluster| cluster.count.max(1) as f64;
    let (own, more) = (weight(into), weight(other));
    for axis in [0, 1] {
        into.at[axis] = (into.at[axis] * own + other.at[axis] * more) / (own + more);
    }
    let place = |cluster: &Cluster| {
        let point = &points[cluster.members[0]];
        (point.lon, point.lat, point.precision)
    };
    into.same &= other.same && place(into) == place(other);
    into.count += other.count;
    into.members.extend_from_slice(&other.members);
    if !into.same {
        into.shape = Shape::Several;
    }
    into.radius = radius(into);
}

/// Large enough for its number.
fn radius(cluster: &Cluster) -> f64 {
    match cluster.count {
        0..2 if cluster.same => 6.0,
        0..10 => 10.0,
        10..100 => 12.5,
        100..1000 => 16.0,
        _ => 20.0,
    }
}

/// The widest nearer view in which the members of a cluster stand apart.
fn zoom(points: &[Point], cluster: &Cluster, view: View) -> Option<View> {
    if cluster.shape != Shape::Several {
        return None;
    }
    let members = || cluster.members.iter().map(|at| &points[*at]);
    let countries: Vec<_> = members()
        .map(|point| point.country.as_ref().map(|(country, _)| *country))
        .collect();
    let one = countries.iter().all(|country| *country == countries[0]);
    let country = countries[0].filter(|country| one && country.is_drawn());
    let around = Bounds::around(members().map(|point| [point.lon, point.lat]));
    let nearer = [
        (view == View::World).then_some(View::Europe),
        country.map(View::Country),
        around.map(View::Box),
    ];
    // Two marks as large as this one would be apart.
    let apart = 2.0 * cluster.reach() + GAP;
    nearer.into_iter().flatten().find(|nearer| {
        *nearer != view && spread(members(), &Frame::of(*nearer, Size::Wide)) > apart
    })
}

/// The longer side of the box around the places; nothing where not all of them are in view.
fn spread<'a>(members: impl Iterator<Item = &'a Point>, frame: &Frame) -> f64 {
    let mut sides = [
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    ];
    for point in members {
        let Some([x, y]) = frame.place([point.lon, point.lat]) else {
            return 0.0;
        };
        sides = [
            sides[0].min(x),
            sides[1].min(y),
            sides[2].max(x),
            sides[3].max(y),
        ];
    }
    (sides[2] - sides[0]).max(sides[3] - sides[1])
}
