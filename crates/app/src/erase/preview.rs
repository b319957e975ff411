//! What is recorded about a person, in numbers, before two people decide.

use ledger::Id;
use store::Tx;

use crate::error::Result;

/// Numbers by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Name, language, roles.
    pub profile: i64,
    /// Answers, texts, marks, notes.
    pub learning: i64,
    /// Groups, attendance, messages.
    pub organisation: i64,
    /// Sign-ins.
    pub signing_in: i64,
    /// Who read the record.
    pub reads: i64,
    /// Certificates: what was handed over belongs to the person.
    pub credentials: i64,
    /// Files handed in.
    pub files: i64,
    /// Typed and not handed in.
    pub drafts: i64,
}

/// Counts what is recorded about a person.
pub fn counts(tx: &mut Tx, person: Id) -> Result<Counts> {
    let mut counts = Counts::default();
    let rows = tx.query(
        "SELECT kind, COUNT(*) FROM event WHERE subject = $1 GROUP BY kind ORDER BY kind",
        &[person.as_bytes()],
    )?;
    for row in rows {
        let (kind, number): (u16, i64) = (row.get(0)?, row.get(1)?);
        let count = match kind {
            0x010a => &mut counts.reads,
            0x0100..=0x01ff => &mut counts.profile,
            0x0200..=0x02ff => &mut counts.signing_in,
            0x0400..=0x04ff => &mut counts.organisation,
            0x0800..=0x08ff => &mut counts.credentials,
            _ => &mut counts.learning,
        };
        *count += number;
    }
    let count = |tx: &mut Tx, sql: &str| -> Result<i64> {
        Ok(tx.query_one(sql, &[person.as_bytes()])?.get(0)?)
    };
    counts.files = count(tx, "SELECT COUNT(*) FROM work_file WHERE person = $1")?;
    counts.drafts = count(tx, "SELECT COUNT(*) FROM draft WHERE person = $1")?;
    Ok(counts)
}
