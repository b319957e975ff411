//! Which columns of the database can hold words of a person: all that hold texts, but for those named here.

use std::collections::BTreeSet;

use ledger::Id;
use lucarne::site::Site;
use lucarne::tables::TABLES;
use store::testing::TestDb;
use store::{Engine, NoGroup};

/// Columns of these names hold words of the program, of modules, or of the machine.
const OF_THE_PROGRAM: [&str; 49] = [
    "act",
    "activity",
    "block",
    "copied",
    "code",
    "competence",
    "content_language",
    "display",
    "earlier",
    "event",
    "field",
    "font",
    "given",
    "handle",
    "hash",
    "how",
    "key",
    "kind",
    "lang",
    "language",
    "level",
    "module",
    "order_id",
    "order_number",
    "part",
    "path",
    "period",
    "place",
    "quote",
    "ranges",
    "receipt",
    "recommendation",
    "role",
    "roles",
    "seal",
    "settled",
    "sheet",
    "signer",
    "speed",
    "state",
    "station",
    "status",
    "switch",
    "symbol",
    "unit",
    "verdict",
    "way",
    "weight",
    "words",
];

/// Columns with texts that are not about one person, and why they stay.
const STAYS: [(&str, &str); 37] = [
    ("absence.reason", "one of five words"),
    ("advice.title", "the title of a module"),
    ("attendance.reason", "one of five words"),
    (
        "cartography_fact.content",
        "named as an author is, as on a book",
    ),
    ("cartography_fact.record", "the name of a record"),
    (
        "class_group.name",
        "the name of a group; the receipt tells if it holds a name",
    ),
    ("contribution.author", "named as an author is, as on a book"),
    (
        "contribution.note",
        "about a record of the cartography; the receipt tells",
    ),
    ("contribution.record", "the name of a record"),
    ("contribution.sources", "sources of a record"),
    ("contribution_part.before", "a field of a record"),
    ("contribution_part.value", "a field of a record"),
    (
        "contribution_turn.said",
        "about a record of the cartography; the receipt tells",
    ),
    ("contribution_turn.what", "one of three words"),
    ("correction.about", "one of five words"),
    (
        "decision.reason",
        "about a module; the receipt tells if it holds a name",
    ),
    ("hub_cutoff.lifted_reason", "about a machine"),
    ("hub_cutoff.reason", "about a machine"),
    ("hub_device.site", "the name of a house"),
    ("hub_waiting.what", "one of two words"),
    ("integrity_break.what", "what the program found"),
    ("interruption.reason", "one of four words"),
    ("key_changed.what", "one of two words"),
    ("key_changed.why", "one of three words"),
    ("lesson.room", "the name of a room"),
    ("matrix_change.content", "a row of the matrix"),
    ("parcel.name", "how a publisher calls a parcel"),
    ("parcel.publisher", "who publishes"),
    (
        "parcel_item.reason",
        "about a module; the receipt tells if it holds a name",
    ),
    ("parcel_item.title", "the title of a module"),
    ("policy_switch.value", "what is allowed"),
    ("policy_file.name", "the name of a switch"),
    ("policy_file.value", "what policy.toml said"),
    ("proposal.what", "one of eleven words"),
    ("publisher.name", "who publishes"),
    ("publisher.namespaces", "who publishes"),
    ("recovered.why", "one of three words"),
];

/// Ids of people stand in these, no words: looked for as such.
const WITH_IDS: [&str; 2] = ["posted.location", "throttle.scope"];

/// Rules that hold for a whole site, and lines that say why nothing more can be known.
const RULES: [(&str, &str); 4] = [
    (
        "rejection.about",
        "names out of a foreign parcel; the receipt tells",
    ),
    (
        "review.remark",
        "what an officer says of a week; the receipt tells",
    ),
    ("trust_root.document", "keys"),
    ("posted.token", "drawn by chance"),
];

fn texts() -> BTreeSet<String> {
    let test = TestDb::new(Engine::Sqlite);
    let db = test.open(lucarne::migrations::ALL, NoGroup);
    db.read_blocking(|tx| -> store::Result<_> {
        let rows = tx.query(
            "SELECT t.name AS name, c.name AS col FROM sqlite_schema t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT IN ('migration') AND c.type = 'TEXT'",
            &[],
        )?;
        rows.iter()
            .map(|row| {
                let (table, column): (String, String) = (row.get("name")?, row.get("col")?);
                Ok(format!("{table}.{column}"))
            })
            .collect()
    })
    .unwrap()
}

/// Columns with texts in which no canary was left, and no reason is given above; and reasons for columns that are none.
pub fn unplanted(planted: &BTreeSet<String>) -> Vec<String> {
    let texts = texts();
    let reasons = || STAYS.iter().chain(&RULES).map(|(column, _)| *column);
    let excused = |column: &str| {
        let name = column.rsplit('.').next().unwrap_or_default();
        OF_THE_PROGRAM.contains(&name)
            || WITH_IDS.contains(&column)
            || reasons().any(|one| one == column)
    };
    let mut faults: Vec<String> = texts
        .iter()
        .filter(|column| !planted.contains(*column) && !excused(column))
        .map(|column| format!("{column}: nobody left a word there, and no reason is given"))
        .collect();
    let needless = reasons().filter(|column| !texts.contains(*column) || planted.contains(*column));
    faults.extend(needless.map(|column| format!("{column}: the reason is needless")));
    faults
}

/// Columns with the one person a row is about in which none of these people stand.
pub async fn empty(site: &Site, people: Vec<Id>) -> Vec<String> {
    let read = site.read(move |tx| {
        let mut faults = Vec::new();
        for table in TABLES {
            for column in table.about {
                let mut rows = 0;
                for person in &people {
                    let sql = format!("SELECT COUNT(*) FROM {} WHERE {column} = $1", table.name);
                    rows += tx.query_one(&sql, &[person.as_bytes()])?.get::<i64>(0)?;
                }
                if rows == 0 {
                    faults.push(format!("{}.{column}: no row about anybody", table.name));
                }
            }
        }
        Ok(faults)
    });
    read.await.unwrap()
}
