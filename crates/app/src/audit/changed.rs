//! Which keys of the site were changed: how it is kept, and read in the trail and in the weekly sign-off.

use ledger::EventRef;
use locale::Lang;
use store::{Row, Tx};

use crate::error::{Error, Result};
use crate::keys_changed::{KeyChanged, PolicySet, Way, What, Why};
use crate::page::moment;
use crate::record::Happened;

/// Folds one event; any other change of the rules is none of this.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let Some(changed) = changed(happened) else {
        return Ok(());
    };
    tx.execute(
        "INSERT INTO key_changed (event, lamport, at, made, what, way, why, words, earlier) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (event) DO NOTHING",
        &[
            &happened.event.to_string(),
            &store::bigint(happened.lamport, "lamport")?,
            &happened.at,
            &changed.made,
            &changed.what.name(),
            &changed.way.name(),
            &changed.why.map(Why::name).unwrap_or_default(),
            &changed.words,
            &changed.before.unwrap_or_default(),
        ],
    )?;
    Ok(())
}

/// A sheet that two people confirmed is recorded before it is drawn, without words.
fn changed(happened: &Happened) -> Option<KeyChanged> {
    if let Ok(PolicySet { key }) = happened.data() {
        return Some(key);
    }
    let drawn = happened.data.get("recovery_sheet")?.as_str()? == "drawn";
    drawn.then(|| KeyChanged {
        what: What::Sheet,
        way: Way::Confirmed,
        why: None,
        words: String::new(),
        before: None,
        made: happened.at,
    })
}

/// The eight words of the sheet that is in use, as far as it was recorded.
pub fn sheet(tx: &mut Tx) -> Result<Option<String>> {
    let row = tx.query_opt(
        "SELECT words FROM key_changed WHERE what = 'sheet' AND words <> '' ORDER BY lamport DESC, event DESC LIMIT 1",
        &[],
    )?;
    row.map(|row| Ok(row.get(0)?)).transpose()
}

/// Whether exactly this was recorded before.
pub fn recorded(tx: &mut Tx, changed: &KeyChanged) -> Result<bool> {
    let sql = "SELECT 1 FROM key_changed WHERE what = $1 AND way = $2 AND words = $3 AND made = $4 LIMIT 1";
    let row = tx.query_opt(
        sql,
        &[
            &changed.what.name(),
            &changed.way.name(),
            &changed.words,
            &changed.made,
        ],
    )?;
    Ok(row.is_some())
}

/// One such event, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told(KeyChanged);

impl Told {
    /// In a few sentences.
    pub fn words(&self, t: Lang) -> String {
        let one = &self.0;
        let (when, words) = (moment(t, one.made), one.words.as_str());
        let mut said = match (one.what, one.way) {
            (What::Sheet, Way::Console) => t.audit_sheet_console(&when, words),
            (What::Sheet, Way::Page) => t.audit_sheet_page(&when, words),
            (What::Sheet, Way::Confirmed) => t.audit_sheet_confirmed(&when),
            (What::Sheet, Way::Found) => t.audit_sheet_found(&when, words),
            (What::Authority, Way::Console) => t.audit_authority_console(&when, words),
            (What::Authority, _) => t.audit_authority_page(&when, words),
        };
        let before = one.before.as_ref();
        let before = before.map(|before| match one.what {
            What::Sheet => t.audit_sheet_before(before),
            What::Authority => t.audit_authority_before(before),
        });
        let why = one.why.map(|why| match why {
            Why::Lost => t.audit_sheet_lost(),
            Why::Seen => t.audit_sheet_seen(),
            Why::Renewed => t.audit_sheet_renewed(),
        });
        for more in why.into_iter().chain(before.as_deref()) {
            said.push(' ');
            said.push_str(more);
        }
        said
    }
}

/// What one event says, if it is one of these.
pub fn of(tx: &mut Tx, event: &EventRef) -> Result<Option<Told>> {
    let row = tx.query_opt(&format!("{TOLD} WHERE event = $1"), &[&event.to_string()])?;
    row.as_ref().map(told).transpose()
}

const TOLD: &str = "SELECT made, what, way, why, words, earlier FROM key_changed";

fn told(row: &Row) -> Result<Told> {
    let (what, way, why): (String, String, String) =
        (row.get("what")?, row.get("way")?, row.get("why")?);
    let unknown = || Error::Internal(format!("key_changed: {what} {way} is unknown"));
    let before: String = row.get("earlier")?;
    Ok(Told(KeyChanged {
        what: What::from_name(&what).ok_or_else(unknown)?,
        way: Way::from_name(&way).ok_or_else(unknown)?,
        why: Why::from_name(&why),
        words: row.get("words")?,
        before: (!before.is_empty()).then_some(before),
        made: row.get("made")?,
    }))
}
