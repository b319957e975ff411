//! What changed in a text between two versions, line by line, with the unchanged middle left out.

use similar::{ChangeTag, TextDiff};

/// Unchanged lines shown around a change.
const AROUND: usize = 2;

/// One line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// In both versions.
    Same(String),
    /// Only in the new version.
    Added(String),
    /// Only in the old version.
    Removed(String),
    /// Unchanged lines that are not shown.
    Gap,
}

/// Compares two versions of a text.
pub fn between(old: &str, new: &str) -> Vec<Line> {
    let diff = TextDiff::from_lines(old, new);
    let mut lines = Vec::new();
    for (index, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if index > 0 {
            lines.push(Line::Gap);
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = change.value().trim_end_matches(['\n', '\r']).to_owned();
            lines.push(match change.tag() {
                ChangeTag::Equal => Line::Same(text),
                ChangeTag::Insert => Line::Added(text),
                ChangeTag::Delete => Line::Removed(text),
            });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_and_its_surroundings_are_shown() {
        let old: String = (1..=20).map(|n| format!("line {n}\n")).collect();
        let new = old.replace("line 10\n", "line ten\n") + "line 21\n";
        let lines = between(&old, &new);
        assert!(lines.contains(&Line::Removed("line 10".to_owned())));
        assert!(lines.contains(&Line::Added("line ten".to_owned())));
        assert!(lines.contains(&Line::Added("line 21".to_owned())));
        assert!(lines.contains(&Line::Gap));
        assert!(!lines.contains(&Line::Same("line 1".to_owned())));
    }

    #[test]
    fn equal_texts_show_nothing() {
        assert!(between("a\nb\n", "a\nb\n").is_empty());
    }
}
