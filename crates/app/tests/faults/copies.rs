//! Copies and the way back from one, by the commands themselves: used right and wrong, killed at every step, with a
//! medium that is full or pulled out.
//!
//! The program knows nothing of these tests: `strace` kills it at the n-th call on a file, or lets the calls on the medium
//! fail; a small disk of its own is really full. `LUCARNE_EVERY=1` tries every step instead of a few.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use course::answer::Verdict;
use ledger::Actor;
use ledger::statement::{Interaction, Verb};
use lucarne::audit::{told, trail};
use lucarne::learn::fact::{self, ActivityState, Detail, Place as Where, Try};
use lucarne::people::secret::{Kind, Secret};
use lucarne::people::{Profile, account, add};
use lucarne::rights::Role;
use store::testing::{TestDb, engines};
use store::{DbUrl, Engine};
use tempfile::TempDir;

use crate::browser::{Browser, hidden};
use crate::disk::apart;
use crate::place::{ACTIVITIES, Place, open};

mod killed;

/// The program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_lucarne");

/// The calls that change something on a disk, or say something to a server.
const CALLS: &str =
    "write,pwrite64,fsync,fdatasync,rename,unlink,ftruncate,mkdir,openat,writev,sendto,sendmsg";

/// What administrator and officer type.
const PASSPHRASE: &str = "four-words-to-remember";

/// Three learners, the officer, the administrator.
const PEOPLE: i64 = 5;

/// A site with a recovery sheet in a file, and an empty medium.
struct Kept {
    place: Place,
    sheet: PathBuf,
    medium: PathBuf,
}

impl Kept {
    fn new(engine: Engine) -> Kept {
        let place = Place::new(engine, 3);
        two_people(&place);
        let (sheet, medium) = (
            place.around.path().join("sheet.txt"),
            place.around.path().join("medium"),
        );
        fs::create_dir(&medium).unwrap();
        let kept = Kept {
            place,
            sheet,
            medium,
        };
        let printed = kept.on_site(&["backup", "sheet"]);
        fs::write(&kept.sheet, right(&printed)).unwrap();
        kept
    }

    /// A command about this site.
    fn on_site(&self, words: &[&str]) -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(words).arg("--data").arg(&self.place.folder);
        if let Some(url) = &self.place.database {
            command.arg("--database").arg(url);
        }
        command.output().unwrap()
    }

    fn copy_to(&self, medium: &Path) -> Output {
        self.on_site(&["backup", "run", "--to", medium.to_str().unwrap()])
    }

    fn test(&self, medium: &Path, sheet: &Path) -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(["backup", "test", "--from"]).arg(medium);
        command.arg("--sheet").arg(sheet).output().unwrap()
    }

    /// The command that puts the newest copy back there.
    fn restore(&self, data: &Path, database: Option<&str>) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(self.restoring(data, database));
        command
    }

    fn restoring(&self, data: &Path, database: Option<&str>) -> Vec<String> {
        let mut words = vec!["restore".to_owned()];
        let mut say = |name: &str, value: &Path| {
            words.extend([name.to_owned(), value.display().to_string()]);
        };
        say("--data", data);
        say("--from", &self.medium);
        say("--sheet", &self.sheet);
        if let Some(url) = database {
            say("--database", Path::new(url));
        }
        words
    }
}

/// An administrator, who with the officer may put a copy back from the browser.
fn two_people(place: &Place) {
    let (site, officer) = (place.open(), place.filled.officer);
    let hash = site
        .pepper
        .hash_blocking(&Secret::given(PASSPHRASE))
        .unwrap();
    let rita = Profile {
        name: Some("Rita".to_owned()),
        number: Some("rita".to_owned()),
        language: Some("en".to_owned()),
        ..Profile::default()
    };
    site.write_blocking(Actor::SYSTEM, move |w| {
        let rita = add::add(w, &rita, &[Role::Administrator], String::new)?;
        for person in [rita, officer] {
            account::keep(w, person, Kind::Passphrase, &hash)?;
        }
        Ok(())
    })
    .unwrap();
    site.close().unwrap();
}

