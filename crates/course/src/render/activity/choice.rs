//! Single and multiple choice, of words and of pictures: radio buttons or check boxes.

use crate::model::Choice;
use crate::render::activity::Try;
use crate::render::html::{Flag, Page, put};
use crate::render::prose::{picture, rich};
use crate::render::words::Word;
use crate::score::is_multiple;
use crate::shuffle::number;

/// Says how many answers are wanted.
pub(crate) fn how_many(page: &mut Page<'_>, multiple: bool, min: Option<u32>, max: Option<u32>) {
    let word = match (multiple, min, max) {
        (false, ..) => Word::OneAnswer,
        (true, Some(min), Some(max)) => Word::AnswersBetween { min, max },
        (true, ..) => Word::SeveralAnswers,
    };
    page.tagged("p", "how", word);
}

pub(super) fn controls(page: &mut Page<'_>, choice: &Choice, a: &Try<'_>) {
    let multiple = is_multiple(choice);
    how_many(page, multiple, choice.min, choice.max);
    let kind = if multiple { "checkbox" } else { "radio" };
    let picked = a.list(|answer| &answer.picked);
    page.raw(if choice.pictures {
        "<ul class=\"options pictures-choice\">"
    } else {
        "<ul class=\"options\">"
    });
    for (place, &source) in a.places.iter().enumerate() {
        let option = &choice.options[source];
        let item = number(source);
        let checked = Flag("checked", picked.contains(&item));
        put!(
            page,
            "<li class=\"option{}\"><label><input type=\"{kind}\" name=\"pick\" value=\"{}\"{checked}> ",
            a.class(item),
            number(place)
        );
        if let Some(shown) = &option.picture {
            page.raw("<span class=\"option-picture\">");
            picture(page, shown);
            page.raw("</span> ");
        }
        page.raw("<span class=\"option-text\">");
        rich(page, &option.text);
        page.raw("</span></label>");
        page.speaker(&option.text);
        a.beside(page, item, option.feedback.as_ref());
        page.raw("</li>");
    }
    page.raw("</ul>");
}
