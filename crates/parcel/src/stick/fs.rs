//! The few things that a stick can do. Everything that touches one goes through here, so that tests can inject every
//! fault at every call.

/// A medium with files under `LUCARNE/`. Names are written with `/` and begin with the root directory.
pub trait Fs {
    /// Makes a new, empty file and the folders it lies in. A file that is there already is never opened.
    fn create(&mut self, name: &str) -> Result<(), FsError>;
    /// Adds bytes at the end of a file that [`Fs::create`] made.
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FsError>;
    /// Makes a file or a folder durable; the empty name is the top of the stick.
    fn sync(&mut self, name: &str) -> Result<(), FsError>;
    /// Every entry under the root directory, at most [`super::MAX_ENTRIES`] and as many below as [`super::MAX_DEPTH`].
    fn list(&self) -> Result<Vec<Entry>, FsError>;
    /// The first `most` bytes of a file.
    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, FsError>;
    /// A whole file as the medium has it, not as a cache remembers it.
    fn read_back(&self, name: &str) -> Result<Vec<u8>, FsError>;
    /// How much fits.
    fn room(&self) -> Result<Room, FsError>;
    /// Removes one of our own files.
    fn remove(&mut self, name: &str) -> Result<(), FsError>;
}

/// A file on a stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name as the stick has it, with the root directory written `LUCARNE`.
    pub name: String,
    /// Its size in bytes; `None` for what is no plain file with a readable name, which is never opened.
    pub size: Option<u64>,
}

/// How much fits on a stick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Free bytes.
    pub free: u64,
    /// Files take up multiples of this.
    pub block: u64,
}

/// Why a stick does not do what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FsError {
    /// Nothing can be reached: it was pulled out.
    #[error("the stick is gone")]
    Gone,
    /// No room left.
    #[error("the stick is full")]
    Full,
    /// Nothing may be written.
    #[error("the stick is write-protected")]
    ReadOnly,
    /// A new name was there already.
    #[error("the file is there already")]
    Exists,
    /// No such file.
    #[error("there is no such file")]
    NotFound,
    /// More or deeper entries than a stick of ours has.
    #[error("the stick holds too many or too deep entries under LUCARNE")]
    TooMany,
    /// Anything else that the system says.
    #[error("{0}")]
    Other(String),
}

impl Room {
    /// What a file of `size` bytes takes up.
    #[must_use]
    pub const fn taken(&self, size: u64) -> u64 {
        let block = if self.block == 0 { 1 } else { self.block };
        size.div_ceil(block).saturating_mul(block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_whole_blocks_where_the_medium_tells_of_any() {
        let taken = |block, size| Room { free: 0, block }.taken(size);
        assert_eq!(
            [taken(4096, 0), taken(4096, 1), taken(4096, 4097)],
            [0, 4096, 8192]
        );
        assert_eq!([taken(0, 7), taken(1, 7)], [7, 7]);
    }
}
