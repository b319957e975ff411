//! What `backup.made` does to `backup_medium`.

use store::Tx;

use crate::backup::BackupMade;
use crate::error::Result;
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let made: BackupMade = happened.data()?;
    tx.execute(
        include_str!("sql/medium.sql"),
        &[
            made.medium.as_bytes(),
            &store::bigint(made.n, "n")?,
            &made.at,
            made.device.as_bytes(),
            made.epoch.as_bytes(),
            &store::bigint(made.seq, "seq")?,
            &store::bigint(made.answers, "answers")?,
            &store::bigint(made.erased, "erased")?,
            &ledger::words8(&made.head).to_string(),
        ],
    )?;
    Ok(())
}
