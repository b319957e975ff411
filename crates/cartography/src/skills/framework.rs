//! Frameworks of digital skills as data, and how two versions of one stand to each other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::skills::codes::{Relation, Tongue};

/// The same words in several languages.
pub type Texts = BTreeMap<Tongue, String>;

/// Words with the language they are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The language.
    pub tongue: Tongue,
    /// The words.
    pub text: &'a str,
}

/// The words in this language, else in English, else in any.
pub fn said<'a>(texts: &'a Texts, lang: &str) -> Said<'a> {
    let wanted = Tongue::from_code(lang).and_then(|tongue| texts.get_key_value(&tongue));
    let found = wanted.or(texts.get_key_value(&Tongue::En));
    found.or(texts.first_key_value()).map_or(
        Said {
            tongue: Tongue::En,
            text: "",
        },
        |(tongue, text)| Said {
            tongue: *tongue,
            text,
        },
    )
}

/// One version of a framework.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// `lucarne.digcomp`.
    pub format: String,
    /// Version of the file.
    pub version: u32,
    /// `digcomp`.
    pub framework: String,
    /// `2.2`.
    pub framework_version: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub year: u32,
    /// How it is cited.
    pub reference: String,
    /// Where it stands.
    pub url: String,
    /// Under which licence its names are used.
    pub licence: String,
    /// Where the names in each language come from.
    pub translations: Texts,
    /// About the file.
    pub note: String,
    /// Areas, in order.
    pub areas: Vec<Area>,
    /// Competences, in order.
    pub competences: Vec<Competence>,
    /// Named bands of levels.
    pub bands: Vec<Band>,
    /// The levels.
    pub levels: Vec<Step>,
}

/// An area of a framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// `1`.
    pub id: String,
    /// Its name.
    pub name: Texts,
    /// In one sentence.
    pub summary: String,
}

/// A competence of a framework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// `2.1`.
    pub id: String,
    /// `digcomp-2.2/2.1`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its area.
    pub area: String,
    /// Its name.
    pub name: Texts,
    /// In one sentence.
    pub summary: String,
}

/// A named band of levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// `foundation`.
    pub id: String,
    /// Its levels.
    pub levels: Vec<u8>,
    /// Its name.
    pub name: Texts,
}

/// One level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// 1…8.
    pub level: u8,
    /// Its band.
    pub band: String,
    /// In one sentence.
    pub summary: String,
}

impl Framework {
    /// `digcomp-2.2`, as references begin.
    pub fn id(&self) -> String {
        format!("{}-{}", self.framework, self.framework_version)
    }

    /// A competence by its code; a learning outcome (`LO1.1.05`) is of its competence.
    pub fn competence(&self, code: &str) -> Option<&Competence> {
        let code = competence_code(code);
        self.competences.iter().find(|one| one.id == code)
    }

    /// The competences of an area.
    pub fn of_area<'a>(&'a self, area: &'a str) -> impl Iterator<Item = &'a Competence> {
        self.competences.iter().filter(move |one| one.area == area)
    }

    /// The band of a level.
    pub fn band(&self, level: u8) -> Option<&Band> {
        self.bands.iter().find(|band| band.levels.contains(&level))
    }
}

/// The code of the competence that a code of a reference counts for.
pub fn competence_code(code: &str) -> String {
    match code.strip_prefix("LO") {
        Some(outcome) => outcome.split('.').take(2).collect::<Vec<_>>().join("."),
        None => code.to_owned(),
    }
}

/// How the competences of an earlier version stand to those of a later one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// `lucarne.crosswalk`.
    pub format: String,
    /// Version of the file.
    pub version: u32,
    /// The earlier version, `digcomp-2.2`.
    pub from: String,
    /// The later version, `digcomp-3.0`.
    pub to: String,
    /// How it was made.
    pub note: Texts,
    /// One after the other, in the order of the earlier version.
    pub relations: Vec<Link>,
}

/// One relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Code in the earlier version.
    pub from: String,
    /// Code in the later version.
    pub to: String,
    /// How they stand to each other.
    pub kind: Relation,
    /// What changed, as far as names and summaries show it.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub note: Texts,
}

/// A relation seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour<'a> {
    /// The other framework.
    pub framework: &'a str,
    /// The code there.
    pub code: &'a str,
    /// How they stand to each other.
    pub kind: Relation,
    /// What changed.
    pub note: &'a Texts,
}

impl Crosswalk {
    /// What stands at the other end of a competence.
    pub fn neighbours<'a>(
        &'a self,
        framework: &'a str,
        code: &'a str,
    ) -> impl Iterator<Item = Neighbour<'a>> {
        self.relations.iter().filter_map(move |link| {
            let (framework, code) = if framework == self.from && link.from == code {
                (&self.to, &link.to)
            } else if framework == self.to && link.to == code {
                (&self.from, &link.from)
            } else {
                return None;
            };
            Some(Neighbour {
                framework,
                code,
                kind: link.kind,
                note: &link.note,
            })
        })
    }

    /// The codes of `wanted` for which a reference to `framework` counts: its own, or through `same` and `renamed`.
    pub fn carried(&self, framework: &str, code: &str, wanted: &str) -> Vec<String> {
        let code = competence_code(code);
        if framework == wanted {
            return vec![code];
        }
        self.neighbours(framework, &code)
            .filter(|one| one.framework == wanted && one.kind.carries())
            .map(|one| one.code.to_owned())
            .collect()
    }
}
