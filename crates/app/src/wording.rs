//! How the application speaks inside an exercise: the words of the interface, in the language of the reader.

use std::borrow::Cow;

use course::model::BoxKind;
use course::render::{Word, Words};
use locale::Lang;

/// The interface's words for fragments of a course, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording(pub Lang);

impl Words for Wording {
    fn word(&self, key: Word) -> Cow<'_, str> {
        with_numbers(self.0, key).map_or_else(|| Cow::Borrowed(fixed(self.0, key)), Cow::Owned)
    }
}

/// Words that hold a number, which each language bends in its own way.
fn with_numbers(t: Lang, key: Word) -> Option<String> {
    Some(match key {
        Word::AnswersBetween { min, max } => t.render_answers_between(min.into(), max.into()),
        Word::MayListen { times } => t.render_may_listen(times.into()),
        Word::Position { place, of } => t.render_position(place.into(), of.into()),
        Word::Gap { number } => t.render_gap(number.into()),
        Word::Place { number } => t.render_place(number.into()),
        Word::Card { number, of } => t.render_card(number.into(), of.into()),
        Word::RightOf { right, of } => t.render_right_of(right.into(), of.into()),
        Word::TriesLeft { tries } => t.render_tries_left(tries.into()),
        Word::Hint { number } => t.render_hint(number.into()),
        Word::Hits { hits, of } => t.render_hits(hits.into(), of.into()),
        Word::FileAtMost { megabytes } => t.render_file_at_most(megabytes.into()),
        Word::WordsAtMost { words } => t.render_words_at_most(words.into()),
        Word::Points { points } => t.render_points(points.into()),
        Word::FoundInAll { hits } => t.render_found_in_all(hits.into()),
        Word::FoundHere { hits } => t.render_found_here(hits.into()),
        Word::WordCount { words } => t.render_word_count(words.into()),
        Word::GoToPart { number } => t.render_go_to_part(number.into()),
        Word::Part { number } => t.render_part(number.into()),
        Word::PerCent { per_cent } => t.render_per_cent(per_cent.into()),
        _ => return None,
    })
}

