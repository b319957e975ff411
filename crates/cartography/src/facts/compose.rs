//! The records as they are with all that was said of them.

use std::collections::BTreeSet;

use locale::Lang;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::part::{Part, RecordRef, Sort};
use super::set::Facts;
use super::takes::Takes;
use crate::atlas::{Atlas, Records};
use crate::initiative::{Fact as Noted, Initiative};
use crate::method::Method;
use crate::translation::{InitiativeTexts, MethodTexts, Translations};

/// Records with all that was said of them.
#[derive(Debug, Clone)]
pub struct Composed {
    /// All that stand in lists.
    pub atlas: Atlas,
    /// Those that were withdrawn; they stand in no list.
    pub withdrawn: Records,
    /// Fields with more than one value, until somebody chooses.
    pub open: BTreeSet<(RecordRef, Part)>,
}

/// A record as the members of its file.
type Object = Map<String, Value>;

/// Puts facts upon what is shipped. A record that lacks what must stand in it is not shown yet.
pub fn compose(shipped: &Atlas, facts: &Facts) -> Composed {
    let mut making = Making {
        records: shipped.records().clone(),
        withdrawn: Records::default(),
        translations: shipped.translations().clone(),
    };
    let mut open = BTreeSet::new();
    for record in facts.records() {
        let told = tell(shipped, facts, record);
        open.extend(told.open.iter().map(|part| (record.clone(), *part)));
        match record.sort {
            Sort::Initiative => making.initiative(record, &told),
            Sort::Method => making.method(record, &told),
        }
    }
    let words = shipped.vocabulary().clone();
    Composed {
        atlas: Atlas::build(making.records, words, making.translations),
        withdrawn: making.withdrawn,
        open,
    }
}

/// What is being put together.
struct Making {
    records: Records,
    withdrawn: Records,
    translations: Translations,
}

impl Making {
    fn initiative(&mut self, record: &RecordRef, told: &Told) {
        let all = &mut self.records.initiatives;
        let at = all.iter().position(|one| one.id.as_str() == record.id());
        let old = at.map(|at| all.remove(at));
        let Some(made) = told.made(old.as_ref()) else {
            return;
        };
        if let Some(old) = &old {
            mend_initiative(&mut self.translations, old, &made);
        }
        // An atlas puts initiatives in order by itself.
        if told.gone {
            self.withdrawn.initiatives.push(made);
        } else {
            all.push(made);
        }
    }

    fn method(&mut self, record: &RecordRef, told: &Told) {
        let all = &mut self.records.methods;
        let at = all.iter().position(|one| one.id.as_str() == record.id());
        let old = at.map(|at| all.remove(at));
        let Some(made) = told.made(old.as_ref()) else {
            return;
        };
        if let Some(old) = &old {
            mend_method(&mut self.translations, old, &made);
        }
        if told.gone {
            self.withdrawn.methods.push(made);
        } else {
            all.insert(at.unwrap_or(all.len()), made);
        }
    }
}

/// What stands in a field of a record; nothing where there is no such record.
pub fn value(atlas: &Atlas, record: &RecordRef, part: Part) -> Value {
    match object(atlas, record) {
        Some(_) if part == Part::Withdrawn => Value::Bool(false),
        Some(mut object) => object.remove(part.name()).unwrap_or_default(),
        None => Value::Null,
    }
}

fn object(atlas: &Atlas, record: &RecordRef) -> Option<Object> {
    match record.sort {
        Sort::Initiative => members(atlas.initiative(record.id())?),
        Sort::Method => members(atlas.method(record.id())?),
    }
}

fn members(record: &impl Serialize) -> Option<Object> {
    match serde_json::to_value(record) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    }
}

/// A record with what was said of it.
struct Told {
    /// As it was, or an empty one.
    base: Object,
    said: Vec<(Part, Value)>,
    open: Vec<Part>,
    gone: bool,
}

impl Told {
    /// The record. A value that no such record can have is left out, so that it does not hide the others.
    fn made<T: DeserializeOwned + Clone>(&self, known: Option<&T>) -> Option<T> {
        let mut object = self.base.clone();
        for (part, value) in &self.said {
            object.insert(part.name().to_owned(), value.clone());
        }
        if let Ok(made) = serde_json::from_value(Value::Object(object)) {
            return Some(made);
        }
        let mut made = known?.clone();
        let mut object = self.base.clone();
        for (part, value) in &self.said {
            let before = object.insert(part.name().to_owned(), value.clone());
            match serde_json::from_value(Value::Object(object.clone())) {
                Ok(fits) => made = fits,
                Err(_) => {
                    object.insert(part.name().to_owned(), before.unwrap_or_default());
                }
            }
        }
        Some(made)
    }
}

