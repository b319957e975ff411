//! Accounts of staff, made by two people: an administrator proposes, an officer confirms and hands over a passphrase
//! that is shown once.

use ledger::Id;
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::people::account::{self, Shown};
use crate::people::roster::{Fault, fault_of};
use crate::people::secret;
use crate::people::shown::Sheet;
use crate::people::{self, Profile, add};
use crate::record::Write;
use crate::request::Me;
use crate::rights::{Role, Roles, compatible};
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How an account is made, or gets a new passphrase, by two people.
pub const ACT: Act = Act { words, confirm };

/// Longest name, in letters.
pub const LONGEST_NAME: usize = 80;
/// Longest sign-in name.
pub const LONGEST_LOGIN: usize = 40;

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A new member of staff.
    New(NewStaff),
    /// A new passphrase for the member of staff the proposal is about.
    Passphrase,
}

/// A new member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewStaff {
    /// Name, as staff see it.
    pub name: String,
    /// What they type to sign in.
    pub login: String,
    /// Interface language.
    pub language: String,
    /// Their roles.
    pub roles: Vec<Role>,
}

/// Why an account was not proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Name or sign-in name, as the field is called, is missing, too long, or holds signs that are not seen.
    Text(&'static str, Fault),
    /// No roles, or roles that cannot be together.
    Roles,
    /// Somebody has that sign-in name, or is about to.
    Taken,
}

/// Proposes a new member of staff.
pub fn propose(w: &mut Write, new: NewStaff, reason: &str) -> Result<Result<Id, Unfit>> {
    let roles = Roles::of(&new.roles);
    for (field, text, most) in [
        ("name", &new.name, LONGEST_NAME),
        ("login", &new.login, LONGEST_LOGIN),
    ] {
        if let Some(fault) = fault_of(text, most) {
            return Ok(Err(Unfit::Text(field, fault)));
        }
    }
    let learners = roles.has(Role::Learner) || roles.has(Role::Mentor);
    if !roles.staff() || learners || !compatible(roles) {
        return Ok(Err(Unfit::Roles));
    }
    let same =
        |one: &Proposal| matches!(one.data(), Ok(Change::New(other)) if other.login == new.login);
    if people::staff_by_login(w.tx, &new.login)?.is_some() || two::waits(w.tx, What::Account, same)?
    {
        return Ok(Err(Unfit::Taken));
    }
    two::propose(w, What::Account, &Change::New(new), reason).map(Ok)
}

/// Proposes a new passphrase for somebody else who lost theirs.
pub fn propose_passphrase(w: &mut Write, person: Id, reason: &str) -> Result<()> {
    if w.by.id == Some(person) {
        return Err(Error::Forbidden);
    }
    member(w.tx, person)?;
    let about = |one: &Proposal| one.about == Some(person);
    if !two::waits(w.tx, What::Account, about)? {
        two::propose_about(w, person, What::Account, &Change::Passphrase, reason)?;
    }
    Ok(())
}

/// A member of staff.
pub fn member(tx: &mut Tx, person: Id) -> Result<people::Person> {
    people::find(tx, person)?
        .filter(|person| !person.learner)
        .or_not_found()
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let new = match proposal.data()? {
        Change::New(new) => new,
        Change::Passphrase => {
            let person = member(tx, proposal.person()?)?;
            return Ok(Words {
                title: t.two_new_passphrase(&person.name),
                facts: vec![(t.session_login().to_owned(), person.number)],
            });
        }
    };
    let roles: Vec<&str> = new
        .roles
        .iter()
        .map(|role| people::role_name(t, *role))
        .collect();
    Ok(Words {
        title: t.two_new_account(&new.name),
        facts: vec![
            (t.session_login().to_owned(), new.login),
            (t.people_roles().to_owned(), roles.join(", ")),
        ],
    })
}

/// Who confirms hands the passphrase over: it waits on a sheet only they can look at, once.
fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let (given, shown) = account::draw(secret::Kind::Passphrase);
        let hash = site.pepper.hash(given).await?;
        let t = me.visitor.lang;
        let person = site
            .write(me.session.actor(), move |w| {
                let proposal = two::confirm(w, id)?;
                let (person, new) = match proposal.data()? {
                    Change::Passphrase => (member(w.tx, proposal.person()?)?.id, false),
                    Change::New(new) => (make(w, &new, proposal.by, t)?, true),
                };
                account::keep_agreed(w, person, &hash, &proposal, new)?;
                account::replace_at_next(w, person)?;
                Ok(person)
            })
            .await?;
        site.sessions.end_all(&site, person).await?;
        Ok(sheet(&me, person, shown))
    })
}

fn make(w: &mut Write, new: &NewStaff, proposed_by: Id, t: Lang) -> Result<Id> {
    let profile = Profile {
        name: Some(new.name.clone()),
        number: Some(new.login.clone()),
        language: Some(new.language.clone()),
        ..Profile::default()
    };
    let taken = || t.people_number_taken().to_owned();
    add::add_proposed(w, &profile, &new.roles, Some(proposed_by), taken)
}

fn sheet(me: &Me, person: Id, shown: Shown) -> String {
    let sheet = Sheet::new(me.session.person, vec![(person, shown)], "/two".to_owned());
    let id = me.visitor.site.sheets.put(sheet);
    format!("/staff-accounts/sheet/{id}")
}
