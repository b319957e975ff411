//! A unit in the language a learner follows it in, and what its pages need to be rendered.

use std::sync::Arc;

use course::model::{Activity, Block, BlockKind, MediaPath, Unit};
use course::module::Module;
use course::render::{Context, Speech, Words};
use course::scene::Scene;
use locale::Lang;

use crate::admit::library::Shelved;
use crate::error::{OrNotFound as _, Result};
use crate::learn::access;
use crate::learn::fact::Place;
use crate::request::Me;
use crate::wording::Wording;

/// A unit as one learner follows it.
pub struct Text {
    /// The module.
    pub shelved: Arc<Shelved>,
    /// Unit id.
    pub unit: String,
    /// Language of the content.
    pub language: String,
}

impl Text {
    /// The unit of that name, in the learner's language, of a module that is open for them.
    pub async fn find(me: &Me, module: &str, unit: &str) -> Result<Text> {
        let shelved = access::enter(me, module).await?;
        let language = access::language(me, &shelved);
        shelved.module.unit(unit, &language).or_not_found()?;
        Ok(Text {
            shelved,
            unit: unit.to_owned(),
            language,
        })
    }

    /// The parsed unit.
    pub fn parsed(&self) -> Result<&Unit> {
        self.shelved
            .module
            .unit(&self.unit, &self.language)
            .or_not_found()
    }

    /// The module.
    pub fn module(&self) -> &Module {
        &self.shelved.module
    }

    /// Title of the module in the language of the content.
    pub fn module_title(&self) -> &str {
        title(self.module(), &self.language)
    }

    /// Where learning facts happen.
    pub fn place(&self) -> Place {
        Place::of(&self.shelved, &self.unit, &self.language)
    }

    /// What an activity needs to be marked.
    pub fn with_surroundings<T>(
        &self,
        activity: &Activity,
        act: impl FnOnce(course::mark::Surroundings<'_>) -> T,
    ) -> T {
        let picture = match &activity.kind {
            course::model::Kind::Hotspot(hotspot) => hotspot
                .image
                .as_ref()
                .and_then(|image| self.picture_size(image)),
            _ => None,
        };
        let scene: Option<Scene> = match &activity.kind {
            course::model::Kind::Simulator(simulator) => self.scene(&simulator.scene),
            _ => None,
        };
        act(course::mark::Surroundings {
            picture,
            scene: scene.as_ref(),
        })
    }

    fn scene(&self, name: &str) -> Option<Scene> {
        let scenes = self.module().scenes.get(name)?;
        let file = scenes
            .iter()
            .find(|(lang, _)| lang.as_str() == self.language)?
            .1;
        course::scene::parse(&file.path, &self.language, file.text.as_bytes()).0
    }

    /// Width and height of a picture.
    pub fn picture_size(&self, path: &MediaPath) -> Option<(u32, u32)> {
        let file = self.module().media(path, &self.language)?;
        self.shelved.pictures.get(&file.path).copied()
    }

    /// Renders with everything a fragment needs to know of its place.
    pub fn render<T>(
        &self,
        t: Lang,
        here: &str,
        icons: &str,
        write: impl FnOnce(&Context<'_>) -> T,
    ) -> T {
        let module = self.module();
        let id = &module.manifest.id;
        let media = |path: &MediaPath| {
            module
                .media(path, &self.language)
                .map(|file| format!("/media/{id}/media/{}", file.path))
        };
        let size = |path: &MediaPath| self.picture_size(path);
        let speech = |text: &str| {
            let (path, recording) = module.speech(text, &self.language)?;
            Some(Speech {
                url: format!("/media/{id}/{path}"),
                synthetic: recording.synthetic,
            })
        };
        let say = |number: usize| format!("{here}?say={number}#player");
        let unit = &self.unit;
        let term = |word: &str| {
            let known = self
                .glossary()
                .is_some_and(|glossary| glossary.contains_key(word));
            let word =
                percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC);
            known.then(|| format!("/m/{id}/{unit}/word?w={word}&back={here}"))
        };
        let field = |hits: u32| Some(format!("{here}/field/{hits}"));
        let words: &dyn Words = &Wording(t);
        write(&Context {
            lang: &self.language,
            interface: t.tag(),
            words,
            media: &media,
            size: &size,
            speech: &speech,
            say: &say,
            term: &term,
            field: &field,
            icons,
            glossary: self.glossary(),
        })
    }

    /// The glossary in the language of the content.
    pub fn glossary(&self) -> Option<&course::model::Glossary> {
        let all = &self.module().glossaries;
        all.iter()
            .find(|(lang, _)| lang.as_str() == self.language)
            .map(|(_, glossary)| glossary)
    }
}

/// Title of a module in a language, else in its source.
pub fn title<'a>(module: &'a Module, language: &str) -> &'a str {
    texts(module, language).map_or(module.manifest.id.as_str(), |texts| texts.title.as_str())
}

/// Title, summary and objectives of a module in a language, else in its source.
pub fn texts<'a>(module: &'a Module, language: &str) -> Option<&'a course::manifest::Texts> {
    let all = &module.manifest.texts;
    let find = |tag: &str| {
        all.iter()
            .find(|(lang, _)| lang.as_str() == tag)
            .map(|(_, texts)| texts)
    };
    find(language).or_else(|| find(module.manifest.source.as_str()))
}

/// All activities of a list of blocks, also those inside steps, films and search tools; with whether they stand in a
/// search tool.
pub fn activities(blocks: &[Block]) -> Vec<(&Activity, bool)> {
    let mut found = Vec::new();
    collect(blocks, false, &mut found);
    found
}

fn collect<'a>(blocks: &'a [Block], in_corpus: bool, found: &mut Vec<(&'a Activity, bool)>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Activity(activity) => found.push((activity, in_corpus)),
            BlockKind::Steps(inner) | BlockKind::Step(inner) => collect(inner, in_corpus, found),
            BlockKind::Video(video) => collect(&video.body, in_corpus, found),
            BlockKind::Corpus { body, .. } => collect(body, true, found),
            _ => {}
        }
    }
}

/// Whether an activity counts for the result of a unit: scored, and possible at this station.
pub fn counts(activity: &Activity) -> bool {
    use course::model::{Kind, MouseAction};
    let possible = match &activity.kind {
        Kind::Simulator(_) => false,
        Kind::Mouse(mouse) => mouse.action == MouseAction::Click,
        _ => true,
    };
    possible && course::score::is_scored(activity)
}

/// The activity of that id in a unit.
pub fn activity<'a>(unit: &'a Unit, id: &str) -> Result<&'a Activity> {
    activities(&unit.blocks)
        .into_iter()
        .map(|(activity, _)| activity)
        .find(|activity| activity.id == id)
        .or_not_found()
}

/// Ids of all checklists and surveys.
pub fn opinions(blocks: &[Block]) -> Vec<&str> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Checklist { id, .. } | BlockKind::Survey { id, .. } => {
                found.push(id.as_str())
            }
            BlockKind::Steps(inner)
            | BlockKind::Step(inner)
            | BlockKind::Corpus { body: inner, .. } => {
                found.extend(opinions(inner));
            }
            BlockKind::Video(video) => found.extend(opinions(&video.body)),
            _ => {}
        }
    }
    found
}
