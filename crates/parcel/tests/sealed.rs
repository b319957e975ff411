//! A sealed parcel is opened by those whom the sender meant, or by nobody.

mod school;

use ledger::{
    Hash, Id,
    ack::{Ack, AckError},
    have::Have,
};
use parcel::{
    Installation, Kind, Packed, PublicKey, Refusal,
    ack::{AckRefused, pack_ack, read_ack},
    pack::{Sealed, pack},
    sealed::{Identity, Unopened, Unsealed, open, seal},
    verify, zip,
};

/// The identity that grows from a name.
fn identity(name: &str) -> Identity {
    Identity::from_bytes(Hash::of(name.as_bytes()).as_bytes()).expect("an identity")
}

fn trusted() -> Vec<PublicKey> {
    vec![school::key("device").public()]
}

/// Results for these recipients.
fn results(to: &[&str]) -> Packed {
    let mut label = school::label();
    label.kind = Kind::Results;
    label.namespace = Installation::Device(Id::from_bytes([8; 16])).to_string();
    label.sealed = Some(Sealed {
        id: Id::from_bytes([4; 16]),
        to: to
            .iter()
            .map(|name| identity(name).recipient().to_string())
            .collect(),
    });
    let files = vec![
        school::file("batches/1.bat", "application/octet-stream", &[7; 5000]),
        school::file("have.json", "application/json", b"{}"),
    ];
    pack(&label, Vec::new(), files, &school::key("device")).expect("a parcel")
}

#[test]
fn every_recipient_opens_it_and_nobody_else() {
    let packed = results(&["hub", "hub recovery", "officer"]);
    let file = seal(&packed).expect("sealed");
    for name in ["hub", "hub recovery", "officer"] {
        let opened = open(&file, &identity(name)).expect("opened");
        assert_eq!(opened.unverified().as_ref(), Some(&packed.manifest));
        let verified = opened.verify(&trusted()).expect("verified");
        assert_eq!(verified.manifest, packed.manifest, "{name}");
        assert_eq!(verified.file("have.json"), Some(b"{}".to_vec()));
    }
    assert_eq!(
        open(&file, &identity("stranger")).err(),
        Some(Unopened::OtherRecipient)
    );
}

#[test]
fn a_parcel_sealed_again_for_somebody_else_is_refused() {
    let mut packed = results(&["hub"]);
    packed.manifest.to = vec![identity("other hub").recipient().to_string()];
    let file = seal(&packed).expect("sealed");
    let opened = open(&file, &identity("other hub")).expect("opened");
    assert_eq!(
        opened.verify(&trusted()).err(),
        Some(Unopened::NotAddressed)
    );
}

#[test]
fn a_parcel_of_a_stranger_is_refused() {
    let file = seal(&results(&["hub"])).expect("sealed");
    let opened = open(&file, &identity("hub")).expect("opened");
    let stranger = [school::key("publisher").public()];
    assert!(matches!(
        opened.verify(&stranger),
        Err(Unopened::Refused(Refusal::WrongKey { .. }))
    ));
}

#[test]
fn what_travels_open_is_neither_sealed_nor_taken_sealed() {
    let mut packed = school::humanum();
    assert_eq!(seal(&packed).err(), Some(Unsealed::OpenKind(Kind::Content)));
    packed.manifest.kind = Kind::Results;
    packed.manifest.to = vec![identity("hub").recipient().to_string()];
    let file = seal(&packed).expect("sealed by force");
    let opened = open(&file, &identity("hub")).expect("opened");
    assert_eq!(
        opened.verify(&[school::key("publisher").public()]).err(),
        Some(Unopened::OpenKind(Kind::Content))
    );
}

#[test]
fn a_recipient_that_is_none_is_named() {
    let mut packed = results(&["hub"]);
    for wrong in ["age1x", "ssh-ed25519 AAAA", "", "age1yubikey1qwerty"] {
        packed.manifest.to = vec![wrong.to_owned()];
        let told = seal(&packed).err();
        assert_eq!(told, Some(Unsealed::Recipient(wrong.to_owned())));
    }
}

#[test]
fn outside_one_sees_a_size_class_only() {
    let small = seal(&results(&["hub"])).expect("sealed");
    let mut label = school::label();
    label.kind = Kind::Results;
    label.sealed = Some(Sealed {
        id: Id::from_bytes([5; 16]),
        to: vec![identity("hub").recipient().to_string()],
    });
    let noise: Vec<u8> = (0u32..800)
        .flat_map(|i| *Hash::of(&i.to_be_bytes()).as_bytes())
        .collect();
    let files = vec![school::file("a", "application/octet-stream", &noise)];
    let larger = pack(&label, Vec::new(), files, &school::key("device")).expect("a parcel");
    let larger = seal(&larger).expect("sealed");
    // The header of age is some hundred bytes, with a part of random size.
    for file in [&small, &larger] {
        assert!((64 << 10..66 << 10).contains(&file.len()), "{}", file.len());
    }
    let words = [&b"results"[..], b"LUCARNE", b"have.json"];
    for word in words {
        assert!(!small.windows(word.len()).any(|window| window == word));
    }
}

