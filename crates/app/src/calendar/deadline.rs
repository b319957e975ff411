//! The day by which a group is to finish a module: it moves by the days on which nobody could learn.

use std::collections::{BTreeMap, BTreeSet};

use ledger::Id;
use store::Tx;

use crate::calendar::interruption::{self, Absence, Interruption, Why};
use crate::clock;
use crate::error::Result;

/// No deadline moves further, whatever is in the calendar.
const FURTHEST: i64 = 3650;
/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// A day to finish by, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// Which module.
    pub series: Id,
    /// The day now, days since 1970-01-01.
    pub day: i64,
    /// By how many days it moved.
    pub moved: i64,
    /// Why, each reason once.
    pub why: Vec<Why>,
}

/// What was set.
#[derive(Debug, Clone, Copy)]
struct Set {
    group: Id,
    series: Id,
    day: i64,
    since: i64,
}

/// The day after all interruptions, and those among them that moved it. Every day between the one it was set on and
/// the last one counts once if any interruption touches it, the added days too.
pub fn moved<T>(since: i64, day: i64, interrupted: &BTreeMap<i64, T>) -> (i64, Vec<&T>) {
    let (mut last, mut at, mut why) = (day, since, Vec::new());
    while at <= last && last - day < FURTHEST {
        if let Some(one) = interrupted.get(&at) {
            last += 1;
            why.push(one);
        }
        at += 1;
    }
    (last, why)
}

/// The days to finish by of a learner, with what interrupted the site, the group and the learner.
pub fn of_learner(tx: &mut Tx, person: Id) -> Result<Vec<Finish>> {
    let sets = sets(
        tx,
        "SELECT DISTINCT f.group_id, f.series, f.day, f.since FROM finish_by f \
         JOIN in_group e ON e.group_id = f.group_id \
         JOIN class_group g ON g.id = f.group_id \
         WHERE e.person = $1 AND g.closed = 0 ORDER BY f.group_id, f.series",
        person,
    )?;
    if sets.is_empty() {
        return Ok(Vec::new());
    }
    let begin = earliest(&sets);
    let pauses = interruption::after(tx, begin)?;
    let own = interruption::absences_of(tx, person, begin)?;
    let all = sets.iter().map(|set| finish(*set, &pauses, &own));
    Ok(soonest(all))
}

/// The days to finish by of a group, with what interrupted the site and the group.
pub fn of_group(tx: &mut Tx, group: Id) -> Result<Vec<Finish>> {
    let sets = sets(
        tx,
        "SELECT group_id, series, day, since FROM finish_by WHERE group_id = $1 ORDER BY series",
        group,
    )?;
    let pauses = interruption::after(tx, earliest(&sets))?;
    Ok(sets.iter().map(|set| finish(*set, &pauses, &[])).collect())
}

/// A module that two groups have open is to be finished by the later day.
fn soonest(all: impl Iterator<Item = Finish>) -> Vec<Finish> {
    let mut kept: BTreeMap<Id, Finish> = BTreeMap::new();
    for one in all {
        let later = kept
            .get(&one.series)
            .is_some_and(|known| known.day >= one.day);
        if !later {
            kept.insert(one.series, one);
        }
    }
    kept.into_values().collect()
}

fn earliest(sets: &[Set]) -> i64 {
    // A day earlier than any time zone.
    sets.iter()
        .map(|set| set.since * DAY - DAY)
        .min()
        .unwrap_or(i64::MAX)
}

fn sets(tx: &mut Tx, sql: &str, id: Id) -> Result<Vec<Set>> {
    let rows = tx.query(sql, &[id.as_bytes()])?;
    rows.iter()
        .map(|row| {
            Ok(Set {
                group: Id::from_bytes(row.get("group_id")?),
                series: Id::from_bytes(row.get("series")?),
                day: row.get("day")?,
                since: row.get("since")?,
            })
        })
        .collect()
}

fn finish(set: Set, pauses: &[Interruption], own: &[Absence]) -> Finish {
    let mut days: BTreeMap<i64, Why> = BTreeMap::new();
    for one in own {
        touch(&mut days, one.from, one.until, Why::Away(one.reason));
    }
    let ours = pauses
        .iter()
        .filter(|one| one.group.is_none_or(|group| group == set.group));
    for one in ours {
        touch(&mut days, one.from, one.until, Why::Lessons(one.reason));
    }
    let (day, why) = moved(set.since, set.day, &days);
    let mut seen = BTreeSet::new();
    let why = why.into_iter().copied();
    Finish {
        series: set.series,
        day,
        moved: day - set.day,
        why: why.filter(|one| seen.insert(format!("{one:?}"))).collect(),
    }
}

/// Every day from the first second to the last one.
fn touch(days: &mut BTreeMap<i64, Why>, from: i64, until: i64, why: Why) {
    let (first, last) = (clock::day_number(from), clock::day_number(until - 1));
    for day in first..=last.min(first + FURTHEST) {
        days.insert(day, why);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(list: &[i64]) -> BTreeMap<i64, i64> {
        list.iter().map(|day| (*day, *day)).collect()
    }

    #[test]
    fn a_deadline_moves_by_the_days_lost_before_it() {
        assert_eq!(moved(10, 20, &days(&[])).0, 20);
        assert_eq!(moved(10, 20, &days(&[12, 13])).0, 22);
        assert_eq!(
            moved(10, 20, &days(&[3, 9, 21])).0,
            20,
            "before it was set, or after it was due"
        );
    }

    #[test]
    fn days_lost_in_the_added_days_are_added_too() {
        assert_eq!(moved(10, 20, &days(&[20, 21, 22])).0, 23);
        let lost = days(&[20, 21, 40]);
        let (_, why) = moved(10, 20, &lost);
        assert_eq!(why, [&20, &21]);
    }

    #[test]
    fn a_calendar_without_end_does_not_hold_the_page() {
        let all: Vec<i64> = (0..20_000).collect();
        assert_eq!(moved(0, 0, &days(&all)).0, FURTHEST);
    }
}
