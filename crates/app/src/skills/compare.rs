//! Two versions of the matrix side by side: only what differs.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use locale::Lang;
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::skills::local;
use crate::skills::words::{self, Told, number, told};
use cartography::skills::matrix::{self, Difference, Matrix, Part, Row};
use cartography::skills::shipped::shipped;

/// Which two.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    one: String,
    #[serde(default)]
    other: String,
}

/// A row that differs.
pub struct Differs {
    code: String,
    name: Told,
    level: u8,
    href: String,
    parts: Vec<Sides>,
}

/// One part of it on both sides.
pub struct Sides {
    /// What it is.
    pub part: String,
    /// On the one side.
    pub one: Told,
    /// On the other.
    pub other: Told,
}

#[derive(Template)]
#[template(path = "skills/compare.html")]
struct ComparePage {
    f: Frame,
    one: u32,
    other: u32,
    one_name: String,
    other_name: String,
    versions: Vec<(u32, String)>,
    /// The other side is a file that was only looked at.
    looked: bool,
    rows: i64,
    differs: Vec<Differs>,
}

/// `GET /matrix/compare`.
pub async fn show(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let t = me.visitor.lang;
    let (one, other) = (number_in(&wanted.one)?, number_in(&wanted.other)?);
    let one = one.unwrap_or(0);
    let (latest, other, left, right) = me
        .visitor
        .site
        .read(move |tx| {
            let latest = local::latest(tx)?;
            let other = other.unwrap_or(latest);
            Ok((latest, other, local::at(tx, one)?, local::at(tx, other)?))
        })
        .await?;
    let differs = differs(t, &left, &right);
    html(&ComparePage {
        f: Frame::of(&me, t.skills_compare()),
        one,
        other,
        one_name: words::version(t, one),
        other_name: words::version(t, other),
        versions: (0..=latest)
            .map(|one| (one, words::version(t, one)))
            .collect(),
        looked: false,
        rows: number(differs.len()),
        differs,
    })
}

/// A version in an address; none where nothing is said.
pub fn number_in(text: &str) -> Result<Option<u32>> {
    match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Error::NotFound),
    }
}

/// What a file would change; nothing is saved.
pub fn looked(me: &Me, version: u32, held: &Matrix, brought: &Matrix) -> Result<Response> {
    let t = me.visitor.lang;
    let differs = differs(t, held, brought);
    html(&ComparePage {
        f: Frame::of(me, t.skills_compare()),
        one: version,
        other: version,
        one_name: words::version(t, version),
        other_name: t.skills_the_file().to_owned(),
        versions: Vec::new(),
        looked: true,
        rows: number(differs.len()),
        differs,
    })
}

/// Two rows part by part.
pub fn sides(t: Lang, one: &Row, other: &Row, parts: &[Part]) -> Vec<Sides> {
    let side = |part: &Part| Sides {
        part: words::part(t, *part),
        one: words::value(t, one, *part),
        other: words::value(t, other, *part),
    };
    parts.iter().map(side).collect()
}

fn differs(t: Lang, one: &Matrix, other: &Matrix) -> Vec<Differs> {
    let all = matrix::compare(one, other);
    all.iter().map(|difference| row(t, difference)).collect()
}

fn row(t: Lang, difference: &Difference<'_>) -> Differs {
    let (code, name, href) = place(t, &difference.key.competence);
    Differs {
        code,
        name,
        level: difference.key.level,
        href,
        parts: sides(t, difference.one, difference.other, &difference.parts),
    }
}

/// Code, name and page of a competence of the matrix, in the latest framework that has it.
pub fn place(t: Lang, competence: &str) -> (String, Told, String) {
    let lines = shipped().matrix.competences.iter();
    let refs = lines
        .filter(|line| line.id == competence)
        .flat_map(|line| &line.refs);
    let mut known = refs.filter_map(|one| {
        let (framework, code) = one.split_once('/')?;
        let found = shipped().framework(framework)?.competence(code)?;
        Some((
            found.id.clone(),
            told(t, &found.name),
            format!("/matrix/{one}"),
        ))
    });
    let latest = known.next_back();
    latest.unwrap_or((
        competence.to_owned(),
        Told::new("", "en"),
        "/matrix".to_owned(),
    ))
}
