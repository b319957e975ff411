//! The models of new modules: whole modules in several languages, embedded, from which one language is taken.

use course::module::Place;
use include_dir::{Dir, include_dir};

static MODELS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../models");

/// One model.
#[derive(Clone, Copy)]
pub struct Model {
    /// Name, also id of the module it is.
    pub name: &'static str,
    dir: &'static Dir<'static>,
}

/// Every model, by name.
pub fn all() -> Vec<Model> {
    let named = |dir: &'static Dir<'static>| {
        let name = dir.path().file_name()?.to_str()?;
        Some(Model { name, dir })
    };
    let mut models: Vec<Model> = MODELS.dirs().filter_map(named).collect();
    models.sort_by_key(|model| model.name);
    models
}

impl Model {
    /// Title and summary in a language.
    pub fn about(&self, lang: &str) -> (String, String) {
        let file = self.dir.get_file(format!("{}/module.toml", self.name));
        let (manifest, _) =
            course::manifest::parse(file.map(include_dir::File::contents).unwrap_or_default());
        let texts = manifest.and_then(|manifest| {
            let lang = manifest
                .texts
                .keys()
                .find(|one| one.as_str() == lang)
                .cloned();
            manifest
                .texts
                .get(&lang.unwrap_or(manifest.source))
                .cloned()
        });
        texts
            .map(|texts| (texts.title, texts.summary))
            .unwrap_or_default()
    }

    /// The languages it is written in.
    pub fn languages(&self) -> Vec<String> {
        let file = self.dir.get_file(format!("{}/module.toml", self.name));
        let (manifest, _) =
            course::manifest::parse(file.map(include_dir::File::contents).unwrap_or_default());
        let languages = manifest.map(|manifest| manifest.languages);
        let tags = languages.unwrap_or_default().into_iter();
        tags.map(|lang| lang.as_str().to_owned()).collect()
    }

    /// The files of a new module made from it, in one language.
    pub fn module(&self, id: &str, lang: &str, title: Option<&str>) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        collect(self.dir, &mut files);
        files.retain(|(path, _)| belongs(&path[self.name.len() + 1..], lang));
        files
            .into_iter()
            .map(|(path, bytes)| {
                let path = path[self.name.len() + 1..].to_owned();
                let bytes = match path.as_str() {
                    "module.toml" => manifest(bytes, id, lang, title).into_bytes(),
                    _ if path.ends_with(".md") => source(bytes).into_bytes(),
                    _ => bytes.to_vec(),
                };
                (path, bytes)
            })
            .collect()
    }
}

fn collect(dir: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((path, file.contents()));
    }
    dir.dirs().for_each(|inner| collect(inner, files));
}

/// Whether a file is of this language or of none.
fn belongs(path: &str, lang: &str) -> bool {
    match Place::of(path) {
        Place::Unit(_, of)
        | Place::Scene(_, of)
        | Place::Text(_, _, of)
        | Place::Glossary(of)
        | Place::SpeechIndex(of)
        | Place::Speech(of, _) => of.as_str() == lang,
        Place::Manifest | Place::Media(_) => true,
        Place::Review(_) | Place::Unknown => false,
    }
}

/// `module.toml` with another id and one language; its comments and order stay.
fn manifest(bytes: &[u8], id: &str, lang: &str, title: Option<&str>) -> String {
    let mut out = String::new();
    let (mut keep, mut texts, mut top) = (true, false, true);
    for line in String::from_utf8_lossy(bytes).lines() {
        if let Some(table) = line.strip_prefix('[') {
            top = false;
            let name = table.trim_end_matches(']');
            texts = name == format!("text.{lang}");
            keep = match name.split_once('.') {
                Some(("text" | "scenario", of)) => of == lang,
                _ => true,
            };
        }
        if !keep {
            continue;
        }
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        match (key, title) {
            ("id", _) if top => out.push_str(&format!("id = {}", quoted(id))),
            ("source", _) if top => {
                out.push_str(&format!("source = {}", quoted(lang)));
            }
            ("languages", _) if top => out.push_str(&format!("languages = [{}]", quoted(lang))),
            ("title", Some(title)) if texts => {
                out.push_str(&format!("title = {}", quoted(title)));
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// A unit that is now the source: what it says of its own source goes.
fn source(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("source-hash:") && !line.starts_with("translator:"));
    lines.fold(String::new(), |out, line| out + line + "\n")
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use course::diag::Severity;
    use course::files::Memory;

    use super::*;

    #[test]
    fn every_model_gives_a_module_without_errors_or_warnings_in_each_of_its_languages() {
        assert!(all().len() >= 4);
        for model in all() {
            assert!(model.languages().len() >= 2, "{}", model.name);
            for lang in model.languages() {
                let mut files = Memory::new();
                files.folder = Some("my-module".into());
                for (path, bytes) in model.module("my-module", &lang, None) {
                    files.put(path, bytes);
                }
                let report = course::check::check(&files);
                // A new module has no sound yet (LC0507); `lucarne speech` renders it.
                let bad: Vec<_> = report
                    .diagnostics
                    .iter()
                    .filter(|one| one.severity != Severity::Info && one.code.0 != 507)
                    .map(|one| {
                        let text = course::message::render(one, "en").0;
                        format!("{}:{} {} {text}", one.file, one.pos.line, one.code)
                    })
                    .collect();
                assert!(bad.is_empty(), "{} {lang}: {bad:#?}", model.name);
            }
        }
    }

    #[test]
    fn every_model_is_a_clean_module_itself() {
        for model in all() {
            let mut list = Vec::new();
            collect(model.dir, &mut list);
            let mut files = Memory::new();
            files.folder = Some(model.name.into());
            for (path, bytes) in list {
                files.put(&path[model.name.len() + 1..], bytes);
            }
            let report = course::check::check(&files);
            let bad: Vec<_> = report
                .diagnostics
                .iter()
                .filter(|one| one.severity != Severity::Info && one.code.0 != 507)
                .collect();
            assert!(bad.is_empty(), "{}: {bad:#?}", model.name);
        }
    }

    #[test]
    fn a_title_with_quotes_stays_one_text() {
        let model = all()[0];
        let files = model.module("my-module", "en", Some("Say \"hello\" \\ again"));
        let manifest = &files
            .iter()
            .find(|(path, _)| path == "module.toml")
            .expect("it")
            .1;
        let (manifest, _) = course::manifest::parse(manifest);
        let texts = manifest.expect("a manifest").texts;
        assert_eq!(
            texts.values().next().expect("texts").title,
            "Say \"hello\" \\ again"
        );
        assert_eq!(texts.len(), 1);
    }
}
