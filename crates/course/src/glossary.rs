//! `glossary.<lang>.toml`: the hard words of a module, explained.

use crate::diag::{Diagnostic, Severity};
use crate::model::{Glossary, MediaPath, Pos, Term};
use crate::names;
use crate::table::{self, Reader, Table};

/// Longest explanation, in characters.
const MEANS: usize = 160;

/// Reads a glossary. The file of the findings is filled in by the caller.
pub fn parse(name: &str, bytes: &[u8]) -> (Glossary, Vec<Diagnostic>) {
    let (glossary, found) = table::read(name, bytes, |reader, root| {
        reader.only(root, &["term"]);
        let terms = reader.list(root, "term", term);
        let mut glossary = Glossary::new();
        for (word, pos, term) in terms {
            if glossary.insert(word.clone(), term).is_some() {
                reader.report(210, Severity::Error, pos, &[&word]);
            }
        }
        glossary
    });
    (glossary.unwrap_or_default(), found)
}

fn term(reader: &mut Reader<'_>, table: Table<'_, '_>) -> Option<(String, Pos, Term)> {
    reader.only(table, &["word", "means", "also", "picture"]);
    let word = reader.need_text(table, "word");
    let means = reader.need_text(table, "means");
    let also = reader.texts(table, "also");
    let picture = reader.text(table, "picture").and_then(|path| {
        let inside = names::is_path(&format!("media/{}", path.value));
        if !inside {
            reader.report(404, Severity::Error, path.pos, &[&path.value]);
        }
        inside.then_some(MediaPath(path.value))
    });
    let (word, means) = (word?, means?);
    let length = means.value.chars().count();
    if length > MEANS {
        reader.report(
            410,
            Severity::Error,
            means.pos,
            &[&length.to_string(), &MEANS.to_string()],
        );
    }
    let term = Term {
        means: means.value,
        also: also.into_iter().map(|one| one.value).collect(),
        picture,
    };
    Some((word.value, word.pos, term))
}
