//! `gaps`, a text with holes (11.10). The text itself is read with the prompt.

use crate::model::{Gap, Gaps, Typos};
use crate::options::Options;
use crate::text::{is_escaped, plain, trim};

use super::split::one_line;
use super::{Body, Context, count, text_rules};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Gaps {
    let modes = [("type", false), ("bank", true)];
    let bank = options.word("mode", &modes, 111, cx.found) == Some(true);
    let rules = text_rules(options, false, Typos::Auto, cx);
    let mut extra = Vec::new();
    for entry in std::mem::take(&mut body.entries) {
        let chars = one_line(&entry.lines).chars;
        let mut from = 0;
        for at in 0..=chars.len() {
            if at == chars.len() || (chars[at].c == ',' && !is_escaped(&chars, at)) {
                extra.push(plain(trim(&chars[from..at])));
                from = at + 1;
            }
        }
    }
    extra.retain(|word| !word.is_empty());
    Gaps {
        bank,
        extra,
        rules,
        ..Gaps::default()
    }
}

pub(super) fn look_over(kind: &Gaps, cx: &mut Context) {
    count(kind.gaps.len(), 1, 20, cx);
    let typed = kind.gaps.iter().any(|gap| matches!(gap, Gap::Typed(_)));
    if kind.bank && typed && kind.extra.is_empty() {
        cx.found.add(328, cx.pos, &[]);
    }
}
