//! Durations and times of day as ISO 8601 writes them, without a calendar library.

use std::{fmt, str::FromStr};

/// A duration in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ms(pub u64);

/// The text is not a duration that [`Ms`] writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a duration in seconds")]
pub struct NotADuration;

/// `2026-03-04T09:12:42Z` for seconds since 1970; `None` beyond the years 0 to 9999.
#[must_use]
pub fn timestamp(seconds: i64) -> Option<String> {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    (0..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// The seconds since 1970 of a text that [`timestamp`] wrote.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
    (timestamp(seconds)? == text).then_some(seconds)
}

/// Year, month and day of a day counted from 1970, in years that begin in March so that leap days come last.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for Ms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return write!(f, "PT{seconds}S");
        }
        let fraction = format!("{rest:03}");
        write!(f, "PT{seconds}.{}S", fraction.trim_end_matches('0'))
    }
}

impl FromStr for Ms {
    type Err = NotADuration;

    fn from_str(text: &str) -> Result<Self, NotADuration> {
        let number = text
            .strip_prefix("PT")
            .and_then(|rest| rest.strip_suffix('S'));
        let (seconds, fraction) = number
            .map(|number| number.split_once('.').unwrap_or((number, "")))
            .ok_or(NotADuration)?;
        let ms = format!("{seconds}{fraction:0<3}")
            .parse()
            .map_err(|_| NotADuration)?;
        let read = Self(ms);
        (read.to_string() == text)
            .then_some(read)
            .ok_or(NotADuration)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_and_read_from_the_year_0_to_9999() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (920_160_000, "1999-02-28T00:00:00Z"),
            (920_246_400, "1999-03-01T00:00:00Z"),
            (1_772_615_562, "2026-03-04T09:12:42Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (4_102_444_799, "2099-12-31T23:59:59Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
            (-62_167_219_200, "0000-01-01T00:00:00Z"),
        ] {
            assert_eq!(timestamp(seconds).as_deref(), Some(text));
            assert_eq!(super::seconds(text), Some(seconds));
        }
        for seconds in [i64::MIN, i64::MAX, 253_402_300_800, -62_167_219_201] {
            assert_eq!(timestamp(seconds), None);
        }
        assert_eq!(super::seconds("2026-02-30T00:00:00Z"), None);
    }

    #[test]
    fn every_day_of_four_hundred_years_follows_the_day_before() {
        let (mut year, mut month, mut day) = (1970, 1, 1);
        for since in 0..146_097 {
            assert_eq!(civil(since), (year, month, day));
            assert_eq!(days(year, month, day), since);
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 if leap => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            day += 1;
            if day > length {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!((year, month, day), (2370, 1, 1));
    }

    #[test]
    fn durations_are_written_in_seconds() {
        for (ms, text) in [
            (0, "PT0S"),
            (12_340, "PT12.34S"),
            (90_000, "PT90S"),
            (7, "PT0.007S"),
        ] {
            assert_eq!(Ms(ms).to_string(), text);
            assert_eq!(text.parse(), Ok(Ms(ms)));
        }
        for text in ["", "PT", "PTS", "PT1.S", "PT1.2345S", "PT1M", "PT01S"] {
            assert_eq!(text.parse::<Ms>(), Err(NotADuration), "{text}");
        }
    }
}
