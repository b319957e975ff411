//! Records that nobody would write, to see that they come back all the same.

use std::collections::BTreeSet;

use cartography::{
    Atlas, Code, Country, Evidence, Fact, GroupSize, Initiative, InitiativeId, List, Method,
    MethodId, Names, Place, Precision, Rating, Source, Year,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// What tables and workbooks stumble over.
const PIECES: &[&str] = &[
    "a",
    "é",
    "ș",
    "ش",
    "مدرسة",
    "\u{202e}",
    "\u{a0}",
    " ",
    "  ",
    "\n",
    "\t",
    "\"",
    "'",
    ";",
    "; ",
    "\\",
    "\\;",
    ",",
    ":",
    ": ",
    "=",
    "+1",
    "-",
    "@",
    "＝",
    "<b>",
    "&amp;",
    "]]>",
    "_x000D_",
    "_x0041_x0042_",
    "0",
    "1e5",
    "TRUE",
    "#N/A",
    "日本",
    "𝄞",
    "{}",
    "[",
    "|",
    "%",
    "\u{200f}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat())
}

fn said() -> impl Strategy<Value = String> {
    (text(), text()).prop_map(|(before, after)| format!("{before}x{after}"))
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(said(), 0..4).prop_map(|entries| {
        let unlike: BTreeSet<String> = entries.into_iter().collect();
        unlike.into_iter().collect()
    })
}

fn codes(list: List) -> impl Strategy<Value = Vec<Code>> {
    let terms = Atlas::shipped().vocabulary().terms(list).iter();
    let codes: Vec<Code> = terms.filter_map(|term| Code::parse(&term.code)).collect();
    let most = codes.len().min(4);
    subsequence(codes, 1..=most).prop_shuffle()
}

fn code(list: List) -> impl Strategy<Value = Code> {
    codes(list).prop_map(|codes| codes[0].clone())
}

fn facts(list: List) -> impl Strategy<Value = Vec<Fact>> {
    let facts = codes(list).prop_flat_map(|codes| {
        let notes = prop::collection::vec(said(), codes.len());
        notes.prop_map(move |notes| {
            let pairs = codes.clone().into_iter().zip(notes);
            pairs
                .map(|(code, note)| Fact { code, note })
                .collect::<Vec<_>>()
        })
    });
    prop_oneof![Just(Vec::new()), facts]
}

fn place() -> impl Strategy<Value = Place> {
    let micro = (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32);
    (said(), micro, select(Precision::ALL.to_vec())).prop_map(|(label, (lat, lon), precision)| {
        let degrees = |micro: i32| f64::from(micro) / 1e6;
        Place {
            label,
            lat: degrees(lat),
            lon: degrees(lon),
            precision,
        }
    })
}

fn years() -> impl Strategy<Value = (Option<Year>, Option<Year>)> {
    (1900..=2100_u16, 0..100_u16, any::<(bool, bool)>()).prop_map(|(start, more, (has, ends))| {
        let end = start.saturating_add(more).min(2100);
        (
            Year::new(start).filter(|_| has),
            Year::new(end).filter(|_| ends),
        )
    })
}

fn methods() -> impl Strategy<Value = Vec<MethodId>> {
    let all: Vec<MethodId> = Atlas::shipped()
        .methods()
        .iter()
        .map(|one| one.id.clone())
        .collect();
    subsequence(all, 0..4).prop_shuffle()
}

fn countries() -> impl Strategy<Value = Vec<Country>> {
    let some = ["FR", "IT", "RO", "EU", "MD", "US"];
    let some: Vec<Country> = some
        .iter()
        .filter_map(|code| Country::parse(code))
        .collect();
    subsequence(some, 1..4).prop_shuffle()
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let url = "https?://[a-z]{1,9}/[a-zA-Z0-9;,='\"?&#%éش-]{0,12}";
    prop::collection::vec(url.prop_map(|url| Source { url }), 1..4)
}

fn record() -> impl Strategy<Value = Initiative> {
    let names = (said(), list(), countries(), place(), years(), said());
    let coded = (
        code(List::Statuses),
        code(List::Kinds),
        codes(List::InternetModes),
        codes(List::Devices),
        codes(List::Settings),
        code(List::Confidence),
    );
    let told = (said(), said(), list(), text(), text(), text());
    let linked = (
        facts(List::Levers),
        facts(List::Obstacles),
        methods(),
        sources(),
    );
    (names, coded, told, linked).prop_map(|(names, coded, told, linked)| {
        let (name, also_known_as, countries, place, (start_year, end_year), period) = names;
        let (status, kind, internet, devices, setting, confidence) = coded;
        let (internet_note, summary, mut functions, users, figures, notes) = told;
        let (levers, obstacles, methods, sources) = linked;
        functions.push("last".to_owned());
        Initiative {
            id: InitiativeId::parse("made").expect("an id"),
            name,
            also_known_as,
            countries,
            place,
            start_year,
            end_year,
            period,
            status,
            kind,
            internet,
            internet_note,
            devices,
            setting,
            summary,
            functions,
            users,
            figures,
            levers,
            obstacles,
            methods,
            sources,
            confidence,
            notes,
        }
    })
}

/// Up to four records with ids of their own.
pub fn records() -> impl Strategy<Value = Vec<Initiative>> {
    prop::collection::vec(record(), 0..4).prop_map(|mut records| {
        for (at, record) in records.iter_mut().enumerate() {
            record.id = InitiativeId::parse(&format!("made-{at}")).expect("an id");
        }
        records
    })
}

fn names() -> impl Strategy<Value = Names> {
    let others = subsequence(vec!["fr", "it", "ro", "ar"], 0..=4);
    (prop::collection::vec(said(), 5), others).prop_map(|(names, others)| {
        let tags = std::iter::once("en").chain(others);
        let names: serde_json::Value = tags.map(str::to_owned).zip(names).collect();
        serde_json::from_value(names).expect("names")
    })
}

fn rating() -> impl Strategy<Value = Rating> {
    (code(List::Degrees), text()).prop_map(|(level, note)| Rating { level, note })
}

fn some_codes(list: List) -> impl Strategy<Value = Vec<Code>> {
    prop_oneof![Just(Vec::new()), codes(list)]
}

fn initiatives() -> impl Strategy<Value = Vec<InitiativeId>> {
    let all = Atlas::shipped().initiatives().iter();
    let all: Vec<InitiativeId> = all.map(|one| one.id.clone()).collect();
    subsequence(all, 0..4).prop_shuffle()
}

fn method() -> impl Strategy<Value = Method> {
    let told = (names(), said(), list(), said(), list());
    let ways = (text(), text(), text(), text());
    let rated = (rating(), rating(), code(List::EvidenceStrength), text());
    let linked = (
        initiatives(),
        some_codes(List::Levers),
        some_codes(List::Obstacles),
        some_codes(List::ActivityTypes),
        sources(),
    );
    let size = (1..=u16::MAX, 0..200_u16);
    (told, ways, rated, linked, size).prop_map(|(told, ways, rated, linked, (min, more))| {
        let (name, problem, mut steps, duration, material) = told;
        let (digital_part, trainer_role, officer_role, security_remarks) = ways;
        let (offline_suitability, literacy_demand, strength, text) = rated;
        let (initiatives, levers, obstacles, activity_types, sources) = linked;
        steps.push("last".to_owned());
        Method {
            id: MethodId::parse("made").expect("an id"),
            name,
            problem,
            steps,
            group_size: GroupSize {
                min,
                max: min.saturating_add(more),
            },
            duration,
            material,
            digital_part,
            offline_suitability,
            literacy_demand,
            trainer_role,
            officer_role,
            security_remarks,
            evidence: Evidence { strength, text },
            initiatives,
            levers,
            obstacles,
            activity_types,
            sources,
        }
    })
}

/// Up to four methods with ids of their own.
pub fn methods_made() -> impl Strategy<Value = Vec<Method>> {
    prop::collection::vec(method(), 0..4).prop_map(|mut methods| {
        for (at, method) in methods.iter_mut().enumerate() {
            method.id = MethodId::parse(&format!("made-{at}")).expect("an id");
        }
        methods
    })
}