fn fixed(t: Lang, key: Word) -> &'static str {
    match key {
        Word::Face { face, of } => face_word(t, face, of),
        Word::Agree { step } => agreement(t, step),
        Word::Box(kind) => box_title(t, kind),
        Word::OneAnswer => t.render_one_answer(),
        Word::SeveralAnswers => t.render_several_answers(),
        Word::True => t.render_true(),
        Word::False => t.render_false(),
        Word::YourAnswer => t.render_your_answer(),
        Word::Choose => t.render_choose(),
        Word::Listen => t.render_listen(),
        Word::ListenSlowly => t.render_listen_slowly(),
        Word::HeardAll => t.render_heard_all(),
        Word::ComputerVoice => t.render_computer_voice(),
        Word::Transcript => t.render_transcript(),
        Word::Described => t.render_described(),
        Word::Up => t.render_up(),
        Word::Down => t.render_down(),
        Word::WordsToUse => t.render_words_to_use(),
        Word::NamesToUse => t.render_names_to_use(),
        Word::PressPicture => t.render_press_picture(),
        Word::TickWords => t.render_tick_words(),
        Word::Right => t.render_right(),
        Word::Partly => t.render_partly(),
        Word::NotYet => t.render_not_yet(),
        Word::Missing => t.render_missing(),
        Word::LeftOpen => t.render_left_open(),
        Word::Waiting => t.render_waiting(),
        Word::NotAnAnswer => t.render_not_an_answer(),
        Word::Explanation => t.render_explanation(),
        Word::RightAnswer => t.render_right_answer(),
        Word::Or => t.render_or(),
        Word::Turn => t.render_turn(),
        Word::FindPairs => t.render_find_pairs(),
        Word::OneByOne => t.render_one_by_one(),
        Word::KnewIt => t.render_knew_it(),
        Word::NotYetKnown => t.render_not_yet_known(),
        Word::DialogueEnd => t.render_dialogue_end(),
        Word::NoSimulator => t.render_no_simulator(),
        Word::PressCircle => t.render_press_circle(),
        Word::NotPossible => t.render_not_possible(),
        Word::TypeThis => t.render_type_this(),
        Word::YourFile => t.render_your_file(),
        Word::HandedIn => t.render_handed_in(),
        Word::GiveWork => t.render_give_work(),
        Word::DrawIt => t.render_draw_it(),
        Word::OnPaper => t.render_on_paper(),
        Word::LookAgain => t.render_look_again(),
        Word::ICan => t.render_i_can(),
        Word::MaySkip => t.render_may_skip(),
        Word::TellTrainer => t.render_tell_trainer(),
        Word::SearchTexts => t.render_search_texts(),
        Word::Search => t.render_search(),
        Word::SearchHow => t.render_search_how(),
        Word::FrequentWords => t.render_frequent_words(),
        Word::Texts => t.render_texts(),
        Word::Text => t.render_text(),
        Word::AWord => t.render_a_word(),
        Word::HowOften => t.render_how_often(),
        Word::MyNumber => t.render_my_number(),
        Word::SheetCode => t.render_sheet_code(),
        Word::Module => t.render_module(),
        Word::Version => t.render_version(),
        Word::Unit => t.render_unit(),
        Word::Exercise => t.render_exercise(),
        Word::Hints => t.render_hints(),
        Word::TickOne => t.render_tick_one(),
        Word::TickSeveral => t.render_tick_several(),
        Word::TickRow => t.render_tick_row(),
        Word::WriteNumber => t.render_write_number(),
        Word::Underline => t.render_underline(),
        Word::WriteHere => t.render_write_here(),
        Word::NumberBoxes => t.render_number_boxes(),
        Word::WriteLetter => t.render_write_letter(),
        Word::WriteName => t.render_write_name(),
        Word::CutOut => t.render_cut_out(),
        Word::TrainerReads => t.render_trainer_reads(),
        Word::CircleFace => t.render_circle_face(),
        Word::OnlyAtStation => t.render_only_at_station(),
        Word::Glossary => t.render_glossary(),
        Word::Answers => t.render_answers(),
        Word::TrainerNotes => t.render_trainer_notes(),
        Word::OfficerNotes => t.render_officer_notes(),
        Word::TranslatorNotes => t.render_translator_notes(),
        Word::Settings => t.render_settings(),
        Word::WhenRight => t.render_when_right(),
        Word::WhenPartly => t.render_when_partly(),
        Word::WhenNotYet => t.render_when_not_yet(),
        Word::File => t.render_file(),
        Word::Goals => t.render_goals(),
        // Words with numbers are made above.
        Word::AnswersBetween { .. }
        | Word::MayListen { .. }
        | Word::Position { .. }
        | Word::Gap { .. }
        | Word::Place { .. }
        | Word::Card { .. }
        | Word::RightOf { .. }
        | Word::TriesLeft { .. }
        | Word::Hint { .. }
        | Word::Hits { .. }
        | Word::WordsAtMost { .. }
        | Word::FileAtMost { .. }
        | Word::Points { .. }
        | Word::FoundInAll { .. }
        | Word::FoundHere { .. }
        | Word::WordCount { .. }
        | Word::GoToPart { .. }
        | Word::Part { .. }
        | Word::PerCent { .. } => "",
    }
}

fn face_word(t: Lang, face: u32, of: u32) -> &'static str {
    match (of, face) {
        (3, 0..=1) => t.render_face_3_1(),
        (3, 2) => t.render_face_3_2(),
        (3, _) => t.render_face_3_3(),
        (_, 0..=1) => t.render_face_5_1(),
        (_, 2) => t.render_face_5_2(),
        (_, 3) => t.render_face_5_3(),
        (_, 4) => t.render_face_5_4(),
        _ => t.render_face_5_5(),
    }
}

fn agreement(t: Lang, step: u32) -> &'static str {
    match step {
        0..=1 => t.render_agree_1(),
        2 => t.render_agree_2(),
        3 => t.render_agree_3(),
        4 => t.render_agree_4(),
        _ => t.render_agree_5(),
    }
}

fn box_title(t: Lang, kind: BoxKind) -> &'static str {
    match kind {
        BoxKind::Remember => t.render_box_remember(),
        BoxKind::Example => t.render_box_example(),
        BoxKind::Warning => t.render_box_warning(),
        BoxKind::Try => t.render_box_try(),
        BoxKind::Talk => t.render_box_talk(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_a_number_is_bent_by_each_language() {
        let tries = |t, tries| Wording(t).word(Word::TriesLeft { tries }).into_owned();
        assert_eq!(tries(Lang::En, 1), "You can try once more");
        assert_eq!(tries(Lang::Ro, 20), "Mai puteți încerca de 20 de ori");
        assert_eq!(Wording(Lang::Fr).word(Word::Right), "C’est juste");
    }

    #[test]
    fn faces_go_from_sad_to_happy() {
        let face = |face, of| Wording(Lang::En).word(Word::Face { face, of }).into_owned();
        assert_eq!(face(1, 3), "Not good");
        assert_eq!(face(3, 3), "Good");
        assert_eq!(face(5, 5), "Very good");
    }
}
