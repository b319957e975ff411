//! Lists, two levels deep.

use crate::inline;
use crate::model::{List, ListItem, Prose, ProseKind, Rich};
use crate::text::{Ch, CodeLine, Line, trim_start};

use super::Reader;

/// The mark at the start of an item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marker<'c> {
    /// `1.` rather than `-`.
    pub ordered: bool,
    /// The number is 1, as it must be at the start.
    pub first: bool,
    /// What stands after it.
    pub rest: &'c [Ch],
}

/// Reads `- `, `* `, `+ `, `1. ` or `1) `.
pub(crate) fn marker(content: &[Ch]) -> Option<Marker<'_>> {
    let first = content.first()?.c;
    if matches!(first, '-' | '*' | '+') {
        let blank = content.get(1).is_some_and(|ch| ch.c == ' ');
        return blank.then(|| Marker {
            ordered: false,
            first: true,
            rest: trim_start(&content[1..]),
        });
    }
    let digits = content
        .iter()
        .take(10)
        .take_while(|ch| ch.c.is_ascii_digit())
        .count();
    let dot = content
        .get(digits)
        .is_some_and(|ch| matches!(ch.c, '.' | ')'));
    let blank = content.get(digits + 1).is_some_and(|ch| ch.c == ' ');
    let shaped = (1..=9).contains(&digits) && dot && blank;
    shaped.then(|| Marker {
        ordered: true,
        first: digits == 1 && first == '1',
        rest: trim_start(&content[digits + 1..]),
    })
}

/// The same, also when nothing follows the mark.
pub(crate) fn marker_or_lone(content: &[Ch]) -> Option<Marker<'_>> {
    let lone = |ordered| {
        Some(Marker {
            ordered,
            first: true,
            rest: &content[content.len()..],
        })
    };
    let digits = |chars: &[Ch]| {
        (1..10).contains(&chars.len()) && chars.iter().all(|ch| ch.c.is_ascii_digit())
    };
    match content {
        [bullet] if matches!(bullet.c, '-' | '*' | '+') => lone(false),
        [number @ .., dot] if matches!(dot.c, '.' | ')') && digits(number) => lone(true),
        _ => marker(content),
    }
}

/// An item while its lines are gathered.
struct Open {
    outer: Vec<Line>,
    inner: Vec<Vec<Line>>,
    inner_ordered: bool,
    inner_indent: usize,
}

impl<'l> Reader<'l, '_, '_> {
    /// Whether a list starts here, also in the middle of a paragraph.
    pub(super) fn starts_list(&self, line: &Line) -> bool {
        line.code == CodeLine::No && marker(line.content()).is_some_and(|marker| marker.first)
    }

    pub(super) fn list(&mut self) {
        let first = &self.lines[self.at];
        let base = first.indent();
        let ordered = marker(first.content()).is_some_and(|marker| marker.ordered);
        let mut items: Vec<Open> = Vec::new();
        while let Some(line) = self.lines.get(self.at) {
            if line.is_blank() {
                match self.list_goes_on(ordered, base, &items) {
                    Some(next) => self.at = next,
                    None => break,
                }
            } else if self.list_line(line, ordered, base, &mut items) {
                self.at += 1;
            } else {
                break;
            }
        }
        let items: Vec<ListItem> = items.iter().flat_map(|item| self.close(item)).collect();
        if !items.is_empty() {
            self.push_list(first, List { ordered, items });
        }
    }

    /// After blank lines only another item goes on with the list: its index.
    fn list_goes_on(&self, ordered: bool, base: usize, items: &[Open]) -> Option<usize> {
        let at = (self.at..self.lines.len()).find(|at| !self.lines[*at].is_blank())?;
        let next = &self.lines[at];
        if next.code != CodeLine::No || super::is_break(next) {
            return None;
        }
        let marker = marker(next.content())?;
        let has_inner = items.last().is_some_and(|item| !item.inner.is_empty());
        let fits = match next.indent() >= base + 2 {
            true => marker.first || has_inner,
            false => marker.ordered == ordered,
        };
        fits.then_some(at)
    }

    /// Takes a line into the list, or says that the list ends before it.
    fn list_line(
        &mut self,
        line: &'l Line,
        ordered: bool,
        base: usize,
        items: &mut Vec<Open>,
    ) -> bool {
        if line.code != CodeLine::No || super::is_break(line) {
            return false;
        }
        let indent = line.indent();
        let Some(marker) = marker(line.content()) else {
            return self.is_text(self.at) && go_on(line, items);
        };
        let text = line.with(marker.rest);
        match items.last_mut() {
            Some(item) if indent >= base + 2 => {
                if item.inner.is_empty() {
                    if !marker.first {
                        return go_on(line, items);
                    }
                    item.inner_ordered = marker.ordered;
                    item.inner_indent = indent;
                } else if indent >= item.inner_indent + 2 {
                    self.found.add(123, line.pos, &[]);
                }
                item.inner.push(vec![text]);
                true
            }
            Some(_) if marker.ordered != ordered => !marker.first && go_on(line, items),
            _ => {
                items.push(Open {
                    outer: vec![text],
                    inner: Vec::new(),
                    inner_ordered: false,
                    inner_indent: 0,
                });
                true
            }
        }
    }

    /// The finished item; without a text of its own, its inner items stand in its place.
    fn close(&mut self, item: &Open) -> Vec<ListItem> {
        let text = inline::rich(&item.outer, self.scope, self.found);
        let mut inner = Vec::new();
        for lines in &item.inner {
            let text = inline::rich(lines, self.scope, self.found);
            if !is_empty(&text) {
                inner.push(ListItem { text, inner: None });
            }
        }
        if is_empty(&text) {
            return inner;
        }
        let inner = (!inner.is_empty()).then_some(List {
            ordered: item.inner_ordered,
            items: inner,
        });
        vec![ListItem { text, inner }]
    }

    /// Two lists of one kind in a row are one list.
    fn push_list(&mut self, line: &Line, list: List) {
        if let Some(Prose {
            kind: ProseKind::List(last),
            ..
        }) = self.out.last_mut()
            && last.ordered == list.ordered
        {
            last.items.extend(list.items);
        } else {
            self.push(line, ProseKind::List(list));
        }
    }
}

fn is_empty(text: &Rich) -> bool {
    text.inlines.is_empty() && text.sound.is_none()
}

/// Adds a line to the last item.
fn go_on(line: &Line, items: &mut [Open]) -> bool {
    let Some(item) = items.last_mut() else {
        return false;
    };
    match item.inner.last_mut() {
        Some(lines) => lines.push(line.clone()),
        None => item.outer.push(line.clone()),
    }
    true
}
