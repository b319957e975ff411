//! `learner.skills` and `learner.about`: what I can do now, and what is recorded about me.

use askama::Template;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::clock;
use crate::error::Result;
use crate::learn::{access, text};
use crate::page::{Frame, html};
use crate::request::Me;

struct Can {
    module: String,
    objective: String,
    lang: String,
    dir: &'static str,
    state: &'static str,
    icon: &'static str,
    word: &'static str,
}

#[derive(Template)]
#[template(path = "learn/skills.html")]
struct SkillsPage {
    f: Frame,
    cans: Vec<Can>,
}

/// What the activities of one objective are worth so far.
struct Tally {
    tried: usize,
    good: usize,
    of: usize,
}

/// "I can …" of every module begun, strengths first; never a rank or a per cent.
pub async fn skills(me: Me) -> Result<Response> {
    let person = me.session.person;
    let (open, known) = me
        .visitor
        .site
        .read(move |tx| Ok((access::open_for(tx, person)?, scores(tx, person)?)))
        .await?;
    let t = me.visitor.lang;
    let mut cans = Vec::new();
    for shelved in me
        .visitor
        .site
        .library
        .all()
        .into_iter()
        .filter(|one| open.contains(&one.series))
    {
        let language = access::language(&me, &shelved);
        let Some(texts) = text::texts(&shelved.module, &language) else {
            continue;
        };
        for (number, objective) in (1u32..).zip(&texts.objectives) {
            let tally = tally(&shelved, &language, number, &known);
            if tally.tried == 0 {
                continue;
            }
            let (state, icon, word) = if tally.good * 4 >= tally.of * 3 {
                ("good", "right", t.learn_can_alone())
            } else if tally.good > 0 {
                ("on", "partly", t.learn_can_with_help())
            } else {
                ("wait", "not-yet", t.learn_can_met())
            };
            cans.push(Can {
                module: text::title(&shelved.module, &language).to_owned(),
                objective: objective.clone(),
                dir: course::render::direction(&language),
                lang: language.clone(),
                state,
                icon,
                word,
            });
        }
    }
    cans.sort_by_key(|can| match can.state {
        "good" => 0,
        "on" => 1,
        _ => 2,
    });
    html(&SkillsPage {
        f: Frame::of(&me, t.common_my_skills()),
        cans,
    })
}

/// Activities count for the objective they name, else for the objectives of their unit.
fn tally(
    shelved: &crate::admit::library::Shelved,
    language: &str,
    objective: u32,
    known: &[Score],
) -> Tally {
    let mut tally = Tally {
        tried: 0,
        good: 0,
        of: 0,
    };
    let ids = shelved
        .module
        .manifest
        .units
        .iter()
        .map(|unit| unit.value.as_str());
    for unit in ids.filter_map(|id| shelved.module.unit(id, language)) {
        if unit.front.mode != course::model::Mode::Practice {
            continue;
        }
        for (activity, _) in text::activities(&unit.blocks) {
            let named = activity.common.objective.map_or_else(
                || unit.front.objectives.contains(&objective),
                |one| one == objective,
            );
            if !named || !text::counts(activity) {
                continue;
            }
            tally.of += 1;
            let score = known
                .iter()
                .find(|one| one.series == shelved.series && one.activity == activity.id);
            if let Some(score) = score {
                tally.tried += 1;
                tally.good += usize::from(score.milli >= 800);
            }
        }
    }
    tally
}

struct Score {
    series: Id,
    activity: String,
    milli: i64,
}

fn scores(tx: &mut Tx, person: Id) -> Result<Vec<Score>> {
    let rows = tx.query(
        "SELECT series, activity, milli FROM activity_state WHERE person = $1 AND tries > 0",
        &[person.as_bytes()],
    )?;
    rows.iter()
        .map(|row| {
            Ok(Score {
                series: Id::from_bytes(row.get(0)?),
                activity: row.get(1)?,
                milli: row.get(2)?,
            })
        })
        .collect()
}

struct Kind {
    word: &'static str,
    count: String,
    last: String,
}

#[derive(Template)]
#[template(path = "learn/about_me.html")]
struct AboutMePage {
    f: Frame,
    alias: String,
    number: String,
    kinds: Vec<Kind>,
}

/// What is recorded about the learner, in plain words: kinds, how many, and when last.
pub async fn about_me(me: Me) -> Result<Response> {
    let person = me.session.person;
    let t = me.visitor.lang;
    let (profile, rows) = me
        .visitor
        .site
        .read(move |tx| Ok((crate::people::find(tx, person)?, recorded(tx, person)?)))
        .await?;
    let day = |at: i64| {
        let (year, month, day) = clock::day(at);
        t.date(i32::from(year), month.unsigned_abs(), day.unsigned_abs())
    };
    let kinds = rows
        .into_iter()
        .filter_map(|(kind, count, last)| {
            let key = format!("record-{}", kind.name()?.replace('.', "-"));
            Some(Kind {
                word: t.text(&key)?,
                count: t.number(count),
                last: day(last),
            })
        })
        .collect();
    let (alias, number) = profile.map_or_else(Default::default, |one| (one.alias, one.number));
    html(&AboutMePage {
        f: Frame::of(&me, t.common_about_me()),
        alias,
        number,
        kinds,
    })
}

/// Kinds of events about a person, how many, and when the last one was.
fn recorded(tx: &mut Tx, person: Id) -> Result<Vec<(ledger::Kind, i64, i64)>> {
    let rows = tx.query(include_str!("sql/recorded.sql"), &[person.as_bytes()])?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let header: Vec<u8> = row.get("header")?;
        let claimed = ledger::Header::decode(&header)
            .map(|header| header.claimed)
            .unwrap_or_default();
        let code = u16::try_from(row.get::<i64>("kind")?).unwrap_or_default();
        list.push((ledger::Kind::from_code(code), row.get("n")?, claimed));
    }
    Ok(list)
}
