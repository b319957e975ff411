//! Media files laid by hand, byte for byte: every number that a header holds is read where its format puts it.

#![allow(clippy::unwrap_used)]

use course::media::{Format, Refused, clean, is_document, looks_like_document, probe};

fn size(format: Format, bytes: &[u8]) -> Option<(u32, u32)> {
    probe(format, bytes).ok()?.size
}

fn millis(format: Format, bytes: &[u8]) -> Option<u64> {
    probe(format, bytes).ok()?.millis
}

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

// PNG

fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    joined(&[&length, name, data, &[0; 4]])
}

fn png(width: u32, height: u32, more: &[Vec<u8>]) -> Vec<u8> {
    let head = joined(&[
        &width.to_be_bytes(),
        &height.to_be_bytes(),
        &[8, 2, 0, 0, 0],
    ]);
    joined(&[b"\x89PNG\r\n\x1a\n", &chunk(b"IHDR", &head), &more.concat()])
}

#[test]
fn a_png_says_its_size_ends_and_loses_every_note() {
    let end = chunk(b"IEND", b"");
    let whole = png(300, 200, &[chunk(b"IDAT", b"12345"), end.clone()]);
    assert_eq!(size(Format::Png, &whole), Some((300, 200)));
    assert_eq!(clean(Format::Png, whole.clone()), Ok(whole.clone()));
    for note in [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"] {
        let noted = png(
            300,
            200,
            &[chunk(note, b"Ana"), chunk(b"IDAT", b"12345"), end.clone()],
        );
        assert!(probe(Format::Png, &noted).unwrap().metadata);
        let behind = joined(&[&noted, b"behind"]);
        assert_eq!(clean(Format::Png, behind), Ok(whole.clone()));
    }
    for moving in [b"acTL", b"fcTL", b"fdAT"] {
        let bytes = png(300, 200, &[chunk(moving, b""), end.clone()]);
        assert!(probe(Format::Png, &bytes).is_err(), "{moving:?}");
    }
    let open = png(300, 200, &[chunk(b"IDAT", b"12345")]);
    assert!(probe(Format::Png, &open).is_err(), "it never ends");
    for (width, height) in [(0, 200), (300, 0)] {
        assert!(probe(Format::Png, &png(width, height, std::slice::from_ref(&end))).is_err());
    }
    let cut = &whole[..whole.len() - 1];
    assert!(probe(Format::Png, cut).is_err(), "the last sum is cut");
}

#[test]
fn a_picture_has_at_most_4096_pixels_a_side() {
    let of = |width, height| probe(Format::Png, &png(width, height, &[chunk(b"IEND", b"")]));
    assert_eq!(of(4096, 4096).unwrap().size, Some((4096, 4096)));
    for (width, height) in [(4097, 1), (1, 4097)] {
        let said = Refused::TooLong(
            format!("{width} × {height} px"),
            "4096 × 4096 px".to_owned(),
        );
        assert_eq!(of(width, height), Err(said));
    }
    let drawn = |width: u32, height: u32| {
        let svg =
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"/>");
        probe(Format::Svg, svg.as_bytes()).unwrap().size
    };
    assert_eq!(drawn(4096, 4096), Some((4096, 4096)));
    assert_eq!((drawn(4097, 1), drawn(1, 4097)), (None, None));
}

// JPEG

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    joined(&[&[0xFF, marker], &length, data])
}

const PICTURE: [u8; 8] = [0xFF, 0xDA, 0, 3, 1, 9, 0xFF, 0xD9];

fn frame(marker: u8, width: u16, height: u16) -> Vec<u8> {
    let sides = [height.to_be_bytes(), width.to_be_bytes()].concat();
    segment(marker, &joined(&[&[8], &sides, &[1, 1, 0x11, 0]]))
}

