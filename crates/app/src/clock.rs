//! The one place where the clock is read. Order never relies on it.

use ledger::{Clock, Stamp};

/// Seconds since 1970-01-01 UTC by the wall clock.
pub fn seconds() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// What the clocks say now, for an event. A clock before the build of this program is taken as unset.
pub fn stamp() -> Stamp {
    let claimed = seconds();
    let clock = if claimed < BUILT {
        Clock::Unset
    } else {
        Clock::Staff
    };
    Stamp {
        claimed,
        clock,
        t_min: BUILT,
    }
}

/// 2026-11-21: no event of this program was written before.
const BUILT: i64 = 1_795_219_200;

/// A day as year, month, day in the time zone of the machine.
pub fn day(seconds: i64) -> (i16, i8, i8) {
    let date = local(seconds).date();
    (date.year(), date.month(), date.day())
}

/// Hour and minute in the time zone of the machine.
pub fn time(seconds: i64) -> (i8, i8) {
    let at = local(seconds);
    (at.hour(), at.minute())
}

fn local(seconds: i64) -> jiff::Zoned {
    jiff::Timestamp::from_second(seconds)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .to_zoned(jiff::tz::TimeZone::system())
}
