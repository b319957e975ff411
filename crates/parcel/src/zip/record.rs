//! The records a strict ZIP is made of, as bytes: local headers, the central directory, the end record.

use std::borrow::Cow;

use miniz_oxide::{
    deflate::compress_to_vec,
    inflate::{
        TINFLStatus,
        core::{DecompressorOxide, decompress, inflate_flags},
    },
};

use super::{MAX_ENTRIES, ZipError};

pub(super) const LOCAL: usize = 30;
pub(super) const CENTRAL: usize = 46;
pub(super) const END: usize = 22;
/// The first of January 1980, the day that stands for no day.
const DATE: u16 = 0x0021;
const VERSION: u16 = 20;
const DEFLATED: u8 = 8;

/// One entry, as it stands in the file.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) deflated: bool,
    pub(super) checksum: u32,
    pub(super) size: usize,
    pub(super) packed: Cow<'a, [u8]>,
}

impl<'a> Entry<'a> {
    pub(super) fn stored(name: &'a str, bytes: &'a [u8]) -> Self {
        Self {
            name,
            deflated: false,
            checksum: crc32fast::hash(bytes),
            size: bytes.len(),
            packed: Cow::Borrowed(bytes),
        }
    }

    pub(super) fn deflated(name: &'a str, bytes: &'a [u8]) -> Self {
        let stored = Self::stored(name, bytes);
        let packed = compress_to_vec(bytes, 6);
        if packed.len() >= bytes.len() {
            return stored;
        }
        Self {
            deflated: true,
            packed: Cow::Owned(packed),
            ..stored
        }
    }

    /// Version needed, flags, method, time, date, checksum, both sizes, lengths of name and extra field.
    pub(super) fn fields(&self) -> [u8; 26] {
        let mut fields = stored_fields(self.checksum, self.size, self.name.len());
        fields[4] = if self.deflated { DEFLATED } else { 0 };
        fields[14..18].copy_from_slice(&(self.packed.len() as u32).to_le_bytes());
        fields
    }

    /// The content, exactly as large as declared; nothing larger is ever inflated.
    pub(super) fn unpack(&self) -> Option<Vec<u8>> {
        if !self.deflated {
            return (self.size == self.packed.len()).then(|| self.packed.to_vec());
        }
        // Deflate cannot shrink anything more than 1032 times, so a larger promise is a lie.
        if self.size / 1032 > self.packed.len() {
            return None;
        }
        let mut bytes = vec![0; self.size];
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let mut state = Box::<DecompressorOxide>::default();
        let (status, read, written) = decompress(&mut state, &self.packed, &mut bytes, 0, flags);
        let whole = read == self.packed.len() && written == self.size;
        (status == TINFLStatus::Done && whole).then_some(bytes)
    }
}

/// The fields of an entry that is stored as it is, from its checksum, its size and the length of its name.
pub(super) fn stored_fields(checksum: u32, size: usize, name: usize) -> [u8; 26] {
    let mut fields = [0; 26];
    fields[..2].copy_from_slice(&VERSION.to_le_bytes());
    fields[8..10].copy_from_slice(&DATE.to_le_bytes());
    fields[10..14].copy_from_slice(&checksum.to_le_bytes());
    fields[14..18].copy_from_slice(&(size as u32).to_le_bytes());
    fields[18..22].copy_from_slice(&(size as u32).to_le_bytes());
    fields[22..24].copy_from_slice(&(name as u16).to_le_bytes());
    fields
}

/// An entry of the central directory.
pub(super) struct Central<'a> {
    /// The 26 bytes that it shares with the local header, from the version needed to the length of the extra field.
    fields: &'a [u8],
    made_by: &'a [u8],
    /// Lengths, disk and attributes that have to be zero, then the offset of the local header.
    rest: &'a [u8],
    pub(super) name: &'a str,
}

impl<'a> Central<'a> {
    pub(super) fn take(directory: &mut &'a [u8]) -> Option<Self> {
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

    /// Whether the entry is the one that this program writes for what was found.
    pub(super) fn is_written_by_us(&self, offset: usize, found: &Entry<'_>) -> bool {
        let place = (offset as u32).to_le_bytes();
        self.fields == found.fields()
            && self.made_by == VERSION.to_le_bytes()
            && self.rest[..10] == [0; 10]
            && self.rest[10..] == place
    }
}

/// The next local entry, if its header equals the central one.
pub(super) fn take_local<'a>(locals: &mut &'a [u8], central: &Central<'a>) -> Option<Entry<'a>> {
    let fields = take(locals, LOCAL)?.strip_prefix(b"PK\x03\x04")?;
    let name = take(locals, central.name.len())?;
    if fields != central.fields || name != central.name.as_bytes() {
        return None;
    }
    let packed = take(locals, u32_at(fields, 14)? as usize)?;
    Some(Entry {
        name: central.name,
        deflated: fields[4] == DEFLATED,
        checksum: u32_at(fields, 10)?,
        size: u32_at(fields, 18)? as usize,
        packed: Cow::Borrowed(packed),
    })
}

/// Number of entries, central directory and everything before it, as the end record says.
pub(super) fn split(file: &[u8]) -> Result<(usize, &[u8], &[u8]), ZipError> {
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

pub(super) fn write_central(directory: &mut Vec<u8>, fields: &[u8; 26], name: &str, offset: u32) {
    directory.extend_from_slice(b"PK\x01\x02");
    directory.extend_from_slice(&VERSION.to_le_bytes());
    directory.extend_from_slice(fields);
    directory.extend_from_slice(&[0; 10]);
    directory.extend_from_slice(&offset.to_le_bytes());
    directory.extend_from_slice(name.as_bytes());
}

pub(super) fn end_record(count: u16, size: u32, start: u32) -> [u8; END] {
    let mut end = [0; END];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[8..10].copy_from_slice(&count.to_le_bytes());
    end[10..12].copy_from_slice(&count.to_le_bytes());
    end[12..16].copy_from_slice(&size.to_le_bytes());
    end[16..20].copy_from_slice(&start.to_le_bytes());
    end
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zip::{read_sealed, write_entries};

    #[test]
    fn padding_that_is_deflated_is_refused() {
        let zeros = vec![0; 1 << 20];
        let file = write_entries(&[Entry::deflated("LUCARNE/zz-pad", &zeros)]).expect("a file");
        assert!(matches!(
            read_sealed(&file, 1 << 30),
            Err(ZipError::Entry { entry: 0, .. })
        ));
    }

    #[test]
    fn an_entry_that_inflates_to_another_size_than_it_says_is_refused() {
        let zeros = vec![0; 1000];
        for size in [0, 999, 1001, usize::MAX >> 16] {
            let lying = Entry {
                size,
                ..Entry::deflated("LUCARNE/a", &zeros)
            };
            assert_eq!(lying.unpack(), None, "{size}");
        }
    }
}
