//! The weekly sign-off: an officer goes through what happened since the last one, block by block, and signs the head.

use std::collections::HashMap;

use ledger::{Clock, Hash, Header, Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::audit::part::Part;
use crate::audit::{told, trail};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::record::{self, Happened, Write};
use crate::refused::{Refused, Tried, Why};

/// Longest remark, in letters.
pub const REMARK: usize = 500;
/// Lines of a list in a block at most.
const MOST: i64 = 50;
/// Decisions told one by one at most.
const DECISIONS: usize = 100;
/// Events looked through for them at most.
const LOOKED_AT: usize = 5000;

/// `review.signed`: the actor answers for what happened between two moments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewSigned {
    /// From here on.
    pub since: i64,
    /// Until here.
    pub until: i64,
    /// The end of the ledger that is signed.
    pub head: Hash,
    /// The blocks gone through: all of them.
    pub blocks: Vec<Block>,
    /// About the week, not about a person.
    pub remark: String,
}

/// Tries that cost no waiting.
const FREE: i64 = 5;

/// One block of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// What came in and what left.
    Exchange,
    /// What was admitted and refused.
    Admission,
    /// Who signed in when the site was closed.
    Hours,
    /// Accounts and stations that have to wait.
    Throttled,
    /// Roles, rules and trust.
    Rules,
    /// Records read by somebody who does not look after that learner.
    Readers,
    /// New items that hold programs.
    Scripts,
    /// The age of the backup, and what would be lost.
    Backup,
    /// Whether the ledger is whole.
    Integrity,
}

/// All blocks, in the order of the page.
pub const BLOCKS: [Block; 9] = [
    Block::Exchange,
    Block::Admission,
    Block::Hours,
    Block::Throttled,
    Block::Rules,
    Block::Readers,
    Block::Scripts,
    Block::Backup,
    Block::Integrity,
];

impl Block {
    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Block::Exchange => "exchange",
            Block::Admission => "admission",
            Block::Hours => "hours",
            Block::Throttled => "throttled",
            Block::Rules => "rules",
            Block::Readers => "readers",
            Block::Scripts => "scripts",
            Block::Backup => "backup",
            Block::Integrity => "integrity",
        }
    }

    /// The block a kind of event is counted in.
    pub fn counts(self, kind: Kind) -> bool {
        let part = Part::of(kind);
        match self {
            Block::Exchange => {
                part == Part::Exchange
                    || matches!(
                        kind,
                        Kind::ParcelSeen
                            | Kind::ParcelVerified
                            | Kind::ParcelRejected
                            | Kind::ParcelChecked
                    )
            }
            Block::Admission => part == Part::Admission && !Block::Exchange.counts(kind),
            Block::Throttled => matches!(kind, Kind::AuthFailed | Kind::AuthStation),
            Block::Rules => {
                (part == Part::Rules && kind != Kind::ReviewSigned)
                    || matches!(
                        kind,
                        Kind::PersonRole
                            | Kind::PersonSuspended
                            | Kind::PersonResumed
                            | Kind::PersonRestricted
                            | Kind::PersonUnrestricted
                    )
            }
            Block::Integrity => kind == Kind::IntegrityBreak,
            Block::Hours | Block::Readers | Block::Scripts | Block::Backup => false,
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Week {
    /// Since the last sign-off, or the first event.
    pub since: i64,
    /// Events of each kind since then; what learners did is not among them.
    pub counts: Vec<(Kind, i64)>,
    /// Sign-ins of staff and learners while the site was closed, or by a clock nobody vouches for.
    pub sign_ins: Vec<SignIn>,
    /// How many more there are than the list holds.
    pub more_sign_ins: i64,
    /// Decisions about rules, rights and trust, each in words, the oldest first.
    pub decisions: Vec<String>,
    /// How many more there are than the list holds.
    pub more_decisions: i64,
    /// What has to wait now: an account or a station, and how many tries failed.
    pub throttled: Vec<(String, i64)>,
    /// Who was refused what, and how often: the person by number, or the station; the most frequent first.
    pub refused: Vec<(Whose, Tried)>,
    /// How many more there are than the list holds.
    pub more_refused: i64,
    /// Who read records of learners they do not look after: number, looks, learners.
    pub readers: Vec<(String, i64, i64)>,
    /// Items admitted that are more than texts, pictures and sounds.
    pub scripts: i64,
    /// When the last backup was made.
    pub backup: Option<i64>,
    /// Events that are in no backup.
    pub at_risk: i64,
    /// The last sign-off: when, and what was remarked.
    pub last: Option<(i64, String)>,
}

/// Who was refused something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// A person, by number; empty for somebody who was erased.
    Number(String),
    /// A station where nobody was signed in.
    Station(String),
    /// Several stations that were counted together.
    Others,
}

/// Somebody came in at a time that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Who, by number or sign-in name.
    pub number: String,
    /// Where.
    pub station: String,
    /// When, as the clock said.
    pub at: i64,
    /// How that clock was set.
    pub clock: Clock,
}

