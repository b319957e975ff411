//! What holds for any value: reading undoes writing, and no reader stumbles over any bytes.

mod school;

use ledger::Id;
use parcel::{
    Manifest, PublicKey, SecretKey, Tree,
    kind::Kind,
    pack::{File, Sealed, pack},
    path,
    signature::{self, Signature},
    verify,
    zip::{self, ZipError},
};
use proptest::prelude::*;

fn files() -> impl Strategy<Value = Vec<File>> {
    let content = prop::collection::vec(any::<u8>(), 0..200);
    prop::collection::btree_map("[a-z]{1,8}(/[a-zé]{1,8}){0,2}", content, 0..6).prop_map(|files| {
        let file = |(path, bytes): (String, Vec<u8>)| {
            school::file(&format!("1/{path}"), "text/plain", &bytes)
        };
        files.into_iter().map(file).collect()
    })
}

fn trees() -> impl Strategy<Value = Tree> {
    let content = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        (any::<u8>(), 0usize..100_000).prop_map(|(byte, count)| vec![byte; count]),
    ];
    prop::collection::btree_map(
        "LUCARNE/[A-Za-m0-9_-]{1,20}(/[A-Za-z0-9_-]{1,8}){0,2}",
        content,
        0..6,
    )
}

proptest! {
    #[test]
    fn what_is_packed_is_verified_and_unpacked(files in files()) {
        let key = school::key("publisher");
        let items = if files.is_empty() { Vec::new() } else { vec![school::item()] };
        let Ok(packed) = pack(&school::label(), items, files.clone(), &key) else {
            // Two paths that mean a file and a folder, or a device, are refused; that is tested elsewhere.
            return Ok(());
        };
        let file = zip::write(&packed.tree).expect("a file");
        let tree = zip::read(&file).expect("a tree");
        let trusted = [key.public()];
        let verified = verify(&tree, &trusted).expect("verified");
        prop_assert_eq!(&verified.manifest, &packed.manifest);
        for file in files {
            prop_assert_eq!(verified.file(&file.path), Some(file.bytes));
        }
    }

    #[test]
    fn a_tree_survives_both_zips(tree in trees()) {
        prop_assert_eq!(zip::read(&zip::write(&tree).expect("a file")), Ok(tree.clone()));
        let sealed = zip::write_sealed(&tree).expect("a file");
        prop_assert_eq!(zip::size_class(sealed.len()), sealed.len());
        prop_assert_eq!(zip::read_sealed(&sealed, 1 << 30), Ok(tree));
    }

    #[test]
    fn a_change_anywhere_in_a_sealed_zip_is_noticed(tree in trees(), place: prop::sample::Index, bit in 0u8..8) {
        let mut sealed = zip::write_sealed(&tree).expect("a file");
        let place = place.index(sealed.len());
        sealed[place] ^= 1 << bit;
        prop_assert!(zip::read_sealed(&sealed, 1 << 30).is_err());
        prop_assert!(zip::read_sealed(&sealed[..place], 1 << 30).is_err());
    }

    #[test]
    fn keys_and_signatures_come_back(secret: [u8; 32], message: Vec<u8>, comment in "[ -~]{0,80}") {
        let key = SecretKey::from_bytes(&secret);
        let again = SecretKey::parse(&key.to_plain_file(&comment), None).expect("the key");
        prop_assert_eq!(again.to_bytes(), secret);
        let signed = signature::sign(&message, &comment, &key);
        let signed = Signature::parse(signed.as_bytes()).expect("a signature");
        prop_assert_eq!(signed.verify(&message, &comment, &key.public()), Ok(()));
    }

    #[test]
    fn no_reader_stumbles_over_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = Manifest::read(&bytes);
        let _ = Signature::parse(&bytes);
        let _ = zip::read(&bytes);
        let _ = zip::read_sealed(&bytes, 1 << 30);
        let text = String::from_utf8_lossy(&bytes);
        let _ = PublicKey::parse(&text);
        let _ = SecretKey::parse(&text, None);
        let _ = path::check(&text);
        let tree = [("LUCARNE/x".to_owned(), bytes)].into();
        let _ = verify(&tree, &[]);
    }

    #[test]
    fn no_reader_stumbles_over_a_manifest_that_begins_right(rest in "[ -~]{0,300}") {
        let begin = "{\"lucarne\":\"LUCARNE1/content\",\"id\":\"b32c56dfe0f8599036ddbbdd78127993\",";
        let _ = Manifest::read(format!("{begin}{rest}").as_bytes());
    }

    #[test]
    fn a_zip_with_a_changed_number_is_refused_not_repaired(place: prop::sample::Index, value: u8) {
        let tree = school::humanum().tree;
        let mut file = zip::write(&tree).expect("a file");
        let place = place.index(file.len());
        prop_assume!(file[place] != value);
        file[place] = value;
        prop_assert!(zip::read(&file).is_err());
    }
}

