//! Parcels onto sticks and from them, with the real program on real folders, used rightly and wrongly.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ledger::{Hash, Id};
use parcel::manifest::Needs;
use parcel::pack::{Feature, File, Item, ItemKind, Label, Sealed, pack};
use parcel::sealed::{Identity, seal};
use parcel::{Kind, Packed, SecretKey, zip};
use serde_json::Value;
use tempfile::TempDir;

/// A desk with a parcel, a sealed one, keys and two sticks on it.
struct Desk(TempDir);

fn key() -> SecretKey {
    SecretKey::from_bytes(&[7; 32])
}

fn hub() -> Identity {
    Identity::from_bytes(&[8; 32]).unwrap()
}

fn packed(kind: Kind, sealed: Option<Sealed>, files: Vec<File>) -> Packed {
    let label = Label {
        kind,
        name: "A parcel".to_owned(),
        namespace: "org.example.training".to_owned(),
        issued: "2026-03-04".to_owned(),
        needs: Needs {
            app: "0.1.0".to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed,
    };
    let item = Item {
        series: Id::from_bytes([1; 16]),
        version: 1,
        kind: ItemKind::Module,
        title: "A".to_owned(),
        path: "1/".to_owned(),
        features: vec![Feature::Media],
        languages: vec!["fr".to_owned()],
        licence: "CC-BY-SA-4.0".to_owned(),
    };
    let items = match kind {
        Kind::Content => vec![item],
        _ => Vec::new(),
    };
    pack(&label, items, files, &key()).unwrap()
}

fn file(path: &str, size: usize) -> File {
    File {
        path: path.to_owned(),
        media_type: "text/plain".to_owned(),
        bytes: path.bytes().cycle().take(size).collect(),
    }
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        let files = (0..9).map(|i| file(&format!("1/{i}.txt"), 1000 * i + 1));
        let content = packed(Kind::Content, None, files.collect());
        desk.write("content.lucarne.zip", &zip::write(&content.tree).unwrap());
        let to = Sealed {
            id: Id::from_bytes([4; 16]),
            to: vec![hub().recipient().to_string()],
        };
        let results = packed(Kind::Results, Some(to), vec![file("have.json", 10)]);
        desk.write("results.age", &seal(&results).unwrap());
        desk.write("key.pub", key().public().to_file("test").as_bytes());
        desk.write("hub.txt", hub().to_file().as_bytes());
        let stranger = Identity::from_bytes(&[9; 32]).unwrap();
        desk.write("stranger.txt", stranger.to_file().as_bytes());
        for stick in ["in", "out", "copies"] {
            fs::create_dir(desk.path(stick)).unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).unwrap();
    }

    fn run(&self, words: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_lucarne"))
            .arg("parcel")
            .args(words.split(' '))
            .current_dir(self.0.path())
            .env_remove("LUCARNE_DATA")
            .env_remove("LUCARNE_DATABASE")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Runs what must end with this code, saying these words.
    fn ends(&self, words: &str, code: i32, saying: &str) -> String {
        let out = self.run(words);
        let said = String::from_utf8_lossy(&[&out.stdout[..], &out.stderr].concat()).into_owned();
        assert_eq!(out.status.code(), Some(code), "{words}: {said}");
        assert!(said.contains(saying), "{words}: {said}");
        said
    }

    fn on_stick(&self) -> Desk2<'_> {
        self.ends(
            "write-stick content.lucarne.zip --to in --key key.pub",
            0,
            "complete",
        );
        Desk2(self)
    }
}

/// A desk on which the stick `in` carries the parcel.
struct Desk2<'a>(&'a Desk);

impl Desk2<'_> {
    /// The files on the stick whose names end so.
    fn files(&self, ending: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        walk(&self.0.path("in/LUCARNE"), &mut found);
        found.retain(|path| path.to_string_lossy().ends_with(ending));
        found
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => walk(&path, found),
            false => found.push(path),
        }
    }
}

