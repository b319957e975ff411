//! The real program on the wire: TLS by the site's authority, limits of connections, and no connection outward.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod limits;
mod outward;
mod running;
mod station;
mod tls;
