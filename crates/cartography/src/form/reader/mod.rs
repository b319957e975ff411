//! Holds the raw fields of a record against the vocabulary; every fault is told, not only the first.

mod values;

use std::collections::BTreeSet;

use serde_json::Value;

use super::raw::Raw;
use crate::atlas::Atlas;
use crate::code::{Code, Country, InitiativeId, MethodId, Year};
use crate::fault::{Fault, Reason};
use crate::field::Field;
use crate::initiative::{Fact, Initiative, Place, Precision, Source};
use crate::vocabulary::List;

/// How much of a wrong value a fault repeats, in characters.
const SHOWN: usize = 80;

/// The record, if nothing is missing, and every fault.
pub(super) fn record(raw: &Raw, atlas: &Atlas) -> (Option<Initiative>, Vec<Fault>) {
    let mut reader = Reader {
        raw,
        atlas,
        faults: raw.faults.clone(),
    };
    for fault in &mut reader.faults {
        fault.record = raw.id();
    }
    let record = reader.record();
    (record, reader.faults)
}

struct Reader<'a> {
    raw: &'a Raw,
    atlas: &'a Atlas,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn record(&mut self) -> Option<Initiative> {
        // All are read before the first that is missing ends it, so that every fault is told.
        let id = self.id();
        let name = self.text(Field::Name, Must::Say);
        let also_known_as = self.texts(Field::AlsoKnownAs, Must::Nothing, true);
        let countries = self.countries();
        let place = self.place();
        let (start_year, end_year) = self.years();
        let period = self.text(Field::Period, Must::Say);
        let status = self.code(Field::Status, List::Statuses);
        let kind = self.code(Field::Kind, List::Kinds);
        let internet = self.codes(Field::Internet, List::InternetModes);
        let internet_note = self.text(Field::InternetNote, Must::Say);
        let devices = self.codes(Field::Devices, List::Devices);
        let setting = self.codes(Field::Setting, List::Settings);
        let summary = self.text(Field::Summary, Must::Say);
        let functions = self.texts(Field::Functions, Must::Say, false);
        let users = self.text(Field::Users, Must::Nothing);
        let figures = self.text(Field::Figures, Must::Nothing);
        let levers = self.facts(Field::Levers, List::Levers);
        let obstacles = self.facts(Field::Obstacles, List::Obstacles);
        let methods = self.methods();
        let sources = self.sources();
        let confidence = self.code(Field::Confidence, List::Confidence);
        let notes = self.text(Field::Notes, Must::Nothing);
        Some(Initiative {
            id: id?,
            name: name?,
            also_known_as: also_known_as?,
            countries: countries?,
            place: place?,
            start_year: start_year?,
            end_year: end_year?,
            period: period?,
            status: status?,
            kind: kind?,
            internet: internet?,
            internet_note: internet_note?,
            devices: devices?,
            setting: setting?,
            summary: summary?,
            functions: functions?,
            users: users?,
            figures: figures?,
            levers: levers?,
            obstacles: obstacles?,
            methods: methods?,
            sources: sources?,
            confidence: confidence?,
            notes: notes?,
        })
    }

    fn id(&mut self) -> Option<InitiativeId> {
        let text = self.text(Field::Id, Must::Say)?;
        let id = InitiativeId::parse(&text);
        self.some(Field::Id, id, || Reason::NotId(shown(&text)))
    }

    fn code(&mut self, field: Field, list: List) -> Option<Code> {
        let text = self.text(field, Must::Say)?;
        self.known(field, list, &text)
    }

    fn known(&mut self, field: Field, list: List, text: &str) -> Option<Code> {
        let term = self.atlas.vocabulary().term(list, text.trim());
        let code = term.and_then(|term| Code::parse(&term.code));
        self.some(field, code, || Reason::UnknownCode(shown(text)))
    }

    fn codes(&mut self, field: Field, list: List) -> Option<Vec<Code>> {
        let texts = self.texts(field, Must::Say, true)?;
        self.each(&texts, |reader, text| reader.known(field, list, text))
    }

    fn countries(&mut self) -> Option<Vec<Country>> {
        let field = Field::Countries;
        let texts = self.texts(field, Must::Say, true)?;
        self.each(&texts, |reader, text| {
            let country = Country::parse(text.trim());
            let country =
                country.filter(|code| reader.atlas.vocabulary().knows_country(code.as_str()));
            reader.some(field, country, || Reason::UnknownCountry(shown(text)))
        })
    }

    fn methods(&mut self) -> Option<Vec<MethodId>> {
        let field = Field::Methods;
        let texts = self.texts(field, Must::Nothing, true)?;
        self.each(&texts, |reader, text| {
            let method = reader
                .atlas
                .method(text.trim())
                .map(|method| method.id.clone());
            reader.some(field, method, || Reason::UnknownMethod(shown(text)))
        })
    }

    fn place(&mut self) -> Option<Place> {
        let label = self.text(Field::PlaceLabel, Must::Say);
        let lat = self.degrees(Field::Lat, 90.0);
        let lon = self.degrees(Field::Lon, 180.0);
        let precision = self.text(Field::Precision, Must::Say).and_then(|text| {
            let precision = Precision::parse(text.trim());
            self.some(Field::Precision, precision, || {
                Reason::UnknownCode(shown(&text))
            })
        });
        Some(Place {
            label: label?,
            lat: lat?,
            lon: lon?,
            precision: precision?,
        })
    }

    fn degrees(&mut self, field: Field, most: f64) -> Option<f64> {
        let value = self.value(field)?;
        let number = value.as_f64();
        let number = self.some(field, number, || not_number(&value))?;
        let inside = (-most..=most).contains(&number).then_some(number);
        let number = self.some(field, inside, || Reason::OutOfRange(number.to_string()))?;
        // A hand's breadth: what is finer comes from the writing of numbers, not from the place.
        Some((number * 1e6).round() / 1e6)
    }

    fn years(&mut self) -> (Option<Option<Year>>, Option<Option<Year>>) {
        let (start, end) = (self.year(Field::StartYear), self.year(Field::EndYear));
        if let (Some(Some(start)), Some(Some(end))) = (start, end)
            && end < start
        {
            self.say(Field::EndYear, Reason::EndsBeforeStart);
        }
        (start, end)
    }

    fn year(&mut self, field: Field) -> Option<Option<Year>> {
        let value = self.value(field)?;
        if value.is_null() {
            return Some(None);
        }
        let number = value.as_f64().filter(|number| number.fract() == 0.0);
        let number = self.some(field, number, || not_number(&value))?;
        let range = f64::from(*Year::RANGE.start())..=f64::from(*Year::RANGE.end());
        let year = range.contains(&number).then_some(number as u16);
        let year = year.and_then(Year::new);
        self.some(field, year, || Reason::OutOfRange(number.to_string()))
            .map(Some)
    }

    fn facts(&mut self, field: Field, list: List) -> Option<Vec<Fact>> {
        let Value::Array(entries) = self.value(field)? else {
            return self.fail(field, Reason::NotList);
        };
        self.few(field, entries.len())?;
        let mut seen = BTreeSet::new();
        let mut length = 0;
        self.each(&entries, |reader, entry| {
            let object = entry.as_object().filter(|object| object.len() == 2);
            let part = |name: &str| object?.get(name)?.as_str();
            let (Some(code), Some(note)) = (part("code"), part("note")) else {
                let text = entry
                    .as_str()
                    .map_or_else(|| entry.to_string(), ToOwned::to_owned);
                return reader.fail(field, Reason::NotFact(shown(&text)));
            };
            length += note.chars().count() + 100;
            let note = reader.readable(field, note, Must::Say);
            let code = reader.known(field, list, code)?;
            if !seen.insert(code.clone()) {
                return reader.fail(field, Reason::Repeated(code.to_string()));
            }
            Some(Fact { code, note: note? })
        })
        .filter(|_| self.short(field, length))
    }

    fn sources(&mut self) -> Option<Vec<Source>> {
        let field = Field::Sources;
        let Value::Array(entries) = self.value(field)? else {
            return self.fail(field, Reason::NotList);
        };
        if entries.is_empty() {
            return self.fail(field, Reason::Empty);
        }
        self.few(field, entries.len())?;
        self.each(&entries, |reader, entry| {
            let object = entry.as_object().filter(|object| object.len() == 1);
            let url = object.and_then(|object| object.get("url")?.as_str());
            let Some(url) = url else {
                return reader.fail(field, Reason::NotAddress(shown(&entry.to_string())));
            };
            let url = reader.readable(field, url, Must::Say)?;
            let good = ["http://", "https://"].iter().any(|start| {
                let rest = url.strip_prefix(start);
                rest.is_some_and(|rest| !rest.is_empty())
            }) && !url.contains(char::is_whitespace);
            if !good {
                return reader.fail(field, Reason::NotAddress(shown(&url)));
            }
            Some(Source { url })
        })
    }
}

/// Whether a field may be empty.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Must {
    Say,
    Nothing,
}

fn not_number(value: &Value) -> Reason {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned);
    if text.is_empty() || value.is_null() {
        return Reason::Empty;
    }
    Reason::NotNumber(shown(&text))
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
