//! A role is given or taken by two people: an administrator proposes, an officer confirms.

use ledger::{Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::people::{self, RoleChange};
use crate::record::Write;
use crate::request::Me;
use crate::rights::{Role, Roles, compatible};
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How a role is changed by two people.
pub const ACT: Act = Act { words, confirm };

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which role.
    pub role: Role,
    /// Given, or taken.
    pub given: bool,
}

/// Proposes to give or take a role of somebody else. What cannot be together is not even proposed.
pub fn propose(w: &mut Write, person: Id, change: &Change, reason: &str) -> Result<Id> {
    if w.by.id == Some(person) {
        return Err(Error::Forbidden);
    }
    fits(w.tx, person, change)?;
    let same = |one: &Proposal| {
        one.about == Some(person) && one.data::<Change>().is_ok_and(|data| data == *change)
    };
    if two::waits(w.tx, What::Role, same)? {
        return Err(Error::Stale);
    }
    two::propose_about(w, person, What::Role, change, reason)
}

/// Whether the roles the person would hold may be held together, and something changes at all.
fn fits(tx: &mut Tx, person: Id, change: &Change) -> Result<()> {
    let member = people::find(tx, person)?.filter(|person| !person.learner);
    member.or_not_found()?;
    let now = people::roles(tx, person)?;
    let mut after: Vec<Role> = now.iter().filter(|role| *role != change.role).collect();
    if change.given {
        after.push(change.role);
    }
    let after = Roles::of(&after);
    let learners = after.has(Role::Learner) || after.has(Role::Mentor);
    if after == now || learners || !compatible(after) {
        return Err(Error::Forbidden);
    }
    Ok(())
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let change: Change = proposal.data()?;
    let name = people::find(tx, proposal.person()?)?.map_or_else(String::new, |person| person.name);
    let role = people::role_name(t, change.role);
    let title = if change.given {
        t.two_give_role(&name, role)
    } else {
        t.two_take_role(&name, role)
    };
    let now = people::roles(tx, proposal.person()?)?;
    let now: Vec<&str> = now.iter().map(|role| people::role_name(t, role)).collect();
    Ok(Words {
        title,
        facts: vec![(t.two_roles_now().to_owned(), now.join(", "))],
    })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let person = site
            .write(me.session.actor(), move |w| {
                let proposal = two::confirm(w, id)?;
                let (person, change): (Id, Change) = (proposal.person()?, proposal.data()?);
                fits(w.tx, person, &change)?;
                let change = RoleChange {
                    role: change.role,
                    given: change.given,
                    proposed_by: Some(proposal.by),
                    reason: proposal.reason,
                };
                w.record_about(person, Kind::PersonRole, &change)?;
                Ok(person)
            })
            .await?;
        // What was signed in with the roles of before is over.
        site.sessions.end_all(&site, person).await?;
        Ok("/two".to_owned())
    })
}
