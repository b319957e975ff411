//! Methods as files have them: one row a card, a column for each language of the name.

use locale::Lang;

use super::cells::{Cell, joined};
use super::kept::{Column, Holds, Kept};
use super::reader::{Must, Reader};
use crate::atlas::Atlas;
use crate::code::{InitiativeId, MethodId};
use crate::facts::Sort;
use crate::fault::Reason;
use crate::initiative::Source;
use crate::method::{Evidence, GroupSize, Method, Rating};
use crate::text::Names;
use crate::vocabulary::List;

macro_rules! columns {
    ($($name:ident $text:literal,)+) => {
        /// A column of the table of methods.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) enum MethodField {
            $($name,)+
        }

        impl MethodField {
            const ALL: &[MethodField] = &[$(MethodField::$name,)+];

            fn name(self) -> &'static str {
                match self {
                    $(MethodField::$name => $text,)+
                }
            }
        }
    };
}

columns! {
    Id "id",
    NameEn "name_en",
    NameFr "name_fr",
    NameIt "name_it",
    NameRo "name_ro",
    NameAr "name_ar",
    Problem "problem",
    Steps "steps",
    GroupMin "group_min",
    GroupMax "group_max",
    Duration "duration",
    Material "material",
    DigitalPart "digital_part",
    Offline "offline_suitability",
    OfflineNote "offline_note",
    Literacy "literacy_demand",
    LiteracyNote "literacy_note",
    TrainerRole "trainer_role",
    OfficerRole "officer_role",
    SecurityRemarks "security_remarks",
    Strength "evidence_strength",
    Evidence "evidence",
    Initiatives "initiatives",
    Levers "levers",
    Obstacles "obstacles",
    ActivityTypes "activity_types",
    Sources "sources",
}

/// The columns of the name, by language.
const NAMES: [(Lang, MethodField); 5] = [
    (Lang::En, MethodField::NameEn),
    (Lang::Fr, MethodField::NameFr),
    (Lang::It, MethodField::NameIt),
    (Lang::Ro, MethodField::NameRo),
    (Lang::Ar, MethodField::NameAr),
];

impl Column for MethodField {
    const ALL: &'static [MethodField] = MethodField::ALL;

    fn name(self) -> &'static str {
        MethodField::name(self)
    }

    fn holds(self) -> Holds {
        match self {
            MethodField::GroupMin | MethodField::GroupMax => Holds::Number,
            MethodField::Sources => Holds::Sources,
            MethodField::Steps
            | MethodField::Material
            | MethodField::Initiatives
            | MethodField::Levers
            | MethodField::Obstacles
            | MethodField::ActivityTypes => Holds::List,
            _ => Holds::Text,
        }
    }

    fn may_be_absent(self) -> bool {
        !matches!(
            self,
            MethodField::Id
                | MethodField::NameEn
                | MethodField::Problem
                | MethodField::Steps
                | MethodField::GroupMin
                | MethodField::GroupMax
                | MethodField::Duration
                | MethodField::Offline
                | MethodField::Literacy
                | MethodField::Strength
                | MethodField::Sources
        )
    }
}

impl Kept for Method {
    type Column = MethodField;

