//! Lays the languages side by side: every key in every language, with the same variables and the plural forms it needs.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Fault, File, Key, LANGUAGES, Message, Part, label};

/// Files whose messages only staff see: Arabic may lack them and then shows English.
pub const STAFF: [&str; 17] = [
    "admit",
    "author",
    "admin",
    "teach",
    "cli",
    "two",
    "audit",
    "calendar",
    "export",
    "site",
    "cartography",
    "keep",
    "erase",
    "skills",
    "contribute",
    "advice",
    "report",
];

/// A message in all languages, ready to be written as a function.
pub struct Checked {
    /// The id, `learn-go-on`.
    pub key: String,
    /// Its variables in the order of the English text.
    pub args: Vec<Arg>,
    /// The texts in the order of the languages; `None` shows the English one.
    pub texts: Vec<Option<Vec<Part>>>,
}

/// A variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// As written, `unit-name`.
    pub name: String,
    /// A number (`i64`), otherwise a text (`&str`).
    pub number: bool,
}

const ENGLISH: usize = 0;
const ARABIC: usize = 4;
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural forms a translation must write, by language: those that whole numbers below a million use.
const NEEDED: [&[&str]; 5] = [
    &["one"],
    &["one"],
    &["one"],
    &["one", "few"],
    &["zero", "one", "two", "few", "many"],
];

/// The plural forms a translation may write.
const ALLOWED: [&[&str]; 5] = [
    &["one", "other"],
    &["one", "many", "other"],
    &["one", "many", "other"],
    &["one", "few", "other"],
    &CATEGORIES,
];

/// All messages in all languages. Faults in English go to `faults`; what a translation lacks or has wrong is returned
/// as gaps, sorted by file.
pub fn together(
    files: &[File],
    staff: &[&str],
    faults: &mut Vec<Fault>,
) -> (Vec<Checked>, Vec<Fault>) {
    let mut gaps = Vec::new();
    let mut messages = Vec::new();
    let translations = by_key(files, faults);
    let mut known: BTreeMap<&str, &File> = BTreeMap::new();
    for file in files.iter().filter(|file| file.lang == ENGLISH) {
        for english in &file.messages {
            if let Some(other) = known.insert(&english.key, file) {
                let what = format!("`{}` is already in {}", english.key, other.label());
                faults.push(Fault {
                    file: file.label(),
                    line: english.line,
                    what,
                });
                continue;
            }
            let args = arguments(english);
            faults.extend(wrong_english(file, english, &args));
            let mut texts = vec![Some(english.text.clone())];
            for (lang, theirs) in translations.iter().enumerate().skip(1) {
                let found = theirs.get(&(file.name.as_str(), english.key.as_str()));
                let fault = match found {
                    Some(message) => {
                        wrong_translation(lang, message, &args).map(|what| (message.line, what))
                    }
                    None if lang == ARABIC && staff.contains(&file.name.as_str()) => None,
                    None => Some((0, format!("`{}` is missing", english.key))),
                };
                texts.push(
                    found
                        .filter(|_| fault.is_none())
                        .map(|message| message.text.clone()),
                );
                gaps.extend(fault.map(|(line, what)| Fault {
                    file: label(lang, &file.name),
                    line,
                    what,
                }));
            }
            messages.push(Checked {
                key: english.key.clone(),
                args,
                texts,
            });
        }
    }
    gaps.extend(unknown(files, &known));
    gaps.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    messages.sort_by(|a, b| a.key.cmp(&b.key));
    (messages, gaps)
}

type Translations<'a> = Vec<BTreeMap<(&'a str, &'a str), &'a Message>>;

/// Messages by language, then by file and key.
fn by_key<'a>(files: &'a [File], faults: &mut Vec<Fault>) -> Translations<'a> {
    let mut all: Translations<'a> = vec![BTreeMap::new(); LANGUAGES.len()];
    for file in files.iter().filter(|file| file.lang != ENGLISH) {
        for message in &file.messages {
            if all[file.lang]
                .insert((&file.name, &message.key), message)
                .is_some()
            {
                let what = format!("`{}` is there twice", message.key);
                faults.push(Fault {
                    file: file.label(),
                    line: message.line,
                    what,
                });
            }
        }
    }
    all
}

fn unknown<'a>(
    files: &'a [File],
    known: &BTreeMap<&str, &File>,
) -> impl Iterator<Item = Fault> + use<'a> {
    let places: BTreeSet<(String, String)> = known
        .iter()
        .map(|(key, file)| (file.name.clone(), (*key).to_owned()))
        .collect();
    files
        .iter()
        .filter(|file| file.lang != ENGLISH)
        .flat_map(move |file| {
            let strangers = file
                .messages
                .iter()
                .filter(|m| !places.contains(&(file.name.clone(), m.key.clone())));
            let fault = |m: &Message| {
                let what = format!("`{}` is not in en/{}.ftl", m.key, file.name);
                Fault {
                    file: file.label(),
                    line: m.line,
                    what,
                }
            };
            strangers.map(fault).collect::<Vec<_>>()
        })
}

