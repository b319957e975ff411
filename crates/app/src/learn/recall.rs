//! What was last read of learners at work, kept in memory: turning pages asks the database nothing.
//!
//! Only this process writes, and everything it writes about a learner passes [`Recall::changing`], so what is kept
//! here is what the database holds. A read that was under way while something changed is not kept. Work of a learner
//! leaves remembered that they were let in: it can open a module of a path, but never close one.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ledger::Id;

use crate::learn::opinion::Said;
use crate::learn::state::Standing;

/// Learners remembered at once; beyond that all are forgotten and read again.
const LEARNERS: usize = 512;

/// What the database knows about one screen.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Of each activity, in order.
    pub standings: Vec<Standing>,
    /// To each checklist and survey, in order.
    pub said: Vec<Option<Said>>,
}

/// What a screen holds that the database knows something about.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Ids of its activities.
    pub activities: Vec<String>,
    /// Ids of its checklists and surveys.
    pub blocks: Vec<String>,
}

/// The memory of a site.
#[derive(Debug, Default)]
pub struct Recall(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    learners: HashMap<Id, Learner>,
    /// Counts who was met: what was read for an earlier meeting is not kept.
    met: u64,
    changing: HashMap<Id, Change>,
    everybody: bool,
}

/// What is being written about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// What they did at an activity or a screen.
    Work,
    /// Anything else, such as leaving a group.
    Other,
}

#[derive(Debug)]
struct Learner {
    met: u64,
    /// Modules open for them.
    modules: HashMap<Id, Module>,
}

#[derive(Debug, Default)]
struct Module {
    /// Open for them, and its turn has come.
    entered: bool,
    standings: HashMap<String, Standing>,
    said: HashMap<String, Option<Said>>,
}

/// Which meeting a read belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Meeting(u64);

impl Recall {
    /// What is wanted of a module that is open for the learner; else what to give to [`Recall::keep`] with what was read.
    pub fn of(&self, person: Id, series: Id, wanted: &Wanted) -> Result<Known, Meeting> {
        let mut kept = self.kept();
        if let Some(learner) = kept.learners.get(&person) {
            let known = learner
                .modules
                .get(&series)
                .and_then(|module| module.known(wanted));
            return known.ok_or(Meeting(learner.met));
        }
        if kept.learners.len() >= LEARNERS {
            kept.learners.clear();
        }
        kept.met += 1;
        let met = kept.met;
        let modules = HashMap::new();
        kept.learners.insert(person, Learner { met, modules });
        Err(Meeting(met))
    }

    /// Keeps what was read since, unless something changed meanwhile.
    pub fn keep(
        &self,
        person: Id,
        series: Id,
        Meeting(met): Meeting,
        wanted: Wanted,
        known: &Known,
    ) {
        let mut kept = self.kept();
        let learner = kept.learners.get_mut(&person);
        let Some(learner) = learner.filter(|learner| learner.met == met) else {
            return;
        };
        let module = learner.modules.entry(series).or_default();
        let standings = wanted
            .activities
            .into_iter()
            .zip(known.standings.iter().cloned());
        module.standings.extend(standings);
        let said = wanted.blocks.into_iter().zip(known.said.iter().cloned());
        module.said.extend(said);
    }

    /// Whether the learner was let into a module before; else what to give to [`Recall::enter`].
    pub fn entered(&self, person: Id, series: Id) -> Result<(), Meeting> {
        match self.of(person, series, &Wanted::default()) {
            Err(meeting) => Err(meeting),
            Ok(_) => {
                let kept = self.kept();
                let learner = kept.learners.get(&person);
                let module = learner.and_then(|learner| learner.modules.get(&series));
                match (module, learner) {
                    (Some(module), _) if module.entered => Ok(()),
                    (_, Some(learner)) => Err(Meeting(learner.met)),
                    // Forgotten between the two questions: nothing was ever met under this number.
                    (_, None) => Err(Meeting(0)),
                }
            }
        }
    }

    /// Remembers that the learner was let in, unless something changed meanwhile.
    pub fn enter(&self, person: Id, series: Id, Meeting(met): Meeting) {
        let mut kept = self.kept();
        let learner = kept.learners.get_mut(&person);
        if let Some(learner) = learner.filter(|learner| learner.met == met) {
            learner.modules.entry(series).or_default().entered = true;
        }
    }

    /// Forgets what was read of everybody: the library is another one.
    pub fn forget_everybody(&self) {
        self.kept().learners.clear();
    }

    /// Something about one person, or about the site, is being written.
    pub fn changing(&self, person: Option<Id>, change: Change) {
        let mut kept = self.kept();
        match person {
            Some(person) => {
                let known = kept.changing.entry(person).or_insert(change);
                *known = change.max(*known);
            }
            None => kept.everybody = true,
        }
    }

