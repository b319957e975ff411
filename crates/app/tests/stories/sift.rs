//! The type gate: files made to do harm, each refused with its reason by the real program as its own child.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod by_hand;

use std::io::Cursor;
use std::path::Path;

use cartography::facts::Sort;
use cartography::{Atlas, Form};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat};
use ledger::Actor;
use lucarne::admit::bring::bring;
use lucarne::admit::pack::{media_type, series};
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::admit::trust::Trust;
use lucarne::rights::Role;
use lucarne::sift::{self, Passed, Purpose, Sieve, Why};
use parcel::SecretKey;
use parcel::kind::{Feature, ItemKind, Kind};
use parcel::manifest::{Item, Needs};
use parcel::pack::{File, Label};
use store::testing::engines;

use crate::support::School;

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut picture = image::RgbImage::new(40, 30);
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        *pixel = image::Rgb([(x * 6) as u8, (y * 8) as u8, 90]);
    }
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut out, format)
        .unwrap();
    out.into_inner()
}

fn png() -> Vec<u8> {
    picture(ImageFormat::Png)
}

fn gif() -> Vec<u8> {
    picture(ImageFormat::Gif)
}

fn with(mut bytes: Vec<u8>, more: &[u8]) -> Vec<u8> {
    bytes.extend_from_slice(more);
    bytes
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() * 2 / 3].to_vec()
}

/// A PNG whose header says another size.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

/// A GIF with a whole archive in a comment.
fn gif_with_comment(comment: &[u8]) -> Vec<u8> {
    let mut bytes = gif();
    let end = bytes.len() - 1;
    let mut block = vec![0x21, 0xFE, u8::try_from(comment.len()).unwrap()];
    block.extend_from_slice(comment);
    block.push(0);
    bytes.splice(end..end, block);
    bytes
}

const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0aPK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

fn opus() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "opus") {
                return std::fs::read(path).unwrap();
            }
        }
    }
    panic!("no course speaks")
}

fn mp4_box(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
    [&size[..], name, body].concat()
}

fn mp4(codec: &[u8; 4]) -> Vec<u8> {
    let entry = mp4_box(codec, &[0; 20]);
    let table = mp4_box(b"stsd", &[&[0; 8][..], &entry].concat());
    let inside = mp4_box(b"mdia", &mp4_box(b"minf", &mp4_box(b"stbl", &table)));
    let moov = mp4_box(b"moov", &mp4_box(b"trak", &inside));
    [
        mp4_box(b"ftyp", b"isom\0\0\0\0"),
        moov,
        mp4_box(b"mdat", &[9; 30]),
    ]
    .concat()
}

fn webm(codec: &[u8]) -> Vec<u8> {
    let element = |id: &[u8], body: &[u8]| [id, &[0x80 | body.len() as u8], body].concat();
    let head = element(&[0x1A, 0x45, 0xDF, 0xA3], &element(&[0x42, 0x82], b"webm"));
    let track = element(&[0xAE], &element(&[0x86], codec));
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &track);
    [head, element(&[0x18, 0x53, 0x80, 0x67], &tracks)].concat()
}

fn svg(inside: &str) -> Vec<u8> {
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";
    format!("{open}{inside}</svg>").into_bytes()
}

fn wav() -> Vec<u8> {
    let mut out = b"RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
    out.extend_from_slice(&[0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]);
    out.extend_from_slice(b"data\x08\0\0\0\0\0\x01\0\x02\0\x03\0");
    out
}

fn look(purpose: Purpose, name: &str, bytes: Vec<u8>) -> Result<Passed, Why> {
    Sieve::start().unwrap().look(purpose, name, bytes)
}

#[test]
fn files_that_are_what_they_say_pass_as_they_are() {
    let mut sieve = Sieve::start().unwrap();
    for (name, bytes, what) in [
        ("a.png", png(), "PNG"),
        ("a.jpg", picture(ImageFormat::Jpeg), "JPEG"),
        ("a.webp", picture(ImageFormat::WebP), "WebP"),
        ("a.gif", gif(), "GIF"),
        ("a.svg", svg("<path d=\"M0 0h9\"/>"), "SVG"),
        ("a.opus", opus(), "Opus"),
        ("a.wav", wav(), "WAV PCM"),
        ("a.mp4", mp4(b"avc1"), "MP4 avc1"),
        ("a.webm", webm(b"V_VP9"), "WebM V_VP9"),
        (
            "a.vtt",
            b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n".to_vec(),
            "WebVTT",
        ),
        ("units/01-a.fr.md", "Un élève lit.\n".into(), "text"),
    ] {
        let passed = sieve.look(Purpose::Import, name, bytes.clone());
        let passed = passed.unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(passed.found.what, what);
        assert_eq!(passed.bytes, bytes, "{name}");
    }
}

