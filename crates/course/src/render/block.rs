//! Blocks that are not scored: sound, film, framed and closed texts, checklists and surveys.

use crate::model::{Block, BlockKind, BoxKind, MediaPath, Prose, Rich, Scale, Video};
use crate::render::html::{Escaped, Language, Medium, Page, put};
use crate::render::prose::{self, rich};
use crate::render::words::Word;

/// Writes a block to read, hear or see. Activities inside it are left to their own forms; notes are never written.
pub fn block(page: &mut Page<'_>, block: &Block) {
    match &block.kind {
        BlockKind::Prose(one) => prose::prose(page, std::slice::from_ref(one)),
        BlockKind::Audio { src, transcript } => audio(page, src.as_ref(), transcript),
        BlockKind::Video(film) => video(page, film),
        BlockKind::More { title, body } => more(page, title, body),
        BlockKind::Boxed { kind, body } => boxed(page, *kind, body),
        BlockKind::Corpus { body, .. } | BlockKind::Steps(body) | BlockKind::Step(body) => {
            for inner in body {
                self::block(page, inner);
            }
        }
        BlockKind::Checklist { .. }
        | BlockKind::Survey { .. }
        | BlockKind::Activity(_)
        | BlockKind::ScreenBreak
        | BlockKind::PrintBreak
        | BlockKind::Note { .. } => {}
    }
}

fn audio(page: &mut Page<'_>, src: Option<&MediaPath>, transcript: &[Prose]) {
    page.raw("<div class=\"audio\">");
    if let Some(src) = src {
        player(page, src);
    }
    details(page, Word::Transcript, transcript);
    page.raw("</div>");
}

/// The player of a sound; nothing on paper.
pub(crate) fn player(page: &mut Page<'_>, src: &MediaPath) {
    if page.medium == Medium::Paper {
        return;
    }
    if let Some(url) = (page.ctx.media)(src) {
        put!(
            page,
            "<audio controls preload=\"none\" src=\"{}\"></audio>",
            Escaped(url)
        );
    }
}

fn details(page: &mut Page<'_>, title: Word, body: &[Prose]) {
    if body.is_empty() {
        return;
    }
    if page.medium == Medium::Paper {
        page.raw("<div class=\"transcript\">");
        prose::prose(page, body);
        page.raw("</div>");
        return;
    }
    page.raw("<details class=\"transcript\"><summary>");
    page.word(title);
    page.raw("</summary>");
    prose::prose(page, body);
    page.raw("</details>");
}

fn video(page: &mut Page<'_>, film: &Video) {
    page.raw("<div class=\"video\">");
    if page.medium == Medium::Paper {
        page.tagged("p", "only-at-station", Word::OnlyAtStation);
        if let Some(poster) = &film.poster {
            prose::image(page, poster, "");
        }
    } else {
        player_of_film(page, film, film.src.as_ref());
    }
    let transcript: Vec<Prose> = film
        .body
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Prose(one) => Some(one.clone()),
            _ => None,
        })
        .collect();
    details(page, Word::Transcript, &transcript);
    if page.medium == Medium::Screen && film.described.is_some() {
        page.raw("<details class=\"described\"><summary>");
        page.word(Word::Described);
        page.raw("</summary>");
        player_of_film(page, film, film.described.as_ref());
        page.raw("</details>");
    }
    page.raw("</div>");
}

fn player_of_film(page: &mut Page<'_>, film: &Video, src: Option<&MediaPath>) {
    let media = page.ctx.media;
    let Some(url) = src.and_then(media) else {
        return;
    };
    put!(
        page,
        "<video controls preload=\"none\" src=\"{}\"",
        Escaped(url)
    );
    if let Some(poster) = film.poster.as_ref().and_then(media) {
        put!(page, " poster=\"{}\"", Escaped(poster));
    }
    page.raw(">");
    if let Some(captions) = film.captions.as_ref().and_then(media) {
        let lang = page.ctx.lang;
        put!(
            page,
            "<track kind=\"captions\" src=\"{}\" srclang=\"{1}\" label=\"{1}\" default>",
            Escaped(captions),
            Escaped(lang)
        );
    }
    page.raw("</video>");
}

fn more(page: &mut Page<'_>, title: &str, body: &[Prose]) {
    if page.medium == Medium::Paper {
        put!(
            page,
            "<section class=\"more\"><p class=\"more-title\"><strong>{}</strong></p>",
            Escaped(title)
        );
        prose::prose(page, body);
        page.raw("</section>");
        return;
    }
    put!(
        page,
        "<details class=\"more\"><summary>{}</summary>",
        Escaped(title)
    );
    prose::prose(page, body);
    page.raw("</details>");
}

