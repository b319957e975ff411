//! The browser: pages, notices, search.

use crate::scene::data::Scene;
use crate::scene::event::Event;
use crate::scene::play::State;
use crate::scene::search;

pub(super) fn view(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let browser = scene.browser.as_ref();
    let by = act.text("by");
    let page = match (by, act.text("page"), act.text("url")) {
        ("typed", ..) if browser.is_some_and(|browser| !browser.typed) => None,
        ("back", ..) => state.browser.history.pop().and_then(|id| scene.page(&id)),
        (_, "", url) => scene.page_at(url),
        (_, id, _) => scene.page(id),
    }?;
    let left = state.browser.page.replace(page.id.clone());
    if by != "back" {
        state
            .browser
            .history
            .extend(left.filter(|left| *left != page.id));
    }
    let by = if by.is_empty() { "link" } else { by };
    let event = Event::new("browser.view")
        .with("page", &page.id)
        .with("url", &page.url);
    Some(vec![event.with("by", by)])
}

pub(super) fn page_act(
    state: &mut State,
    scene: &Scene,
    act: &Event,
    verb: &str,
) -> Option<Vec<Event>> {
    let event = Event::new(&act.name);
    match verb {
        "cookies" => {
            let host = act.text("host");
            scene.pages.iter().find(|page| page.host() == host)?;
            let choice = ["accept", "refuse", "settings"]
                .into_iter()
                .find(|one| *one == act.text("choice"))?;
            state
                .browser
                .cookies
                .insert(host.to_string(), choice.to_string());
            Some(vec![event.with("host", host).with("choice", choice)])
        }
        "popup" => {
            let page = scene
                .page(act.text("page"))
                .filter(|page| page.popup.is_some())?;
            let what = ["close", "open"]
                .into_iter()
                .find(|one| *one == act.text("act"))?;
            state.browser.popups.push(page.id.clone());
            Some(vec![event.with("page", &page.id).with("act", what)])
        }
        _ => None,
    }
}

pub(super) fn search_act(
    state: &mut State,
    scene: &Scene,
    act: &Event,
    verb: &str,
) -> Option<Vec<Event>> {
    match verb {
        "query" => {
            let words = Some(act.text("words").trim()).filter(|words| !words.is_empty())?;
            state.browser.query = words.to_string();
            Some(vec![Event::new(&act.name).with("words", words)])
        }
        "open" => {
            let results = search::search(scene, &state.browser.query);
            let lists = [("advert", &results.adverts), ("result", &results.pages)];
            let (kind, rank, page) = lists.into_iter().find_map(|(kind, list)| {
                let rank = list.iter().position(|page| page.id == act.text("page"))?;
                Some((kind, rank + 1, list[rank]))
            })?;
            let open = Event::new(&act.name)
                .with("page", &page.id)
                .with("kind", kind)
                .with("rank", rank.to_string());
            let followed = Event::new("browser.view")
                .with("page", &page.id)
                .with("by", kind);
            Some([vec![open], view(state, scene, &followed)?].concat())
        }
        _ => None,
    }
}
