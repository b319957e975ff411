//! Pictures: size, animation and metadata read from their headers, and the same pictures without metadata.

use super::{Facts, big, little, side};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A still PNG.
pub(super) fn png(bytes: &[u8]) -> Option<Facts> {
    let mut facts = Facts::default();
    let mut ended = false;
    for chunk in png_chunks(bytes)? {
        let (name, data) = chunk?;
        match name {
            b"IHDR" => facts.size = Some((side(big(data.get(..4)?)), side(big(data.get(4..8)?)))),
            b"acTL" | b"fcTL" | b"fdAT" => return None,
            b"IEND" => ended = true,
            name => facts.metadata |= is_png_note(name),
        }
    }
    (ended && facts.size?.0 > 0 && facts.size?.1 > 0).then_some(facts)
}

fn is_png_note(name: &[u8]) -> bool {
    matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME")
}

/// The same PNG without notes.
pub(super) fn bare_png(bytes: &[u8]) -> Vec<u8> {
    let mut out = PNG.to_vec();
    let mut at = PNG.len();
    for (name, data) in png_chunks(bytes)
        .into_iter()
        .flatten()
        .map_while(|chunk| chunk)
    {
        let end = at + data.len() + 12;
        if !is_png_note(name) {
            out.extend_from_slice(&bytes[at..end]);
        }
        at = end;
    }
    out
}

type Chunk<'a> = (&'a [u8], &'a [u8]);

/// The chunks up to IEND; what stands behind is dropped.
fn png_chunks(bytes: &[u8]) -> Option<impl Iterator<Item = Option<Chunk<'_>>>> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut done = false;
    Some(std::iter::from_fn(move || {
        if done || rest.is_empty() {
            return None;
        }
        let chunk = png_chunk(rest);
        done = chunk.is_none_or(|(name, _)| name == b"IEND");
        rest = chunk
            .and_then(|(_, data)| rest.get(data.len() + 12..))
            .unwrap_or_default();
        Some(chunk)
    }))
}

fn png_chunk(rest: &[u8]) -> Option<Chunk<'_>> {
    let length = usize::try_from(big(rest.get(..4)?)).ok()?;
    let data = rest.get(8..)?.get(..length)?;
    rest.get(8 + length..12 + length)?;
    Some((&rest[4..8], data))
}

/// A JPEG.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Facts> {
    let mut facts = Facts::default();
    for (marker, data) in jpeg_segments(bytes)? {
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                facts.size = Some((side(big(data.get(3..5)?)), side(big(data.get(1..3)?))));
            }
            _ => facts.metadata |= is_jpeg_note(marker),
        }
    }
    let (width, height) = facts.size?;
    (width > 0 && height > 0).then_some(facts)
}

/// APP1 holds Exif and XMP, APP13 the fields of picture agencies; APP0, APP2 and APP14 are about colour.
fn is_jpeg_note(marker: u8) -> bool {
    matches!(marker, 0xE1 | 0xE3..=0xED | 0xEF | 0xFE)
}

/// The same JPEG without notes.
pub(super) fn bare_jpeg(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8];
    let mut at = 2;
    for (marker, data) in jpeg_segments(bytes).unwrap_or_default() {
        let end = at + 4 + data.len();
        if !is_jpeg_note(marker) {
            out.extend_from_slice(&bytes[at..end]);
        }
        at = end;
    }
    out.extend_from_slice(&bytes[at..]);
    out
}

/// The segments before the picture data, without fill bytes between them.
fn jpeg_segments(bytes: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut segments = Vec::new();
    loop {
        let (&[0xFF, marker], after) = rest.split_first_chunk::<2>()? else {
            return None;
        };
        if marker == 0xDA {
            return Some(segments);
        }
        let length = usize::try_from(big(after.get(..2)?)).ok()?;
        segments.push((marker, after.get(2..length)?));
        rest = &after[length..];
    }
}

