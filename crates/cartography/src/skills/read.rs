//! Reading a matrix that somebody else wrote: all of it or nothing, and every fault with its place and its reason.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::skills::codes::{Evidence, Practice, Tongue};
use crate::skills::framework::Texts;
use crate::skills::matrix::{Line, Matrix, Part, Row, Ways};

/// Longest sentence, in characters.
pub const LONGEST: usize = 300;

/// Longest note, in characters.
pub const LONGEST_NOTE: usize = 1000;

/// More faults than this are not looked for.
pub const MOST_FAULTS: usize = 200;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `1.1@2/i_can/fr`, or the name of a member.
    pub place: String,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is no JSON; what the reader said.
    NotJson(String),
    /// It is not there.
    Missing,
    /// Nothing is known by this name.
    Unknown,
    /// It is of another kind: a text where a list belongs, and so on.
    WrongKind,
    /// The text is empty.
    Empty,
    /// The text is longer than this many characters.
    TooLong(usize),
    /// The text holds a sign that cannot be shown.
    Sign,
    /// The code is not one of the list.
    NotACode(String),
    /// It is there twice.
    Twice,
    /// It is not as it is shipped, and a site cannot change it.
    NotAsShipped,
}

/// Reads a matrix made from `shipped`: rows may differ, everything else is as shipped.
pub fn matrix(bytes: &[u8], shipped: &Matrix) -> Result<Matrix, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let place = format!("{}:{}", error.line(), error.column());
        vec![Fault {
            place,
            why: Why::NotJson(error.to_string()),
        }]
    })?;
    let mut reader = Reader { faults: Vec::new() };
    let matrix = reader.whole(&value, shipped);
    match matrix {
        Some(matrix) if reader.faults.is_empty() => Ok(matrix),
        _ => {
            reader.faults.truncate(MOST_FAULTS);
            Err(reader.faults)
        }
    }
}

/// What is wrong with a row that somebody typed.
pub fn row(row: &Row) -> Vec<(Part, Why)> {
    let mut found = Vec::new();
    for tongue in Tongue::MUST {
        if !row.i_can.contains_key(&tongue) {
            found.push((Part::ICan(tongue), Why::Empty));
        }
    }
    for (tongue, text) in &row.i_can {
        if let Some(why) = sentence(text) {
            found.push((Part::ICan(*tongue), why));
        }
    }
    if row.evidence.is_empty() {
        found.push((Part::Evidence, Why::Missing));
    }
    if !row.note.is_empty()
        && let Some(why) = text(&row.note, LONGEST_NOTE)
    {
        found.push((Part::Note, why));
    }
    found
}

fn sentence(text: &str) -> Option<Why> {
    if text.contains('\n') {
        return Some(Why::Sign);
    }
    self::text(text, LONGEST)
}

fn text(text: &str, longest: usize) -> Option<Why> {
    let unseen = |sign: char| sign.is_control() && sign != '\n';
    if text.trim().is_empty() {
        Some(Why::Empty)
    } else if text.chars().count() > longest {
        Some(Why::TooLong(longest))
    } else if text.chars().any(unseen) || text.trim() != text {
        Some(Why::Sign)
    } else {
        None
    }
}

struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn fault<T>(&mut self, place: impl Into<String>, why: Why) -> Option<T> {
        self.faults.push(Fault {
            place: place.into(),
            why,
        });
        None
    }

    fn whole(&mut self, value: &Value, shipped: &Matrix) -> Option<Matrix> {
        let members = [
            "format",
            "version",
            "languages",
            "note",
            "frameworks",
            "competences",
        ];
        let object = self.object("", value, &members, &[])?;
        self.as_shipped("format", object, shipped);
        self.as_shipped("version", object, shipped);
        self.as_shipped("languages", object, shipped);
        self.as_shipped("note", object, shipped);
        self.as_shipped("frameworks", object, shipped);
        let lines = self.list("competences", object.get("competences")?)?;
        let mut matrix = shipped.clone();
        let mut seen = BTreeSet::new();
        for (index, value) in lines.iter().enumerate() {
            let place = format!("competences/{index}");
            let id = value.get("id").and_then(Value::as_str);
            let Some(line) = matrix
                .competences
                .iter_mut()
                .find(|line| Some(line.id.as_str()) == id)
            else {
                let why = id.map_or(Why::Missing, |id| Why::NotACode(id.to_owned()));
                self.fault::<()>(format!("{place}/id"), why);
                continue;
            };
            if !seen.insert(line.id.clone()) {
                self.fault::<()>(format!("{place}/id"), Why::Twice);
                continue;
            }
            self.line(value, line);
        }
        for line in &shipped.competences {
            if !seen.contains(&line.id) {
                self.fault::<()>(line.id.clone(), Why::Missing);
            }
        }
        Some(matrix)
    }

    /// A member that a site cannot change.
    fn as_shipped(&mut self, name: &str, object: &Map<String, Value>, shipped: &impl Serial) {
        if object.get(name) != shipped.member(name).as_ref() && object.contains_key(name) {
            self.fault::<()>(shipped.place(name), Why::NotAsShipped);
        }
    }

    fn line(&mut self, value: &Value, line: &mut Line) {
        let members = ["id", "refs", "useful_for", "usefulness", "levels"];
        let place = line.id.clone();
        let Some(object) = self.object(&place, value, &members, &[]) else {
            return;
        };
        for name in ["refs", "useful_for", "usefulness"] {
            self.as_shipped(name, object, line);
        }
        let Some(levels) = object
            .get("levels")
            .and_then(|value| self.list(&format!("{place}/levels"), value))
        else {
            return;
        };
        let mut seen = BTreeSet::new();
        for (index, value) in levels.iter().enumerate() {
            let at = format!("{place}/levels/{index}");
            let level = value.get("level").and_then(Value::as_u64);
            let known = line
                .levels
                .iter_mut()
                .find(|row| Some(u64::from(row.level)) == level);
            let Some(row) = known else {
                let why = level.map_or(Why::Missing, |level| Why::NotACode(level.to_string()));
                self.fault::<()>(format!("{at}/level"), why);
                continue;
            };
            if !seen.insert(row.level) {
                self.fault::<()>(format!("{at}/level"), Why::Twice);
                continue;
            }
            if let Some(read) = self.row(&format!("{place}@{}", row.level), row.level, value) {
                *row = read;
            }
        }
        for row in &line.levels {
            if !seen.contains(&row.level) {
                self.fault::<()>(format!("{place}@{}", row.level), Why::Missing);
            }
        }
    }

    fn row(&mut self, place: &str, level: u8, value: &Value) -> Option<Row> {
        let must = ["level", "i_can", "practice", "evidence"];
        let object = self.object(place, value, &must, &["hidden", "note"])?;
        let i_can = self.i_can(place, object.get("i_can")?);
        let practice = self.practice(place, object.get("practice")?);
        let evidence = self.codes(
            &format!("{place}/evidence"),
            object.get("evidence")?,
            Evidence::from_code,
        );
        let hidden = match object.get("hidden") {
            None => Some(false),
            Some(Value::Bool(hidden)) => Some(*hidden),
            Some(_) => self.fault(format!("{place}/hidden"), Why::WrongKind),
        };
        let note = match object.get("note") {
            None => Some(String::new()),
            Some(Value::String(note)) => match text(note, LONGEST_NOTE) {
                None => Some(note.clone()),
                Some(why) => self.fault(format!("{place}/note"), why),
            },
            Some(_) => self.fault(format!("{place}/note"), Why::WrongKind),
        };
        if evidence.as_ref().is_some_and(Vec::is_empty) {
            self.fault::<()>(format!("{place}/evidence"), Why::Empty);
        }
        Some(Row {
            level,
            i_can: i_can?,
            practice: practice?,
            evidence: evidence?,
            hidden: hidden?,
            note: note?,
        })
    }

    fn i_can(&mut self, place: &str, value: &Value) -> Option<Texts> {
        let place = format!("{place}/i_can");
        let must = Tongue::MUST.map(Tongue::code);
        let object = self.object(&place, value, &must, &[Tongue::Ar.code()])?;
        let mut texts = Texts::new();
        for tongue in Tongue::ALL {
            let at = format!("{place}/{}", tongue.code());
            match object.get(tongue.code()) {
                None => {}
                Some(Value::String(text)) => match sentence(text) {
                    None => drop(texts.insert(*tongue, text.clone())),
                    Some(why) => self.fault(at, why)?,
                },
                Some(_) => self.fault(at, Why::WrongKind)?,
            }
        }
        Some(texts)
    }

    fn practice(&mut self, place: &str, value: &Value) -> Option<Ways> {
        let place = format!("{place}/practice");
        let object = self.object(&place, value, &["main", "also"], &[])?;
        let main = match object.get("main")?.as_str() {
            None => self.fault(format!("{place}/main"), Why::WrongKind),
            Some(code) => match Practice::from_code(code) {
                None => self.fault(format!("{place}/main"), Why::NotACode(code.to_owned())),
                known => known,
            },
        };
        let also = self.codes(
            &format!("{place}/also"),
            object.get("also")?,
            Practice::from_code,
        );
        let (main, also) = (main?, also?);
        if also.contains(&main) {
            return self.fault(format!("{place}/also"), Why::Twice);
        }
        Some(Ways { main, also })
    }

    fn codes<T: PartialEq>(
        &mut self,
        place: &str,
        value: &Value,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut codes = Vec::new();
        for (index, value) in self.list(place, value)?.iter().enumerate() {
            let at = format!("{place}/{index}");
            let Some(code) = value.as_str() else {
                return self.fault(at, Why::WrongKind);
            };
            match read(code) {
                None => return self.fault(at, Why::NotACode(code.to_owned())),
                Some(one) if codes.contains(&one) => return self.fault(at, Why::Twice),
                Some(one) => codes.push(one),
            }
        }
        Some(codes)
    }

    fn list<'v>(&mut self, place: &str, value: &'v Value) -> Option<&'v Vec<Value>> {
        match value {
            Value::Array(list) => Some(list),
            _ => self.fault(place, Why::WrongKind),
        }
    }

    /// An object that has these members and may have those.
    fn object<'v>(
        &mut self,
        place: &str,
        value: &'v Value,
        must: &[&str],
        may: &[&str],
    ) -> Option<&'v Map<String, Value>> {
        let Value::Object(object) = value else {
            return self.fault(place, Why::WrongKind);
        };
        let at = |name: &str| match place {
            "" => name.to_owned(),
            place => format!("{place}/{name}"),
        };
        for name in must {
            if !object.contains_key(*name) {
                self.fault::<()>(at(name), Why::Missing);
            }
        }
        for name in object.keys() {
            if !must.contains(&name.as_str()) && !may.contains(&name.as_str()) {
                self.fault::<()>(at(name), Why::Unknown);
            }
        }
        Some(object)
    }
}

