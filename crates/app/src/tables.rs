//! Every table of the database: what it is, whether copies hold it, and which columns name a person.
//!
//! Backup and erasure work from this list alone. A test compares it with the migrations, so that no table and no
//! column can be forgotten.

use store::statements;

use crate::migrations;

/// What a table is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// What happened.
    Ledger,
    /// Made from the ledger by a fold.
    View,
    /// Written beside the ledger.
    Beside,
}

/// One table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it is made of.
    pub made: Use,
    /// Whether copies hold its rows.
    pub copied: bool,
    /// Columns with the id of the one person a row is about: the row goes when the person is erased.
    pub about: &'static [&'static str],
    /// Columns with the id of a person who acted: the row is about somebody else and stays, with an id that nobody
    /// can turn into a name any more.
    pub named: &'static [&'static str],
    /// Other columns of bytes.
    pub other: &'static [&'static str],
}

const fn ledger(name: &'static str, other: &'static [&'static str]) -> Table {
    Table {
        name,
        made: Use::Ledger,
        copied: true,
        about: &[],
        named: &[],
        other,
    }
}

const fn view(
    name: &'static str,
    about: &'static [&'static str],
    named: &'static [&'static str],
    other: &'static [&'static str],
) -> Table {
    Table {
        name,
        made: Use::View,
        copied: false,
        about,
        named,
        other,
    }
}

const fn beside(
    name: &'static str,
    about: &'static [&'static str],
    named: &'static [&'static str],
    other: &'static [&'static str],
) -> Table {
    Table {
        name,
        made: Use::Beside,
        copied: false,
        about,
        named,
        other,
    }
}

/// As [`beside`], in every copy.
const fn kept(
    name: &'static str,
    about: &'static [&'static str],
    named: &'static [&'static str],
    other: &'static [&'static str],
) -> Table {
    Table {
        copied: true,
        ..beside(name, about, named, other)
    }
}

