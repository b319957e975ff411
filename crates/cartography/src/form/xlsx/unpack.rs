//! How large a workbook is when it is unpacked, found out before anything else opens it.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// The most parts a workbook may have.
const MOST_PARTS: usize = 2_000;
const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";

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
        let packed = u32_at(bytes, at + 20)?;
        let local = usize::try_from(u32_at(bytes, at + 42)?).ok()?;
        let length = part(bytes, local, packed, u16_at(bytes, at + 10)?, left)?;
        left = match left.checked_sub(length) {
            Some(left) => left,
            None => return Some(false),
        };
        let names = [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
        at += 46 + names[0]? + names[1]? + names[2]?;
    }
    Some(true)
}

/// The unpacked length of a part, counted up to one byte more than is left.
fn part(bytes: &[u8], local: usize, packed: u32, method: u16, left: u64) -> Option<u64> {
    if !bytes.get(local..)?.starts_with(LOCAL) {
        return None;
    }
    let name = usize::from(u16_at(bytes, local + 26)?);
    let extra = usize::from(u16_at(bytes, local + 28)?);
    let start = local + 30 + name + extra;
    let data = bytes.get(start..start.checked_add(usize::try_from(packed).ok()?)?)?;
    match method {
        0 => Some(u64::from(packed)),
        8 => {
            let mut unpacked = DeflateDecoder::new(data).take(left.saturating_add(1));
            std::io::copy(&mut unpacked, &mut std::io::sink()).ok()
        }
        _ => None,
    }
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
