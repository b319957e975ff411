//! Forms on pages: filling, judging and sending.

use super::browser::view;
use crate::compare::Comparison;
use crate::mark::numeral;
use crate::model::{TextRules, Typos};
use crate::scene::data::{Field, FieldKind, Scene};
use crate::scene::event::Event;
use crate::scene::play::State;
use crate::scene::shape;

/// Stands in the log for what was typed in a `password` field.
const FILLED: &str = "filled";

pub(super) fn fill(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let form = scene.form(act.text("form"))?;
    let field = form
        .fields
        .iter()
        .find(|field| field.id == act.text("field"))?;
    let value = kept(field, act.text("value"));
    state
        .values
        .insert((form.id.clone(), field.id.clone()), value.clone());
    let event = Event::new(&act.name)
        .with("form", &form.id)
        .with("field", &field.id);
    Some(vec![event.with("value", value)])
}

pub(super) fn send_form(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let form = scene.form(act.text("form"))?;
    let mut sent = Event::new(&act.name).with("form", &form.id);
    let mut errors = Vec::new();
    let mut refuse = |field: &str, value: &str| {
        let error = Event::new("form.error")
            .with("form", &form.id)
            .with("field", field);
        errors.push(error.with("value", value));
    };
    for field in &form.fields {
        let value = act.text(&field.id);
        let kept = kept(field, value);
        if !is_accepted(field, value) {
            refuse(&field.id, &kept);
        }
        state
            .values
            .insert((form.id.clone(), field.id.clone()), kept.clone());
        sent = sent.with(&field.id, kept);
    }
    let exact = code_rules();
    if form
        .code
        .as_ref()
        .is_some_and(|code| !exact.same(code, act.text("code")))
    {
        refuse("code", act.text("code"));
    }
    let refused = errors
        .iter()
        .map(|one| (form.id.clone(), one.text("field").to_string()));
    state.errors = refused.collect();
    if !errors.is_empty() {
        return Some(errors);
    }
    let next = Event::new("browser.view")
        .with("page", &form.then)
        .with("by", "form");
    Some([vec![sent], view(state, scene, &next).unwrap_or_default()].concat())
}

fn kept(field: &Field, value: &str) -> String {
    match field.kind {
        FieldKind::Password if !value.is_empty() => FILLED.into(),
        _ => value.trim().to_string(),
    }
}

fn is_accepted(field: &Field, value: &str) -> bool {
    let value = value.trim();
    if value.is_empty() {
        return !field.need;
    }
    let of_kind = match field.kind {
        FieldKind::Number => {
            !numeral::read(value, None).is_empty()
                || value.chars().all(|c| c.is_numeric() || c == ' ')
        }
        FieldKind::Date => shape::is_day(value),
        FieldKind::Choice => field.options.iter().any(|option| option == value),
        FieldKind::Text | FieldKind::Tick | FieldKind::Password => true,
    };
    let rules = match field.kind {
        FieldKind::Password => code_rules(),
        _ => Comparison::typed(TextRules::default()),
    };
    let matches =
        field.matches.is_empty() || field.matches.iter().any(|one| rules.same(one, value));
    of_kind && matches
}

/// Passwords and codes must be typed exactly.
fn code_rules() -> Comparison {
    Comparison {
        case: true,
        accents: true,
        punctuation: true,
        typos: Typos::No,
    }
}
