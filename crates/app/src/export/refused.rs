//! Why an answer of the hub or a document about it is not taken, in the reader's language.

use ledger::ack::AckError;
use locale::Lang;
use parcel::Refusal;
use parcel::ack::AckRefused;
use parcel::trust::TrustError;

use crate::export::ack::NotAccepted;
use crate::export::trust::NotProposed;

/// Why an answer is not taken; `None` when the machine failed.
pub fn answer(t: Lang, why: &NotAccepted) -> Option<String> {
    Some(match why {
        NotAccepted::NoHub => t.export_no_hub().to_owned(),
        NotAccepted::Parcel(Refusal::WrongKey { .. }) => t.export_why_other_hub().to_owned(),
        NotAccepted::Parcel(Refusal::NoManifest | Refusal::Zip(_)) => {
            t.export_why_no_answer().to_owned()
        }
        NotAccepted::Parcel(_) => t.export_why_damaged().to_owned(),
        NotAccepted::Ack(AckRefused::OtherHub) => t.export_why_other_hub().to_owned(),
        NotAccepted::Ack(AckRefused::Ack(why)) | NotAccepted::Order(why) => order(t, why),
        NotAccepted::Ack(AckRefused::Kind(_) | AckRefused::Files) => {
            t.export_why_no_answer().to_owned()
        }
        NotAccepted::Failed(_) => return None,
    })
}

fn order(t: Lang, why: &AckError) -> String {
    match why {
        AckError::Form(_) => t.export_why_no_answer().to_owned(),
        AckError::OtherDevice => t.export_why_other_site().to_owned(),
        AckError::Old(n) => t.export_why_old(i64::try_from(*n).unwrap_or_default()),
    }
}

/// Why a document is not proposed; `None` when the machine failed.
pub fn document(t: Lang, why: &NotProposed) -> Option<String> {
    let number = |n: u64| i64::try_from(n).unwrap_or_default();
    Some(match why {
        NotProposed::Trust(TrustError::OtherRoot) => t.export_why_other_root().to_owned(),
        NotProposed::Trust(TrustError::Signature(_)) => t.export_why_signature().to_owned(),
        NotProposed::Trust(TrustError::Key(_) | TrustError::Recipient(_)) => {
            t.export_why_key().to_owned()
        }
        NotProposed::Trust(TrustError::Form(_) | TrustError::Range(_)) => {
            t.export_why_no_document().to_owned()
        }
        NotProposed::Version { found, wanted } => {
            t.export_why_version(number(*found), number(*wanted))
        }
        NotProposed::Failed(_) => return None,
    })
}
