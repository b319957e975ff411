//! Drawings that carry their looks with them, for files that know no style sheet of ours.

use crate::model::Figure;
use crate::xml::escape;

/// Colours and lines, in selectors that every reader of SVG knows. Marks of maps and bars of charts have names of their
/// own, so that no selector needs to know where it stands.
const LOOKS: &str = "\
text{font-size:14px;fill:#000}\
.sea{fill:#fff}.mesh{fill:none;stroke:#ddd;stroke-width:1}\
.land{fill:#f2f2f2;stroke:#767676;stroke-width:7;stroke-linejoin:round;fill-rule:evenodd}.lit{fill:#d5dee6}\
.reach{fill:none;stroke:none}\
.pin{stroke:#00507a;stroke-width:1}.full{fill:#00507a;stroke:#fff}\
.ring,.dashed,.dotted{fill:#fff;stroke-width:3}.dashed{stroke-dasharray:4 2.6}\
.dotted{stroke-width:2.5;stroke-dasharray:1.6 2.2}\
.inner{fill:none;stroke:#fff;stroke-width:1.5}.halo{fill:#fff;stroke:#00507a;stroke-width:1.5}\
.many{font-weight:bold}.year{fill:#333;font-size:12px}\
.axis{fill:none;stroke:#444;stroke-width:1.5}.now{fill:none;stroke:#444;stroke-dasharray:3 3}\
.run{fill:#fff;stroke:#00507a;stroke-width:1}.s1{fill:#00507a}\
.hatch{fill:none;stroke:#00507a;stroke-width:1.6}.dots-of{fill:#00507a}\
.unknown{fill:none;stroke:#00507a;stroke-width:3;stroke-dasharray:2 4}.nothing{fill:none;stroke:#444}";

/// How high a line of the legend is.
const LINE: f64 = 32.0;

/// A drawing that stands alone.
pub(crate) struct Picture {
    /// The whole SVG.
    pub(crate) svg: String,
    /// Its width and height.
    pub(crate) size: [f64; 2],
}

/// The wide drawing of a figure with its looks and, below it, its legend. `letters` is the family of its words.
pub(crate) fn alone(figure: &Figure, letters: &str) -> Picture {
    let (head, rest) = figure.wide.split_once('>').unwrap_or(("<svg", "</svg>"));
    let inside = rest.strip_suffix("</svg>").unwrap_or(rest);
    let [width, height] = ["width", "height"].map(|name| number(head, name));
    let keys = keys(&figure.legend);
    let below = (keys.len() as f64) * LINE;
    let legend: String = keys
        .iter()
        .enumerate()
        .map(|(at, (sign, word))| {
            let y = height + LINE * at as f64 + 2.0;
            format!(
                "<g transform=\"translate(4 {y})\">{sign}<text x=\"38\" y=\"19\">{word}</text></g>"
            )
        })
        .collect();
    let size = [width, height + below];
    let inside = readable(inside, head.contains(" map "));
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {tall}\" width=\"{width}\" height=\"{tall}\">\
         <style>{LOOKS}text{{font-family:{letters}}}</style>{inside}{legend}</svg>",
        tall = size[1],
        letters = escape(letters),
    );
    Picture { svg, size }
}

/// Numbers on dark marks are white; a link is a group, for a picture leads nowhere.
fn readable(inside: &str, map: bool) -> String {
    let plain = inside
        .replace("<a class=\"spot city\"", "<a class=\"spot on-dark\"")
        .replace("<a class=\"spot exact\"", "<a class=\"spot on-dark\"")
        .replace("<a class=\"spot several\"", "<a class=\"spot on-dark\"");
    let mut out = String::with_capacity(plain.len());
    let mut dark = false;
    for piece in plain.split_inclusive('>') {
        let Some(at) = piece.rfind('<') else {
            out.push_str(piece);
            continue;
        };
        let (text, tag) = piece.split_at(at);
        out.push_str(text);
        if tag.starts_with("<a ") {
            dark = tag.contains("on-dark");
            out.push_str("<g>");
        } else if tag == "</a>" {
            out.push_str("</g>");
        } else if map && dark && tag.contains("class=\"many\"") {
            out.push_str(&tag.replacen("<text ", "<text fill=\"#fff\" style=\"fill:#fff\" ", 1));
        } else {
            out.push_str(tag);
        }
    }
    out
}

/// The value of an attribute that is a number.
fn number(head: &str, name: &str) -> f64 {
    let begin = format!(" {name}=\"");
    let value = head
        .split_once(&begin)
        .and_then(|(_, rest)| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or(100.0)
}

/// Signs and words of a legend.
fn keys(legend: &str) -> Vec<(&str, &str)> {
    let items = legend.split("<li>").skip(1);
    items
        .filter_map(|item| {
            let (sign, word) = item.split_once("</svg>")?;
            let (_, sign) = sign.split_once('>')?;
            Some((sign, word.split("</li>").next()?.trim()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure() -> Figure {
        Figure {
            id: "f".into(),
            caption: "Places".into(),
            description: "Marks".into(),
            wide: "<svg class=\"chart map wide\" width=\"960\" height=\"300\" viewBox=\"0 0 960 300\"><title>a &gt; b</title>\
                   <a class=\"spot city\" href=\"#x\"><title>x</title><text class=\"many\">2</text></a></svg>"
                .into(),
            narrow: String::new(),
            legend: "<ul class=\"map-legend\"><li><svg class=\"map-key\"><circle r=\"2\"/></svg> A &amp; B</li></ul>"
                .into(),
        }
    }

    #[test]
    fn a_picture_leads_nowhere_and_holds_its_legend() {
        let picture = alone(&figure(), "serif");
        assert_eq!(picture.size, [960.0, 332.0]);
        assert!(!picture.svg.contains("href"), "{}", picture.svg);
        assert!(
            picture
                .svg
                .contains("<circle r=\"2\"/><text x=\"38\" y=\"19\">A &amp; B</text>")
        );
        assert!(picture.svg.contains("style=\"fill:#fff\""));
        assert!(picture.svg.starts_with("<svg ") && picture.svg.ends_with("</svg>"));
    }
}
