//! One initiative: every fact with its labels, what it is known from, and how sure it is.

use std::cmp::Reverse;

use ::cartography::facts::{RecordRef, Sort};
use ::cartography::{Atlas, Code, Facet, FactTold, Initiative, InitiativeTold, List, Text};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use locale::Lang;

use crate::cartography::web::asking::address;
use crate::cartography::web::history::{self, FieldTold};
use crate::cartography::web::words::{self, Link, count};
use crate::cartography::{atlas, fact};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};

/// How many neighbours are shown of each sort.
const NEIGHBOURS: usize = 6;

/// A lever or an obstacle with the way to all that share it.
struct Shown<'a> {
    told: FactTold<'a>,
    href: String,
}

/// An initiative near this one.
struct Near<'a> {
    href: String,
    name: &'a str,
    shared: i64,
}

/// How sure a record is.
struct Sure<'a> {
    look: &'static str,
    icon: &'static str,
    meaning: Text<'a>,
}

#[derive(Template)]
#[template(path = "cartography/web/record.html")]
struct RecordPage<'a> {
    f: Frame,
    one: InitiativeTold<'a>,
    years: String,
    countries: Vec<Link<'a>>,
    internet: Vec<Link<'a>>,
    settings: Vec<Link<'a>>,
    levers: Vec<Shown<'a>>,
    obstacles: Vec<Shown<'a>>,
    methods: Vec<Link<'a>>,
    sure: Sure<'a>,
    precision: Text<'a>,
    foreign: bool,
    same_levers: Vec<Near<'a>>,
    same_country: Vec<Near<'a>>,
    record_name: String,
    gone: bool,
    history: Vec<FieldTold>,
    waiting: i64,
    may_propose: bool,
    may_judge: bool,
}

/// `GET /cartography/i/{initiative}`.
pub async fn show(me: Me, Path(id): Path<String>) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let record = atlas
        .initiative(&id)
        .or_else(|| atlas.withdrawn_initiative(&id))
        .or_not_found()?;
    let one = atlas.tell(record, t);
    let vocabulary = atlas.vocabulary();
    let name = RecordRef::new(Sort::Initiative, &id).or_not_found()?;
    let asked = name.clone();
    let waiting = me
        .visitor
        .site
        .read(move |tx| fact::waiting(tx, &asked))
        .await?;
    let may = |capability| me.session.roles.reach(capability) > Reach::None;
    let (look, icon) = words::sure(record.confidence.as_str());
    html(&RecordPage {
        f: Frame::of(&me, record.name.clone()),
        years: words::years(t, record),
        countries: links(
            t,
            &atlas,
            Facet::Country,
            record.countries.iter().map(AsRef::as_ref),
        ),
        internet: links(t, &atlas, Facet::Internet, codes(&record.internet)),
        settings: links(t, &atlas, Facet::Setting, codes(&record.setting)),
        levers: shown(Facet::Lever, &one.levers),
        obstacles: shown(Facet::Obstacle, &one.obstacles),
        methods: atlas
            .methods_of(record)
            .into_iter()
            .map(|method| Link {
                href: format!("/methods/{}", method.id),
                word: atlas.label(Facet::Method, method.id.as_str(), t),
            })
            .collect(),
        sure: Sure {
            look,
            icon,
            meaning: vocabulary.definition(List::Confidence, record.confidence.as_str(), t),
        },
        precision: vocabulary.definition(List::PlacePrecision, record.place.precision.code(), t),
        foreign: one.summary.foreign(t).is_some(),
        same_levers: same_levers(&atlas, record),
        same_country: same_country(&atlas, record),
        history: history::fields(t, &atlas, &name),
        gone: atlas.initiative(&id).is_none(),
        record_name: name.to_string(),
        waiting,
        may_propose: may(Capability::Propose),
        may_judge: may(Capability::Judge),
        one,
    })
}

/// The address of the list, narrowed to one value.
pub fn narrowed(facet: Facet, code: &str) -> String {
    address("/cartography", &[(facet.name(), code)])
}

fn codes(codes: &[Code]) -> impl Iterator<Item = &str> {
    codes.iter().map(Code::as_str)
}

fn links<'a>(
    t: Lang,
    atlas: &'a Atlas,
    facet: Facet,
    codes: impl Iterator<Item = &'a str>,
) -> Vec<Link<'a>> {
    codes
        .map(|code| Link {
            href: narrowed(facet, code),
            word: atlas.label(facet, code, t),
        })
        .collect()
}

fn shown<'a>(facet: Facet, facts: &[FactTold<'a>]) -> Vec<Shown<'a>> {
    let facts = facts.iter();
    facts
        .map(|told| Shown {
            href: narrowed(facet, told.code),
            told: *told,
        })
        .collect()
}

/// Those that share most levers, the most first.
fn same_levers<'a>(atlas: &'a Atlas, record: &Initiative) -> Vec<Near<'a>> {
    let shared = |other: &Initiative| {
        let theirs = |code: &Code| other.levers.iter().any(|fact| fact.code == *code);
        let ours = record.levers.iter();
        ours.filter(|fact| theirs(&fact.code)).count()
    };
    let others = atlas.initiatives().iter();
    let mut near: Vec<(usize, &Initiative)> = others
        .filter(|other| other.id != record.id)
        .map(|other| (shared(other), other))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    near.sort_by_key(|(shared, _)| Reverse(*shared));
    let near = near.into_iter().take(NEIGHBOURS);
    near.map(|(shared, other)| neighbour(other, shared))
        .collect()
}

/// Those of the same countries, the most countries in common first.
fn same_country<'a>(atlas: &'a Atlas, record: &Initiative) -> Vec<Near<'a>> {
    let shared = |other: &Initiative| {
        let ours = record.countries.iter();
        ours.filter(|country| other.countries.contains(country))
            .count()
    };
    let others = atlas.initiatives().iter();
    let mut near: Vec<(usize, &Initiative)> = others
        .filter(|other| other.id != record.id)
        .map(|other| (shared(other), other))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    near.sort_by_key(|(shared, _)| Reverse(*shared));
    let near = near.into_iter().take(NEIGHBOURS);
    near.map(|(shared, other)| neighbour(other, shared))
        .collect()
}

fn neighbour(other: &Initiative, shared: usize) -> Near<'_> {
    Near {
        href: format!("/cartography/i/{}", other.id),
        name: &other.name,
        shared: count(shared),
    }
}
