//! Media files made by common programs: they are told apart, measured, refused and stripped.

use course::media::{Facts, Format, Refused, clean, probe};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/media/");
    std::fs::read(format!("{folder}{name}")).expect("a test file")
}

fn look(name: &str) -> Result<Facts, Refused> {
    probe(Format::of(name).expect("a known ending"), &bytes(name))
}

#[test]
fn pictures_tell_their_size_and_their_notes() {
    for name in ["note.png", "note.jpg", "note.webp", "note.gif"] {
        let facts = look(name).expect(name);
        assert_eq!(
            (facts.size, facts.metadata),
            (Some((16, 12)), true),
            "{name}"
        );
    }
    for name in ["still.png", "still.webp", "lossless.webp"] {
        let facts = look(name).expect(name);
        assert_eq!(
            (facts.size, facts.metadata),
            (Some((16, 12)), false),
            "{name}"
        );
    }
}

#[test]
fn moving_pictures_are_refused() {
    for name in ["moving.png", "moving.webp", "moving.gif"] {
        assert!(matches!(look(name), Err(Refused::Mismatch(_))), "{name}");
    }
}

#[test]
fn notes_are_removed_and_nothing_else() {
    for name in ["note.png", "note.jpg", "note.webp", "note.gif"] {
        let format = Format::of(name).expect("a known ending");
        let bare = clean(format, bytes(name)).expect(name);
        let facts = probe(format, &bare).expect(name);
        assert_eq!(
            (facts.size, facts.metadata),
            (Some((16, 12)), false),
            "{name}"
        );
        let text = String::from_utf8_lossy(&bare);
        assert!(!text.contains("Ana") && !text.contains("Camera"), "{name}");
        assert_eq!(clean(format, bare.clone()).expect(name), bare, "{name}");
    }
}

#[test]
fn sounds_and_films_tell_their_length() {
    for name in [
        "one-second.opus",
        "one-second.mp3",
        "one-second.webm",
        "one-second.mp4",
    ] {
        let millis = look(name).expect(name).millis.expect(name);
        assert!((950..1150).contains(&millis), "{name}: {millis}");
    }
    assert!(look("other-codec.mp4").is_err());
}

#[test]
fn a_file_is_not_what_its_name_says() {
    for format in [
        Format::Png,
        Format::Jpeg,
        Format::Gif,
        Format::Opus,
        Format::Mp3,
        Format::WebM,
        Format::Mp4,
    ] {
        assert!(probe(format, &bytes("still.webp")).is_err(), "{format:?}");
        assert!(probe(format, b"").is_err(), "{format:?}");
    }
}

#[test]
fn captions_have_a_signature_and_times() {
    let good = "WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:02.500\nHello\n\n00:03.000 --> 01:00:04.000 align:start\nYes\n";
    assert_eq!(
        probe(Format::Vtt, good.as_bytes()).map(|facts| facts.millis),
        Err(Refused::TooLong("61 min".into(), "15 min".into()))
    );
    let short = good.replace("01:00:04", "00:00:04");
    assert_eq!(
        probe(Format::Vtt, short.as_bytes()).map(|facts| facts.millis),
        Ok(Some(4000))
    );
    for bad in [
        "WEBVTTx\n",
        "1\n00:01.000 --> 00:02.000\nHi\n",
        "WEBVTT\n\n00:02.000 --> 00:01.000\nHi\n",
        "WEBVTT\n\nSTYLE\n::cue{}\n",
    ] {
        assert!(probe(Format::Vtt, bad.as_bytes()).is_err(), "{bad}");
    }
}

const ALL: [Format; 10] = [
    Format::Png,
    Format::Jpeg,
    Format::WebP,
    Format::Gif,
    Format::Svg,
    Format::Opus,
    Format::Mp3,
    Format::WebM,
    Format::Mp4,
    Format::Vtt,
];

proptest! {
    #[test]
    fn any_bytes_are_survived(noise in proptest::collection::vec(any::<u8>(), 0..400), which in 0..10_usize) {
        let _ = clean(ALL[which], noise);
    }

    #[test]
    fn any_damage_is_survived(at in 0.0..1.0_f64, value: u8, cut in 0.0..1.0_f64, which in 0..14_usize) {
        let names = [
            "note.png", "note.jpg", "note.webp", "note.gif", "still.png", "still.webp", "lossless.webp", "moving.png",
            "moving.webp", "moving.gif", "one-second.opus", "one-second.mp3", "one-second.webm", "one-second.mp4",
        ];
        let mut damaged = bytes(names[which]);
        let place = (at * damaged.len() as f64) as usize;
        damaged[place] = value;
        damaged.truncate((cut * 2.0 * damaged.len() as f64) as usize);
        let _ = clean(Format::of(names[which]).expect("a known ending"), damaged);
    }
}
