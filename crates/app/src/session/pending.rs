//! Who said who they are and has not proved it yet: five minutes, one browser, in memory only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ledger::Id;

/// How long one may take to prove oneself.
const PATIENCE: Duration = Duration::from_secs(5 * 60);
/// More than any site has stations.
const MOST: usize = 10_000;

/// One sign-in under way.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// Who they say they are.
    pub person: Id,
    /// Pictures chosen so far.
    pub chosen: Vec<u8>,
    since: Instant,
}

/// All sign-ins under way, by the hash of the browser's cookie.
#[derive(Default)]
pub struct Pending(Mutex<HashMap<[u8; 32], Attempt>>);

impl Pending {
    /// Somebody says who they are.
    pub fn begin(&self, browser: [u8; 32], person: Id) {
        self.with(|all| {
            all.retain(|_, attempt| attempt.since.elapsed() < PATIENCE);
            if all.len() < MOST {
                all.insert(
                    browser,
                    Attempt {
                        person,
                        chosen: Vec::new(),
                        since: Instant::now(),
                    },
                );
            }
        });
    }

    /// The sign-in of this browser.
    pub fn get(&self, browser: [u8; 32]) -> Option<Attempt> {
        self.with(|all| {
            all.get(&browser)
                .filter(|attempt| attempt.since.elapsed() < PATIENCE)
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

    /// It is over.
    pub fn end(&self, browser: [u8; 32]) {
        self.with(|all| all.remove(&browser));
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<[u8; 32], Attempt>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
