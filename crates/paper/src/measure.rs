//! How wide the columns of a table are, from what stands in them.

use crate::model::{Cell, Table};

/// A column is at least and at most as wide as so many letters.
const LETTERS: std::ops::RangeInclusive<usize> = 6..=44;
/// What the edges of a cell take, in letters.
const EDGES: usize = 5;
/// A word with more letters than this is an address, which may break anywhere.
const LONGEST_WORD: usize = 18;

/// A weight for each column.
pub(crate) fn columns(table: &Table) -> Vec<usize> {
    let head = table.head.iter().enumerate();
    let weight = |(at, name): (usize, &String)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let lines: Vec<usize> = cells.flat_map(letters).collect();
        let longest = lines.iter().copied().max().unwrap_or(0);
        let mean = lines.iter().sum::<usize>() / lines.len().max(1);
        // A line may break between words, never inside one.
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let runs = cells.flat_map(|cell| cell.lines.iter().flatten());
        let texts = runs.map(|run| run.text.as_str()).chain([name.as_str()]);
        let words = texts.flat_map(str::split_whitespace);
        let words = words.map(|word| word.chars().count());
        let word = words.filter(|count| *count <= LONGEST_WORD).max();
        let wanted = ((longest + mean) / 2).clamp(*LETTERS.start(), *LETTERS.end());
        wanted.max(word.unwrap_or(0) + EDGES)
    };
    head.map(weight).collect()
}

fn letters(cell: &Cell) -> Vec<usize> {
    let line = |line: &Vec<crate::model::Run>| -> usize {
        line.iter().map(|run| run.text.chars().count()).sum()
    };
    cell.lines.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_get_more_room_than_numbers_and_no_word_is_broken() {
        let table = Table {
            caption: String::new(),
            head: vec![
                "Name".into(),
                "Number".into(),
                "Unbreakableword".into(),
                "Level".into(),
            ],
            rows: vec![vec![
                Cell::word("a sentence that is rather long, and goes on for a while"),
                Cell::number("7"),
                Cell::number("8"),
                Cell::word("covered"),
            ]],
        };
        assert_eq!(columns(&table), [44, 11, 20, 12]);
    }
}
