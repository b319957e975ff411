//! Addresses of contributions: proposing, the list, one proposal, judging, files.

mod act;
mod bring;
mod form;
mod input;
mod list;
mod one;
mod typed;

use ::cartography::facts::Quality;

use crate::request::Me;
use crate::rights::{Capability, Reach, Role};
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let propose = Access::May(Capability::Propose);
    let judge = Access::May(Capability::Judge);
    let see = Access::May(Capability::Contributions);
    Routes::new()
        .get("/cartography/propose", propose, form::new)
        .post("/cartography/propose", propose, form::propose_new)
        .get(
            "/cartography/i/{initiative}/propose",
            propose,
            form::initiative,
        )
        .post(
            "/cartography/i/{initiative}/propose",
            propose,
            form::propose_initiative,
        )
        .get("/methods/{method}/propose", propose, form::method)
        .post("/methods/{method}/propose", propose, form::propose_method)
        .get("/cartography/bring", propose, bring::show)
        .post("/cartography/bring", propose, bring::bring)
        .post("/cartography/choose", judge, act::choose)
        .get("/contributions", see, list::show)
        .get("/contributions/{contribution}", see, one::show)
        .post("/contributions/{contribution}/back", propose, act::back)
        .post("/contributions/{contribution}/answer", propose, act::answer)
        .post("/contributions/{contribution}/ask", judge, act::ask)
        .post("/contributions/{contribution}/judge", judge, act::judge)
}

fn may(me: &Me, capability: Capability) -> bool {
    me.session.roles.reach(capability) > Reach::None
}

/// In which quality somebody proposes.
fn proposing(me: &Me) -> Quality {
    match me.session.roles {
        roles if roles.has(Role::Coordinator) => Quality::Coordinator,
        roles if roles.has(Role::Researcher) => Quality::Researcher,
        _ => Quality::Trainer,
    }
}

/// In which quality somebody judges.
fn judging(me: &Me) -> Quality {
    match me.session.roles {
        roles if roles.has(Role::Reviewer) => Quality::Reviewer,
        _ => Quality::Coordinator,
    }
}
