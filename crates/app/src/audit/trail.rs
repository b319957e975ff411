//! Looking for events: by day, person, station and group of kinds, page by page from the latest, each page from the end
//! of one index, however long the ledger is.

use ledger::{Clock, EventRef, Header, Id, Kind};
use store::{Row, ToValue, Tx, Value};

use crate::audit::part::Part;
use crate::audit::told;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::record::{self, Happened};

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// From this second on.
    pub from: Option<i64>,
    /// Until before this second.
    pub until: Option<i64>,
    /// By this person or about them.
    pub person: Option<Id>,
    /// At this station.
    pub station: Option<String>,
    /// Of this group of kinds.
    pub part: Option<Part>,
}

/// One event.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it stands; a page goes on after it.
    pub place: Place,
    /// The event itself.
    pub event: EventRef,
    /// What happened.
    pub kind: Kind,
    /// How far its time is to be trusted.
    pub clock: Clock,
    /// Who did it; `None` for the program.
    pub actor: Option<Who>,
    /// Whom it is about.
    pub subject: Option<Who>,
    /// Where.
    pub station: String,
    /// What it says, of the kinds that are told in words, unless it was erased.
    pub happened: Option<Happened>,
}

/// A person in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Who.
    pub id: Id,
    /// Number, or login; empty for somebody who was erased.
    pub number: String,
    /// Name, for those who may see it.
    pub name: String,
    /// Whether it is a learner.
    pub learner: bool,
}

/// Where an event stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Claimed time.
    pub at: i64,
    /// Order among all events.
    pub lamport: i64,
    /// Who wrote it.
    pub device: Id,
    /// In which life of the database.
    pub epoch: Id,
}

impl Place {
    /// As an address says it.
    pub fn text(&self) -> String {
        format!(
            "{}_{}_{}_{}",
            self.at, self.lamport, self.device, self.epoch
        )
    }

