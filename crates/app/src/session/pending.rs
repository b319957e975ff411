//! Who said who they are and is not in yet: five minutes, one browser at one station, in memory only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ledger::Id;

use crate::people::account::Shown;
use crate::session::factor::app::Seed;

/// How long one may take to prove oneself.
const PATIENCE: Duration = Duration::from_secs(5 * 60);
/// How long one may take to print a sheet or set up an app.
const ENROLLING: Duration = Duration::from_secs(15 * 60);
/// More than any site has stations.
const MOST: usize = 10_000;

/// How far a sign-in has come.
#[derive(Debug, Clone)]
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

/// One sign-in under way.
#[derive(Debug, Clone)]
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
    /// Who of the staff has said yes, if they were asked.
    pub yes: Option<Id>,
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

/// All sign-ins under way, by the hash of the browser's cookie.
#[derive(Default)]
pub struct Pending(Mutex<HashMap<[u8; 32], Attempt>>);

impl Pending {
    /// Somebody says who they are.
    pub fn begin(&self, browser: [u8; 32], person: Id, station: &str, stage: Stage) {
        self.with(|all| {
            all.retain(|_, attempt| attempt.fresh());
            if all.len() < MOST {
                all.insert(
                    browser,
                    Attempt {
                        person,
                        chosen: Vec::new(),
                        stage,
                        station: station.to_owned(),
                        number: None,
                        yes: None,
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
            if let Some(attempt) = all.get_mut(&browser) {
                attempt.stage = stage;
                attempt.yes = None;
                attempt.since = Instant::now();
            }
        });
    }

    /// What staff are asked about these people: who, what, and at which station.
    pub fn asking(&self, people: &[Id]) -> Vec<(Id, Wanted, String)> {
        self.with(|all| {
            let mut asking: Vec<(Id, Wanted, String)> = all
                .values()
                .filter(|attempt| {
                    attempt.fresh() && attempt.yes.is_none() && people.contains(&attempt.person)
                })
                .filter_map(|attempt| match attempt.stage {
                    Stage::Waiting(wanted) => {
                        Some((attempt.person, wanted, attempt.station.clone()))
                    }
                    _ => None,
                })
                .collect();
            asking.sort_by(|a, b| (a.0, &a.2).cmp(&(b.0, &b.2)));
            asking
        })
    }

    /// Staff say yes to one who waits; `false` if nobody does any more.
    pub fn say_yes(&self, person: Id, wanted: Wanted, station: &str, by: Id) -> bool {
        self.with(|all| {
            let waiting = all.values_mut().find(|attempt| {
                attempt.fresh()
                    && attempt.person == person
                    && attempt.station == station
                    && matches!(attempt.stage, Stage::Waiting(asked) if asked == wanted)
            });
            waiting.map(|attempt| attempt.yes = Some(by)).is_some()
        })
    }

    /// It is over.
    pub fn end(&self, browser: [u8; 32]) {
        self.with(|all| all.remove(&browser));
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<[u8; 32], Attempt>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
