//! `dictation`, listen and write (11.17).

use crate::model::{Accepted, Dictation, Tries, Typos};
use crate::options::Options;

use super::answer::{needs_one, whole};
use super::{Body, Context, text_rules};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Dictation {
    let src = options.media("src", cx.found);
    if src.is_none() {
        cx.found.add(340, cx.pos, &[]);
    }
    let slow = options.media("slow", cx.found);
    let replays = options
        .tries("replays", cx.found)
        .filter(|replays| *replays != Tries::Unlimited);
    let rules = text_rules(options, true, Typos::No, cx);
    let accepted: Vec<Accepted> = body.entries.iter().map(|entry| whole(entry, cx)).collect();
    needs_one(!accepted.is_empty(), cx);
    Dictation {
        src,
        slow,
        replays,
        rules,
        accepted,
    }
}
