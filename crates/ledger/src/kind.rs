//! The closed list of event types. Codes this version does not know are kept, chained and passed on, and never folded.

use std::fmt;

/// Whether events of a type are about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Never about a person.
    Nobody,
    /// Always about one person.
    Person,
    /// It depends on the event.
    Mixed,
}

/// Whether events of a type leave the site with their payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// In the default export profile.
    Basic,
    /// Only in a profile that the site's policy defines.
    ByProfile,
    /// As a header only.
    HeaderOnly,
}

macro_rules! kinds {
    ($($code:literal $name:ident $text:literal $about:ident $may_hold_text:literal $leaves:ident,)+) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("`", $text, "`")] $name,)+
            /// An event of a study, 0901 to 09FF.
            Study(u8),
            /// A contribution to the cartography, 0A01 to 0AFF.
            Cartography(u8),
            /// A type this version does not know, or one for tests and private use (from 8000).
            Other(u16),
        }

        impl Kind {
            /// Every type that has a name of its own.
            pub const NAMED: &[Self] = &[$(Self::$name,)+];

            /// The type with this code.
            #[must_use]
            pub const fn from_code(code: u16) -> Self {
                match code {
                    $($code => Self::$name,)+
                    0x0901..=0x09ff => Self::Study(code as u8),
                    0x0a01..=0x0aff => Self::Cartography(code as u8),
                    _ => Self::Other(code),
                }
            }

            /// The two-byte code.
            #[must_use]
            pub const fn code(self) -> u16 {
                match self {
                    $(Self::$name => $code,)+
                    Self::Study(low) => 0x0900 | low as u16,
                    Self::Cartography(low) => 0x0a00 | low as u16,
                    Self::Other(code) => code,
                }
            }

            /// The type's name, or `None` where a code is all there is.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self {
                    $(Self::$name => Some($text),)+
                    _ => None,
                }
            }

            /// The type with this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$name),)+
                    _ => None,
                }
            }

            /// Whether such events are about one person.
            #[must_use]
            pub const fn about(self) -> About {
                match self {
                    $(Self::$name => About::$about,)+
                    Self::Study(_) => About::Mixed,
                    Self::Cartography(_) => About::Nobody,
                    Self::Other(_) => About::Mixed,
                }
            }

            /// Whether the payload may hold free text.
            #[must_use]
            pub const fn may_hold_text(self) -> bool {
                match self {
                    $(Self::$name => $may_hold_text,)+
                    Self::Study(_) | Self::Cartography(_) | Self::Other(_) => true,
                }
            }

            /// Whether the payload leaves the site.
            #[must_use]
            pub const fn leaves(self) -> Leaves {
                match self {
                    $(Self::$name => Leaves::$leaves,)+
                    Self::Study(_) => Leaves::ByProfile,
                    Self::Cartography(_) => Leaves::Basic,
                    Self::Other(_) => Leaves::HeaderOnly,
                }
            }
        }
    };
}