/// A still WebP.
pub(super) fn webp(bytes: &[u8]) -> Option<Facts> {
    let mut facts = Facts::default();
    for (name, data) in webp_chunks(bytes)? {
        match name {
            b"VP8X" => {
                facts.size = Some((
                    side(little(data.get(4..7)?) + 1),
                    side(little(data.get(7..10)?) + 1),
                ))
            }
            b"VP8 " if facts.size.is_none() => {
                let side = |at| Some(side(little(data.get(at..at + 2)?) & 0x3FFF));
                facts.size = Some((side(6)?, side(8)?));
            }
            b"VP8L" if facts.size.is_none() => {
                let bits = little(data.get(1..5)?);
                facts.size = Some((side((bits & 0x3FFF) + 1), side((bits >> 14 & 0x3FFF) + 1)));
            }
            b"ANIM" | b"ANMF" => return None,
            name => facts.metadata |= is_webp_note(name),
        }
    }
    facts.size?;
    Some(facts)
}

fn is_webp_note(name: &[u8]) -> bool {
    matches!(name, b"EXIF" | b"XMP ")
}

/// The same WebP without notes.
pub(super) fn bare_webp(bytes: &[u8]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, data) in webp_chunks(bytes).unwrap_or_default() {
        if is_webp_note(name) {
            continue;
        }
        body.extend_from_slice(name);
        body.extend_from_slice(&side(data.len() as u64).to_le_bytes());
        let start = body.len();
        body.extend_from_slice(data);
        if name == b"VP8X" && start < body.len() {
            body[start] &= !0b0000_1100;
        }
        if data.len() % 2 == 1 {
            body.push(0);
        }
    }
    let mut out = b"RIFF".to_vec();
    out.extend_from_slice(&side(body.len() as u64).to_le_bytes());
    out.extend(body);
    out
}

fn webp_chunks(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let body = bytes.strip_prefix(b"RIFF")?;
    let length = usize::try_from(little(body.get(..4)?)).ok()?;
    let mut rest = body.get(4..)?.get(..length)?.strip_prefix(b"WEBP")?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let length = usize::try_from(little(rest.get(4..8)?)).ok()?;
        chunks.push((&rest[..4], rest.get(8..)?.get(..length)?));
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
    }
    Some(chunks)
}

/// A still GIF.
pub(super) fn gif(bytes: &[u8]) -> Option<Facts> {
    let parts = gif_parts(bytes)?;
    let pictures = parts
        .iter()
        .filter(|(kind, _)| *kind == GifPart::Picture)
        .count();
    let facts = Facts {
        size: Some((side(little(&bytes[6..8])), side(little(&bytes[8..10])))),
        metadata: parts.iter().any(|(kind, _)| *kind == GifPart::Note),
        millis: None,
    };
    (pictures == 1 && facts.size != Some((0, 0))).then_some(facts)
}

/// The same GIF without notes.
pub(super) fn bare_gif(bytes: &[u8]) -> Vec<u8> {
    let parts = gif_parts(bytes).unwrap_or_default();
    let kept = parts.into_iter().filter(|(kind, _)| *kind != GifPart::Note);
    kept.flat_map(|(_, part)| part.iter().copied()).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GifPart {
    Head,
    Picture,
    Note,
    Other,
}

fn gif_parts(bytes: &[u8]) -> Option<Vec<(GifPart, &[u8])>> {
    if !bytes.starts_with(b"GIF87a") && !bytes.starts_with(b"GIF89a") {
        return None;
    }
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut parts = vec![(GifPart::Head, bytes.get(..at)?)];
    loop {
        let start = at;
        let kind = match *bytes.get(at)? {
            0x3B => {
                parts.push((GifPart::Other, &bytes[at..=at]));
                return Some(parts);
            }
            0x2C => {
                at = blocks_end(bytes, at + 11 + colours(*bytes.get(at + 9)?))?;
                GifPart::Picture
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                at = blocks_end(bytes, at + 2)?;
                if matches!(label, 0xFE | 0x01 | 0xFF) {
                    GifPart::Note
                } else {
                    GifPart::Other
                }
            }
            _ => return None,
        };
        parts.push((kind, bytes.get(start..at)?));
    }
}

fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

fn blocks_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += length + 1;
        if length == 0 {
            return Some(at);
        }
    }
}