#[test]
fn every_hostile_file_is_refused_for_what_it_is() {
    let mut sieve = Sieve::start().unwrap();
    let text = |text: &str| text.to_owned();
    let hostile: Vec<(&str, Vec<u8>, Why)> = vec![
        ("cut.png", cut(&png()), Why::Broken(text("PNG"))),
        (
            "cut.jpg",
            cut(&picture(ImageFormat::Jpeg)),
            Why::Broken(text("JPEG")),
        ),
        ("cut.gif", cut(&gif()), Why::Broken(text("GIF"))),
        (
            "cut.webp",
            cut(&picture(ImageFormat::WebP)),
            Why::Broken(text("WebP")),
        ),
        ("png.jpg", png(), Why::Other(text("jpg"))),
        (
            "jpeg.png",
            picture(ImageFormat::Jpeg),
            Why::Other(text("png")),
        ),
        (
            "huge.png",
            png_of(60_000, 60_000),
            Why::Pixels(60_000, 60_000),
        ),
        ("lying.png", png_of(4_000, 4_000), Why::Broken(text("PNG"))),
        ("behind.png", with(png(), b"and more"), Why::Behind),
        (
            "behind.jpg",
            with(picture(ImageFormat::Jpeg), b"and more"),
            Why::Behind,
        ),
        (
            "behind.webp",
            with(picture(ImageFormat::WebP), b"and more"),
            Why::Behind,
        ),
        ("zip.gif", with(gif(), ZIP), Why::Behind),
        (
            "zip-inside.gif",
            gif_with_comment(ZIP),
            Why::Hidden(text("ZIP")),
        ),
        (
            "page.gif",
            gif_with_comment(b"<script>x"),
            Why::Hidden(text("<script>")),
        ),
        (
            "script.svg",
            svg("<script>x</script>"),
            Why::Active(text("<script>")),
        ),
        (
            "foreign.svg",
            svg("<foreignObject/>"),
            Why::Active(text("<foreignObject>")),
        ),
        (
            "event.svg",
            svg("<path onclick=\"x\"/>"),
            Why::Active(text("onclick")),
        ),
        (
            "outside.svg",
            svg("<use xlink:href=\"http://a.example/b.svg#c\"/>"),
            Why::Active(text("http://a.example/b.svg#c")),
        ),
        ("behind.opus", with(opus(), b"and more"), Why::Behind),
        ("cut.opus", cut(&opus()), Why::Broken(text("Ogg"))),
        ("behind.wav", with(wav(), b"and more"), Why::Behind),
        ("behind.mp4", with(mp4(b"avc1"), ZIP), Why::Behind),
        ("codec.mp4", mp4(b"hvc1"), Why::Codec(text("hvc1"))),
        ("codec.webm", webm(b"V_AV1"), Why::Codec(text("V_AV1"))),
        (
            "behind.webm",
            with(webm(b"V_VP8"), b"and more"),
            Why::Behind,
        ),
        (
            "text.vtt",
            b"no captions".to_vec(),
            Why::Broken(text("WebVTT")),
        ),
        ("page.html", b"<p>hello".to_vec(), Why::Ending),
        ("noise.bin", vec![3; 99], Why::Ending),
    ];
    for (name, bytes, expected) in hostile {
        let refused = sieve
            .look(Purpose::Import, name, bytes)
            .map(|passed| passed.found);
        match (&expected, &refused) {
            // Which words of a drawing are shown is the drawing reader's business.
            (Why::Active(_), Err(Why::Active(_))) => {}
            _ => assert_eq!(refused, Err(expected), "{name}"),
        }
    }
    let programs: [(&str, &[u8]); 8] = [
        ("game.png", b"MZ\x90\0"),
        ("tool.mp3", b"\x7fELF\x02\x01"),
        ("run.md", b"#!/bin/sh\n"),
        ("run.toml", b"MZ\x90\0\x03"),
        ("way.lnk", b"\x4c\0\0\0\x01\x14\x02\0"),
        ("A.class", b"\xca\xfe\xba\xbe\0\0"),
        ("letter.docx", ZIP),
        ("inner.zip", ZIP),
    ];
    for (name, bytes) in programs {
        let refused = sieve.look(Purpose::Import, name, bytes.to_vec());
        assert!(
            matches!(refused, Err(Why::Program(_))),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn a_picture_that_unpacks_to_hundreds_of_megabytes_harms_nobody() {
    let mut bomb = Vec::new();
    let mut encoder = png::Encoder::new(&mut bomb, 6_300, 6_300);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().unwrap();
    let line = vec![0; 6_300 * 8];
    let mut stream = writer.stream_writer().unwrap();
    for _ in 0..6_300 {
        std::io::Write::write_all(&mut stream, &line).unwrap();
    }
    stream.finish().unwrap();
    drop(writer);
    assert!(bomb.len() < 4 << 20, "{} bytes", bomb.len());
    let mut sieve = Sieve::start().unwrap();
    let passed = sieve.look(Purpose::Import, "bomb.png", bomb);
    assert!(matches!(passed, Ok(_) | Err(Why::Broken(_))), "{passed:?}");
    assert!(
        sieve.look(Purpose::Import, "a.png", png()).is_ok(),
        "the next is looked at"
    );
}

#[test]
fn a_file_that_takes_all_memory_ends_the_child_and_nothing_else() {
    let mut sieve = Sieve::start().unwrap();
    let refused = sieve.look(Purpose::Import, "long.mp4", vec![0; 600 << 20]);
    assert_eq!(refused.unwrap_err(), Why::Stopped);
    assert!(
        look(Purpose::Import, "a.png", png()).is_ok(),
        "another child works"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_child_has_no_handles_no_surroundings_and_little_memory() {
    let mut sieve = Sieve::start().unwrap();
    sieve.look(Purpose::Import, "a.png", png()).unwrap();
    let about = |what: &str| format!("/proc/{}/{what}", sieve.process());
    let mut handles: Vec<_> = std::fs::read_dir(about("fd"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    handles.sort();
    assert_eq!(handles, ["0", "1", "2"]);
    assert!(std::fs::read(about("environ")).unwrap().is_empty());
    let limits = std::fs::read_to_string(about("limits")).unwrap();
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        let hard = line[name.len()..].split_whitespace().nth(1).unwrap();
        hard.parse::<u64>().unwrap()
    };
    assert_eq!(limit("Max address space"), 512 << 20);
    assert_eq!(limit("Max open files"), 3);
    assert_eq!(limit("Max file size"), 0);
    assert_eq!(limit("Max processes"), 0);
    assert_eq!(limit("Max core file size"), 0);
}

#[test]
fn at_authoring_pictures_are_written_anew_without_what_is_hidden_in_them() {
    // Taken sideways: the note that says so goes, and the picture is turned.
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let mut photo = picture(ImageFormat::Jpeg);
    let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    photo.splice(2..2, [&[0xFF, 0xE1][..], &size, exif].concat());
    let passed = look(Purpose::Author, "a.jpg", with(photo, b"secret")).unwrap();
    let turned = image::load_from_memory(&passed.bytes).unwrap();
    assert_eq!((turned.width(), turned.height()), (30, 40));
    for trace in [&b"Exif"[..], b"secret"] {
        assert!(!passed.bytes.windows(trace.len()).any(|part| part == trace));
    }

    let mut noted = Vec::new();
    let mut encoder = png::Encoder::new(&mut noted, 2, 1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_palette(vec![1, 2, 3, 200, 201, 202]);
    encoder
        .add_text_chunk("Author".to_owned(), "Ana".to_owned())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0b0100_0000]).unwrap();
    writer.finish().unwrap();
    let passed = look(Purpose::Author, "a.png", noted).unwrap();
    let same = image::load_from_memory(&passed.bytes).unwrap().into_rgb8();
    assert_eq!(same.into_raw(), [1, 2, 3, 200, 201, 202]);
    assert!(!passed.bytes.windows(3).any(|part| part == b"Ana"));

    for (name, format) in [("a.gif", ImageFormat::Gif), ("a.webp", ImageFormat::WebP)] {
        let passed = look(Purpose::Author, name, picture(format)).unwrap();
        let again = look(Purpose::Author, name, passed.bytes.clone()).unwrap();
        assert_eq!(
            passed.bytes, again.bytes,
            "{name}: written anew twice, the same"
        );
    }
}

#[test]
fn a_photograph_at_full_quality_is_taken_from_a_learner() {
    let mut photo = Vec::new();
    let picture = DynamicImage::new_rgb8(4_000, 3_000);
    picture
        .write_with_encoder(JpegEncoder::new_with_quality(&mut photo, 95))
        .unwrap();
    assert!(look(Purpose::HandIn, "a.jpg", photo).is_ok());
    let refused = look(Purpose::HandIn, "a.odt", ZIP.to_vec());
    assert!(matches!(refused, Err(Why::Active(_))), "{refused:?}");
}

const NAMESPACE: &str = "org.example.training";

/// A parcel signed by a trusted publisher who never looked at what is in it.
fn careless(name: &str, bytes: Vec<u8>) -> parcel::Tree {
    let key = SecretKey::from_bytes(&[9; 32]);
    let path = format!("1/media/{name}");
    let item = Item {
        series: series(NAMESPACE, "humanum"),
        version: 1_000_000,
        kind: ItemKind::Module,
        title: "Humanum".to_owned(),
        path: "1/".to_owned(),
        features: vec![Feature::Media],
        languages: vec!["en".to_owned()],
        licence: "CC0-1.0".to_owned(),
    };
    let label = Label {
        kind: Kind::Content,
        name: "Humanum".to_owned(),
        namespace: NAMESPACE.to_owned(),
        issued: "2026-11-20".to_owned(),
        needs: Needs {
            app: "0.1.0".to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed: None,
    };
    let file = File {
        media_type: media_type(&path).to_owned(),
        path,
        bytes,
    };
    parcel::pack(&label, vec![item], vec![file], &key)
        .unwrap()
        .tree
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_does_not_bring_a_hostile_file_in() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let key = SecretKey::from_bytes(&[9; 32]).public();
        Trust::add(
            &school.site.folder,
            "Example",
            &key,
            &[NAMESPACE.to_owned()],
        )
        .unwrap();
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        for (name, bytes, code) in [
            ("huge.png", png_of(60_000, 60_000), "file-pixels"),
            ("zip.gif", with(gif(), ZIP), "file-behind"),
            ("game.png", b"MZ\x90\0".to_vec(), "file-program"),
            ("script.svg", svg("<script/>"), "file-active"),
            ("behind.opus", with(opus(), b"x"), "file-behind"),
        ] {
            let brought = bring(&school.site, Actor::staff(tom), careless(name, bytes)).await;
            let Err(NotBrought::Rejected(why)) = brought else {
                panic!("{name}: {brought:?}")
            };
            assert_eq!(why.code(), code, "{name}");
            assert!(matches!(why, Rejection::File(..)));
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM parcel").await, 0);
        let blobs = std::fs::read_dir(school.site.folder.blobs())
            .unwrap()
            .count();
        assert_eq!(blobs, 0, "nothing of them is kept");

        let mut browser = school.signed_in(tom).await;
        let zip = parcel::zip::write(&careless("zip.gif", with(gif(), ZIP))).unwrap();
        let file = ("file", "x.lucarne.zip", zip.as_slice());
        let answer = browser.upload("/insert", &[], file).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer.text.contains("something stands behind its end"),
            "{}",
            answer.text
        );
    }
}

#[test]
fn a_table_of_records_is_taken_apart_by_the_child_and_a_greedy_one_harms_nobody_else() {
    let atlas = Atlas::shipped();
    let taken = |sort, form, bytes: &[u8]| {
        let parsed = sift::records(sort, form, bytes.to_vec()).expect("a child");
        parsed.map(|parsed| atlas.take(sort, parsed))
    };
    let methods: Vec<_> = atlas.methods().iter().collect();
    for form in Form::all_of(Sort::Method) {
        let file = atlas.write_methods(*form, &methods, locale::Lang::En);
        let read = taken(Sort::Method, *form, &file.unwrap()).unwrap();
        assert_eq!((read.good.len(), read.faults.len()), (30, 0), "{form:?}");
    }
    let initiatives: Vec<_> = atlas.initiatives().iter().collect();
    for form in Form::ALL {
        let file = atlas.write(form, &initiatives, locale::Lang::En);
        let read = taken(Sort::Initiative, form, &file.unwrap()).unwrap();
        assert_eq!((read.good.len(), read.faults.len()), (79, 0), "{form:?}");
        let read = taken(Sort::Initiative, form, b"PK\x03\x04 nothing").unwrap();
        assert!(read.good.is_empty() && !read.faults.is_empty(), "{form:?}");
    }
    // Each of these numbers takes more room in memory than in the file.
    let start = b"{\"format\": \"lucarne.methods\", \"items\": [{\"id\": [0";
    let greedy = [&start[..], &b",0".repeat(28 << 20), b"]}]}"].concat();
    let refused = taken(Sort::Method, Form::Json, &greedy).map(|read| read.good.len());
    assert!(
        matches!(refused, Err(Why::Stopped | Why::Time)),
        "{refused:?}"
    );
}
