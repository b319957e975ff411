//! A publisher is trusted, or no longer, by two people: an administrator proposes, an officer compares the eight words
//! of the key with its owner and confirms. What they decided stands in the ledger and wins over the list in the folder.

use ledger::{Id, Kind};
use locale::Lang;
use parcel::PublicKey;
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::admit::trust::{Publisher, Trust};
use crate::error::{Error, OrNotFound as _, Result};
use crate::record::{Happened, Write};
use crate::request::Me;
use crate::site::Site;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How a publisher is trusted by two people.
pub const ACT: Act = Act { words, confirm };

/// `trust.registry`, and what is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublisherTrust {
    /// Whom it is about.
    pub publisher: Publisher,
    /// Whether its parcels are taken from now on.
    pub trusted: bool,
    /// Who proposed it; the actor confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Id>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Proposes to trust a publisher, or to trust it no longer. The same waits only once.
pub fn propose(w: &mut Write, change: &PublisherTrust, reason: &str) -> Result<()> {
    let same = |one: &Proposal| {
        one.data::<PublisherTrust>()
            .is_ok_and(|other| other == *change)
    };
    if !two::waits(w.tx, What::Publisher, same)? {
        two::propose(w, What::Publisher, change, reason)?;
    }
    Ok(())
}

/// Folds one event.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let Ok(change) = happened.data::<PublisherTrust>() else {
        return Ok(());
    };
    let publisher = &change.publisher;
    tx.execute(
        include_str!("sql/trust_publisher.sql"),
        &[
            &publisher.key,
            &publisher.name,
            &publisher.namespaces.join(" "),
            &i64::from(change.trusted),
        ],
    )?;
    Ok(())
}

/// What two people decided about publishers, by key.
pub fn decided(tx: &mut Tx) -> Result<Vec<(Publisher, bool)>> {
    let sql = "SELECT key, name, namespaces, trusted FROM publisher ORDER BY key";
    let read = |row: &Row| -> Result<(Publisher, bool)> {
        let namespaces: String = row.get("namespaces")?;
        let publisher = Publisher {
            name: row.get("name")?,
            key: row.get("key")?,
            namespaces: namespaces.split(' ').map(ToOwned::to_owned).collect(),
        };
        Ok((publisher, row.get::<i64>("trusted")? != 0))
    };
    tx.query(sql, &[])?.iter().map(read).collect()
}

/// Brings the list in the folder in line with what two people decided. Done again with every start, so that neither a
/// power failure nor a copy put back leaves the two apart.
pub fn in_line(site: &Site) -> Result<()> {
    let decided = site.read_blocking(decided)?;
    if decided.is_empty() {
        return Ok(());
    }
    Trust::follow(&site.folder, &decided)
}

/// The eight words of a key, by which two people compare it.
pub fn words_of(publisher: &Publisher) -> Result<ledger::Words8> {
    let key = PublicKey::parse(&publisher.key);
    let key = key.map_err(|error| Error::Internal(format!("{}: {error}", publisher.name)))?;
    Ok(key.words8())
}

fn words(_: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let change: PublisherTrust = proposal.data()?;
    let publisher = &change.publisher;
    let eight = words_of(publisher)?;
    let mut facts = vec![
        (
            t.admit_namespace().to_owned(),
            publisher.namespaces.join(", "),
        ),
        (t.admit_eight_words().to_owned(), eight.words().join(" ")),
        (t.admit_eight_numbers().to_owned(), eight.digits()),
    ];
    let title = if change.trusted {
        facts.push((
            t.admit_to_do_first().to_owned(),
            t.admit_compare_words().to_owned(),
        ));
        t.two_trust_publisher(&publisher.name)
    } else {
        t.two_distrust_publisher(&publisher.name)
    };
    Ok(Words { title, facts })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        site.write(me.session.actor(), move |w| {
            let proposal = two::confirm(w, id)?;
            let mut change: PublisherTrust = proposal.data()?;
            let key = PublicKey::parse(&change.publisher.key).ok();
            key.or_not_found()?;
            change.proposed_by = Some(proposal.by);
            change.reason = proposal.reason;
            w.record(Kind::TrustRegistry, &change)
        })
        .await?;
        let line = tokio::task::spawn_blocking(move || in_line(&site));
        line.await
            .map_err(|error| Error::Internal(error.to_string()))??;
        Ok("/two".to_owned())
    })
}
