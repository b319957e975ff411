//! Pages as a browser reads them: links, forms and their fields, and everything that links lead to.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeSet, VecDeque};

use axum::http::header;
use scraper::{ElementRef, Html, Selector};

use crate::support::{Answer, Browser};

/// A form of a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Its fields, buttons with a value among them, in the order of the page; without the token.
    pub fields: Vec<Field>,
    /// Whether files go with it.
    pub multipart: bool,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What stands in it, or what it says when it is chosen.
    pub value: String,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By typing.
    Text,
    /// With a file.
    File,
    /// By choosing, or by the page itself.
    Fixed,
    /// By pressing; of several only one is sent.
    Button,
}

fn all<'a>(page: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(what).unwrap()).collect()
}

/// Addresses of this site that a page leads to, without the part behind `#`.
pub fn links(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let places = ["a[href]", "img[src]", "audio[src]", "source[src]"];
    let found = places.iter().flat_map(|what| all(&page, what));
    let addresses = found.filter_map(|one| one.attr("href").or(one.attr("src")));
    addresses
        .filter_map(|address| address.split('#').next())
        .filter(|address| address.starts_with('/') && !address.starts_with("/a/"))
        .map(ToOwned::to_owned)
        .collect()
}

/// The forms of a page that send something.
pub fn forms(page: &str, here: &str) -> Vec<Form> {
    let page = Html::parse_document(page);
    let posts = all(&page, "form[method=post]");
    posts.iter().map(|form| read(&page, form, here)).collect()
}

fn read(page: &Html, form: &ElementRef, here: &str) -> Form {
    let fields = Selector::parse("input, textarea, select, button").unwrap();
    let inside = form.select(&fields);
    let id = form.attr("id").unwrap_or("-");
    let elsewhere = all(page, &format!("[form=\"{id}\"]"));
    Form {
        action: form.attr("action").unwrap_or(here).to_owned(),
        fields: inside.chain(elsewhere).filter_map(field).collect(),
        multipart: form.attr("enctype") == Some("multipart/form-data"),
    }
}

fn field(element: ElementRef) -> Option<Field> {
    let name = element.attr("name")?.to_owned();
    let kind = match (
        element.value().name(),
        element.attr("type").unwrap_or("text"),
    ) {
        ("textarea", _) => Kind::Text,
        ("button", _) | (_, "submit") => Kind::Button,
        ("select", _) | (_, "hidden" | "radio" | "checkbox") => Kind::Fixed,
        (_, "file") => Kind::File,
        _ => Kind::Text,
    };
    let option = Selector::parse("option").unwrap();
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => element
            .select(&option)
            .find_map(|one| one.attr("value"))
            .unwrap_or_default()
            .to_owned(),
        _ => element.attr("value").unwrap_or_default().to_owned(),
    };
    (name != "token").then_some(Field { name, value, kind })
}

impl Form {
    /// Each field once, as it stands; of several with one name, such as choices, the first. What is typed and stands empty
    /// gets these words. Of the buttons that have a name one may be pressed.
    fn filled(&self, words: &str, pressed: Option<&str>) -> Vec<(String, String)> {
        let mut seen = BTreeSet::new();
        let sent = self
            .fields
            .iter()
            .filter(|one| one.kind != Kind::Button || Some(one.name.as_str()) == pressed);
        let once = sent.filter(|one| seen.insert(&one.name));
        once.map(|one| {
            let empty = one.kind == Kind::Text && one.value.is_empty();
            let value = if empty { words } else { &one.value };
            (one.name.clone(), value.to_owned())
        })
        .collect()
    }

    /// The names of its buttons, each once.
    pub fn buttons(&self) -> BTreeSet<&str> {
        let buttons = self.fields.iter().filter(|one| one.kind == Kind::Button);
        buttons.map(|one| one.name.as_str()).collect()
    }

    /// The names of its fields, each once.
    pub fn names(&self) -> BTreeSet<(&str, bool)> {
        let names = self.fields.iter();
        names
            .map(|one| (one.name.as_str(), one.kind == Kind::File))
            .collect()
    }

    /// Sends it as it stands, with this in one of its fields; a file that goes with it has it as name and content.
    pub async fn send(
        &self,
        browser: &mut Browser,
        name: &str,
        words: &str,
        pressed: Option<&str>,
    ) -> Answer {
        let mut fields = self.filled(words, pressed);
        for (_, value) in fields.iter_mut().filter(|(other, _)| other == name) {
            words.clone_into(value);
        }
        let mut fields: Vec<_> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        if !self.multipart {
            return browser.post(&self.action, &fields).await;
        }
        let file = self.fields.iter().find(|one| one.kind == Kind::File);
        let file = file.map_or("file", |one| one.name.as_str());
        fields.retain(|(other, _)| *other != file);
        let called = format!("{}.txt", words.replace('"', "%22"));
        browser
            .upload(&self.action, &fields, (file, &called, words.as_bytes()))
            .await
    }
}

/// Everything that links lead to from these addresses, each address once; at most so many.
pub async fn walk(browser: &mut Browser, from: &[String], most: usize) -> Vec<(String, Answer)> {
    let mut waiting: VecDeque<String> = from.iter().cloned().collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(address) = waiting.pop_front() {
        if found.len() == most || !seen.insert(address.clone()) {
            continue;
        }
        let answer = browser.get(&address).await;
        if let Some(led) = answer.headers.get(header::LOCATION) {
            waiting.push_back(led.to_str().unwrap().to_owned());
        }
        if is_page(&answer) {
            waiting.extend(links(&answer.text));
        }
        found.push((address, answer));
    }
    found
}

/// Whether a browser would show this as a page.
pub fn is_page(answer: &Answer) -> bool {
    let kind = answer.headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| {
        kind.to_str()
            .is_ok_and(|kind| kind.starts_with("text/html"))
    })
}
