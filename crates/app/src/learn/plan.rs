//! Days to finish by and the next lesson, in the words of the learner.

use locale::Lang;

use crate::calendar::Reason;
use crate::calendar::deadline::Finish;
use crate::calendar::interruption::Why;
use crate::calendar::lesson::Lesson;
use crate::clock;
use crate::page::moment;

/// The day to finish by, and why there is more time than at first.
pub fn finish(t: Lang, finish: &Finish) -> String {
    let (year, month, day) = clock::day_of(finish.day);
    let day = t.date(i32::from(year), month.unsigned_abs(), day.unsigned_abs());
    if finish.moved == 0 {
        return t.learn_finish_by(&day);
    }
    let mut whys: Vec<&str> = finish.why.iter().map(|one| why(t, *one)).collect();
    whys.dedup();
    t.learn_finish_moved(finish.moved, &day, &whys.join(", "))
}

/// What a learner is told; it never says where they are.
fn why(t: Lang, why: Why) -> &'static str {
    match why {
        Why::Lessons(Reason::Lockdown | Reason::Other) => t.learn_pause_lessons(),
        Why::Lessons(Reason::Holiday) => t.learn_pause_holiday(),
        Why::Lessons(Reason::Technical) => t.learn_pause_technical(),
        Why::Away(_) => t.learn_pause_away(),
    }
}

/// When and where the next lesson is.
pub fn next(t: Lang, lesson: &Lesson) -> String {
    t.learn_next_lesson(&moment(t, lesson.from), &lesson.room)
}
