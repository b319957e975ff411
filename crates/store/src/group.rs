//! What frames every group commit: read once at its start, written once before its end.

use crate::{Result, Tx};

/// Something small that every job of a group may change and that is saved once per group: the
/// head of the ledger.
///
/// The writer calls `load`, runs the jobs, calls `save` and commits. A job that fails leaves the
/// state as it was before that job. If no job succeeded, nothing is saved.
pub trait Group: Send + 'static {
    /// What the jobs see and change; cloned before every job.
    type State: Clone + Send + 'static;

    /// Reads the state at the start of a transaction. Where several servers share a PostgreSQL
    /// database, this locks the head row with [`Tx::query_opt_for_update`].
    fn load(&mut self, tx: &mut Tx<'_>) -> Result<Self::State>;

    /// Writes the state, just before the commit.
    fn save(&mut self, tx: &mut Tx<'_>, state: &Self::State) -> Result<()>;

    /// Told after every commit, before the jobs are answered. Must be short and must not fail.
    fn committed(&mut self, _state: &Self::State) {}
}

/// For a database without any such frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoGroup;

impl Group for NoGroup {
    type State = ();

    fn load(&mut self, _: &mut Tx<'_>) -> Result<()> {
        Ok(())
    }

    fn save(&mut self, _: &mut Tx<'_>, (): &()) -> Result<()> {
        Ok(())
    }
}
