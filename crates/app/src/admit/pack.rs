//! Packing a module or a path: checked, cleaned, signed. The same content and date give the same bytes.

use course::check::{self, Report};
use course::files::{EntryKind, Files};
use course::manifest::Version;
use course::media::Format;
use course::module::{Module, Place};
use course::pathway;
use ledger::{Hash, Id};
use parcel::kind::{Feature, ItemKind, Kind};
use parcel::manifest::{Item, ManifestError, Needs};
use parcel::pack::{File, Label};
use parcel::{Packed, SecretKey};

use crate::error::Error;
use crate::sift::{Purpose, Sieve, Why};

/// Prefix of the files of the only item.
const ITEM: &str = "1/";
/// A path is a list with a title and a summary; anybody may use it.
const PATH_LICENCE: &str = "CC0-1.0";

/// A module or a path as a signed parcel.
pub struct PackedItem {
    /// The parcel.
    pub packed: Packed,
    /// What the check found; no errors.
    pub report: Report,
    /// Files that are not part of a module and were left out.
    pub left_out: Vec<String>,
}

impl PackedItem {
    /// The parcel as one file, `<name>.lucarne.zip`.
    pub fn zip(&self) -> Result<Vec<u8>, PackFault> {
        parcel::zip::write(&self.packed.tree).map_err(PackFault::Zip)
    }
}

