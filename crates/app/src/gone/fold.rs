//! What `person.erased` does to every view: no row about the person is left, and none comes back by folding again.

use store::Tx;

use crate::error::Result;
use crate::gone::Erased;
use crate::record::Happened;
use crate::tables::{TABLES, Use};

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let erased: Erased = happened.data()?;
    for table in TABLES.iter().filter(|table| table.made == Use::View) {
        for column in table.about {
            tx.execute(
                &format!("DELETE FROM {} WHERE {column} = $1", table.name),
                &[erased.person.as_bytes()],
            )?;
        }
    }
    tx.execute(
        "INSERT INTO erased (person, order_number, event, at) VALUES ($1, $2, $3, $4) ON CONFLICT (person) DO NOTHING",
        &[
            erased.person.as_bytes(),
            &erased.order,
            &happened.event.to_string(),
            &happened.at,
        ],
    )?;
    Ok(())
}
