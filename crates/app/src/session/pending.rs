//! Who said who they are and is not in yet: five minutes, one browser at one station, in memory only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ledger::Id;

use crate::people::account::Shown;
use crate::random;
use crate::session::factor::Factor;
use crate::session::factor::app::Seed;

/// How long one may take to prove oneself.
const PATIENCE: Duration = Duration::from_secs(5 * 60);
/// How long one may take to print a sheet or set up an app.
const ENROLLING: Duration = Duration::from_secs(15 * 60);
/// More than any site has stations.
const MOST: usize = 10_000;
/// More than sign in at the same moment behind one address. The oldest there makes room, so that no station takes it from
/// others.
const MOST_AT_ONE: usize = 200;
/// Signs of waiting browsers: two digits, which everybody can read and say.
const SIGNS: std::ops::RangeInclusive<u8> = 10..=99;

/// How far a sign-in has come. It holds secrets, so that it cannot be printed.
#[derive(Clone)]
pub enum Stage {
    /// The secret is asked for.
    Proving,
    /// The passphrase was right; the second factor is asked for.
    Coding,
    /// A new sheet is printed and confirmed by typing code number `asked`.
    Sheet {
        /// The codes.
        codes: Vec<String>,
        /// From 1.
        asked: usize,
        /// The person has none yet and is not in.
        first: bool,
    },
    /// An app or token is set up and confirmed by typing what it shows.
    App(Seed),
    /// The secret was right, but somebody gave it: another one is shown, which the learner takes or lets go.
    Replacing {
        /// What is shown.
        shown: Shown,
        /// How often another may be asked for.
        left: u8,
    },
    /// Staff of the room must say yes.
    Waiting(Wanted),
}

/// What staff are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The secret was right, but the learner was at work elsewhere a moment ago.
    Through,
    /// The learner cannot show a secret.
    LetIn,
}

/// One sign-in under way; as [`Stage`].
#[derive(Clone)]
pub struct Attempt {
    /// Who they say they are.
    pub person: Id,
    /// Pictures chosen so far.
    pub chosen: Vec<u8>,
    /// How far it has come.
    pub stage: Stage,
    /// Where.
    pub station: String,
    /// The number they typed in place of a tile: the page shows no more of them than that.
    pub number: Option<String>,
    /// The second factor that was right already.
    pub factor: Option<Factor>,
    /// Who of the staff has said yes, if they were asked.
    pub yes: Option<Id>,
    /// What this browser shows while it waits for staff: nobody else who waits shows the same.
    pub sign: u8,
    since: Instant,
}

impl Attempt {
    fn fresh(&self) -> bool {
        let patience = match self.stage {
            Stage::Sheet { .. } | Stage::App(_) => ENROLLING,
            _ => PATIENCE,
        };
        self.since.elapsed() < patience
    }
}

/// A browser that waits for staff to say yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Who they say they are.
    pub person: Id,
    /// What staff are asked for.
    pub wanted: Wanted,
    /// Where.
    pub station: String,
    /// What the browser shows.
    pub sign: u8,
}

/// All sign-ins under way, by the hash of the browser's cookie.
#[derive(Default)]
pub struct Pending(Mutex<HashMap<[u8; 32], Attempt>>);

impl Pending {
    /// Somebody says who they are.
    pub fn begin(&self, browser: [u8; 32], person: Id, station: &str, stage: Stage) {
        self.with(|all| {
            all.retain(|other, attempt| *other != browser && attempt.fresh());
            make_room(all, station);
            if all.len() < MOST {
                let sign = free_sign(all);
                all.insert(
                    browser,
                    Attempt {
                        person,
                        chosen: Vec::new(),
                        stage,
                        station: station.to_owned(),
                        number: None,
                        factor: None,
                        yes: None,
                        sign,
                        since: Instant::now(),
                    },
                );
            }
        });
    }

    /// Says that this browser's sign-in began with a number.
    pub fn by_number(&self, browser: [u8; 32], number: &str) {
        self.with(|all| {
            if let Some(attempt) = all.get_mut(&browser) {
                attempt.number = Some(number.to_owned());
            }
        });
    }

    /// Says which second factor was right already.
    pub fn with_factor(&self, browser: [u8; 32], factor: Factor) {
        self.with(|all| {
            if let Some(attempt) = all.get_mut(&browser) {
                attempt.factor = Some(factor);
            }
        });
    }

    /// The sign-in of this browser at this station.
    pub fn get(&self, browser: [u8; 32], station: &str) -> Option<Attempt> {
        self.with(|all| {
            all.get(&browser)
                .filter(|attempt| attempt.fresh() && attempt.station == station)
                .cloned()
        })
    }

    /// Changes the chosen pictures.
    pub fn choose(&self, browser: [u8; 32], change: impl FnOnce(&mut Vec<u8>)) {
        self.with(|all| {
            if let Some(attempt) = all.get_mut(&browser) {
                change(&mut attempt.chosen);
            }
        });
    }

