//! How well a module is made: where the right options stand, feedback for wrong ones, parallel tests, and what a longer
//! unit holds beside its tasks.

use std::collections::BTreeMap;

use crate::check::{Findings, Seen};
use crate::easy;
use crate::model::{Activity, BlockKind, Choice, Form, Kind, Mode, Pos, Rich, Unit};
use crate::module::{FIRST, Module, UnitFile};
use crate::walk::{Role, Walk};

/// Units of so many minutes have a stop point, sources and a use.
const LONG_UNIT: u32 = 10;
/// From so many single choices on, their places say something.
const ENOUGH: usize = 6;

pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    let places = right_places(module);
    if let Some((place, count)) = places.leaning() {
        let details = [place.to_string(), count.to_string(), places.of.to_string()];
        let details = details.each_ref().map(String::as_str);
        let pos = module.manifest.place("units");
        found.warning(355, "module.toml", pos, &details);
    }
    parallel(module, found);
    for lang in module.manifest.all_languages() {
        for (_, file) in module.units_in(lang) {
            let walk = seen.walk(file);
            for (activity, pos, _) in &walk.activities {
                telling_length(activity, *pos, file, found);
                if file.unit.front.mode == Mode::Practice {
                    silent_options(activity, *pos, file, found);
                }
            }
            plan(file, lang.language(), walk, found);
        }
    }
}

/// Where the right option stands, counted over the single choices of a module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// How often it is first, second, third …
    pub counts: Vec<usize>,
    /// Of how many choices.
    pub of: usize,
}

impl Places {
    /// The place, from 1, that is right nearly always, and how often.
    fn leaning(&self) -> Option<(usize, usize)> {
        let (at, most) = (1..)
            .zip(&self.counts)
            .max_by_key(|(at, count)| (**count, usize::MAX - at))?;
        let always = self.of >= 4 && *most == self.of;
        let mostly = self.of >= ENOUGH && most * 10 >= self.of * 7;
        (always || mostly).then_some((at, *most))
    }
}

/// Where the right options of a module stand; its source language tells it for all.
pub fn right_places(module: &Module) -> Places {
    let mut places = Places::default();
    for (_, file) in module.units_in(&module.manifest.source) {
        for (activity, _, _) in Walk::over(&file.unit.blocks).activities {
            let Kind::Choice(choice) = &activity.kind else {
                continue;
            };
            if let Some(at) = only_right(choice) {
                if places.counts.len() <= at {
                    places.counts.resize(at + 1, 0);
                }
                places.counts[at] += 1;
                places.of += 1;
            }
        }
    }
    places
}

fn only_right(choice: &Choice) -> Option<usize> {
    let mut right = (0..).zip(&choice.options).filter(|(_, one)| one.ticked);
    let (at, _) = right.next()?;
    (right.next().is_none() && choice.multiple != Some(true)).then_some(at)
}

/// LC0356: the right option is clearly longer than every other one.
fn telling_length(activity: &Activity, pos: Pos, file: &UnitFile, found: &mut Findings) {
    let Kind::Choice(choice) = &activity.kind else {
        return;
    };
    let Some(right) = only_right(choice) else {
        return;
    };
    let length = |text: &Rich| letters(text);
    let lengths: Vec<usize> = choice.options.iter().map(|one| length(&one.text)).collect();
    let others = lengths.iter().enumerate().filter(|(at, _)| *at != right);
    let Some(longest) = others.map(|(_, length)| *length).max() else {
        return;
    };
    let own = lengths.get(right).copied().unwrap_or_default();
    if own >= longest + 12 && own * 2 > longest * 3 {
        found.warning(356, &file.path, pos, &[&activity.id]);
    }
}

fn letters(text: &Rich) -> usize {
    let mut plain = String::new();
    crate::plain::inlines(&text.inlines, &mut plain);
    plain.chars().filter(|c| c.is_alphanumeric()).count()
}

