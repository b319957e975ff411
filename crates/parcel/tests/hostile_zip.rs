//! Archives that other readers disagree about, or that want to do harm: each differs from a good one in one way, and is
//! refused.

mod school;

use parcel::{Tree, zip};

/// One entry, with everything that may lie.
#[derive(Clone)]
struct Entry {
    name: Vec<u8>,
    bytes: Vec<u8>,
    local: [u8; 26],
    central: [u8; 26],
    made_by: u16,
    /// Extra field and comment of the central entry.
    extra: Vec<u8>,
    comment: Vec<u8>,
    local_extra: Vec<u8>,
    attributes: (u16, u32),
    disk: u16,
    offset: Option<u32>,
    /// Bytes after the content, such as a data descriptor.
    after: Vec<u8>,
}

/// A whole archive.
#[derive(Clone, Default)]
struct Archive {
    before: Vec<u8>,
    entries: Vec<Entry>,
    between: Vec<u8>,
    comment: Vec<u8>,
    after: Vec<u8>,
    count: Option<u16>,
    start_shift: i64,
}

fn entry(name: &str, bytes: &[u8]) -> Entry {
    let mut fields = [0; 26];
    fields[0] = 20;
    fields[8] = 0x21;
    fields[10..14].copy_from_slice(&crc(bytes).to_le_bytes());
    fields[14..18].copy_from_slice(&(bytes.len() as u32).to_le_bytes());
    fields[18..22].copy_from_slice(&(bytes.len() as u32).to_le_bytes());
    fields[22..24].copy_from_slice(&(name.len() as u16).to_le_bytes());
    Entry {
        name: name.as_bytes().to_vec(),
        bytes: bytes.to_vec(),
        local: fields,
        central: fields,
        made_by: 20,
        extra: Vec::new(),
        comment: Vec::new(),
        local_extra: Vec::new(),
        attributes: (0, 0),
        disk: 0,
        offset: None,
        after: Vec::new(),
    }
}

impl Entry {
    /// The same field in both headers.
    fn set(&mut self, place: usize, bytes: &[u8]) {
        self.local[place..place + bytes.len()].copy_from_slice(bytes);
        self.central[place..place + bytes.len()].copy_from_slice(bytes);
    }
}

