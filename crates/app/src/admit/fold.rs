//! What events about parcels do to their tables.

use ledger::{Id, Kind};
use store::Tx;

use crate::admit::{
    Decision, Kept, ParcelRejected, ParcelVerified, Refused, RolledBack, publisher,
};
use crate::error::{Error, Result};
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::ParcelVerified => verified(tx, happened),
        Kind::ItemAdmitted => {
            let kept: Kept = happened.data()?;
            if kept.kept {
                return noted(tx, happened, "kept");
            }
            decided(tx, happened, "admitted")
        }
        Kind::ParcelRejected => rejected(tx, happened),
        Kind::TrustRegistry => publisher::fold(tx, happened),
        Kind::ItemRefused => {
            let refused: Refused = happened.data()?;
            if refused.removed {
                return removed(tx, happened);
            }
            decided(
                tx,
                happened,
                if refused.change { "asked" } else { "refused" },
            )
        }
        Kind::ItemActivated => {
            let decision: Decision = happened.data()?;
            activated(tx, decision.parcel, decision.series)
        }
        Kind::ItemWithdrawn => {
            let decision: Decision = happened.data()?;
            tx.execute(
                "DELETE FROM item WHERE series = $1 AND parcel = $2",
                &[decision.series.as_bytes(), decision.parcel.as_bytes()],
            )?;
            decided(tx, happened, "withdrawn")
        }
        Kind::ItemRolledback => {
            let back: RolledBack = happened.data()?;
            activated(tx, back.to, back.decision.series)?;
            decided(tx, happened, "rolled-back")
        }
        _ => Ok(()),
    }
}

fn verified(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let parcel: ParcelVerified = happened.data()?;
    let inserted_by = happened.actor.id.unwrap_or_default();
    tx.execute(
        include_str!("sql/insert_parcel.sql"),
        &[
            parcel.parcel.as_bytes(),
            &parcel.name,
            &parcel.namespace,
            &parcel.signer,
            parcel.manifest.as_bytes(),
            inserted_by.as_bytes(),
            &happened.at,
        ],
    )?;
    for item in &parcel.items {
        tx.execute(
            include_str!("sql/insert_item.sql"),
            &[
                parcel.parcel.as_bytes(),
                item.series.as_bytes(),
                &item.version,
                &item.kind,
                &item.module,
                &item.title,
                &item.path,
                item.report.as_bytes(),
            ],
        )?;
    }
    Ok(())
}

fn rejected(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let rejected: ParcelRejected = happened.data()?;
    let about = serde_json::to_string(&rejected.about)
        .map_err(|error| Error::Internal(error.to_string()))?;
    tx.execute(
        include_str!("sql/insert_rejection.sql"),
        &[
            &happened.event.to_string(),
            rejected.sha256.as_bytes(),
            &rejected.reason,
            &about,
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
            &store::bigint(happened.lamport, "lamport")?,
        ],
    )?;
    Ok(())
}

/// The reason and who decided stay; the files are gone.
fn removed(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let decision: Decision = happened.data()?;
    tx.execute(
        "UPDATE parcel_item SET state = 'removed' WHERE parcel = $1 AND series = $2",
        &[decision.parcel.as_bytes(), decision.series.as_bytes()],
    )?;
    noted(tx, happened, "removed")
}

fn decided(tx: &mut Tx, happened: &Happened, state: &str) -> Result<()> {
    let decision: Decision = happened.data()?;
    tx.execute(
        include_str!("sql/decide_item.sql"),
        &[
            decision.parcel.as_bytes(),
            decision.series.as_bytes(),
            &state,
            &decision.reason,
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
        ],
    )?;
    tx.execute(
        include_str!("sql/parcel_decided.sql"),
        &[decision.parcel.as_bytes()],
    )?;
    noted(tx, happened, state)
}

/// A decision that is remembered.
fn noted(tx: &mut Tx, happened: &Happened, act: &str) -> Result<()> {
    let decision: Decision = happened.data()?;
    tx.execute(
        include_str!("sql/insert_decision.sql"),
        &[
            &happened.event.to_string(),
            decision.parcel.as_bytes(),
            decision.series.as_bytes(),
            &act,
            &decision.reason,
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
            &store::bigint(happened.lamport, "lamport")?,
            decision.manifest.as_bytes(),
            decision.report.as_bytes(),
        ],
    )?;
    Ok(())
}

fn activated(tx: &mut Tx, parcel: Id, series: Id) -> Result<()> {
    tx.execute(
        include_str!("sql/activate_item.sql"),
        &[parcel.as_bytes(), series.as_bytes()],
    )?;
    Ok(())
}
