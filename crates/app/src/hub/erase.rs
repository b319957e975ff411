//! Persons who were erased: what is held about them is emptied, and what arrives later is emptied on arrival.

use ledger::{EventRef, Id};

use crate::error::Result;
use crate::gone::forget;
use crate::record::Write;
use crate::site::Site;

/// One line of an `erased.list`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Who.
    pub person: Id,
    /// Number of the order.
    pub order: String,
    /// The event that says so.
    pub event: EventRef,
}

impl Erased {
    /// The lines of a list, in order; a line that is none is left out.
    pub fn lines(text: &str) -> Vec<Erased> {
        text.lines().filter_map(Erased::line).collect()
    }

    fn line(line: &str) -> Option<Erased> {
        let mut words = line.strip_prefix("LUCARNE1/erased ")?.split(' ');
        let erased = Erased {
            person: words.next()?.parse().ok()?,
            order: words.next()?.to_owned(),
            event: words.next()?.parse().ok()?,
        };
        words.next().is_none().then_some(erased)
    }
}

/// Empties everything held about a person, for ever. Answers whether it was not done before.
pub fn erase(w: &mut Write, erased: &Erased) -> Result<bool> {
    let new = w.tx.execute(
        "INSERT INTO hub_erased (person, order_id, event) VALUES ($1, $2, $3) ON CONFLICT (person) DO NOTHING",
        &[
            erased.person.as_bytes(),
            &erased.order,
            &erased.event.to_string(),
        ],
    )?;
    if new > 0 {
        forget::unpurged(w.tx)?;
    }
    let nothing: &[u8] = &[];
    w.tx.execute(
        include_str!("sql/empty_person.sql"),
        &[erased.person.as_bytes(), &nothing],
    )?;
    Ok(new > 0)
}

/// Destroys the keys of these people in every copy of the hub, and makes what was emptied unreadable in the files of the
/// database. The next start does it again where a power failure came between.
pub fn for_good(hub: &Site, people: &[Id], emptied: bool) -> Result<()> {
    for person in people {
        hub.keys.destroy(*person)?;
    }
    if emptied && !forget::purge(hub) {
        tracing::warn!(
            "the files of the database were not written anew, because somebody was reading"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_line_by_line_and_what_is_no_line_of_it_is_left_out() {
        let id = "8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24";
        let good = format!("LUCARNE1/erased {id} order-7 {id}.{id}.12");
        let read = Erased::lines(&format!(
            "{good}\n{good} more\nhello\nLUCARNE1/erased x y z\n"
        ));
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].order, "order-7");
        assert_eq!(read[0].event.seq, 12);
    }
}
