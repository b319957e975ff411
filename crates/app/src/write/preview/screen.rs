//! Pages of the preview: a screen as a learner sees it, the full reading, the booklet, the findings, the list.

use std::collections::BTreeMap;

use askama::Template;
use course::diag::Severity;
use course::mark::{Surroundings, mark};
use course::model::{Activity, BlockKind, Kind, MediaPath, Unit};
use course::module::Module;
use course::render::{self, Context, Page, ScreenPart, Sound, Speech, page, print, reading};
use course::{answer, message, scene};
use locale::Lang;

use crate::asset;
use crate::error::{OrNotFound as _, Result};
use crate::page::Frame;
use crate::wording::Wording;
use crate::write::preview::exercise::Exercise;
use crate::write::preview::stage::{Attempts, Key, Shown, Stage};

/// A unit in one language, as the preview shows it.
pub struct Sight<'a> {
    /// Its module.
    pub module: &'a Module,
    /// Sizes of pictures, by path below `media/`.
    pub pictures: &'a BTreeMap<String, (u32, u32)>,
    /// The unit.
    pub unit: &'a Unit,
    /// Its id.
    pub id: &'a str,
    /// The language it is shown in.
    pub lang: &'a str,
    /// Interface language.
    pub t: Lang,
    /// Where its screens stand.
    pub address: String,
    /// Where the files of the module stand.
    pub files: String,
    /// The token of its forms; empty where there are no accounts.
    pub token: String,
}

/// One screen, drawn.
pub struct Drawn {
    /// Its title in words.
    pub title: String,
    /// Its title as HTML.
    pub heading: String,
    /// Its blocks as HTML.
    pub parts: Vec<String>,
    /// Its sounds.
    pub sounds: Vec<Sound>,
    /// How many screens the unit has.
    pub total: usize,
}

#[derive(Template)]
#[template(path = "write/preview/screen.html")]
struct ScreenPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    unit_title: String,
    here: String,
    heading: String,
    parts: Vec<String>,
    sounds: Vec<Sound>,
    say: Option<usize>,
    number: i64,
    total: i64,
    back: String,
    next: String,
}

impl ScreenPage {
    fn playing(&self) -> Option<&Sound> {
        self.sounds.get(self.say?.checked_sub(1)?)
    }

    fn step(&self) -> String {
        self.f.t.common_step(self.number, self.total)
    }
}

#[derive(Template)]
#[template(path = "write/preview/sheet.html")]
struct SheetPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    inside: String,
}

