//! The recovery sheet: the identity that opens every copy, as it is printed and as it is typed in again.

use std::fs;
use std::io::{ErrorKind, Write};
use std::str::FromStr as _;

use age::Encryptor;
use age::secrecy::ExposeSecret as _;
use age::stream::StreamWriter;
use age::x25519::{Identity, Recipient};
use ledger::Hash;

use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};

/// The identity on a recovery sheet. It cannot be printed by accident.
#[derive(Clone)]
pub struct Sheet(Identity);

impl Sheet {
    /// Draws a new one.
    pub fn draw() -> Sheet {
        Sheet(Identity::generate())
    }

    /// What somebody typed from paper: spaces, line ends and small letters do not matter. Lines that begin with `#`
    /// are for people.
    pub fn typed(text: &str) -> Option<Sheet> {
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'));
        let code: String = lines
            .flat_map(str::chars)
            .filter(|letter| !letter.is_whitespace())
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        Identity::from_str(&code).ok().map(Sheet)
    }

    /// The letters for the paper and its square of dots.
    pub fn letters(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// The same in groups of six, easier to read and to type.
    pub fn groups(&self) -> Vec<String> {
        let letters: Vec<char> = self.letters().chars().collect();
        letters.chunks(6).map(|six| six.iter().collect()).collect()
    }

    /// The last six letters: who types them has the paper.
    pub fn proof(&self) -> String {
        let letters = self.letters();
        letters[letters.len().saturating_sub(6)..].to_owned()
    }

    /// The half that stays at the site.
    pub fn recipient(&self) -> Recipient {
        self.0.to_public()
    }

    /// Eight words that tell sheets apart without saying what is on them.
    pub fn words(&self) -> String {
        words(&self.recipient())
    }

    /// From now on copies of this site are sealed for this sheet.
    pub fn take_up(&self, folder: &Folder) -> Result<()> {
        let line = format!("{}\n", self.recipient());
        write_durable(&folder.recovery(), line.as_bytes())
    }

    pub(super) fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        age::decrypt(&self.0, sealed).ok()
    }
}

/// The recipient of this site's copies; `None` as long as no recovery sheet was made.
pub fn recipient(folder: &Folder) -> Result<Option<Recipient>> {
    let path = folder.recovery();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::file(&path, error)),
    };
    let recipient = Recipient::from_str(text.trim()).map_err(|reason| {
        Error::Unfit(format!(
            "{} is damaged ({reason}). Make a new recovery sheet; copies made before still need the old one.",
            path.display()
        ))
    })?;
    Ok(Some(recipient))
}

/// Eight words that tell sheets apart.
pub fn words(recipient: &Recipient) -> String {
    ledger::words8(&Hash::of(recipient.to_string().as_bytes())).to_string()
}

/// Seals bytes for the recipient.
pub(super) fn seal(recipient: &Recipient, bytes: &[u8]) -> Result<Vec<u8>> {
    age::encrypt(recipient, bytes).map_err(|error| Error::Internal(format!("sealing: {error}")))
}

/// Seals what is written, piece by piece, and hands it on. Nothing is whole before [`StreamWriter::finish`].
pub(super) fn seal_to<W: Write>(recipient: &Recipient, out: W) -> Result<StreamWriter<W>> {
    let failed = |error: &dyn std::fmt::Display| Error::Internal(format!("sealing: {error}"));
    let one: &dyn age::Recipient = recipient;
    let encryptor =
        Encryptor::with_recipients(std::iter::once(one)).map_err(|error| failed(&error))?;
    encryptor.wrap_output(out).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_can_be_typed_in_again() {
        let sheet = Sheet::draw();
        let typed = sheet.groups().join(" ").to_lowercase();
        let again = Sheet::typed(&format!("# recovery sheet\n{typed}\n")).map(|one| one.words());
        assert_eq!(again, Some(sheet.words()));
        assert!(Sheet::typed("AGE-SECRET-KEY-1 nothing").is_none());
        assert!(sheet.letters().ends_with(&sheet.proof()));
    }

    #[test]
    fn only_its_own_sheet_opens_a_copy() {
        let sheet = Sheet::draw();
        let sealed = seal(&sheet.recipient(), b"copy").expect("sealed");
        assert_eq!(sheet.open(&sealed), Some(b"copy".to_vec()));
        assert_eq!(Sheet::draw().open(&sealed), None);
    }
}