#[test]
fn a_changed_or_cut_file_is_refused() {
    let file = seal(&results(&["hub", "officer"])).expect("sealed");
    let hub = identity("hub");
    let stands =
        |file: &[u8]| open(file, &hub).is_ok_and(|opened| opened.verify(&trusted()).is_ok());
    assert!(stands(&file));
    let header = file.len() - (64 << 10) - 64;
    let places = (0..header + 40).chain((header + 40..file.len()).step_by(997));
    for place in places {
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[place] ^= 1 << bit;
            assert!(!stands(&changed), "bit {bit} of byte {place}");
        }
        assert!(!stands(&file[..place]), "cut at {place}");
    }
    assert!(!stands(&[&file[..], b"x"].concat()));
}

#[test]
fn a_bomb_inside_is_not_inflated() {
    let zeros: parcel::Tree = (0..4)
        .map(|i| (format!("LUCARNE/b/00/{i}"), vec![0; 1 << 20]))
        .collect();
    let file = zip::write_sealed(&zeros).expect("a file");
    assert!(file.len() < 100_000);
    assert!(zip::read_sealed(&file, 4 << 20).is_ok());
    assert_eq!(
        zip::read_sealed(&file, (4 << 20) - 1),
        Err(zip::ZipError::TooLarge)
    );
}

#[test]
fn identities_are_read_as_age_writes_them() {
    let hub = identity("hub");
    let again = Identity::parse(&hub.to_file()).expect("the identity");
    assert_eq!(again.recipient(), hub.recipient());
    let two = format!("{}{}", hub.to_file(), hub.to_file());
    for wrong in ["", "# nothing", "age1x", "AGE-SECRET-KEY-1X", &two] {
        assert!(Identity::parse(wrong).is_err(), "{wrong}");
    }
}

fn ack(hub: u8) -> Ack {
    let have = Have {
        epoch: Id::from_bytes([3; 16]),
        upto: 12,
        head: Hash::of(b"head"),
        extra: Vec::new(),
    };
    let (hub, site) = (Id::from_bytes([hub; 16]), Id::from_bytes([2; 16]));
    Ack::new(hub, 7, site, true, vec![have], "0.1.0")
}

#[test]
fn an_ack_comes_out_of_its_parcel_as_it_went_in() {
    let key = school::key("hub");
    let packed = pack_ack(&ack(1), "2026-03-04", "0.1.0", &key).expect("a parcel");
    let trusted = [key.public()];
    let verified = verify(&packed.tree, &trusted).expect("verified");
    assert_eq!(read_ack(&verified), Ok(ack(1)));
    assert_eq!(
        packed,
        pack_ack(&ack(1), "2026-03-04", "0.1.0", &key).expect("a parcel")
    );
}

#[test]
fn a_parcel_that_is_no_ack_gives_none() {
    let key = school::key("hub");
    let refused = |change: &dyn Fn(&mut parcel::pack::Label, &mut Vec<parcel::pack::File>)| {
        let mut label = school::label();
        label.kind = Kind::Ack;
        label.namespace = Installation::Hub(Id::from_bytes([1; 16])).to_string();
        let bytes = ack(1).encode().expect("an ack");
        let mut files = vec![school::file("ack.json", "application/json", &bytes)];
        change(&mut label, &mut files);
        let packed = pack(&label, Vec::new(), files, &key).expect("a parcel");
        let trusted = [key.public()];
        let verified = verify(&packed.tree, &trusted).expect("verified");
        read_ack(&verified).err()
    };
    assert_eq!(refused(&|_, _| {}), None);
    assert_eq!(
        refused(&|label, _| label.kind = Kind::Registry),
        Some(AckRefused::Kind(Kind::Registry))
    );
    assert_eq!(
        refused(&|_, files| files.push(school::file("more", "text/plain", b"x"))),
        Some(AckRefused::Files)
    );
    assert_eq!(
        refused(
            &|label, _| label.namespace = Installation::Hub(Id::from_bytes([9; 16])).to_string()
        ),
        Some(AckRefused::OtherHub)
    );
    assert!(matches!(
        refused(&|_, files| files[0].bytes = b"{}".to_vec()),
        Some(AckRefused::Ack(AckError::Form(_)))
    ));
}
