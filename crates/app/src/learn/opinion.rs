//! A learner says what they can do now, or how the module was; never scored, always skippable.

use ledger::Id;
use ledger::statement::Verb;
use serde_json::{Value, json};

use crate::error::Result;
use crate::learn::fact::{self, Detail, Place};
use crate::record::Write;

/// What was said in a checklist or survey.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Lines ticked.
    pub ticked: Vec<u32>,
    /// Face or step.
    pub face: Option<u32>,
    /// Text.
    pub text: Option<String>,
}

impl Said {
    fn document(&self) -> Value {
        json!({ "ticked": self.ticked, "face": self.face, "text": self.text })
    }

    /// Reads what was kept.
    pub fn read(document: &str) -> Said {
        let value: Value = serde_json::from_str(document).unwrap_or_default();
        let number = |value: &Value| value.as_u64().and_then(|n| u32::try_from(n).ok());
        let ticked = value.get("ticked").and_then(Value::as_array);
        Said {
            ticked: ticked.map_or_else(Vec::new, |all| all.iter().filter_map(number).collect()),
            face: value.get("face").and_then(number),
            text: value
                .get("text")
                .and_then(Value::as_str)
                .map(ToOwned::to_owned),
        }
    }
}

/// Records what was said; text is kept apart.
pub fn say(w: &mut Write, learner: Id, place: &Place, block: &str, said: &Said) -> Result<()> {
    let text = match &said.text {
        Some(_) => Some(fact::record_text(w, learner, &said.document())?),
        None => None,
    };
    let open = Said {
        text: None,
        ..said.clone()
    };
    let detail = Detail::Opinion {
        block: block.to_owned(),
        answer: open.document(),
    };
    fact::record(w, learner, Verb::Interacted, place, None, detail, text)?;
    Ok(())
}
