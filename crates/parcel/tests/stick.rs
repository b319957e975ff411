//! A stick is completely valid or visibly incomplete, whatever happens to it while it is written; and writing again
//! makes it whole.

mod medium;
mod school;

use std::collections::{BTreeMap, BTreeSet};

use ledger::{Hash, Id};
use medium::{Fault, LEFT, Left, Medium};
use parcel::{
    Kind, PublicKey, Refusal, Tree, layout,
    layout::Mark,
    pack::{File, Sealed, pack},
    sealed::{Identity, seal},
    stick::{self, Direction, FsError, Load, NotWritten, State, Stock, Wish, Written},
    verify,
};

fn trusted() -> Vec<PublicKey> {
    vec![school::key("publisher").public()]
}

/// A content parcel of so many files.
fn parcel_of(files: usize) -> Tree {
    let file = |i: usize| school::file(&format!("1/{i:03}.txt"), "text/plain", &text(i));
    let files: Vec<File> = (0..files).map(file).collect();
    let key = school::key("publisher");
    let packed = pack(&school::label(), vec![school::item()], files, &key);
    packed.expect("a parcel").tree
}

/// Some bytes, of which no two are the same.
fn text(i: usize) -> Vec<u8> {
    format!("file {i} ").repeat(1 + i % 7).into_bytes()
}

/// Writes the parcel onto the stick.
fn put(medium: &mut Medium, tree: &Tree) -> Result<Written, NotWritten> {
    put_as(medium, tree, Direction::In, &BTreeSet::new(), false)
}

fn put_as(
    medium: &mut Medium,
    tree: &Tree,
    direction: Direction,
    elsewhere: &BTreeSet<String>,
    several: bool,
) -> Result<Written, NotWritten> {
    let trusted = trusted();
    let verified = verify(tree, &trusted).expect("verified");
    let signature = &tree[&layout::signature(verified.manifest.id)];
    let load = Load::open(&verified, signature);
    let wish = Wish {
        direction,
        elsewhere,
        several,
        fresh: Id::from_bytes([9; 16]),
    };
    stick::write(medium, &load, wish)
}

fn stock(medium: &Medium) -> Stock {
    stick::read(&[medium], &trusted()).expect("a stick that can be read")
}

/// Whether the stick holds the parcel, complete and byte for byte.
fn holds(medium: &Medium, tree: &Tree) -> bool {
    let stock = stock(medium);
    let [held] = stock.parcels.as_slice() else {
        return false;
    };
    match &held.state {
        State::Complete(..) => {
            let collected = stock.collect(&[medium], held).expect("its files");
            assert_eq!(&collected, tree);
            true
        }
        _ => false,
    }
}

/// What must hold of any stick, however it was left: a mark is there only if everything is.
fn is_honest(files: &BTreeMap<String, Vec<u8>>, tree: &Tree) -> bool {
    let marked = files.values().any(|bytes| Mark::parse(bytes).is_some());
    let whole = tree
        .iter()
        .all(|(name, bytes)| files.get(name) == Some(bytes));
    let medium = Medium::of(files.clone());
    let stock = stock(&medium);
    let refused = stock
        .parcels
        .iter()
        .any(|held| matches!(held.state, State::Complete(..)));
    (!marked || whole) && refused == (marked && whole)
}

/// Lets `fault` happen at every call in turn; whatever is left is honest, and writing again makes it whole.
fn survives(tree: &Tree, begin: &Medium, fault: Fault) -> usize {
    survives_at(tree, begin, fault, (0, 1))
}

/// The same at one call in so many, from this one on.
fn survives_at(tree: &Tree, begin: &Medium, fault: Fault, (from, step): (usize, usize)) -> usize {
    let mut smooth = begin.clone();
    put(&mut smooth, tree).expect("written");
    let trace = smooth.trace();
    assert!(holds(&smooth, tree));
    // Going on depends on nothing but what is on the stick, so the same sight is gone on from once.
    let mut seen = BTreeSet::new();
    for (call, what) in trace.iter().enumerate().skip(from).step_by(step) {
        let mut medium = begin.clone();
        medium.fault = Some((call, fault));
        let written = put(&mut medium, tree);
        assert!(written.is_err() || fault != Fault::Pulled, "{what}");
        for left in LEFT {
            let files = medium.after(left);
            if !seen.insert(sight(&files)) {
                continue;
            }
            assert!(
                is_honest(&files, tree),
                "{fault:?} at {call}: {what}, {left:?}"
            );
            let mut elsewhere = Medium::of(files);
            put(&mut elsewhere, tree).unwrap_or_else(|error| {
                panic!("{fault:?} at {call}: {what}, {left:?}: {error}");
            });
            assert!(
                holds(&elsewhere, tree),
                "{fault:?} at {call}: {what}, {left:?}"
            );
        }
    }
    trace.len()
}

