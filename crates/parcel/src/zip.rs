//! The strict ZIP: one file instead of a stick. The profile leaves exactly one way to write a tree, and the reader
//! refuses every other one. It never repairs.

use crate::layout::{ROOT, Tree};

/// The most entries.
pub const MAX_ENTRIES: usize = 65_534;
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 2 << 30;

const LOCAL: usize = 30;
const CENTRAL: usize = 46;
const END: usize = 22;
/// The first of January 1980, the day that stands for no day.
const DATE: u16 = 0x0021;
const VERSION: u16 = 20;

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
    /// A name cannot stand in the file.
    #[error("{name:?} cannot be the name of an entry")]
    Name {
        /// Which.
        name: String,
    },
}

/// The tree as one file.
pub fn write(tree: &Tree) -> Result<Vec<u8>, ZipError> {
    let sizes = tree
        .iter()
        .map(|(name, bytes)| LOCAL + CENTRAL + 2 * name.len() + bytes.len());
    let size = END + sizes.sum::<usize>();
    if tree.len() > MAX_ENTRIES || size > MAX_BYTES {
        return Err(ZipError::TooLarge);
    }
    let mut file = Vec::with_capacity(size);
    let mut directory = Vec::new();
    for (name, bytes) in tree {
        if !is_name(name) {
            return Err(ZipError::Name { name: name.clone() });
        }
        let common = common_fields(name, bytes);
        write_central(&mut directory, &common, name, file.len() as u32);
        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&common);
        file.extend_from_slice(name.as_bytes());
        file.extend_from_slice(bytes);
    }
    let start = file.len() as u32;
    file.extend_from_slice(&directory);
    file.extend_from_slice(&end_record(
        tree.len() as u16,
        directory.len() as u32,
        start,
    ));
    Ok(file)
}

/// The tree in a file.
pub fn read(file: &[u8]) -> Result<Tree, ZipError> {
    if file.len() > MAX_BYTES {
        return Err(ZipError::TooLarge);
    }
    let (count, mut directory, mut locals) = split(file)?;
    let mut tree = Tree::new();
    let mut offset = 0;
    let mut last = "";
    for entry in 0..count {
        let wrong = |reason| ZipError::Entry { entry, reason };
        let central = Central::take(&mut directory).ok_or_else(|| wrong("cut"))?;
        if !is_name(central.name) || central.name <= last {
            let name = central.name.to_owned();
            return Err(ZipError::Name { name });
        }
        let bytes =
            take_local(&mut locals, &central).ok_or_else(|| wrong("not of this profile"))?;
        if !central.is_written_by_us(offset, bytes) {
            return Err(wrong("not of this profile"));
        }
        if crc32fast::hash(bytes).to_le_bytes() != central.fields[10..14] {
            let name = central.name.to_owned();
            return Err(ZipError::Checksum { name });
        }
        offset += LOCAL + central.name.len() + bytes.len();
        last = central.name;
        tree.insert(last.to_owned(), bytes.to_vec());
    }
    if !directory.is_empty() || !locals.is_empty() {
        return Err(ZipError::End);
    }
    Ok(tree)
}

/// An entry of the central directory.
struct Central<'a> {
    /// The 26 bytes that it shares with the local header, from the version needed to the length of the extra field.
    fields: &'a [u8],
    made_by: &'a [u8],
    /// Lengths, disk and attributes that have to be zero, then the offset of the local header.
    rest: &'a [u8],
    name: &'a str,
}

impl<'a> Central<'a> {
    fn take(directory: &mut &'a [u8]) -> Option<Self> {
        let fixed = take(directory, CENTRAL)?;
        let fixed = fixed.strip_prefix(b"PK\x01\x02")?;
        let (made_by, fixed) = fixed.split_at_checked(2)?;
        let (fields, rest) = fixed.split_at_checked(26)?;
        let name = take(directory, usize::from(u16_at(fields, 22)?))?;
        Some(Self {
            fields,
            made_by,
            rest,
            name: std::str::from_utf8(name).ok()?,
        })
    }

