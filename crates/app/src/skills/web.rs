//! Addresses of the skills pages.

use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::skills::{browse, compare, competence, covered, crosswalk, edit, file, versions};

/// The routes of this capability.
pub fn routes() -> Routes {
    let read = Access::May(Capability::ReadCartography);
    let change = Access::May(Capability::EditMatrix);
    Routes::new()
        .get("/matrix", read, browse::browse)
        .get("/matrix/coverage", read, covered::show)
        .get("/matrix/coverage.csv", read, covered::csv)
        .get("/matrix/coverage.json", read, covered::json)
        .get("/matrix/crosswalk", read, crosswalk::show)
        .get("/matrix/compare", read, compare::show)
        .get("/matrix/file.json", read, file::json)
        .get("/matrix/file.csv", read, file::csv)
        .get("/matrix/versions", read, versions::list)
        .post("/matrix/versions", change, versions::make)
        .post("/matrix/versions/back", change, versions::back)
        .post("/matrix/versions/file", change, versions::bring)
        .get("/matrix/edit/{competence}/{level}", change, edit::form)
        .post("/matrix/edit/{competence}/{level}", change, edit::save)
        .get("/matrix/{framework}/{competence}", read, competence::show)
}
