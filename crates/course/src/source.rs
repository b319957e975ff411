//! The state of a source file: the hash that tells a translation whether its source has changed (section 14.2).

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::speech::hex;
use crate::text::composed;

/// Keys of the front matter that say nothing about the content.
const ABOUT_TRANSLATION: [&str; 3] = ["source-hash", "translator", "reviewed"];

/// The first 16 hex digits of the SHA-256 of a unit file in its plainest form.
pub fn hash(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let mut front = false;
    let mut plain = String::with_capacity(text.len());
    for (number, line) in text.split('\n').enumerate() {
        let line = line.trim_end_matches([' ', '\t']);
        if line == "---" {
            front = number == 0;
        }
        let about = front && {
            let key = line.split_once(':').map_or("", |(key, _)| key.trim());
            ABOUT_TRANSLATION.contains(&key)
        };
        if !about {
            plain.push_str(&composed(line));
            plain.push('\n');
        }
    }
    plain.truncate(plain.trim_end_matches('\n').len());
    plain.push('\n');
    hex(&Sha256::digest(plain.as_bytes())[..8])
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_ignores_how_a_file_was_saved() {
        let plain = "---\ntitle: L’enveloppe\n---\n\n# Écrire\n\nUn courriel est une lettre.\n";
        assert_eq!(plain.len(), 69);
        assert_eq!(hash(plain.as_bytes()), "905f3a7525513fe9");
        let other = "\u{feff}---\r\ntitle: L’enveloppe  \r\ntranslator: A\r\n---\r\n\r\n# E\u{301}crire\r\n\r\nUn courriel est une lettre.\r\n\r\n";
        assert_eq!(hash(other.as_bytes()), "905f3a7525513fe9");
    }

    #[test]
    fn a_changed_word_changes_the_hash() {
        assert_ne!(hash(b"---\ntitle: a\n---\n"), hash(b"---\ntitle: b\n---\n"));
    }
}
