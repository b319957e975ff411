//! The `minisign` program and this crate read each other's keys and signatures. Without the program there is nothing
//! to compare with.

mod school;

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

use parcel::{
    PublicKey, SecretKey,
    key::Effort,
    layout,
    signature::{self, Signature},
};

const PROGRAM: &str = "/usr/bin/minisign";

/// A folder of its own for one test, or nothing if there is no program to compare with.
fn folder(test: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).expect("a folder");
    PathBuf::from(PROGRAM).exists().then_some(folder)
}

/// Runs the program in `folder` and types `typed`.
fn minisign(folder: &PathBuf, arguments: &[&str], typed: &str) -> bool {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut keyboard = child.stdin.take().expect("a keyboard");
    keyboard.write_all(typed.as_bytes()).ok();
    drop(keyboard);
    child.wait().expect("the program ends").success()
}

#[test]
fn the_program_verifies_our_parcel_and_notices_a_change() {
    let Some(folder) = folder("verifies") else {
        return;
    };
    let packed = school::humanum();
    let id = packed.manifest.id;
    fs::write(
        folder.join("manifest.json"),
        &packed.tree[&layout::manifest(id)],
    )
    .expect("written");
    fs::write(
        folder.join("manifest.json.minisig"),
        &packed.tree[&layout::signature(id)],
    )
    .expect("written");
    let public = school::key("publisher").public();
    fs::write(folder.join("publisher.pub"), public.to_file("publisher")).expect("written");
    assert!(minisign(
        &folder,
        &["-Vm", "manifest.json", "-p", "publisher.pub"],
        ""
    ));
    assert!(minisign(
        &folder,
        &["-Vm", "manifest.json", "-P", &public.to_base64()],
        ""
    ));
    fs::write(folder.join("manifest.json"), b"{}").expect("written");
    assert!(!minisign(
        &folder,
        &["-Vm", "manifest.json", "-p", "publisher.pub"],
        ""
    ));
}

#[test]
fn the_program_signs_with_our_keys_plain_and_protected() {
    let Some(folder) = folder("signs") else {
        return;
    };
    let key = SecretKey::from_bytes(&[11; 32]);
    let protected = key.to_protected_file("root", "four plain words", &[12; 32], Effort::Light);
    fs::write(folder.join("protected.key"), protected.expect("a file")).expect("written");
    fs::write(folder.join("plain.key"), key.to_plain_file("device")).expect("written");
    fs::write(folder.join("m"), b"hello").expect("written");
    for (file, typed) in [("plain.key", ""), ("protected.key", "four plain words\n")] {
        let arguments = [
            "-S",
            "-s",
            file,
            "-m",
            "m",
            "-x",
            "m.sig",
            "-t",
            "LUCARNE1/root 1 1",
        ];
        assert!(minisign(&folder, &arguments, typed), "{file}");
        let signed = Signature::parse(&fs::read(folder.join("m.sig")).expect("a signature"));
        let verified = signed
            .expect("parsed")
            .verify(b"hello", "LUCARNE1/root 1 1", &key.public());
        assert_eq!(verified, Ok(()), "{file}");
    }
}

#[test]
fn we_sign_with_the_keys_of_the_program() {
    let Some(folder) = folder("keys") else { return };
    assert!(minisign(
        &folder,
        &["-G", "-W", "-f", "-p", "p.pub", "-s", "s.key"],
        ""
    ));
    let text = |name: &str| fs::read_to_string(folder.join(name)).expect("a key");
    let key = SecretKey::parse(&text("s.key"), None).expect("the key");
    let public = PublicKey::parse(&text("p.pub")).expect("the key");
    assert_eq!(
        (public, public.key_id()),
        (key.public(), key.public().key_id())
    );
    fs::write(folder.join("m"), b"hello").expect("written");
    fs::write(
        folder.join("m.minisig"),
        signature::sign(b"hello", "a comment", &key),
    )
    .expect("written");
    assert!(minisign(&folder, &["-Vm", "m", "-p", "p.pub"], ""));
}
