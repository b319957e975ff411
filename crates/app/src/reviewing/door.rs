//! Who reads what: a reviewer what is assigned to them by name, staff of the library what was given, and who wrote or
//! brought a module what is said about it. Foreign and absent answer the same.

use ledger::Id;
use locale::Lang;

use crate::admit::trust::Trust;
use crate::admit::web::item;
use crate::admit::web::look::Look;
use crate::admit::{library, pack};
use crate::advice::ask::About;
use crate::advice::find::{self, Advice, State};
use crate::error::{Error, OrNotFound as _, Result};
use crate::request::Me;
use crate::rights::Role;
use crate::site::Site;

/// A name in an address.
pub fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound)
}

/// A review that is assigned to the one who asks.
pub async fn mine(me: &Me, review: &str) -> Result<Advice> {
    let (review, person) = (id(review)?, me.session.person);
    me.session
        .roles
        .has(Role::Reviewer)
        .then_some(())
        .or_not_found()?;
    me.visitor
        .site
        .read(move |tx| find::assigned(tx, review, person))
        .await
}

/// The module of a review, as it was when the review was asked for.
pub async fn look(me: &Me, advice: &Advice) -> Result<Look> {
    let shelved = library::shelved(&me.visitor.site, advice.parcel, advice.series).await?;
    Ok(Look {
        shelved,
        base: format!("/advice/{}", advice.id),
    })
}

/// A review for staff of the library, or for its reviewer.
pub async fn open(me: &Me, review: &str) -> Result<Advice> {
    if !item::reads_all(me) {
        return mine(me, review).await;
    }
    let review = id(review)?;
    me.visitor.site.read(move |tx| find::one(tx, review)).await
}

/// A review for those who answer it: trainers, coordinators, and who brought a version of the module; never the
/// reviewer.
pub async fn answering(me: &Me, review: &str) -> Result<Advice> {
    let review = id(review)?;
    let person = me.session.person;
    let (advice, brought) = me
        .visitor
        .site
        .read(move |tx| {
            let advice = find::one(tx, review)?;
            let brought = library::brought(tx, advice.series)?;
            Ok((advice, brought))
        })
        .await?;
    let roles = me.session.roles;
    let teaches = roles.has(Role::Trainer) || roles.has(Role::Coordinator);
    let may = teaches || brought.iter().any(|(by, _)| *by == person);
    let answers = may && advice.reviewer != person && advice.state != State::Withdrawn;
    answers.then_some(advice).or_not_found()
}

/// A module that somebody could review, with who made it.
pub async fn about(site: &Site, parcel: Id, series: Id) -> Result<(About, Look)> {
    let (here, brought) = site
        .read(move |tx| Ok((library::here(tx)?, library::brought(tx, series)?)))
        .await?;
    let one = here
        .into_iter()
        .find(|one| one.parcel == parcel && one.series == series)
        .or_not_found()?;
    let shelved = library::shelved(site, parcel, series).await?;
    let trust = Trust::read(&site.folder)?;
    let packed = trust.publishers.iter().filter(|publisher| {
        let signed = |(_, key): &(Id, String)| *key == publisher.key;
        brought.iter().any(signed)
    });
    let authors = shelved.module.manifest.authors.iter().cloned();
    let about = About {
        parcel,
        series,
        module: one.module,
        title: one.title,
        version: one.version,
        made_by: authors.chain(packed.map(|one| one.name.clone())).collect(),
        brought_by: brought.iter().map(|(by, _)| *by).collect(),
    };
    let base = String::new();
    Ok((about, Look { shelved, base }))
}

/// The version that is reviewed, as people write it.
pub fn version(advice: &Advice) -> String {
    pack::version_text(advice.version)
}

/// A whole number as messages want it.
pub fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The name of a language, by its tag.
pub fn named(tag: &str) -> (String, String) {
    let name =
        Lang::from_tag(tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned());
    (tag.to_owned(), name)
}
