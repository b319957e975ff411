//! A fragment of a page under construction: escaped writing, interface words, and the sounds met on the way.

use std::fmt::{self, Display, Write};

use crate::model::{Glossary, MediaPath, Rich};
use crate::plain;
use crate::render::words::{Word, Words};

/// Writes formatted HTML into a fragment; writing into memory cannot fail.
macro_rules! put {
    ($page:expr, $($arg:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($page.html, $($arg)*);
    }};
}
pub(crate) use put;

/// What a fragment needs to know of the place where it is shown.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Language of the content, a tag such as `pt-br`.
    pub lang: &'a str,
    /// Language of the interface.
    pub interface: &'a str,
    /// The interface's words.
    pub words: &'a dyn Words,
    /// Address of a file of the module, its language variant already chosen; `None` if it is not there.
    pub media: &'a dyn Fn(&MediaPath) -> Option<String>,
    /// Width and height of a picture in pixels, if known.
    pub size: &'a dyn Fn(&MediaPath) -> Option<(u32, u32)>,
    /// The recording of a plain text in the language of the content.
    pub speech: &'a dyn Fn(&str) -> Option<Speech>,
    /// Address of this page with the player of the n-th sound, from 1, at the top.
    pub say: &'a dyn Fn(usize) -> String,
    /// Address of the explanation of a glossary word.
    pub term: &'a dyn Fn(&str) -> Option<String>,
    /// Address of the field of a pointer drill after so many presses.
    pub field: &'a dyn Fn(u32) -> Option<String>,
    /// Address of the sheet of drawn signs.
    pub icons: &'a str,
    /// The glossary in the language of the content.
    pub glossary: Option<&'a Glossary>,
}

/// A recording of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// Its address.
    pub url: String,
    /// Made by a computer.
    pub synthetic: bool,
}

/// A sound of a fragment, in reading order: what the player of the screen plays, and what `?say=n` means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    /// Its address.
    pub url: String,
    /// Made by a computer.
    pub synthetic: bool,
    /// What is said.
    pub text: String,
}

/// How far the content may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Medium {
    /// A learner's screen.
    #[default]
    Screen,
    /// A sheet of paper: no controls, no sounds, everything open.
    Paper,
}

/// A fragment of a page, with the sounds it can play.
pub struct Page<'a> {
    /// Where it is shown.
    pub ctx: &'a Context<'a>,
    /// The HTML so far.
    pub html: String,
    /// The sounds so far.
    pub sounds: Vec<Sound>,
    pub(crate) medium: Medium,
    /// Added to the level of a heading in the content.
    pub(crate) heading: u8,
}

impl<'a> Page<'a> {
    /// An empty fragment for a screen.
    pub fn new(ctx: &'a Context<'a>) -> Self {
        Page {
            ctx,
            html: String::with_capacity(2048),
            sounds: Vec::new(),
            medium: Medium::Screen,
            heading: 1,
        }
    }

    /// An empty fragment for paper.
    pub fn on_paper(ctx: &'a Context<'a>) -> Self {
        Page {
            medium: Medium::Paper,
            ..Page::new(ctx)
        }
    }

    /// Takes the HTML written so far; sounds go on being counted, so that one page can stand around several forms.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.html)
    }

    pub(crate) fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    pub(crate) fn text(&mut self, text: &str) {
        put!(self, "{}", Escaped(text));
    }

    /// An interface word, marked as such where the content has another language.
    pub(crate) fn word(&mut self, word: Word) {
        let text = self.ctx.words.word(word);
        if self.ctx.interface == self.ctx.lang {
            put!(self, "{}", Escaped(&text));
        } else {
            put!(
                self,
                "<span{}>{}</span>",
                Language(self.ctx.interface),
                Escaped(&text)
            );
        }
    }

    /// `<tag class="class">word</tag>`.
    pub(crate) fn tagged(&mut self, tag: &str, class: &str, word: Word) {
        put!(self, "<{tag} class=\"{class}\">");
        self.word(word);
        put!(self, "</{tag}>");
    }

    /// An interface word inside an attribute, or in an element that holds only text.
    pub(crate) fn bare(&self, word: Word) -> Escaped<String> {
        Escaped(self.ctx.words.word(word).into_owned())
    }

    /// A word that only screen readers say.
    pub(crate) fn unseen(&mut self, text: &str) {
        put!(
            self,
            " <span class=\"visually-hidden\">{}</span>",
            Escaped(text)
        );
    }

    /// A drawn sign, which a word always follows.
    pub(crate) fn icon(&mut self, name: &str) {
        put!(
            self,
            "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{}#{name}\"/></svg> ",
            Escaped(self.ctx.icons)
        );
    }

    /// Remembers the sound of a text, if there is one, and gives its number, from 1.
    pub(crate) fn hear(&mut self, text: &str, own: Option<&MediaPath>) -> Option<usize> {
        if self.medium == Medium::Paper || text.is_empty() && own.is_none() {
            return None;
        }
        let recorded = own
            .and_then(|path| (self.ctx.media)(path))
            .map(|url| Speech {
                url,
                synthetic: false,
            });
        let Speech { url, synthetic } = recorded.or_else(|| (self.ctx.speech)(text))?;
        self.sounds.push(Sound {
            url,
            synthetic,
            text: text.to_string(),
        });
        Some(self.sounds.len())
    }

    /// The speaker beside an item.
    pub(crate) fn speaker(&mut self, text: &Rich) {
        self.speaker_of(&plain::rich(text), text.sound.as_ref());
    }

    /// The speaker beside an item that is plain text.
    pub(crate) fn speaker_of(&mut self, text: &str, own: Option<&MediaPath>) {
        let Some(number) = self.hear(text, own) else {
            return;
        };
        let sound = &self.sounds[number - 1];
        let (url, synthetic) = (Escaped(sound.url.clone()), sound.synthetic);
        let page = (self.ctx.say)(number);
        put!(
            self,
            "<a class=\"speak\" href=\"{}\" data-sound=\"{url}\">",
            Escaped(&page)
        );
        self.icon("listen");
        self.tagged("span", "speak-word", Word::Listen);
        self.unseen(text);
        if synthetic {
            self.raw(" ");
            self.tagged("small", "muted", Word::ComputerVoice);
        }
        self.raw("</a>");
    }
}

impl fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("html", &self.html)
            .field("sounds", &self.sounds)
            .finish_non_exhaustive()
    }
}

/// Shows a text with everything that HTML would read as markup escaped, for text and for quoted attributes.
pub struct Escaped<T: AsRef<str>>(pub T);

impl<T: AsRef<str>> Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.as_ref();
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// The attributes `lang` and `dir` of a language, with a leading blank.
pub struct Language<'a>(pub &'a str);

impl Display for Language<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            " lang=\"{}\" dir=\"{}\"",
            Escaped(self.0),
            direction(self.0)
        )
    }
}

/// An attribute without value, with a leading blank, or nothing.
pub(crate) struct Flag(pub &'static str, pub bool);

impl Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.1 {
            f.write_char(' ')?;
            f.write_str(self.0)?;
        }
        Ok(())
    }
}

/// `rtl` for languages written from right to left, else `ltr`.
pub fn direction(lang: &str) -> &'static str {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4);
    let from_right = match script {
        Some(script) => ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]
            .iter()
            .any(|one| script.eq_ignore_ascii_case(one)),
        None => [
            "ar", "he", "fa", "ur", "ps", "dv", "yi", "ckb", "sd", "ug", "prs", "arc",
        ]
        .iter()
        .any(|one| language.eq_ignore_ascii_case(one)),
    };
    if from_right { "rtl" } else { "ltr" }
}
