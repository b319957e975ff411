//! Records as a reader of a language sees them: translated where there is a translation, else in English.

use locale::Lang;

use crate::atlas::Atlas;
use crate::initiative::{Fact, Initiative};
use crate::method::Method;
use crate::text::Text;
use crate::vocabulary::List;

/// An initiative in the reader's language. What has no language (codes, years, sources) stands in `record`.
#[derive(Debug, Clone)]
pub struct InitiativeTold<'a> {
    /// The record itself.
    pub record: &'a Initiative,
    /// What it is called.
    pub name: Text<'a>,
    /// What else it is called.
    pub also_known_as: Vec<Text<'a>>,
    /// Its countries.
    pub countries: Vec<Text<'a>>,
    /// Its place.
    pub place: Text<'a>,
    /// How exact its point is.
    pub precision: Text<'a>,
    /// The time in words.
    pub period: Text<'a>,
    /// How far it is.
    pub status: Text<'a>,
    /// What it is.
    pub kind: Text<'a>,
    /// Ways of connecting.
    pub internet: Vec<Text<'a>>,
    /// The connection in words.
    pub internet_note: Text<'a>,
    /// What people learn on.
    pub devices: Vec<Text<'a>>,
    /// Where they learn.
    pub setting: Vec<Text<'a>>,
    /// What it is, in two or three sentences.
    pub summary: Text<'a>,
    /// What it offers.
    pub functions: Vec<Text<'a>>,
    /// Who uses it.
    pub users: Text<'a>,
    /// Figures.
    pub figures: Text<'a>,
    /// What helped.
    pub levers: Vec<FactTold<'a>>,
    /// What stood in the way.
    pub obstacles: Vec<FactTold<'a>>,
    /// How sure it is.
    pub confidence: Text<'a>,
    /// Remarks.
    pub notes: Text<'a>,
}

/// A lever or an obstacle in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactTold<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its label.
    pub label: Text<'a>,
    /// How it shows here.
    pub note: Text<'a>,
}

/// A method in the reader's language. What has no language stands in `record`.
#[derive(Debug, Clone)]
pub struct MethodTold<'a> {
    /// The card itself.
    pub record: &'a Method,
    /// What it is called.
    pub name: Text<'a>,
    /// What it is an answer to.
    pub problem: Text<'a>,
    /// What to do, in order.
    pub steps: Vec<Text<'a>>,
    /// How long.
    pub duration: Text<'a>,
    /// What is needed.
    pub material: Vec<Text<'a>>,
    /// What the machine does.
    pub digital_part: Text<'a>,
    /// How well it works without internet.
    pub offline_level: Text<'a>,
    /// Why.
    pub offline_note: Text<'a>,
    /// How well one must read.
    pub literacy_level: Text<'a>,
    /// Why.
    pub literacy_note: Text<'a>,
    /// What the trainer does.
    pub trainer_role: Text<'a>,
    /// What the officer does.
    pub officer_role: Text<'a>,
    /// What to mind for security.
    pub security_remarks: Text<'a>,
    /// How strong the evidence is.
    pub evidence_strength: Text<'a>,
    /// What was seen.
    pub evidence: Text<'a>,
    /// What helps.
    pub levers: Vec<Text<'a>>,
    /// What stands in the way.
    pub obstacles: Vec<Text<'a>>,
    /// Types of activities that fit.
    pub activity_types: Vec<Text<'a>>,
}

