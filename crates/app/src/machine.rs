//! The fingerprint of the machine: a data folder that was carried to another one, or cloned, is noticed.

use std::fs;
use std::path::PathBuf;

use crate::error::Result;
use crate::folder::{Folder, write_durable};

/// Where systems keep the number that tells machines apart.
const IDS: [&str; 2] = ["/etc/machine-id", "/var/lib/dbus/machine-id"];

/// Whether the machine is another one than the one noted; a machine without a number is never another one.
pub fn changed(folder: &Folder) -> bool {
    let noted = fs::read_to_string(place(folder)).ok();
    match (noted, fingerprint()) {
        (Some(noted), Some(now)) => noted.trim() != now,
        _ => false,
    }
}

/// Notes this machine.
pub fn note(folder: &Folder) -> Result<()> {
    let Some(now) = fingerprint() else {
        return Ok(());
    };
    let path = place(folder);
    if fs::read_to_string(&path).is_ok_and(|noted| noted.trim() == now) {
        return Ok(());
    }
    write_durable(&path, format!("{now}\n").as_bytes())
}

/// The number itself never leaves the machine, only its tagged hash is kept.
fn fingerprint() -> Option<String> {
    let id = IDS.iter().find_map(|path| {
        let text = fs::read_to_string(path).ok()?;
        let text = text.trim().to_owned();
        (text.len() >= 16).then_some(text)
    })?;
    Some(ledger::hash::tagged("LUCARNE1/machine", &[id.as_bytes()]).to_hex())
}

fn place(folder: &Folder) -> PathBuf {
    folder.anchors().join("machine")
}
