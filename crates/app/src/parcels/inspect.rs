//! `lucarne parcel inspect`: what a parcel says about itself. Nothing of it is verified.

use std::path::PathBuf;

use parcel::manifest::Item;
use parcel::{Manifest, Tree};
use serde_json::{Value, json};

use crate::cli::{Format, Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::parcels::input::{self, Unread};

/// Show what a parcel says about itself, without trusting it.
#[derive(Debug, clap::Args)]
pub struct Inspect {
    /// The parcel: one file, or a folder that holds LUCARNE
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// For people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Inspect {
    /// Prints it.
    pub fn run(&self) -> Result<Outcome> {
        let tree = match input::tree(&self.parcel) {
            Ok(tree) => tree,
            Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => return Ok(faults(refusal)),
        };
        let Some(manifest) = manifest(&tree) else {
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