kinds! {
    0x0001 EpochOpen "epoch.open" Nobody false Basic,
    0x0002 PolicySet "policy.set" Nobody true HeaderOnly,
    0x0003 ClockSet "clock.set" Nobody false Basic,
    0x0004 BackupMade "backup.made" Nobody false HeaderOnly,
    0x0005 SoftwareStarted "software.started" Nobody false Basic,
    0x0006 ReviewSigned "review.signed" Nobody false HeaderOnly,
    0x0007 IntegrityBreak "integrity.break" Nobody false Basic,
    0x0008 RecordsExpired "records.expired" Nobody false HeaderOnly,
    0x0101 PersonAdded "person.added" Person false Basic,
    0x0102 PersonProfile "person.profile" Person true HeaderOnly,
    0x0103 PersonRole "person.role" Person true HeaderOnly,
    0x0104 PersonSuspended "person.suspended" Person true HeaderOnly,
    0x0105 PersonResumed "person.resumed" Person true HeaderOnly,
    0x0106 PersonAlias "person.alias" Person false Basic,
    0x0107 PersonUnalias "person.unalias" Person false Basic,
    0x0108 PersonCustody "person.custody" Person false Basic,
    0x0109 PersonErased "person.erased" Nobody false Basic,
    0x010a RecordRead "record.read" Person false HeaderOnly,
    0x010b PersonRestricted "person.restricted" Person true HeaderOnly,
    0x010c PersonUnrestricted "person.unrestricted" Person true HeaderOnly,
    0x0201 AuthSignin "auth.signin" Person false HeaderOnly,
    0x0202 AuthSignout "auth.signout" Person false HeaderOnly,
    0x0203 AuthFailed "auth.failed" Person false HeaderOnly,
    0x0204 AuthReset "auth.reset" Person true HeaderOnly,
    0x0205 AuthStepup "auth.stepup" Person false HeaderOnly,
    0x0206 AuthRefused "auth.refused" Mixed false HeaderOnly,
    0x0207 AuthStation "auth.station" Nobody false HeaderOnly,
    0x0301 LearningStatement "learning.statement" Person false Basic,
    0x0302 LearningText "learning.text" Person true HeaderOnly,
    0x0303 LearningFile "learning.file" Person false HeaderOnly,
    0x0304 LearningMark "learning.mark" Person false Basic,
    0x0305 LearningNote "learning.note" Person true HeaderOnly,
    0x0401 GroupSet "group.set" Nobody true HeaderOnly,
    0x0402 EnrolmentAdded "enrolment.added" Person false Basic,
    0x0403 EnrolmentRemoved "enrolment.removed" Person false Basic,
    0x0404 SessionPlanned "session.planned" Nobody false Basic,
    0x0405 SessionChanged "session.changed" Nobody false Basic,
    0x0406 AttendanceMarked "attendance.marked" Person false Basic,
    0x0407 InterruptionSet "interruption.set" Nobody false HeaderOnly,
    0x0408 MessageSent "message.sent" Person true HeaderOnly,
    0x0409 MessageReleased "message.released" Person true HeaderOnly,
    0x040a AttendanceReason "attendance.reason" Person false HeaderOnly,
    0x040b InterruptionPerson "interruption.person" Person false HeaderOnly,
    0x0501 ParcelSeen "parcel.seen" Nobody false HeaderOnly,
    0x0502 ParcelVerified "parcel.verified" Nobody false HeaderOnly,
    0x0503 ParcelRejected "parcel.rejected" Nobody false HeaderOnly,
    0x0504 ParcelChecked "parcel.checked" Nobody false HeaderOnly,
    0x0505 ItemAdmitted "item.admitted" Nobody true HeaderOnly,
    0x0506 ItemRefused "item.refused" Nobody true HeaderOnly,
    0x0507 ItemActivated "item.activated" Nobody true Basic,
    0x0508 ItemWithdrawn "item.withdrawn" Nobody true Basic,
    0x0509 ItemRolledback "item.rolledback" Nobody true Basic,
    0x0510 AdviceAsked "advice.asked" Person true HeaderOnly,
    0x0511 AdviceCommented "advice.commented" Person true HeaderOnly,
    0x0512 AdviceSettled "advice.settled" Person true HeaderOnly,
    0x0513 AdviceGiven "advice.given" Person true HeaderOnly,
    0x0514 AdviceAnswered "advice.answered" Person true HeaderOnly,
    0x0515 AdviceWithdrawn "advice.withdrawn" Person false HeaderOnly,
    0x0601 ExportFrozen "export.frozen" Nobody false HeaderOnly,
    0x0602 ExportReleased "export.released" Nobody false HeaderOnly,
    0x0603 ExportWritten "export.written" Nobody false HeaderOnly,
    0x0604 ResultsImported "results.imported" Nobody false HeaderOnly,
    0x0605 AckIssued "ack.issued" Nobody false HeaderOnly,
    0x0606 AckAccepted "ack.accepted" Nobody false HeaderOnly,
    0x0607 PaperackAccepted "paperack.accepted" Nobody false HeaderOnly,
    0x0608 ForkFound "fork.found" Nobody true Basic,
    0x0609 DisputeResolved "dispute.resolved" Nobody true Basic,
    0x0701 TrustRoot "trust.root" Nobody true HeaderOnly,
    0x0702 TrustRegistry "trust.registry" Nobody true HeaderOnly,
    0x0703 TrustCutoff "trust.cutoff" Nobody false HeaderOnly,
    0x0801 CredentialRequested "credential.requested" Person false Basic,
    0x0802 CredentialIssued "credential.issued" Person false Basic,
    0x0803 CredentialRevoked "credential.revoked" Person false Basic,
    0x0804 CredentialHandedover "credential.handedover" Person false Basic,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "{:04x}", self.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_survives_even_an_unknown_one() {
        for code in 0..=u16::MAX {
            assert_eq!(Kind::from_code(code).code(), code);
        }
        assert_eq!(Kind::from_code(0x8001), Kind::Other(0x8001));
        assert_eq!(Kind::from_code(0x0901), Kind::Study(1));
    }

    #[test]
    fn every_named_type_is_found_by_its_name() {
        for kind in Kind::NAMED {
            assert_eq!(kind.name().and_then(Kind::from_name), Some(*kind));
        }
        assert_eq!(Kind::Other(0x8001).to_string(), "8001");
    }

    #[test]
    fn free_text_about_a_person_never_leaves_by_default() {
        let leaking = |kind: &&Kind| {
            kind.may_hold_text() && kind.about() == About::Person && kind.leaves() == Leaves::Basic
        };
        assert_eq!(Kind::NAMED.iter().find(leaking), None);
    }
}
