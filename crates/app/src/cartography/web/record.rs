//! One initiative: every fact with its labels, what it is known from, and how sure it is.

use std::cmp::Reverse;

use ::cartography::{Code, Facet, FactTold, Initiative, InitiativeTold, List, Text};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::asking::address;
use crate::cartography::web::words::{self, Link, count};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;

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
}

/// `GET /cartography/i/{initiative}`.
pub async fn show(me: Me, Path(id): Path<String>) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas());
    let record = atlas.initiative(&id).or_not_found()?;
    let one = atlas.tell(record, t);
    let vocabulary = atlas.vocabulary();
    let (look, icon) = words::sure(record.confidence.as_str());
    let codes = |codes: &'static [Code]| codes.iter().map(Code::as_str);
    html(&RecordPage {
        f: Frame::of(&me, record.name.clone()),
        years: words::years(t, record),
        countries: links(
            t,
            Facet::Country,
            record.countries.iter().map(AsRef::as_ref),
        ),
        internet: links(t, Facet::Internet, codes(&record.internet)),
        settings: links(t, Facet::Setting, codes(&record.setting)),
        levers: shown(Facet::Lever, &one.levers),
        obstacles: shown(Facet::Obstacle, &one.obstacles),
        methods: record
            .methods
            .iter()
            .map(|method| Link {
                href: format!("/methods/{method}"),
                word: atlas.label(Facet::Method, method.as_str(), t),
            })
            .collect(),
        sure: Sure {
            look,
            icon,
            meaning: vocabulary.definition(List::Confidence, record.confidence.as_str()),
        },
        precision: vocabulary.definition(List::PlacePrecision, record.place.precision.code()),
        foreign: one.summary.foreign(t).is_some(),
        same_levers: same_levers(record),
        same_country: same_country(record),
        one,
    })
}

/// The address of the list, narrowed to one value.
pub fn narrowed(facet: Facet, code: &str) -> String {
    address("/cartography", &[(facet.name(), code)])
}

fn links<'a>(t: Lang, facet: Facet, codes: impl Iterator<Item = &'a str>) -> Vec<Link<'a>> {
    let atlas = atlas();
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
fn same_levers(record: &Initiative) -> Vec<Near<'static>> {
    let shared = |other: &Initiative| {
        let theirs = |code: &Code| other.levers.iter().any(|fact| fact.code == *code);
        let ours = record.levers.iter();
        ours.filter(|fact| theirs(&fact.code)).count()
    };
    let others = atlas().initiatives().iter();
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
fn same_country(record: &Initiative) -> Vec<Near<'static>> {
    let shared = |other: &Initiative| {
        let ours = record.countries.iter();
        ours.filter(|country| other.countries.contains(country))
            .count()
    };
    let others = atlas().initiatives().iter();
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

fn neighbour(other: &'static Initiative, shared: usize) -> Near<'static> {
    Near {
        href: format!("/cartography/i/{}", other.id),
        name: &other.name,
        shared: count(shared),
    }
}
