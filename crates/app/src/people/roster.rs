//! A roster: learners as a form or a table gives them, and what is wrong with each line.

use std::collections::HashSet;

use locale::Lang;

use crate::people::Profile;
use crate::people::secret::{self, PICTURES};

/// The columns of a table of learners, in the order in which faults are written back.
pub const COLUMNS: [&str; 6] = [
    "number",
    "name",
    "alias",
    "language",
    "content_language",
    "secret",
];
/// Most learners of one table.
pub const MOST: usize = 500;
/// Largest table in bytes.
pub const SIZE_LIMIT: usize = 256 * 1024;

/// Somebody who is to become a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLearner {
    /// Number given by the institution.
    pub number: String,
    /// How staff see them.
    pub name: String,
    /// What the tile shows.
    pub alias: String,
    /// Picture on the tile; proposed by the program if empty.
    pub symbol: String,
    /// Interface language.
    pub language: Lang,
    /// Language of modules.
    pub content_language: String,
    /// How they will prove themself.
    pub secret: secret::Kind,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is written there.
    Missing,
    /// Longer than what fits.
    Long,
    /// It holds signs that cannot be shown, or that turn the direction of the text.
    Signs,
    /// Not a language of the interface.
    Language,
    /// Not a language tag.
    ContentLanguage,
    /// Neither `pictures` nor `pin`.
    Secret,
    /// The same number stands in an earlier line.
    Twice,
    /// The number belongs to somebody in a group of others.
    Elsewhere,
    /// The line has more or fewer fields than the head.
    Fields,
    /// Not a picture for tiles.
    Symbol,
}

/// A fault with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    /// Name of the field.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

impl Fault {
    /// What is wrong and how to mend it, in words.
    pub fn word(self, t: Lang) -> &'static str {
        match self {
            Fault::Missing => t.teach_fault_missing(),
            Fault::Long => t.teach_fault_long(),
            Fault::Signs => t.teach_fault_signs(),
            Fault::Language => t.teach_fault_language(),
            Fault::ContentLanguage => t.teach_fault_content_language(),
            Fault::Secret => t.teach_fault_secret(),
            Fault::Twice => t.teach_fault_twice(),
            Fault::Elsewhere => t.teach_fault_elsewhere(),
            Fault::Fields => t.teach_fault_fields(),
            Fault::Symbol => t.teach_fault_symbol(),
        }
    }
}

impl NewLearner {
    /// Reads the fields; all faults are found at once.
    pub fn read<'a>(get: impl Fn(&'static str) -> &'a str) -> Result<NewLearner, Vec<Wrong>> {
        let mut wrong = Vec::new();
        for (field, most) in [("number", 40), ("name", 80), ("alias", 24)] {
            if let Some(fault) = fault_of(get(field).trim(), most) {
                wrong.push(Wrong { field, fault });
            }
        }
        let language = Lang::from_tag(get("language"));
        if language.is_none() {
            wrong.push(Wrong {
                field: "language",
                fault: Fault::Language,
            });
        }
        let content = content_language(get("content_language"), language);
        if content.is_none() {
            wrong.push(Wrong {
                field: "content_language",
                fault: Fault::ContentLanguage,
            });
        }
        let secret = secret_kind(get("secret"));
        if secret.is_none() {
            wrong.push(Wrong {
                field: "secret",
                fault: Fault::Secret,
            });
        }
        let symbol = get("symbol");
        if !symbol.is_empty() && !PICTURES.contains(&symbol) {
            wrong.push(Wrong {
                field: "symbol",
                fault: Fault::Symbol,
            });
        }
        match (language, content, secret) {
            (Some(language), Some(content_language), Some(secret)) if wrong.is_empty() => {
                Ok(NewLearner {
                    number: get("number").trim().to_owned(),
                    name: get("name").trim().to_owned(),
                    alias: get("alias").trim().to_owned(),
                    symbol: symbol.to_owned(),
                    language,
                    content_language,
                    secret,
                })
            }
            _ => Err(wrong),
        }
    }

    /// The profile of the learner.
    pub fn profile(&self) -> Profile {
        Profile {
            name: Some(self.name.clone()),
            alias: Some(self.alias.clone()),
            symbol: Some(self.symbol.clone()),
            number: Some(self.number.clone()),
            language: Some(self.language.tag().to_owned()),
            content_language: Some(self.content_language.clone()),
            display: None,
        }
    }
}