#[test]
fn the_size_of_a_sealed_file_tells_its_class_only() {
    for (bare, class) in [
        (1, 64 << 10),
        (64 << 10, 64 << 10),
        ((64 << 10) + 1, 128 << 10),
        (16 << 20, 16 << 20),
        ((16 << 20) + 1, 32 << 20),
        ((32 << 20) + 1, 48 << 20),
    ] {
        assert_eq!(zip::size_class(bare), class);
    }
}

#[test]
fn the_open_profile_refuses_deflated_entries() {
    let tree: Tree = [("LUCARNE/a".to_owned(), vec![0; 5000])].into();
    let sealed = zip::write_sealed(&tree).expect("a file");
    assert!(matches!(
        zip::read(&sealed),
        Err(ZipError::Entry { entry: 0, .. })
    ));
    assert_eq!(
        zip::read_sealed(&zip::write(&tree).expect("a file"), 1 << 30),
        Err(ZipError::Pad)
    );
}

#[test]
fn a_file_holds_65534_entries_and_not_one_more() {
    let of = |entries: u32| -> Tree {
        let entry = |n| (format!("LUCARNE/{n:05}"), Vec::new());
        (0..entries).map(entry).collect()
    };
    let full = of(65_534);
    let file = zip::write(&full).expect("a file");
    assert_eq!(zip::read(&file), Ok(full));
    for entries in [65_535, 65_536] {
        assert_eq!(zip::write(&of(entries)), Err(ZipError::TooLarge));
    }
}

#[test]
fn a_file_of_2_gib_is_looked_at_and_a_larger_one_is_not() {
    let zeros = |bytes: usize| zip::read(&vec![0; bytes]);
    assert_eq!(zeros(2 << 30), Err(ZipError::End));
    assert_eq!(zeros((2 << 30) + 1), Err(ZipError::TooLarge));
}

#[test]
fn names_that_a_stick_cannot_carry_are_not_written() {
    for name in [
        "a",
        "LUCARNE",
        "LUCARNE/",
        "LUCARNE/../a",
        "LUCARNE/a b",
        "LUCARNE//a",
        "/LUCARNE/a",
        "LUCARNE/é",
    ] {
        let tree: Tree = [(name.to_owned(), Vec::new())].into();
        assert!(
            matches!(zip::write(&tree), Err(ZipError::Name { .. })),
            "{name}"
        );
    }
}

#[test]
fn a_sealed_parcel_travels_in_a_sealed_zip() {
    let mut label = school::label();
    label.kind = Kind::Results;
    label.sealed = Some(Sealed {
        id: Id::from_bytes([4; 16]),
        to: vec!["age1x".to_owned()],
    });
    let key = school::key("device");
    let packed = pack(&label, Vec::new(), school::files(), &key).expect("a parcel");
    let tree = zip::read_sealed(&zip::write_sealed(&packed.tree).expect("a file"), 1 << 30)
        .expect("a tree");
    let trusted = [key.public()];
    assert!(verify(&tree, &trusted).is_ok());
}
