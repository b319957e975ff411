//! The demonstration: an empty site filled with two groups, six learners, every role and all shipped modules and paths.
//!
//! Secrets are drawn anew for each demonstration, printed, and kept in the data folder for the next start.

use std::fs;
use std::path::{Path, PathBuf};

use course::files::{Files, Memory};
use course::pathway;
use include_dir::{Dir, include_dir};
use ledger::{Actor, Id, Kind};
use locale::Lang;

use crate::admit::bring::bring;
use crate::admit::decide::admit;
use crate::admit::pack::pack;
use crate::admit::trust::Trust;
use crate::error::{Error, OrNotFound as _, Result};
use crate::mentor::name as mentor;
use crate::module_folder::ModuleFolder;
use crate::people::account::{self, Shown};
use crate::people::secret::{self, PICTURES, Secret};
use crate::people::{Profile, add};
use crate::progress;
use crate::random;
use crate::rights::Role;
use crate::session::factor::sheet;
use crate::setup::name::{First, name};
use crate::site::Site;
use crate::teach::{EnrolmentAdded, GroupSet};

/// The modules shipped with the program, without rendered speech.
static COURSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../courses");

/// Publisher of the demonstration.
const NAMESPACE: &str = "org.example.demonstration";
/// Release date of the shipped modules.
const ISSUED: &str = "2026-11-21";

/// The learner who helps others of their group, where one of them says yes.
const MENTOR: &str = "Bruno";

struct LearnerSketch {
    alias: &'static str,
    symbol: &'static str,
    number: &'static str,
    language: Lang,
    content: &'static str,
    kind: secret::Kind,
    group: usize,
}

const LEARNERS: [LearnerSketch; 6] = [
    learner(
        "Ana",
        "sun",
        "101",
        Lang::Fr,
        "fr",
        secret::Kind::Pictures,
        0,
    ),
    learner(
        "Bruno",
        "boat",
        "102",
        Lang::It,
        "it",
        secret::Kind::Pictures,
        0,
    ),
    learner(
        "Elena",
        "tree",
        "103",
        Lang::Ro,
        "ro",
        secret::Kind::Pictures,
        0,
    ),
    learner(
        "Farid",
        "star",
        "104",
        Lang::Ar,
        "fr",
        secret::Kind::Pictures,
        1,
    ),
    learner(
        "Grace",
        "bird",
        "105",
        Lang::En,
        "en",
        secret::Kind::Pictures,
        1,
    ),
    learner("Hugo", "lamp", "106", Lang::Fr, "fr", secret::Kind::Pin, 1),
];

const fn learner(
    alias: &'static str,
    symbol: &'static str,
    number: &'static str,
    language: Lang,
    content: &'static str,
    kind: secret::Kind,
    group: usize,
) -> LearnerSketch {
    LearnerSketch {
        alias,
        symbol,
        number,
        language,
        content,
        kind,
        group,
    }
}

/// Fills an empty site and says who can sign in and how; a site filled before only says it again.
pub async fn fill(site: &Site, courses: Option<&Path>) -> Result<String> {
    let note = site.folder.path().join("demonstration.txt");
    if let Ok(text) = fs::read_to_string(&note) {
        return Ok(text);
    }
    if !site.needs_setup().await? {
        return Err(Error::Internal(format!(
            "{} is a site already; --demo fills only an empty folder. Choose another one with --data",
            site.folder.path().display()
        )));
    }
    let mut lines = vec!["Sign in as staff at /staff".to_owned()];
    let (runner, officer) = two_people(site, &mut lines).await?;
    other_roles(site, runner, &mut lines).await?;
    sheets(site, &mut lines).await?;
    let series = modules(site, Actor::staff(runner), Actor::staff(officer), courses).await?;
    lines.push("Sign in as a learner at /start".to_owned());
    groups(site, Actor::staff(runner), runner, &series, &mut lines).await?;
    let text = lines.join("\n") + "\n";
    crate::folder::write_durable(&note, text.as_bytes())?;
    Ok(text)
}

/// Who can sign in, how, and as what; at least two spaces stand between, however long the secret is.
fn person(name: &str, secret: &str, what: &str) -> String {
    format!("  {name:14} {secret:40}  {what}")
}

/// Four words that cannot be guessed.
fn passphrase() -> String {
    let words = ledger::words8(&ledger::Hash::of(&random::bytes::<32>()));
    words
        .words()
        .into_iter()
        .take(4)
        .collect::<Vec<_>>()
        .join(" ")
}

