//! Addresses of contributions: proposing, the list, one proposal, judging, files.

mod act;
mod bring;
mod choices;
mod form;
mod input;
mod list;
mod one;
mod typed;

use ::cartography::facts::{Quality, Sort};
use locale::Lang;

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
        .get("/cartography/methods/propose", propose, form::new_method)
        .post(
            "/cartography/methods/propose",
            propose,
            form::propose_new_method,
        )
        .get("/methods/{method}/propose", propose, form::method)
        .post("/methods/{method}/propose", propose, form::propose_method)
        .get("/cartography/bring", propose, bring::show)
        .post("/cartography/bring", propose, bring::bring)
        .get("/cartography/methods/bring", propose, bring::show_methods)
        .post("/cartography/methods/bring", propose, bring::bring_methods)
        .post("/cartography/choose", judge, act::choose)
        .get("/contributions", see, list::show)
        .get("/contributions/choices", judge, choices::show)
        .get("/contributions/{contribution}", see, one::show)
        .post("/contributions/{contribution}/back", propose, act::back)
        .post("/contributions/{contribution}/answer", propose, act::answer)
        .post("/contributions/{contribution}/ask", judge, act::ask)
        .post("/contributions/{contribution}/judge", judge, act::judge)
}

/// The list of all records of a sort.
fn list_of(sort: Sort) -> &'static str {
    match sort {
        Sort::Initiative => "/cartography",
        Sort::Method => "/methods",
    }
}

/// Where records of a sort are proposed and brought in.
fn room(sort: Sort) -> &'static str {
    match sort {
        Sort::Initiative => "/cartography",
        // Beside the addresses of methods, so that no id of a method is taken.
        Sort::Method => "/cartography/methods",
    }
}

/// What all records of a sort are called.
fn list_name(t: Lang, sort: Sort) -> &'static str {
    match sort {
        Sort::Initiative => t.cartography_initiatives(),
        Sort::Method => t.cartography_methods(),
    }
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
