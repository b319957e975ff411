//! Rights are data: one table, role × capability, and how far each right reaches.
//!
//! What is not in the table is refused. The router is built with these capabilities, so a route
//! without an entry does not compile; `lucarne rights` and `lucarne routes` print the result.

pub mod table;

use serde::Serialize;

pub use crate::rights::table::{
    CAPABILITIES, Capability, Cell, cell, confirms, proposes, reach, says,
};

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

    #[test]
    fn a_set_holds_the_roles_that_were_put_into_it_and_no_other() {
        for role in ROLES {
            assert_eq!(Role::from_name(role.name()), Some(role));
            let mut one = Roles::default();
            one.insert(role);
            assert_eq!(one, Roles::of(&[role, role]));
            assert_eq!(one.iter().collect::<Vec<_>>(), [role]);
            for other in ROLES {
                let mut two = one;
                two.insert(other);
                assert_eq!(two, Roles::of(&[role, other]));
                let held = ROLES.map(|third| two.has(third));
                assert_eq!(held, ROLES.map(|third| third == role || third == other));
            }
        }
        assert_eq!(Role::from_name("guest"), None);
        assert_eq!(Roles::of(&ROLES).iter().collect::<Vec<_>>(), ROLES);
    }

    #[test]
    fn whoever_is_more_than_learner_and_mentor_works_for_the_site() {
        assert!(!Roles::default().staff());
        assert!(!Roles::of(&[Role::Learner, Role::Mentor]).staff());
        for role in ROLES {
            let helps = [Role::Learner, Role::Mentor].contains(&role);
            assert_eq!(Roles::of(&[role]).staff(), !helps, "{role:?}");
            assert!(Roles::of(&[Role::Trainer, role]).staff(), "{role:?}");
        }
    }

    #[test]
    fn two_roles_go_together_unless_one_controls_the_other_or_one_learns() {
        use Role::{Administrator, Coordinator, Learner, Mentor, Officer, Trainer};
        let controlled = [Trainer, Coordinator, Administrator];
        for one in ROLES {
            assert!(compatible(Roles::of(&[one])), "{one:?}");
            for other in ROLES {
                let learns = |role| [Learner, Mentor].contains(&role);
                let controls = one == Officer && controlled.contains(&other)
                    || other == Officer && controlled.contains(&one);
                let apart = learns(one) != learns(other) || controls;
                let both = Roles::of(&[one, other]);
                assert_eq!(compatible(both), !apart, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn who_proposes_never_confirms_the_same() {
        let who = |may: fn(Roles, Capability) -> bool, capability| {
            let one = |role: &Role| may(Roles::of(&[*role]), capability);
            ROLES.into_iter().filter(one).collect::<Vec<_>>()
        };
        for (capability, proposes, confirms) in [
            (
                Capability::StaffAccounts,
                &[Role::Administrator][..],
                &[Role::Officer][..],
            ),
            (Capability::Erase, &[Role::Coordinator], &[Role::Officer]),
            (
                Capability::Suspend,
                &[Role::Trainer, Role::Coordinator],
                &[Role::Officer],
            ),
            (Capability::Admit, &[], &[Role::Officer]),
            (Capability::Groups, &[], &[]),
            (Capability::Audit, &[], &[]),
        ] {
            assert_eq!(who(Roles::propose, capability), proposes, "{capability:?}");
            assert_eq!(who(Roles::confirm, capability), confirms, "{capability:?}");
        }
        for capability in CAPABILITIES {
            for role in ROLES {
                let one = Roles::of(&[role]);
                let both = one.propose(*capability) && one.confirm(*capability);
                assert!(!both, "{role:?} {capability:?}");
            }
        }
    }
}