/// A digest of all names and bytes.
fn sight(files: &BTreeMap<String, Vec<u8>>) -> Hash {
    let line = |(name, bytes): (&String, &Vec<u8>)| format!("{} {name}\n", Hash::of(bytes));
    Hash::of(files.iter().map(line).collect::<String>().as_bytes())
}

#[test]
fn pulled_at_every_boundary_of_twenty_files_it_is_valid_or_visibly_incomplete() {
    let calls = survives(&parcel_of(20), &Medium::default(), Fault::Pulled);
    println!("{calls} boundaries, {} ways each", LEFT.len());
    assert!(calls > 100);
}

#[test]
#[ignore = "minutes: cargo test -p parcel --test stick -- --ignored --nocapture"]
fn pulled_at_every_boundary_of_two_hundred_files_it_is_valid_or_visibly_incomplete() {
    let calls = survives(&parcel_of(200), &Medium::default(), Fault::Pulled);
    println!("{calls} boundaries, {} ways each", LEFT.len());
    assert!(calls > 900);
}

#[test]
#[ignore = "hours for all of them; LUCARNE_PART=3/500 takes the third of every 500 calls"]
fn pulled_at_boundaries_of_two_thousand_files_it_is_valid_or_visibly_incomplete() {
    let part = std::env::var("LUCARNE_PART").unwrap_or_else(|_| "1/1".to_owned());
    let (one, of) = part.split_once('/').expect("LUCARNE_PART=3/500");
    let (one, of): (usize, usize) = (
        one.parse().expect("a number"),
        of.parse().expect("a number"),
    );
    let tree = parcel_of(2_000);
    let calls = survives_at(&tree, &Medium::default(), Fault::Pulled, (one - 1, of));
    let tried = calls.saturating_sub(one - 1).div_ceil(of);
    println!("{tried} of {calls} boundaries, {} ways each", LEFT.len());
    assert!(calls > 9_000);
}

#[test]
fn every_call_may_fail_once_or_for_good() {
    for fault in [Fault::Once, Fault::Protected, Fault::Filled] {
        survives(&parcel_of(6), &Medium::default(), fault);
    }
}

#[test]
fn pulled_again_while_it_goes_on_it_is_still_honest() {
    let tree = parcel_of(2);
    let mut smooth = Medium::default();
    put(&mut smooth, &tree).expect("written");
    for call in (0..smooth.calls()).step_by(5) {
        for left in [Left::Half, Left::Chance(3)] {
            let mut medium = Medium::default();
            medium.fault = Some((call, Fault::Pulled));
            put(&mut medium, &tree).expect_err("pulled");
            survives(&tree, &Medium::of(medium.after(left)), Fault::Pulled);
        }
    }
}

#[test]
fn a_second_parcel_never_harms_the_first() {
    let (first, second) = (school::humanum().tree, parcel_of(4));
    let mut begin = Medium::default();
    put(&mut begin, &first).expect("written");
    let begin = Medium::of(begin.after(Left::Nothing));
    let mut smooth = begin.clone();
    put(&mut smooth, &second).expect("written");
    for call in 0..smooth.calls() {
        let mut medium = begin.clone();
        medium.fault = Some((call, Fault::Pulled));
        put(&mut medium, &second).expect_err("pulled");
        for left in LEFT {
            let files = medium.after(left);
            let kept = first
                .iter()
                .all(|(name, bytes)| files.get(name) == Some(bytes));
            assert!(kept, "{call} {left:?}");
        }
    }
}

#[test]
fn too_little_room_is_said_before_anything_is_written() {
    let tree = parcel_of(2);
    let mut smooth = Medium::default();
    put(&mut smooth, &tree).expect("written");
    let whole: usize = smooth.after(Left::Everything).values().map(Vec::len).sum();
    for capacity in 0..whole as u64 {
        let mut medium = Medium::with_room(capacity);
        let refused = put(&mut medium, &tree);
        assert!(
            matches!(refused, Err(NotWritten::Room { .. })),
            "{capacity}: {refused:?}"
        );
        assert!(medium.after(Left::Everything).is_empty(), "{capacity}");
    }
}

