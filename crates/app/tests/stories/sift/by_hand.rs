//! Files laid by hand, byte for byte, for the type gate: what is taken is taken up to its last byte, and one byte of
//! another kind, in any place, is refused for what it is.

mod document;
mod film;
mod picture;
mod sound;

use std::collections::BTreeSet;

use image::ImageFormat;
use lucarne::sift::{FileKind, Purpose, Sieve, Why};

use self::document::{odt, pdf};
use super::{gif, opus, picture, png, svg, wav, with};

/// What a file that comes in was found to be, or why it is refused.
fn brought(sieve: &mut Sieve, name: &str, bytes: &[u8]) -> Result<String, Why> {
    looked(sieve, Purpose::Import, name, bytes).map(|(what, _)| what)
}

/// What a file of a learner was found to be, and its bytes as they are kept.
fn handed_in(sieve: &mut Sieve, name: &str, bytes: &[u8]) -> Result<(String, Vec<u8>), Why> {
    looked(sieve, Purpose::HandIn, name, bytes)
}

fn looked(
    sieve: &mut Sieve,
    purpose: Purpose,
    name: &str,
    bytes: &[u8],
) -> Result<(String, Vec<u8>), Why> {
    let passed = sieve.look(purpose, name, bytes.to_vec())?;
    Ok((passed.found.what, passed.bytes))
}

fn good(what: &str) -> Result<String, Why> {
    Ok(what.to_owned())
}

fn broken(what: &str) -> Result<String, Why> {
    Err(Why::Broken(what.to_owned()))
}

fn codec(what: &str) -> Result<String, Why> {
    Err(Why::Codec(what.to_owned()))
}

fn hidden(what: &str) -> Result<String, Why> {
    Err(Why::Hidden(what.to_owned()))
}

fn other(what: &str) -> Result<String, Why> {
    Err(Why::Other(what.to_owned()))
}

#[test]
fn every_reason_has_a_name_of_its_own() {
    let text = String::new;
    let reasons = [
        (Why::Ending, "file-ending"),
        (Why::Other(text()), "file-other"),
        (Why::Program(text()), "file-program"),
        (Why::Broken(text()), "file-broken"),
        (Why::Pixels(1, 1), "file-pixels"),
        (Why::Behind, "file-behind"),
        (Why::Hidden(text()), "file-hidden"),
        (Why::Codec(text()), "file-codec"),
        (Why::Active(text()), "file-active"),
        (Why::Large, "file-large"),
        (Why::Time, "file-time"),
        (Why::Stopped, "file-stopped"),
    ];
    for (why, code) in &reasons {
        assert_eq!(why.code(), *code, "events name it so");
    }
    assert_eq!(
        reasons
            .iter()
            .map(|(_, code)| code)
            .collect::<BTreeSet<_>>()
            .len(),
        reasons.len()
    );
}

#[test]
fn each_kind_of_work_is_known_by_its_ending_and_kept_under_a_plain_name() {
    let mut sieve = Sieve::start().unwrap();
    let documents: [(&str, &str, Vec<u8>); 8] = [
        ("png", "PNG", png()),
        ("jpg", "JPEG", picture(ImageFormat::Jpeg)),
        ("webp", "WebP", picture(ImageFormat::WebP)),
        ("pdf", "PDF", pdf("/Page")),
        ("txt", "TXT", b"Hello".to_vec()),
        ("odt", "ODT", odt(&["mimetype", "content.xml"])),
        ("ogg", "Opus", opus()),
        ("wav", "WAV", wav()),
    ];
    for (ending, what, bytes) in &documents {
        let kind = FileKind::of(ending).unwrap();
        assert_eq!(kind.ending(), *ending);
        assert_eq!(kind.file_name(), format!("a.{ending}"));
        assert_eq!(FileKind::of(&ending.to_uppercase()), Some(kind));
        let passed =
            handed_in(&mut sieve, &format!("My work.{ending}"), bytes).map(|(what, _)| what);
        assert_eq!(passed, good(what), "{ending}");
        for (another, ..) in documents.iter().filter(|one| one.0 != *ending) {
            let refused = handed_in(&mut sieve, &format!("a.{another}"), bytes);
            let taken_as_text = *another == "txt" && *ending == "pdf";
            assert!(
                refused.is_err() || taken_as_text,
                "{ending} as {another}: {refused:?}"
            );
        }
    }
    assert_eq!(FileKind::of("jpeg"), FileKind::of("jpg"));
    for ending in ["", "gif", "svg", "docx", "html", "exe", "pn"] {
        assert_eq!(FileKind::of(ending), None, "{ending}");
    }
    let refused = handed_in(&mut sieve, "a", b"Hello").map(|(what, _)| what);
    assert_eq!(refused, Err(Why::Ending));
}

