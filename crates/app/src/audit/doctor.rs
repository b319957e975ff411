//! `lucarne doctor`: is this installation sound, in plain words?

use std::fs;
use std::path::Path;

use ledger::Kind;
use serde::Serialize;
use store::Engine;

use crate::admit::publisher;
use crate::admit::trust::{Publisher, Trust};
use crate::audit::{Opened, Records, counted, print_json, verify};
use crate::cli::{Format, Outcome, Place, print};
use crate::error::Result;
use crate::export::trust;
use crate::folder::Folder;
use crate::policy::{self, Policy};
use crate::rights::{Capability, Role};
use crate::speech::voice::{Settings, installed};
use crate::transport::authority;
use crate::transport::leaves::{ANSWERS, who};
use crate::transport::listening::Wire;
use crate::{clock, people, record};

/// Less free space than this is a fault, twice as much a warning.
const LEAST_FREE: u64 = 1 << 30;

/// Look whether this installation is sound. The site must not be running.
#[derive(Debug, Clone, clap::Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
    /// Text, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// One thing that was looked at.
#[derive(Debug, Clone, Serialize)]
struct Look {
    what: &'static str,
    state: State,
    says: String,
}

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Good,
    Warning,
    Bad,
}

impl Doctor {
    /// Looks at everything and prints it; 1 when something is bad.
    pub fn run(&self) -> Result<Outcome> {
        let mut looks = vec![version(), time(), folder(&self.place.data)];
        looks.extend(space(&self.place.data));
        looks.push(voice());
        looks.extend(certificate(&self.place.data));
        looks.extend(self.site());
        let bad = looks.iter().any(|one| one.state == State::Bad);
        match self.format {
            Format::Json => print_json(&looks)?,
            Format::Text => print(&text(&looks))?,
        };
        Ok(if bad { Outcome::Faults } else { Outcome::Done })
    }

    fn site(&self) -> Vec<Look> {
        match Records::open(&self.place) {
            Ok(Opened::Records(records)) => vec![
                engine(&records),
                database(&records),
                chain(&records),
                anchor(&records),
                wire(&records),
                leaves(&records),
                publishers(&records),
                two_people(&records),
            ],
            Ok(Opened::Nothing(says)) => vec![Look::new("site", State::Warning, says)],
            Ok(Opened::Part(says)) => vec![Look::new("site", State::Bad, says)],
            Err(crate::error::Error::Store(store::Error::InUse { .. })) => vec![Look::new(
                "site",
                State::Warning,
                "the site is running; stop it to have its records verified",
            )],
            Err(error) => vec![Look::new("site", State::Bad, error.to_string())],
        }
    }
}

impl Look {
    fn new(what: &'static str, state: State, says: impl Into<String>) -> Look {
        Look {
            what,
            state,
            says: says.into(),
        }
    }

    fn of<E: std::fmt::Display>(
        what: &'static str,
        result: std::result::Result<String, E>,
    ) -> Look {
        match result {
            Ok(says) => Look::new(what, State::Good, says),
            Err(error) => Look::new(what, State::Bad, error.to_string()),
        }
    }
}

fn text(looks: &[Look]) -> String {
    let mut out = String::new();
    for one in looks {
        let sign = match one.state {
            State::Good => "ok  ",
            State::Warning => "look",
            State::Bad => "BAD ",
        };
        out.push_str(&format!("{sign}  {:9} {}\n", one.what, one.says));
    }
    let any = |state| looks.iter().any(|one| one.state == state);
    out.push_str(if any(State::Bad) {
        "Something needs mending before this installation can be relied on.\n"
    } else if any(State::Warning) {
        "Nothing bad was found. Read what stands beside “look”.\n"
    } else {
        "This installation is sound.\n"
    });
    out
}

fn version() -> Look {
    Look::new(
        "program",
        State::Good,
        format!("lucarne {}", env!("CARGO_PKG_VERSION")),
    )
}

fn time() -> Look {
    let stamp = clock::stamp();
    let (year, month, day) = clock::day(stamp.claimed);
    let (hour, minute) = clock::time(stamp.claimed);
    let says = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}");
    if stamp.clock == ledger::Clock::Unset {
        let says = format!("the clock says {says}, before this program was made; set it");
        return Look::new("clock", State::Bad, says);
    }
    if stamp.claimed - stamp.t_min > 20 * 365 * 86_400 {
        let says = format!("the clock says {says}, which is far away; look at it");
        return Look::new("clock", State::Warning, says);
    }
    Look::new("clock", State::Good, says)
}

/// Whether files can be made where the site lies, or would lie.
fn folder(data: &Path) -> Look {
    let there = existing(data);
    let probe = there.join(format!(".lucarne-doctor-{}", std::process::id()));
    let tried = fs::write(&probe, b"x").and_then(|()| fs::remove_file(&probe));
    match tried {
        Ok(()) => Look::new(
            "folder",
            State::Good,
            format!("{} can be written", there.display()),
        ),
        Err(error) => Look::new(
            "folder",
            State::Bad,
            format!("{} cannot be written: {error}", there.display()),
        ),
    }
}

