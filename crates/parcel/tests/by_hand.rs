//! The programs `minisign`, `sha256sum`, `age` and `unzip`, driven by a short script that was written from the text of
//! the format, agree with this crate about valid and invalid parcels. Without the programs there is nothing to compare
//! with. `LUCARNE_BY_HAND=2000 cargo test -p parcel --test by_hand` makes more than the usual few.

mod school;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use ledger::{Hash, Id};
use parcel::{
    Kind, SecretKey, Tree,
    pack::{File, Sealed, pack},
    sealed::{self, Identity, seal},
    verify, zip,
};

const PROGRAMS: [&str; 5] = ["minisign", "sha256sum", "age", "age-keygen", "unzip"];

/// A folder with a key and an identity, or nothing if a program is missing.
fn folder(test: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |program: &&str| std::env::split_paths(&path).any(|dir| dir.join(program).exists());
    if !PROGRAMS.iter().all(there) {
        return None;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("by-hand-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("key.pub"), key().public().to_file("test")).expect("written");
    fs::write(folder.join("identity"), hub().to_file()).expect("written");
    Some(folder)
}

fn key() -> SecretKey {
    school::key("publisher")
}

fn hub() -> Identity {
    Identity::from_bytes(&[3; 32]).expect("an identity")
}

/// Whether the script says that it stands.
fn by_hand(folder: &Path, what: &str) -> bool {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/verify-parcel.sh");
    let done = Command::new("sh")
        .arg(script)
        .args([what, "key.pub", "identity"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the script starts");
    let said = String::from_utf8_lossy(&done.stdout);
    match done.status.code() {
        Some(0) => true,
        Some(1) => false,
        code => panic!("{code:?} {said} {}", String::from_utf8_lossy(&done.stderr)),
    }
}

fn put(folder: &Path, tree: &Tree) {
    let _ = fs::remove_dir_all(folder.join("tree"));
    for (name, bytes) in tree {
        let path = folder.join("tree").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}

fn ours(tree: &Tree) -> bool {
    verify(tree, &[key().public()]).is_ok()
}

fn ours_sealed(file: &[u8]) -> bool {
    let opened = sealed::open(file, &hub());
    opened.is_ok_and(|opened| opened.verify(&[key().public()]).is_ok())
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn files(&mut self) -> Vec<File> {
        let count = 1 + self.below(6);
        let file = |i: usize| {
            let bytes: Vec<u8> = (0..self.below(400))
                .map(|_| self.below(256) as u8)
                .collect();
            school::file(&format!("1/é{i}.txt"), "text/plain", &bytes)
        };
        (0..count).map(file).collect()
    }

    /// The tree with something wrong with it, or nothing.
    fn tampered(&mut self, tree: &Tree) -> Tree {
        let mut tree = tree.clone();
        let names: Vec<String> = tree.keys().cloned().collect();
        let name = names[self.below(names.len())].clone();
        let bytes = tree[&name].clone();
        match self.below(8) {
            0 => return tree,
            1 if !bytes.is_empty() => {
                let mut changed = bytes.clone();
                changed[self.below(bytes.len())] ^= 1 << self.below(8);
                tree.insert(name, changed);
            }
            2 => {
                tree.insert(name, bytes[..self.below(bytes.len() + 1)].to_vec());
            }
            3 => drop(tree.remove(&name)),
            4 => drop(tree.insert(name, [&bytes[..], b"\n"].concat())),
            5 => drop(tree.insert("LUCARNE/b/00/more".to_owned(), b"more".to_vec())),
            6 => drop(tree.insert("LUCARNE/READ-ME.TXT".to_owned(), b"hello".to_vec())),
            _ => {
                let other = names[self.below(names.len())].clone();
                let swapped = tree[&other].clone();
                tree.insert(name, swapped);
            }
        }
        tree
    }
}

fn rounds() -> usize {
    let wanted = std::env::var("LUCARNE_BY_HAND").ok();
    wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(40)
}

#[test]
fn open_parcels_stand_and_fall_alike() {
    let Some(folder) = folder("open") else { return };
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let mut stood = 0;
    for round in 0..rounds() {
        let mut label = school::label();
        label.kind = [Kind::Content, Kind::Ack][dice.below(2)];
        let items = match label.kind {
            Kind::Content => vec![school::item()],
            _ => Vec::new(),
        };
        let signer = [key(), school::key("device")][usize::from(dice.below(8) == 0)].clone();
        let packed = pack(&label, items, dice.files(), &signer).expect("a parcel");
        let tree = dice.tampered(&packed.tree);
        put(&folder, &tree);
        let stands = ours(&tree);
        assert_eq!(by_hand(&folder, "tree"), stands, "round {round}");
        stood += usize::from(stands);
        if stands && round % 4 == 0 {
            fs::write(
                folder.join("parcel.zip"),
                zip::write(&tree).expect("a file"),
            )
            .expect("written");
            assert!(by_hand(&folder, "parcel.zip"), "round {round}, as one file");
        }
    }
    put(&folder, &school::humanum().tree);
    assert!(by_hand(&folder, "tree"), "the parcel of the test vectors");
    println!("{} open parcels, {stood} of them stand", rounds());
    assert!(stood > 0 && stood < rounds());
}

#[test]
fn sealed_parcels_stand_and_fall_alike() {
    let Some(folder) = folder("sealed") else {
        return;
    };
    let mut dice = Dice(0xfeed_5678_9abc_def1);
    let mut stood = 0;
    for round in 0..rounds() {
        let mut label = school::label();
        label.kind = [Kind::Results, Kind::Roster][dice.below(2)];
        let other = Identity::from_bytes(&[5; 32]).expect("an identity");
        let to = [hub().recipient(), other.recipient()];
        let id = Hash::of(&round.to_be_bytes());
        label.sealed = Some(Sealed {
            id: Id::from_bytes(std::array::from_fn(|i| id.as_bytes()[i])),
            to: to.iter().map(ToString::to_string).collect(),
        });
        let mut packed = pack(&label, Vec::new(), dice.files(), &key()).expect("a parcel");
        let wrong = dice.below(6);
        match wrong {
            0 => packed.manifest.to = vec![other.recipient().to_string()],
            1 => packed.tree = dice.tampered(&packed.tree),
            2 => {
                // Sealed again for us by somebody it was meant for, when we were not.
                label.sealed.as_mut().expect("sealed").to = vec![other.recipient().to_string()];
                packed = pack(&label, Vec::new(), dice.files(), &key()).expect("a parcel");
                packed.manifest.to = vec![hub().recipient().to_string()];
            }
            _ => {}
        }
        let Ok(mut file) = seal(&packed) else {
            continue;
        };
        if wrong == 3 {
            let place = dice.below(file.len());
            file[place] ^= 1 << dice.below(8);
        }
        if wrong == 4 && dice.below(2) == 0 {
            file.truncate(dice.below(file.len()));
        }
        fs::write(folder.join("parcel.age"), &file).expect("written");
        let stands = ours_sealed(&file);
        // Where the first bytes are gone, the script no longer sees a sealed parcel, and refuses it as none.
        assert_eq!(
            by_hand(&folder, "parcel.age"),
            stands,
            "round {round}, {wrong}"
        );
        stood += usize::from(stands);
    }
    println!("{} sealed parcels, {stood} of them stand", rounds());
    assert!(stood > 0 && stood < rounds());
}

#[test]
fn age_seals_and_we_open() {
    let Some(folder) = folder("age") else { return };
    let mut label = school::label();
    label.kind = Kind::Results;
    label.sealed = Some(Sealed {
        id: Id::from_bytes([4; 16]),
        to: vec![hub().recipient().to_string()],
    });
    let packed = pack(&label, Vec::new(), school::files(), &key()).expect("a parcel");
    let inner = zip::write_sealed(&packed.tree).expect("a file");
    fs::write(folder.join("inner.zip"), inner).expect("written");
    let recipient = hub().recipient().to_string();
    let done = Command::new("age")
        .args(["-r", &recipient, "-o", "by-age.age", "inner.zip"])
        .current_dir(&folder)
        .status();
    assert!(done.expect("age starts").success());
    assert!(ours_sealed(
        &fs::read(folder.join("by-age.age")).expect("a file")
    ));
    let done = Command::new("age-keygen")
        .args(["-o", "made-by-age"])
        .current_dir(&folder)
        .stderr(Stdio::null())
        .status();
    assert!(done.expect("age-keygen starts").success());
    let text = fs::read_to_string(folder.join("made-by-age")).expect("a file");
    assert!(Identity::parse(&text).is_ok());
}
