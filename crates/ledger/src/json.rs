//! Strict JSON: no duplicate member, no NUL, bounded depth, finite numbers; and its canonical form (RFC 8785).

use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The largest integer that every JSON reader agrees on.
pub const MAX_INTEGER: u64 = (1 << 53) - 1;

/// What a strict reader accepts.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Largest size of the text.
    pub bytes: usize,
    /// Deepest nesting; the outermost object is 1.
    pub depth: usize,
    /// Whether numbers must be integers within ±(2^53 − 1).
    pub integers_only: bool,
}

/// Why a text is not the strict JSON that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// The text is larger than allowed.
    #[error("larger than {0} bytes")]
    TooLarge(usize),
    /// The nesting is deeper than allowed.
    #[error("nested deeper than {0} levels")]
    TooDeep(usize),
    /// A string holds the character NUL.
    #[error("a string holds the character NUL")]
    Nul,
    /// Everything else, as the reader says it.
    #[error("{0}")]
    Syntax(String),
}

/// The value of a strict JSON text.
pub fn parse(bytes: &[u8], limits: Limits) -> Result<Value, JsonError> {
    if bytes.len() > limits.bytes {
        return Err(JsonError::TooLarge(limits.bytes));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let strict = Strict { limits, depth: 0 };
    let value = strict.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Whether a value, once written, will be accepted by [`parse`].
pub fn check(value: &Value, depth: usize) -> Result<(), JsonError> {
    check_at(value, depth, depth)
}

/// The one way RFC 8785 has of writing a value.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    text
}

impl From<serde_json::Error> for JsonError {
    fn from(error: serde_json::Error) -> Self {
        Self::Syntax(error.to_string())
    }
}

fn check_at(value: &Value, left: usize, depth: usize) -> Result<(), JsonError> {
    let inside = || left.checked_sub(1).ok_or(JsonError::TooDeep(depth));
    match value {
        Value::String(text) if text.contains('\0') => Err(JsonError::Nul),
        Value::Array(items) => {
            let left = inside()?;
            items
                .iter()
                .try_for_each(|item| check_at(item, left, depth))
        }
        Value::Object(members) => {
            let left = inside()?;
            members.iter().try_for_each(|(name, member)| {
                if name.contains('\0') {
                    return Err(JsonError::Nul);
                }
                check_at(member, left, depth)
            })
        }
        _ => Ok(()),
    }
}

#[derive(Clone, Copy)]
struct Strict {
    limits: Limits,
    depth: usize,
}

impl Strict {
    fn inside<E: de::Error>(self) -> Result<Self, E> {
        if self.depth >= self.limits.depth {
            return Err(E::custom(JsonError::TooDeep(self.limits.depth)));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn integer<E: de::Error>(self, magnitude: u64, value: Value) -> Result<Value, E> {
        if self.limits.integers_only && magnitude > MAX_INTEGER {
            return Err(E::custom("a number is beyond ±(2^53 − 1)"));
        }
        Ok(value)
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        self.integer(value, value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        self.integer(value.unsigned_abs(), value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        if self.limits.integers_only || !value.is_finite() {
            return Err(E::custom("a number is not an integer"));
        }
        Ok(value.into())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        if text.contains('\0') {
            return Err(E::custom(JsonError::Nul));
        }
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut members = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if name.contains('\0') {
                return Err(de::Error::custom(JsonError::Nul));
            }
            let value = map.next_value_seed(inside)?;
            if members.contains_key(&name) {
                return Err(de::Error::custom(format!("member {name:?} appears twice")));
            }
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }
}

fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (i, item) in items.iter().enumerate() {
                text.push_str(if i == 0 { "" } else { "," });
                write_canonical(item, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            // RFC 8785 sorts by UTF-16 code units, which differs from byte order beyond the basic plane.
            members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            text.push('{');
            for (i, (name, member)) in members.into_iter().enumerate() {
                text.push_str(if i == 0 { "" } else { "," });
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                write_canonical(member, text);
            }
            text.push('}');
        }
        Value::Number(number) => text.push_str(&canonical_number(number)),
        _ => text.push_str(&value.to_string()),
    }
}

/// A number as ECMAScript writes it; every number is a double there, also one written as an integer here.
fn canonical_number(number: &serde_json::Number) -> String {
    let integer = number.as_i64().map(i64::unsigned_abs).or(number.as_u64());
    if integer.is_some_and(|magnitude| magnitude <= MAX_INTEGER) {
        return number.to_string();
    }
    let Some(double) = number.as_f64() else {
        return number.to_string();
    };
    if double == 0.0 {
        return "0".to_owned();
    }
    let scientific = format!("{:e}", double.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    let point = exponent.parse::<i32>().unwrap_or_default() + 1;
    let sign = if double < 0.0 { "-" } else { "" };
    format!("{sign}{}", place_point(&digits, point))
}

/// `digits` with the decimal point after the first `point` of them, as ECMAScript's Number::toString places it.
fn place_point(digits: &str, point: i32) -> String {
    let count = digits.len() as i32;
    let zeros = |n: i32| "0".repeat(n.unsigned_abs() as usize);
    match point {
        _ if point > 21 || point <= -6 => {
            let exponent = point - 1;
            let plus = if exponent < 0 { "" } else { "+" };
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            format!("{first}{dot}{rest}e{plus}{exponent}")
        }
        _ if point >= count => format!("{digits}{}", zeros(point - count)),
        _ if point > 0 => {
            let (whole, rest) = digits.split_at(point.unsigned_abs() as usize);
            format!("{whole}.{rest}")
        }
        _ => format!("0.{}{digits}", zeros(point)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAYLOAD: Limits = Limits {
        bytes: 1000,
        depth: 4,
        integers_only: false,
    };
    const MANIFEST: Limits = Limits {
        integers_only: true,
        ..PAYLOAD
    };

    fn read(text: &str) -> Result<Value, JsonError> {
        parse(text.as_bytes(), PAYLOAD)
    }

    #[test]
    fn a_member_that_appears_twice_is_refused_at_any_depth() {
        assert!(read(r#"{"a":1,"b":2}"#).is_ok());
        assert!(read(r#"{"a":1,"a":1}"#).is_err());
        assert!(read(r#"[{"x":{"a":1,"\u0061":1}}]"#).is_err());
    }

    #[test]
    fn nesting_stops_at_the_limit() {
        assert!(read("[[[[1]]]]").is_ok());
        assert!(read("[[[[[1]]]]]").is_err());
        let deep = read("[[[[]]]]").expect("four levels");
        assert_eq!(check(&deep, 4), Ok(()));
        assert_eq!(check(&deep, 3), Err(JsonError::TooDeep(3)));
    }

    #[test]
    fn nul_lone_surrogates_marks_and_trailing_text_are_refused() {
        for text in [
            r#""a\u0000""#,
            r#"{"a\u0000":1}"#,
            r#""\ud800""#,
            "\u{feff}{}",
            "{} {}",
            "1e999",
            "NaN",
            "",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(parse(b"\"\xff\"", PAYLOAD).is_err());
        for bytes in [1001, 1002] {
            let refused = parse(&vec![b' '; bytes], PAYLOAD);
            assert_eq!(refused, Err(JsonError::TooLarge(1000)));
        }
    }

    #[test]
    fn a_number_below_one_has_a_nought_before_the_point() {
        let written = canonical(&serde_json::json!([0.5, -0.25, 0.05, 12.5]));
        assert_eq!(written, "[0.5,-0.25,0.05,12.5]");
    }

    #[test]
    fn manifests_hold_safe_integers_only() {
        for (text, good) in [
            ("9007199254740991", true),
            ("-9007199254740991", true),
            ("9007199254740992", false),
            ("1.0", false),
            ("1e2", false),
        ] {
            assert_eq!(parse(text.as_bytes(), MANIFEST).is_ok(), good, "{text}");
        }
    }

    #[test]
    fn canonical_form_sorts_members_and_writes_numbers_like_ecmascript() {
        let value: Value = serde_json::from_str(
            "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Smile\",\"\\ufb33\":\"Dalet\",\"n\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0.0,1e21,1e20,0.000001,1e-7]}",
        )
        .expect("json");
        assert_eq!(
            canonical(&value),
            "{\"\\r\":\"CR\",\"1\":\"One\",\"n\":[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100000000000000000000,0.000001,1e-7],\"€\":\"Euro\",\"😀\":\"Smile\",\"\u{fb33}\":\"Dalet\"}"
        );
    }
}
