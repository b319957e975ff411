//! Writing SVG: escaped text, short numbers, the frame that every drawing has.

use std::fmt::Write as _;

use crate::Look;

/// Text or attribute value as XML may hold it.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(' '),
            // No other control character, and neither of the two that are none at all, may stand in XML.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// At most one digit after the point, and none where it is a zero.
pub(crate) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    // No minus before a zero.
    format!("{}", tenths + 0.0)
}

/// What stands around a drawing: its name, its description, its size, and that it is one thing.
pub(crate) struct Shell<'a> {
    /// The class of the whole, beside `chart`.
    pub(crate) class: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    pub(crate) height: f64,
    /// Whether something inside can be followed: a picture has no parts for a screen reader, a group has.
    pub(crate) links: bool,
}

impl Shell<'_> {
    pub(crate) fn around(&self, look: &Look<'_>, inside: &str) -> String {
        let id = escape(&format!("{}-{}", look.id, look.size.word()));
        let (width, height) = (short(look.size.width()), short(self.height));
        let mut out = String::with_capacity(inside.len() + 600);
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {} {}\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"{}\" direction=\"{}\" \
             aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-text\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-text\">{}</desc>{inside}</svg>",
            self.class,
            look.size.word(),
            if self.links { "group" } else { "img" },
            look.direction.word(),
            escape(self.title),
            escape(self.description),
        );
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_name_becomes_markup() {
        assert_eq!(
            escape("<a href=\"x\">'&'\u{0}\u{8}\n</a>"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39; &lt;/a&gt;"
        );
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([short(2.0), short(-0.04), short(1.25)], ["2", "0", "1.3"]);
    }
}
