//! The form of a statement in JSON, member by member as xAPI 2.0 names them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Context, EXTENSION, Interaction, Milli, Object, Outcome, Statement, Verb,
    time::{seconds, timestamp},
};
use crate::Id;

const PERSON: &str = "https://person.lucarne.invalid";

#[derive(Serialize, Deserialize)]
pub(super) struct Xapi {
    id: String,
    actor: Agent,
    verb: VerbId,
    object: Target,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    result: Option<XapiResult>,
    context: XapiContext,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    timestamp: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Agent {
    object_type: String,
    account: Account,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    home_page: String,
    name: Id,
}

#[derive(Serialize, Deserialize)]
struct VerbId {
    id: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Target {
    object_type: String,
    id: String,
    definition: Definition,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Definition {
    r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    interaction_type: Option<Interaction>,
}

#[derive(Serialize, Deserialize, Default, PartialEq)]
struct XapiResult {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    success: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    completion: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    duration: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    extensions: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Score {
    scaled: f64,
    raw: u16,
    min: u16,
    max: u16,
}

#[derive(Serialize, Deserialize)]
struct XapiContext {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    registration: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    extensions: BTreeMap<String, Value>,
}

impl Xapi {
    pub(super) fn of(statement: &Statement) -> Self {
        let result = XapiResult::of(&statement.outcome);
        Self {
            id: statement.id.to_string(),
            actor: Agent {
                object_type: "Agent".to_owned(),
                account: Account {
                    home_page: PERSON.to_owned(),
                    name: statement.learner,
                },
            },
            verb: VerbId {
                id: statement.verb.iri(),
            },
            object: Target {
                object_type: "Activity".to_owned(),
                id: statement.object.iri(),
                definition: Definition {
                    r#type: statement.object.type_iri().to_owned(),
                    interaction_type: statement.object.interaction(),
                },
            },
            result: (result != XapiResult::default()).then_some(result),
            context: XapiContext::of(&statement.context),
            timestamp: statement.at.and_then(timestamp),
        }
    }

    pub(super) fn into_statement(self) -> Option<Statement> {
        if self.actor.account.home_page != PERSON {
            return None;
        }
        let interaction = self.object.definition.interaction_type;
        let at = match &self.timestamp {
            Some(text) => Some(seconds(text)?),
            None => None,
        };
        Some(Statement {
            id: self.id.parse().ok()?,
            learner: self.actor.account.name,
            verb: Verb::from_iri(&self.verb.id)?,
            object: Object::from_iri(&self.object.id, interaction)?,
            outcome: self.result.unwrap_or_default().into_outcome()?,
            context: self.context.into_context()?,
            at,
        })
    }
}

impl XapiResult {
    fn of(outcome: &Outcome) -> Self {
        let score = |milli: Milli| Score {
            scaled: f64::from(milli.get()) / 1000.0,
            raw: milli.get(),
            min: 0,
            max: 1000,
        };
        let text = outcome.text.map(|event| ("text", event.to_string()));
        Self {
            score: outcome.score.map(score),
            success: outcome.success,
            completion: outcome.completion,
            response: outcome.response.clone(),
            duration: outcome.duration.map(|duration| duration.to_string()),
            extensions: text
                .into_iter()
                .map(|(name, text)| named(name, text))
                .collect(),
        }
    }

    fn into_outcome(mut self) -> Option<Outcome> {
        let score = match self.score {
            Some(score) => Some(Milli::new(score.raw)?),
            None => None,
        };
        let duration = match self.duration {
            Some(text) => Some(text.parse().ok()?),
            None => None,
        };
        let text = match take::<String>(&mut self.extensions, "text") {
            Some(text) => Some(text.parse().ok()?),
            None => None,
        };
        Some(Outcome {
            score,
            success: self.success,
            completion: self.completion,
            response: self.response,
            duration,
            text,
        })
    }
}

impl XapiContext {
    fn of(context: &Context) -> Self {
        let mut extensions: BTreeMap<_, _> = context
            .more
            .iter()
            .map(|(name, value)| named(name, value.clone()))
            .collect();
        let evidence = serde_json::to_value(context.evidence).unwrap_or_default();
        extensions.extend([named("evidence", evidence)]);
        extensions.extend(
            context
                .module_version
                .clone()
                .map(|version| named("version", version)),
        );
        extensions.extend(context.try_number.map(|number| named("try", number)));
        extensions.extend(context.hints.map(|hints| named("hints", hints)));
        Self {
            registration: context.registration.map(|id| id.to_string()),
            language: context.language.clone(),
            extensions,
        }
    }

    fn into_context(mut self) -> Option<Context> {
        let registration = match self.registration {
            Some(text) => Some(text.parse().ok()?),
            None => None,
        };
        let extensions = &mut self.extensions;
        Some(Context {
            evidence: take(extensions, "evidence")?,
            module_version: take(extensions, "version"),
            try_number: take(extensions, "try"),
            hints: take(extensions, "hints"),
            language: self.language,
            registration,
            more: self.extensions.into_iter().filter_map(ours).collect(),
        })
    }
}

fn named(name: &str, value: impl Into<Value>) -> (String, Value) {
    (format!("{EXTENSION}{name}"), value.into())
}

fn ours((name, value): (String, Value)) -> Option<(String, Value)> {
    let name = name.strip_prefix(EXTENSION)?.to_owned();
    Some((name, value))
}

fn take<T: serde::de::DeserializeOwned>(
    extensions: &mut BTreeMap<String, Value>,
    name: &str,
) -> Option<T> {
    let value = extensions.remove(&format!("{EXTENSION}{name}"))?;
    serde_json::from_value(value).ok()
}
