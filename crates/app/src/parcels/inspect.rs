//! `lucarne parcel inspect`: what a parcel says about itself. Nothing of it is verified.

use std::path::PathBuf;

use ledger::{Hash, Id};
use parcel::manifest::Item;
use parcel::sealed::open;
use parcel::{Manifest, Tree};
use serde_json::{Value, json};

use crate::cli::{Format, Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::parcels::input::{self, Parcel, Unread};

/// Show what a parcel says about itself, without trusting it.
#[derive(Debug, clap::Args)]
pub struct Inspect {
    /// The parcel: one file, a folder that holds LUCARNE, or a sealed parcel (….age)
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// Age identity that opens a sealed parcel (….age)
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    /// For people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Inspect {
    /// Prints it.
    pub fn run(&self) -> Result<Outcome> {
        let read = match input::parcel(&self.parcel) {
            Ok(Parcel::Open(tree)) => manifest(&tree),
            Ok(Parcel::Sealed(id, file)) => match &self.identity {
                None => return self.outside(id, &file),
                Some(path) => match input::identity(path) {
                    Err(wrong) => return Ok(wrong_use(wrong)),
                    Ok(identity) => match open(&file, &identity) {
                        Ok(opened) => opened.unverified(),
                        Err(why) => return Ok(faults(why)),
                    },
                },
            },
            Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => return Ok(faults(refusal)),
        };
        let Some(manifest) = read else {
            return Ok(faults(
                "there is no manifest that can be read; it is not a parcel",
            ));
        };
        match self.format {
            Format::Text => print(&text(&manifest)),
            Format::Json => {
                let json = serde_json::to_string_pretty(&value(&manifest))
                    .map_err(|error| Error::Internal(error.to_string()))?;
                print(&format!("{json}\n"))
            }
        }
    }
}

impl Inspect {
    /// What anybody sees of a sealed parcel.
    fn outside(&self, id: Id, file: &[u8]) -> Result<Outcome> {
        let (digest, size) = (Hash::of(file), file.len());
        match self.format {
            Format::Text => print(&format!(
                "sealed; its recipients look inside with --identity FILE\nsealed     {id}\nsha256     {digest}\n\
                 bytes      {size}\n"
            )),
            Format::Json => print(&format!(
                "{}\n",
                json!({ "verified": false, "sealed": id, "sha256": digest, "bytes": size })
            )),
        }
    }
}

fn manifest(tree: &Tree) -> Option<Manifest> {
    let named = tree
        .iter()
        .filter(|(name, _)| name.ends_with("/manifest.json"));
    let mut read = named.filter_map(|(_, bytes)| Manifest::read(bytes).ok());
    read.next()
}

/// What an item is, by its name in the manifest.
fn kind(item: &Item) -> String {
    let name = serde_json::to_value(item.kind).ok();
    name.and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn text(manifest: &Manifest) -> String {
    let (blobs, bytes) = manifest.blob_totals();
    let mut text = format!(
        "not verified; see: lucarne parcel verify\nparcel     {}\nkind       {}\nname       {}\nnamespace  {}\n\
         issued     {}\nneeds      Lucarne {}\nfiles      {} ({blobs} blobs, {bytes} bytes)\n",
        manifest.id,
        manifest.kind,
        manifest.name,
        manifest.namespace,
        manifest.issued,
        manifest.needs.app,
        manifest.files.len(),
    );
    for item in &manifest.items {
        text.push_str(&format!(
            "item       {} {} version {} [{}] {} series {}\n",
            kind(item),
            item.title,
            crate::admit::pack::version_text(i64::from(item.version)),
            item.languages.join(" "),
            item.licence,
            item.series,
        ));
    }
    for file in &manifest.files {
        text.push_str(&format!(
            "{}  {:>10}  {}\n",
            &file.sha256.to_hex()[..16],
            file.size,
            file.path
        ));
    }
    text
}

fn value(manifest: &Manifest) -> Value {
    json!({
        "verified": false,
        "parcel": manifest.id,
        "kind": manifest.kind.name(),
        "name": manifest.name,
        "namespace": manifest.namespace,
        "issued": manifest.issued,
        "needs": manifest.needs,
        "items": manifest.items,
        "files": manifest.files,
    })
}
