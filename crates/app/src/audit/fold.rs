//! What the audit keeps of events: the trail of all of them, looks at records, sign-offs, breaks, corrections.

use ledger::Kind;
use store::Tx;

use crate::audit::look::{HOUR, RecordRead};
use crate::audit::part::Part;
use crate::audit::watch::Broken;
use crate::audit::{correction, review};
use crate::error::Result;
use crate::record::Happened;

/// Notes every event, of whatever kind, in the trail.
pub fn trail(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let station = happened
        .data
        .get("station")
        .and_then(|value| value.as_str());
    tx.put(
        include_str!("sql/insert_trail.sql"),
        &[
            &store::bigint(happened.lamport, "lamport")?,
            happened.event.device.as_bytes(),
            happened.event.epoch.as_bytes(),
            &store::bigint(happened.event.seq, "seq")?,
            &happened.at,
            &Part::of(happened.kind).name(),
            &i64::from(happened.kind.code()),
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.subject.map(|id| *id.as_bytes()),
            &station.unwrap_or_default(),
        ],
    )?;
    Ok(())
}

/// Folds one event of the audit itself.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::RecordRead => look(tx, happened),
        Kind::MessageSent => correction::fold(tx, happened),
        Kind::ReviewSigned => review::fold(tx, happened),
        Kind::IntegrityBreak => broken(tx, happened),
        _ => Ok(()),
    }
}

fn broken(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let broken: Broken = happened.data()?;
    tx.execute(
        "INSERT INTO integrity_break (event, at, what) VALUES ($1, $2, $3) ON CONFLICT (event) DO NOTHING",
        &[&happened.event.to_string(), &happened.at, &broken.what],
    )?;
    Ok(())
}

fn look(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let (read, person): (RecordRead, _) = (happened.data()?, happened.person()?);
    let Some(reader) = happened.actor.id else {
        return Ok(());
    };
    let roles: Vec<&str> = read.roles.iter().map(|role| role.name()).collect();
    tx.execute(
        "INSERT INTO record_look (person, reader, hour, roles, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (person, reader, hour) DO NOTHING",
        &[
            person.as_bytes(),
            reader.as_bytes(),
            &happened.at.div_euclid(HOUR),
            &roles.join(" "),
            &happened.at,
        ],
    )?;
    Ok(())
}
