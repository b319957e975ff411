//! `lucarne export …` and `lucarne root …`: released parcels to a stick, and the documents that name the hub.

use std::fs;
use std::path::{Path, PathBuf};

use parcel::key::Effort;
use parcel::trust::{Hub, Root};
use parcel::{PublicKey, SecretKey};

use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::{write_durable, write_private};
use crate::parcels::input::{self, Passphrase};
use crate::parcels::stick::WriteStick;
use crate::{clock, random};

/// Fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// What to do with what leaves.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Write released parcels to a mounted stick: lucarne export write --to /media/stick. The site may be running
    Write {
        /// Folder that holds everything of the site
        #[arg(long, env = "LUCARNE_DATA", default_value = "lucarne-data")]
        data: PathBuf,
        /// Root directory of the stick
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
}

/// The root key of a site and the documents it signs. None of this touches the site: its people accept the documents
/// on the page *The hub*.
#[derive(Debug, clap::Subcommand)]
pub enum RootCommand {
    /// Make the root key on a key stick, and the first document: lucarne root new --key /media/keys/root.key
    New {
        /// Where the secret key is written, protected by a passphrase
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The document
        #[arg(long, value_name = "FILE", default_value = "root.1.txt")]
        out: PathBuf,
        /// Passphrase of the key
        #[command(flatten)]
        passphrase: Passphrase,
    },
    /// Name a hub: lucarne root hub --key root.key --root root.1.txt --card hub.json --out root.2.txt
    Hub {
        /// The root key
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The document before
        #[arg(long, value_name = "FILE")]
        root: PathBuf,
        /// The card of the hub; without it no hub is named any more
        #[arg(long, value_name = "FILE")]
        card: Option<PathBuf>,
        /// The new document
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Passphrase of the key
        #[command(flatten)]
        passphrase: Passphrase,
    },
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Command::Write { data, to } => write(data, to),
        }
    }
}

impl RootCommand {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            RootCommand::New {
                key,
                out,
                passphrase,
            } => new_root(key, out, passphrase),
            RootCommand::Hub {
                key,
                root,
                card,
                out,
                passphrase,
            } => name_hub(key, root, card.as_deref(), out, passphrase),
        }
    }
}

/// Every parcel that was released; what is on the stick already is left as it is.
fn write(data: &Path, to: &Path) -> Result<Outcome> {
    let mut parcels: Vec<PathBuf> = fs::read_dir(data.join("out"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "age"))
        .collect();
    parcels.sort();
    if parcels.is_empty() {
        return print("Nothing to write: no export was released.\n");
    }
    let written = WriteStick::out(parcels, to.to_path_buf()).run()?;
    if written == Outcome::Done {
        print("Now press \"It is on the stick\" on the page of the export.\n")?;
    }
    Ok(written)
}

fn new_root(key: &Path, out: &Path, passphrase: &Passphrase) -> Result<Outcome> {
    let passphrase = match passphrase.get(true) {
        Ok(passphrase) if passphrase.chars().count() >= SHORTEST => passphrase,
        Ok(_) => {
            return Ok(wrong_use(format!(
                "a passphrase has at least {SHORTEST} characters"
            )));
        }
        Err(wrong) => return Ok(wrong_use(wrong)),
    };
    let secret = SecretKey::from_bytes(&random::bytes());
    let file = secret
        .to_protected_file(
            "lucarne root key",
            &passphrase,
            &random::bytes(),
            Effort::Usual,
        )
        .map_err(|error| Error::Internal(error.to_string()))?;
    write_private(key, file.as_bytes())?;
    let root = Root::first(random::id(), &today(), &secret.public());
    put(&root, &secret, out)?;
    print(&told(&secret.public(), key, out))
}

fn told(key: &PublicKey, file: &Path, out: &Path) -> String {
    format!(
        "root key     {}   (keep it away from the machine)\ndocument     {}\npublic key   {}\neight words  {}\n             {}\n\
         Print these lines: they are compared when two people accept the document.\n",
        file.display(),
        out.display(),
        key.to_base64(),
        key.words8().words().join(" "),
        key.words8().digits(),
    )
}

fn name_hub(
    key: &Path,
    root: &Path,
    card: Option<&Path>,
    out: &Path,
    passphrase: &Passphrase,
) -> Result<Outcome> {
    let secret = match input::secret_key(key, passphrase) {
        Ok(secret) => secret,
        Err(wrong) => return Ok(wrong_use(wrong)),
    };
    let text = String::from_utf8_lossy(&read(root)?).into_owned();
    let before = text
        .split_once('\n')
        .map(|(document, signature)| {
            Root::read(
                document.as_bytes(),
                signature.as_bytes(),
                &[secret.public()],
            )
        })
        .transpose();
    let before = match before {
        Ok(Some(before)) => before,
        Ok(None) => return Ok(faults(format!("{}: no root document", root.display()))),
        Err(why) => return Ok(faults(format!("{}: {why}", root.display()))),
    };
    let hub = match card {
        Some(card) => match Hub::read_card(&read(card)?) {
            Ok(hub) => Some(hub),
            Err(why) => return Ok(faults(format!("{}: {why}", card.display()))),
        },
        None => None,
    };
    let words = hub.as_ref().map(|hub| hub.keys().map(|keys| keys.words8()));
    put(&before.with_hub(hub, &today()), &secret, out)?;
    let words = words.transpose()?;
    print(&format!(
        "document     {}\nhub          {}\nThe administrator proposes it on the page *The hub*; an officer telephones \
         the hub, compares these words, and confirms.\n",
        out.display(),
        words.map_or_else(|| "none".to_owned(), |words| words.to_string())
    ))
}

/// A signed document and its signature in one text.
fn put(root: &Root, key: &SecretKey, out: &Path) -> Result<()> {
    let (bytes, signature) = root.sign(key)?;
    write_durable(out, &[&bytes[..], b"\n", signature.as_bytes()].concat())
}

fn today() -> String {
    let (year, month, day) = clock::day(clock::seconds());
    format!("{year:04}-{month:02}-{day:02}")
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Error::file(path, error))
}
