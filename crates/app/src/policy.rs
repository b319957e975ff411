//! What is allowed beyond the safe beginning: by two people, at the site or for one group; where nobody decided,
//! `policy.toml` of the data folder says it, and without that file nothing is.

pub mod by_hand;
pub mod change;
pub mod fold;
pub mod hours;
pub mod period;
pub mod web;

use std::fs;
use std::io::ErrorKind;

use ledger::Id;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::policy::hours::Hours;
use crate::policy::period::{PERIODS, Period};
use crate::site::Site;

/// What is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Policy {
    /// Kinds of files that learners may hand in, by ending: `uploads = ["odt", "txt", "png"]`.
    pub uploads: Vec<String>,
    /// Whether learners choose the language of modules themselves: `content-language = true`.
    pub content_language: bool,
    /// When the site is open: `hours = "1-5 08:00-18:00"`, days from Monday.
    pub hours: Hours,
    /// Whether learners may be mentors of others: `mentors = true`.
    pub mentors: bool,
    /// Whether learners print at their stations: `printing = true`. The browsers there are told by `lucarne kiosk`.
    pub printing: bool,
    /// Folder of the medium that copies are made on: `backup = "/media/copies"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup: Option<std::path::PathBuf>,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            uploads: Vec::new(),
            content_language: true,
            hours: Hours::default(),
            mentors: false,
            printing: false,
            backup: None,
        }
    }
}

/// One thing that is allowed or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Switch {
    /// Files are handed in.
    Uploads,
    /// Learners choose the language of modules.
    ContentLanguage,
    /// Learners are mentors of others who accept them.
    Mentors,
    /// Learners print at their stations.
    Printing,
    /// When the site is open; sign-ins at other times stand in the weekly sign-off.
    Hours,
    /// How long something is kept.
    Kept(Period),
}

/// The switches that the file may set too.
pub const SWITCHES: [Switch; 5] = [
    Switch::Uploads,
    Switch::ContentLanguage,
    Switch::Mentors,
    Switch::Printing,
    Switch::Hours,
];

impl Switch {
    /// Its name in events and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Switch::Uploads => "uploads",
            Switch::ContentLanguage => "content-language",
            Switch::Hours => "hours",
            Switch::Mentors => "mentors",
            Switch::Printing => "printing",
            Switch::Kept(period) => period.switch(),
        }
    }

    /// Whether it can be set there: a site is open for all its groups, keeps what it keeps about all of them, and has
    /// stations where all of them sit.
    pub fn of(self, place: Place) -> bool {
        match self {
            Switch::Uploads | Switch::ContentLanguage | Switch::Mentors => true,
            Switch::Printing | Switch::Hours | Switch::Kept(_) => place == Place::Site,
        }
    }

    /// The switch of that name.
    pub fn from_name(name: &str) -> Option<Switch> {
        let kept = PERIODS.into_iter().map(Switch::Kept);
        let mut all = SWITCHES.into_iter().chain(kept);
        all.find(|switch| switch.name() == name)
    }
}

impl From<Switch> for String {
    fn from(switch: Switch) -> String {
        switch.name().to_owned()
    }
}

impl TryFrom<String> for Switch {
    type Error = String;

    fn try_from(name: String) -> std::result::Result<Switch, String> {
        Switch::from_name(&name).ok_or(name)
    }
}

/// Where a switch is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole site.
    Site,
    /// One group, in place of what the site says.
    Group(Id),
}

impl Place {
    /// Its name in events and in the database.
    pub fn name(self) -> String {
        match self {
            Place::Site => "site".to_owned(),
            Place::Group(group) => group.to_hex(),
        }
    }

    /// The place of that name.
    pub fn from_name(name: &str) -> Option<Place> {
        if name == "site" {
            return Some(Place::Site);
        }
        name.parse().ok().map(Place::Group)
    }
}

impl Policy {
    /// Reads the file, so that a change counts at once.
    pub fn read(folder: &Folder) -> Result<Policy> {
        let path = folder.policy();
        match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text)
                .map_err(|error| Error::Unfit(format!("{}: {error}", path.display()))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Policy::default()),
            Err(error) => Err(Error::file(&path, error)),
        }
    }

    /// The value of a switch as words: endings with spaces between them, `yes` and `no`, hours, or months.
    pub fn value(&self, switch: Switch) -> String {
        match switch {
            Switch::Uploads => self.uploads.join(" "),
            Switch::Hours => self.hours.to_string(),
            Switch::Kept(period) => period.beginning().to_string(),
            Switch::ContentLanguage | Switch::Mentors | Switch::Printing => {
                let word = if self.on(switch) { "yes" } else { "no" };
                word.to_owned()
            }
        }
    }

    /// Whether a switch is on that is answered by yes or no.
    pub fn on(&self, switch: Switch) -> bool {
        match switch {
            Switch::ContentLanguage => self.content_language,
            Switch::Mentors => self.mentors,
            Switch::Printing => self.printing,
            Switch::Uploads | Switch::Hours | Switch::Kept(_) => false,
        }
    }

    fn set(&mut self, switch: Switch, value: &str) {
        match switch {
            Switch::Uploads => {
                self.uploads = value.split_whitespace().map(ToOwned::to_owned).collect();
            }
            Switch::ContentLanguage => self.content_language = value == "yes",
            Switch::Hours => self.hours = value.parse().unwrap_or_default(),
            Switch::Mentors => self.mentors = value == "yes",
            Switch::Printing => self.printing = value == "yes",
            Switch::Kept(_) => {}
        }
    }

    /// What one of two places allows is allowed.
    fn or(mut self, other: Policy) -> Policy {
        self.uploads.extend(other.uploads);
        self.uploads.sort();
        self.uploads.dedup();
        self.content_language |= other.content_language;
        self.mentors |= other.mentors;
        self
    }
}

