//! What the modules of the library train, as the pure computation of coverage wants it.

use std::collections::BTreeSet;

use course::model::{Activity, Block, BlockKind};
use course::names::SkillRef;
use course::score;
use locale::Lang;

use crate::admit::library::Library;
use crate::admit::path;
use crate::error::Result;
use crate::learn::text;
use cartography::skills::coverage::{self, Module, Ref, Shows};

/// The admitted modules, those of one path where one is named, by title.
pub fn modules(t: Lang, library: &Library, path: Option<&str>) -> Result<Vec<Module>> {
    let shelved = match path {
        None => library.all(),
        Some(id) => {
            let path = library.path(id)?;
            let stages = path::stages(&path.path, library, &BTreeSet::new(), t.tag());
            stages.known().cloned().collect()
        }
    };
    let mut modules: Vec<Module> = shelved.iter().map(|one| of(t, &one.module)).collect();
    locale::sort_names(t, &mut modules, |module| &module.title);
    Ok(modules)
}

/// One module.
pub fn of(t: Lang, module: &course::module::Module) -> Module {
    let manifest = &module.manifest;
    let mut activities = Vec::new();
    for id in &manifest.units {
        let Some(unit) = module.unit(&id.value, manifest.source.as_str()) else {
            continue;
        };
        let shown = module.unit(&id.value, t.tag()).unwrap_or(unit);
        let mut within = Within {
            unit: &id.value,
            title: &shown.front.title,
            found: &mut activities,
        };
        within.blocks(&unit.blocks, false);
    }
    Module {
        id: manifest.id.clone(),
        title: text::title(module, t.tag()).to_owned(),
        languages: manifest
            .languages
            .iter()
            .map(|lang| lang.as_str().to_owned())
            .collect(),
        level: manifest.level,
        skills: manifest
            .skills
            .iter()
            .map(|skill| reference(&skill.value))
            .collect(),
        activities,
    }
}

struct Within<'a> {
    unit: &'a str,
    title: &'a str,
    found: &'a mut Vec<coverage::Activity>,
}

impl Within<'_> {
    fn blocks(&mut self, blocks: &[Block], in_corpus: bool) {
        for block in blocks {
            match &block.kind {
                BlockKind::Activity(activity) => self.activity(activity, in_corpus),
                BlockKind::Video(video) => self.blocks(&video.body, in_corpus),
                BlockKind::Steps(inner) | BlockKind::Step(inner) => self.blocks(inner, in_corpus),
                BlockKind::Corpus { body, .. } => self.blocks(body, true),
                _ => {}
            }
        }
    }

    fn activity(&mut self, activity: &Activity, in_corpus: bool) {
        let skill = activity.common.skill.as_deref();
        self.found.push(coverage::Activity {
            unit: self.unit.to_owned(),
            unit_title: self.title.to_owned(),
            id: activity.id.clone(),
            code: score::code(activity, in_corpus),
            shows: score::evidence(activity, in_corpus).map(shows),
            skill: skill.and_then(SkillRef::parse).as_ref().map(reference),
        });
    }
}

fn reference(skill: &SkillRef) -> Ref {
    Ref {
        framework: skill.framework.clone(),
        code: skill.code.clone(),
        level: skill.level,
    }
}

fn shows(evidence: score::Evidence) -> Shows {
    match evidence {
        score::Evidence::Recognition => Shows::Recognition,
        score::Evidence::Production => Shows::Production,
        score::Evidence::Performance => Shows::Performance,
    }
}