/// What is wrong with a short text, if anything.
pub fn fault_of(text: &str, most: usize) -> Option<Fault> {
    if text.is_empty() {
        Some(Fault::Missing)
    } else if text.chars().count() > most {
        Some(Fault::Long)
    } else if text.chars().any(hidden) {
        Some(Fault::Signs)
    } else {
        None
    }
}

/// Signs that are not seen, or turn the direction of what follows.
fn hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}')
        || matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}')
}

/// Absent, the language of modules is that of the interface.
fn content_language(text: &str, language: Option<Lang>) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Some(language.map_or_else(String::new, |lang| lang.tag().to_owned()));
    }
    course::names::Lang::parse(&text).map(|_| text)
}

/// Absent, it is pictures.
fn secret_kind(text: &str) -> Option<secret::Kind> {
    match text.trim().to_ascii_lowercase().as_str() {
        "" | "pictures" => Some(secret::Kind::Pictures),
        "pin" => Some(secret::Kind::Pin),
        _ => None,
    }
}

/// One line of a table.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number in the file, the head is 1.
    pub number: u64,
    /// The fields as written, in the order of [`COLUMNS`].
    pub fields: Vec<String>,
    /// The learner, or what is wrong.
    pub read: Result<NewLearner, Vec<Wrong>>,
}

/// Why a whole table cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not UTF-8.
    Encoding,
    /// The head lacks `number`, `name`, `alias` or `language`.
    Columns,
    /// Too many lines, or too many bytes.
    Size,
}

impl Unreadable {
    /// What is wrong and how to mend it, in words.
    pub fn word(self, t: Lang) -> &'static str {
        match self {
            Unreadable::Encoding => t.teach_table_encoding(),
            Unreadable::Columns => t.teach_table_columns(),
            Unreadable::Size => t.teach_table_size(),
        }
    }
}

/// Reads a table: UTF-8 with or without a byte order mark, commas or semicolons.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    if bytes.len() > SIZE_LIMIT {
        return Err(Unreadable::Size);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Encoding)?;
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let semicolons = head.matches(';').count() > head.matches(',').count();
    let mut table = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let head = table.headers().map_err(|_| Unreadable::Columns)?.clone();
    let places = COLUMNS.map(|column| {
        head.iter()
            .position(|name| name.eq_ignore_ascii_case(column))
    });
    if places[..4].iter().any(Option::is_none) {
        return Err(Unreadable::Columns);
    }
    let mut lines = Vec::new();
    let mut seen = HashSet::new();
    for record in table.records() {
        let record = record.map_err(|_| Unreadable::Columns)?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        if lines.len() == MOST {
            return Err(Unreadable::Size);
        }
        let number = line_at(text, &record);
        lines.push(line(number, &record, head.len(), &places, &mut seen));
    }
    Ok(lines)
}

/// The line a record begins in; its place in bytes may be that of the line end before it.
fn line_at(text: &str, record: &csv::StringRecord) -> u64 {
    let at = record.position().map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or_default().min(text.len());
    let (before, after) = text.as_bytes().split_at(at);
    let ends = after
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let ends = before
        .iter()
        .chain(ends)
        .filter(|byte| **byte == b'\n')
        .count();
    u64::try_from(ends).unwrap_or_default() + 1
}

