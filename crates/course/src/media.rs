//! Media files: what they are by their first bytes, how large and long they are, and what is hidden in them.

use crate::limits;
use crate::svg;

mod captions;
mod film;
mod picture;
mod sound;

/// A kind of file that the format accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `.png`
    Png,
    /// `.jpg`, `.jpeg`
    Jpeg,
    /// `.webp`, still
    WebP,
    /// `.gif`, still
    Gif,
    /// `.svg`, static subset
    Svg,
    /// `.opus`, `.ogg`
    Opus,
    /// `.mp3`
    Mp3,
    /// `.webm`
    WebM,
    /// `.mp4`
    Mp4,
    /// `.vtt`
    Vtt,
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Pictures and drawings.
    Picture,
    /// Sounds.
    Sound,
    /// Films.
    Film,
    /// Captions.
    Captions,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Width and height in pixels, of pictures.
    pub size: Option<(u32, u32)>,
    /// Length in milliseconds, of sounds and films when they tell it.
    pub millis: Option<u64>,
    /// Place, camera, author or comments are hidden in it.
    pub metadata: bool,
}

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Its first bytes or its structure are not those of its kind (LC0408).
    #[error("not {0}")]
    Mismatch(&'static str),
    /// A drawing with active parts (LC0407).
    #[error(transparent)]
    Drawing(#[from] svg::Refused),
    /// Too many bytes (LC0409): how many, of how many.
    #[error("{0} of {1}")]
    TooLarge(String, String),
    /// Too wide, high or long (LC0410): how much, of how much.
    #[error("{0} of {1}")]
    TooLong(String, String),
}

/// File endings of documents, archives, programs and fonts, refused with their own message (LC0412).
const DOCUMENTS: &str = "pdf doc docx odt rtf xls xlsx ods ppt pptx odp epub mobi ps zip 7z rar tar gz tgz bz2 xz zst \
    jar apk exe dll so dylib msi bin com bat cmd sh bash ps1 vbs js mjs ts wasm py rb pl php html htm xhtml mht swf \
    iso img dmg deb rpm appimage ttf otf woff woff2 eot lnk desktop scr";

impl Format {
    /// The kind that a file name promises.
    pub fn of(path: &str) -> Option<Format> {
        Some(match path.rsplit_once('.')?.1 {
            "png" => Format::Png,
            "jpg" | "jpeg" => Format::Jpeg,
            "webp" => Format::WebP,
            "gif" => Format::Gif,
            "svg" => Format::Svg,
            "opus" | "ogg" => Format::Opus,
            "mp3" => Format::Mp3,
            "webm" => Format::WebM,
            "mp4" => Format::Mp4,
            "vtt" => Format::Vtt,
            _ => return None,
        })
    }

    /// What it is for.
    pub fn family(self) -> Family {
        match self {
            Format::Png | Format::Jpeg | Format::WebP | Format::Gif | Format::Svg => {
                Family::Picture
            }
            Format::Opus | Format::Mp3 => Family::Sound,
            Format::WebM | Format::Mp4 => Family::Film,
            Format::Vtt => Family::Captions,
        }
    }

    /// Type for the web.
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Png => "image/png",
            Format::Jpeg => "image/jpeg",
            Format::WebP => "image/webp",
            Format::Gif => "image/gif",
            Format::Svg => "image/svg+xml",
            Format::Opus => "audio/ogg",
            Format::Mp3 => "audio/mpeg",
            Format::WebM => "video/webm",
            Format::Mp4 => "video/mp4",
            Format::Vtt => "text/vtt",
        }
    }

    /// The same as a header says it: text names its letters.
    pub fn header(self) -> &'static str {
        match self {
            Format::Svg => "image/svg+xml; charset=utf-8",
            Format::Vtt => "text/vtt; charset=utf-8",
            other => other.content_type(),
        }
    }

    /// Most bytes.
    pub fn limit(self) -> u64 {
        match self {
            Format::Svg => svg::LIMIT as u64,
            Format::Vtt => 256 * 1024,
            other => match other.family() {
                Family::Picture | Family::Captions => 4 << 20,
                Family::Sound => 10 << 20,
                Family::Film => 200 << 20,
            },
        }
    }
}

impl Family {
    /// Accepted endings, for messages.
    pub fn accepted(self) -> &'static str {
        match self {
            Family::Picture => "PNG, JPEG, WebP, GIF, SVG",
            Family::Sound => "Opus, MP3",
            Family::Film => "WebM, MP4",
            Family::Captions => "WebVTT",
        }
    }
}

