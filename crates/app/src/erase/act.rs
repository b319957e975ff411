//! The recipe: empty and record, destroy the key, take files away, write the database's files anew, rewrite the key
//! files of media, look whether anything is left, and keep a receipt.

use ledger::{Actor, Id};
use locale::Lang;
use store::Tx;

use crate::backup::found::scratch;
use crate::backup::{BackupMade, Medium, Source, alone, note, rewrite_keys};
use crate::erase::{Order, Receipt, preview, scan};
use crate::error::{Error, OrNotFound as _, Result};
use crate::export::outbox;
use crate::gone::list::Line;
use crate::gone::{Erased, forget, list};
use crate::people;
use crate::record::Write;
use crate::request::Me;
use crate::restricted;
use crate::site::Site;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How it is said and done.
pub const ACT: Act = Act { words, confirm };

/// The coordinator proposes it.
pub fn propose(w: &mut Write, person: Id, order: &Order, reason: &str) -> Result<Id> {
    people::find(w.tx, person)?.or_not_found()?;
    if w.by.id == Some(person) || restricted::stands(w.tx, person)? {
        return Err(Error::Forbidden);
    }
    if two::waits(w.tx, What::Erase, |one| one.about == Some(person))? {
        return Err(Error::Stale);
    }
    two::propose_about(w, person, What::Erase, order, reason)
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let person = proposal.person()?;
    let order: Order = proposal.data()?;
    let name = people::find(tx, person)?.map_or_else(String::new, |person| person.name);
    let mut facts = vec![(t.erase_order().to_owned(), order.order)];
    facts.extend(said(t, &preview::counts(tx, person)?));
    Ok(Words {
        title: t.erase_proposal(&name),
        facts,
    })
}

/// The numbers of a preview with their names.
pub fn said(t: Lang, counts: &preview::Counts) -> Vec<(String, String)> {
    [
        (t.erase_profile(), counts.profile),
        (t.erase_learning(), counts.learning),
        (t.erase_organisation(), counts.organisation),
        (t.erase_signing_in(), counts.signing_in),
        (t.erase_reads(), counts.reads),
        (t.erase_credentials(), counts.credentials),
        (t.erase_files(), counts.files),
        (t.erase_drafts(), counts.drafts),
    ]
    .into_iter()
    .map(|(name, number)| (name.to_owned(), t.number(number)))
    .collect()
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let person = site.read(move |tx| two::find(tx, id)?.or_not_found()?.person());
        free(&me, person.await?).await?;
        erase(&site, me.session.actor(), id).await?;
        Ok("/erasures".to_owned())
    })
}

/// Says why nobody can be erased of whom a legal claim needs the record.
pub async fn free(me: &Me, person: Id) -> Result<()> {
    let site = &me.visitor.site;
    let stands = site.read(move |tx| restricted::stands(tx, person)).await?;
    match stands {
        true => Err(Error::invalid("number", me.visitor.lang.erase_restricted())),
        false => Ok(()),
    }
}

/// Confirms the proposal and erases the person it is about.
pub async fn erase(site: &Site, by: Actor, proposal: Id) -> Result<Receipt> {
    let person = site
        .read(move |tx| two::find(tx, proposal)?.or_not_found()?.person())
        .await?;
    let keys = std::sync::Arc::clone(&site.keys);
    let known = site.read(move |tx| scan::known(tx, &keys, person)).await?;
    let (looked_for, names) = (known.words.clone(), known.names.clone());
    let (line, events) = site
        .write_even_full(by, move |w| {
            let proposal = two::confirm(w, proposal)?;
            let order: Order = proposal.data()?;
            if restricted::stands(w.tx, proposal.person()?)? {
                return Err(Error::Forbidden);
            }
            let erased = Erased {
                person: proposal.person()?,
                order: order.order,
                proposed_by: Some(proposal.by),
            };
            let done = forget::erase(w, &erased)?;
            proposals(w, &looked_for, &names)?;
            Ok(done)
        })
        .await?;
    site.sessions.forget(person);
    site.recall.forget(person);
    let receipt = {
        let site = site.clone();
        tokio::task::spawn_blocking(move || physically(&site, &line, events, &known))
            .await
            .map_err(|error| Error::Internal(error.to_string()))??
    };
    let (made, mut receipt) = receipt;
    if let Some(made) = made {
        note::record(site, Actor::SYSTEM, made).await?;
    }
    let kept = receipt.clone();
    receipt.media_to_do = site
        .write_even_full(Actor::SYSTEM, move |w| keep(w, person, kept))
        .await?;
    Ok(receipt)
}

