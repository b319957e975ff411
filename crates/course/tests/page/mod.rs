//! A place to write fragments in tests, and a check that they are whole.

use course::model::MediaPath;
use course::render::{Context, English, Speech};

pub mod units;

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "img", "input", "track", "hr", "wbr"];

/// Calls with the context of a content language, at a station with English words, where every file exists and every
/// text can be heard.
pub fn station<T>(lang: &str, call: impl FnOnce(&Context<'_>) -> T) -> T {
    let media = |path: &MediaPath| Some(format!("/media/{}?a=1&b=2", path.0));
    let size = |_: &MediaPath| Some((1000, 500));
    let speech = |_: &str| {
        Some(Speech {
            url: "/speech/x.opus".into(),
            synthetic: true,
        })
    };
    let say = |number: usize| format!("?say={number}");
    let term = |word: &str| Some(format!("/glossary/{word}"));
    let field = |hits: u32| Some(format!("/field/{hits}.svg"));
    call(&Context {
        lang,
        interface: "en",
        words: &English,
        media: &media,
        size: &size,
        speech: &speech,
        say: &say,
        term: &term,
        field: &field,
        icons: "/icons.svg",
        glossary: None,
    })
}

/// The fields that a browser would send with the main button of the form.
pub fn fields(html: &str) -> Vec<(String, String)> {
    let mut list = Vec::new();
    let mut select = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let value = || attribute(tag, "value").unwrap_or_default();
        let name = || attribute(tag, "name").unwrap_or_default();
        match tag.split(' ').next().unwrap_or_default() {
            "input" => {
                let kind = attribute(tag, "type").unwrap_or_default();
                let sent = match kind.as_str() {
                    "radio" | "checkbox" => tag.ends_with(" checked"),
                    "image" | "file" => false,
                    _ => true,
                };
                if sent {
                    list.push((name(), value()));
                }
            }
            "select" => select = name(),
            "option" if tag.ends_with(" selected") => list.push((select.clone(), value())),
            "textarea" => list.push((name(), unescaped(after))),
            _ => {}
        }
    }
    list
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next().map(unescaped)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Fails unless every tag is closed in order, attributes are quoted, and nothing is scripted or styled in place.
pub fn is_whole(html: &str) {
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        assert!(
            rest[at..].starts_with('<'),
            "a lone > near {}",
            near(rest, at)
        );
        let Some(end) = rest[at..].find('>') else {
            panic!("open tag near {}", near(rest, at));
        };
        let tag_end = at + end;
        let tag = &rest[at + 1..tag_end];
        assert!(!tag.contains('<'), "a lone < in {tag}");
        rest = &rest[tag_end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            assert_eq!(last.as_deref(), Some(name), "closing {name} in {html}");
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        attributes(tag, &tag[name.len()..]);
        if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name.to_string());
        }
        assert!(
            !["script", "style", "iframe", "object"].contains(&name),
            "{tag}"
        );
    }
    assert!(open.is_empty(), "never closed: {open:?} in {html}");
}

fn attributes(tag: &str, list: &str) {
    let parts: Vec<&str> = list.split('"').collect();
    assert!(parts.len() % 2 == 1, "quotes in {tag}");
    for names in parts.iter().step_by(2) {
        for name in names.split([' ', '=', '/']).filter(|name| !name.is_empty()) {
            assert!(
                !name.starts_with("on") && name != "style",
                "{name} in {tag}"
            );
            assert!(
                name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
                "{name} in {tag}"
            );
        }
    }
}

fn near(text: &str, at: usize) -> String {
    text[..at]
        .chars()
        .rev()
        .take(40)
        .collect::<String>()
        .chars()
        .rev()
        .collect()
}
