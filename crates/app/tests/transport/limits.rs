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
fn no_second_request_hides_in_the_length_of_the_first() {
    let folder = TempDir::new().unwrap();
    let site = Running::start(&[], folder.path(), &WORDS);
    let host = format!("Host: 127.0.0.1:{}\r\n", site.port);
    let hidden = format!("GET /setup HTTP/1.1\r\n{host}\r\n");
    let length = format!("Content-Length: {}\r\n", hidden.len() + 5);
    let chunked = "Transfer-Encoding: chunked\r\n";
    let after = |body: &str| format!("{body}{hidden}");
    for (fields, body, status) in [
        // Two lengths, in either order.
        (format!("{length}{chunked}"), after("0\r\n\r\n"), "411"),
        (format!("{chunked}{length}"), after("0\r\n\r\n"), "411"),
        (chunked.to_owned(), after("0\r\n\r\n"), "411"),
        // Lengths that are none, and encodings that do not end in chunks.
        (
            format!("{length}Content-Length: 5\r\n"),
            after("aaaaa"),
            "400",
        ),
        ("Content-Length: 5, 6\r\n".to_owned(), after("aaaaa"), "400"),
        ("Content-Length: +5\r\n".to_owned(), after("aaaaa"), "400"),
        ("Content-Length: -1\r\n".to_owned(), after(""), "400"),
        ("Content-Length: 0x5\r\n".to_owned(), after("aaaaa"), "400"),
        (
            "Content-Length: 99999999999999999999\r\n".to_owned(),
            after(""),
            "400",
        ),
        (
            "Transfer-Encoding: chunked, identity\r\n".to_owned(),
            after("0\r\n\r\n"),
            "400",
        ),
        (
            "Transfer-Encoding: xchunked\r\n".to_owned(),
            after("0\r\n\r\n"),
            "400",
        ),
        (
            "Transfer-Encoding : chunked\r\n".to_owned(),
            after("0\r\n\r\n"),
            "400",
        ),
        // Sizes of chunks that are none.
        (chunked.to_owned(), after("-1\r\n"), "411"),
        (chunked.to_owned(), after("fffffffffffffffff\r\n"), "411"),
        (chunked.to_owned(), after("5;\n\r\naaaaa"), "411"),
        // A line that goes on, and an end of line of its own.
        (
            "Content-Length:\r\n 5\r\n".to_owned(),
            after("aaaaa"),
            "400",
        ),
        (
            "X: y\rContent-Length: 5\r\n".to_owned(),
            after("aaaaa"),
            "400",
        ),
    ] {
        let answer = answered(
            &site,
            format!("POST /setup HTTP/1.1\r\n{host}{fields}\r\n{body}").as_bytes(),
        );
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{fields:?}: {answer}"
        );
        assert_eq!(
            answer.matches("HTTP/1.1 ").count(),
            1,
            "{fields:?}: {answer}"
        );
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
