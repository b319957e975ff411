//! `learner.module`: what I will be able to do, units, minutes; start; language of the content.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::model::Mode;

use crate::calendar::deadline;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::{access, home, plan, text, withdrawn};
use crate::page::{Frame, html};
use crate::people::{Profile, profile};
use crate::policy;
use crate::request::{Me, Posted, see};

struct UnitRow {
    id: String,
    title: String,
    minutes: Option<String>,
    screen: usize,
    state: State,
    test: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Begun,
    Done,
}

struct Offered {
    tag: String,
    name: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "learn/module.html")]
struct ModulePage {
    f: Frame,
    id: String,
    lang: String,
    dir: &'static str,
    title: String,
    summary: String,
    objectives: Vec<String>,
    minutes: String,
    units: Vec<UnitRow>,
    languages: Vec<Offered>,
    /// By when to finish.
    finish: Option<String>,
}

impl ModulePage {
    fn has_tests(&self) -> bool {
        self.units.iter().any(|unit| unit.test)
    }
}

/// Shows a module.
pub async fn module(me: Me, Path(module): Path<String>) -> Result<Response> {
    let (site, person) = (&me.visitor.site, me.session.person);
    if site.library.module(&module).is_err() {
        return withdrawn::page(&me, &module).await;
    }
    let shelved = access::enter(&me, &module).await?;
    let series = shelved.series;
    let (progress, finishes) = site
        .read(move |tx| {
            Ok((
                home::progress(tx, person)?,
                deadline::of_learner(tx, person)?,
            ))
        })
        .await?;
    let chooses = policy::of(&me.visitor.site, person).await?.content_language;
    let t = me.visitor.lang;
    let language = access::language(&me, &shelved);
    let manifest = &shelved.module.manifest;
    let texts = text::texts(&shelved.module, &language);
    let units = manifest
        .units
        .iter()
        .filter_map(|unit| {
            let parsed = shelved.module.unit(&unit.value, &language)?;
            let known = progress
                .iter()
                .find(|one| one.series == series && one.unit == unit.value);
            Some(UnitRow {
                id: unit.value.clone(),
                title: parsed.front.title.clone(),
                minutes: parsed
                    .front
                    .minutes
                    .map(|minutes| t.common_minutes(i64::from(minutes))),
                screen: known.map_or(0, |one| if one.done { 0 } else { one.screen }),
                state: known.map_or(State::New, |one| {
                    if one.done { State::Done } else { State::Begun }
                }),
                test: parsed.front.mode != Mode::Practice,
            })
        })
        .collect();
    let languages = manifest
        .languages
        .iter()
        .filter(|_| chooses)
        .map(|lang| Offered {
            tag: lang.as_str().to_owned(),
            name: own_name(lang.as_str()),
            chosen: lang.as_str() == language,
        })
        .collect();
    html(&ModulePage {
        f: Frame::of(&me, text::title(&shelved.module, &language)),
        id: module,
        dir: course::render::direction(&language),
        title: text::title(&shelved.module, &language).to_owned(),
        summary: texts.map_or_else(String::new, |texts| texts.summary.clone()),
        objectives: texts.map_or_else(Vec::new, |texts| texts.objectives.clone()),
        minutes: t.common_minutes(i64::from(manifest.minutes)),
        lang: language,
        units,
        languages,
        finish: finishes
            .iter()
            .find(|one| one.series == series)
            .map(|one| plan::finish(t, one)),
    })
}

/// A language by its own name; its tag where we do not know it.
fn own_name(tag: &str) -> String {
    locale::Lang::from_tag(tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned())
}

/// Chooses the language of the content, apart from that of the interface.
pub async fn choose_language(
    me: Me,
    Path(module): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let shelved = access::enter(&me, &module).await?;
    let policy = policy::of(&me.visitor.site, me.session.person).await?;
    if !policy.content_language {
        return Err(Error::Forbidden);
    }
    let tag = form.text("content").to_owned();
    shelved
        .module
        .manifest
        .languages
        .iter()
        .find(|lang| lang.as_str() == tag)
        .or_not_found()?;
    let change = Profile {
        content_language: Some(tag),
        ..Profile::default()
    };
    profile::change_own(&me, change).await?;
    Ok(see(&format!("/m/{module}")))
}
