//! `module.toml`: what a module is, for whom, in which languages, and where its media come from (section 3).

use std::collections::BTreeMap;
use std::fmt;

use crate::diag::{Diagnostic, Severity};
use crate::model::Pos;
use crate::names::{self, Lang, SkillRef};
use crate::table::{self, Placed, Reader, Table};

/// The format number this program reads and writes.
pub const FORMAT: i64 = 1;

/// A read `module.toml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Manifest {
    /// Id of the module, also the name of its folder.
    pub id: String,
    /// Its version.
    pub version: Version,
    /// Language in which the module is written first.
    pub source: Lang,
    /// Languages offered to learners, the source included.
    pub languages: Vec<Lang>,
    /// Languages in work: checked, never offered.
    pub drafts: Vec<Lang>,
    /// Digital level, 1…8.
    pub level: u8,
    /// Reading level needed.
    pub reading: Reading,
    /// Expected time of all units.
    pub minutes: u32,
    /// Ids of the units, in order.
    pub units: Vec<Placed<String>>,
    /// What is learnt.
    pub skills: Vec<Placed<SkillRef>>,
    /// Names or pseudonyms.
    pub authors: Vec<String>,
    /// SPDX expression.
    pub licence: String,
    /// Modules advised before.
    pub needs: Vec<String>,
    /// Share of points for "passed", in per cent.
    pub pass: u8,
    /// When a skill counts as mastered.
    pub mastery: Mastery,
    /// Title, summary and objectives by language.
    pub texts: BTreeMap<Lang, Texts>,
    /// The trainer's sheet by language.
    pub scenarios: BTreeMap<Lang, Scenario>,
    /// Author, source and licence of media and corpus texts.
    pub media: Vec<MediaEntry>,
    /// Where the main keys stand (`languages`, `licence`, …).
    pub places: BTreeMap<&'static str, Pos>,
}

/// `MAJOR.MINOR.PATCH`; a new MAJOR means results are not comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u32, pub u32, pub u32);

/// Reading level needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Below A1: pictures and sound carry the text.
    PreA1,
    /// A1.
    A1,
    /// A2.
    A2,
    /// B1.
    B1,
    /// B2.
    B2,
}

/// Rule of mastery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mastery {
    /// Every piece of evidence.
    All,
    /// `in-a-row-N`.
    InARow(u8),
    /// `M-of-N`.
    Of(u8, u8),
}

/// Title, summary and objectives in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// At most 80 characters.
    pub title: String,
    /// At most 300 characters.
    pub summary: String,
    /// 1–8 texts, "I can …".
    pub objectives: Vec<String>,
    /// Where the table stands.
    pub pos: Pos,
}

/// The trainer's sheet in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    /// For whom.
    pub audience: String,
    /// What to do before.
    pub before: String,
    /// How the room is set.
    pub room: String,
    /// What is needed.
    pub material: String,
    /// What to do after.
    pub after: String,
    /// Ids of method cards.
    pub methods: Vec<String>,
}

/// Where a file comes from. One entry covers its language variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaEntry {
    /// Path below `media/`, or `texts/…`.
    pub file: String,
    /// Who made it.
    pub by: String,
    /// Where it was found.
    pub source: String,
    /// SPDX expression or `own-work`.
    pub licence: String,
    /// What was changed.
    pub changes: Option<String>,
    /// How it was made.
    pub made: Option<Made>,
    /// Where the entry stands.
    pub pos: Pos,
}

/// How a picture, film or sound was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A photograph.
    Photo,
    /// A drawing.
    Drawing,
    /// A picture of a screen.
    Screen,
    /// A recorded sound or film.
    Recording,
    /// Made by a machine.
    Synthetic,
}

/// Reads `module.toml`; `None` when it is not TOML or lacks what every module needs.
pub fn parse(bytes: &[u8]) -> (Option<Manifest>, Vec<Diagnostic>) {
    let (manifest, found) = table::read("module.toml", bytes, manifest);
    (manifest.flatten(), found)
}

