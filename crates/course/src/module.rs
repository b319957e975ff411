//! A whole module in memory: manifest, units, glossaries, scenes, corpora, and what media and speech it has.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Severity};
use crate::files::{Entry, EntryKind, Files};
use crate::glossary;
use crate::limits;
use crate::manifest::{self, Manifest};
use crate::model::{Glossary, MediaPath, Pos, Unit};
use crate::names::{self, Lang};
use crate::parse;
use crate::review::{self, Review};
use crate::scene::{self, Scene};
use crate::source;
use crate::speech::{self, Index, Recording};

/// One module.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// `module.toml`.
    pub manifest: Manifest,
    /// Unit id → language → unit.
    pub units: BTreeMap<String, BTreeMap<Lang, UnitFile>>,
    /// Hard words by language.
    pub glossaries: BTreeMap<Lang, Glossary>,
    /// Scene name → language → scene.
    pub scenes: BTreeMap<String, BTreeMap<Lang, SceneFile>>,
    /// Corpus name → language → texts, by file name.
    pub corpora: BTreeMap<String, BTreeMap<Lang, Vec<CorpusText>>>,
    /// Files below `media/`, by path there.
    pub media: BTreeMap<String, MediaFile>,
    /// Language → index of the speech files.
    pub speech: BTreeMap<Lang, Index>,
    /// Speech files that exist: language → name → size.
    pub speech_files: BTreeMap<Lang, BTreeMap<String, u64>>,
    /// Reviews that travel with the module, by the name of their file.
    pub reviews: BTreeMap<String, Review>,
}

/// A unit in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFile {
    /// `units/01-a.fr.md`.
    pub path: String,
    /// The unit.
    pub unit: Unit,
    /// Hash of its present state (section 14.2).
    pub hash: String,
}

/// A scene in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneFile {
    /// `scenes/mail.fr.toml`.
    pub path: String,
    /// The file as written.
    pub text: String,
    /// The scene, when the file can be read.
    pub scene: Option<Scene>,
}

/// One text of a corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorpusText {
    /// `texts/fables/01-fox.en.txt`.
    pub path: String,
    /// `01-fox`.
    pub name: String,
    /// First line.
    pub title: String,
    /// All other lines.
    pub body: String,
}

/// A file below `media/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Path below `media/`.
    pub path: String,
    /// In bytes.
    pub size: u64,
}

/// What a path inside a module is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// `module.toml`.
    Manifest,
    /// `units/<id>.<lang>.md`.
    Unit(String, Lang),
    /// `scenes/<name>.<lang>.toml`.
    Scene(String, Lang),
    /// `texts/<corpus>/<name>.<lang>.txt`.
    Text(String, String, Lang),
    /// `glossary.<lang>.toml`.
    Glossary(Lang),
    /// `media/…`.
    Media(String),
    /// `speech/<lang>/index.toml`.
    SpeechIndex(Lang),
    /// `speech/<lang>/<name>.opus`.
    Speech(Lang, String),
    /// `reviews/<day>-<n>.json`.
    Review(String),
    /// Nothing that section 2 names.
    Unknown,
}

impl Place {
    /// What a path is.
    pub fn of(path: &str) -> Place {
        Place::known(path).unwrap_or(Place::Unknown)
    }

    fn known(path: &str) -> Option<Place> {
        if path == "module.toml" {
            return Some(Place::Manifest);
        }
        if let Some(rest) = path.strip_prefix("media/") {
            return Some(Place::Media(rest.to_owned()));
        }
        let parts: Vec<&str> = path.split('/').collect();
        match *parts.as_slice() {
            [file] => {
                let lang = file.strip_prefix("glossary.")?.strip_suffix(".toml")?;
                Some(Place::Glossary(Lang::parse(lang)?))
            }
            ["reviews", file] => review::is_name(file).then(|| Place::Review((*file).to_owned())),
            ["units", file] => {
                let (id, lang) = named(file, ".md")?;
                names::is_unit_id(&id).then_some(Place::Unit(id, lang))
            }
            ["scenes", file] => {
                let (name, lang) = named(file, ".toml")?;
                Some(Place::Scene(name, lang))
            }
            ["texts", corpus, file] => {
                let (name, lang) = named(file, ".txt")?;
                Some(Place::Text(corpus.to_owned(), name, lang))
            }
            ["speech", lang, "index.toml"] => Some(Place::SpeechIndex(Lang::parse(lang)?)),
            ["speech", lang, file] => {
                let name = file.strip_suffix(".opus")?;
                let hex = name.len() == 32
                    && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                hex.then_some(Place::Speech(Lang::parse(lang)?, name.to_owned()))
            }
            _ => None,
        }
    }
}

