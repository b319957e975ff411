//! A ledger that grows, is restored, is verified, and travels in batches.

use ledger::{
    Actor, Chain, Clear, Clock, Event, Hash, Head, Header, Id, Kind, Payload, Stamp,
    batch::{Batch, BatchError},
    chain::{AppendError, Opening},
    epoch::{Open, Reason},
    header::{HeaderError, MAX_LAMPORT},
    sign::{DeviceKey, DevicePublic},
    verify::{BreakReason, Stored, Summary, ends_at, verify},
};
use serde_json::json;

const STAMP: Stamp = Stamp {
    claimed: 1_772_615_562,
    clock: Clock::Staff,
    t_min: 1_767_225_600,
};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn opening(epoch: u8, reason: Reason) -> Opening {
    Opening {
        device: id(1),
        epoch: id(epoch),
        reason,
        software: "0.1.0".to_owned(),
    }
}

/// A ledger of `count` events in its first epoch.
fn ledger(count: u8) -> (Chain, Vec<Event>) {
    let opened = Chain::open_epoch(
        None,
        opening(2, Reason::First),
        Actor::SYSTEM,
        [1; 32],
        STAMP,
    );
    let (mut chain, first) = opened.expect("an epoch");
    let mut events = vec![first];
    events.extend((1..count).map(|n| write(&mut chain, n)));
    (chain, events)
}

fn write(chain: &mut Chain, n: u8) -> Event {
    let learner = id(9);
    let payload = Payload::about(learner, Actor::learner(learner), json!({ "n": n }));
    let written = chain.append(Kind::LearningStatement, 1, &payload, [n; 32], STAMP);
    written.expect("an event")
}

fn rows(events: &[Event]) -> Vec<Stored<[u8; 144]>> {
    let row = |event: &Event| Stored {
        header: event.header_bytes(),
        hash: event.hash,
        content: event.content.clone(),
    };
    events.iter().map(row).collect()
}

fn check(events: &[Event]) -> Result<Summary, (u64, BreakReason)> {
    verify(rows(events)).map_err(|broken| (broken.row, broken.reason))
}

#[test]
fn a_ledger_grows_without_holes_and_verifies() {
    let (chain, events) = ledger(20);
    let summary = check(&events).expect("verified");
    assert_eq!((summary.events, summary.with_content), (20, 20));
    assert_eq!(summary.heads, [*chain.head()]);
    assert_eq!(ends_at(&summary, chain.head()), Ok(()));
    assert_eq!(check(&[]), Ok(Summary::default()));
}

#[test]
fn a_database_that_lost_its_last_event_does_not_reach_its_head() {
    let (chain, events) = ledger(5);
    let summary = check(&events[..4]).expect("what is left holds together");
    assert_eq!(ends_at(&summary, chain.head()), Err(BreakReason::Head));
}

#[test]
fn erasing_the_content_leaves_the_chain_whole() {
    let (_, mut events) = ledger(5);
    events[3].content = None;
    let summary = check(&events).expect("verified");
    assert_eq!((summary.events, summary.with_content), (5, 4));
}

#[test]
fn the_first_break_is_named() {
    let (_, events) = ledger(6);
    let broken = |change: fn(&mut Vec<Event>)| {
        let mut events = events.clone();
        change(&mut events);
        check(&events).expect_err("broken")
    };
    let removed = broken(|events| drop(events.remove(3)));
    assert_eq!(removed, (3, BreakReason::Seq));
    let swapped = broken(|events| events.swap(2, 3));
    assert_eq!(swapped, (2, BreakReason::Seq));
    let rewritten = broken(|events| events[2].content = events[3].content.clone());
    assert_eq!(rewritten, (2, BreakReason::Commitment));
    let forged = broken(|events| {
        let mut header = events[2].header;
        header.claimed += 1;
        events[2] = Event::new(header, events[2].content.clone());
    });
    assert_eq!(forged, (3, BreakReason::Prev));
    let renamed = broken(|events| events[4].hash = Hash::ZERO);
    assert_eq!(renamed, (4, BreakReason::Hash));
    let headless = broken(|events| drop(events.remove(0)));
    assert_eq!(headless, (0, BreakReason::Parent));
}