/// What a command said that did what it should.
fn right(done: &Output) -> String {
    assert!(done.status.success(), "{}", said(done));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

fn said(done: &Output) -> String {
    let (out, error) = (
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
    );
    format!("{out}{error}")
}

/// The command was refused, in these words among others, and did not panic.
fn refused(done: &Output, words: &str) {
    let said = said(done);
    assert!(!done.status.success(), "{said}");
    assert!(done.status.code().is_some(), "{said}");
    assert!(said.contains(words), "not said: {words}\n{said}");
    assert!(!said.contains("panicked"), "{said}");
}

fn database(db: &TestDb) -> Option<String> {
    match db.options().url {
        DbUrl::Sqlite(_) => None,
        DbUrl::Postgres(url) => Some(url),
    }
}

/// `lucarne ledger verify` and `rebuild --check` find nothing.
fn whole(data: &Path, database: Option<&str>) {
    for words in [&["verify"][..], &["rebuild", "--check"]] {
        let mut command = Command::new(PROGRAM);
        command.arg("ledger").args(words).arg("--data").arg(data);
        if let Some(url) = database {
            command.args(["--database", url]);
        }
        right(&command.output().unwrap());
    }
}

#[test]
fn the_commands_of_copies_do_what_they_say_and_refuse_what_is_wrong() {
    for engine in engines() {
        let place = Place::new(engine, 3);
        let around = place.around.path().to_path_buf();
        let kept = Kept {
            sheet: around.join("sheet.txt"),
            medium: around.join("medium"),
            place,
        };
        let (medium, sheet) = (kept.medium.clone(), kept.sheet.clone());
        let nobody = around.join("nobody");
        let mut none = Command::new(PROGRAM);
        none.args(["backup", "run", "--data"]).arg(&nobody);
        let none = none.arg("--to").arg(&around).output().unwrap();
        refused(&none, "no site has been made");
        refused(&kept.copy_to(&around), "There is no recovery sheet yet");
        let printed = right(&kept.on_site(&["backup", "sheet"]));
        assert!(printed.contains("AGE-SECRET-KEY-1") || printed.contains("AGE-SE"));
        fs::write(&sheet, &printed).unwrap();
        let second = kept.on_site(&["backup", "sheet"]);
        refused(&second, "there is a recovery sheet already");
        refused(&kept.copy_to(&medium), "Plug the medium in");
        fs::create_dir(&medium).unwrap();
        let empty = kept.test(&medium, &sheet);
        refused(&empty, "there are no copies in");
        let made = right(&kept.copy_to(&medium));
        assert!(made.contains("Copy 1 is complete"), "{made}");
        let good = right(&kept.test(&medium, &sheet));
        assert!(good.contains("Copy 1 is good"), "{good}");

        let other = around.join("other.txt");
        fs::write(&other, "nothing").unwrap();
        refused(&kept.test(&medium, &other), "this is no recovery sheet");
        let letters = lucarne::backup::Sheet::draw().letters();
        let wrong = if letters.ends_with('Q') { "P" } else { "Q" };
        fs::write(&other, format!("{}{wrong}", &letters[..letters.len() - 1])).unwrap();
        refused(&kept.test(&medium, &other), "this is no recovery sheet");
        fs::write(&other, letters).unwrap();
        refused(&kept.test(&medium, &other), "does not open this copy");

        let db = TestDb::new(engine);
        let (data, url) = (around.join("back"), database(&db));
        let mut ninth = kept.restore(&data, url.as_deref());
        let ninth = ninth.args(["--copy", "9"]).output().unwrap();
        refused(&ninth, "no complete copy 9");
        let mut look = kept.restore(&data, url.as_deref());
        let look = right(&look.arg("--look").output().unwrap());
        assert!(!look.contains("Finished"), "{look}");
        let done = right(&kept.restore(&data, url.as_deref()).output().unwrap());
        assert!(done.contains("Finished. 0 events since"), "{done}");
        whole(&data, url.as_deref());
        let again = kept.restore(&data, url.as_deref()).output().unwrap();
        refused(&again, "There are people here already");
        let here = kept.place.database.as_deref();
        let over = kept.restore(&kept.place.folder, here).output().unwrap();
        refused(&over, "There are people here already");
        whole(&kept.place.folder, here);

        let copies = medium.join("LUCARNE-BACKUP");
        let file = copies.join("f-1.age");
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&file, &bytes).unwrap();
        refused(&kept.test(&medium, &sheet), "is damaged");
        bytes[middle] ^= 1;
        fs::write(&file, &bytes).unwrap();
        for slot in ["k-a.age", "k-b.age"] {
            fs::remove_file(copies.join(slot)).unwrap();
        }
        refused(&kept.test(&medium, &sheet), "Neither key file");
    }
}

