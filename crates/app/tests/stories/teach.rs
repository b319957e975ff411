//! A trainer and a group.
