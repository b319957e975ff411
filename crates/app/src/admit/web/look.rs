//! One module as staff look at it, waiting or on the shelf: its contents, and what its pages need to be rendered.

use std::collections::HashMap;
use std::sync::Arc;

use course::media::{Family, Format};
use course::model::MediaPath;
use course::render::{Context, Speech};
use course::speech;
use locale::Lang;

use crate::admit::library::Shelved;
use crate::admit::web::{language_name, size};
use crate::cartography;
use crate::cartography::here::Here;
use crate::wording::Wording;

/// A module, and the address below which its pages stand.
pub struct Look {
    /// The module.
    pub shelved: Arc<Shelved>,
    /// `/desk/<parcel>/<series>` or `/library/<module>`.
    pub base: String,
}

/// One unit in all its languages.
pub struct UnitRow {
    /// Id of the unit.
    pub id: String,
    /// Title in the first language of the module.
    pub title: String,
    /// Tag and own name of each language it is written in.
    pub languages: Vec<(String, String)>,
}

/// A picture, sound, film or captions file.
pub struct Sample {
    /// Path inside the module.
    pub path: String,
    /// Its address.
    pub url: String,
    /// What it is for.
    pub family: Family,
    /// How large.
    pub size: String,
    /// Who made it.
    pub by: String,
    /// Where it comes from.
    pub source: String,
    /// Under which licence.
    pub licence: String,
}

/// A recorded text.
pub struct Spoken {
    /// What is said; empty if no text of the module has this recording.
    pub text: String,
    /// Its address.
    pub url: String,
    /// Made by a computer.
    pub synthetic: bool,
    /// Speaker or voice.
    pub by: String,
}

/// How a module teaches, with what the cartographies call it.
pub struct Needs {
    /// Methods of the trainer's sheet: the address of the card, where there is one, and the name.
    pub methods: Vec<(Option<String>, String)>,
}

/// A skill that a module names.
pub struct Skill {
    /// As the module writes it.
    pub reference: String,
    /// Its name.
    pub name: &'static str,
    /// Its page, where there is one.
    pub href: Option<String>,
}

impl Look {
    /// The skills that the module trains.
    pub fn skills(&self, t: Lang) -> Vec<Skill> {
        let named = self.shelved.module.manifest.skills.iter();
        let skill = |one: &course::names::SkillRef| Skill {
            reference: one.to_string(),
            name: cartography::skill(one, t.tag()).unwrap_or_default(),
            href: cartography::skill_page(one),
        };
        named.map(|one| skill(&one.value)).collect()
    }

    /// What the module needs, and how it teaches.
    pub fn needs(&self, t: Lang, here: &Here) -> Needs {
        let manifest = &self.shelved.module.manifest;
        let sheet = manifest.scenarios.get(&manifest.source);
        let methods = sheet.into_iter().flat_map(|sheet| &sheet.methods);
        let card = |id: &String| match here.method_name(t, id) {
            Some(name) => (Some(format!("/methods/{id}")), name),
            None => (None, id.clone()),
        };
        Needs {
            methods: methods.map(card).collect(),
        }
    }

    /// The module's title in the reader's language, else in its own.
    pub fn title(&self, t: Lang) -> String {
        let manifest = &self.shelved.module.manifest;
        let own = manifest
            .texts
            .iter()
            .find(|(lang, _)| lang.as_str() == t.tag());
        own.map_or_else(
            || crate::admit::pack::title(&self.shelved.module),
            |(_, texts)| texts.title.clone(),
        )
    }

    /// Its units, in order.
    pub fn units(&self) -> Vec<UnitRow> {
        let module = &self.shelved.module;
        let row = |id: &String| {
            let files = module.units.get(id)?;
            let first = files
                .get(&module.manifest.source)
                .or(files.values().next())?;
            Some(UnitRow {
                id: id.clone(),
                title: first.unit.front.title.clone(),
                languages: files
                    .keys()
                    .map(|lang| (lang.as_str().to_owned(), language_name(lang.as_str())))
                    .collect(),
            })
        };
        let ids = module.manifest.units.iter();
        ids.filter_map(|id| row(&id.value)).collect()
    }

    /// Its pictures, sounds and films.
    pub fn samples(&self, t: Lang) -> Vec<Sample> {
        let module = &self.shelved.module;
        let sample = |path: &String, bytes: u64| {
            let credit = module.credit(path);
            let text = |get: fn(&course::manifest::MediaEntry) -> &String| {
                credit.map_or_else(String::new, |one| get(one).clone())
            };
            Some(Sample {
                path: path.clone(),
                url: format!("{}/file/media/{path}", self.base),
                family: Format::of(path)?.family(),
                size: size(t, bytes),
                by: text(|one| &one.by),
                source: text(|one| &one.source),
                licence: text(|one| &one.licence),
            })
        };
        let files = module.media.iter();
        files
            .filter_map(|(path, file)| sample(path, file.size))
            .collect()
    }

    /// Its recorded texts, by language.
    pub fn spoken(&self) -> Vec<(String, Vec<Spoken>)> {
        let module = &self.shelved.module;
        let language = |lang: &course::names::Lang| {
            let texts: HashMap<String, String> = speech::wanted(module, lang)
                .into_iter()
                .map(|wanted| (wanted.name, wanted.text))
                .collect();
            let index = module.speech.get(lang);
            let files = module.speech_files.get(lang)?.keys();
            let spoken = files.map(|name| {
                let recording = index.and_then(|index| index.get(name));
                Spoken {
                    text: texts.get(name).cloned().unwrap_or_default(),
                    url: format!("{}/file/speech/{}/{name}.opus", self.base, lang.as_str()),
                    synthetic: recording.is_some_and(|one| one.synthetic),
                    by: recording.map_or_else(String::new, |one| one.by.clone()),
                }
            });
            Some((language_name(lang.as_str()), spoken.collect()))
        };
        module.speech_files.keys().filter_map(language).collect()
    }

    /// Renders with everything a fragment needs to know of its place.
    pub fn render<T>(
        &self,
        t: Lang,
        lang: &str,
        icons: &str,
        write: impl FnOnce(&Context<'_>) -> T,
    ) -> T {
        let (module, base) = (&self.shelved.module, &self.base);
        let media = |path: &MediaPath| {
            let file = module.media(path, lang)?;
            Some(format!("{base}/file/media/{}", file.path))
        };
        let size = |path: &MediaPath| {
            let file = module.media(path, lang)?;
            self.shelved.pictures.get(&file.path).copied()
        };
        let speech = |text: &str| {
            let (path, recording) = module.speech(text, lang)?;
            Some(Speech {
                url: format!("{base}/file/{path}"),
                synthetic: recording.synthetic,
            })
        };
        let glossary = module
            .glossaries
            .iter()
            .find(|(own, _)| own.as_str() == lang)
            .map(|(_, glossary)| glossary);
        write(&Context {
            lang,
            interface: t.tag(),
            words: &Wording(t),
            media: &media,
            size: &size,
            speech: &speech,
            say: &|_| String::new(),
            term: &|_| None,
            field: &|_| None,
            icons,
            glossary,
        })
    }
}