    /// What was being written is committed: forgets whom it is about.
    pub fn changed(&self) {
        let mut kept = self.kept();
        let changing = std::mem::take(&mut kept.changing);
        if std::mem::take(&mut kept.everybody) {
            kept.learners.clear();
        }
        for (person, change) in changing {
            kept.met += 1;
            let met = kept.met;
            match (change, kept.learners.get_mut(&person)) {
                (Change::Work, Some(learner)) => learner.work(met),
                _ => drop(kept.learners.remove(&person)),
            }
        }
    }

    /// Forgets a person who leaves.
    pub fn forget(&self, person: Id) {
        self.kept().learners.remove(&person);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Learner {
    /// Forgets how the activities stand; what is read from now on belongs to this meeting.
    fn work(&mut self, met: u64) {
        self.met = met;
        for module in self.modules.values_mut() {
            module.standings.clear();
            module.said.clear();
        }
    }
}

impl Module {
    fn known(&self, wanted: &Wanted) -> Option<Known> {
        let standing = |id| self.standings.get(id).cloned();
        let said = |id| self.said.get(id).cloned();
        Some(Known {
            standings: wanted
                .activities
                .iter()
                .map(standing)
                .collect::<Option<_>>()?,
            said: wanted.blocks.iter().map(said).collect::<Option<_>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: Id = Id::from_bytes([1; 16]);
    const BO: Id = Id::from_bytes([2; 16]);
    const TALES: Id = Id::from_bytes([3; 16]);

    fn wanted() -> Wanted {
        Wanted {
            activities: vec!["a".to_owned()],
            blocks: vec!["b".to_owned()],
        }
    }

    fn known() -> Known {
        Known {
            standings: vec![Standing::default()],
            said: vec![None],
        }
    }

    fn remembered(recall: &Recall, person: Id) -> bool {
        recall.of(person, TALES, &wanted()).is_ok()
    }

    fn met(recall: &Recall, person: Id) -> Meeting {
        let known = recall.of(person, TALES, &wanted());
        known.expect_err("remembered already")
    }

    fn read(recall: &Recall, person: Id) {
        let meeting = met(recall, person);
        recall.keep(person, TALES, meeting, wanted(), &known());
        assert!(remembered(recall, person));
    }

    #[test]
    fn what_was_read_is_remembered_until_it_changes() {
        let recall = Recall::default();
        read(&recall, ANA);
        read(&recall, BO);
        recall.changing(Some(ANA), Change::Work);
        assert!(remembered(&recall, ANA), "not committed yet");
        recall.changed();
        assert!(!remembered(&recall, ANA));
        assert!(remembered(&recall, BO));
        recall.changing(None, Change::Other);
        recall.changed();
        assert!(!remembered(&recall, BO));
    }

    #[test]
    fn what_was_read_before_a_change_is_not_kept_after_it() {
        let recall = Recall::default();
        let before = met(&recall, ANA);
        recall.changing(Some(ANA), Change::Work);
        recall.changed();
        recall.keep(ANA, TALES, before, wanted(), &known());
        assert!(!remembered(&recall, ANA));
        recall.keep(ANA, TALES, before, wanted(), &known());
        assert!(!remembered(&recall, ANA));
    }

    #[test]
    fn work_leaves_remembered_who_was_let_in() {
        let recall = Recall::default();
        let meeting = recall.entered(ANA, TALES).expect_err("nobody was let in");
        recall.enter(ANA, TALES, meeting);
        recall.changing(Some(ANA), Change::Work);
        recall.changed();
        assert!(recall.entered(ANA, TALES).is_ok());
        assert!(recall.entered(ANA, BO).is_err(), "another module");
        recall.changing(Some(ANA), Change::Work);
        recall.changing(Some(ANA), Change::Other);
        recall.changing(Some(ANA), Change::Work);
        recall.changed();
        assert!(
            recall.entered(ANA, TALES).is_err(),
            "something else changed too"
        );
    }

    #[test]
    fn who_was_let_in_before_a_change_is_not_let_in_after_it() {
        let recall = Recall::default();
        let meeting = recall.entered(ANA, TALES).expect_err("nobody was let in");
        recall.changing(Some(ANA), Change::Other);
        recall.changed();
        recall.enter(ANA, TALES, meeting);
        assert!(recall.entered(ANA, TALES).is_err());
    }

    #[test]
    fn a_part_of_what_is_wanted_is_not_enough() {
        let recall = Recall::default();
        read(&recall, ANA);
        let mut more = wanted();
        more.activities.push("c".to_owned());
        assert!(recall.of(ANA, TALES, &more).is_err());
        assert!(recall.of(ANA, BO, &wanted()).is_err(), "another module");
    }
}
