//! What is wrong with a scene in itself (LC08), and with the goals of a task in it (LC0345, LC0346).

use std::collections::BTreeSet;

use crate::compare::{Comparison, normal};
use crate::diag::{Diagnostic, Severity};
use crate::mark::numeral;
use crate::model::{Goal, GoalTest, Op, Pos, Simulator};

use super::data::*;
use super::event::{self, Event};
use super::{goal, play};

/// Most things of one kind, and most characters of a body (section 16).
const MOST: [(&str, usize); 7] = [
    ("messages", 60),
    ("files", 60),
    ("pages", 60),
    ("contacts", 60),
    ("forms", 20),
    ("when", 40),
    ("fields", 20),
];
const BODY: usize = 8000;

/// Goals of a task against its scene.
pub fn goals(simulator: &Simulator, scene: &Scene) -> Vec<Diagnostic> {
    let untouched = play::State::new(scene);
    let mut found = Vec::new();
    for goal in &simulator.goals {
        let known: &[(&str, &[&str])] = if goal.at_end {
            &event::FACTS
        } else {
            &event::EVENTS
        };
        if !known.iter().any(|(name, _)| *name == goal.event) {
            // A line that could not be read at all was already told by the parser.
            if event::pattern(&goal.event).is_some() {
                found.push(error(343, goal.pos));
            }
            continue;
        }
        for test in goal
            .tests
            .iter()
            .filter(|test| !is_known(scene, &simulator.goals, &goal.event, test))
        {
            found.push(error(346, goal.pos).detail(&test.value));
        }
        if goal.at_end && !goal.not && goal::holds_at_end(scene, &untouched, goal) {
            found.push(error(345, goal.pos));
        }
    }
    found
}

/// A scene in itself.
pub(super) fn inside(scene: &Scene) -> Vec<Diagnostic> {
    let mut check = Check {
        scene,
        found: Vec::new(),
    };
    check.ids();
    check.limits();
    check.bodies();
    check.mail();
    check.pages();
    check.forms();
    check.chats();
    check.triggers();
    check.reach();
    check.found
}

fn error(code: u16, pos: Pos) -> Diagnostic {
    Diagnostic::new(code, Severity::Error, pos)
}

/// Whether what a test names is in the scene. Addresses and folders that only the learner can bring are free.
fn is_known(scene: &Scene, goals: &[Goal], event: &str, test: &GoalTest) -> bool {
    if test.value == "*" || !matches!(test.op, Op::Is | Op::IsNot) {
        return true;
    }
    let id = test.value.as_str();
    let named = |goal: &Goal| {
        goal.tests
            .iter()
            .any(|test| test.key == "as" && test.value == id)
    };
    match (
        event.split('.').next().unwrap_or_default(),
        test.key.as_str(),
    ) {
        (_, "after" | "before") => goals.iter().any(named),
        ("mail", "id" | "reply-to" | "forward-of") => scene.messages.iter().any(|one| one.id == id),
        ("mail", "from" | "to" | "cc" | "bcc") => id.contains('@') || scene.contact(id).is_some(),
        ("mail", "attachment") => scene.files.iter().any(|one| one.id == id),
        ("files", "id") => scene.files.iter().any(|one| one.id == id),
        (_, "page") => scene.page(id).is_some(),
        ("form", "form") => scene.form(id).is_some(),
        ("form", "field") => {
            id == "code"
                || scene
                    .forms
                    .iter()
                    .flat_map(|form| &form.fields)
                    .any(|field| field.id == id)
        }
        ("chat", "with") => scene.contact(id).is_some(),
        (_, "sheet") => scene.sheets.iter().any(|one| one.id == id),
        (_, "board") => scene.boards.iter().any(|one| one.id == id),
        _ => true,
    }
}

struct Check<'a> {
    scene: &'a Scene,
    found: Vec<Diagnostic>,
}

