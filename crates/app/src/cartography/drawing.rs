//! Maps as they were drawn, kept until the records change: nearly everybody opens the same one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use locale::Lang;

use crate::error::Result;

/// Drawings that are kept at once; a few hundred kilobytes each at most.
const MOST: usize = 48;

/// A map with the page of its table, the same for all who ask for it in one language.
#[derive(Debug)]
pub struct Drawing {
    /// The map, as HTML.
    pub figure: String,
    /// The rows of this page of the table, as HTML.
    pub rows: String,
    /// Initiatives in view, on all pages.
    pub shown: usize,
    /// Initiatives out of view.
    pub outside: usize,
    /// Which page, from 1.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
}

/// Drawings by language and address.
#[derive(Debug, Default)]
pub struct Drawings(Mutex<HashMap<(Lang, String), Arc<Drawing>>>);

impl Drawings {
    /// The drawing that was asked for at this address before, or else a new one.
    pub fn get_or_draw(
        &self,
        lang: Lang,
        address: String,
        draw: impl FnOnce() -> Result<Drawing>,
    ) -> Result<Arc<Drawing>> {
        let held = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (lang, address);
        if let Some(drawn) = held().get(&key) {
            return Ok(Arc::clone(drawn));
        }
        let drawn = Arc::new(draw()?);
        let mut held = held();
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(key, Arc::clone(&drawn));
        Ok(drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(page: usize) -> Result<Drawing> {
        Ok(Drawing {
            figure: String::new(),
            rows: String::new(),
            shown: 0,
            outside: 0,
            page,
            pages: 1,
        })
    }

    #[test]
    fn a_map_is_drawn_once_for_each_language_and_address_and_few_are_kept() {
        let kept = Drawings::default();
        let page = |lang, address: &str, page| {
            let drawn = kept.get_or_draw(lang, address.to_owned(), || drawing(page));
            drawn.expect("drawn").page
        };
        assert_eq!(page(Lang::En, "/a", 1), 1);
        assert_eq!(page(Lang::En, "/a", 2), 1);
        assert_eq!(page(Lang::Fr, "/a", 2), 2);
        for n in 0..1000 {
            page(Lang::En, &n.to_string(), n);
            assert!(kept.0.lock().expect("whole").len() <= MOST);
        }
    }
}