#[test]
fn a_jpeg_says_its_size_and_loses_every_note() {
    let frame_of = |marker| joined(&[&[0xFF, 0xD8], &frame(marker, 300, 200), &PICTURE]);
    for marker in [0xC0, 0xC1, 0xC2, 0xCF] {
        assert_eq!(
            size(Format::Jpeg, &frame_of(marker)),
            Some((300, 200)),
            "{marker:x}"
        );
    }
    // Tables and reserved markers between those of frames hold no size.
    for marker in [0xBF, 0xC4, 0xC8, 0xCC, 0xD0] {
        assert!(
            probe(Format::Jpeg, &frame_of(marker)).is_err(),
            "{marker:x}"
        );
    }
    for (width, height) in [(0, 200), (300, 0)] {
        let none = joined(&[&[0xFF, 0xD8], &frame(0xC0, width, height), &PICTURE]);
        assert!(probe(Format::Jpeg, &none).is_err());
    }
    let bare = frame_of(0xC0);
    for marker in 0xE0..=0xFE {
        let noted = joined(&[
            &[0xFF, 0xD8],
            &segment(marker, b"Ana"),
            &frame(0xC0, 300, 200),
            &PICTURE,
        ]);
        let colour = matches!(marker, 0xE0 | 0xE2 | 0xEE | 0xF0..=0xFD);
        assert_eq!(
            probe(Format::Jpeg, &noted).unwrap().metadata,
            !colour,
            "{marker:x}"
        );
        let expected = if colour { noted.clone() } else { bare.clone() };
        assert_eq!(clean(Format::Jpeg, noted), Ok(expected), "{marker:x}");
    }
    assert!(probe(Format::Jpeg, &bare[..bare.len() - PICTURE.len()]).is_err());
}

// WebP

fn part(name: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    let even: &[u8] = if data.len() % 2 == 1 { &[0] } else { &[] };
    joined(&[name, &length, data, even])
}

fn webp(parts: &[Vec<u8>]) -> Vec<u8> {
    let body = joined(&[b"WEBP", &parts.concat()]);
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    joined(&[b"RIFF", &length, &body])
}

/// 300 × 200 with these flags.
fn extended(flags: u8) -> Vec<u8> {
    part(b"VP8X", &[flags, 0, 0, 0, 0x2B, 1, 0, 199, 0, 0])
}

#[test]
fn a_webp_says_its_size_and_loses_every_note() {
    // The two upper bits of each side are about scaling.
    let lossy = part(b"VP8 ", &[0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 0x41, 200, 0x80, 7]);
    let bits: u32 = 299 | 199 << 14 | 1 << 28;
    let lossless = part(b"VP8L", &joined(&[&[0x2F], &bits.to_le_bytes()]));
    for parts in [
        vec![lossy.clone()],
        vec![lossless.clone()],
        vec![extended(0), lossy.clone()],
    ] {
        assert_eq!(size(Format::WebP, &webp(&parts)), Some((300, 200)));
    }
    // The extended head says the size of the whole.
    let smaller = part(b"VP8 ", &[0, 0, 0, 0x9D, 1, 0x2A, 9, 0, 9, 0]);
    let pixel = part(b"VP8L", &[0x2F, 0, 0, 0, 0]);
    for inner in [smaller, pixel.clone()] {
        assert_eq!(
            size(Format::WebP, &webp(&[extended(0), inner])),
            Some((300, 200))
        );
    }
    assert_eq!(size(Format::WebP, &webp(&[pixel])), Some((1, 1)));
    for moving in [b"ANIM", b"ANMF"] {
        let bytes = webp(&[extended(0), part(moving, b"")]);
        assert!(probe(Format::WebP, &bytes).is_err(), "{moving:?}");
    }
    assert!(probe(Format::WebP, &webp(&[])).is_err(), "no picture");
    for note in [b"EXIF", b"XMP "] {
        let noted = webp(&[extended(0b0001_1100), lossy.clone(), part(note, b"Ana")]);
        assert!(probe(Format::WebP, &noted).unwrap().metadata);
        let bare = webp(&[extended(0b0001_0000), lossy.clone()]);
        assert_eq!(clean(Format::WebP, noted), Ok(bare));
    }
}

// GIF

fn gif(colours: u8, parts: &[&[u8]]) -> Vec<u8> {
    let table = vec![
        0;
        if colours & 0x80 == 0 {
            0
        } else {
            3 << ((colours & 7) + 1)
        }
    ];
    joined(&[
        b"GIF89a",
        &[0x2C, 1, 200, 0, colours, 0, 0],
        &table,
        &parts.concat(),
        &[0x3B],
    ])
}

