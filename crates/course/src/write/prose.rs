//! Prose as text: paragraphs, lists, quotations, tables, code.

use crate::activity::is_bank;
use crate::model::{List, Prose, ProseKind, Rich};

use super::inline;
use super::items::rich_with;

/// A longer line is folded at a blank.
const LONG: usize = 3500;

/// Blocks of prose with a blank line between them.
pub(super) fn blocks(list: &[Prose]) -> String {
    blocks_with(list, &[])
}

/// The same for a text with gaps or marks.
pub(super) fn blocks_with(list: &[Prose], holes: &[String]) -> String {
    let parts: Vec<String> = list.iter().map(|block| block_with(block, holes)).collect();
    super::joined(&parts)
}

/// Prose in a dialogue, where `## ` would open a part: a sub-title there is one level deeper.
pub(super) fn blocks_in_dialogue(list: &[Prose]) -> String {
    let parts: Vec<String> = list
        .iter()
        .map(|one| match one.kind {
            ProseKind::Heading { level: 2, .. } => format!("#{}", block(one)),
            _ => block(one),
        })
        .collect();
    super::joined(&parts)
}

/// One block.
pub(super) fn block(block: &Prose) -> String {
    block_with(block, &[])
}

/// Lines of text, each of which is read as nothing but text.
pub(super) fn line_starts(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(line_start).collect();
    lines.join("\n")
}

fn block_with(block: &Prose, holes: &[String]) -> String {
    match &block.kind {
        ProseKind::Heading { level, text } => heading(*level, &rich_with(text, holes)),
        ProseKind::Paragraph(text) => folded(&line_starts(&rich_with(text, holes))),
        ProseKind::Picture(picture) => inline::picture(picture),
        ProseKind::List(items) => list(items, holes),
        ProseKind::Quote(inner) => {
            let inner = blocks_with(inner, holes);
            let lines: Vec<String> = inner
                .split('\n')
                .map(|line| format!("> {line}").trim_end_matches(' ').to_string())
                .collect();
            lines.join("\n")
        }
        ProseKind::Table { head, rows } => table(head, rows, holes),
        ProseKind::Code { language, text } => {
            let word = language.as_deref().unwrap_or("");
            let text = if text.is_empty() {
                String::new()
            } else {
                format!("{text}\n")
            };
            format!("```{word}\n{text}```")
        }
    }
}

fn heading(level: u8, text: &str) -> String {
    let text = text.replace("\\\n", " ");
    let signs = text.chars().rev().take_while(|c| *c == '#').count();
    let (start, end) = text.split_at(text.len() - signs);
    let end = if signs > 0 {
        format!("\\{end}")
    } else {
        String::new()
    };
    let mark = if level == 1 { "#" } else { "##" };
    format!("{mark} {start}{end}")
        .trim_end_matches(' ')
        .to_string()
}

fn list(list: &List, holes: &[String]) -> String {
    let mut lines = Vec::new();
    for (number, item) in list.items.iter().enumerate() {
        let mark = if list.ordered {
            format!("{}.", number + 1)
        } else {
            "-".to_string()
        };
        let indent = format!("\n{}", " ".repeat(mark.len() + 1));
        let text = line_starts(&rich_with(&item.text, holes));
        lines.push(
            format!("{mark} {}", text.replace('\n', &indent))
                .trim_end_matches(' ')
                .to_string(),
        );
        if let Some(inner) = &item.inner {
            lines.push(format!(
                "{}{}",
                &indent[1..],
                self::list(inner, holes).replace('\n', &indent)
            ));
        }
    }
    lines.join("\n")
}

fn table(head: &[Rich], rows: &[Vec<Rich>], holes: &[String]) -> String {
    let row = |cells: &[Rich]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| plain_pipes(&rich_with(cell, holes)))
            .collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(head), format!("|{}", " --- |".repeat(head.len()))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// A backslash before every pipe that has none.
fn plain_pipes(text: &str) -> String {
    let mut out = String::new();
    let mut escaped = false;
    for c in text.replace("\\\n", " ").chars() {
        if c == '|' && !escaped {
            out.push('\\');
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// A line that would be read as something else gets a backslash.
fn line_start(line: &str) -> String {
    if let Some(at) = marked_place(line) {
        return format!("{}\\{}", &line[..at], &line[at..]);
    }
    line.to_string()
}

/// Where the backslash must stand.
fn marked_place(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let alone = |length: usize| line[length..].is_empty() || line[length..].starts_with(' ');
    let same = |c: char| line.chars().take_while(|other| *other == c).count();
    let boxed = |rest: &str| {
        ["( )", "()", "(x)", "☐", "☑", "☒"]
            .iter()
            .any(|mark| rest.starts_with(mark))
    };
    let rest = line[first.len_utf8()..].trim_start_matches(' ');
    let start = match first {
        '-' => alone(1) || (same('-') > 2 && same('-') == line.len()) || boxed(rest),
        '+' => alone(1) || boxed(rest),
        '•' | '–' if boxed(rest) && rest.starts_with('(') => return line.find('('),
        '(' => boxed(line),
        '>' => true,
        '#' => same('#') < 7 && alone(same('#')),
        '=' => alone(1) || same('=') == line.len(),
        '~' => alone(1),
        '?' => line.starts_with("??") && alone(2),
        '!' => {
            ["!!", "!+", "!~", "!-"]
                .iter()
                .any(|mark| line.starts_with(mark))
                && alone(2)
        }
        ':' => line.starts_with(":::"),
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let dot = line[digits..].starts_with(['.', ')']);
            return (digits < 10 && dot && alone(digits + 1)).then_some(digits);
        }
        _ => return bank_colon(line),
    };
    start.then_some(0)
}

fn bank_colon(line: &str) -> Option<usize> {
    let (word, rest) = line.split_once(':')?;
    let blank = rest.is_empty() || rest.starts_with(' ');
    (blank && word.chars().count() < 12 && is_bank(word)).then_some(word.len())
}

/// Folds lines that are too long at blanks before a plain word, outside brackets.
fn folded(text: &str) -> String {
    if text.len() <= LONG {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    let mut depth = 0_i32;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => {}
            '[' | '{' | '(' => depth += 1,
            ']' | '}' | ')' => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        length = if c == '\n' { 0 } else { length + 1 };
        let fold = c == ' ' && length > LONG && depth == 0 && !out.ends_with([' ', '\\', '\n']);
        if fold && starts_plain(&text[at + 1..]) {
            out.push('\n');
            length = 0;
        } else {
            out.push(c);
        }
    }
    out
}

fn starts_plain(rest: &str) -> bool {
    let word = rest.split(' ').next().unwrap_or("");
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && !word.contains([':', '\n'])
}
