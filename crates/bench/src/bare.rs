//! The other side of the comparison of pages: a handler that does nothing but send the same bytes.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::body::Bytes;
use axum::response::Html;
use axum::routing::get;

/// A process that sends one file.
pub struct Bare {
    /// Where it answers.
    pub address: SocketAddr,
    child: Child,
}

impl Bare {
    /// Starts it: this program again, with the file to send.
    pub fn start(file: &std::path::Path) -> Bare {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = command
            .arg("bare")
            .arg(file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        Bare {
            address: line.trim().parse().unwrap(),
            child,
        }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves the file until the process is ended.
pub fn serve(file: &str) {
    let bytes = Bytes::from(std::fs::read(file).unwrap());
    crate::load::runtime().block_on(async move {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("{}", listener.local_addr().unwrap());
        let router = Router::new().route("/", get(move || async move { Html(bytes) }));
        axum::serve(listener, router).await.unwrap();
    });
}
