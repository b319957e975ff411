//! The table role × capability, row by row as people read it. What is not in it is refused.

use serde::Serialize;

use crate::rights::{Reach, Role};

/// One cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// Refused.
    No,
    /// What is one's own.
    Own,
    /// The groups one looks after.
    Group,
    /// The whole site.
    Site,
    /// Yes, for the site.
    Yes,
    /// Starts it and sees that it ran.
    Run,
    /// Proposes; another person confirms.
    Proposes,
    /// Confirms what another person proposed.
    Confirms,
    /// What was given to one by name.
    Assigned,
    /// What belongs to one's study.
    Study,
    /// What is about the machine, not about people.
    Technical,
}

impl Cell {
    /// How far the right reaches.
    pub fn reach(self) -> Reach {
        match self {
            Cell::No => Reach::None,
            Cell::Own | Cell::Assigned | Cell::Study => Reach::Own,
            Cell::Group => Reach::Group,
            Cell::Site
            | Cell::Yes
            | Cell::Run
            | Cell::Proposes
            | Cell::Confirms
            | Cell::Technical => Reach::Site,
        }
    }
}

/// Rows that the text on security does not have begin so.
const BEYOND: &str = " Beyond the table of the text:";

macro_rules! table {
    ($($(#[doc = $doc:literal])* $name:ident $l:ident $m:ident $t:ident $c:ident $o:ident $a:ident $r:ident $s:ident,)+) => {
        /// What a person may do: the rows of the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Capability {
            $($(#[doc = $doc])* $name,)+
        }

        /// All capabilities, in table order.
        pub const CAPABILITIES: &[Capability] = &[$(Capability::$name,)+];

        /// What the row says, as people read it.
        pub fn says(capability: Capability) -> &'static str {
            match capability {
                $(Capability::$name => concat!($($doc),*).trim_start_matches(BEYOND).trim_start(),)+
            }
        }

        /// The cells of one row, in the order of the roles.
        pub fn row(capability: Capability) -> [Cell; 8] {
            match capability {
                $(Capability::$name => [
                    Cell::$l, Cell::$m, Cell::$t, Cell::$c, Cell::$o, Cell::$a, Cell::$r, Cell::$s,
                ],)+
            }
        }
    };
}

table! {
    //                 learner mentor trainer  coord.   officer  admin.   reviewer researcher
    /// Follow modules; see one's own results, one's own record and who read it.
    Learn              Own     Own    No       No       No       No       No       No,
    /// Ask for help, send a note to the trainer.
    AskHelp            Own     Own    No       No       No       No       No       No,
    /// See that a learner of the group needs help, and on which unit. A mentor: only where the learner
    /// accepted them, recorded each time, and only where the site allows it.
    SeeNeed            No      Group  Group    Site     No       No       No       No,
    /// See the progress of learners.
    SeeProgress        No      No     Group    Site     No       No       No       No,
    /// See answers, texts and files of learners. An officer: only where an admission, a release or an
    /// incident needs it, recorded each time.
    SeeAnswers         No      No     Group    No       Site     No       No       No,
    /// Mark open work, comment, override.
    Mark               No      No     Group    No       No       No       No       No,
    /// Attendance and interruptions.
    Attendance         No      No     Group    Site     No       No       No       No,
    /// Make groups, open modules for them, plan.
    Groups             No      No     Group    Site     No       No       No       No,
    /// Add learners and edit their profiles.
    AddLearners        No      No     Group    Site     No       No       No       No,
    /// Give a learner new pictures or a new PIN.
    ResetSecret        No      No     Group    Site     No       No       No       No,
    /// See who is signed in, and where.
    SeePresence        No      No     Group    Site     Site     No       No       No,
    /// Lock a station, everybody out.
    LockStation        No      No     Group    Site     Site     Site     No       No,
    /// Suspend one person, or one feature for one person, with a reason and an end.
    Suspend            No      No     Proposes Proposes Site     No       No       No,
    /// Write, check and pack modules.
    WriteModules       No      No     Own      Own      No       No       No       No,
    /// Read any item of the library, keys included.
    ReadLibrary        No      No     Site     Site     Site     No       Assigned No,
    /// Comment on a module before it is used.
    Comment            No      No     Own      Own      No       No       Assigned No,
    /// Insert a stick, bring a parcel into quarantine.
    InsertParcel       No      No     Yes      Yes      No       Yes      No       No,
    /// Admit, refuse or withdraw an item.
    Admit              No      No     No       No       Confirms No       No       No,
    /// Prepare an export.
    PrepareExport      No      No     Yes      Yes      No       Yes      No       No,
    /// Release an export.
    ReleaseExport      No      No     No       No       Confirms No       No       No,
    /// Release a learner's text or file to another learner.
    ReleaseText        No      No     Proposes No       Confirms No       No       No,
    /// Request a credential; the awarding body decides.
    RequestCredential  No      No     Group    Site     No       No       No       No,
    /// Read the audit trail.
    Audit              No      No     No       No       Site     Technical No      No,
    /// Sign off the week.
    SignOff            No      No     No       No       Yes      No       No       No,
    /// Change settings of teaching.
    TeachingSettings   No      No     No       Yes      No       No       No       No,
    /// Security policy, staff accounts and roles.
    StaffAccounts      No      No     No       No       Confirms Proposes No       No,
    /// Trust: roots, keys, hubs.
    Trust              No      No     No       No       Confirms Proposes No       No,
    /// Make a backup.
    Backup             No      No     Run      Run      No       Yes      No       No,
    /// Restore a backup.
    Restore            No      No     No       No       Confirms Proposes No       No,
    /// Erase a person.
    Erase              No      No     No       Proposes Confirms No       No       No,
    /// Statistics with small cells suppressed.
    Statistics         No      No     Group    Site     Site     No       No       Study,
    /// Pseudonymous export of a study.
    StudyExport        No      No     No       Proposes Confirms No       No       Study,
    /// Beyond the table of the text: see whether the installation is sound.
    Health             No      No     No       Site     Site     Site     No       No,
    /// Beyond the table of the text: see what waits for a second person, as far as one proposed it or may confirm it.
    Second             No      No     Own      Own      Own      Own      No       No,
    /// Beyond the table of the text: read the cartographies of initiatives and methods, and the skills matrix.
    ReadCartography    No      No     Site     Site     Site     No       Site     Site,
    /// Beyond the table of the text: see proposals for the cartographies, one's own or all.
    Contributions      No      No     Own      Site     No       No       Site     Own,
    /// Beyond the table of the text: propose changes and new records for the cartographies.
    Propose            No      No     Yes      Yes      No       No       No       Yes,
    /// Beyond the table of the text: accept or refuse what others propose for the cartographies.
    Judge              No      No     No       Yes      No       No       Yes      No,
    /// Beyond the table of the text: make a skills matrix of the site and edit it.
    EditMatrix         No      No     No       Site     No       No       No       No,
    /// Beyond the table of the text: settings of one's own account, the guides, signing out.
    Account            Own     Own    Own      Own      Own      Own      Own      Own,
}

/// One cell of the table.
pub fn cell(role: Role, capability: Capability) -> Cell {
    let [
        learner,
        mentor,
        trainer,
        coordinator,
        officer,
        administrator,
        reviewer,
        researcher,
    ] = row(capability);
    match role {
        Role::Learner => learner,
        Role::Mentor => mentor,
        Role::Trainer => trainer,
        Role::Coordinator => coordinator,
        Role::Officer => officer,
        Role::Administrator => administrator,
        Role::Reviewer => reviewer,
        Role::Researcher => researcher,
    }
}

/// Whether the role proposes what another person confirms.
pub fn proposes(role: Role, capability: Capability) -> bool {
    cell(role, capability) == Cell::Proposes
}

/// Whether the role confirms what another person proposed: a cell that says so, or one that reaches the
/// whole site in a row where others can only propose.
pub fn confirms(role: Role, capability: Capability) -> bool {
    match cell(role, capability) {
        Cell::Confirms => true,
        Cell::Site => row(capability).contains(&Cell::Proposes),
        _ => false,
    }
}

/// How far the right reaches. A trainer's proposal is about learners of their groups.
pub fn reach(role: Role, capability: Capability) -> Reach {
    match (role, cell(role, capability)) {
        (Role::Trainer, Cell::Proposes) => Reach::Group,
        (_, cell) => cell.reach(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::ROLES;

    /// The table as it stands in the text on security.
    const TEXT: &str = "
| learn; own results, own record, who read it | own | own | – | – | – | – | – | – |
| ask for help, send a note to the trainer | own | own | – | – | – | – | – | – |
| see that a learner of the group needs help, and on which unit | – | grp ¹ | grp | site | – | – | – | – |
| progress of learners | – | – | grp | site | – | – | – | – |
| answers, texts, files of learners | – | – | grp | – | site ² | – | – | – |
| mark, comment, override | – | – | grp | – | – | – | – | – |
| attendance, interruptions | – | – | grp | site | – | – | – | – |
| groups, enrolment, schedule | – | – | grp | site | – | – | – | – |
| add learners, edit profiles | – | – | grp | site | – | – | – | – |
| reset a learner's secret | – | – | grp | site | – | – | – | – |
| who is signed in, and where | – | – | grp | site | site | – | – | – |
| lock a station, everybody out | – | – | grp | site | site | site | – | – |
| suspend one person or one feature for one person (reason, end date) | – | – | p | p | site | – | – | – |
| write, check, pack modules | – | – | own | own | – | – | – | – |
| read any item of the library | – | – | site | site | site | – | assigned | – |
| comment on a module before use | – | – | own | own | – | – | assigned | – |
| insert a stick, import into quarantine | – | – | yes | yes | – | yes | – | – |
| admit, refuse, withdraw | – | – | – | – | c | – | – | – |
| prepare an export | – | – | yes | yes | – | yes | – | – |
| release an export | – | – | – | – | c | – | – | – |
| release a learner's text or file to another learner (default: impossible) | – | – | p | – | c | – | – | – |
| request a credential (the awarding body decides) | – | – | grp | site | – | – | – | – |
| audit trail | – | – | – | – | site | technical ³ | – | – |
| weekly sign-off | – | – | – | – | yes | – | – | – |
| teaching settings | – | – | – | yes | – | – | – | – |
| security policy, staff accounts, roles | – | – | – | – | c | p | – | – |
| trust: roots, keys, hubs | – | – | – | – | c | p | – | – |
| backup | – | – | run | run | – | yes | – | – |
| restore | – | – | – | – | c | p | – | – |
| erase a person | – | – | – | p | c | – | – | – |
| statistics with small cells suppressed (n ≥ 5) | – | – | grp | site | site | – | – | study |
| pseudonymous study export | – | – | – | p | c | – | – | study |
";

    fn word(cell: Cell) -> &'static str {
        match cell {
            Cell::No => "–",
            Cell::Own => "own",
            Cell::Group => "grp",
            Cell::Site => "site",
            Cell::Yes => "yes",
            Cell::Run => "run",
            Cell::Proposes => "p",
            Cell::Confirms => "c",
            Cell::Assigned => "assigned",
            Cell::Study => "study",
            Cell::Technical => "technical",
        }
    }

    /// A line of the text without its first column and without the marks of its footnotes.
    fn cells(line: &str) -> Vec<&str> {
        line.trim_matches(['|', ' '])
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().trim_end_matches(['¹', '²', '³', ' ']))
            .collect()
    }

    #[test]
    fn the_table_is_the_table_of_the_text() {
        let text: Vec<Vec<&str>> = TEXT.trim().lines().map(cells).collect();
        let ours: Vec<Vec<&str>> = CAPABILITIES
            .iter()
            .map(|capability| row(*capability).map(word).to_vec())
            .collect();
        for (capability, (text, ours)) in CAPABILITIES.iter().zip(text.iter().zip(&ours)) {
            assert_eq!(text, ours, "{capability:?}");
        }
        let beyond = &CAPABILITIES[text.len()..];
        use Capability::{
            Account, Contributions, EditMatrix, Health, Judge, Propose, ReadCartography, Second,
        };
        assert_eq!(
            beyond,
            [
                Health,
                Second,
                ReadCartography,
                Contributions,
                Propose,
                Judge,
                EditMatrix,
                Account
            ]
        );
    }

    #[test]
    fn every_row_says_what_it_is_about() {
        assert_eq!(says(Capability::ReleaseExport), "Release an export.");
        let need = says(Capability::SeeNeed);
        assert!(need.contains("the learner accepted them"), "{need}");
        let health = says(Capability::Health);
        assert_eq!(health, "see whether the installation is sound.");
        let all: std::collections::BTreeSet<&str> =
            CAPABILITIES.iter().map(|one| says(*one)).collect();
        assert_eq!(all.len(), CAPABILITIES.len());
    }

    #[test]
    fn who_proposes_never_confirms_in_the_same_row() {
        for capability in CAPABILITIES {
            for role in ROLES {
                assert!(!(proposes(role, *capability) && confirms(role, *capability)));
            }
            let proposed = ROLES.iter().any(|role| proposes(*role, *capability));
            let confirmed = ROLES.iter().any(|role| confirms(*role, *capability));
            assert!(!proposed || confirmed, "{capability:?}");
        }
    }

    #[test]
    fn a_cell_is_found_in_the_column_of_its_role() {
        for (n, role) in ROLES.into_iter().enumerate() {
            for capability in CAPABILITIES {
                assert_eq!(cell(role, *capability), row(*capability)[n]);
            }
        }
    }

    #[test]
    fn a_right_reaches_as_far_as_its_cell_says() {
        for (role, capability, far) in [
            (Role::Learner, Capability::Admit, Reach::None),
            (Role::Learner, Capability::Learn, Reach::Own),
            (Role::Reviewer, Capability::Comment, Reach::Own),
            (Role::Researcher, Capability::Statistics, Reach::Own),
            (Role::Mentor, Capability::SeeNeed, Reach::Group),
            (Role::Coordinator, Capability::SeeNeed, Reach::Site),
            (Role::Officer, Capability::SignOff, Reach::Site),
            (Role::Officer, Capability::Admit, Reach::Site),
            (Role::Trainer, Capability::Backup, Reach::Site),
            (Role::Administrator, Capability::Audit, Reach::Site),
            (Role::Coordinator, Capability::Suspend, Reach::Site),
            (Role::Trainer, Capability::Suspend, Reach::Group),
        ] {
            assert_eq!(reach(role, capability), far, "{role:?} {capability:?}");
        }
    }
}
