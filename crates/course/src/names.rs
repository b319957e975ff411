//! Names that the format allows: of files, units, modules, languages and skills (sections 2, 3 and 4).

use std::borrow::Borrow;
use std::fmt;

/// A language tag, lower case: language with optional script or region (`fr`, `pt-br`, `sr-latn`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

impl Lang {
    /// The tag, if it is one.
    pub fn parse(tag: &str) -> Option<Lang> {
        let mut parts = tag.split('-');
        let letters = |part: &str, sizes: &[usize]| {
            sizes.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase())
        };
        let region = |part: &str| {
            letters(part, &[2]) || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let known = letters(parts.next()?, &[2, 3])
            && match (parts.next(), parts.next(), parts.next()) {
                (None, ..) => true,
                (Some(one), None, _) => letters(one, &[4]) || region(one),
                (Some(script), Some(place), None) => letters(script, &[4]) && region(place),
                _ => false,
            };
        known.then(|| Lang(tag.to_owned()))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl Borrow<str> for Lang {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `framework-version/code@level`, a competence of a skills framework.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillRef {
    /// `digcomp-2.2`.
    pub framework: String,
    /// `2.1`.
    pub code: String,
    /// 1…8.
    pub level: Option<u8>,
}

impl SkillRef {
    /// The reference, if it is well formed.
    pub fn parse(text: &str) -> Option<SkillRef> {
        let (framework, rest) = text.split_once('/')?;
        let (name, version) = framework.split_once('-')?;
        let (code, level) = match rest.split_once('@') {
            Some((code, level)) => (code, Some(level)),
            None => (rest, None),
        };
        let well_formed = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            && version.starts_with(|c: char| c.is_ascii_digit())
            && version.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && code.starts_with(|c: char| c.is_ascii_alphanumeric())
            && code
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"./-".contains(&b));
        let level = match level.map(str::as_bytes) {
            None => None,
            Some([digit @ b'1'..=b'8']) => Some(digit - b'0'),
            Some(_) => return None,
        };
        well_formed.then(|| SkillRef {
            framework: framework.to_owned(),
            code: code.to_owned(),
            level,
        })
    }
}

impl fmt::Display for SkillRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.framework, self.code)?;
        match self.level {
            Some(level) => write!(f, "@{level}"),
            None => Ok(()),
        }
    }
}

/// Whether a path inside a module obeys section 2.1.
pub fn is_path(path: &str) -> bool {
    path.split('/').count() <= 5 && path.split('/').all(is_file_name)
}

/// Whether one name of a file or folder obeys section 2.1.
pub fn is_file_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b))
        && !is_reserved(name.split('.').next().unwrap_or_default())
}

fn is_reserved(stem: &str) -> bool {
    matches!(stem, "con" | "prn" | "aux" | "nul")
        || matches!(
            stem.as_bytes(),
            [b'c', b'o', b'm', b'1'..=b'9'] | [b'l', b'p', b't', b'1'..=b'9']
        )
}

/// `[a-z][a-z0-9-]{2,63}`: id of a module or a path.
pub fn is_module_id(id: &str) -> bool {
    (3..=64).contains(&id.len()) && starts_small(id) && is_slug(id)
}

/// `[0-9]{2}-[a-z0-9-]{1,40}`: id of a unit.
pub fn is_unit_id(id: &str) -> bool {
    let bytes = id.as_bytes();
    (4..=43).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_digit)
        && bytes[2] == b'-'
        && is_slug(&id[3..])
}

/// `[a-z][a-z0-9-]{0,39}`: id of an activity, a checklist or a survey.
pub fn is_activity_id(id: &str) -> bool {
    (1..=40).contains(&id.len()) && starts_small(id) && is_slug(id)
}

fn starts_small(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
}

fn is_slug(id: &str) -> bool {
    id.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The nearest known word at an edit distance of at most 2.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|one| (edits(word, one), *one))
        .filter(|(distance, one)| *distance <= 2 && *distance < one.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, one)| one)
}

fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    if a.chars().count().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let swap = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = swap.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_small_letters_and_no_reserved_name() {
        for good in [
            "module.toml",
            "media/img/new.it.png",
            "speech/fr/index.toml",
            "a/b/c/d/e",
        ] {
            assert!(is_path(good), "{good}");
        }
        for bad in [
            "Module.toml",
            "media/con.png",
            "media//a",
            "a/b/c/d/e/f",
            ".x",
            "é.png",
            "com1",
        ] {
            assert!(!is_path(bad), "{bad}");
        }
    }

    #[test]
    fn a_language_tag_has_an_optional_script_or_region() {
        for good in ["fr", "pt-br", "sr-latn", "zh-hant-tw", "es-419"] {
            assert!(Lang::parse(good).is_some(), "{good}");
        }
        for bad in ["", "f", "FR", "fr-", "french", "fr-x-y-z", "fr_fr"] {
            assert!(Lang::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_skill_reference_is_read_and_written_back() {
        for good in [
            "digcomp-2.2/2.1@1",
            "digcomp-3.0/LO1.1.05",
            "local-1/email/4",
        ] {
            assert_eq!(
                SkillRef::parse(good).map(|s| s.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in [
            "digcomp/2.1",
            "digcomp-2.2",
            "digcomp-2.2/2.1@9",
            "Dig-1/2",
            "digcomp-2.2/",
        ] {
            assert!(SkillRef::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_nearest_word_is_found_within_two_edits() {
        assert_eq!(nearest("titel", &["title", "summary"]), Some("title"));
        assert_eq!(nearest("zzz", &["title", "summary"]), None);
    }
}
