//! A walk over a unit in reading order: every text a learner meets and every file it refers to.

use std::borrow::Cow;

use crate::model::{
    Activity, Block, BlockKind, Gap, Gaps, Inline, Kind, List, MarkRun, MediaPath, Picture, Pos,
    Prose, ProseKind, Rich,
};
use crate::text::single_spaced;

/// What part a text plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// `#` or `##`.
    Heading,
    /// A paragraph outside activities.
    Paragraph,
    /// An item of a list or a cell of a table.
    ListItem,
    /// What is said in a sound or a film.
    Transcript,
    /// A question or task.
    Prompt,
    /// An item of an activity, or the text of a `gaps` or `mark`.
    Item,
    /// A label that is no prose: a button, a zone, a title.
    Label,
    /// `??`.
    Hint,
    /// `>`, `!+`, `!~`, `!-`.
    Feedback,
    /// `!!`.
    Explanation,
    /// A note for staff; never seen by learners.
    Note,
}

/// A text with its place and part.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Its part.
    pub role: Role,
    /// Where it starts.
    pub pos: Pos,
    /// The text.
    pub words: Words<'a>,
    /// The activity it belongs to.
    pub activity: Option<&'a Activity>,
}

/// A text, formatted or plain.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// Formatted.
    Rich(&'a Rich),
    /// Plain.
    Plain(&'a str),
}

/// A file that the unit refers to.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    /// The path in the text.
    pub path: &'a MediaPath,
    /// What it must be.
    pub use_as: UseAs,
    /// Where it stands.
    pub pos: Pos,
}

/// What a referenced file must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseAs {
    /// A picture or drawing.
    Picture,
    /// A sound.
    Sound,
    /// A film.
    Video,
    /// Captions.
    Captions,
}

