//! Replays acts on a scene: the state of its apps, and the log of events on which goals are judged.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::data::*;
use super::event::{self, Event, Value};
use super::{apps, sheet};

/// One act as posted: `event` and its keys.
pub type Act = Map<String, Json>;

/// State of a scene after some acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Judged events, in order.
    pub log: Vec<Event>,
    /// Messages that have arrived or were sent.
    pub mail: Vec<Message>,
    /// Files that exist, also in the bin.
    pub files: Vec<FileState>,
    /// Where the browser is.
    pub browser: BrowserState,
    /// Last value of each field, by form and field.
    pub values: BTreeMap<(String, String), String>,
    /// Fields of the last form that were refused.
    pub errors: Vec<(String, String)>,
    /// Chats.
    pub chats: Vec<ChatState>,
    /// Cells of each sheet, by its id.
    pub sheets: BTreeMap<String, sheet::Cells>,
    /// Last run of each board, by its id.
    pub runs: BTreeMap<String, super::robot::Run>,
    /// Texts that triggers showed.
    pub shown: Vec<String>,
    /// Triggers that have fired, by index.
    fired: Vec<bool>,
    /// Numbers what the learner makes.
    made: u32,
}

/// A file and whether it is in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileState {
    /// The file.
    pub file: File,
    /// It was deleted.
    pub in_bin: bool,
    /// It was opened.
    pub opened: bool,
}

/// The browser.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BrowserState {
    /// Id of the page shown.
    pub page: Option<String>,
    /// Ids of the pages before it.
    pub history: Vec<String>,
    /// Choice made at the cookie notice of each host.
    pub cookies: BTreeMap<String, String>,
    /// Pages whose window was closed or followed.
    pub popups: Vec<String>,
    /// Words of the last search.
    pub query: String,
}

/// A chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatState {
    /// Id of the chat.
    pub id: String,
    /// Id of the contact.
    pub with: String,
    /// All lines.
    pub lines: Vec<ChatLine>,
    /// The learner blocked the contact.
    pub blocked: bool,
    /// The learner reported the contact.
    pub reported: bool,
}

/// The state of a scene after acts. `undo` takes back the act before it, unless that one is final.
pub fn replay(scene: &Scene, acts: &[Act]) -> State {
    let mut state = State::new(scene);
    for (number, act) in (1..).zip(judged(scene, acts)) {
        if let Some(event) = read(act) {
            state.act(scene, &event, number);
        }
    }
    state
}

/// Facts of a name in a state, as events.
pub(super) fn facts(scene: &Scene, state: &State, name: &str) -> Vec<Event> {
    let fact = || Event::new(name);
    match name {
        "files.exists" => {
            let there = state.files.iter().filter(|one| !one.in_bin);
            there
                .map(|one| fact().with("id", &one.file.id).with("path", &one.file.path))
                .collect()
        }
        "mail.in" => {
            let mail = state.mail.iter();
            let fact = |one: &Message| {
                fact()
                    .with("id", &one.id)
                    .with("folder", &one.folder)
                    .with("from", &one.from)
                    .with("subject", &one.subject)
            };
            mail.map(fact).collect()
        }
        "form.value" => {
            let values = state.values.iter();
            let fact = |((form, field), value): (&(String, String), &String)| {
                fact()
                    .with("form", form)
                    .with("field", field)
                    .with("value", value)
            };
            values.map(fact).collect()
        }
        "browser.at" => {
            let page = state.browser.page.as_deref().and_then(|id| scene.page(id));
            page.map(|page| fact().with("page", &page.id).with("url", &page.url))
                .into_iter()
                .collect()
        }
        "chat.blocked" => {
            let blocked = state.chats.iter().filter(|chat| chat.blocked);
            blocked
                .map(|chat| fact().with("with", &chat.with))
                .collect()
        }
        "sheet.value" | "sheet.formula" => cells(scene, state, name),
        _ => Vec::new(),
    }
}

fn cells(scene: &Scene, state: &State, name: &str) -> Vec<Event> {
    let mut facts = Vec::new();
    for (id, cells) in &state.sheets {
        let at = |cell: &CellId| {
            Event::new(name)
                .with("sheet", id)
                .with("cell", cell.to_string())
        };
        if name == "sheet.value" {
            let shown = sheet::shown(cells, &scene.lang);
            facts.extend(
                shown
                    .iter()
                    .map(|(cell, value)| at(cell).with("is", value.display(&scene.lang))),
            );
            continue;
        }
        for cell in cells.keys() {
            let used = sheet::functions(cells, *cell, &scene.lang);
            facts.push(at(cell).with_list("uses", used.into_iter().map(String::from).collect()));
        }
    }
    facts
}

