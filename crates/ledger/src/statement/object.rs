//! What a statement is about: a learning path, a module, a unit of it or one activity, named as on the author's disk.

use serde::{Deserialize, Serialize};

const BASE: &str = "https://lucarne.invalid/xapi/";

/// What a statement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// A learning path.
    Path {
        /// Its id.
        path: String,
    },
    /// A module.
    Module {
        /// Its id.
        module: String,
    },
    /// A unit of a module.
    Unit {
        /// The module's id.
        module: String,
        /// The unit's id.
        unit: String,
    },
    /// One activity of a unit.
    Activity {
        /// The module's id.
        module: String,
        /// The unit's id.
        unit: String,
        /// The activity's id.
        activity: String,
        /// How it is answered.
        interaction: Interaction,
    },
}

/// How an activity is answered, in the words of xAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interaction {
    /// Right or wrong.
    TrueFalse,
    /// One or more of several.
    Choice,
    /// A short text.
    FillIn,
    /// A long text.
    LongFillIn,
    /// Pairs.
    Matching,
    /// Acts, as in a simulator.
    Performance,
    /// An order.
    Sequencing,
    /// A point on a scale.
    Likert,
    /// A number.
    Numeric,
    /// Anything else.
    Other,
}

impl Object {
    /// A module.
    #[must_use]
    pub fn module(module: &str) -> Self {
        Self::Module {
            module: module.to_owned(),
        }
    }

    /// A unit of a module.
    #[must_use]
    pub fn unit(module: &str, unit: &str) -> Self {
        Self::Unit {
            module: module.to_owned(),
            unit: unit.to_owned(),
        }
    }

    /// One activity of a unit.
    #[must_use]
    pub fn activity(module: &str, unit: &str, activity: &str, interaction: Interaction) -> Self {
        Self::Activity {
            module: module.to_owned(),
            unit: unit.to_owned(),
            activity: activity.to_owned(),
            interaction,
        }
    }

    /// Its full name.
    #[must_use]
    pub fn iri(&self) -> String {
        let steps: &[(&str, &str)] = match self {
            Self::Path { path } => &[("path", path)],
            Self::Module { module } => &[("module", module)],
            Self::Unit { module, unit } => &[("module", module), ("unit", unit)],
            Self::Activity {
                module,
                unit,
                activity,
                ..
            } => &[("module", module), ("unit", unit), ("activity", activity)],
        };
        let step = |(what, id): &(&str, &str)| format!("{what}/{}", escape(id));
        let steps: Vec<_> = steps.iter().map(step).collect();
        format!("{BASE}{}", steps.join("/"))
    }

    /// The kind of activity, as xAPI names it.
    #[must_use]
    pub const fn type_iri(&self) -> &'static str {
        match self {
            Self::Path { .. } => "http://adlnet.gov/expapi/activities/course",
            Self::Module { .. } => "http://adlnet.gov/expapi/activities/module",
            Self::Unit { .. } => "http://adlnet.gov/expapi/activities/lesson",
            Self::Activity { .. } => "http://adlnet.gov/expapi/activities/cmi.interaction",
        }
    }

    /// How it is answered.
    #[must_use]
    pub const fn interaction(&self) -> Option<Interaction> {
        match self {
            Self::Activity { interaction, .. } => Some(*interaction),
            _ => None,
        }
    }

    /// The activity with this full name.
    #[must_use]
    pub fn from_iri(iri: &str, interaction: Option<Interaction>) -> Option<Self> {
        let steps: Vec<_> = iri.strip_prefix(BASE)?.split('/').collect();
        let found = match (steps.as_slice(), interaction) {
            (["path", path], None) => Self::Path {
                path: unescape(path)?,
            },
            (["module", module], None) => Self::module(&unescape(module)?),
            (["module", module, "unit", unit], None) => {
                Self::unit(&unescape(module)?, &unescape(unit)?)
            }
            (["module", module, "unit", unit, "activity", activity], Some(interaction)) => {
                Self::Activity {
                    module: unescape(module)?,
                    unit: unescape(unit)?,
                    activity: unescape(activity)?,
                    interaction,
                }
            }
            _ => return None,
        };
        (found.iri() == iri).then_some(found)
    }
}

fn escape(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    id.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

fn unescape(step: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = step.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        (bytes, rest) = match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digits = [high.to_ascii_lowercase(), low.to_ascii_lowercase()];
                let [byte] = crate::id::unhex(std::str::from_utf8(&digits).ok()?)?;
                bytes.push(byte);
                (bytes, after)
            }
            _ => {
                bytes.push(*first);
                (bytes, after)
            }
        };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_activity_is_found_by_its_full_name() {
        let path = Object::Path {
            path: "first/année".to_owned(),
        };
        for activity in [
            path,
            Object::module("email"),
            Object::unit("email", "01-envelope"),
            Object::activity("email", "01-envelope", "q 1%", Interaction::Matching),
        ] {
            let found = Object::from_iri(&activity.iri(), activity.interaction());
            assert_eq!(found, Some(activity));
        }
        assert_eq!(Object::from_iri("https://example.org/module/a", None), None);
    }
}
