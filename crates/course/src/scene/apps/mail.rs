//! Mail: open, move, send, follow a link.

use super::browser::view;
use crate::scene::data::{Message, Scene};
use crate::scene::event::Event;
use crate::scene::play::State;

pub(super) fn message(
    state: &mut State,
    scene: &Scene,
    act: &Event,
    verb: &str,
) -> Option<Vec<Event>> {
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

pub(super) fn send_mail(state: &mut State, scene: &Scene, act: &Event) -> Option<Vec<Event>> {
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