/// A part of the shipped matrix as it stands in a file.
trait Serial {
    fn member(&self, name: &str) -> Option<Value>;
    fn place(&self, name: &str) -> String;
}

impl Serial for Matrix {
    fn member(&self, name: &str) -> Option<Value> {
        let value = match name {
            "format" => Value::from(self.format.as_str()),
            "version" => Value::from(self.version),
            "note" => Value::from(self.note.as_str()),
            "languages" => serde_json::to_value(&self.languages).ok()?,
            "frameworks" => Value::from(self.frameworks.clone()),
            _ => return None,
        };
        Some(value)
    }

    fn place(&self, name: &str) -> String {
        name.to_owned()
    }
}

impl Serial for Line {
    fn member(&self, name: &str) -> Option<Value> {
        serde_json::to_value(self).ok()?.get(name).cloned()
    }

    fn place(&self, name: &str) -> String {
        format!("{}/{name}", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skills::matrix::{Key, compare};
    use crate::skills::shipped::shipped;

    fn changed() -> Matrix {
        let mut matrix = shipped().matrix.clone();
        let row = &mut matrix.competences[0].levels[1];
        row.i_can
            .insert(Tongue::Fr, "Je sais chercher avec l'accueil.".to_owned());
        row.i_can
            .insert(Tongue::Ar, "أستطيع أن أبحث بكلمتين.".to_owned());
        row.practice = Ways {
            main: Practice::Forbidden,
            also: vec![Practice::Simulated],
        };
        row.evidence = vec![Evidence::OpenWork];
        row.note = "Decided in March.\nAsk the office.".to_owned();
        matrix.competences[20].levels[3].hidden = true;
        matrix
    }

    fn faults(text: &str) -> Vec<(String, Why)> {
        let read = matrix(text.as_bytes(), &shipped().matrix);
        let faults = read.expect_err("faults");
        faults
            .into_iter()
            .map(|fault| (fault.place, fault.why))
            .collect()
    }

    #[test]
    fn what_is_written_is_read_again_as_it_was() {
        for one in [shipped().matrix.clone(), changed()] {
            let text = one.to_json();
            let read = matrix(text.as_bytes(), &shipped().matrix).expect("no fault");
            assert_eq!(read, one);
            assert_eq!(read.to_json(), text);
            let changes = one.beyond(&shipped().matrix);
            assert_eq!(shipped().matrix.with(&changes), one);
        }
    }

    #[test]
    fn every_fault_is_told_with_its_place_and_nothing_is_read() {
        let text = changed()
            .to_json()
            .replacen("\"forbidden\"", "\"by-magic\"", 1)
            .replacen("\"open-work\"", "\"dancing\"", 1)
            .replacen("\"usefulness\"", "\"use\"", 1);
        let found = faults(&text);
        let has = |place: &str, why: Why| {
            assert!(
                found.contains(&(place.to_owned(), why)),
                "{place} {found:?}"
            )
        };
        has("1.1/usefulness", Why::Missing);
        has("1.1/use", Why::Unknown);
        has("1.1@2/practice/main", Why::NotACode("by-magic".to_owned()));
        has("1.1@2/evidence/0", Why::NotACode("dancing".to_owned()));
    }

    #[test]
    fn what_a_site_cannot_change_is_refused() {
        let mut other = changed();
        other.version = 2;
        other.competences[3]
            .usefulness
            .insert(Tongue::En, "Nothing.".to_owned());
        other.competences.swap_remove(5);
        let found = faults(&other.to_json());
        let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, ["version", "2.1/usefulness", "2.3"]);
    }

    #[test]
    fn texts_are_neither_empty_nor_endless_nor_hidden() {
        let mut other = changed();
        let row = &mut other.competences[0].levels[0];
        row.i_can.insert(Tongue::En, "x".repeat(LONGEST + 1));
        row.i_can.insert(Tongue::Fr, "  ".to_owned());
        row.i_can.insert(Tongue::It, "a\u{7}".to_owned());
        let found = faults(&other.to_json());
        assert_eq!(
            found[0],
            ("1.1@1/i_can/en".to_owned(), Why::TooLong(LONGEST))
        );
        let row = &other.competences[0].levels[0];
        let all: Vec<Why> = super::row(row).into_iter().map(|(_, why)| why).collect();
        assert_eq!(all, [Why::TooLong(LONGEST), Why::Empty, Why::Sign]);
    }

    #[test]
    fn nonsense_is_refused_without_a_panic() {
        for text in [
            "",
            "[]",
            "{",
            "null",
            "{\"competences\": 3}",
            "{\"competences\": [[]]}",
        ] {
            assert!(
                matrix(text.as_bytes(), &shipped().matrix).is_err(),
                "{text}"
            );
        }
        assert!(matrix(&[0xff, 0xfe, 0], &shipped().matrix).is_err());
    }

    #[test]
    fn a_comparison_says_which_parts_of_which_rows_differ() {
        let (one, other) = (&shipped().matrix, changed());
        let found = compare(one, &other);
        let keys: Vec<String> = found.iter().map(|one| one.key.to_string()).collect();
        assert_eq!(keys, ["1.1@2", "5.4@4"]);
        assert_eq!(
            found[0].parts,
            [
                Part::ICan(Tongue::Fr),
                Part::ICan(Tongue::Ar),
                Part::Practice,
                Part::Evidence,
                Part::Note
            ]
        );
        assert_eq!(found[1].parts, [Part::Hidden]);
        let key = Key {
            competence: "1.1".to_owned(),
            level: 2,
        };
        assert_eq!(other.row(&key), Some(found[0].other));
        assert!(compare(&other, &other).is_empty());
    }
}
