//! The first administrator and the first officer are named together, once.

use ledger::{Actor, Id};

use crate::error::{Error, Result};
use crate::people::secret::{Kind, Secret};
use crate::people::{Profile, account, add};
use crate::rights::Role;
use crate::site::Site;

/// One of the two first people.
pub struct First {
    /// Name, as staff see it.
    pub name: String,
    /// What they type to sign in.
    pub login: String,
    /// At least twelve characters.
    pub passphrase: Secret,
    /// Interface language.
    pub language: String,
}

/// Names the two people; refused once somebody is officer.
pub async fn name(site: &Site, runner: First, officer: First) -> Result<(Id, Id)> {
    let runner_hash = site.pepper.hash(runner.passphrase).await?;
    let officer_hash = site.pepper.hash(officer.passphrase).await?;
    let runner = profile(runner.name, runner.login, runner.language);
    let officer = profile(officer.name, officer.login, officer.language);
    site.write(Actor::SYSTEM, move |w| {
        let done = w.tx.query_opt(
            "SELECT 1 FROM person_role WHERE role = 'officer' LIMIT 1",
            &[],
        )?;
        if done.is_some() {
            return Err(Error::NotFound);
        }
        let taken = || "login".to_owned();
        let everything_else = [Role::Trainer, Role::Coordinator, Role::Administrator];
        let runner = add::add(w, &runner, &everything_else, taken)?;
        account::keep(w, runner, Kind::Passphrase, &runner_hash)?;
        let officer = add::add(w, &officer, &[Role::Officer], taken)?;
        account::keep(w, officer, Kind::Passphrase, &officer_hash)?;
        Ok((runner, officer))
    })
    .await
}

fn profile(name: String, login: String, language: String) -> Profile {
    Profile {
        name: Some(name),
        number: Some(login),
        language: Some(language),
        ..Profile::default()
    }
}
