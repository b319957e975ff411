//! The digest of what two sides know, so that they can check over the telephone that they agree.

use serde_json::Value;

use crate::{Hash, hash::tagged, json::canonical};

/// `H("LUCARNE1/state", lines)`: one canonical line for each row of the shared views, sorted as bytes, each ended by LF.
#[must_use]
pub fn digest<'a>(rows: impl IntoIterator<Item = &'a Value>) -> Hash {
    let mut lines: Vec<String> = rows.into_iter().map(|row| canonical(row) + "\n").collect();
    lines.sort_unstable();
    let lines: Vec<&[u8]> = lines.iter().map(String::as_bytes).collect();
    tagged("LUCARNE1/state", &lines)
}