/// LC0357: a wrong option says nothing to who picks it.
fn silent_options(activity: &Activity, pos: Pos, file: &UnitFile, found: &mut Findings) {
    if activity.when_not_yet.is_some() {
        return;
    }
    let silent = match &activity.kind {
        Kind::Choice(one) => {
            let wrong = one.options.iter().filter(|one| !one.ticked);
            wrong.filter(|one| one.feedback.is_none()).count()
        }
        Kind::Hotspot(one) => {
            let wrong = one.zones.iter().filter(|one| !one.ticked);
            wrong.filter(|one| one.feedback.is_none()).count()
        }
        Kind::TrueFalse(one) => {
            let wrong = if one.key {
                &one.feedback_false
            } else {
                &one.feedback_true
            };
            usize::from(wrong.is_none())
        }
        _ => 0,
    };
    if silent > 0 {
        let details = [silent.to_string(), activity.id.clone()];
        found.warning(357, &file.path, pos, &[&details[0], &details[1]]);
    }
}

/// LC0358: form A and form B ask the same kinds of question about the same objectives.
fn parallel(module: &Module, found: &mut Findings) {
    let source = &module.manifest.source;
    let form = |form: Form| {
        module
            .units_in(source)
            .map(|(_, file)| file)
            .find(|file| file.unit.front.mode == Mode::Test && file.unit.front.form == Some(form))
    };
    let (Some(a), Some(b)) = (form(Form::A), form(Form::B)) else {
        return;
    };
    let (in_a, in_b) = (items(a), items(b));
    let differing = in_a.keys().chain(in_b.keys()).find(|key| {
        in_a.get(*key).copied().unwrap_or_default() != in_b.get(*key).copied().unwrap_or_default()
    });
    if let Some(key) = differing {
        let count = |of: &BTreeMap<Item, usize>| of.get(key).copied().unwrap_or_default();
        let (kind, objective) = key;
        let objective = objective.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let what = format!("{kind}, {objective}: {} / {}", count(&in_a), count(&in_b));
        found.warning(358, &b.path, FIRST, &[&what]);
    }
}

/// Type and objective of a question.
pub type Item = (&'static str, Option<u32>);

/// The questions of a unit by type and objective.
pub fn items(file: &UnitFile) -> BTreeMap<Item, usize> {
    let mut items = BTreeMap::new();
    for (activity, _, _) in Walk::over(&file.unit.blocks).activities {
        let key = (activity.kind.keyword(), activity.common.objective);
        *items.entry(key).or_default() += 1;
    }
    items
}

/// How many statements the source lists of a unit hold, a sentence each.
pub fn statements(unit: &Unit, lang: &str) -> usize {
    let Some(signs) = easy::signs(lang) else {
        return 0;
    };
    let is_list = |title: &str| {
        let low = title.to_lowercase();
        signs.sources.iter().any(|sign| easy::has_word(&low, sign))
    };
    let lists = unit
        .blocks
        .iter()
        .filter(|block| matches!(&block.kind, BlockKind::More { title, .. } if is_list(title)));
    let texts = lists.flat_map(|block| Walk::over(std::slice::from_ref(block)).texts);
    let said = texts.filter(|said| !matches!(said.role, Role::Label | Role::Heading));
    said.map(|said| easy::count(&said.read(), lang).sentences)
        .sum()
}

/// LC0514, LC0515, LC0516: a longer unit names its sources, a place to stop, and what it is for.
fn plan(file: &UnitFile, lang: &str, walk: &Walk<'_>, found: &mut Findings) {
    let front = &file.unit.front;
    let long = front.minutes.is_some_and(|minutes| minutes >= LONG_UNIT);
    if front.mode != Mode::Practice || !long {
        return;
    }
    let Some(signs) = easy::signs(lang) else {
        return;
    };
    let any = |is: &dyn Fn(Role) -> bool, signs: &[String]| {
        let mut texts = walk.texts.iter().filter(|said| is(said.role));
        texts.any(|said| {
            let low = said.shown().to_lowercase();
            signs.iter().any(|sign| easy::has_word(&low, sign))
        })
    };
    if !any(&|role| role == Role::Label, &signs.sources) {
        found.info(514, &file.path, FIRST, &[]);
    }
    if !any(&|role| role == Role::Heading, &signs.stops) {
        found.info(515, &file.path, FIRST, &[]);
    }
    if !any(&|role| role != Role::Note, &signs.later) {
        found.info(516, &file.path, FIRST, &[]);
    }
}