#[test]
fn full_at_every_byte_it_is_visibly_incomplete_and_goes_on_with_more_room() {
    let tree = parcel_of(2);
    let mut smooth = Medium::default();
    put(&mut smooth, &tree).expect("written");
    let whole: usize = smooth.after(Left::Everything).values().map(Vec::len).sum();
    for capacity in 0..whole as u64 {
        let mut medium = Medium::with_room(capacity);
        medium.lie = Some(u64::MAX);
        let refused = put(&mut medium, &tree);
        let error = FsError::Full;
        assert!(
            matches!(&refused, Err(NotWritten::Stick { error: full, .. }) if *full == error),
            "{capacity}: {refused:?}"
        );
        let files = medium.after(Left::Everything);
        assert!(is_honest(&files, &tree), "{capacity}");
        medium.capacity = None;
        put(&mut medium, &tree).expect("written");
        assert!(holds(&medium, &tree), "{capacity}");
    }
}

#[test]
fn a_write_protected_stick_is_left_as_it_is() {
    let mut medium = Medium::default();
    medium.fault = Some((0, Fault::Protected));
    let refused = put(&mut medium, &parcel_of(3));
    let error = FsError::ReadOnly;
    assert!(
        matches!(&refused, Err(NotWritten::Stick { error: protected, .. }) if *protected == error)
    );
    assert!(medium.after(Left::Everything).is_empty());
}

#[test]
fn a_stick_that_goes_the_other_way_is_refused_untouched() {
    let tree = parcel_of(2);
    let mut medium = Medium::default();
    put_as(&mut medium, &tree, Direction::Out, &BTreeSet::new(), false).expect("written");
    let before = medium.after(Left::Everything);
    assert_eq!(
        put(&mut medium, &parcel_of(3)),
        Err(NotWritten::OtherWay(Direction::Out))
    );
    assert_eq!(medium.after(Left::Everything), before);
    let strange = [("LUCARNE/STICK.TXT".to_owned(), b"holiday pictures".to_vec())];
    let mut medium = Medium::of(strange.into());
    assert_eq!(put(&mut medium, &tree), Err(NotWritten::UnknownStick));
}

#[test]
fn what_is_there_already_is_not_written_again() {
    let tree = parcel_of(8);
    let mut medium = Medium::default();
    assert_eq!(put(&mut medium, &tree).expect("written").kept, 0);
    let before = medium.after(Left::Everything);
    let again = put(&mut medium, &tree).expect("nothing to do");
    assert_eq!((again.kept, again.bytes), (8 + 3, 0));
    assert_eq!(medium.after(Left::Everything), before);
}

#[test]
fn a_new_stick_says_what_it_is_and_what_people_wrote_there_stays() {
    let mut medium = Medium::default();
    put(&mut medium, &parcel_of(2)).expect("written");
    let new = medium.after(Left::Everything);
    let read_me = "LUCARNE/READ-ME.TXT".to_owned();
    assert_eq!(new[&read_me], stick::READ_ME.as_bytes());
    let belt = format!("LUCARNE1/stick in {}\n", Id::from_bytes([9; 16]));
    assert_eq!(new["LUCARNE/STICK.TXT"], belt.as_bytes());

    let half = &stick::READ_ME[..stick::READ_ME.len() / 2];
    let with_note = format!("{}Back by Friday, please.\n", stick::READ_ME);
    for (there, left) in [
        (half, stick::READ_ME),
        ("", stick::READ_ME),
        (&with_note, &with_note),
        ("holiday pictures", "holiday pictures"),
    ] {
        let mut files = new.clone();
        files.insert(read_me.clone(), there.as_bytes().to_vec());
        let mut medium = Medium::of(files);
        put(&mut medium, &parcel_of(3)).expect("written");
        let after = medium.after(Left::Everything);
        assert_eq!(after[&read_me], left.as_bytes(), "{there:?}");
    }
}

