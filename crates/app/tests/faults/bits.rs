//! A bit of the database turned while nobody looked: it is noticed, or turned back, or it changes nothing that was
//! recorded.
//!
//! `LUCARNE_BITS=50000` turns more than the few of every day.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ledger::Hash;
use lucarne::audit;
use lucarne::cli::{Format, Outcome};
use lucarne::record::Ledger;
use lucarne::tables::{TABLES, Use};
use store::{Db, DbUrl, Engine, NoGroup, Options};
use tempfile::TempDir;

use crate::place::{ACTIVITIES, Place, SCREEN};
use crate::written::{self, Dice, FILES, Files};

/// What came of one bit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Turned {
    /// The database cannot be read, or the look through it finds something.
    Noticed,
    /// Every row says what it said.
    Harmless,
    /// This table says something else, and nothing notices.
    Silent(String),
}

#[test]
fn a_bit_that_turned_is_noticed_or_changes_nothing_that_was_recorded() {
    let many = std::env::var("LUCARNE_BITS").ok();
    let many: usize = many.and_then(|n| n.parse().ok()).unwrap_or(40);
    let place = Place::new(Engine::Sqlite, 2);
    let files = at_work(&place);
    let sizes = files.each_ref().map(Vec::len);
    let scratch = Scratch::of(&place);
    scratch.put(&files);
    assert_eq!(scratch.looked_through(), Some(true));
    let sound = scratch.rows().unwrap();
    let (mut dice, mut came) = (Dice::new(), BTreeMap::new());
    for n in 0..many {
        // Every fourth is in the log of writes, however small that is.
        let file = usize::from(n % 4 == 0);
        let bit = dice.below(8 * sizes[file]);
        let mut turned = files.clone();
        turned[file][bit / 8] ^= 1 << (bit % 8);
        scratch.put(&turned);
        let what = scratch.came_of(&sound);
        if let Turned::Silent(table) = &what {
            println!("bit {bit} of {}: {table}", FILES[file]);
        }
        *came.entry(what).or_insert(0) += 1;
    }
    println!("{many} bits of {sizes:?} bytes: {came:?}");
    let silent = came.keys().filter_map(|one| match one {
        Turned::Silent(table) => Some(table.as_str()),
        _ => None,
    });
    let recorded: Vec<&str> = silent.filter(|table| !beside(table)).collect();
    assert!(recorded.is_empty(), "unnoticed in {recorded:?}");
}

/// The greatest key of its table, and what it is changed to: the first of all.
const KEYS: [&[u8]; 2] = [b"zzzz.ring", b"!zzz.ring"];

#[test]
fn a_look_at_an_index_that_leads_in_a_ring_ends() {
    let place = Place::new(Engine::Sqlite, 2);
    let scratch = Scratch::of(&place);
    scratch.put(&at_work(&place));
    let path = scratch.0.path().join("site.db");
    let options = Options::new(DbUrl::Sqlite(path.clone()));
    let db = Db::open(&options, lucarne::migrations::ALL, NoGroup).unwrap();
    let greatest = "INSERT INTO enrolment (event, group_id, person) SELECT 'zzzz.ring', group_id, person FROM enrolment LIMIT 1";
    db.write_blocking(move |tx, ()| tx.execute(greatest, &[]))
        .unwrap();
    db.close();
    let whole = fs::read(&path).unwrap();
    let places = whole.windows(KEYS[0].len()).enumerate();
    let places: Vec<usize> = places
        .filter(|(_, bytes)| *bytes == KEYS[0])
        .map(|(at, _)| at)
        .collect();
    assert_eq!(places.len(), 2, "the row, and the index that leads to it");
    // In the row: whoever goes on behind the last row finds it again. In the index: only a row that no event says.
    let mut came: Vec<Option<bool>> = places
        .iter()
        .map(|at| {
            let mut turned = whole.clone();
            turned[*at..at + KEYS[1].len()].copy_from_slice(KEYS[1]);
            scratch.put(&[turned, Vec::new()]);
            // Which asks the database itself whether its index fits.
            assert_eq!(scratch.ends(verified), Some(false));
            scratch.ends(checked)
        })
        .collect();
    came.sort_unstable();
    assert_eq!(came, [None, Some(false)]);
}

/// Whether a table stands beside the ledger: passphrases, drafts, sessions. What is spoilt there is noticed by who uses it.
fn beside(table: &str) -> bool {
    let found = TABLES.iter().find(|one| one.name == table);
    found.is_none_or(|one| one.made == Use::Beside)
}

