//! Pictures laid by hand: how large they say they are, where they end, and what is left of them when they are written
//! anew.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat};
use lucarne::sift::{Purpose, Sieve, Why};

use super::{broken, brought, good, looked, with};
use crate::sift::{gif, gif_with_comment, picture, png, png_of};

fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], name, body, &[0; 4]].concat()
}

#[test]
fn a_picture_has_forty_million_pixels_at_most_before_anything_is_unpacked() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |name: &str, bytes: &[u8]| brought(&mut sieve, name, bytes);
    let png = |width, height| png_of(width, height);
    assert_eq!(
        tried("a.png", &png(8_000, 5_000)),
        broken("PNG"),
        "few enough, but a lie"
    );
    assert_eq!(
        tried("a.png", &png(8_000, 5_001)),
        Err(Why::Pixels(8_000, 5_001))
    );
    assert_eq!(tried("a.png", &png(60_000, 2)), broken("PNG"));
    for (width, height) in [(0, 30), (40, 0), (0, 60_000), (60_000, 0)] {
        assert_eq!(tried("a.png", &png(width, height)), broken("PNG"));
    }
    let jpeg = |width: u16, height: u16| {
        let mut bytes = picture(ImageFormat::Jpeg);
        let frame = (0..bytes.len())
            .find(|at| matches!(bytes[*at..], [0xFF, 0xC0, ..]))
            .unwrap();
        bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
        bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
        bytes
    };
    assert_eq!(
        tried("a.jpg", &jpeg(8_000, 5_001)),
        Err(Why::Pixels(8_000, 5_001))
    );
    assert_eq!(tried("a.jpg", &jpeg(40, 30)), good("JPEG"));
    let gif = |width: u16, height: u16| {
        let mut bytes = gif();
        bytes[6..8].copy_from_slice(&width.to_le_bytes());
        bytes[8..10].copy_from_slice(&height.to_le_bytes());
        bytes
    };
    assert_eq!(
        tried("a.gif", &gif(8_000, 5_001)),
        Err(Why::Pixels(8_000, 5_001))
    );
    assert_eq!(tried("a.gif", &gif(0, 5_001)), broken("GIF"));
}

#[test]
fn a_picture_ends_where_its_format_says_and_not_a_byte_later() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |name: &str, bytes: &[u8]| brought(&mut sieve, name, bytes);
    // A JPEG: the mark of its end may be filled up.
    let whole = picture(ImageFormat::Jpeg);
    let filled = [&whole[..2], &[0xFF; 3], &whole[2..]].concat();
    assert_eq!(
        tried("a.jpg", &filled),
        broken("JPEG"),
        "before the picture nothing is filled up"
    );
    let last = whole.len() - 2;
    let filled = [&whole[..last], &[0xFF; 2], &whole[last..]].concat();
    assert_eq!(tried("a.jpg", &filled), good("JPEG"));
    assert_eq!(tried("a.jpg", &with(filled, b"\xff\xd9")), Err(Why::Behind));
    assert_eq!(
        tried("a.jpg", &with(whole.clone(), b"\0")),
        Err(Why::Behind)
    );
    let noted = [&whole[..2], &[0xFF, 0xFE, 0, 4, 0xFF, 0xD9], &whole[2..]].concat();
    assert_eq!(
        tried("a.jpg", &noted),
        good("JPEG"),
        "what looks like an end in a note is none"
    );
    assert_eq!(tried("a.jpg", &whole[..last]), broken("JPEG"));
    let out_of_step = [&whole[..2], &[0xFF, 0xFE, 0, 3, 7, 7], &whole[2..]].concat();
    assert_eq!(tried("a.jpg", &out_of_step), broken("JPEG"));
    // A PNG: chunk by chunk.
    let whole = png();
    let at = whole.len() - 12;
    let noted = [
        &whole[..at],
        &png_chunk(b"tIME", b"IENDIENDIEND"),
        &whole[at..],
    ]
    .concat();
    let noted_end = tried("a.png", &noted);
    assert!(
        noted_end == good("PNG") || noted_end == broken("PNG"),
        "{noted_end:?}"
    );
    assert_eq!(tried("a.png", &with(noted, b"x")), Err(Why::Behind));
    assert_eq!(tried("a.png", &whole[..whole.len() - 1]), broken("PNG"));
    // A GIF: blocks, with colours of its own or without.
    let whole = gif();
    let noted = gif_with_comment(&[0x3B; 200]);
    assert_eq!(tried("a.gif", &noted), good("GIF"));
    assert_eq!(tried("a.gif", &with(noted, b"x")), Err(Why::Behind));
    assert_eq!(tried("a.gif", &whole[..whole.len() - 1]), broken("GIF"));
    let mut odd = whole.clone();
    let end = odd.len() - 1;
    odd[end] = 0x3C;
    assert_eq!(tried("a.gif", &with(odd, b"\x3b")), broken("GIF"));
    // A WebP: as long as it says.
    let whole = picture(ImageFormat::WebP);
    assert_eq!(
        tried("a.webp", &with(whole.clone(), b"x")),
        Err(Why::Behind)
    );
    assert_eq!(tried("a.webp", &whole[..whole.len() - 1]), broken("WebP"));
}

