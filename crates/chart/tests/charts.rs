//! What every chart promises: valid XML, nothing outside of the drawing, and a table that says the same.

use chart::{
    Bar, Bars, Chart, Column, Direction, End, Grid, Line, Look, Size, Span, Stack, Stacked, Table,
    Timeline,
};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

const HARD: &str =
    "<b>&\"Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik\" مونبلييه\u{2}</b>";

fn look(size: Size, direction: Direction) -> Look<'static> {
    Look {
        id: "c",
        direction,
        size,
        number: &|number| format!("{number}.0"),
        colon: ":",
    }
}

fn looks() -> impl Iterator<Item = Look<'static>> {
    let directions = [Direction::Ltr, Direction::Rtl];
    let sizes = [Size::Wide, Size::Narrow];
    directions
        .into_iter()
        .flat_map(move |direction| sizes.map(|size| look(size, direction)))
}

/// The values of attributes of an element, by name.
type Element = (String, Vec<(String, String)>);

fn elements(text: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(text);
    let mut all = Vec::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|pair| {
                    let pair = pair.expect("attribute");
                    (pair.key.as_ref().to_owned(), pair.value.into_owned())
                });
                all.push((tag.name().as_ref().to_owned(), attributes.collect()));
            }
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn number(element: &Element, key: &str) -> Option<f64> {
    let (_, value) = element.1.iter().find(|(own, _)| own == key)?;
    value.parse().ok()
}

/// Boxes and places of text lie in the drawing, and nothing has a style attribute or became markup.
fn holds(chart: &impl Chart) {
    for look in looks() {
        let svg = chart.svg(&look);
        let all = elements(&svg);
        let (width, height) = (number(&all[0], "width"), number(&all[0], "height"));
        let (width, height) = (width.expect("width"), height.expect("height"));
        for element in all.iter().skip(1) {
            assert!(element.0 != "b" && element.1.iter().all(|(key, _)| key != "style"));
            let (x, y) = (number(element, "x"), number(element, "y"));
            let wide = number(element, "width").unwrap_or(0.0);
            let high = number(element, "height").unwrap_or(0.0);
            if let (Some(x), Some(y)) = (x, y) {
                assert!(x >= 0.0 && x + wide <= width + 0.11, "{element:?}");
                assert!(y >= 0.0 && y + high <= height + 0.11, "{element:?}");
            }
        }
        let table = chart.table(&look);
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len());
        }
        elements(&table.html(HARD));
        assert_eq!(
            svg,
            chart.svg(&look),
            "the same data gives the same drawing"
        );
        elements(&chart.figure(look));
    }
}

fn bar(name: &str, value: u64) -> Bar {
    Bar {
        name: name.to_owned(),
        value,
        href: None,
    }
}

#[test]
fn bars_say_in_the_table_what_they_draw() {
    let bars = Bars {
        title: HARD.to_owned(),
        heads: ["Lever".to_owned(), "Count".to_owned()],
        rows: vec![bar(HARD, 40), bar("", 0), bar("b", 20)],
        ..Bars::default()
    };
    holds(&bars);
    let Table { head, rows } = bars.table(&look(Size::Wide, Direction::Ltr));
    assert_eq!(head, ["Lever", "Count"]);
    assert_eq!(
        (rows[0][1].text.as_str(), rows[2][1].text.as_str()),
        ("40.0", "20.0")
    );
    let all = elements(&bars.svg(&look(Size::Wide, Direction::Ltr)));
    let lengths: Vec<f64> = all
        .iter()
        .filter_map(|element| number(element, "width"))
        .skip(1)
        .collect();
    assert_eq!(lengths.len(), 2, "no bar for nothing");
    assert!((lengths[0] - 2.0 * lengths[1]).abs() < 0.2, "{lengths:?}");
}

#[test]
fn a_long_name_stands_in_several_lines() {
    let bars = Bars {
        rows: vec![bar(
            "The head of the service wants the activity and says so to everybody",
            3,
        )],
        ..Bars::default()
    };
    for look in looks() {
        assert!(bars.svg(&look).matches("class=\"name\"").count() > 1);
    }
}

#[test]
fn a_row_that_leads_somewhere_is_a_link_with_its_number() {
    let mut bars = Bars {
        rows: vec![bar("Rules", 3)],
        ..Bars::default()
    };
    let wide = look(Size::Wide, Direction::Ltr);
    assert!(bars.svg(&wide).contains("role=\"img\"") && !bars.svg(&wide).contains("<a "));
    bars.rows[0].href = Some("/a?b&c".to_owned());
    let svg = bars.svg(&wide);
    assert!(svg.contains("role=\"group\""));
    assert!(svg.contains("href=\"/a?b&amp;c\"><title>Rules: 3.0</title>"));
}

