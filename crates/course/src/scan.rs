//! Fences to a tree of blocks: a line scanner with a stack of open blocks (section 6).

use crate::alias;
use crate::findings::Findings;
use crate::model::Pos;
use crate::text::{self, Ch, CodeLine, Line, string, trim};

/// Greatest depth of blocks.
const LEVELS: usize = 3;

/// A block as its lines stand in the file.
#[derive(Debug)]
pub(crate) struct Fence {
    /// Canonical type; nothing if there is no such type.
    pub name: Option<&'static str>,
    /// Where it opens.
    pub pos: Pos,
    /// What follows the type.
    pub options: Vec<Ch>,
    /// What it holds.
    pub body: Vec<Piece>,
    colons: usize,
    shown: String,
    leaf: bool,
}

/// A part of a unit or of a block.
#[derive(Debug)]
pub(crate) enum Piece {
    /// Lines outside inner blocks.
    Lines(Vec<Line>),
    /// A block.
    Block(Fence),
}

/// Marks the lines of code, so that nothing in them is read as anything else.
pub(crate) fn mark_code(lines: &mut [Line], found: &mut Findings) {
    let last_close = lines.iter().rposition(is_code_close).unwrap_or(0);
    let mut inside = false;
    for (number, line) in lines.iter_mut().enumerate() {
        line.code = match inside {
            true if is_code_close(line) => CodeLine::Close,
            true => CodeLine::Inside,
            false if !is_code_open(line) => CodeLine::No,
            false if number >= last_close => {
                found.add(110, line.pos, &[]);
                CodeLine::No
            }
            false => CodeLine::Open,
        };
        inside = matches!(line.code, CodeLine::Open | CodeLine::Inside);
    }
}

/// The pieces of a unit.
pub(crate) fn pieces(lines: Vec<Line>, found: &mut Findings) -> Vec<Piece> {
    let mut scanner = Scanner {
        found,
        open: Vec::new(),
        root: Vec::new(),
    };
    for line in lines {
        scanner.line(line);
    }
    while let Some(fence) = scanner.open.last() {
        scanner.found.add(102, fence.pos, &[&fence.shown.clone()]);
        scanner.close();
    }
    scanner.root
}

/// Whether a block of this type may stand in a container of that type.
fn admits(container: &str, inner: &str) -> bool {
    match container {
        "steps" => inner == "step" || is_activity(inner),
        "step" => !matches!(inner, "steps" | "step" | "video" | "corpus"),
        "video" | "corpus" => is_activity(inner),
        _ => false,
    }
}

/// The types that a learner answers, with or without a score.
pub(crate) fn is_activity(name: &str) -> bool {
    !matches!(
        name,
        "steps"
            | "step"
            | "more"
            | "box"
            | "checklist"
            | "survey"
            | "note"
            | "print-break"
            | "audio"
            | "video"
            | "corpus"
    )
}

fn is_container(name: &str) -> bool {
    matches!(name, "steps" | "step" | "video" | "corpus" | "more" | "box")
}

fn is_code_open(line: &Line) -> bool {
    let Some(rest) = text::after(line.content(), "```") else {
        return false;
    };
    !rest.iter().any(|ch| ch.c == '`') && trim(rest).iter().all(|ch| ch.c != ' ')
}

fn is_code_close(line: &Line) -> bool {
    text::after(line.content(), "```").is_some_and(<[Ch]>::is_empty)
}

struct Scanner<'f> {
    found: &'f mut Findings,
    open: Vec<Fence>,
    root: Vec<Piece>,
}

impl Scanner<'_> {
    fn line(&mut self, line: Line) {
        let colons = line.content().iter().take_while(|ch| ch.c == ':').count();
        if line.code != CodeLine::No || colons < 3 {
            return self.keep(line);
        }
        let content = line.content();
        if line.indent() > 0 {
            let (start, end) = (line.pos, content[0].pos);
            self.found.add(104, end, &[]);
            self.found.fix(start, end, "");
        }
        let rest = &content[colons..];
        if rest.is_empty() {
            return self.closing(content[0].pos, colons);
        }
        let blank_first = rest[0].c == ' ';
        let rest = trim(rest);
        let word_end = rest.iter().position(|ch| ch.c == ' ').unwrap_or(rest.len());
        let word = string(&rest[..word_end]);
        let unlike = alias::block_type(&word).is_none() && alias::nearest_type(&word).is_none();
        if unlike && blank_first && !self.open.is_empty() {
            self.found.add(125, rest[0].pos, &[]);
            return self.closing(content[0].pos, colons);
        }
        self.opening(content[0].pos, colons, word, &rest[word_end..]);
    }

    fn opening(&mut self, pos: Pos, colons: usize, word: String, options: &[Ch]) {
        let name = alias::block_type(&word);
        if self.open.last().is_some_and(|fence| fence.leaf) {
            self.close_unclosed();
        }
        self.fit(name, pos, colons, &word);
        let nearest = match name {
            Some(_) => None,
            None => alias::nearest_type(&word),
        };
        if name.is_none() {
            self.found
                .add(105, pos, &[&word, nearest.map_or("", |(near, _)| near)]);
        }
        let like = name.or(nearest.map(|(_, canonical)| canonical));
        let leaf = like.is_some_and(|like| !is_container(like));
        let shown = word;
        self.open.push(Fence {
            name,
            pos,
            options: options.to_vec(),
            body: Vec::new(),
            colons,
            shown,
            leaf,
        });
    }

    /// Reports a block that does not belong here, and keeps the depth bounded.
    fn fit(&mut self, name: Option<&str>, pos: Pos, colons: usize, shown: &str) {
        let Some(outer) = self.open.last() else {
            return;
        };
        if let (Some(container), Some(name)) = (outer.name, name)
            && !admits(container, name)
        {
            self.found.add(106, pos, &[shown, &outer.shown]);
        }
        if self.open.len() >= LEVELS {
            self.close();
        }
        if self.open.last().is_some_and(|outer| outer.colons == colons) {
            self.found.add(107, pos, &[]);
        }
    }

    fn closing(&mut self, pos: Pos, colons: usize) {
        let Some(depth) = self.open.iter().rposition(|fence| fence.colons == colons) else {
            self.found.add(103, pos, &[]);
            if self.open.last().is_some_and(|fence| fence.leaf) {
                self.close();
            }
            return;
        };
        while self.open.len() > depth + 1 {
            self.close_unclosed();
        }
        self.close();
    }

    fn close_unclosed(&mut self) {
        if let Some(fence) = self.open.last() {
            self.found.add(102, fence.pos, &[&fence.shown]);
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(fence) = self.open.pop() {
            self.pieces().push(Piece::Block(fence));
        }
    }

    fn pieces(&mut self) -> &mut Vec<Piece> {
        match self.open.last_mut() {
            Some(fence) => &mut fence.body,
            None => &mut self.root,
        }
    }

    fn keep(&mut self, line: Line) {
        match self.pieces().last_mut() {
            Some(Piece::Lines(lines)) => lines.push(line),
            _ => self.pieces().push(Piece::Lines(vec![line])),
        }
    }
}
