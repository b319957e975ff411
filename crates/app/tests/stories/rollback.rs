//! Nobody brings an older state back by signing it again. The scenarios are those of the conformance suite of The Update
//! Framework (theupdateframework/tuf-conformance, `test_rollback.py`), told with what travels here.
//!
//! | there | here |
//! |---|---|
//! | `new_timestamp_version_rollback` | `an_answer_older_than_the_last_one_is_refused` |
//! | `snapshot_rollback`, basic and with hashes | `a_newer_answer_that_says_less_takes_nothing_back` |
//! | `targets_role_removal` | the same story: an answer that leaves an epoch out |
//! | `targets_rollback`, basic and with hashes | `an_older_module_stays_out_whoever_signs_it_and_whatever_was_put_back` |
//! | `targets_fast_forward_recovery` | `after_a_number_far_ahead_an_officer_goes_back_and_nobody_else` |
//! | `new_timestamp_fast_forward_recovery`, `new_snapshot_fast_forward_recovery` | `a_hub_that_counted_far_ahead_is_replaced_by_another` |
//! | `root_rotation`, where it goes backwards or leaves a number out | `root_documents_go_forward_one_by_one_and_never_back` |
//!
//! Without counterpart: that a snapshot names delegated roles, of which there are none here; that keys of one role alone
//! are rotated and its numbers begin anew, since here another hub has its own numbers and a module keeps its floor. What
//! expires (freeze) has none either: no clock is believed here.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use course::files::{Files as _, Memory};
use ledger::ack::Ack;
use ledger::have::Have;
use ledger::{Actor, Hash, Id};
use lucarne::admit::bring::bring;
use lucarne::admit::decide;
use lucarne::admit::pack::pack_module;
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::admit::trust::Trust;
use lucarne::anchor;
use lucarne::device::Device;
use lucarne::export::ack::{Accepted, NotAccepted, accept};
use lucarne::rights::Role;
use lucarne::site::Site;
use parcel::trust::{Hub, Root};
use parcel::{SecretKey, Tree, zip};
use store::testing::engines;
use tokio::task::block_in_place;

use crate::admit::{NAMESPACE, humanum, module, tree, trusting};
use crate::export::{World, confirmed, old_copy, proposed, put_back};
use crate::support::School;

/// An answer of the hub with this number and this content, signed as its own are.
fn answer(world: &World, n: u64, have: Vec<Have>) -> Vec<u8> {
    signed(&world.hub.site, &world.site.site, n, have)
}

fn signed(hub: &Site, site: &Site, n: u64, have: Vec<Have>) -> Vec<u8> {
    let (hub, to) = (Device::of(hub).unwrap(), Device::of(site).unwrap().id);
    let ack = Ack::new(hub.id, n, to, true, have, "0.1.0");
    let packed = parcel::ack::pack_ack(&ack, "2026-03-04", "0.1.0", &hub.signer()).unwrap();
    zip::write(&packed.tree).unwrap()
}

fn taken(site: &Site, file: &[u8]) -> Result<Accepted, NotAccepted> {
    block_in_place(|| accept(site, Actor::SYSTEM, file))
}

/// How far the site knows itself safe.
async fn safe(world: &World) -> i64 {
    let sql = "SELECT COALESCE(MAX(upto), 0) FROM acknowledged";
    world.site.count(sql).await
}

/// The epoch in which the site writes, and the hash of an event there.
async fn at(world: &World, seq: i64) -> (Id, Hash) {
    let read = world.site.site.read(move |tx| {
        let sql = "SELECT epoch, hash FROM event WHERE seq = $1";
        let row = tx.query_one(sql, &[&seq])?;
        Ok((
            Id::from_bytes(row.get("epoch")?),
            Hash::from_bytes(row.get("hash")?),
        ))
    });
    read.await.unwrap()
}

