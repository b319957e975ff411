//! A folder in which everything lies that the operations of the table need: a site, a hub, a medium, keys and lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, OnceLock};

use ledger::{Actor, Id, Kind};
use lucarne::device::Device;
use lucarne::people::staff_by_login;
use lucarne::record::Ledger;
use lucarne::site::Site;
use lucarne::transport::name::Host;
use lucarne::{clock, export};
use serde_json::json;
use store::{Db, DbUrl, Options};
use tempfile::TempDir;

use super::operation::Operation;
use super::page::{self, Step};
use crate::browser::{Answer, Browser};
use crate::clocks;
use crate::place::{Learner, Running, module, open, run, session};
use crate::written::{self, Files};

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_lucarne");

/// Files that come and go, or differ from run to run; what ends so was being written, and nobody reads it: `.new`.
const PASSING: &[&str] = &[
    ".new",
    ".lock",
    "copying",
    "calls.log",
    "-wal",
    "-shm",
    "-journal",
    "ballast",
    "said",
];

/// The commands that look a site through.
const LOOKED_THROUGH: [&str; 2] = ["ledger verify", "ledger rebuild --check"];

/// Tables of which a row more means only that something happened once more.
const HAPPENINGS: [&str; 3] = ["event", "trail", "key_changed"];

/// Files that are made once more where it matters: a parcel that was released when it is fetched, a copy with the next.
const ANEW: [&str; 2] = ["data/out/", "medium/LUCARNE-BACKUP/f-"];

/// Notes of commands, which a site that runs takes up within a minute and records.
const NOTES: &str = "data/notes/";

/// The world, and browsers of people who are signed in.
pub struct World(TempDir, Arc<BTreeMap<&'static str, Learner>>);

/// What a world holds: rows of each table, and files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How many rows each table has, and how many events there are of each kind.
    pub rows: BTreeMap<String, i64>,
    /// How many files of this name there are; ids and hashes are left out of names.
    pub files: BTreeMap<String, usize>,
}

impl World {
    /// A site with people, a module, a released parcel and a recovery sheet; a hub that knows it; a stick and a medium.
    pub fn base() -> World {
        let mut world = World(TempDir::new().unwrap(), Arc::default());
        for folder in ["stick", "medium"] {
            fs::create_dir(world.path(folder)).unwrap();
        }
        world.put("passphrase", "quiet river under seven stones\n");
        world.put(
            "list.csv",
            "number,name,alias,language,content_language,secret\n201,Mira Sol,Mira,en,en,pin\n202,Noor Sol,Noor,fr,fr,pin\n",
        );
        world.right("parcel keygen --out publisher.key --no-passphrase");
        let key = fs::read_to_string(world.path("publisher.key.pub")).unwrap();
        world.put(
            "seed.toml",
            &SEED.replace("KEY", key.lines().nth(1).unwrap()),
        );
        module(&world.path(""), "faults");
        module(&world.path(""), "second");
        world.right("seed --from seed.toml --data data");
        world.right(
            "parcel pack second --key publisher.key --namespace org.example --out parcel.zip",
        );
        let sheet = world.right("backup sheet --data data");
        world.put("sheet.txt", &sheet);
        world.right("hub init --data hub --name Office --recovery recovery.key --out hub.json");
        world.right("root new --key root.key --out root.1.txt --passphrase-file passphrase");
        world.right("root hub --key root.key --root root.1.txt --card hub.json --out root.2.txt --passphrase-file passphrase");
        world.names_the_hub();
        world.releases();
        let folder = lucarne::folder::Folder::open(&world.path("data")).unwrap();
        let name: Host = "school.internal".parse().unwrap();
        lucarne::transport::authority::ensure(&folder, &[name], clock::seconds()).unwrap();
        // There is one, so that no start has to lay it.
        world.put("data/ballast", "");
        world.1 = Arc::new(world.signs_in());
        world
    }

    /// Its database, all of it in one file; nothing where there is none yet.
    pub fn database(&self, site: &str) -> Option<Vec<u8>> {
        fs::read(self.path(site).join("site.db")).ok()
    }

    /// How many events it holds.
    pub fn events(&self, site: &str) -> i64 {
        let rows = rows(&self.path(site).join("site.db"));
        rows.get("event").copied().unwrap_or_default()
    }

    /// Puts another database in its place.
    pub fn put_database(&self, site: &str, files: &Files) {
        let folder = self.path(site);
        for (name, bytes) in written::FILES.iter().zip(files) {
            fs::write(folder.join(name), bytes).unwrap();
        }
        let _ = fs::remove_file(folder.join("site.db-shm"));
    }

