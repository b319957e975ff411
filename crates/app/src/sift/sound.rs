//! Sounds: their containers from the first byte to the last, and the codec inside.

use course::media::{Format, probe};

use crate::sift::Why;

/// Ogg with one stream of Opus or Vorbis: every page whole, the last one marked as last, nothing behind it.
pub fn ogg(bytes: &[u8]) -> Result<&'static str, Why> {
    let broken = || Why::Broken("Ogg".to_owned());
    let (mut at, mut stream, mut codec, mut over) = (0, None, "", false);
    while at < bytes.len() {
        let page = &bytes[at..];
        if over || !page.starts_with(b"OggS") {
            return Err(if at == 0 { broken() } else { Why::Behind });
        }
        let segments = usize::from(*page.get(26).ok_or_else(broken)?);
        let table = page.get(27..27 + segments).ok_or_else(broken)?;
        let length: usize = table.iter().map(|size| usize::from(*size)).sum();
        let body = page.get(27 + segments..27 + segments + length);
        let body = body.ok_or_else(broken)?;
        let serial = &page[14..18];
        match stream {
            None => {
                codec = match body {
                    body if body.starts_with(b"OpusHead") => "Opus",
                    body if body.starts_with(b"\x01vorbis") => "Vorbis",
                    body => return Err(Why::Codec(letters(body))),
                };
                stream = Some(serial);
            }
            Some(known) if known != serial => return Err(Why::Codec("a second stream".to_owned())),
            Some(_) => {}
        }
        over = page[5] & 4 != 0;
        at += 27 + segments + length;
    }
    if over { Ok(codec) } else { Err(broken()) }
}

/// The letters at the beginning of what should name a codec.
fn letters(body: &[u8]) -> String {
    let shown = body.iter().filter(|byte| byte.is_ascii_alphanumeric());
    shown.take(8).map(|byte| char::from(*byte)).collect()
}

/// MP3, frame by frame to the end, with at most the notes that players know before and behind.
pub fn mp3(bytes: &[u8]) -> Result<&'static str, Why> {
    match probe(Format::Mp3, bytes) {
        Ok(_) | Err(course::media::Refused::TooLong(..)) => Ok("MP3"),
        Err(_) => Err(Why::Broken("MP3".to_owned())),
    }
}

/// WAV with samples that need no codec, as long as it says.
pub fn wav(bytes: &[u8]) -> Result<&'static str, Why> {
    let broken = || Why::Broken("WAV".to_owned());
    let long = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(four)).ok()
    };
    let all = long(4)
        .and_then(|size| size.checked_add(8))
        .ok_or_else(broken)?;
    match all.cmp(&bytes.len()) {
        std::cmp::Ordering::Less => return Err(Why::Behind),
        std::cmp::Ordering::Greater => return Err(broken()),
        std::cmp::Ordering::Equal => {}
    }
    let (mut at, mut codec, mut samples) = (12, None, false);
    while at < bytes.len() {
        let size = long(at + 4).ok_or_else(broken)?;
        let chunk = bytes.get(at + 8..at + 8 + size).ok_or_else(broken)?;
        match &bytes[at..at + 4] {
            b"fmt " => codec = chunk.first_chunk().map(|two| u16::from_le_bytes(*two)),
            b"data" => samples = true,
            _ => {}
        }
        at += 8 + size + size % 2;
    }
    match codec {
        Some(1 | 3 | 0xFFFE) if samples => Ok("PCM"),
        Some(other) if samples => Err(Why::Codec(format!("WAV {other}"))),
        _ => Err(broken()),
    }
}
