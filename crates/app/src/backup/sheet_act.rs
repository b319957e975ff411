//! A new recovery sheet needs two people: the administrator proposes it, the officer confirms it, prints it from their
//! own session, and puts it into the safe.

use ledger::Id;
use locale::Lang;
use serde_json::json;
use store::Tx;

use crate::backup::desk;
use crate::error::Result;
use crate::record::Write;
use crate::request::Me;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How it is said and done.
pub const ACT: Act = Act { words, confirm };

/// Proposes it.
pub fn propose(w: &mut Write, reason: &str) -> Result<()> {
    two::propose(w, What::Recovery, &json!({}), reason).map(drop)
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
                &json!({ "recovery_sheet": "drawn", "proposed_by": proposal.by }),
            )?;
            Ok(())
        })
        .await?;
        desk::offer_sheet(&me.visitor)?;
        Ok("/recovery-sheet".to_owned())
    })
}