/// What was decided for a place; what nobody decided is as it was before.
pub fn decided(tx: &mut Tx, place: Place, mut before: Policy) -> Result<Policy> {
    for switch in SWITCHES {
        if let Some(value) = set(tx, place, switch)? {
            before.set(switch, &value);
        }
    }
    Ok(before)
}

/// The value of a switch that holds at a place now, whoever said it.
pub fn value_at(tx: &mut Tx, file: Policy, place: Place, switch: Switch) -> Result<String> {
    let policy = match (switch, place) {
        (Switch::Kept(period), _) => return Ok(period::months(tx, period)?.to_string()),
        (_, Place::Site) => decided(tx, Place::Site, file)?,
        (_, Place::Group(group)) => in_group(tx, file, group)?,
    };
    Ok(policy.value(switch))
}

/// What is allowed in a group.
pub fn in_group(tx: &mut Tx, before: Policy, group: Id) -> Result<Policy> {
    let site = decided(tx, Place::Site, before)?;
    decided(tx, Place::Group(group), site)
}

/// What is allowed at any place: by the site, or by a group that is open.
pub fn anywhere(tx: &mut Tx, before: Policy) -> Result<Policy> {
    let site = decided(tx, Place::Site, before)?;
    let mut all = site.clone();
    for row in tx.query("SELECT id FROM class_group WHERE closed = 0", &[])? {
        let group = Place::Group(Id::from_bytes(row.get(0)?));
        all = all.or(decided(tx, group, site.clone())?);
    }
    Ok(all)
}

/// What was decided for a switch at a place itself.
pub fn set(tx: &mut Tx, place: Place, switch: Switch) -> Result<Option<String>> {
    let row = tx.query_opt(
        "SELECT value FROM policy_switch WHERE place = $1 AND switch = $2",
        &[&place.name(), &switch.name()],
    )?;
    row.map(|row| Ok(row.get(0)?)).transpose()
}

/// What is allowed to a person: what one of their groups allows; what the site says, where they are in none.
pub async fn of(site: &Site, person: Id) -> Result<Policy> {
    let file = Policy::read(&site.folder)?;
    site.read(move |tx| {
        let site = decided(tx, Place::Site, file)?;
        let groups = tx.query(
            "SELECT DISTINCT e.group_id FROM enrolment e JOIN class_group g ON g.id = e.group_id \
             WHERE e.person = $1 AND g.closed = 0",
            &[person.as_bytes()],
        )?;
        let mut allowed: Option<Policy> = None;
        for row in groups {
            let group = Place::Group(Id::from_bytes(row.get(0)?));
            let here = decided(tx, group, site.clone())?;
            allowed = Some(match allowed {
                Some(other) => other.or(here),
                None => here,
            });
        }
        Ok(allowed.unwrap_or(site))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_without_a_file_and_a_slip_of_the_pen_is_told() {
        let read = |text: &str| toml::from_str::<Policy>(text).ok();
        assert_eq!(read(""), Some(Policy::default()));
        let uploads = read("uploads = [\"odt\", \"png\"]").map(|policy| policy.uploads);
        assert_eq!(uploads, Some(vec!["odt".to_owned(), "png".to_owned()]));
        assert_eq!(read("upload = [\"odt\"]"), None);
        assert!(read("hours = \"1-6 07:00-21:00\"").is_some_and(|policy| policy.hours.days[5]));
        assert_eq!(read("hours = \"always\""), None);
        assert_eq!(
            read("printing = true").map(|policy| policy.printing),
            Some(true)
        );
        assert_eq!(read("printing = \"yes\""), None);
    }

    #[test]
    fn a_value_is_written_as_it_is_read() {
        let mut policy = Policy::default();
        for (switch, value) in [
            (Switch::Uploads, "odt png"),
            (Switch::ContentLanguage, "no"),
            (Switch::Hours, "1,2,6 07:30-20:00"),
            (Switch::Mentors, "yes"),
            (Switch::Printing, "yes"),
        ] {
            policy.set(switch, value);
            assert_eq!(policy.value(switch), value);
        }
    }
}
