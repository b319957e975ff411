//! The published test vectors of parcels, byte for byte.

mod school;

use ledger::{Hash, words8};
use parcel::{layout, zip};

#[test]
fn a6_the_manifest_its_signature_and_its_small_files() {
    let packed = school::humanum();
    let id = packed.manifest.id;
    let text = |name: String| String::from_utf8(packed.tree[&name].clone()).expect("text");
    assert_eq!(id.to_string(), "b32c56dfe0f8599036ddbbdd78127993");
    assert_eq!(
        text(layout::manifest(id)),
        r#"{"lucarne":"LUCARNE1/content","id":"b32c56dfe0f8599036ddbbdd78127993","name":"Humanum","namespace":"org.example.training","issued":"2026-03-04","needs":{"app":"0.1.0","root":1,"registry":0},"critical":[],"items":[{"series":"fedcba9876543210fedcba9876543210","version":3,"type":"module","title":"Humanum","path":"1/","features":["media"],"languages":["fr"],"licence":"CC-BY-SA-4.0"}],"files":[{"path":"1/media/a.txt","size":6,"sha256":"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03","type":"text/plain"},{"path":"1/module.json","size":20,"sha256":"2dd3dddb07f23696ab1f261f6304daafac93b7c2a0ef34f990fde161a4601ee5","type":"application/json"}],"total":{"files":2,"bytes":26}}"#
    );
    let digest = "1277df098633c4d63bb3087da2a178c0c9e20675dd15d655e0cd0500be622048";
    assert_eq!(packed.digest.to_string(), digest);
    assert_eq!(
        text(layout::signature(id)),
        "untrusted comment: signature from LUCARNE\n\
         RUQkPC/+ljlgmx9uZXuDiEOtJm+iwKotdZornFnkOFODSXav+m/CEeyuiLNvlKuGzml7QRDuDeS1ndXo3rmejDIdy4V5G1gh6AM=\n\
         trusted comment: LUCARNE1/content b32c56dfe0f8599036ddbbdd78127993\n\
         oDhjKsaclGmqPlSLP8Qagu7OkGzt8UmW6/0+5QP6RySEljeRtk6ibq8FjmxwHojET9va8LXsq+ghAyRj5h6kCQ==\n"
    );
    assert_eq!(
        text(layout::complete(id)),
        format!("LUCARNE1/complete {digest} 2 26\n")
    );
    assert_eq!(
        text(layout::sums(id)),
        "2dd3dddb07f23696ab1f261f6304daafac93b7c2a0ef34f990fde161a4601ee5  b/2d/2dd3dddb07f23696ab1f261f6304daafac93b7c2a0ef34f990fde161a4601ee5\n\
         5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  b/58/5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03\n"
    );
}

#[test]
fn a6_the_key_of_the_publisher_and_its_words() {
    let key = school::key("publisher").public();
    assert_eq!(
        key.to_file("LUCARNE test publisher"),
        "untrusted comment: LUCARNE test publisher\nRWQkPC/+ljlgm8Bkqo5krGfAahBuTq3EexEJ+FSPSTwH6tTQqK65whG1\n"
    );
    let fingerprint = key.fingerprint();
    assert_eq!(
        ledger::hash::short(&fingerprint),
        "243c2ffe9639609bcaa178f21809c9e4d4e80a9b"
    );
    let words = words8(&fingerprint);
    assert_eq!(words.digits(), "0289 1803 2045 0355 1200 0623 0340 0376");
    assert_eq!(
        words.to_string(),
        "category thumb zero cluster noodle evil clever congress"
    );
}

#[test]
fn a7_the_same_tree_as_one_file() {
    let tree = school::humanum().tree;
    let file = zip::write(&tree).expect("a file");
    assert_eq!(file.len(), 2610);
    assert_eq!(
        Hash::of(&file).to_string(),
        "eb7188c228c36979e31f872aadb32a78075d804a0b5f05da6a6a77606b220dc1"
    );
    assert_eq!(zip::read(&file), Ok(tree));
}
