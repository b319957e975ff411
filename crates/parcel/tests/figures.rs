//! The figures of `docs/assurance.md` about changed and cut parcels: all of them, not a sample. They take minutes:
//! `cargo test -p parcel --test figures -- --ignored --nocapture`.

mod school;

use ledger::{Hash, Id, ack::Ack};
use parcel::{
    Kind, Packed, PublicKey, SecretKey, Tree,
    ack::{pack_ack, read_ack},
    pack::{Sealed, pack},
    sealed::{Identity, open, seal},
    verify, zip,
};

/// Bytes that no two places share, and that do not deflate.
fn noise(size: usize) -> Vec<u8> {
    let blocks = (0..size.div_ceil(32) as u32).flat_map(|i| *Hash::of(&i.to_be_bytes()).as_bytes());
    blocks.take(size).collect()
}

fn content(size: usize) -> Packed {
    let files = vec![
        school::file("1/a.bin", "application/octet-stream", &noise(size / 2)),
        school::file(
            "1/b.bin",
            "application/octet-stream",
            &noise(size)[size / 2..],
        ),
    ];
    pack(
        &school::label(),
        vec![school::item()],
        files,
        &school::key("publisher"),
    )
    .expect("a parcel")
}

/// A content parcel that is 64 KiB as one file.
fn content_of_64_kib() -> Vec<u8> {
    let around = zip::write(&content(60_000).tree).expect("a file").len() - 60_000;
    let file = zip::write(&content((64 << 10) - around).tree).expect("a file");
    assert_eq!(file.len(), 64 << 10);
    file
}

fn hub() -> Identity {
    Identity::from_bytes(&[3; 32]).expect("an identity")
}

fn sealed(kind: Kind) -> Vec<u8> {
    let mut label = school::label();
    label.kind = kind;
    label.sealed = Some(Sealed {
        id: Id::from_bytes([4; 16]),
        to: vec![hub().recipient().to_string()],
    });
    let files = vec![school::file(
        "1.bat",
        "application/octet-stream",
        &noise(40_000),
    )];
    let packed = pack(&label, Vec::new(), files, &school::key("device"));
    seal(&packed.expect("a parcel")).expect("sealed")
}

fn ack(key: &SecretKey) -> Packed {
    let (hub, site) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
    let ack = Ack::new(hub, 7, site, true, Vec::new(), "0.1.0");
    pack_ack(&ack, "2026-03-04", "0.1.0", key).expect("a parcel")
}

fn opens(file: &[u8], trusted: &[PublicKey]) -> bool {
    zip::read(file).is_ok_and(|tree| verify(&tree, trusted).is_ok())
}

fn opens_sealed(file: &[u8], trusted: &[PublicKey]) -> bool {
    open(file, &hub()).is_ok_and(|opened| opened.verify(trusted).is_ok())
}

/// Counts how many flips of one bit are accepted.
fn flips(file: &[u8], stands: impl Fn(&[u8]) -> bool) -> (usize, usize) {
    assert!(stands(file));
    let mut changed = file.to_vec();
    let mut accepted = 0;
    for bit in 0..file.len() * 8 {
        changed[bit / 8] ^= 1 << (bit % 8);
        accepted += usize::from(stands(&changed));
        changed[bit / 8] ^= 1 << (bit % 8);
    }
    (file.len() * 8, accepted)
}

fn cuts(file: &[u8], stands: impl Fn(&[u8]) -> bool) -> (usize, usize) {
    let accepted = (0..file.len()).filter(|length| stands(&file[..*length]));
    (file.len(), accepted.count())
}