/// All tables. Of `event` the bodies are emptied, not the rows; `posted`, `throttle` and `proposal` may
/// name people inside of texts; [`crate::gone`] knows these four.
pub const TABLES: &[Table] = &[
    Table {
        named: &["subject"],
        ..ledger("event", &["hash", "device", "epoch", "header", "body"])
    },
    ledger("ledger_head", &["device", "epoch", "hash"]),
    beside("posted", &[], &[], &[]),
    view("person", &["id"], &[], &[]),
    view("person_role", &["person"], &[], &[]),
    view("class_group", &[], &[], &["id"]),
    view("group_trainer", &["person"], &[], &["group_id"]),
    view("group_module", &[], &[], &["group_id", "series"]),
    view("enrolment", &["person"], &[], &["group_id"]),
    kept("secret", &["person"], &["set_by"], &[]),
    beside("session", &["person"], &[], &["token_hash"]),
    beside("throttle", &[], &[], &[]),
    view("parcel", &[], &["inserted_by"], &["id", "manifest_sha256"]),
    view(
        "parcel_item",
        &[],
        &["decided_by"],
        &["parcel", "series", "report_sha256"],
    ),
    view("rejection", &[], &["person"], &["sum"]),
    view("publisher", &[], &[], &[]),
    view("item", &[], &[], &["series", "parcel"]),
    kept("parcel_file", &[], &[], &["parcel", "sha256"]),
    view("attempt", &["person"], &[], &["series"]),
    view("activity_state", &["person"], &[], &["series"]),
    view("unit_progress", &["person"], &[], &["series"]),
    view("self_report", &["person"], &[], &["series"]),
    view("staff_mark", &["person"], &["by"], &["series"]),
    view("open_text", &["person"], &[], &[]),
    kept("draft", &["person"], &[], &["series", "answer"]),
    view("work_file", &["person"], &[], &["sha256"]),
    kept("listening", &["person"], &[], &["series"]),
    beside("running", &[], &[], &[]),
    beside("failure", &[], &[], &["id"]),
    beside("locked_station", &[], &[], &[]),
    kept("factor", &["person"], &[], &["seed"]),
    kept("sheet_code", &["person"], &[], &["hash"]),
    view("last_here", &["person"], &[], &[]),
    kept("may_be_let_in", &["person"], &[], &[]),
    kept("card", &["person"], &[], &["hash"]),
    beside(
        "proposal",
        &["about"],
        &["proposed_by", "decided_by"],
        &["id"],
    ),
    view("trail", &["subject"], &["actor"], &["device", "epoch"]),
    view("record_look", &["person"], &["reader"], &[]),
    view("review", &[], &["officer"], &["head"]),
    view("integrity_break", &[], &[], &[]),
    view("recovered", &[], &["administrator", "officer"], &[]),
    view("key_changed", &[], &[], &[]),
    view("correction", &["person"], &[], &["id"]),
    view("interruption", &[], &[], &["id", "group_id"]),
    view("absence", &["person"], &[], &["id"]),
    view("lesson", &[], &[], &["id", "group_id"]),
    view("attendance", &["person"], &[], &["lesson"]),
    view("finish_by", &[], &[], &["group_id", "series"]),
    view("followed", &["person"], &[], &["series"]),
    view(
        "decision",
        &[],
        &["person"],
        &["parcel", "series", "manifest_sha256", "report_sha256"],
    ),
    view(
        "export",
        &[],
        &["prepared_by", "released_by"],
        &["id", "hub", "sheet", "parcel"],
    ),
    view("acknowledged", &[], &[], &["device", "epoch"]),
    view("hub_ack", &[], &[], &["hub", "sha256"]),
    view("trust_root", &[], &[], &[]),
    beside("paper_try", &[], &[], &[]),
    // A hub copies what it holds of others by itself, and erases in it when `person.erased` arrives.
    beside(
        "hub_device",
        &[],
        &[],
        &["device", "sign", "mac", "successor"],
    ),
    beside(
        "hub_log",
        &[],
        &[],
        &["device", "epoch", "head", "signature"],
    ),
    beside("hub_event", &[], &["subject"], &["hash", "header", "body"]),
    beside("hub_cutoff", &[], &[], &["device"]),
    beside("hub_erased", &[], &["person"], &[]),
    beside("hub_waiting", &[], &[], &["sha256", "device"]),
    beside(
        "hub_parcel",
        &[],
        &[],
        &["manifest", "parcel", "device", "answered_to"],
    ),
    view("policy_switch", &[], &[], &[]),
    view("policy_file", &[], &[], &[]),
    view("backup_medium", &[], &[], &["medium", "device", "epoch"]),
    view("erased", &[], &["person"], &[]),
    view("matrix_version", &[], &["person"], &[]),
    view("matrix_change", &[], &[], &[]),
    // Who contributes is named as an author is, with the name they chose; it stays, as on a book.
    view("cartography_fact", &[], &[], &["id"]),
    view("contribution", &[], &["person"], &["id"]),
    view("contribution_part", &[], &[], &["contribution"]),
    view("contribution_turn", &[], &["person"], &["contribution"]),
    view(
        "advice",
        &["reviewer"],
        &["asked_by"],
        &["id", "parcel", "series"],
    ),
    view(
        "advice_comment",
        &["reviewer"],
        &["answered_by"],
        &["id", "review"],
    ),
    view("advice_given", &["reviewer"], &[], &["review"]),
    view("mentor", &["person"], &[], &["group_id"]),
    view(
        "mentor_accepted",
        &["mentor", "learner"],
        &[],
        &["group_id"],
    ),
    view("help_request", &["learner"], &["taker"], &["id", "series"]),
    view("restriction", &["person"], &[], &[]),
    view("expiry", &[], &["actor"], &[]),
    beside("kept_long", &[], &[], &[]),
    beside("kept_long_look", &[], &[], &[]),
    beside("erasure_receipt", &[], &["person"], &[]),
];

/// The mark that a copy carries and a running database never does.
pub const MARK: &str = "backup_of";

/// The tables of a copy made by a program whose last migration had this name; `None` for one this program does not
/// know.
pub fn copied(schema: &str) -> Option<Vec<String>> {
    let last = migrations::ALL.iter().position(|one| one.name == schema)?;
    let mut found = vec![format!(
        "CREATE TABLE {MARK} (schema TEXT NOT NULL, device BYTEA NOT NULL, epoch BYTEA NOT NULL, seq BIGINT NOT NULL)"
    )];
    for statement in migrations::ALL[..=last]
        .iter()
        .flat_map(|migration| statements(migration.sql))
    {
        let code: Vec<&str> = statement
            .lines()
            .filter(|line| !line.trim_start().starts_with("--"))
            .collect();
        let code = code.join("\n");
        let mut words = code.split_whitespace();
        let begin = (words.next(), words.next());
        let known = begin == (Some("CREATE"), Some("TABLE"))
            || begin == (Some("ALTER"), Some("TABLE"))
            || begin == (Some("DROP"), Some("TABLE"));
        let name = words.next().unwrap_or_default().trim_end_matches(';');
        if known && TABLES.iter().any(|one| one.copied && one.name == name) {
            found.push(code);
        }
    }
    Some(found)
}

/// The name of the last migration.
pub fn schema() -> &'static str {
    migrations::ALL.last().map_or("", |last| last.name)
}