impl<'a> Sight<'a> {
    /// The unit of that name, if the module has it.
    pub fn find(shown: &'a Shown, id: &'a str, lang: &'a str, t: Lang) -> Result<Sight<'a>> {
        let module = shown.module.as_ref().or_not_found()?;
        let unit = module.unit(id, lang).or_not_found()?;
        Ok(Sight {
            module,
            pictures: &shown.pictures,
            unit,
            id,
            lang,
            t,
            address: format!("/u/{id}/{lang}"),
            files: "/f".to_owned(),
            token: String::new(),
        })
    }

    /// Draws one screen with its activities as this browser left them.
    pub fn draw(&self, attempts: &Attempts, browser: &str, number: usize) -> Result<Drawn> {
        let screens = render::screens(self.unit);
        let screen = screens.get(number).or_not_found()?;
        let here = format!("{}?screen={number}", self.address);
        let (heading, parts, sounds) = self.with(&here, |ctx| -> Result<_> {
            let mut page = Page::new(ctx);
            page::title(&mut page, self.unit, screen);
            let heading = page.take();
            let mut parts = Vec::new();
            for part in &screen.parts {
                parts.push(self.part(&mut page, part, attempts, browser, number)?);
            }
            Ok((heading, parts, std::mem::take(&mut page.sounds)))
        })?;
        Ok(Drawn {
            title: page::title_text(self.unit, screen),
            heading,
            parts,
            sounds,
            total: screens.len(),
        })
    }

    /// One screen with its activities.
    pub fn screen(
        &self,
        stage: &Stage,
        browser: &str,
        number: usize,
        say: Option<usize>,
    ) -> Result<String> {
        let drawn = self.draw(&stage.attempts, browser, number)?;
        let here = format!("{}?screen={number}", self.address);
        let other = |number: usize| format!("{}?screen={number}", self.address);
        let template = ScreenPage {
            f: self.frame(drawn.title, &here, "learner"),
            lang: self.lang.to_owned(),
            dir: render::direction(self.lang),
            unit_title: self.unit.front.title.clone(),
            heading: drawn.heading,
            parts: drawn.parts,
            sounds: drawn.sounds,
            say,
            number: i64::try_from(number).unwrap_or_default() + 1,
            total: i64::try_from(drawn.total).unwrap_or_default(),
            back: number.checked_sub(1).map_or("/".to_owned(), other),
            next: if number + 1 < drawn.total {
                other(number + 1)
            } else {
                "/".to_owned()
            },
            here,
        };
        Ok(template.render()?)
    }

    fn part(
        &self,
        page: &mut Page<'_>,
        part: &ScreenPart<'_>,
        attempts: &Attempts,
        browser: &str,
        number: usize,
    ) -> Result<String> {
        match part {
            ScreenPart::Block(block) => {
                page::block(page, block);
                if let BlockKind::Corpus { texts, .. } = &block.kind {
                    let texts = self.module.corpus(texts, self.lang);
                    let texts: Vec<_> = texts
                        .iter()
                        .map(|one| course::corpus::Text::new(&one.title, &one.body))
                        .collect();
                    render::corpus(page, &texts, "", None, &[]);
                }
            }
            ScreenPart::Opinion(block) => page::opinion(page, block, &page::Opinion::default()),
            ScreenPart::Activity(activity) => {
                let attempt = attempts.attempt(&self.key(browser, &activity.id));
                let action = format!("{}/{}?screen={number}", self.address, activity.id);
                let mode = self.unit.front.mode;
                let exercise = Exercise::of(
                    self.t,
                    (&action, &self.token),
                    page,
                    activity,
                    mode,
                    &attempt,
                );
                return Ok(exercise.render()?);
            }
        }
        Ok(page.take())
    }

    /// The name under which an attempt is remembered.
    pub fn key(&self, browser: &str, activity: &str) -> Key {
        (
            browser.to_owned(),
            self.id.to_owned(),
            self.lang.to_owned(),
            activity.to_owned(),
        )
    }

    /// Marks an answer with what stands around the activity in the module.
    pub fn mark(&self, activity: &Activity, given: &answer::Answer) -> answer::Marking {
        let picture = match &activity.kind {
            Kind::Hotspot(hotspot) => hotspot.image.as_ref().and_then(|path| self.size(path)),
            _ => None,
        };
        let scene = match &activity.kind {
            Kind::Simulator(simulator) => self.scene(&simulator.scene),
            _ => None,
        };
        let around = Surroundings {
            picture,
            scene: scene.as_ref(),
        };
        mark(activity, given, around)
    }

    fn scene(&self, name: &str) -> Option<scene::Scene> {
        let scenes = self.module.scenes.get(name)?;
        let (_, file) = scenes.iter().find(|(lang, _)| lang.as_str() == self.lang)?;
        scene::parse(&file.path, self.lang, file.text.as_bytes()).0
    }

    fn size(&self, path: &MediaPath) -> Option<(u32, u32)> {
        let file = self.module.media(path, self.lang)?;
        self.pictures.get(&file.path).copied()
    }

    /// Everything in the unit with its key, as staff read it.
    pub fn reading(&self) -> Result<String> {
        let here = format!("{}?view=reading", self.address);
        let inside = self.with(&here, |ctx| reading::unit(ctx, self.unit));
        self.sheet(&here, "staff", inside)
    }

    /// The unit as a booklet.
    pub fn paper(&self) -> Result<String> {
        let here = format!("{}?view=paper", self.address);
        let version = self.module.manifest.version;
        let version = format!("{}.{}.{}", version.0, version.1, version.2);
        let sheet = print::Sheet {
            id: self.id,
            unit: self.unit,
            code: "",
            seed: 1,
        };
        let booklet = print::Booklet {
            module: &self.module.manifest.id,
            title: title(self.module, self.lang),
            version: &version,
            sheets: &[sheet],
        };
        let inside = self.with(&here, |ctx| print::booklet(ctx, &booklet));
        self.sheet(&here, "staff booklet", inside)
    }

    fn sheet(&self, here: &str, body: &'static str, inside: String) -> Result<String> {
        let template = SheetPage {
            f: self.frame(self.unit.front.title.clone(), here, body),
            lang: self.lang.to_owned(),
            dir: render::direction(self.lang),
            inside,
        };
        Ok(template.render()?)
    }

    fn frame(&self, title: String, here: &str, body: &'static str) -> Frame {
        frame(self.t, title, here, body)
    }

    /// Renders with everything a fragment needs to know of its place.
    fn with<T>(&self, here: &str, write: impl FnOnce(&Context<'_>) -> T) -> T {
        let module = self.module;
        let media = |path: &MediaPath| {
            let file = module.media(path, self.lang)?;
            Some(format!("{}/media/{}", self.files, file.path))
        };
        let size = |path: &MediaPath| self.size(path);
        let speech = |text: &str| {
            let (path, recording) = module.speech(text, self.lang)?;
            Some(Speech {
                url: format!("{}/{path}", self.files),
                synthetic: recording.synthetic,
            })
        };
        let say = |number: usize| format!("{here}&say={number}#player");
        let term = |_: &str| None;
        let field = |_: u32| None;
        let glossary = module.glossaries.iter();
        let glossary = glossary
            .filter(|(lang, _)| lang.as_str() == self.lang)
            .map(|(_, glossary)| glossary)
            .next();
        write(&Context {
            lang: self.lang,
            interface: self.t.tag(),
            words: &Wording(self.t),
            media: &media,
            size: &size,
            speech: &speech,
            say: &say,
            term: &term,
            field: &field,
            icons: asset::url("icons.svg"),
            glossary,
        })
    }
}

/// The frame of a page without accounts.
fn frame(t: Lang, title: String, here: &str, body: &'static str) -> Frame {
    Frame {
        t,
        title,
        body,
        display: crate::page::Display::default(),
        name: None,
        menu: Vec::new(),
        token: String::new(),
        copies: None,
        kept_long: None,
        here: here.to_owned(),
        press_again: false,
        overheard: false,
        alarm: false,
        last_time: None,
        broken: false,
        overdue: false,
    }
}

fn title<'a>(module: &'a Module, lang: &str) -> &'a str {
    let texts = &module.manifest.texts;
    let own = texts.iter().find(|(of, _)| of.as_str() == lang);
    own.map(|(_, texts)| texts)
        .or_else(|| texts.get(&module.manifest.source))
        .map_or(&module.manifest.id, |texts| texts.title.as_str())
}