/// With a table of this many colours of its own.
fn image(colours: u8) -> Vec<u8> {
    let table = vec![
        0x3B;
        if colours & 0x80 == 0 {
            0
        } else {
            3 << ((colours & 7) + 1)
        }
    ];
    joined(&[
        &[0x2C, 0, 0, 0, 0, 0x2C, 1, 200, 0, colours],
        &table,
        &[2, 2, 0x4C, 1, 1, 5, 0],
    ])
}

#[test]
fn a_gif_says_its_size_is_still_and_loses_every_note() {
    let control: &[u8] = &[0x21, 0xF9, 4, 0, 0, 0, 0, 0];
    for tables in [0, 0x07, 0x80, 0x81, 0x87] {
        let whole = gif(tables, &[control, &image(tables)]);
        assert_eq!(size(Format::Gif, &whole), Some((300, 200)), "{tables:x}");
        assert_eq!(clean(Format::Gif, whole.clone()), Ok(whole.clone()));
        for label in [0xFE, 0x01, 0xFF] {
            let note = [0x21, label, 3, b'A', b'n', b'a', 1, b'!', 0];
            let noted = gif(tables, &[&note, control, &image(tables)]);
            assert!(probe(Format::Gif, &noted).unwrap().metadata);
            assert_eq!(clean(Format::Gif, noted), Ok(whole.clone()), "{label:x}");
        }
    }
    for parts in [vec![], vec![image(0), image(0)]] {
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        assert!(
            probe(Format::Gif, &gif(0, &parts)).is_err(),
            "one picture, no more"
        );
    }
    let older = joined(&[b"GIF87a", &gif(0, &[&image(0)])[6..]]);
    assert_eq!(size(Format::Gif, &older), Some((300, 200)));
    let mut empty = gif(0, &[&image(0)]);
    empty[6..10].fill(0);
    assert!(probe(Format::Gif, &empty).is_err());
}

// Sounds

fn page(position: u64, body: &[u8]) -> Vec<u8> {
    let sizes: Vec<u8> = body
        .chunks(255)
        .map(|part| u8::try_from(part.len()).unwrap())
        .collect();
    let count = u8::try_from(sizes.len()).unwrap();
    joined(&[
        b"OggS",
        &[0, 0],
        &position.to_le_bytes(),
        &[0; 12],
        &[count],
        &sizes,
        body,
    ])
}

#[test]
fn an_opus_lasts_from_what_is_skipped_to_its_last_place() {
    let head = joined(&[b"OpusHead", &[1, 2], &312_u16.to_le_bytes(), &[0; 7]]);
    let nowhere = page(u64::MAX, &[7; 300]);
    let last = page(48 * 70_001 + 312, &[7; 600]);
    let sound = joined(&[&page(0, &head), &page(960, &[7; 10]), &last, &nowhere]);
    assert_eq!(millis(Format::Opus, &sound), Some(70_001));
    for bad in [
        joined(&[&page(0, b"vorbis"), &last]),
        joined(&[&page(0, &head), b"OggZ"]),
        sound[..sound.len() - 1].to_vec(),
        page(311, &head),
    ] {
        assert!(probe(Format::Opus, &bad).is_err());
    }
    assert_eq!(millis(Format::Opus, &page(312, &head)), Some(0));
}

/// A frame with this head, as long as it says.
fn sound(head: u32, length: usize) -> Vec<u8> {
    let mut frame = head.to_be_bytes().to_vec();
    frame.resize(length, 1);
    frame
}

