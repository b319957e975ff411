//! Digital skills: two versions of a framework, how they stand to each other, the matrix adapted to prison, and what
//! modules train of it.

pub mod codes;
pub mod coverage;
pub mod framework;
pub mod matrix;
pub mod read;
pub mod shipped;
