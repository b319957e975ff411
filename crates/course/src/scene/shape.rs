//! Shapes of words in a scene: ids, days, times.

/// `[a-z][a-z0-9-]{0,29}`
pub(super) fn is_id(id: &str) -> bool {
    id.len() <= 30
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// `YYYY-MM-DDThh:mm`.
pub(super) fn is_moment(text: &str) -> bool {
    text.split_once('T')
        .is_some_and(|(day, time)| is_day(day) && is_time(time))
}

/// `YYYY-MM-DD`, a day that exists.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<Option<u32>> = text.split('-').map(number).collect();
    let [Some(year), Some(month @ 1..=12), Some(day @ 1..)] = parts[..] else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    text.len() == 10 && day <= last
}

fn is_time(text: &str) -> bool {
    let parts: Vec<Option<u32>> = text.split(':').map(number).collect();
    text.len() == 5 && matches!(parts[..], [Some(0..=23), Some(0..=59)])
}

fn number(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}