fn named(file: &str, end: &str) -> Option<(String, Lang)> {
    let (name, lang) = file.strip_suffix(end)?.rsplit_once('.')?;
    Some((name.to_owned(), Lang::parse(lang)?))
}

impl Module {
    /// Reads all texts of a module. `None` when `module.toml` is missing or cannot be used; the findings are those of
    /// reading alone, the checker adds those that need the whole.
    pub fn load(files: &dyn Files) -> (Option<Module>, Vec<Diagnostic>) {
        let mut loading = Loading {
            files,
            found: Vec::new(),
        };
        let Some(manifest) = loading.manifest() else {
            return (None, loading.found);
        };
        let mut module = Module {
            manifest,
            units: BTreeMap::new(),
            glossaries: BTreeMap::new(),
            scenes: BTreeMap::new(),
            corpora: BTreeMap::new(),
            media: BTreeMap::new(),
            speech: BTreeMap::new(),
            speech_files: BTreeMap::new(),
            reviews: BTreeMap::new(),
        };
        let mut entries = files.list();
        entries.sort();
        for entry in entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::File && names::is_path(&entry.path))
        {
            loading.take(&mut module, entry);
        }
        (Some(module), loading.found)
    }

    /// Every text file of the language, in the order of the module.
    pub fn units_in<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = (&'a str, &'a UnitFile)> {
        let ids = self.manifest.units.iter().map(|unit| unit.value.as_str());
        ids.filter_map(move |id| Some((id, self.units.get(id)?.get(lang)?)))
    }

    /// One unit in one language.
    pub fn unit(&self, id: &str, lang: &str) -> Option<&Unit> {
        Some(&self.units.get(id)?.get(lang)?.unit)
    }

    /// A scene in a language.
    pub fn scene(&self, name: &str, lang: &str) -> Option<&Scene> {
        self.scenes.get(name)?.get(lang)?.scene.as_ref()
    }

    /// The file for a reference in a language: its variant, else the neutral one (section 2.4).
    pub fn media(&self, path: &MediaPath, lang: &str) -> Option<&MediaFile> {
        let variant = variant(&path.0, lang).and_then(|path| self.media.get(&path));
        variant.or_else(|| self.media.get(&path.0))
    }

    /// The sound of a displayed text: its path in the module and how it was made.
    pub fn speech(&self, text: &str, lang: &str) -> Option<(String, &Recording)> {
        let files = self.speech_files.get(lang)?;
        let name = speech::name(lang, text);
        files.get(&name)?;
        let recording = self.speech.get(lang)?.get(&name)?;
        Some((format!("speech/{lang}/{name}.opus"), recording))
    }

    /// The texts of a corpus in a language, else in the source language.
    pub fn corpus(&self, name: &str, lang: &str) -> &[CorpusText] {
        let corpus = self.corpora.get(name);
        let texts = corpus.and_then(|corpus| {
            corpus
                .get(lang)
                .or_else(|| corpus.get(&self.manifest.source))
        });
        texts.map_or(&[], Vec::as_slice)
    }

    /// Author, source and licence of a file below `media/`, or of a text by its path `texts/…`.
    pub fn credit(&self, file: &str) -> Option<&manifest::MediaEntry> {
        let exact = self.manifest.media.iter().find(|entry| entry.file == file);
        exact.or_else(|| {
            let neutral = neutral(file, &self.manifest)?;
            self.manifest
                .media
                .iter()
                .find(|entry| neutral_or_self(&entry.file, &self.manifest) == neutral)
        })
    }
}