fn boxed(page: &mut Page<'_>, kind: BoxKind, body: &[Prose]) {
    let class = match kind {
        BoxKind::Remember => "remember",
        BoxKind::Example => "example",
        BoxKind::Warning => "warning",
        BoxKind::Try => "try",
        BoxKind::Talk => "talk",
    };
    put!(page, "<aside class=\"box {class}\">");
    page.tagged("p", "box-title", Word::Box(kind));
    prose::prose(page, body);
    page.raw("</aside>");
}

/// Writes the inside of the form of a checklist or survey; `given` holds what the learner said before.
pub fn opinion(page: &mut Page<'_>, block: &Block, given: &Opinion) {
    match &block.kind {
        BlockKind::Checklist { id: _, items } => checklist(page, items, &given.ticked),
        BlockKind::Survey {
            id: _,
            scale,
            statement,
        } => survey(page, *scale, statement, given),
        _ => {}
    }
}

/// What a learner said in a checklist or survey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opinion {
    /// Lines ticked, from 1 (field `tick`).
    pub ticked: Vec<u32>,
    /// Face or step, from 1 (field `face`).
    pub face: Option<u32>,
    /// Text (field `text`).
    pub text: Option<String>,
}

fn checklist(page: &mut Page<'_>, items: &[Rich], ticked: &[u32]) {
    page.raw("<fieldset class=\"checklist\"><legend>");
    page.word(Word::ICan);
    page.raw("</legend><ul class=\"options\">");
    for (number, item) in (1u32..).zip(items) {
        let checked = if ticked.contains(&number) {
            " checked"
        } else {
            ""
        };
        put!(
            page,
            "<li class=\"option\"><label><input type=\"checkbox\" name=\"tick\" value=\"{number}\"{checked}> <span class=\"option-text\">"
        );
        rich(page, item);
        page.raw("</span></label>");
        page.speaker(item);
        page.raw("</li>");
    }
    page.raw("</ul></fieldset>");
}

fn survey(page: &mut Page<'_>, scale: Scale, statement: &[Prose], given: &Opinion) {
    page.raw("<fieldset class=\"survey\"><legend>");
    legend(page, statement);
    page.raw("</legend>");
    page.tagged("p", "muted", Word::MaySkip);
    match scale {
        Scale::Faces3 => faces(page, 3, given.face, |face| Word::Face { face, of: 3 }),
        Scale::Faces5 => faces(page, 5, given.face, |face| Word::Face { face, of: 5 }),
        Scale::Agree5 => faces(page, 0, given.face, |step| Word::Agree { step }),
        Scale::Text => {
            page.raw("<label class=\"field\"><span class=\"label\">");
            page.word(Word::YourAnswer);
            put!(
                page,
                "</span> <textarea name=\"text\" rows=\"3\" autocomplete=\"off\" dir=\"auto\">{}</textarea></label>",
                Escaped(given.text.as_deref().unwrap_or_default())
            );
        }
        Scale::Voice => page.tagged("p", "tell", Word::TellTrainer),
    }
    page.raw("</fieldset>");
}

/// Radio buttons of a scale; `of` faces, or five steps without a face.
fn faces(page: &mut Page<'_>, of: u32, given: Option<u32>, word: impl Fn(u32) -> Word) {
    page.raw("<ul class=\"options faces\">");
    for face in 1..=if of == 0 { 5 } else { of } {
        let checked = if given == Some(face) { " checked" } else { "" };
        put!(
            page,
            "<li class=\"option\"><label><input type=\"radio\" name=\"face\" value=\"{face}\"{checked}> <span class=\"option-text\">"
        );
        if of != 0 {
            put!(
                page,
                "<span class=\"icon\" aria-hidden=\"true\">{}</span> ",
                drawn(face, of)
            );
        }
        page.word(word(face));
        page.raw("</span></label>");
        let text = page.ctx.words.word(word(face)).into_owned();
        if page.ctx.interface == page.ctx.lang {
            page.speaker_of(&text, None);
        }
        page.raw("</li>");
    }
    page.raw("</ul>");
}

pub(crate) fn drawn(face: u32, of: u32) -> &'static str {
    match (face, of) {
        (1, 5) => "☹☹",
        (1, _) | (2, 5) => "☹",
        (2, _) | (3, 5) => "😐",
        (5, _) => "☺☺",
        _ => "☺",
    }
}

/// A statement or prompt as the legend of a fieldset, which may hold only running text: paragraphs become lines.
fn legend(page: &mut Page<'_>, statement: &[Prose]) {
    let mut first = true;
    for block in statement {
        if let crate::model::ProseKind::Paragraph(text) = &block.kind {
            if !first {
                page.raw("<br>");
            }
            first = false;
            rich(page, text);
            page.hear(&crate::plain::rich(text), text.sound.as_ref());
        }
    }
}

/// Opens an element that marks interface text in a page of another language.
pub(crate) fn interface(page: &Page<'_>) -> String {
    if page.ctx.interface == page.ctx.lang {
        String::new()
    } else {
        Language(page.ctx.interface).to_string()
    }
}
