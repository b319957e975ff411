//! What the modules of a library train: for each module and competence the activities, for each row of the matrix
//! whether it is covered. Every figure is the length of a list.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::skills::codes::Practice;
use crate::skills::framework::{Crosswalk, Framework};
use crate::skills::matrix::{Key, Matrix, key};

/// What an activity shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// Recognised among what was shown.
    Recognition,
    /// Written without a model.
    Production,
    /// Done.
    Performance,
}

impl Shows {
    /// All of them, the weakest first.
    pub const ALL: [Shows; 3] = [Shows::Recognition, Shows::Production, Shows::Performance];
}

/// A reference to a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ref {
    /// `digcomp-2.2`.
    pub framework: String,
    /// `2.1`.
    pub code: String,
    /// 1…8; where none is said, that of the module.
    pub level: Option<u8>,
}

/// A module with what it trains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Its id.
    pub id: String,
    /// Its title in the reader's language.
    pub title: String,
    /// Languages offered to learners.
    pub languages: Vec<String>,
    /// Its digital level.
    pub level: u8,
    /// What it names.
    pub skills: Vec<Ref>,
    /// Its activities, in order.
    pub activities: Vec<Activity>,
}

impl Module {
    /// The language in which somebody who prefers `lang` reads it.
    pub fn read_in<'a>(&'a self, lang: &'a str) -> &'a str {
        let first = self.languages.first().map_or(lang, String::as_str);
        match self.languages.iter().any(|one| one == lang) {
            true => lang,
            false => first,
        }
    }
}

/// An activity with what it trains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Unit it stands in.
    pub unit: String,
    /// Title of that unit.
    pub unit_title: String,
    /// Its id.
    pub id: String,
    /// Its code in the matrix.
    pub code: &'static str,
    /// What it shows; nothing where it is not scored.
    pub shows: Option<Shows>,
    /// The skill it names; those of the module where it names none.
    pub skill: Option<Ref>,
}

/// Whether a row is trained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// At least one activity where it is done or written.
    Covered,
    /// Only recognised.
    Thin,
    /// Named, and nothing of it is scored.
    TalkedAbout,
    /// Named by no module.
    Gap,
}

impl State {
    /// All of them, the best first.
    pub const ALL: [State; 4] = [State::Covered, State::Thin, State::TalkedAbout, State::Gap];

    /// Its code in files and addresses.
    pub fn code(self) -> &'static str {
        match self {
            State::Covered => "covered",
            State::Thin => "thin",
            State::TalkedAbout => "talked-about",
            State::Gap => "gap",
        }
    }
}

/// A module that names something, with the activities that train it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trains<'a> {
    /// The module.
    pub module: &'a Module,
    /// Its scored activities that count here.
    pub activities: Vec<&'a Activity>,
}

/// One row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCover<'a> {
    /// Which row of the matrix.
    pub key: Key,
    /// Its code in the framework looked at.
    pub code: String,
    /// The usual act is not allowed inside.
    pub forbidden: bool,
    /// The site does not use the row.
    pub hidden: bool,
    /// Modules that name it.
    pub modules: Vec<Trains<'a>>,
}

impl RowCover<'_> {
    /// Whether it is trained.
    pub fn state(&self) -> State {
        let shown = self.modules.iter().flat_map(|one| &one.activities);
        match shown.filter_map(|activity| activity.shows).max() {
            Some(Shows::Production | Shows::Performance) => State::Covered,
            Some(Shows::Recognition) => State::Thin,
            None if self.modules.is_empty() => State::Gap,
            None => State::TalkedAbout,
        }
    }

    /// How many activities show this.
    pub fn count(&self, shows: Shows) -> usize {
        let all = self.modules.iter().flat_map(|one| &one.activities);
        all.filter(|activity| activity.shows == Some(shows)).count()
    }

    /// Languages in which a module that names it is offered.
    pub fn languages(&self) -> BTreeSet<&str> {
        let all = self.modules.iter().flat_map(|one| &one.module.languages);
        all.map(String::as_str).collect()
    }
}

/// What a library trains, seen in one framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage<'a> {
    /// The modules looked at.
    pub modules: Vec<&'a Module>,
    /// Codes of the competences, in the order of the framework.
    pub codes: Vec<String>,
    /// For each module what it trains of each competence, in the order of [`Coverage::codes`]; none where it names
    /// nothing of it.
    pub cells: Vec<Vec<Option<Trains<'a>>>>,
    /// Every row of the matrix.
    pub rows: Vec<RowCover<'a>>,
}

impl Coverage<'_> {
    /// Rows that count: those the site uses and whose usual act is allowed inside.
    pub fn counted(&self) -> impl Iterator<Item = &RowCover<'_>> {
        self.rows.iter().filter(|row| !row.hidden && !row.forbidden)
    }

    /// The rows that count and are in this state.
    pub fn in_state(&self, state: State) -> impl Iterator<Item = &RowCover<'_>> {
        self.counted().filter(move |row| row.state() == state)
    }
}

/// Looks at what modules train.
pub fn of<'a>(
    modules: &[&'a Module],
    framework: &Framework,
    crosswalk: &Crosswalk,
    matrix: &Matrix,
) -> Coverage<'a> {
    let id = framework.id();
    let seen = Seen { crosswalk, id: &id };
    let codes: Vec<String> = framework
        .competences
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let cell = |module: &&'a Module, code: &String| seen.trains(module, code, None);
    Coverage {
        modules: modules.to_vec(),
        cells: modules
            .iter()
            .map(|module| codes.iter().map(|code| cell(module, code)).collect())
            .collect(),
        rows: seen.rows(modules, matrix),
        codes,
    }
}

