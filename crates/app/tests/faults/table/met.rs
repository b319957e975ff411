//! How an operation is done while it meets a fault, and what becomes of it.

use std::fs;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use super::Model;
use super::fault::{Fault, Point};
use super::operation::Operation;
use super::world::{PROGRAM, World, said};
use crate::browser::Answer;
use crate::place::run;
use crate::written::{self, Call, Files};

/// What became of an operation that met a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// The program was killed.
    Killed,
    /// It said what it could not do.
    Told(String),
    /// It was done all the same.
    Done,
    /// The point was not reached.
    Not,
}

impl Point {
    /// A world in which the operation met the fault here.
    pub fn met(&self, operation: &Operation, model: &Model) -> (World, Met) {
        let world = model.ready.copy();
        let met = match self {
            Point::Call(fault, call, n) => at_a_call(operation, &world, *fault, call, *n),
            Point::Room(bytes) => world.with_room(operation, *bytes).unwrap_or(Met::Not),
            Point::Left(n) => {
                let (left, site) = (&model.left, operation.site);
                let (_, files) = &left.databases[*n];
                let world = left.world.copy();
                world.put_database(site, files);
                if world.events(site) > left.events {
                    return (world, Met::Killed);
                }
                // What is done to other files comes after the events that say so, or changes nothing without them.
                let world = model.ready.copy();
                world.put_database(site, files);
                return (world, Met::Killed);
            }
            Point::Bit(bit) => {
                let database = world.database(operation.site).unwrap();
                let mut turned = database.clone();
                turned[bit / 8] ^= 1 << (bit % 8);
                world.put_database(operation.site, &[turned, Vec::new()]);
                let met = world.does(operation, PROGRAM);
                // What was done on it all the same is looked through as the officer may do it.
                match met {
                    Met::Done if world.is_whole(operation.site) => Met::Done,
                    met => {
                        let told = match met {
                            Met::Told(told) => told,
                            other => format!("lucarne: noticed when looked through: {other:?}"),
                        };
                        let back = model.ready.copy();
                        return (back, Met::Told(told));
                    }
                }
            }
            Point::Byte(name, at) => {
                let bytes = fs::read(world.path(name)).unwrap();
                let mut turned = bytes.clone();
                turned[*at] ^= 1;
                fs::write(world.path(name), turned).unwrap();
                let met = world.does(operation, PROGRAM);
                assert_ne!(met, Met::Done, "{}: byte {at} of {name}", operation.name);
                fs::write(world.path(name), bytes).unwrap();
                met
            }
            Point::Clock(n) => {
                let (library, says) = (World::clock(), &World::clocks()[*n].1);
                let with = format!("env LD_PRELOAD={library} LUCARNE_TEST_CLOCK={says} {PROGRAM}");
                world.does(operation, &with)
            }
            Point::Once(Fault::AtOnce) => world.does_at_once(operation),
            Point::Once(Fault::PutBack) => {
                let done = model.done.copy();
                let before = model.ready.database(operation.site).unwrap();
                done.put_database(operation.site, &[before, Vec::new()]);
                // Who was erased since is known beside the database, and goes again before anybody comes in.
                done.starts(operation.site);
                return (done, Met::Killed);
            }
            Point::Once(Fault::Newer) => {
                world.sql(operation.site, NEWER);
                let met = world.does(operation, PROGRAM);
                // Who only reads goes on reading.
                let told = matches!(&met, Met::Told(told) if told.contains("9999"));
                assert!(told || met == Met::Done, "{}: {met:?}", operation.name);
                let met = if told { met } else { Met::Not };
                return (model.ready.copy(), met);
            }
            Point::Once(Fault::Older) => {
                world.sql(operation.site, OLDER);
                let met = world.does(operation, PROGRAM);
                // Who only reads leaves the schema as it is.
                world.starts(operation.site);
                met
            }
            Point::Once(other) => panic!("{other:?} has more than one point"),
        };
        (world, met)
    }
}

const NEWER: &[&str] =
    &["INSERT INTO migration (number, name, sha256) VALUES (9999, '9999_later', '')"];

/// Takes the last migration back; a view that it makes anew need only be there.
pub const OLDER: &[&str] = &[
    "DROP VIEW may_follow",
    "DROP VIEW in_group",
    "DROP VIEW restricted",
    "DROP TABLE restriction",
    "CREATE VIEW may_follow AS SELECT 1 AS person",
    "DELETE FROM migration WHERE name = '0031_restriction'",
];

fn at_a_call(operation: &Operation, world: &World, fault: Fault, call: &str, n: usize) -> Met {
    let fate = format!("inject={call}:{}", fault.fate(n));
    let met = world.traced(operation, call, &["-e", &fate]);
    let log = world.path("calls.log");
    let text = fs::read_to_string(&log).unwrap();
    fs::remove_file(log).unwrap();
    if text.contains("INJECTED") || met == Met::Killed {
        return met;
    }
    Met::Not
}

fn became(done: &Output) -> Met {
    match done.status.code() {
        None => Met::Killed,
        Some(0) => Met::Done,
        Some(_) => Met::Told(said(done)),
    }
}

fn answered(operation: &Operation, answer: &Answer) -> Met {
    // To be told that the PIN is wrong is the operation.
    let at_the_door = operation.pages.iter().any(|step| step.who.is_empty());
    if answer.status < 400 && answer.location != "/" || at_the_door && answer.status < 500 {
        return Met::Done;
    }
    Met::Told(format!("{} {}", answer.status, answer.text))
}

