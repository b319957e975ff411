//! What a path holds, module by module, and which of its modules learners could meet now; for staff.

use std::collections::BTreeSet;
use std::sync::Arc;

use course::pathway::{Path, PathModule};
use store::Tx;

use crate::admit::library::{Library, Shelved};
use crate::error::Result;

/// Whether a module of a path can be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Here {
    /// Admitted, in a version that will do.
    Admitted,
    /// Admitted, in a version that will not do.
    OtherVersion,
    /// In a parcel that an officer has not decided about.
    Waits,
    /// In no parcel at this site.
    Missing,
}

/// One module of a path as staff see it.
pub struct Stage {
    /// Its place, from 1.
    pub number: i64,
    /// Id of the module.
    pub id: String,
    /// Its title, else its id.
    pub title: String,
    /// The lowest version that will do.
    pub wanted: String,
    /// Needed to finish the path.
    pub required: bool,
    /// Titles of the modules to finish first.
    pub needs: Vec<String>,
    /// Whether it can be met.
    pub here: Here,
    /// The module, when it is admitted in whatever version.
    pub shelved: Option<Arc<Shelved>>,
}

impl Stage {
    /// Whether learners can meet it once it is open for them.
    pub fn is_here(&self) -> bool {
        self.here == Here::Admitted
    }

    /// The version that is admitted.
    pub fn version(&self) -> String {
        let module = self.shelved.as_ref().map(|one| &one.module);
        module.map_or_else(String::new, |module| module.manifest.version.to_string())
    }
}

/// The modules of a path, in order.
pub struct Stages {
    /// Each of them.
    pub list: Vec<Stage>,
}

impl Stages {
    /// How many modules.
    pub fn count(&self) -> i64 {
        i64::try_from(self.list.len()).unwrap_or(i64::MAX)
    }

    /// How many of them cannot be met yet.
    pub fn gaps(&self) -> i64 {
        let gaps = self.list.iter().filter(|stage| !stage.is_here()).count();
        i64::try_from(gaps).unwrap_or(i64::MAX)
    }

    /// The modules that can be met.
    pub fn known(&self) -> impl Iterator<Item = &Arc<Shelved>> {
        let here = self.list.iter().filter(|stage| stage.is_here());
        here.filter_map(|stage| stage.shelved.as_ref())
    }

    /// The minutes of all modules that can be met.
    pub fn minutes(&self) -> i64 {
        self.known()
            .map(|one| i64::from(one.module.manifest.minutes))
            .sum()
    }
}

/// Ids of the modules that wait for an officer.
pub fn waiting(tx: &mut Tx) -> Result<BTreeSet<String>> {
    let rows = tx.query(
        "SELECT DISTINCT module FROM parcel_item WHERE state = 'waiting' AND kind = 'module'",
        &[],
    )?;
    rows.iter().map(|row| Ok(row.get(0)?)).collect()
}

/// The modules of a path in order, titles in the reader's language.
pub fn stages(path: &Path, library: &Library, waiting: &BTreeSet<String>, lang: &str) -> Stages {
    let title = |id: &str| {
        let shelved = library.module(id);
        shelved.map_or_else(|_| id.to_owned(), |one| title(&one, lang))
    };
    let stage = |(number, one): (i64, &PathModule)| {
        let shelved = library.module(&one.id).ok();
        let here = match &shelved {
            Some(known) if one.takes(known.module.manifest.version) => Here::Admitted,
            _ if waiting.contains(&one.id) => Here::Waits,
            Some(_) => Here::OtherVersion,
            None => Here::Missing,
        };
        Stage {
            number,
            id: one.id.clone(),
            title: title(&one.id),
            wanted: one.version.to_string(),
            required: one.required,
            needs: one.needs.iter().map(|id| title(id)).collect(),
            here,
            shelved,
        }
    };
    Stages {
        list: (1..).zip(&path.modules).map(stage).collect(),
    }
}

fn title(shelved: &Shelved, lang: &str) -> String {
    let texts = &shelved.module.manifest.texts;
    let own = texts.iter().find(|(tag, _)| tag.as_str() == lang);
    own.map_or_else(
        || crate::admit::pack::title(&shelved.module),
        |(_, texts)| texts.title.clone(),
    )
}
