//! Paths to media and names of scenes as they stand in a text (sections 2.3 and 16).

use crate::model::MediaPath;

/// A path below `media/`, or the code that says why it is refused.
pub(crate) fn media(raw: &str) -> Result<MediaPath, u16> {
    if let Some(scheme) = scheme(raw) {
        return Err(if scheme.eq_ignore_ascii_case("data") {
            416
        } else {
            403
        });
    }
    if raw.starts_with("//") {
        return Err(403);
    }
    let odd = |c: char| c.is_whitespace() || "\\:\"()[]{}<>|#".contains(c);
    let bad_segment = |segment: &str| matches!(segment, "" | "." | "..");
    if raw.contains(odd) || raw.split('/').any(bad_segment) {
        return Err(404);
    }
    Ok(MediaPath(raw.to_string()))
}

/// The name of a file without folders: `[a-z0-9][a-z0-9._-]*`.
pub(crate) fn is_name(raw: &str) -> bool {
    raw.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && raw
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c))
}

/// An id: a small letter, then small letters, digits and hyphens, at most 40.
pub(crate) fn is_id(raw: &str) -> bool {
    raw.len() <= 40
        && raw.starts_with(|c: char| c.is_ascii_lowercase())
        && raw
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The scheme of an address; one letter is the name of a disk and none.
fn scheme(raw: &str) -> Option<&str> {
    let (scheme, _) = raw.split_once(':')?;
    let shaped = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
    shaped.then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_below_media_are_taken() {
        assert_eq!(media("img/a.png"), Ok(MediaPath("img/a.png".into())));
        assert_eq!(media("data:image/png;base64,AA"), Err(416));
        assert_eq!(media("http://x.example/a.png"), Err(403));
        for raw in [
            "../../etc/passwd",
            "/a.png",
            "C:\\a.png",
            "a//b",
            "a/./b",
            "",
        ] {
            assert_eq!(media(raw), Err(404), "{raw}");
        }
        assert_eq!(media("//x/a"), Err(403));
    }
}
