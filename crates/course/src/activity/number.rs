//! `number` (11.9): ranges of exact decimals.

use crate::model::{AcceptedRange, Decimal, Number, Range};
use crate::options::Options;
use crate::text::string;

use super::answer::{needs_one, weight};
use super::split::one_line;
use super::{Body, Context, Entry, Mark, count, remark};

/// Digits of a number; more would not fit.
const DIGITS: usize = 30;

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Number {
    let unit = options
        .text("unit")
        .map(|(unit, _)| unit)
        .filter(|unit| !unit.is_empty());
    let entries = std::mem::take(&mut body.entries);
    let accepted: Vec<AcceptedRange> = entries
        .into_iter()
        .filter_map(|entry| accepted(entry, cx))
        .collect();
    needs_one(accepted.iter().any(|accepted| accepted.full), cx);
    count(accepted.len(), 0, 20, cx);
    Number { unit, accepted }
}

fn accepted(mut entry: Entry, cx: &mut Context) -> Option<AcceptedRange> {
    let weight = weight(&mut entry, cx);
    let feedback = remark(&entry.feedback, cx);
    let pos = entry.line.pos;
    let Some(range) = range(&string(&one_line(&entry.lines).chars)) else {
        cx.found.add(323, pos, &[]);
        return None;
    };
    Some(AcceptedRange {
        range,
        full: entry.mark == Mark::Equals,
        weight,
        feedback,
        pos,
    })
}

/// `3.60`, `3.60 +- 0.05`, `200 +- 5%` or `10..20`.
fn range(text: &str) -> Option<Range> {
    let text = text.trim().replace('±', "+-");
    if let Some((centre, width)) = text.split_once("+-") {
        let (centre, width) = (decimal(centre.trim())?, width.trim());
        let part = width.strip_suffix('%');
        let width = decimal(part.map_or(width, str::trim_end))?;
        let range = if part.is_some() {
            Range::AroundPercent(centre, width)
        } else {
            Range::Around(centre, width)
        };
        return (width.mantissa >= 0).then_some(range);
    }
    let Some((low, high)) = text.split_once("..") else {
        return decimal(&text).map(Range::Exactly);
    };
    let (low, high) = (decimal(low.trim())?, decimal(high.trim())?);
    not_above(low, high).then_some(Range::Between(low, high))
}

/// A number without grouping, as written.
fn decimal(text: &str) -> Option<Decimal> {
    let (digits, sign) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (digits, -1),
        None => (text, 1),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let point_alone = part.is_empty() && whole.len() != digits.len();
    if whole.is_empty()
        || point_alone
        || !plain(whole)
        || !plain(part)
        || whole.len() + part.len() > DIGITS
    {
        return None;
    }
    let mantissa: i128 = format!("{whole}{part}").parse().ok()?;
    Some(Decimal {
        mantissa: sign * mantissa,
        scale: u32::try_from(part.len()).ok()?,
    })
}

fn not_above(low: Decimal, high: Decimal) -> bool {
    let scale = low.scale.max(high.scale);
    let raised = |number: Decimal| {
        10i128
            .checked_pow(scale - number.scale)?
            .checked_mul(number.mantissa)
    };
    match (raised(low), raised(high)) {
        (Some(low), Some(high)) => low <= high,
        _ => true,
    }
}
