//! `admin.accounts`: who works here, and the form that proposes somebody new.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::people::roster::Fault;
use crate::people::staff::{self, NewStaff, Unfit};
use crate::people::{self, Person};
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::{Capability, ROLES, Role, Roles};

struct Row {
    person: Person,
    roles: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "people/accounts.html")]
struct AccountsPage {
    f: Frame,
    once: Id,
    rows: Vec<Row>,
    roles: Vec<(Role, &'static str)>,
    may_propose: bool,
    /// Which field, and what is wrong there.
    wrong: Option<(&'static str, String)>,
    fields: Fields,
}

impl AccountsPage {
    fn chosen(&self, role: &Role) -> bool {
        self.fields.all("role").any(|name| name == role.name())
    }

    /// What is wrong with this field.
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(name, _)| *name == field);
        wrong.map(|(_, words)| words.as_str())
    }
}

/// The page.
pub async fn list(me: Me) -> Result<Response> {
    show(&me, Fields::default(), None).await
}

async fn show(me: &Me, fields: Fields, wrong: Option<(&'static str, String)>) -> Result<Response> {
    let (t, failed) = (me.visitor.lang, wrong.is_some());
    let mut people = me.visitor.site.read(all).await?;
    locale::sort_names(t, &mut people, |(person, _)| &person.name);
    let rows = people
        .into_iter()
        .map(|(person, roles)| Row {
            person,
            roles: roles
                .iter()
                .map(|role| people::role_name(t, role))
                .collect(),
        })
        .collect();
    let mut response = html(&AccountsPage {
        f: Frame::of(me, t.admin_accounts()),
        once: random::id(),
        rows,
        roles: for_staff()
            .map(|role| (role, people::role_name(t, role)))
            .collect(),
        may_propose: me.session.roles.propose(Capability::StaffAccounts),
        wrong,
        fields,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The roles staff may hold.
pub fn for_staff() -> impl Iterator<Item = Role> {
    ROLES
        .into_iter()
        .filter(|role| !matches!(role, Role::Learner | Role::Mentor))
}

fn all(tx: &mut Tx) -> Result<Vec<(Person, Roles)>> {
    let rows = tx.query(&format!("{} WHERE kind = 'staff'", people::COLUMNS), &[])?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let person = people::person(row)?;
        let roles = people::roles(tx, person.id)?;
        list.push((person, roles));
    }
    Ok(list)
}

/// Proposes a new member of staff.
pub async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let new = NewStaff {
        name: form.text("name").to_owned(),
        login: form.text("login").to_owned(),
        language: t.tag().to_owned(),
        roles: form.all("role").filter_map(Role::from_name).collect(),
    };
    let (token, reason) = (form.text("once").to_owned(), form.text("reason").to_owned());
    let proposed = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            if let Some(location) = w.once(&token, "/two")? {
                return Ok(location);
            }
            // An error takes back that the form acted.
            match staff::propose(w, new, &reason)? {
                Ok(id) => Ok(format!("/two#p{id}")),
                Err(unfit) => Err(wrong(t, unfit)),
            }
        })
        .await;
    match proposed {
        Ok(location) => Ok(see(&location)),
        Err(Error::Invalid { field, message }) => show(&me, form, Some((field, message))).await,
        Err(error) => Err(error),
    }
}

fn wrong(t: Lang, unfit: Unfit) -> Error {
    match unfit {
        Unfit::Text(field, Fault::Missing) => Error::invalid(field, t.admin_fill_name_and_login()),
        Unfit::Text(field, fault) => Error::invalid(field, fault.word(t)),
        Unfit::Taken => Error::invalid("login", t.people_number_taken()),
        Unfit::Roles => Error::invalid("role", t.admin_roles_apart()),
    }
}
