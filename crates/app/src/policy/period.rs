//! How long what is kept: a number of months for each purpose, as the controller decides by two people. Where nobody
//! decided, what `security.md` calls the default.

use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::Result;
use crate::policy::{self, Place, Switch};

/// What is kept for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// Signing in, and what failed at it: security.
    SignIns,
    /// Messages of learners and the answers, after the course: help.
    Messages,
    /// Who read whose record: accountability.
    Reads,
    /// Admissions, exports, rules and trust: accountability.
    Accounts,
    /// Answers, texts, marks and attendance, after somebody left: learning.
    Learning,
}

/// All of them, in the order of pages.
pub const PERIODS: [Period; 5] = [
    Period::Learning,
    Period::Messages,
    Period::SignIns,
    Period::Reads,
    Period::Accounts,
];

/// No purpose needs longer, months.
pub const LONGEST: i64 = 120;

impl Period {
    /// Its name in events, tables and forms.
    pub fn name(self) -> &'static str {
        match self {
            Period::SignIns => "sign-ins",
            Period::Messages => "messages",
            Period::Reads => "reads",
            Period::Accounts => "accounts",
            Period::Learning => "learning",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Period> {
        PERIODS.into_iter().find(|period| period.name() == name)
    }

    /// The name of its switch.
    pub fn switch(self) -> &'static str {
        match self {
            Period::SignIns => "kept-sign-ins",
            Period::Messages => "kept-messages",
            Period::Reads => "kept-reads",
            Period::Accounts => "kept-accounts",
            Period::Learning => "kept-learning",
        }
    }

    /// Months where nobody decided.
    pub fn beginning(self) -> i64 {
        match self {
            Period::SignIns | Period::Messages => 6,
            Period::Learning => 12,
            Period::Reads => 24,
            Period::Accounts => 60,
        }
    }
}

/// A value of such a switch: whole months, at least one.
pub fn read(value: &str) -> Option<i64> {
    let months = value.parse().ok()?;
    (1..=LONGEST).contains(&months).then_some(months)
}

/// How many months it is kept here.
pub fn months(tx: &mut Tx, period: Period) -> Result<i64> {
    let decided = policy::set(tx, Place::Site, Switch::Kept(period))?;
    let months = decided.as_deref().and_then(read);
    Ok(months.unwrap_or_else(|| period.beginning()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_whole_months_from_one_to_ten_years() {
        assert_eq!(read("6"), Some(6));
        for wrong in ["0", "-1", "121", "6.5", "", "six"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        for period in PERIODS {
            assert_eq!(Period::from_name(period.name()), Some(period));
        }
    }
}
