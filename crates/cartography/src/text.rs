//! Texts that know their language, so that a page can mark what is not in the reader's.

use std::collections::BTreeMap;
use std::fmt;

use locale::Lang;
use serde::{Deserialize, Serialize};

/// A text and the language it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text<'a> {
    /// What it says.
    pub text: &'a str,
    /// The language of the text, which may not be the reader's.
    pub lang: Lang,
}

impl<'a> Text<'a> {
    /// An English text.
    pub fn english(text: &'a str) -> Text<'a> {
        Text {
            text,
            lang: Lang::En,
        }
    }

    /// The text's language, when it is not the reader's: what `lang=` has to say.
    pub fn foreign(&self, reader: Lang) -> Option<Lang> {
        (self.lang != reader).then_some(self.lang)
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// A name in several languages, by tag.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The name in the reader's language, else in English, else in any.
    pub fn told(&self, lang: Lang) -> Option<Text<'_>> {
        let own = |lang: Lang| {
            let text = self.0.get(lang.tag())?;
            Some(Text { text, lang })
        };
        own(lang)
            .or_else(|| own(Lang::En))
            .or_else(|| Lang::all().into_iter().find_map(own))
    }

    /// Says it in a language; an empty name says nothing.
    pub(crate) fn put(&mut self, lang: Lang, text: &str) {
        if !text.is_empty() {
            self.0.insert(lang.tag().to_owned(), text.to_owned());
        }
    }

    /// All that there are, with their languages.
    pub fn all(&self) -> impl Iterator<Item = Text<'_>> {
        Lang::all().into_iter().filter_map(|lang| {
            let text = self.0.get(lang.tag())?;
            Some(Text { text, lang })
        })
    }

    /// Whether there is one in this very language.
    pub fn has(&self, lang: Lang) -> bool {
        self.0.contains_key(lang.tag())
    }
}
