//! The commands of an author, run as the real program in a temporary folder, used rightly and wrongly.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder in which an author works.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A folder with the new module `mail-first`.
    fn with_module() -> Desk {
        let desk = Desk::new();
        let out = desk.run(&["new", "mail-first", "--model", "lesson"]);
        assert_eq!(out.status.code(), Some(0), "{}", said(&out));
        desk
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program runs")
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
        command.args(words).current_dir(self.0.path());
        command.env_remove("LUCARNE_DATA").env("NO_COLOR", "1");
        command
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file is written");
    }
}

fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr)
}

fn json(out: &Output) -> Value {
    serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("no JSON: {}", said(out)))
}

const UNIT: &str = "mail-first/units/01-search.en.md";

#[test]
fn a_new_module_has_no_errors_in_any_language_of_its_model() {
    let desk = Desk::new();
    for (at, lang) in ["en", "fr"].into_iter().enumerate() {
        for model in ["lesson", "practice", "dialogue", "test-pair"] {
            let name = format!("m{at}-{model}");
            let out = desk.run(&["new", &name, "--model", model, "--lang", lang]);
            assert_eq!(out.status.code(), Some(0), "{}", said(&out));
            let out = desk.run(&["check", &name, "--format", "json"]);
            assert_eq!(out.status.code(), Some(0), "{}", said(&out));
            let findings = json(&out);
            let list = findings.as_array().expect("an array");
            assert!(
                list.iter()
                    .all(|one| one["code"] == "LC0507" || one["severity"] == "info"),
                "{findings:#}"
            );
        }
    }
}

#[test]
fn new_takes_the_title_and_the_name_of_the_folder() {
    let desk = Desk::new();
    desk.run(&[
        "new",
        "my-letters",
        "--lang",
        "fr",
        "--title",
        "Mes « lettres »",
    ]);
    let text = fs::read_to_string(desk.path("my-letters/module.toml")).expect("a manifest");
    assert!(
        text.contains("id = \"my-letters\"") && text.contains("Mes « lettres »"),
        "{text}"
    );
    assert!(
        text.contains("source = \"fr\"") && !text.contains("[text.en]"),
        "{text}"
    );
    assert!(!desk.path("my-letters/units/01-search.en.md").exists());
}

#[test]
fn new_refuses_what_it_cannot_begin_with() {
    let desk = Desk::with_module();
    for (words, why) in [
        (vec!["new", "mail-first"], "not an empty folder"),
        (vec!["new", "Mail"], "cannot be the id"),
        (vec!["new", "abc", "--model", "poem"], "dialogue, lesson"),
        (vec!["new", "abc", "--lang", "xx"], "no texts in “xx”"),
        (vec!["new"], "<DIR>"),
    ] {
        let out = desk.run(&words);
        assert_eq!(out.status.code(), Some(2), "{words:?}");
        assert!(said(&out).contains(why), "{words:?}: {}", said(&out));
    }
    assert!(said(&desk.run(&["new", "--list"])).contains("test-pair"));
}

#[test]
fn check_points_at_the_column_and_says_how_to_mend_it() {
    let desk = Desk::with_module();
    let text = fs::read_to_string(desk.path(UNIT)).expect("a unit");
    desk.write(UNIT, &text.replace(":::choice id", ":::choise id"));
    let out = desk.run(&["check", "mail-first"]);
    assert_eq!(out.status.code(), Some(1));
    let text = said(&out);
    assert!(text.contains("error[LC0105]"), "{text}");
    assert!(
        text.contains("mail-first/units/01-search.en.md:25:1"),
        "{text}"
    );
    assert!(text.contains("25 | :::choise id=what-search"), "{text}");
    assert!(text.contains("^") && text.contains("choice"), "{text}");
    let french = said(&desk.run(&["check", "mail-first", "--lang", "fr"]));
    assert_ne!(french, text);
}

#[test]
fn check_takes_several_folders_and_counts_them() {
    let desk = Desk::with_module();
    desk.run(&["new", "second"]);
    let out = desk.run(&["check", "mail-first", "second"]);
    assert!(
        said(&out).contains("2 folders, 2 units: 0 errors"),
        "{}",
        said(&out)
    );
    let all = desk.run(&["check", "."]);
    assert!(said(&all).contains("2 folders"), "{}", said(&all));
}

