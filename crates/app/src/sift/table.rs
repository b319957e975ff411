//! Tables of records for the cartographies, as people bring them: workbooks, CSV, JSON. The child takes them apart; what
//! comes back is only what they say, which the site holds against its vocabulary.

use cartography::facts::Sort;
use cartography::{Form, Parsed, parse};

use crate::error::Result;
use crate::sift::{Found, Purpose, Sieve, Why};

/// Takes a file of records apart in a child of its own.
pub fn records(sort: Sort, form: Form, bytes: Vec<u8>) -> Result<Result<Parsed, Why>> {
    let purpose = match sort {
        Sort::Initiative => Purpose::Initiatives,
        Sort::Method => Purpose::Methods,
    };
    let name = format!("records.{}", form.ending());
    let passed = Sieve::start()?.look(purpose, &name, bytes);
    Ok(passed.and_then(|passed| {
        // Only a child that was harmed says something else than it was made to say.
        serde_json::from_slice(&passed.bytes).map_err(|_| Why::Stopped)
    }))
}

/// The sort of records that are looked for.
pub fn sort(purpose: Purpose) -> Option<Sort> {
    match purpose {
        Purpose::Initiatives => Some(Sort::Initiative),
        Purpose::Methods => Some(Sort::Method),
        _ => None,
    }
}

/// What a table says, as JSON; its faults are among it.
pub fn take_apart(sort: Sort, ending: &str, bytes: &[u8]) -> Result<(Found, Option<Vec<u8>>), Why> {
    let form = Form::of_ending(ending).ok_or(Why::Ending)?;
    let parsed = parse(sort, form, bytes);
    let said = serde_json::to_vec(&parsed).map_err(|_| Why::Stopped)?;
    let found = Found {
        what: form.ending().to_uppercase(),
        size: None,
    };
    Ok((found, Some(said)))
}
