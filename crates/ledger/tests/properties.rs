//! What holds for any value: reading undoes writing, and no reader stumbles over any bytes.

use ledger::{
    Actor, Clear, Clock, Event, EventRef, Hash, Header, Id, Kind, Payload,
    anchor::Anchor,
    batch::Batch,
    extract::Extract,
    json::{self, Limits},
    paper::{Code, PaperKey, public_key},
    seal,
    sign::DeviceKey,
    statement::{Ms, Statement, timestamp},
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn header() -> impl Strategy<Value = Header> {
    let numbers = (any::<u16>(), 1u16.., 0u8..4, 1u64..1 << 40, 1u64..1 << 53);
    let times = (any::<i64>(), any::<i64>());
    let bytes = (
        any::<[u8; 16]>(),
        any::<[u8; 16]>(),
        any::<[u8; 32]>(),
        any::<[u8; 32]>(),
    );
    (numbers, times, bytes).prop_map(
        |((kind, schema, clock, seq, lamport), (claimed, t_min), bytes)| {
            let clock = Clock::from_code(clock).unwrap_or_default();
            Header {
                kind: Kind::from_code(kind),
                schema,
                clock,
                device: Id::from_bytes(bytes.0),
                epoch: Id::from_bytes(bytes.1),
                seq,
                lamport,
                claimed: if clock == Clock::Unset { 0 } else { claimed },
                t_min,
                commit: Hash::from_bytes(bytes.2),
                prev: Hash::from_bytes(bytes.3),
            }
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e300..1e300f64).prop_map(Value::from),
        "[^\\x00]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[^\\x00]{0,6}", inner, 0..5)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn a_header_is_read_as_it_was_written(header in header()) {
        prop_assert_eq!(Header::decode(&header.encode()), Ok(header));
        let name = header.event();
        prop_assert_eq!(name.to_string().parse::<EventRef>(), Ok(name));
    }

    #[test]
    fn a_payload_is_read_as_it_was_written(data in value(), subject in any::<Option<[u8; 16]>>()) {
        let subject = subject.map(Id::from_bytes);
        let payload = Payload { subject, actor: Actor::SYSTEM, data: json!({ "d": data }) };
        let bytes = payload.encode().expect("a payload");
        prop_assert_eq!(Payload::parse(&bytes), Ok(payload));
    }

    #[test]
    fn the_canonical_form_reads_as_the_same_value_and_is_stable(value in value()) {
        let text = json::canonical(&value);
        let limits = Limits { bytes: 1 << 20, depth: 32, integers_only: false };
        let read = json::parse(text.as_bytes(), limits).expect("json");
        prop_assert_eq!(json::canonical(&read), text);
    }

    #[test]
    fn a_signed_batch_is_read_as_it_was_written(header in header(), payload in prop::collection::vec(any::<u8>(), 0..300), withheld: bool) {
        let content = Clear { salt: [7; 32], payload };
        let header = Header { commit: content.commitment(), ..header };
        let event = Event::new(header, (!withheld).then_some(content));
        let key = DeviceKey::from_bytes(&[1; 32]);
        let batch = Batch::sign(vec![event], &key).expect("a batch");
        let read = Batch::decode(&batch.encode());
        prop_assert_eq!(read.as_ref().map(|read| read.verify(&key.public())), Ok(Ok(())));
        prop_assert_eq!(read, Ok(batch));
    }

    #[test]
    fn a_paper_code_says_what_it_was_made_for(header in header()) {
        let (hub, device) = ([1; 32], [2; 32]);
        let theirs = PaperKey::of_hub(&hub, &public_key(&device)).expect("a key");
        let ours = PaperKey::of_device(&device, &public_key(&hub)).expect("a key");
        let event = header.event();
        let code: Code = theirs.write(&event, &header.hash()).parse().expect("a code");
        let accepted = ours.accept(&code, header.device, header.epoch, |_| Some(header.hash()));
        prop_assert_eq!(accepted, Ok(event));
        prop_assert!(ours.accept(&code, header.device, header.epoch, |_| Some(header.prev)).is_err());
    }

    #[test]
    fn durations_and_times_come_back(ms in any::<u32>(), seconds in -62_167_219_200i64..=253_402_300_799) {
        let duration = Ms(ms.into());
        prop_assert_eq!(duration.to_string().parse(), Ok(duration));
        prop_assert_eq!(timestamp(seconds).map(|text| text.len()), Some(20));
    }

    #[test]
    fn no_reader_stumbles_over_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = Header::decode(&bytes);
        let _ = Payload::parse(&bytes);
        let _ = Batch::decode(&bytes);
        let _ = Extract::decode(&bytes);
        let _ = Anchor::decode(&bytes);
        let _ = seal::open(&Hash::ZERO, &bytes, Some(&[1; 32]));
        let text = String::from_utf8_lossy(&bytes);
        let _ = text.parse::<Code>();
        let _ = text.parse::<EventRef>();
        let _ = text.parse::<Ms>();
    }

    #[test]
    fn no_reader_stumbles_over_bytes_that_begin_right(rest in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = Batch::decode(&[b"LUCBAT01", &rest[..]].concat());
        let _ = Extract::decode(&[b"LUCEXT01", &rest[..]].concat());
        let _ = Header::decode(&[b"LUCEVT01", &rest[..]].concat());
    }

    #[test]
    fn no_statement_stumbles(value in value()) {
        let _ = Statement::from_data(&value);
    }
}
