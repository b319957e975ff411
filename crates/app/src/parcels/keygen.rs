//! `lucarne parcel keygen`: the key pair of a publisher, in minisign's form.

use std::path::{Path, PathBuf};

use parcel::key::Effort;
use parcel::{PublicKey, SecretKey};

use crate::cli::{Outcome, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::write_private;
use crate::parcels::input::Passphrase;
use crate::{progress, random};

/// Fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// Make the key pair of a publisher.
#[derive(Debug, clap::Args)]
pub struct Keygen {
    /// Where the secret key is written; the public key is written beside it, with .pub
    #[arg(long, value_name = "FILE", default_value = "publisher.key")]
    out: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Write the secret key so that whoever has the file can sign
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,
}

impl Keygen {
    /// Makes the two files; neither is ever overwritten.
    pub fn run(&self) -> Result<Outcome> {
        let beside = public_path(&self.out);
        if let Some(there) = [&self.out, &beside].into_iter().find(|path| path.exists()) {
            let there = there.display();
            return Ok(wrong_use(format!(
                "{there} is there already; choose another --out"
            )));
        }
        let passphrase = match self.passphrase() {
            Ok(passphrase) => passphrase,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let key = SecretKey::from_bytes(&random::bytes());
        let secret = written(&key, passphrase.as_deref())?;
        write_private(&self.out, secret.as_bytes())?;
        let public = key.public().to_file("lucarne public key");
        std::fs::write(&beside, public).map_err(|error| Error::file(&beside, error))?;
        print(&told(&key.public(), &self.out, &beside))
    }

    fn passphrase(&self) -> std::result::Result<Option<String>, String> {
        if self.no_passphrase {
            return Ok(None);
        }
        let passphrase = self.passphrase.get(true).map_err(|wrong| {
            format!("{wrong}, or --no-passphrase where the file itself is kept safe")
        })?;
        if passphrase.chars().count() < SHORTEST {
            return Err(format!("a passphrase has at least {SHORTEST} characters"));
        }
        Ok(Some(passphrase))
    }
}

fn written(key: &SecretKey, passphrase: Option<&str>) -> Result<String> {
    let Some(passphrase) = passphrase else {
        return Ok(key.to_plain_file("lucarne secret key"));
    };
    let bar = progress::bar(1, "passphrase");
    let file = key.to_protected_file(
        "lucarne secret key",
        passphrase,
        &random::bytes(),
        Effort::Usual,
    );
    bar.finish_and_clear();
    file.map_err(|error| Error::Internal(error.to_string()))
}

fn public_path(secret: &Path) -> PathBuf {
    let mut name = secret.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

fn told(key: &PublicKey, secret: &Path, public: &Path) -> String {
    format!(
        "secret key   {}\npublic key   {}\n             {}\nfingerprint  {}\neight words  {}\n             {}\n\
         Give the public key to the sites that shall take your parcels, and read out the eight words to them.\n",
        secret.display(),
        public.display(),
        key.to_base64(),
        ledger::hash::short(&key.fingerprint()),
        key.words8().words().join(" "),
        key.words8().digits(),
    )
}
