//! The text of a unit without marks: for search, and of a written fragment, for reading as text.

use crate::model::{
    Activity, Block, BlockKind, Gap, Inline, Kind, List, MarkText, Prose, ProseKind, Rich, Unit,
};
use crate::plain;
use crate::shuffle;

/// What a learner may read of a unit, one paragraph a line. Nothing of the key, of hints, feedback or notes.
pub fn unit(unit: &Unit) -> String {
    let mut text = Lines::default();
    text.line(&unit.front.title);
    text.blocks(&unit.blocks);
    text.out
}

/// The text of a fragment written by this module: tags become line ends where they end a line on the screen.
pub fn of_fragment(html: &str) -> String {
    let mut text = Lines::default();
    let mut line = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        unescape(before, &mut line);
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        if let Some(alt) = attribute(tag, "alt").or_else(|| attribute(tag, "aria-label")) {
            unescape(alt, &mut line);
        }
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        if ends_line(name) {
            text.line(&line);
            line.clear();
        } else if matches!(name, "td" | "th" | "dt") && tag.starts_with('/') {
            line.push_str(" · ");
        }
        rest = next;
    }
    unescape(rest, &mut line);
    text.line(&line);
    text.out
}

fn ends_line(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "tr"
            | "table"
            | "div"
            | "section"
            | "header"
            | "article"
            | "aside"
            | "blockquote"
            | "pre"
            | "br"
            | "dd"
            | "dl"
            | "legend"
            | "fieldset"
            | "details"
            | "summary"
    )
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let known = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        let found = known.iter().find(|(name, _)| rest[at..].starts_with(name));
        let (length, c) = found.map_or((1, '&'), |(name, c)| (name.len(), *c));
        out.push(c);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
}