struct Seen<'s> {
    crosswalk: &'s Crosswalk,
    id: &'s str,
}

impl Seen<'_> {
    fn rows<'a>(&self, modules: &[&'a Module], matrix: &Matrix) -> Vec<RowCover<'a>> {
        let prefix = format!("{}/", self.id);
        let mut rows = Vec::new();
        for (line, row) in matrix.rows() {
            let mut codes = line.refs.iter().filter_map(|one| one.strip_prefix(&prefix));
            let Some(code) = codes.next() else { continue };
            let trains = modules
                .iter()
                .filter_map(|module| self.trains(module, code, Some(row.level)));
            rows.push(RowCover {
                key: key(line, row),
                code: code.to_owned(),
                forbidden: row.practice.main == Practice::Forbidden,
                hidden: row.hidden,
                modules: trains.collect(),
            });
        }
        rows
    }

    /// What a module trains of a competence, at one level or at any; none where it names nothing of it.
    fn trains<'a>(&self, module: &'a Module, code: &str, level: Option<u8>) -> Option<Trains<'a>> {
        let is = |one: &Ref| self.is(one, module.level, code, level);
        let named = module.skills.iter().any(is);
        let counts = |activity: &&'a Activity| match &activity.skill {
            Some(own) => is(own),
            None => named,
        };
        let found: Vec<&Activity> = module.activities.iter().filter(counts).collect();
        let trains = named || !found.is_empty();
        trains.then(|| Trains {
            module,
            activities: found
                .into_iter()
                .filter(|one| one.shows.is_some())
                .collect(),
        })
    }

    fn is(&self, one: &Ref, of_module: u8, code: &str, level: Option<u8>) -> bool {
        let same_level = level.is_none_or(|level| one.level.unwrap_or(of_module) == level);
        same_level
            && self
                .crosswalk
                .carried(&one.framework, &one.code, self.id)
                .iter()
                .any(|carried| carried == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skills::shipped::shipped;

    fn skill(code: &str, level: Option<u8>) -> Ref {
        Ref {
            framework: "digcomp-2.2".to_owned(),
            code: code.to_owned(),
            level,
        }
    }

    fn activity(id: &str, shows: Option<Shows>, skill: Option<Ref>) -> Activity {
        Activity {
            unit: "01-one".to_owned(),
            unit_title: "One".to_owned(),
            id: id.to_owned(),
            code: "order",
            shows,
            skill,
        }
    }

    fn module() -> Module {
        Module {
            id: "email".to_owned(),
            title: "E-mail".to_owned(),
            languages: vec!["en".to_owned(), "ro".to_owned()],
            level: 2,
            skills: vec![
                skill("2.1", Some(1)),
                skill("2.5", None),
                skill("5.4", Some(3)),
            ],
            activities: vec![
                activity("a", Some(Shows::Performance), Some(skill("2.1", Some(1)))),
                activity("b", Some(Shows::Recognition), Some(skill("2.5", Some(2)))),
                activity("c", None, Some(skill("5.4", Some(3)))),
                activity("d", Some(Shows::Production), Some(skill("1.1", Some(1)))),
            ],
        }
    }

    fn row<'a>(coverage: &'a Coverage<'_>, code: &str, level: u8) -> &'a RowCover<'a> {
        let same = |row: &&RowCover| row.code == code && row.key.level == level;
        coverage.rows.iter().find(same).expect("a row")
    }

    #[test]
    fn done_is_covered_recognised_is_thin_unscored_is_talked_about_and_the_rest_are_gaps() {
        let module = module();
        for framework in &shipped().frameworks {
            let coverage = of(
                &[&module],
                framework,
                &shipped().crosswalk,
                &shipped().matrix,
            );
            let state = |code, level| row(&coverage, code, level).state();
            assert_eq!(state("2.1", 1), State::Covered);
            assert_eq!(state("2.5", 2), State::Thin);
            assert_eq!(state("5.4", 3), State::TalkedAbout);
            assert_eq!(
                state("1.1", 1),
                State::Covered,
                "named by an activity alone"
            );
            assert_eq!(state("2.1", 2), State::Gap);
            assert_eq!(coverage.in_state(State::Gap).count(), 80);
            let languages: Vec<&str> = row(&coverage, "2.1", 1).languages().into_iter().collect();
            assert_eq!(languages, ["en", "ro"]);
        }
    }

    #[test]
    fn an_activity_without_a_skill_counts_for_all_its_module_names() {
        let mut module = module();
        module.activities = vec![activity("a", Some(Shows::Recognition), None)];
        let shipped = shipped();
        let coverage = of(
            &[&module],
            &shipped.frameworks[0],
            &shipped.crosswalk,
            &shipped.matrix,
        );
        let counted = coverage.cells[0].iter().flatten();
        assert_eq!(counted.map(|one| one.activities.len()).sum::<usize>(), 3);
        assert_eq!(row(&coverage, "2.5", 2).state(), State::Thin);
    }

    #[test]
    fn hidden_rows_and_those_not_allowed_inside_are_counted_apart() {
        let shipped = shipped();
        let mut matrix = shipped.matrix.clone();
        matrix.competences[0].levels[0].hidden = true;
        matrix.competences[0].levels[1].practice.main = Practice::Forbidden;
        let coverage = of(&[], &shipped.frameworks[1], &shipped.crosswalk, &matrix);
        assert_eq!(coverage.rows.len(), 84);
        assert_eq!(coverage.counted().count(), 82);
        let all: usize = State::ALL
            .iter()
            .map(|one| coverage.in_state(*one).count())
            .sum();
        assert_eq!(all, 82);
    }
}
