//! Any bytes are cleaned as a drawing: nothing panics, what is clean stays as it is, and nothing in it could act when it is
//! read by a few lines that know nothing of the cleaner.
#![no_main]

use course::svg;
use libfuzzer_sys::fuzz_target;

/// Elements with which a browser does something: all that run, load, link, move or bring other languages.
const ACTING: [&str; 14] = [
    "script",
    "style",
    "foreignobject",
    "image",
    "a",
    "animate",
    "animatemotion",
    "animatetransform",
    "set",
    "iframe",
    "feimage",
    "handler",
    "audio",
    "video",
];

fuzz_target!(|bytes: &[u8]| {
    let Ok(clean) = svg::clean(bytes) else {
        return;
    };
    assert_eq!(svg::clean(&clean).as_ref(), Ok(&clean));
    let text = String::from_utf8(clean).expect("letters");
    for tag in text.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("a tag that ends");
        assert!(!tag.starts_with(['!', '?']), "{tag}");
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = name.trim_matches('/').to_lowercase();
        let (_, name) = name.rsplit_once(':').unwrap_or(("", &name));
        assert!(!ACTING.contains(&name), "{tag}");
        while let Some((name, value)) = rest.split_once("=\"") {
            let (value, more) = value.split_once('"').expect("a value that ends");
            let (name, value) = (name.trim().to_lowercase(), value.to_lowercase());
            assert!(!name.starts_with("on") && name != "style", "{tag}");
            assert!(!name.ends_with("href") || value.starts_with('#'), "{tag}");
            assert!(
                value.matches("url(").count() == value.matches("url(#").count(),
                "{tag}"
            );
            rest = more;
        }
    }
});