/// A GIF of 2 × 1 pixels of which each has one of these colours: of the file, or of the picture.
fn small_gif(own: bool) -> Vec<u8> {
    let colours = [[10, 20, 30], [200, 210, 220], [0; 3], [0; 3]].concat();
    let mut out = b"GIF89a\x02\0\x01\0".to_vec();
    out.extend_from_slice(&[if own { 0 } else { 0x81 }, 0, 0]);
    if !own {
        out.extend_from_slice(&colours);
    }
    out.extend_from_slice(&[0x2C, 0, 0, 0, 0, 2, 0, 1, 0, if own { 0x81 } else { 0 }]);
    if own {
        out.extend_from_slice(&colours);
    }
    // Codes of three bits: clear, 0, 1, end.
    out.extend_from_slice(&[2, 2, 0b0100_0100, 0b0000_1010, 0, 0x3B]);
    out
}

#[test]
fn a_gif_has_its_colours_before_all_pictures_or_before_its_own() {
    let mut sieve = Sieve::start().unwrap();
    for own in [false, true] {
        let gif = small_gif(own);
        assert_eq!(brought(&mut sieve, "a.gif", &gif), good("GIF"), "{own}");
        assert_eq!(
            brought(&mut sieve, "a.gif", &with(gif.clone(), b"x")),
            Err(Why::Behind)
        );
        let (_, anew) = looked(&mut sieve, Purpose::Author, "a.gif", &with(gif, b"x")).unwrap();
        let pixels = image::load_from_memory(&anew)
            .unwrap()
            .into_rgb8()
            .into_raw();
        assert_eq!(pixels, [10, 20, 30, 200, 210, 220]);
    }
}

#[test]
fn a_png_written_anew_keeps_its_depth_its_colours_and_what_is_clear() {
    let mut sieve = Sieve::start().unwrap();
    let mut grey = Vec::new();
    let mut encoder = png::Encoder::new(&mut grey, 2, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    encoder.set_trns(vec![0x12, 0x34]);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0x12, 0x34, 0x56, 0x78]).unwrap();
    writer.finish().unwrap();
    let (what, anew) = looked(&mut sieve, Purpose::Author, "a.png", &grey).unwrap();
    assert_eq!(what, "PNG");
    let mut reader = png::Decoder::new(std::io::Cursor::new(&anew))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let info = reader.info();
    assert_eq!(
        (info.color_type, info.bit_depth),
        (png::ColorType::Grayscale, png::BitDepth::Sixteen)
    );
    assert_eq!(info.trns.as_deref(), Some(&[0x12, 0x34][..]));
    assert_eq!(pixels, [0x12, 0x34, 0x56, 0x78]);
}