#[test]
fn an_explanation_that_is_whole_is_not_written_again() {
    let mut medium = Medium::default();
    put(&mut medium, &parcel_of(2)).expect("written");
    let mut medium = Medium::of(medium.after(Left::Everything));
    put(&mut medium, &parcel_of(3)).expect("written");
    let touched = |call: &String| {
        let changes = ["create", "write", "remove"]
            .iter()
            .any(|verb| call.starts_with(verb));
        changes && call.ends_with("READ-ME.TXT")
    };
    assert!(!medium.trace().iter().any(touched));
}

#[test]
fn the_mark_goes_before_anything_of_a_damaged_parcel_is_mended() {
    let tree = parcel_of(4);
    let mut smooth = Medium::default();
    put(&mut smooth, &tree).expect("written");
    let whole = smooth.after(Left::Everything);
    for lost in tree.keys().filter(|name| !name.ends_with("COMPLETE")) {
        let mut files = whole.clone();
        files.remove(lost);
        let mut medium = Medium::of(files);
        put(&mut medium, &tree).expect("mended");
        let trace = medium.trace();
        let at = |call: &str, end: &str| {
            let is = |one: &String| one.starts_with(call) && one.ends_with(end);
            trace.iter().position(is)
        };
        let (gone, mended) = (at("remove", "COMPLETE"), at("create", lost));
        assert!(gone.is_some() && gone < mended, "{lost}: {trace:?}");
        assert!(holds(&medium, &tree), "{lost}");
    }
}

