//! What changed in a text between two versions, line beside line, with the unchanged middle left out.

use similar::{ChangeTag, TextDiff};

/// Unchanged lines shown around a change.
const AROUND: usize = 2;

/// One row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// In both versions.
    Same(String),
    /// The old line and the new one; one of them may be missing.
    Changed(Option<String>, Option<String>),
    /// Unchanged lines that are not shown.
    Gap,
}

/// Compares two versions of a text.
pub fn between(old: &str, new: &str) -> Vec<Row> {
    let diff = TextDiff::from_lines(old, new);
    let mut rows = Vec::new();
    for (index, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if index > 0 {
            rows.push(Row::Gap);
        }
        for op in group {
            let (mut gone, mut come) = (Vec::new(), Vec::new());
            for change in diff.iter_changes(op) {
                let text = change.value().trim_end_matches(['\n', '\r']).to_owned();
                match change.tag() {
                    ChangeTag::Equal => rows.push(Row::Same(text)),
                    ChangeTag::Insert => come.push(text),
                    ChangeTag::Delete => gone.push(text),
                }
            }
            let (mut gone, mut come) = (gone.into_iter(), come.into_iter());
            loop {
                match (gone.next(), come.next()) {
                    (None, None) => break,
                    (old, new) => rows.push(Row::Changed(old, new)),
                }
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_and_its_surroundings_are_shown() {
        let old: String = (1..=20).map(|n| format!("line {n}\n")).collect();
        let new = old.replace("line 10\n", "line ten\n") + "line 21\n";
        let rows = between(&old, &new);
        let line = |text: &str| Some(text.to_owned());
        assert!(rows.contains(&Row::Changed(line("line 10"), line("line ten"))));
        assert!(rows.contains(&Row::Changed(None, line("line 21"))));
        assert!(rows.contains(&Row::Gap));
        assert!(!rows.contains(&Row::Same("line 1".to_owned())));
    }

    #[test]
    fn equal_texts_show_nothing() {
        assert!(between("a\nb\n", "a\nb\n").is_empty());
    }
}
