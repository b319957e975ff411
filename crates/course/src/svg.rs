//! Drawings: the static subset of SVG that the format admits, read strictly and written anew (section 16).

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Largest drawing, in bytes.
pub const LIMIT: usize = 512 * 1024;
/// Deepest nesting.
const DEPTH: usize = 64;

const ELEMENTS: [&str; 19] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "title",
    "desc",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "use",
];

const GEOMETRY: [&str; 32] = [
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "d",
    "points",
    "transform",
    "dx",
    "dy",
    "rotate",
    "id",
    "offset",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "clipPathUnits",
    "preserveAspectRatio",
    "pathLength",
    "textLength",
];

const PAINT: [&str; 34] = [
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "color",
    "stop-color",
    "stop-opacity",
    "clip-path",
    "clip-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "font-variant",
    "text-anchor",
    "text-decoration",
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
    "letter-spacing",
    "word-spacing",
    "writing-mode",
    "direction",
    "display",
    "visibility",
    "paint-order",
];

/// Why a drawing is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is no well-formed XML, or no SVG.
    #[error("not a drawing: {0}")]
    NotSvg(String),
    /// It holds something outside the subset.
    #[error("{0}")]
    Active(String),
    /// It is too large or too deep.
    #[error("too large")]
    TooLarge,
}

/// The drawing, rewritten from the subset; anything that could act is an error, anything that only decorates the file
/// (comments, metadata, names of drawing programs) is left out.
///
/// # Errors
/// The drawing is no SVG, holds active parts, or is too large.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    if bytes.len() > LIMIT {
        return Err(Refused::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|why| Refused::NotSvg(why.to_string()))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut drawing = Drawing::default();
    loop {
        let event = reader
            .read_event()
            .map_err(|why| Refused::NotSvg(why.to_string()))?;
        if matches!(event, Event::Eof) {
            return drawing.finish();
        }
        drawing.event(&event)?;
    }
}

/// Width and height in pixels: what the root element says, else its view box.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => return root_size(&tag),
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn root_size(root: &BytesStart<'_>) -> Option<(u32, u32)> {
    let said = |name: &str| {
        let found = root.try_get_attribute(name).ok()??;
        Some(found.value.into_owned())
    };
    let pixels = |text: String| whole(text.trim().trim_end_matches("px"));
    if let (Some(width), Some(height)) = (
        said("width").and_then(pixels),
        said("height").and_then(pixels),
    ) {
        return Some((width, height));
    }
    let view = said("viewBox")?;
    let mut numbers = view
        .split([' ', ',', '\t', '\n'])
        .filter(|part| !part.is_empty())
        .skip(2);
    Some((whole(numbers.next()?)?, whole(numbers.next()?)?))
}

/// A positive number, rounded to a whole one.
fn whole(text: &str) -> Option<u32> {
    let number: f64 = text.parse().ok()?;
    let fits = number.is_finite() && (0.5..100_000.0).contains(&number);
    fits.then(|| number.round() as u32)
}

/// What the rewriting knows so far.
#[derive(Default)]
struct Drawing {
    out: String,
    open: Vec<Open>,
    /// Depth inside an element that is left out, with its parents.
    skipping: usize,
    rooted: bool,
    closed: bool,
    uses: BTreeSet<String>,
    holding_uses: BTreeSet<String>,
}

struct Open {
    name: &'static str,
    id: Option<String>,
}

