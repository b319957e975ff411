//! What happens when things break: the power, the disk, the files, the clock, the hand on the mouse.
//!
//! `LUCARNE_KILLS=100`, `LUCARNE_ACTS=…` and `LUCARNE_IMAGES=…` ask for more than the few rounds of every day.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../clocks/mod.rs"]
mod clocks;

mod bits;
mod browser;
mod clock;
mod copies;
mod disk;
mod files;
mod images;
mod kill;
mod log;
mod place;
mod table;
mod twice;
mod views;
mod written;
