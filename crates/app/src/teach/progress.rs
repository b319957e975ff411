//! Where the learners of a group are: in each unit of a module, and right now.

use std::collections::{HashMap, HashSet};

use course::model::Unit;
use course::module::Module;
use course::render::screens;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::Result;
use crate::learn::text;
use crate::people::Person;
use crate::session::Presence;

/// Tries without success after which a learner is stuck.
const TRIES: i64 = 3;
/// Seconds without a step after which a learner who is signed in is stuck.
const STILL: i64 = 10 * 60;

/// How a learner stands in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Never opened.
    NotBegun,
    /// On this screen, from 1, of so many.
    On(i64, i64),
    /// Three tries without success on this screen.
    Tries(i64, i64),
    /// Signed in, and ten minutes without a step on this screen.
    Still(i64, i64),
    /// Finished.
    Done,
}

impl Standing {
    /// In words.
    pub fn word(self, t: Lang) -> String {
        match self {
            Standing::NotBegun => t.teach_not_begun().to_owned(),
            Standing::On(screen, of) => t.teach_on_screen(screen, of),
            Standing::Tries(screen, of) => t.teach_stuck_tries(screen, of),
            Standing::Still(screen, of) => t.teach_stuck_still(screen, of),
            Standing::Done => t.common_done().to_owned(),
        }
    }

    /// The icon beside the word.
    pub fn icon(self) -> &'static str {
        match self {
            Standing::NotBegun => "stop-here",
            Standing::On(..) => "go-on",
            Standing::Tries(..) | Standing::Still(..) => "help",
            Standing::Done => "check",
        }
    }

    /// The look of the state.
    pub fn look(self) -> &'static str {
        match self {
            Standing::NotBegun => "off",
            Standing::On(..) => "on",
            Standing::Tries(..) | Standing::Still(..) => "wait",
            Standing::Done => "good",
        }
    }
}

/// A unit as the head of a column.
pub struct Column {
    /// Unit id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The units of a module, in order.
pub fn columns(module: &Module, lang: &str) -> Vec<Column> {
    let units = module.manifest.units.iter();
    units
        .map(|id| Column {
            id: id.value.clone(),
            title: unit(module, &id.value, lang)
                .map_or_else(|| id.value.clone(), |unit| unit.front.title.clone()),
        })
        .collect()
}

/// A unit in a language, else in the source of the module.
pub fn unit<'a>(module: &'a Module, id: &str, lang: &str) -> Option<&'a Unit> {
    module
        .unit(id, lang)
        .or_else(|| module.unit(id, module.manifest.source.as_str()))
}

/// The last step of a learner in a unit.
#[derive(Debug, Clone)]
pub struct Step {
    /// The module.
    pub series: Id,
    /// The unit.
    pub unit: String,
    /// Screen, from 0.
    pub screen: i64,
    /// Whether the unit is finished.
    pub done: bool,
    /// Order among all steps.
    pub lamport: i64,
    /// When.
    pub at: i64,
}

/// What is known of a group's learning: steps and, for one module, hard activities and latest tries.
#[derive(Default)]
pub struct Known {
    steps: HashMap<Id, Vec<Step>>,
    hard: HashSet<(Id, String)>,
    tried: HashMap<(Id, String), i64>,
}

/// Where everybody of a group is.
pub fn steps(tx: &mut Tx, group: Id) -> Result<Known> {
    let mut known = Known::default();
    for row in tx.query(include_str!("sql/steps.sql"), &[group.as_bytes()])? {
        let step = read_step(&row)?;
        let person = Id::from_bytes(row.get("person")?);
        known.steps.entry(person).or_default().push(step);
    }
    Ok(known)
}

/// The same with what tells who is stuck in a module.
pub fn known(tx: &mut Tx, group: Id, series: Id) -> Result<Known> {
    let mut known = steps(tx, group)?;
    let key: [&dyn store::ToValue; 3] = [group.as_bytes(), series.as_bytes(), &TRIES];
    for row in tx.query(include_str!("sql/hard.sql"), &key)? {
        known
            .hard
            .insert((Id::from_bytes(row.get("person")?), row.get("activity")?));
    }
    for row in tx.query(include_str!("sql/tried.sql"), &key[..2])? {
        let place = (Id::from_bytes(row.get("person")?), row.get("unit")?);
        known.tried.insert(place, row.get("at")?);
    }
    Ok(known)
}

