//! Emphasis by the delimiter rules of CommonMark, in linear time and with bounded depth.

use unicode_normalization::char::is_combining_mark;

use crate::model::Inline;
use crate::text::Ch;

/// Emphasis is read down to this depth; deeper marks stay as typed.
const DEEPEST: usize = 6;

/// Collects text, nodes and delimiters, then makes the tree.
#[derive(Debug, Default)]
pub(super) struct Builder {
    tokens: Vec<Token>,
    runs: Vec<Run>,
}

#[derive(Debug)]
enum Token {
    Text(String),
    Node(Inline),
    Run(usize),
}

/// A run of `*` or `_`.
#[derive(Debug)]
struct Run {
    c: char,
    count: usize,
    left: usize,
    opens: bool,
    closes: bool,
    /// Strong or not, for each pair that this run closes, innermost first.
    closed: Vec<bool>,
    /// Strong or not, for each pair that this run opens, innermost first.
    opened: Vec<bool>,
}

impl Builder {
    /// Adds plain text.
    pub fn text(&mut self, text: &str) {
        match self.tokens.last_mut() {
            Some(Token::Text(last)) => last.push_str(text),
            _ => self.tokens.push(Token::Text(text.to_string())),
        }
    }

    /// Adds characters as plain text.
    pub fn chars(&mut self, chars: &[Ch]) {
        let text = chars.iter().map(|ch| ch.c);
        match self.tokens.last_mut() {
            Some(Token::Text(last)) => last.extend(text),
            _ => self.tokens.push(Token::Text(text.collect())),
        }
    }

    /// Adds a finished node.
    pub fn node(&mut self, node: Inline) {
        self.tokens.push(Token::Node(node));
    }

    /// Adds a run of delimiters between two characters.
    pub fn delimiters(&mut self, c: char, count: usize, before: char, behind: char) {
        let (open_before, open_behind) = (
            is_space(before) || is_mark(before),
            is_space(behind) || is_mark(behind),
        );
        let left = !is_space(behind) && (!is_mark(behind) || open_before);
        let right = !is_space(before) && (!is_mark(before) || open_behind);
        let (opens, closes) = match c {
            '_' => (
                left && (!right || is_mark(before)),
                right && (!left || is_mark(behind)),
            ),
            _ => (left, right),
        };
        self.tokens.push(Token::Run(self.runs.len()));
        self.runs.push(Run {
            c,
            count,
            left: count,
            opens,
            closes,
            closed: Vec::new(),
            opened: Vec::new(),
        });
    }

    /// The tree.
    pub fn finish(mut self) -> Vec<Inline> {
        pair(&mut self.runs);
        let mut tree = Tree::default();
        for token in self.tokens {
            match token {
                Token::Text(text) => tree.whole(text),
                Token::Node(node) => tree.add(node),
                Token::Run(number) => tree.run(&self.runs[number]),
            }
        }
        tree.finish()
    }
}

/// The same text without emphasis.
pub(super) fn flattened(list: Vec<Inline>) -> Vec<Inline> {
    let mut tree = Tree::default();
    flatten_into(list, &mut tree);
    tree.finish()
}

/// The same text with nothing but breaks, pictures, gaps and runs in it.
pub(super) fn bare(list: Vec<Inline>) -> Vec<Inline> {
    let mut tree = Tree::default();
    bare_into(list, &mut tree);
    tree.finish()
}

fn bare_into(list: Vec<Inline>, tree: &mut Tree) {
    for inline in list {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Term { shown: text, .. } => {
                tree.text(&text);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => bare_into(inner, tree),
            other => tree.add(other),
        }
    }
}

fn flatten_into(list: Vec<Inline>, tree: &mut Tree) {
    for inline in list {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) => flatten_into(inner, tree),
            Inline::Text(text) => tree.text(&text),
            Inline::Key(inner) => tree.add(Inline::Key(flattened(inner))),
            Inline::Foreign { lang, text } => tree.add(Inline::Foreign {
                lang,
                text: flattened(text),
            }),
            Inline::PageLink { page, text } => tree.add(Inline::PageLink {
                page,
                text: flattened(text),
            }),
            other => tree.add(other),
        }
    }
}

