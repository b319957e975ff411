//! What sites say of the cartographies, put together. Facts only join, so the order in which parcels came in does not
//! matter; where two sites say something else of one field, both values stay.

use ::cartography::Atlas;
use ::cartography::facts::{self, Fact, Facts, Head, Part, RecordRef};
use ledger::Kind;
use store::Tx;

use crate::cartography::kinds::Told;
use crate::error::Result;
use crate::keys::Keys;
use crate::record;

/// Every fact that counts, of all sites.
pub fn all(tx: &mut Tx, keys: &Keys) -> Result<Facts> {
    let kind: Kind = Told::Fact.kind();
    let rows = tx.query(include_str!("sql/of_kind.sql"), &[&i64::from(kind.code())])?;
    let mut all = Facts::default();
    for row in &rows {
        let Some(happened) = record::stored(row, keys)?.happened else {
            continue;
        };
        // Written by another program: what is no fact is left where it is.
        let fact = happened.data::<Fact>().ok();
        if let Some(fact) = fact.filter(|fact| fact.sound().is_ok()) {
            all.put(fact);
        }
    }
    Ok(all)
}

/// The facts as people read them: how many, and where somebody has to choose.
pub fn text(all: &Facts) -> String {
    let records = all.records().count();
    let fields = all.records().flat_map(|record| {
        let parts = all.parts(record).into_iter();
        parts.map(move |part| choice(all, record, part))
    });
    let choices: Vec<String> = fields.filter(|choice| !choice.is_empty()).collect();
    format!(
        "{} facts about {records} records, choices due: {}\n{}",
        all.len(),
        choices.len(),
        choices.concat()
    )
}

/// The values of a field, if there is more than one.
fn choice(all: &Facts, record: &RecordRef, part: Part) -> String {
    let shipped = facts::value(Atlas::shipped(), record, part);
    let heads = all.heads(record, part, &shipped);
    if heads.len() < 2 {
        return String::new();
    }
    let values = heads.iter().map(value);
    format!(
        "TWO VALUES  {record} {part}\n{}",
        values.collect::<String>()
    )
}

fn value(head: &Head<'_>) -> String {
    let who = head.facts.first().map_or_else(
        || "shipped with the program".to_owned(),
        |fact| format!("{}, {}, site {}", fact.author, fact.day, fact.site),
    );
    format!("  {}  ({who})\n", head.value)
}
