//! What people do with a site, told as they would tell it, on both databases.

mod admit;
mod advice;
mod audit;
mod calendar;
mod cartography;
mod contract;
mod contribute;
mod door;
mod export;
mod factor;
mod folder;
mod hub;
mod keep;
mod learn;
mod path;
mod people;
mod rights;
mod session;
mod sift;
mod skills;
mod support;
mod teach;
mod throttle;
mod transport;
mod two;
mod versions;
