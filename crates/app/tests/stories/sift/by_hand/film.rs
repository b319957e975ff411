//! Films laid by hand: their containers, their codecs, and what somebody may have hidden in the middle.

use lucarne::sift::{Sieve, Why};

use super::{broken, brought, codec, good, hidden, with};
use crate::sift::{mp4, mp4_box};

/// A film of these tracks, in boxes as deep as they usually are.
fn film(codecs: &[&[u8; 4]]) -> Vec<u8> {
    let tracks: Vec<Vec<u8>> = codecs.iter().map(|codec| track(codec, 1)).collect();
    [
        mp4_box(b"ftyp", b"isom\0\0\0\0"),
        mp4_box(b"moov", &tracks.concat()),
    ]
    .concat()
}

/// A track whose table of samples lies in so many boxes called `mdia`.
fn track(codec: &[u8; 4], deep: usize) -> Vec<u8> {
    let table = mp4_box(b"stsd", &[&[0; 8][..], &mp4_box(codec, &[0; 20])].concat());
    let inside = (0..deep).fold(table, |inside, _| mp4_box(b"mdia", &inside));
    mp4_box(b"trak", &inside)
}

#[test]
fn an_mp4_is_known_boxes_to_its_end_and_known_codecs_alone() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| brought(&mut sieve, "a.mp4", bytes);
    let whole = film(&[b"avc1", b"mp4a"]);
    assert_eq!(tried(&whole), good("MP4 avc1, mp4a"));
    assert_eq!(tried(&film(&[b"avc3"])), good("MP4 avc3"));
    assert_eq!(tried(&film(&[b"mp4a"])), broken("MP4"), "nothing to see");
    assert_eq!(tried(&film(&[])), broken("MP4"));
    assert_eq!(tried(&film(&[b"avc1", b"ac-3"])), codec("ac-3"));
    let tops = [
        b"mdat", b"free", b"skip", b"wide", b"udta", b"meta", b"moof", b"mfra", b"sidx", b"styp",
        b"pdin", b"uuid",
    ];
    for top in tops {
        assert_eq!(
            tried(&with(whole.clone(), &mp4_box(top, b"12"))),
            good("MP4 avc1, mp4a")
        );
    }
    for top in [b"ftyp", b"trak", b"zzzz"] {
        assert_eq!(
            tried(&with(whole.clone(), &mp4_box(top, b"12"))),
            Err(Why::Behind)
        );
    }
    assert_eq!(tried(&with(whole.clone(), b"x")), Err(Why::Behind));
    for cut in [&b"\0\0\0\x0Cmdat123"[..], b"\0\0\0\x0Cmoov123"] {
        assert_eq!(tried(&with(whole.clone(), cut)), broken("MP4"), "cut off");
    }
    assert_eq!(tried(b"\0\0\0\x10ftypisom"), broken("MP4"));
    // A length of 64 bits, and one that says: to the end.
    let long = [&[0, 0, 0, 1][..], b"mdat", &20_u64.to_be_bytes(), b"1234"].concat();
    assert_eq!(tried(&with(whole.clone(), &long)), good("MP4 avc1, mp4a"));
    assert_eq!(
        tried(&with(whole.clone(), &with(long.clone(), b"5"))),
        Err(Why::Behind)
    );
    assert_eq!(tried(&with(whole.clone(), &long[..19])), broken("MP4"));
    assert_eq!(
        tried(&with(whole.clone(), b"\0\0\0\0mdat1234")),
        good("MP4 avc1, mp4a")
    );
    assert_eq!(
        tried(&with(whole.clone(), b"\0\0\0\x07mdat")),
        broken("MP4"),
        "shorter than its head"
    );
    let deep = |deep: usize| {
        let moov = mp4_box(b"moov", &[track(b"avc1", 1), track(b"hvc1", deep)].concat());
        [mp4_box(b"ftyp", b"isom\0\0\0\0"), moov].concat()
    };
    assert_eq!(tried(&deep(8)), codec("hvc1"));
    assert_eq!(tried(&deep(9)), good("MP4 avc1"), "no player looks there");
    assert_eq!(tried(&mp4(b"avc1")), good("MP4 avc1"));
}

