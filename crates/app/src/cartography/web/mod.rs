//! Addresses of the cartographies: initiatives, levers and obstacles, methods.

mod asking;
mod compare;
mod file;
pub mod history;
mod levers;
mod list;
mod map;
pub mod method;
mod methods;
mod record;
mod timeline;
pub mod values;
mod view;
pub mod words;

use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let read = Access::May(Capability::ReadCartography);
    Routes::new()
        .get("/cartography", read, list::show)
        .get("/cartography/i/{initiative}", read, record::show)
        .get("/cartography/compare", read, compare::show)
        .get("/cartography/levers", read, levers::show)
        .get("/cartography/map", read, map::show)
        .get("/cartography/timeline", read, timeline::show)
        .get("/cartography/file.json", read, file::initiatives)
        .get("/cartography/file.csv", read, file::initiatives)
        .get("/cartography/file.xlsx", read, file::initiatives)
        .get("/cartography/file.geojson", read, file::initiatives)
        .get("/cartography/facts.json", read, file::facts)
        .get("/methods", read, methods::show)
        .get("/methods/file.json", read, file::methods)
        .get("/methods/file.csv", read, file::methods)
        .get("/methods/file.xlsx", read, file::methods)
        .get("/methods/{method}", read, method::show)
}
