//! What a learner sends from a screen: on to the next one, an answer, a request for help, a step inside an activity, an
//! opinion.

use axum::extract::Path;
use axum::response::Response;
use course::answer::Answer;
use course::model::{Activity, Mode};
use course::{form, render, score, shuffle};

use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::answer::{Given, Received, Rules, answer};
use crate::learn::help::{Asked, ask};
use crate::learn::keep::{self, Typed};
use crate::learn::opinion::{Said, say};
use crate::learn::text::{self, Text};
use crate::learn::work::{self, Brought};
use crate::learn::{access, draft, state, step};
use crate::request::{Fields, Me, Posted, see};

/// "Next": goes on to a screen, or to the end of the unit.
pub async fn go(
    me: Me,
    Path((module, unit, _)): Path<(String, String, usize)>,
    Posted(fields): Posted,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let parsed = text.parsed()?;
    let screens = render::screens(parsed).len();
    let required = required(parsed);
    let wanted: usize = fields.text("to").parse().unwrap_or_default();
    let (person, series, place) = (me.session.person, text.shelved.series, text.place());
    let over = wanted >= screens;
    let screen = u32::try_from(wanted).unwrap_or(u32::MAX);
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            access::may_follow(w.tx, person, series)?
                .then_some(())
                .or_not_found()?;
            if over {
                step::finish(w, person, &place, &required)
            } else {
                step::go(w, person, &place, screen)
            }
        })
        .await?;
    if over && me.visitor.site.library.stays(person, series) {
        // Who has finished a version that was replaced meets the one in use from now on.
        let site = me.visitor.site.clone();
        tokio::task::spawn_blocking(move || site.library.load(&site))
            .await
            .map_err(|error| Error::Internal(error.to_string()))??;
    }
    if fields.has("stop") {
        return Ok(see("/home"));
    }
    let next = if over {
        "end".to_owned()
    } else {
        wanted.to_string()
    };
    Ok(see(&format!("/m/{module}/{unit}/{next}")))
}

/// Activities that are needed to finish the unit.
fn required(unit: &course::model::Unit) -> Vec<String> {
    let all = text::activities(&unit.blocks).into_iter();
    let needed = |activity: &&Activity| score::is_required(activity) && text::counts(activity);
    all.map(|(activity, _)| activity)
        .filter(needed)
        .map(|activity| activity.id.clone())
        .collect()
}

/// An answer, a request for help, a step inside an activity, or an opinion.
pub async fn give(
    me: Me,
    Path((module, unit, number, block)): Path<(String, String, usize, String)>,
    Posted(fields): Posted,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let here = format!("/m/{module}/{unit}/{number}");
    let parsed = text.parsed()?;
    if fields.has("opinion") {
        tell(&me, &text, &block, &fields).await?;
        return Ok(see(&format!("{here}?done={block}#{block}")));
    }
    let activity = text::activity(parsed, &block)?;
    take(&me, &text, activity, &fields, None, &here).await
}

/// What a form of an activity asks for: help, to be kept, or to be marked.
pub async fn take(
    me: &Me,
    text: &Text,
    activity: &Activity,
    fields: &Fields,
    brought: Option<Brought>,
    here: &str,
) -> Result<Response> {
    let mode = text.parsed()?.front.mode;
    if fields.has("keep") {
        return keep::kept(me, text, activity, fields, here).await;
    }
    if fields.has("hint") || fields.has("dont-know") && mode == Mode::Practice {
        let shown = fields.text("shown").parse().unwrap_or_default();
        let asked = Asked::new(
            me.session.person,
            text.place(),
            activity,
            mode,
            fields.has("dont-know"),
            shown,
        );
        let typed = Typed::of(me, text, activity, fields);
        let keys = std::sync::Arc::clone(&me.visitor.site.keys);
        me.visitor
            .site
            .write(me.session.actor(), move |w| {
                ask(w, &asked)?;
                typed.map_or(Ok(()), |typed| keep::keep(w, &keys, &typed))
            })
            .await?;
        return Ok(see(&format!("{here}#{}-help", activity.id)));
    }
    receive(me, text, activity, mode, fields, brought, here).await
}

