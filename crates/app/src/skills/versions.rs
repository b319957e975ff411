//! The matrix of this site: making one, its versions, going back, and bringing one in from a file.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::error::{Error, Result};
use crate::page::{Frame, html, moment};
use crate::request::{Fields, Me, Posted, SMALL, Upload, see};
use crate::rights::{Capability, Reach};
use crate::skills::local::{self, Overtaken, Saved, Version};
use crate::skills::{compare, words};
use cartography::skills::read::{self, Fault};
use cartography::skills::shipped::shipped;

struct Line {
    number: u32,
    name: String,
    when: String,
    who: String,
    how: String,
    changed: i64,
}

#[derive(Template)]
#[template(path = "skills/versions.html")]
struct VersionsPage {
    f: Frame,
    latest: u32,
    may_edit: bool,
    lines: Vec<Line>,
    fault: Option<String>,
    faults: Vec<(String, String)>,
}

/// What did not work.
#[derive(Default)]
struct Trouble {
    fault: Option<String>,
    faults: Vec<Fault>,
}

/// `GET /matrix/versions`.
pub async fn list(me: Me) -> Result<Response> {
    show(&me, Trouble::default()).await
}

async fn show(me: &Me, trouble: Trouble) -> Result<Response> {
    let t = me.visitor.lang;
    let versions = me.visitor.site.read(local::versions).await?;
    let line = |version: &Version| Line {
        number: version.number,
        name: words::version(t, version.number),
        when: moment(t, version.at),
        who: version.who.clone(),
        how: words::how(t, version.how),
        changed: version.changed,
    };
    let wrong = trouble.fault.is_some() || !trouble.faults.is_empty();
    let mut response = html(&VersionsPage {
        f: Frame::of(me, t.skills_versions()),
        latest: versions.first().map_or(0, |one| one.number),
        may_edit: me.session.roles.reach(Capability::EditMatrix) > Reach::None,
        lines: versions.iter().map(line).collect(),
        fault: trouble.fault,
        faults: trouble
            .faults
            .into_iter()
            .map(|fault| (fault.place, words::why(t, &fault.why)))
            .collect(),
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /matrix/versions`: the site gets a matrix of its own. Sent twice, the second finds it made.
pub async fn make(me: Me, Posted(_): Posted) -> Result<Response> {
    me.visitor
        .site
        .write(me.session.actor(), local::make)
        .await?;
    Ok(see("/matrix/versions"))
}

/// `POST /matrix/versions/back`: an earlier version holds again.
pub async fn back(me: Me, Posted(form): Posted) -> Result<Response> {
    let (from, to) = (version(&form, "from")?, version(&form, "to")?);
    let saved = me
        .visitor
        .site
        .write(me.session.actor(), move |w| local::go_back(w, from, to))
        .await?;
    match saved {
        Saved::In(_) => Ok(see("/matrix/versions")),
        Saved::Overtaken(by) => overtaken(&me, &by).await,
    }
}

/// `POST /matrix/versions/file`: a matrix from a file, looked at or brought in; with one fault nothing of it is.
pub async fn bring(me: Me, upload: Upload<SMALL>) -> Result<Response> {
    let t = me.visitor.lang;
    let from = version(&upload.fields, "from")?;
    let Some((_, bytes)) = upload.file else {
        let fault = Some(t.skills_file_missing().to_owned());
        let faults = Vec::new();
        return show(&me, Trouble { fault, faults }).await;
    };
    let brought = match read::matrix(&bytes, &shipped().matrix) {
        Ok(brought) => brought,
        Err(faults) => {
            let fault = None;
            return show(&me, Trouble { fault, faults }).await;
        }
    };
    let site = &me.visitor.site;
    if upload.fields.has("look") {
        let (version, held) = site.read(local::now).await?;
        return compare::looked(&me, version, &held, &brought);
    }
    let saved = site
        .write(me.session.actor(), move |w| local::bring(w, from, &brought))
        .await?;
    match saved {
        Saved::In(version) => Ok(see(&format!("/matrix/compare?one={from}&other={version}"))),
        Saved::Overtaken(by) => overtaken(&me, &by).await,
    }
}

async fn overtaken(me: &Me, by: &Overtaken) -> Result<Response> {
    let t = me.visitor.lang;
    let said = t.skills_overtaken(&by.who, &by.version.to_string(), &moment(t, by.at));
    let fault = Some(said);
    let faults = Vec::new();
    show(me, Trouble { fault, faults }).await
}

/// A version that a form names.
pub fn version(form: &Fields, name: &str) -> Result<u32> {
    form.text(name).parse().map_err(|_| Error::NotFound)
}
