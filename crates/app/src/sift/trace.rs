//! Traces of what has no place in a module: programs and archives by how they begin, and files hidden in other files.

use memchr::memmem;

/// What a file is that begins so, if it is something that runs, unpacks or opens something else.
pub fn program(bytes: &[u8]) -> Option<&'static str> {
    const BEGINS: [(&[u8], &str); 24] = [
        (b"MZ", "MZ, a program for Windows"),
        (b"\x7fELF", "ELF, a program"),
        (b"\xfe\xed\xfa\xce", "Mach-O, a program"),
        (b"\xfe\xed\xfa\xcf", "Mach-O, a program"),
        (b"\xce\xfa\xed\xfe", "Mach-O, a program"),
        (b"\xcf\xfa\xed\xfe", "Mach-O, a program"),
        (b"\xca\xfe\xba\xbe", "CAFEBABE, a program"),
        (b"\0asm", "WebAssembly, a program"),
        (b"dex\n", "dex, a program"),
        (b"#!", "#!, a script"),
        (b"\x4c\0\0\0\x01\x14\x02\0", "LNK, a shortcut"),
        (b"%PDF", "PDF, a document"),
        (b"\xd0\xcf\x11\xe0", "OLE, an office document"),
        (b"PK\x03\x04", "ZIP, an archive"),
        (b"PK\x05\x06", "ZIP, an archive"),
        (b"7z\xbc\xaf\x27\x1c", "7z, an archive"),
        (b"Rar!\x1a\x07", "RAR, an archive"),
        (b"MSCF", "CAB, an archive"),
        (b"\x1f\x8b", "gzip, an archive"),
        (b"BZh", "bzip2, an archive"),
        (b"\xfd7zXZ\0", "xz, an archive"),
        (b"\x28\xb5\x2f\xfd", "zstd, an archive"),
        (b"!<arch>\n", "ar, an archive"),
        (b"xar!", "xar, an archive"),
    ];
    let begins = BEGINS.iter().find(|(begin, _)| bytes.starts_with(begin));
    let tar = || bytes.get(257..262) == Some(b"ustar");
    begins
        .map(|(_, what)| *what)
        .or_else(|| tar().then_some("tar, an archive"))
}

/// Another file or a script inside one that holds pictures, sound or film. The marks are long enough that chance does
/// not write them.
pub fn hidden(bytes: &[u8]) -> Option<&'static str> {
    let has = |mark: &[u8]| memmem::find(bytes, mark).is_some();
    let head = &bytes[..bytes.len().min(1024)];
    if zipped(bytes) {
        Some("ZIP")
    } else if has(b"Rar!\x1a\x07") {
        Some("RAR")
    } else if has(b"7z\xbc\xaf\x27\x1c") {
        Some("7z")
    } else if memmem::find(head, b"%PDF-").is_some() {
        Some("PDF")
    } else if has(b"<script") || has(b"<?php") {
        Some("<script>")
    } else {
        None
    }
}

/// An entry or the end of a ZIP archive, as readers look for them.
fn zipped(bytes: &[u8]) -> bool {
    let tail = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
    let entry = |at: usize| {
        let field = |from: usize| bytes.get(at + from..at + from + 2);
        let version = field(4).is_some_and(|two| two[0] <= 63 && two[1] <= 3);
        let method = field(8).map(|two| u16::from_le_bytes([two[0], two[1]]));
        version && matches!(method, Some(0 | 8 | 9 | 12 | 14 | 93 | 95 | 98 | 99))
    };
    let end = |at: usize| at >= tail || bytes.get(at + 4..at + 8) == Some(&[0; 4]);
    memmem::find_iter(bytes, b"PK\x03\x04").any(entry)
        || memmem::find_iter(bytes, b"PK\x05\x06").any(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_archives_are_known_by_how_they_begin() {
        for begin in [&b"MZ\x90"[..], b"\x7fELF\x02", b"#!/bin/sh", b"PK\x03\x04"] {
            assert!(program(begin).is_some(), "{begin:?}");
        }
        assert_eq!(program(b"GIF89a"), None);
        assert_eq!(program(b""), None);
    }

    #[test]
    fn an_archive_is_found_wherever_it_stands() {
        let mut picture = vec![7; 100_000];
        assert_eq!(hidden(&picture), None);
        picture.splice(50..50, *b"PK\x03\x04\x14\0\0\0\x08\0");
        assert_eq!(hidden(&picture), Some("ZIP"));
        let mut picture = vec![7; 100_000];
        picture.extend_from_slice(b"PK\x05\x06");
        assert_eq!(hidden(&picture), Some("ZIP"));
    }

    #[test]
    fn four_letters_in_a_long_film_are_chance() {
        let mut film = vec![7; 300_000];
        film.splice(50..50, *b"PK\x03\x04\x77\x77\x77\x77\x77\x77");
        assert_eq!(hidden(&film), None);
    }
}
