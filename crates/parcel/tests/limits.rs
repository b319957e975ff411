//! What is read from a parcel is tried where its limits are, and one beyond.

mod school;

use ledger::Id;
use parcel::{
    Manifest,
    key::KeyError,
    layout::{self, Mark},
    manifest::{self, ManifestError},
    pack::pack,
    sealed,
    signature::{self, MAX_BYTES, Signature, SignatureError},
    stick::Load,
    zip,
};

/// A signature file whose comment makes it so many bytes long.
fn signature_of(bytes: usize) -> String {
    let of = |comment: &str| signature::sign(b"a message", comment, &school::key("publisher"));
    of(&"c".repeat(bytes - of("").len()))
}

#[test]
fn a_signature_has_1024_bytes_at_most() {
    let full = signature_of(MAX_BYTES);
    assert_eq!(full.len(), 1024);
    assert!(Signature::parse(full.as_bytes()).is_ok());
    let longer = signature_of(MAX_BYTES + 1);
    assert_eq!(
        Signature::parse(longer.as_bytes()),
        Err(SignatureError::Form)
    );
}

#[test]
fn a_signature_has_four_lines_of_one_writing() {
    let good = signature_of(400);
    assert!(Signature::parse(good.as_bytes()).is_ok());
    let lines: Vec<_> = good.lines().collect();
    let with = |place: usize, line: &str| {
        let mut lines = lines.clone();
        lines[place] = line;
        lines.join("\n") + "\n"
    };
    let old_algorithm = lines[1].replacen("RUQ", "RWQ", 1);
    assert_ne!(old_algorithm, lines[1], "it was the new one");
    for (what, text) in [
        ("a fifth line", format!("{good}more\n")),
        ("an empty fifth line", format!("{good}\n")),
        ("three lines", format!("{}\n", lines[..3].join("\n"))),
        ("no end of the last line", good.trim_end().to_owned()),
        (
            "ends of lines of another system",
            good.replace('\n', "\r\n"),
        ),
        (
            "a carriage return in the comment",
            with(2, "trusted comment: a\rb"),
        ),
        ("no trusted comment", with(2, "comment: a")),
        ("the algorithm without hash", with(1, &old_algorithm)),
        ("a short signature", with(1, &lines[1][4..])),
        ("a short second signature", with(3, &lines[3][4..])),
        ("no base64", with(3, "!")),
    ] {
        let refused = Signature::parse(text.as_bytes());
        assert_eq!(refused, Err(SignatureError::Form), "{what}");
    }
    assert_eq!(Signature::parse(b"\xff"), Err(SignatureError::Form));
}

#[test]
fn a_manifest_has_16_mib_at_most() {
    let mut small = school::humanum().manifest;
    let more = manifest::MAX_BYTES - small.write().expect("a manifest").len();
    small.name.push_str(&"n".repeat(more));
    let full = small.write().expect("a full manifest");
    assert_eq!(full.len(), 16 << 20);
    assert_eq!(Manifest::read(&full), Ok(small.clone()));
    small.name.push('n');
    assert!(matches!(small.write(), Err(ManifestError::Json(_))));
}

#[test]
fn the_version_of_an_item_is_between_1_and_2_to_the_31() {
    let of = |version: u32| {
        let mut item = school::item();
        item.version = version;
        let key = school::key("publisher");
        pack(&school::label(), vec![item], school::files(), &key).is_ok()
    };
    let tried = [0, 1, 1 << 31, (1 << 31) + 1].map(of);
    assert_eq!(tried, [false, true, true, false]);
}

#[test]
fn a_file_is_in_chunks_only_where_it_has_to_be() {
    let key = school::key("publisher");
    let of = |bytes: usize| {
        let files = vec![school::file("1/film.webm", "video/webm", &vec![7; bytes])];
        let packed = pack(&school::label(), vec![school::item()], files, &key);
        packed.expect("a parcel").manifest
    };
    let mut full = of(64 << 20);
    assert_eq!(full.files[0].chunks, None);
    full.files[0].chunks = Some(Vec::new());
    let refused = full.write().expect_err("in chunks without need");
    assert!(refused.to_string().contains("without need"), "{refused}");

    let larger = of((64 << 20) + 5);
    let sizes = |first: u64, last: u64| {
        let mut manifest = larger.clone();
        let chunks = manifest.files[0].chunks.as_mut().expect("chunks");
        (chunks[0].size, chunks[1].size) = (first, last);
        manifest.write().is_ok()
    };
    assert!(sizes(64 << 20, 5));
    assert!(!sizes(64 << 20, 4));
    assert!(!sizes((64 << 20) - 1, 6));
    let mut three = larger.clone();
    let chunks = three.files[0].chunks.as_mut().expect("chunks");
    chunks.push(chunks[1]);
    assert!(three.write().is_err());
    let mut whole = larger;
    whole.files[0].chunks = None;
    assert!(whole.write().is_err());
}