/// What `lucarne people recover` is told when everything is right, and what is told otherwise in one place.
fn naming(sheet: &Path, other: &[(&str, &str)]) -> Vec<String> {
    let sheet = sheet.display().to_string();
    let mut told = vec![
        ("--sheet", sheet.as_str()),
        ("--why", "lost"),
        ("--administrator", "ada"),
        ("--administrator-name", "Ada"),
        ("--officer", "ugo"),
        ("--officer-name", "Ugo"),
    ];
    for (name, value) in other {
        told.retain(|(known, _)| known != name);
        told.push((name, value));
    }
    let words = told.into_iter().flat_map(|(name, value)| [name, value]);
    ["people", "recover"]
        .into_iter()
        .chain(words)
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn two_new_people_are_named_with_the_recovery_sheet_and_nothing_else() {
    for engine in engines() {
        let kept = Kept::new(engine);
        let recover = |told: &[(&str, &str)]| {
            let words = naming(&kept.sheet, told);
            kept.on_site(&words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let around = kept.place.around.path();
        let other = around.join("other.txt");
        let other_sheet = other.to_str().unwrap();
        fs::write(&other, "nothing").unwrap();
        refused(
            &recover(&[("--sheet", other_sheet)]),
            "this is no recovery sheet",
        );
        fs::write(&other, lucarne::backup::Sheet::draw().letters()).unwrap();
        refused(
            &recover(&[("--sheet", other_sheet)]),
            "the letters of another sheet",
        );
        refused(&recover(&[("--officer", "ada")]), "two different people");
        refused(
            &recover(&[("--officer-name", "ADA")]),
            "two different people",
        );
        refused(&recover(&[("--officer", " ")]), "needs a name");
        refused(
            &recover(&[("--officer", "rita")]),
            "has the sign-in name rita already",
        );
        refused(
            &recover(&[("--officer-name", "rita")]),
            "called rita works here already",
        );
        refused(
            &recover(&[("--suspend", "nobody")]),
            "no administrator or officer signs in",
        );
        refused(&recover(&[("--why", "whim")]), "invalid value");
        refused(
            &recover(&[("--lang", "tlh")]),
            "it must be en, fr, it, ro or ar",
        );
        let running = kept.place.start();
        refused(&recover(&[]), "in use by another running program");
        running.stop();
        let here = kept.place.database.as_deref();
        let staff = "SELECT COUNT(*) FROM person WHERE kind = 'staff'";
        assert_eq!(
            counted(&kept.place.folder, here, staff).0,
            2,
            "nothing was changed"
        );

        let done = right(&recover(&[("--suspend", "rita"), ("--lang", "fr")]));
        assert!(done.contains("Suspended: rita"), "{done}");
        recovered(&kept, &done);
        refused(&recover(&[]), "has the sign-in name ada already");
        whole(&kept.place.folder, here);
        let doctor = right(&kept.on_site(&["doctor"]));
        assert!(doctor.contains("1 administrator, 2 officers"), "{doctor}");

        fs::remove_file(kept.place.folder.join("recovery-recipient")).unwrap();
        refused(&recover(&[]), "has no recovery sheet");
    }
    let nobody = TempDir::new().unwrap();
    let sheet = nobody.path().join("sheet.txt");
    fs::write(&sheet, lucarne::backup::Sheet::draw().letters()).unwrap();
    let mut nowhere = Command::new(PROGRAM);
    nowhere.args(naming(&sheet, &[])).arg("--data");
    let data = nobody.path().join("site");
    refused(
        &nowhere.arg(&data).output().unwrap(),
        "no site has been made",
    );
    assert!(!data.exists(), "looking makes nothing");
}

/// What was printed opens the accounts, the one that was suspended is closed, and it is told in words.
fn recovered(kept: &Kept, printed: &str) {
    let site = kept.place.open();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for (role, login) in [(Role::Administrator, "ada"), (Role::Officer, "ugo")] {
        let line = printed.lines().find(|line| line.contains(login)).unwrap();
        let words: Vec<&str> = line.split_whitespace().skip(2).collect();
        assert_eq!(words.len(), 6, "{line}");
        let (hash, replaced, held) = site
            .read_blocking(move |tx| {
                let id = lucarne::people::staff_by_login(tx, login)?.unwrap();
                let row = tx.query_one(
                    "SELECT hash, replace_at_next FROM secret WHERE person = $1",
                    &[id.as_bytes()],
                )?;
                let held = lucarne::people::roles(tx, id)?;
                Ok((row.get::<String>(0)?, row.get::<bool>(1)?, held))
            })
            .unwrap();
        let given = Secret::given(words.join(" "));
        let opens = runtime.block_on(site.pepper.verify(given, Some(hash)));
        assert!(opens.unwrap(), "{login} signs in with what was printed");
        assert!(replaced, "and then chooses another one");
        assert_eq!(
            held.iter().collect::<Vec<_>>(),
            [role],
            "and holds one role"
        );
    }
    let keys = site.keys.clone();
    let (said, old) = site
        .read_blocking(move |tx| {
            let rules = [ledger::Kind::PolicySet];
            let mut said = Vec::new();
            for line in trail::of_kinds(tx, &keys, &rules, 0, 100)? {
                said.extend(told::words(tx, locale::Lang::Fr, &line)?);
            }
            let old = tx.query_one("SELECT suspended FROM person WHERE number = 'rita'", &[])?;
            Ok((said, old.get::<bool>(0)?))
        })
        .unwrap();
    site.close().unwrap();
    assert!(old, "rita does not come in any more");
    assert_eq!(said.len(), 1);
    for word in ["ada", "ugo", "1 compte a été suspendu", "étaient perdus"] {
        assert!(said[0].contains(word), "{word}: {}", said[0]);
    }
    let words = printed
        .lines()
        .find_map(|line| line.split_once("of the sheet: "));
    assert!(said[0].contains(words.unwrap().1), "{}", said[0]);
}

/// As the administrator's guide says it: the database and the keys are set aside, everything else stays.
#[test]
fn a_site_moves_from_sqlite_to_postgresql_and_back_by_commands() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let kept = Kept::new(Engine::Sqlite);
    let (data, aside) = (
        kept.place.folder.clone(),
        kept.place.around.path().join("aside"),
    );
    let people = "SELECT COUNT(*) FROM person";
    let (before, device) = counted(&data, None, people);
    let db = TestDb::new(Engine::Postgres);
    let url = database(&db).unwrap();
    right(&kept.copy_to(&kept.medium));
    set_aside(&data, &aside.join("sqlite"));
    let done = right(&kept.restore(&data, Some(&url)).output().unwrap());
    assert!(done.contains("Finished. 0 events since"), "{done}");
    assert_eq!(counted(&data, Some(&url), people), (before, device.clone()));
    whole(&data, Some(&url));

    let mut copy = Command::new(PROGRAM);
    copy.args(["backup", "run", "--database", &url, "--data"]);
    let copy = copy.arg(&data).arg("--to").arg(&kept.medium);
    right(&copy.output().unwrap());
    set_aside(&data, &aside.join("postgres"));
    right(&kept.restore(&data, None).output().unwrap());
    assert_eq!(counted(&data, None, people), (before, device));
    whole(&data, None);
}

fn set_aside(data: &Path, aside: &Path) {
    fs::create_dir_all(aside).unwrap();
    for entry in fs::read_dir(data).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if name.starts_with("site.db") || name.starts_with("keys.db") {
            fs::rename(entry.path(), aside.join(name)).unwrap();
        }
    }
}

/// A number from the tables, and the installation.
fn counted(data: &Path, database: Option<&str>, sql: &'static str) -> (i64, String) {
    let site = open(data, database.map(ToOwned::to_owned));
    let found = site
        .read_blocking(move |tx| {
            let device = lucarne::record::head(tx)?.unwrap().device.to_string();
            Ok((tx.query_one(sql, &[])?.get(0)?, device))
        })
        .unwrap();
    site.close().unwrap();
    found
}

/// How many steps are passed over between two that are tried.
fn every(usual: usize) -> usize {
    let asked = std::env::var("LUCARNE_EVERY").ok();
    asked.and_then(|n| n.parse().ok()).unwrap_or(usual).max(1)
}

/// Whether calls of a program can be made to fail here.
pub fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null", "true"])
        .status();
    let can = tried.is_ok_and(|status| status.success());
    if !can {
        println!("strace is not here: this test was left out");
    }
    can
}

