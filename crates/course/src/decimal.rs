//! Exact decimal numbers: comparison, the four operations, and the ranges of `number`. What does not fit is `None`, never a panic.

use std::cmp::Ordering;

use crate::model::{Decimal, Range};

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal {
        mantissa: 0,
        scale: 0,
    };

    /// A whole number.
    pub fn whole(value: i64) -> Decimal {
        Decimal {
            mantissa: i128::from(value),
            scale: 0,
        }
    }

    /// Reads `-12.5`: digits with at most one point, at most 30 digits in all.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let long = whole.len() + part.len();
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if long == 0 || long > 30 || !plain(whole) || !plain(part) {
            return None;
        }
        let digit = |sum: i128, byte: u8| sum * 10 + i128::from(byte - b'0');
        let mantissa = whole.bytes().chain(part.bytes()).fold(0, digit);
        Some(Decimal {
            mantissa: if negative { -mantissa } else { mantissa },
            scale: u32::try_from(part.len()).ok()?,
        })
    }

    /// Compares by value, exactly.
    pub fn order(self, other: Decimal) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.at_scale(scale), other.at_scale(scale)) {
            (Some(left), Some(right)) => left.cmp(&right),
            // Only the side that had to grow can fail, so its size is beyond the other's.
            (None, _) => self.mantissa.cmp(&0),
            (_, None) => 0.cmp(&other.mantissa),
        }
    }

    /// Same value, whatever the number of zeros written.
    pub fn same(self, other: Decimal) -> bool {
        self.order(other).is_eq()
    }

    /// Sum.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        let mantissa = self.at_scale(scale)?.checked_add(other.at_scale(scale)?)?;
        Some(Decimal { mantissa, scale })
    }

    /// The number with the other sign.
    pub fn negated(self) -> Decimal {
        Decimal {
            mantissa: self.mantissa.saturating_neg(),
            ..self
        }
    }

    /// Difference.
    pub fn minus(self, other: Decimal) -> Option<Decimal> {
        self.plus(other.negated())
    }

    /// Product.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        Some(Decimal {
            mantissa: self.mantissa.checked_mul(other.mantissa)?,
            scale: self.scale.checked_add(other.scale)?,
        })
    }

    /// Quotient to at least 13 significant digits; `None` for a division by zero.
    pub fn over(self, other: Decimal) -> Option<Decimal> {
        let (above, below) = (self.trimmed(), other.trimmed());
        if below.mantissa == 0 {
            return None;
        }
        let room = 37u32.saturating_sub(digits(above.mantissa));
        let quotient = above.mantissa.checked_mul(power(room)?)? / below.mantissa;
        let scale = i64::from(above.scale) + i64::from(room) - i64::from(below.scale);
        shifted(quotient, scale)
    }

    /// Rounded half away from zero to so many digits after the point.
    pub fn rounded(self, places: u32) -> Decimal {
        if self.scale <= places {
            return self;
        }
        let Some(unit) = power(self.scale - places) else {
            return Decimal::ZERO;
        };
        let half = unit / 2 * self.mantissa.signum();
        Decimal {
            mantissa: self.mantissa.saturating_add(half) / unit,
            scale: places,
        }
    }

    /// Rounded to so many significant digits, without needless zeros.
    pub fn significant(self, count: u32) -> Decimal {
        let surplus = digits(self.mantissa).saturating_sub(count);
        if surplus <= self.scale {
            return self.rounded(self.scale - surplus).trimmed();
        }
        let (Some(unit), Some(whole)) = (power(surplus), power(surplus - self.scale)) else {
            return self;
        };
        let half = unit / 2 * self.mantissa.signum();
        let kept = self.mantissa.saturating_add(half) / unit;
        match kept.checked_mul(whole) {
            Some(mantissa) => Decimal { mantissa, scale: 0 },
            None => self,
        }
    }

    /// Without zeros at the end of the part after the point.
    pub fn trimmed(mut self) -> Decimal {
        if self.mantissa == 0 {
            return Decimal::ZERO;
        }
        while self.scale > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self
    }

    fn at_scale(self, scale: u32) -> Option<i128> {
        if self.mantissa == 0 {
            return Some(0);
        }
        self.mantissa
            .checked_mul(power(scale.checked_sub(self.scale)?)?)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let scale = usize::try_from(self.scale).unwrap_or(0).min(400);
        let digits = format!("{:0>1$}", self.mantissa.unsigned_abs(), scale + 1);
        let (whole, part) = digits.split_at(digits.len() - scale);
        match part {
            "" => write!(f, "{sign}{whole}"),
            part => write!(f, "{sign}{whole}.{part}"),
        }
    }
}

