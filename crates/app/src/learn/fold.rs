//! What learning events do to their tables.

use store::Tx;

use crate::error::Result;
use crate::record::Happened;

/// Folds one event.
pub fn apply(_tx: &mut Tx, _happened: &Happened) -> Result<()> {
    Ok(())
}
