//! Reads a number as a learner types it (11.9): digits of any script, the unit before or after, either decimal mark.

use crate::model::Decimal;

/// The values a text can stand for: none when it is no number, two when a mark can be read in two ways.
pub fn read(text: &str, unit: Option<&str>) -> Vec<Decimal> {
    let plain = plain_digits(text);
    let bare = match unit {
        Some(unit) => without_unit(&plain, &plain_digits(unit)),
        None => plain.as_str(),
    };
    let (negative, digits) = match bare.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, bare.strip_prefix('+').unwrap_or(bare)),
    };
    let sign = if negative { "-" } else { "" };
    let signed = |(whole, part): (String, &str)| Decimal::parse(&format!("{sign}{whole}.{part}"));
    let mut values: Vec<Decimal> = readings(digits).into_iter().filter_map(signed).collect();
    values.dedup_by(|one, other| one.same(*other));
    values
}

/// Whole part without grouping, and decimals.
type Reading<'a> = (String, &'a str);

fn readings(text: &str) -> Vec<Reading<'_>> {
    // Long texts are no numbers; this also bounds the work.
    if text.len() > 64 || !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_mark(*c)).collect();
    match marks.as_slice() {
        [] => grouped(text, &[' ', '\''])
            .map(|whole| (whole, ""))
            .into_iter()
            .collect(),
        [(at, mark)] => single(text, *at, *mark),
        [.., (at, last)]
            if marks[..marks.len() - 1]
                .iter()
                .all(|(_, mark)| mark != last) =>
        {
            let before = marks[0].1;
            let one_kind = marks[..marks.len() - 1]
                .iter()
                .all(|(_, mark)| *mark == before);
            let whole = grouped(&text[..*at], &[before]).filter(|_| one_kind);
            decimal(whole, &text[at + last.len_utf8()..])
                .into_iter()
                .collect()
        }
        [(_, mark), ..] => {
            let same = marks.iter().all(|(_, other)| other == mark);
            let whole = grouped(text, &[*mark]).filter(|_| same && *mark != '٫');
            whole.map(|whole| (whole, "")).into_iter().collect()
        }
    }
}

/// One mark is the decimal mark; before exactly three digits it may also group.
fn single(text: &str, at: usize, mark: char) -> Vec<Reading<'_>> {
    let (before, after) = (&text[..at], &text[at + mark.len_utf8()..]);
    let whole = if before.is_empty() {
        Some("0".to_string())
    } else {
        grouped(before, &[' ', '\''])
    };
    let grouping = mark != '٫' && after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    let joined = grouped(text, &[mark]).filter(|_| grouping);
    decimal(whole, after)
        .into_iter()
        .chain(joined.map(|whole| (whole, "")))
        .collect()
}

fn decimal(whole: Option<String>, part: &str) -> Option<Reading<'_>> {
    let digits = part.bytes().all(|byte| byte.is_ascii_digit());
    whole.filter(|_| digits).map(|whole| (whole, part))
}

/// Digits in groups: one to three, then exactly three each; without a separator any number.
fn grouped(text: &str, separators: &[char]) -> Option<String> {
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let mut groups = text.split(|c| separators.contains(&c));
    let first = groups.next().filter(|group| digits(group))?;
    let mut whole = first.to_string();
    for group in groups {
        if first.len() > 3 || group.len() != 3 || !digits(group) {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '٫')
}

/// One kind of digit, minus, blank and apostrophe; ends trimmed.
fn plain_digits(text: &str) -> String {
    let plain = |c: char| match c {
        '−' | '–' => '-',
        '’' | 'ʼ' | '‘' | '٬' => '\'',
        c if c.is_whitespace() => ' ',
        c => digit(c).unwrap_or(c),
    };
    text.trim().chars().take(200).map(plain).collect()
}

fn without_unit<'a>(text: &'a str, unit: &str) -> &'a str {
    if unit.is_empty() {
        return text;
    }
    // Case is ignored letter by letter, so that lengths in bytes stay those of the text.
    let cut = |text: &'a str, from_end: bool| -> Option<&'a str> {
        let length = unit.chars().count();
        let total = text.chars().count();
        let skipped = if from_end {
            total.checked_sub(length)?
        } else {
            length
        };
        let place = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .nth(skipped)?;
        let (head, tail) = text.split_at(place);
        let (candidate, rest) = if from_end { (tail, head) } else { (head, tail) };
        let same = candidate.to_lowercase() == unit.to_lowercase();
        same.then(|| rest.trim())
    };
    cut(text, true).or_else(|| cut(text, false)).unwrap_or(text)
}

/// The ASCII digit for a decimal digit of any script.
fn digit(c: char) -> Option<char> {
    let point = u32::from(c);
    if c.is_ascii() || !c.is_numeric() {
        return None;
    }
    if (0x1D7CE..=0x1D7FF).contains(&point) {
        return char::from_digit((point - 0x1D7CE) % 10, 10);
    }
    let zero = ZEROS.iter().rev().find(|zero| **zero <= point)?;
    char::from_digit(point - zero, 10).filter(|_| point - zero < 10)
}

/// The digit zero of each script that has decimal digits.
const ZEROS: [u32; 58] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650,
    0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16B50, 0x1E140,
    0x1E2F0, 0x1E950,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        read(text, Some("€"))
            .iter()
            .map(|value| value.trimmed().to_string())
            .collect()
    }

    #[test]
    fn marks_units_and_digits_of_any_script() {
        for text in ["3,60", "3.6", "3,6 €", "€ 3.60", "٣٫٦", "+3.6", " 3,6"] {
            assert_eq!(values(text), ["3.6"], "{text}");
        }
        assert_eq!(values("−15"), ["-15"]);
        assert_eq!(values("– 15"), [] as [&str; 0]);
    }

    #[test]
    fn one_mark_before_three_digits_has_two_readings() {
        assert_eq!(values("1,234"), ["1.234", "1234"]);
        assert_eq!(values("0,234"), ["0.234"]);
        assert_eq!(values("1234,567"), ["1234.567"]);
    }

    #[test]
    fn groups_have_three_digits() {
        for text in ["1 234", "1'234", "1.234,0", "1,234.0", "1 234,0"] {
            assert_eq!(values(text), ["1234"], "{text}");
        }
        assert_eq!(values("1.234.567"), ["1234567"]);
        for text in [
            "3 60",
            "1.2.3",
            "12,34,567",
            "three",
            "3.60 $",
            "",
            "€",
            "-",
            ".",
            "1.2,3.4",
        ] {
            assert_eq!(values(text), [] as [&str; 0], "{text}");
        }
    }
}
