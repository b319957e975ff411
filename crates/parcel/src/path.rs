//! Names of files inside a parcel. They build addresses and look files up; they never become names on a disk.

use std::collections::BTreeSet;

use unicode_normalization::is_nfc;

/// Format characters and line separators, which look like nothing and can hide anything.
const INVISIBLE: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{890}', '\u{891}'),
    ('\u{8e2}', '\u{8e2}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{2066}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{110bd}', '\u{110bd}'),
    ('\u{110cd}', '\u{110cd}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0001}', '\u{e0001}'),
    ('\u{e0020}', '\u{e007f}'),
];

/// What is wrong with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Empty, or longer than 240 bytes.
    #[error("a path has 1 to 240 bytes")]
    Length,
    /// A segment is empty or longer than 100 bytes.
    #[error("a segment of a path has 1 to 100 bytes")]
    Segment,
    /// Not in Unicode normalization form C.
    #[error("the path is not in normalization form C")]
    Form,
    /// It holds a backslash, a colon, a control or a format character.
    #[error("the path holds a character that is not allowed")]
    Character,
    /// `.` or `..`, or a segment that ends with a dot or a space.
    #[error("a segment of the path is or ends with a dot or a space")]
    Dots,
    /// A device name of Windows.
    #[error("a segment of the path is a device name")]
    Device,
    /// The same as another path but for case.
    #[error("the path differs from another one in case only")]
    Twice,
}

/// Whether `path` may name a file of a parcel.
pub fn check(path: &str) -> Result<(), PathError> {
    if !(1..=240).contains(&path.len()) {
        return Err(PathError::Length);
    }
    if path.chars().any(is_forbidden) {
        return Err(PathError::Character);
    }
    if !is_nfc(path) {
        return Err(PathError::Form);
    }
    path.split('/').try_for_each(check_segment)
}

/// Whether no two of these paths are equal but for case.
pub fn check_distinct<'a>(paths: impl IntoIterator<Item = &'a str>) -> Result<(), &'a str> {
    let mut seen = BTreeSet::new();
    for path in paths {
        if !seen.insert(fold(path)) {
            return Err(path);
        }
    }
    Ok(())
}

fn check_segment(segment: &str) -> Result<(), PathError> {
    if !(1..=100).contains(&segment.len()) {
        return Err(PathError::Segment);
    }
    if segment.ends_with(['.', ' ']) {
        return Err(PathError::Dots);
    }
    if is_device(segment) {
        return Err(PathError::Device);
    }
    Ok(())
}

fn is_forbidden(c: char) -> bool {
    let invisible = || {
        INVISIBLE
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&c))
    };
    matches!(c, '\\' | ':') || c.is_control() || !c.is_ascii() && invisible()
}

fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default();
    let stem = stem.trim_end().to_ascii_uppercase();
    let numbered = || {
        let number = stem.strip_prefix("COM").or(stem.strip_prefix("LPT"));
        number.is_some_and(|n| matches!(n, "¹" | "²" | "³") || n.len() == 1 && n > "0" && n <= "9")
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered()
}

/// Simple case folding: every character becomes the one that all its case variants share.
fn fold(path: &str) -> String {
    path.chars().map(fold_char).collect()
}

fn fold_char(c: char) -> char {
    // The dotless i has the upper case of the dotted one, and yet is another letter.
    if c == 'ı' {
        return c;
    }
    let lower = only(c.to_lowercase()).unwrap_or(c);
    let upper = only(lower.to_uppercase()).unwrap_or(lower);
    only(upper.to_lowercase()).unwrap_or(upper)
}

fn only(mut chars: impl Iterator<Item = char>) -> Option<char> {
    let first = chars.next();
    first.filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_in_any_script_are_fine() {
        for path in [
            "a",
            "1/media/a.txt",
            "leçon/été 1.md",
            "課/一.png",
            ".hidden",
            "a..b",
            "com",
            "com0",
            "com10",
            "coma.txt",
            "lpt",
            "conin",
            &"a".repeat(100),
            &["a".repeat(100), "b".repeat(100), "c".repeat(38)].join("/"),
        ] {
            assert_eq!(check(path), Ok(()), "{path}");
        }
    }

    #[test]
    fn names_that_mean_something_else_somewhere_are_refused() {
        let long = "a".repeat(101);
        let very_long = "a/".repeat(121);
        for (path, error) in [
            ("", PathError::Length),
            (very_long.as_str(), PathError::Length),
            ("/a", PathError::Segment),
            ("a//b", PathError::Segment),
            ("a/", PathError::Segment),
            (long.as_str(), PathError::Segment),
            (".", PathError::Dots),
            ("a/../b", PathError::Dots),
            ("a./b", PathError::Dots),
            ("a /b", PathError::Dots),
            ("a\\b", PathError::Character),
            ("c:a", PathError::Character),
            ("a\nb", PathError::Character),
            ("a\u{202e}b", PathError::Character),
            ("a\u{feff}", PathError::Character),
            ("e\u{301}", PathError::Form),
            ("con", PathError::Device),
            ("a/NUL.txt", PathError::Device),
            ("com1.tar.gz", PathError::Device),
            ("LPT³", PathError::Device),
        ] {
            assert_eq!(check(path), Err(error), "{path:?}");
        }
    }

    #[test]
    fn names_that_differ_in_case_only_are_one_too_many() {
        assert_eq!(
            check_distinct(["a", "b", "ss", "ß", "kısa", "kisa"]),
            Ok(())
        );
        for pair in [
            ["a", "A"],
            ["é", "É"],
            ["ς", "σ"],
            ["ß", "ẞ"],
            ["\u{212a}", "k"],
            ["ſ", "S"],
        ] {
            assert_eq!(check_distinct(pair), Err(pair[1]));
        }
    }
}
