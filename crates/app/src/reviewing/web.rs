//! Addresses of reviews.

use crate::reviewing::{answers, ask, attempt, form, list, module, remark, sheet, unit};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability. Reading is checked again by the review: a reviewer reaches only what is assigned to
/// them, others what was given.
pub fn routes() -> Routes {
    let read = Access::May(Capability::ReadLibrary);
    let comment = Access::May(Capability::Comment);
    let made = Access::May(Capability::InsertParcel);
    Routes::new()
        .get("/advice", read, list::list)
        .get("/advice/ask", read, ask::choose)
        .get("/advice/ask/{parcel}/{series}", read, ask::form)
        .post("/advice/ask/{parcel}/{series}", read, ask::ask)
        .get("/advice/{review}", read, module::show)
        .post("/advice/{review}/withdraw", read, ask::take_back)
        .get("/advice/{review}/unit/{unit}/{lang}", comment, unit::show)
        .get("/advice/{review}/media", comment, module::media)
        .get("/advice/{review}/texts", comment, module::texts)
        .get("/advice/{review}/file/{*path}", comment, module::file)
        .get("/advice/{review}/try/{unit}/{lang}", comment, attempt::show)
        .post(
            "/advice/{review}/try/{unit}/{lang}/{activity}",
            comment,
            attempt::answer,
        )
        .post("/advice/{review}/comments", comment, remark::add)
        .post(
            "/advice/{review}/comments/{comment}",
            comment,
            remark::change,
        )
        .get("/advice/{review}/form", comment, form::show)
        .post("/advice/{review}/form", comment, form::give)
        .get("/advice/{review}/answers", made, answers::show)
        .post("/advice/{review}/answers/{comment}", made, answers::answer)
        .get("/advice/{review}/sheet", read, sheet::show)
        .get("/advice/{review}/review.json", read, sheet::download)
}