    /// Goes on to another stage, with new patience.
    pub fn go_on(&self, browser: [u8; 32], stage: Stage) {
        self.with(|all| {
            let sign = free_sign(all);
            if let Some(attempt) = all.get_mut(&browser) {
                attempt.stage = stage;
                attempt.yes = None;
                attempt.sign = sign;
                attempt.since = Instant::now();
            }
        });
    }

    /// What staff are asked about these people.
    pub fn asking(&self, people: &[Id]) -> Vec<Asking> {
        self.with(|all| {
            let mut asking: Vec<Asking> = all
                .values()
                .filter(|attempt| {
                    attempt.fresh() && attempt.yes.is_none() && people.contains(&attempt.person)
                })
                .filter_map(|attempt| match attempt.stage {
                    Stage::Waiting(wanted) => Some(Asking {
                        person: attempt.person,
                        station: attempt.station.clone(),
                        sign: attempt.sign,
                        wanted,
                    }),
                    _ => None,
                })
                .collect();
            asking.sort_by(|a, b| {
                (a.person, &a.station, a.sign).cmp(&(b.person, &b.station, b.sign))
            });
            asking
        })
    }

    /// Staff say yes to this one who waits; `false` if they do not wait any more.
    pub fn say_yes(&self, asked: &Asking, by: Id) -> bool {
        self.with(|all| {
            let waiting = all.values_mut().find(|attempt| {
                attempt.fresh()
                    && attempt.person == asked.person
                    && attempt.station == asked.station
                    && attempt.sign == asked.sign
                    && matches!(attempt.stage, Stage::Waiting(wanted) if wanted == asked.wanted)
            });
            waiting.map(|attempt| attempt.yes = Some(by)).is_some()
        })
    }

    /// The browser has another cookie from now on.
    pub fn goes_on_as(&self, browser: [u8; 32], other: [u8; 32]) {
        self.with(|all| {
            if let Some(attempt) = all.remove(&browser) {
                all.insert(other, attempt);
            }
        });
    }

    /// It is over.
    pub fn end(&self, browser: [u8; 32]) {
        self.with(|all| all.remove(&browser));
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<[u8; 32], Attempt>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Where too many sign-ins are under way behind one address, the oldest of them goes.
fn make_room(all: &mut HashMap<[u8; 32], Attempt>, station: &str) {
    let here = all.iter().filter(|(_, attempt)| attempt.station == station);
    if here.clone().count() < MOST_AT_ONE {
        return;
    }
    let oldest = here.min_by_key(|(_, attempt)| attempt.since);
    if let Some(browser) = oldest.map(|(browser, _)| *browser) {
        all.remove(&browser);
    }
}

/// A sign that nobody who waits shows; where there are more of them than signs, any.
fn free_sign(all: &HashMap<[u8; 32], Attempt>) -> u8 {
    let waiting = all
        .values()
        .filter(|attempt| matches!(attempt.stage, Stage::Waiting(_)) && attempt.fresh());
    let taken: Vec<u8> = waiting.map(|attempt| attempt.sign).collect();
    let free: Vec<u8> = SIGNS.filter(|sign| !taken.contains(sign)).collect();
    let among = if free.is_empty() {
        SIGNS.collect()
    } else {
        free
    };
    let one = random::below(u32::try_from(among.len()).unwrap_or(1)) as usize;
    among[one]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Id = Id::from_bytes([0; 16]);

    fn begin(pending: &Pending, n: usize, station: &str) -> [u8; 32] {
        let mut browser = [0; 32];
        browser[..8].copy_from_slice(&n.to_be_bytes());
        pending.begin(browser, NOBODY, station, Stage::Waiting(Wanted::LetIn));
        browser
    }

    #[test]
    fn a_station_that_begins_more_sign_ins_than_it_may_loses_its_own_oldest_and_no_other() {
        let pending = Pending::default();
        let elsewhere = begin(&pending, 0, "far");
        let all: Vec<[u8; 32]> = (1..=MOST_AT_ONE)
            .map(|n| begin(&pending, n, "near"))
            .collect();
        assert!(pending.get(all[0], "near").is_some());
        // The same browser once more is not one more.
        begin(&pending, MOST_AT_ONE, "near");
        assert!(pending.get(all[0], "near").is_some());
        begin(&pending, MOST_AT_ONE + 1, "near");
        assert!(pending.get(all[0], "near").is_none());
        assert!(pending.get(all[1], "near").is_some());
        assert!(pending.get(elsewhere, "far").is_some());
    }

    #[test]
    fn browsers_that_wait_show_signs_that_differ() {
        let pending = Pending::default();
        let all = (0..90).map(|n| begin(&pending, n, "near"));
        let mut signs: Vec<u8> = all
            .filter_map(|browser| pending.get(browser, "near"))
            .map(|attempt| attempt.sign)
            .collect();
        signs.sort_unstable();
        assert_eq!(signs, SIGNS.collect::<Vec<u8>>());
    }
}