async fn receive(
    me: &Me,
    text: &Text,
    activity: &Activity,
    mode: Mode,
    fields: &Fields,
    brought: Option<Brought>,
    here: &str,
) -> Result<Response> {
    let seed = state::seed(me.session.person, &activity.id);
    let mut shown = form::answer(activity, &fields.0);
    let takes = work::takes(me, activity).await?;
    work::complete(activity, &takes, brought.as_ref(), &mut shown);
    let moved = move_one(activity, fields, &mut shown) || press(me, activity, fields, &mut shown);
    let given = shuffle::to_source(activity, seed, shown);
    let person = me.session.person;
    let series = text.shelved.series;
    let keys = std::sync::Arc::clone(&me.visitor.site.keys);
    let id = activity.id.clone();
    if moved {
        me.visitor
            .site
            .write(me.session.actor(), move |w| {
                access::may_follow(w.tx, person, series)?
                    .then_some(())
                    .or_not_found()?;
                draft::keep(w, &keys, person, series, &id, &given)
            })
            .await?;
        return Ok(see(&format!("{here}#{}", activity.id)));
    }
    let marking = text.with_surroundings(activity, |around| {
        course::mark::mark(activity, &given, around)
    });
    let given = Given {
        learner: person,
        place: text.place(),
        activity: activity.id.clone(),
        round: fields.text("round").parse().unwrap_or_default(),
        answer: given,
        marking,
        rules: Rules::of(activity, mode),
    };
    let filed = brought.as_ref().map(|brought| brought.filed.clone());
    let received = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            if let Some(brought) = &brought {
                work::record(w, &given, &brought.filed)?;
            }
            answer(w, &keys, &given)
        })
        .await?;
    if let (Some(filed), Received::Already) = (filed, received) {
        work::let_go(&me.visitor.site, &filed).await?;
    }
    let anchor = match received {
        Received::Recorded | Received::Already => format!("{}-verdict", activity.id),
        Received::NotAnAnswer => activity.id.clone(),
    };
    let step = matches!(
        activity.kind,
        course::model::Kind::Dialogue(_) | course::model::Kind::Cards(_)
    );
    let missing = if received == Received::NotAnAnswer && !step {
        "&missing=1"
    } else {
        ""
    };
    let id = &activity.id;
    let again = if received == Received::NotAnAnswer && fields.has("again") {
        format!("&again={id}")
    } else {
        String::new()
    };
    Ok(see(&format!("{here}?done={id}{missing}{again}#{anchor}")))
}

/// "Up" and "down" of an order: the items change places and nothing is answered yet.
fn move_one(activity: &Activity, fields: &Fields, shown: &mut Answer) -> bool {
    let value = fields.text("move");
    if value.is_empty() {
        return false;
    }
    let course::model::Kind::Order(order) = &activity.kind else {
        return false;
    };
    let now = shown
        .order
        .clone()
        .unwrap_or_else(|| (1..).take(order.items.len()).collect());
    match render::move_item(&now, value) {
        Some((order, _)) => {
            shown.order = Some(order);
            true
        }
        None => false,
    }
}

/// A press on the field of a pointer drill counts as hit or miss; the last target ends it.
fn press(me: &Me, activity: &Activity, fields: &Fields, shown: &mut Answer) -> bool {
    let course::model::Kind::Mouse(mouse) = &activity.kind else {
        return false;
    };
    let at = |name: &str| fields.text(name).parse::<i64>().ok();
    let (Some(x), Some(y)) = (at("hit.x"), at("hit.y")) else {
        return false;
    };
    let so_far = (
        shown.hits.unwrap_or_default(),
        shown.misses.unwrap_or_default(),
    );
    let seed = state::seed(me.session.person, &activity.id);
    let (hits, misses) = render::press_field(mouse, seed, so_far, (x, y));
    (shown.hits, shown.misses) = (Some(hits), Some(misses));
    hits < mouse.targets.unwrap_or(10)
}

async fn tell(me: &Me, text: &Text, block: &str, fields: &Fields) -> Result<()> {
    let known = crate::learn::text::opinions(&text.parsed()?.blocks);
    known.into_iter().find(|id| *id == block).or_not_found()?;
    let said = Said {
        ticked: fields.all("tick").filter_map(|n| n.parse().ok()).collect(),
        face: fields.text("face").parse().ok(),
        text: Some(fields.text("text").to_owned()).filter(|text| !text.is_empty()),
    };
    let (person, series, place, block) = (
        me.session.person,
        text.shelved.series,
        text.place(),
        block.to_owned(),
    );
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            access::may_follow(w.tx, person, series)?
                .then_some(())
                .or_not_found()?;
            say(w, person, &place, &block, &said)
        })
        .await
}
