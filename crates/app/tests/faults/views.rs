//! Whatever happened in whatever order: the tables made again from the ledger are the tables that grew with it.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;

use course::answer::{Answer, Marking, Milli, Verdict};
use course::model::Tries;
use ledger::statement::{Interaction, Verb};
use ledger::{Actor, Id};
use lucarne::error::{Error, Result};
use lucarne::keys::Keys;
use lucarne::learn::access;
use lucarne::learn::answer::{Given, Rules, answer};
use lucarne::learn::fact::{self, Detail, Place as Where};
use lucarne::learn::step;
use lucarne::people::{Profile, RoleChange, add};
use lucarne::record::{self, Write};
use lucarne::rights::Role;
use lucarne::site::Site;
use lucarne::teach::{EnrolmentAdded, EnrolmentRemoved, GroupSet};
use lucarne::{fold, random};
use store::Tx;

use crate::place::Place;

/// What the random acts know of the school.
struct World {
    place: Where,
    learners: Vec<Id>,
    groups: Vec<Id>,
    additions: Vec<(Id, String)>,
}

#[test]
fn tables_made_again_from_the_ledger_are_the_same() {
    let acts = std::env::var("LUCARNE_ACTS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(200);
    for engine in store::testing::engines() {
        let place = Place::new(engine, 4);
        let site = place.open();
        let mut world = World {
            place: Where {
                series: place.filled.series,
                module: place.filled.module.clone(),
                version: ("1.0.0".to_owned(), 1),
                unit: "01-many".to_owned(),
                language: "en".to_owned(),
            },
            learners: place.filled.learners.clone(),
            groups: vec![place.filled.group],
            additions: Vec::new(),
        };
        for _ in 0..acts {
            world = act(&site, world, place.filled.officer);
        }
        same_again(&site);
        site.close().unwrap();
        for words in [
            ["ledger", "rebuild", "--check"].as_slice(),
            &["ledger", "verify"],
        ] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
            command.args(words).arg("--data").arg(&place.folder);
            if let Some(url) = &place.database {
                command.args(["--database", url]);
            }
            let output = command.output().unwrap();
            assert!(
                output.status.success(),
                "{words:?}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
}

/// Empties every view, folds the whole ledger, compares, and takes it all back.
fn same_again(site: &Site) {
    let keys = Arc::clone(&site.keys);
    let differing = site.write_blocking(Actor::SYSTEM, move |w| {
        let grown = views(w.tx)?;
        let rows =
            w.tx.query("SELECT hash, header, subject, body FROM event", &[])?;
        let mut events: Vec<_> = rows
            .iter()
            .map(|row| record::stored(row, &keys))
            .collect::<Result<_>>()?;
        events.sort_by_key(|stored| stored.event.header.lamport);
        for (view, _) in fold::VIEWS {
            w.tx.execute(&format!("DELETE FROM {view}"), &[])?;
        }
        for happened in events.iter().filter_map(|stored| stored.happened.as_ref()) {
            fold::apply(w.tx, happened)?;
        }
        let made = views(w.tx)?;
        let differing: Vec<_> = grown
            .iter()
            .filter(|(view, rows)| made[*view] != **rows)
            .map(|(view, _)| *view)
            .collect();
        assert!(
            grown["attempt"].len() > 1 && grown["enrolment"].len() > 1,
            "the acts did something"
        );
        Err::<(), _>(Error::Internal(differing.join(" ")))
    });
    let Err(Error::Internal(differing)) = differing else {
        panic!("{differing:?}")
    };
    assert_eq!(differing, "", "views that differ");
}

fn views(tx: &mut Tx) -> Result<BTreeMap<&'static str, Vec<String>>> {
    let mut all = BTreeMap::new();
    for (view, order) in fold::VIEWS {
        let rows = tx.query(&format!("SELECT * FROM {view} ORDER BY {order}"), &[])?;
        all.insert(*view, rows.iter().map(|row| format!("{row:?}")).collect());
    }
    Ok(all)
}

/// One act by chance.
fn act(site: &Site, mut world: World, officer: Id) -> World {
    let by = Actor::staff(officer);
    let keys = Arc::clone(&site.keys);
    site.write_blocking(by, move |w| {
        let learner = pick(&world.learners);
        let group = pick(&world.groups);
        match random::below(10) {
            0 => world.learners.push(newcomer(w)?),
            1 => rename(w, learner)?,
            2 => world
                .groups
                .push(set_group(w, random::id(), world.place.series)?),
            3 => drop(set_group(w, group, world.place.series)?),
            4 => {
                let event = w.record_about(
                    learner,
                    ledger::Kind::EnrolmentAdded,
                    &EnrolmentAdded { group },
                )?;
                world.additions.push((learner, event.to_string()));
            }
            5 => {
                if let Some((learner, addition)) = world.additions.pop() {
                    let removed = EnrolmentRemoved {
                        additions: vec![addition],
                    };
                    w.record_about(learner, ledger::Kind::EnrolmentRemoved, &removed)?;
                }
            }
            6 => step::go(w, learner, &world.place, random::below(5))?,
            7 if random::below(4) == 0 => finish(w, learner, &world.place)?,
            // Help and answers are for those for whom the module is open.
            act => {
                let member = world
                    .additions
                    .last()
                    .map_or(learner, |(member, _)| *member);
                if access::may_follow(w.tx, member, world.place.series)? {
                    match act {
                        8 => help(w, member, &world.place)?,
                        _ => try_once(w, &keys, member, &world.place)?,
                    }
                }
            }
        }
        Ok(world)
    })
    .unwrap()
}

fn pick(list: &[Id]) -> Id {
    list[random::below(u32::try_from(list.len()).unwrap()) as usize]
}

fn newcomer(w: &mut Write) -> Result<Id> {
    let profile = Profile {
        name: Some("New".to_owned()),
        number: Some(random::id().to_string()),
        ..Profile::default()
    };
    add::add(w, &profile, &[Role::Learner], String::new)
}

fn rename(w: &mut Write, person: Id) -> Result<()> {
    let profile = Profile {
        alias: Some(random::id().to_string()),
        ..Profile::default()
    };
    w.record_about(person, ledger::Kind::PersonProfile, &profile)?;
    let role = RoleChange {
        role: Role::Mentor,
        given: random::below(2) == 0,
        proposed_by: None,
        reason: String::new(),
    };
    w.record_about(person, ledger::Kind::PersonRole, &role)?;
    Ok(())
}

fn set_group(w: &mut Write, group: Id, series: Id) -> Result<Id> {
    let set = GroupSet {
        group,
        name: format!("Group {}", random::below(100)),
        closed: random::below(10) == 0,
        trainers: vec![w.by.id.unwrap_or_default()],
        modules: if random::below(5) == 0 {
            Vec::new()
        } else {
            vec![series]
        },
    };
    w.record(ledger::Kind::GroupSet, &set)?;
    Ok(group)
}

fn finish(w: &mut Write, learner: Id, place: &Where) -> Result<()> {
    fact::record(
        w,
        learner,
        Verb::Completed,
        place,
        None,
        Detail::Finished,
        None,
    )?;
    Ok(())
}

fn help(w: &mut Write, learner: Id, place: &Where) -> Result<()> {
    let detail = Detail::Help {
        hints: random::below(3),
        dont_know: random::below(4) == 0,
        ended: false,
    };
    let object = Some(("q1", Interaction::Choice));
    fact::record(w, learner, Verb::Asked, place, object, detail, None)?;
    Ok(())
}

fn try_once(w: &mut Write, keys: &Arc<Keys>, learner: Id, place: &Where) -> Result<()> {
    let activity = format!("q{}", random::below(3) + 1);
    let rounds = w.tx.query_one(
        "SELECT COUNT(*) FROM attempt WHERE person = $1 AND activity = $2",
        &[learner.as_bytes(), &activity],
    )?;
    let milli = u16::try_from(random::below(4)).unwrap_or_default() * 333;
    let written = random::below(3) == 0;
    let given = Given {
        learner,
        place: place.clone(),
        activity,
        round: rounds.get::<u32>(0)? + 1,
        answer: Answer {
            text: written.then(|| "a word".to_owned()),
            picked: (!written).then(|| vec![1]),
            ..Answer::default()
        },
        marking: Marking {
            milli: Milli(milli),
            verdict: if milli == 0 {
                Verdict::NotYet
            } else {
                Verdict::Partly
            },
            parts: Vec::new(),
            feedback: Vec::new(),
        },
        rules: Rules {
            tries: Tries::Limited(3),
            penalty: 10,
            interaction: Interaction::Choice,
            open_text: written,
        },
    };
    answer(w, keys, &given)?;
    Ok(())
}
