//! Files of learners: which kinds there are, told by the ending and by the first bytes, and what may be hidden in them.
//!
//! Trainers get these files as attachments only, and nobody else gets them; this stops what is something else than it
//! claims, not every document that was made to do harm.

use course::media::Format;

use crate::sift::look::{medium, text};
use crate::sift::{Found, Why, sound};

/// A kind of file that can be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `.png`
    Png,
    /// `.jpg`
    Jpeg,
    /// `.webp`
    WebP,
    /// `.pdf`
    Pdf,
    /// `.txt`
    Text,
    /// `.odt`
    Odt,
    /// `.ogg`, Opus
    Ogg,
    /// `.wav`
    Wav,
}

impl FileKind {
    /// The kind that an ending promises.
    pub fn of(ending: &str) -> Option<FileKind> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "png" => FileKind::Png,
            "jpg" | "jpeg" => FileKind::Jpeg,
            "webp" => FileKind::WebP,
            "pdf" => FileKind::Pdf,
            "txt" => FileKind::Text,
            "odt" => FileKind::Odt,
            "ogg" => FileKind::Ogg,
            "wav" => FileKind::Wav,
            _ => return None,
        })
    }

    /// Its ending.
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Png => "png",
            FileKind::Jpeg => "jpg",
            FileKind::WebP => "webp",
            FileKind::Pdf => "pdf",
            FileKind::Text => "txt",
            FileKind::Odt => "odt",
            FileKind::Ogg => "ogg",
            FileKind::Wav => "wav",
        }
    }

    /// A name that ends like its kind; how the learner called it is nobody's business.
    pub fn file_name(self) -> &'static str {
        match self {
            FileKind::Png => "a.png",
            FileKind::Jpeg => "a.jpg",
            FileKind::WebP => "a.webp",
            FileKind::Pdf => "a.pdf",
            FileKind::Text => "a.txt",
            FileKind::Odt => "a.odt",
            FileKind::Ogg => "a.ogg",
            FileKind::Wav => "a.wav",
        }
    }

    /// The file as it is kept, without what is hidden in pictures and sounds, or why it is refused.
    pub(super) fn pass(self, bytes: &[u8]) -> Result<(Found, Option<Vec<u8>>), Why> {
        let what = self.ending().to_uppercase();
        let quiet = |quiet: bool| {
            if quiet {
                Ok(None)
            } else {
                Err(Why::Active(what.clone()))
            }
        };
        let anew = match self {
            FileKind::Png => return medium(Format::Png, self.file_name(), bytes, true),
            FileKind::Jpeg => return medium(Format::Jpeg, self.file_name(), bytes, true),
            FileKind::WebP => return medium(Format::WebP, self.file_name(), bytes, true),
            FileKind::Ogg => return medium(Format::Opus, self.file_name(), bytes, true),
            FileKind::Wav => Some(bare_wav(bytes).ok_or_else(|| Why::Broken(what.clone()))?),
            FileKind::Pdf if !bytes.starts_with(b"%PDF-") => return Err(Why::Other(what)),
            FileKind::Pdf => quiet(is_quiet_pdf(bytes))?,
            FileKind::Text => {
                text(bytes)?;
                None
            }
            FileKind::Odt if !bytes.starts_with(b"PK") => return Err(Why::Other(what)),
            FileKind::Odt => quiet(is_quiet_odt(bytes))?,
        };
        if let (FileKind::Wav, Some(bytes)) = (self, &anew) {
            sound::wav(bytes)?;
        }
        let found = Found { what, size: None };
        Ok((found, anew))
    }
}

