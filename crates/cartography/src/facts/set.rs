//! All facts that are known, and what holds of a field.

use std::collections::{BTreeMap, BTreeSet};

use ledger::Id;
use serde_json::Value;

use super::fact::Fact;
use super::part::{Part, RecordRef};

/// A set of facts. Joining two is the union: in any order, any number of times, nothing is lost.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    all: BTreeMap<RecordRef, BTreeMap<Part, BTreeMap<Id, Fact>>>,
}

/// What may stand in a field: a value that nothing replaces.
#[derive(Debug, Clone, PartialEq)]
pub struct Head<'a> {
    /// The value.
    pub value: &'a Value,
    /// Who says so, the latest first; nobody but the program where the value is the shipped one.
    pub facts: Vec<&'a Fact>,
}

impl Facts {
    /// Adds a fact; whether it was not there yet.
    pub fn put(&mut self, fact: Fact) -> bool {
        let fields = self.all.entry(fact.record.clone()).or_default();
        let facts = fields.entry(fact.field).or_default();
        let new = !facts.contains_key(&fact.id);
        facts.entry(fact.id).or_insert(fact);
        new
    }

    /// Adds all of another set.
    pub fn join(&mut self, other: &Facts) {
        for fact in other.iter() {
            self.put(fact.clone());
        }
    }

    /// Every fact, by record, field and id.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        let fields = self.all.values().flat_map(BTreeMap::values);
        fields.flat_map(BTreeMap::values)
    }

    /// Whether nobody said anything.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is this one.
    pub fn has(&self, fact: &Fact) -> bool {
        let fields = self.all.get(&fact.record);
        let facts = fields.and_then(|fields| fields.get(&fact.field));
        facts.is_some_and(|facts| facts.contains_key(&fact.id))
    }

    /// The records something is said of.
    pub fn records(&self) -> impl Iterator<Item = &RecordRef> {
        self.all.keys()
    }

    /// The fields of a record something is said of.
    pub fn parts(&self, record: &RecordRef) -> Vec<Part> {
        let fields = self.all.get(record);
        fields.map_or_else(Vec::new, |fields| fields.keys().copied().collect())
    }

    /// All that was said of a field, the earliest first.
    pub fn said(&self, record: &RecordRef, part: Part) -> Vec<&Fact> {
        let facts = self.of(record, part);
        let mut facts: Vec<&Fact> = facts.map_or_else(Vec::new, |facts| facts.values().collect());
        facts.sort_by(|a, b| (&a.day, a.id).cmp(&(&b.day, b.id)));
        // A fact stands behind those it replaces, whatever the clocks said.
        let mut told: BTreeSet<Id> = BTreeSet::new();
        let mut order = Vec::new();
        while !facts.is_empty() {
            let waits = |fact: &&Fact| {
                let others = facts.iter().map(|one| one.id);
                fact.after
                    .iter()
                    .any(|id| !told.contains(id) && others.clone().any(|one| one == *id))
            };
            let next = facts.iter().position(|fact| !waits(fact)).unwrap_or(0);
            let fact = facts.remove(next);
            told.insert(fact.id);
            order.push(fact);
        }
        order
    }

    /// What may stand in a field, the value that is shown first: the latest, else the shipped one. More than one is a
    /// choice to make. `shipped` is nothing where the program brings no such record.
    pub fn heads<'a>(
        &'a self,
        record: &RecordRef,
        part: Part,
        shipped: &'a Value,
    ) -> Vec<Head<'a>> {
        let facts: Vec<&Fact> = self
            .of(record, part)
            .map_or_else(Vec::new, |facts| facts.values().collect());
        let replaced: BTreeSet<Id> = facts.iter().flat_map(|one| one.after.clone()).collect();
        let mut last: Vec<&Fact> = facts.clone();
        last.retain(|one| !replaced.contains(&one.id));
        if last.is_empty() {
            last.clone_from(&facts);
        }
        last.sort_by(|a, b| (&b.day, b.id).cmp(&(&a.day, a.id)));
        let mut heads: Vec<Head<'a>> = Vec::new();
        for fact in last {
            match heads.iter_mut().find(|head| *head.value == fact.value) {
                Some(head) => head.facts.push(fact),
                None => heads.push(Head {
                    value: &fact.value,
                    facts: vec![fact],
                }),
            }
        }
        let seen = facts.iter().any(|one| one.shipped == *shipped);
        let nothing_new = shipped.is_null() && !facts.is_empty();
        if !seen && !nothing_new && !heads.iter().any(|head| head.value == shipped) {
            heads.push(Head {
                value: shipped,
                facts: Vec::new(),
            });
        }
        heads
    }

    fn of(&self, record: &RecordRef, part: Part) -> Option<&BTreeMap<Id, Fact>> {
        self.all.get(record)?.get(&part)
    }
}

impl FromIterator<Fact> for Facts {
    fn from_iter<T: IntoIterator<Item = Fact>>(facts: T) -> Facts {
        let mut all = Facts::default();
        for fact in facts {
            all.put(fact);
        }
        all
    }
}
