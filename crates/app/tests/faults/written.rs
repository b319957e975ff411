//! What the program writes to its database, and what a disk may hold of it after the power failed between any two calls:
//! each write that was not yet made durable is there, missing or torn.
//!
//! The program knows nothing of this: `strace` records what it writes and when it makes that durable.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of the database; what else SQLite keeps beside them is made anew from these.
pub const FILES: [&str; 2] = ["site.db", "site.db-wal"];
/// What a disk writes whole or not at all, in bytes.
const SECTOR: usize = 512;

/// A call of the program on a file of the database.
#[derive(Debug)]
pub struct Call {
    /// When it began, in microseconds since 1970.
    pub began: u128,
    file: usize,
    what: What,
}

#[derive(Debug)]
enum What {
    Write { at: usize, bytes: Vec<u8> },
    Cut(usize),
    Durable,
}

/// The bytes of the files of the database.
pub type Files = [Vec<u8>; 2];

/// What `strace` is asked, so that it records the calls on the database of a folder.
pub fn strace(folder: &Path, trace: &Path) -> Vec<String> {
    let calls = "trace=write,pwrite64,pwritev,fsync,fdatasync,ftruncate,unlink";
    let always = [
        "-f",
        "-qq",
        "-ttt",
        "-y",
        "-xx",
        "-s",
        "1048576",
        "-e",
        "signal=none",
        "-e",
        calls,
        "-o",
    ];
    let mut words: Vec<String> = always.iter().map(ToString::to_string).collect();
    words.push(trace.display().to_string());
    for name in FILES {
        words.extend(["-P".to_owned(), folder.join(name).display().to_string()]);
    }
    words
}

/// The database of a folder, as it lies there.
pub fn read(folder: &Path) -> Files {
    FILES.map(|name| fs::read(folder.join(name)).unwrap_or_default())
}

/// The calls in a record of `strace`, in the order in which they began; one that makes durable stands where it ended.
pub fn calls(trace: &str) -> Vec<Call> {
    let mut waiting: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let (process, rest) = line.split_once(' ').unwrap();
        let (began, rest) = rest.trim_start().split_once(' ').unwrap();
        let began = began.replace('.', "").parse().unwrap();
        if rest.starts_with("<... ") {
            if let Some(file) = waiting.remove(process) {
                let what = What::Durable;
                calls.push(Call { began, file, what });
            }
            continue;
        }
        assert!(!rest.contains(" = -1 "), "a call that failed: {rest}");
        let (name, rest) = rest.split_once('(').unwrap();
        let Some((file, rest)) = named(rest) else {
            continue;
        };
        let words: Vec<&str> = rest
            .split([',', ')', ' '])
            .filter(|w| !w.is_empty())
            .collect();
        let what = match name {
            "pwrite64" => What::Write {
                at: words[2].parse().unwrap(),
                bytes: unhex(words[0].trim_matches('"')),
            },
            "ftruncate" => What::Cut(words[0].parse().unwrap()),
            "fsync" | "fdatasync" if rest.contains("unfinished") => {
                waiting.insert(process, file);
                continue;
            }
            "fsync" | "fdatasync" => What::Durable,
            other => panic!("{other} on the database"),
        };
        calls.push(Call { began, file, what });
    }
    calls
}

/// Which file of the database a call is on, and what follows its name.
fn named(words: &str) -> Option<(usize, &str)> {
    let (_, rest) = words.split_once('<')?;
    let (path, rest) = rest.split_once('>')?;
    let path = String::from_utf8(unhex(path)).ok()?;
    let name = Path::new(&path).file_name()?;
    Some((FILES.iter().position(|file| name == *file)?, rest))
}

/// `\x2f\x74…`
fn unhex(text: &str) -> Vec<u8> {
    let digits = text.split("\\x").skip(1);
    digits
        .map(|two| u8::from_str_radix(two, 16).unwrap())
        .collect()
}

/// A disk on which the calls are made one after the other.
pub struct Disk<'a> {
    durable: Files,
    pending: Vec<&'a Call>,
}

impl<'a> Disk<'a> {
    /// A disk with these files.
    pub fn new(durable: Files) -> Disk<'a> {
        Disk {
            durable,
            pending: Vec::new(),
        }
    }

    /// How many writes on it are not yet durable.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// One more call.
    pub fn step(&mut self, call: &'a Call) {
        if !matches!(call.what, What::Durable) {
            return self.pending.push(call);
        }
        let durable = &mut self.durable;
        self.pending.retain(|one| {
            let own = one.file == call.file;
            if own {
                apply(&mut durable[one.file], one, usize::MAX);
            }
            !own
        });
    }

    /// What may be left of it now.
    pub fn left(&self, way: Way, dice: &mut Dice) -> Files {
        let mut files = self.durable.clone();
        for (n, call) in self.pending.iter().enumerate() {
            let torn = match &call.what {
                What::Write { at, bytes } => {
                    let (first, last) = (at / SECTOR, (at + bytes.len()) / SECTOR);
                    let upto = first + dice.below(last - first + 1);
                    (upto * SECTOR).saturating_sub(*at)
                }
                _ => 0,
            };
            let most = match (way, dice.below(3)) {
                (Way::All, _) => usize::MAX,
                (Way::Nothing, _) => 0,
                (Way::Torn, _) if n + 1 < self.pending.len() => usize::MAX,
                (Way::Torn, _) | (Way::Each, 2) => torn,
                (Way::Each, 0) => usize::MAX,
                (Way::Each, _) => 0,
            };
            if most > 0 {
                apply(&mut files[call.file], call, most);
            }
        }
        files
    }
}

/// What becomes of the writes that are not yet durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// They are all there.
    All,
    /// None is.
    Nothing,
    /// They are all there, the last one in part.
    Torn,
    /// Each is there, missing or torn by chance.
    Each,
}

/// The n-th way; chance comes twice as often.
pub fn way(n: usize) -> Way {
    [Way::All, Way::Nothing, Way::Torn, Way::Each, Way::Each][n % 5]
}

/// So many bytes of a write, or a cut.
fn apply(file: &mut Vec<u8>, call: &Call, most: usize) {
    match &call.what {
        What::Write { at, bytes } => {
            let bytes = &bytes[..most.min(bytes.len())];
            let end = at + bytes.len();
            file.resize(file.len().max(end), 0);
            file[*at..end].copy_from_slice(bytes);
        }
        What::Cut(size) => file.resize(*size, 0),
        What::Durable => {}
    }
}

/// Chance that is the same each time.
pub struct Dice(u64);

impl Dice {
    /// The one every run begins with.
    pub fn new() -> Dice {
        Dice(0x9e37_79b9_7f4a_7c15)
    }

    /// Less than this.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}
