//! What is known of digital learning in prison: initiatives and methods, found, counted, compared, brought in and out.
//!
//! [`Atlas`] holds all records with the vocabulary, the translations and the search index. It is built once and never
//! changes: [`Atlas::shipped`] is that of the program, [`Atlas::build`] makes one of other records.

mod arrival;
mod atlas;
mod bits;
mod code;
mod compare;
mod facet;
pub mod facts;
mod fault;
mod field;
mod filter;
mod find;
mod form;
mod initiative;
mod method;
mod search;
pub mod shipped;
pub mod skills;
mod tally;
mod text;
mod told;
mod translation;
mod vocabulary;

pub use arrival::Arrival;
pub use atlas::{Atlas, Records};
pub use code::{Code, Country, InitiativeId, MethodId, Unreadable, Year};
pub use compare::{Comparison, Entry, MOST_COLUMNS, Row, Shown};
pub use facet::{Connection, Facet};
pub use fault::{At, Fault, Reason};
pub use field::Field;
pub use filter::Filter;
pub use find::{Choice, Choices, Found};
pub use form::{Form, Incoming, LARGEST, MOST_RECORDS, Parsed, Read, Unwritable, parse};
pub use initiative::{Fact, Initiative, Place, Precision, Source};
pub use method::{Evidence, GroupSize, Method, Rating};
pub use tally::Tally;
pub use text::{Names, Text};
pub use told::{FactTold, InitiativeTold, MethodTold};
pub use translation::{InitiativeTexts, MethodTexts, Translation, Translations};
pub use vocabulary::{List, Term, Vocabulary};

/// A text in small letters without marks, as search compares them.
pub fn plain(text: &str) -> String {
    search::folded(text)
}
