//! What events about the site's matrix do to their tables.

use store::Tx;

use crate::error::{Error, Result};
use crate::record::Happened;
use crate::skills::local::{Changed, How};

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let changed: Changed = happened.data()?;
    let version = i64::from(changed.version);
    let back_to = match changed.how {
        How::GoneBack { to } => to,
        _ => changed.version,
    };
    tx.execute(
        "INSERT INTO matrix_version (version, how, back_to, at, person) VALUES ($1, $2, $3, $4, $5)",
        &[
            &version,
            &changed.how.name(),
            &i64::from(back_to),
            &happened.at,
            &happened.actor.id.map(|id| *id.as_bytes()),
        ],
    )?;
    for one in changed.rows {
        let content = match &one.row {
            None => String::new(),
            Some(row) => {
                serde_json::to_string(row).map_err(|error| Error::Internal(error.to_string()))?
            }
        };
        tx.execute(
            "INSERT INTO matrix_change (version, competence, level, content) VALUES ($1, $2, $3, $4)",
            &[&version, &one.competence, &i64::from(one.level), &content],
        )?;
    }
    Ok(())
}
