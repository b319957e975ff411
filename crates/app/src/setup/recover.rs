//! Two new people, when those who decide cannot come in any more: a new administrator and a new officer are named at
//! the console, with the recovery sheet. Nobody else could confirm them, so the ledger says who, when and why.

use ledger::{Actor, Id, Kind};
use locale::Lang;

use crate::audit::recovered::{PolicySet, Recovered, Why};
use crate::error::Result;
use crate::people::account::{self, Shown};
use crate::people::roster::fault_of;
use crate::people::staff::{LONGEST_LOGIN, LONGEST_NAME};
use crate::people::suspension::Suspended;
use crate::people::{self, Person, Profile, add, secret};
use crate::record::Write;
use crate::rights::{Role, Roles};
use crate::site::Site;

/// One of the two.
#[derive(Debug, Clone)]
pub struct New {
    /// Name, as staff see it.
    pub name: String,
    /// What they type to sign in.
    pub login: String,
}

/// What is to be done.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// The new administrator.
    pub administrator: New,
    /// The new officer.
    pub officer: New,
    /// Why it is necessary.
    pub why: Why,
    /// Sign-in names of those who shall not come in any more.
    pub suspend: Vec<String>,
    /// What the two begin in.
    pub language: Lang,
    /// The eight words of the sheet that was typed.
    pub sheet: String,
}

/// Why it was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// Nobody was ever named here: the first two people are named in the browser.
    NotSetUp,
    /// A name or a sign-in name is empty.
    Empty,
    /// A name or a sign-in name is too long, or holds signs that are not seen.
    Unwritable(String),
    /// The two are one person.
    OnePerson,
    /// Somebody has this sign-in name.
    LoginTaken(String),
    /// Somebody of this name works here and is not suspended.
    NameTaken(String),
    /// Nobody with this sign-in name is administrator or officer.
    NotTheirs(String),
}

/// What each of the two types at the first sign-in: the administrator's, the officer's.
pub type Given = [Shown; 2];

/// Names the two people and suspends the others, in one transaction.
pub fn recover(site: &Site, recovery: Recovery) -> Result<std::result::Result<Given, Unfit>> {
    let (first, first_shown) = account::draw(secret::Kind::Passphrase);
    let (second, second_shown) = account::draw(secret::Kind::Passphrase);
    let hashes = [
        site.pepper.hash_blocking(&first)?,
        site.pepper.hash_blocking(&second)?,
    ];
    let done = site.write_blocking(Actor::SYSTEM, move |w| match judge(w, &recovery)? {
        Ok(old) => name(w, &recovery, &old, &hashes).map(Ok),
        Err(unfit) => Ok(Err(unfit)),
    })?;
    Ok(done.map(|()| [first_shown, second_shown]))
}

/// Who is to be suspended, if everything fits.
fn judge(w: &mut Write, recovery: &Recovery) -> Result<std::result::Result<Vec<Id>, Unfit>> {
    let (one, two) = (&recovery.administrator, &recovery.officer);
    if [&one.name, &one.login, &two.name, &two.login]
        .iter()
        .any(|text| text.is_empty())
    {
        return Ok(Err(Unfit::Empty));
    }
    for new in [one, two] {
        for (text, most) in [(&new.name, LONGEST_NAME), (&new.login, LONGEST_LOGIN)] {
            if fault_of(text, most).is_some() {
                return Ok(Err(Unfit::Unwritable(text.clone())));
            }
        }
    }
    if same(&one.login, &two.login) || same(&one.name, &two.name) {
        return Ok(Err(Unfit::OnePerson));
    }
    let staff = staff(w)?;
    if !staff.iter().any(|(_, roles)| roles.has(Role::Officer)) {
        return Ok(Err(Unfit::NotSetUp));
    }
    let mut old = Vec::new();
    for login in &recovery.suspend {
        let found = staff.iter().find(|(person, _)| person.number == *login);
        match found {
            Some((person, roles)) if decides(*roles) => old.push(person.id),
            _ => return Ok(Err(Unfit::NotTheirs(login.clone()))),
        }
    }
    for new in [one, two] {
        if staff.iter().any(|(person, _)| person.number == new.login) {
            return Ok(Err(Unfit::LoginTaken(new.login.clone())));
        }
        let works_here = |person: &Person| !person.suspended && !old.contains(&person.id);
        let namesake = |person: &Person| same(&person.name, &new.name) && works_here(person);
        if staff.iter().any(|(person, _)| namesake(person)) {
            return Ok(Err(Unfit::NameTaken(new.name.clone())));
        }
    }
    old.sort_unstable();
    old.dedup();
    Ok(Ok(old))
}

fn decides(roles: Roles) -> bool {
    roles.has(Role::Officer) || roles.has(Role::Administrator)
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn staff(w: &mut Write) -> Result<Vec<(Person, Roles)>> {
    let sql = format!("{} WHERE kind = 'staff' ORDER BY id", people::COLUMNS);
    let rows = w.tx.query(&sql, &[])?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let person = people::person(row)?;
        let roles = people::roles(w.tx, person.id)?;
        all.push((person, roles));
    }
    Ok(all)
}

fn name(w: &mut Write, recovery: &Recovery, old: &[Id], hashes: &[String; 2]) -> Result<()> {
    let administrator = one(w, recovery, &recovery.administrator, Role::Administrator)?;
    let officer = one(w, recovery, &recovery.officer, Role::Officer)?;
    for (person, hash) in [administrator, officer].into_iter().zip(hashes) {
        account::keep(w, person, secret::Kind::Passphrase, hash)?;
        account::replace_at_next(w, person)?;
    }
    for person in old {
        let suspended = Suspended {
            reason: recovery.why.words(recovery.language).to_owned(),
            ..Suspended::default()
        };
        w.record_about(*person, Kind::PersonSuspended, &suspended)?;
        w.tx.execute(
            "DELETE FROM session WHERE person = $1",
            &[person.as_bytes()],
        )?;
    }
    let recovered = Recovered {
        why: recovery.why,
        sheet: recovery.sheet.clone(),
        administrator,
        officer,
        suspended: old.to_vec(),
    };
    w.record(Kind::PolicySet, &PolicySet { recovered })?;
    Ok(())
}

fn one(w: &mut Write, recovery: &Recovery, new: &New, role: Role) -> Result<Id> {
    let profile = Profile {
        name: Some(new.name.clone()),
        number: Some(new.login.clone()),
        language: Some(recovery.language.tag().to_owned()),
        ..Profile::default()
    };
    add::add(w, &profile, &[role], || new.login.clone())
}
