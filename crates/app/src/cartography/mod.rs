//! What is known of digital learning in prison: pages of initiatives and methods, and names of what modules refer to.

pub mod drawing;
pub mod fact;
pub mod here;
pub mod kinds;
pub mod web;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use course::names::SkillRef;
use serde::Deserialize;

use crate::cartography::here::Here;
use crate::site::Site;

/// All records, as the pages of this site show them.
pub fn atlas(site: &Site) -> Arc<Here> {
    site.atlas.here()
}

/// Names by language tag.
type Names = HashMap<String, String>;

#[derive(Deserialize)]
struct Framework {
    framework: String,
    framework_version: String,
    competences: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
    name: Names,
}

static SKILLS: LazyLock<HashMap<(String, String), Names>> = LazyLock::new(|| {
    let files = [
        include_str!("../../../../cartography/skills/digcomp-2.2.json"),
        include_str!("../../../../cartography/skills/digcomp-3.0.json"),
    ];
    let frameworks = files
        .into_iter()
        .filter_map(|text| serde_json::from_str::<Framework>(text).ok());
    let rows = frameworks.flat_map(|one| {
        let name = format!("{}-{}", one.framework, one.framework_version);
        let rows = one.competences.into_iter();
        rows.map(move |row| ((name.clone(), row.id), row.name))
    });
    rows.collect()
});

/// The name of a competence; a learning outcome has that of its competence.
pub fn skill(skill: &SkillRef, lang: &str) -> Option<&'static str> {
    let code = skill.code.strip_prefix("LO").map_or_else(
        || skill.code.clone(),
        |outcome| outcome.split('.').take(2).collect::<Vec<_>>().join("."),
    );
    in_language(SKILLS.get(&(skill.framework.clone(), code))?, lang)
}

/// The page of a competence; none where its framework is not one of the program.
pub fn skill_page(skill: &SkillRef) -> Option<String> {
    let framework = cartography::skills::shipped::shipped().framework(&skill.framework)?;
    let competence = framework.competence(&skill.code)?;
    Some(format!("/matrix/{}", competence.reference))
}

fn in_language(names: &'static Names, lang: &str) -> Option<&'static str> {
    names.get(lang).or(names.get("en")).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn competences_have_names_in_four_languages() {
        let of = |text: &str, lang| SkillRef::parse(text).and_then(|one| skill(&one, lang));
        let english = of("digcomp-2.2/2.5@1", "en");
        assert_eq!(english, Some("Netiquette"));
        assert_eq!(of("digcomp-3.0/LO2.5.01", "en"), Some("Digital behaviour"));
        assert_eq!(of("local-1/email", "en"), None);
        for lang in ["en", "fr", "it", "ro"] {
            assert!(of("digcomp-2.2/1.1", lang).is_some(), "{lang}");
        }
    }
}
