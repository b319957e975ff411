//! Rights are data: one table, role × capability, and how far each right reaches.
//!
//! What is not in the table is refused. The router is built with these capabilities, so a route
//! without an entry does not compile; `lucarne routes` prints the result.

pub mod table;

use serde::Serialize;

pub use crate::rights::table::{CAPABILITIES, Capability, Cell, cell, confirms, proposes, reach};

/// What a person is at a site. One person may hold several roles, within the limits of [`compatible`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Follows modules.
    Learner,
    /// A learner who helps others.
    Mentor,
    /// Teaches groups and writes modules.
    Trainer,
    /// Looks after groups, people and paths of the whole site.
    Coordinator,
    /// Answers for what enters and what leaves.
    Officer,
    /// Looks after the installation.
    Administrator,
    /// Reads modules before use.
    Reviewer,
    /// Reads figures of studies.
    Researcher,
}

/// All roles, in the order of the table.
pub const ROLES: [Role; 8] = [
    Role::Learner,
    Role::Mentor,
    Role::Trainer,
    Role::Coordinator,
    Role::Officer,
    Role::Administrator,
    Role::Reviewer,
    Role::Researcher,
];

impl Role {
    /// Its name in files and events.
    pub fn name(self) -> &'static str {
        match self {
            Role::Learner => "learner",
            Role::Mentor => "mentor",
            Role::Trainer => "trainer",
            Role::Coordinator => "coordinator",
            Role::Officer => "officer",
            Role::Administrator => "administrator",
            Role::Reviewer => "reviewer",
            Role::Researcher => "researcher",
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Role> {
        ROLES.into_iter().find(|role| role.name() == name)
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Roles(u16);

impl Roles {
    /// The set that holds these roles.
    pub fn of(roles: &[Role]) -> Roles {
        Roles(roles.iter().fold(0, |bits, role| bits | role.bit()))
    }

    /// Adds a role.
    pub fn insert(&mut self, role: Role) {
        self.0 |= role.bit();
    }

    /// Whether the role is in the set.
    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// The roles, in table order.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        ROLES.into_iter().filter(move |role| self.has(*role))
    }

    /// Whether anyone in the set works for the site.
    pub fn staff(self) -> bool {
        self.0 & !(Role::Learner.bit() | Role::Mentor.bit()) != 0
    }

    /// How far the capability reaches for these roles together: the widest of them.
    pub fn reach(self, capability: Capability) -> Reach {
        self.iter()
            .map(|role| reach(role, capability))
            .max()
            .unwrap_or(Reach::None)
    }

    /// Whether one of the roles proposes this, for another person to confirm.
    pub fn propose(self, capability: Capability) -> bool {
        self.iter().any(|role| proposes(role, capability))
    }

    /// Whether one of the roles confirms what another person proposed.
    pub fn confirm(self, capability: Capability) -> bool {
        self.iter().any(|role| confirms(role, capability))
    }
}

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Refused.
    None,
    /// Only what is one's own, or given to one by name.
    Own,
    /// The groups one looks after.
    Group,
    /// The whole site.
    Site,
}

/// Whether one person may hold these roles together: the officer role stands apart from those it
/// controls, and a learner is never staff.
pub fn compatible(roles: Roles) -> bool {
    let learner = roles.has(Role::Learner) || roles.has(Role::Mentor);
    let controlled = [Role::Trainer, Role::Coordinator, Role::Administrator]
        .into_iter()
        .any(|role| roles.has(role));
    let learner_as_staff = learner && roles.staff();
    let own_control = roles.has(Role::Officer) && controlled;
    !learner_as_staff && !own_control
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_is_never_the_one_who_wrote_or_inserted() {
        for capability in [
            Capability::InsertParcel,
            Capability::Groups,
            Capability::WriteModules,
        ] {
            assert_eq!(reach(Role::Officer, capability), Reach::None);
        }
        assert!(!proposes(Role::Officer, Capability::StaffAccounts));
        assert!(!compatible(Roles::of(&[Role::Officer, Role::Trainer])));
        assert!(compatible(Roles::of(&[
            Role::Trainer,
            Role::Coordinator,
            Role::Administrator
        ])));
    }

    #[test]
    fn only_an_officer_admits() {
        for role in ROLES {
            assert_eq!(
                reach(role, Capability::Admit) != Reach::None,
                role == Role::Officer
            );
        }
    }

    #[test]
    fn an_administrator_sees_no_learner() {
        for capability in [
            Capability::SeeProgress,
            Capability::SeeAnswers,
            Capability::Mark,
        ] {
            assert_eq!(reach(Role::Administrator, capability), Reach::None);
        }
    }

    #[test]
    fn roles_reach_as_far_as_the_widest() {
        let both = Roles::of(&[Role::Trainer, Role::Coordinator]);
        assert_eq!(both.reach(Capability::SeeProgress), Reach::Site);
        assert_eq!(both.reach(Capability::SeeAnswers), Reach::Group);
        assert_eq!(Roles::default().reach(Capability::Account), Reach::None);
    }
}
