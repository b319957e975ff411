//! A folder with a class in it, and the real program run on it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use ledger::{Actor, Id};
use lucarne::people::account;
use lucarne::people::secret::{Kind, Secret};
use lucarne::record;
use lucarne::seed::{self, Filled};
use lucarne::site::{Opening, Site};
use lucarne::transport::listening::Wire;
use store::testing::{PgCluster, TestDb};
use store::{DbUrl, Engine};
use tempfile::TempDir;

use crate::browser::Browser;

/// How many activities the module has; their ids are `q1`, `q2`, …
pub const ACTIVITIES: u32 = 40;

/// The PIN of everybody.
pub const PIN: &str = "123456";

/// Where the forms of the module are.
pub const SCREEN: &str = "/m/faults/01-many/0";

/// One try of one activity.
pub type Round = (String, u32);

/// A site at rest.
pub struct Place {
    /// Its data folder.
    pub folder: PathBuf,
    /// Its PostgreSQL database, if it has one.
    pub database: Option<String>,
    /// Its learners.
    pub learners: Vec<Learner>,
    /// What it was filled with.
    pub filled: Filled,
    /// The folder goes with this, and may hold other things.
    pub around: TempDir,
    // Dropped last, in this order.
    _db: TestDb,
    _cluster: Option<PgCluster>,
}

/// Somebody with a browser that is signed in.
#[derive(Clone)]
pub struct Learner {
    /// Who.
    pub id: Id,
    /// The cookie of the browser.
    pub cookie: String,
    /// The token of its forms.
    pub token: String,
}

/// The program, running.
pub struct Running {
    /// Where it answers.
    pub address: SocketAddr,
    child: Child,
    said: PathBuf,
}

/// The program, ended.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code; none if it was killed.
    pub code: Option<i32>,
    /// What it said on standard error.
    pub said: String,
}

impl Place {
    /// A place with so many learners.
    pub fn new(engine: Engine, learners: usize) -> Place {
        let db = TestDb::new(engine);
        Place::on(db, None, learners)
    }

    /// The same where durable means durable: PostgreSQL synchronises.
    pub fn durable(engine: Engine, learners: usize) -> Place {
        match engine {
            Engine::Sqlite => Place::new(engine, learners),
            Engine::Postgres => {
                let cluster = PgCluster::start(true);
                Place::on(TestDb::on(cluster.admin()), Some(cluster), learners)
            }
        }
    }

    fn on(db: TestDb, cluster: Option<PgCluster>, learners: usize) -> Place {
        let around = TempDir::new().unwrap();
        let folder = around.path().join("data");
        let database = match db.options().url {
            DbUrl::Sqlite(_) => None,
            DbUrl::Postgres(url) => Some(url),
        };
        let module = module(around.path(), "faults");
        let site = open(&folder, database.clone());
        let filled = seed::fill(&site, learners, &module).unwrap();
        let learners = filled
            .learners
            .iter()
            .map(|id| sign_in(&site, *id))
            .collect();
        site.close().unwrap();
        Place {
            folder,
            database,
            learners,
            filled,
            around,
            _db: db,
            _cluster: cluster,
        }
    }

    /// Opens it in this process.
    pub fn open(&self) -> Site {
        open(&self.folder, self.database.clone())
    }

    /// The command that serves it.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
        command.args(self.words());
        command
    }

    /// The words after the name of the program.
    pub fn words(&self) -> Vec<String> {
        let mut words = vec![
            "serve".to_owned(),
            "--listen".to_owned(),
            "127.0.0.1:0".to_owned(),
        ];
        words.extend(["--data".to_owned(), self.folder.display().to_string()]);
        if let Some(url) = &self.database {
            words.extend(["--database".to_owned(), url.clone()]);
        }
        words
    }

    /// Starts the program on it.
    pub fn start(&self) -> Running {
        self.run(self.command())
            .unwrap_or_else(|ended| panic!("it did not start: {ended:?}"))
    }

    /// Starts the program so; gives what it said if it ends at once.
    pub fn run(&self, command: Command) -> Result<Running, Ended> {
        run(command, self.around.path().join("said"))
    }

    /// Every try in the tables, by learner. Proves on the way that the chain holds and that each try is in the
    /// ledger exactly once.
    pub fn tries(&self) -> BTreeMap<Id, BTreeSet<Round>> {
        let site = self.open();
        let tries = tries(&site);
        site.close().unwrap();
        tries
    }
}

