//! What each act does to the state of its app, and the events it gives. An act that cannot be gives none.

use crate::compare::Comparison;
use crate::mark::numeral;
use crate::model::{TextRules, Typos};

use super::data::*;
use super::event::Event;
use super::play::{FileState, State};
use super::{read, robot, search, sheet};

/// Stands in the log for what was typed in a `password` field.
const FILLED: &str = "filled";

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

fn message(state: &mut State, scene: &Scene, act: &Event, verb: &str) -> Option<Vec<Event>> {
    let mail = state.mail.iter_mut().find(|one| one.id == act.text("id"))?;
    let event = Event::new(&act.name)
        .with("id", &mail.id)
        .with("from", &mail.from)
        .with("subject", &mail.subject);
    match verb {
        "open" => mail.unread = false,
        "delete" => mail.folder = "bin".into(),
        "spam" => mail.folder = "spam".into(),
        "move" => {
            let folder = Some(act.text("folder").trim()).filter(|name| !name.is_empty())?;
            mail.folder = folder.to_string();
            return Some(vec![event.with("folder", folder)]);
        }
        "click" => {
            let page = scene.page(act.text("page"))?;
            let click = event.with("page", &page.id);
            let by_link = Event::new("browser.view")
                .with("page", &page.id)
                .with("by", "link");
            return Some([vec![click], view(state, scene, &by_link)?].concat());
        }
        _ => return None,
    }
    Some(vec![event])
}

fn send_mail(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let [to, cc, bcc] = ["to", "cc", "bcc"].map(|key| addressees(scene, act.texts(key)));
    let mut people: Vec<String> = Vec::new();
    for one in [&to, &cc, &bcc].into_iter().flatten() {
        let members = scene
            .contact(one)
            .map(|one| one.members.as_slice())
            .unwrap_or_default();
        let all = if members.is_empty() {
            std::slice::from_ref(one)
        } else {
            members
        };
        people.extend(all.iter().cloned());
    }
    people.sort();
    people.dedup();
    if people.is_empty() {
        return None;
    }
    let file = |name: &String| {
        let files = state.files.iter().map(|one| &one.file);
        files
            .clone()
            .find(|one| one.id == *name || one.path == *name)
            .map(|one| one.id.clone())
    };
    let attached: Vec<String> = act.texts("attachment").iter().filter_map(file).collect();
    let sent = Message {
        id: state.new_id("sent"),
        folder: "sent".into(),
        from: scene.me.id.clone(),
        to: to.clone(),
        cc: cc.clone(),
        subject: act.text("subject").to_string(),
        date: scene.clock.clone(),
        body: act.text("body").to_string(),
        attachments: attached.clone(),
        ..Message::default()
    };
    let mut event = Event::new(&act.name)
        .with_list("to", with_members(scene, to))
        .with_list("cc", with_members(scene, cc))
        .with_list("bcc", with_members(scene, bcc))
        .with("recipients", people.len().to_string())
        .with("subject", &sent.subject)
        .with("body", &sent.body)
        .with_list("attachment", attached);
    for key in ["reply-to", "forward-of"] {
        let known = state.mail.iter().find(|one| one.id == act.text(key));
        if let Some(message) = known {
            event = event.with(key, &message.id);
        }
    }
    state.mail.push(sent);
    Some(vec![event])
}

/// Ids of contacts where they are known, else the addresses as typed.
fn addressees(scene: &Scene, typed: &[String]) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for one in typed.iter().flat_map(|text| text.split([',', ';'])) {
        let id = scene.contact(one).map_or(one.trim(), |contact| &contact.id);
        if !id.is_empty() && !list.iter().any(|there| there == id) {
            list.push(id.to_string());
        }
    }
    list
}

/// A group counts as its id and as each of its members.
fn with_members(scene: &Scene, list: Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    for one in list {
        let members = scene.contact(&one).map(|group| group.members.clone());
        all.push(one);
        all.extend(members.unwrap_or_default());
    }
    all
}

