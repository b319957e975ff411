//! Why a parcel does not enter, or a decision is not taken, in the reader's language.

use locale::Lang;
use parcel::Refusal;

use crate::admit::decide::Undecided;
use crate::admit::rejection::Rejection;
use crate::sift::Why;

/// Why a parcel does not enter, and what to do.
pub fn rejection(t: Lang, why: &Rejection) -> String {
    match why {
        Rejection::Parcel(refusal) => refused(t, refusal),
        Rejection::NobodyTrusted => t.admit_why_nobody_trusted().to_owned(),
        Rejection::Kind(kind) => t.admit_why_kind(kind),
        Rejection::Namespace(namespace) => t.admit_why_namespace(namespace),
        Rejection::Program(version) => t.admit_why_program(version),
        Rejection::Loose(what) => t.admit_why_loose(what),
        Rejection::Item(what) => t.admit_why_item(what),
        Rejection::Type(what) => t.admit_why_type(what),
        Rejection::File(path, why) => t.admit_why_file(path, &file(t, why)),
        Rejection::Faults { count, first } => {
            t.admit_why_faults(i64::try_from(*count).unwrap_or(i64::MAX), first)
        }
        Rejection::Label(what) => t.admit_why_label(what),
        Rejection::Older { version, admitted } => t.admit_why_older(version, admitted),
        Rejection::Here(_) => t.admit_why_here().to_owned(),
    }
}

/// Why a file does not pass, and what to do.
fn file(t: Lang, why: &Why) -> String {
    let count = |n: u32| i64::from(n);
    match why {
        Why::Ending => t.admit_file_ending().to_owned(),
        Why::Other(kind) => t.admit_file_other(kind),
        Why::Program(what) => t.admit_file_program(what),
        Why::Broken(kind) => t.admit_file_broken(kind),
        Why::Pixels(width, height) => t.admit_file_pixels(count(*width), count(*height)),
        Why::Behind => t.admit_file_behind().to_owned(),
        Why::Hidden(what) => t.admit_file_hidden(what),
        Why::Codec(codec) => t.admit_file_codec(codec),
        Why::Active(what) => t.admit_file_active(what),
        Why::Large => t.admit_file_large().to_owned(),
        Why::Time => t.admit_file_time().to_owned(),
        Why::Stopped => t.admit_file_stopped().to_owned(),
    }
}

fn refused(t: Lang, why: &Refusal) -> String {
    match why {
        Refusal::Zip(_) => t.admit_why_zip().to_owned(),
        Refusal::NoManifest => t.admit_why_no_manifest().to_owned(),
        Refusal::NoSignature { .. } => t.admit_why_unsigned().to_owned(),
        Refusal::WrongKey { .. } => t.admit_why_wrong_key().to_owned(),
        Refusal::BadSignature { .. } => t.admit_why_bad_signature().to_owned(),
        Refusal::BadManifest { .. } | Refusal::BadSums { .. } => {
            t.admit_why_bad_manifest().to_owned()
        }
        Refusal::NoComplete | Refusal::BadComplete { .. } => t.admit_why_not_complete().to_owned(),
        Refusal::Changed { path, .. } | Refusal::NotAsListed { path } => t.admit_why_changed(path),
        Refusal::Missing { path, .. } => t.admit_why_missing(path),
        Refusal::Extra { file } => t.admit_why_extra(file),
    }
}

/// Why a decision is not taken; `None` when the machine failed.
pub fn undecided(t: Lang, why: &Undecided) -> Option<String> {
    Some(match why {
        Undecided::NotOfficer => t.admit_not_officer().to_owned(),
        Undecided::OwnParcel => t.admit_own().to_owned(),
        Undecided::NoReason => t.admit_need_reason().to_owned(),
        Undecided::NothingChosen => t.admit_need_choice().to_owned(),
        Undecided::Done => t.admit_done().to_owned(),
        Undecided::Older => t.admit_newer_known().to_owned(),
        Undecided::NameTaken(module) => t.admit_name_taken(module),
        Undecided::Failed(_) => return None,
    })
}
