//! A document as OpenDocument text 1.3, for word processors: real headings, heads of tables, captions, languages,
//! pictures with their texts, a list of headings, page numbers.

mod content;
mod styles;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::{Block, Document};
use crate::picture;
use crate::xml::escape;

/// What the file is.
pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The families of letters, the first that a machine has.
const LETTERS: &str = "Liberation Sans, Arial, sans-serif";

/// The file could not be packed.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be packed: {0}")]
pub struct Unpackable(#[from] zip::result::ZipError);

impl From<std::io::Error> for Unpackable {
    fn from(error: std::io::Error) -> Unpackable {
        Unpackable(error.into())
    }
}

/// The file. Every part has the same time, so that the same document gives the same bytes.
pub fn file(document: &Document) -> Result<Vec<u8>, Unpackable> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT);
    let packed = stored.compression_method(CompressionMethod::Deflated);
    // Whoever looks at the first bytes of the file sees what it is.
    zip.start_file("mimetype", stored)?;
    zip.write_all(MEDIA_TYPE.as_bytes())?;
    for (name, text) in parts(document) {
        zip.start_file(name, packed)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Every part but the first, as name and text.
fn parts(document: &Document) -> Vec<(String, String)> {
    let figures = document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(picture::alone(figure, LETTERS)),
        _ => None,
    });
    let pictures: Vec<picture::Picture> = figures.collect();
    let sizes: Vec<[f64; 2]> = pictures.iter().map(|picture| picture.size).collect();
    let mut parts = vec![
        ("content.xml".to_owned(), content::write(document, &sizes)),
        ("styles.xml".to_owned(), styles::write(document)),
        ("meta.xml".to_owned(), meta(document)),
    ];
    for (at, picture) in pictures.into_iter().enumerate() {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        parts.push((place(at), head.to_owned() + &picture.svg));
    }
    let manifest = manifest(&parts);
    parts.push(("META-INF/manifest.xml".to_owned(), manifest));
    parts
}

/// Where the picture of a figure lies.
fn place(at: usize) -> String {
    format!("Pictures/figure-{}.svg", at + 1)
}

fn meta(document: &Document) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>\
         <meta:generator>Lucarne</meta:generator><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <meta:creation-date>{date}T00:00:00</meta:creation-date><dc:date>{date}T00:00:00</dc:date>\
         <dc:language>{}</dc:language>\
         <meta:user-defined meta:name=\"version\">{}</meta:user-defined>\
         </office:meta></office:document-meta>\n",
        escape(&document.title),
        escape(&document.subtitle),
        document.tongue.tag,
        escape(&document.version),
        date = document.day.iso(),
    )
}

fn manifest(parts: &[(String, String)]) -> String {
    let entry = |path: &str, kind: &str| {
        format!(
            "<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>\n"
        )
    };
    let kind = |name: &str| match name.ends_with(".svg") {
        true => "image/svg+xml",
        false => "text/xml",
    };
    let entries: String = parts
        .iter()
        .map(|(name, _)| entry(name, kind(name)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n\
         <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"{MEDIA_TYPE}\"/>\n\
         {entries}</manifest:manifest>\n"
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::sample::sample;

    fn text(document: &Document, name: &str) -> String {
        let all = parts(document);
        all.into_iter()
            .find(|(own, _)| own == name)
            .expect("a sound file")
            .1
    }

    #[test]
    fn the_first_bytes_say_what_the_file_is() {
        let bytes = file(&sample()).expect("a sound file");
        assert_eq!(&bytes[30..38], b"mimetype");
        assert_eq!(&bytes[38..38 + MEDIA_TYPE.len()], MEDIA_TYPE.as_bytes());
        assert_eq!(file(&sample()).expect("a sound file"), bytes);
    }

    #[test]
    fn the_manifest_lists_what_the_file_holds() {
        let bytes = file(&sample()).expect("a sound file");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a sound file");
        let names: Vec<String> = zip
            .file_names()
            .map(|name| name.expect("a sound file").into_owned())
            .collect();
        let mut manifest = String::new();
        let mut part = zip.by_name("META-INF/manifest.xml").expect("a sound file");
        part.read_to_string(&mut manifest).expect("a sound file");
        for name in names {
            let listed = manifest.contains(&format!("full-path=\"{name}\""));
            let apart = ["mimetype", "META-INF/manifest.xml"].contains(&name.as_str());
            assert_eq!(listed, !apart, "{name}");
        }
    }

    #[test]
    fn every_part_is_well_formed() {
        for (name, text) in parts(&sample()) {
            let mut reader = quick_xml::Reader::from_str(&text);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{name}: {error}\n{text}"),
                }
            }
        }
    }

    #[test]
    fn headings_tables_pictures_and_languages_are_real_ones() {
        let content = text(&sample(), "content.xml");
        for part in [
            "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\"><text:bookmark text:name=\"h-one\"/>One</text:h>",
            "<table:table-header-rows>",
            "<svg:desc>&lt;script&gt;alert(1)",
            "xlink:href=\"Pictures/figure-1.svg\"",
            "fo:language=\"ar\"",
            "xlink:href=\"#h-one\"",
            "Sommaire",
        ] {
            assert!(content.contains(part), "{part}\n{content}");
        }
        assert!(!content.contains("<script") && !content.contains("#nowhere"));
    }
}
