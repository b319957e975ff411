//! One method: the whole card, where it is at work, and how a module begins with it.

use std::collections::HashMap;
use std::sync::LazyLock;

use ::cartography::facts::{RecordRef, Sort};
use ::cartography::{Code, Facet, GroupSize, List, Method, MethodTold, Text};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::manifest::Manifest;
use locale::Lang;
use serde::Deserialize;

use crate::cartography::web::history::{self, FieldTold};
use crate::cartography::web::record::narrowed;
use crate::cartography::web::words::Link;
use crate::cartography::{atlas, fact};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};
use crate::site::Site;

/// A module admitted here that names the method.
struct Using {
    href: Option<String>,
    title: String,
}

/// How a module with this method begins.
struct Start {
    model: String,
    command: String,
    line: String,
}

#[derive(Template)]
#[template(path = "cartography/web/method.html")]
struct MethodPage<'a> {
    f: Frame,
    one: MethodTold<'a>,
    foreign: bool,
    size: String,
    strength: Text<'a>,
    levers: Vec<Link<'a>>,
    obstacles: Vec<Link<'a>>,
    activities: Vec<Link<'a>>,
    initiatives: Vec<(String, &'a str)>,
    modules: Vec<Using>,
    start: Option<Start>,
    record_name: String,
    gone: bool,
    history: Vec<FieldTold>,
    waiting: i64,
    may_propose: bool,
    may_judge: bool,
}

/// `GET /methods/{method}`.
pub async fn show(me: Me, Path(id): Path<String>) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let record = atlas
        .method(&id)
        .or_else(|| atlas.withdrawn_method(&id))
        .or_not_found()?;
    let one = atlas.tell_method(record, t);
    let name = RecordRef::new(Sort::Method, &id).or_not_found()?;
    let asked = name.clone();
    let waiting = me
        .visitor
        .site
        .read(move |tx| fact::waiting(tx, &asked))
        .await?;
    let may = |capability| me.session.roles.reach(capability) > Reach::None;
    let reads = me.session.roles.reach(Capability::ReadLibrary) == Reach::Site;
    let writes = may(Capability::WriteModules);
    html(&MethodPage {
        f: Frame::of(&me, one.name.text),
        foreign: one.problem.foreign(t).is_some(),
        size: group_size(t, record.group_size),
        strength: atlas.vocabulary().definition(
            List::EvidenceStrength,
            record.evidence.strength.as_str(),
            t,
        ),
        levers: links(Facet::Lever, &record.levers, &one.levers),
        obstacles: links(Facet::Obstacle, &record.obstacles, &one.obstacles),
        activities: record
            .activity_types
            .iter()
            .zip(&one.activity_types)
            .map(|(code, word)| Link {
                href: format!("/methods?activity={code}"),
                word: *word,
            })
            .collect(),
        initiatives: atlas
            .initiatives_of(record)
            .into_iter()
            .map(|one| (format!("/cartography/i/{}", one.id), one.name.as_str()))
            .collect(),
        modules: modules(t, &me.visitor.site, record, reads),
        start: start(t, record).filter(|_| writes),
        history: history::fields(t, &atlas, &name),
        gone: atlas.method(&id).is_none(),
        record_name: name.to_string(),
        waiting,
        may_propose: may(Capability::Propose),
        may_judge: may(Capability::Judge),
        one,
    })
}

fn links<'a>(facet: Facet, codes: &[Code], words: &[Text<'a>]) -> Vec<Link<'a>> {
    let links = codes.iter().zip(words);
    links
        .map(|(code, word)| Link {
            href: narrowed(facet, code.as_str()),
            word: *word,
        })
        .collect()
}

/// For how many people, in words.
pub fn group_size(t: Lang, size: GroupSize) -> String {
    if size.min == size.max {
        t.cartography_group_exact(size.min.into())
    } else {
        t.cartography_group_size(size.min.into(), size.max.into())
    }
}

/// The modules admitted here whose sheet names the method, by title.
fn modules(t: Lang, site: &Site, method: &Method, reads: bool) -> Vec<Using> {
    let shelved = site.library.all().into_iter();
    let mut using: Vec<Using> = shelved
        .filter(|one| names(&one.module.manifest, method))
        .map(|one| Using {
            href: reads.then(|| format!("/library/{}", one.module.manifest.id)),
            title: title(&one.module.manifest, t),
        })
        .collect();
    locale::sort_names(t, &mut using, |one| &one.title);
    using
}

/// The title in the reader's language, else in that of the module.
fn title(manifest: &Manifest, t: Lang) -> String {
    let mut texts = manifest.texts.iter();
    let own = texts.find(|(lang, _)| lang.as_str() == t.tag());
    let texts = own.map(|(_, texts)| texts);
    let texts = texts.or_else(|| manifest.texts.get(&manifest.source));
    texts.map_or_else(|| manifest.id.clone(), |texts| texts.title.clone())
}

fn names(manifest: &Manifest, method: &Method) -> bool {
    let mut sheets = manifest.scenarios.values();
    sheets.any(|sheet| sheet.methods.iter().any(|id| id == method.id.as_str()))
}

#[derive(Deserialize)]
struct Models {
    items: HashMap<String, String>,
}

/// The model that fits each method.
static MODELS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let text = include_str!("../../../../../cartography/models.json");
    let models = serde_json::from_str::<Models>(text);
    models.map_or_else(|_| HashMap::new(), |models| models.items)
});

/// The model of `lucarne new` with which a module of this method begins.
pub fn model(method: &str) -> Option<&'static str> {
    MODELS.get(method).map(String::as_str)
}

/// The model and what to type. Models are written in the first four languages.
fn start(t: Lang, method: &Method) -> Option<Start> {
    let model = model(method.id.as_str())?;
    let lang = if t == Lang::Ar { Lang::En } else { t };
    Some(Start {
        model: model.to_owned(),
        command: format!(
            "lucarne new my-module --model {model} --lang {}",
            lang.tag()
        ),
        line: format!("methods = [\"{}\"]", method.id),
    })
}

#[cfg(test)]
mod tests {
    use ::cartography::Atlas;

    use super::*;

    #[test]
    fn every_method_begins_with_a_model() {
        for method in Atlas::shipped().methods() {
            for lang in Lang::all() {
                assert!(start(lang, method).is_some(), "{}", method.id);
            }
        }
        assert_eq!(MODELS.len(), Atlas::shipped().methods().len());
    }
}
