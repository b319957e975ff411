//! Looking at one file: its ending, its first bytes, its whole.

use course::media::{self, Format};

use crate::sift::document::FileKind;
use crate::sift::{Found, Purpose, Why, film, picture, sound, table, trace};

/// What a file is, and its bytes where they are written anew.
pub fn look(purpose: Purpose, name: &str, bytes: &[u8]) -> Result<(Found, Option<Vec<u8>>), Why> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if purpose == Purpose::HandIn {
        let kind = FileKind::of(ending).ok_or(Why::Ending)?;
        return kind.pass(bytes);
    }
    if let Some(sort) = table::sort(purpose) {
        return table::take_apart(sort, ending, bytes);
    }
    let anew = purpose == Purpose::Author;
    match Format::of(name) {
        Some(format) => medium(format, name, bytes, anew),
        None => other(ending, bytes).map(|what| (found(what), None)),
    }
}

fn found(what: impl Into<String>) -> Found {
    Found {
        what: what.into(),
        size: None,
    }
}

/// A picture, a drawing, a sound, a film or captions.
pub fn medium(
    format: Format,
    name: &str,
    bytes: &[u8],
    anew: bool,
) -> Result<(Found, Option<Vec<u8>>), Why> {
    begins(format, name, bytes)?;
    if bytes.len() as u64 > format.limit() {
        return Err(Why::Large);
    }
    let (found, anew) = match format {
        Format::Png | Format::Jpeg | Format::WebP | Format::Gif => {
            let (size, anew) = picture::decode(format, bytes, anew)?;
            let found = Found {
                what: picture::name(format).to_owned(),
                size: Some(size),
            };
            (found, anew)
        }
        Format::Svg => return drawing(bytes, anew),
        Format::Vtt => {
            let known = media::probe(format, bytes);
            known.map_err(|_| Why::Broken("WebVTT".to_owned()))?;
            return Ok((found("WebVTT"), None));
        }
        Format::Opus => (found(sound::ogg(bytes)?), None),
        Format::Mp3 => (found(sound::mp3(bytes)?), None),
        Format::Mp4 => (found(format!("MP4 {}", film::mp4(bytes)?.join(", "))), None),
        Format::WebM => (
            found(format!("WebM {}", film::webm(bytes)?.join(", "))),
            None,
        ),
    };
    match trace::hidden(anew.as_deref().unwrap_or(bytes)) {
        Some(what) => Err(Why::Hidden(what.to_owned())),
        None => Ok((found, anew)),
    }
}

/// The first bytes are those of the kind that the name promises.
fn begins(format: Format, name: &str, bytes: &[u8]) -> Result<(), Why> {
    let at = |from: usize, mark: &[u8]| bytes.get(from..from + mark.len()) == Some(mark);
    let right = match format {
        Format::Png => at(0, b"\x89PNG\r\n\x1a\n"),
        Format::Jpeg => at(0, b"\xff\xd8\xff"),
        Format::WebP => at(0, b"RIFF") && at(8, b"WEBP"),
        Format::Gif => at(0, b"GIF87a") || at(0, b"GIF89a"),
        Format::Opus => at(0, b"OggS"),
        Format::Mp3 => at(0, b"ID3") || at(0, b"\xff") && bytes.get(1).is_some_and(|b| *b >= 0xe0),
        Format::WebM => at(0, b"\x1a\x45\xdf\xa3"),
        Format::Mp4 => at(4, b"ftyp"),
        Format::Svg | Format::Vtt => std::str::from_utf8(bytes).is_ok(),
    };
    if right {
        return Ok(());
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    Err(match trace::program(bytes) {
        Some(what) => Why::Program(what.to_owned()),
        None => Why::Other(ending.to_owned()),
    })
}

fn drawing(bytes: &[u8], anew: bool) -> Result<(Found, Option<Vec<u8>>), Why> {
    let clean = course::svg::clean(bytes).map_err(|why| match why {
        course::svg::Refused::Active(what) => Why::Active(what),
        course::svg::Refused::NotSvg(_) => Why::Broken("SVG".to_owned()),
        course::svg::Refused::TooLarge => Why::Large,
    })?;
    let found = Found {
        what: "SVG".to_owned(),
        size: course::svg::size(bytes),
    };
    Ok((found, anew.then_some(clean)))
}

/// What is no medium of a module: its texts; sounds without codec and fonts, which other items may hold.
fn other(ending: &str, bytes: &[u8]) -> Result<String, Why> {
    match ending {
        "md" | "toml" | "txt" | "json" => text(bytes).map(|()| "text".to_owned()),
        "wav" if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") => {
            let codec = sound::wav(bytes)?;
            match trace::hidden(bytes) {
                Some(what) => Err(Why::Hidden(what.to_owned())),
                None => Ok(format!("WAV {codec}")),
            }
        }
        "woff2" if bytes.starts_with(b"wOF2") => font(bytes).map(|()| "WOFF2".to_owned()),
        _ => Err(match trace::program(bytes) {
            Some(what) => Why::Program(what.to_owned()),
            None if matches!(ending, "wav" | "woff2") => Why::Other(ending.to_owned()),
            None => Why::Ending,
        }),
    }
}

/// Letters only: no control characters but line ends and tabs, and no script.
pub fn text(bytes: &[u8]) -> Result<(), Why> {
    if let Some(what) =
        trace::program(bytes).filter(|_| !bytes.starts_with(b"MZ") || bytes.contains(&0))
    {
        return Err(Why::Program(what.to_owned()));
    }
    let calm = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    match std::str::from_utf8(bytes) {
        Ok(text) if text.chars().all(calm) => Ok(()),
        _ => Err(Why::Other("text".to_owned())),
    }
}

/// A font whose header tells its length, its tables and no more than 16 MiB unpacked.
fn font(bytes: &[u8]) -> Result<(), Why> {
    let broken = || Why::Broken("WOFF2".to_owned());
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(four)).ok()
    };
    let flavour = bytes.get(4..8).ok_or_else(broken)?;
    let length = number(8).ok_or_else(broken)?;
    let tables = bytes.get(12..16).ok_or_else(broken)?;
    let unpacked = number(16).ok_or_else(broken)?;
    if length < bytes.len() {
        return Err(Why::Behind);
    }
    let known = matches!(flavour, b"\0\x01\0\0" | b"OTTO" | b"ttcf");
    if !known || length != bytes.len() || tables[..2] == [0, 0] || tables[2..] != [0, 0] {
        return Err(broken());
    }
    if unpacked > 16 << 20 {
        Err(Why::Large)
    } else {
        Ok(())
    }
}
