//! The state of the art: a report made from the data on any day, as page, file, text document and PDF.

pub mod command;
mod draft;
mod drawn;
mod field;
mod forces;
mod gaps;
mod how;
mod methods;
mod skills;
mod summary;
pub mod web;

use ::cartography::Atlas;
use cartography::skills::coverage::{self, Coverage, Module};
use cartography::skills::framework::Framework;
use cartography::skills::matrix::Matrix;
use cartography::skills::shipped::shipped;
use locale::Lang;
use paper::{Day, Document, Words};
use sha2::{Digest as _, Sha256};

use crate::error::{OrNotFound as _, Result};
use crate::printed;
use crate::report::draft::Draft;

/// The languages of the report.
pub const LANGUAGES: [Lang; 4] = [Lang::En, Lang::Fr, Lang::It, Lang::Ro];

/// How many letters of the hash stand for a state of the data.
const VERSION: usize = 10;

/// What a report is made from.
pub struct Ground<'a> {
    /// The language, one of [`LANGUAGES`].
    pub t: Lang,
    /// Initiatives and methods.
    pub atlas: &'a Atlas,
    /// The skills matrix.
    pub matrix: &'a Matrix,
    /// Which version of the site it is; 0 as shipped.
    pub matrix_version: u32,
    /// Modules whose training is looked at.
    pub modules: &'a [Module],
    /// Where those modules stand.
    pub shelf: Shelf,
    /// The day the report speaks of.
    pub day: Day,
}

/// Where modules stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Admitted at a site.
    Library,
    /// Shipped with the program.
    Shipped,
}

impl Ground<'_> {
    /// The framework in which the report speaks of skills: the latest.
    fn framework(&self) -> Result<&'static Framework> {
        shipped().frameworks.last().or_not_found()
    }

    fn coverage(&self) -> Result<Coverage<'_>> {
        let modules: Vec<&Module> = self.modules.iter().collect();
        let crosswalk = &shipped().crosswalk;
        let framework = self.framework()?;
        Ok(coverage::of(&modules, framework, crosswalk, self.matrix))
    }

    /// Which state of the data this is: the same data has the same version in every language.
    fn version(&self) -> String {
        let records = self.atlas.records();
        let mut hash = Sha256::new();
        for part in [
            serde_json::to_string(&records.initiatives),
            serde_json::to_string(&records.methods),
            Ok(self.matrix.to_json()),
        ] {
            hash.update(part.unwrap_or_default());
            hash.update([0]);
        }
        // Modules stand by title, which differs from language to language.
        let mut modules: Vec<&Module> = self.modules.iter().collect();
        modules.sort_by_key(|module| &module.id);
        for module in modules {
            hash.update(format!("{} {:?}\0", module.id, module.skills));
            for activity in &module.activities {
                hash.update(format!(
                    "{} {} {:?}\0",
                    activity.unit, activity.id, activity.shows
                ));
            }
        }
        let hash = hash.finalize();
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        hex[..VERSION].to_owned()
    }
}

/// The language of a tag, where the report has it.
pub fn language_of(tag: &str) -> Option<Lang> {
    LANGUAGES.into_iter().find(|lang| lang.tag() == tag)
}

/// The report.
pub fn document(ground: &Ground<'_>) -> Result<Document> {
    let t = ground.t;
    let Day { year, month, day } = ground.day;
    let version = ground.version();
    let mut draft = Draft::new(ground);
    let coverage = ground.coverage()?;
    summary::write(&mut draft, &coverage);
    how::write(&mut draft);
    field::write(&mut draft);
    forces::write(&mut draft);
    methods::write(&mut draft);
    skills::matrix(&mut draft, ground.framework()?);
    skills::coverage(&mut draft, ground.framework()?, &coverage);
    gaps::write(&mut draft);
    draft.sources();
    Ok(Document {
        title: t.report_title().to_owned(),
        subtitle: t.report_subtitle().to_owned(),
        tongue: printed::tongue(t),
        day: ground.day,
        dated: t.report_dated(&t.date(year, month, day), &version),
        version,
        words: Words {
            contents: t.report_contents().to_owned(),
            table: t.report_table().to_owned(),
            figure: t.report_figure().to_owned(),
        },
        blocks: draft.blocks,
    })
}
