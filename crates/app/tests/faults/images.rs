//! What a disk may hold after the power failed between any two calls of the program while a class answers.
//!
//! `LUCARNE_IMAGES=10000` asks for more than the few of every day.

use std::collections::BTreeSet;
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
use crate::written::{self, Call, Dice, Disk, FILES, Files};

/// Answers that are given while the calls are recorded.
const ANSWERS: u32 = 2 * ACTIVITIES;

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
    let mut disk = Disk::new(recorded.before.clone());
    let (mut seen, mut dice) = (BTreeSet::new(), Dice::new());
    let (mut tried, mut most) = (0, 0);
    for (at, call) in recorded.calls.iter().enumerate() {
        disk.step(call);
        most = most.max(disk.pending());
        for way in at * many / points..(at + 1) * many / points {
            let files = disk.left(written::way(way), &mut dice);
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
    let before = written::read(&place.folder);
    let trace = place.around.path().join("trace");
    let mut command = Command::new("strace");
    command.args(written::strace(&place.folder, &trace));
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
    let calls = written::calls(&fs::read_to_string(&trace).unwrap());
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
