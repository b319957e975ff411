//! Finding: the records that hold to a filter, and how many each further choice would leave.

use std::collections::HashMap;

use locale::Lang;

use crate::atlas::Atlas;
use crate::bits::Bits;
use crate::facet::Facet;
use crate::filter::Filter;
use crate::initiative::Initiative;
use crate::text::Text;

/// What was found.
#[derive(Debug, Clone)]
pub struct Found<'a> {
    /// The records: best match first when words were searched for, else by name.
    pub records: Vec<&'a Initiative>,
    /// What each side offers.
    pub choices: Vec<Choices<'a>>,
}

/// The values of one side that occur in the records or were chosen.
#[derive(Debug, Clone)]
pub struct Choices<'a> {
    /// The side.
    pub facet: Facet,
    /// Its values: countries by name, all else as the vocabulary has them.
    pub values: Vec<Choice<'a>>,
}

/// One value of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// Its code.
    pub code: &'a str,
    /// What the reader sees.
    pub label: Text<'a>,
    /// How many records would be found with it, all other sides as they are.
    pub count: usize,
    /// Whether the filter has it.
    pub chosen: bool,
}

/// Which records have which code on which side.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sides(HashMap<Facet, Vec<(String, Bits)>>);

impl Sides {
    /// `naming` has the methods that name an initiative, by its id.
    pub(crate) fn new<'a>(
        records: &'a [Initiative],
        order: impl Fn(Facet) -> Vec<String>,
        naming: &HashMap<&'a str, Vec<&'a str>>,
    ) -> Sides {
        let sides = Facet::ALL.map(|facet| {
            let codes = |one: &'a Initiative| {
                let mut codes = facet.codes(one);
                if facet == Facet::Method {
                    codes.extend(naming.get(one.id.as_str()).into_iter().flatten());
                }
                codes
            };
            (facet, side(codes, records, order(facet)))
        });
        Sides(sides.into_iter().collect())
    }

    pub(crate) fn of(&self, facet: Facet) -> &[(String, Bits)] {
        self.0.get(&facet).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn records(&self, facet: Facet, code: &str) -> Option<&Bits> {
        let mut rows = self.of(facet).iter();
        rows.find(|(one, _)| one == code).map(|(_, bits)| bits)
    }
}

fn side<'a>(
    codes_of: impl Fn(&'a Initiative) -> Vec<&'a str>,
    records: &'a [Initiative],
    order: Vec<String>,
) -> Vec<(String, Bits)> {
    let empty = || Bits::none(records.len());
    let mut rows: Vec<(String, Bits)> = order.into_iter().map(|code| (code, empty())).collect();
    let codes = rows.iter().enumerate();
    let mut at: HashMap<String, usize> = codes.map(|(at, (code, _))| (code.clone(), at)).collect();
    for (record, one) in records.iter().enumerate() {
        for code in codes_of(one) {
            let row = *at.entry(code.to_owned()).or_insert(rows.len());
            if row == rows.len() {
                rows.push((code.to_owned(), empty()));
            }
            rows[row].1.put(record);
        }
    }
    let all = Bits::all(records.len());
    rows.retain(|(_, bits)| bits.shared(&all) > 0);
    rows
}

impl Atlas {
    /// The records that hold to a filter, with what each side offers.
    pub fn find(&self, filter: &Filter, lang: Lang) -> Found<'_> {
        let hits = self.search(&filter.text, lang);
        let mut base = Bits::all(self.initiatives().len());
        if let Some(hits) = &hits {
            base = Bits::none(self.initiatives().len());
            hits.iter().for_each(|(at, _)| base.put(*at));
        }
        let narrowed = Facet::ALL.map(|facet| self.narrowed(facet, filter));
        let mut found = base.clone();
        narrowed.iter().flatten().for_each(|bits| found.keep(bits));
        let choices = Facet::ALL.map(|facet| {
            let mut others = base.clone();
            let rest = Facet::ALL.iter().zip(&narrowed);
            rest.filter(|(one, _)| **one != facet)
                .filter_map(|(_, bits)| bits.as_ref())
                .for_each(|bits| others.keep(bits));
            self.choices(facet, filter, &others, lang)
        });
        Found {
            records: self.in_order(&found, hits),
            choices: choices.into(),
        }
    }

    /// The records that hold to a filter, without counting what could be chosen further.
    pub fn list(&self, filter: &Filter, lang: Lang) -> Vec<&Initiative> {
        let hits = self.search(&filter.text, lang);
        let found = self.kept(filter, hits.as_deref());
        self.in_order(&found, hits)
    }

    pub(crate) fn kept(&self, filter: &Filter, hits: Option<&[(usize, u32)]>) -> Bits {
        let mut found = Bits::all(self.initiatives().len());
        if let Some(hits) = hits {
            found = Bits::none(self.initiatives().len());
            hits.iter().for_each(|(at, _)| found.put(*at));
        }
        for facet in Facet::ALL {
            if let Some(bits) = self.narrowed(facet, filter) {
                found.keep(&bits);
            }
        }
        found
    }

    /// What a side leaves; none when nothing is chosen on it.
    fn narrowed(&self, facet: Facet, filter: &Filter) -> Option<Bits> {
        let chosen = filter.chosen(facet);
        let mut bits = Bits::none(self.initiatives().len());
        for code in chosen {
            if let Some(records) = self.sides().records(facet, code) {
                bits.add(records);
            }
        }
        (!chosen.is_empty()).then_some(bits)
    }

    fn in_order(&self, found: &Bits, hits: Option<Vec<(usize, u32)>>) -> Vec<&Initiative> {
        let all = self.initiatives();
        match hits {
            Some(hits) => {
                let kept = hits.into_iter().filter(|(at, _)| found.has(*at));
                kept.map(|(at, _)| &all[at]).collect()
            }
            None => found.positions().map(|at| &all[at]).collect(),
        }
    }

    fn choices<'a>(
        &'a self,
        facet: Facet,
        filter: &Filter,
        others: &Bits,
        lang: Lang,
    ) -> Choices<'a> {
        let chosen = filter.chosen(facet);
        let rows = self.sides().of(facet).iter();
        let mut values: Vec<Choice<'a>> = rows
            .map(|(code, bits)| Choice {
                code,
                label: self.label(facet, code, lang),
                count: others.shared(bits),
                chosen: chosen.contains(code),
            })
            .collect();
        if facet == Facet::Country {
            locale::sort_names(lang, &mut values, |value| value.label.text);
        }
        Choices { facet, values }
    }

    /// The label of a value of a side.
    pub fn label<'a>(&'a self, facet: Facet, code: &'a str, lang: Lang) -> Text<'a> {
        match (facet, facet.list()) {
            (_, Some(list)) => self.vocabulary().label(list, code, lang),
            (Facet::Country, None) => self.vocabulary().country(code, lang),
            (_, None) => self
                .method(code)
                .and_then(|method| method.name.told(lang))
                .unwrap_or(Text::english(code)),
        }
    }
}
