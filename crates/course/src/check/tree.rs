//! The folder: names, strange files, numbers and sizes (sections 2 and 16).

use crate::check::Findings;
use crate::files::{Entry, EntryKind};
use crate::limits;
use crate::media;
use crate::module::{FIRST, Place};
use crate::names;

const FOLDERS: [&str; 6] = [
    "units/", "scenes/", "texts/", "media/", "speech/", "reviews/",
];

pub(super) fn check(entries: &[Entry], found: &mut Findings) {
    for entry in entries {
        one(entry, found);
    }
    let size: u64 = entries.iter().map(|entry| entry.size).sum();
    if size > limits::MODULE {
        found.error(
            411,
            "",
            FIRST,
            &[&limits::bytes(size), &limits::bytes(limits::MODULE)],
        );
    }
    let count = |start: &str| {
        entries
            .iter()
            .filter(|entry| entry.path.starts_with(start))
            .count()
    };
    many(count("media/"), limits::MEDIA_FILES, "media", found);
    many(count("speech/"), limits::SPEECH_FILES, "speech", found);
    many(count("reviews/"), limits::REVIEWS, "reviews", found);
}

fn many(count: usize, most: usize, folder: &str, found: &mut Findings) {
    if count > most {
        found.error(410, folder, FIRST, &[&count.to_string(), &most.to_string()]);
    }
}

fn one(entry: &Entry, found: &mut Findings) {
    let path = entry.path.as_str();
    let inside = FOLDERS.iter().any(|folder| path.starts_with(folder));
    if entry.kind != EntryKind::File {
        found.error(414, path, FIRST, &[path]);
    } else if media::is_document(path) {
        found.error(412, path, FIRST, &[path]);
    } else if inside && !names::is_path(path) {
        found.error(215, path, FIRST, &[path]);
    } else if Place::of(path) == Place::Unknown {
        found.warning(212, path, FIRST, &[path]);
    }
}
