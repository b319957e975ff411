//! Secrets on their way to paper: kept in memory for a few minutes, for one person, and gone at the first look.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ledger::Id;

use crate::people::account::Shown;
use crate::random;

/// How long a sheet waits to be looked at, and may be asked for again.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
/// More sheets than any staff leaves waiting.
const MOST: usize = 1000;
/// How often a learner may ask for another secret.
pub const AGAIN: u8 = 3;

/// New secrets of one or more learners.
#[derive(Clone)]
pub struct Sheet {
    /// Who may look.
    pub viewer: Id,
    /// Whose secrets, and the secrets until they were looked at.
    pub cards: Vec<(Id, Option<Shown>)>,
    /// How often another secret may be asked for.
    pub left: u8,
    /// Where the page leads back to.
    pub back: String,
    /// The sheet that followed this one.
    pub next: Option<Id>,
    since: Instant,
}

impl Sheet {
    /// A sheet for one person to look at.
    pub fn new(viewer: Id, cards: Vec<(Id, Shown)>, back: String) -> Sheet {
        Sheet {
            viewer,
            cards: cards
                .into_iter()
                .map(|(person, shown)| (person, Some(shown)))
                .collect(),
            left: AGAIN,
            back,
            next: None,
            since: Instant::now(),
        }
    }
}

/// The sheets that wait.
#[derive(Default)]
pub struct Sheets(Mutex<HashMap<Id, Sheet>>);

impl Sheets {
    /// Keeps a sheet under a random name.
    pub fn put(&self, sheet: Sheet) -> Id {
        let id = random::id();
        self.put_as(id, sheet);
        id
    }

    /// Keeps a sheet under a name made before.
    pub fn put_as(&self, id: Id, sheet: Sheet) {
        self.with(|all| {
            all.retain(|_, sheet| sheet.since.elapsed() < PATIENCE);
            if all.len() < MOST {
                all.insert(id, sheet);
            }
        });
    }

    /// Looks at a sheet: the secrets leave the memory with this answer.
    pub fn look(&self, id: Id, viewer: Id) -> Option<Sheet> {
        self.with(|all| {
            let sheet = fresh(all, id, viewer)?;
            let looked = sheet.clone();
            for (_, shown) in &mut sheet.cards {
                *shown = None;
            }
            Some(looked)
        })
    }

    /// The sheet without its secrets.
    pub fn stub(&self, id: Id, viewer: Id) -> Option<Sheet> {
        self.with(|all| {
            let mut stub = fresh(all, id, viewer)?.clone();
            for (_, shown) in &mut stub.cards {
                *shown = None;
            }
            Some(stub)
        })
    }

    /// Claims the right to follow a sheet with another one; `Err` names the one that followed already.
    pub fn follow(&self, id: Id, viewer: Id, next: Id) -> Option<Result<Sheet, Id>> {
        self.with(|all| {
            let sheet = fresh(all, id, viewer)?;
            if let Some(next) = sheet.next {
                return Some(Err(next));
            }
            if sheet.left == 0 || sheet.cards.len() != 1 {
                return None;
            }
            sheet.next = Some(next);
            Some(Ok(sheet.clone()))
        })
    }

    /// Forgets a sheet.
    pub fn forget(&self, id: Id) {
        self.with(|all| all.remove(&id));
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<Id, Sheet>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn fresh(all: &mut HashMap<Id, Sheet>, id: Id, viewer: Id) -> Option<&mut Sheet> {
    all.get_mut(&id)
        .filter(|sheet| sheet.viewer == viewer && sheet.since.elapsed() < PATIENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_seen_once_and_only_by_who_made_it() {
        let (sheets, me, other, ana) =
            (Sheets::default(), random::id(), random::id(), random::id());
        let pin = Shown::Pin("123456".to_owned());
        let id = sheets.put(Sheet::new(me, vec![(ana, pin.clone())], String::new()));
        assert!(sheets.look(id, other).is_none());
        let seen = |sheet: Option<Sheet>| sheet.and_then(|sheet| sheet.cards[0].1.clone());
        assert!(seen(sheets.look(id, me)) == Some(pin));
        assert!(seen(sheets.look(id, me)).is_none());
    }

    #[test]
    fn another_secret_is_drawn_once_for_two_presses() {
        let (sheets, me, ana) = (Sheets::default(), random::id(), random::id());
        let id = sheets.put(Sheet::new(
            me,
            vec![(ana, Shown::Pin(String::new()))],
            String::new(),
        ));
        let next = random::id();
        assert!(matches!(sheets.follow(id, me, next), Some(Ok(_))));
        assert!(matches!(sheets.follow(id, me, random::id()), Some(Err(led)) if led == next));
    }
}
