//! What is done with a proposal: taken back, asked about, answered, judged; and choosing between values.

use std::collections::BTreeMap;

use ::cartography::facts::{Part, RecordRef};
use axum::extract::Path;
use axum::response::Response;
use ledger::Id;

use crate::cartography::here::reload;
use crate::cartography::web::history::unhex;
use crate::cartography::web::values::{self, page_of};
use crate::contribute::choose::{self, Choice};
use crate::contribute::events::Verdict;
use crate::contribute::judge::{self, Decision, Outcome};
use crate::contribute::read::{self, Whose};
use crate::contribute::turn;
use crate::contribute::web::{judging, one};
use crate::error::{Error, OrNotFound as _, Result};
use crate::request::{Fields, Me, Posted, see};

/// The longest question, answer or reason, in characters.
const LONGEST: usize = 2_000;

/// `POST /contributions/{contribution}/back`: taken back.
pub async fn back(me: Me, Path(id): Path<String>, Posted(_): Posted) -> Result<Response> {
    let id = parse(&id)?;
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| turn::take_back(w, id))
        .await?;
    Ok(see(&format!("/contributions/{id}")))
}

/// `POST /contributions/{contribution}/ask`.
pub async fn ask(me: Me, Path(id): Path<String>, Posted(form): Posted) -> Result<Response> {
    say(&me, &id, &form, turn::ask).await
}

/// `POST /contributions/{contribution}/answer`.
pub async fn answer(me: Me, Path(id): Path<String>, Posted(form): Posted) -> Result<Response> {
    say(&me, &id, &form, turn::answer).await
}

type Saying = fn(&mut crate::record::Write, Id, &str) -> Result<()>;

async fn say(me: &Me, id: &str, form: &Fields, act: Saying) -> Result<Response> {
    let (t, id) = (me.visitor.lang, parse(id)?);
    let said = form.text("said").to_owned();
    if said.is_empty() || said.chars().count() > LONGEST {
        let trouble = t.contribute_say_something().to_owned();
        return one::page(me, id, Some(trouble), String::new()).await;
    }
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| act(w, id, &said))
        .await?;
    Ok(see(&format!("/contributions/{id}")))
}

/// `POST /contributions/{contribution}/judge`.
pub async fn judge(me: Me, Path(id): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (t, id) = (me.visitor.lang, parse(&id)?);
    let reason = form.text("reason").to_owned();
    let site = &me.visitor.site;
    let (new, sort, fields) = site
        .read(move |tx| {
            let one = read::find(tx, id, Whose::All)?;
            let fields = read::parts(tx, &one)?.into_iter().map(|part| part.field);
            Ok((one.new, one.record.sort, fields.collect::<Vec<Part>>()))
        })
        .await?;
    let decision = Decision {
        contribution: id,
        verdicts: verdicts(&form, new, &fields),
        reason: reason.clone(),
        reviewer: me.session.called.clone(),
        role: judging(&me),
    };
    let all = decision.verdicts.values();
    let refuses = all
        .clone()
        .any(|(verdict, _)| *verdict != Verdict::Accepted);
    let trouble = if decision.verdicts.is_empty() {
        Some(t.contribute_choose_first().to_owned())
    } else if (refuses && reason.is_empty()) || reason.chars().count() > LONGEST {
        Some(t.contribute_say_why().to_owned())
    } else {
        let done = site.write(me.session.actor(), move |w| judge::judge(w, &decision));
        match done.await? {
            Outcome::Done => None,
            Outcome::Overtaken(part) => Some(t.contribute_overtaken(values::field(t, sort, part))),
            Outcome::Together => Some(t.contribute_together().to_owned()),
            Outcome::Unfit(part) => Some(t.contribute_unfit(values::field(t, sort, part))),
        }
    };
    if trouble.is_some() {
        return one::page(&me, id, trouble, reason).await;
    }
    reload(site).await?;
    Ok(see(&format!("/contributions/{id}")))
}

/// What is chosen for each field; for a new record the same for all of them.
fn verdicts(
    form: &Fields,
    new: bool,
    fields: &[Part],
) -> BTreeMap<Part, (Verdict, std::collections::BTreeSet<Id>)> {
    let chosen = |part: &Part| {
        let name = if new {
            "v-all".to_owned()
        } else {
            format!("v-{part}")
        };
        let verdict = Verdict::parse(form.text(&name))?;
        Some((*part, (verdict, unhex(form.text(&format!("seen-{part}"))))))
    };
    fields.iter().filter_map(chosen).collect()
}

/// `POST /cartography/choose`.
pub async fn choose(me: Me, Posted(form): Posted) -> Result<Response> {
    let record = RecordRef::parse(form.text("record")).or_not_found()?;
    let to = match form.text("return") {
        "choices" => "/contributions/choices".to_owned(),
        _ => page_of(&record),
    };
    let chosen = match form.text("chosen") {
        "shipped" => None,
        id => Some(parse(id)?),
    };
    let choice = Choice {
        field: Part::parse(form.text("field")).or_not_found()?,
        seen: unhex(form.text("seen")),
        reviewer: me.session.called.clone(),
        role: judging(&me),
        record,
        chosen,
    };
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| choose::choose(w, &choice))
        .await?;
    reload(site).await?;
    Ok(see(&to))
}

fn parse(id: &str) -> Result<Id> {
    id.parse().map_err(|_| Error::NotFound)
}
