//! What a disk may hold after the power failed between any two calls of the program: each write that was not yet made
//! durable is there, missing or torn.
//!
//! The program knows nothing of this: `strace` records what it writes to its database and when it makes that durable.
//! `LUCARNE_IMAGES=10000` asks for more than the few of every day.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use ledger::Hash;
use store::Engine;
use tempfile::TempDir;

use crate::copies::can_trace;
use crate::place::{ACTIVITIES, Place, Round, SCREEN, open, tries};

/// The files of the database; what else SQLite keeps beside them is made anew from these.
const FILES: [&str; 2] = ["site.db", "site.db-wal"];
/// What a disk writes whole or not at all, in bytes.
const SECTOR: usize = 512;
/// Answers that are given while the calls are recorded.
const ANSWERS: u32 = 2 * ACTIVITIES;

/// A call of the program on a file of the database.
#[derive(Debug)]
struct Call {
    /// When it began, in microseconds since 1970.
    began: u128,
    file: usize,
    what: What,
}

#[derive(Debug)]
enum What {
    Write { at: usize, bytes: Vec<u8> },
    Cut(usize),
    Durable,
}

/// The bytes of the files of the database.
type Files = [Vec<u8>; 2];

/// A class at work, as its disk saw it.
struct Recorded {
    place: Place,
    /// The folder before it began, without the database.
    folder: PathBuf,
    /// The database before it began.
    before: Files,
    calls: Vec<Call>,
    /// What the learner knows to be safe, and since when.
    acknowledged: Vec<(u128, Round)>,
}

#[test]
fn whatever_a_power_failure_leaves_of_the_database_opens_whole_with_every_acknowledged_answer() {
    if !can_trace() {
        return;
    }
    let recorded = record();
    let many = std::env::var("LUCARNE_IMAGES").ok();
    let many = many.and_then(|n| n.parse().ok()).unwrap_or(150);
    let points = recorded.calls.len();
    let (mut durable, mut pending) = (recorded.before.clone(), Vec::new());
    let (mut seen, mut dice) = (BTreeSet::new(), Dice(0x9e37_79b9_7f4a_7c15));
    let (mut tried, mut most) = (0, 0);
    for (at, call) in recorded.calls.iter().enumerate() {
        step(&mut durable, &mut pending, call);
        most = most.max(pending.len());
        for way in at * many / points..(at + 1) * many / points {
            let files = left(&durable, &pending, way, &mut dice);
            if seen.insert(files.each_ref().map(|bytes| Hash::of(bytes))) {
                recorded.opens_whole(&files, at);
                tried += 1;
            }
        }
    }
    assert!(tried * 3 > many, "only {tried} different images");
    println!(
        "{points} calls while {} answers were acknowledged, at most {most} of them not yet durable; {tried} images, \
         0 damaged, 0 answers lost, 0 counted twice",
        recorded.acknowledged.len()
    );
}

/// Runs the program on a class of one, and records what it does to its database until the power fails.
fn record() -> Recorded {
    let place = Place::new(Engine::Sqlite, 1);
    let folder = place.around.path().join("before");
    copy(&place.folder, &folder);
    let before = FILES.map(|name| fs::read(place.folder.join(name)).unwrap_or_default());
    let trace = place.around.path().join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-ttt", "-y", "-xx", "-s", "1048576"]);
    command.args(["-e", "signal=none", "-e"]);
    command.arg("trace=write,pwrite64,pwritev,fsync,fdatasync,ftruncate,unlink");
    command.arg("-o").arg(&trace);
    for name in FILES {
        command.arg("-P").arg(place.folder.join(name));
    }
    command.arg(env!("CARGO_BIN_EXE_lucarne"));
    command.args(place.words());
    let running = place.run(command).unwrap();
    let mut browser = running.browser(&place.learners[0]);
    let mut acknowledged = Vec::new();
    for n in 0..ANSWERS {
        let round = (format!("q{}", n % ACTIVITIES + 1), n / ACTIVITIES + 1);
        let form = format!("round={}&pick={}", round.1, round.1 % 3 + 1);
        let answer = browser.post(&format!("{SCREEN}/{}", round.0), &form);
        assert!(answer.unwrap().taken(), "{round:?}");
        acknowledged.push((now(), round));
    }
    drop(browser);
    running.kill_traced();
    let calls = calls(&fs::read_to_string(&trace).unwrap());
    assert!(calls.len() > 200, "only {} calls recorded", calls.len());
    Recorded {
        place,
        folder,
        before,
        calls,
        acknowledged,
    }
}

fn now() -> u128 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap().as_micros()
}

