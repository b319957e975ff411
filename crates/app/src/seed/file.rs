//! `lucarne seed --from FILE`: an empty data folder filled with the people and keys of a file, for tests from outside.
//!
//! Everything is checked before anything is written; a folder that holds something is refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use course::module::Module;
use ledger::{Actor, Id, Kind};
use parcel::PublicKey;
use serde::{Deserialize, Serialize};

use crate::admit::trust::Trust;
use crate::cli::{self, Outcome, Place};
use crate::error::{Error, Result};
use crate::mentor::name;
use crate::module_folder::ModuleFolder;
use crate::people::secret::{self, CHOSEN, PICTURES, Secret};
use crate::people::{Profile, account, add};
use crate::random;
use crate::record::Write;
use crate::rights::{Role, Roles, compatible};
use crate::site::Site;
use crate::teach::{EnrolmentAdded, GroupSet};

/// Fill an empty data folder with test people and keys: lucarne seed --from contract/seed.toml --data /tmp/site
#[derive(Debug, Clone, clap::Args)]
pub struct Seed {
    /// What to fill it with, TOML or JSON as schemas/seed.schema.json says
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// The file.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Plan {
    person: Vec<Person>,
    publisher: Vec<Publisher>,
    module: Vec<ModulePlace>,
    group: Vec<Group>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Person {
    number: String,
    name: String,
    roles: Vec<Role>,
    alias: Option<String>,
    symbol: Option<String>,
    language: Option<String>,
    content_language: Option<String>,
    pin: Option<String>,
    pictures: Option<Vec<String>>,
    passphrase: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Publisher {
    name: String,
    key: String,
    namespaces: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModulePlace {
    folder: PathBuf,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    name: String,
    #[serde(default)]
    trainers: Vec<String>,
    #[serde(default)]
    learners: Vec<String>,
    #[serde(default)]
    modules: Vec<String>,
    /// Learners of the group who help others; the group allows it then.
    #[serde(default)]
    mentors: Vec<String>,
}

/// What was filled in, by the names of the file; printed as JSON.
#[derive(Debug, Clone, Default, Serialize)]
struct Ids {
    people: BTreeMap<String, Id>,
    groups: BTreeMap<String, Id>,
    modules: BTreeMap<String, Id>,
}

impl Seed {
    /// Fills the folder and prints the ids.
    pub fn run(&self) -> Result<Outcome> {
        let plan = match read(&self.from) {
            Ok(plan) => plan,
            Err(fault) => return Ok(cli::faults(fault)),
        };
        if !empty(&self.place.data)? {
            return Ok(cli::faults(format!(
                "{} is not empty. Test people go only into an empty folder, never into a site: name another one with --data",
                self.place.data.display()
            )));
        }
        let modules = match modules(&plan, &self.from) {
            Ok(modules) => modules,
            Err(fault) => return Ok(cli::faults(fault)),
        };
        let site = Site::open(&self.place.opening())?;
        let filled = fill(&site, &plan, &modules);
        site.close()?;
        match filled {
            Ok(ids) => {
                let json = serde_json::to_string_pretty(&ids)
                    .map_err(|error| Error::Internal(error.to_string()))?;
                cli::print(&(json + "\n"))
            }
            Err(Error::Forbidden) => Ok(cli::faults(
                "The database has people already. Test people go only into an empty one: name another with --database",
            )),
            Err(error) => Err(error),
        }
    }
}

/// Whether the folder is absent or holds nothing.
fn empty(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Error::file(folder, error)),
    }
}

/// The file, if all it says can be done.
fn read(path: &Path) -> Result<Plan, String> {
    let at = |why: String| format!("{}: {why}", path.display());
    let text = fs::read_to_string(path).map_err(|error| at(error.to_string()))?;
    let json = path.extension().is_some_and(|ending| ending == "json");
    let plan: Plan = if json {
        serde_json::from_str(&text).map_err(|error| at(error.to_string()))?
    } else {
        toml::from_str(&text).map_err(|error| at(error.to_string()))?
    };
    check(&plan).map_err(at)?;
    Ok(plan)
}

fn check(plan: &Plan) -> Result<(), String> {
    for person in &plan.person {
        let roles = Roles::of(&person.roles);
        if person.roles.is_empty() || !compatible(roles) {
            return Err(format!(
                "person {}: these roles cannot be together, or there are none",
                person.number
            ));
        }
        given(person).map_err(|why| format!("person {}: {why}", person.number))?;
    }
    let of = |number: &String, staff: bool| {
        plan.person
            .iter()
            .any(|one| one.number == *number && Roles::of(&one.roles).staff() == staff)
    };
    for group in &plan.group {
        if let Some(number) = group.trainers.iter().find(|number| !of(number, true)) {
            return Err(format!(
                "group {}: no member of staff is {number}",
                group.name
            ));
        }
        if let Some(number) = group.learners.iter().find(|number| !of(number, false)) {
            return Err(format!("group {}: no learner is {number}", group.name));
        }
    }
    for group in &plan.group {
        let learns = |number: &&String| !group.learners.contains(number);
        if let Some(number) = group.mentors.iter().find(learns) {
            return Err(format!(
                "group {}: mentor {number} is no learner of it",
                group.name
            ));
        }
    }
    for publisher in &plan.publisher {
        PublicKey::parse(&publisher.key)
            .map_err(|error| format!("publisher {}: {error}", publisher.name))?;
    }
    let officer = plan
        .person
        .iter()
        .any(|one| one.roles.contains(&Role::Officer));
    if !plan.module.is_empty() && !officer {
        return Err(
            "a module needs an officer among the people: somebody has to admit it".to_owned(),
        );
    }
    Ok(())
}

/// The secret of a person: one at most.
fn given(person: &Person) -> Result<Option<(secret::Kind, Secret)>, String> {
    match (&person.pin, &person.pictures, &person.passphrase) {
        (None, None, None) => Ok(None),
        (Some(pin), None, None) if pin.len() == 6 && pin.bytes().all(|b| b.is_ascii_digit()) => {
            Ok(Some((secret::Kind::Pin, Secret::given(pin))))
        }
        (Some(_), None, None) => Err("a PIN has six digits".to_owned()),
        (None, Some(names), None) => {
            let known = |name: &String| PICTURES.iter().position(|known| known == name);
            let numbers: Option<Vec<u8>> = names
                .iter()
                .map(|name| known(name).and_then(|n| u8::try_from(n).ok()))
                .collect();
            match numbers {
                Some(numbers) if numbers.len() == CHOSEN => {
                    let given = Secret::of_pictures(&numbers);
                    Ok(Some((secret::Kind::Pictures, given)))
                }
                _ => Err(format!("choose {CHOSEN} of these: {}", PICTURES.join(" "))),
            }
        }
        (None, None, Some(words)) if words.chars().count() >= 12 => {
            Ok(Some((secret::Kind::Passphrase, Secret::given(words))))
        }
        (None, None, Some(_)) => Err("a passphrase has twelve characters or more".to_owned()),
        _ => Err("one secret is enough: pin, pictures or passphrase".to_owned()),
    }
}

/// The folders of the modules, by id; they are relative to the file.
fn modules(plan: &Plan, from: &Path) -> Result<Vec<(String, ModuleFolder)>, String> {
    let base = from.parent().unwrap_or(Path::new(""));
    let mut modules = Vec::new();
    for place in &plan.module {
        let folder = base.join(&place.folder);
        let files = ModuleFolder::open(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let (parsed, _) = Module::load(&files);
        let parsed = parsed.ok_or_else(|| format!("{}: no module", folder.display()))?;
        modules.push((parsed.manifest.id.clone(), files));
    }
    for group in &plan.group {
        let known = |id: &String| modules.iter().any(|(known, _)| known == id);
        if let Some(id) = group.modules.iter().find(|id| !known(id)) {
            return Err(format!(
                "group {}: no module of the file is {id}",
                group.name
            ));
        }
    }
    Ok(modules)
}

fn fill(site: &Site, plan: &Plan, modules: &[(String, ModuleFolder)]) -> Result<Ids> {
    let mut ids = Ids {
        people: people(site, plan)?,
        ..Ids::default()
    };
    for publisher in &plan.publisher {
        let key =
            PublicKey::parse(&publisher.key).map_err(|error| Error::Internal(error.to_string()))?;
        Trust::add(&site.folder, &publisher.name, &key, &publisher.namespaces)?;
    }
    let officer = plan
        .person
        .iter()
        .find(|one| one.roles.contains(&Role::Officer));
    if let Some(officer) = officer.and_then(|one| ids.people.get(&one.number)) {
        for (id, files) in modules {
            let stored = super::store_files(site, files, id)?;
            let series = super::admit(site, *officer, id, stored)?;
            ids.modules.insert(id.clone(), series);
        }
    }
    ids.groups = groups(site, plan, &ids)?;
    Ok(ids)
}

/// Everybody, in one transaction.
fn people(site: &Site, plan: &Plan) -> Result<BTreeMap<String, Id>> {
    let mut all = Vec::new();
    for person in &plan.person {
        let secret = given(person).map_err(Error::Unfit)?;
        let kept = match secret {
            Some((kind, secret)) => Some((kind, site.pepper.hash_blocking(&secret)?)),
            None => None,
        };
        all.push((person.clone(), kept));
    }
    site.write_blocking(Actor::SYSTEM, move |w| {
        super::nobody_yet(w)?;
        let mut ids = BTreeMap::new();
        for (person, kept) in &all {
            let taken = || format!("number {} is there twice", person.number);
            let id = add::add(w, &profile(person), &person.roles, taken)?;
            if let Some((kind, hash)) = kept {
                account::keep(w, id, *kind, hash)?;
            }
            ids.insert(person.number.clone(), id);
        }
        Ok(ids)
    })
}

fn profile(person: &Person) -> Profile {
    let language = || Some("en".to_owned());
    Profile {
        name: Some(person.name.clone()),
        number: Some(person.number.clone()),
        alias: person.alias.clone(),
        symbol: person.symbol.clone(),
        language: person.language.clone().or_else(language),
        content_language: person.content_language.clone().or_else(language),
        display: None,
    }
}

fn groups(site: &Site, plan: &Plan, ids: &Ids) -> Result<BTreeMap<String, Id>> {
    let (plan, ids) = (plan.group.clone(), ids.clone());
    site.write_blocking(Actor::SYSTEM, move |w| {
        let mut groups = BTreeMap::new();
        for group in &plan {
            groups.insert(group.name.clone(), make(w, group, &ids)?);
        }
        Ok(groups)
    })
}

fn make(w: &mut Write, plan: &Group, ids: &Ids) -> Result<Id> {
    let known = |from: &BTreeMap<String, Id>, names: &[String]| -> Vec<Id> {
        names
            .iter()
            .filter_map(|name| from.get(name).copied())
            .collect()
    };
    let group = random::id();
    let set = GroupSet {
        group,
        name: plan.name.clone(),
        closed: false,
        trainers: known(&ids.people, &plan.trainers),
        modules: known(&ids.modules, &plan.modules),
    };
    w.record(Kind::GroupSet, &set)?;
    for learner in known(&ids.people, &plan.learners) {
        w.record_about(learner, Kind::EnrolmentAdded, &EnrolmentAdded { group })?;
    }
    mentors(w, group, &known(&ids.people, &plan.mentors))?;
    Ok(group)
}

/// For a year, in a group that allows mentors.
fn mentors(w: &mut Write, group: Id, learners: &[Id]) -> Result<()> {
    if learners.is_empty() {
        return Ok(());
    }
    name::allow(w, group)?;
    let until = w.now.claimed + name::YEAR;
    learners
        .iter()
        .try_for_each(|learner| name::name(w, group, *learner, until))
}
