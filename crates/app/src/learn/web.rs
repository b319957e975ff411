//! Addresses of the learner's pages.

use crate::learn::{
    about, home, listen, media, module, path, receive, result, screen, skills, word, work,
};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let learn = Access::May(Capability::Learn);
    Routes::new()
        .get("/home", learn, home::home)
        .get("/path/{path}", learn, path::show)
        .get("/m/{module}", learn, module::module)
        .post("/m/{module}", learn, module::choose_language)
        .get("/m/{module}/{unit}/{screen}", learn, screen::screen)
        .post("/m/{module}/{unit}/{screen}", learn, receive::go)
        .post(
            "/m/{module}/{unit}/{screen}/{activity}",
            learn,
            receive::give,
        )
        .get(
            "/m/{module}/{unit}/{screen}/field/{hits}",
            learn,
            screen::field,
        )
        .post(
            "/m/{module}/{unit}/{screen}/{activity}/file",
            learn,
            work::hand_in,
        )
        .get(
            "/m/{module}/{unit}/{screen}/{activity}/sound/{speed}/{number}",
            learn,
            listen::sound,
        )
        .get("/m/{module}/{unit}/end", learn, result::result)
        .get("/m/{module}/{unit}/word", learn, word::word)
        .get("/media/{module}/{*path}", learn, media::send)
        .get("/skills", learn, skills::skills)
        .get("/about-me", learn, about::show)
        .post("/about-me/correction", learn, about::ask)
}
