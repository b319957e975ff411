//! What part of the earth a map shows, and where a place falls in the drawing.

use std::fmt;

use crate::Size;
use crate::project::{AzimuthalEqualArea, Projection, Spot};
use crate::shapes::{Country, Level, Place};

/// The part of the earth a map shows; written into an address and read from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Europe with its neighbours.
    #[default]
    Europe,
    /// The world without Antarctica.
    World,
    /// One country, without what lies far from its main part.
    Country(Country),
    /// A box.
    Box(Bounds),
}

impl View {
    /// `europe`, `world`, `fr`, `box:-5.2,41.3,9.6,51.1`; `None` for what is none of these or cannot be drawn.
    pub fn parse(text: &str) -> Option<View> {
        match text {
            "europe" => Some(View::Europe),
            "world" => Some(View::World),
            _ => match text.strip_prefix("box:") {
                Some(numbers) => Bounds::parse(numbers).map(View::Box),
                None => Country::parse(text)
                    .filter(|country| country.is_drawn())
                    .map(View::Country),
            },
        }
    }

    /// Whether a map of this view has room for the place.
    pub fn shows(self, lat: f64, lon: f64) -> bool {
        Frame::of(self, Size::Wide).place([lon, lat]).is_some()
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            View::Europe => f.write_str("europe"),
            View::World => f.write_str("world"),
            View::Country(country) => f.write_str(&country.to_string().to_lowercase()),
            View::Box(bounds) => write!(f, "box:{bounds}"),
        }
    }
}

/// A box in hundredths of a degree; `west < east`, `south < north`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    west: i32,
    south: i32,
    east: i32,
    north: i32,
}

impl Bounds {
    /// From degrees; `None` where they are not on the earth or in the wrong order.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Bounds> {
        let on_earth = [west, east].iter().all(|lon| lon.abs() <= 180.0)
            && [south, north].iter().all(|lat| lat.abs() <= 90.0);
        if !on_earth {
            return None;
        }
        let hundredths = |degrees: f64| (degrees * 100.0).round() as i32;
        let bounds = Bounds {
            west: hundredths(west),
            south: hundredths(south),
            east: hundredths(east),
            north: hundredths(north),
        };
        (bounds.west < bounds.east && bounds.south < bounds.north).then_some(bounds)
    }

    /// The smallest box around places, at least a twentieth of a degree wide.
    pub fn around(places: impl IntoIterator<Item = Place>) -> Option<Bounds> {
        let places = places.into_iter();
        let [west, south, east, north] = extent(places)?;
        let pad = 0.025;
        Bounds::new(
            (west - pad).max(-180.0),
            (south - pad).max(-90.0),
            (east + pad).min(180.0),
            (north + pad).min(90.0),
        )
    }

    fn parse(text: &str) -> Option<Bounds> {
        let numbers: Option<Vec<f64>> = text.split(',').map(|word| word.parse().ok()).collect();
        match numbers?.as_slice() {
            [west, south, east, north] => Bounds::new(*west, *south, *east, *north),
            _ => None,
        }
    }

    fn degrees(self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north].map(|number| f64::from(number) / 100.0)
    }
}

impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [west, south, east, north] = self.degrees();
        write!(f, "{west},{south},{east},{north}")
    }
}

/// Where Europe's frame ends in EPSG:3035, in metres: west, south, east, north.
const EUROPE: [f64; 4] = [2_330_000.0, 1_330_000.0, 7_130_000.0, 5_430_000.0];
/// The world's parallels: below there is only Antarctica.
const WORLD: [f64; 2] = [-56.0, 83.7];
/// No map shows less than this many metres: the outlines have no more to tell.
const LEAST: f64 = 240_000.0;

/// A projection together with the place of the drawing in it.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    projection: Projection,
    west: f64,
    north: f64,
    /// Units of the drawing for a metre.
    scale: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// The height before it was rounded up.
    inner: f64,
    pub(crate) level: &'static Level,
    /// Degrees between two lines of the grid.
    pub(crate) mesh: f64,
}

impl Frame {
    pub(crate) fn of(view: View, size: Size) -> Frame {
        match view {
            View::Europe => Frame::fit(Projection::europe(), EUROPE, size, Level::fine(), 10.0),
            View::World => Frame::world(size),
            View::Country(country) => match mainland(country) {
                Some(bounds) => Frame::around(bounds, size),
                None => Frame::of(View::Europe, size),
            },
            View::Box(bounds) => Frame::around(bounds.degrees(), size),
        }
    }

    fn world(size: Size) -> Frame {
        let corner = |lon, lat| {
            let spot = Spot::new([lon, lat]);
            let at = spot.and_then(|spot| Projection::Earth.forward(&spot));
            at.unwrap_or_default()
        };
        let [east, _] = corner(180.0, 0.0);
        let [_, south] = corner(0.0, WORLD[0]);
        let [_, north] = corner(0.0, WORLD[1]);
        let extent = [-east, south, east, north];
        Frame::fit(Projection::Earth, extent, size, Level::world(), 30.0)
    }

