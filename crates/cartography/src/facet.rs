//! The sides from which initiatives are filtered and counted.

use crate::initiative::Initiative;
use crate::vocabulary::List;

/// One side of an initiative with a closed set of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// With or without internet: [`Connection`].
    Connection,
    /// Way of connecting.
    Internet,
    /// Country.
    Country,
    /// Kind.
    Kind,
    /// Status.
    Status,
    /// Setting.
    Setting,
    /// Device.
    Device,
    /// Lever.
    Lever,
    /// Obstacle.
    Obstacle,
    /// Method.
    Method,
    /// Confidence.
    Confidence,
}

/// Whether learners reach anything outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Connection {
    /// Everything stays on the machine, in the room or on a private network.
    Without,
    /// Named sites or kinds of sites outside can be reached.
    With,
    /// The sources do not say.
    NotStated,
}

impl Facet {
    /// Every facet, in the order in which a page asks for them.
    pub const ALL: [Facet; 11] = [
        Facet::Connection,
        Facet::Internet,
        Facet::Country,
        Facet::Kind,
        Facet::Status,
        Facet::Setting,
        Facet::Device,
        Facet::Lever,
        Facet::Obstacle,
        Facet::Method,
        Facet::Confidence,
    ];

    /// Its name in addresses and forms.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Connection => "connection",
            Facet::Internet => "internet",
            Facet::Country => "country",
            Facet::Kind => "kind",
            Facet::Status => "status",
            Facet::Setting => "setting",
            Facet::Device => "device",
            Facet::Lever => "lever",
            Facet::Obstacle => "obstacle",
            Facet::Method => "method",
            Facet::Confidence => "confidence",
        }
    }

    /// The facet of a name.
    pub fn parse(name: &str) -> Option<Facet> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    /// The list its codes are from; countries and methods have none.
    pub fn list(self) -> Option<List> {
        match self {
            Facet::Connection => Some(List::Connections),
            Facet::Internet => Some(List::InternetModes),
            Facet::Kind => Some(List::Kinds),
            Facet::Status => Some(List::Statuses),
            Facet::Setting => Some(List::Settings),
            Facet::Device => Some(List::Devices),
            Facet::Lever => Some(List::Levers),
            Facet::Obstacle => Some(List::Obstacles),
            Facet::Confidence => Some(List::Confidence),
            Facet::Country | Facet::Method => None,
        }
    }

    /// The codes of a record on this side.
    pub fn codes(self, record: &Initiative) -> Vec<&str> {
        fn all<T: AsRef<str>>(codes: &[T]) -> Vec<&str> {
            codes.iter().map(AsRef::as_ref).collect()
        }
        match self {
            Facet::Connection => Connection::of(record).map(Connection::code).collect(),
            Facet::Internet => all(&record.internet),
            Facet::Country => all(&record.countries),
            Facet::Kind => vec![record.kind.as_str()],
            Facet::Status => vec![record.status.as_str()],
            Facet::Setting => all(&record.setting),
            Facet::Device => all(&record.devices),
            Facet::Lever => record.levers.iter().map(|one| one.code.as_str()).collect(),
            Facet::Obstacle => record
                .obstacles
                .iter()
                .map(|one| one.code.as_str())
                .collect(),
            Facet::Method => all(&record.methods),
            Facet::Confidence => vec![record.confidence.as_str()],
        }
    }
}

impl Connection {
    /// Its code in [`List::Connections`].
    pub fn code(self) -> &'static str {
        match self {
            Connection::Without => "without",
            Connection::With => "with",
            Connection::NotStated => "not-stated",
        }
    }

    /// What a record is; one that runs both ways is both.
    pub fn of(record: &Initiative) -> impl Iterator<Item = Connection> {
        let modes: Vec<Connection> = record
            .internet
            .iter()
            .map(|mode| Connection::of_mode(mode.as_str()))
            .collect();
        let known = modes.iter().any(|one| *one != Connection::NotStated);
        [Connection::Without, Connection::With, Connection::NotStated]
            .into_iter()
            .filter(move |one| match one {
                Connection::NotStated => !known,
                _ => modes.contains(one),
            })
    }

    fn of_mode(mode: &str) -> Connection {
        match mode {
            "allow-list" | "category-filter" => Connection::With,
            "not-stated" => Connection::NotStated,
            _ => Connection::Without,
        }
    }
}
