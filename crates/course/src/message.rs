//! What a finding says, in four languages, and its form as JSON (section 17).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Serialize;

use crate::diag::{Code, Diagnostic, Severity};

/// The languages of messages; any other gets English.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "it", "ro"];

/// Message, help, and the help when a detail of it is missing.
type Texts = BTreeMap<String, Vec<String>>;

static TEXTS: LazyLock<BTreeMap<&'static str, Texts>> = LazyLock::new(|| {
    let files = [
        include_str!("../data/messages/en.toml"),
        include_str!("../data/messages/fr.toml"),
        include_str!("../data/messages/it.toml"),
        include_str!("../data/messages/ro.toml"),
    ];
    LANGUAGES
        .into_iter()
        .zip(files.map(|text| toml::from_str(text).unwrap_or_default()))
        .collect()
});

/// Message and help of a finding in a language.
pub fn render(finding: &Diagnostic, lang: &str) -> (String, String) {
    let texts = TEXTS.get(lang).or_else(|| TEXTS.get("en"));
    let Some(parts) = texts.and_then(|texts| texts.get(&finding.code.to_string())) else {
        return (finding.code.to_string(), String::new());
    };
    let part = |n: usize| parts.get(n).map(String::as_str);
    let help = match (part(1), part(2)) {
        (Some(help), Some(_)) if is_filled(help, &finding.details) => help,
        (_, Some(otherwise)) => otherwise,
        (help, None) => help.unwrap_or_default(),
    };
    (
        fill(part(0).unwrap_or_default(), &finding.details),
        fill(help, &finding.details),
    )
}

/// Every code that has a message.
pub fn codes() -> Vec<Code> {
    let texts = TEXTS.get("en").into_iter().flat_map(|texts| texts.keys());
    texts
        .filter_map(|key| key.strip_prefix("LC")?.parse().ok().map(Code))
        .collect()
}

/// A finding as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Json {
    code: String,
    severity: &'static str,
    file: String,
    line: u32,
    column: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
    message: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix>,
}

/// A replacement as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct JsonFix {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    text: String,
}

/// A finding with its message and help in a language, ready for JSON.
pub fn json(finding: &Diagnostic, lang: &str) -> Json {
    let (message, help) = render(finding, lang);
    Json {
        code: finding.code.to_string(),
        severity: severity(finding.severity),
        file: finding.file.clone(),
        line: finding.pos.line,
        column: finding.pos.column,
        end_line: finding.end.map(|end| end.line),
        end_column: finding.end.map(|end| end.column),
        message,
        help,
        fix: finding.fix.as_ref().map(|fix| JsonFix {
            line: fix.start.line,
            column: fix.start.column,
            end_line: fix.end.line,
            end_column: fix.end.column,
            text: fix.text.clone(),
        }),
    }
}

/// The word for a severity in JSON and on the command line.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn is_filled(text: &str, details: &[String]) -> bool {
    (0..10).all(|n| {
        !text.contains(&format!("{{{n}}}"))
            || details.get(n).is_some_and(|detail| !detail.is_empty())
    })
}

/// Replaces `{0}`, `{1}` …; what a detail holds is never replaced again.
fn fill(text: &str, details: &[String]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let number = after
            .split_once('}')
            .and_then(|(number, tail)| Some((number.parse::<usize>().ok()?, tail)));
        match number.and_then(|(number, tail)| Some((details.get(number)?, tail))) {
            Some((detail, tail)) => {
                out.push_str(detail);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Pos;

    fn finding(code: u16, details: &[&str]) -> Diagnostic {
        let one = Diagnostic::new(code, Severity::Error, Pos { line: 3, column: 1 });
        details.iter().fold(one, |one, text| one.detail(*text))
    }

    #[test]
    fn details_are_filled_in() {
        let (message, help) = render(&finding(105, &["choise", "choice"]), "en");
        assert_eq!(
            (message.as_str(), help.as_str()),
            ("There is no block “choise”.", "Did you mean “choice”?")
        );
        let (_, help) = render(&finding(105, &["zzz", ""]), "fr");
        assert_eq!(help, "Cherchez le nom du bloc.");
        assert_eq!(
            render(&finding(320, &["{0}"]), "en").0,
            "The mark `{{0}}` is not known."
        );
        assert_eq!(render(&finding(348, &[]), "it").1, "Aggiunga `{2}`.");
    }

    #[test]
    fn every_code_speaks_four_languages() {
        let listed: Vec<u16> = include_str!("../data/codes.txt")
            .split_whitespace()
            .map(|code| code.trim_start_matches("LC").parse().expect("a code"))
            .collect();
        assert_eq!(
            codes().into_iter().map(|code| code.0).collect::<Vec<_>>(),
            listed
        );
        for lang in LANGUAGES {
            for code in &listed {
                let parts = &TEXTS[lang][&Code(*code).to_string()];
                let english = &TEXTS["en"][&Code(*code).to_string()];
                assert_eq!(parts.len(), english.len(), "{lang} {code}");
                for (part, other) in parts.iter().zip(english) {
                    let holes = |text: &str| {
                        (0..4)
                            .map(|n| text.contains(&format!("{{{n}}}")))
                            .collect::<Vec<_>>()
                    };
                    assert_eq!(holes(part), holes(other), "{lang} {code}: {part}");
                    assert!(!part.is_empty() && !part.contains("LC0"), "{lang} {code}");
                }
            }
            assert_eq!(TEXTS[lang].len(), listed.len(), "{lang}");
        }
    }

    #[test]
    fn json_has_the_members_of_the_schema() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../schemas/diagnostic.schema.json"))
                .expect("a schema");
        let mut one = finding(104, &[]);
        one.end = Some(Pos { line: 3, column: 3 });
        one.fix = Some(crate::diag::Fix {
            start: one.pos,
            end: Pos { line: 3, column: 3 },
            text: String::new(),
        });
        let json = serde_json::to_value(json(&one, "en")).expect("json");
        let known = schema["properties"].as_object().expect("properties");
        let given = json.as_object().expect("an object");
        assert_eq!(
            given.keys().collect::<Vec<_>>(),
            known.keys().collect::<Vec<_>>()
        );
        assert_eq!(json["severity"], "error");
    }
}
