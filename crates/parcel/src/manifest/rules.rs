//! The rules that every manifest keeps, whether it was just built or just read.

use ledger::json::JsonError;

use super::{BLOB, Chunk, FileEntry, MAX_FILES, MAX_TOTAL, Manifest, ManifestError, wrong};
use crate::{
    kind::Kind,
    path::{self, PathError},
};

/// Every member this reader understands, which `critical` may therefore name.
const KNOWN: &[&str] = &[
    "lucarne",
    "id",
    "name",
    "namespace",
    "issued",
    "needs",
    "critical",
    "items",
    "files",
    "total",
    "to",
    "prev",
    "chunks",
];

impl Manifest {
    pub(super) fn check(&self) -> Result<(), ManifestError> {
        let texts = [&self.name, &self.namespace, &self.needs.app];
        if texts.iter().any(|text| text.contains('\0')) {
            return Err(JsonError::Nul.into());
        }
        if !is_namespace(&self.namespace) {
            return Err(wrong("namespace is not a reverse domain"));
        }
        if !is_date(&self.issued) {
            return Err(wrong("issued is not a date"));
        }
        let unknown = |name: &&String| !KNOWN.contains(&name.as_str());
        if let Some(name) = self.critical.iter().find(unknown) {
            return Err(ManifestError::Critical(name.clone()));
        }
        if self.kind.is_open() != self.to.is_empty() {
            return Err(wrong("sealed parcels name recipients, open ones do not"));
        }
        self.check_files()?;
        self.check_items()
    }

    fn check_items(&self) -> Result<(), ManifestError> {
        if self.kind != Kind::Content && !self.items.is_empty() {
            return Err(wrong("only content parcels have items"));
        }
        self.items.iter().try_for_each(|item| {
            if !(1..=1 << 31).contains(&item.version) {
                return Err(wrong("an item's version is out of range"));
            }
            let folder = item.path.strip_suffix('/');
            let folder = folder.ok_or_else(|| wrong("an item's path does not end with /"))?;
            check_path(folder)?;
            if self.files_of(item).next().is_none() {
                return Err(wrong("an item has no files"));
            }
            Ok(())
        })
    }

    fn check_files(&self) -> Result<(), ManifestError> {
        if self.files.len() > MAX_FILES {
            return Err(wrong("more than 100,000 files"));
        }
        let total = self
            .files
            .iter()
            .try_fold(0u64, |sum, file| sum.checked_add(file.size));
        if total.is_none_or(|total| total > MAX_TOTAL) {
            return Err(wrong("more than 1 TiB"));
        }
        self.files.iter().try_for_each(FileEntry::check)?;
        if let Some(pair) = self
            .files
            .windows(2)
            .find(|pair| pair[0].path >= pair[1].path)
        {
            return Err(pair[1].wrong("out of order"));
        }
        let paths = self.files.iter().map(|file| file.path.as_str());
        path::check_distinct(paths).map_err(|path| ManifestError::Path {
            path: path.to_owned(),
            error: PathError::Twice,
        })
    }
}

impl FileEntry {
    fn check(&self) -> Result<(), ManifestError> {
        check_path(&self.path)?;
        match &self.chunks {
            None if self.size > BLOB => Err(self.wrong("larger than a blob, and not in chunks")),
            None => Ok(()),
            Some(_) if self.size <= BLOB => Err(self.wrong("in chunks without need")),
            Some(chunks) => {
                let full = self.size.div_ceil(BLOB) - 1;
                let last = self.size - full * BLOB;
                let right =
                    |(i, chunk): (u64, &Chunk)| chunk.size == if i < full { BLOB } else { last };
                let fits = chunks.len() as u64 == full + 1 && (0..).zip(chunks).all(right);
                fits.then_some(())
                    .ok_or_else(|| self.wrong("chunks of the wrong sizes"))
            }
        }
    }

    fn wrong(&self, reason: &'static str) -> ManifestError {
        ManifestError::File {
            path: self.path.clone(),
            reason,
        }
    }
}

