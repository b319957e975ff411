//! The way back from a copy, killed at any step: the site is put back whole, or says that it was broken off and can be put
//! back again.

use std::sync::atomic::Ordering;

use ledger::Id;

use super::*;

/// The files a restore writes, in the groups in which they are written; one without files is whatever it does, which with
/// PostgreSQL is mostly to speak to the server.
fn written(kept: &Kept, data: &Path) -> Vec<Vec<PathBuf>> {
    let group = |names: &[&str]| names.iter().map(|name| data.join(name)).collect();
    let database = match kept.place.database {
        None => group(&["site.db", "site.db-wal"]),
        Some(_) => Vec::new(),
    };
    vec![
        group(&["restoring", "restoring.new", "restoring.tmp"]),
        beside(kept, "blobs", data),
        beside(kept, "parcels", data),
        group(&["keys.db", "keys.db-wal", "keys.db-journal"]),
        group(&["secrets/pepper", "recovery-recipient", "erased.list"]),
        database,
        group(&["anchor/anchor.a", "anchor/anchor.b"]),
    ]
}

/// Where the files of one of the site's folders will lie, with the folders they are in.
fn beside(kept: &Kept, name: &str, data: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for file in files(&kept.place.folder.join(name)) {
        let inner = file.strip_prefix(&kept.place.folder).unwrap();
        let place = data.join(inner);
        all.extend([
            place.with_extension("new"),
            place.parent().unwrap().to_path_buf(),
            place,
        ]);
    }
    all
}

/// The files in the folders of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    inside(folder).iter().flat_map(|one| inside(one)).collect()
}

/// The documents of a parcel, as the desk keeps them beside the database.
fn documents(kept: &Kept) {
    let folder = kept
        .place
        .folder
        .join("parcels")
        .join(Id::from_bytes([7; 16]).to_hex());
    fs::create_dir_all(&folder).unwrap();
    for name in ["manifest.json", "manifest.json.minisig", "report-1.json"] {
        fs::write(folder.join(name), name.repeat(1000)).unwrap();
    }
}

#[test]
fn a_restore_killed_at_any_step_says_so_and_works_when_done_again() {
    if !can_trace() {
        return;
    }
    for engine in engines() {
        let kept = Kept::new(engine);
        documents(&kept);
        right(&kept.copy_to(&kept.medium));
        let (mut kills, mut finished) = (Vec::new(), 0);
        for (group, files) in written(&kept, Path::new("")).iter().enumerate() {
            // There are few calls on a file, more on a database, and most where any call counts.
            let step = match files.first() {
                None => every(92),
                Some(first) if first.starts_with("site.db") => every(23),
                Some(_) => every(8),
            };
            // Between the first and the second call on a file it may be gone; on some there is but one.
            let mut n = 1;
            kills.push(0);
            while let Some(whole) = killed(&kept, engine, group, n) {
                kills[group] += 1;
                finished += usize::from(whole);
                n += if n == 1 { 1 } else { step };
            }
        }
        assert!(kills.iter().all(|some| *some > 0), "{kills:?}");
        let all: usize = kills.iter().sum();
        println!(
            "{engine:?}: {all} kills of `lucarne restore` ({kills:?} on mark, blobs, documents, keys, secrets, database, anchor), \
             {finished} of them after its transaction, 0 not put back"
        );
    }
}

/// Kills a restore at the n-th call on these files, and puts the copy back after it. Says whether it was put back whole
/// already; nothing where there are not so many calls.
fn killed(kept: &Kept, engine: Engine, group: usize, n: usize) -> Option<bool> {
    let (folder, db) = (TempDir::new().unwrap(), TestDb::new(engine));
    let (data, url) = (folder.path().join("data"), database(&db));
    fs::create_dir(&data).unwrap();
    let words = kept.restoring(&data, url.as_deref());
    let fate = format!("signal=KILL:when={n}");
    let done = fated(&written(kept, &data)[group], &fate, &words);
    if done.status.success() {
        return None;
    }
    assert!(
        done.status.code().is_none(),
        "killed, and not failed: {}",
        said(&done)
    );
    Some(begins_again(kept, &data, url.as_deref()))
}

/// After a kill: the site opens; it is either put back whole, or says that it was broken off and can be put back again.
/// Says whether it was whole already.
fn begins_again(kept: &Kept, data: &Path, database: Option<&str>) -> bool {
    let broken = data.join("restoring").exists();
    let site = open(data, database.map(ToOwned::to_owned));
    let empty = site
        .read_blocking(|tx| Ok(tx.query_opt("SELECT 1 FROM person LIMIT 1", &[])?))
        .unwrap()
        .is_none();
    let said = site.broken_off.load(Ordering::Relaxed);
    site.close().unwrap();
    drop(site);
    assert!(!data.join("restoring").exists(), "the mark is gone");
    if empty {
        assert_eq!(
            said, broken,
            "what was broken off is said, and nothing else"
        );
        right(&kept.restore(data, database).output().unwrap());
    }
    let (people, _) = counted(data, database, "SELECT COUNT(*) FROM person");
    assert_eq!(people, PEOPLE);
    for name in ["blobs", "parcels"] {
        for file in files(&kept.place.folder.join(name)) {
            let inner = file.strip_prefix(&kept.place.folder).unwrap();
            let there = fs::read(data.join(inner)).unwrap_or_default();
            assert!(
                there == fs::read(&file).unwrap(),
                "{} is not put back",
                inner.display()
            );
        }
    }
    whole(data, database);
    !empty
}