#[test]
fn an_mp3_is_counted_frame_by_frame() {
    // Bits of the head: version, layer, bit rate, sampling, padding. ISO 11172-3, 13818-3 and the extension to 2.5.
    for (head, length, micros) in [
        (0xFFFB_9000, 417, 26_122),  // MPEG 1, 128 kbit/s, 44.1 kHz
        (0xFFFB_9200, 418, 26_122),  // with padding
        (0xFFFB_1400, 96, 24_000),   // 32 kbit/s, 48 kHz
        (0xFFFB_E800, 1440, 36_000), // 320 kbit/s, 32 kHz
        (0xFFF3_8400, 192, 24_000),  // MPEG 2, 64 kbit/s, 24 kHz
        (0xFFF3_8000, 208, 26_122),  // 22.05 kHz
        (0xFFE3_8800, 576, 72_000),  // MPEG 2.5, 8 kHz
    ] {
        let many = sound(head, length).repeat(100);
        assert_eq!(millis(Format::Mp3, &many), Some(micros / 10), "{head:x}");
        let tagged = joined(&[b"ID3\x04\x00\x00", &[0x80, 0, 0x82, 3], &[9; 259], &many]);
        assert_eq!(millis(Format::Mp3, &tagged), Some(micros / 10), "{head:x}");
        for tail in [&b"TAG0000"[..], b"APETAGEX", b"ab", &[0; 40]] {
            let more = joined(&[&many, tail]);
            assert_eq!(
                millis(Format::Mp3, &more),
                Some(micros / 10),
                "{head:x} {tail:?}"
            );
        }
        assert!(probe(Format::Mp3, &joined(&[&many, b"<script>"])).is_err());
    }
    // No such version, another layer, no such sampling, no such rate, a rate of the maker's own.
    for head in [
        0xFFEB_9000,
        0xFFFD_9000,
        0xFFFB_9C00,
        0xFFFB_F000,
        0xFFFB_0000,
        0xFFDB_9000,
    ] {
        assert!(
            probe(Format::Mp3, &sound(head, 417).repeat(4)).is_err(),
            "{head:x}"
        );
    }
}

// Films

/// An element of EBML whose size takes two bytes.
fn element(id: &[u8], body: &[u8]) -> Vec<u8> {
    let size = u16::try_from(body.len()).unwrap() | 0x4000;
    joined(&[id, &size.to_be_bytes(), body])
}

fn webm(kind: &[u8], info: &[Vec<u8>], tracks: &[&[u8]]) -> Vec<u8> {
    let entries: Vec<Vec<u8>> = tracks
        .iter()
        .map(|codec| element(&[0xAE], &element(&[0x86], codec)))
        .collect();
    let inside = joined(&[
        &element(&[0x15, 0x49, 0xA9, 0x66], &info.concat()),
        &element(&[0x16, 0x54, 0xAE, 0x6B], &entries.concat()),
    ]);
    joined(&[
        &element(&[0x1A, 0x45, 0xDF, 0xA3], &element(&[0x42, 0x82], kind)),
        // Of unknown size, as a live recording writes it.
        &[
            0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        ],
        &inside,
    ])
}

#[test]
fn a_webm_says_its_length_and_holds_known_codecs_alone() {
    let duration = |ticks: &[u8]| element(&[0x44, 0x89], ticks);
    let short = duration(&90_000_f32.to_be_bytes());
    let of = |info: &[Vec<u8>]| {
        millis(
            Format::WebM,
            &webm(b"webm\0\0", info, &[b"V_VP9", b"A_OPUS"]),
        )
    };
    assert_eq!(of(std::slice::from_ref(&short)), Some(90_000));
    assert_eq!(of(&[duration(&90_000_f64.to_be_bytes())]), Some(90_000));
    let scale = element(&[0x2A, 0xD7, 0xB1], &[0x07, 0xA1, 0x20]);
    assert_eq!(of(&[scale, short.clone()]), Some(45_000));
    assert_eq!(of(&[]), None);
    for tracks in [&[b"V_VP8", &b"A_VORBIS"[..]][..], &[b"V_VP9"]] {
        assert!(probe(Format::WebM, &webm(b"webm", &[], tracks)).is_ok());
    }
    for tracks in [
        &[&b"A_OPUS"[..]][..],
        &[b"V_VP9", b"V_MPEG4/ISO/AVC"],
        &[b"V_VP9", b"S_TEXT/UTF8"],
        &[],
    ] {
        assert!(probe(Format::WebM, &webm(b"webm", &[], tracks)).is_err());
    }
    assert!(probe(Format::WebM, &webm(b"matroska", &[], &[b"V_VP9"])).is_err());
    for hidden in [&[0x50, 0x35][..], &[0x19, 0x41, 0xA4, 0x69]] {
        let film = joined(&[&webm(b"webm", &[], &[b"V_VP9"]), &element(hidden, b"file")]);
        assert!(probe(Format::WebM, &film).is_err(), "{hidden:x?}");
    }
}

