//! The cartography of this site: the shipped records with all facts that hold here, kept in memory.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use ::cartography::facts::{Composed, Facts, Part, RecordRef, Sort, compose};
use ::cartography::{Atlas, Initiative, Method};
use locale::Lang;

use crate::cartography::drawing::Drawings;
use crate::cartography::fact;
use crate::error::Result;
use crate::site::Site;

/// What holds here. Where nobody contributed, the shipped records serve as they are.
#[derive(Debug, Default)]
pub struct Here {
    made: Option<Composed>,
    facts: Facts,
    drawings: Drawings,
}

impl Deref for Here {
    type Target = Atlas;

    fn deref(&self) -> &Atlas {
        match &self.made {
            Some(made) => &made.atlas,
            None => Atlas::shipped(),
        }
    }
}

impl Here {
    /// Puts facts upon the shipped records.
    pub fn of(facts: Facts) -> Here {
        let made = (!facts.is_empty()).then(|| compose(Atlas::shipped(), &facts));
        Here {
            made,
            facts,
            drawings: Drawings::default(),
        }
    }

    /// All facts that hold here.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Maps of these records.
    pub fn drawings(&self) -> &Drawings {
        &self.drawings
    }

    /// An initiative that was withdrawn.
    pub fn withdrawn_initiative(&self, id: &str) -> Option<&Initiative> {
        let mut all = self.made.as_ref()?.withdrawn.initiatives.iter();
        all.find(|one| one.id.as_str() == id)
    }

    /// A method that was withdrawn.
    pub fn withdrawn_method(&self, id: &str) -> Option<&Method> {
        let mut all = self.made.as_ref()?.withdrawn.methods.iter();
        all.find(|one| one.id.as_str() == id)
    }

    /// What a method is called that a module names; nothing where there is none.
    pub fn method_name(&self, t: Lang, id: &str) -> Option<String> {
        self.name_of(t, &RecordRef::new(Sort::Method, id)?)
    }

    /// What a record is called; nothing where there is none.
    pub fn name_of(&self, t: Lang, record: &RecordRef) -> Option<String> {
        let id = record.id();
        match record.sort {
            Sort::Initiative => {
                let known = self
                    .initiative(id)
                    .or_else(|| self.withdrawn_initiative(id));
                known.map(|one| one.name.clone())
            }
            Sort::Method => {
                let known = self.method(id).or_else(|| self.withdrawn_method(id));
                let name = known.and_then(|one| one.name.told(t));
                name.map(|name| name.text.to_owned())
            }
        }
    }

    /// How many fields have more than one value.
    pub fn due(&self) -> i64 {
        i64::try_from(self.open().count()).unwrap_or(i64::MAX)
    }

    /// The fields with more than one value.
    pub fn open(&self) -> impl Iterator<Item = &(RecordRef, Part)> {
        self.made.iter().flat_map(|made| &made.open)
    }
}

/// What was last read of the facts, for all requests.
#[derive(Debug, Default)]
pub struct Shelf {
    held: RwLock<Arc<Here>>,
    /// Held while reading, so that an older reading never takes the place of a newer one.
    reading: Mutex<()>,
}

impl Shelf {
    /// What holds now.
    pub fn here(&self) -> Arc<Here> {
        Arc::clone(&self.held.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the facts again; called after every act that makes one.
    pub fn load(&self, site: &Site) -> Result<()> {
        let _reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let facts = site.read_blocking(fact::all)?;
        let here = Arc::new(Here::of(facts));
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = here;
        Ok(())
    }
}

/// [`Shelf::load`] beside the requests.
pub async fn reload(site: &Site) -> Result<()> {
    let site = site.clone();
    let loaded = tokio::task::spawn_blocking(move || site.atlas.load(&site));
    loaded
        .await
        .map_err(|error| crate::error::Error::Internal(error.to_string()))?
}