/// Everything the walk meets.
#[derive(Debug, Default)]
pub struct Walk<'a> {
    /// Texts, in reading order.
    pub texts: Vec<Said<'a>>,
    /// Files.
    pub files: Vec<Reference<'a>>,
    /// Pictures with their text alternatives.
    pub pictures: Vec<&'a Picture>,
    /// Words of the glossary, with the place of their text.
    pub terms: Vec<(&'a str, Pos)>,
    /// Activities, in order, with the film they stop.
    pub activities: Vec<(&'a Activity, Pos, Option<&'a MediaPath>)>,
    /// Corpora, with their place.
    pub corpora: Vec<(&'a str, Pos)>,
    /// Ids of checklists and surveys, with their place.
    pub ids: Vec<(&'a str, Pos)>,
    /// Lists, with the place of their first item and their depth.
    pub lists: Vec<(&'a List, Pos, usize)>,
    activity: Option<&'a Activity>,
    film: Option<&'a MediaPath>,
}

impl<'a> Walk<'a> {
    /// Walks over the blocks of a unit.
    pub fn over(blocks: &'a [Block]) -> Walk<'a> {
        let mut walk = Walk::default();
        walk.blocks(blocks, Role::Paragraph);
        walk
    }

    fn blocks(&mut self, blocks: &'a [Block], role: Role) {
        for block in blocks {
            self.block(block, role);
        }
    }

    fn block(&mut self, block: &'a Block, role: Role) {
        match &block.kind {
            BlockKind::Prose(prose) => self.prose(prose, role),
            BlockKind::Activity(activity) => self.activity(activity, block.pos),
            BlockKind::Audio { src, transcript } => {
                self.file(src.as_ref(), UseAs::Sound, block.pos);
                self.proses(transcript, Role::Transcript);
            }
            BlockKind::Video(video) => {
                for film in [&video.src, &video.described] {
                    self.file(film.as_ref(), UseAs::Video, block.pos);
                }
                self.file(video.captions.as_ref(), UseAs::Captions, block.pos);
                self.file(video.poster.as_ref(), UseAs::Picture, block.pos);
                self.film = video.src.as_ref();
                self.blocks(&video.body, Role::Transcript);
                self.film = None;
            }
            BlockKind::Steps(inner) | BlockKind::Step(inner) => self.blocks(inner, role),
            BlockKind::More { title, body } => {
                self.label(title, block.pos);
                self.proses(body, role);
            }
            BlockKind::Boxed { body, .. } => self.proses(body, role),
            BlockKind::Corpus { texts, body } => {
                self.corpora.push((texts, block.pos));
                self.blocks(body, role);
            }
            BlockKind::Checklist { id, items } => {
                self.ids.push((id, block.pos));
                items.iter().for_each(|item| self.rich(item, Role::Item));
            }
            BlockKind::Survey { id, statement, .. } => {
                self.ids.push((id, block.pos));
                self.proses(statement, role);
            }
            BlockKind::Note { body, .. } => self.proses(body, Role::Note),
            BlockKind::ScreenBreak | BlockKind::PrintBreak => {}
        }
    }

    fn proses(&mut self, list: &'a [Prose], role: Role) {
        for prose in list {
            self.prose(prose, role);
        }
    }

    fn prose(&mut self, prose: &'a Prose, role: Role) {
        match &prose.kind {
            ProseKind::Heading { text, .. } => {
                self.rich(
                    text,
                    if role == Role::Note {
                        role
                    } else {
                        Role::Heading
                    },
                );
            }
            ProseKind::Paragraph(text) => self.rich(text, role),
            ProseKind::Picture(picture) => self.picture(picture),
            ProseKind::List(list) => self.list(list, prose.pos, role, 1),
            ProseKind::Quote(inner) => self.proses(inner, role),
            ProseKind::Table { head, rows } => {
                let role = if role == Role::Paragraph {
                    Role::ListItem
                } else {
                    role
                };
                head.iter()
                    .chain(rows.iter().flatten())
                    .for_each(|cell| self.rich(cell, role));
            }
            ProseKind::Code { .. } => {}
        }
    }

    fn list(&mut self, list: &'a List, pos: Pos, role: Role, depth: usize) {
        self.lists.push((list, pos, depth));
        let role = if role == Role::Paragraph {
            Role::ListItem
        } else {
            role
        };
        for item in &list.items {
            self.rich(&item.text, role);
            if let Some(inner) = &item.inner {
                self.list(inner, item.text.pos, role, depth + 1);
            }
        }
    }

    fn rich(&mut self, text: &'a Rich, role: Role) {
        self.texts.push(Said {
            role,
            pos: text.pos,
            words: Words::Rich(text),
            activity: self.activity,
        });
        self.file(text.sound.as_ref(), UseAs::Sound, text.pos);
        self.inlines(&text.inlines, text.pos);
    }

    fn inlines(&mut self, list: &'a [Inline], pos: Pos) {
        for inline in list {
            match inline {
                Inline::Picture(picture) => self.picture(picture),
                Inline::Term { word, .. } => self.terms.push((word, pos)),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Key(inner)
                | Inline::Foreign { text: inner, .. }
                | Inline::PageLink { text: inner, .. } => self.inlines(inner, pos),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Break
                | Inline::Gap(_)
                | Inline::Run(_) => {}
            }
        }
    }

    fn picture(&mut self, picture: &'a Picture) {
        self.file(Some(&picture.src), UseAs::Picture, picture.pos);
        self.pictures.push(picture);
    }

    fn file(&mut self, path: Option<&'a MediaPath>, use_as: UseAs, pos: Pos) {
        self.files
            .extend(path.map(|path| Reference { path, use_as, pos }));
    }

    fn label(&mut self, text: &'a str, pos: Pos) {
        if !text.is_empty() {
            self.texts.push(Said {
                role: Role::Label,
                pos,
                words: Words::Plain(text),
                activity: self.activity,
            });
        }
    }

    fn item(&mut self, text: &'a Rich, feedback: Option<&'a Rich>) {
        self.rich(text, Role::Item);
        self.feedback(feedback);
    }

    fn feedback(&mut self, feedback: Option<&'a Rich>) {
        if let Some(text) = feedback {
            self.rich(text, Role::Feedback);
        }
    }

    fn activity(&mut self, activity: &'a Activity, pos: Pos) {
        self.activities.push((activity, pos, self.film));
        self.activity = Some(activity);
        self.file(activity.common.audio.as_ref(), UseAs::Sound, pos);
        self.proses(&activity.prompt, Role::Prompt);
        self.items(&activity.kind, pos);
        for hint in &activity.hints {
            self.rich(hint, Role::Hint);
        }
        for text in [
            &activity.when_right,
            &activity.when_partly,
            &activity.when_not_yet,
        ] {
            self.feedback(text.as_ref());
        }
        if let Some(text) = &activity.explanation {
            self.rich(text, Role::Explanation);
        }
        self.activity = None;
    }

    fn items(&mut self, kind: &'a Kind, pos: Pos) {
        match kind {
            Kind::Choice(choice) => {
                for option in &choice.options {
                    option
                        .picture
                        .iter()
                        .for_each(|picture| self.picture(picture));
                    self.item(&option.text, option.feedback.as_ref());
                }
            }
            Kind::TrueFalse(one) => {
                one.true_label
                    .iter()
                    .chain(&one.false_label)
                    .for_each(|label| self.label(label, pos));
                self.feedback(one.feedback_true.as_ref());
                self.feedback(one.feedback_false.as_ref());
            }
            Kind::Swipe(swipe) => {
                self.label(&swipe.a, pos);
                self.label(&swipe.b, pos);
                swipe
                    .cards
                    .iter()
                    .for_each(|card| self.item(&card.text, card.feedback.as_ref()));
            }
            Kind::Hotspot(hotspot) => {
                self.file(hotspot.image.as_ref(), UseAs::Picture, pos);
                for zone in &hotspot.zones {
                    self.label(&zone.name, zone.pos);
                    self.feedback(zone.feedback.as_ref());
                }
            }
            Kind::Mark(mark) => self.proses(&mark.text, Role::Item),
            Kind::Gaps(gaps) => self.proses(&gaps.text, Role::Item),
            Kind::Answer(answer) => {
                answer
                    .accepted
                    .iter()
                    .for_each(|line| self.feedback(line.feedback.as_ref()));
            }
            Kind::Number(number) => {
                number
                    .accepted
                    .iter()
                    .for_each(|line| self.feedback(line.feedback.as_ref()));
            }
            Kind::Order(order) => {
                order
                    .items
                    .iter()
                    .for_each(|item| self.item(&item.text, item.feedback.as_ref()));
            }
            Kind::Pairs(pairs) => {
                for line in &pairs.lines {
                    line.left
                        .iter()
                        .for_each(|left| self.rich(left, Role::Item));
                    self.item(&line.right, line.feedback.as_ref());
                }
            }
            Kind::Sort(sort) => {
                for one in &sort.boxes {
                    self.rich(&one.name, Role::Item);
                    one.items
                        .iter()
                        .for_each(|item| self.item(&item.text, item.feedback.as_ref()));
                }
            }
            Kind::Label(label) => {
                self.file(label.image.as_ref(), UseAs::Picture, pos);
                for line in &label.lines {
                    self.item(&line.name, line.feedback.as_ref());
                    line.zone
                        .iter()
                        .for_each(|(_, name)| self.label(name, line.name.pos));
                }
            }
            Kind::Cards(cards) => {
                for (front, back) in &cards.cards {
                    self.rich(front, Role::Item);
                    self.rich(back, Role::Item);
                }
            }
            Kind::Dialogue(dialogue) => {
                for part in &dialogue.parts {
                    self.proses(&part.text, Role::Item);
                    part.choices
                        .iter()
                        .for_each(|choice| self.item(&choice.text, choice.feedback.as_ref()));
                }
            }
            Kind::Dictation(dictation) => {
                self.file(dictation.src.as_ref(), UseAs::Sound, pos);
                self.file(dictation.slow.as_ref(), UseAs::Sound, pos);
                dictation
                    .accepted
                    .iter()
                    .for_each(|line| self.feedback(line.feedback.as_ref()));
            }
            Kind::Simulator(simulator) => {
                simulator
                    .goals
                    .iter()
                    .for_each(|goal| self.feedback(goal.feedback.as_ref()));
            }
            Kind::Keyboard(_) | Kind::Mouse(_) => {}
            Kind::HandIn(work) => {
                work.criteria
                    .iter()
                    .for_each(|criterion| self.rich(&criterion.text, Role::Item));
            }
        }
    }
}

impl Said<'_> {
    /// Whether the trainer's own sound stands with the text.
    pub fn has_sound(&self) -> bool {
        matches!(self.words, Words::Rich(rich) if rich.sound.is_some())
    }

    /// The displayed text: marked runs as they stand, gaps left out.
    pub fn shown(&self) -> String {
        self.text(true, |_| None)
    }

    /// The text as it is read once solved, without code: marked runs as they stand, gaps filled rightly.
    pub fn read(&self) -> String {
        self.text(false, |n| first_right(self.gaps()?.gaps.get(n)?))
    }

    fn gaps(&self) -> Option<&Gaps> {
        match &self.activity?.kind {
            Kind::Gaps(gaps) => Some(gaps),
            _ => None,
        }
    }

    fn runs(&self) -> &[MarkRun] {
        match self.activity.map(|activity| &activity.kind) {
            Some(Kind::Mark(mark)) => &mark.runs,
            _ => &[],
        }
    }

    fn text<'s>(&'s self, code: bool, gap: impl Fn(usize) -> Option<&'s str> + Copy) -> String {
        let mut out = String::new();
        match self.words {
            Words::Plain(text) => out.push_str(text),
            Words::Rich(rich) => flatten(&rich.inlines, code, gap, self.runs(), &mut out),
        }
        match single_spaced(&out) {
            Cow::Borrowed(text) if text.len() == out.len() => out,
            text => text.into_owned(),
        }
    }
}

fn first_right(gap: &Gap) -> Option<&str> {
    match gap {
        Gap::Typed(texts) => texts.first().map(String::as_str),
        Gap::Menu(choices) => choices
            .iter()
            .find(|(_, right)| *right)
            .map(|(text, _)| text.as_str()),
    }
}

fn flatten<'s>(
    list: &[Inline],
    code: bool,
    gap: impl Fn(usize) -> Option<&'s str> + Copy,
    runs: &[MarkRun],
    out: &mut String,
) {
    for inline in list {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Code(text) => out.push_str(if code { text } else { "" }),
            Inline::Term { shown, .. } => out.push_str(shown),
            Inline::Break => out.push(' '),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => flatten(inner, code, gap, runs, out),
            Inline::Gap(n) => out.push_str(gap(*n).unwrap_or_default()),
            Inline::Run(n) => {
                let inner = runs.get(*n).map_or(&[][..], |run| &run.text);
                flatten(inner, code, gap, &[], out);
            }
            Inline::Picture(_) => {}
        }
    }
}
