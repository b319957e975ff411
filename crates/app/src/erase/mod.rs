//! Erasing a person for good: an order, two people, and a receipt; and keeping no more than the purpose needs.

pub mod act;
pub mod age;
mod in_force;
pub mod preview;
pub mod restrict;
pub mod restrictions;
pub mod retention;
mod scan;
pub mod web;
pub mod weekly;

use serde::{Deserialize, Serialize};

/// What the coordinator proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its number, as the data-protection officer, the office, or coordinator and officer gave it.
    pub order: String,
}

impl Order {
    /// An order number has no spaces, so that it stands on one line of the list: letters, digits and `. _ / -`.
    pub fn of(text: &str) -> Option<Order> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "._/-".contains(letter);
        let good = (1..=40).contains(&text.len()) && text.chars().all(plain);
        good.then(|| Order {
            order: text.to_owned(),
        })
    }
}

/// What was done: numbers and places, no word of the person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Receipt {
    /// Events whose content was destroyed.
    pub events: u64,
    /// Files of the person that were taken away.
    pub files: u64,
    /// Whether the files of the database were written anew.
    pub purged: bool,
    /// Media whose key file was written again.
    pub media: u64,
    /// Media that are not plugged in and still have to be.
    pub media_to_do: u64,
    /// How many strings of the person were looked for.
    pub looked_for: u64,
    /// Files and tables in which one of them was still found, by other people or by chance.
    pub found: Vec<String>,
    /// Sealed parcels that waited to leave and held something about the person.
    #[serde(default)]
    pub parcels: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_number_stands_on_one_line() {
        assert!(Order::of("2026/17-b").is_some());
        assert!(Order::of("a b").is_none());
        assert!(Order::of("a\nb").is_none());
        assert!(Order::of("").is_none());
    }
}
