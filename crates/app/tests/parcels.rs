//! The commands about parcels, run as the real program, used rightly and wrongly.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ledger::{Actor, Kind};
use lucarne::admit::publisher::PublisherTrust;
use lucarne::admit::trust::Publisher;
use lucarne::people::{Profile, add};
use lucarne::rights::Role;
use lucarne::site::{Opening, Site};
use serde_json::Value;
use tempfile::TempDir;

use clocks::{Way, whatever_the_clock_says};

mod clocks;

/// Every way in by a command, and the test that takes it.
const WAYS: [Way; 3] = [
    (
        "a content parcel by a command",
        "a_parcel_enters_with_two_people_and_waits_with_one",
    ),
    (
        "the same as it lies on a stick",
        "a_folder_as_it_lies_on_a_stick_is_a_parcel_too",
    ),
    (
        "a parcel verified",
        "a_parcel_is_inspected_and_verified_by_people_and_programs",
    ),
];

/// A desk with a publisher's key and a packed module on it.
struct Desk(TempDir);

const NAMESPACE: &str = "org.example.training";

const TRUST: [&str; 8] = [
    "trust",
    "publisher.key.pub",
    "--name",
    "Example Training",
    "--namespace",
    NAMESPACE,
    "--data",
    "data",
];

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    fn with_key() -> Desk {
        let desk = Desk::new();
        desk.does(&["keygen", "--out", "publisher.key", "--no-passphrase"]);
        desk
    }

    fn with_parcel() -> Desk {
        let desk = Desk::with_key();
        desk.pack("humanum.lucarne.zip");
        desk
    }

    fn pack(&self, out: &str) {
        let module = humanum();
        self.does(&[
            "pack",
            module.to_str().unwrap(),
            "--key",
            "publisher.key",
            "--namespace",
            NAMESPACE,
            "--issued",
            "2026-11-20",
            "--out",
            out,
        ]);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_lucarne"))
            .arg("parcel")
            .args(words)
            .current_dir(self.0.path())
            .env_remove("LUCARNE_DATA")
            .env_remove("LUCARNE_DATABASE")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Runs what must succeed.
    fn does(&self, words: &[&str]) -> String {
        let out = self.run(words);
        assert_eq!(out.status.code(), Some(0), "{words:?}: {}", said(&out));
        said(&out)
    }

    /// Runs what must end with this code, saying these words.
    fn ends(&self, words: &[&str], code: i32, saying: &str) -> Output {
        let out = self.run(words);
        assert_eq!(out.status.code(), Some(code), "{words:?}: {}", said(&out));
        assert!(said(&out).contains(saying), "{words:?}: {}", said(&out));
        out
    }

    /// A site with a trainer, an administrator and an officer.
    fn site(&self) {
        let place = self.path("data");
        let site = Site::open(&Opening {
            folder: place,
            database: None,
            hosts: Vec::new(),
        })
        .unwrap();
        site.write_blocking(Actor::SYSTEM, |w| {
            for (login, role) in [
                ("tom", Role::Trainer),
                ("ada", Role::Administrator),
                ("olga", Role::Officer),
            ] {
                let profile = Profile {
                    name: Some(login.to_owned()),
                    number: Some(login.to_owned()),
                    ..Profile::default()
                };
                add::add(w, &profile, &[role], || "taken".to_owned())?;
            }
            Ok(())
        })
        .unwrap();
        site.close().unwrap();
    }

    /// What is in the ledger once an officer confirmed what an administrator proposed.
    fn two_people_trust(&self) {
        let key = fs::read_to_string(self.path("publisher.key.pub")).unwrap();
        let key = parcel::PublicKey::parse(&key).unwrap();
        let change = PublisherTrust {
            publisher: Publisher {
                name: "Example Training".to_owned(),
                key: key.to_base64(),
                namespaces: vec![NAMESPACE.to_owned()],
            },
            trusted: true,
            proposed_by: None,
            reason: String::new(),
        };
        let site = Site::open(&Opening {
            folder: self.path("data"),
            database: None,
            hosts: Vec::new(),
        })
        .unwrap();
        site.write_blocking(Actor::SYSTEM, move |w| {
            w.record(Kind::TrustRegistry, &change).map(drop)
        })
        .unwrap();
        site.close().unwrap();
    }
}

fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr)
}

fn json(out: &Output) -> Value {
    serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("no JSON: {}", said(out)))
}

fn humanum() -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/humanum");
    path.canonicalize().unwrap()
}