#[derive(Template)]
#[template(path = "write/preview/list.html")]
struct ListPage {
    f: Frame,
    title: String,
    errors: i64,
    warnings: i64,
    module_missing: bool,
    languages: Vec<String>,
    rows: Vec<Row>,
}

impl ListPage {
    fn found(&self) -> String {
        self.f.t.author_findings(self.errors, self.warnings)
    }
}

struct Row {
    id: String,
    cells: Vec<Option<(String, String, String)>>,
}

/// The list of units and languages.
pub fn list(shown: &Shown, t: Lang) -> Result<String> {
    let count = |severity| i64::try_from(shown.report.count(severity)).unwrap_or_default();
    let module = shown.module.as_ref();
    let languages: Vec<String> = module
        .map(|module| module.manifest.all_languages())
        .into_iter()
        .flatten()
        .map(|lang| lang.as_str().to_owned())
        .collect();
    let row = |module: &Module, id: &str| Row {
        id: id.to_owned(),
        cells: languages
            .iter()
            .map(|lang| {
                let unit = module.unit(id, lang)?;
                let href = format!("/u/{id}/{lang}");
                Some((href, unit.front.title.clone(), lang.clone()))
            })
            .collect(),
    };
    let rows = module.map(|module| {
        let units = module.manifest.units.iter();
        units.map(|unit| row(module, &unit.value)).collect()
    });
    let name = module.map_or("module.toml", |module| title(module, t.tag()));
    let template = ListPage {
        f: frame(t, name.to_owned(), "/", "staff"),
        title: name.to_owned(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        module_missing: module.is_none(),
        rows: rows.unwrap_or_default(),
        languages,
    };
    Ok(template.render()?)
}

#[derive(Template)]
#[template(path = "write/preview/findings.html")]
struct FindingsPage {
    f: Frame,
    groups: Vec<(&'static str, Vec<Said>)>,
}

impl FindingsPage {
    fn none(&self) -> bool {
        self.groups.iter().all(|(_, list)| list.is_empty())
    }
}

struct Said {
    text: String,
    help: String,
    place: String,
    code: String,
}

/// All findings in plain words: what must, should and may be mended.
pub fn findings(shown: &Shown, t: Lang) -> Result<String> {
    let of = |severity| {
        let all = shown.report.diagnostics.iter();
        all.filter(|one| one.severity == severity)
            .map(|one| {
                let (text, help) = message::render(one, t.tag());
                Said {
                    text,
                    help,
                    place: format!("{}:{}:{}", one.file, one.pos.line, one.pos.column),
                    code: one.code.to_string(),
                }
            })
            .collect()
    };
    let template = FindingsPage {
        f: frame(
            t,
            t.author_check_result().to_owned(),
            "/?view=check",
            "staff",
        ),
        groups: vec![
            (t.author_must(), of(Severity::Error)),
            (t.author_should(), of(Severity::Warning)),
            (t.author_to_know(), of(Severity::Info)),
        ],
    };
    Ok(template.render()?)
}