#[test]
fn parts_of_a_bar_add_up_to_its_length() {
    let stack = |name: &str, values: &[u64]| Stack {
        name: name.to_owned(),
        values: values.to_vec(),
        href: Some("/x".to_owned()),
    };
    let stacked = Stacked {
        parts: ["a", "b", "c", "d", "e", "f"]
            .map(ToOwned::to_owned)
            .to_vec(),
        rows: vec![
            stack(HARD, &[1, 2, 3, 4, 5, 6, 7]),
            stack("few", &[2]),
            stack("none", &[]),
            stack("too many", &[u64::MAX, u64::MAX]),
        ],
        ..Stacked::default()
    };
    holds(&stacked);
    let table = stacked.table(&look(Size::Wide, Direction::Ltr));
    assert_eq!(table.head.len(), 8);
    assert_eq!(table.rows[1][7].text, "2.0");
}

fn timeline(rows: Vec<Span>) -> Timeline<'static> {
    Timeline {
        title: "In time".to_owned(),
        description: String::new(),
        heads: ["What", "From", "To"].map(ToOwned::to_owned),
        rows,
        today: 2026,
        words: ["goes on", "not known"].map(ToOwned::to_owned),
        year: &|year| year.to_string(),
    }
}

fn span(start: Option<i32>, end: End) -> Span {
    Span {
        name: "x".to_owned(),
        start,
        end,
        href: None,
    }
}

#[test]
fn what_is_not_known_is_said_and_shown() {
    let chart = timeline(vec![
        span(Some(2018), End::Year(2021)),
        span(Some(1985), End::Open),
        span(Some(2009), End::Unknown),
        span(None, End::Year(2018)),
        span(None, End::Open),
        span(None, End::Unknown),
    ]);
    holds(&chart);
    let wide = look(Size::Wide, Direction::Ltr);
    let svg = chart.svg(&wide);
    assert_eq!(svg.matches("class=\"unknown\"").count(), 4);
    assert!(svg.contains("<title>x: 1985 – goes on</title>"));
    assert!(svg.contains("<title>x: not known – not known</title>"));
    let table = chart.table(&wide);
    assert_eq!(table.rows[2][2].text, "not known");
}

#[test]
fn a_grid_has_a_dot_for_each_cell() {
    let column = |code: &str| Column {
        code: code.to_owned(),
        name: HARD.to_owned(),
    };
    let grid = Grid {
        columns: ["1.1", "1.2", "1.3"].map(column).to_vec(),
        rows: vec![Line {
            name: "Module".to_owned(),
            values: vec![4, 0],
            href: Some("/m".to_owned()),
        }],
        ..Grid::default()
    };
    holds(&grid);
    let svg = grid.svg(&look(Size::Wide, Direction::Ltr));
    assert_eq!(svg.matches("<circle").count(), 3);
    assert_eq!(svg.matches("class=\"nothing\"").count(), 2);
    assert!(svg.contains("<title>Module: 1.1 (4.0)</title>"));
}

#[test]
fn a_chart_of_nothing_is_a_chart() {
    holds(&Bars::default());
    holds(&Stacked::default());
    holds(&timeline(Vec::new()));
    holds(&Grid::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_data_breaks_a_chart(
        names in prop::collection::vec("\\PC{0,80}", 1..8),
        values in prop::collection::vec(any::<u64>(), 1..8),
        years in prop::collection::vec((any::<Option<i32>>(), any::<i32>(), 0..3_u8), 1..8),
        today: i32,
    ) {
        let pairs = names.iter().zip(&values);
        holds(&Bars { rows: pairs.map(|(name, value)| bar(name, *value)).collect(), ..Bars::default() });
        let rows = years.into_iter().map(|(start, year, sort)| {
            let end = match sort {
                0 => End::Year(year),
                1 => End::Open,
                _ => End::Unknown,
            };
            span(start, end)
        });
        holds(&Timeline { today, ..timeline(rows.collect()) });
        let line = Line { name: names[0].clone(), values, href: None };
        let column = |name: &String| Column { code: name.chars().take(4).collect(), name: name.clone() };
        holds(&Grid { columns: names.iter().map(column).collect(), rows: vec![line], ..Grid::default() });
    }
}
