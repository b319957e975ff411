//! The parser: a total function from bytes to a unit and what is wrong with it.

use std::collections::HashSet;

use crate::activity::{self, Body, Context, Mark, Reads};
use crate::diag::Diagnostic;
use crate::findings::Findings;
use crate::inline::Scope;
use crate::model::{
    Block, BlockKind, BoxKind, Mode, Pos, Prose, ProseKind, Reader, Rich, Scale, Unit, Video,
};
use crate::options::Options;
use crate::scan::{self, Fence, Piece};
use crate::text::{self, Line};
use crate::{front, paths, prose};

/// Limits of section 16.
const LINES: usize = 5000;
const LINE: usize = 4000;
const BLOCKS: usize = 300;
const ACTIVITIES: usize = 100;

/// The start of a file, where findings about all of it stand.
const START: Pos = Pos { line: 1, column: 1 };

/// Reads one unit file. Never fails: what cannot be read is reported and left out or kept as text.
///
/// The findings are sorted by place; their `file` is empty and is filled in by the caller.
pub fn unit(bytes: &[u8]) -> (Unit, Vec<Diagnostic>) {
    let mut found = Findings::default();
    let lines = text::lines(bytes, &mut found);
    limits(&lines, &mut found);
    let (front, mut lines) = front::read(lines, &mut found);
    scan::mark_code(&mut lines, &mut found);
    let pieces = scan::pieces(lines, &mut found);
    let mut reader = Reading {
        found: &mut found,
        mode: front.mode,
        ids: HashSet::new(),
        blocks: 0,
        activities: 0,
    };
    let blocks = reader.root(pieces);
    let (all, activities) = (reader.blocks, reader.activities);
    found.limit(all, BLOCKS, START);
    found.limit(activities, ACTIVITIES, START);
    (Unit { front, blocks }, found.finish())
}

/// Reads the prose of a scene or a glossary; with `links`, `[text](page:id)` leads to a page of the scene.
pub fn prose(text: &str, links: bool) -> (Vec<Prose>, Vec<Diagnostic>) {
    let mut found = Findings::default();
    let mut lines = text::lines(text.as_bytes(), &mut found);
    scan::mark_code(&mut lines, &mut found);
    let mut scope = Scope {
        links,
        ..Scope::default()
    };
    let blocks = prose::blocks(&lines, &mut scope, &mut found);
    (blocks, found.finish())
}

fn limits(lines: &[Line], found: &mut Findings) {
    found.limit(lines.len(), LINES, START);
    for line in lines {
        found.limit(line.chars.len(), LINE, line.pos);
    }
}

/// Pieces to blocks.
struct Reading<'f> {
    found: &'f mut Findings,
    mode: Mode,
    ids: HashSet<String>,
    blocks: usize,
    activities: usize,
}

