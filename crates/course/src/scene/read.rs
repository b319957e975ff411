//! Reads a scene file; every fault has its place. What is wrong is left out, the rest is kept.

use crate::diag::{Diagnostic, Severity};
use crate::model::{MediaPath, Pos};
use crate::names;
use crate::table::{self, Placed, Reader, Table};

use super::data::*;
use super::shape::{is_id, is_moment};
use super::sheet::{cell_id, typed};
use super::{event, robot};

/// Reads one scene in one language; `name` stands in the findings that have no better words.
pub fn parse(name: &str, lang: &str, bytes: &[u8]) -> (Option<Scene>, Vec<Diagnostic>) {
    let (scene, mut found) =
        table::read_as(801, name, bytes, |reader, root| scene(reader, root, lang));
    if let Some(scene) = &scene {
        found.extend(super::check::inside(scene));
    }
    found.sort_by_key(|one| (one.pos, one.code));
    (scene, found)
}

const KEYS: [&str; 17] = [
    "scene", "title", "apps", "clock", "final", "me", "contacts", "messages", "files", "browser",
    "pages", "forms", "chats", "when", "hint", "sheets", "boards",
];

/// Acts without undo when `final` is not written.
const FINALS: [&str; 4] = ["mail.send", "form.send", "chat.send", "files.empty-bin"];

fn scene(reader: &mut Reader<'_>, root: Table<'_, '_>, lang: &str) -> Scene {
    only(reader, root, &KEYS);
    if let Some(number) = reader
        .need_number(root, "scene", 1..=i64::MAX)
        .filter(|one| one.value != 1)
    {
        let text = number.value.to_string();
        reader.report(801, Severity::Error, number.pos, &["scene", &text]);
    }
    let finals = match reader.texts(root, "final") {
        none if none.is_empty() => FINALS.map(String::from).to_vec(),
        some => plain(some),
    };
    let me = reader.table(root, "me", contact).and_then(|(_, me)| me);
    if me.is_none() {
        reader.report(202, Severity::Error, root.pos(), &["me"]);
    }
    Scene {
        lang: lang.to_string(),
        title: text(reader.need_text(root, "title")),
        apps: apps(reader, root),
        clock: moment(reader, root, "clock"),
        finals,
        me: me.unwrap_or_default(),
        contacts: reader.list(root, "contacts", contact),
        messages: reader.list(root, "messages", message),
        files: reader.list(root, "files", file),
        browser: reader.table(root, "browser", browser).map(|(_, one)| one),
        pages: reader.list(root, "pages", page),
        forms: reader.list(root, "forms", form),
        chats: reader.list(root, "chats", chat),
        whens: reader.list(root, "when", when),
        hints: reader.list(root, "hint", hint),
        sheets: reader.list(root, "sheets", |reader, one| sheet(reader, one, lang)),
        boards: reader.list(root, "boards", board),
    }
}

fn only(reader: &mut Reader<'_>, table: Table<'_, '_>, known: &[&str]) {
    reader.only_as(802, Severity::Error, table, known);
}

fn apps(reader: &mut Reader<'_>, root: Table<'_, '_>) -> Vec<App> {
    let mut apps = Vec::new();
    for one in reader.need_texts(root, "apps") {
        match App::named(&one.value) {
            Some(app) => apps.push(app),
            None => {
                let near = names::nearest(&one.value, &App::ALL.map(App::name));
                reader.report(
                    802,
                    Severity::Error,
                    one.pos,
                    &[&one.value, near.unwrap_or_default()],
                );
            }
        }
    }
    apps
}

