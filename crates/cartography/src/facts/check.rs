//! Whether a value fits its field: the vocabulary has its codes, and it keeps the limits of files.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::part::{Part, Sort};
use super::takes::Takes;
use crate::atlas::Atlas;
use crate::code::Year;
use crate::fault::Reason;
use crate::form::limits::{LONGEST_LIST, LONGEST_TEXT, MOST_ENTRIES};
use crate::initiative::Precision;
use crate::vocabulary::List;

/// The longest text of one line, in characters.
const LONGEST_LINE: usize = 300;

/// The value as a record has it, or why it does not fit.
pub fn check(atlas: &Atlas, sort: Sort, part: Part, value: &Value) -> Result<Value, Reason> {
    let must = part.must(sort);
    match part.takes(sort) {
        Takes::Line => line(value, must).map(Value::from),
        Takes::Text => text(value, must).map(Value::from),
        Takes::Lines => each(value, must, |one| text(one, true)),
        Takes::Year => year(value),
        Takes::One(list) => code(atlas, list, value).map(Value::from),
        Takes::Many(list) => once(value, must, |one| code(atlas, list, one)),
        Takes::Countries => once(value, must, |one| country(atlas, one)),
        Takes::Methods => once(value, must, |one| {
            let id = text(one, true)?;
            let known = atlas.method(&id).is_some();
            if known {
                Ok(id)
            } else {
                Err(Reason::UnknownMethod(id))
            }
        }),
        Takes::Initiatives => once(value, must, |one| {
            let id = text(one, true)?;
            let known = atlas.initiative(&id).is_some();
            if known {
                Ok(id)
            } else {
                Err(Reason::UnknownRecord(id))
            }
        }),
        Takes::Sources => sources(value, must),
        Takes::Noted(list) => noted(atlas, list, value),
        Takes::Rated(list) => {
            let level = code(atlas, list, &value["level"])?;
            Ok(json!({"level": level, "note": text(&value["note"], false)?}))
        }
        Takes::Evidence => {
            let strength = code(atlas, List::EvidenceStrength, &value["strength"])?;
            Ok(json!({"strength": strength, "text": text(&value["text"], false)?}))
        }
        Takes::Size => size(value),
        Takes::Names => names(value),
        Takes::Place => place(value),
        Takes::Truth => value.as_bool().map(Value::from).ok_or(Reason::NotText),
    }
}

fn line(value: &Value, must: bool) -> Result<String, Reason> {
    let text = text(value, must)?;
    if text.chars().count() > LONGEST_LINE {
        return Err(Reason::TooLong);
    }
    if text.contains(['\n', '\t']) {
        return Err(Reason::ForbiddenLetter);
    }
    Ok(text)
}

fn text(value: &Value, must: bool) -> Result<String, Reason> {
    let text = value.as_str().ok_or(Reason::NotText)?;
    let text = text.replace("\r\n", "\n").trim().to_owned();
    if must && text.is_empty() {
        return Err(Reason::Empty);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Reason::TooLong);
    }
    let forbidden = |one: char| {
        one.is_control() && !matches!(one, '\n' | '\t')
            || matches!(one, '\u{fffe}' | '\u{ffff}' | '\u{feff}')
    };
    if text.contains(forbidden) {
        return Err(Reason::ForbiddenLetter);
    }
    Ok(text)
}

fn each(
    value: &Value,
    must: bool,
    read: impl Fn(&Value) -> Result<String, Reason>,
) -> Result<Value, Reason> {
    let entries = value.as_array().ok_or(Reason::NotList)?;
    if must && entries.is_empty() {
        return Err(Reason::Empty);
    }
    if entries.len() > MOST_ENTRIES {
        return Err(Reason::TooMany);
    }
    let read: Vec<String> = entries.iter().map(read).collect::<Result<_, _>>()?;
    if read
        .iter()
        .map(|one| one.chars().count() + 2)
        .sum::<usize>()
        > LONGEST_LIST
    {
        return Err(Reason::TooLong);
    }
    Ok(read.into())
}

fn once(
    value: &Value,
    must: bool,
    read: impl Fn(&Value) -> Result<String, Reason>,
) -> Result<Value, Reason> {
    let value = each(value, must, read)?;
    let mut seen = BTreeSet::new();
    let texts = value.as_array().into_iter().flatten();
    for one in texts.filter_map(Value::as_str) {
        if !seen.insert(one) {
            return Err(Reason::Repeated(one.to_owned()));
        }
    }
    Ok(value)
}

