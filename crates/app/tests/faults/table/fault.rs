//! The faults of the table, and the points at which an operation can meet them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use ledger::Hash;

use super::operation::Operation;
use super::world::World;
use crate::written::{self, Dice, Disk, Files};

/// The calls that change something on a disk.
const CALLS: &[&str] = &[
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "unlink",
    "ftruncate",
    "mkdir",
    "openat",
];
/// The calls that read.
const READS: &[&str] = &["read", "pread64"];
/// Of the bits of a database and the bytes of a parcel, so many are points.
const SPREAD: usize = 400;

/// Something that goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The program is killed at this call.
    Killed,
    /// The power fails; of what was not yet durable in the database all or nothing is left.
    PowerLost,
    /// The same; what was written last is there in part.
    Torn,
    /// The same; each write is there, missing or torn.
    Reordered,
    /// There is no more room than so much.
    Full,
    /// A call that changes something fails, once.
    Unwritten,
    /// The system cannot say that what was written is safe, once.
    NotSynced,
    /// A call that reads fails, once.
    Unread,
    /// A call that reads brings nothing, once.
    ReadShort,
    /// A bit of the database was turned before.
    BitTurned,
    /// A bit of what is brought was turned.
    BroughtDamaged,
    /// The clock says something else.
    Clock,
    /// It is done at the same time by somebody else.
    AtOnce,
    /// The database is put back to what it was before.
    PutBack,
    /// The database was written by a newer program.
    Newer,
    /// The database was written by an older program.
    Older,
}

/// Where a fault is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// At the n-th call of its kind that a thread makes.
    Call(Fault, &'static str, usize),
    /// With so many bytes of room on the disk, beside what is there.
    Room(u64),
    /// With the n-th of the databases that may be left.
    Left(usize),
    /// With this bit of the database.
    Bit(usize),
    /// With this byte of this file that is brought.
    Byte(&'static str, usize),
    /// With the n-th of the clocks.
    Clock(usize),
    /// There is one alone.
    Once(Fault),
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 16] = [
        Fault::Killed,
        Fault::PowerLost,
        Fault::Torn,
        Fault::Reordered,
        Fault::Full,
        Fault::Unwritten,
        Fault::NotSynced,
        Fault::Unread,
        Fault::ReadShort,
        Fault::BitTurned,
        Fault::BroughtDamaged,
        Fault::Clock,
        Fault::AtOnce,
        Fault::PutBack,
        Fault::Newer,
        Fault::Older,
    ];

    /// What it is called in the table.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Killed => "killed",
            Fault::PowerLost => "power lost",
            Fault::Torn => "torn write",
            Fault::Reordered => "writes out of order",
            Fault::Full => "disk full",
            Fault::Unwritten => "write error",
            Fault::NotSynced => "not synchronised",
            Fault::Unread => "read error",
            Fault::ReadShort => "short read",
            Fault::BitTurned => "bit turned",
            Fault::BroughtDamaged => "damaged in transit",
            Fault::Clock => "clock",
            Fault::AtOnce => "twice at once",
            Fault::PutBack => "database put back",
            Fault::Newer => "newer schema",
            Fault::Older => "older schema",
        }
    }

    fn meets(self, call: &str) -> bool {
        let (syncs, reads) = (matches!(call, "fsync" | "fdatasync"), READS.contains(&call));
        match self {
            Fault::Killed => !reads,
            Fault::Unwritten => !syncs && !reads,
            Fault::NotSynced => syncs,
            Fault::Full => call == "pwrite64",
            Fault::Unread | Fault::ReadShort => reads,
            _ => false,
        }
    }

    /// Of how much `strace` is told about it.
    pub fn fate(self, n: usize) -> String {
        match self {
            Fault::Killed => format!("signal=KILL:when={n}"),
            Fault::Full => format!("error=ENOSPC:when={n}+"),
            Fault::ReadShort => format!("retval=0:when={n}"),
            _ => format!("error=EIO:when={n}"),
        }
    }
}

/// The points of each fault.
pub type Points = BTreeMap<Fault, Vec<Point>>;
/// What a failure of the power may leave.
pub struct Left {
    /// The world in which the operation was done.
    pub world: World,
    /// How many events there were before.
    pub events: i64,
    /// The databases that may be left, each once.
    pub databases: Vec<(Fault, Files)>,
}

