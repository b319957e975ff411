//! The addresses around mentors.

use crate::mentoring::{come, group, list, mine, show};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let learn = Access::May(Capability::Learn);
    let ask = Access::May(Capability::AskHelp);
    let need = Access::May(Capability::SeeNeed);
    let groups = Access::May(Capability::Groups);
    Routes::new()
        .get("/come/{module}/{unit}/{screen}", ask, come::show)
        .post("/come/{module}/{unit}/{screen}", ask, come::ask)
        .get("/about-me/mentors", learn, mine::show)
        .post("/about-me/mentors", learn, mine::say)
        .get("/mentor", need, list::show)
        .post("/mentor/{help}", need, list::act)
        .get("/mentor/{help}/unit", need, show::show)
        .post("/mentor/{help}/unit/{activity}", need, show::answer)
        .get("/mentor/{help}/file/{*path}", need, show::file)
        .get("/teach/{group}/mentors", groups, group::show)
        .post("/teach/{group}/mentors", groups, group::name)
        .post("/teach/{group}/mentors/end", groups, group::end)
        .post("/teach/{group}/mentors/help", need, group::help)
}
