//! What the commands read: parcels as one file or as a folder, keys, and passphrases.

use std::fs;
use std::io::{BufRead as _, ErrorKind, IsTerminal as _};
use std::path::{Path, PathBuf};

use ledger::{Hash, Id};
use parcel::key::KeyError;
use parcel::sealed::{self, Identity};
use parcel::{PublicKey, SecretKey, Tree, layout, zip};

use crate::admit::trust::Trust;
use crate::folder::Folder;

/// Entries of a stick read at most.
const MOST: usize = 200_000;
/// Depth below the root directory of a stick.
const DEPTH: usize = 4;

/// Where a passphrase comes from.
#[derive(Debug, clap::Args)]
pub struct Passphrase {
    /// File whose first line is the passphrase; without it you are asked
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// What is wrong with what was given: the message for whoever typed the command.
pub type Wrong = String;

impl Passphrase {
    /// The passphrase from the file, or as typed; `twice` where a mistake would lock a new key for ever.
    pub fn get(&self, twice: bool) -> Result<String, Wrong> {
        if let Some(path) = &self.passphrase_file {
            return first_line(path);
        }
        if !std::io::stdin().is_terminal() {
            return Err(
                "a passphrase is needed and there is no terminal to ask; give --passphrase-file FILE"
                    .to_owned(),
            );
        }
        let ask = |prompt| rpassword::prompt_password(prompt).map_err(|error| error.to_string());
        let typed = ask("Passphrase: ")?;
        if twice && ask("The same again: ")? != typed {
            return Err("the two passphrases differ; nothing was made".to_owned());
        }
        Ok(typed)
    }
}

fn first_line(path: &Path) -> Result<String, Wrong> {
    let file = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut line = String::new();
    std::io::BufReader::new(file)
        .read_line(&mut line)
        .map_err(|error| unreadable(path, &error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Says that a file cannot be read, and why.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Wrong {
    match error.kind() {
        ErrorKind::NotFound => format!("{}: there is no such file", path.display()),
        _ => format!("{}: {error}", path.display()),
    }
}

/// A secret key; the passphrase is asked for only if the key needs one.
pub fn secret_key(path: &Path, passphrase: &Passphrase) -> Result<SecretKey, Wrong> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let explain = |error: KeyError| match error {
        KeyError::Form => format!(
            "{}: this is not a secret key; make one with: lucarne parcel keygen",
            path.display()
        ),
        error => format!("{}: {error}", path.display()),
    };
    match SecretKey::parse(&text, None) {
        Err(KeyError::Locked) => {
            let typed = passphrase.get(false)?;
            SecretKey::parse(&text, Some(&typed)).map_err(explain)
        }
        read => read.map_err(explain),
    }
}

/// A public key: a file, or the line `RW…` itself.
pub fn public_key(given: &str) -> Result<PublicKey, Wrong> {
    if let Ok(key) = PublicKey::parse(given) {
        return Ok(key);
    }
    let path = Path::new(given);
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    PublicKey::parse(&text).map_err(|error| format!("{given}: {error}"))
}

/// Whose signatures are trusted.
#[derive(Debug, Default, clap::Args)]
pub struct Keys {
    /// Public key of a trusted signer, as a file or as the line RW… (repeat for several)
    #[arg(long = "key", value_name = "PUB")]
    keys: Vec<String>,
    /// Folder of a site whose trusted publishers are trusted here as well
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Keys {
    /// All of them; none is no mistake, because sealed parcels are moved without looking inside.
    pub fn read(&self) -> Result<Vec<PublicKey>, Wrong> {
        let given = self.keys.iter().map(|given| public_key(given));
        let mut keys = given.collect::<Result<Vec<_>, _>>()?;
        if let Some(data) = &self.data {
            if !data.is_dir() {
                return Err(format!("{}: there is no data folder", data.display()));
            }
            let folder = Folder::open(data).map_err(|error| error.to_string())?;
            let trust = Trust::read(&folder).map_err(|error| error.to_string())?;
            keys.extend(trust.keys());
        }
        Ok(keys)
    }
}

/// An age identity in a file.
pub fn identity(path: &Path) -> Result<Identity, Wrong> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Identity::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// A parcel, as it was given.
pub enum Parcel {
    /// Readable by anyone.
    Open(Tree),
    /// An age file, and its id.
    Sealed(Id, Vec<u8>),
}

/// The parcel in a file or a folder, open or sealed.
pub fn parcel(path: &Path) -> Result<Parcel, Unread> {
    if !path.is_dir() {
        let wrong = |error: &std::io::Error| Unread::Wrong(unreadable(path, error));
        let bytes = fs::read(path).map_err(|error| wrong(&error))?;
        if bytes.starts_with(sealed::FIRST) {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let id = stem.to_ascii_lowercase().parse();
            let id = id.unwrap_or_else(|_| id_of(&Hash::of(&bytes)));
            return Ok(Parcel::Sealed(id, bytes));
        }
    }
    tree(path).map(Parcel::Open)
}

/// The id of a sealed parcel whose name does not tell it.
pub fn id_of(digest: &Hash) -> Id {
    Id::from_bytes(std::array::from_fn(|i| digest.as_bytes()[i]))
}

/// Why a parcel was not read.
pub enum Unread {
    /// There is nothing to read.
    Wrong(Wrong),
    /// It is no parcel.
    NoParcel(parcel::Refusal),
}

/// The files of a parcel: one ZIP, or a folder that holds `LUCARNE`.
pub fn tree(path: &Path) -> Result<Tree, Unread> {
    let about = fs::metadata(path).map_err(|error| Unread::Wrong(unreadable(path, &error)))?;
    if about.is_dir() {
        return stick(path).map_err(Unread::Wrong);
    }
    let bytes = fs::read(path).map_err(|error| Unread::Wrong(unreadable(path, &error)))?;
    zip::read(&bytes).map_err(|error| Unread::NoParcel(error.into()))
}

fn stick(path: &Path) -> Result<Tree, Wrong> {
    let root = path.join(layout::ROOT);
    if !root.is_dir() {
        let name = layout::ROOT;
        return Err(format!("{}: holds no folder {name}", path.display()));
    }
    let mut tree = Tree::new();
    walk(&root, layout::ROOT, 0, &mut tree)?;
    Ok(tree)
}

/// Reads plain files only; a link is refused, because it could lead anywhere.
fn walk(folder: &Path, name: &str, depth: usize, tree: &mut Tree) -> Result<(), Wrong> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{own}");
        let about = fs::symlink_metadata(&path).map_err(|error| unreadable(&path, &error))?;
        if about.is_dir() && depth < DEPTH {
            walk(&path, &name, depth + 1, tree)?;
        } else if about.is_file() && tree.len() < MOST {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            tree.insert(name, bytes);
        } else {
            return Err(format!(
                "{}: neither a file nor a folder, or too deep or too many",
                path.display()
            ));
        }
    }
    Ok(())
}
