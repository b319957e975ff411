//! Addresses of the trainer's pages.

use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::teach::{
    add, attend, card, door, groups, learner, marks, overview, path, plan, room, sheet, upload,
    whole,
};

/// The routes of this capability.
pub fn routes() -> Routes {
    let groups_right = Access::May(Capability::Groups);
    let add_right = Access::May(Capability::AddLearners);
    let progress = Access::May(Capability::SeeProgress);
    let reset = Access::May(Capability::ResetSecret);
    let mark = Access::May(Capability::Mark);
    let attendance = Access::May(Capability::Attendance);
    Routes::new()
        .get("/overview", progress, whole::show)
        .post("/overview/interruption", attendance, whole::interrupt)
        .post("/overview/cancel", attendance, whole::cancel)
        .get("/teach/{group}/plan", attendance, plan::show)
        .post("/teach/{group}/plan/{what}", attendance, plan::add)
        .post(
            "/teach/{group}/plan/{what}/cancel",
            attendance,
            plan::cancel,
        )
        .get("/lesson/{lesson}", attendance, attend::show)
        .post("/lesson/{lesson}", attendance, attend::mark)
        .get("/teach", groups_right, groups::list)
        .post("/teach", groups_right, groups::make)
        .get("/teach/{group}", groups_right, room::show)
        .post("/teach/{group}/name", groups_right, room::rename)
        .post("/teach/{group}/close", groups_right, room::close)
        .post("/teach/{group}/module", groups_right, room::module)
        .post("/teach/{group}/trainers", groups_right, room::look_after)
        .post("/teach/{group}/remove", groups_right, room::remove)
        .post("/teach/{group}/move", groups_right, room::transfer)
        .get("/teach/{group}/list", groups_right, sheet::list)
        .get("/teach/{group}/cards", groups_right, sheet::cards)
        .get("/teach/{group}/add", add_right, add::form)
        .post("/teach/{group}/add", add_right, add::add)
        .post("/teach/{group}/known", groups_right, add::known)
        .get("/teach/{group}/table", add_right, upload::choose)
        .post("/teach/{group}/table", add_right, upload::preview)
        .post("/teach/{group}/table/confirm", add_right, upload::confirm)
        .post("/teach/{group}/table/faults", add_right, upload::faults)
        .get("/teach/{group}/progress", progress, overview::show)
        .get("/teach/{group}/path/{path}", progress, path::show)
        .post("/teach/{group}/path/{path}", groups_right, path::open)
        .get("/learner/{person}", progress, learner::learner)
        .post("/learner/{person}/profile", add_right, learner::profile)
        .post(
            "/learner/{person}/suspend",
            Access::Proposes(Capability::Suspend),
            learner::suspend,
        )
        .post_proved("/learner/{person}/reset", reset, sheet::reset)
        .get("/learner/{person}/{module}/{unit}", progress, learner::unit)
        .post("/learner/{person}/door", reset, door::yes)
        .post_proved("/learner/{person}/let-in", reset, door::allow)
        .post_proved("/learner/{person}/card", reset, card::make)
        .get("/card/{sheet}", reset, card::show)
        .get("/sheet/{sheet}", reset, sheet::sheet)
        .post_proved("/sheet/{sheet}/again", reset, sheet::again)
        .get("/marks", mark, marks::list)
        .get("/mark/{person}/{module}/{activity}", mark, marks::show)
        .get("/mark/{person}/{module}/{activity}/file", mark, marks::file)
        .post("/mark/{person}/{module}/{activity}", mark, marks::give)
}