fn line(
    number: u64,
    record: &csv::StringRecord,
    width: usize,
    places: &[Option<usize>; 6],
    seen: &mut HashSet<String>,
) -> Line {
    let field = |at: usize| {
        places[at]
            .and_then(|place| record.get(place))
            .unwrap_or_default()
    };
    let get = |name: &str| {
        let at = COLUMNS.iter().position(|column| *column == name);
        at.map_or("", field)
    };
    let mut read = if record.len() == width {
        NewLearner::read(get)
    } else {
        Err(vec![Wrong {
            field: "",
            fault: Fault::Fields,
        }])
    };
    if !seen.insert(field(0).to_owned()) && read.is_ok() {
        read = Err(vec![Wrong {
            field: "number",
            fault: Fault::Twice,
        }]);
    }
    Line {
        number,
        fields: (0..COLUMNS.len()).map(|at| field(at).to_owned()).collect(),
        read,
    }
}

/// The lines with faults as a table: the same columns and the reason; no cell can become a formula.
pub fn faults(lines: &[Line], t: Lang) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let head = COLUMNS.iter().copied().chain(["reason"]);
    let mut written = table.write_record(head).is_ok();
    for line in lines {
        let Err(wrong) = &line.read else { continue };
        let reason = reasons(line.number, wrong, t);
        let cells = line.fields.iter().map(|field| harmless(field));
        written &= table.write_record(cells.chain([harmless(&reason)])).is_ok();
    }
    if written {
        table.into_inner().unwrap_or_default()
    } else {
        Vec::new()
    }
}

/// All reasons of a line in one text.
pub fn reasons(line: u64, wrong: &[Wrong], t: Lang) -> String {
    let place = |one: &Wrong| {
        let n = i64::try_from(line).unwrap_or_default();
        t.teach_fault_line(n, one.field, one.fault.word(t))
    };
    wrong.iter().map(place).collect::<Vec<_>>().join(" ")
}

/// A cell that no table program takes for a formula.
pub fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(csv: &str) -> Vec<(u64, &'static str, Fault)> {
        let lines = read(csv.as_bytes()).unwrap_or_default();
        let wrong = lines.iter().filter_map(|line| {
            let wrong = line.read.as_ref().err()?;
            Some(wrong.iter().map(|one| (line.number, one.field, one.fault)))
        });
        wrong.flatten().collect()
    }

    #[test]
    fn a_table_is_read_with_commas_or_semicolons_and_a_mark_before_it() {
        for text in [
            "number,name,alias,language\n7,Ana Popa,Ana,ro\n",
            "\u{feff}number;name;alias;language\r\n7;Ana Popa;Ana;ro\r\n",
        ] {
            let lines = read(text.as_bytes()).unwrap_or_default();
            let learner = lines.first().and_then(|line| line.read.as_ref().ok());
            assert_eq!(learner.map(|one| one.content_language.as_str()), Some("ro"));
            assert_eq!(learner.map(|one| one.name.as_str()), Some("Ana Popa"));
        }
    }

    #[test]
    fn each_fault_names_its_line_and_field() {
        let csv = "number,name,alias,language,content_language,secret\n\
                   1,Ana,Ana,en,en,pin\n\
                   1,Bob,Bob,en,en,pin\n\
                   3,,Cy,xx,!,hair\n\
                   4,Dee\n\
                   5,E\u{202e}ve,Eve,en,,\n";
        assert_eq!(
            faults_of(csv),
            [
                (3, "number", Fault::Twice),
                (4, "name", Fault::Missing),
                (4, "language", Fault::Language),
                (4, "content_language", Fault::ContentLanguage),
                (4, "secret", Fault::Secret),
                (5, "", Fault::Fields),
                (6, "name", Fault::Signs),
            ]
        );
    }

    #[test]
    fn the_file_of_faults_holds_no_formula() {
        let csv = "number,name,alias,language\n=1+1,@x,-y,zz\n";
        let lines = read(csv.as_bytes()).unwrap_or_default();
        let text = String::from_utf8(faults(&lines, Lang::En)).unwrap_or_default();
        assert!(text.contains("'=1+1,'@x,'-y,zz"), "{text}");
    }

    #[test]
    fn what_is_no_table_of_learners_is_said_so() {
        assert_eq!(read(b"\xff\xfe").err(), Some(Unreadable::Encoding));
        assert_eq!(read(b"a,b\n1,2\n").err(), Some(Unreadable::Columns));
    }
}