    const SORT: Sort = Sort::Method;
    const FORMAT: &'static str = "lucarne.methods";
    const NOTE: &'static str = "Names in four languages; card text in English, to be translated by the project. \
                                Security and role remarks are advice of this project unless the evidence line says otherwise.";
    const INSIDE: &'static [(&'static str, &'static str, MethodField)] = &[
        ("name", "en", MethodField::NameEn),
        ("name", "fr", MethodField::NameFr),
        ("name", "it", MethodField::NameIt),
        ("name", "ro", MethodField::NameRo),
        ("name", "ar", MethodField::NameAr),
        ("group_size", "min", MethodField::GroupMin),
        ("group_size", "max", MethodField::GroupMax),
        ("offline_suitability", "level", MethodField::Offline),
        ("offline_suitability", "note", MethodField::OfflineNote),
        ("literacy_demand", "level", MethodField::Literacy),
        ("literacy_demand", "note", MethodField::LiteracyNote),
        ("evidence", "strength", MethodField::Strength),
        ("evidence", "text", MethodField::Evidence),
    ];
    const LISTS: &'static [List] = &[
        List::Degrees,
        List::EvidenceStrength,
        List::Levers,
        List::Obstacles,
        List::ActivityTypes,
    ];

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn cell(&self, field: MethodField) -> Cell {
        let text = |text: &str| Cell::Text(text.to_owned());
        let number = |number: u16| Cell::Number(number.into());
        match field {
            MethodField::Id => text(self.id.as_str()),
            MethodField::NameEn
            | MethodField::NameFr
            | MethodField::NameIt
            | MethodField::NameRo
            | MethodField::NameAr => text(&own_name(&self.name, field)),
            MethodField::Problem => text(&self.problem),
            MethodField::Steps => joined(&self.steps),
            MethodField::GroupMin => number(self.group_size.min),
            MethodField::GroupMax => number(self.group_size.max),
            MethodField::Duration => text(&self.duration),
            MethodField::Material => joined(&self.material),
            MethodField::DigitalPart => text(&self.digital_part),
            MethodField::Offline => text(self.offline_suitability.level.as_str()),
            MethodField::OfflineNote => text(&self.offline_suitability.note),
            MethodField::Literacy => text(self.literacy_demand.level.as_str()),
            MethodField::LiteracyNote => text(&self.literacy_demand.note),
            MethodField::TrainerRole => text(&self.trainer_role),
            MethodField::OfficerRole => text(&self.officer_role),
            MethodField::SecurityRemarks => text(&self.security_remarks),
            MethodField::Strength => text(self.evidence.strength.as_str()),
            MethodField::Evidence => text(&self.evidence.text),
            MethodField::Initiatives => joined(&self.initiatives),
            MethodField::Levers => joined(&self.levers),
            MethodField::Obstacles => joined(&self.obstacles),
            MethodField::ActivityTypes => joined(&self.activity_types),
            MethodField::Sources => {
                let urls: Vec<&str> = self.sources.iter().map(|one| one.url.as_str()).collect();
                joined(&urls)
            }
        }
    }

    fn sources(&self) -> &[Source] {
        &self.sources
    }

    fn called(&self) -> String {
        let name = self.name.told(Lang::En);
        name.map_or_else(String::new, |name| name.text.to_owned())
    }

    fn read(reader: &mut Reader<'_>) -> Option<Method> {
        // All are read before the first that is missing ends it, so that every fault is told.
        let id = reader.id(MethodField::Id, MethodId::parse);
        let name = names(reader);
        let problem = reader.text(MethodField::Problem, Must::Say);
        let steps = reader.texts(MethodField::Steps, Must::Say, false);
        let group_size = group_size(reader);
        let duration = reader.text(MethodField::Duration, Must::Say);
        let material = reader.texts(MethodField::Material, Must::Nothing, false);
        let digital_part = reader.text(MethodField::DigitalPart, Must::Nothing);
        let offline_suitability = rating(reader, MethodField::Offline, MethodField::OfflineNote);
        let literacy_demand = rating(reader, MethodField::Literacy, MethodField::LiteracyNote);
        let trainer_role = reader.text(MethodField::TrainerRole, Must::Nothing);
        let officer_role = reader.text(MethodField::OfficerRole, Must::Nothing);
        let security_remarks = reader.text(MethodField::SecurityRemarks, Must::Nothing);
        let strength = reader.code(MethodField::Strength, List::EvidenceStrength);
        let evidence = reader.text(MethodField::Evidence, Must::Nothing);
        let initiatives = reader.linked(
            MethodField::Initiatives,
            Must::Nothing,
            initiative,
            Reason::UnknownRecord,
        );
        let levers = reader.codes(MethodField::Levers, Must::Nothing, List::Levers);
        let obstacles = reader.codes(MethodField::Obstacles, Must::Nothing, List::Obstacles);
        let activities = MethodField::ActivityTypes;
        let activity_types = reader.codes(activities, Must::Nothing, List::ActivityTypes);
        let sources = reader.sources(MethodField::Sources);
        Some(Method {
            id: id?,
            name: name?,
            problem: problem?,
            steps: steps?,
            group_size: group_size?,
            duration: duration?,
            material: material?,
            digital_part: digital_part?,
            offline_suitability: offline_suitability?,
            literacy_demand: literacy_demand?,
            trainer_role: trainer_role?,
            officer_role: officer_role?,
            security_remarks: security_remarks?,
            evidence: Evidence {
                strength: strength?,
                text: evidence?,
            },
            initiatives: initiatives?,
            levers: levers?,
            obstacles: obstacles?,
            activity_types: activity_types?,
            sources: sources?,
        })
    }
}

/// The name in the language of a column; empty if there is none.
fn own_name(names: &Names, field: MethodField) -> String {
    let column = NAMES.iter().find(|(_, column)| *column == field);
    let mut all = names.all();
    all.find(|name| column.is_some_and(|(lang, _)| *lang == name.lang))
        .map_or_else(String::new, |name| name.text.to_owned())
}

fn names(reader: &mut Reader<'_>) -> Option<Names> {
    let read = NAMES.map(|(lang, column)| {
        let name = if lang == Lang::En {
            reader.text(column, Must::Say)
        } else {
            // A file of JSON names only the languages there are.
            reader.text_or_none(column)
        };
        (lang, name)
    });
    let mut names = Names::default();
    for (lang, name) in read {
        names.put(lang, &name?);
    }
    Some(names)
}

fn group_size(reader: &mut Reader<'_>) -> Option<GroupSize> {
    let mut people = |column| {
        let number = reader.whole(column, 1..=u16::MAX)?;
        reader.some(column, number, || Reason::Empty)
    };
    let (min, max) = (people(MethodField::GroupMin), people(MethodField::GroupMax));
    let (min, max) = (min?, max?);
    if min > max {
        let range = Reason::OutOfRange(format!("{min}–{max}"));
        return reader.fail(MethodField::GroupMax, range);
    }
    Some(GroupSize { min, max })
}

fn rating(reader: &mut Reader<'_>, level: MethodField, note: MethodField) -> Option<Rating> {
    let level = reader.code(level, List::Degrees);
    let note = reader.text(note, Must::Nothing);
    Some(Rating {
        level: level?,
        note: note?,
    })
}

fn initiative(atlas: &Atlas, text: &str) -> Option<InitiativeId> {
    atlas.initiative(text).map(|one| one.id.clone())
}
