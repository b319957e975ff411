//! Reads the Fluent files of all languages into the small model the generator needs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The languages, in the order of `enum Lang`; the first is the one all others translate.
pub const LANGUAGES: [&str; 5] = ["en", "fr", "it", "ro", "ar"];

/// A space of full width at which no line breaks, and a narrow one.
const WIDE: char = '\u{a0}';
const THIN: char = '\u{202f}';

/// One catalogue file in one language.
pub struct File {
    /// Place of its language in [`LANGUAGES`].
    pub lang: usize,
    /// The name without folder and ending, `learn` for `locales/en/learn.ftl`.
    pub name: String,
    /// Its messages, as written.
    pub messages: Vec<Message>,
}

/// One message in one language.
pub struct Message {
    /// The id, `learn-go-on`.
    pub key: String,
    /// Line in its file, from 1.
    pub line: usize,
    /// Variables that a comment declares as numbers.
    pub numbers: BTreeSet<String>,
    /// What it says.
    pub text: Vec<Part>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Plain text.
    Text(String),
    /// The value of a variable.
    Var(String),
    /// One of several texts, by the value of a variable.
    Select {
        /// The variable looked at.
        var: String,
        /// Keys and texts, in the order written.
        arms: Vec<(Key, Vec<Part>)>,
        /// Which arm serves when none fits.
        default: usize,
    },
}

/// What an arm of a selection stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// An exact number.
    Number(i64),
    /// A plural category or the value of a text.
    Word(String),
}

/// Something wrong in a catalogue.
#[derive(Debug, PartialEq)]
pub struct Fault {
    /// `fr/learn.ftl`
    pub file: String,
    /// Line, 0 when the place is the file as a whole.
    pub line: usize,
    /// What is wrong and with which key.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "locales/{}: {}", self.file, self.what),
            line => write!(f, "locales/{}:{line}: {}", self.file, self.what),
        }
    }
}

impl File {
    /// The file as a person would name it: `fr/learn.ftl`.
    pub fn label(&self) -> String {
        label(self.lang, &self.name)
    }
}

/// The name of a catalogue file in a language: `fr/learn.ftl`.
pub fn label(lang: usize, name: &str) -> String {
    format!("{}/{name}.ftl", LANGUAGES[lang])
}

/// All catalogue files under `locales`, sorted by name, and what could not be read.
pub fn all(locales: &Path) -> (Vec<File>, Vec<Fault>) {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for (lang, tag) in LANGUAGES.iter().enumerate() {
        let sources = match sources(&locales.join(tag)) {
            Ok(sources) => sources,
            Err(error) => {
                faults.push(Fault {
                    file: (*tag).to_owned(),
                    line: 0,
                    what: error.to_string(),
                });
                continue;
            }
        };
        files.extend(language(lang, &sources, &mut faults));
    }
    (files, faults)
}

/// The files of one language from their names and texts.
pub fn language(lang: usize, sources: &[(String, String)], faults: &mut Vec<Fault>) -> Vec<File> {
    let mut terms = BTreeMap::new();
    for (_, source) in sources {
        for entry in parse(source).0 {
            if let Entry::Term(term) = entry {
                terms.insert(term.id.name, term.value);
            }
        }
    }
    let mut files = Vec::new();
    for (name, source) in sources {
        let mut file = File {
            lang,
            name: name.clone(),
            messages: Vec::new(),
        };
        let (entries, errors) = parse(source);
        let label = file.label();
        faults.extend(errors.into_iter().map(|(line, what)| Fault {
            file: label.clone(),
            line,
            what,
        }));
        for entry in entries {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name;
            let line = line_of(source, &key);
            let comment = message
                .comment
                .map(|comment| comment.content.join("\n"))
                .unwrap_or_default();
            let text = match (message.value, message.attributes.is_empty()) {
                (Some(pattern), true) => parts(&pattern, &terms, 0),
                _ => Err("needs one text and no attributes".to_owned()),
            };
            match text {
                Ok(mut text) => {
                    if LANGUAGES[lang] == "fr" {
                        keep_signs_with_words(&mut text);
                    }
                    file.messages.push(Message {
                        key,
                        line,
                        numbers: numbers(&comment),
                        text,
                    });
                }
                Err(what) => faults.push(Fault {
                    file: label.clone(),
                    line,
                    what: format!("`{key}` {what}"),
                }),
            }
        }
        files.push(file);
    }
    files
}