impl Check<'_> {
    fn error(&mut self, code: u16, pos: Pos, detail: &str) {
        self.found.push(error(code, pos).detail(detail));
    }

    /// LC0804; fields are counted inside their form.
    fn ids(&mut self) {
        let scene = self.scene;
        let none = Pos { line: 1, column: 1 };
        let plain = [&scene.me]
            .into_iter()
            .chain(&scene.contacts)
            .map(|one| (&one.id, none))
            .chain(scene.messages.iter().map(|one| (&one.id, one.pos)))
            .chain(scene.files.iter().map(|one| (&one.id, one.pos)))
            .chain(scene.pages.iter().map(|one| (&one.id, one.pos)))
            .chain(scene.forms.iter().map(|one| (&one.id, one.pos)))
            .chain(scene.chats.iter().map(|one| (&one.id, none)))
            .chain(scene.sheets.iter().map(|one| (&one.id, none)))
            .chain(scene.boards.iter().map(|one| (&one.id, none)));
        let mut seen = BTreeSet::new();
        for (id, pos) in plain {
            if !seen.insert(id) {
                self.error(804, pos, id);
            }
        }
        for form in &scene.forms {
            let mut seen = BTreeSet::new();
            for field in form.fields.iter().filter(|field| !seen.insert(&field.id)) {
                self.error(804, form.pos, &field.id);
            }
        }
    }

    /// LC0410.
    fn limits(&mut self) {
        let scene = self.scene;
        let fields = scene.forms.iter().map(|form| form.fields.len()).max();
        let counts = [
            scene.messages.len(),
            scene.files.len(),
            scene.pages.len(),
            scene.contacts.len(),
            scene.forms.len(),
            scene.whens.len(),
            fields.unwrap_or(0),
        ];
        let first = Pos { line: 1, column: 1 };
        for ((_, most), count) in MOST
            .iter()
            .zip(counts)
            .filter(|((_, most), count)| count > most)
        {
            self.found.push(
                error(410, first)
                    .detail(count.to_string())
                    .detail(most.to_string()),
            );
        }
        let bodies = scene.messages.iter().map(|one| (&one.body, one.pos));
        for (body, pos) in bodies.chain(scene.pages.iter().map(|one| (&one.body, one.pos))) {
            let long = body.chars().count();
            if long > BODY {
                self.found.push(
                    error(410, pos)
                        .detail(long.to_string())
                        .detail(BODY.to_string()),
                );
            }
        }
    }

    /// Faults of the texts, each at the thing it belongs to.
    fn bodies(&mut self) {
        let scene = self.scene;
        let files = scene.files.iter();
        let bodies = scene
            .messages
            .iter()
            .map(|one| (one.body.as_str(), one.pos))
            .chain(scene.pages.iter().map(|one| (one.body.as_str(), one.pos)))
            .chain(files.filter_map(|one| Some((one.body.as_deref()?, one.pos))));
        for (body, pos) in bodies {
            let (_, faults) = crate::parse::prose(body, true);
            let placed = |fault| Diagnostic {
                pos,
                end: None,
                fix: None,
                ..fault
            };
            self.found.extend(faults.into_iter().map(placed));
        }
    }

    /// LC0803 and LC0805 for messages.
    fn mail(&mut self) {
        let scene = self.scene;
        for message in &scene.messages {
            let people = message.to.iter().chain(&message.cc).chain([&message.from]);
            for one in people.filter(|one| !one.contains('@') && !one.is_empty()) {
                if scene.contact(one).is_none() {
                    self.error(803, message.pos, one);
                }
            }
            for file in &message.attachments {
                if !scene.files.iter().any(|one| one.id == *file) {
                    self.error(803, message.pos, file);
                }
            }
            self.links(&message.body, message.pos);
        }
        for group in &scene.contacts {
            for member in &group.members {
                if !scene
                    .contacts
                    .iter()
                    .chain([&scene.me])
                    .any(|one| one.id == *member)
                {
                    self.error(803, Pos { line: 1, column: 1 }, member);
                }
            }
        }
    }

    fn links(&mut self, body: &str, pos: Pos) {
        for page in links(body) {
            if self.scene.page(page).is_none() {
                self.error(805, pos, page);
            }
        }
    }

    fn pages(&mut self) {
        let scene = self.scene;
        for page in &scene.pages {
            if let Some(form) = page.form.as_ref().filter(|form| scene.form(form).is_none()) {
                self.error(803, page.pos, form);
            }
            self.links(&page.body, page.pos);
        }
        if let Some(browser) = &scene.browser {
            let missing = scene.page(&browser.home).is_none() && !browser.home.is_empty();
            if missing {
                self.error(803, Pos { line: 1, column: 1 }, &browser.home);
            }
        }
    }

    /// LC0803 and LC0809.
    fn forms(&mut self) {
        for form in &self.scene.forms {
            if self.scene.page(&form.then).is_none() && !form.then.is_empty() {
                self.error(803, form.pos, &form.then);
            }
            if form.fields.iter().any(|field| !can_be_filled(field)) {
                self.error(809, form.pos, &form.id);
            }
        }
    }

    fn chats(&mut self) {
        let first = Pos { line: 1, column: 1 };
        for chat in &self.scene.chats {
            let people = chat.lines.iter().map(|line| &line.from).chain([&chat.with]);
            for one in people.filter(|one| !one.is_empty()) {
                if self.scene.contact(one).is_none() {
                    self.error(803, first, one);
                }
            }
        }
    }

    /// LC0803 and LC0807.
    fn triggers(&mut self) {
        let scene = self.scene;
        for when in &scene.whens {
            for effect in &when.effects {
                let (id, known) = match effect {
                    Effect::Deliver(id) => (id, scene.messages.iter().any(|one| one.id == *id)),
                    Effect::Open(id) => (id, scene.page(id).is_some()),
                    Effect::File(id) => (id, scene.files.iter().any(|one| one.id == *id)),
                    Effect::Chat(id, _) => (id, scene.chats.iter().any(|one| one.id == *id)),
                    Effect::Show(_) => continue,
                };
                if !known {
                    self.error(803, when.pos, id);
                }
            }
            let unknown = |test: &&GoalTest| !is_known(scene, &[], &when.on.event, test);
            for test in when.on.tests.iter().filter(unknown) {
                self.error(803, when.pos, &test.value);
            }
        }
        for (index, when) in scene.whens.iter().enumerate() {
            if self.comes_back(index) {
                self.found.push(error(807, when.pos));
            }
        }
    }

    /// Whether a trigger sets off itself, through the pages that triggers open.
    fn comes_back(&self, start: usize) -> bool {
        let mut seen = vec![false; self.scene.whens.len()];
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for next in self.set_off(at) {
                if next == start {
                    return true;
                }
                if !std::mem::replace(&mut seen[next], true) {
                    open.push(next);
                }
            }
        }
        false
    }

    fn set_off(&self, at: usize) -> Vec<usize> {
        let scene = self.scene;
        let opened = scene.whens[at]
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Open(id) => scene.page(id),
                _ => None,
            });
        let views: Vec<Event> = opened
            .map(|page| {
                let view = Event::new("browser.view")
                    .with("page", &page.id)
                    .with("url", &page.url);
                view.with("by", "link")
            })
            .collect();
        let fires = |when: &When| {
            views
                .iter()
                .any(|view| event::fits(scene, view, &when.on.event, &when.on.tests))
        };
        let whens = scene.whens.iter().enumerate();
        whens
            .filter(|(_, when)| fires(when))
            .map(|(index, _)| index)
            .collect()
    }

    /// LC0806: pages that nothing leads to.
    fn reach(&mut self) {
        let scene = self.scene;
        let Some(browser) = scene.browser.as_ref().filter(|browser| !browser.typed) else {
            return;
        };
        let mut open: Vec<&str> = vec![&browser.home];
        open.extend(scene.messages.iter().flat_map(|one| links(&one.body)));
        let effects = scene.whens.iter().flat_map(|when| &when.effects);
        open.extend(effects.filter_map(|effect| match effect {
            Effect::Open(id) => Some(id.as_str()),
            _ => None,
        }));
        let mut reached = BTreeSet::new();
        while let Some(id) = open.pop() {
            let Some(page) = scene
                .page(id)
                .filter(|page| reached.insert(page.id.as_str()))
            else {
                continue;
            };
            open.extend(links(&page.body));
            let form = page.form.as_deref().and_then(|form| scene.form(form));
            open.extend(form.map(|form| form.then.as_str()));
            if page.search {
                let found = scene.pages.iter().filter(|page| !page.keywords.is_empty());
                open.extend(found.map(|page| page.id.as_str()));
            }
        }
        for page in scene
            .pages
            .iter()
            .filter(|page| !reached.contains(page.id.as_str()))
        {
            let warning = Diagnostic::new(806, Severity::Warning, page.pos);
            self.found.push(warning.detail(&page.id));
        }
    }
}

fn can_be_filled(field: &Field) -> bool {
    let mut matches = field.matches.iter();
    match field.kind {
        FieldKind::Choice => {
            !field.options.is_empty() && matches.all(|one| field.options.contains(one))
        }
        FieldKind::Number => matches.all(|one| !numeral::read(one, None).is_empty()),
        FieldKind::Date => matches.all(|one| super::shape::is_day(one)),
        _ => matches.all(|one| !normal(one, &Comparison::GOAL).is_empty()),
    }
}

/// Targets of `[text](page:id)`.
fn links(body: &str) -> impl Iterator<Item = &str> {
    body.split("](page:")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(id, _)| id)
}
