//! What people do with a site, told as they would tell it, on both databases.

#[path = "../clocks/mod.rs"]
mod clocks;

mod account;
mod admit;
mod advice;
mod age;
mod audit;
mod between;
mod calendar;
mod cartography;
mod clock;
mod contract;
mod contribute;
mod crawl;
mod door;
mod erasure;
mod export;
mod factor;
mod folder;
mod hub;
mod keep;
mod learn;
mod mentor;
mod path;
mod people;
mod refused;
mod report;
mod rights;
mod rollback;
mod session;
mod sift;
mod skills;
mod support;
mod teach;
mod throttle;
mod told;
mod transport;
mod two;
mod versions;
