//! Tables with pipes and a header row.

use crate::inline;
use crate::model::{ProseKind, Rich};
use crate::text::{Ch, CodeLine, Line, after, is_escaped, trim};

use super::Reader;

const COLUMNS: usize = 6;
const ROWS: usize = 30;

impl Reader<'_, '_, '_> {
    /// Whether a header row and a row of dashes start here.
    pub(super) fn starts_table(&self, at: usize) -> bool {
        let (Some(head), Some(dashes)) = (self.lines.get(at), self.lines.get(at + 1)) else {
            return false;
        };
        // The row of dashes is looked at first, because few lines are one.
        dashes.code == CodeLine::No
            && is_dashes(dashes)
            && !self.scope.activity
            && head.chars.iter().any(|ch| ch.c == '|')
            && cells(head).len() == cells(dashes).len()
    }

    pub(super) fn table(&mut self) {
        let first = &self.lines[self.at];
        let head = self.row(first, &cells(first));
        let columns = head.len();
        self.found.limit(columns, COLUMNS, first.pos);
        self.at += 2;
        let mut rows = Vec::new();
        while self.is_row() {
            let line = &self.lines[self.at];
            let mut cells = cells(line);
            if cells.len() != columns {
                self.found.add(124, line.pos, &[]);
                fit(&mut cells, columns);
            }
            rows.push(self.row(line, &cells));
            self.at += 1;
        }
        self.found.limit(rows.len(), ROWS, first.pos);
        self.push(first, ProseKind::Table { head, rows });
    }

    fn is_row(&self) -> bool {
        let Some(line) = self.lines.get(self.at) else {
            return false;
        };
        line.chars.iter().any(|ch| ch.c == '|')
            && line.code == CodeLine::No
            && super::heading(line.content()).is_none()
            && super::quoted(line.content()).is_none()
            && !self.starts_list(line)
    }

    fn row(&mut self, line: &Line, cells: &[Vec<Ch>]) -> Vec<Rich> {
        let lines = cells.iter().map(|cell| cell_line(line, cell));
        lines
            .map(|line| inline::rich(&[line], self.scope, self.found))
            .collect()
    }
}

/// As many cells as the header has; what is too much goes into the last one.
fn fit(cells: &mut Vec<Vec<Ch>>, columns: usize) {
    let extra = cells.split_off(columns.min(cells.len()));
    if let Some(last) = cells.last_mut() {
        for cell in extra {
            if let Some(pos) = cell.first().map(|ch| ch.pos) {
                last.push(Ch { c: ' ', pos });
                last.extend(cell);
            }
        }
    }
    cells.resize(columns, Vec::new());
}

fn cell_line(line: &Line, cell: &[Ch]) -> Line {
    let mut only = line.with(cell);
    only.hard = false;
    only
}

/// `|---|:-:|`, with at least one pipe.
fn is_dashes(line: &Line) -> bool {
    let shaped = |ch: &Ch| matches!(ch.c, '|' | '-' | ':' | ' ');
    let dashes = |cell: &Vec<Ch>| {
        let cell = after(cell, ":").unwrap_or(cell);
        let cell = cell
            .split_last()
            .filter(|(last, _)| last.c == ':')
            .map_or(cell, |(_, rest)| rest);
        !cell.is_empty() && cell.iter().all(|ch| ch.c == '-')
    };
    line.chars.iter().all(shaped)
        && line.chars.iter().any(|ch| ch.c == '|')
        && cells(line).iter().all(dashes)
}

/// The cells of a row; a backslash before a pipe is used up here.
fn cells(line: &Line) -> Vec<Vec<Ch>> {
    let content = line.content();
    let content = after(content, "|").unwrap_or(content);
    let mut cells = vec![Vec::new()];
    for (at, ch) in content.iter().enumerate() {
        let Some(cell) = cells.last_mut() else { break };
        match ch.c {
            '|' if !is_escaped(content, at) => {
                if at + 1 < content.len() {
                    cells.push(Vec::new());
                }
            }
            '|' => {
                cell.pop();
                cell.push(*ch);
            }
            _ => cell.push(*ch),
        }
    }
    cells.iter().map(|cell| trim(cell).to_vec()).collect()
}
