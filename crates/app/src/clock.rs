//! The one place where the clock is read. Order never relies on it.

use std::sync::LazyLock;
use std::time::Instant;

use ledger::{Clock, Stamp};

/// Seconds since 1970-01-01 UTC by the wall clock.
pub fn seconds() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// What the clocks say now, for an event.
pub fn stamp() -> Stamp {
    Stamp {
        claimed: seconds(),
        clock: state(),
        t_min: BUILT,
    }
}

/// How far the wall clock may move against the monotonic one before it is taken as set anew, seconds.
const JUMP: i64 = 120;

/// How the wall clock was set. Before the build of this program it is taken as unset.
pub fn state() -> Clock {
    static BEGUN: LazyLock<(Instant, i64)> = LazyLock::new(|| (Instant::now(), seconds()));
    let (since, claimed) = *BEGUN;
    let passed = i64::try_from(since.elapsed().as_secs()).unwrap_or(i64::MAX);
    judge(claimed, passed, seconds())
}

/// The state of a clock that said `before` and, `passed` seconds later, says `now`.
fn judge(before: i64, passed: i64, now: i64) -> Clock {
    if now < BUILT {
        Clock::Unset
    } else if (now - before - passed).abs() > JUMP {
        Clock::Jumped
    } else {
        Clock::Staff
    }
}

/// How long the site has been running altogether, in seconds: no change of the wall clock touches it, and a restart
/// goes on where the last one was kept.
#[derive(Debug)]
pub struct Running {
    before: i64,
    since: Instant,
}

impl Running {
    /// Goes on after so many seconds.
    pub fn after(before: i64) -> Running {
        Running {
            before,
            since: Instant::now(),
        }
    }

    /// Seconds until now.
    pub fn now(&self) -> i64 {
        let passed = i64::try_from(self.since.elapsed().as_secs()).unwrap_or(i64::MAX);
        self.before.saturating_add(passed)
    }
}

/// 2026-11-21: no event of this program was written before.
pub const BUILT: i64 = 1_795_219_200;

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

/// The end of a day written `2026-12-31`, by the clock of the machine.
pub fn end_of(day: &str) -> Option<i64> {
    let next = day.parse::<jiff::civil::Date>().ok()?.tomorrow().ok()?;
    let at = next.to_zoned(jiff::tz::TimeZone::system()).ok()?;
    Some(at.timestamp().as_second())
}

/// The first second of a day written as `2026-12-31`, in the time zone of the machine.
pub fn start_of_day(text: &str) -> Option<i64> {
    moment(text, "00:00")
}

/// A day and a time written as `2026-12-31` and `14:05`, in the time zone of the machine.
pub fn moment(day: &str, time: &str) -> Option<i64> {
    let day: jiff::civil::Date = day.parse().ok()?;
    let time: jiff::civil::Time = format!("{time}:00").parse().ok()?;
    let zoned = day.to_datetime(time).to_zoned(jiff::tz::TimeZone::system());
    Some(zoned.ok()?.timestamp().as_second())
}

/// The first second of the day after.
pub fn next_day(seconds: i64) -> i64 {
    let next = local(seconds).tomorrow().and_then(|day| day.start_of_day());
    next.map_or(seconds + 24 * 60 * 60, |day| day.timestamp().as_second())
}

/// So many months before, in the time zone of the machine.
pub fn months_before(seconds: i64, months: i64) -> i64 {
    let span = jiff::Span::new().try_months(months);
    let before = span.and_then(|span| local(seconds).checked_sub(span));
    before.map_or(i64::MIN, |at| at.timestamp().as_second())
}

/// A day as `2026-12-31`, in the time zone of the machine.
pub fn date(seconds: i64) -> String {
    local(seconds).date().to_string()
}

/// The day a moment falls on, in the time zone of the machine, as days since 1970-01-01.
pub fn day_number(seconds: i64) -> i64 {
    let begin = jiff::civil::Date::constant(1970, 1, 1);
    let since = local(seconds).date().since((jiff::Unit::Day, begin));
    since.map_or(seconds.div_euclid(24 * 60 * 60), |span| {
        i64::from(span.get_days())
    })
}

/// Year, month and day of a number of days since 1970-01-01.
pub fn day_of(number: i64) -> (i16, i8, i8) {
    let begin = jiff::civil::Date::constant(1970, 1, 1);
    let span = jiff::Span::new().try_days(number);
    let date = span
        .and_then(|span| begin.checked_add(span))
        .unwrap_or(begin);
    (date.year(), date.month(), date.day())
}

/// A moment in universal time, as machines write it.
pub fn utc(seconds: i64) -> String {
    let at = jiff::Timestamp::from_second(seconds);
    at.map_or_else(|_| String::new(), |at| at.to_string())
}

fn local(seconds: i64) -> jiff::Zoned {
    jiff::Timestamp::from_second(seconds)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .to_zoned(jiff::tz::TimeZone::system())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_moves_by_itself_has_jumped_and_one_before_its_time_is_unset() {
        let day = BUILT + 86_400;
        assert_eq!(judge(day, 60, day + 60), Clock::Staff);
        assert_eq!(judge(day, 60, day + 179), Clock::Staff);
        assert_eq!(judge(day, 60, day + 181), Clock::Jumped);
        assert_eq!(judge(day, 60, day - 61), Clock::Jumped);
        assert_eq!(judge(day, 60, 86_400), Clock::Unset);
    }

    #[test]
    fn running_goes_on_where_it_was_kept() {
        let running = Running::after(5000);
        assert!((5000..5002).contains(&running.now()));
    }
}
