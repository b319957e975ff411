//! A document with everything in it, for tests of renderers.

use crate::model::*;

pub(crate) const FRENCH: Tongue = Tongue {
    tag: "fr",
    rtl: false,
};
const ARABIC: Tongue = Tongue {
    tag: "ar",
    rtl: true,
};

/// What somebody writes who means no good.
pub(crate) const HOSTILE: &str =
    "<script>alert(1)</script> & #strong[x] *y* $z$ \"q\" \\ ]]> \u{202e}turned";

fn heading(level: u8, id: &str, text: &str) -> Block {
    Block::Heading {
        level,
        id: id.into(),
        text: vec![Run::plain(text)],
    }
}

/// A document of all blocks.
pub(crate) fn sample() -> Document {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart rows wide\" viewBox=\"0 0 960 240\" \
               width=\"960\" height=\"240\" role=\"img\" direction=\"ltr\"><title>t</title><rect class=\"run s1\"/></svg>";
    Document {
        title: "État des lieux".into(),
        subtitle: HOSTILE.into(),
        tongue: FRENCH,
        day: Day {
            year: 2026,
            month: 1,
            day: 2,
        },
        dated: "2 janvier 2026, version abc".into(),
        version: "abc".into(),
        words: Words {
            contents: "Sommaire".into(),
            table: "Tableau".into(),
            figure: "Figure".into(),
        },
        blocks: vec![
            heading(1, "h-one", "One"),
            Block::Paragraph(vec![
                Run::plain(HOSTILE),
                Run::emphasis("سجن").spoken(Some(ARABIC)),
                Run::strong("see").leading_to("h-one"),
                Run::plain("lost").leading_to("nowhere"),
            ]),
            heading(2, "h-between", "Between"),
            heading(3, "h-deep", HOSTILE),
            Block::Note(vec![Run::plain("note")]),
            Block::List(vec![vec![Run::plain("a")], vec![Run::plain("b")]]),
            Block::Table(Table {
                caption: format!("Caption {HOSTILE}"),
                head: vec!["name".into(), "n".into(), "more".into()],
                rows: vec![vec![
                    Cell::word(HOSTILE),
                    Cell::number("3"),
                    Cell::lines(vec![vec![Run::plain("one")], vec![Run::plain("two")]]),
                ]],
            }),
            Block::Figure(Figure {
                id: "f-one".into(),
                caption: "Picture".into(),
                description: HOSTILE.into(),
                wide: svg.into(),
                narrow: svg.replace("wide", "narrow"),
                legend: String::new(),
            }),
            Block::PageBreak,
            Block::Sources(vec![Source {
                id: "s-1".into(),
                number: "1".into(),
                text: "https://example.org/?a=1&b=<2>".into(),
            }]),
        ],
    }
}
