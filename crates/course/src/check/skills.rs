//! Skill references: a framework that is unknown is a warning, an unknown code of a known one an error (LC0216).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::check::{Findings, Seen};
use crate::module::Module;
use crate::names::SkillRef;

static KNOWN: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/skills.toml")).unwrap_or_default());

/// What is known of a reference.
#[derive(Debug, PartialEq, Eq)]
enum Known {
    Yes,
    NoFramework,
    NoCode,
}

pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    for skill in &module.manifest.skills {
        match known(&skill.value) {
            Known::Yes => {}
            Known::NoFramework => {
                found.warning(216, "module.toml", skill.pos, &[&skill.value.to_string()])
            }
            Known::NoCode => {
                found.error(216, "module.toml", skill.pos, &[&skill.value.to_string()])
            }
        }
    }
    for file in module.units.values().flat_map(BTreeMap::values) {
        for &(activity, pos, _) in &seen.walk(file).activities {
            let Some(text) = &activity.common.skill else {
                continue;
            };
            match SkillRef::parse(text).as_ref().map(known) {
                Some(Known::Yes) => {}
                Some(Known::NoFramework) => found.warning(216, &file.path, pos, &[text]),
                Some(Known::NoCode) | None => found.error(216, &file.path, pos, &[text]),
            }
        }
    }
}

fn known(skill: &SkillRef) -> Known {
    let Some(codes) = KNOWN.get(&skill.framework) else {
        return Known::NoFramework;
    };
    let has = |code: &str| codes.iter().any(|one| one == code);
    let outcome = |code: &str| {
        let (competence, number) = code.strip_prefix("LO")?.rsplit_once('.')?;
        Some(has(competence) && number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()))
    };
    let outcomes = skill.framework == "digcomp-3.0" && outcome(&skill.code) == Some(true);
    if has(&skill.code) || outcomes {
        Known::Yes
    } else {
        Known::NoCode
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn competences_and_learning_outcomes_are_known() {
        let of = |text| known(&SkillRef::parse(text).expect("a reference"));
        assert_eq!(of("digcomp-2.2/2.1@1"), Known::Yes);
        assert_eq!(of("digcomp-3.0/LO1.1.05"), Known::Yes);
        assert_eq!(of("digcomp-2.2/LO1.1.05"), Known::NoCode);
        assert_eq!(of("digcomp-2.2/9.9"), Known::NoCode);
        assert_eq!(of("local-1/email"), Known::NoFramework);
    }
}