#[test]
fn a_film_is_looked_into_eight_levels_and_no_deeper() {
    let codec = element(&[0x86], b"V_VP9");
    let track = element(&[0x16, 0x54, 0xAE, 0x6B], &element(&[0xAE], &codec));
    let kind = element(&[0x42, 0x82], b"webm");
    let webm = |levels: usize| {
        let wrapped = (0..levels).fold(track.clone(), |inside, _| {
            element(&[0x18, 0x53, 0x80, 0x67], &inside)
        });
        let film = joined(&[&element(&[0x1A, 0x45, 0xDF, 0xA3], &kind), &wrapped]);
        probe(Format::WebM, &film).is_ok()
    };
    assert_eq!(
        (webm(1), webm(5), webm(6), webm(1_000)),
        (true, true, false, false)
    );
    let mp4 = |levels: usize| {
        let film = mp4(&head(0, 600), &[b"avc1"]);
        let (first, moov) = film.split_at(25);
        let wrapped = (0..levels).fold(boxed(b"trak", &moov[8..]), |inside, _| {
            boxed(b"trak", &inside)
        });
        probe(Format::Mp4, &joined(&[first, &wrapped])).is_ok()
    };
    assert_eq!(
        (mp4(0), mp4(2), mp4(3), mp4(1_000)),
        (true, true, false, false)
    );
}

fn boxed(name: &[u8], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
    joined(&[&size, name, body])
}

/// The same with a size of eight bytes.
fn long_boxed(name: &[u8], body: &[u8]) -> Vec<u8> {
    let size = (body.len() as u64 + 16).to_be_bytes();
    joined(&[&1_u32.to_be_bytes(), name, &size, body])
}

/// The head of a film in version 0 or 1, with 600 ticks a second.
fn head(version: u8, ticks: u32) -> Vec<u8> {
    let times = if version == 0 { 8 } else { 16 };
    let mut body = vec![version, 0, 0, 0];
    body.resize(4 + times, 3);
    body.extend(600_u32.to_be_bytes());
    if version == 1 {
        body.extend([0; 4]);
    }
    body.extend(ticks.to_be_bytes());
    boxed(b"mvhd", &body)
}

fn mp4(head: &[u8], codecs: &[&[u8]]) -> Vec<u8> {
    let tracks: Vec<Vec<u8>> = codecs
        .iter()
        .map(|codec| {
            let described = joined(&[&[0, 0, 0, 0, 0, 0, 0, 1], &boxed(codec, &[0; 20])]);
            let table = boxed(b"stbl", &boxed(b"stsd", &described));
            boxed(b"trak", &long_boxed(b"mdia", &boxed(b"minf", &table)))
        })
        .collect();
    // The last one reaches to the end.
    let mut film = joined(&[head, &tracks.concat()]);
    film.splice(0..0, *b"\0\0\0\0moov");
    joined(&[
        &boxed(b"ftyp", b"isom\0\0\0\0"),
        &boxed(b"free", b"x"),
        &film,
    ])
}

#[test]
fn an_mp4_says_its_length_and_holds_known_codecs_alone() {
    for version in [0, 1] {
        let film = mp4(&head(version, 600 * 90 + 300), &[b"avc1", b"mp4a"]);
        assert_eq!(millis(Format::Mp4, &film), Some(90_500), "{version}");
    }
    assert!(probe(Format::Mp4, &mp4(&head(0, 600), &[b"avc3"])).is_ok());
    for codecs in [&[&b"mp4a"[..]][..], &[b"avc1", b"hvc1"], &[]] {
        assert!(
            probe(Format::Mp4, &mp4(&head(0, 600), codecs)).is_err(),
            "{codecs:?}"
        );
    }
    let film = mp4(&head(0, 600), &[b"avc1"]);
    let (first, rest) = film.split_at(16);
    assert_eq!(&first[4..8], b"ftyp");
    assert!(
        probe(Format::Mp4, rest).is_err(),
        "it does not begin with its type"
    );
}

#[test]
fn a_film_lasts_twenty_minutes_at_most_and_a_sound_fifteen() {
    let film = |millis: u32| {
        probe(
            Format::Mp4,
            &mp4(
                &head(0, millis / 1000 * 600 + millis % 1000 * 6 / 10),
                &[b"avc1"],
            ),
        )
    };
    assert_eq!(film(20 * 60_000).unwrap().millis, Some(1_200_000));
    assert_eq!(
        film(20 * 60_000 + 10),
        Err(Refused::TooLong("21 min".into(), "20 min".into()))
    );
    let head = joined(&[b"OpusHead", &[0; 11]]);
    let sound = |millis: u64| probe(Format::Opus, &page(48 * millis, &head));
    assert_eq!(sound(15 * 60_000).unwrap().millis, Some(900_000));
    assert_eq!(
        sound(15 * 60_000 + 1),
        Err(Refused::TooLong("16 min".into(), "15 min".into()))
    );
}

