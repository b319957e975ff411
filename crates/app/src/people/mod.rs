//! People of the site: who they are, how they are called, which roles they hold.

pub mod account;
pub mod accounts;
pub mod add;
pub mod common;
pub mod fold;
pub mod member;
pub mod out;
pub mod profile;
pub mod role;
pub mod roster;
pub mod secret;
pub mod shown;
pub mod staff;
pub mod suspension;
pub mod web;

use ledger::Id;
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::error::Result;
use crate::rights::{Role, Roles};

/// `person.added`: a person exists.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Added {
    /// Learner or staff.
    pub kind: PersonKind,
}

/// Learner or staff; never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    /// A learner.
    Learner,
    /// Staff.
    Staff,
}

impl PersonKind {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            PersonKind::Learner => "learner",
            PersonKind::Staff => "staff",
        }
    }
}

/// `person.profile`: what is absent stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// How staff see the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the tile shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Picture on the tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Number given by the institution; login of staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Interface language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Language of modules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// Display settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

/// `person.role`: a role is given or taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RoleChange {
    /// Which.
    pub role: Role,
    /// Given, or taken.
    pub given: bool,
    /// Who proposed it; the actor confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Id>,
    /// Why, where it was proposed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A person as a page shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: Id,
    /// Learner or staff.
    pub learner: bool,
    /// How staff see them.
    pub name: String,
    /// What the tile shows.
    pub alias: String,
    /// Picture on the tile.
    pub symbol: String,
    /// Number, or login.
    pub number: String,
    /// Interface language.
    pub language: String,
    /// Language of modules.
    pub content_language: String,
    /// Whether they may sign in.
    pub suspended: bool,
}

/// The columns [`person`] reads.
pub const COLUMNS: &str = "SELECT id, kind, name, alias, symbol, number, language, content_language, suspended FROM person ";

/// Reads one row of [`COLUMNS`].
pub fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: Id::from_bytes(row.get("id")?),
        learner: row.get::<String>("kind")? == PersonKind::Learner.name(),
        name: row.get("name")?,
        alias: row.get("alias")?,
        symbol: row.get("symbol")?,
        number: row.get("number")?,
        language: row.get("language")?,
        content_language: row.get("content_language")?,
        suspended: row.get("suspended")?,
    })
}

/// One person.
pub fn find(tx: &mut Tx, id: Id) -> Result<Option<Person>> {
    let row = tx.query_opt(&format!("{COLUMNS} WHERE id = $1"), &[id.as_bytes()])?;
    row.as_ref().map(person).transpose()
}

/// Who holds a role and may sign in.
pub fn holding(tx: &mut Tx, role: Role) -> Result<Vec<Person>> {
    let sql = format!(
        "{COLUMNS} WHERE suspended = 0 AND id IN (SELECT r.person FROM person_role r WHERE r.role = $1) ORDER BY id"
    );
    let rows = tx.query(&sql, &[&role.name()])?;
    rows.iter().map(person).collect()
}

/// The member of staff with this login.
pub fn staff_by_login(tx: &mut Tx, login: &str) -> Result<Option<Id>> {
    let row = tx.query_opt(
        "SELECT id FROM person WHERE kind = 'staff' AND number = $1",
        &[&login],
    )?;
    row.map(|row| Ok(Id::from_bytes(row.get(0)?))).transpose()
}

/// The learner with this number.
pub fn learner_by_number(tx: &mut Tx, number: &str) -> Result<Option<Id>> {
    let row = tx.query_opt(
        "SELECT id FROM person WHERE kind = 'learner' AND number = $1",
        &[&number],
    )?;
    row.map(|row| Ok(Id::from_bytes(row.get(0)?))).transpose()
}

/// A role in the reader's language.
pub fn role_name(t: Lang, role: Role) -> &'static str {
    t.text(&format!("role-{}", role.name())).unwrap_or_default()
}

/// The roles of a person.
pub fn roles(tx: &mut Tx, person: Id) -> Result<Roles> {
    let rows = tx.query(
        "SELECT role FROM person_role WHERE person = $1",
        &[person.as_bytes()],
    )?;
    let mut roles = Roles::default();
    for row in rows {
        if let Some(role) = Role::from_name(&row.get::<String>(0)?) {
            roles.insert(role);
        }
    }
    Ok(roles)
}
