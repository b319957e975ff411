//! The table that says the same as a drawing.

use std::fmt::Write as _;

use crate::svg::escape;

/// Rows of words and numbers; the first cell of a row is its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// One for each column.
    pub head: Vec<String>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Where it goes.
    pub href: Option<String>,
    /// Whether it is a number, which stands at the end of its column.
    pub number: bool,
}

impl Cell {
    /// A name that may be followed.
    pub fn name(text: &str, href: Option<&str>) -> Cell {
        Cell {
            text: text.to_owned(),
            href: href.map(ToOwned::to_owned),
            number: false,
        }
    }

    /// A word.
    pub fn word(text: String) -> Cell {
        Cell {
            text,
            href: None,
            number: false,
        }
    }

    /// A number as it is written.
    pub fn number(text: String) -> Cell {
        Cell {
            number: true,
            ..Cell::word(text)
        }
    }
}

impl Table {
    /// With the caption, inside a frame that scrolls.
    pub fn html(&self, caption: &str) -> String {
        let caption = escape(caption);
        let mut out = format!(
            "<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table>\
             <caption>{caption}</caption><thead><tr>"
        );
        let numbers = self.rows.first().map(Vec::as_slice).unwrap_or_default();
        for (at, name) in self.head.iter().enumerate() {
            let class = class(numbers.get(at));
            let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escape(name));
        }
        out.push_str("</tr></thead><tbody>");
        for row in &self.rows {
            out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let text = match &cell.href {
                    Some(href) => {
                        format!("<a href=\"{}\">{}</a>", escape(href), escape(&cell.text))
                    }
                    None => escape(&cell.text),
                };
                let _ = match at {
                    0 => write!(out, "<th scope=\"row\">{text}</th>"),
                    _ => write!(out, "<td{}>{text}</td>", class(Some(cell))),
                };
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table></div>");
        out
    }
}

fn class(cell: Option<&Cell>) -> &'static str {
    match cell {
        Some(cell) if cell.number => " class=\"count\"",
        _ => "",
    }
}
