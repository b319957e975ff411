//! Why a parcel does not enter, or a decision is not taken, in the reader's language.

use locale::Lang;

use crate::admit::decide::Undecided;
use crate::admit::rejection::Rejection;

/// Why a parcel does not enter, and what to do.
pub fn rejection(t: Lang, why: &Rejection) -> String {
    said(t, why.code(), &why.about())
}

/// The same from what an event keeps: the code of the reason, and what it is about.
pub fn said(t: Lang, code: &str, about: &[String]) -> String {
    let what = |n: usize| about.get(n).map_or("…", String::as_str);
    let number = |n: usize| what(n).parse().unwrap_or_default();
    match code {
        "nobody-trusted" => t.admit_why_nobody_trusted().to_owned(),
        "kind" => t.admit_why_kind(what(0)),
        "namespace" => t.admit_why_namespace(what(0)),
        "program" => t.admit_why_program(what(0)),
        "loose" => t.admit_why_loose(what(0)),
        "item" => t.admit_why_item(what(0)),
        "type" => t.admit_why_type(what(0)),
        "faults" => t.admit_why_faults(number(0), what(1)),
        "label" => t.admit_why_label(what(0)),
        "older" => t.admit_why_older(what(0), what(1)),
        "here" => t.admit_why_here().to_owned(),
        "zip" => t.admit_why_zip().to_owned(),
        "no-manifest" => t.admit_why_no_manifest().to_owned(),
        "no-signature" => t.admit_why_unsigned().to_owned(),
        "wrong-key" => t.admit_why_wrong_key().to_owned(),
        "bad-signature" => t.admit_why_bad_signature().to_owned(),
        "bad-manifest" | "bad-sums" => t.admit_why_bad_manifest().to_owned(),
        "not-complete" => t.admit_why_not_complete().to_owned(),
        "changed" => t.admit_why_changed(what(0)),
        "missing" => t.admit_why_missing(what(0)),
        "extra" => t.admit_why_extra(what(0)),
        code => match file(t, code, about) {
            Some(why) => t.admit_why_file(what(0), &why),
            None => t.admit_why_other(code),
        },
    }
}

/// Why a file does not pass, and what to do; what the reason is about begins with the name of the file.
fn file(t: Lang, code: &str, about: &[String]) -> Option<String> {
    let what = |n: usize| about.get(n).map_or("…", String::as_str);
    let number = |n: usize| what(n).parse().unwrap_or_default();
    Some(match code {
        "file-ending" => t.admit_file_ending().to_owned(),
        "file-other" => t.admit_file_other(what(1)),
        "file-program" => t.admit_file_program(what(1)),
        "file-broken" => t.admit_file_broken(what(1)),
        "file-pixels" => t.admit_file_pixels(number(1), number(2)),
        "file-behind" => t.admit_file_behind().to_owned(),
        "file-hidden" => t.admit_file_hidden(what(1)),
        "file-codec" => t.admit_file_codec(what(1)),
        "file-active" => t.admit_file_active(what(1)),
        "file-large" => t.admit_file_large().to_owned(),
        "file-time" => t.admit_file_time().to_owned(),
        "file-stopped" => t.admit_file_stopped().to_owned(),
        _ => return None,
    })
}

/// Why a decision is not taken; `None` when the machine failed.
pub fn undecided(t: Lang, why: &Undecided) -> Option<String> {
    Some(match why {
        Undecided::NotOfficer => t.admit_not_officer().to_owned(),
        Undecided::OwnParcel => t.admit_own().to_owned(),
        Undecided::NoReason => t.admit_need_reason().to_owned(),
        Undecided::NothingChosen => t.admit_need_choice().to_owned(),
        Undecided::Done => t.admit_done().to_owned(),
        Undecided::Removed => t.admit_removed_help().to_owned(),
        Undecided::Older => t.admit_newer_known().to_owned(),
        Undecided::NameTaken(module) => t.admit_name_taken(module),
        Undecided::Failed(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sift::Why;
    use parcel::Refusal;

    #[test]
    fn every_reason_has_words_of_its_own_and_says_what_it_is_about() {
        let name = || "media/img/a.png".to_owned();
        let all = [
            Rejection::NobodyTrusted,
            Rejection::Kind(name()),
            Rejection::Namespace(name()),
            Rejection::Program(name()),
            Rejection::Loose(name()),
            Rejection::Item(name()),
            Rejection::Type(name()),
            Rejection::Label(name()),
            Rejection::Parcel(Refusal::NoManifest),
            Rejection::Parcel(Refusal::Extra { file: name() }),
            Rejection::File(name(), Why::Ending),
            Rejection::File(name(), Why::Other("ELF".to_owned())),
            Rejection::File(name(), Why::Pixels(40_000, 2)),
            Rejection::File(name(), Why::Stopped),
            Rejection::Faults {
                count: 3,
                first: "LC0101".to_owned(),
            },
        ];
        for t in Lang::all() {
            let unknown = t.admit_why_other("spells");
            assert_eq!(said(t, "spells", &[]), unknown);
            for why in &all {
                let words = rejection(t, why);
                assert_ne!(words, t.admit_why_other(why.code()), "{why:?}");
                let whole = why.about().iter().all(|one| {
                    // A language writes numbers in its own way.
                    one.parse::<i64>().is_ok() || words.contains(one.as_str())
                });
                assert!(whole, "{words}");
            }
        }
    }

    #[test]
    fn a_name_out_of_a_parcel_cannot_change_how_the_trail_is_read() {
        let why = Rejection::Loose(format!("a\u{202e}gnp.exe\n{}", "x".repeat(500)));
        let about = why.about();
        assert!(about[0].starts_with("agnp.exe"), "{about:?}");
        assert_eq!(about[0].chars().count(), 200);
    }
}
