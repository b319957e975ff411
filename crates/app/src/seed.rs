//! An empty site filled at once with a group of learners and one module, for tests and measurements.
//!
//! It goes the way of every other act, through the ledger; a site that has people already refuses it.

pub mod file;

use std::path::Path;

use course::files::{EntryKind, Files as _};
use course::module::Module;
use ledger::{Actor, Hash, Id, Kind};
use sha2::{Digest as _, Sha256};

use crate::admit::{Decision, ParcelVerified, WaitingItem};
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::module_folder::ModuleFolder;
use crate::people::{Profile, add};
use crate::random;
use crate::record::Write;
use crate::rights::Role;
use crate::site::Site;
use crate::teach::{EnrolmentAdded, GroupSet};

/// Who and what a filled site holds.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The officer.
    pub officer: Id,
    /// The group all learners are in.
    pub group: Id,
    /// The learners, in order.
    pub learners: Vec<Id>,
    /// The module that is open for the group.
    pub series: Id,
    /// Its id.
    pub module: String,
}

/// A file of the module and the name of its content.
struct Stored {
    path: String,
    sha256: [u8; 32],
    size: i64,
}

/// Fills an empty site with so many learners and the module in this folder.
pub fn fill(site: &Site, learners: usize, module: &Path) -> Result<Filled> {
    let files = ModuleFolder::open(module)?;
    let (parsed, _) = Module::load(&files);
    let parsed =
        parsed.ok_or_else(|| Error::Internal(format!("{}: no module", module.display())))?;
    let id = parsed.manifest.id.clone();
    let stored = store_files(site, &files, &id)?;
    let officer = site.write_blocking(Actor::SYSTEM, |w| {
        nobody_yet(w)?;
        let staff = named("Olga", "olga");
        add::add(w, &staff, &[Role::Officer], String::new)
    })?;
    let series = admit(site, officer, &id, stored)?;
    let (group, learners) =
        site.write_blocking(Actor::SYSTEM, move |w| class(w, learners, series))?;
    site.library.load(site)?;
    Ok(Filled {
        officer,
        group,
        learners,
        series,
        module: id,
    })
}

fn nobody_yet(w: &mut Write) -> Result<()> {
    match w.tx.query_opt("SELECT 1 FROM person LIMIT 1", &[])? {
        None => Ok(()),
        Some(_) => Err(Error::Forbidden),
    }
}

fn named(name: &str, number: &str) -> Profile {
    Profile {
        name: Some(name.to_owned()),
        alias: Some(name.to_owned()),
        symbol: Some("sun".to_owned()),
        number: Some(number.to_owned()),
        language: Some("en".to_owned()),
        content_language: Some("en".to_owned()),
        ..Profile::default()
    }
}

fn class(w: &mut Write, count: usize, series: Id) -> Result<(Id, Vec<Id>)> {
    let group = random::id();
    w.record(
        Kind::GroupSet,
        &GroupSet {
            group,
            name: "A".to_owned(),
            closed: false,
            trainers: Vec::new(),
            modules: vec![series],
        },
    )?;
    let mut learners = Vec::with_capacity(count);
    for n in 1..=count {
        let profile = named(&format!("Learner {n}"), &n.to_string());
        let learner = add::add(w, &profile, &[Role::Learner], String::new)?;
        w.record_about(learner, Kind::EnrolmentAdded, &EnrolmentAdded { group })?;
        learners.push(learner);
    }
    Ok((group, learners))
}

fn store_files(site: &Site, files: &ModuleFolder, id: &str) -> Result<Vec<Stored>> {
    let plain = files
        .list()
        .into_iter()
        .filter(|entry| entry.kind == EntryKind::File);
    plain
        .map(|entry| {
            let bytes = files
                .read(&entry.path)
                .map_err(|error| Error::file(Path::new(&entry.path), error))?;
            let sha256: [u8; 32] = Sha256::digest(&bytes).into();
            write_durable(&site.folder.blob(&sha256), &bytes)?;
            Ok(Stored {
                path: format!("{id}/{}", entry.path),
                sha256,
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            })
        })
        .collect()
}

fn admit(site: &Site, officer: Id, id: &str, files: Vec<Stored>) -> Result<Id> {
    let (parcel, series) = (random::id(), random::id());
    let none = Hash::from_bytes([0; 32]);
    let verified = ParcelVerified {
        parcel,
        name: format!("{id}-1"),
        namespace: "seed".to_owned(),
        signer: String::new(),
        manifest: none,
        items: vec![WaitingItem {
            series,
            version: 1,
            kind: "module".to_owned(),
            module: id.to_owned(),
            title: id.to_owned(),
            path: format!("{id}/"),
            report: none,
        }],
    };
    let decision = Decision {
        parcel,
        series,
        manifest: none,
        report: none,
        reason: String::new(),
    };
    site.write_blocking(Actor::staff(officer), move |w| {
        w.record(Kind::ParcelVerified, &verified)?;
        for file in &files {
            w.tx.execute(
                "INSERT INTO parcel_file (parcel, path, sha256, size) VALUES ($1, $2, $3, $4)",
                &[parcel.as_bytes(), &file.path, &file.sha256, &file.size],
            )?;
        }
        w.record(Kind::ItemAdmitted, &decision)?;
        w.record(Kind::ItemActivated, &decision)?;
        Ok(series)
    })
}