async fn two_people(site: &Site, lines: &mut Vec<String>) -> Result<(Id, Id)> {
    let mut first = |name: &str, login: &str, role: &str| {
        let passphrase = passphrase();
        lines.push(person(login, &passphrase, role));
        First {
            name: name.to_owned(),
            login: login.to_owned(),
            passphrase: Secret::given(passphrase),
            language: Lang::En.tag().to_owned(),
        }
    };
    let runner = first(
        "Maria Rossi",
        "maria",
        "trainer, coordinator and administrator",
    );
    let officer = first("Jean Leroy", "jean", "officer");
    name(site, runner, officer).await
}

async fn other_roles(site: &Site, runner: Id, lines: &mut Vec<String>) -> Result<()> {
    let others = [
        ("Ioana Popa", "ioana", Role::Trainer),
        ("Paul Martin", "paul", Role::Coordinator),
        ("Lea Weber", "lea", Role::Administrator),
        ("Nadia Conti", "nadia", Role::Reviewer),
        ("Tom Berg", "tom", Role::Researcher),
    ];
    for (name, login, role) in others {
        let passphrase = passphrase();
        lines.push(person(login, &passphrase, role.name()));
        let hash = site.pepper.hash(Secret::given(passphrase)).await?;
        let profile = Profile {
            name: Some(name.to_owned()),
            number: Some(login.to_owned()),
            language: Some(Lang::En.tag().to_owned()),
            ..Profile::default()
        };
        site.write(Actor::staff(runner), move |w| {
            let id = add::add(w, &profile, &[role], || "taken".to_owned())?;
            account::keep(w, id, secret::Kind::Passphrase, &hash)
        })
        .await?;
    }
    Ok(())
}

/// One sheet of codes for all staff of the demonstration: elsewhere each has their own.
async fn sheets(site: &Site, lines: &mut Vec<String>) -> Result<()> {
    let codes = sheet::draw();
    lines.push(
        "Then a code is asked for by its number; here all staff have the same sheet".to_owned(),
    );
    for (row, ten) in codes.chunks(10).enumerate() {
        let numbered = ten.iter().enumerate();
        let row: Vec<String> = numbered
            .map(|(n, code)| format!("{:2} {code}", row * 10 + n + 1))
            .collect();
        lines.push(format!(" {}", row.join(" | ")));
    }
    let shared = site.clone();
    site.write(Actor::SYSTEM, move |w| {
        let staff =
            w.tx.query("SELECT id FROM person WHERE kind = 'staff'", &[])?;
        for row in staff {
            let person = Id::from_bytes(row.get(0)?);
            sheet::keep(w, &shared.pepper, person, &codes, None)?;
        }
        Ok(())
    })
    .await
}

/// Packs, brings in and admits every module and path, as two people would.
async fn modules(
    site: &Site,
    by: Actor,
    officer: Actor,
    courses: Option<&Path>,
) -> Result<Vec<Id>> {
    let key = parcel::SecretKey::from_bytes(&random::bytes());
    Trust::add(
        &site.folder,
        "Demonstration",
        &key.public(),
        &[NAMESPACE.to_owned()],
    )?;
    let all = sources(courses)?;
    let bar = progress::bar(all.len(), "modules");
    let mut series = Vec::new();
    for files in all {
        let packed = pack(files.as_ref(), &key, NAMESPACE, ISSUED).map_err(|fault| {
            let name = files.folder().unwrap_or_default();
            Error::Internal(format!("courses/{name} cannot be packed: {fault}"))
        })?;
        let tree = packed.packed.tree;
        let parcel = bring(site, by, tree).await?;
        let items: Vec<Id> = packed
            .packed
            .manifest
            .items
            .iter()
            .map(|item| item.series)
            .collect();
        admit(site, officer, parcel, items.clone()).await?;
        series.extend(items);
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(series)
}

/// What a module or a path is known by.
const MANIFESTS: [&str; 2] = ["module.toml", pathway::FILE];

/// The modules of a folder, then its paths; else those inside the program.
fn sources(courses: Option<&Path>) -> Result<Vec<Box<dyn Files>>> {
    let Some(folder) = courses else {
        return Ok(shipped());
    };
    let entries = fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| MANIFESTS.iter().any(|name| path.join(name).exists()));
    folders.sort_by_key(|path| (path.join(pathway::FILE).exists(), path.clone()));
    let open = |path: &PathBuf| -> Result<Box<dyn Files>> {
        Ok(Box::new(
            ModuleFolder::open(path).map_err(|error| Error::Internal(error.to_string()))?,
        ))
    };
    folders.iter().map(open).collect()
}