/// The language a file of a module is for; `None` when it is for all.
pub fn language_of(path: &str, manifest: &Manifest) -> Option<Lang> {
    match Place::of(path) {
        Place::Unit(_, lang)
        | Place::Scene(_, lang)
        | Place::Text(_, _, lang)
        | Place::Glossary(lang)
        | Place::SpeechIndex(lang)
        | Place::Speech(lang, _) => Some(lang),
        Place::Media(name) => {
            neutral(&name, manifest)?;
            let (stem, _) = name.rsplit_once('.')?;
            Lang::parse(stem.rsplit_once('.')?.1)
        }
        Place::Manifest | Place::Review(_) | Place::Unknown => None,
    }
}

/// `a/b.ext` in `xx` is `a/b.xx.ext`.
pub(crate) fn variant(path: &str, lang: &str) -> Option<String> {
    let (stem, ext) = path.rsplit_once('.')?;
    Some(format!("{stem}.{lang}.{ext}"))
}

/// `a/b.xx.ext` is the variant of `a/b.ext` when `xx` is a language of the module.
pub(crate) fn neutral(path: &str, manifest: &Manifest) -> Option<String> {
    let (stem, ext) = path.rsplit_once('.')?;
    let (stem, lang) = stem.rsplit_once('.')?;
    let known = manifest.all_languages().any(|one| one.as_str() == lang);
    known.then(|| format!("{stem}.{ext}"))
}

fn neutral_or_self(path: &str, manifest: &Manifest) -> String {
    neutral(path, manifest).unwrap_or_else(|| path.to_owned())
}

struct Loading<'a> {
    files: &'a dyn Files,
    found: Vec<Diagnostic>,
}

impl Loading<'_> {
    fn manifest(&mut self) -> Option<Manifest> {
        let path = "module.toml";
        let size = self
            .files
            .list()
            .iter()
            .find(|entry| entry.path == path)
            .map(|entry| entry.size);
        let Some(size) = size else {
            let missing = Diagnostic::new(201, Severity::Error, FIRST)
                .detail(path)
                .detail("–");
            self.add(path, vec![missing]);
            return None;
        };
        let bytes = self.bytes(path, size, limits::TOML_FILE)?;
        let (manifest, found) = manifest::parse(&bytes);
        self.add(path, found);
        manifest
    }

    fn take(&mut self, module: &mut Module, entry: &Entry) {
        let path = entry.path.as_str();
        match Place::of(path) {
            Place::Unit(id, lang) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::UNIT_FILE) {
                    let (unit, found) = parse::unit(&bytes);
                    self.add(path, found);
                    let unit = UnitFile {
                        path: path.to_owned(),
                        unit,
                        hash: source::hash(&bytes),
                    };
                    module.units.entry(id).or_default().insert(lang, unit);
                }
            }
            Place::Scene(name, lang) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::TOML_FILE) {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    let (scene, found) = scene::parse(path, lang.as_str(), &bytes);
                    self.add(path, found);
                    let scene = SceneFile {
                        path: path.to_owned(),
                        text,
                        scene,
                    };
                    module.scenes.entry(name).or_default().insert(lang, scene);
                }
            }
            Place::Text(corpus, name, lang) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::CORPUS_FILE) {
                    let text = self.corpus_text(path, name, &bytes);
                    module
                        .corpora
                        .entry(corpus)
                        .or_default()
                        .entry(lang)
                        .or_default()
                        .push(text);
                }
            }
            Place::Glossary(lang) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::TOML_FILE) {
                    let (glossary, found) = glossary::parse(path, &bytes);
                    self.add(path, found);
                    module.glossaries.insert(lang, glossary);
                }
            }
            Place::SpeechIndex(lang) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::SPEECH_INDEX) {
                    let (index, found) = speech::index(path, &bytes);
                    self.add(path, found);
                    module.speech.insert(lang, index);
                }
            }
            Place::Media(name) => {
                module.media.insert(
                    name.clone(),
                    MediaFile {
                        path: name,
                        size: entry.size,
                    },
                );
            }
            Place::Speech(lang, name) => {
                module
                    .speech_files
                    .entry(lang)
                    .or_default()
                    .insert(name, entry.size);
            }
            Place::Review(name) => {
                if let Some(bytes) = self.bytes(path, entry.size, limits::REVIEW_FILE) {
                    match review::parse(&bytes, &module.manifest.id) {
                        Ok(review) => drop(module.reviews.insert(name, review)),
                        Err(fault) => self.add(path, vec![fault]),
                    }
                }
            }
            Place::Manifest | Place::Unknown => {}
        }
    }

    fn corpus_text(&mut self, path: &str, name: String, bytes: &[u8]) -> CorpusText {
        let text = String::from_utf8_lossy(bytes);
        if let std::borrow::Cow::Owned(_) = text {
            self.add(path, vec![Diagnostic::new(101, Severity::Error, FIRST)]);
        }
        let text = text
            .trim_start_matches('\u{feff}')
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
        CorpusText {
            path: path.to_owned(),
            name,
            title: title.trim().to_owned(),
            body: body.trim().to_owned(),
        }
    }

    /// The bytes of a file that is not too large (LC0409) and can be read (LC0406).
    fn bytes(&mut self, path: &str, size: u64, most: u64) -> Option<Vec<u8>> {
        if size > most {
            let one = limits::too_large(size, most);
            self.add(path, vec![one]);
            return None;
        }
        let bytes = self.files.read(path);
        if bytes.is_err() {
            self.add(
                path,
                vec![Diagnostic::new(406, Severity::Error, FIRST).detail(path)],
            );
        }
        bytes.ok()
    }

    fn add(&mut self, path: &str, found: Vec<Diagnostic>) {
        self.found.extend(found.into_iter().map(|mut one| {
            path.clone_into(&mut one.file);
            one
        }));
    }
}

