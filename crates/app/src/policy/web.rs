//! `admin.policy`: each switch, its value, where the value comes from, and the form that proposes another one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::policy::change::{self, PolicySet, said};
use crate::policy::hours::{self, Hours};
use crate::policy::period::{self, LONGEST, PERIODS, months};
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
    /// Opening hours, for that switch.
    hours: Option<HoursRow>,
    /// How long something is kept, for such a switch.
    months: Option<String>,
    own: bool,
    /// Why that was typed.
    reason: String,
    /// Why what was typed cannot be.
    wrong: Option<&'static str>,
}

/// Opening hours as the form shows them.
struct HoursRow {
    days: Vec<(String, &'static str, bool)>,
    from: String,
    until: String,
}

impl HoursRow {
    fn new(t: Lang, open: impl Fn(usize, &str) -> bool, from: String, until: String) -> HoursRow {
        let names = t.weekdays().into_iter().enumerate();
        let days = names.map(|(at, name)| {
            let number = (at + 1).to_string();
            let open = open(at, &number);
            (number, name, open)
        });
        HoursRow {
            days: days.collect(),
            from,
            until,
        }
    }

    fn of(t: Lang, hours: &Hours) -> HoursRow {
        let open = |at: usize, _: &str| hours.days.get(at).copied().unwrap_or_default();
        HoursRow::new(t, open, hours::time(hours.from), hours::time(hours.until))
    }

    fn typed(t: Lang, form: &Fields) -> HoursRow {
        let open = |_, number: &str| form.all("day").any(|day| day == number);
        let text = |field| form.text(field).to_owned();
        HoursRow::new(t, open, text("from"), text("until"))
    }
}

impl Row {
    /// Where the link of the error leads.
    fn first_field(&self) -> &'static str {
        match self.switch {
            Switch::Hours => "hours-from",
            other => other.name(),
        }
    }

    /// What was typed stays, and why it cannot be stands beside it.
    fn correct(&mut self, t: Lang, form: &Fields) {
        match self.switch {
            Switch::Hours => {
                self.hours = Some(HoursRow::typed(t, form));
                self.wrong = Some(t.admin_hours_wrong());
            }
            Switch::Kept(_) => {
                self.months = Some(form.text("value").to_owned());
                self.wrong = Some(t.admin_kept_wrong());
            }
            Switch::Uploads | Switch::ContentLanguage | Switch::Mentors | Switch::Printing => {}
        }
        form.text("reason").clone_into(&mut self.reason);
    }
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

    /// The row that was typed wrong, and why.
    fn wrong(&self) -> Option<(&Row, &'static str)> {
        let mut rows = self.all().flat_map(|place| &place.rows);
        rows.find_map(|row| Some((row, row.wrong?)))
    }
}

async fn show(me: Me) -> Result<Response> {
    page(&me, None).await
}

/// The page; `wrong` is a form that cannot be proposed as it was typed.
async fn page(me: &Me, wrong: Option<&Fields>) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let (file, written) = (Policy::read(&site.folder)?, site.folder.policy().exists());
    let (mut places, mut kept) = site
        .read(move |tx| Ok((places(tx, t, file, written)?, kept(tx, t)?)))
        .await?;
    if let Some(form) = wrong {
        let places = places.iter_mut().chain([&mut kept]);
        let here = places.filter(|place| place.place == form.text("place"));
        let mut rows = here.flat_map(|place| &mut place.rows);
        let row = rows.find(|row| row.switch.name() == form.text("switch"));
        row.or_not_found()?.correct(t, form);
    }
    let mut response = html(&PolicyPage {
        f: Frame::of(me, t.admin_policy()),
        places,
        kept,
        longest: LONGEST,
        may_propose: me.session.roles.propose(Capability::StaffAccounts),
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
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
            yes: here.on(switch),
            hours: (switch == Switch::Hours).then(|| HoursRow::of(t, &here.hours)),
            months: None,
            own,
            reason: String::new(),
            wrong: None,
        })
    };
    let fits = |switch: &Switch| switch.of(place);
    SWITCHES.into_iter().filter(fits).map(row).collect()
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
            hours: None,
            months: Some(months.to_string()),
            own,
            reason: String::new(),
            wrong: None,
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
    let value = if form.text("inherit") == "1" {
        None
    } else if let Some(value) = value(&form, switch) {
        Some(value)
    } else {
        return page(&me, Some(&form)).await;
    };
    let change = PolicySet {
        place: form.text("place").to_owned(),
        switch,
        value,
        before: None,
        proposed_by: None,
        reason: String::new(),
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

/// What the form asks for; `None` for hours and months that cannot be.
fn value(form: &Fields, switch: Switch) -> Option<String> {
    match switch {
        Switch::Uploads => Some(form.all("ending").collect::<Vec<_>>().join(" ")),
        Switch::ContentLanguage | Switch::Mentors | Switch::Printing => {
            Some(form.text("value").to_owned())
        }
        Switch::Hours => {
            let hours = Hours::of(form.all("day"), form.text("from"), form.text("until"));
            hours.ok().map(|hours| hours.to_string())
        }
        Switch::Kept(_) => period::read(form.text("value")).map(|months| months.to_string()),
    }
}