impl Drawing {
    fn event(&mut self, event: &Event<'_>) -> Result<(), Refused> {
        match event {
            Event::Start(tag) if self.skipping > 0 || is_foreign(tag) => {
                self.skipping += 1;
                if self.skipping + self.open.len() > DEPTH {
                    Err(Refused::TooLarge)
                } else {
                    active_inside(tag)
                }
            }
            Event::Empty(tag) if self.skipping > 0 || is_foreign(tag) => active_inside(tag),
            Event::End(_) if self.skipping > 0 => {
                self.skipping -= 1;
                Ok(())
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) if self.skipping > 0 => Ok(()),
            Event::Start(tag) => self.start(tag, false),
            Event::Empty(tag) => self.start(tag, true),
            Event::End(_) => self.end(),
            Event::Text(text) => {
                self.text(text);
                Ok(())
            }
            Event::GeneralRef(name) => {
                let text = resolve(name)?;
                self.text(&text);
                Ok(())
            }
            Event::CData(_) => Err(Refused::Active("CDATA".to_owned())),
            Event::DocType(_) => Err(Refused::Active("DOCTYPE".to_owned())),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) -> Result<(), Refused> {
        let name = local(tag);
        let Some(name) = ELEMENTS.into_iter().find(|one| *one == name) else {
            return Err(Refused::Active(format!("<{name}>")));
        };
        if self.open.len() >= DEPTH {
            return Err(Refused::TooLarge);
        }
        if self.closed
            || self.rooted == self.open.is_empty()
            || (name == "svg") != self.open.is_empty()
        {
            return Err(Refused::NotSvg(format!("<{name}>")));
        }
        self.out.push('<');
        self.out.push_str(name);
        if !self.rooted {
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
            self.rooted = true;
        }
        let id = self.attributes(name, tag)?;
        if name == "use" {
            let ids = self
                .open
                .iter()
                .filter_map(|open| open.id.clone())
                .chain(id.clone());
            self.holding_uses.extend(ids);
        }
        if empty {
            self.out.push_str("/>");
            self.closed |= self.open.is_empty();
        } else {
            self.out.push('>');
            self.open.push(Open { name, id });
        }
        Ok(())
    }

    fn attributes(
        &mut self,
        element: &str,
        tag: &BytesStart<'_>,
    ) -> Result<Option<String>, Refused> {
        let (mut id, mut seen) = (None, BTreeSet::new());
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|why| Refused::NotSvg(why.to_string()))?;
            let key = attribute.key.as_ref().to_owned();
            let value = unescape(&attribute.value)?;
            if key.to_ascii_lowercase().starts_with("on") {
                return Err(Refused::Active(key));
            }
            harmless(&value)?;
            match key.as_str() {
                "href" | "xlink:href" => self.reference(element, &value, &mut seen)?,
                "style" => {
                    for (property, value) in declarations(&value) {
                        self.attribute(property, value, &mut seen);
                    }
                }
                _ => self.attribute(&key, &value, &mut seen),
            }
            if key == "id" {
                id = Some(value);
            }
        }
        Ok(id)
    }

    fn reference(
        &mut self,
        element: &str,
        value: &str,
        seen: &mut BTreeSet<String>,
    ) -> Result<(), Refused> {
        let inner = value.strip_prefix('#').filter(|id| !id.is_empty());
        match inner {
            Some(id) if matches!(element, "use" | "linearGradient" | "radialGradient") => {
                if element == "use" {
                    self.uses.insert(id.to_owned());
                }
                if seen.insert("href".to_owned()) {
                    self.write("href", value);
                }
                Ok(())
            }
            _ => Err(Refused::Active(format!("href=\"{value}\""))),
        }
    }

    /// Writes what the subset knows, once; leaves out the rest.
    fn attribute(&mut self, key: &str, value: &str, seen: &mut BTreeSet<String>) {
        let known = GEOMETRY.contains(&key) || PAINT.contains(&key);
        if known && seen.insert(key.to_owned()) {
            self.write(key, value);
        }
    }

    fn write(&mut self, key: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(key);
        self.out.push_str("=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn text(&mut self, text: &str) {
        let shown = matches!(
            self.open.last().map(|open| open.name),
            Some("text" | "tspan" | "title" | "desc")
        );
        if shown {
            escape(text, &mut self.out);
        }
    }

    fn end(&mut self) -> Result<(), Refused> {
        let Some(open) = self.open.pop() else {
            return Err(Refused::NotSvg("</>".to_owned()));
        };
        self.out.push_str("</");
        self.out.push_str(open.name);
        self.out.push('>');
        self.closed = self.open.is_empty();
        Ok(())
    }

    fn finish(self) -> Result<Vec<u8>, Refused> {
        if !self.closed || self.skipping > 0 {
            return Err(Refused::NotSvg("<svg>".to_owned()));
        }
        // A copy that holds copies could grow without bound when drawn.
        if let Some(id) = self.uses.intersection(&self.holding_uses).next() {
            return Err(Refused::Active(format!("use #{id}")));
        }
        Ok(self.out.into_bytes())
    }
}

fn local(tag: &BytesStart<'_>) -> String {
    let name = tag.name().as_ref().to_owned();
    name.strip_prefix("svg:").map(str::to_owned).unwrap_or(name)
}

/// Notes of drawing programs: they show nothing and are left out.
fn is_foreign(tag: &BytesStart<'_>) -> bool {
    let name = local(tag);
    name == "metadata" || name.starts_with("sodipodi:") || name.starts_with("inkscape:")
}