/// The folder, or the nearest one above it that exists.
fn existing(data: &Path) -> &Path {
    let named = data.ancestors().find(|one| one.is_dir());
    named.unwrap_or_else(|| Path::new("."))
}

#[cfg(unix)]
fn space(data: &Path) -> Option<Look> {
    let facts = rustix::fs::statvfs(existing(data)).ok()?;
    let free = facts.f_bavail.saturating_mul(facts.f_frsize);
    let says = format!("{:.1} GiB free", free as f64 / f64::from(1 << 30));
    Some(if free < LEAST_FREE {
        Look::new(
            "disk",
            State::Bad,
            format!("only {says}; writing will stop soon"),
        )
    } else if free < 2 * LEAST_FREE {
        Look::new("disk", State::Warning, format!("only {says}"))
    } else {
        Look::new("disk", State::Good, says)
    })
}

#[cfg(not(unix))]
fn space(_data: &Path) -> Option<Look> {
    None
}

fn voice() -> Look {
    let program = Settings::program();
    if installed(program) {
        Look::new("voice", State::Good, format!("{program} is installed"))
    } else {
        Look::new(
            "voice",
            State::Warning,
            format!("{program} is not installed; only authors need it, for `lucarne speech`"),
        )
    }
}

/// The certificates of TLS, where the site has them.
fn certificate(data: &Path) -> Option<Look> {
    if !data.join("certificates").is_dir() {
        return None;
    }
    let papers = match Folder::open(data).and_then(|folder| authority::read(&folder)) {
        Ok(papers) => papers?,
        Err(error) => return Some(Look::new("tls", State::Bad, error.to_string())),
    };
    let (year, month, day) = clock::day(papers.note.until);
    let says = format!(
        "certificate until {year:04}-{month:02}-{day:02} for {}",
        papers.note.names.join(", ")
    );
    let left = papers.note.until - clock::seconds();
    Some(if left < 0 {
        let says = format!("{says}: it has ended; run `lucarne authority renew`");
        Look::new("tls", State::Bad, says)
    } else if left < A_YEAR {
        let says = format!("{says}: renew it, and give stations the new authority");
        Look::new("tls", State::Warning, says)
    } else {
        Look::new("tls", State::Good, says)
    })
}

/// How stations reached the site when it was last started.
fn wire(records: &Records) -> Look {
    let (sql, keys) = (LAST_START, std::sync::Arc::clone(&records.keys));
    let kind = i64::from(Kind::SoftwareStarted.code());
    let read = records
        .db
        .read_blocking(move |tx| -> Result<Vec<record::Stored>> {
            let rows = tx.query(sql, &[&kind])?;
            rows.iter().map(|row| record::stored(row, &keys)).collect()
        });
    let starts = match read {
        Ok(starts) => starts,
        Err(error) => return Look::of::<crate::error::Error>("wire", Err(error)),
    };
    let last = starts
        .into_iter()
        .max_by_key(|one| one.event.header.lamport)
        .and_then(|one| one.happened)
        .and_then(|happened| happened.data.get("wire").cloned())
        .and_then(|wire| serde_json::from_value::<Wire>(wire).ok());
    match last {
        None => Look::new("wire", State::Good, "the site was not started yet"),
        Some(Wire::Tls) => Look::new("wire", State::Good, "stations reach the site by TLS"),
        Some(Wire::Loopback) => {
            Look::new("wire", State::Good, "the site answers this machine only")
        }
        Some(Wire::InsecureLan) => Look::new(
            "wire",
            State::Warning,
            "the site was last started with --insecure-lan: whoever is on the network can read along",
        ),
    }
}

/// What leaves by the rules that hold now, from the table of rights and what two people decided.
fn leaves(records: &Records) -> Look {
    let read = || -> Result<(Vec<String>, Option<String>)> {
        let file = Policy::read(&records.folder)?;
        records.db.read_blocking(move |tx| {
            let uploads = policy::anywhere(tx, file)?.uploads;
            Ok((uploads, trust::hub(tx)?.map(|hub| hub.name)))
        })
    };
    let roles = |all: &[Capability]| {
        let names = who(all).into_iter().map(|(role, _)| role.name());
        names.collect::<Vec<_>>().join(", ")
    };
    let told = read().map(|(uploads, hub)| {
        let uploads = match uploads.is_empty() {
            true => "learners hand in no files".to_owned(),
            false => format!("learners may hand in {}", uploads.join(", ")),
        };
        let hub = match hub {
            Some(hub) => format!(
                "results go to {hub}, prepared by {}, released by {}",
                roles(&[Capability::PrepareExport]),
                roles(&[Capability::ReleaseExport])
            ),
            None => "no hub is named, so no results leave".to_owned(),
        };
        format!(
            "{uploads}; {hub}; pages with answers open for {}; copies are made by {}",
            roles(&ANSWERS),
            roles(&[Capability::Backup])
        )
    });
    Look::of("leaves", told)
}