/// The program with these words, meeting `fate` at the n-th of its calls on these files; on anything where none is named.
fn fated(files: &[PathBuf], fate: &str, words: &[String]) -> Output {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o", "/dev/null"]);
    for file in files {
        command.arg("-P").arg(file);
    }
    command.args(["-e", &format!("trace={CALLS}")]);
    command.args(["-e", &format!("inject={CALLS}:{fate}")]);
    command.arg(PROGRAM).args(words).output().unwrap()
}

/// Every file that two copies of this site write on a medium.
fn of_medium(kept: &Kept, medium: &Path) -> Vec<PathBuf> {
    let model = kept.place.around.path().join("model");
    fs::create_dir_all(&model).unwrap();
    right(&kept.copy_to(&model));
    let mut found = Vec::new();
    let mut waiting = vec![model.clone()];
    while let Some(path) = waiting.pop() {
        let inner = path.strip_prefix(&model).unwrap();
        found.push(medium.join(inner));
        found.push(medium.join(inner).with_extension("new"));
        if path.is_dir() {
            waiting.extend(fs::read_dir(path).unwrap().flatten().map(|one| one.path()));
        }
    }
    for name in ["f-2.age", "f-2.new", "f-2.complete"] {
        found.push(medium.join("LUCARNE-BACKUP").join(name));
    }
    fs::remove_dir_all(&model).unwrap();
    found
}

