//! Ogg Opus with the least wrapping: no tags, as many packets on a page as it can hold, no silence at the end.
//!
//! Encoders leave half a kilobyte of room for tags and close a page each second, which is a tenth of a short sound;
//! voice programs add a third of a second of silence to each text.
//! What is written has no number of chance in it: the same sound gives the same bytes.

/// Packets of a stream with what the first page says of them.
struct Stream {
    packets: Vec<Vec<u8>>,
    /// The position at its end, at 48 kHz.
    end: u64,
}

/// Rewrites a file with one Opus stream. `None` when it is not one, or is damaged.
pub fn tight(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = read(bytes)?;
    let (head, sounds) = match stream.packets.as_slice() {
        [head, tags, sounds @ ..]
            if head.starts_with(b"OpusHead") && tags.starts_with(b"OpusTags") =>
        {
            (head, heard(sounds)?)
        }
        _ => return None,
    };
    let mut out = Pages::default();
    out.page(&[head.as_slice()], 0, FIRST);
    // Name of the encoder and list of tags, both empty.
    out.page(&[b"OpusTags\0\0\0\0\0\0\0\0".as_slice()], 0, 0);
    let mut position = 0;
    let pages = cut(sounds);
    for (number, page) in pages.iter().enumerate() {
        let last = number + 1 == pages.len();
        position += page
            .iter()
            .map(|packet| samples(packet))
            .sum::<Option<u64>>()?;
        let at = if last {
            stream.end.min(position)
        } else {
            position
        };
        out.page(page, at, if last { LAST } else { 0 });
    }
    Some(out.bytes)
}

/// A packet with no more bytes a second than this holds silence; speech has more than twice as many.
const SILENCE: u64 = 350;

/// The packets up to the last one that is heard; the first one always stays.
fn heard(packets: &[Vec<u8>]) -> Option<&[Vec<u8>]> {
    let mut kept = packets;
    while let [before @ .., last] = kept {
        let silent = last.len() as u64 * 48_000 <= SILENCE * samples(last)?;
        if before.is_empty() || !silent {
            break;
        }
        kept = before;
    }
    Some(kept)
}

const CONTINUED: u8 = 1;
const FIRST: u8 = 2;
const LAST: u8 = 4;
/// A page holds so many segments of up to 255 bytes.
const SEGMENTS: usize = 255;

/// All packets of a file, those that run over a page's end put together.
fn read(bytes: &[u8]) -> Option<Stream> {
    let mut rest = bytes;
    let mut stream = Stream {
        packets: Vec::new(),
        end: 0,
    };
    let mut open = Vec::new();
    while !rest.is_empty() {
        let page = rest.strip_prefix(b"OggS")?;
        let count = usize::from(*page.get(22)?);
        if (*page.get(1)? & CONTINUED != 0) == open.is_empty() {
            return None;
        }
        let position = u64::from_le_bytes(page.get(2..10)?.try_into().ok()?);
        let table = page.get(23..23 + count)?;
        let mut body = page.get(23 + count..)?;
        for size in table {
            open.extend_from_slice(body.get(..usize::from(*size))?);
            body = &body[usize::from(*size)..];
            if *size < 255 {
                stream.packets.push(std::mem::take(&mut open));
            }
        }
        if position != u64::MAX {
            stream.end = position;
        }
        rest = body;
    }
    open.is_empty().then_some(stream)
}

/// Packets in the fewest pages.
fn cut(packets: &[Vec<u8>]) -> Vec<Vec<&[u8]>> {
    let mut pages: Vec<Vec<&[u8]>> = Vec::new();
    let mut free = 0;
    for packet in packets {
        let needed = packet.len() / 255 + 1;
        match pages.last_mut().filter(|_| needed <= free) {
            Some(page) => page.push(packet),
            None => {
                pages.push(vec![packet]);
                free = SEGMENTS;
            }
        }
        free = free.saturating_sub(needed);
    }
    pages
}

/// The length of a packet at 48 kHz, from its first byte (RFC 6716, section 3.1).
fn samples(packet: &[u8]) -> Option<u64> {
    let (first, second) = (*packet.first()?, packet.get(1));
    let configuration = usize::from(first >> 3);
    let frame = match configuration {
        0..12 => [480, 960, 1920, 2880][configuration % 4],
        12..16 => [480, 960][configuration % 2],
        _ => [120, 240, 480, 960][configuration % 4],
    };
    let frames = match first & 3 {
        0 => 1,
        1 | 2 => 2,
        _ => u64::from(*second? & 63),
    };
    Some(frame * frames)
}

