//! The published test vectors, byte for byte: whoever reimplements the ledger can check against the same values.

use ledger::{
    Clear, Clock, Event, Hash, Head, Header, Id, Kind,
    anchor::{Anchor, Floors},
    batch::Batch,
    epoch::{Open, fork_id},
    extract::Extract,
    paper::{Code, PaperError, PaperKey, public_key},
    seal::{self, Body},
    sign::DeviceKey,
    state, words8,
};

const FIRST: &str = r#"{"v":1,"subject":null,"actor":{"kind":"system","id":null},"data":{"n":1,"parent":null,"reason":"first","software":"0.1.0"}}"#;
const SECOND: &str = r#"{"v":1,"subject":"8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24","actor":{"kind":"learner","id":"8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24"},"data":{"id":"6f6f0a3e-6f0e-4a53-9f0d-0c7a1d2e3f40","verb":"http://adlnet.gov/expapi/verbs/answered"}}"#;
const PERSON: &str = "8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24";

fn device() -> Id {
    Id::from_bytes(std::array::from_fn(|i| 0x10 + i as u8))
}

fn epoch() -> Id {
    Id::from_bytes(std::array::from_fn(|i| 0xa0 + i as u8))
}

fn secret(name: &str) -> [u8; 32] {
    *Hash::of(format!("lucarne test {name}").as_bytes()).as_bytes()
}

fn event(seq: u64, payload: &str, salt: u8, kind: Kind, prev: Hash) -> Event {
    let content = Clear {
        salt: [salt; 32],
        payload: payload.as_bytes().to_vec(),
    };
    let header = Header {
        kind,
        schema: 1,
        clock: Clock::Network,
        device: device(),
        epoch: epoch(),
        seq,
        lamport: seq,
        claimed: 1_772_615_551 + if seq == 2 { 11 } else { 0 },
        t_min: 1_767_225_600,
        commit: content.commitment(),
        prev,
    };
    Event::new(header, Some(content))
}

fn first() -> Event {
    event(1, FIRST, 0x11, Kind::EpochOpen, Hash::ZERO)
}

fn second() -> Event {
    event(2, SECOND, 0x22, Kind::LearningStatement, first().hash)
}

fn batch(events: Vec<Event>) -> Batch {
    Batch::sign(events, &DeviceKey::from_bytes(&secret("device"))).expect("a batch")
}

#[test]
fn a1_the_first_event() {
    let event = first();
    assert_eq!(FIRST.len(), 123);
    assert_eq!(
        event.header.commit.to_string(),
        "7868d27230ab26473c9f6f9e96e94e56c6f0797caab9309f3f3f8fc9d08a7b9d"
    );
    let header = concat!(
        "4c55434556543031",
        "0001",
        "0001",
        "02",
        "00",
        "0000",
        "101112131415161718191a1b1c1d1e1f",
        "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
        "0000000000000001",
        "0000000000000001",
        "0000000069a7f77f",
        "000000006955b900",
        "7868d27230ab26473c9f6f9e96e94e56c6f0797caab9309f3f3f8fc9d08a7b9d",
        "0000000000000000000000000000000000000000000000000000000000000000",
    );
    assert_eq!(ledger::id::hex(&event.header_bytes()), header);
    assert_eq!(Header::decode(&event.header_bytes()), Ok(event.header));
    assert_eq!(
        event.hash.to_string(),
        "ed5264c94e52525fce0a900aa114273683b43f92c56fce27f5cf5d16725a59bf"
    );
    let open = Open::of(&event).expect("an opening");
    assert_eq!(
        (open.n, open.parent, open.software.as_str()),
        (1, None, "0.1.0")
    );
}

#[test]
fn a2_the_second_event_and_its_words() {
    let event = second();
    assert_eq!(SECOND.len(), 221);
    assert_eq!(
        event.header.commit.to_string(),
        "022d4274eff362b27ad35a802ccf6f62f9ccca129dad8bc4ea6a63d2315d9dd0"
    );
    assert_eq!(
        event.hash.to_string(),
        "fd4dc64999cb77dc02ad9dc10c34ca2d6fc45da593007c254236e0c9444990ca"
    );
    let words = words8(&event.hash);
    assert_eq!(words.digits(), "2026 0881 1171 0412 1467 1904 0085 1437");
    assert_eq!(
        words.to_string(),
        "wool hotel mystery crime resist unlock apple recipe"
    );
}

#[test]
fn a3_a_batch_with_and_without_the_second_payload() {
    let key = DeviceKey::from_bytes(&secret("device"));
    assert_eq!(
        ledger::id::hex(key.public().as_bytes()),
        "126619df77c2e4eeb0c4b48275ffe74848dfc5e56cc7e5c5c776292f73c9355e"
    );
    let full = batch(vec![first(), second()]);
    assert_eq!(
        ledger::id::hex(&full.signature),
        concat!(
            "c7353c3f69b088c0741f3ad254110e1fddb10cb454d3b28feda1c656ed7912c4",
            "7c109c506385d95b318e65005fe5ac151233307b3a7fb413fb22322473d7a002"
        )
    );
    assert_eq!(full.encode().len(), 890);
    assert_eq!(
        Hash::of(&full.encode()).to_string(),
        "2af794587d608c2beaf2dbd9fc5f80802538ed41f9af32e1299746d452bf3e22"
    );
    let withheld = batch(vec![first(), second().withheld()]);
    assert_eq!(withheld.encode().len(), 633);
    assert_eq!(
        Hash::of(&withheld.encode()).to_string(),
        "0e726c94a8439debb764f86005a65f22b33e75dfbf635c33b7b1a69e6e3423ef"
    );
    for batch in [full, withheld] {
        assert_eq!(batch.verify(&key.public()), Ok(()));
        assert_eq!(Batch::decode(&batch.encode()), Ok(batch));
    }
}

