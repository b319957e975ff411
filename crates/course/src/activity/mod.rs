//! Activities: from the lines of a block to what the learner answers (sections 9 to 11). One file a type.

mod answer;
mod cards;
mod choice;
mod dialogue;
mod dictation;
mod drill;
mod gaps;
mod hand_in;
mod hotspot;
mod label;
mod lines;
mod mark;
mod number;
mod order;
mod pairs;
mod simulator;
mod sort;
mod split;
mod swipe;
mod tail;
mod true_false;
mod zone;

use crate::alias;
use crate::findings::Findings;
use crate::inline::{self, Holes, Scope};
use crate::model::{
    Activity, Gaps, Inline, Kind, MarkText, Mode, Pos, Prose, Rich, TextRules, Tries, Typos,
};
use crate::options::Options;
use crate::paths;
use crate::plain;
use crate::prose;
use crate::text::Line;

pub(crate) use lines::{Body, Entry, Mark, Reads, is_bank};

/// Characters in a prompt, an item, a hint or feedback.
const PROMPT: usize = 1500;
const ITEM: usize = 300;
const REMARK: usize = 500;
const HINTS: usize = 5;

/// What the reading of one activity needs besides its lines.
pub(crate) struct Context<'f> {
    /// Where the block opens.
    pub pos: Pos,
    /// Mode of the unit.
    pub mode: Mode,
    /// Inside a film.
    pub in_video: bool,
    /// Where findings go.
    pub found: &'f mut Findings,
}

/// Reads the body of an activity of this canonical type.
pub(crate) fn read(
    name: &'static str,
    lines: &[Line],
    options: &mut Options,
    cx: &mut Context,
) -> Activity {
    let id = id(name, options, cx);
    let common = options.common(cx.found);
    let mut body = Body::read(lines, &reads(name), cx);
    let mut kind = kind(name, &mut body, options, cx);
    let mut scope = Scope {
        activity: true,
        holes: holes(&kind),
        ..Scope::default()
    };
    let text = prose::blocks(&body.prompt, &mut scope, cx.found);
    let prompt = with_text(&mut kind, text, scope);
    let activity = Activity {
        id,
        common,
        prompt,
        kind,
        hints: body
            .hints
            .iter()
            .filter_map(|lines| remark(lines, cx))
            .collect(),
        explanation: remark(&body.explanation, cx),
        when_right: remark(&body.when_right, cx),
        when_partly: remark(&body.when_partly, cx),
        when_not_yet: remark(&body.when_not_yet, cx),
    };
    look_over(name, &activity, cx);
    activity
}

/// The id of an activity, checklist or survey; reported with a proposal when it is missing.
pub(crate) fn id(name: &str, options: &mut Options, cx: &mut Context) -> String {
    let Some((id, pos)) = options.text("id") else {
        cx.found
            .add(219, cx.pos, &[&format!("{name}-{}", cx.pos.line)]);
        return String::new();
    };
    if !paths::is_id(&id) {
        cx.found.add(211, pos, &[&id]);
    }
    id
}

/// Text of lines that stand alone: hint, explanation, feedback.
pub(crate) fn remark(lines: &[Line], cx: &mut Context) -> Option<Rich> {
    let first = lines.first()?;
    let rich = inline::rich(
        lines,
        &mut Scope {
            activity: true,
            ..Scope::default()
        },
        cx.found,
    );
    cx.found
        .limit(plain::rich(&rich).chars().count(), REMARK, first.pos);
    (!rich.inlines.is_empty() || rich.sound.is_some()).then_some(rich)
}

/// Text of an item.
pub(crate) fn item(lines: &[Line], cx: &mut Context) -> Rich {
    let rich = inline::rich(
        lines,
        &mut Scope {
            activity: true,
            ..Scope::default()
        },
        cx.found,
    );
    cx.found
        .limit(plain::rich(&rich).chars().count(), ITEM, rich.pos);
    if rich.inlines.is_empty() {
        cx.found.add(306, rich.pos, &[]);
    }
    rich
}

