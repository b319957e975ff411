//! The strict ZIP: one file instead of a stick. The profile leaves exactly one way to write a tree, and the reader
//! refuses every other one. It never repairs.

use crate::layout::{ROOT, Tree};

mod record;
pub mod stream;

use record::{CENTRAL, Central, END, Entry, LOCAL, end_record, split, take_local, write_central};

/// The most entries.
pub const MAX_ENTRIES: usize = 65_534;
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 2 << 30;

/// The zeros that hide the size of a sealed parcel.
const PAD: &str = "LUCARNE/zz-pad";

/// Why a file is not a strict ZIP.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZipError {
    /// More than 65,534 entries or 2 GiB.
    #[error("too large for one file")]
    TooLarge,
    /// There is no end record at the very end, or it is not of this profile.
    #[error("the end of the file is not the end of a strict ZIP")]
    End,
    /// A header is cut or is not of this profile.
    #[error("entry {entry}: {reason}")]
    Entry {
        /// Which, from 0.
        entry: usize,
        /// Why.
        reason: &'static str,
    },
    /// The content of an entry does not match its checksum.
    #[error("{name}: the checksum does not match")]
    Checksum {
        /// Which.
        name: String,
    },
    /// The padding of a sealed file is missing or wrong.
    #[error("the padding of a sealed file is missing or wrong")]
    Pad,
    /// A name cannot stand in the file.
    #[error("{name:?} cannot be the name of an entry")]
    Name {
        /// Which.
        name: String,
    },
}

/// The tree as one file, every entry stored as it is, so that the same tree always gives the same bytes.
pub fn write(tree: &Tree) -> Result<Vec<u8>, ZipError> {
    let entries = tree.iter().map(|(name, bytes)| Entry::stored(name, bytes));
    write_entries(&entries.collect::<Vec<_>>())
}

/// The tree in a file that [`write`] made.
pub fn read(file: &[u8]) -> Result<Tree, ZipError> {
    read_entries(file, false, MAX_BYTES)
}

/// The tree as the inside of a sealed parcel: deflated, and padded so that its size tells next to nothing.
pub fn write_sealed(tree: &Tree) -> Result<Vec<u8>, ZipError> {
    if tree
        .last_key_value()
        .is_some_and(|(name, _)| name.as_str() >= PAD)
    {
        return Err(ZipError::Pad);
    }
    let packed = tree
        .iter()
        .map(|(name, bytes)| Entry::deflated(name, bytes));
    let mut entries: Vec<_> = packed.chain([Entry::stored(PAD, &[])]).collect();
    let bare = size_of(&entries);
    let zeros = vec![0; size_class(bare) - bare];
    entries.pop();
    entries.push(Entry::stored(PAD, &zeros));
    write_entries(&entries)
}

/// The tree in a file that [`write_sealed`] made, without the padding; `most` bytes at most, however small they were
/// deflated.
pub fn read_sealed(file: &[u8], most: usize) -> Result<Tree, ZipError> {
    let mut tree = read_entries(file, true, most)?;
    let zeros = tree.remove(PAD).ok_or(ZipError::Pad)?;
    let bare = file.len().checked_sub(zeros.len());
    let right_size = bare.is_some_and(|bare| size_class(bare) == file.len());
    let padded = right_size && zeros.iter().all(|byte| *byte == 0);
    padded.then_some(tree).ok_or(ZipError::Pad)
}

/// The size that a sealed file of `bare` bytes is padded to.
#[must_use]
pub fn size_class(bare: usize) -> usize {
    const STEP: usize = 16 << 20;
    match bare {
        ..=STEP => bare.next_power_of_two().max(64 << 10),
        _ => bare.div_ceil(STEP) * STEP,
    }
}

fn write_entries(entries: &[Entry<'_>]) -> Result<Vec<u8>, ZipError> {
    let size = size_of(entries);
    if entries.len() > MAX_ENTRIES || size > MAX_BYTES {
        return Err(ZipError::TooLarge);
    }
    let mut file = Vec::with_capacity(size);
    let mut directory = Vec::new();
    for entry in entries {
        if !is_name(entry.name) {
            let name = entry.name.to_owned();
            return Err(ZipError::Name { name });
        }
        let fields = entry.fields();
        write_central(&mut directory, &fields, entry.name, file.len() as u32);
        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&fields);
        file.extend_from_slice(entry.name.as_bytes());
        file.extend_from_slice(&entry.packed);
    }
    let start = file.len() as u32;
    file.extend_from_slice(&directory);
    let end = end_record(entries.len() as u16, directory.len() as u32, start);
    file.extend_from_slice(&end);
    Ok(file)
}

fn read_entries(file: &[u8], may_deflate: bool, most: usize) -> Result<Tree, ZipError> {
    if file.len() > MAX_BYTES {
        return Err(ZipError::TooLarge);
    }
    let (count, mut directory, mut locals) = split(file)?;
    let mut tree = Tree::new();
    let (mut offset, mut total) = (0, 0);
    let mut last = "";
    for entry in 0..count {
        let wrong = |reason| ZipError::Entry { entry, reason };
        let central = Central::take(&mut directory).ok_or_else(|| wrong("cut"))?;
        let name = || central.name.to_owned();
        if !is_name(central.name) || central.name <= last {
            return Err(ZipError::Name { name: name() });
        }
        let found = take_local(&mut locals, &central).ok_or_else(|| wrong("two headers differ"))?;
        let wrongly_deflated = found.deflated && !(may_deflate && central.name != PAD);
        if !central.is_written_by_us(offset, &found) || wrongly_deflated {
            return Err(wrong("not of this profile"));
        }
        if central.name != PAD {
            total += found.size;
        }
        if total > most {
            return Err(ZipError::TooLarge);
        }
        let bytes = found
            .unpack()
            .ok_or_else(|| wrong("not of the size it says"))?;
        if crc32fast::hash(&bytes) != found.checksum {
            return Err(ZipError::Checksum { name: name() });
        }
        offset += LOCAL + central.name.len() + found.packed.len();
        last = central.name;
        tree.insert(name(), bytes);
    }
    if !directory.is_empty() || !locals.is_empty() {
        return Err(ZipError::End);
    }
    Ok(tree)
}

fn size_of(entries: &[Entry<'_>]) -> usize {
    let one = |entry: &Entry<'_>| LOCAL + CENTRAL + 2 * entry.name.len() + entry.packed.len();
    END + entries.iter().map(one).sum::<usize>()
}

/// Names as they may stand on a stick: inside the root, of plain characters that every file system takes.
fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let good = |part: &str| {
        (1..=64).contains(&part.len()) && part.bytes().all(plain) && !part.ends_with('.')
    };
    let inside = name
        .strip_prefix(ROOT)
        .and_then(|rest| rest.strip_prefix('/'));
    inside.is_some_and(|rest| rest.split('/').count() <= 4 && rest.split('/').all(good))
}