/// The program on an empty folder, with the code that it shows on the console.
struct Empty {
    child: Child,
    browser: Browser,
    code: String,
}

impl Empty {
    fn serve(data: &Path) -> Empty {
        let mut command = Command::new(PROGRAM);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = piped.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (mut address, mut code) = (None, None);
        for line in lines.map_while(Result::ok) {
            if let Some(place) = line.strip_prefix("Lucarne answers at http://") {
                address = place.trim_end_matches('/').parse().ok();
            }
            if let Some(found) = line.strip_prefix("Set-up code: ") {
                code = Some(found.trim().to_owned());
                break;
            }
        }
        Empty {
            child,
            browser: Browser::new(address.unwrap()).unwrap(),
            code: code.unwrap(),
        }
    }

    /// Goes through the pages up to the last form.
    fn up_to_the_end(&mut self, kept: &Kept) {
        let letters: String = fs::read_to_string(&kept.sheet)
            .unwrap()
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::chars)
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let medium = format!("code={}&place={}", self.code, kept.medium.display());
        self.form("/restore", "/restore", &medium, "/restore/sheet");
        let sheet = format!("sheet={letters}");
        self.form("/restore/sheet", "/restore/sheet", &sheet, "/restore/found");
        let page = self.browser.get("/restore/people").unwrap();
        self.browser.token = hidden(&page.text, "token").to_owned();
    }

    fn form(&mut self, page: &str, to: &str, fields: &str, leads: &str) {
        let shown = self.browser.get(page).unwrap();
        self.browser.token = hidden(&shown.text, "token").to_owned();
        let answer = self.browser.post(to, fields).unwrap();
        assert!(answer.location.starts_with(leads), "{answer:?}");
    }

    /// Sends the last form; kills the program after so long, or waits. Says whether the answer came.
    fn put_back(mut self, kill_after: Option<Duration>) -> bool {
        let people = format!(
            "administrator-login=rita&administrator-passphrase={PASSPHRASE}&administrator-code=\
             &officer-login=olga&officer-passphrase={PASSPHRASE}&officer-code="
        );
        let mut browser = self.browser;
        let sending = thread::spawn(move || browser.post("/restore/people", &people));
        if let Some(after) = kill_after {
            thread::sleep(after);
            self.child.kill().unwrap();
        }
        let answer = sending.join().unwrap();
        let _ = self.child.kill();
        self.child.wait().unwrap();
        answer.is_ok_and(|answer| answer.location.starts_with("/restore/done"))
    }
}

#[test]
fn a_restore_from_the_browser_killed_at_any_moment_works_when_done_again() {
    let kept = Kept::new(Engine::Sqlite);
    right(&kept.copy_to(&kept.medium));
    let whole_time = {
        let folder = TempDir::new().unwrap();
        let mut empty = Empty::serve(folder.path());
        empty.up_to_the_end(&kept);
        let begun = Instant::now();
        assert!(empty.put_back(None), "it works when nobody kills it");
        begun.elapsed()
    };
    let most = u32::try_from(whole_time.as_millis()).unwrap();
    let times = 100 / every(20);
    let (mut finished, mut said) = (0, 0);
    for _ in 0..times {
        let folder = TempDir::new().unwrap();
        let data = folder.path().join("data");
        let mut empty = Empty::serve(&data);
        empty.up_to_the_end(&kept);
        let after = Duration::from_millis(lucarne::random::below(most).into());
        empty.put_back(Some(after));
        // What the start page says of a restore that was broken off.
        let half = data.join("restoring").exists() && nobody(&data);
        if half {
            let mut again = Empty::serve(&data);
            let page = again.browser.get("/restore").unwrap();
            assert!(page.text.contains("Start again"), "{}", page.text);
            again.child.kill().unwrap();
            again.child.wait().unwrap();
            said += 1;
        }
        finished += usize::from(begins_again(&kept, &data, None));
    }
    println!(
        "{times} kills during a restore from the browser, {said} half made and said so, {finished} finished, 0 not put back"
    );
}

/// Whether the database holds no person, read beside the program that was killed.
fn nobody(data: &Path) -> bool {
    let url = DbUrl::Sqlite(data.join("site.db"));
    let db = store::Db::<lucarne::record::Ledger>::open_to_read(&store::Options::new(url)).unwrap();
    db.read_blocking(|tx| tx.query_opt("SELECT 1 FROM person LIMIT 1", &[]))
        .unwrap()
        .is_none()
}