const KEYS: [&str; 19] = [
    "lucarne",
    "id",
    "version",
    "source",
    "languages",
    "drafts",
    "level",
    "reading",
    "minutes",
    "units",
    "skills",
    "authors",
    "licence",
    "needs",
    "pass",
    "mastery",
    "text",
    "scenario",
    "media",
];

fn manifest(r: &mut Reader<'_>, root: Table<'_, '_>) -> Option<Manifest> {
    r.only(root, &KEYS);
    format_number(r, root);
    let id = r.need_text(root, "id");
    if let Some(id) = id.as_ref().filter(|id| !names::is_module_id(&id.value)) {
        r.report(211, Severity::Error, id.pos, &[&id.value]);
    }
    let version = version(r, root);
    let source = r.need_text(root, "source");
    let languages = r.need_texts(root, "languages");
    let level = r.need_number(root, "level", 1..=8);
    let reading = choice(r, root, "reading", &Reading::ALL, Reading::as_str, true);
    let minutes = r.need_number(root, "minutes", 5..=240);
    let units = units(r, root);
    let skills = skills(r, root);
    let authors = r.need_texts(root, "authors");
    let licence = r.need_text(root, "licence");
    let mut places = BTreeMap::new();
    places.extend(id.as_ref().map(|one| ("id", one.pos)));
    places.extend(languages.first().map(|one| ("languages", one.pos)));
    places.extend(licence.as_ref().map(|one| ("licence", one.pos)));
    let pass = r
        .number(root, "pass", 0..=100)
        .map_or(70, |one| small(one.value));
    let mastery = mastery(r, root);
    let texts = by_language(r, root, "text", texts);
    let scenarios = by_language(r, root, "scenario", scenario);
    let media = r.list(root, "media", media);
    let needs = r.texts(root, "needs");
    for one in needs.iter().filter(|one| !names::is_module_id(&one.value)) {
        r.report(211, Severity::Error, one.pos, &[&one.value]);
    }
    let source = source.and_then(|one| language(r, &one));
    let mut languages: Vec<Lang> = languages
        .iter()
        .filter_map(|one| language(r, one))
        .collect();
    let drafts: Vec<Lang> = r
        .texts(root, "drafts")
        .iter()
        .filter_map(|one| language(r, one))
        .collect();
    let source = source.or_else(|| languages.first().cloned())?;
    if !languages.contains(&source) {
        let pos = places.get("languages").copied().unwrap_or_default();
        r.refuse(pos, "languages", source.as_str());
        languages.insert(0, source.clone());
    }
    Some(Manifest {
        id: id?.value,
        version: version.unwrap_or(Version(0, 0, 0)),
        source,
        languages,
        drafts,
        level: level.map_or(1, |one| small(one.value)),
        reading: reading.unwrap_or(Reading::A2),
        minutes: minutes.map_or(5, |one| u32::from(small(one.value))),
        units,
        skills,
        authors: values(authors),
        licence: licence.map(|one| one.value).unwrap_or_default(),
        needs: values(needs),
        pass,
        mastery,
        texts,
        scenarios,
        media,
        places,
    })
}

fn format_number(r: &mut Reader<'_>, root: Table<'_, '_>) {
    if let Some(format) = r
        .need_number(root, "lucarne", 1..=i64::MAX)
        .filter(|one| one.value > FORMAT)
    {
        r.report(
            206,
            Severity::Error,
            format.pos,
            &[&format.value.to_string()],
        );
    }
}

pub(crate) fn language(r: &mut Reader<'_>, tag: &Placed<String>) -> Option<Lang> {
    let lang = Lang::parse(&tag.value);
    if lang.is_none() {
        r.report(207, Severity::Error, tag.pos, &[&tag.value]);
    }
    lang
}

