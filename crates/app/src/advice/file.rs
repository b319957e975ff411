//! A review as the file that travels with the module.

use course::review::{self, Review};

use crate::advice::find::{Advice, Comment, Edition};
use crate::clock;

/// The review as it was given, with what became of its comments since.
pub fn of(advice: &Advice, version: String, edition: &Edition, comments: &[Comment]) -> Review {
    let given = |one: &&Comment| (1..=edition.number).contains(&one.given_in);
    let comment = |one: &Comment| review::Comment {
        unit: one.place.unit.clone(),
        language: one.place.lang.clone(),
        block: one.place.block.clone(),
        quote: one.place.quote.clone(),
        weight: one.weight,
        text: one.text.clone(),
        answer: one.answer.clone(),
        settled: one.settled,
    };
    Review {
        format: review::FORMAT.to_owned(),
        v: 1,
        module: advice.module.clone(),
        version,
        day: clock::date(edition.at),
        edition: u32::try_from(edition.number).unwrap_or(1),
        reviewer: edition.form.named.clone(),
        language: edition.form.language.clone(),
        recommendation: edition.form.recommendation,
        answers: edition.form.answers.clone(),
        remark: edition.form.remark.clone(),
        comments: comments.iter().filter(given).map(comment).collect(),
    }
}
