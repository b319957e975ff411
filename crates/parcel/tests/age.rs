//! The published test vectors of age: what they accept, we decrypt; what they refuse, we refuse.

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
    Vector {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        expect: all("expect").remove(0),
        identities: all("identity")
            .iter()
            .filter_map(|line| Identity::parse(line).ok())
            .collect(),
        payload: all("payload").pop(),
        file: match all("compressed").is_empty() {
            true => bytes[end + 2..].to_vec(),
            false => decompress_to_vec_zlib(&bytes[end + 2..]).expect("a compressed vector"),
        },
    }
}

#[test]
fn every_vector_ends_as_published() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/age");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("vectors") {
        let path = entry.expect("a vector").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            continue;
        }
        let vector = read(&path);
        let answers: Vec<_> = vector
            .identities
            .iter()
            .map(|one| open(&vector.file, one).err())
            .collect();
        // The payload of a vector is no strict ZIP; that it is refused as one shows that it was decrypted.
        let decrypted = answers
            .iter()
            .any(|one| matches!(one, Some(Unopened::Refused(Refusal::Zip(_)))));
        let (name, expect) = (&vector.name, vector.expect.as_str());
        assert_eq!(decrypted, expect == "success", "{name}: {answers:?}");
        assert!(expect != "success" || vector.payload.is_some(), "{name}");
        if expect == "no match" {
            assert!(
                answers.contains(&Some(Unopened::OtherRecipient)),
                "{name}: {answers:?}"
            );
        }
        seen += 1;
    }
    println!("{seen} vectors");
    assert!(seen > 60);
}
