//! Fields of records and what stands in them, in words.

use ::cartography::facts::{Part, Quality, RecordRef, Sort, Takes};
use ::cartography::{Atlas, Facet, List};
use locale::Lang;
use serde_json::Value;

use crate::people::role_name;
use crate::rights::Role;

/// What a field is called.
pub fn field(t: Lang, sort: Sort, part: Part) -> &'static str {
    match part {
        Part::Name => t.cartography_name(),
        Part::AlsoKnownAs => t.cartography_also_known(),
        Part::Countries => t.cartography_countries(),
        Part::Place => t.cartography_place(),
        Part::StartYear => t.cartography_first_year(),
        Part::EndYear => t.cartography_last_year(),
        Part::Period => t.cartography_period(),
        Part::Status => t.cartography_status(),
        Part::Kind => t.cartography_kind(),
        Part::Internet => t.cartography_internet(),
        Part::InternetNote => t.cartography_internet_note(),
        Part::Devices => t.cartography_devices(),
        Part::Setting => t.cartography_setting(),
        Part::Summary => t.cartography_summary(),
        Part::Functions => t.cartography_functions(),
        Part::Users => t.cartography_users(),
        Part::Figures => t.cartography_figures(),
        Part::Methods => t.cartography_methods_used(),
        Part::Confidence => t.cartography_confidence(),
        Part::Notes => t.cartography_notes(),
        Part::Problem => t.cartography_problem(),
        Part::Steps => t.cartography_steps(),
        Part::GroupSize => t.cartography_group(),
        Part::Duration => t.cartography_duration(),
        Part::Material => t.cartography_material(),
        Part::DigitalPart => t.cartography_digital_part(),
        Part::OfflineSuitability => t.cartography_offline(),
        Part::LiteracyDemand => t.cartography_literacy(),
        Part::TrainerRole => t.cartography_trainer_role(),
        Part::OfficerRole => t.cartography_officer_role(),
        Part::SecurityRemarks => t.cartography_security(),
        Part::Evidence => t.cartography_evidence(),
        Part::Initiatives => t.cartography_initiatives_using(),
        Part::ActivityTypes => t.cartography_activities(),
        Part::Levers if sort == Sort::Method => t.cartography_rests_on(),
        Part::Obstacles if sort == Sort::Method => t.cartography_helps_with(),
        Part::Levers => t.cartography_levers(),
        Part::Obstacles => t.cartography_obstacles(),
        Part::Sources => t.cartography_sources(),
        Part::Withdrawn => t.cartography_withdrawn(),
    }
}

/// The page of a record.
pub fn page_of(record: &RecordRef) -> String {
    match record.sort {
        Sort::Initiative => format!("/cartography/i/{}", record.id()),
        Sort::Method => format!("/methods/{}", record.id()),
    }
}

/// What a quality is called.
pub fn quality(t: Lang, quality: Quality) -> &'static str {
    let role = match quality {
        Quality::Trainer => Role::Trainer,
        Quality::Researcher => Role::Researcher,
        Quality::Coordinator => Role::Coordinator,
        Quality::Reviewer => Role::Reviewer,
    };
    role_name(t, role)
}

/// A day that is written `2026-11-22`, as the reader's language writes it.
pub fn day(t: Lang, day: &str) -> String {
    let numbers: Vec<i32> = day.split('-').filter_map(|one| one.parse().ok()).collect();
    match numbers[..] {
        [year, month, day] => t.date(
            year,
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        ),
        _ => day.to_owned(),
    }
}

/// A value in words, a line an entry; no line where nothing is known.
pub fn told(t: Lang, atlas: &Atlas, sort: Sort, part: Part, value: &Value) -> Vec<String> {
    let label = |list: List, code: &Value| {
        let code = code.as_str().unwrap_or_default();
        atlas.vocabulary().label(list, code, t).text.to_owned()
    };
    let each = |of: &dyn Fn(&Value) -> String| {
        let entries = value.as_array().into_iter().flatten();
        entries.map(of).collect::<Vec<String>>()
    };
    let noted = |list: List, code: &str, note: &str| {
        let label = label(list, &value[code]);
        vec![joined(t, &label, &value[note])]
    };
    match part.takes(sort) {
        _ if value.is_null() => Vec::new(),
        Takes::Line | Takes::Text => text(value),
        Takes::Lines => each(&plain),
        Takes::Year => vec![plain(value)],
        Takes::One(list) => vec![label(list, value)],
        Takes::Many(list) => each(&|one| label(list, one)),
        Takes::Noted(list) => each(&|one| joined(t, &label(list, &one["code"]), &one["note"])),
        Takes::Rated(list) => noted(list, "level", "note"),
        Takes::Evidence => noted(List::EvidenceStrength, "strength", "text"),
        Takes::Countries => each(&|one| {
            let code = one.as_str().unwrap_or_default();
            atlas.vocabulary().country(code, t).text.to_owned()
        }),
        Takes::Methods => each(&|one| {
            let id = one.as_str().unwrap_or_default();
            atlas.label(Facet::Method, id, t).text.to_owned()
        }),
        Takes::Initiatives => each(&|one| {
            let id = one.as_str().unwrap_or_default();
            let known = atlas.initiative(id);
            known.map_or_else(|| id.to_owned(), |one| one.name.clone())
        }),
        Takes::Sources => each(&|one| plain(&one["url"])),
        Takes::Size => vec![t.cartography_group_size(
            value["min"].as_i64().unwrap_or_default(),
            value["max"].as_i64().unwrap_or_default(),
        )],
        Takes::Names => {
            let names = value.as_object().into_iter().flatten();
            names
                .map(|(tag, name)| format!("{tag}: {}", plain(name)))
                .collect()
        }
        Takes::Place => place(t, atlas, value),
        Takes::Truth => vec![yes(t, value).to_owned()],
    }
}

fn place(t: Lang, atlas: &Atlas, value: &Value) -> Vec<String> {
    let precision = value["precision"].as_str().unwrap_or_default();
    let words = atlas.vocabulary();
    let precision = words.label(List::PlacePrecision, precision, t);
    vec![
        plain(&value["label"]),
        format!("{}, {}", plain(&value["lat"]), plain(&value["lon"])),
        precision.text.to_owned(),
    ]
}

fn yes(t: Lang, value: &Value) -> &'static str {
    match value.as_bool() {
        Some(true) => t.cartography_yes(),
        _ => t.cartography_no(),
    }
}

fn text(value: &Value) -> Vec<String> {
    let text = plain(value);
    if text.is_empty() {
        Vec::new()
    } else {
        vec![text]
    }
}

fn plain(value: &Value) -> String {
    let text = value.as_str().map(ToOwned::to_owned);
    text.unwrap_or_else(|| value.to_string())
}

fn joined(t: Lang, label: &str, note: &Value) -> String {
    match note.as_str() {
        Some(note) if !note.is_empty() => format!("{label}{} {note}", t.common_colon()),
        _ => label.to_owned(),
    }
}