#[test]
fn every_flipped_bit_of_a_header_breaks_the_chain() {
    let (_, events) = ledger(3);
    for bit in 0..144 * 8 {
        let mut rows = rows(&events);
        rows[1].header[bit / 8] ^= 1 << (bit % 8);
        let broken = verify(rows).expect_err("broken");
        assert_eq!(broken.row, 1, "bit {bit}");
    }
}

#[test]
fn a_restored_ledger_continues_in_a_new_epoch() {
    let (mut lost, mut events) = ledger(4);
    let kept = *lost.head();
    write(&mut lost, 77);
    let reopened = Chain::open_epoch(
        Some(&kept),
        opening(3, Reason::Restore),
        Actor::staff(id(8)),
        [5; 32],
        STAMP,
    );
    let (mut chain, first) = reopened.expect("an epoch");
    assert_eq!(first.header.prev, kept.hash);
    let open = Open::of(&first).expect("an opening");
    assert_eq!((open.n, open.parent.map(|parent| parent.seq)), (2, Some(4)));
    events.push(first);
    events.push(write(&mut chain, 78));
    let summary = check(&events).expect("verified");
    assert_eq!(summary.heads, [kept, *chain.head()]);
    assert_eq!(
        (chain.head().seq, chain.head().lamport, chain.head().epoch_n),
        (2, 6, 2)
    );
}

#[test]
fn what_is_written_after_an_import_sorts_after_it() {
    let (mut chain, events) = ledger(2);
    chain.observe(500);
    chain.observe(7);
    let next = write(&mut chain, 9);
    assert_eq!(next.header.lamport, 501);
    assert!(next.header.order() > events[1].header.order());
}

#[test]
fn an_unset_clock_claims_nothing() {
    let (mut chain, _) = ledger(1);
    let stamp = Stamp {
        clock: Clock::Unset,
        ..STAMP
    };
    let payload = Payload::new(Actor::SYSTEM, json!({}));
    let event = chain
        .append(Kind::Other(0x8000), 1, &payload, [0; 32], stamp)
        .expect("an event");
    assert_eq!(event.header.claimed, 0);
    assert_eq!(Header::decode(&event.header_bytes()), Ok(event.header));
}

#[test]
fn an_epoch_without_numbers_left_takes_no_more() {
    let (chain, _) = ledger(1);
    let mut full = Chain::resume(Head {
        lamport: MAX_LAMPORT,
        ..*chain.head()
    });
    let payload = Payload::new(Actor::SYSTEM, json!({}));
    let refused = full.append(Kind::ClockSet, 1, &payload, [0; 32], STAMP);
    assert_eq!(refused, Err(AppendError::Full));
    let refused = full.append(Kind::ClockSet, 0, &payload, [0; 32], STAMP);
    assert_eq!(refused, Err(AppendError::Schema));
}

#[test]
fn headers_out_of_range_are_refused() {
    let (_, events) = ledger(1);
    let bytes = events[0].header_bytes();
    let with = |place: usize, value: &[u8]| {
        let mut bytes = bytes;
        bytes[place..place + value.len()].copy_from_slice(value);
        Header::decode(&bytes).expect_err("refused")
    };
    assert_eq!(with(0, b"LUCEVT02"), HeaderError::Magic);
    assert_eq!(with(10, &[0, 0]), HeaderError::Range("schema"));
    assert_eq!(with(12, &[4]), HeaderError::Range("clock"));
    assert_eq!(with(12, &[0]), HeaderError::Range("claimed"));
    assert_eq!(with(13, &[1]), HeaderError::Reserved);
    assert_eq!(with(15, &[1]), HeaderError::Reserved);
    assert_eq!(with(48, &[0; 8]), HeaderError::Range("seq"));
    assert_eq!(
        with(48, &[0, 0, 1, 0, 0, 0, 0, 0]),
        HeaderError::Range("seq")
    );
    assert_eq!(with(56, &[0; 8]), HeaderError::Range("lamport"));
    assert_eq!(with(56, &[0xff; 8]), HeaderError::Range("lamport"));
    assert_eq!(Header::decode(&bytes[..143]), Err(HeaderError::Length(143)));
}