/// Whether this is a name publishers publish under: a domain in reverse, small letters.
#[must_use]
pub fn is_namespace(text: &str) -> bool {
    let label = |label: &str| {
        let good = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        !label.is_empty() && label.bytes().all(good)
    };
    text.len() <= 100 && text.contains('.') && text.split('.').all(label)
}

fn is_date(text: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| -> Option<u32> {
        let part = text.get(range)?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse().ok())?
    };
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    dashes && (1..=days).contains(&day)
}

fn check_path(path: &str) -> Result<(), ManifestError> {
    path::check(path).map_err(|error| ManifestError::Path {
        path: path.to_owned(),
        error,
    })
}

#[cfg(test)]
mod tests {
    use ledger::{Hash, Id};

    use super::*;
    use crate::manifest::Needs;

    /// A parcel of these files, and nothing else to object to.
    fn of(files: Vec<FileEntry>) -> Result<(), ManifestError> {
        let manifest = Manifest {
            kind: Kind::Content,
            id: Id::default(),
            name: "Humanum".to_owned(),
            namespace: "org.example".to_owned(),
            issued: "2026-03-04".to_owned(),
            needs: Needs {
                app: "0.1.0".to_owned(),
                root: 1,
                registry: 0,
            },
            critical: Vec::new(),
            items: Vec::new(),
            files,
            to: Vec::new(),
            prev: None,
        };
        manifest.check()
    }

    fn file(number: u64, blobs: u64) -> FileEntry {
        let chunk = Chunk {
            size: BLOB,
            sha256: Hash::ZERO,
        };
        FileEntry {
            path: format!("1/{number:06}.bin"),
            size: blobs * BLOB,
            sha256: Hash::ZERO,
            media_type: "text/plain".to_owned(),
            chunks: (blobs > 1).then(|| vec![chunk; blobs as usize]),
        }
    }

    #[test]
    fn a_date_is_one_of_the_calendar() {
        for (date, stands) in [
            ("2026-03-04", true),
            ("2026-01-31", true),
            ("2026-04-30", true),
            ("2026-04-31", false),
            ("2026-12-31", true),
            ("2026-12-32", false),
            ("2026-02-28", true),
            ("2026-02-29", false),
            ("2024-02-29", true),
            ("2024-02-30", false),
            ("2100-02-28", true),
            ("2100-02-29", false),
            ("2000-02-29", true),
            ("2026-13-01", false),
            ("2026-00-01", false),
            ("2026-01-00", false),
            ("2026/03-04", false),
            ("2026-03/04", false),
            ("2026-03-04 ", false),
            ("2026-03-4", false),
            ("+026-03-04", false),
            ("", false),
        ] {
            assert_eq!(is_date(date), stands, "{date}");
        }
    }

    #[test]
    fn a_namespace_is_a_domain_in_small_letters_of_100_bytes_at_most() {
        let long = |bytes: usize| format!("org.{}", "a".repeat(bytes - 4));
        assert!(is_namespace(&long(100)));
        assert!(!is_namespace(&long(101)));
        assert!(is_namespace("org.example-2"));
        for wrong in [
            "", "org", ".", "org.", ".org", "a..b", "Org.a", "a_b.c", "org.é", "a b.c",
        ] {
            assert!(!is_namespace(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_parcel_has_100000_files_and_not_one_more() {
        let files = |count| (0..count).map(|number| file(number, 0)).collect();
        assert_eq!(of(files(100_000)), Ok(()));
        for count in [100_001, 100_002] {
            assert_eq!(of(files(count)), Err(wrong("more than 100,000 files")));
        }
    }

    #[test]
    fn a_parcel_has_1_tib_and_not_one_byte_more() {
        let mut files = vec![file(1, MAX_TOTAL / BLOB), file(2, 0)];
        assert_eq!(of(files.clone()), Ok(()));
        files[1].size = 1;
        assert_eq!(of(files), Err(wrong("more than 1 TiB")));
    }
}
