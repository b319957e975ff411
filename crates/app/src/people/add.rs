//! A person is added: learner or staff, with profile and roles.

use ledger::{Id, Kind};

use crate::error::{Error, Result};
use crate::people::{Added, PersonKind, Profile, RoleChange};
use crate::random;
use crate::record::Write;
use crate::rights::{Role, Roles, compatible};

/// Adds a person with these roles. The number must be new among learners, or among staff.
pub fn add(
    w: &mut Write,
    profile: &Profile,
    roles: &[Role],
    taken: impl FnOnce() -> String,
) -> Result<Id> {
    add_proposed(w, profile, roles, None, taken)
}

/// As [`add`], where another person proposed it.
pub fn add_proposed(
    w: &mut Write,
    profile: &Profile,
    roles: &[Role],
    proposed_by: Option<Id>,
    taken: impl FnOnce() -> String,
) -> Result<Id> {
    let set = Roles::of(roles);
    if !compatible(set) {
        return Err(Error::Forbidden);
    }
    let kind = if set.staff() {
        PersonKind::Staff
    } else {
        PersonKind::Learner
    };
    if let Some(number) = &profile.number {
        let known = w.tx.query_opt(
            "SELECT 1 FROM person WHERE kind = $1 AND number = $2",
            &[&kind.name(), number],
        )?;
        if known.is_some() {
            return Err(Error::invalid("number", taken()));
        }
    }
    let id = random::id();
    w.record_about(id, Kind::PersonAdded, &Added { kind })?;
    w.record_about(id, Kind::PersonProfile, profile)?;
    for role in roles {
        w.record_about(
            id,
            Kind::PersonRole,
            &RoleChange {
                role: *role,
                given: true,
                proposed_by,
                reason: String::new(),
            },
        )?;
    }
    Ok(id)
}