fn sources(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let name = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            sources.push((name, fs::read_to_string(&path)?));
        }
    }
    sources.sort();
    Ok(sources)
}

fn parse(source: &str) -> (Vec<Entry<String>>, Vec<(usize, String)>) {
    match fluent_syntax::parser::parse(source.to_owned()) {
        Ok(resource) => (resource.body, Vec::new()),
        Err((resource, errors)) => {
            let line = |at: usize| {
                source
                    .bytes()
                    .take(at)
                    .filter(|byte| *byte == b'\n')
                    .count()
                    + 1
            };
            (
                resource.body,
                errors
                    .iter()
                    .map(|error| (line(error.pos.start), error.to_string()))
                    .collect(),
            )
        }
    }
}

fn line_of(source: &str, key: &str) -> usize {
    let starts = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.lines().position(starts).map_or(0, |at| at + 1)
}

/// The variables declared by comment lines such as `$n (number)`.
fn numbers(comment: &str) -> BTreeSet<String> {
    comment
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix('$')?
                .split_once(char::is_whitespace)
        })
        .filter(|(_, rest)| rest.trim_start().starts_with("(number)"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

type Terms = BTreeMap<String, Pattern<String>>;

fn parts(pattern: &Pattern<String>, terms: &Terms, depth: usize) -> Result<Vec<Part>, String> {
    if depth > 8 {
        return Err("nests terms too deep".to_owned());
    }
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut parts, value),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => {
                place(&mut parts, inline, terms, depth)?;
            }
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("selects on something that is not a variable".to_owned());
                };
                let mut arms = Vec::new();
                for variant in variants {
                    arms.push((
                        arm_key(&variant.key)?,
                        self::parts(&variant.value, terms, depth + 1)?,
                    ));
                }
                let default = variants
                    .iter()
                    .position(|variant| variant.default)
                    .unwrap_or(0);
                parts.push(Part::Select {
                    var: id.name.clone(),
                    arms,
                    default,
                });
            }
        }
    }
    Ok(parts)
}

fn place(
    parts: &mut Vec<Part>,
    inline: &InlineExpression<String>,
    terms: &Terms,
    depth: usize,
) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => parts.push(Part::Var(id.name.clone())),
        InlineExpression::NumberLiteral { value } => push_text(parts, value),
        InlineExpression::StringLiteral { value } => {
            push_text(parts, &unescape_unicode_to_string(value));
        }
        InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => {
            let term = terms
                .get(&id.name)
                .ok_or_else(|| format!("uses the unknown term `-{}`", id.name))?;
            for part in self::parts(term, terms, depth + 1)? {
                match part {
                    Part::Text(text) => push_text(parts, &text),
                    other => parts.push(other),
                }
            }
        }
        _ => return Err("may hold only text, variables, terms and selections".to_owned()),
    }
    Ok(())
}

/// French sets a space before `: ; ? !` and inside `« »`, where no line may break. Catalogues are written with ordinary
/// spaces, which are easy to type and look the same in an editor.
fn keep_signs_with_words(parts: &mut [Part]) {
    for part in parts {
        match part {
            Part::Text(text) => {
                for (sign, space) in [
                    (':', WIDE),
                    ('»', WIDE),
                    (';', THIN),
                    ('?', THIN),
                    ('!', THIN),
                ] {
                    for written in [' ', WIDE, THIN] {
                        *text =
                            text.replace(&format!("{written}{sign}"), &format!("{space}{sign}"));
                    }
                }
                *text = text.replace("« ", &format!("«{WIDE}"));
            }
            Part::Select { arms, .. } => {
                for (_, text) in arms {
                    keep_signs_with_words(text);
                }
            }
            Part::Var(_) => {}
        }
    }
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::Text(before)) = parts.last_mut() {
        before.push_str(text);
    } else {
        parts.push(Part::Text(text.to_owned()));
    }
}

fn arm_key(key: &VariantKey<String>) -> Result<Key, String> {
    match key {
        VariantKey::Identifier { name } => Ok(Key::Word(name.clone())),
        VariantKey::NumberLiteral { value } => value
            .parse()
            .map(Key::Number)
            .map_err(|_| format!("selects on `{value}`, which is not a whole number")),
    }
}