/// What is left out must not be where active parts hide from the officer's eye.
fn active_inside(tag: &BytesStart<'_>) -> Result<(), Refused> {
    let name = local(tag);
    match name.as_str() {
        "script" | "foreignObject" | "image" | "iframe" => {
            Err(Refused::Active(format!("<{name}>")))
        }
        _ => Ok(()),
    }
}

fn harmless(value: &str) -> Result<(), Refused> {
    let low: String = value
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let inner_only = low
        .split("url(")
        .skip(1)
        .all(|rest| rest.trim_start_matches(['\'', '"']).starts_with('#'));
    let quiet = inner_only
        && !["javascript:", "data:", "expression(", "@import", "\\"]
            .iter()
            .any(|bad| low.contains(bad));
    if quiet {
        Ok(())
    } else {
        Err(Refused::Active(value.chars().take(60).collect()))
    }
}

fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = style.split(';').filter_map(|one| one.split_once(':'));
    pairs
        .map(|(property, value)| (property.trim(), value.trim()))
        .filter(|(property, _)| PAINT.contains(property))
}

fn resolve(name: &BytesRef<'_>) -> Result<String, Refused> {
    let refused = || Refused::Active("&…;".to_owned());
    if let Some(character) = name.resolve_char_ref().map_err(|_| refused())? {
        return Ok(character.to_string());
    }
    entity(name).map(str::to_owned).ok_or_else(refused)
}

fn entity(name: &str) -> Option<&'static str> {
    match name {
        "lt" => Some("<"),
        "gt" => Some(">"),
        "amp" => Some("&"),
        "quot" => Some("\""),
        "apos" => Some("'"),
        _ => None,
    }
}

