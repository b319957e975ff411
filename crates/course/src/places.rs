//! Walks through a unit: comparing without places, and visiting every text.

use crate::model::{
    Activity, Block, BlockKind, Inline, Kind, List, Picture, Pos, Prose, ProseKind, Rich, Unit,
};

/// The same unit with every place at nothing, so that units can be compared by what they say.
pub fn without_places(mut unit: Unit) -> Unit {
    for block in &mut unit.blocks {
        clear_block(block);
    }
    unit
}

/// Whether two texts say the same, wherever they stand.
pub(crate) fn same_inlines(a: &[Inline], b: &[Inline]) -> bool {
    let (mut a, mut b) = (a.to_vec(), b.to_vec());
    clear_inlines(&mut a);
    clear_inlines(&mut b);
    a == b
}

/// Visits every run of text of some prose.
pub(crate) fn each_rich(blocks: &[Prose], visit: &mut impl FnMut(&Rich)) {
    for block in blocks {
        match &block.kind {
            ProseKind::Heading { text, .. } | ProseKind::Paragraph(text) => visit(text),
            ProseKind::List(list) => each_in_list(list, visit),
            ProseKind::Quote(inner) => each_rich(inner, visit),
            ProseKind::Table { head, rows } => head
                .iter()
                .chain(rows.iter().flatten())
                .for_each(&mut *visit),
            ProseKind::Picture(_) | ProseKind::Code { .. } => {}
        }
    }
}

/// Visits every inline of some prose, outer ones first.
pub(crate) fn each_inline(blocks: &[Prose], visit: &mut impl FnMut(&Inline)) {
    each_rich(blocks, &mut |rich| walk(&rich.inlines, visit));
}

/// Visits inlines, outer ones first.
pub(crate) fn walk(list: &[Inline], visit: &mut impl FnMut(&Inline)) {
    for inline in list {
        visit(inline);
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => walk(inner, visit),
            _ => {}
        }
    }
}

fn each_in_list(list: &List, visit: &mut impl FnMut(&Rich)) {
    for item in &list.items {
        visit(&item.text);
        if let Some(inner) = &item.inner {
            each_in_list(inner, visit);
        }
    }
}

fn clear_block(block: &mut Block) {
    block.pos = Pos::default();
    match &mut block.kind {
        BlockKind::Prose(prose) => clear_prose(prose),
        BlockKind::Activity(activity) => clear_activity(activity),
        BlockKind::Audio {
            transcript: body, ..
        }
        | BlockKind::More { body, .. }
        | BlockKind::Boxed { body, .. }
        | BlockKind::Survey {
            statement: body, ..
        }
        | BlockKind::Note { body, .. } => body.iter_mut().for_each(clear_prose),
        BlockKind::Video(video) => video.body.iter_mut().for_each(clear_block),
        BlockKind::Steps(body) | BlockKind::Step(body) | BlockKind::Corpus { body, .. } => {
            body.iter_mut().for_each(clear_block);
        }
        BlockKind::Checklist { items, .. } => items.iter_mut().for_each(clear_rich),
        BlockKind::ScreenBreak | BlockKind::PrintBreak => {}
    }
}

fn clear_prose(prose: &mut Prose) {
    prose.pos = Pos::default();
    match &mut prose.kind {
        ProseKind::Heading { text, .. } | ProseKind::Paragraph(text) => clear_rich(text),
        ProseKind::Picture(picture) => clear_picture(picture),
        ProseKind::List(list) => clear_list(list),
        ProseKind::Quote(inner) => inner.iter_mut().for_each(clear_prose),
        ProseKind::Table { head, rows } => {
            head.iter_mut()
                .chain(rows.iter_mut().flatten())
                .for_each(clear_rich);
        }
        ProseKind::Code { .. } => {}
    }
}

fn clear_list(list: &mut List) {
    for item in &mut list.items {
        clear_rich(&mut item.text);
        item.inner.iter_mut().for_each(clear_list);
    }
}

fn clear_rich(rich: &mut Rich) {
    rich.pos = Pos::default();
    clear_inlines(&mut rich.inlines);
}

