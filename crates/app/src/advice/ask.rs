//! Somebody asks a reviewer of this site by name, until a day; and takes it back.

use ledger::{Id, Kind};

use crate::advice::find::{self, State};
use crate::advice::{Asked, Withdrawn};
use crate::clock;
use crate::error::{Error, Result};
use crate::people;
use crate::random;
use crate::record::Write;
use crate::rights::Role;

/// Longest note, in characters.
pub const NOTE: usize = 1000;

/// A module that somebody could review.
#[derive(Debug, Clone)]
pub struct About {
    /// The parcel it lies in.
    pub parcel: Id,
    /// The module across versions.
    pub series: Id,
    /// Its id.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Its version as a number.
    pub version: i64,
    /// Who brought a version of it here.
    pub brought_by: Vec<Id>,
    /// Who wrote and who packed it, as the module and the trust of the site name them.
    pub made_by: Vec<String>,
}

/// Why somebody cannot be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nobody was chosen, or nobody who reviews here.
    Nobody,
    /// They wrote, packed or brought it, or are asking themselves.
    Own,
    /// They were asked for this version already.
    Asked,
    /// No day, or one that is over.
    Day,
}

/// The end of a day from today on, and not further away than two years.
pub fn due(day: &str) -> Option<i64> {
    let now = clock::seconds();
    let end = clock::end_of(day)? - 1;
    (now..now + 2 * 366 * 86_400).contains(&end).then_some(end)
}

/// Asks; the answer is the name of the review.
pub fn ask(
    w: &mut Write,
    about: &About,
    reviewer: Id,
    due: Option<i64>,
    note: &str,
) -> Result<Result<Id, Unfit>> {
    let person = people::find(w.tx, reviewer)?;
    let known = people::roles(w.tx, reviewer)?.has(Role::Reviewer);
    let Some(person) = person.filter(|one| known && !one.suspended) else {
        return Ok(Err(Unfit::Nobody));
    };
    if w.by.id == Some(reviewer) || made(about, reviewer, &person.name) {
        return Ok(Err(Unfit::Own));
    }
    let same = |one: &find::Advice| {
        one.reviewer == reviewer && one.parcel == about.parcel && one.state != State::Withdrawn
    };
    if find::of_series(w.tx, about.series)?.iter().any(same) {
        return Ok(Err(Unfit::Asked));
    }
    let Some(due) = due else {
        return Ok(Err(Unfit::Day));
    };
    let review = random::id();
    let asked = Asked {
        review,
        parcel: about.parcel,
        series: about.series,
        module: about.module.clone(),
        title: about.title.clone(),
        version: about.version,
        due,
        note: note.to_owned(),
    };
    w.record_about(reviewer, Kind::AdviceAsked, &asked)?;
    Ok(Ok(review))
}

/// Whether this person wrote, packed or brought the module. Authors and publishers are names in files, so a name
/// decides, whatever its capitals.
pub fn made(about: &About, person: Id, name: &str) -> bool {
    let plain = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ")
    };
    let name = plain(name);
    about.brought_by.contains(&person) || about.made_by.iter().any(|one| plain(one) == name)
}

/// Takes a request back; what was given already stays.
pub fn take_back(w: &mut Write, review: Id) -> Result<()> {
    let advice = find::one(w.tx, review)?;
    match advice.state {
        State::Withdrawn => Ok(()),
        State::Given => Err(Error::NotFound),
        State::Waiting | State::Begun => {
            let comment = None;
            let data = Withdrawn { review, comment };
            w.record_about(advice.reviewer, Kind::AdviceWithdrawn, &data)?;
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_packed_or_brought_a_module_made_it() {
        let brought = Id::from_bytes([1; 16]);
        let about = About {
            parcel: brought,
            series: brought,
            module: String::new(),
            title: String::new(),
            version: 1,
            brought_by: vec![brought],
            made_by: vec!["Anna  Bell".to_owned(), "Example Training".to_owned()],
        };
        let other = Id::from_bytes([2; 16]);
        assert!(made(&about, brought, "Tom"));
        assert!(made(&about, other, "anna bell"));
        assert!(made(&about, other, "Example Training"));
        assert!(!made(&about, other, "Anna"));
    }
}
