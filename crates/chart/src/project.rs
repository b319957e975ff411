//! From degrees to a plane: Lambert azimuthal equal area for Europe and its countries, Equal Earth for the world.
//!
//! Both keep areas, so that a large mark does not stand on a country that only looks large.
//!
//! - Lambert azimuthal equal area on the ellipsoid GRS 80: EPSG method 9820 (IOGP Guidance Note 7-2; Snyder, *Map
//!   Projections: A Working Manual*, USGS Professional Paper 1395, 1987, pages 182 to 190). Europe has the parameters
//!   of EPSG:3035.
//! - Equal Earth: Šavrič, Patterson and Jenny, *The Equal Earth map projection*, International Journal of Geographical
//!   Information Science 33 (2019), pages 454 to 465.

/// Half the longest axis of GRS 80, in metres.
const AXIS: f64 = 6_378_137.0;
/// Its flattening.
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// Nothing farther from the middle than this is drawn: the cosine of 120 degrees.
const FARTHEST: f64 = -0.5;

/// A place together with where it lies on a ball of the same area as the earth, so that no projection has to work out
/// the bend of its parallel again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub(crate) place: [f64; 2],
    ball: [f64; 3],
}

impl Spot {
    /// `None` for what is not on the earth.
    pub(crate) fn new([lon, lat]: [f64; 2]) -> Option<Spot> {
        (lon.abs() <= 180.0 && lat.abs() <= 90.0).then_some(())?;
        let sin = (authalic(lat.to_radians().sin()) / authalic(1.0)).clamp(-1.0, 1.0);
        let cos = (1.0 - sin * sin).sqrt();
        let (east, ahead) = lon.to_radians().sin_cos();
        Some(Spot {
            place: [lon, lat],
            ball: [cos * ahead, cos * east, sin],
        })
    }
}

/// A way from degrees to metres.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Projection {
    Area(AzimuthalEqualArea),
    Earth,
}

impl Projection {
    /// EPSG:3035, ETRS89-extended / LAEA Europe.
    pub(crate) fn europe() -> Projection {
        let mut europe = AzimuthalEqualArea::around(10.0, 52.0);
        europe.false_east = 4_321_000.0;
        europe.false_north = 3_210_000.0;
        Projection::Area(europe)
    }

    /// Metres east and north; `None` where the plane has no good place for it.
    pub(crate) fn forward(&self, spot: &Spot) -> Option<[f64; 2]> {
        match self {
            Projection::Area(area) => area.forward(spot),
            Projection::Earth => Some(equal_earth(spot.place)),
        }
    }
}

/// Lambert's projection around one place; what depends only on that place is worked out once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AzimuthalEqualArea {
    /// From the middle of the ball to the middle of the map, and from there to the east and to the north.
    up: [f64; 3],
    east: [f64; 3],
    north: [f64; 3],
    radius: f64,
    stretch: f64,
    false_east: f64,
    false_north: f64,
}

impl AzimuthalEqualArea {
    pub(crate) fn around(lon: f64, lat: f64) -> AzimuthalEqualArea {
        // At a pole the formula divides by nothing; no country lies there.
        let lat = lat.clamp(-89.0, 89.0).to_radians();
        let at_pole = authalic(1.0);
        let (sin, cos) = (authalic(lat.sin()) / at_pole).asin().sin_cos();
        let (aside, ahead) = lon.to_radians().sin_cos();
        let radius = AXIS * (at_pole / 2.0).sqrt();
        let bend = (1.0 - eccentricity().powi(2) * lat.sin().powi(2)).sqrt();
        AzimuthalEqualArea {
            up: [cos * ahead, cos * aside, sin],
            east: [-aside, ahead, 0.0],
            north: [-sin * ahead, -sin * aside, cos],
            radius,
            stretch: AXIS * (lat.cos() / bend) / (radius * cos),
            false_east: 0.0,
            false_north: 0.0,
        }
    }

    fn forward(&self, spot: &Spot) -> Option<[f64; 2]> {
        let near = along(spot.ball, self.up);
        (near > FARTHEST).then_some(())?;
        let far = self.radius * (2.0 / (1.0 + near)).sqrt();
        Some([
            self.false_east + far * self.stretch * along(spot.ball, self.east),
            self.false_north + far / self.stretch * along(spot.ball, self.north),
        ])
    }
}

fn along(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn eccentricity() -> f64 {
    (FLATTENING * (2.0 - FLATTENING)).sqrt()
}

/// Snyder's q, from the sine of the latitude.
fn authalic(sin: f64) -> f64 {
    let e = eccentricity();
    let logarithm = ((1.0 - e * sin) / (1.0 + e * sin)).ln();
    (1.0 - e * e) * (sin / (1.0 - e * e * sin * sin) - logarithm / (2.0 * e))
}

fn equal_earth([lon, lat]: [f64; 2]) -> [f64; 2] {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    const RADIUS: f64 = 6_371_000.0;
    let root = 3.0_f64.sqrt();
    let angle = (root / 2.0 * lat.to_radians().sin()).asin();
    let two = angle * angle;
    let six = two * two * two;
    let slope = A[0] + 3.0 * A[1] * two + six * (7.0 * A[2] + 9.0 * A[3] * two);
    let east = 2.0 * root * lon.to_radians() * angle.cos() / (3.0 * slope);
    let north = angle * (A[0] + A[1] * two + six * (A[2] + A[3] * two));
    [RADIUS * east, RADIUS * north]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn europe_agrees_with_the_example_of_the_epsg() {
        // IOGP Guidance Note 7-2, Lambert Azimuthal Equal Area (Oblique), example for ETRS89-LAEA.
        let europe = |place| Projection::europe().forward(&Spot::new(place)?);
        let [east, north] = europe([5.0, 50.0]).expect("near");
        assert!((east - 3_962_799.45).abs() < 0.01, "{east}");
        assert!((north - 2_999_718.85).abs() < 0.01, "{north}");
        let [east, north] = europe([10.0, 52.0]).expect("near");
        assert!((east - 4_321_000.0).abs() < 0.001 && (north - 3_210_000.0).abs() < 0.001);
    }

    #[test]
    fn the_world_is_twice_as_wide_as_equal_earth_says() {
        // The paper: the map is 1 : 2.05458, the pole a line 0.59247 of the equator's length.
        let [east, _] = equal_earth([180.0, 0.0]);
        let [pole, north] = equal_earth([180.0, 90.0]);
        assert!(
            (east / north - 2.054_58).abs() < 0.000_1,
            "{}",
            east / north
        );
        assert!((pole / east - 0.592_47).abs() < 0.000_1, "{}", pole / east);
    }

    #[test]
    fn the_other_side_of_the_earth_and_nonsense_have_no_place() {
        let other_side = Spot::new([-170.0, -52.0]).expect("on the earth");
        assert_eq!(Projection::europe().forward(&other_side), None);
        for wrong in [
            [f64::NAN, 0.0],
            [0.0, f64::INFINITY],
            [181.0, 0.0],
            [0.0, -91.0],
        ] {
            assert_eq!(Spot::new(wrong), None);
        }
    }
}