/// All accepted kinds, for messages.
pub const ACCEPTED: &str = "PNG, JPEG, WebP, GIF, SVG, Opus, MP3, WebM, MP4, WebVTT";

/// Whether a file is a document, an archive, a program or a font, by its name.
pub fn is_document(path: &str) -> bool {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    DOCUMENTS
        .split_whitespace()
        .any(|one| one.eq_ignore_ascii_case(end))
}

/// Whether bytes start like a document, an archive or a program, whatever their name.
pub fn looks_like_document(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 12] = [
        b"%PDF",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"MZ",
        b"\x7fELF",
        b"\xd0\xcf\x11\xe0",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\x1f\x8b",
        b"BZh",
        b"\xfd7zXZ",
        b"\xcf\xfa\xed\xfe",
    ];
    starts.iter().any(|start| bytes.starts_with(start)) || bytes.starts_with(b"#!")
}

/// Looks into a file that claims to be of a kind.
///
/// # Errors
/// It is something else, active, too large or too long.
pub fn probe(format: Format, bytes: &[u8]) -> Result<Facts, Refused> {
    let (size, most) = (bytes.len() as u64, format.limit());
    if size > most {
        return Err(Refused::TooLarge(limits::bytes(size), limits::bytes(most)));
    }
    let facts = match format {
        Format::Png => picture::png(bytes).ok_or(Refused::Mismatch("PNG"))?,
        Format::Jpeg => picture::jpeg(bytes).ok_or(Refused::Mismatch("JPEG"))?,
        Format::WebP => picture::webp(bytes).ok_or(Refused::Mismatch("WebP"))?,
        Format::Gif => picture::gif(bytes).ok_or(Refused::Mismatch("GIF"))?,
        Format::Svg => {
            svg::clean(bytes)?;
            // A drawing has no pixels of its own, so nothing limits what it says.
            let size = svg::size(bytes).filter(|(width, height)| *width <= 4096 && *height <= 4096);
            Facts {
                size,
                ..Facts::default()
            }
        }
        Format::Opus => sound::opus(bytes).ok_or(Refused::Mismatch("Ogg Opus"))?,
        Format::Mp3 => sound::mp3(bytes).ok_or(Refused::Mismatch("MP3"))?,
        Format::WebM => film::webm(bytes).ok_or(Refused::Mismatch("WebM"))?,
        Format::Mp4 => film::mp4(bytes).ok_or(Refused::Mismatch("MP4"))?,
        Format::Vtt => captions::webvtt(bytes).ok_or(Refused::Mismatch("WebVTT"))?,
    };
    within(format, &facts)?;
    Ok(facts)
}

fn within(format: Format, facts: &Facts) -> Result<(), Refused> {
    if let Some((width, height)) = facts
        .size
        .filter(|(width, height)| *width > 4096 || *height > 4096)
    {
        return Err(Refused::TooLong(
            format!("{width} × {height} px"),
            "4096 × 4096 px".to_owned(),
        ));
    }
    let most = if format.family() == Family::Film {
        20
    } else {
        15
    };
    match facts.millis.filter(|millis| *millis > most * 60_000) {
        Some(millis) => Err(Refused::TooLong(
            format!("{} min", millis.div_ceil(60_000)),
            format!("{most} min"),
        )),
        None => Ok(()),
    }
}

/// The file as it is stored: drawings written anew, pictures without metadata. Nothing else changes.
///
/// # Errors
/// As [`probe`].
pub fn clean(format: Format, bytes: Vec<u8>) -> Result<Vec<u8>, Refused> {
    let facts = probe(format, &bytes)?;
    match format {
        Format::Svg => Ok(svg::clean(&bytes)?),
        _ if !facts.metadata => Ok(bytes),
        Format::Png => Ok(picture::bare_png(&bytes)),
        Format::Jpeg => Ok(picture::bare_jpeg(&bytes)),
        Format::WebP => Ok(picture::bare_webp(&bytes)),
        Format::Gif => Ok(picture::bare_gif(&bytes)),
        _ => Ok(bytes),
    }
}

/// Big-endian number of up to eight bytes.
fn big(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Little-endian number of up to eight bytes.
fn little(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// The same as a width or height.
fn side(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