#[test]
fn a_stick_on_which_not_one_part_fits_is_refused_untouched() {
    let tree = parcel_of(6);
    let mut smooth = Medium::default();
    put(&mut smooth, &tree).expect("written");
    let whole: usize = smooth.after(Left::Everything).values().map(Vec::len).sum();
    let (mut refused, mut in_part) = (0, 0);
    for capacity in 0..=2 * whole as u64 {
        let mut medium = Medium::with_room(capacity);
        match put_as(&mut medium, &tree, Direction::In, &BTreeSet::new(), true) {
            Ok(written) => {
                assert!(!written.held.is_empty(), "{capacity}");
                in_part += usize::from(!written.left.is_empty());
            }
            Err(error) => {
                assert!(
                    matches!(error, NotWritten::Room { .. }),
                    "{capacity}: {error:?}"
                );
                assert!(medium.after(Left::Everything).is_empty(), "{capacity}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0 && in_part > 0, "{refused}, {in_part}");
}

#[test]
fn a_folder_holds_4096_entries_and_not_one_more() {
    let tree = parcel_of(2);
    let crowded = |entries: usize| {
        let file = |n| (format!("LUCARNE/q/{n:04}"), Vec::new());
        put(&mut Medium::of((0..entries).map(file).collect()), &tree)
    };
    assert!(crowded(4_096).is_ok());
    let folder = "LUCARNE/Q".to_owned();
    for entries in [4_097, 4_098] {
        let refused = Err(NotWritten::Crowded {
            folder: folder.clone(),
        });
        assert_eq!(crowded(entries), refused);
    }
}

#[test]
fn a_file_in_chunks_is_whole_when_its_chunks_make_it() {
    let large = vec![7; (64 << 20) + 1];
    let files = vec![school::file("1/film.webm", "video/webm", &large)];
    let key = school::key("publisher");
    let packed = pack(&school::label(), vec![school::item()], files, &key).expect("a parcel");
    let complete = |tree: Tree| {
        let state = &stock(&Medium::of(tree)).parcels[0].state;
        matches!(state, State::Complete(..))
    };
    let mut other = packed.manifest.clone();
    other.files[0].sha256 = Hash::of(b"another film");
    let bytes = other.write().expect("a manifest");
    let signed = parcel::signature::sign(&bytes, &other.trusted_comment(), &key);
    let mut tree = packed.tree.clone();
    tree.retain(|name, _| name.starts_with("LUCARNE/b/"));
    let mark = layout::complete_text(&other, &bytes);
    tree.insert(layout::complete(other.id), mark.into_bytes());
    tree.insert(layout::manifest(other.id), bytes);
    tree.insert(layout::signature(other.id), signed.into_bytes());
    assert!(complete(packed.tree));
    assert!(!complete(tree), "the chunks make another film");
}

#[test]
fn a_file_in_another_case_is_the_same_file() {
    let tree = parcel_of(2);
    let lower = tree
        .iter()
        .map(|(name, bytes)| (name.to_lowercase(), bytes.clone()));
    let mut medium = Medium::of(lower.collect());
    let again = put(&mut medium, &tree).expect("nothing to do");
    assert_eq!(again.bytes, 0);
}

#[test]
fn the_same_content_signed_by_somebody_else_is_not_overwritten() {
    let tree = parcel_of(2);
    let mut other = tree.clone();
    let name = tree
        .keys()
        .find(|name| name.ends_with(".minisig"))
        .expect("a signature");
    let text = String::from_utf8(tree[name].clone()).expect("text");
    let comment = text
        .lines()
        .nth(2)
        .expect("a comment")
        .trim_start_matches("trusted comment: ");
    let manifest = &tree[&name.replace(".minisig", "")];
    let signed = parcel::signature::sign(manifest, comment, &school::key("device"));
    other.insert(name.clone(), signed.into_bytes());
    let mut medium = Medium::of(other.clone());
    let refused = put(&mut medium, &tree);
    assert_eq!(refused, Err(NotWritten::Taken { name: name.clone() }));
    assert_eq!(medium.after(Left::Everything), other);
}

#[test]
fn one_parcel_fills_several_sticks_and_is_found_in_any_order() {
    let tree = parcel_of(40);
    let mut elsewhere = BTreeSet::new();
    let mut sticks = Vec::new();
    loop {
        let mut medium = Medium::with_room(15_500);
        let written = put_as(&mut medium, &tree, Direction::In, &elsewhere, true).expect("a part");
        elsewhere.extend(written.held);
        sticks.push(medium);
        if written.left.is_empty() {
            break;
        }
        assert!(sticks.len() < 20);
    }
    assert!(sticks.len() > 1, "{}", sticks.len());
    for medium in &sticks {
        let alone = stock(medium);
        assert!(matches!(alone.parcels[0].state, State::Incomplete { .. }));
    }
    let mut all: Vec<&dyn stick::Fs> = sticks.iter().map(|one| one as &dyn stick::Fs).collect();
    for _ in 0..all.len() {
        all.rotate_left(1);
        let stock = stick::read(&all, &trusted()).expect("read");
        assert!(matches!(stock.parcels[0].state, State::Complete(..)));
        assert_eq!(stock.parcels[0].blobs_on.iter().sum::<usize>(), 40);
        assert_eq!(stock.collect(&all, &stock.parcels[0]).as_ref(), Ok(&tree));
    }
    let without_last = &all[..all.len() - 1];
    let stock = stick::read(without_last, &trusted()).expect("read");
    assert!(
        matches!(&stock.parcels[0].state, State::Incomplete { missing, .. } if !missing.is_empty())
    );
}

#[test]
fn renamed_and_moved_files_are_found_by_what_is_in_them() {
    let tree = parcel_of(5);
    let moved = tree.values().enumerate();
    let moved = moved.map(|(i, bytes)| (format!("LUCARNE/quarantine/{i}.BIN"), bytes.clone()));
    assert!(holds(&Medium::of(moved.collect()), &tree));
}

#[test]
fn strangers_and_wrong_lists_are_refused_by_name() {
    let tree = parcel_of(2);
    let medium = Medium::of(tree.clone());
    let nobody = stick::read(&[&medium], &[]).expect("read");
    assert!(matches!(
        nobody.parcels[0].state,
        State::Refused(Refusal::WrongKey { .. })
    ));
    let mut without = tree.clone();
    without.retain(|name, _| !name.ends_with(".minisig"));
    let unsigned = stock(&Medium::of(without));
    assert!(matches!(
        unsigned.parcels[0].state,
        State::Refused(Refusal::NoSignature { .. })
    ));
    let mut listed = tree.clone();
    let sums = tree
        .keys()
        .find(|name| name.ends_with("SHA256SUMS"))
        .expect("a list");
    listed.insert(sums.clone(), b"nothing".to_vec());
    let wrong = stock(&Medium::of(listed));
    assert!(matches!(
        wrong.parcels[0].state,
        State::Refused(Refusal::BadSums { .. })
    ));
}

#[test]
fn a_sealed_parcel_is_complete_only_with_its_mark() {
    let hub = Identity::from_bytes(&[3; 32]).expect("an identity");
    let mut label = school::label();
    label.kind = Kind::Results;
    let id = Id::from_bytes([6; 16]);
    label.sealed = Some(Sealed {
        id,
        to: vec![hub.recipient().to_string()],
    });
    let packed = pack(&label, Vec::new(), school::files(), &school::key("device"));
    let file = seal(&packed.expect("a parcel")).expect("sealed");
    let load = Load::sealed(id, &file);
    let elsewhere = BTreeSet::new();
    let wish = Wish {
        direction: Direction::Out,
        elsewhere: &elsewhere,
        several: false,
        fresh: Id::from_bytes([9; 16]),
    };
    let mut smooth = Medium::default();
    stick::write(&mut smooth, &load, wish).expect("written");
    let calls = smooth.calls();
    let names: Vec<String> = smooth.after(Left::Everything).into_keys().collect();
    let (sealed, mark) = (
        format!("LUCARNE/s/{id}.age"),
        format!("LUCARNE/s/{id}.complete"),
    );
    assert_eq!(
        names,
        ["LUCARNE/READ-ME.TXT", "LUCARNE/STICK.TXT", &sealed, &mark]
    );
    assert_eq!(load.parts(), BTreeSet::from([sealed]));
    let found = stock(&smooth);
    assert_eq!(found.sealed.len(), 1);
    assert_eq!(
        (found.sealed[0].id, found.sealed[0].complete),
        (Some(id), true)
    );
    assert_eq!(
        found.sealed_file(&[&smooth], &found.sealed[0]).as_ref(),
        Ok(&file)
    );
    for call in 0..calls {
        let mut medium = Medium::default();
        medium.fault = Some((call, Fault::Pulled));
        stick::write(&mut medium, &load, wish).expect_err("pulled");
        for left in LEFT {
            let files = medium.after(left);
            let whole = files.values().any(|bytes| *bytes == file);
            let mut medium = Medium::of(files);
            let complete = stock(&medium).sealed.iter().any(|one| one.complete);
            assert!(!complete || whole, "{call} {left:?}");
            stick::write(&mut medium, &load, wish).expect("written");
            assert!(stock(&medium).sealed[0].complete);
        }
    }
    let again =
        seal(&pack(&label, Vec::new(), school::files(), &school::key("device")).expect("a parcel"));
    let again = again.expect("sealed");
    let refused = stick::write(&mut smooth, &Load::sealed(id, &again), wish);
    assert!(matches!(refused, Err(NotWritten::Taken { .. })));
}

#[test]
fn each_sealed_parcel_is_listed_once_on_however_many_sticks_it_lies() {
    let files: Vec<Vec<u8>> = [3, 4]
        .map(|n| {
            let hub = Identity::from_bytes(&[n; 32]).expect("an identity");
            let mut label = school::label();
            label.kind = Kind::Results;
            label.sealed = Some(Sealed {
                id: Id::from_bytes([n; 16]),
                to: vec![hub.recipient().to_string()],
            });
            let packed = pack(&label, Vec::new(), school::files(), &school::key("device"));
            seal(&packed.expect("a parcel")).expect("sealed")
        })
        .into();
    let on = |files: &[&Vec<u8>]| {
        let named = files.iter().enumerate();
        let named = named.map(|(n, file)| (format!("LUCARNE/s/{n}.age"), (*file).clone()));
        Medium::of(named.collect())
    };
    let (one, other) = (on(&[&files[0], &files[1]]), on(&[&files[1], &files[0]]));
    let found = stick::read(&[&one, &other], &[]).expect("read");
    let mut digests: Vec<Hash> = found.sealed.iter().map(|one| one.digest).collect();
    digests.sort_unstable();
    let mut wanted: Vec<Hash> = files.iter().map(|file| Hash::of(file)).collect();
    wanted.sort_unstable();
    assert_eq!(digests, wanted);
    assert!(found.sealed.iter().all(|one| one.stick == 0));
}

#[test]
fn nothing_is_taken_from_a_stick_that_cannot_be_written() {
    let parcel = parcel_of(3);
    let mut medium = Medium::default();
    put(&mut medium, &parcel).expect("written");
    let mut files = medium.after(Left::Everything);
    let blob = files.keys().find(|name| name.contains("/b/")).cloned();
    files.insert(blob.expect("a blob"), b"half".to_vec());
    let mut full = Medium::of(files.clone());
    full.capacity = Some(files.values().map(|bytes| bytes.len() as u64).sum());
    full.lie = Some(1 << 30);
    put(&mut full, &parcel).expect_err("there is no room, whatever it says");
    let mut left = full.after(Left::Everything);
    left.remove("LUCARNE/PROBE.TMP");
    assert_eq!(left, files);
}