/// One side of a line that is split; an empty one is reported by who splits.
pub(crate) fn side(line: Line, cx: &mut Context) -> Rich {
    let rich = inline::rich(
        &[line],
        &mut Scope {
            activity: true,
            ..Scope::default()
        },
        cx.found,
    );
    cx.found
        .limit(plain::rich(&rich).chars().count(), ITEM, rich.pos);
    rich
}

/// The side after the mark. With a second mark in it, it is kept as plain text.
pub(crate) fn last_side(line: Line, marks: usize, cx: &mut Context) -> Rich {
    if marks < 2 {
        return side(line, cx);
    }
    inline::report_addresses(&line.chars, cx.found);
    let text = crate::text::plain(&line.chars);
    Rich {
        pos: line.pos,
        inlines: vec![Inline::Text(text)],
        sound: None,
    }
}

/// Too few or too many items.
pub(crate) fn count(actual: usize, least: usize, most: usize, cx: &mut Context) {
    if actual < least {
        cx.found.add(302, cx.pos, &[&least.to_string()]);
    }
    if actual > most {
        cx.found.add(303, cx.pos, &[&most.to_string()]);
    }
}

/// Reports items that a learner could not tell apart.
pub(crate) fn differ<'r>(items: impl IntoIterator<Item = &'r Rich>, cx: &mut Context) {
    let mut seen = std::collections::HashSet::new();
    for item in items {
        if !seen.insert(crate::write::inlines(&item.inlines)) {
            cx.found.add(314, item.pos, &[]);
        }
    }
}

/// The options of text comparison; the defaults of the type are left out.
pub(crate) fn text_rules(
    options: &mut Options,
    accents: bool,
    typos: Typos,
    cx: &mut Context,
) -> TextRules {
    let counts = [
        ("auto", Typos::Auto),
        ("no", Typos::No),
        ("1", Typos::Up(1)),
        ("2", Typos::Up(2)),
        ("3", Typos::Up(3)),
    ];
    TextRules {
        case: options.yes("case", cx.found).filter(|case| *case),
        accents: options
            .yes("accents", cx.found)
            .filter(|written| *written != accents),
        punctuation: options
            .yes("punctuation", cx.found)
            .filter(|punctuation| *punctuation),
        typos: options
            .word("typos", &counts, 111, cx.found)
            .filter(|written| *written != typos),
    }
}

/// Which lines a type reads as more than text.
fn reads(name: &str) -> Reads {
    let none = Reads {
        remarks: name != "cards",
        ..Reads::default()
    };
    match name {
        "choice" | "picture-choice" | "hotspot" | "hand-in" => Reads {
            boxes: true,
            ..none
        },
        "swipe" | "pairs" | "sort" | "label" | "cards" | "simulator" => Reads {
            bullets: true,
            ..none
        },
        "dialogue" => Reads {
            bullets: true,
            parts: true,
            ..none
        },
        "order" => Reads {
            numbers: true,
            ..none
        },
        "true-false" | "answer" | "number" => Reads {
            equals: true,
            tildes: true,
            ..none
        },
        "dictation" | "keyboard" => Reads {
            equals: true,
            ..none
        },
        "gaps" => Reads { bank: true, ..none },
        _ => none,
    }
}

