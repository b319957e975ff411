//! What learning events do to their tables.

use ledger::Kind;
use ledger::statement::{EXTENSION, Statement};
use serde_json::Value;
use store::Tx;

use crate::error::{Error, Result};
use crate::learn::fact::{ActivityState, Detail, Extension, NAME, Try};
use crate::learn::work;
use crate::record::Happened;

/// Folds one event. A statement that a package made has no extension of ours and changes nothing here.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::LearningText => text(tx, happened),
        Kind::LearningFile => work::fold(tx, happened),
        Kind::LearningStatement => statement(tx, happened),
        _ => Ok(()),
    }
}

fn text(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let answer = happened
        .data
        .get("answer")
        .map_or_else(String::new, Value::to_string);
    tx.put(
        "INSERT INTO open_text (event, person, answer) VALUES ($1, $2, $3) ON CONFLICT (event) DO NOTHING",
        &[&happened.event.to_string(), happened.person()?.as_bytes(), &answer],
    )?;
    Ok(())
}

fn statement(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let key = format!("{EXTENSION}{NAME}");
    let found = happened
        .data
        .pointer("/context/extensions")
        .and_then(|all| all.get(&key));
    let Some(found) = found else { return Ok(()) };
    let extension: Extension = serde_json::from_value(found.clone())
        .map_err(|error| Error::Ledger(format!("{}: {error}", happened.event)))?;
    tx.put(
        include_str!("sql/follow.sql"),
        &[
            happened.person()?.as_bytes(),
            extension.series.as_bytes(),
            &extension.version,
        ],
    )?;
    match &extension.detail {
        Detail::Try(try_) => attempt(tx, happened, &extension, try_),
        Detail::Help {
            hints,
            dont_know,
            ended,
        } => help(tx, happened, &extension, *hints, *dont_know, *ended),
        Detail::Noted { .. } => noted(tx, happened, &extension),
        Detail::Step { screen } => step(tx, happened, &extension, *screen),
        Detail::Finished => finished(tx, happened, &extension),
        Detail::Opinion { block, answer } => opinion(tx, happened, &extension, block, answer),
    }
}

/// The answer document: from the event that holds the text, where there is one.
fn document(tx: &mut Tx, happened: &Happened, without_text: &Value) -> Result<String> {
    let text = Statement::from_data(&happened.data).and_then(|statement| statement.outcome.text);
    if let Some(event) = text {
        let row = tx.query_opt(
            "SELECT answer FROM open_text WHERE event = $1",
            &[&event.to_string()],
        )?;
        if let Some(row) = row {
            return Ok(row.get(0)?);
        }
    }
    Ok(without_text.to_string())
}

fn attempt(tx: &mut Tx, happened: &Happened, extension: &Extension, try_: &Try) -> Result<()> {
    let person = happened.person()?;
    let activity = extension.activity.clone().unwrap_or_default();
    let answer = document(tx, happened, &try_.answer)?;
    let verdict = serde_json::to_value(try_.verdict)
        .ok()
        .and_then(|name| name.as_str().map(ToOwned::to_owned));
    let language = happened
        .data
        .pointer("/context/language")
        .and_then(Value::as_str)
        .unwrap_or_default();
    tx.put(
        include_str!("sql/insert_attempt.sql"),
        &[
            person.as_bytes(),
            extension.series.as_bytes(),
            &activity,
            &try_.round,
            &extension.unit,
            &extension.version,
            &language,
            &answer,
            &i64::from(try_.milli),
            &verdict.unwrap_or_default(),
            &try_.counts,
            &happened.event.to_string(),
            &happened.at,
        ],
    )?;
    if try_.counts {
        tx.put(
            include_str!("sql/count_attempt.sql"),
            &[
                person.as_bytes(),
                extension.series.as_bytes(),
                &activity,
                &extension.unit,
                &i64::from(try_.worth),
                &i64::from(try_.milli),
                &try_.state.name(),
            ],
        )?;
    }
    Ok(())
}

fn help(
    tx: &mut Tx,
    happened: &Happened,
    extension: &Extension,
    hints: u32,
    dont_know: bool,
    ended: bool,
) -> Result<()> {
    let state = if ended {
        ActivityState::Done
    } else {
        ActivityState::Open
    };
    tx.put(
        include_str!("sql/count_help.sql"),
        &[
            happened.person()?.as_bytes(),
            extension.series.as_bytes(),
            &extension.activity,
            &extension.unit,
            &hints,
            &dont_know,
            &state.name(),
        ],
    )?;
    Ok(())
}

/// Help may be noted before the first try.
fn noted(tx: &mut Tx, happened: &Happened, extension: &Extension) -> Result<()> {
    tx.put(
        include_str!("sql/count_noted.sql"),
        &[
            happened.person()?.as_bytes(),
            extension.series.as_bytes(),
            &extension.activity,
            &extension.unit,
            &ActivityState::Open.name(),
        ],
    )?;
    Ok(())
}

fn step(tx: &mut Tx, happened: &Happened, extension: &Extension, screen: u32) -> Result<()> {
    progress(tx, happened, extension, screen, "begun")
}

fn finished(tx: &mut Tx, happened: &Happened, extension: &Extension) -> Result<()> {
    progress(tx, happened, extension, 0, "done")
}

/// What is done stays done; where the learner stopped is where the latest step led.
fn progress(
    tx: &mut Tx,
    happened: &Happened,
    extension: &Extension,
    screen: u32,
    state: &str,
) -> Result<()> {
    tx.put(
        include_str!("sql/progress.sql"),
        &[
            happened.person()?.as_bytes(),
            extension.series.as_bytes(),
            &extension.unit,
            &screen,
            &state,
            &happened.event.to_string(),
            &store::bigint(happened.lamport, "lamport")?,
            &happened.at,
        ],
    )?;
    Ok(())
}

fn opinion(
    tx: &mut Tx,
    happened: &Happened,
    extension: &Extension,
    block: &str,
    answer: &Value,
) -> Result<()> {
    let answer = document(tx, happened, answer)?;
    tx.put(
        "INSERT INTO self_report (person, series, block, unit, answer, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (person, series, block) DO UPDATE SET answer = excluded.answer, at = excluded.at",
        &[
            happened.person()?.as_bytes(),
            extension.series.as_bytes(),
            &block,
            &extension.unit,
            &answer,
            &happened.at,
        ],
    )?;
    Ok(())
}