/// Where a finding about a whole file stands.
pub(crate) const FIRST: Pos = Pos { line: 1, column: 1 };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Memory;

    const MANIFEST: &str = include_str!("../tests/modules/email/module.toml");

    fn email() -> Memory {
        Memory::new()
            .with("module.toml", MANIFEST)
            .with(
                "units/01-envelope.en.md",
                "---\ntitle: The envelope\n---\n\nHello.\n",
            )
            .with("media/img/new.png", "x")
            .with("media/img/new.fr.png", "y")
            .with(
                "texts/fables/01-fox.en.txt",
                "The fox\n\nThe fox saw the crow.\n",
            )
            .with(
                "glossary.en.toml",
                "[[term]]\nword = \"spam\"\nmeans = \"a message you did not ask for\"\n",
            )
    }

    #[test]
    fn a_module_is_read_from_its_files() {
        let (module, found) = Module::load(&email());
        let module = module.expect("a module");
        assert_eq!(found, []);
        assert_eq!(module.manifest.id, "email-first-steps");
        assert_eq!(
            module.manifest.units[1].pos,
            Pos {
                line: 10,
                column: 25
            }
        );
        assert_eq!(module.corpus("fables", "fr")[0].title, "The fox");
        assert_eq!(
            module.glossaries["en"]["spam"].means,
            "a message you did not ask for"
        );
    }

    #[test]
    fn a_picture_is_found_in_its_language_first() {
        let (module, _) = Module::load(&email());
        let module = module.expect("a module");
        let path = MediaPath("img/new.png".to_owned());
        assert_eq!(
            module.media(&path, "fr").map(|file| file.path.as_str()),
            Some("img/new.fr.png")
        );
        assert_eq!(
            module.media(&path, "it").map(|file| file.path.as_str()),
            Some("img/new.png")
        );
        assert_eq!(
            module
                .credit("img/new.fr.png")
                .map(|entry| entry.by.as_str()),
            Some("Trainer 7")
        );
    }

    #[test]
    fn without_a_manifest_there_is_no_module() {
        let (module, found) = Module::load(&email().without("module.toml"));
        assert!(module.is_none());
        assert_eq!(found[0].code.0, 201);
    }
}