/// Reads the page, one query a figure. `open` says whether the site was open at that moment.
pub fn week(tx: &mut Tx, keys: &Keys, t: Lang, open: impl Fn(i64) -> bool) -> Result<Week> {
    let last = tx.query_opt(
        "SELECT at, remark FROM review ORDER BY at DESC, event LIMIT 1",
        &[],
    )?;
    let last = last
        .map(|row| Ok::<_, Error>((row.get("at")?, row.get("remark")?)))
        .transpose()?;
    let since: i64 = tx.query_one(include_str!("sql/signed.sql"), &[])?.get(0)?;
    let (backup, at_risk) = backup(tx)?;
    let (sign_ins, more_sign_ins) = sign_ins(tx, open)?;
    let (refused, more_refused) = refusals(tx, keys, since)?;
    let (decisions, more_decisions) = decisions(tx, keys, t, since)?;
    Ok(Week {
        counts: counts(tx, since)?,
        sign_ins,
        more_sign_ins,
        decisions,
        more_decisions,
        refused,
        more_refused,
        throttled: throttled(tx)?,
        readers: readers(tx, since)?,
        scripts: tx
            .query_one(include_str!("sql/scripts.sql"), &[&since])?
            .get(0)?,
        backup,
        at_risk,
        since,
        last,
    })
}

/// What was decided, by one or by two people; the latest ones where there are more than the list holds.
fn decisions(tx: &mut Tx, keys: &Keys, t: Lang, since: i64) -> Result<(Vec<String>, i64)> {
    let mut said = Vec::new();
    for line in trail::of_kinds(tx, keys, &told::DECISIONS, since, LOOKED_AT)? {
        said.extend(told::with_time(tx, t, &line)?);
    }
    let more = said.len().saturating_sub(DECISIONS);
    said.truncate(DECISIONS);
    said.reverse();
    Ok((said, i64::try_from(more).unwrap_or(i64::MAX)))
}

/// Who was refused what since then, added up.
fn refusals(tx: &mut Tx, keys: &Keys, since: i64) -> Result<(Vec<(Whose, Tried)>, i64)> {
    let mut sums: HashMap<(Whose, Why, String), u64> = HashMap::new();
    for line in trail::of_kinds(tx, keys, &[Kind::AuthRefused], since, LOOKED_AT)? {
        let Some(happened) = line.happened else {
            continue;
        };
        let Refused { station, tries } = happened.data()?;
        let whose = match line.subject {
            Some(who) => Whose::Number(who.number),
            None if station.is_empty() => Whose::Others,
            None => Whose::Station(station),
        };
        for one in tries {
            let key = (whose.clone(), one.why, one.route);
            *sums.entry(key).or_default() += one.times;
        }
    }
    let mut all: Vec<(Whose, Tried)> = sums
        .into_iter()
        .map(|((whose, why, route), times)| (whose, Tried { why, route, times }))
        .collect();
    all.sort_by(|(a, one), (b, other)| {
        (other.times, a, one.why, &one.route).cmp(&(one.times, b, other.why, &other.route))
    });
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = i64::try_from(all.len().saturating_sub(most)).unwrap_or(i64::MAX);
    all.truncate(most);
    Ok((all, more))
}

fn counts(tx: &mut Tx, since: i64) -> Result<Vec<(Kind, i64)>> {
    let rows = tx.query(
        "SELECT kind, COUNT(*) AS n FROM trail WHERE at >= $1 AND part || '' <> 'learning' GROUP BY kind ORDER BY kind",
        &[&since],
    )?;
    rows.iter()
        .map(|row| {
            let code = u16::try_from(row.get::<i64>("kind")?).unwrap_or_default();
            Ok((Kind::from_code(code), row.get("n")?))
        })
        .collect()
}