/// The database of a class at work, with writes that are only in its log.
fn at_work(place: &Place) -> Files {
    let running = place.start();
    let mut browser = running.browser(&place.learners[0]);
    for n in 1..=ACTIVITIES {
        let answer = browser.post(&format!("{SCREEN}/q{n}"), "round=1&pick=1");
        assert!(answer.unwrap().taken());
    }
    running.kill();
    let files = written::read(&place.folder);
    assert!(files.iter().all(|bytes| bytes.len() > 20_000));
    files
}

/// A folder like that of the place, with another database.
struct Scratch(TempDir);

impl Scratch {
    fn of(place: &Place) -> Scratch {
        let scratch = Scratch(TempDir::new().unwrap());
        for entry in fs::read_dir(&place.folder).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            if !name.starts_with("site.db") && !name.ends_with(".lock") {
                symlink(entry.path(), scratch.0.path().join(name)).unwrap();
            }
        }
        scratch
    }

    fn put(&self, files: &Files) {
        for (name, bytes) in FILES.iter().zip(files) {
            fs::write(self.0.path().join(name), bytes).unwrap();
        }
        let _ = fs::remove_file(self.0.path().join("site.db-shm"));
    }

    /// What a look through it finds.
    fn looked_through(&self) -> Option<bool> {
        match self.ends(verified) {
            Some(true) => self.ends(checked),
            other => other,
        }
    }

    /// What a look finds; whatever is damaged, it ends.
    fn ends(&self, look: fn(&Path) -> Option<bool>) -> Option<bool> {
        let folder = self.0.path().to_path_buf();
        let (tell, told) = mpsc::channel();
        thread::spawn(move || tell.send(look(&folder)));
        let patience = Duration::from_secs(120);
        told.recv_timeout(patience).expect("the look ends")
    }

    /// A hash of the rows of each table, in whatever order they lie; nothing where they cannot be read.
    fn rows(&self) -> Option<BTreeMap<String, Hash>> {
        rows(&self.0.path().join("site.db"))
    }

    fn came_of(&self, sound: &BTreeMap<String, Hash>) -> Turned {
        if self.looked_through() != Some(true) {
            return Turned::Noticed;
        }
        let Some(rows) = self.rows() else {
            return Turned::Noticed;
        };
        let other = sound
            .iter()
            .find(|(table, hash)| rows.get(*table) != Some(hash));
        match other {
            Some((table, _)) => Turned::Silent(table.clone()),
            None => Turned::Harmless,
        }
    }
}

/// What `lucarne ledger verify` finds.
fn verified(folder: &Path) -> Option<bool> {
    let verify = audit::Command::Verify {
        place: place_of(folder),
        format: Format::Json,
    };
    Some(verify.run().ok()? == Outcome::Done)
}

/// What `lucarne ledger rebuild --check` finds.
fn checked(folder: &Path) -> Option<bool> {
    let check = audit::Command::Rebuild {
        place: place_of(folder),
        check: true,
    };
    Some(check.run().ok()? == Outcome::Done)
}

fn place_of(folder: &Path) -> lucarne::cli::Place {
    lucarne::cli::Place {
        data: folder.to_path_buf(),
        database: None,
    }
}

fn rows(database: &Path) -> Option<BTreeMap<String, Hash>> {
    let options = Options::new(DbUrl::Sqlite(database.to_path_buf()));
    let db = Db::<Ledger>::open_to_read(&options).ok()?;
    db.read_blocking(|tx| {
        // SQLite reads its list of tables in either case, so a bit that makes a capital letter changes nothing.
        let names = "SELECT lower(name) FROM sqlite_master WHERE lower(type) = 'table'";
        let names = tx.query(names, &[])?;
        let mut tables = BTreeMap::new();
        for name in names {
            let name: String = name.get(0)?;
            let columns = tx.query(
                &format!("SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') FROM pragma_table_info('{name}')"),
                &[],
            )?;
            let columns: String = columns[0].get(0)?;
            let said = tx.query(&format!("SELECT {columns} AS line FROM \"{name}\" ORDER BY line"), &[])?;
            let lines: Result<Vec<String>, store::Error> = said.iter().map(|row| row.get(0)).collect();
            tables.insert(name, Hash::of(lines?.join("\n").as_bytes()));
        }
        Ok::<_, store::Error>(tables)
    })
    .ok()
}
