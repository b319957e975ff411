//! Databases for tests: a fresh one on each engine for every test.
//!
//! PostgreSQL comes from the cluster named by `LUCARNE_TEST_PG` (`host=… user=…` of a role that
//! may create databases), or else from a private one that all test processes of this account
//! share and that ends by itself shortly after the last of them. `LUCARNE_TEST_ENGINES=sqlite`
//! leaves PostgreSQL out; without it, a machine that has no PostgreSQL fails the tests.
//!
//! This module panics where a test would: it is never part of the product.

use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use tempfile::TempDir;

pub use cluster::PgCluster;

use crate::pg::administer;
use crate::{Db, DbUrl, Engine, Error, Group, Migration, Options, Result};

mod cluster;

/// A database of one test's own; it is gone when this is dropped.
pub struct TestDb {
    options: Options,
    // Held for its drop alone.
    _place: Place,
}

enum Place {
    Folder(#[expect(dead_code, reason = "the folder goes when this is dropped")] TempDir),
    Server { admin: String, name: String },
}

/// The engines the tests run on: both, unless `LUCARNE_TEST_ENGINES` names them.
pub fn engines() -> Vec<Engine> {
    let Ok(wanted) = env::var("LUCARNE_TEST_ENGINES") else {
        return vec![Engine::Sqlite, Engine::Postgres];
    };
    let engine = |name: &str| match name.trim() {
        "sqlite" => Engine::Sqlite,
        "postgres" => Engine::Postgres,
        other => panic!("LUCARNE_TEST_ENGINES: \"{other}\" is neither sqlite nor postgres"),
    };
    wanted.split(',').map(engine).collect()
}

impl TestDb {
    /// An empty database on `engine`.
    pub fn new(engine: Engine) -> TestDb {
        match engine {
            Engine::Sqlite => TestDb::file(),
            Engine::Postgres => TestDb::on(shared_cluster()),
        }
    }

    /// An empty database on the cluster that `admin`, a connection string, leads to.
    pub fn on(admin: &str) -> TestDb {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("t_{}_{number}", std::process::id());
        run(
            admin,
            &[
                format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
                format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"),
            ],
        )
        .expect("a database for this test");
        TestDb {
            options: few(DbUrl::Postgres(format!("{admin} dbname={name}"))),
            _place: Place::Server {
                admin: admin.to_owned(),
                name,
            },
        }
    }

    /// How to open it.
    pub fn options(&self) -> Options {
        self.options.clone()
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<PathBuf> {
        match &self.options.url {
            DbUrl::Sqlite(path) => Some(path.clone()),
            DbUrl::Postgres(_) => None,
        }
    }

    /// Opens it.
    pub fn open<G: Group>(&self, migrations: &[Migration], group: G) -> Db<G> {
        Db::open(&self.options, migrations, group).expect("the test's database opens")
    }

    fn file() -> TestDb {
        let folder = TempDir::new().expect("a temporary folder");
        let path = folder.path().join("test.db");
        TestDb {
            options: few(DbUrl::Sqlite(path)),
            _place: Place::Folder(folder),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Place::Server { admin, name } = self {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            if let Err(error) = run(admin, &[drop]) {
                eprintln!("the test's database {name} stays: {error}");
            }
        }
    }
}

/// Tests run many at a time: two readers each are enough.
fn few(url: DbUrl) -> Options {
    Options {
        readers: 2,
        ..Options::new(url)
    }
}

fn shared_cluster() -> &'static str {
    static SHARED: OnceLock<(String, Option<PgCluster>)> = OnceLock::new();
    let (admin, _) = SHARED.get_or_init(|| match env::var("LUCARNE_TEST_PG") {
        Ok(admin) if admin.contains("://") => {
            panic!("LUCARNE_TEST_PG must be of the form \"host=… user=…\", not {admin}")
        }
        Ok(admin) => (admin, None),
        Err(_) => {
            let cluster = PgCluster::shared();
            (cluster.admin().to_owned(), Some(cluster))
        }
    });
    admin
}

/// Runs statements in a thread of its own: the driver must not be called inside a runtime.
fn run(admin: &str, statements: &[String]) -> Result<()> {
    let statements = statements.to_vec();
    let url = format!("{admin} dbname=postgres");
    let outcome = thread::spawn(move || administer(&url, &statements)).join();
    outcome.unwrap_or(Err(Error::Panicked))
}
