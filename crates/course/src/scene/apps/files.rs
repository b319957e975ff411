//! Folders, files and the bin.

use crate::scene::data::File;
use crate::scene::event::Event;
use crate::scene::play::{FileState, State};

pub(super) fn file_act(state: &mut State, act: &Event, verb: &str) -> Option<Vec<Event>> {
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