/// An element of WebM with a length of one byte.
fn element(id: &[u8], body: &[u8]) -> Vec<u8> {
    [id, &[0x80 | u8::try_from(body.len()).unwrap()], body].concat()
}

const HEAD: &[u8] = &[0x1A, 0x45, 0xDF, 0xA3];
const SEGMENT: &[u8] = &[0x18, 0x53, 0x80, 0x67];
const TRACKS: &[u8] = &[0x16, 0x54, 0xAE, 0x6B];

fn head() -> Vec<u8> {
    element(HEAD, &element(&[0x42, 0x82], b"webm"))
}

fn tracks(codecs: &[&str]) -> Vec<u8> {
    let each = codecs
        .iter()
        .map(|codec| element(&[0xAE], &element(&[0x86], codec.as_bytes())));
    element(TRACKS, &each.collect::<Vec<_>>().concat())
}

#[test]
fn a_webm_is_one_segment_of_whole_elements_and_known_codecs_alone() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |parts: &[Vec<u8>]| brought(&mut sieve, "a.webm", &parts.concat());
    let vp8 = tracks(&["V_VP8"]);
    let segment = element(SEGMENT, &vp8);
    let all = tracks(&["V_VP9", "A_OPUS", "A_VORBIS", "S_TEXT/WEBVTT"]);
    let void = element(&[0xEC], b"1234");
    assert_eq!(tried(&[head(), segment.clone()]), good("WebM V_VP8"));
    assert_eq!(
        tried(&[head(), void.clone(), element(SEGMENT, &all), void.clone()]),
        good("WebM V_VP9, A_OPUS, A_VORBIS, S_TEXT/WEBVTT")
    );
    assert_eq!(
        tried(&[head(), element(SEGMENT, &tracks(&["A_OPUS"]))]),
        broken("WebM")
    );
    assert_eq!(
        tried(&[head(), element(SEGMENT, &tracks(&["V_VP8", "A_AC3"]))]),
        codec("A_AC3")
    );
    let name = "X".repeat(60);
    assert_eq!(
        tried(&[head(), element(SEGMENT, &tracks(&[&name]))]),
        codec(&name[..40])
    );
    assert_eq!(tried(&[head()]), broken("WebM"));
    assert_eq!(
        tried(&[head(), segment.clone(), segment.clone()]),
        Err(Why::Behind)
    );
    assert_eq!(tried(&[head(), head()]), Err(Why::Behind));
    assert_eq!(tried(&[head(), segment.clone(), head()]), Err(Why::Behind));
    assert_eq!(
        tried(&[head(), segment.clone(), b"x".to_vec()]),
        Err(Why::Behind)
    );
    assert_eq!(
        tried(&[head(), segment[..segment.len() - 1].to_vec()]),
        broken("WebM")
    );
    let attached = element(&[0x19, 0x41, 0xA4, 0x69], b"");
    let both = [vp8.clone(), attached].concat();
    assert_eq!(
        tried(&[head(), element(SEGMENT, &both)]),
        hidden("WebM attachment")
    );
    let spare = [vp8.clone(), vec![0xEC, 0x85, 1]].concat();
    assert_eq!(
        tried(&[head(), element(SEGMENT, &spare)]),
        broken("WebM"),
        "children fill it"
    );
    // Lengths of two and eight bytes, one that is not known, one too long.
    let size = u8::try_from(vp8.len()).unwrap();
    for length in [
        &[0x40, size][..],
        &[0x01, 0, 0, 0, 0, 0, 0, size],
        &[0xFF],
        &[0x7F, 0xFF],
    ] {
        assert_eq!(
            tried(&[head(), SEGMENT.to_vec(), length.to_vec(), vp8.clone()]),
            good("WebM V_VP8"),
            "{length:?}"
        );
    }
    let nine = [0, 0x80, 0, 0, 0, 0, 0, 0, size];
    assert_eq!(
        tried(&[head(), SEGMENT.to_vec(), nine.to_vec(), vp8.clone()]),
        broken("WebM")
    );
    let id = [0x08, 1, 1, 1, 1, 0x80];
    assert_eq!(
        tried(&[head(), element(SEGMENT, &id)]),
        broken("WebM"),
        "an id of five bytes"
    );
    let more = [&[0x40, 0x82][..], &vp8, &[7; 130 - 19]].concat();
    let long = tried(&[head(), SEGMENT.to_vec(), more]);
    assert!(long.is_err(), "{long:?}");
    let deep = |deep: usize| {
        let inside = (0..deep).fold(element(&[0x86], b"V_AV1"), |inside, _| {
            element(&[0xAE], &inside)
        });
        element(SEGMENT, &[tracks(&["V_VP8"]), inside].concat())
    };
    assert_eq!(tried(&[head(), deep(9)]), codec("V_AV1"));
    assert_eq!(
        tried(&[head(), deep(10)]),
        good("WebM V_VP8"),
        "no player looks there"
    );
}