#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    fn line(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        if words.peek().is_none() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        for (index, word) in words.enumerate() {
            if index > 0 {
                self.out.push(' ');
            }
            self.out.push_str(word);
        }
    }

    fn rich(&mut self, text: &Rich) {
        self.line(&plain::rich(text));
        self.pictures(&text.inlines);
    }

    fn pictures(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Picture(picture) => self.line(picture.alt.as_deref().unwrap_or_default()),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Key(inner)
                | Inline::Foreign { text: inner, .. }
                | Inline::PageLink { text: inner, .. } => self.pictures(inner),
                _ => {}
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Prose(one) => self.prose(std::slice::from_ref(one)),
            BlockKind::Activity(activity) => self.activity(activity),
            BlockKind::Audio { src: _, transcript } => self.prose(transcript),
            BlockKind::Video(film) => self.blocks(&film.body),
            BlockKind::Steps(body) | BlockKind::Step(body) | BlockKind::Corpus { body, .. } => {
                self.blocks(body)
            }
            BlockKind::More { title, body } => {
                self.line(title);
                self.prose(body);
            }
            BlockKind::Boxed { body, .. } => self.prose(body),
            BlockKind::Checklist { items, .. } => items.iter().for_each(|item| self.rich(item)),
            BlockKind::Survey { statement, .. } => self.prose(statement),
            BlockKind::Note { .. } | BlockKind::ScreenBreak | BlockKind::PrintBreak => {}
        }
    }

    fn prose(&mut self, blocks: &[Prose]) {
        for block in blocks {
            match &block.kind {
                ProseKind::Heading { text, .. } | ProseKind::Paragraph(text) => self.rich(text),
                ProseKind::Picture(picture) => {
                    self.line(picture.alt.as_deref().unwrap_or_default());
                    self.line(picture.description.as_deref().unwrap_or_default());
                }
                ProseKind::List(list) => self.list(list),
                ProseKind::Quote(body) => self.prose(body),
                ProseKind::Table { head, rows } => {
                    head.iter()
                        .chain(rows.iter().flatten())
                        .for_each(|cell| self.rich(cell));
                }
                ProseKind::Code { text, .. } => text.lines().for_each(|line| self.line(line)),
            }
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            self.rich(&item.text);
            if let Some(inner) = &item.inner {
                self.list(inner);
            }
        }
    }

    fn activity(&mut self, activity: &Activity) {
        self.prose(&activity.prompt);
        // The order of the source may be the key.
        let places = shuffle::items(activity, 0);
        match &activity.kind {
            Kind::Choice(choice) => choice.options.iter().for_each(|option| {
                self.line(
                    option
                        .picture
                        .as_ref()
                        .and_then(|one| one.alt.as_deref())
                        .unwrap_or_default(),
                );
                self.rich(&option.text);
            }),
            Kind::Swipe(swipe) => places
                .iter()
                .for_each(|&at| self.rich(&swipe.cards[at].text)),
            Kind::Hotspot(hotspot) => {
                self.line(&hotspot.alt);
                hotspot.zones.iter().for_each(|zone| self.line(&zone.name));
            }
            Kind::Mark(mark) => self.marked(mark),
            Kind::Gaps(gaps) => {
                self.prose(&gaps.text);
                for gap in &gaps.gaps {
                    if let Gap::Menu(choices) = gap {
                        shuffle::menu(choices, 0)
                            .into_iter()
                            .for_each(|word| self.line(word));
                    }
                }
            }
            Kind::Order(order) => places
                .iter()
                .for_each(|&at| self.rich(&order.items[at].text)),
            Kind::Pairs(pairs) => {
                pairs
                    .lines
                    .iter()
                    .filter_map(|line| line.left.as_ref())
                    .for_each(|left| self.rich(left));
                places
                    .iter()
                    .for_each(|&at| self.rich(&pairs.lines[at].right));
            }
            Kind::Sort(sort) => {
                sort.boxes.iter().for_each(|one| self.rich(&one.name));
                let items: Vec<_> = sort.boxes.iter().flat_map(|one| &one.items).collect();
                places.iter().for_each(|&at| self.rich(&items[at].text));
            }
            Kind::Label(label) => {
                self.line(&label.alt);
                places
                    .iter()
                    .for_each(|&at| self.rich(&label.lines[at].name));
            }
            Kind::Cards(cards) => cards.cards.iter().for_each(|(front, back)| {
                self.rich(front);
                self.rich(back);
            }),
            Kind::HandIn(work) => work.criteria.iter().for_each(|one| self.rich(&one.text)),
            Kind::Dialogue(dialogue) => {
                if let Some(start) = dialogue.parts.first() {
                    self.prose(&start.text);
                }
            }
            Kind::Keyboard(keyboard) => {
                keyboard.lines.iter().for_each(|line| self.line(&line.text))
            }
            Kind::TrueFalse(_)
            | Kind::Answer(_)
            | Kind::Number(_)
            | Kind::Dictation(_)
            | Kind::Simulator(_)
            | Kind::Mouse(_) => {}
        }
    }

    /// The text to mark with its runs put back in their places.
    fn marked(&mut self, mark: &MarkText) {
        let fill = |text: &Rich| -> String {
            let mut out = String::new();
            for inline in &text.inlines {
                match inline {
                    Inline::Run(run) => {
                        let words = mark.runs.get(*run).map_or(&[][..], |run| &run.text);
                        plain::inlines(words, &mut out);
                    }
                    other => plain::inlines(std::slice::from_ref(other), &mut out),
                }
            }
            out
        };
        for block in &mark.text {
            match &block.kind {
                ProseKind::Paragraph(text) | ProseKind::Heading { text, .. } => {
                    self.line(&fill(text))
                }
                ProseKind::List(list) => list
                    .items
                    .iter()
                    .for_each(|item| self.line(&fill(&item.text))),
                _ => self.prose(std::slice::from_ref(block)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_reads_as_lines() {
        let html = "<p>a &amp; <b>b</b></p><ul><li>c<img src=\"x\" alt=\"&lt;d&gt;\"></li></ul>";
        assert_eq!(of_fragment(html), "a & b\nc<d>");
    }
}
