//! What is printed: new secrets, shown once; sign-in cards and the list of a group, without secrets.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::people::account::{self, Shown};
use crate::people::secret::{Kind, PICTURES};
use crate::people::shown::Sheet;
use crate::people::{self, Person};
use crate::random;
use crate::request::{Me, Posted, see};
use crate::rights::Capability;
use crate::teach::group;
use crate::teach::room::id;

/// One picture of a secret, in the learner's language.
struct Picture {
    name: &'static str,
    word: &'static str,
}

/// One learner's card.
struct Card {
    person: Person,
    t: Lang,
    pictures: Vec<Picture>,
    story: String,
    pin: String,
}

impl Card {
    fn new(person: Person, shown: Option<Shown>) -> Card {
        let t = Lang::from_tag(&person.language).unwrap_or(Lang::En);
        let mut card = Card {
            person,
            t,
            pictures: Vec::new(),
            story: String::new(),
            pin: String::new(),
        };
        match shown {
            Some(Shown::Pin(words) | Shown::Passphrase(words)) => card.pin = words,
            Some(Shown::Pictures(numbers)) => {
                let names = numbers.iter().filter_map(|n| PICTURES.get(usize::from(*n)));
                card.pictures = names
                    .map(|name| Picture {
                        name,
                        word: t.text(&format!("picture-{name}")).unwrap_or(name),
                    })
                    .collect();
                if let [a, b, c, d, e] = card.pictures.as_slice() {
                    card.story = t.people_story(a.word, b.word, c.word, d.word, e.word);
                }
            }
            Some(Shown::Card(_)) | None => {}
        }
        card
    }
}

#[derive(Template)]
#[template(path = "teach/sheet.html")]
struct SheetPage {
    f: Frame,
    sheet: Id,
    cards: Vec<Card>,
    seen: bool,
    left: i64,
    back: String,
}

/// New secrets: they are on this page once, and never again.
pub async fn sheet(me: Me, Path(sheet): Path<String>) -> Result<Response> {
    let sheet_id = id(&sheet)?;
    let site = &me.visitor.site;
    let sheet = site
        .sheets
        .look(sheet_id, me.session.person)
        .or_not_found()?;
    let ids: Vec<Id> = sheet.cards.iter().map(|(person, _)| *person).collect();
    let session = me.session.clone();
    let people = site
        .read(move |tx| {
            ids.into_iter()
                .map(|id| group::learner_within(tx, &session, Capability::ResetSecret, id))
                .collect::<Result<Vec<Person>>>()
        })
        .await?;
    let seen = sheet.cards.iter().all(|(_, shown)| shown.is_none());
    let secrets = sheet.cards.into_iter().map(|(_, shown)| shown);
    let cards = people
        .into_iter()
        .zip(secrets)
        .map(|(person, shown)| Card::new(person, shown))
        .collect::<Vec<_>>();
    let single = cards.len() == 1 && sheet.next.is_none();
    html(&SheetPage {
        f: Frame::of(&me, me.visitor.lang.teach_secrets()),
        sheet: sheet_id,
        seen,
        left: if single { i64::from(sheet.left) } else { 0 },
        back: sheet.back,
        cards,
    })
}

/// Another secret in place of the one just shown, up to three times.
pub async fn again(me: Me, Path(sheet): Path<String>, Posted(_): Posted) -> Result<Response> {
    let site = &me.visitor.site;
    let (before, viewer, next) = (id(&sheet)?, me.session.person, random::id());
    let stub = site.sheets.stub(before, viewer).or_not_found()?;
    let (learner, _) = stub.cards.first().cloned().or_not_found()?;
    let kind = within_and_kind(&me, learner).await?;
    let claimed = match site.sheets.follow(before, viewer, next).or_not_found()? {
        Ok(claimed) => claimed,
        Err(led) => return Ok(see(&format!("/sheet/{led}"))),
    };
    let shown = account::renew(site, me.session.actor(), learner, kind).await?;
    let mut sheet = Sheet::new(viewer, vec![(learner, shown)], claimed.back);
    sheet.left = claimed.left.saturating_sub(1);
    site.sheets.put_as(next, sheet);
    Ok(see(&format!("/sheet/{next}")))
}

/// A new secret for a learner, who is signed out everywhere.
pub async fn reset(me: Me, Path(learner): Path<String>, Posted(form): Posted) -> Result<Response> {
    let learner = id(&learner)?;
    let kept = within_and_kind(&me, learner).await?;
    let kind = match Kind::from_name(form.text("secret")) {
        Some(Kind::Passphrase) | None => kept,
        Some(kind) => kind,
    };
    let site = &me.visitor.site;
    let (token, sheet) = (form.text("once").to_owned(), random::id());
    let location = format!("/sheet/{sheet}");
    let first = site
        .write(me.session.actor(), move |w| w.once(&token, &location))
        .await?;
    if let Some(location) = first {
        return Ok(see(&location));
    }
    let shown = account::renew(site, me.session.actor(), learner, kind).await?;
    let back = format!("/learner/{learner}");
    let new = Sheet::new(me.session.person, vec![(learner, shown)], back);
    site.sheets.put_as(sheet, new);
    Ok(see(&format!("/sheet/{sheet}")))
}

/// The kind of secret of a learner within reach.
async fn within_and_kind(me: &Me, learner: Id) -> Result<Kind> {
    let session = me.session.clone();
    let kind = me
        .visitor
        .site
        .read(move |tx| {
            group::learner_within(tx, &session, Capability::ResetSecret, learner)?;
            crate::session::sign_in::kept(tx, learner)
        })
        .await?;
    Ok(kind.map_or(Kind::Pictures, |kept| kept.kind))
}

#[derive(Template)]
#[template(path = "teach/cards.html")]
struct CardsPage {
    f: Frame,
    name: String,
    group: Id,
    people: Vec<Person>,
}

/// Cards to cut out: symbol, alias, number; no secret.
pub async fn cards(me: Me, Path(group): Path<String>) -> Result<Response> {
    let (group, name, people) = members(&me, id(&group)?).await?;
    html(&CardsPage {
        f: Frame::of(&me, me.visitor.lang.teach_cards()),
        name,
        group,
        people,
    })
}

#[derive(Template)]
#[template(path = "teach/list.html")]
struct ListPage {
    f: Frame,
    name: String,
    group: Id,
    people: Vec<Person>,
}

/// The group as a list to print.
pub async fn list(me: Me, Path(group): Path<String>) -> Result<Response> {
    let (group, name, people) = members(&me, id(&group)?).await?;
    html(&ListPage {
        f: Frame::of(&me, name.clone()),
        name,
        group,
        people,
    })
}

async fn members(me: &Me, group: Id) -> Result<(Id, String, Vec<people::Person>)> {
    let session = me.session.clone();
    let (name, mut learners) = me
        .visitor
        .site
        .read(move |tx| {
            group::within(tx, &session, Capability::Groups, group)?;
            Ok((group::load(tx, group)?.name, group::learners(tx, group)?))
        })
        .await?;
    locale::sort_names(me.visitor.lang, &mut learners, |person| &person.name);
    Ok((group, name, learners))
}
