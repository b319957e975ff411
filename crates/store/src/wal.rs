//! SQLite's log of writes that are not yet in the database file, looked through before SQLite opens it.
//!
//! SQLite ends the log at the first frame that does not check, because that is how a write cut off by a power failure
//! looks. A bit that turned on the disk looks the same, and would take every write after it away without a word. So a bit
//! is turned back where the sums leave one alone that it can have been. Where they leave several (they are weak in the
//! high bits of a word), and where a log is damaged otherwise while later writes stand behind the damage, it is refused.
//! Format and sums: <https://www.sqlite.org/fileformat2.html#walformat>.

use std::fs;
use std::path::Path;

use crate::{Error, Result};

const HEADER: usize = 32;
const FRAME: usize = 24;
/// The first word of a log; the last bit says in which order the bytes of a word are summed.
const MAGIC: u32 = 0x377f_0682;

/// Looks the log of this database through; how many turned bits were turned back.
pub(crate) fn mend(database: &Path) -> Result<usize> {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    let path = Path::new(&name);
    let Ok(mut log) = fs::read(path) else {
        return Ok(0);
    };
    match looked_through(&mut log) {
        Found::Whole => Ok(0),
        Found::Mended(bits) => {
            replace(path, &log).map_err(|error| Error::io(path.display(), &error))?;
            Ok(bits)
        }
        Found::Damaged => Err(Error::DamagedLog {
            log: path.display().to_string(),
        }),
    }
}

/// The whole of it beside, then in its place.
fn replace(path: &Path, log: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("db-wal.new");
    fs::write(&beside, log)?;
    fs::File::open(&beside)?.sync_all()?;
    fs::rename(&beside, path)
}

#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// Every frame checks, up to the end or to a write that was cut off.
    Whole,
    /// The same, after so many bits were turned back.
    Mended(usize),
    /// A frame does not check though writes stand behind it that came later.
    Damaged,
}

/// Two sums of pairs of words, each beginning where the one before ended.
type Sum = [u32; 2];

struct Log {
    big: bool,
    page: usize,
    salts: [u8; 8],
}

fn looked_through(bytes: &mut [u8]) -> Found {
    let mut mended = 0;
    let Some((log, mut sum)) = Log::begin(bytes, &mut mended) else {
        return Found::Whole;
    };
    let frames = (bytes.len() - HEADER) / (FRAME + log.page);
    for n in 0..frames {
        let at = HEADER + n * (FRAME + log.page);
        let frame = &mut bytes[at..at + FRAME + log.page];
        match log.check(frame, sum) {
            Checked::Whole(next) => sum = next,
            Checked::Mended(next) => {
                mended += 1;
                sum = next;
            }
            Checked::Turned => return Found::Damaged,
            Checked::Broken if log.goes_on(&bytes[at..]) => return Found::Damaged,
            Checked::Broken => break,
        }
    }
    match mended {
        0 => Found::Whole,
        bits => Found::Mended(bits),
    }
}

/// How a frame checks; with the sums the next one begins with.
enum Checked {
    Whole(Sum),
    Mended(Sum),
    /// A bit turned, and it may have been this one or that one.
    Turned,
    Broken,
}

impl Log {
    /// Reads the header, with one bit turned back if need be; nothing where there is no log, or none that SQLite reads.
    fn begin(bytes: &mut [u8], mended: &mut usize) -> Option<(Log, Sum)> {
        if bytes.len() < HEADER {
            return None;
        }
        let (header, frames) = bytes.split_at_mut(HEADER);
        let first = frames.get(8..16).unwrap_or(&header[16..24]).to_vec();
        if Log::read(header).is_none() {
            let right = (0..8 * HEADER).find(|bit| {
                turn(header, *bit);
                let right = Log::read(header).is_some_and(|(log, _)| log.salts == *first);
                if !right {
                    turn(header, *bit);
                }
                right
            });
            *mended += usize::from(right.is_some());
        }
        Log::read(header)
    }

    fn read(header: &[u8]) -> Option<(Log, Sum)> {
        let magic = word(header, 0, true);
        if magic & !1 != MAGIC {
            return None;
        }
        let log = Log {
            big: magic & 1 == 1,
            page: word(header, 8, true) as usize,
            salts: header[16..24].try_into().ok()?,
        };
        let sum = log.sum([0, 0], &header[..24]);
        let right = sum == [word(header, 24, true), word(header, 28, true)];
        (right && log.page.is_power_of_two() && (512..=65_536).contains(&log.page))
            .then_some((log, sum))
    }

    fn sum(&self, from: Sum, bytes: &[u8]) -> Sum {
        let [mut one, mut two] = from;
        for at in (0..bytes.len()).step_by(8) {
            one = one
                .wrapping_add(word(bytes, at, self.big))
                .wrapping_add(two);
            two = two
                .wrapping_add(word(bytes, at + 4, self.big))
                .wrapping_add(one);
        }
        [one, two]
    }

    /// What is summed of a frame: the number of its page, the size of the database, and the page.
    fn summed(&self, from: Sum, frame: &[u8]) -> Sum {
        self.sum(self.sum(from, &frame[..8]), &frame[FRAME..])
    }

