//! A document as PDF: the text of [`typst`](crate::typst), set inside the program. The same document gives the same
//! bytes.
//!
//! What comes out can be kept for long and read aloud: PDF/A-3a and PDF/UA-1 at once. Where a document cannot hold
//! that promise, for example for a sign that no letters on board have, it is set as tagged PDF 1.7 that promises
//! nothing, so that the reader still has it.

use std::sync::LazyLock;

use ::typst::diag::{FileError, FileResult, SourceDiagnostic};
use ::typst::foundations::{Bytes, Datetime, Duration, Smart};
use ::typst::syntax::{FileId, Source};
use ::typst::text::{Font, FontBook};
use ::typst::utils::LazyHash;
use ::typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::model::Document;

/// The media type of the file.
pub const MEDIA_TYPE: &str = "application/pdf";

/// How many documents set before are remembered while another one is set: none, so that the program stays small.
const REMEMBERED: usize = 0;

/// The document could not be set: a fault of ours, not of who wrote the data.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be set as PDF: {0}")]
pub struct Unsettable(String);

impl Unsettable {
    fn of(faults: &[SourceDiagnostic]) -> Unsettable {
        let faults: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        Unsettable(faults.join("; "))
    }
}

/// A document as PDF.
#[derive(Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What keeps it from being PDF/A-3a and PDF/UA-1; `None` where it is both.
    pub short_of: Option<Unsettable>,
}

/// Sets the document. Takes a second or more: keep it away from threads that answer requests.
pub fn file(document: &Document) -> Result<Pdf, Unsettable> {
    let desk = Desk::of(crate::typst::source(document));
    let pages = ::typst::compile::<PagedDocument>(&desk).output;
    ::typst::comemo::evict(REMEMBERED);
    let pages = pages.map_err(|faults| Unsettable::of(&faults))?;
    let kept = [PdfStandard::A_3a, PdfStandard::Ua_1];
    match export(document, &pages, &kept) {
        Ok(bytes) => Ok(Pdf {
            bytes,
            short_of: None,
        }),
        Err(why) => Ok(Pdf {
            bytes: export(document, &pages, &[PdfStandard::V_1_7])?,
            short_of: Some(why),
        }),
    }
}

fn export(
    document: &Document,
    pages: &PagedDocument,
    standards: &[PdfStandard],
) -> Result<Vec<u8>, Unsettable> {
    let standards = PdfStandards::new(standards)
        .map_err(|refusal| Unsettable(refusal.message().to_string()))?;
    let Document {
        title,
        tongue,
        day,
        version,
        ..
    } = document;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{title} {} {} {version}", tongue.tag, day.iso())),
        creator: Smart::Custom(Some("Lucarne".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|faults| Unsettable::of(&faults))
}

/// The letters on board with their register.
static LETTERS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// All that typst may see: one text and the letters. It knows no file, no clock and no network.
struct Desk {
    text: Source,
}

impl Desk {
    fn of(text: String) -> Desk {
        Desk {
            text: Source::detached(text),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &LETTERS.0
    }

    fn main(&self) -> FileId {
        self.text.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.text.id() {
            Ok(self.text.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        LETTERS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, Run};
    use crate::sample::sample;

    fn holds(bytes: &[u8], part: &str) -> bool {
        bytes
            .windows(part.len())
            .any(|window| window == part.as_bytes())
    }

    #[test]
    fn a_document_of_all_blocks_is_set_for_keeping_and_for_reading_aloud() {
        let pdf = file(&sample()).expect("set");
        assert!(pdf.short_of.is_none(), "{:?}", pdf.short_of);
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        assert!(holds(&pdf.bytes, "<pdfaid:part>3</pdfaid:part>"));
        assert!(holds(
            &pdf.bytes,
            "<pdfaid:conformance>A</pdfaid:conformance>"
        ));
        assert!(holds(&pdf.bytes, "<pdfuaid:part>1</pdfuaid:part>"));
        assert!(!holds(&pdf.bytes, "/JavaScript") && !holds(&pdf.bytes, "/URI"));
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        let [one, two] = [(), ()].map(|()| file(&sample()).expect("set").bytes);
        assert!(one == two);
    }

    #[test]
    fn a_sign_without_letters_on_board_loses_the_promise_and_not_the_document() {
        let mut document = sample();
        document
            .blocks
            .push(Block::Paragraph(vec![Run::plain("𓀀 監獄")]));
        let pdf = file(&document).expect("set");
        assert!(pdf.short_of.is_some());
        assert!(pdf.bytes.starts_with(b"%PDF-1.7") && !holds(&pdf.bytes, "pdfaid:part"));
    }
}