    /// Changes its database past the program.
    pub fn sql(&self, site: &str, statements: &'static [&'static str]) {
        let site = open(&self.path(site), None);
        let done = site.write_blocking(Actor::SYSTEM, move |w| {
            for statement in statements {
                w.tx.execute(statement, &[])?;
            }
            Ok(())
        });
        done.unwrap();
        site.close().unwrap();
    }

    /// The clocks that are tried, and what each says.
    pub fn clocks() -> Vec<(&'static str, String)> {
        clocks::clocks()
    }

    /// What is loaded before the C library, so that another clock is read.
    pub fn clock() -> String {
        static BUILT: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
        let (_, library) = BUILT.get_or_init(|| {
            let folder = TempDir::new().unwrap();
            let library = clocks::build(&folder);
            (folder, library)
        });
        library.display().to_string()
    }

    /// A path in it.
    pub fn path(&self, inner: &str) -> PathBuf {
        self.0.path().join(inner)
    }

    /// A world like this one.
    pub fn copy(&self) -> World {
        let world = World(TempDir::new().unwrap(), Arc::clone(&self.1));
        copy(self.0.path(), world.0.path());
        world
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// A command that does what it should.
    pub fn right(&self, words: &str) -> String {
        let done = self.run(words);
        assert!(done.status.success(), "{words}: {}", said(&done));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn run(&self, words: &str) -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(words.split_whitespace());
        command.current_dir(self.path("")).output().unwrap()
    }

    /// The operation done, or done again: it succeeds, or says that it was done.
    pub fn again(&self, operation: &Operation) -> String {
        if operation.in_a_browser() {
            return self.visited(operation.pages);
        }
        let done = self.run(operation.words);
        let said = said(&done);
        let refused = !operation.refuses.is_empty() && said.contains(operation.refuses);
        let words = operation.words;
        assert!(done.status.success() || refused, "{words}, again: {said}");
        assert!(!said.contains("panicked"), "{words}: {said}");
        said
    }

    /// What people do in a browser, which succeeds.
    pub fn visited(&self, steps: &[Step]) -> String {
        let running = self.serve("data");
        let answer = self.walk(running.address, steps).unwrap();
        let ended = running.stop();
        assert!(!ended.said.contains("panicked"), "{}", ended.said);
        assert!(answer.status < 500, "{steps:?}: {answer:?}");
        format!("{} {} {}", answer.status, answer.location, answer.text)
    }

    /// What people do in a browser.
    pub fn walk(&self, address: SocketAddr, steps: &[Step]) -> io::Result<Answer> {
        page::walk(address, &self.1, steps, self.0.path())
    }

    /// The program serves the site.
    pub fn serve(&self, site: &str) -> Running {
        let mut command = Command::new(PROGRAM);
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(self.path(site));
        run(command, self.path("said")).unwrap()
    }

    /// `lucarne ledger verify` and `rebuild --check` find nothing after this.
    pub fn whole(&self, site: &str, at: &str) {
        for words in LOOKED_THROUGH.iter().filter(|_| site != ".") {
            let done = self.run(&format!("{words} --data {site}"));
            assert!(done.status.success(), "{at}\n{words}: {}", said(&done));
        }
    }

    /// Whether they find nothing.
    pub fn is_whole(&self, site: &str) -> bool {
        let mut looked = LOOKED_THROUGH.iter();
        site == "."
            || looked.all(|words| self.run(&format!("{words} --data {site}")).status.success())
    }

    /// The program starts on the site, and a page opens.
    pub fn starts(&self, site: &str) {
        match site {
            "." => {}
            "hub" | "office" => drop(self.right(&format!("hub status --data {site}"))),
            site => {
                let running = self.serve(site);
                let mut browser = Browser::new(running.address).unwrap();
                assert_eq!(browser.get("/start").unwrap().status, 200);
                let ended = running.stop();
                assert!(!ended.said.contains("panicked"), "{}", ended.said);
            }
        }
    }

    /// What it holds.
    pub fn state(&self, site: &str) -> State {
        let mut files = BTreeMap::new();
        listed(self.0.path(), self.0.path(), &mut files);
        State {
            rows: rows(&self.path(site).join("site.db")),
            files,
        }
    }

    /// Runs a script where the world lies on a disk of its own with so much room besides, and brings back what it left;
    /// `None` where no disk can be mounted.
    pub fn on_a_disk(&self, room: u64, script: &str) -> Option<Output> {
        let (disk, here) = (self.0.path().with_extension("disk"), self.path(""));
        fs::create_dir_all(&disk).unwrap();
        let size = taken(self.0.path()) + room;
        let script = format!(
            "mount -t tmpfs -o size={size} tmpfs \"$1\" && cp -a \"$2\"/. \"$1\" && cd \"$1\" || exit 99; \
             {script}; done=$?; rm -rf \"$2\"/* && cp -a \"$1\"/. \"$2\" || exit 98; exit $done"
        );
        let mut command = Command::new("unshare");
        command.args([
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            &script,
            "sh",
        ]);
        let done = command.arg(&disk).arg(&here).output();
        fs::remove_dir(&disk).unwrap();
        let done = done.ok()?;
        let prepared = !matches!(done.status.code(), Some(98 | 99));
        if done.status.code() == Some(1) && said(&done).contains("unshare") || !prepared {
            println!("no disk can be mounted here: {}", said(&done));
            return None;
        }
        Some(done)
    }

    /// What two people accepted on the page *The hub*; the hub knows the site.
    fn names_the_hub(&self) {
        let site = open(&self.path("data"), None);
        for (version, root) in ["root.1.txt", "root.2.txt"].into_iter().enumerate() {
            let text = fs::read_to_string(self.path(root)).unwrap();
            let (document, signature) = export::trust::split(&text).unwrap();
            let data = json!({
                "version": version + 1, "document": document, "signature": signature, "proposed_by": staff(&site, "adam"),
            });
            let olga = Actor::staff(staff(&site, "olga"));
            site.write_blocking(olga, move |w| w.record(Kind::TrustRoot, &data).map(drop))
                .unwrap();
        }
        let device = Device::of(&site).unwrap();
        let (_, bytes, signature) = device.enrol().unwrap();
        site.close().unwrap();
        fs::write(self.path("enrol.json"), bytes).unwrap();
        self.put("enrol.json.minisig", &signature);
        let words = device.keys().sign.words8().digits();
        let enrol = [
            "hub",
            "enrol",
            "--data",
            "hub",
            "--site",
            "House",
            "--words",
            &words,
            "enrol.json",
        ];
        let mut command = Command::new(PROGRAM);
        let done = command
            .args(enrol)
            .current_dir(self.path(""))
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", said(&done));
    }

    fn signs_in(&self) -> BTreeMap<&'static str, Learner> {
        let site = open(&self.path("data"), None);
        let number = "SELECT id FROM person WHERE number = '101'";
        let ana = site.read_blocking(move |tx| Ok(tx.query_one(number, &[])?.get(0)?));
        let ana = ("101", Id::from_bytes(ana.unwrap()));
        let people =
            ["olga", "oscar", "adam", "carla", "tina"].map(|login| (login, staff(&site, login)));
        let all = people.into_iter().chain([ana]);
        let signed_in = all.map(|(who, id)| (who, session(&site, id))).collect();
        site.close().unwrap();
        signed_in
    }

    /// Results are prepared by one person, released by another, and sealed.
    fn releases(&self) {
        let site = open(&self.path("data"), None);
        let (tina, olga) = (staff(&site, "tina"), staff(&site, "olga"));
        let keys = Arc::clone(&site.keys);
        let frozen = site.write_blocking(Actor::staff(tina), export::freeze::freeze);
        let id = frozen.unwrap().unwrap();
        site.write_blocking(Actor::staff(olga), move |w| {
            let (_, sheet, _) = export::release::read(w.tx, &keys, id)?;
            export::release::release(w, id, sheet.hash()?)
        })
        .unwrap();
        let out = export::pack::out(&site, id).unwrap();
        site.close().unwrap();
        fs::copy(out.path, self.path("out.age")).unwrap();
    }
}

