//! How a finding is printed: place, code, message, the line with a caret below the column, and help.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use course::diag::{Diagnostic, Severity};
use course::files::Files;
use course::message;

/// Prints findings of one module for people.
pub struct Printer<'a> {
    /// Folder of the module, as it was named.
    pub dir: &'a Path,
    /// Its files, for the lines shown.
    pub files: &'a dyn Files,
    /// Language of messages.
    pub lang: &'a str,
    /// Whether the terminal shows colours.
    pub colour: bool,
}

impl Printer<'_> {
    /// All findings, one after the other.
    pub fn print(&self, findings: &[Diagnostic]) -> String {
        let mut texts: HashMap<&str, Vec<String>> = HashMap::new();
        let mut out = String::new();
        for one in findings {
            let lines = texts
                .entry(&one.file)
                .or_insert_with(|| self.lines(&one.file));
            self.finding(&mut out, one, lines);
        }
        out
    }

    fn lines(&self, file: &str) -> Vec<String> {
        let is_text = [".md", ".toml", ".txt", ".vtt", ".svg"];
        if !is_text.iter().any(|end| file.ends_with(end)) {
            return Vec::new();
        }
        let bytes = self.files.read(file).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes)
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        text.trim_start_matches('\u{feff}')
            .split('\n')
            .map(visible)
            .collect()
    }

    fn finding(&self, out: &mut String, one: &Diagnostic, lines: &[String]) {
        let (text, help) = message::render(one, self.lang);
        let head = format!("{}[{}]", message::severity(one.severity), one.code);
        let place = place(self.dir, one);
        let _ = writeln!(
            out,
            "{}: {}\n  --> {place}",
            self.paint(&head, one.severity),
            visible(&text)
        );
        if let Some(line) = lines
            .get(one.pos.line.saturating_sub(1) as usize)
            .filter(|line| !line.trim().is_empty())
        {
            let number = one.pos.line.to_string();
            let gap = " ".repeat(number.len());
            let (shown, before) = window(line, one.pos.column);
            let carets = "^".repeat(width(one, shown.chars().count(), before));
            let _ = writeln!(
                out,
                "{gap} |\n{number} | {shown}\n{gap} | {}{}",
                " ".repeat(before),
                self.paint(&carets, one.severity)
            );
        }
        if !help.is_empty() {
            let _ = writeln!(out, "  = {}", visible(&help));
        }
        out.push('\n');
    }

    fn paint(&self, text: &str, severity: Severity) -> String {
        if !self.colour {
            return text.to_owned();
        }
        let colour = match severity {
            Severity::Error => 31,
            Severity::Warning => 33,
            Severity::Info => 36,
        };
        format!("\u{1b}[1;{colour}m{text}\u{1b}[0m")
    }
}

/// `dir/units/01-a.en.md:3:1`.
pub fn place(dir: &Path, one: &Diagnostic) -> String {
    format!(
        "{}:{}:{}",
        file(dir, one),
        one.pos.line.max(1),
        one.pos.column.max(1)
    )
}

/// The file of a finding, with the folder in which it was looked for.
pub fn file(dir: &Path, one: &Diagnostic) -> String {
    visible(&dir.join(&one.file).display().to_string())
}

/// A long line is cut around the column, so that the caret stays on the screen.
fn window(line: &str, column: u32) -> (String, usize) {
    const WIDEST: usize = 100;
    let at = (column.max(1) - 1) as usize;
    let start = if at > WIDEST - 20 { at - 40 } else { 0 };
    let shown: String = line.chars().skip(start).take(WIDEST).collect();
    (shown, at - start)
}

fn width(one: &Diagnostic, shown: usize, before: usize) -> usize {
    let end = one.end.filter(|end| end.line == one.pos.line);
    let wide = end.map_or(1, |end| end.column.saturating_sub(one.pos.column)) as usize;
    wide.clamp(1, shown.saturating_sub(before).max(1))
}

/// Text for a terminal: what could steer it, or make it read differently from what it says, is shown as a sign.
fn visible(text: &str) -> String {
    let plain = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        c => c,
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use course::files::Memory;
    use course::model::Pos;

    use super::*;

    fn printed(line: &str, pos: Pos, end: Option<Pos>) -> String {
        let files = Memory::new().with("units/01-a.en.md", line);
        let mut one = Diagnostic::new(305, Severity::Error, pos);
        "units/01-a.en.md".clone_into(&mut one.file);
        one.end = end;
        let printer = Printer {
            dir: Path::new("mail"),
            files: &files,
            lang: "en",
            colour: false,
        };
        printer.print(&[one])
    }

    #[test]
    fn the_caret_stands_below_the_column_even_after_an_accent() {
        let pos = Pos { line: 1, column: 3 };
        let end = Pos { line: 1, column: 6 };
        let text = printed("é [x] b", pos, Some(end));
        assert!(text.contains("1 | é [x] b\n  |   ^^^\n"), "{text}");
        assert!(text.contains("mail/units/01-a.en.md:1:3"), "{text}");
    }

    #[test]
    fn a_line_cannot_steer_the_terminal() {
        let text = printed("\u{1b}[2Ja\u{202e}b", Pos { line: 1, column: 1 }, None);
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
    }
}
