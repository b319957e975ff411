//! Many learners from one table: looked at first, written when confirmed; the same table twice doubles nobody.

use std::collections::HashMap;

use ledger::Id;
use store::Tx;

use crate::error::Result;
use crate::people::account::{self, Shown};
use crate::people::roster::{Fault, Line, NewLearner, Wrong};
use crate::record::Write;
use crate::session::Session;
use crate::site::Site;
use crate::teach::{add, enrol, group};

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// A new learner.
    New,
    /// Known by the number; comes into the group.
    Joins(Id),
    /// Is in the group already.
    There,
    /// Faults: left out.
    Wrong,
}

/// What becomes of each line. `who` is the person who imports; the site itself without one.
pub fn judge(
    tx: &mut Tx,
    who: Option<&Session>,
    group: Id,
    lines: &mut [Line],
) -> Result<Vec<Fate>> {
    let members: Vec<Id> = group::learners(tx, group)?
        .iter()
        .map(|person| person.id)
        .collect();
    let mut fates = Vec::with_capacity(lines.len());
    for line in lines {
        let Ok(learner) = &line.read else {
            fates.push(Fate::Wrong);
            continue;
        };
        let known = add::by_number(tx, &learner.number)?;
        fates.push(match known {
            None => Fate::New,
            Some(id) if members.contains(&id) => Fate::There,
            Some(id) if may_join(tx, who, id)? => Fate::Joins(id),
            Some(_) => {
                line.read = Err(vec![Wrong {
                    field: "number",
                    fault: Fault::Elsewhere,
                }]);
                Fate::Wrong
            }
        });
    }
    Ok(fates)
}

fn may_join(tx: &mut Tx, who: Option<&Session>, learner: Id) -> Result<bool> {
    match who {
        Some(session) => group::may_enrol(tx, session, learner),
        None => Ok(true),
    }
}

/// A secret that is ready: what is kept of it, and what is shown.
pub struct Drawn {
    hash: String,
    shown: Shown,
}

/// Draws a secret for every line that can become a new learner, by their number.
pub async fn draw(site: &Site, lines: &[Line], fates: &[Fate]) -> Result<HashMap<String, Drawn>> {
    let mut drawn = HashMap::new();
    for learner in new(lines, fates) {
        let (given, shown) = account::draw(learner.secret);
        let hash = site.pepper.hash(given).await?;
        drawn.insert(learner.number.clone(), Drawn { hash, shown });
    }
    Ok(drawn)
}

/// The same for commands, which wait.
pub fn draw_blocking(
    site: &Site,
    lines: &[Line],
    fates: &[Fate],
) -> Result<HashMap<String, Drawn>> {
    let mut drawn = HashMap::new();
    for learner in new(lines, fates) {
        let (given, shown) = account::draw(learner.secret);
        let hash = site.pepper.hash_blocking(&given)?;
        drawn.insert(learner.number.clone(), Drawn { hash, shown });
    }
    Ok(drawn)
}

fn new<'a>(lines: &'a [Line], fates: &'a [Fate]) -> impl Iterator<Item = &'a NewLearner> {
    let pairs = lines.iter().zip(fates);
    pairs
        .filter(|(_, fate)| **fate == Fate::New)
        .filter_map(|(line, _)| line.read.as_ref().ok())
}

/// Writes the good lines; the state is judged again, because time has passed. Answers the new learners' secrets.
pub fn write(
    w: &mut Write,
    who: Option<&Session>,
    group: Id,
    mut lines: Vec<Line>,
    mut drawn: HashMap<String, Drawn>,
) -> Result<Vec<(Id, Shown)>> {
    let fates = judge(w.tx, who, group, &mut lines)?;
    let mut used = add::symbols_of(&group::learners(w.tx, group)?);
    let mut cards = Vec::new();
    for (line, fate) in lines.into_iter().zip(fates) {
        match (line.read, fate) {
            (Ok(mut learner), Fate::New) => {
                let Some(secret) = drawn.remove(&learner.number) else {
                    continue;
                };
                add::propose(&used).clone_into(&mut learner.symbol);
                used.push(learner.symbol.clone());
                let taken = || learner.number.clone();
                let id = enrol::welcome(w, group, &learner, &secret.hash, taken)?;
                cards.push((id, secret.shown));
            }
            (Ok(_), Fate::Joins(id)) => enrol::enrol(w, group, id)?,
            _ => {}
        }
    }
    Ok(cards)
}
