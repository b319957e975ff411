//! A parcel is accepted whole, unchanged and from a trusted hand, or not at all, with the reason.

mod school;

use ledger::Hash;
use parcel::{
    Packed, PublicKey, Refusal, Tree,
    kind::Kind,
    layout,
    manifest::ManifestError,
    pack::{Sealed, pack},
    signature::{self, SignatureError},
    verify,
    verify::{verify_each, verify_manifest},
    zip,
};

fn trusted() -> Vec<PublicKey> {
    vec![
        school::key("device").public(),
        school::key("publisher").public(),
    ]
}

fn refusal(tree: &Tree) -> Option<Refusal> {
    verify(tree, &trusted()).err()
}

fn open(file: &[u8]) -> Result<(), Refusal> {
    let tree = zip::read(file)?;
    verify(&tree, &trusted()).map(|_| ())
}

/// The small parcel with its manifest changed by `change` and signed again.
fn resigned(change: impl Fn(&str) -> String) -> Tree {
    let Packed {
        manifest, mut tree, ..
    } = school::humanum();
    let name = layout::manifest(manifest.id);
    let text = change(std::str::from_utf8(&tree[&name]).expect("text"));
    let signed = signature::sign(
        text.as_bytes(),
        &manifest.trusted_comment(),
        &school::key("publisher"),
    );
    tree.insert(layout::signature(manifest.id), signed.into_bytes());
    tree.insert(name, text.into_bytes());
    tree
}

#[test]
fn a_whole_parcel_is_accepted_and_its_files_can_be_read() {
    let packed = school::humanum();
    let verified = verify(&packed.tree, &trusted()).expect("verified");
    assert_eq!(verified.manifest, packed.manifest);
    assert_eq!(verified.signer, school::key("publisher").public());
    assert_eq!(verified.digest(), packed.digest);
    assert_eq!(verified.file("1/media/a.txt"), Some(b"hello\n".to_vec()));
    assert_eq!(verified.file("1/none"), None);
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    assert_eq!(school::humanum(), school::humanum());
}

#[test]
fn every_flipped_bit_of_every_file_is_refused() {
    let tree = school::humanum().tree;
    for (name, bytes) in &tree {
        for bit in 0..bytes.len() * 8 {
            let mut changed = tree.clone();
            changed
                .entry(name.clone())
                .and_modify(|bytes| bytes[bit / 8] ^= 1 << (bit % 8));
            assert!(refusal(&changed).is_some(), "{name}, bit {bit}");
        }
    }
}

#[test]
fn only_two_first_lines_of_a_signature_are_known() {
    let tree = school::humanum().tree;
    let name = tree.keys().find(|name| name.ends_with(".minisig"));
    let name = name.expect("a signature");
    let text = String::from_utf8(tree[name].clone()).expect("text");
    let with = |first: &str| {
        let (_, rest) = text.split_once('\n').expect("lines");
        let mut tree = tree.clone();
        tree.insert(name.clone(), format!("{first}\n{rest}").into_bytes());
        refusal(&tree)
    };
    assert_eq!(
        with("untrusted comment: signature from minisign secret key"),
        None
    );
    assert_eq!(with("untrusted comment: signature from LUCARNE"), None);
    for other in ["", " ", "signature from lucarne", "signature from LUCARNE "] {
        assert!(
            with(&format!("untrusted comment: {other}")).is_some(),
            "{other}"
        );
    }
}

#[test]
fn every_flipped_byte_of_the_file_is_refused() {
    let file = zip::write(&school::humanum().tree).expect("a file");
    assert_eq!(open(&file), Ok(()));
    for place in 0..file.len() {
        let mut changed = file.clone();
        changed[place] ^= 0x01;
        assert!(open(&changed).is_err(), "byte {place}");
        changed[place] ^= 0x81;
        assert!(open(&changed).is_err(), "byte {place}");
    }
}

#[test]
fn a_file_cut_anywhere_or_with_anything_added_is_refused() {
    let file = zip::write(&school::humanum().tree).expect("a file");
    for length in 0..file.len() {
        assert!(open(&file[..length]).is_err(), "cut at {length}");
    }
    assert!(open(&[&file[..], b"x"].concat()).is_err());
    assert!(open(&[b"x", &file[..]].concat()).is_err());
}

#[test]
fn a_tree_cut_anywhere_is_refused() {
    let tree = school::humanum().tree;
    for (name, bytes) in &tree {
        for length in 0..bytes.len() {
            let mut cut = tree.clone();
            cut.insert(name.clone(), bytes[..length].to_vec());
            assert!(refusal(&cut).is_some(), "{name} cut at {length}");
        }
    }
}

