//! Paper: the learner's booklet without answers, and the trainer's answer sheet with solutions and notes.

use crate::mark::{Solution, solution};
use crate::model::{Activity, Block, BlockKind, Kind, Prose, Reader, Rich, Scale, Unit};
use crate::render::block::{block, drawn};
use crate::render::html::{Context, Escaped, Page, put};
use crate::render::paper;
use crate::render::prose::{prose, rich};
use crate::render::terms::terms;
use crate::render::verdict;
use crate::render::words::Word;
use crate::render::{reading, solution as answer};

/// What a booklet is made of.
#[derive(Debug, Clone, Copy)]
pub struct Booklet<'a> {
    /// Id of the module.
    pub module: &'a str,
    /// Title of the module.
    pub title: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The units, in order.
    pub sheets: &'a [Sheet<'a>],
}

/// One unit on paper.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// Id of the unit.
    pub id: &'a str,
    /// The unit.
    pub unit: &'a Unit,
    /// Short code by which the answers are typed back.
    pub code: &'a str,
    /// Decides the order of items; the same when the answers are typed back.
    pub seed: u64,
}

/// The learner's edition: no answers, no notes, closed texts open, hints upside down at the foot.
pub fn booklet(ctx: &Context<'_>, booklet: &Booklet<'_>) -> String {
    let mut page = Page::on_paper(ctx);
    put!(
        page,
        "<article class=\"booklet-pages\"><h1 class=\"booklet-title\">{}</h1>",
        Escaped(booklet.title)
    );
    for sheet in booklet.sheets {
        page.raw("<section class=\"unit\">");
        put!(page, "<h1>{}</h1>", Escaped(&sheet.unit.front.title));
        page.raw("<p class=\"my-number\">");
        page.word(Word::MyNumber);
        page.raw(" <span class=\"write\"></span></p>");
        blocks(&mut page, &sheet.unit.blocks, sheet.seed);
        terms(&mut page, sheet.unit);
        hints(&mut page, sheet.unit);
        foot(&mut page, booklet, sheet);
        page.raw("</section>");
    }
    page.raw("</article>");
    page.html
}

/// The trainer's edition: every exercise with its right answer, explanation and hints, and the notes for the trainer.
pub fn answer_sheet(ctx: &Context<'_>, booklet: &Booklet<'_>) -> String {
    let mut page = Page::on_paper(ctx);
    put!(
        page,
        "<article class=\"booklet-pages answers\"><h1 class=\"booklet-title\">{}</h1>",
        Escaped(booklet.title)
    );
    for sheet in booklet.sheets {
        page.raw("<section class=\"unit\">");
        put!(page, "<h1>{} · ", Escaped(&sheet.unit.front.title));
        page.word(Word::Answers);
        page.raw("</h1>");
        each(&sheet.unit.blocks, &mut |block| match &block.kind {
            BlockKind::Activity(activity) => key(&mut page, activity, sheet.seed),
            BlockKind::Note { readers, body } if readers.contains(&Reader::Trainer) => {
                reading::note(&mut page, Word::TrainerNotes, body);
            }
            _ => {}
        });
        foot(&mut page, booklet, sheet);
        page.raw("</section>");
    }
    page.raw("</article>");
    page.html
}

fn blocks(page: &mut Page<'_>, list: &[Block], seed: u64) {
    for one in list {
        match &one.kind {
            BlockKind::Activity(activity) => exercise(page, activity, seed),
            BlockKind::Steps(body) | BlockKind::Step(body) | BlockKind::Corpus { body, .. } => {
                blocks(page, body, seed)
            }
            BlockKind::Video(film) => {
                block(page, one);
                let questions: Vec<Block> = film
                    .body
                    .iter()
                    .filter(|inner| matches!(inner.kind, BlockKind::Activity(_)))
                    .cloned()
                    .collect();
                blocks(page, &questions, seed);
            }
            BlockKind::Checklist { items, .. } => checklist(page, items),
            BlockKind::Survey {
                scale, statement, ..
            } => survey(page, *scale, statement),
            BlockKind::PrintBreak => page.raw("<div class=\"page-break\"></div>"),
            _ => block(page, one),
        }
    }
}

/// Calls for every block, also for those inside others.
pub(crate) fn each<'b>(list: &'b [Block], call: &mut dyn FnMut(&'b Block)) {
    for block in list {
        call(block);
        match &block.kind {
            BlockKind::Steps(body) | BlockKind::Step(body) | BlockKind::Corpus { body, .. } => {
                each(body, call)
            }
            BlockKind::Video(film) => each(&film.body, call),
            _ => {}
        }
    }
}

fn heading(page: &mut Page<'_>, activity: &Activity) {
    page.raw("<h3 class=\"exercise-title\">");
    page.word(Word::Exercise);
    put!(
        page,
        " <code dir=\"ltr\">{}</code></h3>",
        Escaped(&activity.id)
    );
}

