//! What sticks hold, told to people or to programs.

use std::path::{Path, PathBuf};

use parcel::stick::{Held, SealedOn, State, Stock};
use serde_json::{Value, json};

use crate::cli::Format;
use crate::error::{Error, Result};

/// How many missing files are named.
const NAMED: usize = 10;

/// Whether the parcel can be brought in.
pub fn is_complete(held: &Held) -> bool {
    matches!(held.state, State::Complete(..))
}

/// Whether there is something, and all of it is complete.
pub fn is_whole(stock: &Stock) -> bool {
    let any = !stock.parcels.is_empty() || !stock.sealed.is_empty();
    let sealed = stock.sealed.iter().all(|sealed| sealed.complete);
    any && sealed && stock.parcels.iter().all(is_complete)
}

/// The whole of it.
pub fn told(stock: &Stock, sticks: &[PathBuf], format: Format) -> Result<String> {
    match format {
        Format::Text => Ok(text(stock, sticks)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&value(stock, sticks))
                .map_err(|error| Error::Internal(error.to_string()))?;
            Ok(format!("{json}\n"))
        }
    }
}

fn text(stock: &Stock, sticks: &[PathBuf]) -> String {
    let mut text = String::new();
    for held in &stock.parcels {
        text.push_str(&parcel(held, sticks));
    }
    for one in &stock.sealed {
        text.push_str(&sealed(one, sticks));
    }
    if text.is_empty() {
        text.push_str("no parcel found\n");
    }
    for note in &stock.notes {
        let stick = shown(sticks, note.stick);
        text.push_str(&format!(
            "left aside   {stick}: {}: {}\n",
            note.name, note.why
        ));
    }
    text
}

fn parcel(held: &Held, sticks: &[PathBuf]) -> String {
    let mut text = format!("parcel       {}\n", held.id);
    match &held.state {
        State::Complete(manifest, signer) => text.push_str(&format!(
            "name         {}\nstate        complete, signed by {}\n",
            manifest.name,
            signer.to_base64(),
        )),
        State::Incomplete {
            manifest,
            missing,
            marked,
            ..
        } => {
            let mark = match marked {
                true => "",
                false => {
                    "; its mark COMPLETE was not seen: writing it was interrupted, or the last stick is missing"
                }
            };
            text.push_str(&format!(
                "name         {}\nstate        not complete: {} of {} files are missing{mark}\n",
                manifest.name,
                missing.len(),
                manifest.files.len(),
            ));
            for path in missing.iter().take(NAMED) {
                text.push_str(&format!("missing      {path}\n"));
            }
            if missing.len() > NAMED {
                text.push_str(&format!(
                    "missing      and {} more\n",
                    missing.len() - NAMED
                ));
            }
        }
        State::Refused(why) => text.push_str(&format!("state        refused: {why}\n")),
    }
    for (stick, blobs) in held
        .blobs_on
        .iter()
        .enumerate()
        .filter(|(_, blobs)| **blobs > 0)
    {
        text.push_str(&format!(
            "on           {}: {blobs} parts\n",
            shown(sticks, stick)
        ));
    }
    text
}

fn sealed(one: &SealedOn, sticks: &[PathBuf]) -> String {
    let id = one
        .id
        .map_or_else(|| one.digest.to_hex(), |id| id.to_string());
    let state = match one.complete {
        true => "complete",
        false => "not complete: its mark was not seen",
    };
    let stick = shown(sticks, one.stick);
    format!(
        "sealed       {id}\nstate        {state}, {} bytes\non           {stick}\n",
        one.size
    )
}

fn value(stock: &Stock, sticks: &[PathBuf]) -> Value {
    let parcel = |held: &Held| {
        let (state, reason, missing) = match &held.state {
            State::Complete(..) => ("complete", None, Vec::new()),
            State::Incomplete { missing, .. } => ("incomplete", None, missing.clone()),
            State::Refused(why) => ("refused", Some(why.to_string()), Vec::new()),
        };
        json!({
            "parcel": held.id,
            "manifest": held.digest,
            "state": state,
            "reason": reason,
            "missing": missing,
            "parts_on": held.blobs_on,
        })
    };
    let sealed = |one: &SealedOn| {
        json!({
            "sealed": one.id,
            "sha256": one.digest,
            "complete": one.complete,
            "bytes": one.size,
            "on": shown(sticks, one.stick),
        })
    };
    let aside = stock.notes.iter().map(|note| {
        json!({ "on": shown(sticks, note.stick), "file": note.name, "why": note.why.to_string() })
    });
    json!({
        "parcels": stock.parcels.iter().map(parcel).collect::<Vec<_>>(),
        "sealed": stock.sealed.iter().map(sealed).collect::<Vec<_>>(),
        "left_aside": aside.collect::<Vec<_>>(),
    })
}

fn shown(sticks: &[PathBuf], stick: usize) -> String {
    let path = sticks.get(stick).map(PathBuf::as_path);
    path.unwrap_or(Path::new("?")).display().to_string()
}