    /// A projection around the middle of the box, and some room around it.
    fn around([west, south, east, north]: [f64; 4], size: Size) -> Frame {
        if east - west > 150.0 {
            return Frame::world(size);
        }
        let (lon, lat) = ((west + east) / 2.0, (south + north) / 2.0);
        let projection = Projection::Area(AzimuthalEqualArea::around(lon, lat));
        let edge = (0..=8).flat_map(|step| {
            let part = f64::from(step) / 8.0;
            let (x, y) = (west + part * (east - west), south + part * (north - south));
            [[x, south], [x, north], [west, y], [east, y]]
        });
        let edge = edge.filter_map(|place| projection.forward(&Spot::new(place)?));
        let [west, south, east, north] = extent(edge).unwrap_or(EUROPE);
        let room = 0.07 * (east - west).max(north - south);
        let room = [east - west, north - south].map(|side| room.max((LEAST - side) / 2.0));
        let mut extent = [
            west - room[0],
            south - room[1],
            east + room[0],
            north + room[1],
        ];
        let (wide, high) = (extent[2] - extent[0], extent[3] - extent[1]);
        // Neither a tower nor a ribbon.
        let more_wide = (high * 1.3 - wide).max(0.0) / 2.0;
        let more_high = (wide / 1.7 - high).max(0.0) / 2.0;
        extent[0] -= more_wide;
        extent[2] += more_wide;
        extent[1] -= more_high;
        extent[3] += more_high;
        let mesh = if wide > 4_000_000.0 { 10.0 } else { 5.0 };
        Frame::fit(projection, extent, size, Level::fine(), mesh)
    }

    fn fit(
        projection: Projection,
        [west, south, east, north]: [f64; 4],
        size: Size,
        level: &'static Level,
        mesh: f64,
    ) -> Frame {
        let width = size.width();
        let scale = width / (east - west);
        let inner = (north - south) * scale;
        Frame {
            projection,
            west,
            north,
            scale,
            width,
            height: inner.ceil(),
            inner,
            level,
            mesh,
        }
    }

    /// Where the place falls, also outside of the drawing.
    pub(crate) fn project(&self, spot: &Spot) -> Option<[f64; 2]> {
        let [east, north] = self.projection.forward(spot)?;
        Some([
            (east - self.west) * self.scale,
            (self.north - north) * self.scale,
        ])
    }

    /// Where the place falls, with a little room to the edge; `None` outside. The same for both sizes.
    pub(crate) fn place(&self, place: Place) -> Option<[f64; 2]> {
        let room = self.width / 240.0;
        self.project(&Spot::new(place)?).filter(|[x, y]| {
            (room..=self.width - room).contains(x) && (room..=self.inner - room).contains(y)
        })
    }

    /// Whether the drawing ends where the earth ends.
    pub(crate) fn is_world(&self) -> bool {
        self.projection == Projection::Earth
    }
}

/// West, south, east and north of the country's largest part and of what is large and near it.
fn mainland(country: Country) -> Option<[f64; 4]> {
    let rings = Level::fine().countries.get(&Some(country))?;
    let sized: Vec<([f64; 4], f64)> = rings
        .iter()
        .filter_map(|ring| Some((extent(ring.iter().map(|spot| spot.place))?, area(ring))))
        .collect();
    let (main, largest) = sized.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let reach = 0.08 * (main[2] - main[0]).max(main[3] - main[1]).max(1.0);
    let near = sized.iter().filter(|(part, size)| {
        let apart = (main[0] - part[2]).max(part[0] - main[2]);
        let apart = apart.max(main[1] - part[3]).max(part[1] - main[3]);
        *size >= 0.02 * largest && apart < reach
    });
    let corners = near.flat_map(|(part, _)| [[part[0], part[1]], [part[2], part[3]]]);
    extent(corners)
}

fn area(ring: &[Spot]) -> f64 {
    let sides = ring.windows(2);
    let sum: f64 = sides
        .map(|side| [side[0].place, side[1].place])
        .map(|side| side[0][0] * side[1][1] - side[1][0] * side[0][1])
        .sum();
    sum.abs()
}

fn extent(places: impl Iterator<Item = [f64; 2]>) -> Option<[f64; 4]> {
    places.fold(None, |all, [x, y]| {
        let [west, south, east, north] = all.unwrap_or([x, y, x, y]);
        Some([west.min(x), south.min(y), east.max(x), north.max(y)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_read_as_it_is_written() {
        let bounds = Bounds::new(-5.2, 41.3, 9.6, 51.13).expect("a box");
        let france = Country::parse("FR").expect("letters");
        let all = [
            View::Europe,
            View::World,
            View::Country(france),
            View::Box(bounds),
        ];
        for view in all {
            assert_eq!(View::parse(&view.to_string()), Some(view), "{view}");
        }
        assert_eq!(View::Box(bounds).to_string(), "box:-5.2,41.3,9.6,51.13");
    }

    #[test]
    fn what_is_no_view_is_refused() {
        for wrong in [
            "",
            "mars",
            "qq",
            "box:",
            "box:1,2,3",
            "box:1,2,3,4,5",
            "box:5,0,1,9",
            "box:NaN,0,1,2",
            "box:0,0,inf,1",
            "box:0,0,0.001,0.001",
            "box:-200,0,1,2",
            "box:0,0,1,91",
        ] {
            assert_eq!(View::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_country_is_shown_without_its_far_islands() {
        let view = |code: &str| View::parse(code).expect(code);
        assert!(view("fr").shows(43.6, 3.9) && view("fr").shows(42.0, 9.1));
        assert!(!view("fr").shows(4.9, -52.3));
        assert!(view("nz").shows(-41.3, 174.8) && view("nz").shows(-37.0, 174.9));
        assert!(view("us").shows(40.7, -74.0) && view("us").shows(37.9, -122.5));
        assert!(view("it").shows(38.1, 13.4) && view("gb").shows(58.0, -4.0));
    }
}