fn exercise(page: &mut Page<'_>, activity: &Activity, seed: u64) {
    put!(
        page,
        "<section class=\"exercise\" data-type=\"{}\">",
        activity.kind.keyword()
    );
    page.raw("<div class=\"item\">");
    heading(page, activity);
    prose(page, &activity.prompt);
    page.raw("</div>");
    if activity.common.audio.is_some() {
        page.tagged("p", "muted", Word::OnlyAtStation);
    }
    paper::form(page, activity, seed);
    page.raw("</section>");
}

fn checklist(page: &mut Page<'_>, items: &[Rich]) {
    page.raw("<section class=\"exercise\" data-type=\"checklist\">");
    page.tagged("h3", "exercise-title", Word::ICan);
    page.raw("<ul class=\"boxes\">");
    for item in items {
        page.raw("<li class=\"item\">☐ ");
        rich(page, item);
        page.raw("</li>");
    }
    page.raw("</ul></section>");
}

fn survey(page: &mut Page<'_>, scale: Scale, statement: &[Prose]) {
    page.raw("<section class=\"exercise item\" data-type=\"survey\">");
    prose(page, statement);
    let face = |of: u32| (1..=of).map(move |face| (drawn(face, of), Word::Face { face, of }));
    let steps: Vec<(&str, Word)> = match scale {
        Scale::Faces3 => face(3).collect(),
        Scale::Faces5 => face(5).collect(),
        Scale::Agree5 => (1..=5).map(|step| ("☐", Word::Agree { step })).collect(),
        Scale::Text => Vec::new(),
        Scale::Voice => return page.raw("</section>"),
    };
    if steps.is_empty() {
        paper::lines(page, 3);
    } else {
        page.tagged("p", "muted", Word::CircleFace);
        page.raw("<ul class=\"faces\">");
        for (sign, word) in steps {
            put!(page, "<li><span aria-hidden=\"true\">{sign}</span> ");
            page.word(word);
            page.raw("</li>");
        }
        page.raw("</ul>");
    }
    page.raw("</section>");
}

fn hints(page: &mut Page<'_>, unit: &Unit) {
    let mut with_hints = Vec::new();
    each(&unit.blocks, &mut |block| {
        if let BlockKind::Activity(activity) = &block.kind
            && !activity.hints.is_empty()
            && unit.front.mode == crate::model::Mode::Practice
        {
            with_hints.push(activity);
        }
    });
    if with_hints.is_empty() {
        return;
    }
    page.raw("<div class=\"upside-down hints\">");
    page.tagged("p", "box-title", Word::Hints);
    for activity in with_hints {
        put!(
            page,
            "<p><code dir=\"ltr\">{}</code></p><ol>",
            Escaped(&activity.id)
        );
        for hint in &activity.hints {
            page.raw("<li>");
            rich(page, hint);
            page.raw("</li>");
        }
        page.raw("</ol>");
    }
    page.raw("</div>");
}

fn foot(page: &mut Page<'_>, booklet: &Booklet<'_>, sheet: &Sheet<'_>) {
    let mut ids = Vec::new();
    each(&sheet.unit.blocks, &mut |block| {
        if let BlockKind::Activity(activity) = &block.kind {
            ids.push(activity.id.as_str());
        }
    });
    page.raw("<p class=\"sheet-code\">");
    for (word, value) in [
        (Word::Module, booklet.module),
        (Word::Version, booklet.version),
        (Word::Unit, sheet.id),
        (Word::Exercise, ids.join(", ").as_str()),
        (Word::SheetCode, sheet.code),
    ] {
        page.raw("<span>");
        page.word(word);
        put!(page, " <bdi dir=\"ltr\">{}</bdi></span> ", Escaped(value));
    }
    page.raw("</p>");
}

/// An exercise on the answer sheet; what is lettered or numbered on paper is named by the same letters.
fn key(page: &mut Page<'_>, activity: &Activity, seed: u64) {
    page.raw("<section class=\"exercise item\">");
    heading(page, activity);
    prose(page, &activity.prompt);
    paper::key(page, activity, seed);
    answer::right_answer(page, activity);
    match solution(activity) {
        Solution::Path(path) if !path.is_empty() => {
            let steps: Vec<String> = path.iter().map(u32::to_string).collect();
            page.raw("<p>");
            page.word(Word::RightAnswer);
            put!(
                page,
                " <bdi dir=\"ltr\">{}</bdi></p>",
                Escaped(steps.join(" → "))
            );
        }
        Solution::Goals(goals) => reading::goals(page, goals),
        Solution::Criteria(_) => {
            if let Kind::HandIn(work) = &activity.kind {
                reading::criteria(page, &work.criteria);
            }
        }
        _ => {}
    }
    verdict::explanation(page, activity);
    page.raw("</section>");
}
