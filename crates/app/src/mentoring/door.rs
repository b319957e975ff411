//! What a mentor may look at, and that each look is recorded before anything is shown.

use std::sync::Arc;

use course::model::{Mode, Unit};
use ledger::Id;

use crate::admit::library::Shelved;
use crate::audit::look;
use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::access;
use crate::learn::fact::{HELPED_WITH, HelpedWith};
use crate::mentor::find::{self, Wanted};
use crate::policy::Policy;
use crate::request::{Fields, Me};
use crate::rights::Role;
use crate::site::Site;

/// A request with what it is about.
pub struct Met {
    /// The request.
    pub wanted: Wanted,
    /// The module, in the version of the learner who asks.
    pub shelved: Arc<Shelved>,
    /// The language the reader reads the module in.
    pub language: String,
}

impl Met {
    /// The unit.
    pub fn unit(&self) -> Option<&Unit> {
        self.shelved.module.unit(&self.wanted.unit, &self.language)
    }
}

/// An id in an address; anything else is no page of ours.
pub fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The module of a request, in the version of the learner who asks.
pub fn shelved(site: &Site, wanted: &Wanted) -> Option<Arc<Shelved>> {
    let active = site.library.series(wanted.series)?;
    let id = &active.module.manifest.id;
    site.library.followed(wanted.learner, id).ok()
}

/// The requests with their modules.
pub fn met(me: &Me, wanted: Vec<Wanted>) -> Vec<Met> {
    let meet = |wanted: Wanted| {
        let shelved = shelved(&me.visitor.site, &wanted)?;
        let language = access::language(me, &shelved);
        let met = Met {
            wanted,
            shelved,
            language,
        };
        met.unit()?;
        Some(met)
    };
    wanted.into_iter().filter_map(meet).collect()
}

/// All that a mentor may see now; [`Error::NotFound`] for who is none, or none any more, or where it is not allowed.
/// Help in a test is for the trainer alone.
pub async fn all(me: &Me) -> Result<Vec<Met>> {
    let site = &me.visitor.site;
    let (file, person, now) = (
        Policy::read(&site.folder)?,
        me.session.person,
        clock::seconds(),
    );
    let (groups, wanted, seen) = site
        .read(move |tx| {
            Ok((
                find::groups(tx, &file, person, now)?,
                find::wanted(tx, &file, person, now)?,
                look::looked_now(tx, person)?,
            ))
        })
        .await?;
    (!groups.is_empty()).then_some(()).or_not_found()?;
    let mut all = met(me, wanted);
    all.retain(|one| {
        one.unit()
            .is_some_and(|unit| unit.front.mode == Mode::Practice)
    });
    let mut fresh: Vec<Id> = all.iter().map(|one| one.wanted.learner).collect();
    fresh.retain(|learner| !seen.contains(learner));
    if !fresh.is_empty() {
        site.write_even_full(me.session.actor(), move |w| {
            look::all(w, &fresh, &[Role::Mentor])
        })
        .await?;
    }
    Ok(all)
}

/// One of them.
pub async fn one(me: &Me, help: &str) -> Result<Met> {
    let help = id(help)?;
    let all = all(me).await?;
    all.into_iter()
        .find(|one| one.wanted.id == help)
        .or_not_found()
}

/// What was ticked.
pub fn ticked(form: &Fields) -> Vec<HelpedWith> {
    let ticked = |with: &HelpedWith| form.all("with").any(|name| name == with.name());
    HELPED_WITH.into_iter().filter(ticked).collect()
}

/// What can be ticked, with its words.
pub fn ticks(t: locale::Lang) -> [(&'static str, &'static str); 3] {
    HELPED_WITH.map(|with| {
        let word = match with {
            HelpedWith::Instruction => t.mentor_with_instruction(),
            HelpedWith::Mouse => t.mentor_with_mouse(),
            HelpedWith::Word => t.mentor_with_word(),
        };
        (with.name(), word)
    })
}
