//! Facts of the cartographies at the officer's desk: each in words, and what it would do here.

use std::sync::Arc;

use ::cartography::Atlas;
use ::cartography::facts::{self as said, Fact, Facts};
use ledger::Id;
use locale::Lang;

use crate::admit::facts;
use crate::cartography::here::Here;
use crate::cartography::web::history::Said;
use crate::cartography::web::values;
use crate::error::Result;
use crate::request::Me;

/// One fact in words.
pub struct FactLine {
    /// The page of its record, if the record is here.
    pub href: Option<String>,
    /// What the record is called.
    pub record: String,
    /// What the field is called.
    pub field: &'static str,
    /// What stands there now.
    pub now: Vec<String>,
    /// The fact.
    pub said: Said,
    /// What it does here.
    pub effect: &'static str,
}

/// All facts of an item.
pub async fn lines(me: &Me, parcel: Id, series: Id) -> Result<Vec<FactLine>> {
    let site = &me.visitor.site;
    let brought = facts::of(site, parcel, series).await?;
    let here: Arc<Here> = crate::cartography::atlas(site);
    let mut after = here.facts().clone();
    let joined: Facts = brought.iter().cloned().collect();
    after.join(&joined);
    let t = me.visitor.lang;
    Ok(brought
        .iter()
        .map(|fact| line(t, &here, &after, fact))
        .collect())
}

fn line(t: Lang, here: &Here, after: &Facts, fact: &Fact) -> FactLine {
    let (record, part) = (&fact.record, fact.field);
    let shipped = said::value(Atlas::shipped(), record, part);
    let heads = here.facts().heads(record, part, &shipped);
    let now = heads.first().map(|head| head.value);
    let now = now.map_or_else(Vec::new, |now| {
        values::told(t, here, record.sort, part, now)
    });
    let then = after.heads(record, part, &shipped);
    let holds = then.iter().flat_map(|head| &head.facts);
    let holds = holds.clone().any(|one| one.id == fact.id);
    FactLine {
        href: here
            .name_of(t, record)
            .is_some()
            .then(|| values::page_of(record)),
        record: here
            .name_of(t, record)
            .unwrap_or_else(|| record.id().to_owned()),
        field: values::field(t, record.sort, part),
        now,
        said: Said::of(t, here, fact, holds),
        effect: match (here.facts().has(fact), holds, then.len()) {
            (true, ..) => t.admit_fact_known(),
            (_, true, 2..) => t.admit_fact_choice(),
            (_, true, _) => t.admit_fact_new(),
            (_, false, _) => t.admit_fact_past(),
        },
    }
}
