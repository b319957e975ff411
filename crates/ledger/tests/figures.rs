//! Figures of `docs/assurance.md` about acks on paper: many, each with every single character mistyped in every way.

use ledger::{
    EventRef, Hash, Id,
    paper::{Code, PaperError, PaperKey, public_key},
};

const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many: `LUCARNE_PAPER_ACKS=10000 cargo test -p ledger --release --test figures`
fn acks() -> u64 {
    let asked = std::env::var("LUCARNE_PAPER_ACKS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(200)
}

/// Bytes that follow from a number, so that an ack that fails can be made again.
fn bytes(of: &str, n: u64) -> [u8; 32] {
    *Hash::of(format!("{of} {n}").as_bytes()).as_bytes()
}

fn id(of: &str, n: u64) -> Id {
    let mut short = [0; 16];
    short.copy_from_slice(&bytes(of, n)[..16]);
    Id::from_bytes(short)
}

#[test]
fn every_ack_on_paper_is_taken_and_every_mistyped_character_is_noticed() {
    let mut tried = 0_u64;
    for n in 0..acks() {
        let (hub, device) = (bytes("hub", n), bytes("device", n));
        let theirs = PaperKey::of_hub(&hub, &public_key(&device)).expect("a key");
        let ours = PaperKey::of_device(&device, &public_key(&hub)).expect("a key");
        let seq = u64::from_be_bytes(bytes("seq", n)[..8].try_into().expect("eight bytes"));
        let event = EventRef {
            device: id("installation", n),
            epoch: id("epoch", n),
            seq: seq % (1 << (1 + n % 40)) + 1,
        };
        // Every position of the log is there, each with a hash of its own.
        let hash_at = |seq: u64| Some(Hash::of(&seq.to_be_bytes()));
        let head = hash_at(event.seq).expect("a hash");
        let code = theirs.write(&event, &head);
        let accept = |typed: &str| -> Result<EventRef, PaperError> {
            ours.accept(&typed.parse::<Code>()?, event.device, event.epoch, hash_at)
        };
        assert_eq!(accept(&code), Ok(event), "ack {n}");
        for at in (0..code.len()).filter(|at| code.as_bytes()[*at] != b'-') {
            for typed in DIGITS.chars() {
                if code.as_bytes()[at] == typed as u8 {
                    continue;
                }
                let mut wrong = code.clone();
                wrong.replace_range(at..=at, &typed.to_string());
                assert!(accept(&wrong).is_err(), "ack {n}: {wrong} for {code}");
                tried += 1;
            }
        }
    }
    assert_eq!(tried, acks() * 32 * 31);
    println!("{} acks, {tried} mistyped, none taken", acks());
}