#[test]
fn the_last_numbers_of_a_header_are_read_and_none_after_them() {
    let event = ledger(1).1[0].clone();
    let read = |seq, lamport| {
        let header = Header {
            seq,
            lamport,
            ..event.header
        };
        Header::decode(&header.encode()).map(drop)
    };
    assert_eq!(read((1 << 40) - 1, (1 << 53) - 1), Ok(()));
    assert_eq!(read(1 << 40, 1), Err(HeaderError::Range("seq")));
    assert_eq!(read(1, 1 << 53), Err(HeaderError::Range("lamport")));
}

fn device() -> DeviceKey {
    DeviceKey::from_bytes(&[42; 32])
}

#[test]
fn every_flipped_or_missing_byte_of_a_batch_is_noticed() {
    let (_, mut events) = ledger(4);
    events[2].content = None;
    let batch = Batch::sign(events, &device()).expect("a batch");
    let bytes = batch.encode();
    let accepted = |bytes: &[u8]| {
        Batch::decode(bytes).is_ok_and(|batch| batch.verify(&device().public()).is_ok())
    };
    assert!(accepted(&bytes));
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        assert!(!accepted(&changed), "byte {place}");
        assert!(Batch::decode(&bytes[..place]).is_err(), "cut at {place}");
    }
    assert!(Batch::decode(&[&bytes[..], b"x"].concat()).is_err());
}

#[test]
fn a_batch_under_another_key_is_refused() {
    let (_, events) = ledger(2);
    let batch = Batch::sign(events, &device()).expect("a batch");
    let stranger = DeviceKey::from_bytes(&[43; 32]).public();
    assert_eq!(batch.verify(&stranger), Err(BatchError::Signature));
    assert!(DevicePublic::from_bytes(&[0; 32]).is_err());
    assert_eq!(Batch::sign(Vec::new(), &device()), Err(BatchError::Empty));
}

#[test]
fn a_batch_with_a_hole_cannot_be_signed() {
    let (_, mut events) = ledger(4);
    events.remove(1);
    let refused = Batch::sign(events, &device());
    let reason = BreakReason::Seq;
    assert_eq!(refused, Err(BatchError::Chain { seq: 3, reason }));
}

#[test]
fn a_batch_may_begin_in_the_middle_of_a_log() {
    let (_, events) = ledger(9);
    let batch = Batch::sign(events[4..7].to_vec(), &device()).expect("a batch");
    assert_eq!((batch.from, batch.to, batch.prev), (5, 7, events[3].hash));
    assert_eq!(batch.verify(&device().public()), Ok(()));
}

#[test]
fn a_batch_that_claims_one_event_too_many_or_a_payload_too_large_is_refused() {
    let (_, mut events) = ledger(1);
    let sign = |events: &[Event]| Batch::sign(events.to_vec(), &device()).expect("a batch");
    let mut bytes = sign(&events).encode();
    bytes[48..56].copy_from_slice(&16_385u64.to_be_bytes());
    assert_eq!(Batch::decode(&bytes), Err(BatchError::TooLarge));
    bytes[40..48].copy_from_slice(&(1u64 << 40).to_be_bytes());
    bytes[48..56].copy_from_slice(&(1u64 << 40).to_be_bytes());
    assert_eq!(Batch::decode(&bytes), Err(BatchError::Malformed("range")));
    let content = Clear {
        salt: [1; 32],
        payload: vec![b' '; 131_073],
    };
    let header = Header {
        commit: content.commitment(),
        ..events[0].header
    };
    events[0] = Event::new(header, Some(content));
    let refused = BatchError::Malformed("length of a payload");
    assert_eq!(Batch::decode(&sign(&events).encode()), Err(refused));
}

#[test]
fn an_event_of_an_unknown_type_is_kept_and_chained() {
    let (mut chain, mut events) = ledger(2);
    let payload = Payload::new(Actor::SYSTEM, json!({"what": "of tomorrow"}));
    let unknown = chain.append(Kind::from_code(0x7777), 9, &payload, [3; 32], STAMP);
    events.push(unknown.expect("an event"));
    events.push(write(&mut chain, 4));
    let batch = Batch::sign(events.clone(), &device()).expect("a batch");
    let read = Batch::decode(&batch.encode()).expect("a batch");
    assert_eq!(read.events, events);
    assert_eq!(read.events[2].header.kind, Kind::Other(0x7777));
    assert!(matches!(&read.events[2].content, Some(Clear { .. })));
}