fn contact(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Contact> {
    only(
        reader,
        table,
        &["id", "name", "address", "members", "picture"],
    );
    let address = text(reader.need_text(table, "address"));
    example_host(
        reader,
        table.pos(),
        address.rsplit('@').next().unwrap_or_default(),
    );
    Some(Contact {
        id: id(reader, table)?,
        name: text(reader.need_text(table, "name")),
        address,
        members: plain(reader.texts(table, "members")),
        picture: media(reader, table, "picture"),
    })
}

fn message(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Message> {
    let keys = [
        "id",
        "folder",
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "body",
        "attachments",
        "unread",
        "held",
        "clues",
    ];
    only(reader, table, &keys);
    let message = Message {
        id: id(reader, table)?,
        folder: text(reader.need_text(table, "folder")),
        from: text(reader.need_text(table, "from")),
        to: plain(reader.need_texts(table, "to")),
        cc: plain(reader.texts(table, "cc")),
        subject: text(reader.need_text(table, "subject")),
        date: moment(reader, table, "date"),
        body: text(reader.text(table, "body")),
        attachments: plain(reader.texts(table, "attachments")),
        unread: reader.flag(table, "unread").unwrap_or(false),
        held: reader.flag(table, "held").unwrap_or(false),
        clues: plain(reader.texts(table, "clues")),
        pos: table.pos(),
    };
    let people = message.to.iter().chain(&message.cc).chain([&message.from]);
    for address in people.filter(|one| one.contains('@')) {
        example_host(
            reader,
            table.pos(),
            address.rsplit('@').next().unwrap_or_default(),
        );
    }
    Some(message)
}

fn file(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<File> {
    only(
        reader,
        table,
        &["id", "path", "kind", "body", "picture", "size"],
    );
    const KINDS: [&str; 5] = ["text", "picture", "document", "sound", "archive"];
    Some(File {
        id: id(reader, table)?,
        path: text(reader.need_text(table, "path")),
        kind: one_of(reader, table, "kind", &KINDS).unwrap_or_else(|| "document".into()),
        body: reader.text(table, "body").map(|one| one.value),
        picture: media(reader, table, "picture"),
        size: reader.text(table, "size").map(|one| one.value),
        pos: table.pos(),
    })
}

fn browser(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Browser {
    only(reader, table, &["home", "typed", "cookies"]);
    Browser {
        home: text(reader.need_text(table, "home")),
        typed: reader.flag(table, "typed").unwrap_or(false),
        cookies: reader.flag(table, "cookies").unwrap_or(false),
    }
}

fn page(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Page> {
    let keys = [
        "id", "url", "title", "body", "keywords", "form", "kind", "advert", "secure", "popup",
        "clues",
    ];
    only(reader, table, &keys);
    let url = text(reader.need_text(table, "url"));
    example_host(reader, table.pos(), host(&url));
    Some(Page {
        id: id(reader, table)?,
        url,
        title: text(reader.need_text(table, "title")),
        body: text(reader.text(table, "body")),
        keywords: plain(reader.texts(table, "keywords")),
        form: reader.text(table, "form").map(|one| one.value),
        search: one_of(reader, table, "kind", &["page", "search"])
            .is_some_and(|kind| kind == "search"),
        advert: reader.flag(table, "advert").unwrap_or(false),
        secure: reader.flag(table, "secure").unwrap_or(false),
        popup: reader.text(table, "popup").map(|one| one.value),
        clues: plain(reader.texts(table, "clues")),
        pos: table.pos(),
    })
}

fn form(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Form> {
    only(reader, table, &["id", "send", "then", "code", "fields"]);
    Some(Form {
        id: id(reader, table)?,
        send: text(reader.need_text(table, "send")),
        then: text(reader.need_text(table, "then")),
        code: reader.text(table, "code").map(|one| one.value),
        fields: reader.list(table, "fields", field),
        pos: table.pos(),
    })
}

fn field(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Field> {
    only(
        reader,
        table,
        &["id", "label", "kind", "need", "options", "match", "error"],
    );
    const KINDS: [(&str, FieldKind); 6] = [
        ("text", FieldKind::Text),
        ("number", FieldKind::Number),
        ("date", FieldKind::Date),
        ("choice", FieldKind::Choice),
        ("tick", FieldKind::Tick),
        ("password", FieldKind::Password),
    ];
    let kind = one_of(reader, table, "kind", &KINDS.map(|(name, _)| name));
    let kind = KINDS.iter().find(|(name, _)| kind.as_deref() == Some(name));
    Some(Field {
        id: id(reader, table)?,
        label: text(reader.need_text(table, "label")),
        kind: kind.map(|(_, kind)| *kind).unwrap_or_default(),
        need: reader.flag(table, "need").unwrap_or(false),
        options: plain(reader.texts(table, "options")),
        matches: plain(reader.texts(table, "match")),
        error: reader.text(table, "error").map(|one| one.value),
    })
}

fn chat(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Chat> {
    only(reader, table, &["id", "with", "lines"]);
    Some(Chat {
        id: id(reader, table)?,
        with: text(reader.need_text(table, "with")),
        lines: reader.list(table, "lines", |reader, line| {
            only(reader, line, &["from", "text"]);
            Some(ChatLine {
                from: text(reader.need_text(line, "from")),
                text: text(reader.need_text(line, "text")),
            })
        }),
    })
}

fn when(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<When> {
    only(reader, table, &["on", "do"]);
    let on = reader.need_text(table, "on")?;
    let mut effects = Vec::new();
    for one in reader.need_texts(table, "do") {
        match effect(&one.value) {
            Some(effect) => effects.push(effect),
            None => reader.refuse(
                one.pos,
                &table.name("do"),
                "deliver, show, open, chat, file",
            ),
        }
    }
    let known = |name: &str| event::EVENTS.iter().any(|(event, _)| *event == name);
    match event::pattern(&on.value).filter(|pattern| known(&pattern.event)) {
        Some(pattern) => Some(When {
            on: pattern,
            effects,
            pos: table.pos(),
        }),
        None => {
            reader.refuse(on.pos, &table.name("on"), "mail.send to=karim");
            None
        }
    }
}

fn effect(text: &str) -> Option<Effect> {
    let (verb, rest) = text.trim().split_once(' ')?;
    let rest = rest.trim().to_string();
    Some(match verb {
        "deliver" => Effect::Deliver(rest),
        "show" => Effect::Show(rest),
        "open" => Effect::Open(rest),
        "file" => Effect::File(rest),
        "chat" => {
            let (chat, text) = rest.split_once(' ')?;
            Effect::Chat(chat.to_string(), text.trim().to_string())
        }
        _ => return None,
    })
}

fn hint(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<SceneHint> {
    only(reader, table, &["repeat", "off", "idle", "text"]);
    let mut count = |key: &str| {
        let number = reader.number(table, key, 1..=3600)?;
        u32::try_from(number.value).ok()
    };
    let after = count("repeat").map(HintAfter::Repeat);
    let after = after.or_else(|| count("off").map(HintAfter::Off));
    let after = after.or_else(|| count("idle").map(HintAfter::Idle));
    if after.is_none() {
        reader.report(202, Severity::Error, table.pos(), &[&table.name("repeat")]);
    }
    Some(SceneHint {
        text: text(reader.need_text(table, "text")),
        after: after?,
    })
}

fn sheet(reader: &mut Reader<'_>, table: Table<'_, '_>, lang: &str) -> Option<Sheet> {
    only(reader, table, &["id", "title", "cells", "open"]);
    let mut sheet = Sheet {
        id: id(reader, table)?,
        title: text(reader.need_text(table, "title")),
        ..Sheet::default()
    };
    for (key, value) in reader.cells(table, "cells") {
        let Some(at) = cell_id(&key.value) else {
            reader.refuse(key.pos, &key.value, "A1…Z50");
            continue;
        };
        // A number of the file is written with a point in every language.
        let cell = match value {
            table::Scalar::Text(text) => typed(&text, lang),
            table::Scalar::Number(text) => typed(&text, "en"),
        };
        sheet.cells.extend(cell.map(|cell| (at, cell)));
    }
    let open = reader.texts(table, "open");
    if !open.is_empty() {
        let mut cells = Vec::new();
        for one in open {
            match area(&one.value) {
                Some(area) => cells.extend(area),
                None => reader.refuse(one.pos, &table.name("open"), "A1, A1:B3"),
            }
        }
        sheet.open = Some(cells);
    }
    Some(sheet)
}

fn area(text: &str) -> Option<Vec<CellId>> {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    Some(super::formula::area(cell_id(from)?, cell_id(to)?).collect())
}

fn board(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<Board> {
    only(reader, table, &["id", "rows", "facing", "orders", "max"]);
    const FACING: [(&str, Facing); 4] = [
        ("n", Facing::North),
        ("e", Facing::East),
        ("s", Facing::South),
        ("w", Facing::West),
    ];
    let mut rows = Vec::new();
    let mut starts = 0;
    for row in reader.need_texts(table, "rows") {
        let fields: Option<Vec<FieldOnBoard>> = row.value.chars().map(robot::field).collect();
        match fields.filter(|fields| fields.len() <= 12 && rows.len() < 12) {
            Some(fields) => {
                starts += fields
                    .iter()
                    .filter(|field| **field == FieldOnBoard::Start)
                    .count();
                rows.push(fields);
            }
            None => reader.refuse(row.pos, &table.name("rows"), ". # S G *, 12 × 12"),
        }
    }
    if starts != 1 {
        reader.refuse(table.pos(), &table.name("rows"), "S");
    }
    let mut orders = Vec::new();
    for order in reader.texts(table, "orders") {
        match robot::ORDERS.contains(&order.value.as_str()) {
            true => orders.push(order.value),
            false => reader.refuse(order.pos, &table.name("orders"), &robot::ORDERS.join(", ")),
        }
    }
    let facing = one_of(reader, table, "facing", &FACING.map(|(name, _)| name));
    let facing = FACING
        .iter()
        .find(|(name, _)| facing.as_deref() == Some(name));
    let max = reader
        .number(table, "max", 1..=100)
        .map_or(20, |one| one.value);
    Some(Board {
        id: id(reader, table)?,
        rows,
        facing: facing.map(|(_, facing)| *facing).unwrap_or_default(),
        orders,
        max: u32::try_from(max).unwrap_or(20),
    })
}

fn id(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<String> {
    let id = reader.need_text(table, "id")?;
    if !is_id(&id.value) {
        reader.report(211, Severity::Error, id.pos, &[&id.value]);
    }
    Some(id.value)
}

fn text(placed: Option<Placed<String>>) -> String {
    placed.map(|one| one.value).unwrap_or_default()
}

fn plain(placed: Vec<Placed<String>>) -> Vec<String> {
    placed.into_iter().map(|one| one.value).collect()
}

fn one_of(
    reader: &mut Reader<'_>,
    table: Table<'_, '_>,
    key: &str,
    allowed: &[&str],
) -> Option<String> {
    let value = reader.text(table, key)?;
    if allowed.contains(&value.value.as_str()) {
        return Some(value.value);
    }
    reader.refuse(value.pos, &table.name(key), &allowed.join(", "));
    None
}

fn media(reader: &mut Reader<'_>, table: Table<'_, '_>, key: &str) -> Option<MediaPath> {
    let path = reader.text(table, key)?;
    if names::is_path(&format!("media/{}", path.value)) {
        return Some(MediaPath(path.value));
    }
    reader.report(404, Severity::Error, path.pos, &[&path.value]);
    None
}

/// A date with time, as written; LC0808 if it is none.
fn moment(reader: &mut Reader<'_>, table: Table<'_, '_>, key: &str) -> String {
    let Some(value) = reader.need_text(table, key) else {
        return String::new();
    };
    if !is_moment(&value.value) {
        reader.report(808, Severity::Error, value.pos, &[&value.value]);
    }
    value.value
}

/// Only names that nobody can own (13.1); LC0413 for the others.
fn example_host(reader: &mut Reader<'_>, pos: Pos, host: &str) {
    let reserved = [".example", ".test", ".invalid"]
        .iter()
        .any(|end| host.ends_with(end));
    let example = ["example.com", "example.net", "example.org"]
        .iter()
        .any(|name| {
            host == *name
                || host
                    .strip_suffix(name)
                    .is_some_and(|rest| rest.ends_with('.'))
        });
    if !host.is_empty() && !reserved && !example {
        reader.report(413, Severity::Error, pos, &[host]);
    }
}
