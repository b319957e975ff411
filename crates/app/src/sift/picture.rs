//! Pictures: decoded whole, nothing behind their end, written anew from their pixels alone.

use std::io::Cursor;

use course::media::{Format, clean, probe};
use image::codecs::gif::{GifDecoder, GifEncoder};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::{DynamicImage, ImageDecoder, ImageResult, Limits};

use crate::sift::{MOST_PIXELS, Why};

/// Most memory that decoding may ask for; the child has a little more.
const MEMORY: u64 = 330 << 20;
/// Quality of a JPEG that is written anew.
const QUALITY: u8 = 90;

/// Width and height, and the bytes where they are written anew.
pub type Decoded = ((u32, u32), Option<Vec<u8>>);

/// Decodes a picture and, where `anew`, writes it anew.
pub fn decode(format: Format, bytes: &[u8], anew: bool) -> Result<Decoded, Why> {
    let name = name(format);
    let broken = || Why::Broken(name.to_owned());
    let size = asked_size(format, bytes).ok_or_else(broken)?;
    if u64::from(size.0) * u64::from(size.1) > MOST_PIXELS {
        return Err(Why::Pixels(size.0, size.1));
    }
    let end = end(format, bytes).ok_or_else(broken)?;
    if end != bytes.len() && !anew {
        return Err(Why::Behind);
    }
    let written = match format {
        Format::Png => png(bytes, anew).map_err(|_| broken())?,
        // Written anew without loss it would be many times as large: its notes are cut out instead.
        Format::WebP if anew && memchr::memmem::find(bytes, b"VP8L").is_none() => {
            others(format, bytes, false).map_err(|_| broken())?;
            Some(clean(format, bytes[..end].to_vec()).map_err(|_| Why::Large)?)
        }
        _ => others(format, bytes, anew).map_err(|_| broken())?,
    };
    Ok((size, written))
}

/// How the format is called.
pub fn name(format: Format) -> &'static str {
    match format {
        Format::Png => "PNG",
        Format::Jpeg => "JPEG",
        Format::WebP => "WebP",
        _ => "GIF",
    }
}

/// Width and height as the header says, before anything is decoded. Moving pictures are none that are taken.
fn asked_size(format: Format, bytes: &[u8]) -> Option<(u32, u32)> {
    match probe(format, bytes) {
        Ok(facts) => facts.size,
        // Too wide or too high for a module; the gate has a limit of its own.
        Err(course::media::Refused::TooLong(..)) => header_size(format, bytes),
        Err(_) => None,
    }
}

fn header_size(format: Format, bytes: &[u8]) -> Option<(u32, u32)> {
    let reader = Cursor::new(bytes);
    let size = match format {
        Format::Png => {
            let at = |at: usize| {
                bytes
                    .get(at..at + 4)?
                    .try_into()
                    .ok()
                    .map(u32::from_be_bytes)
            };
            Some((at(16)?, at(20)?))
        }
        Format::Jpeg => JpegDecoder::new(reader).map(|one| one.dimensions()).ok(),
        Format::WebP => WebPDecoder::new(reader).map(|one| one.dimensions()).ok(),
        _ => GifDecoder::new(reader).map(|one| one.dimensions()).ok(),
    };
    size.filter(|(width, height)| *width > 0 && *height > 0)
}

/// Where the picture ends.
fn end(format: Format, bytes: &[u8]) -> Option<usize> {
    match format {
        Format::Png => png_end(bytes),
        Format::Jpeg => jpeg_end(bytes),
        Format::WebP => {
            let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
            usize::try_from(length).ok()?.checked_add(8)
        }
        _ => gif_end(bytes),
    }
    .filter(|end| *end <= bytes.len())
}

fn png_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 8_usize;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let last = bytes.get(at + 4..at + 8)? == b"IEND";
        at = at
            .checked_add(usize::try_from(length).ok()?)?
            .checked_add(12)?;
        if last {
            return Some(at);
        }
    }
}

/// Segments have a length; the data of a scan ends at the first mark that is not part of it.
fn jpeg_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 2_usize;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        let mark = *bytes.get(at + 1)?;
        at += 2;
        match mark {
            0xD9 => return Some(at),
            0xFF => at -= 1,
            0x01 | 0xD0..=0xD7 => {}
            _ => {
                let length = u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?);
                at = at.checked_add(usize::from(length))?;
                if mark == 0xDA {
                    at = scan_end(bytes, at)?;
                }
            }
        }
    }
}

fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let marks = memchr::memchr_iter(0xFF, bytes.get(from..)?);
    let mark = |at: &usize| {
        let next = bytes.get(from + at + 1);
        !matches!(next, None | Some(0x00 | 0xD0..=0xD7 | 0xFF))
    };
    let mut ends = marks.filter(mark);
    ends.next().map(|at| from + at)
}

fn gif_end(bytes: &[u8]) -> Option<usize> {
    let colours = |flags: u8| match flags & 0x80 {
        0 => 0,
        _ => 3_usize << ((flags & 7) + 1),
    };
    let mut at = 13 + colours(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x3B => return Some(at + 1),
            0x2C => at += 11 + colours(*bytes.get(at + 9)?),
            0x21 => at += 2,
            _ => return None,
        }
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
    }
}

/// A PNG keeps its depth and its palette.
fn png(bytes: &[u8], anew: bool) -> Result<Option<Vec<u8>>, Box<dyn std::error::Error>> {
    let limits = png::Limits {
        bytes: usize::try_from(MEMORY)?,
    };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(png::Transformations::IDENTITY);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info()?;
    let room = reader.output_buffer_size().ok_or("too large")?;
    let mut pixels = Vec::new();
    pixels.try_reserve_exact(room)?;
    pixels.resize(room, 0);
    let frame = reader.next_frame(&mut pixels)?;
    reader.finish()?;
    if !anew {
        return Ok(None);
    }
    let info = reader.info();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, frame.width, frame.height);
    encoder.set_color(info.color_type);
    encoder.set_depth(info.bit_depth);
    encoder.set_compression(png::Compression::High);
    if let Some(palette) = &info.palette {
        encoder.set_palette(palette.to_vec());
    }
    if let Some(clear) = &info.trns {
        encoder.set_trns(clear.to_vec());
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels[..frame.buffer_size()])?;
    writer.finish()?;
    Ok(Some(out))
}

fn others(format: Format, bytes: &[u8], anew: bool) -> ImageResult<Option<Vec<u8>>> {
    let reader = Cursor::new(bytes);
    let picture = match format {
        Format::Jpeg => upright(JpegDecoder::new(reader)?)?,
        Format::WebP => upright(WebPDecoder::new(reader)?)?,
        _ => upright(GifDecoder::new(reader)?)?,
    };
    if !anew {
        return Ok(None);
    }
    let mut out = Vec::new();
    match format {
        Format::Jpeg => {
            picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))?
        }
        Format::WebP => picture.write_with_encoder(WebPEncoder::new_lossless(&mut out))?,
        _ => GifEncoder::new(&mut out).encode_frame(image::Frame::new(picture.into_rgba8()))?,
    }
    Ok(Some(out))
}

/// Decodes within the limits; a photograph taken sideways is turned, since what says so is left out.
fn upright(mut decoder: impl ImageDecoder) -> ImageResult<DynamicImage> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits)?;
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    Ok(picture)
}