#[test]
fn a_missing_file_is_named() {
    let Packed { manifest, tree, .. } = school::humanum();
    let id = manifest.id;
    let without = |name: String| {
        let mut tree = tree.clone();
        tree.remove(&name).expect("it was there");
        refusal(&tree)
    };
    let hello = Hash::of(b"hello\n");
    let path = "1/media/a.txt".to_owned();
    assert_eq!(
        without(layout::blob(&hello)),
        Some(Refusal::Missing { path, blob: hello })
    );
    assert_eq!(without(layout::complete(id)), Some(Refusal::NoComplete));
    assert_eq!(without(layout::manifest(id)), Some(Refusal::NoManifest));
    let manifest = layout::manifest(id);
    assert_eq!(
        without(layout::signature(id)),
        Some(Refusal::NoSignature { manifest })
    );
    assert_eq!(
        without(layout::sums(id)),
        None,
        "the list of sums is for people"
    );
}

#[test]
fn a_changed_file_is_named() {
    let Packed { manifest, tree, .. } = school::humanum();
    let id = manifest.id;
    let with = |name: &str, bytes: &[u8]| {
        let mut tree = tree.clone();
        tree.insert(name.to_owned(), bytes.to_vec());
        refusal(&tree)
    };
    let file = layout::blob(&Hash::of(b"hello\n"));
    let path = "1/media/a.txt".to_owned();
    assert_eq!(
        with(&file.clone(), b"jello\n"),
        Some(Refusal::Changed { file, path })
    );
    let file = layout::complete(id);
    assert_eq!(
        with(&file.clone(), b"x"),
        Some(Refusal::BadComplete { file })
    );
    let file = layout::sums(id);
    assert_eq!(with(&file.clone(), b"x"), Some(Refusal::BadSums { file }));
    let file = layout::signature(id);
    let reason = SignatureError::Form;
    assert_eq!(
        with(&file.clone(), b"x"),
        Some(Refusal::BadSignature { file, reason })
    );
    let file = layout::manifest(id);
    let reason = ManifestError::FirstBytes;
    assert_eq!(
        with(&file.clone(), b"x"),
        Some(Refusal::BadManifest { file, reason })
    );
    let file = "LUCARNE/b/00/more".to_owned();
    assert_eq!(with(&file.clone(), b"more"), Some(Refusal::Extra { file }));
    assert_eq!(
        with("LUCARNE/READ-ME.TXT", b"anything"),
        None,
        "this one is for people"
    );
}

#[test]
fn the_wrong_key_is_said_to_be_wrong() {
    let tree = school::humanum().tree;
    let file = tree
        .keys()
        .find(|name| name.ends_with(".minisig"))
        .cloned()
        .expect("a signature");
    let stranger = [school::key("device").public()];
    assert_eq!(
        verify(&tree, &stranger).err(),
        Some(Refusal::WrongKey { file: file.clone() })
    );
    assert_eq!(verify(&tree, &[]).err(), Some(Refusal::WrongKey { file }));
}

#[test]
fn of_several_signatures_the_one_in_its_place_is_named() {
    let Packed {
        manifest, mut tree, ..
    } = school::humanum();
    let file = layout::signature(manifest.id);
    let elsewhere = "LUCARNE/a.minisig".to_owned();
    assert!(elsewhere < file, "it is met first");
    tree.insert(elsewhere, tree[&file].clone());
    let nobody = verify(&tree, &[]).err();
    assert_eq!(nobody, Some(Refusal::WrongKey { file }));
}

#[test]
fn a_signature_made_for_another_parcel_does_not_serve() {
    let Packed {
        manifest, mut tree, ..
    } = school::humanum();
    let file = layout::signature(manifest.id);
    let bytes = tree[&layout::manifest(manifest.id)].clone();
    let other = signature::sign(
        &bytes,
        "LUCARNE1/update b32c56dfe0f8599036ddbbdd78127993",
        &school::key("publisher"),
    );
    tree.insert(file.clone(), other.into_bytes());
    let reason = SignatureError::OtherComment;
    assert_eq!(refusal(&tree), Some(Refusal::BadSignature { file, reason }));
}

#[test]
fn renamed_files_are_recognised_by_what_is_in_them() {
    let renamed = school::humanum().tree.into_values().zip(0..);
    let renamed = renamed.map(|(bytes, i)| (format!("LUCARNE/FILE{i}.BIN"), bytes));
    assert_eq!(refusal(&renamed.collect()), None);
}

#[test]
fn several_parcels_on_one_stick_are_answered_one_by_one() {
    let mut stick = school::humanum().tree;
    let mut label = school::label();
    label.name = "Another".to_owned();
    let key = school::key("awarding body");
    let other = pack(&label, vec![school::item()], school::files(), &key).expect("a parcel");
    stick.extend(other.tree);
    let answers = verify_each(&stick, &trusted());
    assert_eq!(answers.len(), 2);
    assert_eq!(
        answers.iter().filter(|(_, answer)| answer.is_ok()).count(),
        1
    );
}

