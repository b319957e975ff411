//! Documents to take away. One model of a document, and what it is written as: a page, a file that stands alone,
//! OpenDocument text, the text that typst sets as PDF and, with the feature `pdf`, that PDF.
//!
//! No file, clock or randomness: the same document gives the same bytes.

pub mod html;
mod measure;
mod model;
pub mod odt;
#[cfg(feature = "pdf")]
pub mod pdf;
mod picture;
#[cfg(test)]
mod sample;
pub mod typst;
mod xml;

pub use model::{
    Block, Cell, Day, Document, Figure, Look, Run, Source, Table, Tongue, Words, anchor,
};