impl Atlas {
    /// An initiative as a reader of this language sees it.
    pub fn tell<'a>(&'a self, record: &'a Initiative, lang: Lang) -> InitiativeTold<'a> {
        let own = self.translations().initiative(record.id.as_str(), lang);
        let say = Say { lang };
        let words = self.vocabulary();
        let label = |list, code: &'a str| words.label(list, code, lang);
        let labels = |list, codes: &'a [crate::Code]| {
            let codes = codes.iter();
            codes.map(|code| label(list, code.as_str())).collect()
        };
        let countries = record.countries.iter();
        InitiativeTold {
            record,
            name: say.one(own.and_then(|own| own.name.as_deref()), &record.name),
            also_known_as: say.all(
                own.and_then(|own| own.also_known_as.as_deref()),
                &record.also_known_as,
            ),
            countries: countries
                .map(|code| words.country(code.as_str(), lang))
                .collect(),
            place: say.one(
                own.and_then(|own| own.place.as_deref()),
                &record.place.label,
            ),
            precision: label(List::PlacePrecision, record.place.precision.code()),
            period: say.one(own.and_then(|own| own.period.as_deref()), &record.period),
            status: label(List::Statuses, record.status.as_str()),
            kind: label(List::Kinds, record.kind.as_str()),
            internet: labels(List::InternetModes, &record.internet),
            internet_note: say.one(
                own.and_then(|own| own.internet_note.as_deref()),
                &record.internet_note,
            ),
            devices: labels(List::Devices, &record.devices),
            setting: labels(List::Settings, &record.setting),
            summary: say.one(own.and_then(|own| own.summary.as_deref()), &record.summary),
            functions: say.all(
                own.and_then(|own| own.functions.as_deref()),
                &record.functions,
            ),
            users: say.one(own.and_then(|own| own.users.as_deref()), &record.users),
            figures: say.one(own.and_then(|own| own.figures.as_deref()), &record.figures),
            levers: self.facts(
                List::Levers,
                &record.levers,
                own.map(|own| &own.levers),
                say,
            ),
            obstacles: self.facts(
                List::Obstacles,
                &record.obstacles,
                own.map(|own| &own.obstacles),
                say,
            ),
            confidence: label(List::Confidence, record.confidence.as_str()),
            notes: say.one(own.and_then(|own| own.notes.as_deref()), &record.notes),
        }
    }

    /// A method as a reader of this language sees it.
    pub fn tell_method<'a>(&'a self, record: &'a Method, lang: Lang) -> MethodTold<'a> {
        let own = self.translations().method(record.id.as_str(), lang);
        let say = Say { lang };
        let words = self.vocabulary();
        let label = |list, code: &'a str| words.label(list, code, lang);
        let labels = |list, codes: &'a [crate::Code]| {
            let codes = codes.iter();
            codes.map(|code| label(list, code.as_str())).collect()
        };
        MethodTold {
            record,
            name: record.name.told(lang).unwrap_or(Text::english("")),
            problem: say.one(own.and_then(|own| own.problem.as_deref()), &record.problem),
            steps: say.all(own.and_then(|own| own.steps.as_deref()), &record.steps),
            duration: say.one(
                own.and_then(|own| own.duration.as_deref()),
                &record.duration,
            ),
            material: say.all(
                own.and_then(|own| own.material.as_deref()),
                &record.material,
            ),
            digital_part: say.one(
                own.and_then(|own| own.digital_part.as_deref()),
                &record.digital_part,
            ),
            offline_level: label(List::Degrees, record.offline_suitability.level.as_str()),
            offline_note: say.one(
                own.and_then(|own| own.offline_note.as_deref()),
                &record.offline_suitability.note,
            ),
            literacy_level: label(List::Degrees, record.literacy_demand.level.as_str()),
            literacy_note: say.one(
                own.and_then(|own| own.literacy_note.as_deref()),
                &record.literacy_demand.note,
            ),
            trainer_role: say.one(
                own.and_then(|own| own.trainer_role.as_deref()),
                &record.trainer_role,
            ),
            officer_role: say.one(
                own.and_then(|own| own.officer_role.as_deref()),
                &record.officer_role,
            ),
            security_remarks: say.one(
                own.and_then(|own| own.security_remarks.as_deref()),
                &record.security_remarks,
            ),
            evidence_strength: label(List::EvidenceStrength, record.evidence.strength.as_str()),
            evidence: say.one(
                own.and_then(|own| own.evidence.as_deref()),
                &record.evidence.text,
            ),
            levers: labels(List::Levers, &record.levers),
            obstacles: labels(List::Obstacles, &record.obstacles),
            activity_types: labels(List::ActivityTypes, &record.activity_types),
        }
    }

    /// What an initiative is called in the reader's language.
    pub fn name<'a>(&'a self, record: &'a Initiative, lang: Lang) -> Text<'a> {
        let own = self.translations().initiative(record.id.as_str(), lang);
        Say { lang }.one(own.and_then(|own| own.name.as_deref()), &record.name)
    }

    fn facts<'a>(
        &'a self,
        list: List,
        facts: &'a [Fact],
        own: Option<&'a std::collections::BTreeMap<String, String>>,
        say: Say,
    ) -> Vec<FactTold<'a>> {
        let told = facts.iter().map(|fact| {
            let code = fact.code.as_str();
            let note = own.and_then(|own| own.get(code)).map(String::as_str);
            FactTold {
                code,
                label: self.vocabulary().label(list, code, say.lang),
                note: say.one(note, &fact.note),
            }
        });
        told.collect()
    }
}

/// Chooses between the reader's language and English.
#[derive(Clone, Copy)]
struct Say {
    lang: Lang,
}

impl Say {
    fn one<'a>(self, own: Option<&'a str>, english: &'a str) -> Text<'a> {
        match own.filter(|own| !own.is_empty()) {
            Some(text) => Text {
                text,
                lang: self.lang,
            },
            None => Text::english(english),
        }
    }

    /// Entry by entry; a list of another length is not the translation of this one.
    fn all<'a>(self, own: Option<&'a [String]>, english: &'a [String]) -> Vec<Text<'a>> {
        let own = own.filter(|own| own.len() == english.len());
        let entries = english.iter().enumerate();
        entries
            .map(|(at, english)| self.one(own.map(|own| own[at].as_str()), english))
            .collect()
    }
}