/// Everything but the database; what is only read is not copied.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let (from, to) = (entry.path(), to.join(&name));
        if name == "blobs" {
            symlink(&from, &to).unwrap();
        } else if entry.file_type().unwrap().is_dir() {
            copy(&from, &to);
        } else if !name.starts_with("site.db") && name != "ballast" && !name.ends_with(".lock") {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// The calls in a record of `strace`, in the order in which they began; one that makes durable stands where it ended.
fn calls(trace: &str) -> Vec<Call> {
    let mut waiting: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let (process, rest) = line.split_once(' ').unwrap();
        let (began, rest) = rest.trim_start().split_once(' ').unwrap();
        let began = began.replace('.', "").parse().unwrap();
        if rest.starts_with("<... ") {
            if let Some(file) = waiting.remove(process) {
                let what = What::Durable;
                calls.push(Call { began, file, what });
            }
            continue;
        }
        assert!(!rest.contains(" = -1 "), "a call that failed: {rest}");
        let (name, rest) = rest.split_once('(').unwrap();
        let Some((file, rest)) = named(rest) else {
            continue;
        };
        let words: Vec<&str> = rest
            .split([',', ')', ' '])
            .filter(|w| !w.is_empty())
            .collect();
        let what = match name {
            "pwrite64" => What::Write {
                at: words[2].parse().unwrap(),
                bytes: unhex(words[0].trim_matches('"')),
            },
            "ftruncate" => What::Cut(words[0].parse().unwrap()),
            "fsync" | "fdatasync" if rest.contains("unfinished") => {
                waiting.insert(process, file);
                continue;
            }
            "fsync" | "fdatasync" => What::Durable,
            other => panic!("{other} on the database"),
        };
        calls.push(Call { began, file, what });
    }
    calls
}

/// Which file of the database a call is on, and what follows its name.
fn named(words: &str) -> Option<(usize, &str)> {
    let (_, rest) = words.split_once('<')?;
    let (path, rest) = rest.split_once('>')?;
    let path = String::from_utf8(unhex(path)).ok()?;
    let name = Path::new(&path).file_name()?;
    Some((FILES.iter().position(|file| name == *file)?, rest))
}

/// `\x2f\x74…`
fn unhex(text: &str) -> Vec<u8> {
    let digits = text.split("\\x").skip(1);
    digits
        .map(|two| u8::from_str_radix(two, 16).unwrap())
        .collect()
}

/// One more call: what is durable, and what may be.
fn step<'a>(durable: &mut Files, pending: &mut Vec<&'a Call>, call: &'a Call) {
    if !matches!(call.what, What::Durable) {
        return pending.push(call);
    }
    pending.retain(|one| {
        let own = one.file == call.file;
        if own {
            apply(&mut durable[one.file], one, usize::MAX);
        }
        !own
    });
}

/// So many bytes of a write, or a cut.
fn apply(file: &mut Vec<u8>, call: &Call, most: usize) {
    match &call.what {
        What::Write { at, bytes } => {
            let bytes = &bytes[..most.min(bytes.len())];
            let end = at + bytes.len();
            file.resize(file.len().max(end), 0);
            file[*at..end].copy_from_slice(bytes);
        }
        What::Cut(size) => file.resize(*size, 0),
        What::Durable => {}
    }
}

/// What may be left: all, nothing, all with the last one torn, or each by chance.
fn left(durable: &Files, pending: &[&Call], way: usize, dice: &mut Dice) -> Files {
    let mut files = durable.clone();
    for (n, call) in pending.iter().enumerate() {
        let torn = match &call.what {
            What::Write { at, bytes } => {
                let (first, last) = (at / SECTOR, (at + bytes.len()) / SECTOR);
                let upto = first + dice.below(last - first + 1);
                (upto * SECTOR).saturating_sub(*at)
            }
            _ => 0,
        };
        let most = match (way % 5, dice.below(3)) {
            (0, _) => usize::MAX,
            (1, _) => 0,
            (2, _) if n + 1 < pending.len() => usize::MAX,
            (2, _) => torn,
            (_, 0) => usize::MAX,
            (_, 1) => 0,
            _ => torn,
        };
        if most > 0 {
            apply(&mut files[call.file], call, most);
        }
    }
    files
}

impl Recorded {
    /// The image opens, its ledger holds, and every answer is there once that was acknowledged before the next call.
    fn opens_whole(&self, files: &Files, at: usize) {
        let around = TempDir::new().unwrap();
        let data = around.path().join("data");
        copy(&self.folder, &data);
        for (name, bytes) in FILES.iter().zip(files) {
            fs::write(data.join(name), bytes).unwrap();
        }
        let site = open(&data, None);
        let sound = site.read_blocking(|tx| {
            let row = tx.query_one("SELECT integrity_check FROM pragma_integrity_check", &[])?;
            Ok(row.get::<String>(0)?)
        });
        assert_eq!(sound.unwrap(), "ok", "after call {at}");
        let there = tries(&site).remove(&self.place.learners[0].id);
        let there = there.unwrap_or_default();
        site.close().unwrap();
        let next = self.calls.get(at + 1).unwrap_or(&self.calls[at]);
        for (since, round) in &self.acknowledged {
            let safe = *since < next.began;
            assert!(
                !safe || there.contains(round),
                "{round:?} is lost after call {at}"
            );
        }
        let given = |round: &Round| self.acknowledged.iter().any(|(_, one)| one == round);
        assert!(there.iter().all(given), "after call {at}");
    }
}

/// Chance that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}