// Captions

#[test]
fn captions_have_whole_times_one_after_the_other() {
    let captions = |times: &str| {
        probe(
            Format::Vtt,
            format!("WEBVTT\n\n{times}\nHello\n").as_bytes(),
        )
    };
    for (times, end) in [
        ("00:01.000 --> 00:02.500", 2_500),
        ("00:01.000 --> 00:10:02.500 align:start", 602_500),
        ("00:00.000\t-->\t00:00.001", 1),
    ] {
        assert_eq!(captions(times).unwrap().millis, Some(end), "{times}");
    }
    for times in [
        "00:02.000 --> 00:02.000",
        "0:01.000 --> 00:02.000",
        "00:01.000 --> 00:2.000",
        "00:01.00 --> 00:02.000",
        "00:01.0000 --> 00:02.000",
        "00:01.000 --> 00:02.0x0",
        "00:01.000 --> 00:0x.000",
        "00:01,000 --> 00:02,000",
        "01.000 --> 02.000",
        "00:00:00:01.000 --> 00:00:00:02.000",
        "00:01.000 -->",
        "no times",
    ] {
        assert!(captions(times).is_err(), "{times}");
    }
}

// Names, types and limits

#[test]
fn each_ending_has_its_type_and_its_limit() {
    const MIB: u64 = 1024 * 1024;
    for (ending, content_type, limit) in [
        ("png", "image/png", 4 * MIB),
        ("jpg", "image/jpeg", 4 * MIB),
        ("jpeg", "image/jpeg", 4 * MIB),
        ("webp", "image/webp", 4 * MIB),
        ("gif", "image/gif", 4 * MIB),
        ("svg", "image/svg+xml", MIB / 2),
        ("opus", "audio/ogg", 10 * MIB),
        ("ogg", "audio/ogg", 10 * MIB),
        ("mp3", "audio/mpeg", 10 * MIB),
        ("webm", "video/webm", 200 * MIB),
        ("mp4", "video/mp4", 200 * MIB),
        ("vtt", "text/vtt", MIB / 4),
    ] {
        let format = Format::of(&format!("a.b.{ending}")).expect(ending);
        assert_eq!(
            (format.content_type(), format.limit()),
            (content_type, limit)
        );
        let letters = if ["svg", "vtt"].contains(&ending) {
            "; charset=utf-8"
        } else {
            ""
        };
        assert_eq!(format.header(), format!("{content_type}{letters}"));
    }
    assert_eq!(Format::of("png"), None);
    assert_eq!(Format::of("a.exe"), None);
}

#[test]
fn a_file_is_as_large_as_its_limit_and_no_byte_larger() {
    let mut captions = b"WEBVTT\n\nNOTE ".to_vec();
    captions.resize(256 * 1024, b'x');
    assert_eq!(millis(Format::Vtt, &captions), Some(0));
    captions.push(b'x');
    let said = Refused::TooLarge("257 KiB".to_owned(), "256 KiB".to_owned());
    assert_eq!(probe(Format::Vtt, &captions), Err(said));
    let mut drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec();
    drawing.resize(512 * 1024, b' ');
    let clean = clean(Format::Svg, drawing.clone()).unwrap();
    assert_eq!(clean, b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    drawing.push(b' ');
    assert!(course::svg::clean(&drawing).is_err());
}

#[test]
fn documents_are_known_by_name_and_by_their_first_bytes() {
    for name in ["a.pdf", "a.PDF", "a.tar.gz", "b/c.docx", "x.html", "x.ttf"] {
        assert!(is_document(name), "{name}");
    }
    for name in ["a.png", "pdf", "a.", "a.pd", "pdf.svg"] {
        assert!(!is_document(name), "{name}");
    }
    for bytes in [&b"%PDF-1.7"[..], b"PK\x03\x04..", b"#!/bin/sh", b"\x7fELF"] {
        assert!(looks_like_document(bytes));
    }
    for bytes in [&b"# Title"[..], b"", b"P", b"!#"] {
        assert!(!looks_like_document(bytes));
    }
}