impl Running {
    /// A browser of this learner.
    pub fn browser(&self, learner: &Learner) -> Browser {
        Browser::with(self.address, &learner.cookie, &learner.token).unwrap()
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Takes the power away.
    pub fn kill(mut self) -> Ended {
        self.child.kill().unwrap();
        ended(self.child.wait().unwrap(), &self.said)
    }

    /// Takes the power away from a program that is traced; whoever traces it ends by itself.
    pub fn kill_traced(mut self) -> Ended {
        let id = self.child.id();
        let below = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap();
        Command::new("kill")
            .arg("-KILL")
            .args(below.split_whitespace())
            .status()
            .unwrap();
        ended(self.child.wait().unwrap(), &self.said)
    }

    /// Asks it to end, and waits.
    pub fn stop(mut self) -> Ended {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        ended(self.child.wait().unwrap(), &self.said)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Ended {
    /// It said what it could not do, in these words among others, and ended as a machine that failed.
    pub fn failed_saying(&self, words: &[&str]) {
        assert_eq!(self.code, Some(3), "{}", self.said);
        assert!(!self.said.contains("panicked"), "{}", self.said);
        for word in words {
            assert!(self.said.contains(word), "not said: {word}\n{}", self.said);
        }
    }
}

fn ended(status: ExitStatus, said: &Path) -> Ended {
    Ended {
        code: status.code(),
        said: fs::read_to_string(said).unwrap_or_default(),
    }
}

/// Starts a command that serves; what it says on standard error goes into that file.
pub fn run(mut command: Command, said: PathBuf) -> Result<Running, Ended> {
    command
        .stdout(Stdio::piped())
        .stderr(File::create(&said).unwrap());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let place = line.strip_prefix("Lucarne answers at http://")?;
        place.trim_end_matches('/').parse().ok()
    });
    match address {
        Some(address) => Ok(Running {
            address,
            child,
            said,
        }),
        None => Err(ended(child.wait().unwrap(), &said)),
    }
}

/// Opens a folder in this process.
pub fn open(folder: &Path, database: Option<String>) -> Site {
    Site::open(&opening(folder, database)).unwrap()
}

fn opening(folder: &Path, database: Option<String>) -> Opening {
    Opening {
        folder: folder.to_path_buf(),
        database,
        hosts: vec!["127.0.0.1".to_owned()],
    }
}

fn sign_in(site: &Site, id: Id) -> Learner {
    let hash = site.pepper.hash_blocking(&Secret::given(PIN)).unwrap();
    site.write_blocking(Actor::SYSTEM, move |w| {
        account::keep(w, id, Kind::Pin, &hash)
    })
    .unwrap();
    session(site, id)
}

/// A browser of somebody, signed in.
pub fn session(site: &Site, id: Id) -> Learner {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let (cookie, _) = runtime
        .block_on(site.sessions.begin(site, id, "test"))
        .unwrap();
    Learner {
        id,
        cookie: cookie
            .set(Wire::Loopback)
            .split(';')
            .next()
            .unwrap()
            .to_owned(),
        token: cookie.form_token(&site.form_key),
    }
}

/// Every try in the tables, by learner; see [`Place::tries`].
pub fn tries(site: &Site) -> BTreeMap<Id, BTreeSet<Round>> {
    let keys = std::sync::Arc::clone(&site.keys);
    let (mut events, head) = site
        .read_blocking(move |tx| {
            let rows = tx.query("SELECT hash, header, subject, body FROM event", &[])?;
            let events: Vec<_> = rows
                .iter()
                .map(|row| record::stored(row, &keys))
                .collect::<Result<_, _>>()?;
            Ok((events, record::head(tx)?.unwrap()))
        })
        .unwrap();
    events.sort_by_key(|stored| stored.event.header.lamport);
    let rows = events.iter().map(|stored| ledger::verify::Stored {
        header: stored.event.header_bytes(),
        hash: stored.event.hash,
        content: stored.event.content.clone(),
    });
    let summary = ledger::verify::verify(rows).unwrap();
    ledger::verify::ends_at(&summary, &head).unwrap();
    let mut in_ledger: BTreeMap<Id, BTreeSet<Round>> = BTreeMap::new();
    for stored in &events {
        let Some((person, round)) = try_of(stored) else {
            continue;
        };
        let new = in_ledger.entry(person).or_default().insert(round.clone());
        assert!(new, "{person} {round:?} is in the ledger twice");
    }
    assert_eq!(in_ledger, in_tables(site));
    in_ledger
}

fn try_of(stored: &record::Stored) -> Option<(Id, Round)> {
    let happened = stored.happened.as_ref()?;
    let extensions = happened.data.pointer("/context/extensions")?.as_object()?;
    let (_, ours) = extensions
        .iter()
        .find(|(name, _)| name.ends_with("/lucarne"))?;
    (ours.get("is")? == "try").then_some(())?;
    let round = u32::try_from(ours.get("round")?.as_u64()?).ok()?;
    Some((
        happened.subject?,
        (ours.get("activity")?.as_str()?.to_owned(), round),
    ))
}

fn in_tables(site: &Site) -> BTreeMap<Id, BTreeSet<Round>> {
    let rows = site
        .read_blocking(|tx| Ok(tx.query("SELECT person, activity, round FROM attempt", &[])?))
        .unwrap();
    let mut all: BTreeMap<Id, BTreeSet<Round>> = BTreeMap::new();
    for row in rows {
        let round = (row.get("activity").unwrap(), row.get("round").unwrap());
        all.entry(Id::from_bytes(row.get("person").unwrap()))
            .or_default()
            .insert(round);
    }
    all
}

/// A module of many small questions, in a folder of this folder that has its name.
pub fn module(around: &Path, name: &str) -> PathBuf {
    let folder = around.join(name);
    fs::create_dir_all(folder.join("units")).unwrap();
    fs::write(
        folder.join("module.toml"),
        format!("lucarne = 1\nid = \"{name}\"\nversion = \"1.0.0\"\nsource = \"en\"\nlanguages = [\"en\"]\nlevel = 1\n\
         reading = \"A2\"\nminutes = 10\nunits = [\"01-many\"]\nskills = [\"digcomp-2.2/1.1@1\"]\n\
         authors = [\"School\"]\nlicence = \"CC0-1.0\"\npass = 70\n\n[text.en]\ntitle = \"Many questions\"\n\
         summary = \"Questions without end.\"\nobjectives = [\"I can answer\"]\n\n\
             [scenario.en]\naudience = \"Adults.\"\nbefore = \"Nothing.\"\nroom = \"One station.\"\nafter = \"Nothing.\"\n"),
    )
    .unwrap();
    let mut unit = "---\ntitle: Many\nminutes: 10\n---\n\n# Many\n".to_owned();
    for n in 1..=ACTIVITIES {
        unit.push_str(&format!(
            "\n:::choice id=q{n} tries=3\nWhich one is number {n}?\n\n- [x] This one\n- [ ] That one\n- [ ] Neither\n:::\n"
        ));
    }
    fs::write(folder.join("units/01-many.en.md"), unit).unwrap();
    folder
}
