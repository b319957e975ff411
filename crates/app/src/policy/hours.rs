//! When the site is open: days of the week, and from when to when on each of them, by the clock of the machine.

use std::fmt;
use std::str::FromStr;

use locale::Lang;
use serde::{Deserialize, Serialize};

use crate::clock;

/// Opening hours. Written `1-5 08:00-18:00` or `1,3,6 07:30-12:00`, days from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    /// Which days, from Monday.
    pub days: [bool; 7],
    /// Minutes since midnight.
    pub from: u16,
    /// Minutes since midnight, later than `from`.
    pub until: u16,
}

/// Where nobody decided: Monday to Friday, from 8 to 18.
impl Default for Hours {
    fn default() -> Hours {
        Hours {
            days: [true, true, true, true, true, false, false],
            from: 8 * 60,
            until: 18 * 60,
        }
    }
}

/// What is written is not opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "opening hours are written as 1-5 08:00-18:00: days from Monday (1) to Sunday (7), then from when to when"
)]
pub struct NotHours;

impl Hours {
    /// The hours of these days, numbered from 1, and times `08:00`; at least one day, and the end after the beginning.
    pub fn of<'a>(
        days: impl Iterator<Item = &'a str>,
        from: &str,
        until: &str,
    ) -> Result<Hours, NotHours> {
        let mut open = [false; 7];
        for day in days {
            let day: usize = day.parse().map_err(|_| NotHours)?;
            let day = day.checked_sub(1).and_then(|day| open.get_mut(day));
            *day.ok_or(NotHours)? = true;
        }
        let (from, until) = (minutes(from)?, minutes(until)?);
        if from >= until || open == [false; 7] {
            return Err(NotHours);
        }
        Ok(Hours {
            days: open,
            from,
            until,
        })
    }

    /// Whether the site is open at this moment, seconds since 1970.
    pub fn open(&self, at: i64) -> bool {
        // 1970-01-01 was a Thursday.
        let weekday = (clock::day_number(at) + 3).rem_euclid(7);
        let (hour, minute) = clock::time(at);
        let now = u16::from(hour.unsigned_abs()) * 60 + u16::from(minute.unsigned_abs());
        let day = usize::try_from(weekday).ok();
        let today = day.and_then(|day| self.days.get(day)).copied();
        today.unwrap_or_default() && (self.from..self.until).contains(&now)
    }

    /// The hours in words: days, then from when to when.
    pub fn said(&self, t: Lang) -> String {
        let names = t.weekdays().into_iter().zip(self.days);
        let days: Vec<&str> = names
            .filter(|(_, open)| *open)
            .map(|(name, _)| name)
            .collect();
        t.admin_hours_value(&days.join(", "), &time(self.from), &time(self.until))
    }
}

/// Minutes since midnight as `08:00`.
pub fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn minutes(text: &str) -> Result<u16, NotHours> {
    let (hour, minute) = text.split_once(':').ok_or(NotHours)?;
    let part = |text: &str| -> Result<u16, NotHours> {
        let two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        two.then(|| text.parse().ok()).flatten().ok_or(NotHours)
    };
    match (part(hour)?, part(minute)?) {
        (24, 0) => Ok(24 * 60),
        (hour @ 0..24, minute @ 0..60) => Ok(hour * 60 + minute),
        _ => Err(NotHours),
    }
}

impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Hours, NotHours> {
        let (days, times) = text.trim().split_once(' ').ok_or(NotHours)?;
        let (from, until) = times.trim().split_once('-').ok_or(NotHours)?;
        let numbers = ["1", "2", "3", "4", "5", "6", "7"];
        match days.split_once('-') {
            None => Hours::of(days.split(','), from, until),
            Some((first, last)) => {
                let at = |day| numbers.iter().position(|known| *known == day);
                let (first, last) = at(first).zip(at(last)).ok_or(NotHours)?;
                let days = numbers.get(first..=last).ok_or(NotHours)?;
                Hours::of(days.iter().copied(), from, until)
            }
        }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = (1..).zip(self.days).filter(|(_, open)| *open);
        let days: Vec<String> = open.map(|(day, _): (u8, bool)| day.to_string()).collect();
        write!(
            f,
            "{} {}-{}",
            days.join(","),
            time(self.from),
            time(self.until)
        )
    }
}

impl TryFrom<String> for Hours {
    type Error = NotHours;

    fn try_from(text: String) -> Result<Hours, NotHours> {
        text.parse()
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> String {
        hours.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written_and_nonsense_is_refused() {
        for text in ["1-5 08:00-18:00", "1,3,6 07:30-12:00", "7-7 00:00-24:00"] {
            let read: Hours = text.parse().unwrap_or_default();
            assert_eq!(read.to_string().parse(), Ok(read), "{text}");
        }
        assert_eq!("1-5 08:00-18:00".parse(), Ok(Hours::default()));
        for text in [
            "",
            "1-5",
            "5-1 08:00-18:00",
            "0 08:00-18:00",
            "8 08:00-18:00",
            "1 18:00-08:00",
            "1 08:00-08:00",
            "1 8:00-18:00",
            "1 08:00-24:01",
            "1 08:61-18:00",
            " 08:00-18:00",
        ] {
            assert_eq!(text.parse::<Hours>(), Err(NotHours), "{text}");
        }
    }

    #[test]
    fn the_site_is_open_on_its_days_from_the_first_minute_to_before_the_last() {
        let at = |day: &str, time: &str| clock::moment(day, time).unwrap_or_default();
        let hours = Hours::default();
        // 23 November 2026 is a Monday.
        assert!(hours.open(at("2026-11-23", "08:00")) && hours.open(at("2026-11-27", "17:59")));
        assert!(!hours.open(at("2026-11-23", "07:59")) && !hours.open(at("2026-11-27", "18:00")));
        assert!(!hours.open(at("2026-11-28", "10:00")) && !hours.open(at("2026-11-22", "10:00")));
        let sunday: Hours = "7 00:00-24:00".parse().unwrap_or_default();
        assert!(sunday.open(at("2026-11-22", "23:59")) && !sunday.open(at("2026-11-23", "00:00")));
    }
}
