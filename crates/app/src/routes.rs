//! `lucarne routes`: every address with the right it needs, how far each role reaches, and whether a proof is asked for.
//! `lucarne rights`: what each role may do.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::{self, Format, Outcome};
use crate::error::{Error, Result};
use crate::rights::{CAPABILITIES, Capability, Cell, ROLES, Reach, Role, Roles, cell, says};
use crate::router::{self, Access, Entry};

/// One address as programs read it.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// GET or POST.
    pub method: &'static str,
    /// With `{names}`.
    pub path: &'static str,
    /// `anyone`, `set-up`, `may`, `proposes` or `confirms`.
    pub access: &'static str,
    /// The row of the table of rights.
    pub capability: Option<Capability>,
    /// How far it reaches for each role that may; roles that may not are absent.
    pub reach: BTreeMap<&'static str, Reach>,
    /// Whether the person must have proved who they are in the last five minutes.
    pub proved: bool,
}

/// One row of the table of rights as programs read it.
#[derive(Debug, Clone, Serialize)]
pub struct Right {
    /// The row.
    pub capability: Capability,
    /// What it says.
    pub says: &'static str,
    /// What each role may of it, `no` where nothing.
    pub may: BTreeMap<&'static str, Cell>,
}

/// The table role × capability.
pub fn rights() -> Vec<Right> {
    let right = |capability: &Capability| Right {
        capability: *capability,
        says: says(*capability),
        may: ROLES
            .into_iter()
            .map(|role| (role.name(), cell(role, *capability)))
            .collect(),
    };
    CAPABILITIES.iter().map(right).collect()
}

/// The whole table.
pub fn table() -> Vec<Row> {
    router::routes().table.iter().map(row).collect()
}

fn row(entry: &Entry) -> Row {
    let (access, capability) = match entry.access {
        Access::Anyone => ("anyone", None),
        Access::SetUp => ("set-up", None),
        Access::May(capability) => ("may", Some(capability)),
        Access::Proposes(capability) => ("proposes", Some(capability)),
        Access::Confirms(capability) => ("confirms", Some(capability)),
    };
    let may = |role: &Role| entry.access.allows(Roles::of(&[*role]));
    let reach = capability.map_or_else(BTreeMap::new, |capability| {
        ROLES
            .into_iter()
            .filter(may)
            .map(|role| (role.name(), Roles::of(&[role]).reach(capability)))
            .collect()
    });
    Row {
        method: entry.method,
        path: entry.path,
        access,
        capability,
        reach,
        proved: entry.proved,
    }
}

/// Prints the table of rights.
pub fn print_rights(format: Format) -> Result<Outcome> {
    let rights = rights();
    if format == Format::Json {
        return json(&rights);
    }
    let mut lines = String::new();
    for right in rights {
        lines.push_str(&format!("{:?}: {}\n", right.capability, right.says));
        for role in ROLES {
            let may = cell(role, right.capability);
            if may != Cell::No {
                lines.push_str(&format!("    {:14} {may:?}\n", role.name()));
            }
        }
    }
    cli::print(&lines)
}

fn json(table: &impl Serialize) -> Result<Outcome> {
    let json =
        serde_json::to_string_pretty(table).map_err(|error| Error::Internal(error.to_string()))?;
    cli::print(&(json + "\n"))
}

/// Prints the table of addresses.
pub fn print(format: Format) -> Result<Outcome> {
    let table = table();
    if format == Format::Json {
        return json(&table);
    }
    let mut lines = String::new();
    for row in table {
        let right = row
            .capability
            .map_or_else(String::new, |capability| format!(" {capability:?}"));
        let proof = if row.proved { ", proof" } else { "" };
        lines.push_str(&format!(
            "{:5} {:60} {}{right}{proof}\n",
            row.method, row.path, row.access
        ));
    }
    cli::print(&lines)
}