impl Range {
    /// Whether the number lies in the range; both bounds belong to it.
    pub fn contains(&self, number: Decimal) -> bool {
        match *self {
            Range::Exactly(value) => value.same(number),
            Range::Around(value, width) => within(number, value, Some(width)),
            Range::AroundPercent(value, percent) => {
                let hundredth = Decimal {
                    mantissa: 1,
                    scale: 2,
                };
                let width = value.times(percent).and_then(|all| all.times(hundredth));
                within(number, value, width)
            }
            Range::Between(one, other) => between(number, one, other),
        }
    }
}

fn within(number: Decimal, value: Decimal, width: Option<Decimal>) -> bool {
    let bounds = width.and_then(|width| Some((value.minus(width)?, value.plus(width)?)));
    bounds.is_some_and(|(one, other)| between(number, one, other))
}

/// The bounds may come in either order, so a negative value with a percentage needs no case of its own.
fn between(number: Decimal, one: Decimal, other: Decimal) -> bool {
    let (low, high) = if one.order(other).is_le() {
        (one, other)
    } else {
        (other, one)
    };
    low.order(number).is_le() && number.order(high).is_le()
}

fn power(exponent: u32) -> Option<i128> {
    10i128.checked_pow(exponent)
}

fn digits(mantissa: i128) -> u32 {
    mantissa.unsigned_abs().checked_ilog10().unwrap_or(0) + 1
}

fn shifted(mantissa: i128, scale: i64) -> Option<Decimal> {
    if let Ok(scale) = u32::try_from(scale) {
        return Some(Decimal { mantissa, scale });
    }
    let factor = power(u32::try_from(-scale).ok()?)?;
    Some(Decimal {
        mantissa: mantissa.checked_mul(factor)?,
        scale: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn values_compare_whatever_their_zeros() {
        assert!(number("3.60").same(number("3.6")));
        assert!(number("-1").order(number("0.5")).is_lt());
        let huge = Decimal {
            mantissa: i128::MAX,
            scale: 0,
        };
        assert!(huge.order(number("0.000001")).is_gt());
        assert!(number("0.000001").order(huge).is_lt());
    }

    #[test]
    fn a_tenth_and_two_tenths_make_three_tenths() {
        let sum = number("0.1").plus(number("0.2"));
        assert!(sum.is_some_and(|sum| sum.same(number("0.3"))));
    }

    #[test]
    fn a_third_has_twelve_digits() {
        let third = number("1").over(number("3")).map(|q| q.significant(12));
        assert_eq!(
            third.map(|q| q.to_string()).as_deref(),
            Some("0.333333333333")
        );
        let large = number("2000000").over(number("0.003"));
        let large = large.map(|q| q.significant(12).to_string());
        assert_eq!(large.as_deref(), Some("666666666.667"));
        assert_eq!(number("1").over(Decimal::ZERO), None);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(number("2.5").rounded(0).to_string(), "3");
        assert_eq!(number("-2.345").rounded(2).to_string(), "-2.35");
        assert_eq!(
            number("1234567890123456").significant(12).to_string(),
            "1234567890120000"
        );
    }

    #[test]
    fn bounds_belong_to_their_range() {
        let around = Range::AroundPercent(number("200"), number("5"));
        assert!(around.contains(number("190")) && around.contains(number("210")));
        assert!(!around.contains(number("210.5")));
        let below = Range::AroundPercent(number("-200"), number("5"));
        assert!(below.contains(number("-190")) && !below.contains(number("-189")));
    }
}
