//! The ack on paper: where no stick may come in, staff type a code that the hub printed. It means the same as a
//! durable ack.

use ledger::paper::{Code, PaperKey};
use ledger::{Hash, Id, Kind};

use crate::device::Device;
use crate::error::{Error, Result};
use crate::export::ack::PaperAckAccepted;
use crate::export::{freeze, trust};
use crate::record::Write;

/// Wrong codes before nothing is taken for a while.
const WRONG: i64 = 5;
/// For how long, seconds.
const PAUSE: i64 = 60;

/// What became of a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Everything up to this position of an epoch is safe at the hub.
    Safe(u64),
    /// Not a code of our hub for us.
    Wrong,
    /// Too many were wrong; none is looked at for this many seconds.
    Wait(i64),
    /// No hub is named here.
    NoHub,
}

/// Takes a typed code. `now` is how long the site has been running, so that no change of the clock makes a pause long.
pub fn enter(w: &mut Write, device: &Device, typed: &str, now: i64) -> Result<Typed> {
    let Some(hub) = trust::hub(w.tx)? else {
        return Ok(Typed::NoHub);
    };
    let (wrong, until) = tries(w)?;
    // What lies further ahead was noted by another clock, before an update or in a copy that was put back.
    if (1..=PAUSE).contains(&until.saturating_sub(now)) {
        return Ok(Typed::Wait(until - now));
    }
    let key = PaperKey::of_device(&device.mac, &hub.keys()?.mac)
        .map_err(|error| Error::Unfit(error.to_string()))?;
    let Some((epoch, upto)) = matching(w, device, &key, typed)? else {
        return miss(w, wrong + 1, now);
    };
    w.tx.execute("DELETE FROM paper_try", &[])?;
    w.record(
        Kind::PaperackAccepted,
        &PaperAckAccepted {
            hub: hub.device,
            device: device.id,
            epoch,
            upto,
        },
    )?;
    Ok(Typed::Safe(upto))
}

/// The epoch of ours that the code acknowledges, and up to where.
fn matching(
    w: &mut Write,
    device: &Device,
    key: &PaperKey,
    typed: &str,
) -> Result<Option<(Id, u64)>> {
    let Ok(code) = typed.parse::<Code>() else {
        return Ok(None);
    };
    for (of, epoch, last) in freeze::lasts(w.tx)? {
        if of != device.id || code.seq() == 0 || code.seq() > last {
            continue;
        }
        let hash: Option<Hash> = freeze::hash_at(w.tx, of, epoch, code.seq())?;
        if let Ok(event) = key.accept(&code, of, epoch, |_| hash) {
            return Ok(Some((epoch, event.seq)));
        }
    }
    Ok(None)
}

fn tries(w: &mut Write) -> Result<(i64, i64)> {
    let row =
        w.tx.query_opt("SELECT wrong, until FROM paper_try WHERE id = 1", &[])?;
    match row {
        Some(row) => Ok((row.get("wrong")?, row.get("until")?)),
        None => Ok((0, 0)),
    }
}

fn miss(w: &mut Write, wrong: i64, now: i64) -> Result<Typed> {
    let blocked = wrong >= WRONG;
    let (wrong, until) = if blocked {
        (0, now + PAUSE)
    } else {
        (wrong, 0)
    };
    w.tx.execute(
        "INSERT INTO paper_try (id, wrong, until) VALUES (1, $1, $2) \
         ON CONFLICT (id) DO UPDATE SET wrong = excluded.wrong, until = excluded.until",
        &[&wrong, &until],
    )?;
    Ok(match blocked {
        true => Typed::Wait(PAUSE),
        false => Typed::Wrong,
    })
}