impl World {
    /// Does the operation with the program called like this.
    fn does(&self, operation: &Operation, program: &str) -> Met {
        let mut words = program.split_whitespace();
        let mut command = Command::new(words.next().unwrap());
        command.args(words).current_dir(self.path(""));
        if !operation.in_a_browser() {
            return became(&command.args(operation.words()).output().unwrap());
        }
        command.args(["serve", "--listen", "127.0.0.1:0", "--data", operation.site]);
        let running = match run(command, self.path("said")) {
            Ok(running) => running,
            Err(ended) => return Met::Told(ended.said),
        };
        let answer = self.walk(running.address, operation.pages);
        let ended = running.stop();
        assert!(!ended.said.contains("panicked"), "{}", ended.said);
        answered(operation, &answer.unwrap())
    }

    /// Two do it at the same time.
    fn does_at_once(&self, operation: &Operation) -> Met {
        let both = if operation.in_a_browser() {
            let running = self.serve(operation.site);
            let both = at_once(|| {
                answered(
                    operation,
                    &self.walk(running.address, operation.pages).unwrap(),
                )
            });
            let ended = running.stop();
            assert!(!ended.said.contains("panicked"), "{}", ended.said);
            both
        } else {
            at_once(|| self.does(operation, PROGRAM))
        };
        let done = both.contains(&Met::Done);
        assert!(done, "{}: {both:?}", operation.name);
        // The one that was refused is told why.
        for one in both {
            if let Met::Told(said) = &one {
                assert!(said.contains("lucarne: ") || said.contains("<h1"), "{said}");
            }
        }
        Met::Done
    }

    /// Does it on a disk with so much room; nothing where that is enough.
    pub fn with_room(&self, operation: &Operation, bytes: u64) -> Option<Met> {
        let script = format!("{PROGRAM} {}", operation.words);
        let done = self.on_a_disk(bytes, &script).unwrap();
        Some(became(&done)).filter(|met| *met != Met::Done)
    }

    /// Does the operation, which succeeds, and gives the calls of these kinds as `strace` tells them.
    pub fn traced_well(&self, operation: &Operation, calls: &str) -> String {
        let done = self.traced(operation, calls, &[]);
        assert_eq!(done, Met::Done, "{}", operation.name);
        fs::read_to_string(self.path("calls.log")).unwrap()
    }

    /// Does the operation; its database before, and what is written to it.
    pub fn written(&self, operation: &Operation) -> (Files, Vec<Call>) {
        let (site, trace) = (self.path(operation.site), self.path("calls.log"));
        let mut command = Command::new("strace");
        command.args(written::strace(&site, &trace));
        let mut before = written::read(&site);
        let met = self.under(command, operation, || before = written::read(&site));
        assert_eq!(met, Met::Done, "{}", operation.name);
        (before, written::calls(&fs::read_to_string(trace).unwrap()))
    }

    /// Does the operation while `strace` writes the calls of these kinds with the paths of their files.
    fn traced(&self, operation: &Operation, calls: &str, more: &[&str]) -> Met {
        let mut command = Command::new("strace");
        command.args(["-f", "-y", "-qq", "-s", "8", "-o", "calls.log"]);
        command.args(["-e", &format!("trace={calls}")]).args(more);
        self.under(command, operation, || {})
    }

    /// Does the operation under `strace`; `followed` runs when it follows a program that serves.
    fn under(&self, mut command: Command, operation: &Operation, followed: impl FnOnce()) -> Met {
        command.current_dir(self.path(""));
        if !operation.in_a_browser() {
            let done = command.arg(PROGRAM).args(operation.words()).output();
            return became(&done.unwrap());
        }
        let running = self.serve(operation.site);
        let tracer = attached(command, running.id());
        followed();
        let answer = self.walk(running.address, operation.pages);
        let alive = detached(tracer, running.id());
        let ended = if alive {
            running.stop()
        } else {
            running.kill()
        };
        match answer {
            _ if ended.said.contains("panicked") => Met::Told(ended.said),
            Ok(answer) => answered(operation, &answer),
            Err(error) if alive => Met::Told(format!("no answer: {error}")),
            Err(_) => Met::Killed,
        }
    }
}

fn at_once(one: impl Fn() -> Met + Sync) -> [Met; 2] {
    thread::scope(|scope| {
        let other = scope.spawn(&one);
        [one(), other.join().unwrap()]
    })
}

/// Lets `strace` follow every thread of a program that runs.
fn attached(mut command: Command, id: u32) -> Child {
    let id = id.to_string();
    let tracer = command.args(["-p", &id]).stderr(Stdio::null()).spawn();
    for _ in 0..2400 {
        if followed(&id) {
            return tracer.unwrap();
        }
        thread::sleep(Duration::from_millis(25));
    }
    panic!("strace may not follow a program that runs here");
}

fn followed(id: &str) -> bool {
    let threads = fs::read_dir(format!("/proc/{id}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let mut states =
        threads.map(|one| fs::read_to_string(one.path().join("status")).unwrap_or_default());
    states.all(|state| !state.contains("TracerPid:\t0\n"))
}

/// Lets the program go; whether it still runs.
fn detached(mut tracer: Child, id: u32) -> bool {
    let about = format!("/proc/{id}/stat");
    let runs = || fs::read_to_string(&about).is_ok_and(|text| !text.contains(") Z "));
    thread::sleep(Duration::from_millis(20));
    let alive = runs();
    let tracing = tracer.id().to_string();
    Command::new("kill")
        .args(["-INT", &tracing])
        .status()
        .unwrap();
    tracer.wait().unwrap();
    alive && runs()
}
