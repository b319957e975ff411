//! The two versions of the framework side by side.

use askama::Template;
use axum::response::Response;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::skills::words::{self, Told, number, told};
use cartography::skills::codes::Relation;
use cartography::skills::framework::Framework;
use cartography::skills::shipped::shipped;

struct Pair {
    from: String,
    from_name: Told,
    to: String,
    to_name: Told,
    relation: &'static str,
    note: Option<Told>,
}

#[derive(Template)]
#[template(path = "skills/crosswalk.html")]
struct CrosswalkPage {
    f: Frame,
    from: &'static Framework,
    to: &'static Framework,
    note: Told,
    counts: Vec<(&'static str, i64)>,
    pairs: Vec<Pair>,
}

/// `GET /matrix/crosswalk`.
pub async fn show(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let walk = &shipped().crosswalk;
    let from = shipped().framework(&walk.from).or_not_found()?;
    let to = shipped().framework(&walk.to).or_not_found()?;
    let pair = |link: &cartography::skills::framework::Link| {
        Some(Pair {
            from: link.from.clone(),
            from_name: told(t, &from.competence(&link.from)?.name),
            to: link.to.clone(),
            to_name: told(t, &to.competence(&link.to)?.name),
            relation: words::relation(t, link.kind),
            note: (!link.note.is_empty()).then(|| told(t, &link.note)),
        })
    };
    let of = |kind: Relation| {
        walk.relations
            .iter()
            .filter(|link| link.kind == kind)
            .count()
    };
    let counts = Relation::ALL.iter().filter(|kind| of(**kind) > 0);
    html(&CrosswalkPage {
        f: Frame::of(&me, t.skills_crosswalk()),
        from,
        to,
        note: told(t, &walk.note),
        counts: counts
            .map(|kind| (words::relation(t, *kind), number(of(*kind))))
            .collect(),
        pairs: walk.relations.iter().filter_map(pair).collect(),
    })
}
