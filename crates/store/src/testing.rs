//! Databases for tests: a fresh one on each engine for every test.
//!
//! PostgreSQL comes from the cluster named by `LUCARNE_TEST_PG` (`host=… user=…` of a role that
//! may create databases), or else from a private one that all test processes of this account
//! share and that ends by itself shortly after the last of them. `LUCARNE_TEST_ENGINES=sqlite`
//! leaves PostgreSQL out. On a private cluster databases are opened with the least rights that `docs/postgresql.sql`
//! gives; a machine that has no PostgreSQL and is not told so fails the tests.
//!
//! This module panics where a test would: it is never part of the product.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::{env, fs};

use tempfile::TempDir;

pub use cluster::PgCluster;

use crate::pg::administer;
use crate::{Db, DbUrl, Engine, Error, Group, Migration, Options, Result};

mod cluster;

/// The rights of a site's role.
const RIGHTS: &str = include_str!("../../../docs/postgresql.sql");
/// That role in tests, where the cluster's own has the name.
const ROLE: &str = "lucarne_site";

/// A database of one test's own; it is gone when this is dropped.
pub struct TestDb {
    options: Options,
    place: Place,
}

enum Place {
    Folder(TempDir),
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
        TestDb::made_from(admin, None)
    }

    /// A database that holds what this one holds. Nobody may write meanwhile; who still reads is sent away.
    pub fn twin(&self) -> TestDb {
        match &self.place {
            Place::Server { admin, name } => {
                let leave = format!(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
                );
                run(&format!("{admin} dbname=postgres"), &[leave]).expect("nobody at the database");
                TestDb::made_from(admin, Some(name))
            }
            Place::Folder(folder) => {
                let twin = TestDb::file();
                for entry in fs::read_dir(folder).expect("the folder").flatten() {
                    let to = twin
                        .path()
                        .expect("a file")
                        .with_file_name(entry.file_name());
                    fs::copy(entry.path(), to).expect("a copy of the database");
                }
                twin
            }
        }
    }

    fn made_from(admin: &str, template: Option<&str>) -> TestDb {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("t_{}_{number}", std::process::id());
        let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        run(&format!("{admin} dbname=postgres"), &[drop]).expect("no database of that name");
        // A server of somebody else has roles of its own.
        let own = env::var("LUCARNE_TEST_PG").is_err();
        let make = match (template, own) {
            (None, true) => {
                grant(admin, &name);
                None
            }
            (None, false) => Some("TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'".to_owned()),
            (Some(other), true) => Some(format!("TEMPLATE {other} OWNER {ROLE}")),
            (Some(other), false) => Some(format!("TEMPLATE {other}")),
        };
        if let Some(how) = make {
            let make = format!("CREATE DATABASE {name} {how}");
            run(&format!("{admin} dbname=postgres"), &[make]).expect("a database for this test");
        }
        let user = if own {
            format!(" user={ROLE}")
        } else {
            String::new()
        };
        TestDb {
            options: few(DbUrl::Postgres(format!("{admin} dbname={name}{user}"))),
            place: Place::Server {
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
            place: Place::Folder(folder),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Place::Server { admin, name } = self {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            if let Err(error) = run(&format!("{admin} dbname=postgres"), &[drop]) {
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

/// Makes a database with the rights that the text for administrators gives, word for word but for the names.
fn grant(admin: &str, name: &str) {
    let sql = RIGHTS
        .replace("DATABASE lucarne", &format!("DATABASE {name}"))
        .replace("ROLE lucarne", &format!("ROLE {ROLE}"))
        .replace("TO lucarne", &format!("TO {ROLE}"))
        .replace("OWNER lucarne", &format!("OWNER {ROLE}"))
        .replace("PUBLIC, lucarne", &format!("PUBLIC, {ROLE}"));
    let (server, inside) = sql
        .split_once("\\connect lucarne\n")
        .expect("statements for the server, and for the database");
    let mut statements = server.split_inclusive(';').map(str::to_owned);
    let role: Vec<String> = statements.by_ref().take(1).collect();
    let server = format!("{admin} dbname=postgres");
    // All databases of a cluster share the role; the first test makes it.
    let _ = run(&server, &role);
    let database: Vec<String> = statements.collect();
    run(&server, &database).expect("a database for this test");
    run(&format!("{admin} dbname={name}"), &[inside.to_owned()]).expect("the rights of its role");
}

/// Runs statements in a thread of its own: the driver must not be called inside a runtime.
fn run(url: &str, statements: &[String]) -> Result<()> {
    let (url, statements) = (url.to_owned(), statements.to_vec());
    let outcome = thread::spawn(move || administer(&url, &statements)).join();
    outcome.unwrap_or(Err(Error::Panicked))
}