#[test]
fn check_tells_wrong_use_from_faults() {
    let desk = Desk::with_module();
    assert_eq!(desk.run(&["check", "nowhere"]).status.code(), Some(2));
    assert_eq!(desk.run(&["check"]).status.code(), Some(2));
    assert_eq!(
        desk.run(&["check", "mail-first", "--lang", "de"])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(
        desk.run(&["check", "mail-first", "--strict"]).status.code(),
        Some(1)
    );
    fs::create_dir(desk.path("empty")).expect("a folder");
    let out = desk.run(&["check", "empty"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(said(&out).contains("module.toml"), "{}", said(&out));
}

#[test]
fn check_reads_a_path_and_the_modules_beside_it() {
    let desk = Desk::with_module();
    fs::create_dir(desk.path("first-path")).expect("a folder");
    let path = |module: &str| {
        format!(
            "lucarne = 1\nkind = \"path\"\nid = \"first-path\"\nversion = \"1.0.0\"\nsource = \"en\"\n\
             languages = [\"en\"]\n[text.en]\ntitle = \"First\"\nsummary = \"First steps.\"\n\
             [[modules]]\nid = \"{module}\"\nversion = \"1.0.0\"\n"
        )
    };
    desk.write("first-path/path.toml", &path("mail-first"));
    let out = desk.run(&["check", "first-path"]);
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    desk.write("first-path/path.toml", &path("not-there"));
    let out = desk.run(&["check", "first-path"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(said(&out).contains("LC0217"), "{}", said(&out));
}

#[test]
fn mark_prints_the_marking_of_an_answer() {
    let desk = Desk::with_module();
    desk.write("right.json", "{\"picked\": [1]}");
    let mark = ["mark", UNIT, "--activity", "what-search", "--answer"];
    let out = desk.run(&[&mark[..], &["right.json"]].concat());
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    assert_eq!(json(&out)["milli"], 1000);
    assert_eq!(json(&out)["verdict"], "right");
    let mut child = desk
        .command(&[&mark[..], &["-"]].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"{\"picked\": [2]}").expect("written");
    drop(input);
    let out = child.wait_with_output().expect("it ends");
    assert_eq!(json(&out)["milli"], 0);
    assert!(
        json(&out)["feedback"][0]
            .as_str()
            .is_some_and(|text| text.contains("dictionary"))
    );
}

#[test]
fn mark_names_what_is_wrong_with_its_input() {
    let desk = Desk::with_module();
    desk.write("right.json", "{\"picked\": [1]}");
    desk.write("broken.json", "{\"picked\":\n  [1,}");
    let mark = |activity, file| desk.run(&["mark", UNIT, "--activity", activity, "--answer", file]);
    let out = mark("nothing", "right.json");
    assert_eq!(out.status.code(), Some(1));
    assert!(
        said(&out).contains("what-search, search-steps, letters"),
        "{}",
        said(&out)
    );
    let out = mark("what-search", "broken.json");
    assert_eq!(out.status.code(), Some(1));
    assert!(said(&out).contains("broken.json:2:6"), "{}", said(&out));
    assert_eq!(mark("what-search", "absent.json").status.code(), Some(3));
    let out = desk.run(&["mark", "absent.md", "--activity", "a", "--answer", "-"]);
    assert_eq!(out.status.code(), Some(2));
}

/// A running preview, ended with the test.
struct Running(Child, String);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    fn of(desk: &Desk, dir: &str) -> Running {
        let mut child = desk
            .command(&["preview", dir, "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line).expect("a line");
        let address = line
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split('/').next());
        let address = address
            .unwrap_or_else(|| panic!("no address in {line}"))
            .to_owned();
        Running(child, address)
    }

    /// The whole answer, head and body.
    fn ask(&self, head: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).expect("it answers");
        let cookie = "lucarne-preview=0123456789abcdef0123456789abcdef";
        let text = format!(
            "{head} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.1,
            body.len()
        );
        stream.write_all(text.as_bytes()).expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer
    }
}

#[test]
fn preview_shows_units_marks_answers_and_follows_the_files() {
    let desk = Desk::with_module();
    let preview = Running::of(&desk, "mail-first");
    assert!(preview.ask("GET /", "").contains("/u/01-search/en"));
    let screen = preview.ask("GET /u/01-search/en?screen=2", "");
    assert!(screen.contains("What does the computer show?"), "{screen}");
    assert!(
        !screen.contains("A dictionary tells"),
        "feedback before its time"
    );
    let sent = preview.ask("POST /u/01-search/en/letters?screen=4", "text=yes");
    assert!(sent.starts_with("HTTP/1.1 303"), "{sent}");
    let after = preview.ask("GET /u/01-search/en?screen=4", "");
    assert!(after.contains("class=\"verdict right\""), "{after}");
    for view in ["reading", "paper", "check"] {
        let page = preview.ask(&format!("GET /u/01-search/en?view={view}"), "");
        assert!(page.starts_with("HTTP/1.1 200"), "{view}: {page}");
        assert!(
            !page.contains("style=") && !page.contains("<script>"),
            "{view}"
        );
    }
    let text = fs::read_to_string(desk.path(UNIT)).expect("a unit");
    desk.write(
        UNIT,
        &text.replace("What does the computer show?", "What do you see?"),
    );
    assert!(
        preview
            .ask("GET /u/01-search/en?screen=2", "")
            .contains("What do you see?")
    );
}

#[test]
fn preview_gives_no_text_of_the_module_as_a_file() {
    let desk = Desk::with_module();
    let preview = Running::of(&desk, "mail-first");
    for path in [
        "/f/units/01-search.en.md",
        "/f/module.toml",
        "/f/media/../module.toml",
        "/u/01-search/xx",
    ] {
        let answer = preview.ask(&format!("GET {path}"), "");
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    assert_eq!(desk.run(&["preview", "nowhere"]).status.code(), Some(2));
}

#[cfg(unix)]
mod speech {
    use super::*;

    /// A voice that copies, so that no program needs to be installed.
    fn render(desk: &Desk, more: &[&str]) -> Output {
        let words = [
            "speech",
            "mail-first",
            "--voice-command",
            "cat",
            "--encoder",
            "cat",
        ];
        desk.run(&[&words[..], more].concat())
    }

    fn files(folder: &Path) -> usize {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        entries
            .filter(|one| one.path().extension().is_some_and(|end| end == "opus"))
            .count()
    }

    #[test]
    fn speech_renders_what_is_missing_once_and_never_replaces_a_recording() {
        let desk = Desk::with_module();
        let out = render(&desk, &[]);
        assert_eq!(out.status.code(), Some(0), "{}", said(&out));
        let folder = desk.path("mail-first/speech/en");
        let made = files(&folder);
        assert!(made > 20, "{made}");
        let name = course::speech::name("en", "Find a word");
        let sound = folder.join(format!("{name}.opus"));
        let index = fs::read_to_string(folder.join("index.toml")).expect("an index");
        fs::write(&sound, "my own voice").expect("recorded");
        let own = index.replacen(
            &format!("[{name}]\nmade = \"synthetic\""),
            &format!("[{name}]\nmade = \"recorded\""),
            1,
        );
        fs::write(folder.join("index.toml"), own).expect("an index");
        assert!(said(&render(&desk, &[])).contains("0 rendered"));
        assert_eq!(fs::read(&sound).expect("a sound"), b"my own voice");
    }

    #[test]
    fn prune_removes_stale_synthetic_sounds_only() {
        let desk = Desk::with_module();
        render(&desk, &[]);
        let folder = desk.path("mail-first/speech/en");
        let before = files(&folder);
        let text = fs::read_to_string(desk.path(UNIT)).expect("a unit");
        desk.write(
            UNIT,
            &text.replace("Put the steps in order.", "Which step is first?"),
        );
        assert!(said(&render(&desk, &[])).contains("1 rendered"));
        assert_eq!(files(&folder), before + 1);
        assert!(said(&render(&desk, &["--prune"])).contains("1 removed"));
        assert_eq!(files(&folder), before);
    }

    #[test]
    fn a_missing_or_failing_program_is_told_plainly() {
        let desk = Desk::with_module();
        let out = desk.run(&["speech", "mail-first", "--voice-command", "no-such-voice"]);
        assert_eq!(out.status.code(), Some(1));
        assert!(
            said(&out).contains("apt install espeak-ng"),
            "{}",
            said(&out)
        );
        let out = desk.run(&[
            "speech",
            "mail-first",
            "--voice-command",
            "false",
            "--encoder",
            "cat",
        ]);
        assert_eq!(out.status.code(), Some(1), "{}", said(&out));
        assert_eq!(files(&desk.path("mail-first/speech/en")), 0);
        assert_eq!(
            desk.run(&["speech", "mail-first", "--lang", "xx"])
                .status
                .code(),
            Some(2)
        );
        assert_eq!(desk.run(&["speech", "."]).status.code(), Some(2));
    }
}

#[test]
fn the_doctor_and_the_ledger_say_that_there_is_no_site() {
    let desk = Desk::new();
    let out = desk.run(&["doctor", "--data", "site", "--format", "json"]);
    let looks = json(&out);
    let site = looks
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["what"] == "site");
    assert_eq!(site.expect("it was looked for")["state"], "warning");
    for command in ["verify", "rebuild", "stats"] {
        let out = desk.run(&["ledger", command, "--data", "site"]);
        assert_eq!(out.status.code(), Some(2), "{}", said(&out));
    }
    assert!(!desk.path("site").exists(), "looking makes nothing");
}

/// A site with a few events, closed again.
fn site(desk: &Desk) {
    let opening = lucarne::site::Opening {
        folder: desk.path("site"),
        database: None,
        hosts: Vec::new(),
    };
    let site = lucarne::site::Site::open(&opening).expect("a site");
    site.close().expect("closed");
}

#[test]
fn a_sound_ledger_is_verified_rebuilt_and_counted() {
    let desk = Desk::new();
    site(&desk);
    let out = desk.run(&["ledger", "verify", "--data", "site", "--format", "json"]);
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    assert_eq!(json(&out)["sound"], true);
    let out = desk.run(&["ledger", "rebuild", "--check", "--data", "site"]);
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    assert_eq!(
        desk.run(&["ledger", "rebuild", "--data", "site"])
            .status
            .code(),
        Some(0)
    );
    let out = desk.run(&["ledger", "stats", "--data", "site", "--format", "json"]);
    assert_eq!(json(&out)["kinds"]["epoch.open"], 1);
    let out = desk.run(&["doctor", "--data", "site"]);
    assert!(
        said(&out).contains("every one in its place"),
        "{}",
        said(&out)
    );
}

#[test]
fn a_changed_event_is_named_and_a_row_from_nowhere_is_found() {
    let desk = Desk::new();
    site(&desk);
    change(
        &desk,
        "INSERT INTO person_role (person, role) VALUES ($1, 'officer')",
        vec![store::Value::Blob(vec![7; 16])],
    );
    let out = desk.run(&["ledger", "rebuild", "--check", "--data", "site"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        said(&out).contains("person_role") && said(&out).contains("follows from no event"),
        "{}",
        said(&out)
    );
    change(
        &desk,
        "UPDATE event SET body = $1",
        vec![store::Value::Blob(vec![0; 40])],
    );
    let out = desk.run(&["ledger", "verify", "--data", "site"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        said(&out).contains("BROKEN") && said(&out).contains("committed"),
        "{}",
        said(&out)
    );
    assert_eq!(
        desk.run(&["doctor", "--data", "site"]).status.code(),
        Some(1)
    );
}

#[test]
fn the_ledger_in_postgresql_is_looked_after_and_wrong_places_are_named() {
    let db = store::testing::TestDb::new(store::Engine::Postgres);
    let empty = store::testing::TestDb::new(store::Engine::Postgres);
    let url = |db: &store::testing::TestDb| match db.options().url {
        store::DbUrl::Postgres(url) => url,
        store::DbUrl::Sqlite(path) => panic!("{}", path.display()),
    };
    let (url, empty) = (url(&db), url(&empty));
    let desk = Desk::new();
    let opening = lucarne::site::Opening {
        folder: desk.path("site"),
        database: Some(url.clone()),
        hosts: Vec::new(),
    };
    let site = lucarne::site::Site::open(&opening).expect("a site");
    let module = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/humanum");
    lucarne::seed::fill(&site, 3, &module).expect("learners and a module");
    let ask = |words: &[&str]| {
        let out = desk.run(words);
        (out.status.code(), said(&out))
    };
    let running = ask(&["ledger", "verify", "--data", "site", "--database", &url]);
    assert!(
        running.0 == Some(3) && running.1.contains("in use"),
        "{running:?}"
    );
    site.close().expect("closed");
    for (command, words) in [
        ("verify", "The ledger is whole"),
        ("stats", "enrolment.added"),
    ] {
        let (code, said) = ask(&["ledger", command, "--data", "site", "--database", &url]);
        assert!(code == Some(0) && said.contains(words), "{said}");
    }
    let same = ask(&[
        "ledger",
        "rebuild",
        "--check",
        "--data",
        "site",
        "--database",
        &url,
    ]);
    assert!(
        same.0 == Some(0) && same.1.contains("Every row follows"),
        "{same:?}"
    );
    let sound = ask(&["doctor", "--data", "site", "--database", &url]);
    assert!(
        sound.0 == Some(0) && sound.1.contains("PostgreSQL"),
        "{sound:?}"
    );

    let forgotten = ask(&["doctor", "--data", "site"]);
    assert!(
        forgotten.0 == Some(1) && forgotten.1.contains("--database"),
        "{forgotten:?}"
    );
    let elsewhere = ask(&["ledger", "stats", "--data", "other", "--database", &url]);
    assert!(
        elsewhere.0 == Some(2) && elsewhere.1.contains("keys.db"),
        "{elsewhere:?}"
    );
    for _ in 0..2 {
        // The second time shows that the first made no tables.
        let wrong = ask(&["ledger", "verify", "--data", "site", "--database", &empty]);
        assert!(
            wrong.0 == Some(2) && wrong.1.contains("holds no site"),
            "{wrong:?}"
        );
    }

    let refiled = "UPDATE event SET kind = kind + $1 WHERE seq = 5";
    for (step, sound) in [(1, false), (-1, true)] {
        let step = vec![store::Value::Int(step)];
        change_in(store::DbUrl::Postgres(url.clone()), refiled, step);
        let said = ask(&["ledger", "verify", "--data", "site", "--database", &url]);
        assert_eq!(said.1.contains("another kind"), !sound, "{said:?}");
        assert_eq!(said.0, Some(i32::from(!sound)), "{said:?}");
    }
    change_in(
        store::DbUrl::Postgres(url.clone()),
        "UPDATE event SET body = $1 WHERE seq = 5",
        vec![store::Value::Blob(vec![0; 40])],
    );
    let broken = ask(&["ledger", "verify", "--data", "site", "--database", &url]);
    assert!(
        broken.0 == Some(1) && broken.1.contains("BROKEN"),
        "{broken:?}"
    );
    let rebuilt = ask(&[
        "ledger",
        "rebuild",
        "--check",
        "--data",
        "site",
        "--database",
        &url,
    ]);
    assert!(
        rebuilt.0 == Some(1) && rebuilt.1.contains("ledger verify"),
        "{rebuilt:?}"
    );
}

fn change(desk: &Desk, sql: &'static str, values: Vec<store::Value>) {
    let url = store::DbUrl::Sqlite(desk.path("site/site.db"));
    change_in(url, sql, values);
}

fn change_in(url: store::DbUrl, sql: &'static str, values: Vec<store::Value>) {
    let options = store::Options::new(url);
    let db = store::Db::open(&options, lucarne::migrations::ALL, store::NoGroup);
    let db = db.expect("the database");
    db.write_blocking(move |tx, ()| -> store::Result<()> {
        let values: Vec<&dyn store::ToValue> = values
            .iter()
            .map(|one| one as &dyn store::ToValue)
            .collect();
        tx.execute(sql, &values).map(drop)
    })
    .expect("changed");
    db.close();
}

fn report(desk: &Desk, lang: &str, format: &str, out: &str) -> Vec<u8> {
    let words = [
        "cartography",
        "report",
        "--lang",
        lang,
        "--format",
        format,
        "--date",
        "2026-11-22",
        "--out",
        out,
    ];
    let done = desk.run(&words);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    fs::read(desk.path(out)).expect("a file is written")
}

#[test]
fn the_same_day_and_data_make_the_same_report() {
    let desk = Desk::new();
    for (lang, format) in [("fr", "html"), ("it", "odt"), ("ro", "typst")] {
        let [first, second] = ["one", "two"].map(|name| report(&desk, lang, format, name));
        assert!(first == second, "{format}");
    }
}

#[test]
fn the_sample_of_the_report_is_what_the_command_writes() {
    let desk = Desk::new();
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/samples/state-of-the-art.en.html"
    );
    let written = report(&desk, "en", "html", "report.html");
    let kept = fs::read(sample).expect("the sample is in the repository");
    assert!(
        written == kept,
        "the data or the report have changed: run scripts/samples.sh"
    );
}

#[test]
fn a_report_asked_for_wrongly_says_how_to_ask() {
    let desk = Desk::new();
    let ask = |words: &[&str]| desk.run(&[&["cartography", "report"], words].concat());
    let cases: [(&[&str], i32, &str); 5] = [
        (&["--lang", "ar", "--out", "x"], 2, "en, fr, it and ro"),
        (&["--date", "tomorrow", "--out", "x"], 2, "2026-12-31"),
        (&["--format", "docx", "--out", "x"], 2, "html, odt, typst"),
        (&["--lang", "fr"], 2, "--out"),
        (&["--out", "."], 3, "lucarne:"),
    ];
    for (words, code, part) in cases {
        let out = ask(words);
        assert_eq!(out.status.code(), Some(code), "{words:?}: {}", said(&out));
        assert!(said(&out).contains(part), "{words:?}: {}", said(&out));
    }
}
