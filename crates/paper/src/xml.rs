//! Text as XML and HTML may hold it.

/// Text or the value of an attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            _ if is_lost(letter) => {}
            _ => out.push(letter),
        }
    }
    out
}

/// What no document shows: control characters, what is no character, and marks that turn the direction of what follows.
pub(crate) fn is_lost(letter: char) -> bool {
    matches!(letter,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup_and_nothing_turns_the_line() {
        assert_eq!(
            escape("<b a=\"1\">'&'\u{0}\u{202e}\n\u{200f}ș</b>"),
            "&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39; \u{200f}ș&lt;/b&gt;"
        );
    }
}
