//! The accounts in a copy: an administrator and an officer prove themselves against them before it is put back.

use std::collections::HashMap;

use ledger::{Id, Kind};

use crate::backup::found::Found;
use crate::clock;
use crate::error::Result;
use crate::keys::Keys;
use crate::people::secret::{Pepper, Secret};
use crate::people::{Profile, RoleChange};
use crate::record;
use crate::refold::walk;
use crate::rights::{Role, Roles};
use crate::session::factor;

/// A member of staff in the copy.
#[derive(Default)]
struct Account {
    id: Id,
    login: String,
    roles: Vec<Role>,
    hash: String,
    suspended: bool,
}

/// What one of the two typed.
pub struct Typed {
    /// The sign-in name.
    pub login: String,
    /// The passphrase.
    pub passphrase: Secret,
    /// The second factor: a code of their sheet that was not used when the copy was made, or what their app shows.
    pub code: String,
}

/// Whether these two are an administrator and an officer of the copy, two different people, and prove it as they would
/// sign in. Says which of the two does not; nobody learns what of it was wrong.
pub async fn prove(found: &Found, administrator: Typed, officer: Typed) -> Result<[bool; 2]> {
    let accounts = read(found)?;
    let pepper = Pepper::new(found.keys.pepper);
    let mut right = [false, false];
    let given = [
        (administrator, Role::Administrator),
        (officer, Role::Officer),
    ];
    for (at, (typed, role)) in given.into_iter().enumerate() {
        let account = accounts
            .iter()
            .filter(|one| one.login == typed.login && !one.suspended)
            .find(|one| Roles::of(&one.roles).has(role));
        let hash = account.map(|one| one.hash.clone());
        let is = pepper.verify(typed.passphrase, hash).await?;
        right[at] = match account {
            Some(account) if is => second(found, &pepper, account.id, &typed.code)?,
            _ => false,
        };
    }
    Ok(right)
}

fn second(found: &Found, pepper: &Pepper, person: Id, code: &str) -> Result<bool> {
    let now = clock::seconds();
    found
        .ledger()?
        .read(|tx| factor::shows(tx, pepper, person, code, now))
}

fn read(found: &Found) -> Result<Vec<Account>> {
    let keys = Keys::in_memory(found.keys.keys.clone())?;
    let mut people: HashMap<Id, Account> = HashMap::new();
    let secrets = found.ledger()?.read(|tx| -> Result<_> {
        walk(tx, |_, rows| {
            for row in &rows {
                if let Some(happened) = record::stored(row, &keys)?.happened {
                    note(&mut people, &happened)?;
                }
            }
            Ok(())
        })?;
        let rows = tx.query(
            "SELECT person, hash FROM secret WHERE kind = 'passphrase'",
            &[],
        )?;
        rows.iter()
            .map(|row| Ok((Id::from_bytes(row.get(0)?), row.get::<String>(1)?)))
            .collect::<Result<Vec<_>>>()
    })?;
    let mut accounts = Vec::new();
    for (person, hash) in secrets {
        if let Some(account) = people.remove(&person) {
            accounts.push(Account {
                id: person,
                hash,
                ..account
            });
        }
    }
    Ok(accounts)
}

fn note(people: &mut HashMap<Id, Account>, happened: &record::Happened) -> Result<()> {
    match happened.kind {
        Kind::PersonProfile => {
            let change: Profile = happened.data()?;
            if let Some(number) = change.number {
                people.entry(happened.person()?).or_default().login = number;
            }
        }
        Kind::PersonRole => {
            let change: RoleChange = happened.data()?;
            let account = people.entry(happened.person()?).or_default();
            account.roles.retain(|role| *role != change.role);
            if change.given {
                account.roles.push(change.role);
            }
        }
        Kind::PersonSuspended | Kind::PersonResumed => {
            let account = people.entry(happened.person()?).or_default();
            account.suspended = happened.kind == Kind::PersonSuspended;
        }
        _ => {}
    }
    Ok(())
}
