//! Documents of learners laid by hand: names that act in a PDF, names that lead out of a text document.

use lucarne::sift::{Sieve, Why};

use super::{good, handed_in, other, with};

pub(super) fn pdf(name: &str) -> Vec<u8> {
    format!("%PDF-1.4\n<< /Type {name} >>\n%%EOF\n").into_bytes()
}

#[test]
fn a_pdf_holds_no_name_that_acts_and_ends() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| handed_in(&mut sieve, "a.pdf", bytes).map(|(what, _)| what);
    let active = || Err(Why::Active("PDF".to_owned()));
    for name in [
        "/JavaScript",
        "/JS",
        "/Launch",
        "/EmbeddedFile",
        "/RichMedia",
        "/XFA",
        "/SubmitForm",
    ] {
        assert_eq!(tried(&pdf(name)), active(), "{name}");
        assert_eq!(tried(&pdf(&format!("{name}(x)"))), active());
        assert_eq!(
            tried(&pdf(&format!("{name}x"))),
            good("PDF"),
            "a longer name is another one"
        );
        assert_eq!(tried(&pdf(&name[1..])), good("PDF"), "a word is no name");
        let escaped = format!("/#{:02x}{}", name.as_bytes()[1], &name[2..]);
        assert_eq!(tried(&pdf(&escaped)), active(), "{escaped}");
    }
    assert_eq!(tried(b"%PDF-1.4\n%%EOF /JS"), active(), "the last word");
    for text in ["#4", "#", "#zz /Page", "50 #25 of it", "#2fPage"] {
        assert_eq!(tried(&pdf(text)), good("PDF"), "{text}");
    }
    assert_eq!(tried(&pdf("#2fJS")), active());
    assert_eq!(tried(&pdf("a#20/JS#20")), active());
    assert_eq!(tried(b"%PDF-1.4\n%%EOF#4"), good("PDF"));
    let ends = |after: usize| with(b"%PDF-1.4\n%%EOF".to_vec(), &vec![b' '; after]);
    assert_eq!(tried(&ends(1024 - 5)), good("PDF"));
    assert_eq!(
        tried(&ends(1024 - 4)),
        active(),
        "cut off, or something behind it"
    );
    assert_eq!(tried(b" %PDF-1.4\n%%EOF"), other("PDF"));
}

const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// A text document with these names in its list of entries.
pub(super) fn odt(names: &[&str]) -> Vec<u8> {
    let entries: Vec<(&str, usize, usize)> = names.iter().map(|name| (*name, 0, 0)).collect();
    odt_of(&entries, b"")
}

/// A text document whose entries have a name, so many bytes of notes, and so many of a comment.
fn odt_of(entries: &[(&str, usize, usize)], comment: &[u8]) -> Vec<u8> {
    let mut out = b"PK\x03\x04".to_vec();
    out.resize(26, 0);
    out.extend_from_slice(&[8, 0, 0, 0]);
    out.extend_from_slice(b"mimetype");
    out.extend_from_slice(ODT);
    out.extend_from_slice(b"PK\x03\x04");
    // The list begins beyond the first 65,536 bytes.
    out.resize(70_000, 7);
    let list = u32::try_from(out.len()).unwrap();
    for (name, notes, comment) in entries {
        let mut entry = b"PK\x01\x02".to_vec();
        entry.resize(46, 0);
        for (at, length) in [(28, name.len()), (30, *notes), (32, *comment)] {
            entry[at..at + 2].copy_from_slice(&u16::try_from(length).unwrap().to_le_bytes());
        }
        entry.extend_from_slice(name.as_bytes());
        entry.resize(entry.len() + notes + comment, 7);
        out.extend(entry);
    }
    let mut end = b"PK\x05\x06".to_vec();
    end.resize(22, 0);
    end[10..12].copy_from_slice(&u16::try_from(entries.len()).unwrap().to_le_bytes());
    end[16..20].copy_from_slice(&list.to_le_bytes());
    end[20..22].copy_from_slice(&u16::try_from(comment.len()).unwrap().to_le_bytes());
    out.extend(end);
    with(out, comment)
}

#[test]
fn a_text_document_says_so_and_lists_no_macro_and_no_name_that_leads_out() {
    let mut sieve = Sieve::start().unwrap();
    let mut tried = |bytes: &[u8]| handed_in(&mut sieve, "a.odt", bytes).map(|(what, _)| what);
    let active = || Err(Why::Active("ODT".to_owned()));
    assert_eq!(
        tried(&odt(&["mimetype", "content.xml", "Pictures/basic/a.png"])),
        good("ODT")
    );
    for name in [
        "Basic/a",
        "BASIC/a",
        "Scripts/python/a.py",
        "/etc/a",
        "../a",
        "a/../b",
        "..",
    ] {
        assert_eq!(tried(&odt(&["mimetype", name])), active(), "{name}");
        assert_eq!(tried(&odt(&[name, "content.xml"])), active(), "{name}");
    }
    let noted = [("mimetype", 30, 0), ("a.xml", 0, 300), ("b.xml", 300, 9)];
    assert_eq!(tried(&odt_of(&noted, b"")), good("ODT"));
    assert_eq!(
        tried(&odt_of(
            &[noted.as_slice(), &[("Basic/a", 0, 0)]].concat(),
            b""
        )),
        active()
    );
    assert_eq!(
        tried(&odt_of(&noted, &vec![b'c'; 65_535])),
        good("ODT"),
        "a comment behind the list"
    );
    assert_eq!(
        tried(&with(odt_of(&noted, &vec![b'c'; 65_535]), b"c")),
        active(),
        "the list is nowhere"
    );
    let many: Vec<String> = (0..300).map(|n| format!("{n}.xml")).collect();
    let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(tried(&odt(&many)), good("ODT"));
    many.push("Basic/a");
    assert_eq!(tried(&odt(&many)), active());
    // One byte of what it says of itself, of its list and of where that is.
    let whole = odt(&["mimetype"]);
    let end = whole.len() - 22;
    for at in [
        2,
        3,
        30,
        38,
        38 + ODT.len() - 1,
        38 + ODT.len(),
        39 + ODT.len(),
        70_000,
        70_003,
        end + 16,
    ] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_eq!(tried(&bytes), active(), "byte {at}");
    }
    for at in [0, 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_eq!(tried(&bytes), other("ODT"), "byte {at}");
    }
    assert_eq!(tried(&whole[..end]), active());
    assert_eq!(tried(b"PK\x03\x04"), active());
}
