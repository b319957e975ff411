//! The screens of a unit: what a learner sees at one time (section 8 of the format).

use crate::model::{Activity, Block, BlockKind, Prose, ProseKind, Rich, Unit};

/// One screen of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen<'a> {
    /// Number in the unit, from 0; the same for the same source.
    pub index: usize,
    /// Its title: its own heading, or the last one before; the unit's title is shown where there is none.
    pub title: Option<&'a Rich>,
    /// Whether the title is its own heading, which is then not among the parts.
    pub own_title: bool,
    /// What is on it, in reading order.
    pub parts: Vec<ScreenPart<'a>>,
}

/// One part of a screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScreenPart<'a> {
    /// Something to read, hear or see; also a film or a search tool, without its activities.
    Block(&'a Block),
    /// An activity, which needs a form around it.
    Activity(&'a Activity),
    /// A checklist or a survey, which needs a form around it and is never scored.
    Opinion(&'a Block),
}

impl<'a> Screen<'a> {
    /// The activities on the screen: at most one outside a step, a film or a search tool.
    pub fn activities(&self) -> impl Iterator<Item = &'a Activity> + '_ {
        self.parts.iter().filter_map(|part| match part {
            ScreenPart::Activity(activity) => Some(*activity),
            _ => None,
        })
    }
}

/// The screens of a unit in order, without trainer notes and without empty screens.
pub fn screens(unit: &Unit) -> Vec<Screen<'_>> {
    let mut cut = Cut::default();
    cut.blocks(&unit.blocks);
    cut.close();
    cut.screens
}

#[derive(Default)]
struct Cut<'a> {
    screens: Vec<Screen<'a>>,
    parts: Vec<ScreenPart<'a>>,
    title: Option<&'a Rich>,
    own_title: bool,
}

impl<'a> Cut<'a> {
    fn close(&mut self) {
        if !self.parts.is_empty() || self.own_title {
            self.screens.push(Screen {
                index: self.screens.len(),
                title: self.title,
                own_title: self.own_title,
                parts: std::mem::take(&mut self.parts),
            });
        }
        self.own_title = false;
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Prose(Prose {
                    kind: ProseKind::Heading { level: 1, text },
                    ..
                }) => {
                    self.close();
                    self.title = Some(text);
                    self.own_title = true;
                }
                BlockKind::ScreenBreak => self.close(),
                BlockKind::Activity(activity) => {
                    if !activity.common.join {
                        self.break_before();
                    }
                    self.add(block);
                    self.close();
                }
                BlockKind::Steps(steps) => self.blocks(steps),
                BlockKind::Step(body) => {
                    self.alone(|cut| body.iter().for_each(|block| cut.add(block)));
                }
                BlockKind::Video(video) => self.alone(|cut| cut.whole(block, &video.body)),
                BlockKind::Corpus { body, .. } => self.alone(|cut| cut.whole(block, body)),
                _ => self.add(block),
            }
        }
    }

    /// A title directly before an activity stays with it: a screen of a title only says nothing.
    fn break_before(&mut self) {
        if !self.parts.is_empty() {
            self.close();
        }
    }

    fn alone(&mut self, fill: impl FnOnce(&mut Self)) {
        self.break_before();
        fill(self);
        self.close();
    }

    fn whole(&mut self, block: &'a Block, body: &'a [Block]) {
        self.parts.push(ScreenPart::Block(block));
        for inner in body {
            if let BlockKind::Activity(activity) = &inner.kind {
                self.parts.push(ScreenPart::Activity(activity));
            }
        }
    }

    fn add(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Note { .. } | BlockKind::PrintBreak | BlockKind::ScreenBreak => {}
            BlockKind::Activity(activity) => self.parts.push(ScreenPart::Activity(activity)),
            BlockKind::Checklist { .. } | BlockKind::Survey { .. } => {
                self.parts.push(ScreenPart::Opinion(block));
            }
            // Steps never nest in valid text; what the parser kept is shown in place.
            BlockKind::Steps(body) | BlockKind::Step(body) => {
                body.iter().for_each(|block| self.add(block));
            }
            BlockKind::Video(video) => self.whole(block, &video.body),
            BlockKind::Corpus { body, .. } => self.whole(block, body),
            _ => self.parts.push(ScreenPart::Block(block)),
        }
    }
}
