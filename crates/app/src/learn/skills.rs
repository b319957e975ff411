//! `learner.skills`: what I can do now.

use askama::Template;
use axum::response::Response;
use ledger::Id;
use store::Tx;

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
    /// Of the good ones, those without help noted by a trainer or mentor.
    alone: usize,
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
        .all_for(person)
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
            let (state, icon, word) = if tally.alone * 4 >= tally.of * 3 {
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
        alone: 0,
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
                tally.alone += usize::from(score.milli >= 800 && !score.helped);
            }
        }
    }
    tally
}

struct Score {
    series: Id,
    activity: String,
    milli: i64,
    helped: bool,
}

fn scores(tx: &mut Tx, person: Id) -> Result<Vec<Score>> {
    let rows = tx.query(
        "SELECT series, activity, milli, noted FROM activity_state WHERE person = $1 AND tries > 0",
        &[person.as_bytes()],
    )?;
    rows.iter()
        .map(|row| {
            Ok(Score {
                series: Id::from_bytes(row.get(0)?),
                activity: row.get(1)?,
                milli: row.get(2)?,
                helped: row.get::<i64>(3)? > 0,
            })
        })
        .collect()
}