fn clear_inlines(list: &mut [Inline]) {
    for inline in list {
        match inline {
            Inline::Picture(picture) => clear_picture(picture),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => clear_inlines(inner),
            _ => {}
        }
    }
}

fn clear_picture(picture: &mut Picture) {
    picture.pos = Pos::default();
}

fn clear_activity(activity: &mut Activity) {
    activity.prompt.iter_mut().for_each(clear_prose);
    let remarks = [
        &mut activity.explanation,
        &mut activity.when_right,
        &mut activity.when_partly,
        &mut activity.when_not_yet,
    ];
    activity
        .hints
        .iter_mut()
        .chain(remarks.into_iter().flatten())
        .for_each(clear_rich);
    clear_kind(&mut activity.kind);
}

fn clear_kind(kind: &mut Kind) {
    let none = Pos::default();
    let feedback = |feedback: &mut Option<Rich>| feedback.iter_mut().for_each(clear_rich);
    match kind {
        Kind::Choice(choice) => {
            for option in &mut choice.options {
                option.picture.iter_mut().for_each(clear_picture);
                clear_rich(&mut option.text);
                feedback(&mut option.feedback);
            }
        }
        Kind::TrueFalse(kind) => {
            feedback(&mut kind.feedback_true);
            feedback(&mut kind.feedback_false);
        }
        Kind::Swipe(swipe) => {
            for card in &mut swipe.cards {
                clear_rich(&mut card.text);
                feedback(&mut card.feedback);
            }
        }
        Kind::Hotspot(hotspot) => {
            for zone in &mut hotspot.zones {
                zone.pos = none;
                feedback(&mut zone.feedback);
            }
        }
        Kind::Mark(mark) => {
            mark.text.iter_mut().for_each(clear_prose);
            mark.runs
                .iter_mut()
                .for_each(|run| clear_inlines(&mut run.text));
        }
        Kind::Gaps(gaps) => gaps.text.iter_mut().for_each(clear_prose),
        Kind::Answer(answer) => answer.accepted.iter_mut().for_each(|line| {
            line.pos = none;
            feedback(&mut line.feedback);
        }),
        Kind::Dictation(dictation) => dictation.accepted.iter_mut().for_each(|line| {
            line.pos = none;
            feedback(&mut line.feedback);
        }),
        Kind::Keyboard(keyboard) => keyboard.lines.iter_mut().for_each(|line| {
            line.pos = none;
            feedback(&mut line.feedback);
        }),
        Kind::Number(number) => number.accepted.iter_mut().for_each(|line| {
            line.pos = none;
            feedback(&mut line.feedback);
        }),
        Kind::Order(order) => order.items.iter_mut().for_each(|item| {
            clear_rich(&mut item.text);
            feedback(&mut item.feedback);
        }),
        Kind::Sort(sort) => {
            for sort_box in &mut sort.boxes {
                clear_rich(&mut sort_box.name);
                for item in &mut sort_box.items {
                    clear_rich(&mut item.text);
                    feedback(&mut item.feedback);
                }
            }
        }
        Kind::Pairs(pairs) => pairs.lines.iter_mut().for_each(|line| {
            line.left.iter_mut().for_each(clear_rich);
            clear_rich(&mut line.right);
            feedback(&mut line.feedback);
        }),
        Kind::Label(label) => label.lines.iter_mut().for_each(|line| {
            clear_rich(&mut line.name);
            feedback(&mut line.feedback);
        }),
        Kind::Cards(cards) => cards.cards.iter_mut().for_each(|(front, back)| {
            clear_rich(front);
            clear_rich(back);
        }),
        Kind::Dialogue(dialogue) => {
            for part in &mut dialogue.parts {
                part.pos = none;
                part.text.iter_mut().for_each(clear_prose);
                for choice in &mut part.choices {
                    clear_rich(&mut choice.text);
                    feedback(&mut choice.feedback);
                }
            }
        }
        Kind::Simulator(simulator) => simulator.goals.iter_mut().for_each(|goal| {
            goal.pos = none;
            feedback(&mut goal.feedback);
        }),
        Kind::HandIn(work) => work
            .criteria
            .iter_mut()
            .for_each(|line| clear_rich(&mut line.text)),
        Kind::Mouse(_) => {}
    }
}