#[test]
fn a_medium_pulled_at_any_call_keeps_the_copy_of_before() {
    if !can_trace() {
        return;
    }
    let kept = Kept::new(Engine::Sqlite);
    let files = of_medium(&kept, &kept.medium);
    let (step, mut n, mut pulled) = (every(4), 1, 0);
    loop {
        let _ = fs::remove_dir_all(&kept.medium);
        fs::create_dir(&kept.medium).unwrap();
        right(&kept.copy_to(&kept.medium));
        let to = kept.medium.display().to_string();
        let data = kept.place.folder.display().to_string();
        let words = ["backup", "run", "--data", &data, "--to", &to].map(ToOwned::to_owned);
        let done = fated(&files, &format!("error=EIO:when={n}+"), &words);
        if done.status.success() {
            break;
        }
        pulled += 1;
        assert!(!said(&done).contains("panicked"), "{}", said(&done));
        let good = right(&kept.test(&kept.medium, &kept.sheet));
        assert!(good.contains("is good"), "call {n}: {good}");
        let again = right(&kept.copy_to(&kept.medium));
        assert!(again.contains("is complete"), "call {n}: {again}");
        n += step;
    }
    assert!(pulled > 2, "{pulled}");
    println!("{pulled} calls at which a medium was pulled, 0 copies of before lost");
}

#[test]
fn a_medium_that_is_full_at_any_byte_keeps_the_copy_of_before() {
    let kept = Kept::new(Engine::Sqlite);
    right(&kept.copy_to(&kept.medium));
    let (bytes, pages) = (size(&kept.medium, 1), size(&kept.medium, 4096));
    let step = 4096 * every(8) as u64;
    let (mut room, mut full) = (4096, 0);
    while room < bytes + step {
        // A disk with the copy of before and so much room besides; the copy is made, and tested, on it.
        let script = format!(
            "mount -t tmpfs -o size={size} tmpfs \"$1\" && cp -r {medium}/. \"$1\" && \
             {{ {PROGRAM} backup run --data \"$2\" --to \"$1\"; made=$?; \
             {PROGRAM} backup test --from \"$1\" --sheet {sheet} || exit 9; exit $made; }}",
            size = pages + room,
            medium = kept.medium.display(),
            sheet = kept.sheet.display(),
        );
        let Some(mut command) = apart(&kept.place, &script) else {
            return;
        };
        let done = command.output().unwrap();
        let said = said(&done);
        assert!(said.contains("is good"), "{room} bytes: {said}");
        assert_ne!(done.status.code(), Some(9), "{room} bytes: {said}");
        assert!(!said.contains("panicked"), "{said}");
        full += u64::from(!done.status.success());
        room += step;
    }
    assert!(full > 2, "{full}");
    println!("{full} sizes at which a medium was full, 0 copies of before lost");
}