/// A site of which the hub called something safe, with its third answer.
async fn acknowledged(engine: store::Engine) -> World {
    let mut world = World::new(engine).await;
    world.work("Mira").await;
    let parcel = world.export().await;
    world.receive(&parcel);
    world.copy();
    world.ack();
    world.ack();
    let led = world.answered(&world.ack()).await.leads_to();
    assert!(led.starts_with("/leaves?said=safe&n="), "{led}");
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_older_than_the_last_one_is_refused() {
    for engine in engines() {
        let world = acknowledged(engine).await;
        let before = safe(&world).await;
        let (epoch, hash) = at(&world, before).await;
        let upto = before.unsigned_abs();
        let have = Have {
            epoch,
            upto,
            head: hash,
            extra: Vec::new(),
        };
        // Under the number of the last one, other content; the very same answer would be harmless.
        for n in [1, 2, 3] {
            let refused = taken(
                &world.site.site,
                &answer(&world, n, vec![Have::nothing(epoch)]),
            );
            assert!(
                matches!(refused, Err(NotAccepted::Order(_))),
                "{n}: {refused:?}"
            );
        }
        assert_eq!(safe(&world).await, before);
        taken(&world.site.site, &answer(&world, 4, vec![have])).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_answer_that_says_less_takes_nothing_back() {
    for engine in engines() {
        let world = acknowledged(engine).await;
        let before = safe(&world).await;
        let (epoch, hash) = at(&world, 2).await;
        let less = Have {
            epoch,
            upto: 2,
            head: hash,
            extra: Vec::new(),
        };
        let says = [vec![less], vec![Have::nothing(epoch)], Vec::new()];
        for (n, have) in (10..).zip(says) {
            taken(&world.site.site, &answer(&world, n, have)).unwrap();
            assert_eq!(safe(&world).await, before, "answer {n}");
        }
        assert_eq!(world.epochs().await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_that_counted_far_ahead_is_replaced_by_another() {
    for engine in engines() {
        let mut world = acknowledged(engine).await;
        let before = safe(&world).await;
        taken(&world.site.site, &answer(&world, 1 << 40, Vec::new())).unwrap();
        let late = taken(&world.site.site, &world.ack());
        assert!(matches!(late, Err(NotAccepted::Order(_))), "{late:?}");

        // The recovery: another hub, whose answers count from one, under the next root document.
        let other = School::new(engine).await;
        let ada = world.site.staff("Ann", &[Role::Administrator]).await;
        let mut ada = world.site.signed_in(ada).await;
        let card = block_in_place(|| card(&other.site));
        let root = world.root().await.with_hub(Some(card), "2026-03-06");
        proposed(&root, &SecretKey::from_bytes(&[9; 32]), &mut ada)
            .await
            .unwrap();
        confirmed(&mut world.olga).await;
        let site = &world.site.site;
        let old = taken(site, &answer(&world, (1 << 40) + 1, Vec::new()));
        assert!(old.is_err(), "{old:?}");
        taken(site, &signed(&other.site, site, 1, Vec::new())).unwrap();
        assert_eq!(safe(&world).await, before);
    }
}

fn card(hub: &Site) -> Hub {
    let device = Device::of(hub).unwrap();
    Hub::new("Another office", device.id, &device.keys())
}

#[tokio::test(flavor = "multi_thread")]
async fn root_documents_go_forward_one_by_one_and_never_back() {
    for engine in engines() {
        let mut world = World::new(engine).await;
        let ada = world.site.staff("Ann", &[Role::Administrator]).await;
        let mut ada = world.site.signed_in(ada).await;
        let (key, copy) = (SecretKey::from_bytes(&[9; 32]), old_copy(&world.site.site));
        let second = world.root().await;
        let third = second.with_hub(None, "2026-03-06");
        let fourth = third.with_hub(second.hub.clone(), "2026-03-07");
        let first = Root::first(second.deployment, "2026-03-04", &key.public());
        for wrong in [&first, &second, &fourth] {
            assert!(proposed(wrong, &key, &mut ada).await.is_err(), "{wrong:?}");
        }
        // Another site's document, and one that a key signed which the last document does not name.
        let stranger = Root::first(Id::from_bytes([8; 16]), "2026-03-04", &key.public());
        let stranger = stranger
            .with_hub(None, "2026-03-05")
            .with_hub(None, "2026-03-06");
        assert!(proposed(&stranger, &key, &mut ada).await.is_err());
        let other = SecretKey::from_bytes(&[10; 32]);
        assert!(proposed(&third, &other, &mut ada).await.is_err());

        proposed(&third, &key, &mut ada).await.unwrap();
        confirmed(&mut world.olga).await;
        assert_eq!(world.root().await, third);
        assert!(proposed(&second, &key, &mut ada).await.is_err());
        proposed(&fourth, &key, &mut ada).await.unwrap();
        confirmed(&mut world.olga).await;

        // The database goes back; what it forgot is not accepted again, and the site is not locked out either.
        put_back(&world.site.site, copy);
        block_in_place(|| anchor::begin(&world.site.site).unwrap());
        assert_eq!(world.root().await, second);
        assert!(
            proposed(&third, &key, &mut ada).await.is_err(),
            "older than the floor"
        );
        proposed(&fourth, &key, &mut ada).await.unwrap();
        confirmed(&mut world.olga).await;
        assert_eq!(world.root().await, fourth);
        let fifth = fourth.with_hub(None, "2026-03-08");
        proposed(&fifth, &key, &mut ada).await.unwrap();
    }
}

/// The module under another number.
fn numbered(number: &str) -> Memory {
    let files = humanum();
    let text = String::from_utf8(files.read("module.toml").unwrap()).unwrap();
    let text = text.replacen("version = \"1.0.0\"", &format!("version = \"{number}\""), 1);
    files.with("module.toml", text)
}

/// The same by another publisher of the namespace.
fn by(other: &SecretKey, number: &str) -> Tree {
    let packed = pack_module(&numbered(number), other, NAMESPACE, "2026-11-20");
    packed.unwrap_or_else(|why| panic!("{why}")).packed.tree
}

/// A school that trusts two keys of one namespace, and Tom, who brings parcels in.
async fn desk(engine: store::Engine) -> (School, Actor, SecretKey) {
    let mut school = School::new(engine).await;
    trusting(&school);
    let other = SecretKey::from_bytes(&[19; 32]);
    let namespaces = [NAMESPACE.to_owned()];
    Trust::add(
        &school.site.folder,
        "Its new key",
        &other.public(),
        &namespaces,
    )
    .unwrap();
    let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
    (school, tom, other)
}

async fn admitted(school: &School, tom: Actor, number: &str) -> Id {
    let officer = Actor::staff(school.officer);
    let parcel = bring(&school.site, tom, tree(&numbered(number)))
        .await
        .unwrap();
    decide::admit(&school.site, officer, parcel, vec![module()])
        .await
        .unwrap();
    parcel
}

fn is_older(brought: &Result<Id, NotBrought>) -> bool {
    matches!(brought, Err(NotBrought::Rejected(Rejection::Older { .. })))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_module_stays_out_whoever_signs_it_and_whatever_was_put_back() {
    for engine in engines() {
        let (school, tom, other) = desk(engine).await;
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        admitted(&school, tom, "1.0.0").await;
        let waiting = bring(&site, tom, tree(&numbered("1.0.5"))).await.unwrap();
        let copy = old_copy(&site);
        let newest = admitted(&school, tom, "1.1.0").await;
        for older in [tree(&numbered("1.0.9")), by(&other, "1.0.9")] {
            assert!(is_older(&bring(&site, tom, older).await));
        }
        decide::withdraw(&site, officer, newest, module(), "a fault")
            .await
            .unwrap();
        assert!(is_older(&bring(&site, tom, tree(&numbered("1.0.9"))).await));

        // The database forgets the newest one; the anchor does not.
        put_back(&site, copy);
        block_in_place(|| anchor::begin(&site).unwrap());
        for older in [tree(&numbered("1.0.9")), by(&other, "1.0.9")] {
            let brought = bring(&site, tom, older).await;
            assert!(is_older(&brought), "{brought:?}");
        }
        let late = decide::admit(&site, officer, waiting, vec![module()]).await;
        assert!(matches!(late, Err(decide::Undecided::Older)), "{late:?}");
        admitted(&school, tom, "1.1.0").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_number_far_ahead_an_officer_goes_back_and_nobody_else() {
    for engine in engines() {
        let (school, tom, other) = desk(engine).await;
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        let good = admitted(&school, tom, "1.0.0").await;
        let far = admitted(&school, tom, "2000.0.0").await;
        // Neither the same key nor the one that follows it goes below what was seen.
        for next in [tree(&numbered("1.1.0")), by(&other, "1.1.0")] {
            assert!(is_older(&bring(&site, tom, next).await));
        }
        let why = "its key was stolen";
        decide::roll_back(&site, officer, module(), far, good, why)
            .await
            .unwrap();
        let in_use: Vec<_> = site.library.all().iter().map(|one| one.parcel).collect();
        assert_eq!(in_use, [good]);
        let next = bring(&site, tom, tree(&numbered("1.1.0"))).await;
        assert!(is_older(&next), "the floor stays: {next:?}");
    }
}
