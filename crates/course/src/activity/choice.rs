//! `choice` and `picture-choice`, with one or several answers (11.1, 11.2, 11.4).

use crate::findings::Findings;
use crate::model::{Choice, ChoiceOption, ChoiceScoring, Inline, Picture, Rich};
use crate::options::Options;

use super::tail::{self, Allowed};
use super::{Body, Context, Entry, Mark, count, differ, item, remark};

/// More options than this are hard to read.
const MANY: usize = 6;

pub(super) fn read(
    pictures: bool,
    body: &mut Body,
    options: &mut Options,
    cx: &mut Context,
) -> Choice {
    let mut choice = Choice {
        pictures,
        multiple: options.yes("multiple", cx.found),
        min: options.number("min", 0..=12, 111, cx.found),
        max: options.number("max", 0..=12, 111, cx.found),
        scoring: scoring(options, cx.found),
        options: Vec::new(),
    };
    let ticks = body
        .entries
        .iter()
        .filter(|entry| entry.mark == Mark::Box(true))
        .count();
    let several = is_multiple(choice.multiple, ticks);
    choice.options = std::mem::take(&mut body.entries)
        .into_iter()
        .map(|entry| option(entry, pictures, several, cx))
        .collect();
    look_over(&choice, several, cx);
    choice
}

/// `scoring=` of a choice with several answers.
pub(super) fn scoring(options: &mut Options, found: &mut Findings) -> Option<ChoiceScoring> {
    let words = [
        ("balance", ChoiceScoring::Balance),
        ("all", ChoiceScoring::All),
        ("weights", ChoiceScoring::Weights),
    ];
    options.word("scoring", &words, 111, found)
}

/// Several answers: as written, else by the number of ticks.
pub(super) fn is_multiple(written: Option<bool>, ticks: usize) -> bool {
    written.unwrap_or(ticks > 1)
}

/// Nothing ticked, everything ticked, limits that cannot be met.
pub(super) fn ticks(
    ticked: &[bool],
    several: bool,
    min: Option<u32>,
    max: Option<u32>,
    cx: &mut Context,
) {
    let right = ticked.iter().filter(|ticked| **ticked).count();
    if !ticked.is_empty() && right == 0 {
        cx.found.add(308, cx.pos, &[]);
    }
    if ticked.len() > 1 && right == ticked.len() {
        cx.found.add(309, cx.pos, &[]);
    }
    let least = min.unwrap_or(0) as usize;
    let most = max.map_or(usize::MAX, |max| max as usize);
    let impossible = least > most || least > ticked.len() || most == 0;
    let unfair = several && most < right;
    let odd = !several && (min.is_some() || max.is_some());
    if impossible || unfair || odd {
        cx.found.add(313, cx.pos, &[]);
    }
}

fn option(mut entry: Entry, pictures: bool, several: bool, cx: &mut Context) -> ChoiceOption {
    let ticked = entry.mark == Mark::Box(true);
    let allowed = match several {
        true => Allowed {
            percent: Some(-100..=100),
            points: None,
            last: true,
            words: "-100%…100%",
        },
        false => Allowed {
            percent: Some(0..=100),
            points: None,
            last: true,
            words: "0%…100%",
        },
    };
    let tail = tail::take(&mut entry.lines, &allowed, cx);
    let mut text = item(&entry.lines, cx);
    let picture = pictures.then(|| first_picture(&mut text)).flatten();
    if pictures && picture.is_none() {
        cx.found.add(316, entry.line.pos, &[]);
    }
    let feedback = remark(&entry.feedback, cx);
    ChoiceOption {
        ticked,
        picture,
        text,
        weight: tail.percent,
        last: tail.last,
        feedback,
    }
}

/// Takes the picture off the start of an option.
fn first_picture(text: &mut Rich) -> Option<Picture> {
    let Some(Inline::Picture(picture)) = text.inlines.first().cloned() else {
        return None;
    };
    text.inlines.remove(0);
    if text.inlines.first() == Some(&Inline::Break) {
        text.inlines.remove(0);
    }
    if let Some(Inline::Text(caption)) = text.inlines.first_mut() {
        *caption = caption.trim_start_matches(' ').to_string();
        if caption.is_empty() {
            text.inlines.remove(0);
        }
    }
    Some(picture)
}

fn look_over(choice: &Choice, several: bool, cx: &mut Context) {
    let options = &choice.options;
    if choice.pictures {
        count(options.len(), 2, 9, cx);
    } else {
        count(options.len(), 2, 12, cx);
        if (MANY + 1..=12).contains(&options.len()) {
            cx.found.add_as(
                303,
                crate::diag::Severity::Warning,
                cx.pos,
                &[&MANY.to_string()],
            );
        }
        differ(options.iter().map(|option| &option.text), cx);
    }
    let ticked: Vec<bool> = options.iter().map(|option| option.ticked).collect();
    ticks(&ticked, several, choice.min, choice.max, cx);
    if several {
        weights(choice, cx);
    }
}

/// Weights of several answers: all right ones or none, together 100 %.
fn weights(choice: &Choice, cx: &mut Context) {
    let weighed = choice.options.iter().any(|option| option.weight.is_some());
    if !(weighed || choice.scoring == Some(ChoiceScoring::Weights)) {
        return;
    }
    if choice
        .options
        .iter()
        .any(|option| option.ticked && option.weight.is_none())
    {
        return cx.found.add(311, cx.pos, &[]);
    }
    let positive = choice
        .options
        .iter()
        .filter_map(|option| option.weight)
        .filter(|weight| *weight > 0);
    let sum: i32 = positive.sum();
    if sum != 100 {
        cx.found.add(312, cx.pos, &[&sum.to_string()]);
    }
}
