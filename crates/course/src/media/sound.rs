//! Sounds: Ogg Opus and MP3, with their length.

use super::{Facts, big, little};

/// Ogg with one Opus stream; its length is the last position, at 48 kHz.
pub(super) fn opus(bytes: &[u8]) -> Option<Facts> {
    let mut rest = bytes;
    let (mut first, mut skip, mut last) = (true, 0, 0);
    while !rest.is_empty() {
        let page = rest.strip_prefix(b"OggS")?;
        let segments = usize::from(*page.get(22)?);
        let table = page.get(23..23 + segments)?;
        let length: usize = table.iter().map(|size| usize::from(*size)).sum();
        let body = page.get(23 + segments..)?.get(..length)?;
        if first {
            let head = body.strip_prefix(b"OpusHead")?;
            skip = little(head.get(2..4)?);
            first = false;
        }
        let position = little(page.get(2..10)?);
        if position != u64::MAX {
            last = position;
        }
        rest = &page[23 + segments + length..];
    }
    let samples = last.checked_sub(skip).filter(|_| !first)?;
    Some(Facts {
        millis: Some(samples / 48),
        ..Facts::default()
    })
}

/// MPEG audio layer III, frame by frame.
pub(super) fn mp3(bytes: &[u8]) -> Option<Facts> {
    let mut rest = bytes;
    if let Some(tag) = rest.strip_prefix(b"ID3") {
        let size = tag
            .get(3..7)?
            .iter()
            .fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7F));
        rest = rest.get(10 + size..)?;
    }
    let (mut frames, mut micros) = (0_u32, 0_u64);
    while let Some((length, duration)) = frame(rest) {
        frames += 1;
        micros += duration;
        rest = rest.get(length..).unwrap_or_default();
    }
    let tail = rest.is_empty()
        || rest.starts_with(b"TAG")
        || rest.starts_with(b"APETAGEX")
        || rest.len() < 4;
    let tail = tail || rest.iter().all(|byte| *byte == 0);
    (frames > 0 && tail).then(|| Facts {
        millis: Some(micros / 1000),
        ..Facts::default()
    })
}

/// Length in bytes and duration in microseconds of the frame that starts here.
fn frame(bytes: &[u8]) -> Option<(usize, u64)> {
    const MPEG1: [u64; 15] = [
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ];
    const MPEG2: [u64; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let head = big(bytes.get(..4)?);
    let (version, layer) = (head >> 19 & 3, head >> 17 & 3);
    let (rate, speed) = (
        usize::try_from(head >> 12 & 15).ok()?,
        usize::try_from(head >> 10 & 3).ok()?,
    );
    if head >> 21 != 0x7FF || version == 1 || layer != 1 || speed == 3 {
        return None;
    }
    let kbit = *if version == 3 {
        MPEG1.get(rate)?
    } else {
        MPEG2.get(rate)?
    };
    let hertz = [44100, 48000, 32000][speed]
        >> match version {
            3 => 0,
            2 => 1,
            _ => 2,
        };
    let samples: u64 = if version == 3 { 1152 } else { 576 };
    let length = samples / 8 * kbit * 1000 / hertz + (head >> 9 & 1);
    let length = usize::try_from(length).ok().filter(|length| *length > 4)?;
    Some((length, samples * 1_000_000 / hertz))
}
