//! The data folder: what lies where, and the files that are made once.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::random;

/// One folder holds everything of a site.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// Opens the folder, made if absent.
    pub fn open(path: &Path) -> Result<Folder> {
        let folder = Folder(path.to_path_buf());
        for inner in [
            path.to_path_buf(),
            folder.secrets(),
            folder.anchors(),
            folder.blobs(),
            folder.parcels(),
        ] {
            fs::create_dir_all(&inner).map_err(|error| Error::file(&inner, error))?;
        }
        for ours in [folder.path(), &folder.secrets()] {
            only_for_us(ours).map_err(|error| Error::file(ours, error))?;
        }
        Ok(folder)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The database, unless another one is named.
    pub fn database(&self) -> PathBuf {
        self.0.join("site.db")
    }

    /// The subject keys.
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys.db")
    }

    /// The two anchor files; another directory than the database's.
    pub fn anchors(&self) -> PathBuf {
        self.0.join("anchor")
    }

    /// Content, named by SHA-256.
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// Manifests, signatures and reports of parcels, by parcel id.
    pub fn parcels(&self) -> PathBuf {
        self.0.join("parcels")
    }

    /// Who copies are sealed for; the other half is on the recovery sheet and nowhere else.
    pub fn recovery(&self) -> PathBuf {
        self.0.join("recovery-recipient")
    }

    /// People who were erased: outside of the database and of its copies, and stronger than both.
    pub fn erased(&self) -> PathBuf {
        self.0.join("erased.list")
    }

    /// Room for what is being made; nothing in it outlives its making.
    pub fn scratch(&self) -> PathBuf {
        self.0.join("scratch")
    }

    /// Whoever makes a copy or erases a person holds it, so that nobody else does meanwhile.
    pub fn copying(&self) -> PathBuf {
        self.0.join("copying")
    }

    /// Copies that were made beside the running site, until it records them.
    pub fn notes(&self) -> PathBuf {
        self.0.join("notes")
    }

    /// There as long as a copy is being put back.
    pub fn half_restored(&self) -> PathBuf {
        self.0.join("restoring")
    }

    /// What the site allows beyond the safe beginning.
    pub fn policy(&self) -> PathBuf {
        self.0.join("policy.toml")
    }

    /// The trusted publishers.
    pub fn publishers(&self) -> PathBuf {
        self.0.join("trust").join("publishers.toml")
    }

    /// Publishers that somebody asked for on the command line.
    pub fn publishers_asked(&self) -> PathBuf {
        self.0.join("trust").join("asked.toml")
    }

    /// What is kept of a parcel beside its blobs: manifest, signature, reports.
    pub fn parcel(&self, parcel: ledger::Id) -> PathBuf {
        self.parcels().join(parcel.to_hex())
    }

    /// The check report of an item.
    pub fn report(&self, parcel: ledger::Id, series: ledger::Id) -> PathBuf {
        self.parcel(parcel).join(format!("report-{series}.json"))
    }

    /// Puts a secret of a copy in the place of one that protects nothing yet. One of the two is always there: without any
    /// the site would not open, and nothing could be put back any more.
    pub fn replace_secret(&self, name: &str, bytes: &[u8]) -> Result<()> {
        replace_private(&self.secrets().join(name), bytes)
    }

    /// Where a blob lies.
    pub fn blob(&self, sha256: &[u8]) -> PathBuf {
        let name = ledger::id::hex(sha256);
        self.blobs().join(&name[..2]).join(name)
    }

    /// The certificate of the site's authority, for stations to be given.
    pub fn authority_certificate(&self) -> PathBuf {
        self.certificates().join("site-authority.crt")
    }

    /// Certificates and what is told about them; their keys are among the secrets.
    pub fn certificates(&self) -> PathBuf {
        self.0.join("certificates")
    }

    /// The same by the name it has.
    pub fn blob_named(&self, sha256: &str) -> PathBuf {
        self.blobs()
            .join(sha256.get(..2).unwrap_or_default())
            .join(sha256)
    }

    /// What only the service account reads.
    pub fn secrets(&self) -> PathBuf {
        self.0.join("secrets")
    }

    /// Refuses to go on without a secret that was made when the site began: a new one would shut everybody out.
    pub fn must_have_secret(&self, name: &str) -> Result<()> {
        let path = self.secrets().join(name);
        if path.exists() {
            return Ok(());
        }
        Err(Error::Unfit(format!(
            "{} is missing: without it nobody can sign in. Restore it from the last backup, then start again. \
             Nothing was changed.",
            path.display()
        )))
    }

    /// A secret file of random bytes, made at first use and readable by the service account only.
    pub fn secret<const N: usize>(&self, name: &str) -> Result<[u8; N]> {
        let path = self.secrets().join(name);
        match fs::read(&path) {
            Ok(bytes) => bytes.try_into().map_err(|_| {
                Error::Unfit(format!(
                    "{} is damaged: it must hold {N} bytes. Restore it from the last backup, then start again.",
                    path.display()
                ))
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let bytes = random::bytes::<N>();
                write_private(&path, &bytes)?;
                Ok(bytes)
            }
            Err(error) => Err(Error::file(&path, error)),
        }
    }
}

/// Takes a file or folder away from everybody but its owner, whatever the account's umask is; not where somebody else
/// owns it, nor a folder that everybody may write to, as for temporary files.
#[cfg(unix)]
fn only_for_us(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    const OTHERS: u32 = 0o077;
    const STICKY: u32 = 0o1000;
    let about = fs::metadata(path)?;
    let mode = about.permissions().mode();
    let ours = about.uid() == rustix::process::geteuid().as_raw() && mode & STICKY == 0;
    if !ours || mode & OTHERS == 0 {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode & !OTHERS))
}

#[cfg(not(unix))]
fn only_for_us(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Makes a file that only the service account reads if there is none, and takes one that is there away from others.
pub fn private(path: &Path) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .and_then(|_| only_for_us(path))
        .map_err(|error| Error::file(path, error))
}

/// Writes a file that only the service account reads, whole and durable before it is used; never over one that is there.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(Error::file(path, std::io::ErrorKind::AlreadyExists.into()));
    }
    replace_private(path, bytes)
}

/// As [`write_durable`], for a file that only the service account reads.
pub fn replace_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("new");
    let _ = fs::remove_file(&beside);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    write_with(&options, &beside, bytes)?;
    take_place(&beside, path)
}

/// Writes a file whole and durable: beside its place first, then in it, so that a reader never meets half of it.
pub fn write_durable(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| Error::file(parent, error))?;
    }
    let beside = path.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    write_with(&options, &beside, bytes)?;
    take_place(&beside, path)
}

fn take_place(beside: &Path, path: &Path) -> Result<()> {
    fs::rename(beside, path).map_err(|error| {
        let _ = fs::remove_file(beside);
        Error::file(path, error)
    })?;
    sync_parent(path)
}

fn write_with(options: &fs::OpenOptions, path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || -> std::io::Result<()> {
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    // Half of a file is of no use, and on a full disk in the way.
    write().map_err(|error| {
        let _ = fs::remove_file(path);
        Error::file(path, error)
    })?;
    sync_parent(path)
}

fn sync_parent(path: &Path) -> Result<()> {
    // The folder of a bare file name is the one we are in.
    let here = Path::new(".");
    match path.parent().map(|parent| {
        if parent.as_os_str().is_empty() {
            here
        } else {
            parent
        }
    }) {
        Some(parent) => fs::File::open(parent)
            .and_then(|dir| dir.sync_all())
            .map_err(|error| Error::file(parent, error)),
        None => Ok(()),
    }
}
