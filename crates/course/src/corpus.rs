//! The search tool over a few small texts (section 12): words, queries, hits in their sentence, frequent words.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text of a corpus, cut into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its first line.
    pub title: String,
    /// The rest.
    pub body: String,
    words: Vec<Token>,
}

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    /// Where it stands in the body.
    place: Range<usize>,
    /// Composed, lower case.
    word: String,
    /// The same without accents.
    bare: String,
}

/// What is looked for: a word or a run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<Wanted>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Wanted {
    word: String,
    /// `word*`.
    begins: bool,
    /// Holds an accent, so accents count.
    accents: bool,
}

/// A hit, as places in the body of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The words found.
    pub found: Range<usize>,
    /// The sentence they begin in, always around `found`.
    pub sentence: Range<usize>,
}

impl Text {
    /// Reads a file of a corpus: the first line is the title.
    pub fn read(source: &str) -> Text {
        let (title, body) = source.split_once('\n').unwrap_or((source, ""));
        Text::new(title.trim(), body.trim_matches(['\n', '\r']))
    }

    /// A text from its title and body; the body is composed (NFC).
    pub fn new(title: &str, body: &str) -> Text {
        let body: String = body.nfc().collect();
        let words = words(&body);
        Text {
            title: title.to_string(),
            body,
            words,
        }
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How often the query is found.
    pub fn count(&self, query: &Query) -> usize {
        self.found(query).count()
    }

    /// The hits with their sentences, in order.
    pub fn hits(&self, query: &Query) -> Vec<Hit> {
        self.found(query)
            .map(|run| {
                let found = run[0].place.start..run[run.len() - 1].place.end;
                Hit {
                    sentence: sentence(&self.body, &found),
                    found,
                }
            })
            .collect()
    }

    fn found<'t>(&'t self, query: &'t Query) -> impl Iterator<Item = &'t [Token]> {
        // `windows` refuses 0; an empty query finds nothing.
        let length = query.words.len().max(1);
        let windows = self
            .words
            .windows(length)
            .filter(|_| !query.words.is_empty());
        windows.filter(|run| {
            run.iter()
                .zip(&query.words)
                .all(|(token, wanted)| wanted.is(token))
        })
    }
}

impl Query {
    /// Reads what was typed; `None` if there is no word in it.
    pub fn read(typed: &str) -> Option<Query> {
        let typed: String = typed.nfc().collect();
        let words: Vec<Wanted> = words(&typed)
            .into_iter()
            .map(|token| Wanted {
                begins: typed[token.place.end..].starts_with('*'),
                accents: token.word != token.bare,
                word: token.word,
            })
            .collect();
        (!words.is_empty()).then_some(Query { words })
    }
}

impl Wanted {
    fn is(&self, token: &Token) -> bool {
        let word = if self.accents {
            &token.word
        } else {
            &token.bare
        };
        if self.begins {
            word.starts_with(&self.word)
        } else {
            *word == self.word
        }
    }
}

/// The most frequent words of some texts with their numbers; equal numbers stand in alphabetical order.
pub fn frequent(texts: &[Text], most: usize) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for token in texts.iter().flat_map(|text| &text.words) {
        *counts.entry(&token.word).or_default() += 1;
    }
    let mut list: Vec<(&str, usize)> = counts.into_iter().collect();
    list.sort_by(|(_, a), (_, b)| b.cmp(a));
    list.truncate(most);
    list
}

fn words(text: &str) -> Vec<Token> {
    let mut list = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, c) in ends {
        match (start, c.is_alphanumeric() || is_combining_mark(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                list.push(token(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    list
}

fn token(text: &str, place: Range<usize>) -> Token {
    let word: String = text[place.clone()].to_lowercase().nfc().collect();
    let bare: String = word
        .nfd()
        .filter(|&c| !is_combining_mark(c))
        .nfc()
        .collect();
    Token { place, word, bare }
}

/// The sentence around a place: from after the last end mark or line before it to the next one after it.
fn sentence(body: &str, found: &Range<usize>) -> Range<usize> {
    let end_mark = |c: char| matches!(c, '.' | '!' | '?' | '…' | '؟' | '\n');
    let from = body[..found.start].rfind(end_mark).map_or(0, |at| {
        at + body[at..].chars().next().map_or(1, char::len_utf8)
    });
    let skipped =
        body[from..found.start].len() - body[from..found.start].trim_start_matches(closes).len();
    let tail = &body[found.end..];
    let to = match tail.find(end_mark) {
        Some(at) => {
            let after = tail[at..].find(|c| !end_mark(c) && !closes(c) || c == '\n' || c == ' ');
            found.end + at + after.unwrap_or(tail.len() - at)
        }
        None => body.len(),
    };
    from + skipped..to
}

fn closes(c: char) -> bool {
    c.is_whitespace() || matches!(c, '”' | '»' | '"' | ')' | '’' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fable() -> Text {
        Text::new("", "The fox saw the crow. The crow’s voice!")
    }

    fn count(text: &Text, query: &str) -> usize {
        Query::read(query).map_or(0, |query| text.count(&query))
    }

    #[test]
    fn words_are_counted_as_the_format_says() {
        let fable = fable();
        assert_eq!(fable.len(), 9);
        for (query, hits) in [
            ("the", 3),
            ("crow", 2),
            ("cro*", 2),
            ("the crow", 2),
            ("s", 1),
            ("", 0),
            ("*", 0),
        ] {
            assert_eq!(count(&fable, query), hits, "{query}");
        }
    }

    #[test]
    fn a_query_without_accents_finds_words_with_them() {
        let text = Text::read("Titre\nÉcole, école, ecole. E\u{301}cole!");
        assert_eq!(text.title, "Titre");
        assert_eq!(count(&text, "ecole"), 4);
        assert_eq!(count(&text, "École"), 3);
    }

    #[test]
    fn a_hit_stands_in_its_sentence() {
        let fable = fable();
        let query = Query::read("crow")
            .into_iter()
            .collect::<Vec<_>>()
            .remove(0);
        let sentences: Vec<&str> = fable
            .hits(&query)
            .into_iter()
            .map(|hit| &fable.body[hit.sentence])
            .collect();
        assert_eq!(sentences, ["The fox saw the crow.", "The crow’s voice!"]);
    }

    #[test]
    fn frequent_words_come_first() {
        assert_eq!(frequent(&[fable()], 2), [("the", 3), ("crow", 2)]);
    }
}