/// Proposals about other people and things may quote the person. A name too short to be looked for in sentences is one
/// where it stands alone, as in the proposal of an account.
fn proposals(w: &mut Write, words: &[String], names: &[String]) -> Result<()> {
    let rows =
        w.tx.query("SELECT id, data, reason, answer FROM proposal", &[])?;
    for row in rows {
        let id: [u8; 16] = row.get(0)?;
        let data: String = row.get(1)?;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap_or_default();
        let account = ["/new/name", "/new/login"].map(|at| data.pointer(at));
        let account = account.iter().flatten().filter_map(|value| value.as_str());
        let named = account
            .into_iter()
            .any(|one| names.iter().any(|name| name == one));
        let mut texts = scan::texts(data);
        texts.extend([row.get::<String>(2)?, row.get::<String>(3)?]);
        let quoted = |word: &String| texts.iter().any(|text| text.contains(word.as_str()));
        if named || words.iter().any(quoted) {
            w.tx.execute("DELETE FROM proposal WHERE id = $1", &[&id])?;
        }
    }
    Ok(())
}

/// What is done to files. Every part is harmless when repeated, and the next start repeats what a power failure cut.
fn physically(
    site: &Site,
    line: &Line,
    events: u64,
    known: &scan::Known,
) -> Result<(Option<BackupMade>, Receipt)> {
    let mut files = 0;
    let parcels;
    {
        let _no_copy_meanwhile = alone(&site.folder)?;
        site.keys.destroy(line.person)?;
        list::add(&site.folder, std::slice::from_ref(line))?;
        for sha256 in &known.files {
            files += u64::from(std::fs::remove_file(site.folder.blob(sha256)).is_ok());
        }
        parcels = outbox::clear(&outbox::folder(&site.folder), &known.staying);
        // What was being made or looked at may hold the person.
        let _ = std::fs::remove_dir_all(site.folder.scratch());
        let _ = std::fs::remove_dir_all(scratch(&site.folder));
    }
    let purged = forget::purge(site);
    let made =
        media(site).inspect_err(|error| tracing::error!(%error, "a key file was not rewritten"));
    let made = made.unwrap_or_default();
    let looked_for = known.words.len() as u64;
    let receipt = Receipt {
        events,
        files,
        purged,
        media: u64::from(made.is_some()),
        media_to_do: 0,
        looked_for,
        found: scan::scan(site, &known.words)?,
        parcels,
    };
    Ok((made, receipt))
}

/// Rewrites both key slots of the medium that is plugged in, and says so as its last copy, with the new number.
fn media(site: &Site) -> Result<Option<BackupMade>> {
    let Some(medium) = site
        .copies
        .place(site)?
        .and_then(|place| Medium::at(&place))
    else {
        return Ok(None);
    };
    rewrite_keys(&Source::of(site), &medium)?;
    let Some(last) = medium.generations().pop() else {
        return Ok(None);
    };
    let meta = last.meta;
    Ok(Some(BackupMade {
        medium: medium.id,
        n: meta.n,
        at: meta.at,
        device: meta.device,
        epoch: meta.epoch,
        seq: meta.seq,
        head: meta.head,
        answers: meta.answers,
        erased: list::count(&site.folder)?,
    }))
}

/// Media on which the key of somebody who is erased may still be: their key files are older than the last erasure.
pub fn media_to_do(tx: &mut Tx) -> Result<u64> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM backup_medium WHERE keys_at < (SELECT COUNT(*) FROM erased)",
        &[],
    )?;
    Ok(row.get(0)?)
}

fn keep(w: &mut Write, person: Id, receipt: Receipt) -> Result<u64> {
    let receipt = Receipt {
        media_to_do: media_to_do(w.tx)?,
        ..receipt
    };
    let text =
        serde_json::to_string(&receipt).map_err(|error| Error::Internal(error.to_string()))?;
    w.tx.execute(
        "INSERT INTO erasure_receipt (person, receipt) VALUES ($1, $2) \
         ON CONFLICT (person) DO UPDATE SET receipt = excluded.receipt",
        &[person.as_bytes(), &text],
    )?;
    Ok(receipt.media_to_do)
}