#[test]
fn a_key_is_made_once_and_never_overwritten() {
    let desk = Desk::new();
    let told = desk.does(&["keygen", "--out", "a.key", "--no-passphrase"]);
    assert!(
        told.contains("RW") && told.contains("eight words"),
        "{told}"
    );
    desk.ends(
        &["keygen", "--out", "a.key", "--no-passphrase"],
        2,
        "is there already",
    );
    desk.ends(&["keygen", "--out", "b.key"], 2, "--passphrase-file");
    fs::write(desk.path("short"), "secret\n").unwrap();
    desk.ends(
        &["keygen", "--out", "b.key", "--passphrase-file", "short"],
        2,
        "at least 12",
    );
    assert!(!desk.path("b.key").exists() && !desk.path("b.key.pub").exists());
}

#[cfg(unix)]
#[test]
fn a_secret_key_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::with_key();
    let mode = fs::metadata(desk.path("publisher.key"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn a_protected_key_packs_with_its_passphrase_only() {
    let desk = Desk::new();
    fs::write(desk.path("right"), "four plain words here\n").unwrap();
    fs::write(desk.path("wrong"), "four other words here\n").unwrap();
    desk.does(&["keygen", "--out", "p.key", "--passphrase-file", "right"]);
    let module = humanum();
    let pack = |passphrase: &'static str| {
        vec![
            "pack",
            module.to_str().unwrap(),
            "--key",
            "p.key",
            "--namespace",
            NAMESPACE,
            "--out",
            "a.lucarne.zip",
            "--passphrase-file",
            passphrase,
        ]
    };
    desk.ends(&pack("wrong"), 2, "passphrase");
    desk.ends(&pack("absent"), 2, "there is no such file");
    assert!(!desk.path("a.lucarne.zip").exists());
    desk.does(&pack("right"));
    desk.does(&["verify", "a.lucarne.zip", "--key", "p.key.pub"]);
}

#[test]
fn the_same_module_and_date_give_the_same_file() {
    let desk = Desk::with_key();
    desk.pack("a.lucarne.zip");
    desk.pack("b.lucarne.zip");
    let read = |name| fs::read(desk.path(name)).unwrap();
    assert!(read("a.lucarne.zip") == read("b.lucarne.zip"));
}

#[test]
fn packing_says_what_is_wrong() {
    let desk = Desk::with_key();
    let pack = |module: &'static str, key: &'static str, namespace: &'static str| {
        vec![
            "pack",
            module,
            "--key",
            key,
            "--namespace",
            namespace,
            "--out",
            "x.zip",
        ]
    };
    desk.ends(&pack("nowhere", "publisher.key", NAMESPACE), 2, "nowhere");
    fs::create_dir(desk.path("empty")).unwrap();
    desk.ends(&pack("empty", "publisher.key", NAMESPACE), 1, "LC0201");
    desk.ends(
        &pack("empty", "absent.key", NAMESPACE),
        2,
        "there is no such file",
    );
    desk.ends(
        &pack("empty", "publisher.key.pub", NAMESPACE),
        2,
        "not a secret key",
    );
    let module = humanum();
    let module = module.to_str().unwrap();
    for (name, value) in [("--namespace", "no domain"), ("--issued", "yesterday")] {
        let mut words = vec!["pack", module, "--key", "publisher.key", "--out", "x.zip"];
        words.extend([name, value]);
        if name != "--namespace" {
            words.extend(["--namespace", NAMESPACE]);
        }
        desk.ends(&words, 2, "namespace or date");
    }
    assert!(!desk.path("x.zip").exists());
}

#[test]
fn a_parcel_is_inspected_and_verified_by_people_and_programs() {
    let desk = Desk::with_parcel();
    let told = desk.does(&["inspect", "humanum.lucarne.zip"]);
    assert!(told.contains("not verified") && told.contains("1/units/01-shelf.en.md"));
    let told = json(&desk.run(&["inspect", "humanum.lucarne.zip", "--format", "json"]));
    assert_eq!(told["verified"], false);
    assert_eq!(told["namespace"], NAMESPACE);
    let words = [
        "verify",
        "humanum.lucarne.zip",
        "--key",
        "publisher.key.pub",
    ];
    assert!(desk.does(&words).contains("complete, unchanged and signed"));
    let key = fs::read_to_string(desk.path("publisher.key.pub")).unwrap();
    let line = key.lines().nth(1).unwrap();
    let told = json(&desk.run(&[
        "verify",
        "humanum.lucarne.zip",
        "--key",
        line,
        "--format",
        "json",
    ]));
    assert_eq!(told["ok"], true);
    assert_eq!(told["words8"].as_array().unwrap().len(), 8);
}

