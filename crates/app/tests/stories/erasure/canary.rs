//! Words that nobody else uses, and every way in which a file or a table could hold one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use lucarne::random;

/// A word of one person, left in one place.
#[derive(Debug, Clone)]
pub struct Canary {
    /// Whose it is: number in the list of people.
    pub of: usize,
    /// Where it was left.
    pub place: &'static str,
    /// What stands there; bytes for a key.
    pub sings: Vec<u8>,
}

/// Shorter ones would be found by chance.
const SHORTEST: usize = 10;

fn letters(alphabet: &str, count: usize) -> String {
    let all: Vec<char> = alphabet.chars().collect();
    let count_of = u32::try_from(all.len()).unwrap();
    (0..count)
        .map(|_| all[random::below(count_of) as usize])
        .collect()
}

/// Letters and figures only: for numbers and sign-in names.
pub fn plain() -> String {
    letters("bcdfghjklmnpqrstvwxz", 12)
}

/// A word in one of five dresses: plain, with accents, Arabic, with signs that texts escape, and of two words.
pub fn word(dress: usize) -> String {
    match dress % 5 {
        0 => plain(),
        1 => format!("{}éțàß{}", letters("bcdfghjkl", 5), letters("mnpqrstv", 5)),
        2 => letters("ءبتثجحخدذرزسشصضطظعغفقكلمنهوي", 12),
        3 => format!(
            "{}\"&<'\\{}",
            letters("bcdfghjkl", 6),
            letters("mnpqrstv", 6)
        ),
        _ => format!("{} {}", letters("BCDFGHJKL", 6), letters("ميصضطظعغفق", 6)),
    }
}

/// Every way in which bytes could hold the word.
fn forms(sings: &[u8]) -> BTreeSet<Vec<u8>> {
    let mut forms = BTreeSet::from([sings.to_vec(), hex(sings).into_bytes()]);
    for skip in 0..3 {
        forms.extend(base64(sings, skip));
    }
    if let Ok(word) = std::str::from_utf8(sings) {
        let json = serde_json::to_string(word).unwrap();
        let json = json.trim_matches('"').to_owned();
        forms.insert(ascii_json(&json, false));
        forms.insert(ascii_json(&json, true));
        forms.insert(json.into_bytes());
        let percent =
            percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC)
                .to_string();
        forms.insert(percent.replace("%20", "+").into_bytes());
        forms.insert(percent.into_bytes());
        forms.insert(word.to_lowercase().into_bytes());
        forms.insert(word.to_uppercase().into_bytes());
        let numbers = [
            ("&", "&#38;"),
            ("<", "&#60;"),
            ("\"", "&#34;"),
            ("'", "&#39;"),
        ];
        let names = [
            ("&", "&amp;"),
            ("<", "&lt;"),
            ("\"", "&quot;"),
            ("'", "&apos;"),
        ];
        for signs in [numbers, names] {
            let escaped = signs.iter().fold(word.to_owned(), |text, (sign, name)| {
                text.replace(sign, name)
            });
            forms.insert(escaped.into_bytes());
        }
        forms.insert(word.encode_utf16().flat_map(u16::to_le_bytes).collect());
        forms.insert(word.encode_utf16().flat_map(u16::to_be_bytes).collect());
    }
    forms.retain(|form| form.len() >= SHORTEST);
    forms
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The letters that are the same whatever stands around the word, in both alphabets of base64.
fn base64(bytes: &[u8], skip: usize) -> [Vec<u8>; 2] {
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .skip([0, 4, 2][skip])
        .collect();
    ["+/", "-_"].map(|last| {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let alphabet = format!("{alphabet}{last}").into_bytes();
        let six = bits.chunks_exact(6);
        six.map(|six| alphabet[six.iter().fold(0, |n, bit| n * 2 + usize::from(*bit))])
            .collect()
    })
}

/// JSON as writers make it that keep to ASCII.
fn ascii_json(json: &str, large: bool) -> Vec<u8> {
    let mut text = String::new();
    for unit in json.encode_utf16() {
        match (u8::try_from(unit), large) {
            (Ok(byte), _) if byte.is_ascii() => text.push(char::from(byte)),
            (_, true) => text.push_str(&format!("\\u{unit:04X}")),
            (_, false) => text.push_str(&format!("\\u{unit:04x}")),
        }
    }
    text.into_bytes()
}

/// All canaries, looked for at once.
pub struct Ear {
    search: AhoCorasick,
    whose: Vec<usize>,
    /// The canaries, as numbered by what is heard.
    pub canaries: Vec<Canary>,
}

impl Ear {
    /// An ear for these.
    pub fn of(canaries: Vec<Canary>) -> Ear {
        let mut patterns = Vec::new();
        let mut whose = Vec::new();
        for (number, canary) in canaries.iter().enumerate() {
            for form in forms(&canary.sings) {
                patterns.push(form);
                whose.push(number);
            }
        }
        Ear {
            search: AhoCorasick::new(&patterns).unwrap(),
            whose,
            canaries,
        }
    }

    /// Which sing in these bytes.
    pub fn hears(&self, bytes: &[u8]) -> BTreeSet<usize> {
        let hits = self.search.find_overlapping_iter(bytes);
        hits.map(|hit| self.whose[hit.pattern().as_usize()])
            .collect()
    }

    /// The places of those that sing in the files below a folder, and how many files there are.
    pub fn in_files(&self, folder: &Path) -> (Vec<String>, u64) {
        let (mut found, mut count) = (Vec::new(), 0);
        for path in below(folder) {
            let Ok(bytes) = fs::read(&path) else { continue };
            count += 1;
            found.extend(self.told(&path.display().to_string(), &bytes));
        }
        (found, count)
    }

    /// What sings in these bytes, for people.
    pub fn told(&self, at: &str, bytes: &[u8]) -> Vec<String> {
        let tell = |number: usize| {
            let one = &self.canaries[number];
            format!("{at}: {} of person {}", one.place, one.of)
        };
        self.hears(bytes).into_iter().map(tell).collect()
    }
}

/// All files below a folder.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[test]
fn a_word_is_heard_in_every_dress() {
    for dress in 0..5 {
        let word = word(dress);
        let ear = Ear::of(vec![Canary {
            of: 0,
            place: "here",
            sings: word.clone().into_bytes(),
        }]);
        let json = serde_json::json!({ "x": word }).to_string();
        let utf16: Vec<u8> = format!("a{word}b")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for around in ["", "a", "ab"] {
            let whole = format!("{around}{word}xyz");
            for held in [
                whole.clone().into_bytes(),
                hex(whole.as_bytes()).into_bytes(),
                base64(whole.as_bytes(), 0)[0].clone(),
                base64(whole.as_bytes(), 0)[1].clone(),
                json.clone().into_bytes(),
                ascii_json(&json, false),
                utf16.clone(),
            ] {
                assert_eq!(
                    ear.hears(&held).len(),
                    1,
                    "{}",
                    String::from_utf8_lossy(&held)
                );
            }
        }
        assert!(ear.hears(b"nothing of it").is_empty());
    }
}
