//! Events to tables: the only code that writes a view. Each capability folds its own events.

use ledger::Kind;
use store::Tx;

use crate::cartography::kinds::Told;
use crate::error::Result;
use crate::record::Happened;
use crate::{
    admit, advice, audit, backup, calendar, contribute, export, gone, learn, mentor, people,
    policy, restricted, session, skills, teach,
};

/// Every view, with the columns that order its rows; `ledger rebuild` empties and compares exactly these.
pub const VIEWS: &[(&str, &str)] = &[
    ("export", "id"),
    ("acknowledged", "device, epoch"),
    ("hub_ack", "hub"),
    ("trust_root", "version"),
    ("person", "id"),
    ("person_role", "person, role"),
    ("last_here", "person"),
    ("class_group", "id"),
    ("group_trainer", "group_id, person"),
    ("group_module", "group_id, series"),
    ("enrolment", "event"),
    ("parcel", "id"),
    ("parcel_item", "parcel, series"),
    ("item", "series"),
    ("decision", "event"),
    ("rejection", "event"),
    ("publisher", "key"),
    ("followed", "person, series"),
    ("open_text", "event"),
    ("work_file", "sha256"),
    ("attempt", "person, series, activity, round"),
    ("activity_state", "person, series, activity"),
    ("unit_progress", "person, series, unit"),
    ("self_report", "person, series, block"),
    ("staff_mark", "person, series, activity, round"),
    ("trail", "lamport, device, epoch"),
    ("record_look", "person, reader, hour"),
    ("review", "event"),
    ("integrity_break", "event"),
    ("recovered", "event"),
    ("key_changed", "event"),
    ("correction", "id"),
    ("policy_switch", "place, switch"),
    ("policy_file", "name"),
    ("interruption", "id"),
    ("absence", "id"),
    ("lesson", "id"),
    ("attendance", "lesson, person"),
    ("finish_by", "group_id, series"),
    ("backup_medium", "medium"),
    ("erased", "person"),
    ("restriction", "person"),
    ("expiry", "event"),
    ("matrix_version", "version"),
    ("matrix_change", "version, competence, level"),
    ("cartography_fact", "id"),
    ("contribution", "id"),
    ("contribution_part", "contribution, field"),
    ("contribution_turn", "contribution, n"),
    ("advice", "id"),
    ("advice_comment", "id"),
    ("advice_given", "review, edition"),
    ("mentor", "group_id, person"),
    ("mentor_accepted", "group_id, mentor, learner"),
    ("help_request", "id"),
];

/// Does to the tables what the event says. Types this version does not know change nothing.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    audit::fold::trail(tx, happened)?;
    match happened.kind {
        Kind::PersonAdded | Kind::PersonSuspended | Kind::PersonResumed => {
            people::fold::apply(tx, happened)
        }
        Kind::PersonProfile | Kind::PersonRole => {
            people::fold::apply(tx, happened)?;
            mentor::fold::apply(tx, happened)
        }
        Kind::AuthSignin => session::fold::apply(tx, happened),
        Kind::GroupSet
        | Kind::EnrolmentAdded
        | Kind::EnrolmentRemoved
        | Kind::LearningMark
        | Kind::LearningNote => teach::fold::apply(tx, happened),
        Kind::ParcelVerified
        | Kind::ParcelRejected
        | Kind::TrustRegistry
        | Kind::ItemAdmitted
        | Kind::ItemRefused
        | Kind::ItemActivated
        | Kind::ItemWithdrawn
        | Kind::ItemRolledback => admit::fold::apply(tx, happened),
        Kind::PolicySet => {
            audit::recovered::fold(tx, happened)?;
            audit::changed::fold(tx, happened)?;
            policy::by_hand::fold(tx, happened)?;
            policy::fold::apply(tx, happened)
        }
        Kind::LearningStatement | Kind::LearningText | Kind::LearningFile => {
            learn::fold::apply(tx, happened)
        }
        Kind::ExportFrozen
        | Kind::ExportReleased
        | Kind::ExportWritten
        | Kind::AckAccepted
        | Kind::PaperackAccepted
        | Kind::TrustRoot => export::fold::apply(tx, happened),
        Kind::RecordRead | Kind::ReviewSigned | Kind::IntegrityBreak => {
            audit::fold::apply(tx, happened)
        }
        Kind::MessageSent => {
            audit::fold::apply(tx, happened)?;
            mentor::fold::apply(tx, happened)
        }
        Kind::InterruptionSet
        | Kind::InterruptionPerson
        | Kind::SessionPlanned
        | Kind::SessionChanged
        | Kind::AttendanceMarked
        | Kind::AttendanceReason => calendar::fold::apply(tx, happened),
        Kind::BackupMade => backup::fold::apply(tx, happened),
        Kind::PersonErased => gone::fold::apply(tx, happened),
        Kind::PersonRestricted | Kind::PersonUnrestricted => restricted::fold(tx, happened),
        Kind::RecordsExpired => gone::expired::apply(tx, happened),
        Kind::AdviceAsked
        | Kind::AdviceCommented
        | Kind::AdviceSettled
        | Kind::AdviceGiven
        | Kind::AdviceAnswered
        | Kind::AdviceWithdrawn => advice::fold::apply(tx, happened),
        skills::local::CHANGED => skills::fold::apply(tx, happened),
        kind => match Told::of(kind) {
            Some(told) => contribute::fold::apply(tx, told, happened),
            None => Ok(()),
        },
    }
}

/// How many rows a view has.
pub fn count(tx: &mut Tx, view: &str) -> Result<u64> {
    let row = tx.query_one(&format!("SELECT COUNT(*) FROM {view}"), &[])?;
    Ok(row.get::<i64>(0)?.unsigned_abs())
}