fn view(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
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

fn page_act(state: &mut State, scene: &Scene, act: &Event, verb: &str) -> Option<Vec<Event>> {
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

fn search_act(state: &mut State, scene: &Scene, act: &Event, verb: &str) -> Option<Vec<Event>> {
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

fn fill(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let form = scene.form(act.text("form"))?;
    let field = form
        .fields
        .iter()
        .find(|field| field.id == act.text("field"))?;
    let value = kept(field, act.text("value"));
    state
        .values
        .insert((form.id.clone(), field.id.clone()), value.clone());
    let event = Event::new(&act.name)
        .with("form", &form.id)
        .with("field", &field.id);
    Some(vec![event.with("value", value)])
}

fn send_form(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
    let form = scene.form(act.text("form"))?;
    let mut sent = Event::new(&act.name).with("form", &form.id);
    let mut errors = Vec::new();
    let mut refuse = |field: &str, value: &str| {
        let error = Event::new("form.error")
            .with("form", &form.id)
            .with("field", field);
        errors.push(error.with("value", value));
    };
    for field in &form.fields {
        let value = act.text(&field.id);
        let kept = kept(field, value);
        if !is_accepted(field, value) {
            refuse(&field.id, &kept);
        }
        state
            .values
            .insert((form.id.clone(), field.id.clone()), kept.clone());
        sent = sent.with(&field.id, kept);
    }
    let exact = code_rules();
    if form
        .code
        .as_ref()
        .is_some_and(|code| !exact.same(code, act.text("code")))
    {
        refuse("code", act.text("code"));
    }
    let refused = errors
        .iter()
        .map(|one| (form.id.clone(), one.text("field").to_string()));
    state.errors = refused.collect();
    if !errors.is_empty() {
        return Some(errors);
    }
    let next = Event::new("browser.view")
        .with("page", &form.then)
        .with("by", "form");
    Some([vec![sent], view(state, scene, &next).unwrap_or_default()].concat())
}

fn kept(field: &Field, value: &str) -> String {
    match field.kind {
        FieldKind::Password if !value.is_empty() => FILLED.into(),
        _ => value.trim().to_string(),
    }
}

fn is_accepted(field: &Field, value: &str) -> bool {
    let value = value.trim();
    if value.is_empty() {
        return !field.need;
    }
    let of_kind = match field.kind {
        FieldKind::Number => {
            !numeral::read(value, None).is_empty()
                || value.chars().all(|c| c.is_numeric() || c == ' ')
        }
        FieldKind::Date => read::is_day(value),
        FieldKind::Choice => field.options.iter().any(|option| option == value),
        FieldKind::Text | FieldKind::Tick | FieldKind::Password => true,
    };
    let rules = match field.kind {
        FieldKind::Password => code_rules(),
        _ => Comparison::typed(TextRules::default()),
    };
    let matches =
        field.matches.is_empty() || field.matches.iter().any(|one| rules.same(one, value));
    of_kind && matches
}

/// Passwords and codes must be typed exactly.
fn code_rules() -> Comparison {
    Comparison {
        case: true,
        accents: true,
        punctuation: true,
        typos: Typos::No,
    }
}

fn file_act(state: &mut State, act: &Event, verb: &str) -> Option<Vec<Event>> {
    let event = Event::new(&act.name);
    match verb {
        "find" => return Some(vec![event.with("words", act.text("words").trim())]),
        "empty-bin" => {
            state.files.retain(|one| !one.in_bin);
            return Some(vec![event]);
        }
        "new" => {
            let path = free_path(state, act.text("path"))?;
            let kind = act.text("kind").to_string();
            let id = state.new_id("new");
            let event = event.with("kind", &kind).with("path", &path);
            state.files.push(FileState::new(File {
                id,
                path,
                kind,
                ..File::default()
            }));
            return Some(vec![event]);
        }
        _ => {}
    }
    let wanted = [act.text("id"), act.text("path")];
    let at = state.files.iter().position(|one| {
        wanted[0] == one.file.id || (wanted[0].is_empty() && wanted[1] == one.file.path)
    })?;
    let file = &mut state.files[at];
    let event = event.with("id", &file.file.id);
    let path = file.file.path.clone();
    match (verb, file.in_bin) {
        ("open", false) => file.opened = true,
        ("delete", false) => file.in_bin = true,
        ("restore", true) => file.in_bin = false,
        ("move" | "copy" | "rename", false) => {
            let (to, new) = target(&path, act.text("to"), verb)?;
            let new = free_path(state, &new)?;
            if verb == "copy" {
                let id = state.new_id("copy");
                let file = File {
                    id,
                    path: new.clone(),
                    ..state.files[at].file.clone()
                };
                state.files.push(FileState::new(file));
            } else {
                state.files[at].file.path.clone_from(&new);
            }
            // Goals may name the folder or the whole path.
            return Some(vec![
                event.with("from", path).with_list("to", vec![to, new]),
            ]);
        }
        _ => return None,
    }
    Some(vec![event.with("path", path)])
}

/// What was named, and the new path of the file.
fn target(path: &str, to: &str, verb: &str) -> Option<(String, String)> {
    let to = to.trim().trim_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if to.is_empty() {
        return None;
    }
    let new = match verb {
        "rename" if !to.contains('/') && !folder.is_empty() => format!("{folder}/{to}"),
        "rename" => to.to_string(),
        _ if to == name || to.ends_with(&format!("/{name}")) => to.to_string(),
        _ => format!("{to}/{name}"),
    };
    Some((to.to_string(), new))
}

fn free_path(state: &State, path: &str) -> Option<String> {
    let path = path.trim();
    let taken = state
        .files
        .iter()
        .any(|one| !one.in_bin && one.file.path == path);
    (!path.is_empty() && !taken).then(|| path.to_string())
}

fn chat_act(state: &mut State, scene: &Scene, act: &Event, verb: &str) -> Option<Vec<Event>> {
    let with = act.text("with");
    let contact = scene.contact(with).map(|one| one.id.as_str());
    let is_meant =
        |one: &&mut super::play::ChatState| one.id == with || Some(one.with.as_str()) == contact;
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