fn kind(name: &'static str, body: &mut Body, options: &mut Options, cx: &mut Context) -> Kind {
    match name {
        "true-false" => Kind::TrueFalse(true_false::read(body, options, cx)),
        "swipe" => Kind::Swipe(swipe::read(body, options, cx)),
        "hotspot" => Kind::Hotspot(hotspot::read(body, options, cx)),
        "mark" => Kind::Mark(MarkText::default()),
        "answer" => Kind::Answer(answer::read(body, options, cx)),
        "number" => Kind::Number(number::read(body, options, cx)),
        "gaps" => Kind::Gaps(gaps::read(body, options, cx)),
        "order" => Kind::Order(order::read(body, options, cx)),
        "pairs" => Kind::Pairs(pairs::read(body, cx)),
        "sort" => Kind::Sort(sort::read(body, cx)),
        "label" => Kind::Label(label::read(body, options, cx)),
        "cards" => Kind::Cards(cards::read(body, options, cx)),
        "dialogue" => Kind::Dialogue(dialogue::read(body, cx)),
        "dictation" => Kind::Dictation(dictation::read(body, options, cx)),
        "simulator" => Kind::Simulator(simulator::read(body, options, cx)),
        "keyboard" => Kind::Keyboard(drill::keyboard(body, options, cx)),
        "mouse" => Kind::Mouse(drill::mouse(options, cx)),
        "hand-in" => Kind::HandIn(hand_in::read(body, options, cx)),
        _ => Kind::Choice(choice::read(name == "picture-choice", body, options, cx)),
    }
}

fn holes(kind: &Kind) -> Holes {
    match kind {
        Kind::Gaps(_) => Holes::Gaps,
        Kind::Mark(_) => Holes::Runs,
        _ => Holes::No,
    }
}

/// In `gaps` and `mark` the text begins at the first paragraph with a gap or a mark; before it stands the prompt.
fn with_text(kind: &mut Kind, mut prompt: Vec<Prose>, scope: Scope) -> Vec<Prose> {
    let from = prompt.iter().position(holds_hole).unwrap_or(prompt.len());
    match kind {
        Kind::Gaps(Gaps { text, gaps, .. }) => {
            *text = prompt.split_off(from);
            *gaps = scope.gaps;
        }
        Kind::Mark(MarkText { text, runs }) => {
            *text = prompt.split_off(from);
            *runs = scope.runs;
        }
        _ => {}
    }
    prompt
}

fn holds_hole(block: &Prose) -> bool {
    let mut holds = false;
    crate::places::each_inline(std::slice::from_ref(block), &mut |inline| {
        holds |= matches!(inline, Inline::Gap(_) | Inline::Run(_));
    });
    holds
}

/// What can only be said of the whole activity.
fn look_over(name: &str, activity: &Activity, cx: &mut Context) {
    let own_text = matches!(
        activity.kind,
        Kind::Gaps(_) | Kind::Mark(_) | Kind::Cards(_)
    );
    if activity.prompt.is_empty() && !own_text {
        cx.found.add(301, cx.pos, &[]);
    }
    match &activity.kind {
        Kind::Gaps(kind) => gaps::look_over(kind, cx),
        Kind::Mark(kind) => mark::look_over(kind, cx),
        _ => {}
    }
    let mut letters = 0;
    crate::places::each_rich(&activity.prompt, &mut |rich| {
        letters += plain::rich(rich).chars().count()
    });
    cx.found.limit(letters, PROMPT, cx.pos);
    hints(name, activity, cx);
    if cx.mode == Mode::Placement && name != "cards" {
        let common = &activity.common;
        if common.strand.is_none() || common.level.is_none() {
            cx.found.add(354, cx.pos, &[]);
        }
    }
    if cx.in_video && activity.common.at.is_none() {
        cx.found.add(351, cx.pos, &[]);
    }
}

fn hints(name: &str, activity: &Activity, cx: &mut Context) {
    let hints = activity.hints.len();
    let Some(first) = activity.hints.first() else {
        return;
    };
    cx.found.limit(hints, HINTS, first.pos);
    if cx.mode != Mode::Practice {
        cx.found.add(353, first.pos, &[]);
        return;
    }
    let tries = match activity.common.tries {
        Some(Tries::Limited(tries)) => tries as usize,
        None if name == "true-false" => 1,
        _ => return,
    };
    if hints > tries {
        cx.found.add(349, first.pos, &[]);
    }
}

/// Whether a word is `true` or `false` in one of the languages.
fn truth(word: &str) -> Option<bool> {
    match alias::value(word).as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}
