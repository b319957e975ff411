//! A new recovery sheet needs two people: the administrator proposes it, the officer confirms it, prints it from their
//! own session, and puts it into the safe.

use ledger::{Actor, Id};
use locale::Lang;
use serde_json::json;
use store::Tx;

use crate::audit::changed;
use crate::backup::{Sheet, desk, recipient, recipient_words};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::keys_changed::{self, KeyChanged, PolicySet, Way, What as Key};
use crate::record::Write;
use crate::request::Me;
use crate::site::Site;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How it is said and done.
pub const ACT: Act = Act { words, confirm };

/// Proposes it.
pub fn propose(w: &mut Write, reason: &str) -> Result<()> {
    two::propose(w, What::Recovery, &json!({}), reason).map(drop)
}

/// The sheet is on paper: from now on copies are sealed for it. That and the event are one act.
pub async fn take_up(site: &Site, by: Actor, sheet: Sheet) -> Result<()> {
    let folder = site.folder.clone();
    site.write_even_full(by, move |w| {
        let before = recipient(&folder).ok().flatten();
        let before = before.map(|one| recipient_words(&one));
        let key = KeyChanged::now(Key::Sheet, Way::Page, sheet.words(), before);
        w.record(ledger::Kind::PolicySet, &PolicySet { key })?;
        sheet.take_up(&folder)
    })
    .await
}

/// Records what was done at the console, and a sheet that is in use though nobody recorded it: somebody with access to
/// the machine would read every copy unnoticed.
pub async fn look(site: &Site) -> Result<()> {
    for (path, key) in keys_changed::notes(&site.folder)? {
        site.write_even_full(Actor::SYSTEM, move |w| {
            if !changed::recorded(w.tx, &key)? {
                w.record(ledger::Kind::PolicySet, &PolicySet { key })?;
            }
            Ok(())
        })
        .await?;
        std::fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    }
    let Some(used) = in_use(&site.folder)? else {
        return Ok(());
    };
    if site.read(changed::sheet).await?.as_ref() == Some(&used) {
        return Ok(());
    }
    let folder = site.folder.clone();
    site.write_even_full(Actor::SYSTEM, move |w| {
        // Asked again where nobody can take a sheet up at the same time.
        let (used, known) = (in_use(&folder)?, changed::sheet(w.tx)?);
        if let Some(used) = used
            && known.as_ref() != Some(&used)
        {
            let key = KeyChanged::now(Key::Sheet, Way::Found, used, known);
            w.record(ledger::Kind::PolicySet, &PolicySet { key })?;
        }
        Ok(())
    })
    .await
}

fn in_use(folder: &Folder) -> Result<Option<String>> {
    Ok(recipient(folder)?.map(|one| recipient_words(&one)))
}

fn words(_: &mut Tx, t: Lang, _: &Proposal) -> Result<Words> {
    Ok(Words {
        title: t.keep_sheet_proposal().to_owned(),
        facts: Vec::new(),
    })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        site.write(me.session.actor(), move |w| {
            let proposal = two::confirm(w, id)?;
            w.record(
                ledger::Kind::PolicySet,
                &json!({ "recovery_sheet": "drawn", "proposed_by": proposal.by, "reason": proposal.reason }),
            )?;
            Ok(())
        })
        .await?;
        desk::offer_sheet(&me.visitor)?;
        Ok("/recovery-sheet".to_owned())
    })
}