fn code(atlas: &Atlas, list: List, value: &Value) -> Result<String, Reason> {
    let text = text(value, true)?;
    match atlas.vocabulary().term(list, &text) {
        Some(_) => Ok(text),
        None => Err(Reason::UnknownCode(text)),
    }
}

fn country(atlas: &Atlas, value: &Value) -> Result<String, Reason> {
    let text = text(value, true)?;
    let known = atlas.vocabulary().knows_country(&text);
    if known {
        Ok(text)
    } else {
        Err(Reason::UnknownCountry(text))
    }
}

fn year(value: &Value) -> Result<Value, Reason> {
    if value.is_null() {
        return Ok(Value::Null);
    }
    let number = value.as_u64();
    let number = number.ok_or_else(|| Reason::NotNumber(told(value)))?;
    let year = u16::try_from(number).ok().and_then(Year::new);
    let year = year.ok_or_else(|| Reason::OutOfRange(number.to_string()))?;
    Ok(year.get().into())
}

fn sources(value: &Value, must: bool) -> Result<Value, Reason> {
    let urls = each(value, must, |one| {
        let url = text(&one["url"], true)?;
        let good = url.starts_with("http://") || url.starts_with("https://");
        if !good || url.contains(char::is_whitespace) {
            return Err(Reason::NotAddress(url.chars().take(80).collect()));
        }
        Ok(url)
    })?;
    let urls = urls.as_array().into_iter().flatten();
    Ok(urls.map(|url| json!({"url": url})).collect())
}

fn noted(atlas: &Atlas, list: List, value: &Value) -> Result<Value, Reason> {
    let codes = value.as_array().ok_or(Reason::NotList)?;
    let codes: Vec<Value> = codes.iter().map(|one| one["code"].clone()).collect();
    let codes = once(&codes.into(), false, |one| code(atlas, list, one))?;
    let notes = each(value, false, |one| text(&one["note"], true))?;
    let both = codes.as_array().into_iter().flatten();
    let both = both.zip(notes.as_array().into_iter().flatten());
    Ok(both
        .map(|(code, note)| json!({"code": code, "note": note}))
        .collect())
}

fn size(value: &Value) -> Result<Value, Reason> {
    let number = |name: &str| {
        let number = value[name].as_u64();
        let number = number.ok_or_else(|| Reason::NotNumber(told(&value[name])))?;
        let most = u64::from(u16::MAX);
        let fits = (1..=most).contains(&number).then_some(number);
        fits.ok_or_else(|| Reason::OutOfRange(number.to_string()))
    };
    let (min, max) = (number("min")?, number("max")?);
    if min > max {
        return Err(Reason::OutOfRange(format!("{min}–{max}")));
    }
    Ok(json!({"min": min, "max": max}))
}

fn names(value: &Value) -> Result<Value, Reason> {
    let names = value.as_object().ok_or(Reason::NotText)?;
    let mut read = serde_json::Map::new();
    for (tag, name) in names {
        if locale::Lang::from_tag(tag).is_none() {
            return Err(Reason::UnknownCode(tag.chars().take(20).collect()));
        }
        let name = line(name, tag == "en")?;
        if !name.is_empty() {
            read.insert(tag.clone(), name.into());
        }
    }
    if !read.contains_key("en") {
        return Err(Reason::Empty);
    }
    Ok(read.into())
}

fn place(value: &Value) -> Result<Value, Reason> {
    let degrees = |name: &str, most: f64| {
        let number = value[name].as_f64();
        let number = number.ok_or_else(|| Reason::NotNumber(told(&value[name])))?;
        if !(-most..=most).contains(&number) {
            return Err(Reason::OutOfRange(number.to_string()));
        }
        Ok((number * 1e6).round() / 1e6)
    };
    let label = line(&value["label"], true)?;
    let (lat, lon) = (degrees("lat", 90.0)?, degrees("lon", 180.0)?);
    let precision = text(&value["precision"], true)?;
    if Precision::parse(&precision).is_none() {
        return Err(Reason::UnknownCode(precision));
    }
    Ok(json!({"label": label, "lat": lat, "lon": lon, "precision": precision}))
}

/// A wrong value, as a fault repeats it.
fn told(value: &Value) -> String {
    let text = value.as_str().map_or_else(
        || {
            if value.is_null() {
                String::new()
            } else {
                value.to_string()
            }
        },
        ToOwned::to_owned,
    );
    text.chars().take(80).collect()
}
