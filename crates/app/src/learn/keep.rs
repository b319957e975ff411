//! What is typed in open work and long answers is kept before it is handed in: by a button, by the script every ten
//! seconds, and with a request for help. It is never an answer.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use course::answer::Answer;
use course::form;
use course::model::{Activity, Kind, Work};
use ledger::Id;

use crate::error::{OrNotFound as _, Result};
use crate::keys::Keys;
use crate::learn::text::Text;
use crate::learn::{draft, state};
use crate::record::Write;
use crate::request::{Fields, Me, see};

/// Whether so much is typed in this activity that it is kept on the way.
pub fn is_long(activity: &Activity) -> bool {
    match &activity.kind {
        Kind::HandIn(work) => work.work == Work::Text,
        Kind::Answer(answer) => answer.lines.unwrap_or(1) > 1,
        Kind::Dictation(_) => true,
        _ => false,
    }
}

/// What somebody is typing.
pub struct Typed {
    /// Who types.
    pub learner: Id,
    /// The module.
    pub series: Id,
    /// The activity.
    pub activity: String,
    /// The try the form was made for.
    pub round: u32,
    /// What its controls hold.
    pub answer: Answer,
}

impl Typed {
    /// What a form holds that is kept on the way; nothing for short answers.
    pub fn of(me: &Me, text: &Text, activity: &Activity, fields: &Fields) -> Option<Typed> {
        is_long(activity).then(|| Typed {
            learner: me.session.person,
            series: text.shelved.series,
            activity: activity.id.clone(),
            round: fields.text("round").parse().unwrap_or_default(),
            answer: Answer {
                dont_know: false,
                ..form::answer(activity, &fields.0)
            },
        })
    }
}

/// Keeps it. What comes late, after its try was handed in, changes nothing; an emptied form forgets;
/// [`crate::error::Error::NotFound`] where the module is not open for the learner.
pub fn keep(w: &mut Write, keys: &Arc<Keys>, typed: &Typed) -> Result<()> {
    let Typed {
        learner, series, ..
    } = *typed;
    let count = state::count(w.tx, learner, series, &typed.activity)?;
    if typed.round != count.rounds + 1 {
        return Ok(());
    }
    if typed.answer == Answer::default() {
        return draft::forget(w, learner, series, &typed.activity);
    }
    draft::keep(w, keys, learner, series, &typed.activity, &typed.answer)
}

/// The button "Keep for later", or the script, which wants no page back.
pub async fn kept(
    me: &Me,
    text: &Text,
    activity: &Activity,
    fields: &Fields,
    here: &str,
) -> Result<Response> {
    let typed = Typed::of(me, text, activity, fields).or_not_found()?;
    let keys = Arc::clone(&me.visitor.site.keys);
    let id = typed.activity.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| keep(w, &keys, &typed))
        .await?;
    if fields.has("quiet") {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let again = if fields.has("again") {
        format!("&again={id}")
    } else {
        String::new()
    };
    Ok(see(&format!("{here}?kept=1{again}#{id}")))
}
