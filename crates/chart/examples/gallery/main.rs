//! Every map and chart on one page, to look at: `cargo run -p chart --example gallery [en|ar] [light|dark|strong] > gallery.html`.

mod charts;

use chart::{Country, Direction, Link, Look, Map, Point, Precision, Size, View, Words};

const PLACES: &str = include_str!("places.txt");

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let arabic = words.first().is_some_and(|lang| lang == "ar");
    let theme = words.get(1).map_or("light", String::as_str);
    let web = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web");
    let (lang, direction) = match arabic {
        true => ("ar", Direction::Rtl),
        false => ("en", Direction::Ltr),
    };
    println!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Gallery</title>\
         <link rel=\"stylesheet\" href=\"{web}/app.css\"><link rel=\"stylesheet\" href=\"{web}/chart.css\">\
         </head><body class=\"staff\"><main>",
        direction.word()
    );
    maps(arabic, direction);
    charts::all(arabic, direction);
    println!("</main></body></html>");
}

fn maps(arabic: bool, direction: Direction) {
    let points = points(arabic);
    for view in ["europe", "world", "it", "gb", "fr", "us", "box:-9,36,4,44"] {
        let Some(view) = View::parse(view) else {
            continue;
        };
        let map = Map {
            view,
            points: points.clone(),
        };
        let id = format!("map-{}", view.to_string().replace([':', ',', '.'], "-"));
        let look = Look {
            id: &id,
            direction,
            size: Size::Wide,
            number: &|number| number.to_string(),
            colon: ":",
        };
        let cluster = |cluster: &chart::Cluster| {
            let names = cluster.members.iter().map(|at| points[*at].label.as_str());
            Link {
                name: format!(
                    "{}: {}",
                    cluster.count,
                    names.collect::<Vec<_>>().join(", ")
                ),
                href: cluster
                    .zoom
                    .map_or_else(|| "?places".to_owned(), |zoom| format!("?view={zoom}")),
            }
        };
        let words = Words {
            title: "Initiatives by place",
            description: "Each mark is a place. The table below says the same.",
            precision: &|precision| precision_word(precision, arabic).to_owned(),
            several: if arabic {
                "عدة أماكن"
            } else {
                "Several places"
            },
            cluster: &cluster,
        };
        let figure = map.figure(&words, look);
        let wide = map.draw(&words, &look).svg;
        eprintln!(
            "{view}: {} bytes, {} gzip; both sizes {} gzip",
            wide.len(),
            packed(&wide),
            packed(&figure)
        );
        println!("<section class=\"card\"><h2>{view}</h2>{figure}</section>");
    }
}

/// About what the text weighs as gzip.
fn packed(text: &str) -> usize {
    miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6).len() + 18
}

fn precision_word(precision: Precision, arabic: bool) -> &'static str {
    match (precision, arabic) {
        (Precision::Exact, false) => "Exact place",
        (Precision::City, false) => "Town",
        (Precision::Region, false) => "Middle of a region",
        (Precision::Country, false) => "Middle of a country",
        (Precision::Symbolic, false) => "Chosen for the map only",
        (Precision::Exact, true) => "المكان بالضبط",
        (Precision::City, true) => "مدينة",
        (Precision::Region, true) => "وسط منطقة",
        (Precision::Country, true) => "وسط بلد",
        (Precision::Symbolic, true) => "اختير للخريطة فقط",
    }
}

fn points(arabic: bool) -> Vec<Point> {
    let point = |row: &str| {
        let mut cells = row.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let label = next();
        let label = if arabic { in_arabic(label) } else { label };
        let (lat, lon) = (next().parse().ok()?, next().parse().ok()?);
        let precision = Precision::parse(next())?;
        let country = next();
        let count = next().parse().ok()?;
        Some(Point {
            id: format!("{label}-{}", precision.code()),
            label: label.to_owned(),
            name: format!("{label}: {count}, {}", precision_word(precision, arabic)),
            lat,
            lon,
            precision,
            count,
            country: Country::parse(country).map(|code| (code, country_name(country, arabic))),
            about: Country::parse(country).into_iter().collect(),
            href: format!("?place={lat},{lon}"),
        })
    };
    PLACES.lines().filter_map(point).collect()
}

fn country_name(code: &str, arabic: bool) -> String {
    let name = match (code, arabic) {
        ("FR", false) => "France",
        ("IT", false) => "Italy",
        ("GB", false) => "United Kingdom",
        ("US", false) => "United States",
        ("NZ", false) => "New Zealand",
        ("PT", false) => "Portugal",
        ("BE", false) => "Belgium",
        ("ES", false) => "Spain",
        ("FR", true) => "فرنسا",
        ("IT", true) => "إيطاليا",
        ("GB", true) => "المملكة المتحدة",
        ("US", true) => "الولايات المتحدة",
        _ => code,
    };
    name.to_owned()
}

fn in_arabic(label: &str) -> &str {
    match label {
        "Montpellier" => "مونبلييه",
        "Rennes" => "رين",
        "Rome, Rebibbia" => "روما، ريبيبيا",
        "Italy" => "إيطاليا",
        "France" => "فرنسا",
        "Madrid" => "مدريد",
        "Timișoara" => "تيميشوارا",
        "England" => "إنجلترا",
        "Norway" => "النرويج",
        "Greece" => "اليونان",
        "Berlin" => "برلين",
        "Singapore" => "سنغافورة",
        _ => label,
    }
}
