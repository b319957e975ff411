//! What goes with a learner to another site is believed only as the installation signed it.

use ledger::{
    Actor, Chain, Clock, Event, Hash, Id, Kind, Payload, Stamp,
    chain::Opening,
    epoch::Reason,
    extract::{Extract, ExtractError},
    sign::DeviceKey,
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

fn device() -> DeviceKey {
    DeviceKey::from_bytes(&[42; 32])
}

/// One event about each of these people, in this order.
fn about(people: &[Id]) -> Vec<Event> {
    let opening = Opening {
        device: id(1),
        epoch: id(2),
        reason: Reason::First,
        software: "0.1.0".to_owned(),
    };
    let opened = Chain::open_epoch(None, opening, Actor::SYSTEM, [1; 32], STAMP);
    let (mut chain, _) = opened.expect("an epoch");
    let mut write = |person: &Id| {
        let payload = Payload::about(*person, Actor::learner(*person), json!({"n": 1}));
        let written = chain.append(Kind::LearningStatement, 1, &payload, [5; 32], STAMP);
        written.expect("an event")
    };
    people.iter().map(&mut write).collect()
}

fn extract() -> Extract {
    let events = about(&[id(9), id(9), id(9)]);
    Extract::sign(id(1), id(9), events, &device()).expect("an extract")
}

#[test]
fn every_flipped_or_missing_byte_of_an_extract_is_noticed() {
    let bytes = extract().encode();
    let accepted = |bytes: &[u8]| {
        Extract::decode(bytes).is_ok_and(|extract| extract.verify(&device().public()).is_ok())
    };
    assert!(accepted(&bytes));
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        assert!(!accepted(&changed), "byte {place}");
        assert!(Extract::decode(&bytes[..place]).is_err(), "cut at {place}");
    }
    assert!(Extract::decode(&[&bytes[..], b"x"].concat()).is_err());
}

#[test]
fn an_extract_under_another_key_or_of_another_name_is_refused() {
    let refused = Err(ExtractError::Signature);
    let stranger = DeviceKey::from_bytes(&[43; 32]).public();
    assert_eq!(extract().verify(&stranger), refused);
    let ours = device().public();
    let elsewhere = Extract {
        device: id(7),
        ..extract()
    };
    assert_eq!(elsewhere.verify(&ours), refused);
    let somebody_else = Extract {
        subject: id(8),
        ..extract()
    };
    assert_eq!(somebody_else.verify(&ours), refused);
}

#[test]
fn an_event_taken_out_put_in_or_moved_breaks_the_signature() {
    let changed = |change: fn(&mut Vec<Event>)| {
        let mut extract = extract();
        change(&mut extract.events);
        extract.verify(&device().public())
    };
    assert_eq!(changed(|_| ()), Ok(()));
    let refused = Err(ExtractError::Signature);
    assert_eq!(changed(|events| drop(events.pop())), refused);
    assert_eq!(changed(|events| events.push(events[0].clone())), refused);
    assert_eq!(changed(|events| events.swap(0, 1)), refused);
}

#[test]
fn nothing_erased_rewritten_or_about_somebody_else_is_signed() {
    let signed = |events| Extract::sign(id(1), id(9), events, &device()).map(drop);
    assert_eq!(signed(about(&[id(9), id(9)])), Ok(()));
    let mut erased = about(&[id(9), id(9)]);
    erased[1].content = None;
    assert_eq!(signed(erased), Err(ExtractError::Withheld));
    let mut rewritten = about(&[id(9), id(9)]);
    rewritten[1].header.commit = Hash::ZERO;
    assert_eq!(signed(rewritten), Err(ExtractError::Commitment));
    assert_eq!(
        signed(about(&[id(9), id(8)])),
        Err(ExtractError::OtherPerson)
    );
}