/// Whether every trusted publisher was trusted by two people, or before the site was set up.
fn publishers(records: &Records) -> Look {
    let read = || -> Result<(usize, usize)> {
        let trusted = Trust::read(&records.folder)?.publishers;
        let decided = records.db.read_blocking(publisher::decided)?;
        let known = |one: &&Publisher| {
            decided
                .iter()
                .any(|(other, trusted)| *trusted && other.key == one.key)
        };
        Ok((trusted.len(), trusted.iter().filter(known).count()))
    };
    match read() {
        Ok((all, known)) if all == known => Look::new(
            "trust",
            State::Good,
            format!("{} trusted by two people", counted(all as u64, "publisher")),
        ),
        Ok((all, known)) => Look::new(
            "trust",
            State::Warning,
            format!(
                "{} trusted; of these, {} in the list of the folder without two people in the ledger: right only if \
                 that was before the site was set up",
                counted(all as u64, "publisher"),
                all - known
            ),
        ),
        Err(error) => Look::new("trust", State::Bad, error.to_string()),
    }
}

/// Whether there is somebody else when the only administrator or the only officer cannot come in.
fn two_people(records: &Records) -> Look {
    let read = || {
        records.db.read_blocking(|tx| {
            let administrators = people::holding(tx, Role::Administrator)?.len();
            Ok((administrators, people::holding(tx, Role::Officer)?.len()))
        })
    };
    match read() {
        Ok((0, 0)) => Look::new(
            "people",
            State::Warning,
            "the first two people are not named yet",
        ),
        Ok((administrators, officers)) => {
            let says = format!(
                "{}, {} who may sign in",
                counted(administrators as u64, "administrator"),
                counted(officers as u64, "officer")
            );
            if administrators > 1 && officers > 1 {
                return Look::new("people", State::Good, says);
            }
            let says = format!(
                "{says}: if one of them cannot come in, only `lucarne people recover` and the recovery sheet help; \
                 make two of each"
            );
            Look::new("people", State::Warning, says)
        }
        Err(error) => Look::of::<crate::error::Error>("people", Err(error)),
    }
}

const LAST_START: &str =
    "SELECT hash, header, subject, body FROM event WHERE subject IS NULL AND kind = $1";

const A_YEAR: i64 = 365 * 24 * 60 * 60;

fn engine(records: &Records) -> Look {
    let (name, sql) = match records.db.engine() {
        Engine::Sqlite => ("SQLite", "SELECT sqlite_version()"),
        Engine::Postgres => ("PostgreSQL", "SELECT current_setting('server_version')"),
    };
    let asked = records
        .db
        .read_blocking(move |tx| -> Result<String> { Ok(tx.query_one(sql, &[])?.get(0)?) });
    Look::of("database", asked.map(|version| format!("{name} {version}")))
}

fn database(records: &Records) -> Look {
    Look::of(
        "check",
        records
            .db
            .quick_check()
            .map(|()| "no damage found in the database".to_owned()),
    )
}

fn chain(records: &Records) -> Look {
    match verify::with_file(&records.db, &records.keys) {
        Ok(verdict) => match verdict.broken {
            None => Look::new(
                "ledger",
                State::Good,
                format!(
                    "{}, every one in its place",
                    counted(verdict.events, "event")
                ),
            ),
            Some(reason) => Look::new("ledger", State::Bad, format!("BROKEN: {reason}")),
        },
        Err(error) => Look::new("ledger", State::Bad, error.to_string()),
    }
}

/// The note outside the database of how far the ledger had come.
fn anchor(records: &Records) -> Look {
    use ledger::anchor::{Slot, choose};
    let slot = |slot: Slot| fs::read(records.folder.anchors().join(slot.file_name())).ok();
    let (a, b) = (slot(Slot::A), slot(Slot::B));
    let Some((_, anchor)) = choose(a.as_deref(), b.as_deref()) else {
        return Look::new(
            "anchor",
            State::Bad,
            "there is no anchor; start the site once, and look why it was lost",
        );
    };
    let known = records.db.read_blocking(|tx| Ok(record::head(tx)?));
    match known {
        Err(error) => Look::of::<crate::error::Error>("anchor", Err(error)),
        Ok(Some(head)) if head.epoch == anchor.epoch && head.seq < anchor.seq => Look::new(
            "anchor",
            State::Bad,
            "the database is older than the anchor: it was put back from a copy",
        ),
        Ok(_) => Look::new("anchor", State::Good, "the anchor fits the ledger"),
    }
}