/// The same for every file of a tree, one by one.
fn each(
    tree: &Tree,
    trusted: &[PublicKey],
    count: impl Fn(&[u8], &dyn Fn(&[u8]) -> bool) -> (usize, usize),
) -> (usize, usize) {
    let one = |(name, bytes): (&String, &Vec<u8>)| {
        let stands = |changed: &[u8]| {
            let mut tree = tree.clone();
            tree.insert(name.clone(), changed.to_vec());
            verify(&tree, trusted).is_ok()
        };
        count(bytes, &stands)
    };
    tree.iter()
        .map(one)
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

fn none_accepted(what: &str, (tried, accepted): (usize, usize)) {
    println!("{what}: {tried} tried, {accepted} accepted");
    assert_eq!(accepted, 0);
}

#[test]
#[ignore = "minutes"]
fn content_as_one_file_of_64_kib() {
    let trusted = [school::key("publisher").public()];
    let file = content_of_64_kib();
    none_accepted(
        "content, one file, flips",
        flips(&file, |file| opens(file, &trusted)),
    );
    none_accepted(
        "content, one file, cuts",
        cuts(&file, |file| opens(file, &trusted)),
    );
}

#[test]
#[ignore = "minutes"]
fn content_as_a_tree_of_64_kib() {
    let trusted = [school::key("publisher").public()];
    let tree = zip::read(&content_of_64_kib()).expect("a tree");
    none_accepted(
        "content, tree, flips",
        each(&tree, &trusted, |bytes, stands| flips(bytes, stands)),
    );
    none_accepted(
        "content, tree, cuts",
        each(&tree, &trusted, |bytes, stands| cuts(bytes, stands)),
    );
}

#[test]
#[ignore = "minutes"]
fn results_sealed_in_64_kib() {
    let trusted = [school::key("device").public()];
    let file = sealed(Kind::Results);
    none_accepted(
        "results, flips",
        flips(&file, |file| opens_sealed(file, &trusted)),
    );
    none_accepted(
        "results, cuts",
        cuts(&file, |file| opens_sealed(file, &trusted)),
    );
}

#[test]
#[ignore = "minutes"]
fn an_ack() {
    let key = school::key("hub");
    let trusted = [key.public()];
    let tree = ack(&key).tree;
    let verified = verify(&tree, &trusted).expect("verified");
    assert!(read_ack(&verified).is_ok());
    let file = zip::write(&tree).expect("a file");
    none_accepted(
        "ack, one file, flips",
        flips(&file, |file| opens(file, &trusted)),
    );
    none_accepted(
        "ack, one file, cuts",
        cuts(&file, |file| opens(file, &trusted)),
    );
    none_accepted(
        "ack, tree, flips",
        each(&tree, &trusted, |bytes, stands| flips(bytes, stands)),
    );
    none_accepted(
        "ack, tree, cuts",
        each(&tree, &trusted, |bytes, stands| cuts(bytes, stands)),
    );
}

/// What nothing brings in yet travels under the same rules.
#[test]
#[ignore = "minutes"]
fn other_kinds_that_travel_sealed() {
    let trusted = [school::key("device").public()];
    for kind in [Kind::Roster, Kind::Transfer, Kind::Recovery] {
        let file = sealed(kind);
        none_accepted(
            &format!("{kind}, flips"),
            flips(&file, |file| opens_sealed(file, &trusted)),
        );
        none_accepted(
            &format!("{kind}, cuts"),
            cuts(&file, |file| opens_sealed(file, &trusted)),
        );
    }
}

#[test]
#[ignore = "minutes"]
fn other_kinds_that_travel_open() {
    let key = school::key("publisher");
    let trusted = [key.public()];
    for kind in [Kind::Registry, Kind::Update] {
        let mut label = school::label();
        label.kind = kind;
        let files = vec![school::file("1.json", "application/json", &noise(400))];
        let packed = pack(&label, Vec::new(), files, &key).expect("a parcel");
        let file = zip::write(&packed.tree).expect("a file");
        none_accepted(
            &format!("{kind}, one file, flips"),
            flips(&file, |file| opens(file, &trusted)),
        );
        none_accepted(
            &format!("{kind}, one file, cuts"),
            cuts(&file, |file| opens(file, &trusted)),
        );
    }
}
