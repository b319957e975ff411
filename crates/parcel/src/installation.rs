//! How an installation is named where it signs a parcel itself: `device.<id>` or `hub.<id>`.

use std::fmt;

use ledger::Id;

/// An installation that signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Installation {
    /// A site, by its device id.
    Device(Id),
    /// A hub, by its device id.
    Hub(Id),
}

impl Installation {
    /// The installation that a namespace names; `None` for the reverse domain of a publisher.
    #[must_use]
    pub fn from_namespace(namespace: &str) -> Option<Self> {
        let (role, id) = namespace.split_once('.')?;
        let id = id.parse().ok()?;
        match role {
            "device" => Some(Self::Device(id)),
            "hub" => Some(Self::Hub(id)),
            _ => None,
        }
    }
}

impl fmt::Display for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Device(id) => write!(f, "device.{id}"),
            Self::Hub(id) => write!(f, "hub.{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installation_is_read_as_it_was_written_and_a_publisher_is_none() {
        let id = Id::from_bytes([7; 16]);
        for one in [Installation::Device(id), Installation::Hub(id)] {
            assert_eq!(Installation::from_namespace(&one.to_string()), Some(one));
        }
        for other in ["org.example", "hub.example", "device.", "hub"] {
            assert_eq!(Installation::from_namespace(other), None, "{other}");
        }
    }
}
