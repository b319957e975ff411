//! Cutting a text into sentences and words (section 6.1 of the learning document).

use super::words;

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sentence<'a> {
    /// Its words, without outer punctuation; in French and Italian an apostrophe splits.
    pub words: Vec<&'a str>,
    /// The chunks between white space, as written.
    pub chunks: Vec<&'a str>,
}

fn is_outer(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '؟') || is_bracket(c)
}

/// Quotes and brackets.
fn is_bracket(c: char) -> bool {
    matches!(
        c,
        '"' | '«' | '»' | '(' | ')' | '[' | ']' | '“' | '”' | '‘' | '’' | '\''
    )
}

/// The sentences of one paragraph or item that hold a word.
pub(super) fn sentences<'a>(text: &'a str, lang: &str) -> Vec<Sentence<'a>> {
    let mut sentences = Vec::new();
    let mut open = Sentence::default();
    for chunk in text.split_whitespace() {
        let word = chunk.trim_matches(is_outer);
        open.chunks.push(chunk);
        if word.chars().any(char::is_alphanumeric) {
            split(word, lang, &mut open.words);
        }
        if ends(chunk, word, lang) {
            close(&mut sentences, &mut open);
        }
    }
    close(&mut sentences, &mut open);
    sentences
}

fn close<'a>(sentences: &mut Vec<Sentence<'a>>, open: &mut Sentence<'a>) {
    if open.words.is_empty() {
        return;
    }
    sentences.push(std::mem::take(open));
}

fn split<'a>(word: &'a str, lang: &str, words: &mut Vec<&'a str>) {
    if !matches!(lang, "fr" | "it") {
        return words.push(word);
    }
    let parts = word.split(['\'', '’']);
    words.extend(parts.filter(|part| part.chars().any(char::is_alphanumeric)));
}

fn ends(chunk: &str, word: &str, lang: &str) -> bool {
    let bare = chunk.trim_end_matches(is_bracket);
    if bare.ends_with(['!', '?', '…', '؟']) {
        return true;
    }
    let single = bare.ends_with('.') && !bare.ends_with("..");
    bare.ends_with('.') && !(single && words::is_abbreviation(word, lang))
}