impl State {
    /// Whether it holds no less and no more than one of these does, and perhaps more that happened.
    pub fn between(&self, ends: &[&State]) -> bool {
        let happening = |name: &str| HAPPENINGS.contains(&name) || name.starts_with("event of ");
        let names = ends.iter().flat_map(|end| end.rows.keys());
        let right = |name: &String| {
            let rows = |state: &State| state.rows.get(name).copied().unwrap_or_default();
            let all = || ends.iter().map(|end| rows(end));
            let (least, most) = (
                all().min().unwrap_or_default(),
                all().max().unwrap_or_default(),
            );
            let n = rows(self);
            n >= least && (n <= most || happening(name))
        };
        let mut names = names.chain(self.rows.keys());
        names.all(right) && ends.iter().any(|end| self.lasting().eq(end.lasting()))
    }

    /// The files that a running site does not take away.
    fn lasting(&self) -> impl Iterator<Item = (&String, &usize)> {
        let noted = |(name, _): &(&String, &usize)| !name.starts_with(NOTES);
        self.files.iter().filter(noted)
    }

    /// In what it differs from another.
    pub fn against(&self, other: &State) -> String {
        let mut text = String::new();
        let tables: BTreeSet<_> = self.rows.keys().chain(other.rows.keys()).collect();
        for table in tables {
            let (here, there) = (self.rows.get(table), other.rows.get(table));
            if here != there {
                text += &format!("{table}: {here:?} rows, not {there:?}\n");
            }
        }
        let names: BTreeSet<_> = self.files.keys().chain(other.files.keys()).collect();
        for name in names {
            let (here, there) = (self.files.get(name), other.files.get(name));
            if here != there {
                text += &format!("{name}: {here:?} files, not {there:?}\n");
            }
        }
        text
    }
}

