//! The weekly sign-off on one page, which is also the sheet for the file.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Clock;
use locale::Lang;

use crate::audit::review::{self, BLOCKS, Block, REMARK, SignIn, Week, Whose};
use crate::audit::told;
use crate::audit::watch::{self, Checked};
use crate::audit::web::words;
use crate::clock;
use crate::error::Result;
use crate::page::{Frame, html, moment};
use crate::policy::hours::Hours;
use crate::policy::{self, Policy};
use crate::refused::Tried;
use crate::request::{Fields, Me, Posted, see};

struct BlockRow {
    name: &'static str,
    title: &'static str,
    lines: Vec<String>,
    ticked: bool,
    missing: bool,
}

#[derive(Template)]
#[template(path = "audit/web/review.html")]
struct ReviewPage {
    f: Frame,
    since: String,
    now: String,
    last: Option<(String, String)>,
    blocks: Vec<BlockRow>,
    head: String,
    remark: String,
    fault: Option<&'static str>,
    signed: bool,
}

/// The page.
pub async fn show(me: Me) -> Result<Response> {
    let signed = me.visitor.here.ends_with("?signed=1");
    page(&me, &Fields::default(), None, signed).await
}

/// Signs the week: verifies the chain first, so that nobody signs what was not looked at.
pub async fn sign(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let blocks = ticked(&form);
    let remark = form.text("remark").to_owned();
    if blocks.len() < BLOCKS.len() {
        return page(&me, &form, Some(t.audit_review_tick_all()), false).await;
    }
    if remark.chars().count() > REMARK {
        return page(&me, &form, Some(t.audit_too_long()), false).await;
    }
    let site = &me.visitor.site;
    watch::check_beside(site).await?;
    let at = site
        .write(me.session.actor(), move |w| {
            review::sign(w, &blocks, &remark)
        })
        .await?;
    site.watch.signed(at);
    Ok(see("/review?signed=1"))
}

fn ticked(form: &Fields) -> Vec<Block> {
    let given: Vec<&str> = form.all("block").collect();
    let is = |block: &Block| given.contains(&block.name());
    BLOCKS.into_iter().filter(is).collect()
}

async fn page(
    me: &Me,
    form: &Fields,
    fault: Option<&'static str>,
    signed: bool,
) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let (file, keys) = (Policy::read(&site.folder)?, Arc::clone(&site.keys));
    let (week, head, hours) = site
        .read(move |tx| {
            let hours = policy::decided(tx, policy::Place::Site, file)?.hours;
            let week = review::week(tx, &keys, t, |at| hours.open(at))?;
            Ok((week, watch::head_words(tx)?, hours))
        })
        .await?;
    let checked = site.watch.checked();
    let given = ticked(form);
    let blocks = BLOCKS.into_iter().map(|block| BlockRow {
        name: block.name(),
        title: title(t, block),
        lines: lines(t, block, &week, &hours, checked.as_ref()),
        ticked: given.contains(&block),
        missing: fault.is_some() && !given.contains(&block),
    });
    let mut response = html(&ReviewPage {
        f: Frame::of(me, t.audit_review()),
        since: moment(t, week.since),
        now: moment(t, clock::seconds()),
        last: week
            .last
            .as_ref()
            .map(|(at, remark)| (moment(t, *at), remark.clone())),
        blocks: blocks.collect(),
        head,
        remark: form.text("remark").to_owned(),
        fault,
        signed,
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn title(t: Lang, block: Block) -> &'static str {
    match block {
        Block::Exchange => t.audit_block_exchange(),
        Block::Admission => t.audit_block_admission(),
        Block::Hours => t.audit_block_hours(),
        Block::Throttled => t.audit_block_throttled(),
        Block::Rules => t.audit_block_rules(),
        Block::Readers => t.audit_block_readers(),
        Block::Scripts => t.audit_block_scripts(),
        Block::Backup => t.audit_block_backup(),
        Block::Integrity => t.audit_block_integrity(),
    }
}

fn sign_in(t: Lang, one: &SignIn) -> String {
    let (number, station) = (one.number.as_str(), one.station.as_str());
    match one.clock {
        // It says a time that nobody can use.
        Clock::Unset => t.audit_signed_in_unset(number, station),
        Clock::Jumped => t.audit_signed_in_jumped(&moment(t, one.at), number, station),
        Clock::Staff | Clock::Network => t.audit_signed_in(&moment(t, one.at), number, station),
    }
}

fn refused(t: Lang, (whose, what): &(Whose, Tried)) -> String {
    let what = told::tried(t, what);
    match whose {
        Whose::Number(number) if number.is_empty() => t.audit_at(t.audit_erased(), &what),
        Whose::Number(number) => t.audit_refused_number(number, &what),
        Whose::Station(station) => t.audit_refused_station(station, &what),
        Whose::Others => t.audit_refused_others(&what),
    }
}

/// What stands in a block; nothing to tell is told.
fn lines(
    t: Lang,
    block: Block,
    week: &Week,
    hours: &Hours,
    checked: Option<&Checked>,
) -> Vec<String> {
    let mut lines: Vec<String> = week
        .counts
        .iter()
        .filter(|(kind, _)| block.counts(*kind))
        .map(|(kind, count)| t.audit_counted(words::kind(t, *kind), &t.number(*count)))
        .collect();
    match block {
        Block::Hours => {
            lines.push(hours.said(t));
            if clock::state() == Clock::Unset {
                lines.push(t.audit_hours_clock_unset().to_owned());
            }
            lines.extend(week.sign_ins.iter().map(|one| sign_in(t, one)));
            if week.more_sign_ins > 0 {
                lines.push(t.audit_signed_in_more(week.more_sign_ins));
            } else if week.sign_ins.is_empty() {
                lines.push(t.audit_block_nothing().to_owned());
            }
        }
        Block::Rules => {
            lines.extend(week.decisions.iter().cloned());
            if week.more_decisions > 0 {
                lines.push(t.audit_decisions_more(week.more_decisions));
            }
        }
        Block::Throttled => {
            let waits = week.throttled.iter();
            lines.extend(waits.map(|(who, failures)| t.audit_waits(who, &t.number(*failures))));
            lines.extend(week.refused.iter().map(|one| refused(t, one)));
            if week.more_refused > 0 {
                lines.push(t.audit_decisions_more(week.more_refused));
            }
        }
        Block::Readers => lines.extend(week.readers.iter().map(|(number, looks, learners)| {
            t.audit_reader(number, &t.number(*looks), &t.number(*learners))
        })),
        Block::Scripts if week.scripts > 0 => lines.push(t.number(week.scripts)),
        Block::Backup => {
            lines.push(match week.backup {
                Some(at) => t.audit_backup_made(&moment(t, at)),
                None => t.audit_backup_never().to_owned(),
            });
            lines.push(t.audit_at_risk(&t.number(week.at_risk)));
        }
        Block::Integrity => lines.push(match checked {
            Some(Checked {
                broken: Some(what), ..
            }) => t.audit_is_broken(what),
            Some(Checked { at: Some(at), .. }) => t.audit_is_whole(&moment(t, *at)),
            _ => t.audit_chain_unchecked().to_owned(),
        }),
        _ => {}
    }
    if lines.is_empty() {
        lines.push(t.audit_block_nothing().to_owned());
    }
    lines
}