/// A sound with its format and its samples; every other chunk, such as the name of who recorded it, is left out.
fn bare_wav(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes
        .strip_prefix(b"RIFF")
        .and_then(|rest| rest.get(4..))?
        .strip_prefix(b"WAVE")?;
    let (mut format, mut samples) = (None, None);
    while let Some((head, after)) = rest.split_at_checked(8) {
        let size = usize::try_from(number(head, 4, 4)?).ok()?;
        let chunk = after.get(..size)?;
        match &head[..4] {
            b"fmt " => format = Some(chunk),
            b"data" => samples = Some(chunk),
            _ => {}
        }
        rest = after.get(size + size % 2..).unwrap_or_default();
    }
    let mut out = b"RIFF\0\0\0\0WAVE".to_vec();
    for (name, chunk) in [(b"fmt ", format?), (b"data", samples?)] {
        out.extend_from_slice(name);
        out.extend_from_slice(&u32::try_from(chunk.len()).ok()?.to_le_bytes());
        out.extend_from_slice(chunk);
        out.resize(out.len() + chunk.len() % 2, 0);
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

/// Names in a PDF that act, or hide other files. What lies in compressed parts is not seen.
const LOUD: [&[u8]; 7] = [
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/EmbeddedFile",
    b"/RichMedia",
    b"/XFA",
    b"/SubmitForm",
];

fn is_quiet_pdf(bytes: &[u8]) -> bool {
    let plain = without_escapes(bytes);
    let ends = &bytes[bytes.len().saturating_sub(1024)..];
    let loud = |name: &&[u8]| {
        let found = |at: &[u8]| {
            at.starts_with(name) && !at.get(name.len()).is_some_and(u8::is_ascii_alphanumeric)
        };
        (0..plain.len()).any(|at| plain[at] == b'/' && found(&plain[at..]))
    };
    bytes.starts_with(b"%PDF-") && contains(ends, b"%%EOF") && !LOUD.iter().any(loud)
}

/// Names of a PDF may be written with `#4a` for a letter.
fn without_escapes(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let letter = (byte == b'#').then(|| bytes.get(at + 1..at + 3)).flatten();
        let letter = letter
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(letter.unwrap_or(byte));
        at += if letter.is_some() { 3 } else { 1 };
    }
    out
}

const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// A text document: says so in its first entry, and its list of entries holds no macro and no name that leads out.
fn is_quiet_odt(bytes: &[u8]) -> bool {
    let says = bytes.starts_with(b"PK\x03\x04")
        && bytes.get(30..38) == Some(b"mimetype")
        && bytes.get(38..38 + ODT.len()) == Some(ODT)
        && bytes.get(38 + ODT.len()..40 + ODT.len()) == Some(b"PK");
    let quiet = |name: &Vec<u8>| {
        let begins = |start: &[u8]| name.to_ascii_lowercase().starts_with(start);
        !begins(b"basic/") && !begins(b"scripts/") && !begins(b"/") && !contains(name, b"..")
    };
    says && zip_names(bytes).is_some_and(|names| names.iter().all(quiet))
}

/// The names in the list of entries of a ZIP file.
fn zip_names(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let from = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
    let end = (from..bytes.len())
        .rev()
        .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))?;
    let count = usize::try_from(number(bytes, end + 10, 2)?).ok()?;
    let mut at = usize::try_from(number(bytes, end + 16, 4)?).ok()?;
    let mut names = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let length = |offset| usize::try_from(number(bytes, at + offset, 2)?).ok();
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        names.push(bytes.get(at + 46..at + 46 + name)?.to_vec());
        at += 46 + name + extra + comment;
    }
    Some(names)
}

/// A little-endian number.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let digits = bytes.get(at..at.checked_add(size)?)?;
    Some(
        digits
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    )
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(ending: &str, bytes: &[u8]) -> bool {
        FileKind::of(ending).is_some_and(|kind| kind.pass(bytes).is_ok())
    }

    /// A text document with these entries after the first.
    fn odt(names: &[&str]) -> Vec<u8> {
        let mut out = b"PK\x03\x04".to_vec();
        out.resize(26, 0);
        out.extend_from_slice(&[8, 0, 0, 0]);
        out.extend_from_slice(b"mimetype");
        out.extend_from_slice(ODT);
        let list = out.len();
        for name in names {
            let mut entry = b"PK\x01\x02".to_vec();
            entry.resize(46, 0);
            entry[28] = u8::try_from(name.len()).unwrap_or_default();
            entry.extend_from_slice(name.as_bytes());
            out.extend(entry);
        }
        let mut end = b"PK\x05\x06".to_vec();
        end.resize(22, 0);
        end[10] = u8::try_from(names.len()).unwrap_or_default();
        end[16] = u8::try_from(list).unwrap_or_default();
        out.extend(end);
        out
    }

    #[test]
    fn a_file_is_what_its_ending_says_or_is_refused() {
        assert!(passes("txt", "Bonjour,\n\tça va ?".as_bytes()));
        assert!(passes("TXT", b"hello"));
        assert!(!passes("txt", b"#!/bin/sh"));
        assert!(!passes("txt", b"MZ\x90\0"));
        assert!(!passes("png", b"%PDF-1.4\n%%EOF"));
        assert!(!passes("exe", b"MZ"));
        assert!(!passes("odt", b"PK\x03\x04 anything"));
    }

    #[test]
    fn documents_that_act_are_refused() {
        assert!(passes("pdf", b"%PDF-1.4\n<< /Type /Page >>\n%%EOF\n"));
        assert!(!passes("pdf", b"%PDF-1.4\n<< /JS (x) >>\n%%EOF\n"));
        assert!(!passes("pdf", b"%PDF-1.4\n<< /J#61vaScript 1 >>\n%%EOF\n"));
        assert!(!passes("pdf", b"%PDF-1.4\n"), "cut off");
        assert!(passes("odt", &odt(&["mimetype", "content.xml"])));
        assert!(!passes("odt", &odt(&["mimetype", "Basic/Standard/x.xml"])));
        assert!(!passes("odt", &odt(&["../x"])));
    }

    #[test]
    fn a_sound_keeps_its_samples_and_nothing_else() {
        let chunk = |name: &[u8], bytes: &[u8]| {
            let size = u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes();
            [name, &size, bytes].concat()
        };
        let body = [
            chunk(b"fmt ", &[1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
            chunk(b"LIST", b"Ana recorded this."),
            chunk(b"data", &[7; 10]),
        ]
        .concat();
        let wav = [b"RIFF\0\0\0\0WAVE".to_vec(), body].concat();
        let (_, kept) = FileKind::Wav.pass(&wav).expect("a sound");
        let kept = kept.expect("written anew");
        assert_eq!(kept.len(), 12 + 8 + 16 + 8 + 10);
        assert!(!contains(&kept, b"Ana"));
        assert!(!passes("wav", b"RIFF\0\0\0\0WAVE"));
    }
}
