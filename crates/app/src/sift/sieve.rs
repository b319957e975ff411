//! The side of the program: starts the child, hands it files, and does without it when it hangs or dies.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use crate::error::{Error, Result};
use crate::sift::wire::{self, Asked, Told};
use crate::sift::{Passed, Purpose, WORD, Why};

/// How long looking at one file may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A child that looks at files. It ends with this value.
pub struct Sieve {
    child: Child,
    files: SyncSender<File>,
    answers: Receiver<io::Result<(Told, Vec<u8>)>>,
    patience: Duration,
}

struct File {
    purpose: Purpose,
    name: String,
    bytes: Vec<u8>,
}

impl Sieve {
    /// Starts a child.
    pub fn start() -> Result<Sieve> {
        let program = program()?;
        let mut command = Command::new(&program);
        command.arg(WORD);
        Sieve::over(&mut command, PATIENCE).map_err(|error| Error::file(&program, error))
    }

    fn over(command: &mut Command, patience: Duration) -> io::Result<Sieve> {
        command.env_clear().current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::null()).spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (to, from) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
        let (files, asked) = sync_channel(1);
        let (answered, answers) = sync_channel(1);
        // Writing may hang as well as reading, so both are left to a thread and only the answer is waited for.
        std::thread::Builder::new()
            .name(WORD.to_owned())
            .spawn(move || talk(to, from, &asked, &answered))?;
        Ok(Sieve {
            child,
            files,
            answers,
            patience,
        })
    }

    /// Looks at a file. After a refusal for time or for a crash the next one meets a new child.
    pub fn look(&mut self, purpose: Purpose, name: &str, bytes: Vec<u8>) -> Result<Passed, Why> {
        let file = File {
            purpose,
            name: name.to_owned(),
            bytes,
        };
        self.files.send(file).map_err(|_| Why::Stopped)?;
        match self.answers.recv_timeout(self.patience) {
            Ok(Ok((told, bytes))) => told.outcome.map(|found| Passed { found, bytes }),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Why::Stopped),
            Err(RecvTimeoutError::Timeout) => {
                // The thread ends with the pipes of the child.
                let _ = self.child.kill();
                Err(Why::Time)
            }
        }
    }

    /// The number by which the system knows the child.
    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Sieve {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn talk(
    mut to: ChildStdin,
    mut from: ChildStdout,
    asked: &Receiver<File>,
    answered: &SyncSender<io::Result<(Told, Vec<u8>)>>,
) {
    while let Ok(file) = asked.recv() {
        let answer = ask(&mut to, &mut from, file);
        let over = answer.is_err();
        if answered.send(answer).is_err() || over {
            return;
        }
    }
}

fn ask(to: &mut ChildStdin, from: &mut ChildStdout, file: File) -> io::Result<(Told, Vec<u8>)> {
    let asked = Asked {
        purpose: file.purpose,
        name: file.name,
        bytes: file.bytes.len() as u64,
    };
    wire::write(to, &asked, &file.bytes)?;
    let told: Told = wire::header(from)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    let bytes = match told.anew {
        Some(length) => wire::body(from, length)?,
        None => file.bytes,
    };
    Ok((told, bytes))
}

/// Whether the program that runs is `lucarne` itself, under whatever name.
static OWN: OnceLock<()> = OnceLock::new();

/// Says that this program answers to the hidden word itself.
pub fn answers_here() {
    let _ = OWN.set(());
}

/// This program; another one that uses its code finds `lucarne` beside itself or in the folder above.
fn program() -> Result<PathBuf> {
    let this =
        std::env::current_exe().map_err(|error| Error::file(Path::new("this program"), error))?;
    if OWN.get().is_some() {
        // By its name it would be another one, or none, once an update was put in its place.
        let running = Path::new("/proc/self/exe");
        return Ok(if running.exists() {
            running.to_owned()
        } else {
            this
        });
    }
    let name = format!("lucarne{}", std::env::consts::EXE_SUFFIX);
    let folders = this.ancestors().skip(1).take(2);
    let mut places = folders.map(|folder| folder.join(&name));
    places
        .find(|place| place.is_file())
        .ok_or_else(|| Error::Unfit(format!("{name} is not beside {}", this.display())))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn looked(program: &str, argument: &str) -> Result<Passed, Why> {
        let mut command = Command::new(program);
        let mut sieve = Sieve::over(command.arg(argument), Duration::from_millis(200))
            .expect("every Unix has this program");
        sieve.look(Purpose::Import, "a.png", vec![0; 1 << 20])
    }

    #[test]
    fn a_child_that_hangs_is_ended() {
        assert_eq!(looked("/bin/sleep", "60"), Err(Why::Time));
    }

    #[test]
    fn a_child_that_dies_refuses_the_file() {
        assert_eq!(looked("/bin/sh", "-c exit"), Err(Why::Stopped));
    }

    #[test]
    fn a_child_that_babbles_refuses_the_file() {
        let refused = looked("/usr/bin/yes", "PNG");
        // It does not read what it is given either.
        assert!(
            matches!(refused, Err(Why::Time | Why::Stopped)),
            "{refused:?}"
        );
    }
}
