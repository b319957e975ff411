//! `styles.xml`: what paragraphs look like, and the page with its number.

use std::fmt::Write as _;

use crate::model::Document;
use crate::xml::escape;

/// The names that the parts use.
pub(crate) const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:ooow=\"http://openoffice.org/2004/writer\"";

/// A style of one paragraph: name, what it is made from, room and breaks, letters.
const PARAGRAPHS: &[(&str, &str, &str, &str)] = &[
    ("Standard", "", "", ""),
    (
        "Text_20_body",
        "Standard",
        "fo:margin-bottom=\"0.2cm\" fo:orphans=\"3\" fo:widows=\"3\"",
        "",
    ),
    (
        "Heading",
        "Standard",
        "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\"",
    ),
    (
        "Heading_20_1",
        "Heading",
        "fo:margin-top=\"0.8cm\"",
        "fo:font-size=\"18pt\"",
    ),
    ("Heading_20_2", "Heading", "", "fo:font-size=\"14pt\""),
    ("Heading_20_3", "Heading", "", "fo:font-size=\"12pt\""),
    (
        "Heading_20_4",
        "Heading",
        "fo:margin-bottom=\"0.1cm\"",
        "fo:font-size=\"11pt\"",
    ),
    (
        "Title",
        "Heading",
        "fo:margin-top=\"2cm\"",
        "fo:font-size=\"26pt\"",
    ),
    (
        "Subtitle",
        "Standard",
        "fo:margin-bottom=\"0.3cm\"",
        "fo:font-size=\"14pt\"",
    ),
    (
        "Dated",
        "Standard",
        "fo:margin-bottom=\"1cm\"",
        "fo:color=\"#333333\"",
    ),
    (
        "Contents_20_Heading",
        "Heading",
        "",
        "fo:font-size=\"14pt\"",
    ),
    (
        "Note",
        "Text_20_body",
        "fo:padding=\"0.2cm\" fo:border-left=\"2pt solid #444444\" fo:background-color=\"#f1f1f1\" fo:keep-together=\"always\"",
        "",
    ),
    (
        "Point",
        "Standard",
        "fo:margin-bottom=\"0.1cm\" fo:orphans=\"2\" fo:widows=\"2\"",
        "",
    ),
    (
        "Table_20_caption",
        "Standard",
        "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\"",
    ),
    ("Table_20_text", "Standard", "", "fo:font-size=\"9pt\""),
    (
        "Table_20_head",
        "Table_20_text",
        "",
        "fo:font-weight=\"bold\"",
    ),
    (
        "Row_20_name",
        "Table_20_text",
        "",
        "fo:font-weight=\"bold\"",
    ),
    (
        "Table_20_number",
        "Table_20_text",
        "fo:text-align=\"end\"",
        "",
    ),
    ("Gap", "Standard", "", "fo:font-size=\"6pt\""),
    (
        "Picture_20_line",
        "Standard",
        "fo:margin-top=\"0.3cm\" fo:keep-with-next=\"always\"",
        "",
    ),
    (
        "Figure_20_caption",
        "Standard",
        "fo:margin-bottom=\"0.5cm\"",
        "fo:color=\"#333333\"",
    ),
    ("New_20_page", "Standard", "fo:break-before=\"page\"", ""),
    (
        "Footer",
        "Standard",
        "fo:text-align=\"center\"",
        "fo:font-size=\"9pt\"",
    ),
];

/// One style.
pub(crate) fn style(name: &str, family: &str, properties: &str) -> String {
    format!(
        "<style:style style:name=\"{name}\" style:family=\"{family}\">{properties}</style:style>"
    )
}

/// The whole part.
pub(crate) fn write(document: &Document) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles {SPACES} office:version=\"1.3\">\n<office:styles>"
    );
    out.push_str(&defaults(document));
    for (name, parent, paragraph, letters) in PARAGRAPHS {
        let _ = write!(
            out,
            "<style:style style:name=\"{name}\" style:family=\"paragraph\"{}{}>\
             <style:paragraph-properties {paragraph}/><style:text-properties {letters}/></style:style>",
            shown(name),
            match *parent {
                "" => String::new(),
                parent => format!(" style:parent-style-name=\"{parent}\""),
            }
        );
    }
    for (level, indent) in [(1, "0cm"), (2, "0.6cm")] {
        let _ = write!(
            out,
            "<style:style style:name=\"Contents_20_{level}\" style:display-name=\"Contents {level}\" \
             style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties \
             fo:margin-left=\"{indent}\"><style:tab-stops><style:tab-stop style:position=\"17cm\" style:type=\"right\" \
             style:leader-style=\"dotted\" style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties></style:style>"
        );
    }
    out.push_str(
        "<style:style style:name=\"Source\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">\
         <style:paragraph-properties fo:margin-left=\"1.2cm\" fo:text-indent=\"-1.2cm\" fo:margin-bottom=\"0.1cm\">\
         <style:tab-stops><style:tab-stop style:position=\"1.2cm\"/></style:tab-stops></style:paragraph-properties>\
         <style:text-properties fo:font-size=\"9pt\"/></style:style>\
         <text:list-style style:name=\"Points\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">\
         <style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">\
         <style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.5cm\" fo:margin-left=\"0.7cm\"/>\
         </style:list-level-properties></text:list-level-style-bullet></text:list-style>",
    );
    let _ = write!(
        out,
        "</office:styles>\n<office:automatic-styles><style:page-layout style:name=\"A4\">\
         <style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin-top=\"2cm\" \
         fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\" style:writing-mode=\"{}\"/>\
         <style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-top=\"0.4cm\"/></style:footer-style>\
         </style:page-layout></office:automatic-styles>\n<office:master-styles>\
         <style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer>\
         <text:p text:style-name=\"Footer\">{} · {} · <text:page-number text:select-page=\"current\">1</text:page-number></text:p>\
         </style:footer></style:master-page></office:master-styles></office:document-styles>\n",
        if document.tongue.rtl {
            "rl-tb"
        } else {
            "lr-tb"
        },
        escape(&document.title),
        escape(&document.version),
    );
    out
}

fn shown(name: &str) -> String {
    match name.contains("_20_") {
        true => format!(" style:display-name=\"{}\"", name.replace("_20_", " ")),
        false => String::new(),
    }
}

fn defaults(document: &Document) -> String {
    let tag = document.tongue.tag;
    let country = match tag {
        "en" => "GB",
        "fr" => "FR",
        "it" => "IT",
        "ro" => "RO",
        _ => "none",
    };
    format!(
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:line-height=\"120%\" \
         style:writing-mode=\"page\"/><style:text-properties fo:font-family=\"'Liberation Sans', Arial, sans-serif\" \
         fo:font-size=\"10.5pt\" fo:language=\"{tag}\" fo:country=\"{country}\"/></style:default-style>"
    )
}