/// What all files below a folder take up in blocks of this size.
fn size(folder: &Path, block: u64) -> u64 {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let each = entries.map(|one| match one.path() {
        path if path.is_dir() => size(&path, block),
        path => fs::metadata(path).unwrap().len().div_ceil(block) * block,
    });
    each.sum()
}

/// How many answers are written for the figure; `LUCARNE_EVENTS` asks for more.
fn events() -> u32 {
    let asked = std::env::var("LUCARNE_EVENTS").ok();
    asked.and_then(|n| n.parse().ok()).unwrap_or(30_000)
}

/// Answers of everybody, through the ledger like any other.
fn answers(place: &Place, events: u32) {
    let (site, filled) = (place.open(), &place.filled);
    let people = u32::try_from(filled.learners.len()).unwrap();
    let at = Where {
        series: filled.series,
        module: filled.module.clone(),
        version: ("1.0.0".to_owned(), 1),
        unit: "01-many".to_owned(),
        language: "en".to_owned(),
    };
    for first in (0..events).step_by(5000) {
        let (learners, at) = (filled.learners.clone(), at.clone());
        let last = events.min(first + 5000);
        site.write_blocking(Actor::SYSTEM, move |w| {
            for n in first..last {
                let activity = format!("q{}", n / people % ACTIVITIES + 1);
                let object = Some((activity.as_str(), Interaction::Choice));
                let detail = Detail::Try(Try {
                    round: n / people / ACTIVITIES + 1,
                    counts: false,
                    verdict: Verdict::Right,
                    milli: 1000,
                    worth: 1000,
                    state: ActivityState::Done,
                    answer: serde_json::json!({ "picked": [1] }),
                });
                let learner = learners[(n % people) as usize];
                fact::record(w, learner, Verb::Answered, &at, object, detail, None)?;
            }
            Ok(())
        })
        .unwrap();
    }
    site.close().unwrap();
}

/// Makes a copy, and says how much memory the program had at most, and how large the copy is, in KiB.
fn copied(kept: &Kept) -> (u64, u64) {
    let peak = kept.place.around.path().join("peak");
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%M", "-o"]).arg(&peak).arg(PROGRAM);
    command.args(["backup", "run", "--to"]).arg(&kept.medium);
    command.arg("--data").arg(&kept.place.folder);
    if let Some(url) = &kept.place.database {
        command.arg("--database").arg(url);
    }
    right(&command.output().unwrap());
    let peak = fs::read_to_string(peak).unwrap().trim().parse().unwrap();
    let files = fs::read_dir(kept.medium.join("LUCARNE-BACKUP")).unwrap();
    let full = files.flatten().filter_map(|file| {
        let name = file.file_name().into_string().unwrap();
        (name.starts_with("f-") && name.ends_with(".age")).then(|| file.metadata().unwrap().len())
    });
    (peak, full.max().unwrap() >> 10)
}

#[test]
fn a_copy_takes_little_memory_however_long_the_ledger_is() {
    if !Path::new("/usr/bin/time").exists() {
        println!("/usr/bin/time is not here: this test was left out");
        return;
    }
    for engine in engines() {
        let kept = Kept::new(engine);
        let (before, small) = copied(&kept);
        answers(&kept.place, events());
        let (after, large) = copied(&kept);
        let grown = large - small;
        println!(
            "{engine:?}: {} answers, a copy of {large} KiB: {after} KiB of memory at most; {before} KiB for {small} KiB",
            events()
        );
        assert!(
            grown > 16 << 10,
            "the copy is large enough to tell: {grown} KiB"
        );
        assert!(
            after < before + grown / 2,
            "{before} KiB, then {after} KiB for {grown} KiB more"
        );
    }
}
