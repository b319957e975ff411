//! What is exactly as large as the format allows is taken; one more is refused, and said to be too large.

use ledger::{
    Actor, Chain, Clear, Event, Hash, Head, Header, Id, Kind, Payload, Stamp,
    ack::{self, Ack, AckError},
    batch::{self, Batch, BatchError},
    chain::Opening,
    epoch::Reason,
    extract::{Extract, ExtractError},
    have::Have,
    header::MAX_SEQ,
    json::JsonError,
    payload::MAX_PAYLOAD,
    sign::DeviceKey,
    statement::Evidence,
    verify::{BreakReason, Stored, verify},
};
use serde_json::json;

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn key() -> DeviceKey {
    DeviceKey::from_bytes(&[42; 32])
}

/// Events that follow each other from a position on, with as many bytes of content as asked for each.
fn log(from: u64, contents: impl Iterator<Item = usize>) -> Vec<Event> {
    let template = first(2).1.header;
    let mut prev = Hash::of(b"before");
    let each = contents.zip(from..).map(|(bytes, seq)| {
        let clear = Clear {
            salt: [7; 32],
            payload: vec![b' '; bytes],
        };
        let header = Header {
            seq,
            prev,
            lamport: seq,
            commit: clear.commitment(),
            ..template
        };
        let event = Event::new(header, Some(clear));
        prev = event.hash;
        event
    });
    each.collect()
}

/// A first epoch and its first event.
fn first(epoch: u8) -> (Chain, Event) {
    let opening = Opening {
        device: id(1),
        epoch: id(epoch),
        reason: Reason::First,
        software: "0.1.0".to_owned(),
    };
    Chain::open_epoch(None, opening, Actor::SYSTEM, [1; 32], Stamp::default()).expect("an epoch")
}

fn row(event: &Event) -> Stored<[u8; 144]> {
    Stored {
        header: event.header_bytes(),
        hash: event.hash,
        content: event.content.clone(),
    }
}

#[test]
fn a_batch_holds_so_many_events_and_no_more() {
    let most = usize::try_from(batch::MAX_EVENTS).expect("a number of events");
    let full = Batch::sign(log(1, std::iter::repeat_n(0, most)), &key()).expect("a full batch");
    assert_eq!(Batch::decode(&full.encode()), Ok(full));
    let more = log(1, std::iter::repeat_n(0, most + 1));
    assert_eq!(Batch::sign(more, &key()), Err(BatchError::TooLarge));
}

#[test]
fn a_batch_holds_so_many_bytes_and_no_more() {
    let largest = |last: usize| log(1, std::iter::repeat_n(MAX_PAYLOAD, 255).chain([last]));
    let without = Batch::sign(largest(0), &key())
        .expect("a batch")
        .encode()
        .len();
    let room = batch::MAX_BYTES - without;
    let full = Batch::sign(largest(room), &key()).expect("a full batch");
    let bytes = full.encode();
    assert_eq!(bytes.len(), batch::MAX_BYTES);
    assert_eq!(Batch::decode(&bytes), Ok(full));
    let more = largest(room + 1);
    assert_eq!(Batch::sign(more, &key()), Err(BatchError::TooLarge));
    for more in [1, 2] {
        let bytes = vec![0; batch::MAX_BYTES + more];
        assert_eq!(Batch::decode(&bytes), Err(BatchError::TooLarge));
    }
}

#[test]
fn a_log_ends_at_the_largest_number() {
    assert_eq!(MAX_SEQ, 1_099_511_627_775);
    let last = Batch::sign(log(MAX_SEQ - 1, [10, 10].into_iter()), &key()).expect("a batch");
    assert_eq!(Batch::decode(&last.encode()), Ok(last));
}

#[test]
fn an_ack_has_so_many_bytes_and_no_more() {
    let of = |bytes: usize| Ack::new(id(1), 7, id(2), true, Vec::new(), &"9".repeat(bytes));
    let short = of(0).encode().expect("an ack").len();
    let room = ack::MAX_BYTES - short;
    assert_eq!(
        of(room).encode().map(|bytes| bytes.len()),
        Ok(ack::MAX_BYTES)
    );
    for more in [1, 2] {
        let refused = of(room + more).encode();
        let expected = AckError::from(JsonError::TooLarge(ack::MAX_BYTES));
        assert_eq!(refused, Err(expected));
    }
}

#[test]
fn what_is_held_without_a_gap_is_no_range_of_its_own() {
    let held = |from: u64| Have {
        upto: 5,
        extra: vec![(from, 9)],
        ..Have::nothing(id(2))
    };
    assert!(held(7).is_sound());
    assert!(!held(6).is_sound());
}

#[test]
fn an_extract_that_was_changed_or_is_of_another_installation_is_refused() {
    let learner = id(9);
    let (mut chain, _) = first(2);
    let payload = Payload::about(learner, Actor::learner(learner), json!({ "n": 1 }));
    let event = chain.append(
        Kind::LearningStatement,
        1,
        &payload,
        [3; 32],
        Stamp::default(),
    );
    let events = vec![event.expect("an event")];
    let extract = Extract::sign(id(1), learner, events, &key()).expect("an extract");
    assert_eq!(extract.verify(&key().public()), Ok(()));
    let other = DeviceKey::from_bytes(&[43; 32]).public();
    assert_eq!(extract.verify(&other), Err(ExtractError::Signature));
    let mut of_somebody_else = extract.clone();
    of_somebody_else.subject = id(8);
    let refused = of_somebody_else.verify(&key().public());
    assert_eq!(refused, Err(ExtractError::Signature));
    let mut shorter = extract;
    shorter.events.clear();
    assert_eq!(
        shorter.verify(&key().public()),
        Err(ExtractError::Signature)
    );
}

#[test]
fn only_one_epoch_of_a_ledger_is_the_first() {
    let (_, one) = first(2);
    let (_, another) = first(3);
    let broken = verify([row(&one), row(&another)]).expect_err("two beginnings");
    assert_eq!((broken.row, broken.reason), (1, BreakReason::Parent));

    let parent = Head {
        hash: Hash::of(b"an epoch that is not here"),
        ..*first(2).0.head()
    };
    let opening = Opening {
        device: id(1),
        epoch: id(4),
        reason: Reason::Restore,
        software: "0.1.0".to_owned(),
    };
    let opened = Chain::open_epoch(
        Some(&parent),
        opening,
        Actor::SYSTEM,
        [1; 32],
        Stamp::default(),
    );
    let (_, orphan) = opened.expect("an epoch");
    let broken = verify([row(&orphan)]).expect_err("no parent");
    assert_eq!((broken.row, broken.reason), (0, BreakReason::Parent));
}

#[test]
fn what_a_browser_alone_reports_proves_nothing() {
    assert!(!Evidence::ClientReported.counts());
}

#[test]
fn an_id_is_shown_as_it_is_written() {
    assert_eq!(
        format!("{:?}", id(0xab)),
        format!("Id({})", "ab".repeat(16))
    );
}