/// A film whose pictures are these bytes.
fn around(bytes: &[u8]) -> Vec<u8> {
    with(film(&[b"avc1"]), &mp4_box(b"mdat", bytes))
}

#[test]
fn an_archive_or_a_page_is_found_in_the_middle_of_a_film_and_chance_is_not() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| brought(&mut sieve, "a.mp4", &around(bytes));
    let entry = |version: [u8; 2], method: u8| {
        with(
            vec![7; 50],
            &[b"PK\x03\x04", &version[..], &[7, 7], &[method, 0]].concat(),
        )
    };
    for method in [0, 8, 9, 12, 14, 93, 95, 98, 99] {
        assert_eq!(
            tried(&entry([20, 0], method)),
            hidden("ZIP"),
            "method {method}"
        );
    }
    assert_eq!(tried(&entry([63, 3], 8)), hidden("ZIP"));
    for chance in [
        entry([64, 0], 8),
        entry([20, 4], 8),
        entry([20, 0], 7),
        entry([20, 0], 100),
    ] {
        assert_eq!(tried(&chance), good("MP4 avc1"));
    }
    let far = vec![7; 22 + 65_535 + 100];
    let end = [&far[..], b"PK\x05\x06\x01\0\0\0", &far].concat();
    assert_eq!(
        tried(&end),
        good("MP4 avc1"),
        "no reader looks for it there"
    );
    let end = [&far[..], b"PK\x05\x06\0\0\0\0", &far].concat();
    assert_eq!(tried(&end), hidden("ZIP"));
    let near = |after: usize| [&far[..], b"PK\x05\x06", &vec![7; after]].concat();
    assert_eq!(tried(&near(22 + 65_535 - 4)), hidden("ZIP"));
    assert_eq!(tried(&near(22 + 65_535 - 3)), good("MP4 avc1"));
    for (mark, what) in [
        (&b"Rar!\x1a\x07"[..], "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"<script", "<script>"),
        (b"<?php", "<script>"),
    ] {
        assert_eq!(tried(&[&far[..], mark, &far].concat()), hidden(what));
        assert_eq!(
            tried(&[&far[..], &mark[1..], &far].concat()),
            good("MP4 avc1")
        );
    }
    let before = around(b"").len();
    let pdf = |at: usize| [&vec![7; at - before][..], b"%PDF-", &far].concat();
    assert_eq!(
        tried(&pdf(1024 - 5)),
        hidden("PDF"),
        "readers look at the first 1,024 bytes"
    );
    assert_eq!(tried(&pdf(1024 - 4)), good("MP4 avc1"));
}
