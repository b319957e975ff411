//! All methods as cards, narrowed by what a trainer has at hand: how many people, no internet, little reading.

use ::cartography::{Atlas, List, Method, MethodTold, Text};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use locale::Lang;
use serde::Deserialize;

use crate::cartography::atlas;
use crate::cartography::web::asking::address;
use crate::cartography::web::method::group_size;
use crate::cartography::web::view::{self, View};
use crate::cartography::web::words::count;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};

/// What the page is asked for, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asking {
    /// How many people.
    group: String,
    offline: String,
    literacy: String,
    lever: String,
    obstacle: String,
    activity: String,
}

impl Asking {
    /// The size of the group, if one was typed that can be read.
    fn people(&self) -> Option<u16> {
        self.group.trim().parse().ok().filter(|people| *people > 0)
    }

    fn group_fault(&self) -> bool {
        !self.group.trim().is_empty() && self.people().is_none()
    }

    fn fits(&self, method: &Method) -> bool {
        let size = method.group_size;
        let people = self.people();
        let is = |wanted: &str, code: &str| wanted.is_empty() || wanted == code;
        let has = |wanted: &str, codes: &[::cartography::Code]| {
            wanted.is_empty() || codes.iter().any(|code| code.as_str() == wanted)
        };
        people.is_none_or(|people| (size.min..=size.max).contains(&people))
            && is(&self.offline, method.offline_suitability.level.as_str())
            && is(&self.literacy, method.literacy_demand.level.as_str())
            && has(&self.lever, &method.levers)
            && has(&self.obstacle, &method.obstacles)
            && has(&self.activity, &method.activity_types)
    }

    /// The names and values that were given.
    fn pairs(&self) -> Vec<(&str, &str)> {
        let all = [
            ("group", &self.group),
            ("offline", &self.offline),
            ("literacy", &self.literacy),
            ("lever", &self.lever),
            ("obstacle", &self.obstacle),
            ("activity", &self.activity),
        ];
        let given = all.into_iter().filter(|(_, value)| !value.is_empty());
        given.map(|(name, value)| (name, value.as_str())).collect()
    }

    /// The same question at another address.
    fn at(&self, path: &str) -> String {
        address(path, &self.pairs())
    }
}

/// A list to choose one value from.
struct Choose<'a> {
    name: &'static str,
    word: &'static str,
    options: Vec<(&'a str, Text<'a>, bool)>,
}

struct Card<'a> {
    one: MethodTold<'a>,
    size: String,
    initiatives: i64,
}

#[derive(Template)]
#[template(path = "cartography/web/methods.html")]
struct MethodsPage<'a> {
    f: Frame,
    views: Vec<View>,
    group: String,
    group_fault: bool,
    lists: Vec<Choose<'a>>,
    cards: Vec<Card<'a>>,
    filtered: bool,
    found: i64,
    total: i64,
    files: [(&'static str, String); 3],
    may_propose: bool,
}

/// `GET /methods`.
pub async fn show(me: Me, Query(asking): Query<Asking>) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let mut cards: Vec<Card<'_>> = fitting(&atlas, &asking)
        .map(|one| Card {
            one: atlas.tell_method(one, t),
            size: group_size(t, one.group_size),
            initiatives: count(atlas.initiatives_of(one).len()),
        })
        .collect();
    locale::sort_names(t, &mut cards, |card| card.one.name.text);
    html(&MethodsPage {
        f: Frame::of(&me, t.cartography_methods()),
        views: view::all(t, view::Page::Methods, ""),
        lists: lists(t, &atlas, &asking),
        found: count(cards.len()),
        total: count(atlas.methods().len()),
        cards,
        filtered: !asking.pairs().is_empty(),
        files: [
            ("JSON", asking.at("/methods/file.json")),
            ("CSV", asking.at("/methods/file.csv")),
            ("XLSX", asking.at("/methods/file.xlsx")),
        ],
        may_propose: me.session.roles.reach(Capability::Propose) > Reach::None,
        group_fault: asking.group_fault(),
        group: asking.group.clone(),
    })
}

/// The methods that fit, in the order of the file.
pub fn fitting<'a>(atlas: &'a Atlas, asking: &'a Asking) -> impl Iterator<Item = &'a Method> {
    let all = atlas.methods().iter();
    all.filter(|one| asking.fits(one))
}

/// Each list with the values that occur on some card.
fn lists<'a>(t: Lang, atlas: &'a Atlas, asking: &Asking) -> Vec<Choose<'a>> {
    let of = |name, word, list, chosen: &str, has: &dyn Fn(&Method, &str) -> bool| {
        let vocabulary = atlas.vocabulary();
        let occurs = |code: &str| atlas.methods().iter().any(|method| has(method, code));
        let terms = vocabulary.terms(list).iter();
        let terms = terms.filter(|term| occurs(&term.code));
        Choose {
            name,
            word,
            options: terms
                .map(|term| {
                    let label = vocabulary.label(list, &term.code, t);
                    (term.code.as_str(), label, term.code == chosen)
                })
                .collect(),
        }
    };
    let any =
        |codes: &[::cartography::Code], code: &str| codes.iter().any(|one| one.as_str() == code);
    vec![
        of(
            "offline",
            t.cartography_offline(),
            List::Degrees,
            &asking.offline,
            &|one, code| one.offline_suitability.level.as_str() == code,
        ),
        of(
            "literacy",
            t.cartography_literacy(),
            List::Degrees,
            &asking.literacy,
            &|one, code| one.literacy_demand.level.as_str() == code,
        ),
        of(
            "lever",
            t.cartography_lever(),
            List::Levers,
            &asking.lever,
            &|one, code| any(&one.levers, code),
        ),
        of(
            "obstacle",
            t.cartography_obstacle(),
            List::Obstacles,
            &asking.obstacle,
            &|one, code| any(&one.obstacles, code),
        ),
        of(
            "activity",
            t.cartography_activity(),
            List::ActivityTypes,
            &asking.activity,
            &|one, code| any(&one.activity_types, code),
        ),
    ]
}
