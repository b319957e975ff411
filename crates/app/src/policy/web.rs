//! `admin.policy`: each switch, its value, where the value comes from, and the form that proposes another one.

use askama::Template;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::policy::change::{self, PolicySet, said};
use crate::policy::period::{LONGEST, PERIODS, months};
use crate::policy::{self, Place, Policy, SWITCHES, Switch};
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::sift::FileKind;

/// The routes of this page.
pub fn routes() -> Routes {
    let right = Capability::StaffAccounts;
    Routes::new()
        .get("/policy", Access::May(right), show)
        .post_proved("/policy", Access::Proposes(right), propose)
}

/// The kinds of files there are.
const ENDINGS: [FileKind; 8] = [
    FileKind::Png,
    FileKind::Jpeg,
    FileKind::WebP,
    FileKind::Pdf,
    FileKind::Text,
    FileKind::Odt,
    FileKind::Ogg,
    FileKind::Wav,
];

/// A switch at a place.
struct Row {
    switch: Switch,
    about: &'static str,
    value: String,
    source: &'static str,
    endings: Vec<(&'static str, bool)>,
    yes: bool,
    /// How long something is kept, for such a switch.
    months: Option<i64>,
    own: bool,
}

/// A place with its switches.
struct PlaceRows {
    place: String,
    name: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "policy/policy.html")]
struct PolicyPage {
    f: Frame,
    places: Vec<PlaceRows>,
    kept: PlaceRows,
    may_propose: bool,
    longest: i64,
}

impl PolicyPage {
    fn all(&self) -> impl Iterator<Item = &PlaceRows> {
        self.places.iter().chain([&self.kept])
    }
}

async fn show(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let (file, written) = (Policy::read(&site.folder)?, site.folder.policy().exists());
    let (places, kept) = site
        .read(move |tx| Ok((places(tx, t, file, written)?, kept(tx, t)?)))
        .await?;
    html(&PolicyPage {
        f: Frame::of(&me, t.admin_policy()),
        places,
        kept,
        longest: LONGEST,
        may_propose: me.session.roles.propose(Capability::StaffAccounts),
    })
}

fn places(tx: &mut Tx, t: Lang, file: Policy, written: bool) -> Result<Vec<PlaceRows>> {
    let beginning = if written {
        t.admin_from_file()
    } else {
        t.admin_from_beginning()
    };
    let site = policy::decided(tx, Place::Site, file)?;
    let mut all = vec![PlaceRows {
        place: Place::Site.name(),
        name: t.admin_whole_site().to_owned(),
        rows: rows(tx, t, Place::Site, &site, beginning)?,
    }];
    let mut groups = tx
        .query("SELECT id, name FROM class_group WHERE closed = 0", &[])?
        .iter()
        .map(|row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?)))
        .collect::<Result<Vec<(Id, String)>>>()?;
    locale::sort_names(t, &mut groups, |(_, name)| name);
    for (group, name) in groups {
        let place = Place::Group(group);
        let here = policy::decided(tx, place, site.clone())?;
        all.push(PlaceRows {
            place: place.name(),
            name,
            rows: rows(tx, t, place, &here, t.admin_from_site())?,
        });
    }
    Ok(all)
}

fn rows(
    tx: &mut Tx,
    t: Lang,
    place: Place,
    here: &Policy,
    wider: &'static str,
) -> Result<Vec<Row>> {
    let row = |switch: Switch| {
        let own = policy::set(tx, place, switch)?.is_some();
        let (about, value) = said(t, switch, &here.value(switch));
        let allowed = |kind: &FileKind| {
            here.uploads
                .iter()
                .any(|ending| FileKind::of(ending) == Some(*kind))
        };
        Ok(Row {
            switch,
            about,
            value,
            source: if own { t.admin_from_here() } else { wider },
            endings: ENDINGS
                .iter()
                .map(|kind| (kind.ending(), allowed(kind)))
                .collect(),
            yes: here.content_language,
            months: None,
            own,
        })
    };
    SWITCHES.into_iter().map(row).collect()
}

/// How long what is kept, for the whole site.
fn kept(tx: &mut Tx, t: Lang) -> Result<PlaceRows> {
    let mut rows = Vec::new();
    for period in PERIODS {
        let (switch, months) = (Switch::Kept(period), months(tx, period)?);
        let own = policy::set(tx, Place::Site, switch)?.is_some();
        let (about, value) = said(t, switch, &months.to_string());
        rows.push(Row {
            switch,
            about,
            value,
            source: if own {
                t.admin_from_here()
            } else {
                t.admin_from_beginning()
            },
            endings: Vec::new(),
            yes: false,
            months: Some(months),
            own,
        });
    }
    Ok(PlaceRows {
        place: Place::Site.name(),
        name: t.admin_kept().to_owned(),
        rows,
    })
}

async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let switch = Switch::from_name(form.text("switch")).or_not_found()?;
    let change = PolicySet {
        place: form.text("place").to_owned(),
        switch,
        value: (form.text("inherit") != "1").then(|| value(&form, switch)),
        proposed_by: None,
    };
    let reason = form.text("reason").to_owned();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            change::propose(w, &change, &reason)
        })
        .await?;
    Ok(see("/two"))
}

fn value(form: &Fields, switch: Switch) -> String {
    match switch {
        Switch::Uploads => form.all("ending").collect::<Vec<_>>().join(" "),
        Switch::ContentLanguage | Switch::Kept(_) => form.text("value").to_owned(),
    }
}
