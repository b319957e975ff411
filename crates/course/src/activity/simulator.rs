//! `simulator`, a task in a simulated program, and its goals (11.18 and 13.4).

use crate::model::{Goal, GoalTest, Op, Simulator};
use crate::options::Options;
use crate::paths;
use crate::text::{Ch, string, trim};

use super::split::one_line;
use super::tail::{self, Allowed};
use super::{Body, Context, Entry, remark};

/// Goals of an activity.
const GOALS: usize = 20;

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Simulator {
    let scene = options
        .shaped("scene", paths::is_name, "[a-z0-9._-]", cx.found)
        .unwrap_or_default();
    if scene.is_empty() {
        cx.found.add(202, cx.pos, &["scene"]);
    }
    let app = options.shaped(
        "app",
        paths::is_name,
        "mail, browser, files, chat, sheet, robot",
        cx.found,
    );
    let ends = [("button", false), ("auto", true)];
    let auto = options.word("finish", &ends, 111, cx.found) == Some(true);
    let entries = std::mem::take(&mut body.entries);
    let goals: Vec<Goal> = entries.into_iter().map(|entry| goal(entry, cx)).collect();
    if goals.is_empty() {
        cx.found.add(302, cx.pos, &["1"]);
    }
    cx.found.limit(goals.len(), GOALS, cx.pos);
    Simulator {
        scene,
        app,
        auto,
        goals,
    }
}

fn goal(mut entry: Entry, cx: &mut Context) -> Goal {
    let allowed = Allowed {
        percent: None,
        points: Some(-100..=100),
        last: false,
        words: "-100…100",
    };
    let points = tail::take(&mut entry.lines, &allowed, cx).points;
    let feedback = remark(&entry.feedback, cx);
    let pos = entry.line.pos;
    let chars = one_line(&entry.lines).chars;
    let kept = without_tails(trim(&chars));
    let (at_end, not, rest) = judged(kept);
    let read = words(rest).and_then(|words| {
        let (event, tests) = words.split_first()?;
        let tests: Option<Vec<GoalTest>> = tests.iter().map(|word| test(word)).collect();
        let event = string(event);
        is_event(&event).then_some((event, tests?))
    });
    if read.is_none() || kept.len() < trim(&chars).len() {
        cx.found.add(343, pos, &[]);
    }
    let (event, tests) = read.unwrap_or_else(|| (string(rest), Vec::new()));
    let gives = points.unwrap_or(if not { -1 } else { 1 });
    if not != (gives < 0) {
        cx.found.add(344, pos, &[]);
    }
    Goal {
        at_end,
        not,
        event,
        tests,
        points,
        feedback,
        pos,
    }
}

/// A goal carries one brace group; one before it would be taken for it when the goal is saved.
fn without_tails(chars: &[Ch]) -> &[Ch] {
    let mut chars = chars;
    while let Some(from) = chars.iter().rposition(|ch| ch.c == '{') {
        let last = chars.last().is_some_and(|ch| ch.c == '}');
        if !last || (from > 0 && chars[from - 1].c != ' ') {
            break;
        }
        chars = trim(&chars[..from]);
    }
    chars
}

/// `end` and `not` at the start.
fn judged(chars: &[Ch]) -> (bool, bool, &[Ch]) {
    let at_end = crate::text::after(chars, "end ");
    let chars = at_end.map_or(chars, trim);
    let not = crate::text::after(chars, "not ");
    (at_end.is_some(), not.is_some(), not.map_or(chars, trim))
}

/// The words of a goal; blanks inside quotes belong to a word.
fn words(chars: &[Ch]) -> Option<Vec<Vec<Ch>>> {
    let mut words = vec![Vec::new()];
    let mut quoted = false;
    let mut escaped = false;
    for ch in chars {
        let word = words.last_mut()?;
        match ch.c {
            ' ' if !quoted => words.push(Vec::new()),
            c => {
                word.push(*ch);
                quoted ^= c == '"' && !escaped;
            }
        }
        escaped = ch.c == '\\' && !escaped;
    }
    words.retain(|word| !word.is_empty());
    (!quoted).then_some(words)
}

fn is_event(event: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    event
        .split_once('.')
        .is_some_and(|(name, verb)| part(name) && part(verb))
}

/// `key=value`, also with the other signs.
fn test(word: &[Ch]) -> Option<GoalTest> {
    let name =
        |ch: &&Ch| ch.c.is_ascii_lowercase() || ch.c.is_ascii_digit() || matches!(ch.c, '-' | '_');
    let length = word.iter().take_while(name).count();
    let (key, rest) = (string(&word[..length]), string(&word[length..]));
    let signs = [
        ("!=", Op::IsNot),
        (">=", Op::AtLeast),
        ("<=", Op::AtMost),
        ("=", Op::Is),
        ("~", Op::Contains),
    ];
    let (op, value) = signs
        .into_iter()
        .find_map(|(sign, op)| Some((op, rest.strip_prefix(sign)?)))?;
    let value = unquoted(value)?;
    (!key.is_empty()).then_some(GoalTest { key, op, value })
}

fn unquoted(value: &str) -> Option<String> {
    let Some(rest) = value.strip_prefix('"') else {
        return (!value.is_empty() && !value.contains('"')).then(|| value.to_string());
    };
    let inner = rest.strip_suffix('"')?;
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next()? {
                next @ ('"' | '\\') => text.push(next),
                next => text.extend(['\\', next]),
            },
            '"' => return None,
            c => text.push(c),
        }
    }
    Some(text)
}
