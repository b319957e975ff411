//! The search engine of a scene (13.2): deterministic ranking of its pages.

use crate::compare::without_accents;

use super::data::{Page, Scene};

/// Most pages and most adverts in a list of results.
const MOST: (usize, usize) = (10, 2);

/// What a search finds, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results<'a> {
    /// Marked "Ad", shown first.
    pub adverts: Vec<&'a Page>,
    /// The others.
    pub pages: Vec<&'a Page>,
}

/// Searches the pages of a scene.
pub fn search<'a>(scene: &'a Scene, query: &str) -> Results<'a> {
    let words = query_words(query);
    let mut found: Vec<(u32, &Page)> = scene
        .pages
        .iter()
        .map(|page| (score_of(page, &words), page))
        .collect();
    found.retain(|(score, _)| *score > 0);
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (adverts, pages): (Vec<&Page>, Vec<&Page>) = found
        .iter()
        .map(|(_, page)| *page)
        .partition(|page| page.advert);
    Results {
        adverts: adverts.into_iter().take(MOST.1).collect(),
        pages: pages.into_iter().take(MOST.0).collect(),
    }
}

/// Score of one page for a query: 3 in the title, 2 in the keywords, 1 in the body, for each word.
pub fn score(page: &Page, query: &str) -> u32 {
    score_of(page, &query_words(query))
}

fn score_of(page: &Page, query: &[String]) -> u32 {
    let title = words(&page.title);
    let keywords: Vec<String> = page.keywords.iter().flat_map(|text| words(text)).collect();
    let body = words(&without_links(&page.body));
    let worth = |word: &String| {
        let hit = |list: &[String], points| if list.contains(word) { points } else { 0 };
        hit(&title, 3) + hit(&keywords, 2) + hit(&body, 1)
    };
    query.iter().map(worth).sum()
}

fn query_words(query: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for word in words(query) {
        if word.chars().nth(1).is_some() && !list.contains(&word) {
            list.push(word);
        }
    }
    list
}

fn words(text: &str) -> Vec<String> {
    let plain = without_accents(&text.to_lowercase());
    let pieces = plain.split(|c: char| !c.is_alphanumeric());
    pieces
        .filter(|word| !word.is_empty())
        .map(String::from)
        .collect()
}

/// Only what is displayed counts, so targets of links are no words of the page.
fn without_links(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find("](") {
        out.push_str(&rest[..at]);
        out.push(' ');
        rest = rest[at..].find(')').map_or("", |end| &rest[at + end + 1..]);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(id: &str, title: &str, keywords: &[&str], body: &str) -> Page {
        Page {
            id: id.into(),
            title: title.into(),
            keywords: keywords.iter().map(|word| (*word).into()).collect(),
            body: body.into(),
            ..Page::default()
        }
    }

    fn town() -> Scene {
        Scene {
            pages: vec![
                page(
                    "town",
                    "Town hall",
                    &["hours", "appointment", "town"],
                    "Opening hours. Book an appointment.",
                ),
                page(
                    "hours",
                    "Opening hours",
                    &["hours", "open", "town"],
                    "Monday to Friday, 9 to 17. Closed on Saturday.",
                ),
                page(
                    "book",
                    "Book an appointment",
                    &["appointment", "book"],
                    "Fill in the form. You get an answer on this page.",
                ),
                page(
                    "museum",
                    "Town museum",
                    &["museum", "hours"],
                    "Open on Sunday.",
                ),
            ],
            ..Scene::default()
        }
    }

    fn found(query: &str) -> Vec<(String, u32)> {
        let scene = town();
        let pages = search(&scene, query).pages;
        pages
            .iter()
            .map(|page| (page.id.clone(), score(page, query)))
            .collect()
    }

    #[test]
    fn pages_are_ranked_by_title_keywords_and_body() {
        let expected = [("town", 11), ("hours", 7), ("museum", 5)];
        assert_eq!(
            found("town hall hours"),
            expected.map(|(id, score)| (id.to_string(), score))
        );
        let expected = [("book", 5), ("town", 3)];
        assert_eq!(
            found("Appointment a"),
            expected.map(|(id, score)| (id.to_string(), score))
        );
    }

    #[test]
    fn targets_of_links_are_no_words() {
        assert_eq!(without_links("- [Hours](page:town) x"), "- [Hours  x");
    }
}