/// The steps of one learner.
pub fn steps_of(tx: &mut Tx, learner: Id) -> Result<Vec<Step>> {
    let rows = tx.query(
        "SELECT series, unit, screen, state, lamport, at FROM unit_progress WHERE person = $1",
        &[learner.as_bytes()],
    )?;
    rows.iter().map(read_step).collect()
}

fn read_step(row: &store::Row) -> Result<Step> {
    Ok(Step {
        series: Id::from_bytes(row.get("series")?),
        unit: row.get("unit")?,
        screen: row.get("screen")?,
        done: row.get::<String>("state")? == "done",
        lamport: row.get("lamport")?,
        at: row.get("at")?,
    })
}

impl Known {
    /// The latest step of a learner, in whatever module.
    pub fn latest(&self, learner: Id) -> Option<&Step> {
        self.steps
            .get(&learner)?
            .iter()
            .max_by_key(|step| step.lamport)
    }

    /// Whether a learner has opened any unit of a module.
    pub fn has_begun(&self, learner: Id, series: Id) -> bool {
        let mut steps = self.steps.get(&learner).into_iter().flatten();
        steps.any(|step| step.series == series)
    }

    /// How many of these units of a module a learner has finished.
    pub fn finished(&self, learner: Id, series: Id, units: &[&str]) -> usize {
        let steps = self.steps.get(&learner).into_iter().flatten();
        let done = steps.filter(|step| step.series == series && step.done);
        done.filter(|step| units.contains(&step.unit.as_str()))
            .count()
    }

    /// How a learner stands in a unit.
    pub fn standing(
        &self,
        person: &Person,
        place: (&Module, Id, &str),
        present: Option<&Presence>,
        now: i64,
    ) -> Standing {
        let (module, series, unit_id) = place;
        let steps = self.steps.get(&person.id);
        let found = steps.and_then(|steps| {
            steps
                .iter()
                .find(|step| step.series == series && step.unit == unit_id)
        });
        let Some(step) = found else {
            return Standing::NotBegun;
        };
        if step.done {
            return Standing::Done;
        }
        let Some(unit) = unit(module, unit_id, &person.content_language) else {
            return Standing::NotBegun;
        };
        let (screen, of) = on(unit, step);
        if self.is_hard(person.id, unit, step.screen) {
            return Standing::Tries(screen, of);
        }
        let here = self
            .latest(person.id)
            .is_some_and(|last| last.lamport == step.lamport);
        let tried = self.tried.get(&(person.id, unit_id.to_owned()));
        let moved = step.at.max(tried.copied().unwrap_or_default());
        match present {
            Some(present) if here && now - moved.max(present.since) >= STILL => {
                Standing::Still(screen, of)
            }
            _ => Standing::On(screen, of),
        }
    }

    fn is_hard(&self, person: Id, unit: &Unit, screen: i64) -> bool {
        let screens = screens(unit);
        let Some(screen) = usize::try_from(screen).ok().and_then(|at| screens.get(at)) else {
            return false;
        };
        screen
            .activities()
            .any(|activity| self.hard.contains(&(person, activity.id.clone())))
    }
}

/// The screen of a step, from 1, and how many there are.
pub fn on(unit: &Unit, step: &Step) -> (i64, i64) {
    let of = i64::try_from(screens(unit).len()).unwrap_or(1).max(1);
    ((step.screen + 1).min(of), of)
}

/// Where a step was, in words: module, unit, screen.
pub fn place(module: &Module, step: &Step, t: Lang) -> String {
    let title = text::title(module, t.tag());
    let Some(unit) = unit(module, &step.unit, t.tag()) else {
        return title.to_owned();
    };
    let (screen, of) = on(unit, step);
    format!(
        "{title} · {} · {}",
        unit.front.title,
        t.common_step(screen, of)
    )
}
