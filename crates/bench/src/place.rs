//! A real site in a temporary folder, and the released program run on it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use course::model::{BlockKind, Kind};
use ledger::{Actor, Id};
use lucarne::people::account;
use lucarne::people::secret::{self, Secret};
use lucarne::seed::{self, Filled};
use lucarne::site::{Opening, Site};
use lucarne::transport::listening::Wire;
use store::testing::{PgCluster, TestDb};
use store::{DbUrl, Engine};
use tempfile::TempDir;

use crate::http::Browser;

/// The PIN of everybody.
pub const PIN: &str = "123456";

/// A site at rest.
pub struct Place {
    /// Its learners.
    pub learners: Vec<Learner>,
    /// What it was filled with.
    pub filled: Filled,
    /// Its data folder.
    pub folder: PathBuf,
    /// Its PostgreSQL database.
    pub database: Option<String>,
    // Dropped last, in this order.
    _around: TempDir,
    _db: Option<TestDb>,
    _cluster: Option<PgCluster>,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Learner {
    /// Who.
    pub id: Id,
    /// The cookie of their browser.
    pub cookie: String,
    /// The token of its forms.
    pub token: String,
}

/// The program, running.
pub struct Running {
    /// Where it answers.
    pub address: SocketAddr,
    child: Child,
}

/// A question to answer: the address its form is posted to.
#[derive(Clone)]
pub struct Question {
    /// Address of the form.
    pub path: String,
}

/// The top of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The shipped module that everything is measured with.
pub fn module() -> PathBuf {
    root().join("courses/humanum")
}

/// The released program.
pub fn program() -> PathBuf {
    std::env::current_exe().unwrap().with_file_name("lucarne")
}

/// Builds the program that is measured.
pub fn build_program() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build
        .args(["build", "--release", "--package", "lucarne"])
        .current_dir(root());
    assert!(
        build.status().unwrap().success(),
        "the program does not build"
    );
}

/// The databases to measure, SQLite first.
pub fn engines() -> Vec<Engine> {
    store::testing::engines()
}

impl Place {
    /// A site with so many learners and Humanum open for them. Durable means durable on both engines.
    pub fn new(engine: Engine, learners: usize) -> Place {
        let around = TempDir::new_in(disk()).unwrap();
        let cluster = (engine == Engine::Postgres).then(|| PgCluster::start(true));
        let db = cluster.as_ref().map(|cluster| TestDb::on(cluster.admin()));
        let database = db.as_ref().and_then(|db| match db.options().url {
            DbUrl::Sqlite(_) => None,
            DbUrl::Postgres(url) => Some(url),
        });
        let folder = around.path().join("data");
        let site = open(&folder, database.clone());
        let filled = seed::fill(&site, learners, &module()).unwrap();
        let learners = begin(&site, &filled.learners);
        site.close().unwrap();
        Place {
            learners,
            filled,
            folder,
            database,
            _around: around,
            _db: db,
            _cluster: cluster,
        }
    }

    /// Opens it in this process.
    pub fn open(&self) -> Site {
        open(&self.folder, self.database.clone())
    }

    /// Starts the released program on it.
    pub fn start(&self) -> Running {
        self.start_at("127.0.0.1:0", &[])
    }

