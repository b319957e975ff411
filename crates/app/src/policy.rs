//! What the site allows beyond the safe beginning, in `policy.toml` of the data folder; without the file, nothing.

use std::fs;
use std::io::ErrorKind;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder::Folder;

/// What is allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Kinds of files that learners may hand in, by ending: `uploads = ["odt", "txt", "png"]`.
    #[serde(default)]
    pub uploads: Vec<String>,
}

impl Policy {
    /// Reads the file, so that a change counts at once.
    pub fn read(folder: &Folder) -> Result<Policy> {
        let path = folder.policy();
        match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text)
                .map_err(|error| Error::Unfit(format!("{}: {error}", path.display()))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Policy::default()),
            Err(error) => Err(Error::file(&path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_without_a_file_and_a_slip_of_the_pen_is_told() {
        let read = |text: &str| toml::from_str::<Policy>(text).ok();
        assert_eq!(read(""), Some(Policy::default()));
        let uploads = read("uploads = [\"odt\", \"png\"]").map(|policy| policy.uploads);
        assert_eq!(uploads, Some(vec!["odt".to_owned(), "png".to_owned()]));
        assert_eq!(read("upload = [\"odt\"]"), None);
    }
}
