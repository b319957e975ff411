//! The program, running in a folder of its own until it is dropped.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_lucarne");

/// A running program.
pub struct Running {
    child: Child,
    traced: bool,
    /// What it said until it answered.
    pub said: String,
    /// Its port.
    pub port: u16,
}

impl Running {
    /// Starts it with these words, under another program if one is named.
    pub fn start(under: &[&str], folder: &Path, words: &[&str]) -> Running {
        let all: Vec<&str> = under.iter().copied().chain([PROGRAM]).collect();
        let mut child = Command::new(all[0])
            .args(&all[1..])
            .args(["serve", "--data"])
            .arg(folder)
            .args(words)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut said = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        while !said.contains("Lucarne answers at") {
            let read = lines.read_line(&mut said).unwrap();
            assert!(read > 0, "the program ended:\n{said}");
        }
        let line = said.lines().last().unwrap().trim_end_matches('/');
        let port = line.rsplit(':').next().unwrap().parse().unwrap();
        // What it says later goes nowhere, but must not block it.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Running {
            child,
            traced: !under.is_empty(),
            said,
            port,
        }
    }

    /// Where it is on this machine.
    pub fn address(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    /// Stops it as the system would.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        let own = self.child.id().to_string();
        // Under a tracer, the program is the tracer's child; the tracer ends after it.
        let mut signal = if self.traced {
            Command::new("pkill")
        } else {
            Command::new("kill")
        };
        signal.arg("-TERM");
        if self.traced {
            signal.arg("-P");
        }
        let _ = signal.arg(&own).status();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// Runs a command of the program to its end; what it printed.
pub fn command(words: &[&str]) -> (bool, String) {
    let output = Command::new(PROGRAM).args(words).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}
