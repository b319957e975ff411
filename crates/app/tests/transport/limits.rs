//! Limits of heads: their size, their fields, and the time they take.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::running::Running;

const WORDS: [&str; 2] = ["--listen", "127.0.0.1:0"];

/// Sends these bytes and reads until the connection is closed.
fn answered(site: &Running, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(site.address()).unwrap();
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_head_that_is_too_large_or_has_too_many_fields_is_refused() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let head = |fields: &str| {
        let port = site.port;
        format!(
            "GET /setup HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{fields}\r\n"
        )
    };
    let few: String = (0..90).map(|n| format!("X-{n}: y\r\n")).collect();
    let many: String = (0..101).map(|n| format!("X-{n}: y\r\n")).collect();
    let large = |size: usize| format!("X-Large: {}\r\n", "y".repeat(size));
    for (fields, status) in [
        (few, "200"),
        (many, "431"),
        (large(15_000), "200"),
        (large(17_000), "431"),
    ] {
        let answer = answered(&site, head(&fields).as_bytes());
        let said: String = answer.chars().take(60).collect();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{said}");
    }
}

#[test]
fn a_head_that_is_not_complete_within_ten_seconds_ends_the_connection() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let begun = Instant::now();
    let answer = answered(&site, b"GET /setup HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    assert!(!answer.contains("200 OK"), "{answer}");
    let took = begun.elapsed();
    assert!(took > Duration::from_secs(9), "{took:?}");
    assert!(took < Duration::from_secs(25), "{took:?}");
}
