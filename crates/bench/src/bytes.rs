//! Bytes that a station receives for its first page and for a page of a unit, compressed as sent.

use std::collections::BTreeSet;

use store::Engine;

use crate::Lines;
use crate::http::Browser;
use crate::load;
use crate::place::Place;
use crate::report::verdict;

/// Measures with an empty browser cache.
pub fn measure() -> Lines {
    let place = Place::new(Engine::Sqlite, 10);
    let running = place.start();
    load::runtime().block_on(async {
        let mut browser = Browser::connect(running.address, "", "").await.unwrap();
        let mut lines = page(&mut browser, "the first page", "/start", 60.0).await;
        let mut browser = running.browser(&place.learners[0]).await;
        lines.extend(page(&mut browser, "a page of a unit", &place.screen(), 100.0).await);
        lines.extend(page(&mut browser, "the learner's home", "/home", 100.0).await);
        lines
    })
}

async fn page(browser: &mut Browser, what: &str, path: &str, budget: f64) -> Lines {
    let page = browser.get(path).await.unwrap();
    assert_eq!(page.status, 200, "{path}");
    let text = String::from_utf8(page.body.clone()).unwrap_or_default();
    let mut total = page.body.len() + page.head;
    let mut media = 0;
    let mut parts = vec![format!("page {:.1}", kilo(page.body.len() + page.head))];
    for address in addresses(&text) {
        let answer = browser.get(&address).await.unwrap();
        let size = answer.body.len() + answer.head;
        if address.starts_with("/media/") {
            media += size;
            continue;
        }
        total += size;
        let name = address.rsplit('/').next().unwrap_or_default();
        parts.push(format!(
            "{name} {:.1}{}",
            kilo(size),
            if answer.packed { " gzip" } else { "" }
        ));
    }
    vec![
        verdict(
            &format!(
                "{what} (`{path}`): {:.1} kB with all it needs, headers included (budget ≤ {budget:.0} kB)",
                kilo(total)
            ),
            kilo(total) <= budget,
        ),
        format!(
            "  - {}; media of the module besides: {:.1} kB",
            parts.join(", "),
            kilo(media)
        ),
    ]
}

/// What the browser fetches by itself: style sheets, scripts, pictures, icons.
fn addresses(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for tag in page.split('<').skip(1) {
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        let attribute = match name {
            "link" | "use" | "image" => "href=\"",
            "script" | "img" => "src=\"",
            _ => continue,
        };
        let value = tag
            .split(attribute)
            .nth(1)
            .and_then(|rest| rest.split(['"', '#']).next());
        found.extend(
            value
                .filter(|value| value.starts_with('/'))
                .map(ToOwned::to_owned),
        );
    }
    found
}

fn kilo(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
