//! Fields of a record as parts of a form, and what was typed in them as values.

use ::cartography::facts::{Part, Sort, Takes};
use ::cartography::{Atlas, Facet, List, Names};
use locale::Lang;
use serde_json::{Value, json};

use crate::cartography::web::values;
use crate::request::Fields;

/// One field of the form.
pub struct Input {
    /// Its name.
    pub name: &'static str,
    /// What it is called.
    pub word: &'static str,
    /// Whether something must stand in it.
    pub must: bool,
    /// What is wrong with it.
    pub fault: Option<String>,
    /// How it is filled in.
    pub how: How,
}

/// How a field is filled in.
pub enum How {
    /// A line.
    Line(String),
    /// A text.
    Text(String),
    /// A line an entry.
    Lines(String),
    /// A year.
    Year(String),
    /// One of these.
    One(Vec<Choice>),
    /// Any of these.
    Ticks(Vec<Choice>),
    /// Any of these, each with a note.
    Noted(Vec<(Choice, String)>),
    /// One of these, with a note.
    Rated(Vec<Choice>, String),
    /// From and to.
    Size(String, String),
    /// A name in each language: tag, name of the language, name.
    Names(Vec<(&'static str, &'static str, String)>),
    /// Label, degrees north and east, precision.
    Place(String, String, String, Vec<Choice>),
    /// Yes or no.
    Tick(bool),
}

impl Input {
    /// The chosen ones in words.
    pub fn chosen(&self) -> String {
        let words: Vec<&str> = match &self.how {
            How::Ticks(all) => chosen(all.iter()),
            How::Noted(all) => chosen(all.iter().map(|(choice, _)| choice)),
            _ => Vec::new(),
        };
        words.join(", ")
    }
}

fn chosen<'a>(all: impl Iterator<Item = &'a Choice>) -> Vec<&'a str> {
    let chosen = all.filter(|choice| choice.chosen);
    chosen.map(|choice| choice.word.as_str()).collect()
}

