//! Learning facts as xAPI 2.0 statements.
