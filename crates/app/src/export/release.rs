//! Releasing: another person than the one who prepared it, on the very sheet they read.

use ledger::{Hash, Id, Kind};
use parcel::trust::Hub;

use crate::error::{Error, OrNotFound as _, Result};
use crate::export::sheet::{Sheet, sheet};
use crate::export::{Export, ExportReleased, ExportWritten, State, find, trust};
use crate::keys::Keys;
use crate::random;
use crate::record::Write;
use store::Tx;

/// The export with its sheet and its hub, as they stand now.
pub fn read(tx: &mut Tx, keys: &Keys, id: Id) -> Result<(Export, Sheet, Hub)> {
    let export = find(tx, id)?;
    let hub = trust::hub(tx)?
        .filter(|hub| hub.device == export.hub)
        .or_not_found()?;
    let sheet = sheet(tx, keys, &export, &hub)?;
    Ok((export, sheet, hub))
}

/// Releases an export on the sheet with this hash. What changed since it was shown has to be read again.
pub fn release(w: &mut Write, id: Id, seen: Hash) -> Result<()> {
    let by = w.by.id.ok_or(Error::Forbidden)?;
    let keys = std::sync::Arc::clone(w.keys());
    let (export, sheet, _) = read(w.tx, &keys, id)?;
    if export.state != State::Frozen || sheet.hash()? != seen {
        return Err(Error::Stale);
    }
    if export.prepared_by == by {
        return Err(Error::Forbidden);
    }
    let (sheet, parcel) = (seen, random::id());
    w.record(
        Kind::ExportReleased,
        &ExportReleased {
            export: id,
            sheet,
            parcel,
        },
    )?;
    Ok(())
}

/// Notes that a released export was handed over. Said again, it changes nothing.
pub fn written(w: &mut Write, id: Id, manifest: Hash) -> Result<()> {
    match find(w.tx, id)?.state {
        State::Released => w
            .record(
                Kind::ExportWritten,
                &ExportWritten {
                    export: id,
                    manifest,
                },
            )
            .map(drop),
        State::Written => Ok(()),
        State::Frozen | State::Replaced => Err(Error::NotFound),
    }
}
