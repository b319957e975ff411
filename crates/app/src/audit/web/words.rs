//! Kinds, groups of kinds and moments in words.

use ledger::Kind;
use locale::Lang;

use crate::audit::part::Part;
use crate::clock;

/// A kind of event as a plain sentence.
pub fn kind(t: Lang, kind: Kind) -> &'static str {
    // A kind without a name of its own is found by its code.
    let key = format!("trail-{}", kind.to_string().replace('.', "-"));
    let word = t.text(&key);
    word.unwrap_or_else(|| match kind {
        Kind::Study(_) => t.audit_study(),
        Kind::Cartography(_) => t.audit_cartography(),
        _ => t.audit_unknown(),
    })
}

/// A group of kinds.
pub fn part(t: Lang, part: Part) -> &'static str {
    match part {
        Part::Technical => t.audit_part_technical(),
        Part::Rules => t.audit_part_rules(),
        Part::People => t.audit_part_people(),
        Part::SignIn => t.audit_part_sign_in(),
        Part::Reading => t.audit_part_reading(),
        Part::Learning => t.audit_part_learning(),
        Part::Teaching => t.audit_part_teaching(),
        Part::Admission => t.audit_part_admission(),
        Part::Exchange => t.audit_part_exchange(),
        Part::Certificates => t.audit_part_certificates(),
        Part::Other => t.audit_part_other(),
    }
}

/// A day in words.
pub fn day(t: Lang, at: i64) -> String {
    let (year, month, day) = clock::day(at);
    t.date(i32::from(year), month.unsigned_abs(), day.unsigned_abs())
}
