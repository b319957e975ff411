//! A private PostgreSQL cluster: no network, a Unix socket in a temporary folder.

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, thread};

use tempfile::TempDir;

use crate::pg::administer;

/// A running cluster.
///
/// One of its own ends when this is dropped. The shared one is ended by a small waiting process
/// when no test process holds its lock any more, however those ended.
pub struct PgCluster {
    admin: String,
    _keeper: Keeper,
}

enum Keeper {
    Owned(
        Home,
        #[expect(dead_code, reason = "the folder goes when this is dropped")] TempDir,
    ),
    Shared(#[expect(dead_code, reason = "the lock goes when this is dropped")] File),
}

/// Where a cluster lives and which programs run it.
struct Home {
    folder: PathBuf,
    programs: PathBuf,
}

/// Waits until nobody holds the lock, gives newcomers five seconds, then ends the cluster.
const WARDEN: &str = r#"
lock=$1; home=$2; shift 2
exec 9<"$lock"
while :; do
    flock -x 9; flock -u 9
    sleep 5
    flock -xn 9 && break
done
"$@" -D "$home/data" -m immediate stop
rm -rf "$home"
"#;

impl PgCluster {
    /// A cluster of the caller's own, for measurements and faults. `fsync` as in production, or
    /// off where only speed matters.
    pub fn start(fsync: bool) -> PgCluster {
        let folder = TempDir::with_prefix("lucarne-pg-").expect("a temporary folder");
        let home = Home::new(folder.path().join("home"));
        home.start(fsync);
        PgCluster {
            admin: home.admin(),
            _keeper: Keeper::Owned(home, folder),
        }
    }

    /// The cluster all test processes of this account share; started by the first of them.
    pub fn shared() -> PgCluster {
        let base = env::temp_dir().join(format!("lucarne-test-pg-{}", account()));
        fs::create_dir_all(&base).expect("a folder for the test cluster");
        let _starting = locked(&base.join("starting"), File::lock);
        let users = base.join("users");
        let lock = locked(&users, File::lock_shared);
        let home = Home::new(base.join("home"));
        if !home.answers() {
            home.end();
            home.start(false);
            home.watch(&users);
        }
        PgCluster {
            admin: home.admin(),
            _keeper: Keeper::Shared(lock),
        }
    }

    /// The connection string of the role that may create databases, without a database.
    pub fn admin(&self) -> &str {
        &self.admin
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Keeper::Owned(home, _) = self {
            home.end();
        }
    }
}

impl Home {
    fn new(folder: PathBuf) -> Home {
        Home {
            folder,
            programs: programs(),
        }
    }

    fn admin(&self) -> String {
        format!("host={} user=lucarne", self.folder.display())
    }

    fn answers(&self) -> bool {
        let url = format!("{} dbname=postgres connect_timeout=5", self.admin());
        let connect = thread::spawn(move || administer(&url, &[]).is_ok());
        connect.join().unwrap_or(false)
    }

    fn start(&self, fsync: bool) {
        fs::create_dir_all(&self.folder).expect("a folder for the cluster");
        if let Some(parent) = self.folder.parent() {
            fs::set_permissions(parent, fs::Permissions::from_mode(0o755))
                .expect("a folder to pass");
        }
        if let Some(owner) = owner() {
            std::os::unix::fs::chown(&self.folder, Some(owner.0), Some(owner.1))
                .expect("a folder of the cluster's account");
        }
        let data = self.folder.join("data");
        let mut initdb = self.program("initdb");
        initdb.args(["--username=lucarne", "--auth=trust", "--encoding=UTF8"]);
        initdb
            .args(["--locale=C", "--no-sync", "--pgdata"])
            .arg(&data);
        finish(&mut initdb);
        let sync = if fsync { "on" } else { "off" };
        let settings = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync={sync} \
             -c full_page_writes={sync} -c max_connections=400 -c shared_buffers=64MB \
             -c autovacuum={sync}",
            self.folder.display()
        );
        let mut start = self.program("pg_ctl");
        start
            .arg("--pgdata")
            .arg(&data)
            .arg("--log")
            .arg(self.folder.join("log"));
        start
            .args(["--wait", "--timeout=60", "--options"])
            .arg(settings)
            .arg("start");
        finish(&mut start);
    }

    /// Ends whatever is there and removes it.
    fn end(&self) {
        let data = self.folder.join("data");
        if data.join("postmaster.pid").exists() {
            let mut stop = self.program("pg_ctl");
            stop.arg("--pgdata")
                .arg(&data)
                .args(["--mode=immediate", "stop"]);
            let _ = quiet(&mut stop).status();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }

    #[expect(clippy::zombie_processes, reason = "it outlives this process")]
    fn watch(&self, users: &Path) {
        let stop = self.program("pg_ctl");
        let mut warden = Command::new("sh");
        warden
            .args(["-c", WARDEN, "sh"])
            .arg(users)
            .arg(&self.folder);
        warden.arg(stop.get_program()).args(stop.get_args());
        // Interrupting the tests must not end it too.
        quiet(&mut warden).process_group(0).spawn().expect("sh");
    }

    /// One of PostgreSQL's programs; they refuse to run as root and get another account then.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = match owner() {
            None => Command::new(path),
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command.arg(format!("--reuid={user}"));
                command.arg(format!("--regid={group}"));
                command.arg("--clear-groups").arg(path);
                command
            }
        };
        command.current_dir("/");
        command
    }
}

/// The newest PostgreSQL on this machine.
fn programs() -> PathBuf {
    let version = |path: &Path| -> Option<u32> { path.file_name()?.to_str()?.parse().ok() };
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let newest = installed
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("bin/initdb").exists())
        .max_by_key(|path| version(path));
    let Some(newest) = newest else {
        panic!(
            "There is no PostgreSQL under /usr/lib/postgresql. Install it (package `postgresql`), \
             or test with SQLite alone: LUCARNE_TEST_ENGINES=sqlite"
        );
    };
    newest.join("bin")
}

/// As root: the account that runs the cluster, by number.
fn owner() -> Option<(u32, u32)> {
    if account() != 0 {
        return None;
    }
    let accounts = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let numbers = |name: &str| {
        let line = accounts
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let found = numbers("postgres").or_else(|| numbers("nobody"));
    Some(found.expect("an account `postgres` or `nobody`"))
}

/// The account this process runs as.
fn account() -> u32 {
    fs::metadata("/proc/self").map_or(0, |metadata| metadata.uid())
}

fn locked(path: &Path, lock: fn(&File) -> std::io::Result<()>) -> File {
    let mut options = File::options();
    let file = options.create(true).truncate(false).write(true).open(path);
    let file = file.expect("a lock file");
    lock(&file).expect("a lock");
    file
}

fn quiet(command: &mut Command) -> &mut Command {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}

/// Runs it to its end; pg_ctl's server must not inherit a pipe, so words go to a file.
fn finish(command: &mut Command) {
    let said = tempfile::tempfile().expect("a temporary file");
    let copy = said.try_clone().expect("a temporary file");
    command
        .stdin(Stdio::null())
        .stdout(said)
        .stderr(copy.try_clone().expect("a file"));
    let status = command.status();
    if !status.as_ref().is_ok_and(std::process::ExitStatus::success) {
        panic!("{command:?} failed ({status:?}): {}", words(copy));
    }
}

fn words(mut file: File) -> String {
    use std::io::{Read, Seek};
    let mut text = String::new();
    let _ = file.rewind().and_then(|()| file.read_to_string(&mut text));
    text
}