#[test]
fn the_largest_zip_still_fits_once_it_is_sealed() {
    // age adds 16 bytes to every 64 KiB, and a header.
    let added = zip::MAX_BYTES.div_ceil(64 << 10) * 16;
    let header = sealed::MAX_FILE - zip::MAX_BYTES - added;
    assert_eq!(header, 1 << 20);
}

#[test]
fn names_of_entries_have_four_parts_of_64_plain_characters() {
    let stands = |name: &str| {
        let tree = [(name.to_owned(), Vec::new())].into();
        zip::write(&tree).is_ok()
    };
    let long = "a".repeat(64);
    assert!(stands(&format!("LUCARNE/{long}")));
    assert!(!stands(&format!("LUCARNE/{long}a")));
    assert!(stands("LUCARNE/a/b/c/d.e_f-G9"));
    assert!(!stands("LUCARNE/a/b/c/d/e"));
    assert!(!stands("LUCARNE/a./b"));
    assert!(!stands("LUCARNEa"));
}

#[test]
fn files_of_a_parcel_are_named_by_its_id() {
    let id = Id::from_bytes([0xab; 16]);
    let hex = "ab".repeat(16);
    assert_eq!(layout::sealed(id), format!("LUCARNE/s/{hex}.age"));
    assert_eq!(
        layout::sealed_complete(id),
        format!("LUCARNE/s/{hex}.complete")
    );
    assert_eq!(layout::sums_id(&layout::sums(id)), Some(id));
    assert_eq!(layout::sums_id(&layout::sums(id).to_uppercase()), Some(id));
    assert_eq!(layout::sums_id(&layout::manifest(id)), None);
    assert_eq!(layout::sums_id("SHA256SUMS"), None);
    let file = vec![1; 100];
    let load = Load::sealed(id, &file);
    assert_eq!(load.parts(), [layout::sealed(id)].into());
    let mark = sealed::complete_text(&file);
    assert_eq!(load.tree()[&layout::sealed_complete(id)], mark.as_bytes());
}

#[test]
fn a_mark_has_one_writing() {
    let line = sealed::complete_text(b"a file");
    let mark = Mark::parse(line.as_bytes()).expect("a mark");
    assert_eq!((mark.blobs, mark.bytes, mark.text()), (1, 6, line.clone()));
    for other in [
        line.replace(" 1 6", " 01 6"),
        line.replace(" 1 6", " 1  6"),
        line.replace(" 1 6", " 1 6 7"),
        line.replace(" 1 6", " +1 6"),
        line.replace(" 1 6", " 1"),
        line.to_uppercase(),
        line.trim_end().to_owned(),
    ] {
        assert_eq!(Mark::parse(other.as_bytes()), None, "{other}");
    }
}

#[test]
fn a_damaged_key_is_refused_by_what_is_wrong_with_it() {
    let key = school::key("site");
    let file = key.to_plain_file("site");
    let line = file.lines().nth(1).expect("the key");
    assert!(parcel::SecretKey::parse(line, None).is_ok());
    assert!(parcel::SecretKey::parse(&format!("{file}\n \n"), None).is_ok());
    for wrong in [
        format!("{file}more\n"),
        format!("untrusted comment: {}\n", "x"),
        line[4..].to_owned(),
        String::new(),
    ] {
        let refused = parcel::SecretKey::parse(&wrong, None).err();
        assert_eq!(refused, Some(KeyError::Form), "{wrong}");
    }
}

#[test]
fn each_item_has_its_own_files() {
    let item = |path: &str| {
        let mut item = school::item();
        item.path = path.to_owned();
        item
    };
    let paths = ["1/a", "1/b", "10/a", "2/a", "2/b/c"];
    let files = paths.map(|path| school::file(path, "text/plain", path.as_bytes()));
    let items = vec![item("1/"), item("10/"), item("2/")];
    let key = school::key("publisher");
    let packed = pack(&school::label(), items, files.into(), &key).expect("a parcel");
    let of = |n: usize| {
        let files = packed.manifest.files_of(&packed.manifest.items[n]);
        files.map(|file| file.path.as_str()).collect::<Vec<_>>()
    };
    assert_eq!([of(0), of(1)], [vec!["1/a", "1/b"], vec!["10/a"]]);
    assert_eq!(of(2), ["2/a", "2/b/c"]);
}

#[test]
fn of_several_manifests_that_do_not_stand_the_first_is_told() {
    let first = school::humanum();
    let mut label = school::label();
    label.name = "Another".to_owned();
    let key = school::key("publisher");
    let second = pack(&label, vec![school::item()], school::files(), &key).expect("a parcel");
    let (one, other) = (first.manifest.id, second.manifest.id);
    let (first_id, second_id) = (one.min(other), one.max(other));
    let mut tree = first.tree;
    tree.extend(second.tree);
    tree.remove(&layout::complete(first_id));
    tree.remove(&layout::signature(second_id));
    let refused = parcel::verify(&tree, &[key.public()]).err();
    let file = layout::complete(second_id);
    assert_eq!(refused, Some(parcel::Refusal::BadComplete { file }));
}
