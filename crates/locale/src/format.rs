//! Numbers, dates and times as each language writes them (CLDR, checked against a browser). Weeks start on Monday.

use crate::lang::Lang;

impl Lang {
    /// A whole number in groups of three: `12,345` in English, `12.345` in Italian.
    pub fn number(self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        let mut out = String::from(if n < 0 { self.minus() } else { "" });
        self.push_grouped(&mut out, &digits);
        out
    }

    /// A number with a fixed count of decimals: `0.8` in English, `0,8` in French. What is no number is shown as `–`.
    pub fn decimal(self, value: f64, places: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = format!("{:.*}", places.min(9), value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut out = String::from(if value < 0.0 && !zero {
            self.minus()
        } else {
            ""
        });
        self.push_grouped(&mut out, whole);
        if !fraction.is_empty() {
            out.push(if matches!(self, Lang::En | Lang::Ar) {
                '.'
            } else {
                ','
            });
            out.push_str(fraction);
        }
        out
    }

    /// A date in words: `4 March 2026`.
    pub fn date(self, year: i32, month: u8, day: u8) -> String {
        format!("{} {year}", self.day_and_month(month, day))
    }

    /// A date in words without its year: `4 March`.
    pub fn day_and_month(self, month: u8, day: u8) -> String {
        let name = usize::from(month)
            .checked_sub(1)
            .and_then(|at| self.months().get(at).copied())
            .unwrap_or("?");
        let first = if self == Lang::Fr && day == 1 {
            "er"
        } else {
            ""
        };
        format!("{day}{first} {name}")
    }

    /// A date in words with the day of the week: `Wednesday 4 March 2026`.
    pub fn date_with_weekday(self, year: i32, month: u8, day: u8) -> String {
        let between = match self {
            Lang::En | Lang::Fr | Lang::It => " ",
            Lang::Ro => ", ",
            Lang::Ar => "، ",
        };
        let weekday = self.weekdays()[weekday(year, month, day)];
        format!("{weekday}{between}{}", self.date(year, month, day))
    }

    /// A time of day in 24 hours: `09:05`.
    pub fn time(self, hour: u8, minute: u8) -> String {
        format!("{hour:02}:{minute:02}")
    }

    /// The days of the week, from Monday.
    pub const fn weekdays(self) -> [&'static str; 7] {
        match self {
            Lang::En => [
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ],
            Lang::Fr => [
                "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
            ],
            Lang::It => [
                "lunedì",
                "martedì",
                "mercoledì",
                "giovedì",
                "venerdì",
                "sabato",
                "domenica",
            ],
            Lang::Ro => [
                "luni",
                "marți",
                "miercuri",
                "joi",
                "vineri",
                "sâmbătă",
                "duminică",
            ],
            Lang::Ar => [
                "الاثنين",
                "الثلاثاء",
                "الأربعاء",
                "الخميس",
                "الجمعة",
                "السبت",
                "الأحد",
            ],
        }
    }

    /// The months, from January.
    #[rustfmt::skip]
    pub const fn months(self) -> [&'static str; 12] {
        match self {
            Lang::En => ["January", "February", "March", "April", "May", "June",
                         "July", "August", "September", "October", "November", "December"],
            Lang::Fr => ["janvier", "février", "mars", "avril", "mai", "juin",
                         "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
            Lang::It => ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
                         "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
            Lang::Ro => ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
                         "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"],
            Lang::Ar => ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
                         "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        }
    }

    fn push_grouped(self, out: &mut String, digits: &str) {
        let (separator, least) = match self {
            Lang::En | Lang::Ar => (',', 4),
            Lang::Fr => ('\u{202F}', 4),
            Lang::It => ('.', 5),
            Lang::Ro => ('.', 4),
        };
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && digits.len() >= least && (digits.len() - at).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
    }

    /// In Arabic a mark keeps the sign on the left of its number.
    const fn minus(self) -> &'static str {
        match self {
            Lang::Ar => "\u{200E}-",
            _ => "-",
        }
    }
}

/// The day of the week from Monday = 0, by Sakamoto's method.
fn weekday(year: i32, month: u8, day: u8) -> usize {
    const SHIFT: [i64; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = i64::from(year) - i64::from(month < 3);
    let shift = SHIFT[usize::from(month.clamp(1, 12)) - 1];
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let from_sunday = (year + leaps + shift + i64::from(day)).rem_euclid(7);
    ((from_sunday + 6) % 7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(write: impl Fn(Lang) -> String) -> [String; 5] {
        Lang::all().map(write)
    }

    #[test]
    fn whole_numbers_are_grouped_as_each_language_groups_them() {
        assert_eq!(
            in_all(|l| l.number(1234)),
            ["1,234", "1\u{202F}234", "1234", "1.234", "1,234"]
        );
        assert_eq!(
            in_all(|l| l.number(1_234_567)),
            [
                "1,234,567",
                "1\u{202F}234\u{202F}567",
                "1.234.567",
                "1.234.567",
                "1,234,567"
            ]
        );
        assert_eq!(Lang::Ro.number(0), "0");
        assert_eq!(Lang::It.number(-12_345), "-12.345");
        assert_eq!(Lang::Ar.number(-5), "\u{200E}-5");
        assert_eq!(Lang::En.number(i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_use_the_comma_where_people_do() {
        assert_eq!(
            in_all(|l| l.decimal(1234.56, 1)),
            ["1,234.6", "1\u{202F}234,6", "1234,6", "1.234,6", "1,234.6"]
        );
        assert_eq!(Lang::En.decimal(-0.04, 1), "0.0");
        assert_eq!(Lang::En.decimal(2.0, 0), "2");
        assert_eq!(Lang::En.decimal(f64::NAN, 1), "–");
    }

    #[test]
    fn dates_read_as_people_say_them() {
        assert_eq!(
            in_all(|l| l.date(2026, 3, 4)),
            [
                "4 March 2026",
                "4 mars 2026",
                "4 marzo 2026",
                "4 martie 2026",
                "4 مارس 2026"
            ]
        );
        assert_eq!(Lang::Fr.date(2026, 5, 1), "1er mai 2026");
        assert_eq!(
            in_all(|l| l.date_with_weekday(2026, 3, 4)),
            [
                "Wednesday 4 March 2026",
                "mercredi 4 mars 2026",
                "mercoledì 4 marzo 2026",
                "miercuri, 4 martie 2026",
                "الأربعاء، 4 مارس 2026"
            ]
        );
    }

    #[test]
    fn a_date_that_is_none_is_shown_without_a_crash() {
        assert_eq!(Lang::En.date(2026, 0, 0), "0 ? 2026");
        assert_eq!(
            Lang::En
                .date_with_weekday(i32::MIN, 255, 255)
                .split(' ')
                .count(),
            4
        );
    }

    #[test]
    fn weekdays_are_right_across_leap_years_and_centuries() {
        for (y, m, d, expected) in [
            (2000, 2, 29, 1),
            (1900, 3, 1, 3),
            (2024, 12, 31, 1),
            (2027, 1, 1, 4),
        ] {
            assert_eq!(weekday(y, m, d), expected, "{y}-{m}-{d}");
        }
    }

    #[test]
    fn the_clock_has_24_hours() {
        assert_eq!(Lang::It.time(9, 5), "09:05");
        assert_eq!(Lang::En.time(23, 59), "23:59");
    }
}
