//! Whether the licence of a file fits that of the module it stands in (LC0506).

/// Whether a work under `part` may stand in a module under `whole`.
///
/// Only the common cases are known: free of conditions or asking for credit alone fits everywhere; "share alike" fits
/// its own kind; "not commercial" fits a module that is not commercial; "no derivatives" fits only itself. Anything
/// else must be the licence of the module.
pub(super) fn fits(part: &str, whole: &str, changed: bool) -> bool {
    let part = part.replace(['(', ')'], "");
    part.split(" OR ").any(|either| {
        either
            .split(" AND ")
            .all(|one| one_fits(one.trim(), whole, changed))
    })
}

const FREE: [&str; 13] = [
    "own-work",
    "CC0-1.0",
    "CC-PDDC",
    "CC-PDM-1.0",
    "PDDL-1.0",
    "Unlicense",
    "MIT",
    "0BSD",
    "Apache-2.0",
    "OFL-1.1",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "etalab-2.0",
];

fn one_fits(part: &str, whole: &str, changed: bool) -> bool {
    if part == whole || FREE.contains(&part) {
        return true;
    }
    let Some(terms) = part.strip_prefix("CC-BY-") else {
        return false;
    };
    let has = |word: &str| terms.split('-').any(|term| term == word);
    let whole_has = |word: &str| whole.split('-').any(|term| term == word);
    (!has("ND") || !changed && whole_has("ND"))
        && (!has("SA") || whole_has("SA"))
        && (!has("NC") || whole_has("NC"))
        && !(has("SA") && has("NC") != whole_has("NC"))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn the_common_licences_are_judged() {
        for part in [
            "own-work",
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-3.0",
            "GPL-3.0-only OR CC-BY-4.0",
        ] {
            assert!(fits(part, "CC-BY-SA-4.0", false), "{part}");
        }
        for part in [
            "CC-BY-NC-4.0",
            "CC-BY-ND-4.0",
            "GPL-3.0-only",
            "all rights reserved",
            "CC-BY-NC-SA-4.0",
        ] {
            assert!(!fits(part, "CC-BY-SA-4.0", false), "{part}");
        }
        assert!(!fits("CC-BY-SA-4.0", "CC-BY-4.0", false));
        assert!(fits("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", false));
    }
}
