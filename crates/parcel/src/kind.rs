//! What a parcel is for, and what its items may be.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a parcel is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Items of the library.
    Content,
    /// What a hub has safely stored.
    Ack,
    /// Trust documents.
    Registry,
    /// A release of the program.
    Update,
    /// Batches of events.
    Results,
    /// People, groups, credentials, erasure orders.
    Roster,
    /// One learner.
    Transfer,
    /// A site's own batches, coming back.
    Recovery,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Content,
        Self::Ack,
        Self::Registry,
        Self::Update,
        Self::Results,
        Self::Roster,
        Self::Transfer,
        Self::Recovery,
    ];

    /// The name in a manifest.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Ack => "ack",
            Self::Registry => "registry",
            Self::Update => "update",
            Self::Results => "results",
            Self::Roster => "roster",
            Self::Transfer => "transfer",
            Self::Recovery => "recovery",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether such a parcel travels readable by anyone; the others are sealed for their recipients.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Content | Self::Ack | Self::Registry | Self::Update
        )
    }

    /// The tag of the kind, `LUCARNE1/<kind>`.
    #[must_use]
    pub fn tag(self) -> String {
        format!("LUCARNE1/{}", self.name())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What an item of the library is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemKind {
    /// A module of the course format.
    Module,
    /// A path: an ordered list of modules, which travel on their own.
    Path,
    /// A SCORM 1.2 package.
    Scorm12,
    /// A SCORM 2004 package.
    Scorm2004,
    /// A cmi5 package.
    Cmi5,
    /// An H5P package.
    H5p,
    /// A static site.
    Html5,
    /// A book.
    Epub,
    /// A document.
    Pdf,
    /// A film.
    Video,
    /// A recording.
    Audio,
    /// An archive of a site.
    Zim,
    /// A scene of the simulator.
    Scene,
    /// A skills matrix.
    Matrix,
    /// Entries of the cartography.
    Cartography,
}

/// What widens the risk of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// Pictures, sound or film.
    Media,
    /// Programs that run in the browser.
    Script,
    /// Pages of its own.
    Html5,
    /// A simulated network.
    NetworkSimulated,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_as_it_is_written_and_four_of_them_travel_open() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(&kind.to_string()), Some(kind));
            assert_eq!(kind.tag(), format!("LUCARNE1/{kind}"));
        }
        let open = Kind::ALL.into_iter().filter(|kind| kind.is_open());
        let names: Vec<_> = open.map(Kind::name).collect();
        assert_eq!(names, ["content", "ack", "registry", "update"]);
        assert_eq!(Kind::from_name("Content"), None);
    }
}
