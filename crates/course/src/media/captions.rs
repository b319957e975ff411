//! WebVTT captions: signature, cue times, nothing active.

use super::Facts;

/// Captions; their length is the end of the last cue.
pub(super) fn webvtt(bytes: &[u8]) -> Option<Facts> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let after = text.strip_prefix("WEBVTT")?;
    if !after.is_empty() && !after.starts_with([' ', '\t', '\n']) {
        return None;
    }
    let mut last = 0;
    for block in after.split("\n\n").skip(1) {
        let mut lines = block.trim_matches('\n').lines();
        let (first, second) = (
            lines.next().unwrap_or_default(),
            lines.next().unwrap_or_default(),
        );
        if first.is_empty() || first.starts_with("NOTE") {
            continue;
        }
        let times = [first, second]
            .into_iter()
            .find(|line| line.contains("-->"))?;
        last = last.max(cue_end(times)?);
    }
    Some(Facts {
        millis: Some(last),
        ..Facts::default()
    })
}

fn cue_end(line: &str) -> Option<u64> {
    let (start, rest) = line.split_once("-->")?;
    let end = time(rest.split_whitespace().next()?)?;
    (time(start.trim())? < end).then_some(end)
}

/// `mm:ss.ttt` or `hh:mm:ss.ttt`, in milliseconds.
fn time(text: &str) -> Option<u64> {
    let (clock, millis) = text.split_once('.')?;
    let parts: Vec<&str> = clock.split(':').collect();
    let plain = |part: &str, size| part.len() >= size && part.bytes().all(|b| b.is_ascii_digit());
    if !(2..=3).contains(&parts.len())
        || millis.len() != 3
        || !plain(millis, 3)
        || !parts.iter().all(|p| plain(p, 2))
    {
        return None;
    }
    let mut seconds = 0_u64;
    for part in parts {
        seconds = seconds.checked_mul(60)?.checked_add(part.parse().ok()?)?;
    }
    seconds.checked_mul(1000)?.checked_add(millis.parse().ok()?)
}
