//! Films: WebM and MP4, their codecs and their length, read from the container alone.

use super::{Facts, big};

/// Deepest nesting looked at; real files need four.
const DEPTH: usize = 8;

/// WebM with VP8 or VP9, Opus or Vorbis.
pub(super) fn webm(bytes: &[u8]) -> Option<Facts> {
    let mut found = WebM::default();
    let (id, body, rest) = element(bytes)?;
    if id != 0x1A45_DFA3 {
        return None;
    }
    found.read(body, 0)?;
    found.read(rest, 0)?;
    let millis = found.duration.map(|ticks| {
        let nanos = ticks * found.scale.unwrap_or(1_000_000) as f64;
        // A duration is never negative; a wild one is cut by the cast.
        (nanos / 1e6) as u64
    });
    (found.is_webm && found.films > 0 && !found.foreign).then(|| Facts {
        millis,
        ..Facts::default()
    })
}

#[derive(Default)]
struct WebM {
    is_webm: bool,
    films: u32,
    foreign: bool,
    scale: Option<u64>,
    duration: Option<f64>,
}

impl WebM {
    fn read(&mut self, mut bytes: &[u8], depth: usize) -> Option<()> {
        while !bytes.is_empty() && depth < DEPTH {
            let Some((id, body, rest)) = element(bytes) else {
                return Some(());
            };
            match id {
                // Segment, Info, Tracks, TrackEntry.
                0x1853_8067 | 0x1549_A966 | 0x1654_AE6B | 0xAE => self.read(body, depth + 1)?,
                0x4282 => self.is_webm = body.split(|byte| *byte == 0).next() == Some(b"webm"),
                0x2A_D7B1 => self.scale = Some(big(body.get(..body.len().min(8))?)),
                0x4489 => self.duration = float(body),
                0x86 => match body {
                    b"V_VP8" | b"V_VP9" => self.films += 1,
                    b"A_OPUS" | b"A_VORBIS" => {}
                    _ => self.foreign = true,
                },
                // Encryption, attachments.
                0x5035 | 0x1941_A469 => self.foreign = true,
                _ => {}
            }
            bytes = rest;
        }
        Some(())
    }
}

fn float(body: &[u8]) -> Option<f64> {
    match body.len() {
        4 => Some(f64::from(f32::from_be_bytes(body.try_into().ok()?))),
        8 => Some(f64::from_be_bytes(body.try_into().ok()?)),
        _ => None,
    }
}

/// Id, content and what follows of an EBML element; an unknown size reaches to the end.
fn element(bytes: &[u8]) -> Option<(u64, &[u8], &[u8])> {
    let id_length = bytes.first()?.leading_zeros() as usize + 1;
    let id = big(bytes.get(..id_length).filter(|id| id.len() <= 4)?);
    let after = &bytes[id_length..];
    let size_length = after.first()?.leading_zeros() as usize + 1;
    let size = big(after.get(..size_length).filter(|size| size.len() <= 8)?);
    let size = size & ((1_u64 << (7 * size_length)) - 1);
    let body = &after[size_length..];
    let unknown = size == (1_u64 << (7 * size_length)) - 1;
    let size = if unknown {
        body.len()
    } else {
        usize::try_from(size).ok()?.min(body.len())
    };
    Some((id, &body[..size], &body[size..]))
}

/// MP4 with H.264 and AAC.
pub(super) fn mp4(bytes: &[u8]) -> Option<Facts> {
    let mut found = Mp4::default();
    let (name, _, _) = boxed(bytes)?;
    if name != b"ftyp" {
        return None;
    }
    found.read(bytes, 0);
    (found.films > 0 && !found.foreign).then(|| Facts {
        millis: found.millis,
        ..Facts::default()
    })
}

#[derive(Default)]
struct Mp4 {
    films: u32,
    foreign: bool,
    millis: Option<u64>,
}

impl Mp4 {
    fn read(&mut self, mut bytes: &[u8], depth: usize) {
        while depth < DEPTH
            && let Some((name, body, rest)) = boxed(bytes)
        {
            match name {
                b"moov" | b"trak" | b"mdia" | b"minf" | b"stbl" => self.read(body, depth + 1),
                b"mvhd" => self.millis = duration(body),
                b"stsd" => self.codecs(body.get(8..).unwrap_or_default()),
                _ => {}
            }
            bytes = rest;
        }
    }

    fn codecs(&mut self, mut bytes: &[u8]) {
        while let Some((name, _, rest)) = boxed(bytes) {
            match name {
                b"avc1" | b"avc3" => self.films += 1,
                b"mp4a" => {}
                _ => self.foreign = true,
            }
            bytes = rest;
        }
    }
}

fn duration(body: &[u8]) -> Option<u64> {
    let (scale, ticks) = match body.first()? {
        0 => (big(body.get(12..16)?), big(body.get(16..20)?)),
        _ => (big(body.get(20..24)?), big(body.get(24..32)?)),
    };
    ticks.checked_mul(1000)?.checked_div(scale)
}

/// Name, content and what follows of a box.
fn boxed(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (size, head) = match big(bytes.get(..4)?) {
        0 => (bytes.len() as u64, 8),
        1 => (big(bytes.get(8..16)?), 16),
        size => (size, 8),
    };
    let size = usize::try_from(size).ok()?;
    Some((bytes.get(4..8)?, bytes.get(head..size)?, &bytes[size..]))
}