impl Archive {
    fn bytes(&self) -> Vec<u8> {
        let mut file = self.before.clone();
        let mut directory = Vec::new();
        for entry in &self.entries {
            let place = entry.offset.unwrap_or(file.len() as u32);
            file.extend(b"PK\x03\x04");
            file.extend(entry.local);
            file.extend(&entry.name);
            file.extend(&entry.local_extra);
            file.extend(&entry.bytes);
            file.extend(&entry.after);
            directory.extend(b"PK\x01\x02");
            directory.extend(entry.made_by.to_le_bytes());
            directory.extend(entry.central);
            directory.extend((entry.comment.len() as u16).to_le_bytes());
            directory.extend(entry.disk.to_le_bytes());
            directory.extend(entry.attributes.0.to_le_bytes());
            directory.extend(entry.attributes.1.to_le_bytes());
            directory.extend(place.to_le_bytes());
            directory.extend(&entry.name);
            directory.extend(&entry.extra);
            directory.extend(&entry.comment);
        }
        file.extend(&self.between);
        let start = (file.len() as i64 + self.start_shift) as u32;
        let count = self.count.unwrap_or(self.entries.len() as u16);
        file.extend(&directory);
        file.extend(b"PK\x05\x06\0\0\0\0");
        file.extend(count.to_le_bytes());
        file.extend(count.to_le_bytes());
        file.extend((directory.len() as u32).to_le_bytes());
        file.extend(start.to_le_bytes());
        file.extend((self.comment.len() as u16).to_le_bytes());
        file.extend(&self.comment);
        file.extend(&self.after);
        file
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}

fn good() -> Archive {
    Archive {
        entries: vec![entry("LUCARNE/a", b"first"), entry("LUCARNE/b", b"second")],
        ..Archive::default()
    }
}

#[test]
fn the_good_one_is_accepted() {
    let tree: Tree = [
        ("LUCARNE/a".to_owned(), b"first".to_vec()),
        ("LUCARNE/b".to_owned(), b"second".to_vec()),
    ]
    .into();
    assert_eq!(zip::read(&good().bytes()), Ok(tree));
}

/// What is done to the good one, and what it is called.
type Harm = (&'static str, fn(&mut Archive));

#[test]
fn every_other_one_is_refused() {
    let harms: [Harm; 43] = [
        ("two entries of one name", |a| {
            a.entries[1] = entry("LUCARNE/a", b"other")
        }),
        ("entries out of order", |a| a.entries.reverse()),
        ("bytes before the first header", |a| {
            a.before = b"#!/bin/sh\n".to_vec()
        }),
        ("a gap before the directory", |a| {
            a.between = b"hidden".to_vec()
        }),
        ("a gap after an entry", |a| {
            a.entries[0].after = b"hidden".to_vec()
        }),
        ("bytes after the end", |a| a.after = b"x".to_vec()),
        ("a comment", |a| a.comment = b"hello".to_vec()),
        ("an archive in the comment", |a| a.comment = good().bytes()),
        ("a second archive after the first", |a| {
            a.after = good().bytes()
        }),
        ("fewer entries than there are", |a| a.count = Some(1)),
        ("more entries than there are", |a| a.count = Some(3)),
        ("a directory that begins elsewhere", |a| a.start_shift = -1),
        ("a directory that begins after itself", |a| {
            a.start_shift = 1
        }),
        ("another name in the local header", |a| {
            a.entries[0].local[22] = 8
        }),
        ("another size in the local header", |a| {
            a.entries[0].local[18] = 4
        }),
        ("another size in the directory", |a| {
            a.entries[0].central[18] = 4
        }),
        ("another checksum in the directory", |a| {
            a.entries[0].central[10] ^= 1
        }),
        ("a wrong checksum in both", |a| {
            a.entries[0].set(10, &[0; 4])
        }),
        ("a size that is too large in both", |a| {
            a.entries[0].set(18, &[6])
        }),
        ("four gigabytes in five bytes", |a| {
            a.entries[0].set(18, &[255; 4])
        }),
        ("a packed size beyond the file", |a| {
            a.entries[1].set(14, &[255; 4])
        }),
        ("encryption", |a| a.entries[0].set(2, &[1])),
        ("a data descriptor", |a| {
            a.entries[0].set(2, &[8]);
            a.entries[0].after = b"PK\x07\x08\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
        }),
        ("names in another character set", |a| {
            a.entries[0].set(3, &[8])
        }),
        ("deflate in an open parcel", |a| a.entries[0].set(4, &[8])),
        ("a method nobody knows", |a| a.entries[0].set(4, &[99])),
        ("a time", |a| a.entries[0].set(6, &[1])),
        ("another date", |a| a.entries[0].set(8, &[0x22])),
        ("another version needed", |a| a.entries[0].set(0, &[45])),
        ("made by another system", |a| a.entries[0].made_by = 0x0314),
        ("an extra field", |a| {
            a.entries[0].extra = vec![1, 0, 0, 0];
            a.entries[0].central[24] = 4;
        }),
        ("an extra field in the local header", |a| {
            a.entries[0].local_extra = vec![1, 0, 0, 0];
            a.entries[0].local[24] = 4;
        }),
        ("a comment of an entry", |a| {
            a.entries[0].comment = b"hello".to_vec()
        }),
        ("a link", |a| a.entries[0].attributes.1 = 0o120_777 << 16),
        ("internal attributes", |a| a.entries[0].attributes.0 = 1),
        ("another disk", |a| a.entries[0].disk = 1),
        ("two entries in one place", |a| {
            a.entries[1].offset = Some(0)
        }),
        ("a place outside", |a| a.entries[1].offset = Some(u32::MAX)),
        ("a directory", |a| a.entries[1] = entry("LUCARNE/b/", b"")),
        ("a name that leads out", |a| {
            a.entries[0] = entry("LUCARNE/../a", b"x")
        }),
        ("a name that begins at the root", |a| {
            a.entries[0] = entry("/LUCARNE/a", b"x")
        }),
        ("a name of another system", |a| {
            a.entries[0] = entry("LUCARNE\\a", b"x")
        }),
        ("a name with a hole", |a| {
            a.entries[0] = entry("LUCARNE/a\0b", b"x")
        }),
    ];
    for (what, harm) in &harms {
        let mut archive = good();
        harm(&mut archive);
        let file = archive.bytes();
        assert!(file != good().bytes(), "{what}");
        assert!(zip::read(&file).is_err(), "{what}");
        assert!(zip::read_sealed(&file, 1 << 20).is_err(), "{what}");
    }
}

#[test]
fn a_small_parcel_of_the_published_vectors_is_what_this_builder_makes() {
    let tree = school::humanum().tree;
    let archive = Archive {
        entries: tree
            .iter()
            .map(|(name, bytes)| entry(name, bytes))
            .collect(),
        ..Archive::default()
    };
    assert_eq!(zip::write(&tree), Ok(archive.bytes()));
}