    /// Reads [`Place::text`].
    pub fn parse(text: &str) -> Option<Place> {
        let mut parts = text.split('_');
        let place = Place {
            at: parts.next()?.parse().ok()?,
            lamport: parts.next()?.parse().ok()?,
            device: parts.next()?.parse().ok()?,
            epoch: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(place)
    }
}

/// On which side of an event a person is looked for.
#[derive(Clone, Copy)]
enum Side {
    Anybody,
    Actor,
    Subject,
}

impl Filter {
    /// Whether the list is in the order of the clock: days are asked for, and nobody's name. Otherwise it is in the
    /// order of the chain, which no clock can change.
    fn by_clock(&self) -> bool {
        self.person.is_none() && (self.from.is_some() || self.until.is_some())
    }
}

/// The next lines after a place, the latest first.
pub fn lines(
    tx: &mut Tx,
    keys: &Keys,
    filter: &Filter,
    after: Option<Place>,
    most: usize,
) -> Result<Vec<Line>> {
    let sides: &[Side] = match filter.person {
        None => &[Side::Anybody],
        Some(_) => &[Side::Actor, Side::Subject],
    };
    let mut found = Vec::new();
    for side in sides {
        let (sql, values) = question(filter, *side, after, most);
        let values: Vec<&dyn ToValue> = values.iter().map(|value| value as &dyn ToValue).collect();
        for row in tx.query(&sql, &values)? {
            found.push(line(&row, keys)?);
        }
    }
    let key = |line: &Line| {
        let place = line.place;
        let at = if filter.by_clock() { place.at } else { 0 };
        std::cmp::Reverse((at, place.lamport, place.device, place.epoch))
    };
    found.sort_by_key(key);
    found.dedup_by_key(|line| line.place);
    found.truncate(most);
    Ok(found)
}

/// Events of these kinds since a moment, the latest first.
pub fn of_kinds(
    tx: &mut Tx,
    keys: &Keys,
    kinds: &[Kind],
    since: i64,
    most: usize,
) -> Result<Vec<Line>> {
    let codes: Vec<String> = kinds.iter().map(|kind| kind.code().to_string()).collect();
    let sql = format!(
        "WITH page AS (\
           SELECT t.lamport, t.device, t.epoch, t.seq, t.at, t.kind, t.actor, t.subject, t.station \
           FROM trail t WHERE t.at >= $1 AND t.kind IN ({}) ORDER BY t.lamport DESC LIMIT $2) {SHOWN}",
        codes.join(", ")
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.query(&sql, &[&since, &most])?;
    rows.iter().map(|row| line(row, keys)).collect()
}

/// The statement and its values. `column || ''` and `column + 0` keep an engine from an index that would be the wrong
/// one: of all that is asked for, the first of person, days, station and group leads.
fn question(
    filter: &Filter,
    side: Side,
    after: Option<Place>,
    most: usize,
) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut wanted: Vec<String> = Vec::new();
    let mut bind = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let (person, days) = (filter.person, filter.by_clock());
    if let Some(person) = person {
        let mark = bind(Value::Blob(person.as_bytes().to_vec()));
        wanted.push(match side {
            Side::Actor => format!("t.actor = {mark}"),
            Side::Anybody | Side::Subject => format!("t.subject = {mark}"),
        });
    }
    let at = if person.is_some() { "t.at + 0" } else { "t.at" };
    if let Some(from) = filter.from {
        wanted.push(format!("{at} >= {}", bind(Value::Int(from))));
    }
    if let Some(until) = filter.until {
        wanted.push(format!("{at} < {}", bind(Value::Int(until))));
    }
    let led = person.is_some() || days;
    if let Some(station) = &filter.station {
        let mark = bind(Value::Text(station.clone()));
        wanted.push(if led {
            format!("t.station || '' = {mark}")
        } else {
            format!("t.station = {mark} AND t.station <> ''")
        });
    }
    if let Some(part) = filter.part {
        let mark = bind(Value::Text(part.name().to_owned()));
        wanted.push(if led || filter.station.is_some() {
            format!("t.part || '' = {mark}")
        } else {
            format!("t.part = {mark}")
        });
    }
    let order = if days {
        ["t.at", "t.lamport", "t.device", "t.epoch"].as_slice()
    } else {
        ["t.lamport", "t.device", "t.epoch"].as_slice()
    };
    if let Some(place) = after {
        let mut marks = Vec::new();
        if days {
            marks.push(bind(Value::Int(place.at)));
        }
        marks.push(bind(Value::Int(place.lamport)));
        marks.push(bind(Value::Blob(place.device.as_bytes().to_vec())));
        marks.push(bind(Value::Blob(place.epoch.as_bytes().to_vec())));
        wanted.push(format!("({}) < ({})", order.join(", "), marks.join(", ")));
    }
    let most = bind(Value::Int(i64::try_from(most).unwrap_or(i64::MAX)));
    let wanted = if wanted.is_empty() {
        "1 = 1".to_owned()
    } else {
        wanted.join(" AND ")
    };
    let order: Vec<String> = order
        .iter()
        .map(|column| format!("{column} DESC"))
        .collect();
    // The page is cut first; only its lines are joined with what they show.
    let sql = format!(
        "WITH page AS (\
           SELECT t.lamport, t.device, t.epoch, t.seq, t.at, t.kind, t.actor, t.subject, t.station \
           FROM trail t WHERE {wanted} ORDER BY {} LIMIT {most}) {}",
        order.join(", "),
        SHOWN
    );
    (sql, values)
}

/// What a line shows, joined to the page that was cut.
const SHOWN: &str = "\
    SELECT p.lamport, p.device, p.epoch, p.at, p.actor, p.subject, p.station, e.hash, e.header, e.body, \
    a.number AS actor_number, a.name AS actor_name, a.kind AS actor_kind, \
    s.number AS subject_number, s.name AS subject_name, s.kind AS subject_kind \
    FROM page p \
    JOIN event e ON e.device = p.device AND e.epoch = p.epoch AND e.seq = p.seq \
    LEFT JOIN person a ON a.id = p.actor \
    LEFT JOIN person s ON s.id = p.subject \
    ORDER BY p.lamport DESC";

fn line(row: &Row, keys: &Keys) -> Result<Line> {
    let header: Vec<u8> = row.get("header")?;
    let header = Header::decode(&header).map_err(|error| Error::Ledger(error.to_string()))?;
    Ok(Line {
        place: Place {
            at: row.get("at")?,
            lamport: row.get("lamport")?,
            device: Id::from_bytes(row.get("device")?),
            epoch: Id::from_bytes(row.get("epoch")?),
        },
        event: header.event(),
        kind: header.kind,
        clock: header.clock,
        actor: who(row, ["actor", "actor_number", "actor_name", "actor_kind"])?,
        subject: who(
            row,
            ["subject", "subject_number", "subject_name", "subject_kind"],
        )?,
        station: row.get("station")?,
        happened: match told::tells(header.kind) {
            true => record::stored(row, keys)?.happened,
            false => None,
        },
    })
}

fn who(row: &Row, [id, number, name, kind]: [&str; 4]) -> Result<Option<Who>> {
    let Some(id) = row.get::<Option<[u8; 16]>>(id)? else {
        return Ok(None);
    };
    let text = |column: &str| -> Result<String> {
        Ok(row.get::<Option<String>>(column)?.unwrap_or_default())
    };
    Ok(Some(Who {
        id: Id::from_bytes(id),
        number: text(number)?,
        name: text(name)?,
        learner: text(kind)? == "learner",
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_an_address_and_nonsense_is_none() {
        let place = Place {
            at: -5,
            lamport: 17,
            device: Id::from_bytes([1; 16]),
            epoch: Id::from_bytes([2; 16]),
        };
        assert_eq!(Place::parse(&place.text()), Some(place));
        for text in ["", "1_2_3_4", "1_2", "'; DROP TABLE trail"] {
            assert_eq!(Place::parse(text), None);
        }
    }

    #[test]
    fn the_most_selective_thing_asked_for_leads() {
        let filter = Filter {
            from: Some(1),
            part: Some(Part::Learning),
            ..Filter::default()
        };
        let (sql, _) = question(&filter, Side::Anybody, None, 51);
        assert!(sql.contains("t.at >= $1"), "{sql}");
        assert!(sql.contains("t.part || '' = $2"), "{sql}");
        let filter = Filter {
            part: Some(Part::Learning),
            ..Filter::default()
        };
        let (sql, _) = question(&filter, Side::Anybody, None, 51);
        assert!(sql.contains("t.part = $1"), "{sql}");
    }
}
