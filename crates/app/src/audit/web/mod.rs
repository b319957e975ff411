//! Addresses of the audit: corrections, the trail, the weekly sign-off.

mod corrections;

use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let people = Access::May(Capability::AddLearners);
    Routes::new()
        .get("/corrections", people, corrections::list)
        .post("/corrections/{correction}", people, corrections::answer)
}
