//! A site on a network: its authority, who trusts it, and for what.

use std::os::unix::fs::PermissionsExt as _;

use tempfile::TempDir;

use crate::running::{Running, command};
use crate::station::Station;

const WORDS: [&str; 4] = ["--listen", "0.0.0.0:0", "--host", "school.internal"];

#[test]
fn a_station_that_was_given_the_authority_trusts_the_site_and_no_other_name() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let authority = folder.path().join("certificates/site-authority.crt");
    for name in ["school.internal", "localhost", "127.0.0.1"] {
        let mut station = Station::trusting(site.address(), name, Some(&authority));
        let answer = station.get("/setup").unwrap();
        assert_eq!(answer.status, 200, "{name}");
        assert!(
            answer
                .head
                .contains("strict-transport-security: max-age=31536000")
        );
        assert!(answer.head.contains("set-cookie: __Host-lucarne="));
    }
    let mut other = Station::trusting(site.address(), "other.internal", Some(&authority));
    assert!(other.get("/setup").is_err());
    let mut stranger = Station::trusting(site.address(), "school.internal", None);
    assert!(stranger.get("/setup").is_err());
    let mut station = Station::trusting(site.address(), "school.internal", Some(&authority));
    let file = station.get("/site-authority.crt").unwrap();
    assert_eq!(file.body, std::fs::read_to_string(&authority).unwrap());
    for secret in ["secrets/site-authority.key", "secrets/server.pem"] {
        let metadata = std::fs::metadata(folder.path().join(secret)).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600, "{secret}");
    }
}

#[test]
fn the_strongest_cipher_suite_is_spoken_whatever_a_station_puts_first() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let authority = folder.path().join("certificates/site-authority.crt");
    let station = Station::trusting(site.address(), "school.internal", Some(&authority));
    let newer = station.suite(&[&rustls::version::TLS13]);
    assert_eq!(newer, "TLS13_AES_256_GCM_SHA384");
    let older = station.suite(&[&rustls::version::TLS12]);
    assert_eq!(older, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
}

#[test]
fn whoever_forgets_the_s_is_sent_to_the_right_address() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let answer = Station::plain(site.address()).get("/home").unwrap();
    assert_eq!(answer.status, 307);
    let place = format!("Location: https://school.internal:{}/", site.port);
    assert!(answer.head.contains(&place), "{}", answer.head);
    assert_eq!(answer.body, "");
}

#[test]
fn renewed_certificates_are_trusted_by_stations_that_have_the_old_authority() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let authority = folder.path().join("certificates/site-authority.crt");
    let old = folder.path().join("old.crt");
    Running::start(&[], folder.path(), &WORDS).stop();
    std::fs::copy(&authority, &old).unwrap();
    let reached = |given: &std::path::Path| {
        let site = Running::start(&[], folder.path(), &WORDS);
        let mut station = Station::trusting(site.address(), "school.internal", Some(given));
        station.get("/setup").is_ok()
    };
    let (good, said) = command(&["authority", "renew", "--data", data]);
    assert!(good, "{said}");
    assert_ne!(
        std::fs::read(&old).unwrap(),
        std::fs::read(&authority).unwrap()
    );
    assert!(reached(&old) && reached(&authority));
    assert!(command(&["authority", "renew", "--new-key", "--data", data]).0);
    assert!(!reached(&old) && reached(&authority));
}

#[test]
fn a_name_the_authority_may_not_sign_for_is_refused_until_it_is_renewed() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    Running::start(&[], folder.path(), &WORDS).stop();
    let new = ["--listen", "0.0.0.0:0", "--host", "class.internal"];
    let start = [&["serve", "--data", data][..], &new[..]].concat();
    let (good, said) = command(&start);
    assert!(!good && said.contains("not for class.internal"), "{said}");
    let renew = [
        "authority",
        "renew",
        "--data",
        data,
        "--host",
        "class.internal",
    ];
    assert!(command(&renew).0);
    let site = Running::start(&[], folder.path(), &new);
    let authority = folder.path().join("certificates/site-authority.crt");
    let mut station = Station::trusting(site.address(), "class.internal", Some(&authority));
    assert_eq!(station.get("/setup").unwrap().status, 200);
}

#[test]
fn plain_http_on_a_network_is_asked_for_and_leaves_a_trace() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let words = [&WORDS[..], &["--insecure-lan"]].concat();
    let site = Running::start(&[], folder.path(), &words);
    let answer = Station::plain(site.address()).get("/setup").unwrap();
    assert_eq!(answer.status, 200);
    assert!(!answer.head.contains("strict-transport-security"));
    assert!(!folder.path().join("certificates").exists());
    site.stop();
    let (_, said) = command(&["doctor", "--data", data]);
    assert!(said.contains("--insecure-lan"), "{said}");
    Running::start(&[], folder.path(), &WORDS).stop();
    let (_, said) = command(&["doctor", "--data", data]);
    assert!(said.contains("stations reach the site by TLS"), "{said}");
    assert!(said.contains("certificate until"), "{said}");
}

#[test]
fn every_file_of_the_data_folder_has_a_class() {
    let page = include_str!("../../../../docs/data.md");
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let backup = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    site.stop();
    assert!(command(&["backup", "sheet", "--data", data]).0);
    let medium = backup.path().to_str().unwrap();
    assert!(command(&["backup", "run", "--data", data, "--to", medium]).0);
    let described = |name: &str| {
        page.contains(&format!("| `{name}` |")) || page.contains(&format!("| `{name}/` |"))
    };
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        // What SQLite keeps beside a file has the class of the file.
        let beside = ["-wal", "-shm", ".lock"];
        let ending = beside.iter().find(|ending| name.ends_with(**ending));
        let name = name.trim_end_matches(ending.unwrap_or(&""));
        assert!(described(name), "docs/data.md: {name} needs a class");
    }
    for inner in include_str!("../../src/folder.rs")
        .split("self.0.join(\"")
        .skip(1)
    {
        let name = inner.split('"').next().unwrap();
        assert!(described(name), "docs/data.md: {name} needs a class");
    }
}