#[test]
fn a_signed_manifest_that_breaks_the_rules_is_refused() {
    let refused = |from: &str, to: &str| {
        let tree = resigned(|text| {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from}");
            changed
        });
        match refusal(&tree) {
            Some(Refusal::BadManifest { reason, .. }) => reason,
            other => panic!("{from}: {other:?}"),
        }
    };
    for (from, to) in [
        ("\"version\":3", "\"version\":3.0"),
        ("\"name\"", "\"name\":\"x\",\"name\""),
        ("{\"files\":2,", "{\"files\":3,"),
        ("\"bytes\":26", "\"bytes\":27"),
        ("org.example.training", "training"),
        ("2026-03-04", "2026-02-30"),
        ("1/media/a.txt", "1/media/../a.txt"),
        ("1/media/a.txt", "1/z.txt"),
        ("\"path\":\"1/\"", "\"path\":\"1\""),
        ("\"path\":\"1/\"", "\"path\":\"2/\""),
        ("[\"media\"]", "[\"lasers\"]"),
        ("\"type\":\"module\"", "\"type\":\"program\""),
        ("}}", "}} "),
        ("}}", "},\"to\":[\"age1x\"]}"),
    ] {
        let reason = refused(from, to);
        let from_the_rules = !matches!(reason, ManifestError::Critical(_));
        assert!(from_the_rules, "{reason:?}");
    }
    assert_eq!(
        refused("\"name\":\"Humanum\"", "\"name\":\"Other\""),
        ManifestError::Id
    );
}

#[test]
fn an_unknown_critical_member_is_refused_and_an_unknown_plain_one_is_not() {
    let mut manifest = school::humanum().manifest;
    manifest.critical = vec!["lasers".to_owned()];
    assert_eq!(
        manifest.write(),
        Err(ManifestError::Critical("lasers".to_owned()))
    );
    manifest.critical = vec!["chunks".to_owned()];
    assert!(manifest.write().is_ok());
}

#[test]
fn a_sealed_kind_keeps_its_random_id_and_names_its_recipients() {
    let mut label = school::label();
    label.kind = Kind::Results;
    label.sealed = Some(Sealed {
        id: ledger::Id::from_bytes([9; 16]),
        to: vec!["age1example".to_owned()],
    });
    let files = vec![school::file("have.json", "application/json", b"{}")];
    let packed = pack(&label, Vec::new(), files, &school::key("device")).expect("a parcel");
    assert_eq!(packed.manifest.id, ledger::Id::from_bytes([9; 16]));
    let verified = verify(&packed.tree, &trusted()).expect("verified");
    assert_eq!(verified.manifest.to, ["age1example"]);
    label.sealed = None;
    assert!(pack(&label, Vec::new(), Vec::new(), &school::key("device")).is_err());
}

#[test]
fn a_manifest_can_be_verified_before_its_blobs_arrive() {
    let Packed { manifest, tree, .. } = school::humanum();
    let (bytes, signed) = (
        &tree[&layout::manifest(manifest.id)],
        &tree[&layout::signature(manifest.id)],
    );
    let (read, signer) = verify_manifest(bytes, signed, &trusted()).expect("verified");
    assert_eq!(
        (read, signer),
        (manifest, school::key("publisher").public())
    );
    assert_eq!(
        verify_manifest(b"{}", signed, &trusted()),
        Err(Refusal::NoManifest)
    );
}

#[test]
fn a_file_larger_than_a_blob_travels_in_chunks() {
    let large = vec![7; (64 << 20) + 1];
    let files = vec![school::file("1/film.webm", "video/webm", &large)];
    let packed = pack(
        &school::label(),
        vec![school::item()],
        files,
        &school::key("publisher"),
    )
    .expect("a parcel");
    let chunks = packed.manifest.files[0].chunks.as_ref().expect("chunks");
    assert_eq!(
        chunks.iter().map(|chunk| chunk.size).collect::<Vec<_>>(),
        [64 << 20, 1]
    );
    let verified = verify(&packed.tree, &trusted()).expect("verified");
    assert_eq!(
        verified.file("1/film.webm").map(|bytes| bytes == large),
        Some(true)
    );
    let mut tree = packed.tree.clone();
    tree.remove(&layout::blob(&chunks[1].sha256));
    let path = "1/film.webm".to_owned();
    assert_eq!(
        refusal(&tree),
        Some(Refusal::Missing {
            path,
            blob: chunks[1].sha256
        })
    );
}