#[test]
fn a4_a_sealed_body() {
    let event = second();
    let content = event.content.expect("content");
    let body = seal::store_sealed(&event.hash, &content, &[0x33; 32], &[0x44; 24]).expect("sealed");
    assert_eq!(body.len(), 294);
    assert_eq!(
        Hash::of(&body).to_string(),
        "eab5fb63a12d8a9e94bbddbadf56774dd0f31a4c16721feccc4ddb96b7b6b79d"
    );
    let opened = seal::open(&event.hash, &body, Some(&[0x33; 32]));
    assert_eq!(opened, Ok(Body::Clear(content)));
}

#[test]
fn a5_an_ack_on_paper_and_every_single_mistyped_character() {
    let (hub, device_mac) = (secret("hub mac"), secret("device mac"));
    assert_eq!(
        ledger::id::hex(&public_key(&hub)),
        "7a039a8f6c86369e81dadd87c640451703abfe5a9f7078e1b3c54b31efe3c426"
    );
    assert_eq!(
        ledger::id::hex(&public_key(&device_mac)),
        "04872a073278645eeb7f6186155c70dab2419e6c30613b55ed63318e197eb905"
    );
    let ours = PaperKey::of_device(&device_mac, &public_key(&hub)).expect("a key");
    let theirs = PaperKey::of_hub(&hub, &public_key(&device_mac)).expect("a key");
    let event = second();
    let code = theirs.write(&event.header.event(), &event.hash);
    assert_eq!(code, "208T-18D2-0000-0002-14T1-TEVY-NS0S-Q6VV");

    let hash_at = |seq| {
        [first().hash, event.hash]
            .get((seq as usize).wrapping_sub(1))
            .copied()
    };
    let accept = |typed: &str| ours.accept(&typed.parse::<Code>()?, device(), epoch(), hash_at);
    assert_eq!(accept(&code), Ok(event.header.event()));
    assert_eq!(
        accept("2o8t 18d2 oooo ooo2 i4tl tevy ns0s q6vv"),
        Ok(event.header.event())
    );
    assert_eq!(accept("208T"), Err(PaperError::Form));
    for at in 0..code.len() {
        for typed in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let right = code.as_bytes()[at];
            if right != b'-' && char::from(right) != typed {
                let mut wrong = code.clone();
                wrong.replace_range(at..=at, &typed.to_string());
                assert!(accept(&wrong).is_err(), "{wrong}");
            }
        }
    }
    assert!(PaperKey::of_device(&device_mac, &[0; 32]).is_err());
}

#[test]
fn a8_fork_extract_anchor_and_state() {
    let event = second();
    let fork = fork_id(epoch(), &event.hash);
    assert_eq!(fork.to_string(), "450382dbe8469786bf57d85c74b79e92");

    let key = DeviceKey::from_bytes(&secret("device"));
    let person = PERSON.parse().expect("an id");
    let extract = Extract::sign(device(), person, vec![event.clone()], &key).expect("an extract");
    let bytes = extract.encode();
    assert_eq!(bytes.len(), 510);
    assert_eq!(
        Hash::of(&bytes).to_string(),
        "ca68fad7768cb21f453249c5e96be16ec3a7ea6c96693ec51b366ebe888155d9"
    );
    let read = Extract::decode(&bytes).expect("an extract");
    assert_eq!(read.verify(&key.public()), Ok(()));

    let head = Head {
        device: device(),
        epoch: epoch(),
        epoch_n: 1,
        seq: 2,
        lamport: 2,
        hash: event.hash,
    };
    let floors = Floors {
        root: 1,
        ..Floors::default()
    };
    let anchor = Anchor::at(7, &head, floors);
    let bytes = anchor.encode().expect("an anchor");
    assert!(
        bytes.ends_with(b"\n3b63c3081210d2b9574055e20e044db77d9dc42eebbafe8ec616b134d4c638f9\n")
    );
    assert_eq!(Anchor::decode(&bytes), Ok(anchor));

    let rows = [
        r#"{"view":"completion","completed":true,"series":"fedcba9876543210fedcba9876543210","subject":"8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24"}"#,
        r#"{"view":"attempts","attempts":1,"series":"fedcba9876543210fedcba9876543210","subject":"8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24"}"#,
    ]
    .map(|row| serde_json::from_str::<serde_json::Value>(row).expect("json"));
    assert_eq!(
        state::digest(&rows).to_string(),
        "6024717214d31731c06dd1a8e500a83acf08032d811d7066224bc9769d7c831f"
    );
}
