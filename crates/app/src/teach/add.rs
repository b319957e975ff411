//! Learners come into a group one by one: a new one, or one who is known already.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::{Error, Result};
use crate::once::once;
use crate::page::{Frame, html};
use crate::people::roster::{NewLearner, Wrong};
use crate::people::secret::PICTURES;
use crate::people::shown::Sheet;
use crate::people::{self, Person, account};
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::teach::room::id;
use crate::teach::{GroupSet, enrol, group};

/// A picture for the tile.
pub struct Symbol {
    /// Its name.
    pub name: &'static str,
    /// Its word.
    pub word: &'static str,
    /// Somebody of the group has it.
    pub taken: bool,
}

#[derive(Template)]
#[template(path = "teach/add.html")]
struct AddPage {
    f: Frame,
    once: Id,
    group: GroupSet,
    fields: Fields,
    symbols: Vec<Symbol>,
    languages: [Lang; 5],
    content: Vec<String>,
    errors: Vec<(&'static str, String)>,
}

impl AddPage {
    fn value(&self, field: &str) -> &str {
        self.fields.text(field)
    }

    fn error(&self, field: &str) -> Option<&str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| message.as_str())
    }
}

/// The form.
pub async fn form(me: Me, Path(group): Path<String>) -> Result<Response> {
    show(&me, id(&group)?, Fields::default(), Vec::new()).await
}

async fn show(
    me: &Me,
    group: Id,
    mut fields: Fields,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let (set, learners) = me
        .visitor
        .site
        .read(move |tx| {
            group::within(tx, &session, Capability::AddLearners, group)?;
            Ok((group::load(tx, group)?, group::learners(tx, group)?))
        })
        .await?;
    let proposed = propose(&symbols_of(&learners));
    for (name, value) in [
        ("symbol", proposed),
        ("language", t.tag()),
        ("secret", "pictures"),
    ] {
        if fields.text(name).is_empty() {
            fields.0.retain(|(known, _)| known != name);
            fields.0.push((name.to_owned(), value.to_owned()));
        }
    }
    let failed = !errors.is_empty();
    let mut response = html(&AddPage {
        f: Frame::of(me, t.teach_add_learner()),
        once: random::id(),
        symbols: symbols(t, &learners),
        group: set,
        fields,
        languages: Lang::all(),
        content: content_languages(me),
        errors,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Languages in which there are modules, besides those of the interface.
pub fn content_languages(me: &Me) -> Vec<String> {
    let mut tags: Vec<String> = Lang::all()
        .iter()
        .map(|lang| lang.tag().to_owned())
        .collect();
    for one in me.visitor.site.library.all() {
        for lang in &one.module.manifest.languages {
            if !tags.iter().any(|tag| tag == lang.as_str()) {
                tags.push(lang.as_str().to_owned());
            }
        }
    }
    tags
}

/// All pictures for tiles, with which are taken.
pub fn symbols(t: Lang, learners: &[Person]) -> Vec<Symbol> {
    PICTURES
        .into_iter()
        .map(|name| Symbol {
            name,
            word: t.text(&format!("picture-{name}")).unwrap_or(name),
            taken: learners.iter().any(|learner| learner.symbol == name),
        })
        .collect()
}

/// The pictures a group uses.
pub fn symbols_of(learners: &[Person]) -> Vec<String> {
    learners
        .iter()
        .map(|learner| learner.symbol.clone())
        .collect()
}

/// A picture that nobody of the group has; in large groups the one that the fewest have.
pub fn propose(used: &[String]) -> &'static str {
    let count = |name: &&str| used.iter().filter(|one| one == name).count();
    PICTURES
        .into_iter()
        .min_by_key(count)
        .unwrap_or(PICTURES[0])
}

/// A new learner; leads to the page that shows the secret once.
pub async fn add(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let group = id(&group)?;
    let t = me.visitor.lang;
    let mut learner = match NewLearner::read(|name| form.text(name)) {
        Ok(learner) => learner,
        Err(wrong) => return show(&me, group, form, messages(&wrong, t)).await,
    };
    let site = &me.visitor.site;
    let session = me.session.clone();
    let learners = site
        .read(move |tx| {
            group::within(tx, &session, Capability::AddLearners, group)?;
            group::learners(tx, group)
        })
        .await?;
    if learner.symbol.is_empty() {
        propose(&symbols_of(&learners)).clone_into(&mut learner.symbol);
    }
    let (given, shown) = account::draw(learner.secret);
    let hash = site.pepper.hash(given).await?;
    let (sheet, viewer) = (random::id(), me.session.person);
    let (token, session) = (form.text("once").to_owned(), me.session.clone());
    let sheets = site.clone();
    let made = site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::AddLearners, group)?;
            once(w, &token, |w| {
                let taken = || t.people_number_taken().to_owned();
                let id = enrol::welcome(w, group, &learner, &hash, taken)?;
                let back = format!("/teach/{group}");
                let new = Sheet::new(viewer, vec![(id, shown)], back);
                sheets.sheets.put_as(sheet, new);
                Ok(format!("/sheet/{sheet}"))
            })
        })
        .await;
    match made {
        Ok(location) => Ok(see(&location)),
        Err(Error::Invalid { field, message }) => {
            show(&me, group, form, vec![(field, message)]).await
        }
        Err(error) => Err(error),
    }
}

/// Faults with what to do, in words.
pub fn messages(wrong: &[Wrong], t: Lang) -> Vec<(&'static str, String)> {
    let message = |one: &Wrong| (one.field, one.fault.word(t).to_owned());
    wrong.iter().map(message).collect()
}

/// Takes in a learner who is known, by their number.
pub async fn known(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let group = id(&group)?;
    let number = form.text("known").to_owned();
    let session = me.session.clone();
    let done = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Groups, group)?;
            match by_number(w.tx, &number)? {
                Some(learner) if group::may_enrol(w.tx, &session, learner)? => {
                    enrol::enrol(w, group, learner)?;
                    Ok(true)
                }
                _ => Ok(false),
            }
        })
        .await?;
    if done {
        return Ok(see(&format!("/teach/{group}")));
    }
    let message = me.visitor.lang.teach_known_not_found().to_owned();
    show(&me, group, form, vec![("known", message)]).await
}

/// The learner with this number.
pub fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Id>> {
    let row = tx.query_opt(
        "SELECT id FROM person WHERE kind = $1 AND number = $2",
        &[&people::PersonKind::Learner.name(), &number],
    )?;
    row.map(|row| Ok(Id::from_bytes(row.get(0)?))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_of_a_group_get_the_same_picture_while_there_are_enough() {
        let mut used = Vec::new();
        for _ in 0..PICTURES.len() {
            let next = propose(&used).to_owned();
            assert!(!used.contains(&next));
            used.push(next);
        }
        assert_eq!(propose(&used), PICTURES[0]);
    }
}