/// Every point at which an operation can meet a fault, in the order in which it comes to them; and the databases that a
/// failure of the power may leave.
pub fn points(operation: &Operation, ready: &World) -> (Points, Left) {
    let calls = calls(operation, ready);
    let mut points = Points::new();
    for fault in Fault::ALL {
        let at = calls.iter().filter(|(call, _)| fault.meets(call));
        let mut at: Vec<Point> = at.map(|(call, n)| Point::Call(fault, call, *n)).collect();
        // A browser keeps the program running; there the database meets the full disk.
        if operation.in_a_browser() {
            let plain = |point: &Point| matches!(point, Point::Call(_, "write", _));
            at.retain(|point| fault == Fault::Killed || !plain(point));
        } else if fault == Fault::Full && ready.on_a_disk(0, "true").is_some() {
            at = rooms(operation, ready);
        }
        points.insert(fault, at);
    }
    // Where a site is first made its files come in an order of their own, which the kills try.
    let left = match ready.database(operation.site) {
        Some(_) => left(operation, ready),
        None => Left {
            world: ready.copy(),
            events: 0,
            databases: Vec::new(),
        },
    };
    for (n, (fault, _)) in left.databases.iter().enumerate() {
        points.entry(*fault).or_default().push(Point::Left(n));
    }
    let bits = 8 * ready
        .database(operation.site)
        .map_or(0, |bytes| bytes.len());
    let spread = |all: usize| (0..all).step_by((all / SPREAD).max(1));
    points.insert(Fault::BitTurned, spread(bits).map(Point::Bit).collect());
    let brought = operation.brought.iter().flat_map(|name| {
        let size = fs::metadata(ready.path(name)).unwrap().len() as usize;
        spread(size).map(|at| Point::Byte(name, at))
    });
    points.insert(Fault::BroughtDamaged, brought.collect());
    let clocks = (0..World::clocks().len()).map(Point::Clock).collect();
    points.insert(Fault::Clock, clocks);
    points.insert(Fault::AtOnce, vec![Point::Once(Fault::AtOnce)]);
    if bits > 0 {
        for fault in [Fault::PutBack, Fault::Newer, Fault::Older] {
            points.insert(fault, vec![Point::Once(fault)]);
        }
    }
    (points, left)
}

/// The databases that a failure of the power may leave between any two calls, each once.
fn left(operation: &Operation, ready: &World) -> Left {
    let world = ready.copy();
    let (before, calls) = world.written(operation);
    let begun = world.copy();
    begun.put_database(operation.site, &before);
    let events = begun.events(operation.site);
    let (mut disk, mut dice) = (Disk::new(before), Dice::new());
    let (mut seen, mut databases) = (BTreeSet::new(), Vec::new());
    for call in &calls {
        disk.step(call);
        for n in 0..5 {
            let way = written::way(n);
            let files = disk.left(way, &mut dice);
            if seen.insert(files.each_ref().map(|bytes| Hash::of(bytes))) {
                let fault = match way {
                    written::Way::All | written::Way::Nothing => Fault::PowerLost,
                    written::Way::Torn => Fault::Torn,
                    written::Way::Each => Fault::Reordered,
                };
                databases.push((fault, files));
            }
        }
    }
    Left {
        world,
        events,
        databases,
    }
}

/// The calls of a run in which nothing fails that read or change something in the world, each with its number among those
/// of its kind in its thread.
fn calls(operation: &Operation, ready: &World) -> Vec<(&'static str, usize)> {
    let world = ready.copy();
    let all = [CALLS, READS].concat();
    let log = world.traced_well(operation, &all.join(","));
    let here = world.path("").display().to_string();
    let mut counted: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for line in log.lines() {
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let Some((name, told)) = rest.trim_start().split_once('(') else {
            continue;
        };
        let Some(call) = all.iter().copied().find(|call| *call == name) else {
            continue;
        };
        let n = counted.entry((thread, call)).or_default();
        *n += 1;
        if touches(call, told, here.trim_end_matches('/')) && !found.contains(&(call, *n)) {
            found.push((call, *n));
        }
    }
    found
}

/// Whether a call reads or changes something in the world; its words have the paths of files in them.
fn touches(call: &str, told: &str, here: &str) -> bool {
    let relative = |quoted: &str| !quoted.starts_with('/');
    let named = told.split('"').nth(1).unwrap_or("/");
    match call {
        "openat" => {
            let writes = ["O_CREAT", "O_RDWR", "O_WRONLY"];
            (relative(named) || named.starts_with(here))
                && writes.iter().any(|flag| told.contains(flag))
        }
        "rename" | "unlink" | "mkdir" => relative(named) || named.starts_with(here),
        _ => told
            .split(',')
            .next()
            .unwrap_or_default()
            .contains(&format!("<{here}/")),
    }
}

/// Disks that are a block larger each, until there is room for everything.
fn rooms(operation: &Operation, ready: &World) -> Vec<Point> {
    const BLOCK: u64 = 4096;
    let enough = |blocks: u64| ready.copy().with_room(operation, blocks * BLOCK).is_none();
    let (mut least, mut most) = (0, 1);
    while !enough(most) {
        (least, most) = (most, most * 2);
    }
    while most - least > 1 {
        let middle = least.midpoint(most);
        match enough(middle) {
            true => most = middle,
            false => least = middle,
        }
    }
    (0..most)
        .map(|blocks| Point::Room(blocks * BLOCK))
        .collect()
}