    /// Starts it on this address, in this way.
    pub fn start_at(&self, address: &str, words: &[&str]) -> Running {
        let mut command = Command::new(program());
        command
            .args(["serve", "--listen", address, "--data"])
            .arg(&self.folder)
            .args(words);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let place = line.strip_prefix("Lucarne answers at http://")?;
            place.trim_end_matches('/').parse().ok()
        });
        Running {
            address: address.expect("the program starts"),
            child,
        }
    }

    /// Every question of the module that is answered by picking one option.
    pub fn questions(&self) -> Vec<Question> {
        let site = self.open();
        let shelved = site.library.series(self.filled.series).unwrap();
        let mut questions = Vec::new();
        for unit in &shelved.module.manifest.units {
            let unit = unit.value.as_str();
            for block in &shelved.module.unit(unit, "en").unwrap().blocks {
                if let BlockKind::Activity(activity) = &block.kind
                    && matches!(&activity.kind, Kind::Choice(choice) if choice.multiple != Some(true))
                {
                    let path = format!("/m/{}/{unit}/0/{}", self.filled.module, activity.id);
                    questions.push(Question { path });
                }
            }
        }
        site.close().unwrap();
        questions
    }

    /// Addresses of the screens of the first unit.
    pub fn screen(&self) -> String {
        format!("/m/{}/01-shelf/0", self.filled.module)
    }
}

impl Running {
    /// A browser where this learner is signed in.
    pub async fn browser(&self, learner: &Learner) -> Browser {
        Browser::connect(self.address, &learner.cookie, &learner.token)
            .await
            .unwrap()
    }

    /// Memory the process holds now, MiB: resident, and the most it ever was.
    pub fn memory(&self) -> (f64, f64) {
        let text =
            fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let field = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
            kib.unwrap_or(f64::NAN) / 1024.0
        };
        (field("VmRSS:"), field("VmHWM:"))
    }
}

impl Running {
    /// From now on [`Running::memory`] tells the most since now.
    pub fn forget_most(&self) {
        // 5 begins the peak anew: proc_pid_clear_refs(5).
        fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").unwrap();
    }

    /// Files, connections and the like that the process holds open.
    pub fn handles(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.child.id())).map_or(0, Iterator::count)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.child.wait();
    }
}

/// A database without a site.
pub struct BarePlace {
    options: store::Options,
    // Dropped last, in this order.
    _folder: TempDir,
    _db: Option<TestDb>,
    _cluster: Option<PgCluster>,
}

impl BarePlace {
    /// An empty database on the same disk.
    pub fn new(engine: Engine) -> BarePlace {
        let folder = TempDir::new_in(disk()).unwrap();
        let cluster = (engine == Engine::Postgres).then(|| PgCluster::start(true));
        let db = cluster.as_ref().map(|cluster| TestDb::on(cluster.admin()));
        let file = || store::Options::new(DbUrl::Sqlite(folder.path().join("bare.db")));
        BarePlace {
            options: db.as_ref().map_or_else(file, TestDb::options),
            _folder: folder,
            _db: db,
            _cluster: cluster,
        }
    }

    /// How to open it.
    pub fn options(&self) -> store::Options {
        self.options.clone()
    }
}

/// Temporary folders lie on a real disk, so that durable means durable.
pub fn disk() -> PathBuf {
    let below = program();
    below.parent().unwrap().to_path_buf()
}

fn open(folder: &Path, database: Option<String>) -> Site {
    Site::open(&Opening {
        folder: folder.to_path_buf(),
        database,
        hosts: vec!["127.0.0.1".to_owned()],
    })
    .unwrap()
}

/// Gives everybody the same PIN and a session, in one write.
pub fn begin(site: &Site, people: &[Id]) -> Vec<Learner> {
    let hash = site.pepper.hash_blocking(&Secret::given(PIN)).unwrap();
    let all = people.to_vec();
    site.write_blocking(Actor::SYSTEM, move |w| {
        all.iter()
            .try_for_each(|id| account::keep(w, *id, secret::Kind::Pin, &hash))
    })
    .unwrap();
    let runtime = crate::load::runtime();
    people
        .iter()
        .map(|id| {
            let (cookie, _) = runtime
                .block_on(site.sessions.begin(site, *id, "bench"))
                .unwrap();
            Learner {
                id: *id,
                cookie: cookie
                    .set(Wire::Loopback)
                    .split(';')
                    .next()
                    .unwrap()
                    .to_owned(),
                token: cookie.form_token(&site.form_key),
            }
        })
        .collect()
}
