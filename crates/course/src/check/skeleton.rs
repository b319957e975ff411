//! The skeleton of a unit: its fenced blocks with their shape and key, without anything that depends on the language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{
    Activity, Block, BlockKind, Choice, Common, Decimal, Dialogue, Gap, Goal, Hotspot, Kind, Label,
    Number, Op, Percent, Pos, Range,
};

/// One block of the skeleton.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bone {
    /// Type and id, or type and turn: `choice q1`, `box 2`.
    pub name: String,
    /// Options and number of items.
    pub shape: String,
    /// What tells the right answer.
    pub key: String,
    /// Where it stands.
    pub pos: Pos,
}

/// The bones of a unit, in order, inner ones after their container.
pub(super) fn of(blocks: &[Block]) -> Vec<Bone> {
    let mut skeleton = Skeleton::default();
    skeleton.blocks(blocks);
    skeleton.bones
}

#[derive(Default)]
struct Skeleton {
    bones: Vec<Bone>,
    turns: BTreeMap<&'static str, usize>,
}

impl Skeleton {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let pos = block.pos;
        match &block.kind {
            BlockKind::Prose(_) | BlockKind::ScreenBreak => {}
            BlockKind::Activity(activity) => self.bones.push(Bone {
                name: format!("{} {}", activity.kind.keyword(), activity.id),
                shape: shape(activity),
                key: key(&activity.kind),
                pos,
            }),
            BlockKind::Audio { src, .. } => self.turn("audio", format!("{src:?}"), pos),
            BlockKind::Video(video) => {
                let flags = (
                    &video.src,
                    &video.captions,
                    &video.poster,
                    &video.described,
                    video.silent,
                    video.says_all,
                );
                self.turn("video", format!("{flags:?}"), pos);
                self.blocks(&video.body);
            }
            BlockKind::Steps(inner) => {
                self.turn("steps", String::new(), pos);
                self.blocks(inner);
            }
            BlockKind::Step(inner) => {
                self.turn("step", String::new(), pos);
                self.blocks(inner);
            }
            BlockKind::More { .. } => self.turn("more", String::new(), pos),
            BlockKind::Boxed { kind, .. } => self.turn("box", format!("{kind:?}"), pos),
            BlockKind::Corpus { texts, body } => {
                self.turn("corpus", texts.clone(), pos);
                self.blocks(body);
            }
            BlockKind::Checklist { id, items } => {
                self.named("checklist", id, items.len().to_string(), pos)
            }
            BlockKind::Survey { id, scale, .. } => {
                self.named("survey", id, format!("{scale:?}"), pos)
            }
            // Notes may say what only matters in one language.
            BlockKind::Note { .. } => {}
            BlockKind::PrintBreak => self.turn("print-break", String::new(), pos),
        }
    }

    fn turn(&mut self, kind: &'static str, shape: String, pos: Pos) {
        let turn = self.turns.entry(kind).or_default();
        *turn += 1;
        let name = format!("{kind} {turn}");
        self.bones.push(Bone {
            name,
            shape,
            key: String::new(),
            pos,
        });
    }

    fn named(&mut self, kind: &str, id: &str, shape: String, pos: Pos) {
        self.bones.push(Bone {
            name: format!("{kind} {id}"),
            shape,
            key: String::new(),
            pos,
        });
    }
}

fn shape(activity: &Activity) -> String {
    let common = Common {
        stale: false,
        ..activity.common.clone()
    };
    let own = match &activity.kind {
        Kind::Choice(one) => format!(
            "{} {:?} {:?} {:?} {:?}",
            one.options.len(),
            one.multiple,
            one.min,
            one.max,
            one.scoring
        ),
        Kind::TrueFalse(_) | Kind::Mark(_) => String::new(),
        Kind::Swipe(one) => one.cards.len().to_string(),
        Kind::Hotspot(one) => {
            format!(
                "{} {:?} {:?} {:?} {:?} {:?}",
                one.zones.len(),
                one.image,
                one.multiple,
                one.min,
                one.max,
                one.scoring
            )
        }
        Kind::Answer(one) => format!("{:?} {:?}", one.rules, one.lines),
        Kind::Number(one) => one.accepted.len().to_string(),
        Kind::Gaps(one) => {
            let menus: Vec<bool> = one
                .gaps
                .iter()
                .map(|gap| matches!(gap, Gap::Menu(_)))
                .collect();
            format!("{menus:?} {} {:?}", one.bank, one.rules)
        }
        Kind::Order(one) => format!("{} {:?}", one.items.len(), one.scoring),
        Kind::Pairs(one) => one.lines.len().to_string(),
        Kind::Sort(one) => one.boxes.len().to_string(),
        Kind::Label(one) => format!("{} {:?}", one.lines.len(), one.image),
        Kind::Cards(one) => format!("{} {}", one.cards.len(), one.memory),
        Kind::Dialogue(one) => one
            .parts
            .iter()
            .map(|part| format!("{} {};", part.name, part.choices.len()))
            .collect(),
        Kind::Dictation(one) => format!(
            "{:?} {:?} {:?} {:?}",
            one.src, one.slow, one.replays, one.rules
        ),
        Kind::Simulator(one) => format!(
            "{} {:?} {} {}",
            one.scene,
            one.app,
            one.auto,
            one.goals.len()
        ),
        Kind::Keyboard(one) => format!("{:?}", one.accuracy),
        Kind::Mouse(one) => format!("{one:?}"),
        Kind::HandIn(one) => format!(
            "{:?} {:?} {:?} {}",
            one.work,
            one.max_words,
            one.accept,
            one.criteria.len()
        ),
    };
    format!("{common:?} {own}")
}

