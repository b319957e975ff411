//! A document as HTML: the blocks for a page that has a frame already, and a file that stands alone.

use std::fmt::Write as _;

use crate::model::{Block, Cell, Document, Figure, Look, Run, Table, Tongue};
use crate::xml::escape;

/// What the file that stands alone looks like: its own sheet, then that of drawings.
const STYLE: [&str; 2] = [
    include_str!("paper.css"),
    include_str!("../../../web/chart.css"),
];

/// How deep the list of headings goes.
pub(crate) const DEEP: u8 = 2;

/// The blocks, with the classes of the style sheet of the program. The highest heading is an `h2`.
pub fn blocks(document: &Document) -> String {
    let mut out = String::with_capacity(1 << 18);
    for block in &document.blocks {
        write_block(&mut out, document, block);
    }
    out
}

/// The headings as links.
pub fn contents(document: &Document) -> String {
    let mut out = String::from("<ul class=\"links\">");
    for (level, id, text) in headings(document) {
        let inside = runs(document, text);
        let link = format!("<a href=\"#{}\">{inside}</a>", escape(id));
        let _ = match level {
            1 => write!(out, "<li>{link}</li>"),
            _ => write!(out, "<li class=\"within\">{link}</li>"),
        };
    }
    out.push_str("</ul>");
    out
}

/// One file that needs no other: style and drawings inside, no script, nothing that leads out.
pub fn file(document: &Document) -> String {
    let Document { tongue, words, .. } = document;
    let mut out = String::with_capacity(1 << 19);
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"date\" content=\"{}\">\n<meta name=\"version\" content=\"{}\">\n\
         <style>\n{}</style>\n</head>\n<body>\n",
        tongue.tag,
        tongue.dir(),
        escape(&document.title),
        document.day.iso(),
        escape(&document.version),
        STYLE.concat(),
    );
    let _ = write!(
        out,
        "<header><h1>{}</h1>\n<p class=\"subtitle\">{}</p>\n<p class=\"dated\">{}</p></header>\n\
         {}<main>\n{}</main>\n</body>\n</html>\n",
        escape(&document.title),
        escape(&document.subtitle),
        escape(&document.dated),
        navigation(document, &words.contents),
        blocks(document),
    );
    out
}

/// The list of headings under its own; nothing where there are none.
fn navigation(document: &Document, title: &str) -> String {
    if headings(document).next().is_none() {
        return String::new();
    }
    let (title, list) = (escape(title), contents(document));
    format!("<nav aria-label=\"{title}\"><h2>{title}</h2>\n{list}</nav>\n")
}

/// Headings of the list: level, anchor, words.
pub(crate) fn headings(document: &Document) -> impl Iterator<Item = (u8, &str, &[Run])> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, id, text } if *level <= DEEP => {
            Some((*level, id.as_str(), text.as_slice()))
        }
        _ => None,
    })
}

fn write_block(out: &mut String, document: &Document, block: &Block) {
    let _ = match block {
        Block::Heading { level, id, text } => {
            let level = level.clamp(&1, &4) + 1;
            let text = runs(document, text);
            writeln!(out, "<h{level} id=\"{}\">{text}</h{level}>", escape(id))
        }
        Block::Paragraph(text) => writeln!(out, "<p>{}</p>", runs(document, text)),
        Block::Note(text) => {
            writeln!(
                out,
                "<div class=\"box\"><p>{}</p></div>",
                runs(document, text)
            )
        }
        Block::List(items) => {
            let items = items.iter().map(|item| runs(document, item));
            let items: String = items.map(|item| format!("<li>{item}</li>")).collect();
            writeln!(out, "<ul>{items}</ul>")
        }
        Block::Table(table) => {
            out.push_str(&write_table(document, table));
            Ok(())
        }
        Block::Figure(figure) => {
            out.push_str(&write_figure(figure));
            Ok(())
        }
        Block::PageBreak => writeln!(out, "<div class=\"new-page\"></div>"),
        Block::Sources(all) => {
            out.push_str("<ul class=\"sources\">\n");
            for one in all {
                let _ = writeln!(
                    out,
                    "<li id=\"{}\"><span class=\"number\">[{}]</span> <span class=\"code\" dir=\"ltr\">{}</span></li>",
                    escape(&one.id),
                    escape(&one.number),
                    escape(&one.text)
                );
            }
            writeln!(out, "</ul>")
        }
    };
}

