//! Whom this site trusts with its results: the root document, signed with a key that lies outside the machine, and
//! accepted by two people who compared the eight words.

use ledger::{Id, Kind};
use locale::Lang;
use parcel::PublicKey;
use parcel::trust::{Hub, Root, TrustError};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::anchor;
use crate::error::{Error, Result};
use crate::export::web::blocking;
use crate::record::Write;
use crate::request::Me;
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How a root document is accepted by two people.
pub const ACT: Act = Act { words, confirm };

/// `trust.root`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TrustRoot {
    /// Counts the documents.
    pub version: u64,
    /// The signed bytes.
    pub document: String,
    /// The signature, in minisign's form.
    pub signature: String,
    /// Who proposed it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposed_by: Option<Id>,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub reason: String,
}

impl TrustRoot {
    /// What the document says.
    pub fn read(&self) -> Result<Root> {
        serde_json::from_str(&self.document).map_err(|error| Error::Internal(error.to_string()))
    }
}

/// Why a document is not proposed.
#[derive(Debug, thiserror::Error)]
pub enum NotProposed {
    /// It is not one, or not signed as it must be.
    #[error("{0}")]
    Trust(#[from] TrustError),
    /// Another one than the next.
    #[error("this document has number {found}; the next one here is {wanted}")]
    Version {
        /// Its number.
        found: u64,
        /// The number it must have.
        wanted: u64,
    },
    /// The machine failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

/// The document with the highest number that was accepted here.
pub fn root(tx: &mut Tx) -> Result<Option<Root>> {
    let row = tx.query_opt(
        "SELECT document FROM trust_root ORDER BY version DESC LIMIT 1",
        &[],
    )?;
    let Some(row) = row else { return Ok(None) };
    let text: String = row.get(0)?;
    let root = serde_json::from_str(&text)
        .map_err(|error| Error::Internal(format!("trust_root: {error}")))?;
    Ok(Some(root))
}

/// Where results go.
pub fn hub(tx: &mut Tx) -> Result<Option<Hub>> {
    Ok(root(tx)?.and_then(|root| root.hub))
}

/// A document and its signature in one text: the signed line, then the lines of the signature.
pub fn split(text: &str) -> Option<(String, String)> {
    let (document, signature) = text.split_once('\n')?;
    Some((document.to_owned(), signature.to_owned()))
}

/// Proposes a document. The first one brings its own key, whose eight words the second person compares with the
/// printed sheet; every later one is signed with the key of the one before.
/// `floor` is the number of the last one that was ever accepted here, which a restored copy may not know.
pub fn propose(w: &mut Write, text: &str, floor: u64) -> Result<Id, NotProposed> {
    let form = || TrustError::Range("form");
    let (document, signature) = split(text).ok_or_else(form)?;
    let root = judge(w.tx, &document, &signature, floor)?;
    let data = TrustRoot {
        version: root.version,
        document,
        signature,
        proposed_by: None,
        reason: String::new(),
    };
    Ok(two::propose(w, What::Trust, &data, "")?)
}

fn judge(tx: &mut Tx, document: &str, signature: &str, floor: u64) -> Result<Root, NotProposed> {
    let before = root(tx)?;
    let keys = match &before {
        Some(before) => before.keys()?,
        None => own_keys(document)?,
    };
    let next = Root::read(document.as_bytes(), signature.as_bytes(), &keys)?;
    let other = before
        .as_ref()
        .is_some_and(|before| before.deployment != next.deployment);
    if other {
        return Err(TrustError::OtherRoot.into());
    }
    // Without one before, any number will do that is not below the last one accepted here.
    let wanted = match &before {
        Some(before) => floor.max(before.version + 1),
        None => floor.max(next.version),
    };
    if wanted != next.version {
        let found = next.version;
        return Err(NotProposed::Version { found, wanted });
    }
    Ok(next)
}

/// The keys that the first document names; two people compare them with paper.
fn own_keys(document: &str) -> Result<Vec<PublicKey>, NotProposed> {
    let value: serde_json::Value =
        serde_json::from_str(document).map_err(|_| TrustError::Range("form"))?;
    let keys = value.pointer("/root/keys").and_then(|keys| keys.as_array());
    let keys = keys.into_iter().flatten().filter_map(|key| key.as_str());
    let keys = keys.map(|key| PublicKey::parse(key).map_err(TrustError::from));
    Ok(keys.collect::<Result<Vec<_>, _>>()?)
}

fn words(_: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let data: TrustRoot = proposal.data()?;
    let root = data.read()?;
    let mut facts = Vec::new();
    let title = match &root.hub {
        Some(hub) => {
            let words = hub.keys()?.words8();
            facts.push((t.export_hub_words().to_owned(), words.to_string()));
            facts.push((t.export_hub_numbers().to_owned(), words.digits()));
            t.export_trust_hub(&hub.name)
        }
        None => t.export_trust_no_hub().to_owned(),
    };
    for key in root.keys()? {
        facts.push((t.export_root_words().to_owned(), key.words8().to_string()));
    }
    facts.push((t.export_root_number().to_owned(), root.version.to_string()));
    Ok(Words { title, facts })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let floor = blocking(&site, |site| Ok(anchor::floors(site).root)).await?;
        site.write(me.session.actor(), move |w| {
            let proposal = two::confirm(w, id)?;
            let mut data: TrustRoot = proposal.data()?;
            judge(w.tx, &data.document, &data.signature, floor).map_err(|_| Error::Stale)?;
            data.proposed_by = Some(proposal.by);
            data.reason = proposal.reason;
            w.record(Kind::TrustRoot, &data)
        })
        .await?;
        blocking(&site, anchor::update).await?;
        Ok("/two".to_owned())
    })
}
