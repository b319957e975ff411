//! Documents to take away, made of what the program shows: their language, and the PDF where this build sets one.

use locale::Lang;
use paper::Tongue;

#[cfg(feature = "pdf")]
use crate::error::{Error, Result};

/// Whether this build of the program sets PDF.
pub const SETS_PDF: bool = cfg!(feature = "pdf");

/// The language of a document for a reader: Arabic readers get English.
pub fn language(t: Lang) -> Lang {
    match t {
        Lang::Ar => Lang::En,
        other => other,
    }
}

/// The language as documents name it.
pub fn tongue(t: Lang) -> Tongue {
    Tongue {
        tag: t.tag(),
        rtl: t.dir() == "rtl",
    }
}

/// Setting a PDF takes some hundred megabytes for a second: one after the other.
#[cfg(feature = "pdf")]
static SETTING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(1);

/// A document as PDF.
#[cfg(feature = "pdf")]
pub async fn pdf(document: paper::Document) -> Result<Vec<u8>> {
    let turn = SETTING.acquire().await;
    let pdf = tokio::task::spawn_blocking(move || paper::pdf::file(&document)).await;
    drop(turn);
    let pdf = pdf
        .map_err(|error| Error::Internal(error.to_string()))?
        .map_err(|error| Error::Internal(error.to_string()))?;
    if let Some(why) = pdf.short_of {
        tracing::warn!(%why, "a document is PDF 1.7 and promises neither PDF/A-3a nor PDF/UA-1");
    }
    Ok(pdf.bytes)
}
