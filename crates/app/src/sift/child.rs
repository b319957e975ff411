//! The child: gives up what it does not need, then looks at one file after the other until nobody asks any more.

use std::io;
use std::process::ExitCode;

use crate::sift::look::look;
use crate::sift::wire::{self, Asked, Told};

/// Most memory, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 512 << 20;
/// Most seconds of work in all.
#[cfg(unix)]
const SECONDS: u64 = 900;

/// The whole life of the child.
pub fn run() -> ExitCode {
    match confine().and_then(|()| work()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(3),
    }
}

/// No memory beyond what pictures need, no new file, connection or process, nothing written but the answer, no traces.
#[cfg(unix)]
fn confine() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for handle in handles() {
        // One that was closed meanwhile, such as that of the list itself, is no fault.
        let _ = nix::unistd::close(handle);
    }
    let limits = [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nproc, 0),
        // Input, output and errors are open already; with this no file and no connection can be.
        (Resource::Nofile, 3),
    ];
    for (resource, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, limit)?;
    }
    Ok(())
}

/// What whoever started the program left open, beyond input, output and errors.
#[cfg(unix)]
fn handles() -> Vec<std::os::fd::RawFd> {
    let list = std::fs::read_dir("/proc/self/fd").or_else(|_| std::fs::read_dir("/dev/fd"));
    let known = list.into_iter().flatten().flatten();
    let number = known.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    number.filter(|handle| *handle > 2).collect()
}

#[cfg(not(unix))]
fn confine() -> io::Result<()> {
    Ok(())
}

fn work() -> io::Result<()> {
    let (mut from, mut to) = (io::stdin().lock(), io::stdout().lock());
    while let Some(asked) = wire::header::<Asked>(&mut from)? {
        let bytes = wire::body(&mut from, asked.bytes)?;
        let (outcome, anew) = match look(asked.purpose, &asked.name, &bytes) {
            Ok((found, anew)) => (Ok(found), anew),
            Err(why) => (Err(why), None),
        };
        drop(bytes);
        let told = Told {
            outcome,
            anew: anew.as_ref().map(|bytes| bytes.len() as u64),
        };
        wire::write(&mut to, &told, anew.as_deref().unwrap_or_default())?;
    }
    Ok(())
}