/// Somebody who works there.
fn staff(site: &Site, login: &'static str) -> Id {
    let found = site.read_blocking(move |tx| staff_by_login(tx, login));
    found.unwrap().unwrap()
}

/// What a command said.
pub fn said(done: &Output) -> String {
    let (out, error) = (
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
    );
    format!("{out}{error}")
}

fn copy(from: &Path, to: &Path) {
    let done = Command::new("cp")
        .arg("-a")
        .arg(from.join("."))
        .arg(to)
        .status();
    assert!(done.unwrap().success());
}

/// What all files of a folder take up in whole blocks, and the folders themselves.
fn taken(folder: &Path) -> u64 {
    const BLOCK: u64 = 4096;
    let each = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|one| match one.path() {
            path if path.is_dir() => taken(&path),
            path => fs::metadata(path).unwrap().len().div_ceil(BLOCK) * BLOCK,
        });
    BLOCK + each.sum::<u64>()
}

fn listed(root: &Path, folder: &Path, files: &mut BTreeMap<String, usize>) {
    for one in fs::read_dir(folder).unwrap().flatten() {
        let path = one.path();
        if path.is_dir() {
            listed(root, &path, files);
            continue;
        }
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let passes = PASSING.iter().any(|end| name.ends_with(end));
        if !passes && !ANEW.iter().any(|begin| name.starts_with(begin)) {
            *files.entry(without_ids(&name)).or_default() += 1;
        }
    }
}

/// A name in which ids and hashes are a sign.
fn without_ids(name: &str) -> String {
    let parts = name.split_inclusive(|c: char| !c.is_ascii_hexdigit());
    let short = parts.map(|part| match part.len() {
        17.. => format!(
            "#{}",
            part.trim_start_matches(|c: char| c.is_ascii_hexdigit())
        ),
        _ => part.to_owned(),
    });
    short.collect()
}

/// The rows of every table; nothing where there is no database yet.
fn rows(database: &Path) -> BTreeMap<String, i64> {
    if !database.exists() {
        return BTreeMap::new();
    }
    let options = Options::new(DbUrl::Sqlite(database.to_path_buf()));
    let Ok(db) = Db::<Ledger>::open_to_read(&options) else {
        return BTreeMap::new();
    };
    db.read_blocking(|tx| {
        let names = tx.query("SELECT name FROM sqlite_master WHERE type = 'table'", &[])?;
        let mut rows = BTreeMap::new();
        for name in names {
            let name: String = name.get(0)?;
            let counted = tx.query_one(&format!("SELECT COUNT(*) FROM {name}"), &[])?;
            rows.insert(name, counted.get(0)?);
        }
        if !rows.contains_key("event") {
            return Ok(rows);
        }
        for kind in tx.query("SELECT kind, COUNT(*) FROM event GROUP BY kind", &[])? {
            let name = format!("event of kind {}", kind.get::<i64>(0)?);
            rows.insert(name, kind.get(1)?);
        }
        Ok::<_, store::Error>(rows)
    })
    .unwrap()
}

const SEED: &str = r#"
[[person]]
number = "olga"
name = "Olga Test"
roles = ["officer"]

[[person]]
number = "oscar"
name = "Oscar Test"
roles = ["officer"]

[[person]]
number = "adam"
name = "Adam Test"
roles = ["administrator"]

[[person]]
number = "carla"
name = "Carla Test"
roles = ["coordinator"]

[[person]]
number = "tina"
name = "Tina Test"
roles = ["trainer"]

[[person]]
number = "101"
name = "Ana Test"
alias = "Ana"
symbol = "sun"
roles = ["learner"]
pin = "314159"

[[publisher]]
name = "Test publisher"
key = "KEY"
namespaces = ["org.example"]

[[module]]
folder = "faults"

[[group]]
name = "Monday"
trainers = ["tina"]
learners = ["101"]
modules = ["faults"]
"#;
