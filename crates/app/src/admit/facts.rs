//! Facts of the cartographies as an item of a parcel: packed by who gathers them, read by an officer, and joined with
//! those of the site when they are admitted.

use ::cartography::facts::{self, Fact};
use course::check::Report;
use ledger::Id;
use parcel::SecretKey;
use parcel::kind::ItemKind;
use parcel::manifest::Item;
use parcel::pack::File;
use store::Tx;

use crate::admit::CARTOGRAPHY;
use crate::admit::library::found;
use crate::admit::pack::{PackFault, PackedItem, label, series_of};
use crate::error::{Error, Result};
use crate::sift::{Purpose, Sieve};
use crate::site::Site;

/// The only file of such an item.
pub const FILE: &str = "facts.json";
/// What the item is called.
const TITLE: &str = "Facts of the cartography";
/// Prefix of the files of the only item.
const ITEM: &str = "1/";
/// Facts are nobody's; their sources and authors stand beside them.
const LICENCE: &str = "CC0-1.0";

/// What identifies the facts of a publisher.
pub fn series(namespace: &str) -> Id {
    series_of(&format!("lucarne series\n{namespace}\nfacts"))
}

/// The number of a file of facts: it grows, since facts only join.
pub fn version(facts: &[Fact]) -> u32 {
    u32::try_from(facts.len()).unwrap_or(u32::MAX)
}

/// Packs and signs a file of facts.
pub fn pack_facts(
    bytes: &[u8],
    signer: &SecretKey,
    namespace: &str,
    issued: &str,
) -> Result<PackedItem, PackFault> {
    let read = facts::read(bytes).map_err(|why| PackFault::Facts(why.to_string()))?;
    if read.is_empty() {
        return Err(PackFault::Facts("the file holds no fact".to_owned()));
    }
    let bytes = facts::write(&read).map_err(|why| PackFault::Facts(why.to_string()))?;
    let passed = Sieve::start()?.look(Purpose::Author, FILE, bytes);
    let passed = passed.map_err(|why| PackFault::File(FILE.to_owned(), why))?;
    let item = Item {
        series: series(namespace),
        version: version(&read),
        kind: ItemKind::Cartography,
        title: TITLE.to_owned(),
        path: ITEM.to_owned(),
        features: Vec::new(),
        languages: vec!["en".to_owned()],
        licence: LICENCE.to_owned(),
    };
    let file = File {
        path: format!("{ITEM}{FILE}"),
        media_type: "application/json".to_owned(),
        bytes: passed.bytes,
    };
    let label = label(TITLE, namespace, issued);
    let packed = parcel::pack(&label, vec![item], vec![file], signer)?;
    Ok(PackedItem {
        packed,
        report: Report {
            module: None,
            diagnostics: Vec::new(),
        },
        left_out: Vec::new(),
    })
}

/// Whether an item of a parcel is of this kind.
pub fn is_facts(tx: &mut Tx, parcel: Id, series: Id) -> Result<bool> {
    let row = tx.query_opt(
        "SELECT 1 FROM parcel_item WHERE parcel = $1 AND series = $2 AND kind = $3",
        &[parcel.as_bytes(), series.as_bytes(), &CARTOGRAPHY],
    )?;
    Ok(row.is_some())
}

/// The facts of an item; none where it is of another kind.
pub async fn of(site: &Site, parcel: Id, series: Id) -> Result<Vec<Fact>> {
    let folder = site.folder.clone();
    let found = site
        .read(move |tx| {
            let wanted = is_facts(tx, parcel, series)?;
            wanted
                .then(|| found(tx, &folder, parcel, series))
                .transpose()
        })
        .await?;
    let Some(found) = found else {
        return Ok(Vec::new());
    };
    let bytes = tokio::task::spawn_blocking(move || found.read(FILE))
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    facts::read(&bytes).map_err(|why| Error::Internal(format!("{FILE}: {why}")))
}
