//! Sounds of a dictation that may be heard a few times only: each listening has an address of its own, and the site
//! counts the addresses it was asked for.
//!
//! What cannot be held: a browser that has the sound can play it again without asking, so that without script pressing
//! "play" twice on one page counts once (the script takes the players away and counts every press); and a sound can be
//! noted by ear or by another machine. The plain address of the file is not on the page while listenings are counted,
//! but who guesses its name is not refused. A reload or another station begins where the count stands.

use std::collections::HashMap;

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use course::model::{Activity, Dictation, Kind, Tries};
use ledger::Id;
use store::Tx;

use crate::admit::file;
use crate::clock;
use crate::error::{OrNotFound as _, Result};
use crate::learn::access;
use crate::learn::text::{self, Text};
use crate::request::Me;

/// How often a sound may be heard, where that is counted.
pub fn limit(activity: &Activity) -> Option<u32> {
    match &activity.kind {
        Kind::Dictation(Dictation {
            replays: Some(Tries::Limited(times)),
            ..
        }) => Some(*times),
        _ => None,
    }
}

/// How often the learner has heard each of these; asks the database only where something is counted.
pub async fn heard<'a>(
    me: &Me,
    series: Id,
    activities: impl Iterator<Item = &'a Activity>,
) -> Result<HashMap<String, u32>> {
    let counted = activities.filter(|activity| limit(activity).is_some());
    let ids: Vec<String> = counted.map(|activity| activity.id.clone()).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let person = me.session.person;
    me.visitor
        .site
        .read(move |tx| {
            ids.into_iter()
                .map(|id| Ok((id.clone(), count(tx, person, series, &id)?)))
                .collect()
        })
        .await
}

/// Sends the sound of one listening.
pub async fn sound(
    me: Me,
    Path((module, unit, _, id, speed, number)): Path<(String, String, usize, String, String, u32)>,
    headers: HeaderMap,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let activity = text::activity(text.parsed()?, &id)?;
    let limit = limit(activity).or_not_found()?;
    let Kind::Dictation(dictation) = &activity.kind else {
        return Err(crate::error::Error::NotFound);
    };
    let source = match speed.as_str() {
        "normal" => dictation.src.as_ref(),
        "slow" => dictation.slow.as_ref(),
        _ => None,
    };
    let media = text
        .module()
        .media(source.or_not_found()?, &text.language)
        .or_not_found()?;
    let path = format!("media/{}", media.path);
    let asked = Listening {
        person: me.session.person,
        series: text.shelved.series,
        activity: id,
        speed,
        number,
    };
    listen(&me, asked, limit).await?;
    file::send(&text.shelved.files, &path, &headers).await
}

/// One listening of one sound.
#[derive(Clone)]
struct Listening {
    person: Id,
    series: Id,
    activity: String,
    speed: String,
    number: u32,
}

/// Counts a listening the first time its address is asked for; a player asks for the rest of a sound again and again.
async fn listen(me: &Me, asked: Listening, limit: u32) -> Result<()> {
    let site = &me.visitor.site;
    let same = asked.clone();
    let known = site
        .read(move |tx| {
            access::may_follow(tx, same.person, same.series)?
                .then_some(())
                .or_not_found()?;
            is_known(tx, &same)
        })
        .await?;
    if known {
        return Ok(());
    }
    site.write(me.session.actor(), move |w| {
        let heard = count(w.tx, asked.person, asked.series, &asked.activity)?;
        let allowed = heard < limit && (1..=limit).contains(&asked.number);
        if is_known(w.tx, &asked)? {
            return Ok(());
        }
        allowed.then_some(()).or_not_found()?;
        w.tx.execute(
            "INSERT INTO listening (person, series, activity, speed, number, at) VALUES ($1, $2, $3, $4, $5, $6)",
            &[
                asked.person.as_bytes(),
                asked.series.as_bytes(),
                &asked.activity,
                &asked.speed,
                &asked.number,
                &clock::seconds(),
            ],
        )?;
        Ok(())
    })
    .await
}

fn is_known(tx: &mut Tx, asked: &Listening) -> Result<bool> {
    let row = tx.query_opt(
        "SELECT 1 FROM listening WHERE person = $1 AND series = $2 AND activity = $3 AND speed = $4 AND number = $5",
        &[
            asked.person.as_bytes(),
            asked.series.as_bytes(),
            &asked.activity,
            &asked.speed,
            &asked.number,
        ],
    )?;
    Ok(row.is_some())
}

fn count(tx: &mut Tx, person: Id, series: Id, activity: &str) -> Result<u32> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM listening WHERE person = $1 AND series = $2 AND activity = $3",
        &[person.as_bytes(), series.as_bytes(), &activity],
    )?;
    Ok(u32::try_from(row.get::<i64>(0)?).unwrap_or(u32::MAX))
}