fn sign_ins(tx: &mut Tx, open: impl Fn(i64) -> bool) -> Result<(Vec<SignIn>, i64)> {
    let rows = tx.query(
        include_str!("sql/sign_ins.sql"),
        &[
            &i64::from(Kind::AuthSignin.code()),
            &Part::of(Kind::ReviewSigned).name(),
            &i64::from(Kind::ReviewSigned.code()),
        ],
    )?;
    let mut list = Vec::new();
    for row in &rows {
        let at: i64 = row.get("at")?;
        let header: Vec<u8> = row.get("header")?;
        let header = Header::decode(&header).map_err(|error| Error::Ledger(error.to_string()))?;
        let clock = header.clock;
        let doubtful = matches!(clock, Clock::Unset | Clock::Jumped);
        if doubtful || !open(at) {
            list.push(SignIn {
                number: row.get("number")?,
                station: row.get("station")?,
                at,
                clock,
            });
        }
    }
    let all = list.len();
    list.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let more = i64::try_from(all - list.len()).unwrap_or(i64::MAX);
    Ok((list, more))
}

fn throttled(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    let rows = tx.query(
        "SELECT scope, failures FROM throttle WHERE failures > $1 ORDER BY failures DESC, scope LIMIT $2",
        &[&FREE, &MOST],
    )?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let scope: String = row.get("scope")?;
        let person = scope.strip_prefix("person:");
        let person = person.and_then(|id| id.parse::<Id>().ok());
        let named = match person {
            Some(id) => {
                tx.query_opt("SELECT number FROM person WHERE id = $1", &[id.as_bytes()])?
            }
            None => None,
        };
        let shown = match named {
            Some(row) => row.get(0)?,
            // A name that nobody has is kept as a hash only.
            None => "–".to_owned(),
        };
        list.push((shown, row.get("failures")?));
    }
    Ok(list)
}

fn readers(tx: &mut Tx, since: i64) -> Result<Vec<(String, i64, i64)>> {
    let rows = tx.query(include_str!("sql/readers.sql"), &[&since, &MOST])?;
    rows.iter()
        .map(|row| Ok((row.get("number")?, row.get("looks")?, row.get("learners")?)))
        .collect()
}

/// When the last backup was made, and how many events came after it.
fn backup(tx: &mut Tx) -> Result<(Option<i64>, i64)> {
    let row = tx.query_opt(
        include_str!("sql/backup.sql"),
        &[&i64::from(Kind::BackupMade.code())],
    )?;
    let end = record::head(tx)?.map_or(0, |head| head.lamport);
    let end = i64::try_from(end).unwrap_or(i64::MAX);
    Ok(match row {
        Some(row) => (Some(row.get("at")?), end - row.get::<i64>("lamport")?),
        None => (None, end),
    })
}

/// Signs the week. The head is the end of the ledger before this event; every block must have been gone through.
pub fn sign(w: &mut Write, blocks: &[Block], remark: &str) -> Result<i64> {
    if BLOCKS.iter().any(|block| !blocks.contains(block)) {
        return Err(Error::Stale);
    }
    let since: i64 =
        w.tx.query_one(include_str!("sql/signed.sql"), &[])?
            .get(0)?;
    let head = w.head()?.hash;
    let signed = ReviewSigned {
        since,
        until: w.now.claimed,
        head,
        blocks: BLOCKS.to_vec(),
        remark: remark.to_owned(),
    };
    w.record(Kind::ReviewSigned, &signed)?;
    Ok(signed.until)
}

/// Folds a sign-off.
pub(super) fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let signed: ReviewSigned = happened.data()?;
    let officer = happened.actor.id.unwrap_or_default();
    tx.execute(
        "INSERT INTO review (event, officer, since, at, head, remark) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (event) DO NOTHING",
        &[
            &happened.event.to_string(),
            officer.as_bytes(),
            &signed.since,
            &happened.at,
            signed.head.as_bytes(),
            &signed.remark,
        ],
    )?;
    Ok(())
}