/// Something to choose.
pub struct Choice {
    /// What the form sends.
    pub code: String,
    /// What the reader sees.
    pub word: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The field with this value in it.
pub fn input(t: Lang, atlas: &Atlas, sort: Sort, part: Part, value: &Value) -> Input {
    Input {
        name: part.name(),
        word: values::field(t, sort, part),
        must: part.must(sort),
        fault: None,
        how: how(t, atlas, part.takes(sort), value),
    }
}

fn how(t: Lang, atlas: &Atlas, takes: Takes, value: &Value) -> How {
    let list = |list, chosen: &Value| coded(t, atlas, list, &codes(chosen));
    match takes {
        Takes::Line => How::Line(plain(value)),
        Takes::Text => How::Text(plain(value)),
        Takes::Lines => How::Lines(lines(value, plain)),
        Takes::Sources => How::Lines(lines(value, |one| plain(&one["url"]))),
        Takes::Year => How::Year(plain(value)),
        Takes::One(codes) => How::One(list(codes, value)),
        Takes::Many(codes) => How::Ticks(list(codes, value)),
        Takes::Countries => How::Ticks(countries(t, atlas, &codes(value))),
        Takes::Methods => How::Ticks(methods(t, atlas, &codes(value))),
        Takes::Initiatives => How::Ticks(initiatives(atlas, &codes(value))),
        Takes::Noted(codes) => How::Noted(noted(t, atlas, codes, value)),
        Takes::Rated(codes) => How::Rated(list(codes, &value["level"]), plain(&value["note"])),
        Takes::Evidence => How::Rated(
            list(List::EvidenceStrength, &value["strength"]),
            plain(&value["text"]),
        ),
        Takes::Size => How::Size(plain(&value["min"]), plain(&value["max"])),
        Takes::Names => How::Names(names(value)),
        Takes::Place => How::Place(
            plain(&value["label"]),
            plain(&value["lat"]),
            plain(&value["lon"]),
            list(List::PlacePrecision, &value["precision"]),
        ),
        Takes::Truth => How::Tick(value.as_bool() == Some(true)),
    }
}

/// What was typed, in the order of the value before, so that ticks alone change no order.
pub fn typed(form: &Fields, sort: Sort, part: Part, before: &Value) -> Value {
    let name = part.name();
    let sub = |end: &str| form.text(&format!("{name}-{end}")).to_owned();
    match part.takes(sort) {
        Takes::Line | Takes::Text | Takes::One(_) => form.text(name).into(),
        Takes::Lines => entries(form.text(name)).into(),
        Takes::Sources => {
            let urls = entries(form.text(name)).into_iter();
            urls.map(|url| json!({"url": url})).collect()
        }
        Takes::Year => number(form.text(name)),
        Takes::Many(_) | Takes::Countries | Takes::Methods | Takes::Initiatives => in_order(
            form.all(name).map(ToOwned::to_owned).collect(),
            &codes(before),
        )
        .into(),
        Takes::Noted(_) => {
            let ticked = form.all(name).map(ToOwned::to_owned).collect();
            let ticked = in_order(ticked, &codes(before)).into_iter();
            ticked
                .map(|code| json!({"note": sub(&code), "code": code}))
                .collect()
        }
        Takes::Rated(_) => json!({"level": sub("code"), "note": sub("note")}),
        Takes::Evidence => json!({"strength": sub("code"), "text": sub("note")}),
        Takes::Size => json!({"min": number(&sub("min")), "max": number(&sub("max"))}),
        Takes::Names => {
            let names = Lang::all()
                .into_iter()
                .map(|lang| (lang.tag(), sub(lang.tag())));
            let names = names.filter(|(tag, name)| *tag == "en" || !name.is_empty());
            names
                .map(|(tag, name)| (tag.to_owned(), Value::from(name)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
        Takes::Place => json!({
            "label": sub("label"),
            "lat": degrees(&sub("lat")),
            "lon": degrees(&sub("lon")),
            "precision": sub("precision"),
        }),
        Takes::Truth => form.has(name).into(),
    }
}

/// A text as a form sends it, line by line, without empty ones.
pub fn entries(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn in_order(mut chosen: Vec<String>, before: &[String]) -> Vec<String> {
    let place = |code: &String| before.iter().position(|one| one == code);
    chosen.sort_by_key(|code| place(code).unwrap_or(usize::MAX));
    chosen
}

fn number(text: &str) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    text.parse::<u64>()
        .map_or_else(|_| text.into(), Value::from)
}

fn degrees(text: &str) -> Value {
    let number = text.replacen(',', ".", 1).parse::<f64>();
    let number = number.ok().and_then(serde_json::Number::from_f64);
    number.map_or_else(|| text.into(), Value::Number)
}

/// The codes of a value: one, several, or several with notes.
fn codes(value: &Value) -> Vec<String> {
    let one = |value: &Value| {
        let code = value.as_str().or_else(|| value["code"].as_str());
        code.map(ToOwned::to_owned)
    };
    match value {
        Value::Array(all) => all.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    }
}

fn choice(code: &str, word: &str, chosen: &[String]) -> Choice {
    Choice {
        code: code.to_owned(),
        word: word.to_owned(),
        chosen: chosen.iter().any(|one| one == code),
    }
}

fn coded(t: Lang, atlas: &Atlas, list: List, chosen: &[String]) -> Vec<Choice> {
    let words = atlas.vocabulary();
    let terms = words.terms(list).iter();
    terms
        .map(|term| choice(&term.code, words.label(list, &term.code, t).text, chosen))
        .collect()
}

fn countries(t: Lang, atlas: &Atlas, chosen: &[String]) -> Vec<Choice> {
    let words = atlas.vocabulary();
    let mut all: Vec<Choice> = words
        .country_codes()
        .map(|code| choice(code, words.country(code, t).text, chosen))
        .collect();
    locale::sort_names(t, &mut all, |one| &one.word);
    all
}

fn methods(t: Lang, atlas: &Atlas, chosen: &[String]) -> Vec<Choice> {
    let all = atlas.methods().iter();
    all.map(|one| {
        let word = atlas.label(Facet::Method, one.id.as_str(), t);
        choice(one.id.as_str(), word.text, chosen)
    })
    .collect()
}

fn initiatives(atlas: &Atlas, chosen: &[String]) -> Vec<Choice> {
    let all = atlas.initiatives().iter();
    all.map(|one| choice(one.id.as_str(), &one.name, chosen))
        .collect()
}

fn noted(t: Lang, atlas: &Atlas, list: List, value: &Value) -> Vec<(Choice, String)> {
    let note = |code: &str| {
        let mut all = value.as_array().into_iter().flatten();
        let one = all.find(|one| one["code"] == code);
        one.map_or_else(String::new, |one| plain(&one["note"]))
    };
    let choices = coded(t, atlas, list, &codes(value)).into_iter();
    choices
        .map(|choice| {
            let note = note(&choice.code);
            (choice, note)
        })
        .collect()
}

fn names(value: &Value) -> Vec<(&'static str, &'static str, String)> {
    let names: Names = serde_json::from_value(value.clone()).unwrap_or_default();
    let name = |lang: Lang| {
        let mut all = names.all();
        all.find(|one| one.lang == lang)
            .map_or_else(String::new, |one| one.text.to_owned())
    };
    Lang::all()
        .map(|lang| (lang.tag(), lang.own_name(), name(lang)))
        .into()
}

fn lines(value: &Value, line: impl Fn(&Value) -> String) -> String {
    let all = value.as_array().into_iter().flatten();
    all.map(line).collect::<Vec<_>>().join("\n")
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