    fn check(&self, frame: &mut [u8], from: Sum) -> Checked {
        let said = [word(frame, 16, true), word(frame, 20, true)];
        let sum = self.summed(from, frame);
        let salts = bits_between(&frame[8..16], &self.salts);
        let off = [0, 1].map(|n: usize| said[n].wrapping_sub(sum[n]));
        match (salts, off) {
            (0, [0, 0]) => return Checked::Whole(sum),
            (1, [0, 0]) => {
                frame[8..16].copy_from_slice(&self.salts);
                return Checked::Mended(sum);
            }
            (0, _) => {}
            _ => return Checked::Broken,
        }
        let sums = (16 * 8..24 * 8).filter(|bit| {
            let word = (bit - 128) / 32;
            let one = 1_u32 << (8 * (3 - bit / 8 % 4) + bit % 8);
            let mut right = said;
            right[word] ^= one;
            right == sum
        });
        let can_be: Vec<usize> = sums.chain(self.turned(frame, off)).take(2).collect();
        match can_be[..] {
            [bit] => {
                turn(frame, bit);
                Checked::Mended(self.summed(from, frame))
            }
            [] => Checked::Broken,
            _ => Checked::Turned,
        }
    }

    /// The bits that, turned, change the sums of a frame by this much.
    ///
    /// A pair `(x, y)` takes the sums `(a, b)` to `(a + b + x, a + 2b + x + y)`. So what one word changes is carried to
    /// the end by the matrix `(1 1, 1 2)`, once for every pair that follows, and can be read off without summing again.
    fn turned(&self, frame: &[u8], off: Sum) -> Vec<usize> {
        let mut carried = [[1_u32, 0], [0, 1]];
        let mut found = Vec::new();
        for at in (FRAME..frame.len()).step_by(8).rev().chain([0]) {
            let [[a, b], [c, d]] = carried;
            let effects = [[a.wrapping_add(b), c.wrapping_add(d)], [b, d]];
            for (n, effect) in effects.into_iter().enumerate() {
                let value = word(frame, at + 4 * n, self.big);
                for bit in 0..32 {
                    let change = match value >> bit & 1 {
                        0 => 1_u32 << bit,
                        _ => (1_u32 << bit).wrapping_neg(),
                    };
                    if effect.map(|one| one.wrapping_mul(change)) == off {
                        let byte = if self.big { 3 - bit / 8 } else { bit / 8 };
                        found.push(8 * (at + 4 * n + byte) + bit % 8);
                    }
                }
            }
            carried = [
                [a.wrapping_add(b), a.wrapping_add(b.wrapping_mul(2))],
                [c.wrapping_add(d), c.wrapping_add(d.wrapping_mul(2))],
            ];
        }
        found
    }

    /// Whether a write was finished at or behind this frame and another one began after it: it was durable before that.
    fn goes_on(&self, rest: &[u8]) -> bool {
        let own = |frame: &[u8]| frame[8..16] == self.salts;
        let mut frames = rest.chunks_exact(FRAME + self.page);
        frames.any(|frame| own(frame) && word(frame, 4, true) != 0)
            && frames.next().is_some_and(own)
    }
}

fn bits_between(a: &[u8], b: &[u8]) -> u32 {
    a.iter().zip(b).map(|(a, b)| (a ^ b).count_ones()).sum()
}

fn turn(bytes: &mut [u8], bit: usize) {
    bytes[bit / 8] ^= 1 << (bit % 8);
}

fn word(bytes: &[u8], at: usize, big: bool) -> u32 {
    let four = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    if big {
        u32::from_be_bytes(four)
    } else {
        u32::from_le_bytes(four)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{FRAME, Found, HEADER, looked_through};
    use rusqlite::Connection;

    /// A log of SQLite's own making, of many writes.
    fn log() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("site.db");
        let db = Connection::open(&path).unwrap();
        db.execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (x BLOB);",
        )
        .unwrap();
        for n in 0..20 {
            db.execute("INSERT INTO t VALUES (randomblob(?))", [n * 300])
                .unwrap();
        }
        std::fs::read(folder.path().join("site.db-wal")).unwrap()
    }

    #[test]
    fn a_log_that_nothing_happened_to_is_whole() {
        let log = log();
        let mut same = log.clone();
        assert_eq!(looked_through(&mut same), Found::Whole);
        assert_eq!(same, log);
        assert_eq!(looked_through(&mut []), Found::Whole);
        assert_eq!(looked_through(&mut [7; 4000]), Found::Whole);
    }

    #[test]
    fn a_bit_that_turned_is_turned_back_or_refused_and_never_another_one() {
        let log = log();
        // Of header and first frame more than of the others.
        let (mut tried, mut refused) = (0, 0);
        let first = 8 * (HEADER + FRAME + 4096);
        for bit in (0..first)
            .step_by(307)
            .chain((first..8 * log.len()).step_by(3001))
        {
            let mut turned = log.clone();
            turned[bit / 8] ^= 1 << (bit % 8);
            match looked_through(&mut turned) {
                Found::Mended(1) => assert_eq!(turned, log, "bit {bit}"),
                Found::Damaged => refused += 1,
                other => panic!("bit {bit}: {other:?}"),
            }
            tried += 1;
        }
        // The sums are weak in the high bits of a word.
        assert!(refused * 2 < tried, "{refused} of {tried}");
    }

    #[test]
    fn a_write_that_was_cut_off_is_no_damage_and_one_in_the_middle_is() {
        let log = log();
        let frame = FRAME + 4096;
        let frames = (log.len() - HEADER) / frame;
        let ends = |n: &usize| super::word(&log, HEADER + n * frame + 4, true) != 0;
        let last_write = (0..frames - 1).rev().find(ends).unwrap() + 1;
        for n in 0..frames {
            let at = HEADER + n * frame;
            let mut cut = log[..at + 1000].to_vec();
            assert_eq!(looked_through(&mut cut), Found::Whole);
            let mut torn = log.clone();
            torn[at + 600..at + 700].fill(0x5a);
            let found = looked_through(&mut torn);
            let cut_off = n >= last_write;
            assert_eq!(found == Found::Whole, cut_off, "{n}: {found:?}");
        }
    }
}