fn key(kind: &Kind) -> String {
    match kind {
        Kind::Choice(one) => choice(one),
        Kind::TrueFalse(one) => one.key.to_string(),
        Kind::Swipe(one) => one
            .cards
            .iter()
            .map(|card| format!("{:?}", card.side))
            .collect(),
        Kind::Hotspot(one) => hotspot(one),
        Kind::Number(one) => number(one),
        Kind::Pairs(one) => one
            .lines
            .iter()
            .map(|line| if line.left.is_some() { '-' } else { '?' })
            .collect(),
        Kind::Sort(one) => one
            .boxes
            .iter()
            .map(|one| format!("{};", one.items.len()))
            .collect(),
        Kind::Label(one) => label(one),
        Kind::Dialogue(one) => dialogue(one),
        Kind::Simulator(one) => one.goals.iter().map(goal).collect(),
        Kind::HandIn(one) => one
            .criteria
            .iter()
            .map(|criterion| format!("{};", criterion.points))
            .collect(),
        Kind::Mark(_)
        | Kind::Answer(_)
        | Kind::Gaps(_)
        | Kind::Order(_)
        | Kind::Cards(_)
        | Kind::Dictation(_)
        | Kind::Keyboard(_)
        | Kind::Mouse(_) => String::new(),
    }
}

fn choice(choice: &Choice) -> String {
    let option = |ticked, weight: Option<Percent>, last| format!("{ticked} {weight:?} {last};");
    choice
        .options
        .iter()
        .map(|one| option(one.ticked, one.weight, one.last))
        .collect()
}

fn hotspot(hotspot: &Hotspot) -> String {
    hotspot
        .zones
        .iter()
        .map(|zone| format!("{} {:?};", zone.ticked, zone.shape))
        .collect()
}

fn label(label: &Label) -> String {
    label
        .lines
        .iter()
        .map(|line| format!("{:?};", line.zone.as_ref().map(|(shape, _)| shape)))
        .collect()
}

fn number(number: &Number) -> String {
    let mut key = String::new();
    for one in &number.accepted {
        let (sort, a, b) = match &one.range {
            Range::Exactly(a) => ("=", plain(*a), String::new()),
            Range::Around(a, b) => ("+-", plain(*a), plain(*b)),
            Range::AroundPercent(a, b) => ("%", plain(*a), plain(*b)),
            Range::Between(a, b) => ("..", plain(*a), plain(*b)),
        };
        let _ = write!(key, "{sort} {a} {b} {};", one.weight);
    }
    key
}

/// `3.60` and `3.6` are the same key.
fn plain(number: Decimal) -> String {
    let Decimal {
        mut mantissa,
        mut scale,
    } = number;
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    format!("{mantissa}e-{scale}")
}

fn dialogue(dialogue: &Dialogue) -> String {
    let mut key = String::new();
    for part in &dialogue.parts {
        let _ = write!(key, "{:?}", part.end);
        for choice in &part.choices {
            let _ = write!(
                key,
                " {} {}",
                choice.next,
                choice.points.unwrap_or_default()
            );
        }
        key.push(';');
    }
    key
}

/// What is typed or read depends on the language; ids, places and numbers do not.
fn goal(goal: &Goal) -> String {
    let mut key = format!(
        "{} {} {} {:?}",
        goal.at_end, goal.not, goal.event, goal.points
    );
    for test in &goal.tests {
        let words = matches!(
            test.key.as_str(),
            "subject" | "body" | "text" | "words" | "value" | "uses" | "is" | "path" | "name"
        ) || test.op == Op::Contains
            || test.value.contains(' ');
        let form_field = goal.event == "form.send" && test.key != "form";
        let value = if words || form_field { "" } else { &test.value };
        let _ = write!(key, " {}{:?}{value}", test.key, test.op);
    }
    key.push(';');
    key
}
