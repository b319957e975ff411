//! `policy.toml` is edited by hand, beside the program: what it says is compared with what was recorded last, at the start
//! and every minute, and a change is recorded and told.

use std::collections::BTreeMap;

use ledger::{Actor, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::Result;
use crate::policy::{Policy, SWITCHES, Switch, change};
use crate::record::Happened;
use crate::site::Site;

/// The folder for copies, which is no switch.
const BACKUP: &str = "backup";
/// Stands alone when the file cannot be read: why.
const UNREADABLE: &str = "unreadable";

/// `policy.set`: not a decision of two people, but what somebody wrote on the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// What the file says.
    pub file: FileSet,
}

/// What it says now, and what it said when that was last recorded, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSet {
    /// Before.
    pub before: BTreeMap<String, String>,
    /// Now: everything, so that the last of these events is enough.
    pub values: BTreeMap<String, String>,
}

/// Compares, and records a change.
pub async fn look(site: &Site) -> Result<()> {
    let values = read(site);
    let asked = values.clone();
    let same = site.read(move |tx| Ok(known(tx)? == asked)).await?;
    if same {
        return Ok(());
    }
    site.write_even_full(Actor::SYSTEM, move |w| {
        let before = known(w.tx)?;
        if before != values {
            let file = FileSet { before, values };
            w.record(Kind::PolicySet, &PolicySet { file })?;
        }
        Ok(())
    })
    .await
}

fn read(site: &Site) -> BTreeMap<String, String> {
    match Policy::read(&site.folder) {
        Ok(policy) => values(&policy),
        Err(error) => {
            let why = error.to_string();
            let why = why.lines().next().unwrap_or_default().to_owned();
            BTreeMap::from([(UNREADABLE.to_owned(), why)])
        }
    }
}

fn values(policy: &Policy) -> BTreeMap<String, String> {
    let switch = |switch: Switch| (switch.name().to_owned(), policy.value(switch));
    let backup = policy.backup.as_ref();
    let backup = backup.map_or_else(String::new, |folder| folder.display().to_string());
    let all = SWITCHES.into_iter().map(switch);
    all.chain([(BACKUP.to_owned(), backup)]).collect()
}

/// What was recorded last; before the first time, what holds without the file.
fn known(tx: &mut Tx) -> Result<BTreeMap<String, String>> {
    let rows = tx.query("SELECT name, value FROM policy_file", &[])?;
    if rows.is_empty() {
        return Ok(values(&Policy::default()));
    }
    rows.iter()
        .map(|row| Ok((row.get("name")?, row.get("value")?)))
        .collect()
}

/// Folds one event; any other change of the rules is none of this.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let Ok(PolicySet { file }) = happened.data() else {
        return Ok(());
    };
    tx.execute("DELETE FROM policy_file", &[])?;
    for (name, value) in &file.values {
        tx.execute(
            "INSERT INTO policy_file (name, value) VALUES ($1, $2)",
            &[name, value],
        )?;
    }
    Ok(())
}

impl FileSet {
    /// In a few sentences: what was changed, from what to what.
    pub fn words(&self, t: Lang) -> String {
        if let Some(why) = self.values.get(UNREADABLE) {
            return t.audit_file_unreadable(why);
        }
        let safe = values(&Policy::default());
        let mut said = t.audit_file().to_owned();
        for (name, now) in &self.values {
            let before = self.before.get(name).or_else(|| safe.get(name));
            let before = before.map_or("", String::as_str);
            if before != now {
                said.push(' ');
                said.push_str(&changed(t, name, before, now));
            }
        }
        said
    }
}

fn changed(t: Lang, name: &str, before: &str, now: &str) -> String {
    let Some(switch) = Switch::from_name(name) else {
        let shown = |folder: &str| if folder.is_empty() { "–" } else { folder }.to_owned();
        return t.audit_file_changed(t.audit_file_backup(), &shown(before), &shown(now));
    };
    let (about, before) = change::said(t, switch, before);
    t.audit_file_changed(about, &before, &change::said(t, switch, now).1)
}
