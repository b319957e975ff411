//! Installs what is missing, by the ordinary package clients.

use std::path::Path;
use std::process::{Command, Stdio};

/// A program, and the Debian package that brings it.
pub struct Needed {
    program: &'static str,
    package: &'static str,
}

/// Programs of the demonstration.
pub const DEMO: &[Needed] = &[
    Needed {
        program: "espeak-ng",
        package: "espeak-ng",
    },
    Needed {
        program: "opusenc",
        package: "opus-tools",
    },
];

/// Programs of the tests.
pub const TEST: &[Needed] = &[
    Needed {
        program: "chromium",
        package: "chromium",
    },
    Needed {
        program: "node",
        package: "nodejs",
    },
    Needed {
        program: "npm",
        package: "npm",
    },
    Needed {
        program: "strace",
        package: "strace",
    },
    Needed {
        program: "ip",
        package: "iproute2",
    },
    Needed {
        program: "minisign",
        package: "minisign",
    },
    Needed {
        program: "age",
        package: "age",
    },
    Needed {
        program: "unzip",
        package: "unzip",
    },
    Needed {
        program: "setpriv",
        package: "util-linux",
    },
    Needed {
        program: "pg_ctl",
        package: "postgresql",
    },
    Needed {
        program: "espeak-ng",
        package: "espeak-ng",
    },
    Needed {
        program: "opusenc",
        package: "opus-tools",
    },
];

/// Programs of the fuzzer, whose library is in C++.
pub const FUZZ: &[Needed] = &[Needed {
    program: "c++",
    package: "g++",
}];

/// Installs the packages of the programs that are missing.
pub fn programs(needed: &[Needed]) -> Result<(), String> {
    let missing: Vec<&str> = needed
        .iter()
        .filter(|one| !found(one.program))
        .map(|one| one.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}", missing.join(" "));
    apt(&["update", "-q"])?;
    let mut words = vec!["install", "-y", "-q", "--no-install-recommends"];
    words.extend(&missing);
    apt(&words)
}

/// Installs the node packages named in a folder's lock file.
pub fn node_packages(folder: &Path) -> Result<(), String> {
    if folder.join("node_modules").exists() {
        return Ok(());
    }
    let done = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .status();
    succeeded("npm ci", done)
}

/// Whether a command ended well.
pub fn succeeded(
    what: &str,
    status: std::io::Result<std::process::ExitStatus>,
) -> Result<(), String> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{what}: {status}")),
        Err(error) => Err(format!("{what}: {error}")),
    }
}

fn apt(words: &[&str]) -> Result<(), String> {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout.starts_with(b"0\n"));
    let mut command = if root {
        Command::new("apt-get")
    } else {
        Command::new("sudo")
    };
    if !root {
        command.arg("apt-get");
    }
    let status = command
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .status();
    succeeded("apt-get", status)
}

/// PostgreSQL's programs are not on the path on Debian.
fn found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).any(|folder| folder.join(program).exists());
    on_path || (program == "pg_ctl" && postgres_exists())
}

fn postgres_exists() -> bool {
    let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") else {
        return false;
    };
    versions
        .flatten()
        .any(|version| version.path().join("bin/pg_ctl").exists())
}