#[test]
fn a_text_holds_letters_line_ends_and_tabs_alone() {
    let mut sieve = Sieve::start().unwrap();
    for calm in [
        "",
        "a\tb\r\nc\n",
        "MZ is how a word may begin",
        "\u{639}\u{1F600}",
        "%",
    ] {
        assert_eq!(
            brought(&mut sieve, "a.md", calm.as_bytes()),
            good("text"),
            "{calm:?}"
        );
    }
    for loud in ["a\u{7}b", "a\0b", "a\u{1b}[2J", "a\u{9f}b", "\u{c}"] {
        assert_eq!(
            brought(&mut sieve, "a.json", loud.as_bytes()),
            other("text"),
            "{loud:?}"
        );
    }
    assert_eq!(brought(&mut sieve, "a.txt", b"a\xffb"), other("text"));
    assert!(matches!(
        brought(&mut sieve, "a.toml", b"MZ\0"),
        Err(Why::Program(_))
    ));
    assert!(matches!(
        brought(&mut sieve, "a.txt", b"#! a"),
        Err(Why::Program(_))
    ));
}

/// What begins like a program, a document or an archive.
const BEGINNINGS: [(&[u8], &str); 24] = [
    (b"MZ\0", "MZ, a program for Windows"),
    (b"\x7fELF", "ELF, a program"),
    (b"\xfe\xed\xfa\xce", "Mach-O, a program"),
    (b"\xfe\xed\xfa\xcf", "Mach-O, a program"),
    (b"\xce\xfa\xed\xfe", "Mach-O, a program"),
    (b"\xcf\xfa\xed\xfe", "Mach-O, a program"),
    (b"\xca\xfe\xba\xbe", "CAFEBABE, a program"),
    (b"\0asm", "WebAssembly, a program"),
    (b"dex\n", "dex, a program"),
    (b"#!", "#!, a script"),
    (b"\x4c\0\0\0\x01\x14\x02\0", "LNK, a shortcut"),
    (b"%PDF", "PDF, a document"),
    (b"\xd0\xcf\x11\xe0", "OLE, an office document"),
    (b"PK\x03\x04", "ZIP, an archive"),
    (b"PK\x05\x06", "ZIP, an archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z, an archive"),
    (b"Rar!\x1a\x07", "RAR, an archive"),
    (b"MSCF", "CAB, an archive"),
    (b"\x1f\x8b", "gzip, an archive"),
    (b"BZh", "bzip2, an archive"),
    (b"\xfd7zXZ\0", "xz, an archive"),
    (b"\x28\xb5\x2f\xfd", "zstd, an archive"),
    (b"!<arch>\n", "ar, an archive"),
    (b"xar!", "xar, an archive"),
];

#[test]
fn what_runs_or_unpacks_is_named_whatever_its_name_promises() {
    let mut sieve = Sieve::start().unwrap();
    let mut tar = vec![b'a'; 600];
    tar[257..262].copy_from_slice(b"ustar");
    let tar = (&tar[..], "tar, an archive");
    for (bytes, what) in BEGINNINGS.into_iter().chain([tar]) {
        for name in ["a.png", "a.svg", "a.wav", "a.woff2", "a.bin", "a", "a.txt"] {
            // Drawings and captions are text first.
            let text = name == "a.svg" && std::str::from_utf8(bytes).is_ok();
            let refused = brought(&mut sieve, name, bytes);
            if text {
                assert!(
                    matches!(refused, Err(Why::Broken(_) | Why::Active(_))),
                    "{what}: {refused:?}"
                );
            } else {
                assert_eq!(
                    refused,
                    Err(Why::Program(what.to_owned())),
                    "{what} as {name}"
                );
            }
        }
    }
    for moved in [256, 258] {
        let mut text = vec![b'a'; 600];
        text[moved..moved + 5].copy_from_slice(b"ustar");
        assert_eq!(brought(&mut sieve, "a.txt", &text), good("text"));
    }
    assert_eq!(brought(&mut sieve, "a.wav", b"hello"), other("wav"));
    assert_eq!(brought(&mut sieve, "a.woff2", b"hello"), other("woff2"));
    assert_eq!(brought(&mut sieve, "a.html", b"hello"), Err(Why::Ending));
    assert_eq!(
        brought(&mut sieve, "a.wav", b"RIFF\0\0\0\0AVI "),
        other("wav")
    );
}

