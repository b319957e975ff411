//! A small parcel to play with: the one of the published test vectors.
#![allow(dead_code, reason = "each test uses a part of it")]

use ledger::{Hash, Id};
use parcel::{
    Packed, SecretKey,
    kind::Kind,
    manifest::Needs,
    pack::{Feature, File, Item, ItemKind, Label, pack},
};

/// The secret keys of the test vectors.
pub fn key(name: &str) -> SecretKey {
    SecretKey::from_bytes(Hash::of(format!("lucarne test {name}").as_bytes()).as_bytes())
}

/// The label of the small parcel.
pub fn label() -> Label {
    Label {
        kind: Kind::Content,
        name: "Humanum".to_owned(),
        namespace: "org.example.training".to_owned(),
        issued: "2026-03-04".to_owned(),
        needs: Needs {
            app: "0.1.0".to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed: None,
    }
}

/// Its one item.
pub fn item() -> Item {
    Item {
        series: "fedcba9876543210fedcba9876543210"
            .parse::<Id>()
            .expect("an id"),
        version: 3,
        kind: ItemKind::Module,
        title: "Humanum".to_owned(),
        path: "1/".to_owned(),
        features: vec![Feature::Media],
        languages: vec!["fr".to_owned()],
        licence: "CC-BY-SA-4.0".to_owned(),
    }
}

/// A file of it.
pub fn file(path: &str, media_type: &str, bytes: &[u8]) -> File {
    File {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        bytes: bytes.to_vec(),
    }
}

/// Its two files.
pub fn files() -> Vec<File> {
    vec![
        file(
            "1/module.json",
            "application/json",
            b"{\"title\":\"Humanum\"}\n",
        ),
        file("1/media/a.txt", "text/plain", b"hello\n"),
    ]
}

/// The small parcel.
pub fn humanum() -> Packed {
    pack(&label(), vec![item()], files(), &key("publisher")).expect("a parcel")
}