#[test]
fn a_changed_parcel_a_foreign_key_and_no_parcel_do_not_verify() {
    let desk = Desk::with_parcel();
    let file = "humanum.lucarne.zip";
    desk.does(&["keygen", "--out", "other.key", "--no-passphrase"]);
    desk.ends(
        &["verify", file, "--key", "other.key.pub"],
        1,
        "a key that is not trusted",
    );
    let mut bytes = fs::read(desk.path(file)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(desk.path("changed.zip"), bytes).unwrap();
    desk.ends(
        &["verify", "changed.zip", "--key", "publisher.key.pub"],
        1,
        "",
    );
    let out = desk.run(&[
        "verify",
        "changed.zip",
        "--key",
        "publisher.key.pub",
        "--format",
        "json",
    ]);
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(json(&out)["ok"], false);

    fs::write(desk.path("text.zip"), "hello").unwrap();
    desk.ends(&["inspect", "text.zip"], 1, "strict ZIP");
    desk.ends(&["inspect", "absent.zip"], 2, "there is no such file");
    desk.ends(&["verify", file], 2, "--key");
    desk.ends(
        &["verify", file, "--key", "absent.pub"],
        2,
        "there is no such file",
    );
    desk.ends(&["verify", file, "--key", "publisher.key"], 2, "not a key");
    desk.ends(&["open", file], 2, "unrecognized");
}

#[test]
fn a_parcel_enters_with_two_people_and_waits_with_one() {
    let desk = Desk::with_parcel();
    let file = "humanum.lucarne.zip";
    let admit = |words: &[&'static str]| {
        let mut all = vec!["admit", file, "--data", "data"];
        all.extend(words);
        all
    };
    desk.ends(&admit(&["--by", "tom"]), 2, "there is no data folder");
    desk.site();
    desk.ends(&admit(&["--by", "tom"]), 1, "trusts no publisher");
    let asked = desk.run(&TRUST);
    assert_eq!(asked.status.code(), Some(0));
    let asked = String::from_utf8_lossy(&asked.stdout).into_owned();
    assert!(asked.contains("Nobody is trusted yet"), "{asked}");
    desk.ends(&admit(&["--by", "tom"]), 1, "trusts no publisher");
    desk.two_people_trust();
    desk.ends(&admit(&["--by", "nobody"]), 2, "nobody");
    desk.ends(&admit(&["--by", "olga"]), 2, "--inserted-by");
    desk.ends(&admit(&["--by", "tom"]), 0, "waits");
    desk.ends(
        &admit(&["--by", "ada", "--inserted-by", "tom"]),
        0,
        "ada is no officer",
    );
    desk.ends(
        &admit(&["--by", "olga", "--inserted-by", "tom"]),
        0,
        "is admitted by olga",
    );
    desk.ends(
        &admit(&["--by", "olga", "--inserted-by", "tom"]),
        0,
        "was decided before",
    );
}

#[test]
fn trusting_needs_a_key_a_name_and_a_place() {
    let desk = Desk::with_key();
    let words = [
        "trust",
        "publisher.key.pub",
        "--name",
        "Example",
        "--namespace",
        NAMESPACE,
    ];
    desk.ends(&words, 2, "there is no data folder");
    desk.ends(&words[..4], 2, "--namespace");
    fs::create_dir(desk.path("data")).unwrap();
    let mut odd = TRUST;
    odd[5] = "Example Org";
    desk.ends(&odd, 2, "is no name to publish under");
    desk.ends(&TRUST, 0, "is trusted in");
    let secret = [
        "trust",
        "publisher.key",
        "--name",
        "x",
        "--namespace",
        "org.a",
    ];
    desk.ends(&secret, 2, "not a key");
}

#[test]
fn a_folder_as_it_lies_on_a_stick_is_a_parcel_too() {
    let desk = Desk::with_parcel();
    let tree = parcel::zip::read(&fs::read(desk.path("humanum.lucarne.zip")).unwrap()).unwrap();
    for (name, bytes) in &tree {
        let place = desk.path("stick").join(name);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    desk.does(&["verify", "stick", "--key", "publisher.key.pub"]);
    fs::write(desk.path("stick/LUCARNE/b/game"), "play").unwrap();
    desk.ends(
        &["verify", "stick", "--key", "publisher.key.pub"],
        1,
        "belongs to nothing",
    );
}

#[test]
fn a_program_with_another_name_looks_at_files_itself() {
    let desk = Desk::with_key();
    let renamed = desk.path("lucarne-next");
    fs::copy(env!("CARGO_BIN_EXE_lucarne"), &renamed).unwrap();
    // What lies beside it under the usual name is another program.
    fs::copy("/bin/false", desk.path("lucarne")).unwrap();
    let module = humanum();
    let out = Command::new(&renamed)
        .args([
            "parcel",
            "pack",
            module.to_str().unwrap(),
            "--key",
            "publisher.key",
        ])
        .args(["--namespace", NAMESPACE, "--out", "humanum.lucarne.zip"])
        .current_dir(desk.path(""))
        .env_remove("LUCARNE_DATA")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
}

#[test]
fn what_comes_in_by_commands_is_taken_whatever_the_clock_says() {
    whatever_the_clock_says(&WAYS);
}
