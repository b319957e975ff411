//! What the generated functions call to put a value into a sentence.

use crate::lang::Lang;

/// A number in the digits and groups of the language.
pub(crate) fn number(out: &mut String, lang: Lang, n: i64) {
    out.push_str(&lang.number(n));
}

/// A text; in Arabic it is isolated, so that a Latin name does not turn the sentence around.
pub(crate) fn text(out: &mut String, lang: Lang, value: &str) {
    if lang == Lang::Ar {
        out.push('\u{2068}');
        out.push_str(value);
        out.push('\u{2069}');
    } else {
        out.push_str(value);
    }
}