#[test]
fn a_parcel_goes_onto_a_stick_and_comes_back_the_same() {
    let desk = Desk::new();
    let said = desk.ends(
        "write-stick content.lucarne.zip --to in --key key.pub",
        0,
        "you may remove the stick",
    );
    assert!(said.contains("eight words"), "{said}");
    desk.ends(
        "read-stick in --key key.pub --save copies",
        0,
        "state        complete, signed by RW",
    );
    let copy = fs::read_dir(desk.path("copies"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(
        fs::read(copy.path()).unwrap(),
        fs::read(desk.path("content.lucarne.zip")).unwrap()
    );
    desk.ends(
        "verify in --key key.pub",
        0,
        "complete, unchanged and signed",
    );
    desk.ends(
        "write-stick content.lucarne.zip --to in --key key.pub",
        0,
        "0 bytes, 12 files",
    );
}

#[test]
fn an_interrupted_stick_says_what_is_missing_and_goes_on() {
    let desk = Desk::new();
    let stick = desk.on_stick();
    let mark = &stick.files("COMPLETE")[0];
    fs::remove_file(mark).unwrap();
    desk.ends(
        "read-stick in --key key.pub",
        1,
        "its mark COMPLETE was not seen",
    );
    let blob = Hash::of(&file("1/8.txt", 8001).bytes).to_hex();
    let blob = &stick.files(&blob)[0];
    fs::write(blob, b"half").unwrap();
    desk.ends("read-stick in --key key.pub", 1, "missing      1/8.txt");
    desk.ends(
        "read-stick in --key key.pub --format json",
        1,
        "\"incomplete\"",
    );
    desk.ends(
        "write-stick content.lucarne.zip --to in --key key.pub",
        0,
        "11 files were there already",
    );
    desk.ends("read-stick in --key key.pub", 0, "complete");
}

#[test]
fn sticks_are_used_wrongly_and_say_what_to_do() {
    let desk = Desk::new();
    desk.on_stick();
    let write = "write-stick content.lucarne.zip";
    for (words, code, saying) in [
        (
            format!("{write} --to nowhere --key key.pub"),
            2,
            "nowhere: there is no such folder",
        ),
        (
            format!("{write} --to key.pub --key key.pub"),
            2,
            "key.pub: there is no such folder",
        ),
        (format!("{write} --to out"), 1, "not trusted"),
        (
            format!("{write} --to out --key none.pub"),
            2,
            "there is no such file",
        ),
        (
            format!("{write} --to in --direction out --key key.pub"),
            1,
            "this stick goes in",
        ),
        (
            "write-stick results.age --to in".to_owned(),
            1,
            "this stick goes in",
        ),
        (
            "write-stick none.zip --to in --key key.pub".to_owned(),
            2,
            "there is no such file",
        ),
        (
            "write-stick key.pub --to in --key key.pub".to_owned(),
            1,
            "not a strict ZIP",
        ),
        (
            "write-stick copies --to in --key key.pub".to_owned(),
            2,
            "holds no folder LUCARNE",
        ),
        ("write-stick --to in".to_owned(), 2, "PARCEL"),
        (
            "read-stick nowhere --key key.pub".to_owned(),
            2,
            "there is no such folder",
        ),
        (
            "read-stick out --key key.pub".to_owned(),
            1,
            "no parcel found",
        ),
        ("read-stick in".to_owned(), 1, "not trusted"),
        (
            "read-stick in --data nowhere".to_owned(),
            2,
            "there is no data folder",
        ),
        (
            "read-stick in --key key.pub --save nowhere".to_owned(),
            1,
            "there is no such folder",
        ),
    ] {
        desk.ends(&words, code, saying);
    }
    let untouched = fs::read_dir(desk.path("out")).unwrap().count();
    assert_eq!(
        untouched, 0,
        "nothing is written before everything was looked at"
    );
}

#[test]
fn a_sealed_parcel_travels_out_and_is_verified_by_its_recipient_only() {
    let desk = Desk::new();
    desk.ends(
        "write-stick results.age --to out",
        0,
        "you may remove the stick",
    );
    desk.ends("read-stick out --save copies", 0, "state        complete");
    desk.ends(
        "write-stick content.lucarne.zip --to out --key key.pub",
        1,
        "this stick goes out",
    );
    let copy = fs::read_dir(desk.path("copies"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let copy = format!("copies/{}", copy.file_name().to_string_lossy());
    let verify = format!("verify {copy} --key key.pub");
    desk.ends(
        &format!("{verify} --identity hub.txt"),
        0,
        "complete, unchanged and signed",
    );
    desk.ends(&verify, 2, "--identity FILE");
    desk.ends(
        &format!("{verify} --identity stranger.txt"),
        1,
        "sealed for somebody else",
    );
    desk.ends(
        &format!("{verify} --identity key.pub"),
        2,
        "not an age identity",
    );
    desk.ends(
        &format!("{verify} --identity none.txt"),
        2,
        "there is no such file",
    );
    desk.ends(
        &format!("inspect {copy}"),
        0,
        "sealed; its recipients look inside",
    );
    desk.ends(
        &format!("inspect {copy} --identity hub.txt"),
        0,
        "kind       results",
    );
    desk.ends(
        &format!("inspect {copy} --identity stranger.txt"),
        1,
        "somebody else",
    );
    let mut bytes = fs::read(desk.path(&copy)).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(desk.path("changed.age"), &bytes).unwrap();
    let said = desk.ends(
        "verify changed.age --key key.pub --identity hub.txt --format json",
        1,
        "changed",
    );
    let json: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        (&json["ok"], &json["code"]),
        (&Value::Bool(false), &Value::from("changed"))
    );
    fs::write(desk.path("cut.age"), &bytes[..100]).unwrap();
    desk.ends(
        "verify cut.age --key key.pub --identity hub.txt",
        1,
        "changed or cut",
    );
}

#[test]
fn one_file_becomes_a_folder_and_the_same_file_again() {
    let desk = Desk::new();
    desk.ends("unzip content.lucarne.zip --to copies", 0, "13 files");
    desk.ends("unzip content.lucarne.zip --to copies", 1, "there already");
    desk.ends("zip copies --out again.zip", 0, "13 files");
    let read = |name: &str| fs::read(desk.path(name)).unwrap();
    assert_eq!(read("again.zip"), read("content.lucarne.zip"));
    desk.ends("unzip key.pub --to out", 1, "the end of the file");
    desk.ends("unzip none.zip --to out", 2, "there is no such file");
    desk.ends(
        "unzip content.lucarne.zip --to nowhere",
        2,
        "there is no such file",
    );
    desk.ends("zip out --out x.zip", 2, "holds no folder LUCARNE");
    desk.ends("zip nowhere --out x.zip", 2, "there is no such folder");
    fs::write(desk.path("copies/LUCARNE/a b"), "x").unwrap();
    desk.ends("zip copies --out x.zip", 1, "cannot be the name");
}
