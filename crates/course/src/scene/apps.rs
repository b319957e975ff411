//! What each act does to the state of its app, and the events it gives. An act that cannot be gives none.

use super::data::{ChatLine, Scene};
use super::event::Event;
use super::play::{ChatState, State};
use super::{robot, sheet};

mod browser;
mod files;
mod forms;
mod mail;

use browser::{page_act, search_act, view};
use files::file_act;
use forms::{fill, send_form};
use mail::{message, send_mail};

/// Carries out an act; the first event is the act itself with all its keys.
pub(super) fn carry_out(state: &mut State, scene: &Scene, act: &Event) -> Vec<Event> {
    let (app, verb) = act.name.split_once('.').unwrap_or_default();
    let events = match (app, verb) {
        ("mail", "send") => send_mail(state, scene, act),
        ("mail", verb) => message(state, scene, act, verb),
        ("browser", "view") => view(state, scene, act),
        ("browser", verb) => page_act(state, scene, act, verb),
        ("search", verb) => search_act(state, scene, act, verb),
        ("form", "fill") => fill(state, scene, act),
        ("form", "send") => send_form(state, scene, act),
        ("files", verb) => file_act(state, act, verb),
        ("chat", verb) => chat_act(state, scene, act, verb),
        ("sheet", "set") => set_cell(state, scene, act),
        ("robot", "run") => run_robot(state, scene, act),
        _ => None,
    };
    events.unwrap_or_default()
}

fn chat_act(state: &mut State, scene: &Scene, act: &Event, verb: &str) -> Option<Vec<Event>> {
    let with = act.text("with");
    let contact = scene.contact(with).map(|one| one.id.as_str());
    let is_meant = |one: &&mut ChatState| one.id == with || Some(one.with.as_str()) == contact;
    let chat = state.chats.iter_mut().find(is_meant)?;
    let event = Event::new(&act.name).with("with", &chat.with);
    match verb {
        "open" => {}
        "block" => chat.blocked = true,
        "report" => chat.reported = true,
        "send" => {
            let text =
                Some(act.text("text").trim()).filter(|text| !text.is_empty() && !chat.blocked)?;
            let from = scene.me.id.clone();
            chat.lines.push(ChatLine {
                from,
                text: text.into(),
            });
            return Some(vec![event.with("text", text)]);
        }
        _ => return None,
    }
    Some(vec![event])
}

fn set_cell(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let sheet = scene
        .sheets
        .iter()
        .find(|sheet| sheet.id == act.text("sheet"))?;
    let cell = sheet::cell_id(act.text("cell"))?;
    if sheet
        .open
        .as_ref()
        .is_some_and(|open| !open.contains(&cell))
    {
        return None;
    }
    let value = act.text("value").trim();
    let cells = state.sheets.entry(sheet.id.clone()).or_default();
    match sheet::typed(value, &scene.lang) {
        Some(content) => cells.insert(cell, content),
        None => cells.remove(&cell),
    };
    let event = Event::new(&act.name)
        .with("sheet", &sheet.id)
        .with("cell", cell.to_string());
    Some(vec![event.with("value", value)])
}

fn run_robot(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let board = scene
        .boards
        .iter()
        .find(|board| board.id == act.text("board"))?;
    let orders = robot::program(&act.texts("program").join(" "), board)?;
    let run = robot::run(board, &orders);
    let event = Event::new(&act.name)
        .with("board", &board.id)
        .with("orders", robot::count(&orders).to_string())
        .with("end", run.end.name())
        .with("things", run.things.to_string());
    state.runs.insert(board.id.clone(), run);
    Some(vec![event])
}