fn write_figure(figure: &Figure) -> String {
    format!(
        "<figure class=\"chart-figure\" id=\"{}\">{}<div class=\"chart-sizes\">{}{}</div><figcaption>{}</figcaption></figure>\n",
        escape(&figure.id),
        figure.legend,
        figure.wide,
        figure.narrow,
        escape(&figure.caption)
    )
}

fn write_table(document: &Document, table: &Table) -> String {
    let caption = escape(&table.caption);
    let mut out = format!(
        "<div class=\"frame\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table>\
         <caption>{caption}</caption>\n<thead><tr>"
    );
    let first = table.rows.first().map(Vec::as_slice).unwrap_or_default();
    for (at, name) in table.head.iter().enumerate() {
        let class = class(first.get(at));
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escape(name));
    }
    out.push_str("</tr></thead>\n<tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let inside = inside(document, cell);
            let _ = match at {
                0 => write!(out, "<th scope=\"row\">{inside}</th>"),
                _ => write!(out, "<td{}>{inside}</td>", class(Some(cell))),
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    out
}

fn inside(document: &Document, cell: &Cell) -> String {
    match cell.lines.as_slice() {
        [] => String::new(),
        [one] => runs(document, one),
        all => {
            let lines = all.iter().map(|line| runs(document, line));
            let lines: String = lines.map(|line| format!("<li>{line}</li>")).collect();
            format!("<ul>{lines}</ul>")
        }
    }
}

fn class(cell: Option<&Cell>) -> &'static str {
    match cell {
        Some(cell) if cell.number => " class=\"count\"",
        _ => "",
    }
}

fn runs(document: &Document, all: &[Run]) -> String {
    all.iter().map(|run| write_run(document, run)).collect()
}

fn write_run(document: &Document, run: &Run) -> String {
    let mut out = escape(&run.text);
    if let Some(tongue) = foreign(document, run) {
        out = format!(
            "<span lang=\"{}\" dir=\"{}\">{out}</span>",
            tongue.tag,
            tongue.dir()
        );
    }
    match run.look {
        Look::Plain => {}
        Look::Strong => out = format!("<strong>{out}</strong>"),
        Look::Emphasis => out = format!("<em>{out}</em>"),
    }
    if let Some(to) = &run.to {
        out = format!("<a href=\"#{}\">{out}</a>", escape(to));
    }
    out
}

/// The language of a run, where it is not that of the document.
pub(crate) fn foreign(document: &Document, run: &Run) -> Option<Tongue> {
    run.tongue.filter(|tongue| *tongue != document.tongue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::sample;

    #[test]
    fn nothing_of_a_record_becomes_markup() {
        let page = file(&sample());
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; #strong[x] *y* $z$ &quot;q&quot;"
        ));
        assert!(!page.contains('\u{202e}'));
    }

    #[test]
    fn a_text_in_another_language_says_which() {
        let page = blocks(&sample());
        assert!(
            page.contains("<span lang=\"ar\" dir=\"rtl\">سجن</span>"),
            "{page}"
        );
        assert!(page.contains("<a href=\"#h-one\"><strong>see</strong></a>"));
        assert!(page.contains("<h2 id=\"h-one\">One</h2>") && page.contains("<h4 id=\"h-deep\">"));
        assert!(page.contains("<th scope=\"col\" class=\"count\">n</th>"));
        assert!(page.contains("<td><ul><li>one</li><li>two</li></ul></td>"));
    }

    #[test]
    fn the_file_needs_nothing_but_itself() {
        let page = file(&sample());
        for outward in [
            "http-equiv",
            "src=",
            "url(h",
            "@import",
            "<link",
            "href=\"http",
            " style=\"",
        ] {
            assert!(!page.contains(outward), "{outward}");
        }
        assert!(page.starts_with("<!doctype html>\n<html lang=\"fr\" dir=\"ltr\">"));
        assert_eq!(page.matches("<h1").count(), 1);
        let contents = contents(&sample());
        assert!(contents.contains("#h-one") && !contents.contains("#h-deep"));
    }

    #[test]
    fn what_has_no_headings_has_no_list_of_them() {
        let mut document = sample();
        assert!(file(&document).contains("<nav"));
        let no_heading = |block: &Block| !matches!(block, Block::Heading { .. });
        document.blocks.retain(no_heading);
        assert!(!file(&document).contains("<nav"));
    }
}