fn tell(shipped: &Atlas, facts: &Facts, record: &RecordRef) -> Told {
    let mut told = Told {
        base: object(shipped, record).unwrap_or_else(|| empty(record)),
        said: Vec::new(),
        open: Vec::new(),
        gone: false,
    };
    for part in facts.parts(record) {
        let known = value(shipped, record, part);
        let heads = facts.heads(record, part, &known);
        if heads.len() > 1 {
            told.open.push(part);
        }
        let Some(shown) = heads.first().map(|head| head.value.clone()) else {
            continue;
        };
        if part == Part::Withdrawn {
            told.gone = shown == Value::Bool(true);
        } else {
            told.said.push((part, shown));
        }
    }
    told
}

/// A record of which nothing is known yet but its id; what must stand in it is missing.
fn empty(record: &RecordRef) -> Object {
    let mut object = Object::new();
    object.insert("id".to_owned(), record.id().into());
    for part in record.sort.parts() {
        let value = match part.takes(record.sort) {
            _ if part.must(record.sort) || *part == Part::Withdrawn => continue,
            Takes::Line | Takes::Text => Value::from(""),
            Takes::Year => Value::Null,
            _ => Value::Array(Vec::new()),
        };
        object.insert(part.name().to_owned(), value);
    }
    object
}

/// Takes out what translates another text than the record has now.
fn mend_initiative(translations: &mut Translations, old: &Initiative, new: &Initiative) {
    for lang in Lang::all() {
        let Some(texts) = translations.initiative_mut(old.id.as_str(), lang) else {
            continue;
        };
        let InitiativeTexts {
            name,
            also_known_as,
            place,
            period,
            internet_note,
            summary,
            functions,
            users,
            figures,
            levers,
            obstacles,
            notes,
        } = texts;
        drop_if(old.name != new.name, name);
        drop_if(old.also_known_as != new.also_known_as, also_known_as);
        drop_if(old.place.label != new.place.label, place);
        drop_if(old.period != new.period, period);
        drop_if(old.internet_note != new.internet_note, internet_note);
        drop_if(old.summary != new.summary, summary);
        drop_if(old.functions != new.functions, functions);
        drop_if(old.users != new.users, users);
        drop_if(old.figures != new.figures, figures);
        drop_if(old.notes != new.notes, notes);
        let kept = |old: &[Noted], new: &[Noted], code: &str| {
            let note = |all: &[Noted]| {
                let fact = all.iter().find(|one| one.code.as_str() == code);
                fact.map(|one| one.note.clone())
            };
            note(old) == note(new)
        };
        levers.retain(|code, _| kept(&old.levers, &new.levers, code));
        obstacles.retain(|code, _| kept(&old.obstacles, &new.obstacles, code));
    }
}

fn mend_method(translations: &mut Translations, old: &Method, new: &Method) {
    for lang in Lang::all() {
        let Some(texts) = translations.method_mut(old.id.as_str(), lang) else {
            continue;
        };
        let MethodTexts {
            problem,
            steps,
            duration,
            material,
            digital_part,
            offline_note,
            literacy_note,
            trainer_role,
            officer_role,
            security_remarks,
            evidence,
        } = texts;
        drop_if(old.problem != new.problem, problem);
        drop_if(old.steps != new.steps, steps);
        drop_if(old.duration != new.duration, duration);
        drop_if(old.material != new.material, material);
        drop_if(old.digital_part != new.digital_part, digital_part);
        let (was, is) = (&old.offline_suitability.note, &new.offline_suitability.note);
        drop_if(was != is, offline_note);
        let (was, is) = (&old.literacy_demand.note, &new.literacy_demand.note);
        drop_if(was != is, literacy_note);
        drop_if(old.trainer_role != new.trainer_role, trainer_role);
        drop_if(old.officer_role != new.officer_role, officer_role);
        drop_if(
            old.security_remarks != new.security_remarks,
            security_remarks,
        );
        drop_if(old.evidence.text != new.evidence.text, evidence);
    }
}

fn drop_if<T>(changed: bool, text: &mut Option<T>) {
    if changed {
        *text = None;
    }
}