/// Why a module was not packed.
#[derive(Debug, thiserror::Error)]
pub enum PackFault {
    /// The check found errors.
    #[error("the module has {} errors; check it first", .0.count(course::diag::Severity::Error))]
    Errors(Box<Report>),
    /// A number of the version is too large to be ordered.
    #[error(
        "version {0}: the first number is at most 2146, the others at most 999, and not all are 0"
    )]
    Version(String),
    /// A file vanished or cannot be read.
    #[error("{path}: {source}")]
    Read {
        /// Which.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is not what it should be: which, and why.
    #[error("{0}: {1}")]
    File(String, Why),
    /// A file of facts that is none: why.
    #[error("no file of facts: {0}")]
    Facts(String),
    /// The process that looks at files does not start.
    #[error(transparent)]
    Sieve(#[from] Error),
    /// Namespace, date or a path cannot stand in a manifest.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// Too large for one file.
    #[error(transparent)]
    Zip(parcel::zip::ZipError),
}

/// Packs and signs what lies in a folder: a path where there is a `path.toml`, else a module.
pub fn pack(
    files: &dyn Files,
    signer: &SecretKey,
    namespace: &str,
    issued: &str,
) -> Result<PackedItem, PackFault> {
    let is_path = files.list().iter().any(|entry| entry.path == pathway::FILE);
    if is_path {
        pack_path(files, signer, namespace, issued)
    } else {
        pack_module(files, signer, namespace, issued)
    }
}

/// Packs and signs a path. It travels alone: its modules are parcels of their own.
pub fn pack_path(
    files: &dyn Files,
    signer: &SecretKey,
    namespace: &str,
    issued: &str,
) -> Result<PackedItem, PackFault> {
    let checked = pathway::check(files);
    let report = Report {
        module: None,
        diagnostics: checked.diagnostics,
    };
    let path = match &checked.path {
        Some(path) if !report.has_errors() => path,
        _ => return Err(PackFault::Errors(Box::new(report))),
    };
    let version = version_number(&path.version)
        .ok_or_else(|| PackFault::Version(path.version.to_string()))?;
    let item = Item {
        series: path_series(namespace, &path.id),
        version,
        kind: ItemKind::Path,
        title: path.title(path.source.as_str()).to_owned(),
        path: ITEM.to_owned(),
        features: Vec::new(),
        languages: tags(&path.languages),
        licence: PATH_LICENCE.to_owned(),
    };
    let content = vec![content(&mut Sieve::start()?, files, pathway::FILE)?];
    let packed = parcel::pack(
        &label(&item.title, namespace, issued),
        vec![item],
        content,
        signer,
    )?;
    let others = files.list().into_iter().map(|entry| entry.path);
    Ok(PackedItem {
        packed,
        report,
        left_out: others.filter(|path| path != pathway::FILE).collect(),
    })
}

/// Packs and signs a module; `issued` is the release date of the content, `YYYY-MM-DD`.
pub fn pack_module(
    files: &dyn Files,
    signer: &SecretKey,
    namespace: &str,
    issued: &str,
) -> Result<PackedItem, PackFault> {
    let report = check::check(files);
    let module = match &report.module {
        Some(module) if !report.has_errors() => module,
        _ => return Err(PackFault::Errors(Box::new(report))),
    };
    let (inside, left_out) = part(files);
    let mut sieve = Sieve::start()?;
    let content = inside
        .iter()
        .map(|path| content(&mut sieve, files, path))
        .collect::<Result<Vec<_>, _>>()?;
    let item = item(module, namespace, &inside)?;
    let label = label(&item.title, namespace, issued);
    let packed = parcel::pack(&label, vec![item], content, signer)?;
    Ok(PackedItem {
        packed,
        report,
        left_out,
    })
}

pub(crate) fn label(name: &str, namespace: &str, issued: &str) -> Label {
    Label {
        kind: Kind::Content,
        name: name.to_owned(),
        namespace: namespace.to_owned(),
        issued: issued.to_owned(),
        needs: Needs {
            app: "0.1.0".to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed: None,
    }
}

fn tags(languages: &[course::names::Lang]) -> Vec<String> {
    let tag = |lang: &course::names::Lang| lang.as_str().to_owned();
    languages.iter().map(tag).collect()
}

/// What identifies a module across its versions: its publisher and its id.
pub fn series(namespace: &str, module: &str) -> Id {
    series_of(&format!("lucarne series\n{namespace}\n{module}"))
}

/// The same for a path, which may have the id of a module elsewhere.
pub fn path_series(namespace: &str, path: &str) -> Id {
    series_of(&format!("lucarne series\n{namespace}\npath {path}"))
}

pub(crate) fn series_of(text: &str) -> Id {
    let digest = Hash::of(text.as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.as_bytes()[..16]);
    Id::from_bytes(id)
}

/// The version as a number that grows with it.
pub fn version_number(version: &Version) -> Option<u32> {
    let Version(major, minor, patch) = *version;
    let number = major * 1_000_000 + minor * 1_000 + patch;
    (major <= 2146 && minor <= 999 && patch <= 999 && number > 0).then_some(number)
}

/// The number as people write it.
pub fn version_text(number: i64) -> String {
    format!(
        "{}.{}.{}",
        number / 1_000_000,
        number / 1_000 % 1_000,
        number % 1_000
    )
}

/// The media type of a file of a module.
pub fn media_type(path: &str) -> &'static str {
    match (Format::of(path), path.rsplit_once('.')) {
        (Some(format), _) => format.content_type(),
        (None, Some((_, "md"))) => "text/markdown",
        (None, Some((_, "toml"))) => "application/toml",
        (None, Some((_, "json"))) => "application/json",
        _ => "text/plain",
    }
}

/// Paths that belong to the module, and those that do not.
fn part(files: &dyn Files) -> (Vec<String>, Vec<String>) {
    files
        .list()
        .into_iter()
        .filter(|entry| entry.kind == EntryKind::File)
        .map(|entry| entry.path)
        .partition(|path| Place::of(path) != Place::Unknown)
}

/// A file as it is packed: pictures and drawings written anew, the others looked at.
fn content(sieve: &mut Sieve, files: &dyn Files, path: &str) -> Result<File, PackFault> {
    let bytes = files.read(path).map_err(|source| PackFault::Read {
        path: path.to_owned(),
        source,
    })?;
    let passed = sieve.look(Purpose::Author, path, bytes);
    let passed = passed.map_err(|why| PackFault::File(path.to_owned(), why))?;
    Ok(File {
        path: format!("{ITEM}{path}"),
        media_type: media_type(path).to_owned(),
        bytes: passed.bytes,
    })
}

fn item(module: &Module, namespace: &str, paths: &[String]) -> Result<Item, PackFault> {
    let manifest = &module.manifest;
    let version = version_number(&manifest.version)
        .ok_or_else(|| PackFault::Version(manifest.version.to_string()))?;
    let media = paths.iter().any(|path| Format::of(path).is_some());
    Ok(Item {
        series: series(namespace, &manifest.id),
        version,
        kind: ItemKind::Module,
        title: title(module),
        path: ITEM.to_owned(),
        features: media.then_some(Feature::Media).into_iter().collect(),
        languages: tags(&manifest.languages),
        licence: manifest.licence.clone(),
    })
}

/// The title in the language the module was written in.
pub fn title(module: &Module) -> String {
    let manifest = &module.manifest;
    let texts = manifest.texts.get(&manifest.source);
    texts.map_or_else(|| manifest.id.clone(), |texts| texts.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_as_numbers() {
        assert_eq!(version_number(&Version(1, 2, 3)), Some(1_002_003));
        assert_eq!(version_text(1_002_003), "1.2.3");
        assert_eq!(version_number(&Version(0, 0, 0)), None);
        assert_eq!(version_number(&Version(1, 1000, 0)), None);
    }

    #[test]
    fn a_series_is_the_publisher_and_the_module() {
        let one = series("org.example", "humanum");
        assert_eq!(one, series("org.example", "humanum"));
        assert_ne!(one, series("org.example.other", "humanum"));
        assert_ne!(one, series("org.example", "other"));
    }
}
