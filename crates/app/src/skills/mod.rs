//! Digital skills: two versions of a framework, the matrix adapted to prison, what the library trains of it, and the
//! matrix of this site.

mod browse;
mod compare;
mod competence;
mod covered;
mod crosswalk;
mod edit;
mod file;
pub mod fold;
pub mod local;
pub mod trained;
mod versions;
pub mod web;
pub mod words;
