//! What events about exports, acks and trust do to their tables.

use ledger::Kind;
use store::{Tx, bigint};

use crate::error::{Error, Result};
use crate::export::ack::{AckAccepted, PaperAckAccepted};
use crate::export::trust::TrustRoot;
use crate::export::{ExportFrozen, ExportReleased, ExportWritten};
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::ExportFrozen => frozen(tx, happened),
        Kind::ExportReleased => released(tx, happened),
        Kind::ExportWritten => written(tx, happened),
        Kind::AckAccepted => accepted(tx, happened),
        Kind::PaperackAccepted => {
            let paper: PaperAckAccepted = happened.data()?;
            raise(tx, &[(paper.device, paper.epoch, paper.upto)], happened.at)
        }
        Kind::TrustRoot => {
            let root: TrustRoot = happened.data()?;
            tx.execute(
                "INSERT INTO trust_root (version, document, at) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING",
                &[&bigint(root.version, "version")?, &root.document, &happened.at],
            )?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A new export takes the place of one that nobody released.
fn frozen(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let frozen: ExportFrozen = happened.data()?;
    let ranges = serde_json::to_string(&frozen.ranges)
        .map_err(|error| Error::Internal(error.to_string()))?;
    tx.execute(
        "UPDATE export SET state = 'replaced' WHERE state = 'frozen'",
        &[],
    )?;
    let by = happened.actor.id.unwrap_or_default();
    tx.execute(
        include_str!("sql/insert_export.sql"),
        &[
            frozen.export.as_bytes(),
            frozen.hub.as_bytes(),
            &ranges,
            by.as_bytes(),
            &happened.at,
        ],
    )?;
    Ok(())
}

fn released(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let released: ExportReleased = happened.data()?;
    tx.execute(
        "UPDATE export SET state = 'released', released_by = $2, released_at = $3, sheet = $4, parcel = $5 WHERE id = $1",
        &[
            released.export.as_bytes(),
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
            released.sheet.as_bytes(),
            released.parcel.as_bytes(),
        ],
    )?;
    Ok(())
}

fn written(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let written: ExportWritten = happened.data()?;
    tx.execute(
        "UPDATE export SET state = 'written', written_at = $2, words = $3 WHERE id = $1",
        &[
            written.export.as_bytes(),
            &happened.at,
            &ledger::words8(&written.manifest).to_string(),
        ],
    )?;
    Ok(())
}

fn accepted(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let ack: AckAccepted = happened.data()?;
    let safe: Vec<_> = ack
        .safe
        .iter()
        .map(|one| (one.device, one.epoch, one.upto))
        .collect();
    raise(tx, &safe, happened.at)?;
    tx.execute(
        include_str!("sql/save_ack.sql"),
        &[
            ack.hub.as_bytes(),
            &bigint(ack.n, "n")?,
            ack.sha256.as_bytes(),
            &bigint(ack.lost, "lost")?,
            &happened.at,
        ],
    )?;
    Ok(())
}

/// An acknowledged position rises; it never falls.
fn raise(tx: &mut Tx, safe: &[(ledger::Id, ledger::Id, u64)], at: i64) -> Result<()> {
    for (device, epoch, upto) in safe {
        tx.execute(
            include_str!("sql/raise.sql"),
            &[
                device.as_bytes(),
                epoch.as_bytes(),
                &bigint(*upto, "seq")?,
                &at,
            ],
        )?;
    }
    Ok(())
}