fn judged<'a>(scene: &Scene, acts: &'a [Act]) -> Vec<&'a Act> {
    let name = |act: &Act| {
        act.get("event")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_string()
    };
    let mut kept: Vec<&Act> = Vec::new();
    for act in acts {
        if name(act) != "undo" {
            kept.push(act);
        } else if kept
            .last()
            .is_some_and(|last| !scene.finals.contains(&name(last)))
        {
            kept.pop();
        }
    }
    kept
}

/// An act as an event; `None` when its name is unknown.
fn read(act: &Act) -> Option<Event> {
    let name = act.get("event")?.as_str()?;
    event::EVENTS.iter().find(|(known, _)| *known == name)?;
    let mut event = Event::new(name);
    for (key, value) in act.iter().filter(|(key, _)| *key != "event") {
        let value = match value {
            Json::Array(list) => Value::Many(list.iter().map(text).collect()),
            one => Value::One(text(one)),
        };
        event.values.insert(key.clone(), value);
    }
    Some(event)
}

fn text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}

impl State {
    /// The state before the first act.
    pub fn new(scene: &Scene) -> State {
        let later = |file: &File| {
            let effects = scene.whens.iter().flat_map(|when| &when.effects);
            effects
                .clone()
                .any(|effect| *effect == Effect::File(file.id.clone()))
        };
        let files = scene.files.iter().filter(|file| !later(file));
        let chat = |chat: &Chat| ChatState {
            id: chat.id.clone(),
            with: chat.with.clone(),
            lines: chat.lines.clone(),
            ..ChatState::default()
        };
        State {
            mail: scene
                .messages
                .iter()
                .filter(|one| !one.held)
                .cloned()
                .collect(),
            files: files.cloned().map(FileState::new).collect(),
            browser: BrowserState {
                page: scene.browser.as_ref().map(|browser| browser.home.clone()),
                ..BrowserState::default()
            },
            chats: scene.chats.iter().map(chat).collect(),
            sheets: scene
                .sheets
                .iter()
                .map(|one| (one.id.clone(), one.cells.clone()))
                .collect(),
            fired: vec![false; scene.whens.len()],
            ..State::default()
        }
    }

    /// Carries out one act with everything it sets off.
    fn act(&mut self, scene: &Scene, act: &Event, number: usize) {
        for event in apps::carry_out(self, scene, act) {
            self.happen(scene, event, number);
        }
    }

    /// Logs an event and fires its triggers, each once; so this ends after as many rounds as there are triggers.
    fn happen(&mut self, scene: &Scene, event: Event, number: usize) {
        let mut queue = std::collections::VecDeque::from([event]);
        while let Some(mut event) = queue.pop_front() {
            event.act = number;
            for (index, when) in scene.whens.iter().enumerate() {
                if self.fired[index] || !event::fits(scene, &event, &when.on.event, &when.on.tests)
                {
                    continue;
                }
                self.fired[index] = true;
                for effect in &when.effects {
                    queue.extend(self.take_effect(scene, effect));
                }
            }
            self.log.push(event);
        }
    }

    fn take_effect(&mut self, scene: &Scene, effect: &Effect) -> Vec<Event> {
        match effect {
            Effect::Deliver(id) => {
                let held = scene.messages.iter().find(|one| one.id == *id);
                let new = held.filter(|one| self.mail.iter().all(|there| there.id != one.id));
                self.mail.extend(new.cloned());
            }
            Effect::Show(text) => self.shown.push(text.clone()),
            Effect::Open(page) => {
                let view = Event::new("browser.view")
                    .with("page", page)
                    .with("by", "link");
                return apps::carry_out(self, scene, &view);
            }
            Effect::Chat(id, text) => {
                if let Some(chat) = self.chats.iter_mut().find(|chat| chat.id == *id) {
                    let from = chat.with.clone();
                    chat.lines.push(ChatLine {
                        from,
                        text: text.clone(),
                    });
                }
            }
            Effect::File(id) => {
                let file = scene.files.iter().find(|one| one.id == *id);
                let new = file.filter(|one| self.files.iter().all(|there| there.file.id != one.id));
                self.files.extend(new.cloned().map(FileState::new));
            }
        }
        Vec::new()
    }

    /// A new id for what the learner makes.
    pub(super) fn new_id(&mut self, kind: &str) -> String {
        self.made += 1;
        format!("{kind}-{}", self.made)
    }
}

impl FileState {
    /// A file outside the bin.
    pub(super) fn new(file: File) -> FileState {
        FileState {
            file,
            in_bin: false,
            opened: false,
        }
    }
}