#[test]
fn pictures_of_trainers_and_learners_lose_what_stands_behind_them() {
    let mut sieve = Sieve::start().unwrap();
    let formats = [
        ("png", ImageFormat::Png),
        ("jpg", ImageFormat::Jpeg),
        ("gif", ImageFormat::Gif),
        ("webp", ImageFormat::WebP),
    ];
    for (ending, format) in formats {
        let name = format!("a.{ending}");
        let behind = with(picture(format), b"behind it, a secret");
        assert_eq!(brought(&mut sieve, &name, &behind), Err(Why::Behind));
        for purpose in [Purpose::Author, Purpose::HandIn] {
            if purpose == Purpose::HandIn && ending == "gif" {
                continue;
            }
            let (_, kept) = looked(&mut sieve, purpose, &name, &behind).unwrap();
            assert!(!kept.windows(6).any(|part| part == b"secret"), "{name}");
            let what = brought(&mut sieve, &name, &kept);
            assert_eq!(
                what,
                brought(&mut sieve, &name, &picture(format)),
                "of the same kind"
            );
            let (before, after) = (
                image::load_from_memory(&behind),
                image::load_from_memory(&kept),
            );
            let (before, after) = (before.unwrap().into_rgb8(), after.unwrap().into_rgb8());
            assert_eq!(before.dimensions(), after.dimensions());
            let apart = before
                .as_raw()
                .iter()
                .zip(after.as_raw())
                .map(|(a, b)| a.abs_diff(*b))
                .max();
            assert!(
                apart < Some(if ending == "jpg" { 60 } else { 3 }) || ending == "gif",
                "{name}: {apart:?}"
            );
        }
    }
    let mut fine = Vec::new();
    let smooth = DynamicImage::ImageRgb8(image::RgbImage::from_fn(64, 64, |x, y| {
        image::Rgb([x as u8, y as u8, 128])
    }));
    smooth
        .write_with_encoder(JpegEncoder::new_with_quality(&mut fine, 100))
        .unwrap();
    let (_, kept) = looked(&mut sieve, Purpose::Author, "a.jpg", &fine).unwrap();
    let kept = image::load_from_memory(&kept).unwrap().into_rgb8();
    let apart = smooth
        .into_rgb8()
        .into_raw()
        .into_iter()
        .zip(kept.into_raw())
        .map(|(a, b)| a.abs_diff(b))
        .max();
    assert!(apart < Some(12), "{apart:?}");
}

/// Two colours in 16 × 8 pixels, with loss, as a browser draws them.
const LOSSY: [u8; 44] = [
    0xB0, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0x10, 0x00, 0x08, 0x00, 0x02, 0xC0, 0x4C, 0x25, 0xA0, 0x02,
    0x74, 0xBA, 0x00, 0x04, 0x66, 0x80, 0x00, 0xFE, 0xC3, 0xDF, 0xFF, 0x90, 0xE6, 0x5F, 0xCE, 0xDE,
    0xBF, 0x6A, 0xEF, 0x37, 0xBF, 0xEF, 0xB9, 0x39, 0xCE, 0x80, 0x00, 0x00,
];

fn webp(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, part) in parts {
        body.extend_from_slice(*name);
        body.extend_from_slice(&u32::try_from(part.len()).unwrap().to_le_bytes());
        body.extend_from_slice(part);
        body.resize(body.len() + part.len() % 2, 0);
    }
    let size = u32::try_from(body.len()).unwrap().to_le_bytes();
    [&b"RIFF"[..], &size, &body].concat()
}

#[test]
fn a_webp_with_loss_keeps_its_bytes_and_loses_its_notes() {
    let mut sieve = Sieve::start().unwrap();
    let bare = webp(&[(b"VP8 ", &LOSSY)]);
    let mut extended = [0; 10];
    (extended[0], extended[4], extended[7]) = (8, 15, 7);
    let noted = webp(&[(b"VP8X", &extended), (b"VP8 ", &LOSSY), (b"EXIF", b"Ana")]);
    for bytes in [&bare, &noted] {
        assert_eq!(brought(&mut sieve, "a.webp", bytes), good("WebP"));
        let behind = with(bytes.clone(), b"a secret");
        assert_eq!(brought(&mut sieve, "a.webp", &behind), Err(Why::Behind));
        let (_, kept) = looked(&mut sieve, Purpose::Author, "a.webp", &behind).unwrap();
        assert!(
            kept.windows(LOSSY.len()).any(|part| part == LOSSY),
            "the picture is as it was"
        );
        for trace in [&b"Ana"[..], b"EXIF", b"secret"] {
            assert!(
                !kept.windows(trace.len()).any(|part| part == trace),
                "{trace:?}"
            );
        }
        assert_eq!(brought(&mut sieve, "a.webp", &kept), good("WebP"));
    }
    let mut spoilt = LOSSY;
    spoilt[3] ^= 1;
    let spoilt = webp(&[(b"VP8 ", &spoilt)]);
    let refused = looked(&mut sieve, Purpose::Author, "a.webp", &spoilt).map(|(what, _)| what);
    assert_eq!(refused, broken("WebP"));
}