    /// Whether the entry is the one that [`write`] makes for this content, checksum apart.
    fn is_written_by_us(&self, offset: usize, bytes: &[u8]) -> bool {
        let mut expected = common_fields_with(self.name, bytes.len(), 0);
        expected[10..14].copy_from_slice(&self.fields[10..14]);
        let place = (offset as u32).to_le_bytes();
        self.fields == expected
            && self.made_by == VERSION.to_le_bytes()
            && self.rest[..10] == [0; 10]
            && self.rest[10..] == place
    }
}

/// The content of the next local entry, if its header equals the central one.
fn take_local<'a>(locals: &mut &'a [u8], central: &Central<'_>) -> Option<&'a [u8]> {
    let header = take(locals, LOCAL)?.strip_prefix(b"PK\x03\x04")?;
    let name = take(locals, central.name.len())?;
    if header != central.fields || name != central.name.as_bytes() {
        return None;
    }
    let size = u32::from_le_bytes(central.fields.get(14..18)?.try_into().ok()?);
    take(locals, size as usize)
}

/// Number of entries, central directory and everything before it, as the end record says.
fn split(file: &[u8]) -> Result<(usize, &[u8], &[u8]), ZipError> {
    let place = file.len().checked_sub(END).ok_or(ZipError::End)?;
    let (rest, end) = file.split_at(place);
    let count = u16_at(end, 10).ok_or(ZipError::End)?;
    let size = u32_at(end, 12).ok_or(ZipError::End)?;
    let start = u32_at(end, 16).ok_or(ZipError::End)?;
    if end != end_record(count, size, start) || usize::from(count) > MAX_ENTRIES {
        return Err(ZipError::End);
    }
    let (locals, directory) = rest.split_at_checked(start as usize).ok_or(ZipError::End)?;
    if directory.len() != size as usize {
        return Err(ZipError::End);
    }
    Ok((count.into(), directory, locals))
}

fn common_fields(name: &str, bytes: &[u8]) -> [u8; 26] {
    common_fields_with(name, bytes.len(), crc32fast::hash(bytes))
}

/// Version needed, flags, method, time, date, checksum, both sizes, lengths of name and extra field.
fn common_fields_with(name: &str, size: usize, checksum: u32) -> [u8; 26] {
    let mut fields = [0; 26];
    fields[..2].copy_from_slice(&VERSION.to_le_bytes());
    fields[8..10].copy_from_slice(&DATE.to_le_bytes());
    fields[10..14].copy_from_slice(&checksum.to_le_bytes());
    fields[14..18].copy_from_slice(&(size as u32).to_le_bytes());
    fields[18..22].copy_from_slice(&(size as u32).to_le_bytes());
    fields[22..24].copy_from_slice(&(name.len() as u16).to_le_bytes());
    fields
}

fn write_central(directory: &mut Vec<u8>, common: &[u8; 26], name: &str, offset: u32) {
    directory.extend_from_slice(b"PK\x01\x02");
    directory.extend_from_slice(&VERSION.to_le_bytes());
    directory.extend_from_slice(common);
    directory.extend_from_slice(&[0; 10]);
    directory.extend_from_slice(&offset.to_le_bytes());
    directory.extend_from_slice(name.as_bytes());
}

fn end_record(count: u16, size: u32, start: u32) -> [u8; END] {
    let mut end = [0; END];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[8..10].copy_from_slice(&count.to_le_bytes());
    end[10..12].copy_from_slice(&count.to_le_bytes());
    end[12..16].copy_from_slice(&size.to_le_bytes());
    end[16..20].copy_from_slice(&start.to_le_bytes());
    end
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

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

fn u16_at(bytes: &[u8], offset: usize) -> Option<u16> {
    let bytes = bytes.get(offset..offset + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn u32_at(bytes: &[u8], offset: usize) -> Option<u32> {
    let bytes = bytes.get(offset..offset + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
