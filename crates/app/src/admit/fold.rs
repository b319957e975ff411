//! What events about parcels do to their tables.

use ledger::Kind;
use store::Tx;

use crate::admit::{Decision, ParcelVerified};
use crate::error::Result;
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::ParcelVerified => verified(tx, happened),
        Kind::ItemAdmitted => decided(tx, happened, "admitted"),
        Kind::ItemRefused => decided(tx, happened, "refused"),
        Kind::ItemActivated => activated(tx, &happened.data()?),
        Kind::ItemWithdrawn => {
            let decision: Decision = happened.data()?;
            tx.execute(
                "DELETE FROM item WHERE series = $1 AND parcel = $2",
                &[decision.series.as_bytes(), decision.parcel.as_bytes()],
            )?;
            decided(tx, happened, "withdrawn")
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
    Ok(())
}

fn activated(tx: &mut Tx, decision: &Decision) -> Result<()> {
    tx.execute(
        include_str!("sql/activate_item.sql"),
        &[decision.parcel.as_bytes(), decision.series.as_bytes()],
    )?;
    Ok(())
}