/// Pages written one after the other.
#[derive(Default)]
struct Pages {
    bytes: Vec<u8>,
    number: u32,
}

impl Pages {
    fn page(&mut self, packets: &[&[u8]], position: u64, flags: u8) {
        let mut page = Vec::from(*b"OggS\0");
        page.push(flags);
        page.extend(position.to_le_bytes());
        page.extend(1_u32.to_le_bytes());
        page.extend(self.number.to_le_bytes());
        page.extend([0; 4]);
        let mut table = Vec::new();
        for packet in packets {
            table.extend(std::iter::repeat_n(255, packet.len() / 255));
            table.extend(u8::try_from(packet.len() % 255));
        }
        page.extend(u8::try_from(table.len()));
        page.extend(table);
        packets
            .iter()
            .for_each(|packet| page.extend_from_slice(packet));
        let sum = checksum(&page);
        page[22..26].copy_from_slice(&sum.to_le_bytes());
        self.bytes.extend(page);
        self.number += 1;
    }
}

/// The checksum of a page whose own field for it is nought (RFC 3533, section 6).
fn checksum(page: &[u8]) -> u32 {
    page.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 24, |sum: u32, _| {
            if sum >> 31 == 1 {
                sum << 1 ^ 0x04C1_1DB7
            } else {
                sum << 1
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use course::media::{Format, probe};

    use super::*;

    const SECOND: &[u8] = include_bytes!("../../../course/tests/media/one-second.opus");

    #[test]
    fn a_rewritten_sound_keeps_its_packets_and_its_length_and_is_smaller() {
        let small = tight(SECOND).expect("an opus file");
        assert!(
            small.len() + 30 < SECOND.len(),
            "{} {}",
            small.len(),
            SECOND.len()
        );
        let (before, after) = (read(SECOND).expect("one"), read(&small).expect("other"));
        assert_eq!(before.packets[2..], after.packets[2..]);
        assert_eq!(before.end, after.end);
        let millis = |bytes| probe(Format::Opus, bytes).expect("facts").millis;
        assert_eq!(millis(&small), millis(SECOND));
        assert_eq!(tight(&small), Some(small));
    }

    #[test]
    fn silence_at_the_end_is_left_out_and_pauses_stay() {
        // Configuration 11: one frame of 60 ms.
        let packet = |size: usize| [vec![11 << 3], vec![0; size - 1]].concat();
        let of = |sizes: &[usize]| sizes.iter().map(|size| packet(*size)).collect::<Vec<_>>();
        let kept = |sizes: &[usize]| heard(&of(sizes)).map(<[_]>::len);
        assert_eq!(kept(&[60, 16, 61, 16, 16, 21]), Some(3));
        assert_eq!(kept(&[60, 22]), Some(2));
        assert_eq!(kept(&[16, 16, 16]), Some(1));
        assert_eq!(kept(&[]), Some(0));
    }

    #[test]
    fn the_checksum_is_the_one_of_an_encoder() {
        let mut page = SECOND[..47].to_vec();
        let written = u32::from_le_bytes(page[22..26].try_into().expect("four bytes"));
        page[22..26].fill(0);
        assert_eq!(checksum(&page), written);
    }

    #[test]
    fn packets_longer_than_a_page_share_none_and_none_is_lost() {
        let packets: Vec<Vec<u8>> = (0..700).map(|n| vec![0; n % 600]).collect();
        let pages = cut(&packets);
        let segments = |page: &Vec<&[u8]>| page.iter().map(|p| p.len() / 255 + 1).sum::<usize>();
        assert!(pages.iter().all(|page| segments(page) <= SEGMENTS));
        assert_eq!(pages.concat().len(), 700);
    }

    #[test]
    fn what_is_not_a_whole_opus_file_is_refused() {
        assert_eq!(tight(b""), None);
        assert_eq!(tight(b"RIFF"), None);
        for length in 0..SECOND.len() {
            let _ = tight(&SECOND[..length]);
        }
    }
}