#[test]
fn a_medium_begins_like_its_kind() {
    let mut sieve = Sieve::start().unwrap();
    let nearly: [(&str, &[u8]); 12] = [
        ("png", b"\x89PNG\r\n\x1a\r"),
        ("jpg", b"\xff\xd8\xfe"),
        ("jpeg", b"\xff\xd9\xff"),
        ("webp", b"RIFF\0\0\0\0WEBQ"),
        ("webp", b"RIFX\0\0\0\0WEBP"),
        ("gif", b"GIF88a"),
        ("opus", b"OggT"),
        ("mp3", b"ID4\0"),
        ("mp3", b"\xff\xdf\0\0"),
        ("webm", b"\x1a\x45\xdf\xa4"),
        ("mp4", b"\0\0\0\x10ftyq"),
        ("vtt", b"WEBVTT\xff"),
    ];
    for (ending, bytes) in nearly {
        assert_eq!(
            brought(&mut sieve, &format!("a.{ending}"), bytes),
            other(ending),
            "{ending}"
        );
    }
    let mut old = gif();
    old[..6].copy_from_slice(b"GIF87a");
    assert_eq!(brought(&mut sieve, "a.gif", &old), good("GIF"));
}

#[test]
fn a_file_has_at_most_the_bytes_of_its_kind() {
    let mut sieve = Sieve::start().unwrap();
    let captions = b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n\nNOTE ";
    let full = with(captions.to_vec(), &vec![b'a'; 256 * 1024 - captions.len()]);
    assert_eq!(brought(&mut sieve, "a.vtt", &full), good("WebVTT"));
    assert_eq!(
        brought(&mut sieve, "a.vtt", &with(full, b"a")),
        Err(Why::Large)
    );
    let drawing = with(svg("<path/>"), &vec![b' '; 4 << 20]);
    assert_eq!(brought(&mut sieve, "a.svg", &drawing), Err(Why::Large));
    assert_eq!(brought(&mut sieve, "a.svg", b"hello"), broken("SVG"));
}

fn font(flavour: &[u8; 4], length: u32, tables: [u8; 4], unpacked: u32) -> Vec<u8> {
    let head = [
        &b"wOF2"[..],
        flavour,
        &length.to_be_bytes(),
        &tables,
        &unpacked.to_be_bytes(),
    ];
    with(head.concat(), &[7; 28])
}

#[test]
fn a_font_says_its_length_its_tables_and_its_size_unpacked() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| brought(&mut sieve, "a.woff2", bytes);
    let (one, most) = ([0, 1, 0, 0], 16 << 20);
    for flavour in [b"\0\x01\0\0", b"OTTO", b"ttcf"] {
        assert_eq!(tried(&font(flavour, 48, one, most)), good("WOFF2"));
    }
    assert_eq!(tried(&font(b"OTTO", 48, [1, 0, 0, 0], 9)), good("WOFF2"));
    assert_eq!(tried(&font(b"OTTO", 48, one, most + 1)), Err(Why::Large));
    assert_eq!(tried(&font(b"OTTO", 47, one, 9)), Err(Why::Behind));
    for wrong in [
        font(b"OTTX", 48, one, 9),
        font(b"OTTO", 49, one, 9),
        font(b"OTTO", 48, [0; 4], 9),
        font(b"OTTO", 48, [0, 1, 0, 1], 9),
        font(b"OTTO", 48, [0, 1, 1, 0], 9),
        font(b"OTTO", 48, one, 9)[..19].to_vec(),
        font(b"OTTO", 48, one, 9)[..11].to_vec(),
        b"wOF2".to_vec(),
    ] {
        assert_eq!(tried(&wrong), broken("WOFF2"), "{wrong:?}");
    }
}
