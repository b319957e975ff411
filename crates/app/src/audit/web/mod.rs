//! Addresses of the audit: corrections, the trail, the weekly sign-off.

mod corrections;
mod paper;
mod review;
mod trail;
mod words;

use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let people = Access::May(Capability::AddLearners);
    let audit = Access::May(Capability::Audit);
    let sign = Access::May(Capability::SignOff);
    let routes = Routes::new()
        .get("/corrections", people, corrections::list)
        .post("/corrections/{correction}", people, corrections::answer)
        .get("/trail", audit, trail::show)
        .get("/trail/file", audit, trail::file)
        .post("/trail/names", audit, trail::names)
        .post("/trail/check", audit, trail::check)
        .get("/review", sign, review::show)
        .post_proved("/review", sign, review::sign);
    #[cfg(feature = "pdf")]
    let routes = routes.get("/trail/file.pdf", audit, trail::pdf);
    routes
}
