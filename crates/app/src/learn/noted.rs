//! Somebody helped a learner with what is on a screen: noted, so that the results there count as *helped*.

use course::render;
use ledger::Id;
use ledger::statement::Verb;

use crate::admit::library::Shelved;
use crate::error::Result;
use crate::learn::answer::Rules;
use crate::learn::fact::{self, Detail, HelpedWith, Place};
use crate::learn::text;
use crate::record::Write;

/// Notes the help for each activity of the screen that gives a result. It is about the learner; the actor helped.
pub fn note(
    w: &mut Write,
    learner: Id,
    shelved: &Shelved,
    (unit, screen): (&str, u32),
    with: &[HelpedWith],
) -> Result<()> {
    let source = shelved.module.manifest.source.as_str();
    let Some(parsed) = shelved.module.unit(unit, source) else {
        return Ok(());
    };
    let screens = render::screens(parsed);
    let found = usize::try_from(screen).ok().and_then(|at| screens.get(at));
    let place = Place::of(shelved, unit, source);
    let mode = parsed.front.mode;
    let activities = found.into_iter().flat_map(render::Screen::activities);
    for activity in activities.filter(|activity| text::counts(activity)) {
        let rules = Rules::of(activity, mode);
        let object = Some((activity.id.as_str(), rules.interaction));
        let detail = Detail::Noted {
            with: with.to_vec(),
        };
        fact::record(w, learner, Verb::Asked, &place, object, detail, None)?;
    }
    Ok(())
}
