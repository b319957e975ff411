//! Gaps `[[…]]` and marked runs `{{…}}` inside a text (11.7 and 11.10).

use crate::model::{Gap, Inline, MarkRun, Rich};
use crate::text::{Ch, is_escaped, plain, trim};

use super::{Holes, Scanner, Scope};

impl Scanner<'_, '_, '_> {
    /// At `[[`.
    pub(super) fn double_bracket(&mut self) {
        let end = self.double_close(']');
        if self.scope.holes != Holes::Gaps || self.depth > 0 {
            if end.is_some_and(|end| end > self.at + 2) {
                self.found.add(117, self.pos(), &[]);
            }
            return self.literal(2);
        }
        let gap = end.map(|end| (end, read_gap(&self.chars[self.at + 2..end])));
        let Some((end, Some(gap))) = gap else {
            self.found.add(326, self.pos(), &[]);
            return self.literal(2);
        };
        if is_lone_menu(&gap) {
            self.found.add(327, self.pos(), &[]);
        }
        self.scope.gaps.push(gap);
        self.node_to(
            end + 2,
            Inline::Gap(self.scope.counted + self.scope.gaps.len() - 1),
        );
    }

    /// At `{{`.
    pub(super) fn double_brace(&mut self) {
        let end = self.double_close('}');
        if self.scope.holes != Holes::Runs || self.depth > 0 {
            if end.is_some_and(|end| end > self.at + 2) {
                self.found.add(117, self.pos(), &[]);
            }
            return self.literal(2);
        }
        let decoy = self.next_is(2, '!');
        let from = self.at + 2 + usize::from(decoy);
        let text = end
            .filter(|end| *end > from)
            .map(|end| (end, self.inner(from, end)));
        match text {
            Some((end, text)) if !text.is_empty() => {
                let mut run = Rich {
                    inlines: text,
                    ..Rich::default()
                };
                super::settle(&mut run, &Scope::default(), (0, 0));
                let text = run.inlines;
                self.scope.runs.push(MarkRun {
                    target: !decoy,
                    text,
                });
                self.node_to(
                    end + 2,
                    Inline::Run(self.scope.counted + self.scope.runs.len() - 1),
                );
            }
            _ => {
                self.found.add(330, self.pos(), &[]);
                self.literal(2);
            }
        }
    }

    /// Where the two closing marks stand: on the same line, with no second opening before them.
    fn double_close(&mut self, close: char) -> Option<usize> {
        let (open, kind) = if close == ']' { ('[', 0) } else { ('{', 1) };
        if self.at < self.unclosed_until[kind] {
            return None;
        }
        let is = |at: usize, c: char| self.chars.get(at).is_some_and(|ch| ch.c == c);
        let mut at = self.at + 2;
        while let Some(ch) = self.chars.get(at) {
            match ch.c {
                '\\' if self
                    .chars
                    .get(at + 1)
                    .is_some_and(|next| next.c.is_ascii_punctuation()) =>
                {
                    at += 1
                }
                '\n' | super::HARD => break,
                c if c == close && is(at + 1, close) => return Some(at),
                c if c == open && is(at + 1, open) => return None,
                _ => {}
            }
            at += 1;
        }
        self.unclosed_until[kind] = at;
        None
    }
}

/// A typed gap or a menu, or nothing if a part of it is empty.
fn read_gap(chars: &[Ch]) -> Option<Gap> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in 0..=chars.len() {
        if at == chars.len() || (chars[at].c == '|' && !is_escaped(chars, at)) {
            parts.push(trim(&chars[from..at]));
            from = at + 1;
        }
    }
    let in_parentheses = |part: &[Ch]| {
        part.len() > 1
            && part[0].c == '('
            && part[part.len() - 1].c == ')'
            && !is_escaped(part, part.len() - 1)
    };
    let menu = parts.iter().any(|part| in_parentheses(part));
    let choices: Vec<(String, bool)> = parts
        .iter()
        .map(|part| match in_parentheses(part) {
            true => (plain(trim(&part[1..part.len() - 1])), true),
            false => (plain(part), false),
        })
        .collect();
    if choices.iter().any(|(text, _)| text.is_empty()) {
        return None;
    }
    Some(match menu {
        true => Gap::Menu(choices),
        false => Gap::Typed(choices.into_iter().map(|(text, _)| text).collect()),
    })
}

fn is_lone_menu(gap: &Gap) -> bool {
    matches!(gap, Gap::Menu(choices) if choices.iter().all(|(_, right)| *right))
}
