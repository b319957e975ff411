//! Counting levers, obstacles and any other side, with the records behind each number.

use locale::Lang;

use crate::atlas::Atlas;
use crate::facet::Facet;
use crate::filter::Filter;
use crate::initiative::Initiative;
use crate::text::Text;

/// A value and the records that have it.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    /// Its code.
    pub code: &'a str,
    /// What the reader sees.
    pub label: Text<'a>,
    /// The records behind the number, by name.
    pub records: Vec<&'a Initiative>,
}

impl Atlas {
    /// How often each value of a side occurs in the records a filter leaves; the most frequent first, none left out
    /// that occurs at all.
    pub fn tally(&self, facet: Facet, filter: &Filter, lang: Lang) -> Vec<Tally<'_>> {
        let hits = self.search(&filter.text, lang);
        let kept = self.kept(filter, hits.as_deref());
        let all = self.initiatives();
        let rows = self.sides().of(facet).iter();
        let mut tallies: Vec<Tally<'_>> = rows
            .map(|(code, bits)| {
                let mut these = bits.clone();
                these.keep(&kept);
                Tally {
                    code,
                    label: self.label(facet, code, lang),
                    records: these.positions().map(|at| &all[at]).collect(),
                }
            })
            .filter(|tally| !tally.records.is_empty())
            .collect();
        locale::sort_names(lang, &mut tallies, |tally| tally.label.text);
        tallies.sort_by_key(|tally| std::cmp::Reverse(tally.records.len()));
        tallies
    }
}
