//! Which bracket or run of back-ticks closes which: one pass, so that every later question is answered at once.

use std::collections::BTreeMap;

use crate::text::{Ch, is_escaped};

/// The partners of the brackets and code marks of one stretch of text.
#[derive(Debug)]
pub(super) struct Pairs(Vec<u32>);

impl Pairs {
    /// Finds all pairs.
    pub fn new(chars: &[Ch]) -> Self {
        let mut partners = vec![0; chars.len()];
        let runs = runs_by_length(chars);
        let mut open = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            match chars[at].c {
                '\\' => at += 1,
                '`' => {
                    let run = run_length(chars, at);
                    match closing_run(&runs, run, at + run) {
                        Some(end) => {
                            partners[at] = index(end);
                            at = end - 1;
                        }
                        None => at += run - 1,
                    }
                }
                '[' => open.push(at),
                ']' => {
                    if let Some(from) = open.pop() {
                        partners[from] = index(at);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        Pairs(partners)
    }

    /// For `[` the index of its `]`; for back-ticks the index after the closing ones.
    pub fn partner(&self, at: usize) -> Option<usize> {
        self.0
            .get(at)
            .map(|partner| *partner as usize)
            .filter(|partner| *partner > 0)
    }
}

/// The next plain `close` on the same line, not further than this.
pub(super) fn close_within(chars: &[Ch], from: usize, close: char, limit: usize) -> Option<usize> {
    let mut at = from;
    while at < chars.len().min(from + limit) {
        match chars[at].c {
            '\\' if chars
                .get(at + 1)
                .is_some_and(|next| next.c.is_ascii_punctuation()) =>
            {
                at += 1
            }
            '\n' | super::HARD => return None,
            c if c == close => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Splits at the first plain mark.
pub(crate) fn split_once(chars: &[Ch], mark: char) -> Option<(&[Ch], &[Ch])> {
    let at = (0..chars.len()).find(|at| chars[*at].c == mark && !is_escaped(chars, *at))?;
    Some((&chars[..at], &chars[at + 1..]))
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(0)
}

fn run_length(chars: &[Ch], at: usize) -> usize {
    chars[at..].iter().take_while(|ch| ch.c == '`').count()
}

fn runs_by_length(chars: &[Ch]) -> BTreeMap<usize, Vec<usize>> {
    let mut runs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut at = 0;
    while at < chars.len() {
        let run = run_length(chars, at);
        if run > 0 {
            runs.entry(run).or_default().push(at);
        }
        at += run.max(1);
    }
    runs
}

fn closing_run(runs: &BTreeMap<usize, Vec<usize>>, run: usize, from: usize) -> Option<usize> {
    let starts = runs.get(&run)?;
    let next = starts.partition_point(|start| *start < from);
    starts.get(next).map(|start| start + run)
}
