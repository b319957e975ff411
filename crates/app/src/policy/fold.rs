//! What `policy.set` does to `policy_switch`.

use store::Tx;

use crate::error::Result;
use crate::policy::change::PolicySet;
use crate::record::Happened;

/// Folds one event. A switch this version does not know changes nothing.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let Ok(set) = happened.data::<PolicySet>() else {
        return Ok(());
    };
    match &set.value {
        Some(value) => tx.execute(
            "INSERT INTO policy_switch (place, switch, value) VALUES ($1, $2, $3) \
             ON CONFLICT (place, switch) DO UPDATE SET value = excluded.value",
            &[&set.place, &set.switch.name(), value],
        )?,
        None => tx.execute(
            "DELETE FROM policy_switch WHERE place = $1 AND switch = $2",
            &[&set.place, &set.switch.name()],
        )?,
    };
    Ok(())
}