fn unescape(value: &str) -> Result<String, Refused> {
    let text = quick_xml::escape::unescape(value).map_err(|_| Refused::Active("&…;".to_owned()))?;
    Ok(text.into_owned())
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !c.is_whitespace() => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(inner: &str) -> Result<String, Refused> {
        let svg =
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inner}</svg>");
        clean(svg.as_bytes()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    fn inner(inner: &str) -> String {
        let text = cleaned(inner).expect("a clean drawing");
        let start = text.find('>').expect("a start tag") + 1;
        text[start..].trim_end_matches("</svg>").to_owned()
    }

    #[test]
    fn shapes_and_words_stay() {
        let shape = "<g fill=\"#123\"><path d=\"M0 0L9 9\"/><text x=\"1\">a &lt; b</text></g>";
        assert_eq!(inner(shape), shape);
        assert_eq!(
            inner("<defs><clipPath id=\"c\"/></defs><rect clip-path=\"url(#c)\"/>")
                .matches("#c")
                .count(),
            1
        );
    }

    #[test]
    fn what_draws_nothing_is_left_out() {
        assert_eq!(
            inner("<!-- by me --><metadata><a/></metadata><g inkscape:label=\"x\" class=\"y\"/>"),
            "<g/>"
        );
        assert_eq!(
            inner("<rect style=\"fill:red; -x:1\"/>"),
            "<rect fill=\"red\"/>"
        );
    }

    #[test]
    fn what_can_act_is_refused() {
        for bad in [
            "<script>alert(1)</script>",
            "<style>a{}</style>",
            "<image href=\"a.png\"/>",
            "<foreignObject/>",
            "<animate/>",
            "<set/>",
            "<a href=\"x\"/>",
            "<g onclick=\"x\"/>",
            "<g ONLOAD=\"x\"/>",
            "<rect fill=\"url(http://x.example)\"/>",
            "<rect fill=\"u&#114;l(//x)\"/>",
            "<rect style=\"fill:url( 'data:x')\"/>",
            "<use href=\"other.svg#a\"/>",
            "<text>&x;</text>",
            "<text><![CDATA[x]]></text>",
            "<metadata><script/></metadata>",
            "<g id=\"a\"><use href=\"#a\"/></g>",
        ] {
            assert!(
                matches!(cleaned(bad), Err(Refused::Active(_))),
                "{bad}: {:?}",
                cleaned(bad)
            );
        }
        assert!(clean(b"<!DOCTYPE svg [<!ENTITY x \"y\">]><svg/>").is_err());
    }

    #[test]
    fn what_is_left_out_takes_its_inside_along_and_nothing_behind_it() {
        let program = "<sodipodi:namedview><inkscape:grid/><g>words<![CDATA[x]]>&amp;</g></sodipodi:namedview>";
        assert_eq!(
            inner(&format!("{program}<rect x=\"1\"/>")),
            "<rect x=\"1\"/>"
        );
        assert_eq!(
            inner("<text><metadata>in</metadata>out</text>"),
            "<text>out</text>"
        );
        assert_eq!(inner("<g><metadata/><circle/></g>"), "<g><circle/></g>");
        assert!(clean(b"<svg><metadata></svg>").is_err());
        assert!(clean(b"<svg/><metadata>").is_err());
    }

    #[test]
    fn nesting_is_counted_through_what_is_left_out() {
        let within = |open: usize, left_out: usize| {
            let [start, end] = ["<g>", "</g>"].map(|tag| tag.repeat(open));
            let [from, to] = ["<metadata>", "</metadata>"].map(|tag| tag.repeat(left_out));
            cleaned(&format!("{start}{from}{to}{end}")).map(drop)
        };
        // The root is one of the 64.
        assert_eq!(
            (within(63, 0), within(0, 63), within(30, 33)),
            (Ok(()), Ok(()), Ok(()))
        );
        for (open, left_out) in [(64, 0), (0, 64), (30, 34), (63, 1)] {
            assert_eq!(within(open, left_out), Err(Refused::TooLarge));
        }
    }

    #[test]
    fn only_copies_and_gradients_point_and_only_inside() {
        for good in [
            "<g id=\"a\"><rect/></g><use href=\"#a\"/>",
            "<g id=\"a\"><use href=\"#b\"/></g><rect id=\"b\"/>",
            "<linearGradient href=\"#a\"/><radialGradient href=\"#a\"/>",
        ] {
            assert_eq!(inner(good), good);
        }
        assert_eq!(
            inner("<use xlink:href=\"#a\" href=\"#b\"/>"),
            "<use href=\"#a\"/>"
        );
        for bad in [
            "<rect href=\"#a\"/>",
            "<use href=\"#\"/>",
            "<g href=\"#a\"/>",
        ] {
            assert!(matches!(cleaned(bad), Err(Refused::Active(_))), "{bad}");
        }
    }

    #[test]
    fn letters_that_mean_something_are_written_as_entities() {
        let said =
            "<text x=\"&quot;&lt;&#10;&gt;&amp;\">&quot;&apos;&#x26;&lt;&gt;&amp;\u{1}</text>";
        assert_eq!(
            inner(said),
            "<text x=\"&quot;&lt;\n&gt;&amp;\">&quot;'&amp;&lt;&gt;&amp;</text>"
        );
        assert_eq!(
            inner("<svg:rect svg:x=\"1\" x=\"2\"/>words"),
            "<rect x=\"2\"/>"
        );
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for bad in [
            "",
            "<g/>",
            "<svg>",
            "<svg></g>",
            "<svg/><svg/>",
            "<svg><svg/></svg>",
            "<svg/><g/>",
            "<svg/></svg>",
            "text",
        ] {
            assert!(clean(bad.as_bytes()).is_err(), "{bad}");
        }
        let deep = "<g>".repeat(100) + &"</g>".repeat(100);
        assert_eq!(cleaned(&deep), Err(Refused::TooLarge));
    }

    #[test]
    fn the_size_is_that_of_the_root_or_of_its_view_box() {
        let of = |root: &str| size(format!("<?xml version=\"1.0\"?><!-- a -->{root}").as_bytes());
        assert_eq!(of("<svg viewBox=\"0 0 800 560\"/>"), Some((800, 560)));
        assert_eq!(
            of("<svg width=\"40px\" height=\"20.4\" viewBox=\"0 0 1 1\"></svg>"),
            Some((40, 20))
        );
        assert_eq!(
            of("<svg width=\"100%\" height=\"50%\" viewBox=\"0,0,4,3\"/>"),
            Some((4, 3))
        );
        assert_eq!(of("<svg/>"), None);
        assert_eq!(of("<svg viewBox=\"0 0 NaN 1\"/>"), None);
        assert_eq!(of("<svg viewBox=\"0 0 0.4 1\"/>"), None);
        assert_eq!(of("<svg viewBox=\"0 0 1 100000\"/>"), None);
        assert_eq!(of("<svg viewBox=\"0\t0\n99999\t0.5\"/>"), Some((99_999, 1)));
        assert_eq!(of(""), None);
    }
}