pub(crate) fn version(r: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Version> {
    let text = r.need_text(table, "version")?;
    let version = Version::parse(&text.value);
    if version.is_none() {
        r.refuse(text.pos, &table.name("version"), "MAJOR.MINOR.PATCH, 1.0.0");
    }
    version
}

fn units(r: &mut Reader<'_>, root: Table<'_, '_>) -> Vec<Placed<String>> {
    let mut units: Vec<Placed<String>> = Vec::new();
    for one in r.need_texts(root, "units") {
        if !names::is_unit_id(&one.value) {
            r.report(211, Severity::Error, one.pos, &[&one.value]);
        } else if units.iter().any(|other| other.value == one.value) {
            r.report(210, Severity::Error, one.pos, &[&one.value]);
        } else {
            units.push(one);
        }
    }
    units
}

fn skills(r: &mut Reader<'_>, root: Table<'_, '_>) -> Vec<Placed<SkillRef>> {
    let mut skills = Vec::new();
    for one in r.need_texts(root, "skills") {
        match SkillRef::parse(&one.value) {
            Some(value) => skills.push(Placed {
                value,
                pos: one.pos,
            }),
            None => r.report(216, Severity::Error, one.pos, &[&one.value]),
        }
    }
    skills
}

fn mastery(r: &mut Reader<'_>, root: Table<'_, '_>) -> Mastery {
    let default = Mastery::Of(3, 4);
    let Some(text) = r.text(root, "mastery") else {
        return default;
    };
    Mastery::parse(&text.value).unwrap_or_else(|| {
        r.refuse(text.pos, "mastery", "all, in-a-row-N, M-of-N");
        default
    })
}

fn texts(r: &mut Reader<'_>, table: Table<'_, '_>) -> Texts {
    r.only(table, &["title", "summary", "objectives"]);
    let title = r.text(table, "title");
    let summary = r.text(table, "summary");
    let objectives = r.texts(table, "objectives");
    for (text, most) in [(&title, 80), (&summary, 300)] {
        text.iter().for_each(|text| at_most(r, text, most));
    }
    objectives.iter().for_each(|text| at_most(r, text, 120));
    if let Some(ninth) = objectives.get(8) {
        r.report(
            410,
            Severity::Error,
            ninth.pos,
            &[&objectives.len().to_string(), "8"],
        );
    }
    Texts {
        title: title.map(|one| one.value).unwrap_or_default(),
        summary: summary.map(|one| one.value).unwrap_or_default(),
        objectives: values(objectives),
        pos: table.pos(),
    }
}

fn scenario(r: &mut Reader<'_>, table: Table<'_, '_>) -> Scenario {
    r.only(
        table,
        &["audience", "before", "room", "material", "after", "methods"],
    );
    let mut text = |key| r.text(table, key).map(|one| one.value).unwrap_or_default();
    let (audience, before, room) = (text("audience"), text("before"), text("room"));
    let (material, after) = (text("material"), text("after"));
    let methods = values(r.texts(table, "methods"));
    Scenario {
        audience,
        before,
        room,
        material,
        after,
        methods,
    }
}

fn media(r: &mut Reader<'_>, table: Table<'_, '_>) -> Option<MediaEntry> {
    r.only(
        table,
        &["file", "by", "source", "licence", "changes", "made"],
    );
    let file = r.need_text(table, "file")?;
    let mut credit = |key| {
        r.text(table, key)
            .map(|one| one.value.trim().to_owned())
            .unwrap_or_default()
    };
    let (by, source, licence) = (credit("by"), credit("source"), credit("licence"));
    // An incomplete credit is LC0505 of the access check, with the name of the file.
    let changes = r.text(table, "changes").map(|one| one.value);
    let made = choice(r, table, "made", &Made::ALL, Made::as_str, false);
    Some(MediaEntry {
        file: file.value,
        by,
        source,
        licence,
        changes,
        made,
        pos: table.pos(),
    })
}

fn by_language<T>(
    r: &mut Reader<'_>,
    root: Table<'_, '_>,
    key: &str,
    make: fn(&mut Reader<'_>, Table<'_, '_>) -> T,
) -> BTreeMap<Lang, T> {
    let tables = r.tables(root, key, |r, tag, table| {
        let tag = Placed {
            value: tag.to_owned(),
            pos: table.pos(),
        };
        let lang = language(r, &tag)?;
        Some((lang, make(r, table)))
    });
    tables.into_values().collect()
}

fn choice<T: Copy>(
    r: &mut Reader<'_>,
    table: Table<'_, '_>,
    key: &str,
    all: &[T],
    name: fn(T) -> &'static str,
    needed: bool,
) -> Option<T> {
    let text = if needed {
        r.need_text(table, key)
    } else {
        r.text(table, key)
    }?;
    let found = all.iter().copied().find(|one| name(*one) == text.value);
    if found.is_none() {
        let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
        r.refuse(text.pos, &table.name(key), &names.join(", "));
    }
    found
}

pub(crate) fn at_most(r: &mut Reader<'_>, text: &Placed<String>, most: usize) {
    let length = text.value.chars().count();
    if length > most {
        r.report(
            410,
            Severity::Error,
            text.pos,
            &[&length.to_string(), &most.to_string()],
        );
    }
}

fn values(list: Vec<Placed<String>>) -> Vec<String> {
    list.into_iter().map(|one| one.value).collect()
}

fn small(value: i64) -> u8 {
    u8::try_from(value).unwrap_or_default()
}

impl Manifest {
    /// Every language that is checked: offered ones, then drafts.
    pub fn all_languages(&self) -> impl Iterator<Item = &Lang> {
        self.languages.iter().chain(&self.drafts)
    }

    /// Where a key stands, else the first line.
    pub fn place(&self, key: &str) -> Pos {
        self.places
            .get(key)
            .copied()
            .unwrap_or(Pos { line: 1, column: 1 })
    }
}

impl Version {
    /// `1.0.0`, without leading zeros or anything behind.
    pub fn parse(text: &str) -> Option<Version> {
        let number = |part: &str| {
            let plain = part.bytes().all(|b| b.is_ascii_digit())
                && (part.len() == 1 || !part.starts_with('0'));
            plain.then(|| part.parse().ok()).flatten()
        };
        let mut parts = text.split('.').map(number);
        let version = Version(parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some(version)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Reading {
    /// From the lowest to the highest.
    pub const ALL: [Reading; 5] = [
        Reading::PreA1,
        Reading::A1,
        Reading::A2,
        Reading::B1,
        Reading::B2,
    ];

    /// As written in `module.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Reading::PreA1 => "pre-A1",
            Reading::A1 => "A1",
            Reading::A2 => "A2",
            Reading::B1 => "B1",
            Reading::B2 => "B2",
        }
    }
}

impl Made {
    const ALL: [Made; 5] = [
        Made::Photo,
        Made::Drawing,
        Made::Screen,
        Made::Recording,
        Made::Synthetic,
    ];

    /// As written in `module.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Made::Photo => "photo",
            Made::Drawing => "drawing",
            Made::Screen => "screen",
            Made::Recording => "recording",
            Made::Synthetic => "synthetic",
        }
    }
}

impl Mastery {
    /// `all`, `in-a-row-N` or `M-of-N`.
    pub fn parse(text: &str) -> Option<Mastery> {
        if text == "all" {
            return Some(Mastery::All);
        }
        if let Some(n) = text.strip_prefix("in-a-row-") {
            return n.parse().ok().filter(|n| *n > 0).map(Mastery::InARow);
        }
        let (m, n) = text.split_once("-of-")?;
        let (m, n) = (m.parse().ok()?, n.parse().ok()?);
        (0 < m && m <= n).then_some(Mastery::Of(m, n))
    }
}

impl fmt::Display for Mastery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mastery::All => f.write_str("all"),
            Mastery::InARow(n) => write!(f, "in-a-row-{n}"),
            Mastery::Of(m, n) => write!(f, "{m}-of-{n}"),
        }
    }
}
