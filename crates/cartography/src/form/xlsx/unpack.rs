//! What a workbook is when it is unpacked, found out before anything else opens it: how large it is, and whether it
//! promises more texts than it can hold, for which room would be made at once.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// The most parts a workbook may have.
const MOST_PARTS: usize = 2_000;
const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// The shortest text of a workbook: `<si/>`.
const SHORTEST: usize = 5;

/// Whether all parts together stay within this many bytes; none when it is no archive.
pub(super) fn fits(bytes: &[u8], most: u64) -> Option<bool> {
    let end = last(bytes, END)?;
    let count = usize::from(u16_at(bytes, end + 10)?);
    let mut at = usize::try_from(u32_at(bytes, end + 16)?).ok()?;
    if count > MOST_PARTS {
        return Some(false);
    }
    let mut left = most;
    for _ in 0..count {
        if !bytes.get(at..)?.starts_with(ENTRY) {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|offset| u16_at(bytes, at + offset));
        let name = usize::from(name?);
        let called = bytes.get(at + 46..at + 46 + name)?.to_ascii_lowercase();
        let mut unpacked = part(bytes, at)?.take(left.saturating_add(1));
        let length = if String::from_utf8_lossy(&called).contains("sharedstrings") {
            let mut texts = Vec::new();
            unpacked.read_to_end(&mut texts).ok()?;
            if !keeps_its_promise(&texts) {
                return Some(false);
            }
            texts.len() as u64
        } else {
            std::io::copy(&mut unpacked, &mut std::io::sink()).ok()?
        };
        left = match left.checked_sub(length) {
            Some(left) => left,
            None => return Some(false),
        };
        at += 46 + name + usize::from(extra?) + usize::from(comment?);
    }
    Some(true)
}

/// The content of the part that this entry of the directory tells of.
fn part(bytes: &[u8], entry: usize) -> Option<Box<dyn Read + '_>> {
    let packed = usize::try_from(u32_at(bytes, entry + 20)?).ok()?;
    let local = usize::try_from(u32_at(bytes, entry + 42)?).ok()?;
    if !bytes.get(local..)?.starts_with(LOCAL) {
        return None;
    }
    let name = usize::from(u16_at(bytes, local + 26)?);
    let extra = usize::from(u16_at(bytes, local + 28)?);
    let start = local + 30 + name + extra;
    let data = bytes.get(start..start.checked_add(packed)?)?;
    match u16_at(bytes, entry + 10)? {
        0 => Some(Box::new(data)),
        8 => Some(Box::new(DeflateDecoder::new(data))),
        _ => None,
    }
}

/// Whether the texts of a workbook can be as many as `uniqueCount` says. Letters of an encoding in which the word could
/// hide are no promise kept either.
fn keeps_its_promise(texts: &[u8]) -> bool {
    const WORD: &[u8] = b"uniqueCount";
    if texts.iter().any(|byte| matches!(byte, 0 | 0x1b)) {
        return false;
    }
    let windows = texts.windows(WORD.len()).enumerate();
    let mut promises = windows.filter(|(_, window)| *window == WORD);
    promises.all(|(at, _)| {
        let rest = texts[at + WORD.len()..].iter();
        let digits = rest
            .skip_while(|byte| !byte.is_ascii_digit() && **byte != b'>')
            .take_while(|byte| byte.is_ascii_digit());
        let count = digits.fold(0_usize, |count, digit| {
            count
                .saturating_mul(10)
                .saturating_add(usize::from(digit - b'0'))
        });
        count <= texts.len() / SHORTEST
    })
}

fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let tail = bytes.len().saturating_sub(66_000);
    let mut windows = bytes[tail..].windows(wanted.len());
    windows.rposition(|one| one == wanted).map(|at| tail + at)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one stored part.
    fn archive(name: &str, content: &[u8]) -> Vec<u8> {
        let length = (content.len() as u32).to_le_bytes();
        let names = (name.len() as u16).to_le_bytes();
        let sizes = [&[0; 4], &length[..], &length, &names, &[0, 0]].concat();
        let local = [LOCAL, &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0], &sizes].concat();
        let local = [&local, name.as_bytes(), content].concat();
        let entry = [
            ENTRY,
            &[20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            &sizes,
            &[0; 14],
        ]
        .concat();
        let directory = [&entry, name.as_bytes()].concat();
        let from = (local.len() as u32).to_le_bytes();
        let size = (directory.len() as u32).to_le_bytes();
        let end = [END, &[0, 0, 0, 0, 1, 0, 1, 0], &size, &from, &[0, 0]].concat();
        [local, directory, end].concat()
    }

    #[test]
    fn what_unpacks_to_more_than_is_allowed_is_not_opened() {
        let zip = archive("a.xml", &[b'a'; 1000]);
        assert_eq!(fits(&zip, 1000), Some(true));
        assert_eq!(fits(&zip, 999), Some(false));
        assert_eq!(fits(b"PK", 1000), None);
    }

    #[test]
    fn a_promise_of_more_texts_than_there_is_room_for_is_not_believed() {
        let of = |text: &[u8]| fits(&archive("xl/SharedStrings.xml", text), 1000);
        assert_eq!(
            of(b"<sst count='9' uniqueCount=\"1\"><si/></sst>"),
            Some(true)
        );
        assert_eq!(
            of(b"<sst uniqueCount = '9999999999'><si/></sst>"),
            Some(false)
        );
        assert_eq!(of(b"<\0s\0s\0t\0"), Some(false));
    }
}
