//! A strict ZIP written without holding it in memory: first every entry is listed with size and checksum, then the
//! contents are read once more, one after the other.

use std::io::{self, Read, Write};

use super::record::{CENTRAL, END, LOCAL, end_record, stored_fields, write_central};
use super::{MAX_BYTES, MAX_ENTRIES, ZipError, is_name};

/// An entry that will be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    name: String,
    size: u64,
    checksum: u32,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It would not be a strict ZIP.
    #[error(transparent)]
    Zip(#[from] ZipError),
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The content is another one than when it was listed.
    #[error("{name}: changed while it was read")]
    Changed {
        /// Which.
        name: String,
    },
}

impl Listed {
    /// Reads a content to its end, for its size and checksum.
    pub fn read(name: impl Into<String>, content: impl Read) -> io::Result<Listed> {
        let mut counted = Counted::new(io::sink());
        copy(content, &mut counted)?;
        Ok(Listed {
            name: name.into(),
            size: counted.size,
            checksum: counted.hasher.finalize(),
        })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Writes the same bytes as [`super::write`] would; `open` gives the content of each entry once more.
pub fn write_to<R: Read>(
    mut entries: Vec<Listed>,
    out: &mut impl Write,
    mut open: impl FnMut(&str) -> io::Result<R>,
) -> Result<(), NotWritten> {
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    check(&entries)?;
    let (mut offset, mut directory) = (0, Vec::new());
    for entry in &entries {
        let fields = stored_fields(entry.checksum, entry.size as usize, entry.name.len());
        write_central(&mut directory, &fields, &entry.name, offset);
        out.write_all(b"PK\x03\x04")?;
        out.write_all(&fields)?;
        out.write_all(entry.name.as_bytes())?;
        let mut counted = Counted::new(&mut *out);
        copy(open(&entry.name)?, &mut counted)?;
        if (counted.size, counted.hasher.finalize()) != (entry.size, entry.checksum) {
            let name = entry.name.clone();
            return Err(NotWritten::Changed { name });
        }
        offset += (LOCAL + entry.name.len()) as u32 + entry.size as u32;
    }
    out.write_all(&directory)?;
    let end = end_record(entries.len() as u16, directory.len() as u32, offset);
    out.write_all(&end)?;
    Ok(())
}

/// Whether the entries can stand in one file.
fn check(entries: &[Listed]) -> Result<(), ZipError> {
    let one = |entry: &Listed| (LOCAL + CENTRAL + 2 * entry.name.len()) as u64 + entry.size;
    let size = entries
        .iter()
        .map(one)
        .fold(END as u64, u64::saturating_add);
    if entries.len() > MAX_ENTRIES || size > MAX_BYTES as u64 {
        return Err(ZipError::TooLarge);
    }
    let twice = entries.windows(2).find(|two| two[0].name == two[1].name);
    let wrong = entries.iter().find(|entry| !is_name(&entry.name));
    match twice.map(|two| &two[0]).or(wrong) {
        Some(entry) => Err(ZipError::Name {
            name: entry.name.clone(),
        }),
        None => Ok(()),
    }
}

/// Passes bytes on, and counts them.
struct Counted<W> {
    out: W,
    size: u64,
    hasher: crc32fast::Hasher,
}

impl<W> Counted<W> {
    fn new(out: W) -> Self {
        Counted {
            out,
            size: 0,
            hasher: crc32fast::Hasher::new(),
        }
    }
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.size += n as u64;
        self.hasher.update(&bytes[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// In pieces large enough for a slow medium.
fn copy(mut content: impl Read, out: &mut impl Write) -> io::Result<()> {
    let mut piece = vec![0; 64 << 10];
    loop {
        match content.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(n) => out.write_all(&piece[..n])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Tree;

    fn tree() -> Tree {
        let mut tree = Tree::new();
        tree.insert("LUCARNE/meta.json".to_owned(), b"{}".to_vec());
        tree.insert("LUCARNE/empty".to_owned(), Vec::new());
        let long: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
        tree.insert("LUCARNE/parcels/ab/long".to_owned(), long);
        tree
    }

    fn listed(tree: &Tree) -> Vec<Listed> {
        let read = |(name, bytes): (&String, &Vec<u8>)| Listed::read(name, bytes.as_slice());
        tree.iter()
            .rev()
            .map(read)
            .collect::<Result<_, _>>()
            .expect("written")
    }

    #[test]
    fn in_pieces_the_same_bytes_are_written_as_at_once() {
        let tree = tree();
        let mut out = Vec::new();
        write_to(listed(&tree), &mut out, |name| Ok(tree[name].as_slice())).expect("written");
        assert_eq!(out, super::super::write(&tree).expect("written"));
    }

    #[test]
    fn what_changes_meanwhile_or_has_no_good_name_is_not_written() {
        let tree = tree();
        let other = write_to(listed(&tree), &mut io::sink(), |_| Ok(b"other".as_slice()));
        assert!(
            matches!(other, Err(NotWritten::Changed { .. })),
            "{other:?}"
        );
        for names in [&["LUCARNE/a", "LUCARNE/a"][..], &["LUCARNE/../a"]] {
            let read = |name: &&str| Listed::read(*name, io::empty()).expect("written");
            let entries = names.iter().map(read).collect();
            let named = write_to(entries, &mut io::sink(), |_| Ok(io::empty()));
            assert!(
                matches!(named, Err(NotWritten::Zip(ZipError::Name { .. }))),
                "{named:?}"
            );
        }
    }
}
