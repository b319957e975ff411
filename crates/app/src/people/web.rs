//! Pages about people: `learner.about` and, for administrators, staff accounts.

use askama::Template;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::people::secret;
use crate::people::{self, Person, Profile, account, add};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, ROLES, Role, Roles};
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let staff = Access::May(Capability::StaffAccounts);
    Routes::new()
        .get("/staff-accounts", staff, accounts)
        .post_proved(
            "/staff-accounts",
            Access::Proposes(Capability::StaffAccounts),
            add_staff,
        )
}

struct Row {
    person: Person,
    roles: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "people/accounts.html")]
struct AccountsPage {
    f: Frame,
    rows: Vec<Row>,
    roles: Vec<(Role, &'static str)>,
    may_propose: bool,
    error: Option<String>,
    name: String,
    login: String,
}

async fn accounts(me: Me) -> Result<Response> {
    show(&me, None, "", "").await
}

async fn show(me: &Me, error: Option<String>, name: &str, login: &str) -> Result<Response> {
    let t = me.visitor.lang;
    let mut people = me.visitor.site.read(staff).await?;
    locale::sort_names(t, &mut people, |(person, _)| &person.name);
    let word = |role: Role| people::role_name(t, role);
    let rows = people
        .into_iter()
        .map(|(person, roles)| Row {
            person,
            roles: roles.iter().map(word).collect(),
        })
        .collect();
    let roles = ROLES
        .into_iter()
        .filter(|role| !matches!(role, Role::Learner | Role::Mentor))
        .map(|role| (role, word(role)))
        .collect();
    let f = Frame::of(me, t.admin_accounts());
    html(&AccountsPage {
        f,
        rows,
        roles,
        may_propose: me.session.roles.propose(Capability::StaffAccounts),
        error,
        name: name.to_owned(),
        login: login.to_owned(),
    })
}

fn staff(tx: &mut Tx) -> Result<Vec<(Person, Roles)>> {
    let rows = tx.query(&format!("{} WHERE kind = 'staff'", people::COLUMNS), &[])?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let person = people::person(row)?;
        let roles = people::roles(tx, person.id)?;
        list.push((person, roles));
    }
    Ok(list)
}

async fn add_staff(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let (name, login) = (form.text("name").to_owned(), form.text("login").to_owned());
    let passphrase = form.text("passphrase").to_owned();
    let roles: Vec<Role> = form.all("role").filter_map(Role::from_name).collect();
    let fault = if name.is_empty() || login.is_empty() {
        Some(t.admin_fill_name_and_login())
    } else if passphrase.chars().count() < 12 {
        Some(t.setup_passphrase_short())
    } else if roles.is_empty() || !crate::rights::compatible(Roles::of(&roles)) {
        Some(t.admin_roles_apart())
    } else {
        None
    };
    if let Some(fault) = fault {
        return show(&me, Some(fault.to_owned()), &name, &login).await;
    }
    let profile = Profile {
        name: Some(name.clone()),
        number: Some(login.clone()),
        language: Some(t.tag().to_owned()),
        ..Profile::default()
    };
    let made = staff_account(&me, profile, roles, passphrase).await;
    match made {
        Ok(_) => Ok(see("/staff-accounts")),
        Err(Error::Invalid { message, .. }) => show(&me, Some(message), &name, &login).await,
        Err(error) => Err(error),
    }
}

async fn staff_account(
    me: &Me,
    profile: Profile,
    roles: Vec<Role>,
    passphrase: String,
) -> Result<Id> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let hash = site.pepper.hash(secret::Secret::given(passphrase)).await?;
    site.write(me.session.actor(), move |w| {
        let id = add::add(w, &profile, &roles, || t.people_number_taken().to_owned())?;
        account::keep(w, id, secret::Kind::Passphrase, &hash)?;
        Ok(id)
    })
    .await
}