/// Finds which runs open and close together.
fn pair(runs: &mut [Run]) {
    let mut stack: Vec<usize> = Vec::new();
    // For each kind of closer, nothing up to this run can open it: keeps the search linear.
    let mut floors = [None::<usize>; 12];
    for closer in 0..runs.len() {
        while runs[closer].closes && runs[closer].left > 0 {
            let kind = floor_of(&runs[closer]);
            let Some(depth) = opener(runs, &stack, closer, floors[kind]) else {
                floors[kind] = stack.last().copied().or(floors[kind]);
                break;
            };
            let opener = stack[depth];
            stack.truncate(depth + 1);
            let strong = runs[opener].left > 1 && runs[closer].left > 1;
            let width = 1 + usize::from(strong);
            runs[opener].left -= width;
            runs[closer].left -= width;
            runs[opener].opened.push(strong);
            runs[closer].closed.push(strong);
            if runs[opener].left == 0 {
                stack.pop();
            }
        }
        if runs[closer].opens && runs[closer].left > 0 {
            stack.push(closer);
        }
    }
}

fn floor_of(run: &Run) -> usize {
    usize::from(run.c == '_') * 6 + usize::from(run.opens) * 3 + run.count % 3
}

/// Place on the stack of the nearest run that this one can close.
fn opener(runs: &[Run], stack: &[usize], closer: usize, floor: Option<usize>) -> Option<usize> {
    let closing = &runs[closer];
    let candidates = stack
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, run)| floor.is_none_or(|floor| **run > floor));
    candidates
        .map(|(depth, run)| (depth, &runs[*run]))
        .find(|(_, run)| {
            let both = run.closes || closing.opens;
            let whole = |count: usize| count.is_multiple_of(3);
            let thirds =
                whole(run.count + closing.count) && !(whole(run.count) && whole(closing.count));
            run.c == closing.c && !(both && thirds)
        })
        .map(|(depth, _)| depth)
}

/// Nodes under construction: one list for each open emphasis.
#[derive(Debug)]
struct Tree {
    open: Vec<(Vec<Inline>, bool, char)>,
}

impl Default for Tree {
    fn default() -> Self {
        Tree {
            open: vec![(Vec::new(), false, ' ')],
        }
    }
}

impl Tree {
    fn add(&mut self, node: Inline) {
        if let Some((list, _, _)) = self.open.last_mut() {
            list.push(node);
        }
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some((list, _, _)) = self.open.last_mut() {
            match list.last_mut() {
                Some(Inline::Text(last)) => last.push_str(text),
                _ => list.push(Inline::Text(text.to_string())),
            }
        }
    }

    fn whole(&mut self, text: String) {
        match self.open.last_mut() {
            Some((list, _, _))
                if !matches!(list.last(), Some(Inline::Text(_))) && !text.is_empty() =>
            {
                list.push(Inline::Text(text));
            }
            _ => self.text(&text),
        }
    }

    fn run(&mut self, run: &Run) {
        for _ in &run.closed {
            self.close();
        }
        self.text(&run.c.to_string().repeat(run.left));
        for strong in run.opened.iter().rev() {
            self.open.push((Vec::new(), *strong, run.c));
        }
    }

    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let too_deep = self.open.len() > DEEPEST + 1;
        let Some((inner, strong, c)) = self.open.pop() else {
            return;
        };
        if too_deep {
            let mark = c.to_string().repeat(1 + usize::from(strong));
            self.text(&mark);
            self.splice(inner);
            self.text(&mark);
        } else if strong {
            self.add(Inline::Strong(inner));
        } else {
            self.add(Inline::Emphasis(inner));
        }
    }

    fn splice(&mut self, list: Vec<Inline>) {
        for inline in list {
            match inline {
                Inline::Text(text) => self.text(&text),
                other => self.add(other),
            }
        }
    }

    fn finish(mut self) -> Vec<Inline> {
        while self.open.len() > 1 {
            self.close();
        }
        self.open.pop().map(|(list, _, _)| list).unwrap_or_default()
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == super::HARD
}

/// Punctuation or symbol.
fn is_mark(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    let joins = matches!(c, '\u{200C}'..='\u{200F}' | '\u{61C}');
    !(c.is_alphanumeric() || c.is_whitespace() || is_combining_mark(c) || joins)
}
