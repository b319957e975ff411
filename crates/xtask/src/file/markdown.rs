//! The little Markdown that texts of the project use, as blocks of a document: headings, paragraphs, points, tables. Tests
//! that a text names become links to the list of tests at the end.

use paper::{Block, Cell, Run, Table, anchor};

use crate::file::named::Named;

/// Blocks of a text; its own title is left out. What it names and is not there goes to the list of faults.
pub fn blocks(text: &str, named: &mut Named<'_>) -> Vec<Block> {
    let mut reader = Reader {
        named,
        blocks: Vec::new(),
        section: String::new(),
        tables: 0,
    };
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let begins = |more: &&str| kind(more) == kind(line) && !more.is_empty();
        match kind(line) {
            Kind::Nothing => {}
            Kind::Heading(level) => reader.heading(level, line.trim_start_matches('#').trim()),
            Kind::Row => {
                let mut rows = vec![line];
                while let Some(more) = lines.next_if(begins) {
                    rows.push(more);
                }
                reader.table(&rows);
            }
            Kind::Point => {
                let mut points = vec![line];
                while let Some(more) = lines.next_if(begins) {
                    points.push(more);
                }
                let points = points.iter().map(|point| reader.runs(&point[2..]));
                let points = points.collect();
                reader.blocks.push(Block::List(points));
            }
            Kind::Words => {
                let mut words = vec![line];
                while let Some(more) = lines.next_if(begins) {
                    words.push(more);
                }
                let words = reader.runs(&words.join(" "));
                reader.blocks.push(Block::Paragraph(words));
            }
        }
    }
    reader.blocks
}

/// The cells of a row of a table.
pub fn cells(row: &str) -> Vec<String> {
    // A sign that does not part cells is written with a backslash before it.
    let row = row.trim().trim_matches('|').replace("\\|", "\u{1}");
    row.split('|')
        .map(|cell| cell.trim().replace('\u{1}', "|"))
        .collect()
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    Nothing,
    Heading(u8),
    Row,
    Point,
    Words,
}

fn kind(line: &str) -> Kind {
    match line {
        "" => Kind::Nothing,
        _ if line.starts_with('#') => {
            let level = line.chars().take_while(|sign| *sign == '#').count();
            Kind::Heading(u8::try_from(level).unwrap_or(u8::MAX))
        }
        _ if line.starts_with('|') => Kind::Row,
        _ if line.starts_with("* ") || line.starts_with("- ") => Kind::Point,
        _ => Kind::Words,
    }
}

struct Reader<'a, 'b> {
    named: &'a mut Named<'b>,
    blocks: Vec<Block>,
    section: String,
    tables: usize,
}

impl Reader<'_, '_> {
    fn heading(&mut self, level: u8, text: &str) {
        if level == 1 {
            return;
        }
        text.clone_into(&mut self.section);
        self.tables = 0;
        let id = anchor("h", text);
        let text = self.runs(text);
        self.blocks.push(Block::Heading {
            level: level - 1,
            id,
            text,
        });
    }

    fn table(&mut self, rows: &[&str]) {
        self.tables += 1;
        let caption = match (self.section.is_empty(), self.tables) {
            (true, 1) => "Overview".to_owned(),
            (false, 1) => self.section.clone(),
            (_, n) => format!("{} ({n})", self.section),
        };
        let head = cells(rows[0]).iter().map(|cell| bare(cell)).collect();
        // The second row only says on which side the words of a column stand.
        let rows = rows.iter().skip(2).map(|row| {
            let cells = cells(row);
            cells.iter().map(|cell| Cell::of(self.runs(cell))).collect()
        });
        let rows = rows.collect();
        self.blocks.push(Block::Table(Table {
            caption,
            head,
            rows,
        }));
    }

    fn runs(&mut self, text: &str) -> Vec<Run> {
        runs(text, self.named)
    }
}

/// Words with what is strong, stressed, code or a link.
pub fn runs(text: &str, named: &mut Named<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    // Tests are named behind that word, up to the end of that part of the sentence.
    for part in text.split_inclusive(';') {
        let tests = part.find("tests `").or_else(|| part.find("test `"));
        let browser = part.find("browser test");
        for (at, piece) in pieces(part) {
            let behind = |from: Option<usize>| from.is_some_and(|from| from < at);
            let run = match piece {
                Piece::Code(code) if behind(tests) && is_name(code) => named.test(code),
                Piece::Code(code) => Run::plain(code),
                Piece::Quoted(name) if behind(browser) => named.in_browser(name),
                Piece::Quoted(words) => Run::plain(format!("“{words}”")),
                Piece::Strong(words) => Run::strong(bare(words)),
                Piece::Stressed(words) => Run::emphasis(bare(words)),
                Piece::Words(words) => Run::plain(words),
            };
            runs.push(run);
        }
    }
    runs
}

enum Piece<'a> {
    Words(&'a str),
    Code(&'a str),
    Quoted(&'a str),
    Strong(&'a str),
    Stressed(&'a str),
}

/// What encloses a piece, what ends it, and what it is then.
type Fence = (&'static str, &'static str, fn(&str) -> Piece<'_>);

const FENCES: [Fence; 5] = [
    ("`", "`", |inside| Piece::Code(inside)),
    ("“", "”", |inside| Piece::Quoted(inside)),
    ("**", "**", |inside| Piece::Strong(inside)),
    ("*", "*", |inside| Piece::Stressed(inside)),
    ("[", ")", link),
];

/// Of `[words](address)` the words: the file stands alone.
fn link(inside: &str) -> Piece<'_> {
    Piece::Words(inside.split("](").next().unwrap_or(inside))
}

/// The pieces of a sentence, each with where it begins.
fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        let fenced = FENCES.iter().find_map(|(open, close, piece)| {
            let inside = rest.strip_prefix(open)?;
            let end = inside.find(close).filter(|end| *end > 0)?;
            let inside = &inside[..end];
            let is = *open != "[" || inside.contains("](");
            is.then_some((piece(inside), open.len() + end + close.len()))
        });
        match fenced {
            Some((piece, length)) => {
                pieces.push((from, Piece::Words(&text[from..at])));
                pieces.push((at, piece));
                at += length;
                from = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    pieces.push((from, Piece::Words(&text[from..])));
    pieces.retain(|(_, piece)| !matches!(piece, Piece::Words("")));
    pieces
}

/// The words alone.
fn bare(text: &str) -> String {
    let words = pieces(text).into_iter().map(|(_, piece)| match piece {
        Piece::Quoted(words) => format!("“{words}”"),
        Piece::Words(words)
        | Piece::Code(words)
        | Piece::Strong(words)
        | Piece::Stressed(words) => words.to_owned(),
    });
    words.collect()
}

fn is_name(code: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    code.contains('_') && code.chars().all(plain)
}
