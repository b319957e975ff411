//! Writes the checked messages as Rust: plain functions on `Lang`, with no parser left at run time.

use std::fmt::Write;

use crate::check::{Arg, Checked};
use crate::read::{Key, Part};

const VARIANTS: [&str; 5] = ["En", "Fr", "It", "Ro", "Ar"];
const TAGS: [&str; 5] = ["en", "fr", "it", "ro", "ar"];

/// The text of the module with all functions and the list of messages without variables.
pub fn module(messages: &[Checked]) -> String {
    let functions: String = messages.iter().map(function).collect();
    let plain: String = messages
        .iter()
        .filter(|message| message.args.is_empty())
        .fold(String::new(), |list, message| {
            list + &format!("    ({:?}, Lang::{}),\n", message.key, ident(&message.key))
        });
    format!(
        "impl Lang {{\n{functions}}}\n\n/// Messages without variables, sorted by key.\n\
         pub(crate) static PLAIN: &[(&str, fn(Lang) -> &'static str)] = &[\n{plain}];\n"
    )
}

fn function(message: &Checked) -> String {
    let name = ident(&message.key);
    let doc = format!(
        "English: `{}`",
        sketch(message.texts[0].as_deref().unwrap_or_default()).replace('`', "'")
    );
    if message.args.is_empty() {
        let texts: Vec<String> = (0..TAGS.len())
            .map(|lang| {
                let (spoken, parts) = text(message, lang);
                let (open, close) = apart(lang, spoken);
                format!("{:?}", format!("{open}{}{close}", flat(parts)))
            })
            .collect();
        return format!(
            "    #[doc = {doc:?}]\n    pub fn {name}(self) -> &'static str {{\n        [{}][self as usize]\n    }}\n",
            texts.join(", ")
        );
    }
    let args: String = message
        .args
        .iter()
        .map(|arg| format!(", {}: {}", ident(&arg.name), kind(arg)))
        .collect();
    let mut arms = String::new();
    for (lang, variant) in VARIANTS.iter().enumerate() {
        let (spoken, parts) = text(message, lang);
        let _ = writeln!(
            arms,
            "            Lang::{variant} => {{ {}{}{}}}",
            push(apart(lang, spoken).0),
            statements(parts, &message.args, spoken),
            push(apart(lang, spoken).1),
        );
    }
    format!(
        "    #[doc = {doc:?}]\n    pub fn {name}(self{args}) -> String {{\n        let mut out = String::new();\n        \
         match self {{\n{arms}        }}\n        out\n    }}\n"
    )
}

/// The text for a language, and the language it is really in.
fn text(message: &Checked, lang: usize) -> (usize, &[Part]) {
    match &message.texts[lang] {
        Some(parts) => (lang, parts),
        None => (0, message.texts[0].as_deref().unwrap_or_default()),
    }
}

/// English text among Arabic is set apart, so that its full stop stays at its end.
fn apart(lang: usize, spoken: usize) -> (&'static str, &'static str) {
    if TAGS[lang] == "ar" && spoken != lang {
        ("\u{2066}", "\u{2069}")
    } else {
        ("", "")
    }
}

fn push(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("out.push_str({text:?}); ")
}

fn statements(parts: &[Part], args: &[Arg], lang: usize) -> String {
    let number = |name: &str| args.iter().any(|arg| arg.name == name && arg.number);
    parts.iter().fold(String::new(), |mut code, part| {
        let _ = match part {
            Part::Text(text) => write!(code, "out.push_str({text:?}); "),
            Part::Var(name) if number(name) => {
                write!(code, "put::number(&mut out, self, {}); ", ident(name))
            }
            Part::Var(name) => write!(code, "put::text(&mut out, self, {}); ", ident(name)),
            Part::Select { var, arms, default } if number(var) => {
                code.push_str(&select_number(var, arms, *default, args, lang));
                Ok(())
            }
            Part::Select { var, arms, default } => {
                code.push_str(&select_text(var, arms, *default, args, lang));
                Ok(())
            }
        };
        code
    })
}

type Arms = [(Key, Vec<Part>)];

fn select_number(var: &str, arms: &Arms, default: usize, args: &[Arg], lang: usize) -> String {
    let mut exact = String::new();
    let mut plural = String::new();
    for (at, (key, parts)) in arms.iter().enumerate() {
        let code = statements(parts, args, lang);
        let _ = match key {
            Key::Number(number) => write!(exact, "{number} => {{ {code}}} "),
            Key::Word(_) if at == default => Ok(()),
            Key::Word(word) => write!(plural, "Plural::{} => {{ {code}}} ", capital(word)),
        };
    }
    let other = statements(&arms[default].1, args, lang);
    let var = ident(var);
    if plural.is_empty() {
        return format!("match {var} {{ {exact}_ => {{ {other}}} }} ");
    }
    let by_form = format!(
        "match plural::{}({var}) {{ {plural}_ => {{ {other}}} }}",
        TAGS[lang]
    );
    if exact.is_empty() {
        format!("{by_form} ")
    } else {
        format!("match {var} {{ {exact}_ => {by_form} }} ")
    }
}

fn select_text(var: &str, arms: &Arms, default: usize, args: &[Arg], lang: usize) -> String {
    let mut code = format!("match {} {{ ", ident(var));
    for (_, (key, parts)) in arms.iter().enumerate().filter(|(at, _)| *at != default) {
        let value = match key {
            Key::Word(word) => word.clone(),
            Key::Number(number) => number.to_string(),
        };
        let _ = write!(code, "{value:?} => {{ {}}} ", statements(parts, args, lang));
    }
    let _ = write!(
        code,
        "_ => {{ {}}} }} ",
        statements(&arms[default].1, args, lang)
    );
    code
}

fn flat(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| {
            if let Part::Text(text) = part {
                text.as_str()
            } else {
                ""
            }
        })
        .collect()
}

/// The English text with its variables as `{name}`, for the doc comment.
fn sketch(parts: &[Part]) -> String {
    parts.iter().fold(String::new(), |text, part| match part {
        Part::Text(piece) => text + piece,
        Part::Var(name) => text + "{" + name + "}",
        Part::Select { arms, default, .. } => text + &sketch(&arms[*default].1),
    })
}

fn kind(arg: &Arg) -> &'static str {
    if arg.number { "i64" } else { "&str" }
}

fn ident(name: &str) -> String {
    name.replace('-', "_")
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().to_string())
        .unwrap_or_default()
        + chars.as_str()
}
