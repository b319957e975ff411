//! The search tool over a small corpus as a page: form, hits in their sentences, frequent words, the texts.

use crate::corpus::{Query, Text, frequent};
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::words::Word;

/// How many frequent words are shown.
const FREQUENT: usize = 30;
/// Most hits shown of one text; all are counted.
const MOST_HITS: usize = 100;

/// Writes the whole tool. Its form is sent by GET to the page itself: `q` is what is looked for, `text` the number of
/// the text to read, from 1; `hidden` holds the fields of the address that must stay.
pub fn corpus(
    page: &mut Page<'_>,
    texts: &[Text],
    q: &str,
    text: Option<usize>,
    hidden: &[(&str, &str)],
) {
    page.raw("<div class=\"corpus\">");
    form(page, texts, q, text, hidden);
    if let Some(query) = Query::read(q) {
        hits(page, texts, &query);
    }
    if let Some(text) = text.and_then(|number| texts.get(number.checked_sub(1)?)) {
        reading(page, text);
    }
    common(page, texts);
    page.raw("</div>");
}

fn form(
    page: &mut Page<'_>,
    texts: &[Text],
    q: &str,
    text: Option<usize>,
    hidden: &[(&str, &str)],
) {
    page.raw("<form method=\"get\" role=\"search\" class=\"search\">");
    for (name, value) in hidden {
        put!(
            page,
            "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
            Escaped(name),
            Escaped(value)
        );
    }
    page.raw("<label class=\"field\">");
    page.tagged("span", "label", Word::SearchTexts);
    page.tagged("span", "help", Word::SearchHow);
    put!(
        page,
        " <input type=\"search\" name=\"q\" value=\"{}\" maxlength=\"100\" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" dir=\"auto\"></label>",
        Escaped(q)
    );
    page.raw("<label class=\"field\">");
    page.tagged("span", "label", Word::Text);
    page.raw(" <select name=\"text\" autocomplete=\"off\"><option value=\"\">–</option>");
    for (number, one) in (1..).zip(texts) {
        put!(
            page,
            "<option value=\"{number}\"{}>{}</option>",
            Flag("selected", text == Some(number)),
            Escaped(&one.title)
        );
    }
    page.raw("</select></label><button type=\"submit\" class=\"button\">");
    page.icon("search");
    page.word(Word::Search);
    page.raw("</button></form>");
}

fn hits(page: &mut Page<'_>, texts: &[Text], query: &Query) {
    let count = |text: &Text| u32::try_from(text.count(query)).unwrap_or(u32::MAX);
    let hits = texts.iter().map(count).sum();
    page.raw("<div class=\"found\"><p role=\"status\">");
    page.word(Word::FoundInAll { hits });
    page.raw("</p>");
    for text in texts {
        put!(page, "<h3>{}</h3>", Escaped(&text.title));
        page.tagged("p", "muted", Word::FoundHere { hits: count(text) });
        page.raw("<ul>");
        for hit in text.hits(query).into_iter().take(MOST_HITS) {
            put!(
                page,
                "<li>{}<mark>{}</mark>{}</li>",
                Escaped(&text.body[hit.sentence.start..hit.found.start]),
                Escaped(&text.body[hit.found.clone()]),
                Escaped(
                    text.body
                        .get(hit.found.end..hit.sentence.end)
                        .unwrap_or_default()
                )
            );
        }
        page.raw("</ul>");
    }
    page.raw("</div>");
}

fn reading(page: &mut Page<'_>, text: &Text) {
    put!(
        page,
        "<article class=\"text\"><h3>{}</h3>",
        Escaped(&text.title)
    );
    for paragraph in text
        .body
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
    {
        page.raw("<p>");
        for (index, line) in paragraph.lines().enumerate() {
            put!(
                page,
                "{}{}",
                if index > 0 { "<br>" } else { "" },
                Escaped(line)
            );
        }
        page.raw("</p>");
    }
    page.raw("</article>");
}

fn common(page: &mut Page<'_>, texts: &[Text]) {
    page.raw("<details class=\"more\"><summary>");
    page.word(Word::FrequentWords);
    page.raw("</summary><div class=\"scroll grid\" tabindex=\"0\"><table><thead><tr>");
    for heading in [Word::AWord, Word::HowOften] {
        page.raw("<th scope=\"col\">");
        page.word(heading);
        page.raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    for (word, count) in frequent(texts, FREQUENT) {
        put!(
            page,
            "<tr><td>{}</td><td class=\"count\">{count}</td></tr>",
            Escaped(word)
        );
    }
    page.raw("</tbody></table></div><p class=\"muted\">");
    let words = texts.iter().map(Text::len).sum::<usize>();
    page.word(Word::WordCount {
        words: u32::try_from(words).unwrap_or(u32::MAX),
    });
    page.raw("</p></details>");
}
