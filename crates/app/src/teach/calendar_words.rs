//! Reasons, times and deadlines in the words of staff.

use locale::Lang;

use crate::calendar::deadline::Finish;
use crate::calendar::interruption::Why;
use crate::calendar::{Away, Reason};
use crate::clock;
use crate::page::moment;

/// Why there are no lessons.
pub fn reason(t: Lang, reason: Reason) -> &'static str {
    match reason {
        Reason::Lockdown => t.calendar_lockdown(),
        Reason::Holiday => t.calendar_holiday(),
        Reason::Technical => t.calendar_technical(),
        Reason::Other => t.calendar_other(),
    }
}

/// Why a learner is not there.
pub fn away(t: Lang, away: Away) -> &'static str {
    match away {
        Away::Escort => t.calendar_escort(),
        Away::Court => t.calendar_court(),
        Away::Medical => t.calendar_medical(),
        Away::Visit => t.calendar_visit(),
        Away::Work => t.calendar_work(),
    }
}

/// Either.
pub fn why(t: Lang, why: Why) -> &'static str {
    match why {
        Why::Lessons(one) => reason(t, one),
        Why::Away(one) => away(t, one),
    }
}

/// From when to when.
pub fn span(t: Lang, from: i64, until: i64) -> String {
    format!("{} – {}", moment(t, from), moment(t, until))
}

/// The day to finish by, and by how much it moved.
pub fn finish(t: Lang, finish: &Finish) -> String {
    let (year, month, day) = clock::day_of(finish.day);
    let day = t.date(i32::from(year), month.unsigned_abs(), day.unsigned_abs());
    if finish.moved == 0 {
        return t.calendar_finish_by(&day);
    }
    let whys: Vec<&str> = finish.why.iter().map(|one| why(t, *one)).collect();
    t.calendar_finish_moved(finish.moved, &day, &whys.join(", "))
}
