//! Films: their containers from the first byte to the last, and the codecs inside, all of which must be on the list.

use crate::sift::Why;

/// Deepest nesting looked at; real files need six.
const DEPTH: usize = 10;

/// MP4 with H.264 and AAC; the codecs found.
pub fn mp4(bytes: &[u8]) -> Result<Vec<String>, Why> {
    const TOP: [&[u8; 4]; 14] = [
        b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"udta", b"meta", b"moof", b"mfra",
        b"sidx", b"styp", b"pdin", b"uuid",
    ];
    let mut codecs = Vec::new();
    let (mut rest, mut first) = (bytes, true);
    while !rest.is_empty() {
        let Some((name, body, after)) = boxed(rest) else {
            return Err(behind_or_broken(first, rest, "MP4"));
        };
        if first != (name == *b"ftyp") || !TOP.contains(&&name) {
            return Err(behind_or_broken(first, rest, "MP4"));
        }
        if name == *b"moov" {
            entries(body, 0, &mut codecs);
        }
        (rest, first) = (after, false);
    }
    listed(codecs, "MP4", &["avc1", "avc3"], &["mp4a"])
}

/// Cut off in the middle, or something else behind the end.
fn behind_or_broken(first: bool, rest: &[u8], name: &str) -> Why {
    let known = rest
        .get(4..8)
        .is_some_and(|name| name == b"mdat" || name == b"moov");
    if first || known {
        Why::Broken(name.to_owned())
    } else {
        Why::Behind
    }
}

/// The entries of every table of samples.
fn entries(mut bytes: &[u8], depth: usize, codecs: &mut Vec<String>) {
    while depth < DEPTH
        && let Some((name, body, after)) = boxed(bytes)
    {
        match &name {
            b"trak" | b"mdia" | b"minf" | b"stbl" => entries(body, depth + 1, codecs),
            b"stsd" => {
                let mut list = body.get(8..).unwrap_or_default();
                while let Some((codec, _, after)) = boxed(list) {
                    codecs.push(String::from_utf8_lossy(&codec).into_owned());
                    list = after;
                }
            }
            _ => {}
        }
        bytes = after;
    }
}

/// Name, content and what follows of a box.
fn boxed(bytes: &[u8]) -> Option<([u8; 4], &[u8], &[u8])> {
    let size = u32::from_be_bytes(*bytes.first_chunk()?);
    let name = bytes.get(4..8)?.try_into().ok()?;
    let (size, head) = match size {
        0 => (bytes.len() as u64, 8),
        1 => (u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?), 16),
        size => (u64::from(size), 8),
    };
    let size = usize::try_from(size).ok()?;
    Some((name, bytes.get(head..size)?, &bytes[size..]))
}

/// WebM with VP8 or VP9, Opus or Vorbis; the codecs found.
pub fn webm(bytes: &[u8]) -> Result<Vec<String>, Why> {
    const HEAD: u64 = 0x1A45_DFA3;
    const SEGMENT: u64 = 0x1853_8067;
    const VOID: u64 = 0xEC;
    let mut codecs = Vec::new();
    let (mut rest, mut first, mut seen) = (bytes, true, false);
    while !rest.is_empty() {
        let known = element(rest).filter(|(id, ..)| {
            (*id == HEAD) == first && (first || *id == VOID || (*id == SEGMENT && !seen))
        });
        let Some((id, body, after)) = known else {
            let segment = element_id(rest).is_some_and(|(id, _)| id == SEGMENT);
            return Err(if first || (segment && !seen) {
                Why::Broken("WebM".to_owned())
            } else {
                Why::Behind
            });
        };
        if id == SEGMENT {
            seen = true;
            tracks(body, 0, &mut codecs)?;
        }
        (rest, first) = (after, false);
    }
    listed(
        codecs,
        "WebM",
        &["V_VP8", "V_VP9"],
        &["A_OPUS", "A_VORBIS", "S_TEXT/WEBVTT"],
    )
}

/// The codec of every track. Children must fill what they stand in.
fn tracks(mut bytes: &[u8], depth: usize, codecs: &mut Vec<String>) -> Result<(), Why> {
    const TRACKS: u64 = 0x1654_AE6B;
    const TRACK: u64 = 0xAE;
    const CODEC: u64 = 0x86;
    const ATTACHED: u64 = 0x1941_A469;
    while !bytes.is_empty() && depth < DEPTH {
        let (id, body, after) = element(bytes).ok_or_else(|| Why::Broken("WebM".to_owned()))?;
        match id {
            TRACKS | TRACK => tracks(body, depth + 1, codecs)?,
            CODEC => codecs.push(String::from_utf8_lossy(body).into_owned()),
            ATTACHED => return Err(Why::Hidden("WebM attachment".to_owned())),
            _ => {}
        }
        bytes = after;
    }
    Ok(())
}

/// Id, content and what follows of an element; an unknown size reaches to the end.
fn element(bytes: &[u8]) -> Option<(u64, &[u8], &[u8])> {
    let (id, after) = element_id(bytes)?;
    let length = after.first()?.leading_zeros() as usize + 1;
    let size = number(after.get(..length).filter(|size| size.len() <= 8)?);
    let most = (1_u64 << (7 * length)) - 1;
    let (size, body) = (size & most, &after[length..]);
    if size == most {
        return Some((id, body, &[]));
    }
    let size = usize::try_from(size).ok()?;
    Some((id, body.get(..size)?, &body[size..]))
}

fn element_id(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let length = bytes.first()?.leading_zeros() as usize + 1;
    let id = bytes.get(..length).filter(|id| id.len() <= 4)?;
    Some((number(id), &bytes[length..]))
}

fn number(bytes: &[u8]) -> u64 {
    let digits = bytes.iter();
    digits.fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// At least one film, and nothing that is not listed.
fn listed(
    codecs: Vec<String>,
    name: &str,
    films: &[&str],
    others: &[&str],
) -> Result<Vec<String>, Why> {
    let film = |codec: &String| films.contains(&codec.as_str());
    let other = |codec: &String| others.contains(&codec.as_str());
    if let Some(codec) = codecs.iter().find(|codec| !film(codec) && !other(codec)) {
        return Err(Why::Codec(codec.chars().take(40).collect()));
    }
    if codecs.iter().any(film) {
        Ok(codecs)
    } else {
        Err(Why::Broken(name.to_owned()))
    }
}
