//! A learner asks somebody to come: from a screen, with one press, and without a word to write.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::render;

use crate::clock;
use crate::error::{OrNotFound as _, Result};
use crate::learn::access;
use crate::learn::text::Text;
use crate::mentor::help::{self, Spot};
use crate::mentor::{State, find};
use crate::page::{Frame, html};
use crate::policy::Policy;
use crate::request::{Me, Posted, see};

#[derive(Template)]
#[template(path = "mentoring/come.html")]
struct ComePage {
    f: Frame,
    lang: String,
    dir: &'static str,
    module_title: String,
    unit_title: String,
    action: String,
    back: String,
    state: Option<State>,
    /// Whether there is a mentor to decide about.
    mentors: bool,
}

/// The unit, and the screen in it.
async fn spot(me: &Me, module: &str, unit: &str, screen: u32) -> Result<(Text, Spot)> {
    let text = Text::find(me, module, unit).await?;
    let screens = render::screens(text.parsed()?).len();
    let known = usize::try_from(screen).is_ok_and(|screen| screen < screens);
    known.then_some(()).or_not_found()?;
    let spot = Spot {
        series: text.shelved.series,
        unit: unit.to_owned(),
        screen,
    };
    Ok((text, spot))
}

/// `GET /come/{module}/{unit}/{screen}`.
pub async fn show(
    me: Me,
    Path((module, unit, screen)): Path<(String, String, u32)>,
) -> Result<Response> {
    let (text, spot) = spot(&me, &module, &unit, screen).await?;
    let site = &me.visitor.site;
    let (file, person, now) = (
        Policy::read(&site.folder)?,
        me.session.person,
        clock::seconds(),
    );
    let (open, choices) = site
        .read(move |tx| {
            access::may_follow(tx, person, spot.series)?
                .then_some(())
                .or_not_found()?;
            let open = find::open(tx, person, now)?;
            let here = open
                .into_iter()
                .find(|one| one.series == spot.series && one.unit == spot.unit);
            Ok((here, find::choices(tx, &file, person, now)?))
        })
        .await?;
    html(&ComePage {
        f: Frame::of(&me, me.visitor.lang.mentor_come()),
        dir: render::direction(&text.language),
        lang: text.language.clone(),
        module_title: text.module_title().to_owned(),
        unit_title: text.parsed()?.front.title.clone(),
        action: format!("/come/{module}/{unit}/{screen}"),
        back: format!("/m/{module}/{unit}/{screen}"),
        state: open.map(|one| one.state),
        mentors: !choices.is_empty(),
    })
}

/// `POST /come/{module}/{unit}/{screen}`: asks, or asks no more; pressed twice it is said once.
pub async fn ask(
    me: Me,
    Path((module, unit, screen)): Path<(String, String, u32)>,
    Posted(form): Posted,
) -> Result<Response> {
    let (_, spot) = spot(&me, &module, &unit, screen).await?;
    let (person, over) = (me.session.person, form.text("over") == "1");
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            access::may_follow(w.tx, person, spot.series)?
                .then_some(())
                .or_not_found()?;
            if over {
                help::withdraw(w, person)
            } else {
                help::ask(w, person, &spot)
            }
        })
        .await?;
    let (page, screen) = if over {
        ("m", screen)
    } else {
        ("come", screen)
    };
    Ok(see(&format!("/{page}/{module}/{unit}/{screen}")))
}
