//! GeoJSON (RFC 7946): a point for each record. All other fields are properties under their own names; of the place,
//! `place` is the label and `precision` says how exact the point is. A record comes back whole.

use serde_json::{Map, Value, json};

use super::json::{head, named, parse, pretty};
use super::lines::Lines;
use super::raw::Raw;
use super::{Unwritable, at_line};
use crate::fault::{At, Fault, Reason};
use crate::field::Field;
use crate::initiative::Initiative;

pub(super) fn write(records: &[&Initiative]) -> Result<Vec<u8>, Unwritable> {
    let features: Result<Vec<Value>, Unwritable> = records.iter().map(|one| feature(one)).collect();
    pretty(&json!({"type": "FeatureCollection", "features": features?}))
}

fn feature(record: &Initiative) -> Result<Value, Unwritable> {
    let value = serde_json::to_value(record).map_err(|fault| Unwritable(fault.to_string()))?;
    let Value::Object(mut properties) = value else {
        return Err(Unwritable(record.id.to_string()));
    };
    let place = &record.place;
    properties.insert("place".to_owned(), place.label.as_str().into());
    properties.insert("precision".to_owned(), place.precision.code().into());
    Ok(json!({
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": properties,
    }))
}

pub(super) fn read(bytes: &[u8]) -> (Vec<Raw>, Vec<Fault>) {
    let (text, mut file) = match parse(bytes) {
        Ok(parsed) => parsed,
        Err(fault) => return (Vec::new(), vec![fault]),
    };
    let lines = Lines::of(text, 4);
    let mut faults = head(&file, &lines, "type", "FeatureCollection");
    let Some(Value::Array(features)) = file.remove("features") else {
        faults.push(named(1, "features", Reason::Missing));
        return (Vec::new(), faults);
    };
    let places = lines.field("features").map_or(&[][..], |all| &all.entries);
    let features = features.into_iter().zip(places);
    (
        features.map(|(one, lines)| raw(one, lines)).collect(),
        faults,
    )
}

fn raw(feature: Value, lines: &Lines) -> Raw {
    let mut raw = Raw::new(At::line(lines.line));
    let Value::Object(mut feature) = feature else {
        return broken(raw, at_line(lines.line, Reason::NotList));
    };
    let Some(Value::Object(properties)) = feature.remove("properties") else {
        return broken(raw, named(lines.line, "properties", Reason::Missing));
    };
    let empty = Vec::new();
    let fields = lines.field("properties").map_or(&empty, |all| &all.fields);
    for (name, lines) in fields {
        let value = properties.get(name).cloned().unwrap_or_default();
        if ["lat", "lon"].contains(&name.as_str()) {
            raw.faults
                .push(named(lines.line, name, Reason::UnknownField));
        } else {
            raw.put::<Field>(name, At::line(lines.line), value);
        }
    }
    let line = lines.field("geometry").map_or(lines.line, |one| one.line);
    match point(&feature) {
        Some([lon, lat]) => {
            raw.put::<Field>("lon", At::line(line), lon);
            raw.put::<Field>("lat", At::line(line), lat);
        }
        None => {
            return broken(
                raw,
                named(line, "geometry", Reason::OtherFormat("Point".to_owned())),
            );
        }
    }
    raw
}

/// What cannot be looked at further.
fn broken(mut raw: Raw, fault: Fault) -> Raw {
    raw.faults.push(fault);
    raw.gaps_are_told = true;
    raw
}

/// Longitude and latitude; a height is left aside.
fn point(feature: &Map<String, Value>) -> Option<[Value; 2]> {
    let geometry = feature.get("geometry")?.as_object()?;
    if geometry.get("type")? != "Point" {
        return None;
    }
    match geometry.get("coordinates")?.as_array()?.as_slice() {
        [lon, lat] | [lon, lat, _] => Some([lon.clone(), lat.clone()]),
        _ => None,
    }
}
