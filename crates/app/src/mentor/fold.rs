//! What events about mentors and help do to `mentor`, `mentor_accepted` and `help_request`.

use ledger::Kind;
use store::Tx;

use crate::error::Result;
use crate::mentor::{Choice, Mandate, Message, State};
use crate::record::Happened;

/// Folds one event. Other roles, profiles and messages change nothing here.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::PersonRole => happened
            .data()
            .map_or(Ok(()), |one| mandate(tx, happened, &one)),
        Kind::PersonProfile => happened
            .data()
            .map_or(Ok(()), |one| choice(tx, happened, &one)),
        Kind::MessageSent => happened
            .data()
            .map_or(Ok(()), |one| message(tx, happened, &one)),
        _ => Ok(()),
    }
}

/// Whoever is named anew, or no longer, is accepted by nobody.
fn mandate(tx: &mut Tx, happened: &Happened, mandate: &Mandate) -> Result<()> {
    let person = happened.person()?;
    let (group, person) = (mandate.group.as_bytes(), person.as_bytes());
    tx.execute(
        "DELETE FROM mentor_accepted WHERE group_id = $1 AND mentor = $2",
        &[group, person],
    )?;
    match mandate.until {
        Some(until) => tx.execute(
            "INSERT INTO mentor (group_id, person, until) VALUES ($1, $2, $3) \
             ON CONFLICT (group_id, person) DO UPDATE SET until = excluded.until",
            &[group, person, &until],
        )?,
        None => tx.execute(
            "DELETE FROM mentor WHERE group_id = $1 AND person = $2",
            &[group, person],
        )?,
    };
    Ok(())
}

fn choice(tx: &mut Tx, happened: &Happened, choice: &Choice) -> Result<()> {
    let sql = if choice.mentor.accepted {
        "INSERT INTO mentor_accepted (group_id, mentor, learner) VALUES ($1, $2, $3) \
         ON CONFLICT (group_id, mentor, learner) DO NOTHING"
    } else {
        "DELETE FROM mentor_accepted WHERE group_id = $1 AND mentor = $2 AND learner = $3"
    };
    tx.execute(
        sql,
        &[
            choice.mentor.group.as_bytes(),
            choice.mentor.person.as_bytes(),
            happened.person()?.as_bytes(),
        ],
    )?;
    Ok(())
}

fn message(tx: &mut Tx, happened: &Happened, message: &Message) -> Result<()> {
    let (help, state) = match message {
        Message::HelpAsked {
            help,
            series,
            unit,
            screen,
        } => {
            tx.execute(
                "INSERT INTO help_request (id, learner, series, unit, screen, state, at, event) \
                 VALUES ($1, $2, $3, $4, $5, 'asked', $6, $7) ON CONFLICT (id) DO NOTHING",
                &[
                    help.as_bytes(),
                    happened.person()?.as_bytes(),
                    series.as_bytes(),
                    unit,
                    screen,
                    &happened.at,
                    &happened.event.to_string(),
                ],
            )?;
            return Ok(());
        }
        Message::HelpTaken { help } => (help, State::Taken),
        Message::HelpHandedOn { help } => (help, State::HandedOn),
        Message::HelpEnded { help } => (help, State::Ended),
        Message::Another => return Ok(()),
    };
    tx.execute(
        "UPDATE help_request SET state = $2, taker = $3 WHERE id = $1",
        &[
            help.as_bytes(),
            &state.name(),
            &happened.actor.id.map(|id| *id.as_bytes()),
        ],
    )?;
    Ok(())
}