impl Reading<'_> {
    /// The blocks of a unit; here, and only here, `---` starts a screen.
    fn root(&mut self, pieces: Vec<Piece>) -> Vec<Block> {
        let mut out = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Block(fence) => self.fence(fence, "", &mut out),
                Piece::Lines(lines) => {
                    for part in lines.split_inclusive(prose::is_break) {
                        match part.split_last() {
                            Some((last, text)) if prose::is_break(last) => {
                                self.lines(text, &mut out);
                                self.add(last.pos, BlockKind::ScreenBreak, &mut out);
                            }
                            _ => self.lines(part, &mut out),
                        }
                    }
                }
            }
        }
        out
    }

    fn children(&mut self, pieces: Vec<Piece>, container: &str) -> Vec<Block> {
        let mut out = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Block(fence) => self.fence(fence, container, &mut out),
                Piece::Lines(lines) => self.lines(&lines, &mut out),
            }
        }
        out
    }

    fn lines(&mut self, lines: &[Line], out: &mut Vec<Block>) {
        for prose in self.prose(lines) {
            self.blocks += 1;
            push(
                Block {
                    pos: prose.pos,
                    kind: BlockKind::Prose(prose),
                },
                out,
            );
        }
    }

    fn prose(&mut self, lines: &[Line]) -> Vec<Prose> {
        prose::blocks(lines, &mut Scope::default(), self.found)
    }

    fn add(&mut self, pos: Pos, kind: BlockKind, out: &mut Vec<Block>) {
        self.blocks += 1;
        out.push(Block { pos, kind });
    }

    /// Reads a fence as a block; what it may not hold follows it.
    fn fence(&mut self, fence: Fence, container: &str, out: &mut Vec<Block>) {
        let Fence {
            name,
            pos,
            options,
            body,
            ..
        } = fence;
        let Some(name) = name else {
            for block in self.children(body, container) {
                push(block, out);
            }
            return;
        };
        let mut options = Options::read(&options, name, self.found);
        if scan::is_activity(name) {
            self.activity(name, pos, &mut options, body, container, out);
        } else {
            self.unscored((name, container), pos, &mut options, body, out);
        }
        options.finish(self.found);
    }

    fn activity(
        &mut self,
        name: &'static str,
        pos: Pos,
        options: &mut Options,
        body: Vec<Piece>,
        container: &str,
        out: &mut Vec<Block>,
    ) {
        self.activities += 1;
        let lines = lines_of(body);
        let mut cx = Context {
            pos,
            mode: self.mode,
            in_video: container == "video",
            found: self.found,
        };
        let activity = activity::read(name, &lines, options, &mut cx);
        self.remember(&activity.id, pos);
        self.add(pos, BlockKind::Activity(Box::new(activity)), out);
    }

    /// Reports an id that is used twice.
    fn remember(&mut self, id: &str, pos: Pos) {
        if !id.is_empty() && !self.ids.insert(id.to_string()) {
            self.found.add(210, pos, &[id]);
        }
    }

    fn unscored(
        &mut self,
        (name, container): (&str, &str),
        pos: Pos,
        options: &mut Options,
        body: Vec<Piece>,
        out: &mut Vec<Block>,
    ) {
        match name {
            "steps" => {
                let children = self.children(body, name);
                self.in_steps(&children);
                self.add(pos, BlockKind::Steps(children), out);
            }
            "step" => {
                let children = self.children(body, name);
                self.add(pos, BlockKind::Step(children), out);
            }
            "video" => self.video(pos, options, body, out),
            "corpus" => {
                let texts = options
                    .shaped("texts", paths::is_name, "[a-z0-9._-]", self.found)
                    .unwrap_or_default();
                self.needed(&texts, "texts", pos);
                let body = self.children(body, name);
                self.add(pos, BlockKind::Corpus { texts, body }, out);
            }
            "checklist" => self.checklist(pos, options, &lines_of(body), out),
            "print-break" => {
                self.add(pos, BlockKind::PrintBreak, out);
                self.lines(&lines_of(body), out);
            }
            _ => {
                let (text, rest) = self.text_and_rest(body, container);
                let kind = self.framed(name, pos, options, text);
                self.add(pos, kind, out);
                out.extend(rest);
            }
        }
    }

    /// Blocks that hold only text.
    fn framed(
        &mut self,
        name: &str,
        pos: Pos,
        options: &mut Options,
        body: Vec<Prose>,
    ) -> BlockKind {
        match name {
            "audio" => {
                let src = options.media("src", self.found);
                self.needed(if src.is_some() { "there" } else { "" }, "src", pos);
                BlockKind::Audio {
                    src,
                    transcript: body,
                }
            }
            "more" => {
                let title = options
                    .text("title")
                    .map(|(title, _)| title)
                    .unwrap_or_default();
                self.needed(&title, "title", pos);
                BlockKind::More { title, body }
            }
            "survey" => self.survey(pos, options, body),
            "note" => BlockKind::Note {
                readers: self.readers(options),
                body,
            },
            _ => BlockKind::Boxed {
                kind: self.box_kind(pos, options),
                body,
            },
        }
    }

    fn box_kind(&mut self, pos: Pos, options: &mut Options) -> BoxKind {
        let kinds = [
            ("remember", BoxKind::Remember),
            ("example", BoxKind::Example),
            ("warning", BoxKind::Warning),
            ("try", BoxKind::Try),
            ("talk", BoxKind::Talk),
        ];
        let written = options.text("kind").is_some();
        let kind = options.word("kind", &kinds, 111, self.found);
        if !written {
            self.needed("", "kind", pos);
        }
        kind.unwrap_or(BoxKind::Remember)
    }

    fn survey(&mut self, pos: Pos, options: &mut Options, statement: Vec<Prose>) -> BlockKind {
        let scales = [
            ("faces3", Scale::Faces3),
            ("faces5", Scale::Faces5),
            ("agree5", Scale::Agree5),
            ("text", Scale::Text),
            ("voice", Scale::Voice),
        ];
        let id = self.id("survey", pos, options);
        let written = options.text("scale").is_some();
        let scale = options.word("scale", &scales, 352, self.found);
        if !written {
            self.needed("", "scale", pos);
        }
        if statement.is_empty() {
            self.found.add(301, pos, &[]);
        }
        BlockKind::Survey {
            id,
            scale: scale.unwrap_or(Scale::Faces5),
            statement,
        }
    }

    fn readers(&mut self, options: &mut Options) -> Vec<Reader> {
        let all = [
            ("trainer", Reader::Trainer),
            ("officer", Reader::Officer),
            ("translator", Reader::Translator),
        ];
        let named = all
            .into_iter()
            .filter(|(key, _)| options.flag(key, self.found));
        let readers: Vec<Reader> = named.map(|(_, reader)| reader).collect();
        if readers.is_empty() {
            vec![Reader::Trainer]
        } else {
            readers
        }
    }

    fn video(&mut self, pos: Pos, options: &mut Options, body: Vec<Piece>, out: &mut Vec<Block>) {
        let mut media = |key| options.media(key, self.found);
        let (src, captions) = (media("src"), media("captions"));
        let (poster, described) = (media("poster"), media("described"));
        self.needed(if src.is_some() { "there" } else { "" }, "src", pos);
        let silent = options.flag("silent", self.found);
        let says_all = options.flag("says-all", self.found);
        let body = self.children(body, "video");
        let video = Video {
            src,
            captions,
            poster,
            described,
            silent,
            says_all,
            body,
        };
        self.add(pos, BlockKind::Video(video), out);
    }

    fn checklist(&mut self, pos: Pos, options: &mut Options, lines: &[Line], out: &mut Vec<Block>) {
        let id = self.id("checklist", pos, options);
        let mut cx = Context {
            pos,
            mode: self.mode,
            in_video: false,
            found: self.found,
        };
        let reads = Reads {
            boxes: true,
            ..Reads::default()
        };
        let body = Body::read(lines, &reads, &mut cx);
        let mut items: Vec<Rich> = Vec::new();
        for entry in &body.entries {
            if entry.mark == Mark::Box(true) {
                cx.found.add(305, entry.line.pos, &[]);
            }
            if let Some(first) = entry.feedback.first() {
                cx.found.add(350, first.pos, &[]);
            }
            items.push(activity::item(&entry.lines, &mut cx));
        }
        activity::count(items.len(), 1, 30, &mut cx);
        if let Some(first) = body.prompt.iter().find(|line| !line.is_blank()) {
            self.found.add(112, first.pos, &[]);
        }
        self.lines(&body.prompt, out);
        self.add(pos, BlockKind::Checklist { id, items }, out);
    }

    fn id(&mut self, name: &str, pos: Pos, options: &mut Options) -> String {
        let mut cx = Context {
            pos,
            mode: self.mode,
            in_video: false,
            found: self.found,
        };
        let id = activity::id(name, options, &mut cx);
        self.remember(&id, pos);
        id
    }

    /// Reports an option that must be there.
    fn needed(&mut self, value: &str, key: &str, pos: Pos) {
        if value.is_empty() {
            self.found.add(202, pos, &[key]);
        }
    }

    /// The text of a container, and the blocks in it that have no place there.
    fn text_and_rest(&mut self, body: Vec<Piece>, container: &str) -> (Vec<Prose>, Vec<Block>) {
        let mut text = Vec::new();
        let mut rest = Vec::new();
        for block in self.children(body, container) {
            match block.kind {
                BlockKind::Prose(prose) if rest.is_empty() => text.push(prose),
                _ => rest.push(block),
            }
        }
        (text, rest)
    }

    /// Text between steps is kept in its place, but it is no step.
    fn in_steps(&mut self, children: &[Block]) {
        for block in children {
            if matches!(block.kind, BlockKind::Prose(_)) {
                self.found.add(106, block.pos, &["text", "steps"]);
            }
        }
    }
}

/// Adds a block. Two lists of one kind in a row are one list, as the writer could not keep them apart.
fn push(block: Block, out: &mut Vec<Block>) {
    if let (
        BlockKind::Prose(Prose {
            kind: ProseKind::List(list),
            ..
        }),
        Some(last),
    ) = (&block.kind, last_list(out))
        && last.ordered == list.ordered
    {
        last.items.extend(list.items.iter().cloned());
    } else {
        out.push(block);
    }
}

fn last_list(out: &mut [Block]) -> Option<&mut crate::model::List> {
    match out.last_mut().map(|block| &mut block.kind) {
        Some(BlockKind::Prose(Prose {
            kind: ProseKind::List(list),
            ..
        })) => Some(list),
        _ => None,
    }
}

fn lines_of(pieces: Vec<Piece>) -> Vec<Line> {
    let lines = pieces.into_iter().map(|piece| match piece {
        Piece::Lines(lines) => lines,
        Piece::Block(_) => Vec::new(),
    });
    lines.flatten().collect()
}
