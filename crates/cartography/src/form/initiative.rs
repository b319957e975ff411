//! Initiatives as files have them.

use super::cells::{Cell, facts, joined};
use super::kept::Kept;
use super::reader::{Must, Reader, not_number, shown};
use crate::atlas::Atlas;
use crate::code::{Country, InitiativeId, MethodId, Year};
use crate::facts::Sort;
use crate::fault::Reason;
use crate::field::Field;
use crate::initiative::{Fact, Initiative, Place, Precision, Source};
use crate::vocabulary::List;

impl Kept for Initiative {
    type Column = Field;

    const SORT: Sort = Sort::Initiative;
    const FORMAT: &'static str = "lucarne.initiatives";
    const NOTE: &'static str = "Empty text or list means that nothing is known. Coordinates are approximate and serve the map only. \
                                Figures are those given by the sources, many of them by providers themselves.";
    const INSIDE: &'static [(&'static str, &'static str, Field)] = &[
        ("place", "label", Field::PlaceLabel),
        ("place", "lat", Field::Lat),
        ("place", "lon", Field::Lon),
        ("place", "precision", Field::Precision),
    ];
    const LISTS: &'static [List] = &[
        List::Levers,
        List::Obstacles,
        List::InternetModes,
        List::Settings,
        List::Devices,
        List::Kinds,
        List::Statuses,
        List::Confidence,
        List::PlacePrecision,
    ];

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn cell(&self, field: Field) -> Cell {
        let text = |text: &str| Cell::Text(text.to_owned());
        let year = |year: Option<crate::Year>| {
            year.map_or(text(""), |year| Cell::Number(f64::from(year.get())))
        };
        match field {
            Field::Id => text(self.id.as_str()),
            Field::Name => text(&self.name),
            Field::AlsoKnownAs => joined(&self.also_known_as),
            Field::Countries => joined(&self.countries),
            Field::PlaceLabel => text(&self.place.label),
            Field::Lat => Cell::Number(self.place.lat),
            Field::Lon => Cell::Number(self.place.lon),
            Field::Precision => text(self.place.precision.code()),
            Field::StartYear => year(self.start_year),
            Field::EndYear => year(self.end_year),
            Field::Period => text(&self.period),
            Field::Status => text(self.status.as_str()),
            Field::Kind => text(self.kind.as_str()),
            Field::Internet => joined(&self.internet),
            Field::InternetNote => text(&self.internet_note),
            Field::Devices => joined(&self.devices),
            Field::Setting => joined(&self.setting),
            Field::Summary => text(&self.summary),
            Field::Functions => joined(&self.functions),
            Field::Users => text(&self.users),
            Field::Figures => text(&self.figures),
            Field::Levers => facts(&self.levers),
            Field::Obstacles => facts(&self.obstacles),
            Field::Methods => joined(&self.methods),
            Field::Sources => {
                let urls: Vec<&str> = self.sources.iter().map(|one| one.url.as_str()).collect();
                joined(&urls)
            }
            Field::Confidence => text(self.confidence.as_str()),
            Field::Notes => text(&self.notes),
        }
    }

    fn facts(&self, field: Field) -> &[Fact] {
        match field {
            Field::Levers => &self.levers,
            Field::Obstacles => &self.obstacles,
            _ => &[],
        }
    }

    fn sources(&self) -> &[Source] {
        &self.sources
    }

    fn called(&self) -> String {
        self.name.clone()
    }

    fn read(reader: &mut Reader<'_>) -> Option<Initiative> {
        // All are read before the first that is missing ends it, so that every fault is told.
        let id = reader.id(Field::Id, InitiativeId::parse);
        let name = reader.text(Field::Name, Must::Say);
        let also_known_as = reader.texts(Field::AlsoKnownAs, Must::Nothing, true);
        let countries = reader.linked(Field::Countries, Must::Say, country, Reason::UnknownCountry);
        let place = place(reader);
        let (start_year, end_year) = years(reader);
        let period = reader.text(Field::Period, Must::Say);
        let status = reader.code(Field::Status, List::Statuses);
        let kind = reader.code(Field::Kind, List::Kinds);
        let internet = reader.codes(Field::Internet, Must::Say, List::InternetModes);
        let internet_note = reader.text(Field::InternetNote, Must::Say);
        let devices = reader.codes(Field::Devices, Must::Say, List::Devices);
        let setting = reader.codes(Field::Setting, Must::Say, List::Settings);
        let summary = reader.text(Field::Summary, Must::Say);
        let functions = reader.texts(Field::Functions, Must::Say, false);
        let users = reader.text(Field::Users, Must::Nothing);
        let figures = reader.text(Field::Figures, Must::Nothing);
        let levers = reader.facts(Field::Levers, List::Levers);
        let obstacles = reader.facts(Field::Obstacles, List::Obstacles);
        let methods = reader.linked(Field::Methods, Must::Nothing, method, Reason::UnknownMethod);
        let sources = reader.sources(Field::Sources);
        let confidence = reader.code(Field::Confidence, List::Confidence);
        let notes = reader.text(Field::Notes, Must::Nothing);
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
}

fn country(atlas: &Atlas, text: &str) -> Option<Country> {
    let country = Country::parse(text);
    country.filter(|code| atlas.vocabulary().knows_country(code.as_str()))
}

fn method(atlas: &Atlas, text: &str) -> Option<MethodId> {
    atlas.method(text).map(|method| method.id.clone())
}

fn place(reader: &mut Reader<'_>) -> Option<Place> {
    let label = reader.text(Field::PlaceLabel, Must::Say);
    let lat = degrees(reader, Field::Lat, 90.0);
    let lon = degrees(reader, Field::Lon, 180.0);
    let precision = reader.text(Field::Precision, Must::Say).and_then(|text| {
        let precision = Precision::parse(text.trim());
        reader.some(Field::Precision, precision, || {
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

fn degrees(reader: &mut Reader<'_>, field: Field, most: f64) -> Option<f64> {
    let value = reader.value(field)?;
    let number = value.as_f64();
    let number = reader.some(field, number, || not_number(&value))?;
    let inside = (-most..=most).contains(&number).then_some(number);
    let number = reader.some(field, inside, || Reason::OutOfRange(number.to_string()))?;
    // A hand's breadth: what is finer comes from the writing of numbers, not from the place.
    Some((number * 1e6).round() / 1e6)
}

fn years(reader: &mut Reader<'_>) -> (Option<Option<Year>>, Option<Option<Year>>) {
    let (start, end) = (year(reader, Field::StartYear), year(reader, Field::EndYear));
    if let (Some(Some(start)), Some(Some(end))) = (start, end)
        && end < start
    {
        reader.say(Field::EndYear, Reason::EndsBeforeStart);
    }
    (start, end)
}

fn year(reader: &mut Reader<'_>, field: Field) -> Option<Option<Year>> {
    let year = reader.whole(field, Year::RANGE)?;
    Some(year.and_then(Year::new))
}
