//! The published test vectors of age: what they accept, we decrypt; what they refuse, we refuse. What Lucarne never
//! reads, armour and passphrases, is refused whatever they say of it.

use std::{fs, path::Path};

use miniz_oxide::inflate::decompress_to_vec_zlib;
use parcel::{
    Refusal,
    sealed::{Identity, Unopened, open},
};

/// One vector: what it expects, the identities it gives, and the age file.
struct Vector {
    name: String,
    expect: String,
    identities: Vec<Identity>,
    payload: Option<String>,
    /// In armour, or for no identity of the one kind that is read.
    foreign: bool,
    file: Vec<u8>,
}

fn read(path: &Path) -> Vector {
    let bytes = fs::read(path).expect("a vector");
    let end = bytes
        .windows(2)
        .position(|two| two == b"\n\n")
        .expect("a header");
    let header = String::from_utf8(bytes[..end].to_vec()).expect("text");
    let all = |key: &str| {
        let begin = format!("{key}: ");
        let lines = header.lines().filter_map(|line| line.strip_prefix(&begin));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let identities: Vec<Identity> = all("identity")
        .iter()
        .filter_map(|line| Identity::parse(line).ok())
        .collect();
    let armoured = !all("armored").is_empty();
    Vector {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        expect: all("expect").remove(0),
        foreign: armoured || identities.is_empty(),
        identities,
        payload: all("payload").pop(),
        file: match all("compressed").is_empty() {
            true => bytes[end + 2..].to_vec(),
            false => decompress_to_vec_zlib(&bytes[end + 2..]).expect("a compressed vector"),
        },
    }
}

#[test]
fn every_vector_ends_as_published() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/age");
    let (seen, foreign) = each_ends_as_published(&kept);
    println!("{seen} vectors, {foreign} of them refused for what they are");
    assert_eq!((seen, foreign), (123, 56));
}

#[test]
#[ignore = "LUCARNE_AGE=<folder testdata of C2SP/CCTV/age> cargo test -p parcel --test age -- --ignored --nocapture"]
fn every_vector_published_since_ends_so_too() {
    let folder = std::env::var("LUCARNE_AGE").expect("LUCARNE_AGE names the folder");
    let (seen, foreign) = each_ends_as_published(Path::new(&folder));
    println!("{seen} vectors, {foreign} of them refused for what they are");
    assert!(seen >= 123);
}

/// How many there are, and how many of them are nothing that is read here.
fn each_ends_as_published(folder: &Path) -> (usize, usize) {
    let own = Identity::from_bytes(&[3; 32]).expect("an identity");
    let (mut seen, mut foreign) = (0, 0);
    for entry in fs::read_dir(folder).expect("vectors") {
        let path = entry.expect("a vector").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            continue;
        }
        let vector = read(&path);
        // An age file for nobody is still tried, by somebody.
        let tries = vector.identities.iter().chain([&own]);
        let answers: Vec<_> = tries.map(|one| open(&vector.file, one).err()).collect();
        // The payload of a vector is no strict ZIP; that it is refused as one shows that it was decrypted.
        let decrypted = answers
            .iter()
            .any(|one| matches!(one, Some(Unopened::Refused(Refusal::Zip(_)))));
        let (name, expect) = (&vector.name, vector.expect.as_str());
        let success = expect == "success" && !vector.foreign;
        assert_eq!(decrypted, success, "{name}: {answers:?}");
        assert!(!success || vector.payload.is_some(), "{name}");
        assert!(answers.iter().all(Option::is_some), "{name}: {answers:?}");
        if expect == "no match" && !vector.foreign {
            assert!(
                answers.contains(&Some(Unopened::OtherRecipient)),
                "{name}: {answers:?}"
            );
        }
        seen += 1;
        foreign += usize::from(vector.foreign);
    }
    (seen, foreign)
}