fn wrong_english(file: &File, message: &Message, args: &[Arg]) -> Option<Fault> {
    let fault = |what| {
        Some(Fault {
            file: file.label(),
            line: message.line,
            what,
        })
    };
    let key = &message.key;
    if !is_name(key) {
        return fault(format!("`{key}` must be small letters, digits and hyphens"));
    }
    if let Some(arg) = args
        .iter()
        .find(|arg| !is_name(&arg.name) || RESERVED.contains(&arg.name.as_str()))
    {
        return fault(format!("`{key}`: choose another name for ${}", arg.name));
    }
    if let Some(stray) = message
        .numbers
        .iter()
        .find(|name| args.iter().all(|arg| arg.name != **name))
    {
        return fault(format!(
            "`{key}`: the comment declares ${stray}, which the text does not use"
        ));
    }
    wrong_plural(ENGLISH, &message.text, args).map(|what| Fault {
        file: file.label(),
        line: message.line,
        what: format!("`{key}` {what}"),
    })
}

fn wrong_translation(lang: usize, message: &Message, args: &[Arg]) -> Option<String> {
    let ours = variables(&message.text);
    let difference = |what: &str, name: &str| Some(format!("`{}` {what} ${name}", message.key));
    if let Some(lost) = args.iter().find(|arg| !ours.contains(&arg.name)) {
        return difference("does not use", &lost.name);
    }
    if let Some(extra) = ours
        .iter()
        .find(|name| args.iter().all(|arg| arg.name != **name))
    {
        return difference("uses, unlike English,", extra);
    }
    wrong_plural(lang, &message.text, args).map(|what| format!("`{}` {what}", message.key))
}

fn wrong_plural(lang: usize, text: &[Part], args: &[Arg]) -> Option<String> {
    text.iter().find_map(|part| {
        let Part::Select { var, arms, default } = part else {
            return None;
        };
        let number = args.iter().any(|arg| arg.name == *var && arg.number);
        let words: Vec<&str> = arms.iter().filter_map(|(key, _)| word(key)).collect();
        let inner = || {
            arms.iter()
                .find_map(|(_, text)| wrong_plural(lang, text, args))
        };
        if !number {
            return inner();
        }
        if arms.get(*default).and_then(|(key, _)| word(key)) != Some("other") {
            return Some(format!("needs *[other] for ${var}"));
        }
        if let Some(strange) = words.iter().find(|word| !ALLOWED[lang].contains(word)) {
            return Some(format!(
                "has [{strange}] for ${var}, which {} does not use",
                LANGUAGES[lang]
            ));
        }
        // A text that only tells exact numbers apart, like [0] and other, is no plural.
        let plural = words.len() > 1;
        let lacking = NEEDED[lang]
            .iter()
            .find(|form| plural && !covered(form, arms));
        lacking
            .map(|form| format!("lacks [{form}] for ${var}"))
            .or_else(inner)
    })
}

/// Whether a plural form has an arm of its own or exact numbers that say the same.
fn covered(form: &str, arms: &[(Key, Vec<Part>)]) -> bool {
    let exact = match form {
        "zero" => Some(0),
        "one" => Some(1),
        "two" => Some(2),
        _ => None,
    };
    arms.iter().any(|(key, _)| match key {
        Key::Word(word) => word == form,
        Key::Number(number) => exact == Some(*number),
    })
}

fn arguments(message: &Message) -> Vec<Arg> {
    let chosen = numeric_selectors(&message.text);
    let number = |name: &str| message.numbers.contains(name) || chosen.contains(name);
    variables(&message.text)
        .into_iter()
        .map(|name| Arg {
            number: number(&name),
            name,
        })
        .collect()
}

/// The variables of a text, each once, in the order they appear.
fn variables(text: &[Part]) -> Vec<String> {
    fn walk(text: &[Part], seen: &mut Vec<String>) {
        for part in text {
            match part {
                Part::Text(_) => {}
                Part::Var(name) | Part::Select { var: name, .. } if !seen.contains(name) => {
                    seen.push(name.clone());
                }
                Part::Var(_) | Part::Select { .. } => {}
            }
            if let Part::Select { arms, .. } = part {
                arms.iter().for_each(|(_, text)| walk(text, seen));
            }
        }
    }
    let mut seen = Vec::new();
    walk(text, &mut seen);
    seen
}

fn numeric_selectors(text: &[Part]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in text {
        if let Part::Select { var, arms, .. } = part {
            if arms
                .iter()
                .all(|(key, _)| word(key).is_none_or(|word| CATEGORIES.contains(&word)))
            {
                found.insert(var.clone());
            }
            arms.iter()
                .for_each(|(_, text)| found.extend(numeric_selectors(text)));
        }
    }
    found
}

fn word(key: &Key) -> Option<&str> {
    match key {
        Key::Word(word) => Some(word),
        Key::Number(_) => None,
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Names of variables that Rust or the generated code keeps for itself.
const RESERVED: [&str; 18] = [
    "as", "box", "do", "else", "for", "if", "in", "let", "loop", "match", "move", "mut", "out",
    "ref", "self", "type", "use", "where",
];
