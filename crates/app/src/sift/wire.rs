//! How the program and its child talk: a header of JSON with its length before it, then the bytes of the file.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::sift::{Found, Purpose, Why};

/// Longest header.
const HEADER: u32 = 64 * 1024;

/// A file to look at; its bytes follow.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked {
    /// What for.
    pub purpose: Purpose,
    /// Its name, for the ending.
    pub name: String,
    /// How many bytes follow.
    pub bytes: u64,
}

/// What was found.
#[derive(Debug, Serialize, Deserialize)]
pub struct Told {
    /// The kind, or why it is refused.
    pub outcome: Result<Found, Why>,
    /// How many bytes follow: the file written anew; `None` where it stays as it is.
    pub anew: Option<u64>,
}

/// Writes a header and what follows it.
pub fn write(to: &mut impl Write, header: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let header = serde_json::to_vec(header)?;
    let length = u32::try_from(header.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(&header)?;
    to.write_all(bytes)?;
    to.flush()
}

/// Reads a header; `None` where the other side has ended.
pub fn header<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u32::from_le_bytes(length);
    if length > HEADER {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let header = body(from, length.into())?;
    Ok(Some(serde_json::from_slice(&header)?))
}

/// Reads so many bytes.
pub fn body(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let room = usize::try_from(length).map_err(io::Error::other)?;
    bytes.try_reserve_exact(room).map_err(io::Error::other)?;
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() == room {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}