/// The modules inside the program, then its paths.
pub fn shipped() -> Vec<Box<dyn Files>> {
    let has = |dir: &Dir<'_>, name: &str| dir.get_file(dir.path().join(name)).is_some();
    let memory = |dir: &Dir<'_>| -> Box<dyn Files> {
        let name = dir
            .path()
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let mut memory = Memory::new();
        memory.folder = name;
        put(dir, dir.path(), &mut memory);
        Box::new(memory)
    };
    let mut dirs: Vec<&Dir<'_>> = COURSES.dirs().collect();
    dirs.retain(|dir| MANIFESTS.iter().any(|name| has(dir, name)));
    dirs.sort_by_key(|dir| (has(dir, pathway::FILE), dir.path()));
    dirs.into_iter().map(memory).collect()
}

fn put(dir: &Dir<'_>, top: &Path, memory: &mut Memory) {
    for file in dir.files() {
        if let Ok(path) = file.path().strip_prefix(top) {
            memory.put(
                path.to_string_lossy().replace('\\', "/"),
                file.contents().to_vec(),
            );
        }
    }
    dir.dirs().for_each(|inner| put(inner, top, memory));
}

async fn groups(
    site: &Site,
    by: Actor,
    trainer: Id,
    series: &[Id],
    lines: &mut Vec<String>,
) -> Result<()> {
    let names = ["Tuesday morning", "Thursday afternoon"];
    let mut ids = Vec::new();
    for name in names {
        let set = GroupSet {
            group: random::id(),
            name: name.to_owned(),
            closed: false,
            trainers: vec![trainer],
            modules: series.to_vec(),
        };
        ids.push(set.group);
        site.write(by, move |w| w.record(Kind::GroupSet, &set).map(drop))
            .await?;
    }
    for sketch in LEARNERS {
        let group = *ids.get(sketch.group).or_not_found()?;
        let shown = enrol(site, by, group, &sketch).await?;
        let group = names.get(sketch.group).copied().unwrap_or_default();
        let helps = if sketch.alias == MENTOR {
            ", mentor"
        } else {
            ""
        };
        let language = sketch.language.own_name();
        lines.push(person(
            sketch.alias,
            &say(&shown),
            &format!("{group}, {language}{helps}"),
        ));
    }
    Ok(())
}

async fn enrol(site: &Site, by: Actor, group: Id, sketch: &LearnerSketch) -> Result<Shown> {
    let (given, shown) = account::draw(sketch.kind);
    let hash = site.pepper.hash(given).await?;
    let text = |value: &str| Some(value.to_owned());
    let profile = Profile {
        name: text(sketch.alias),
        alias: text(sketch.alias),
        symbol: text(sketch.symbol),
        number: text(sketch.number),
        language: text(sketch.language.tag()),
        content_language: text(sketch.content),
        display: None,
    };
    let (kind, helps) = (sketch.kind, sketch.alias == MENTOR);
    site.write(by, move |w| {
        let id = add::add(w, &profile, &[Role::Learner], || "taken".to_owned())?;
        account::keep(w, id, kind, &hash)?;
        w.record_about(id, Kind::EnrolmentAdded, &EnrolmentAdded { group })?;
        if helps {
            mentor::allow(w, group)?;
            mentor::name(w, group, id, w.now.claimed + mentor::YEAR)?;
        }
        Ok(())
    })
    .await?;
    Ok(shown)
}

fn say(shown: &Shown) -> String {
    match shown {
        Shown::Pin(pin) => format!("PIN {pin}"),
        Shown::Passphrase(words) | Shown::Card(words) => words.clone(),
        Shown::Pictures(chosen) => {
            let word = |picture: &u8| {
                PICTURES
                    .get(usize::from(*picture))
                    .copied()
                    .unwrap_or_default()
            };
            chosen.iter().map(word).collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_secret_stays_apart_from_the_group() {
        let longest = (0..24).max_by_key(|picture| PICTURES[*picture].len());
        let shown = Shown::Pictures(vec![longest.expect("pictures") as u8; secret::CHOSEN]);
        let line = person("Ana", &say(&shown), "Tuesday morning");
        assert_eq!(
            line.trim()
                .split("  ")
                .filter(|part| !part.is_empty())
                .count(),
            3,
            "{line}"
        );
    }
}
