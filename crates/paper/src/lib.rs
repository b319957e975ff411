//! Documents to take away. One model of a document, and what it is written as: a page, a file that stands alone,
//! OpenDocument text, and the text that typst sets as PDF.
//!
//! No file, clock or randomness: the same document gives the same bytes.

pub mod html;
mod measure;
mod model;
pub mod odt;
mod picture;
#[cfg(test)]
mod sample;
pub mod typst;
mod xml;

pub use model::{
    Block, Cell, Day, Document, Figure, Look, Run, Source, Table, Tongue, Words, anchor,
};
