//! What is shipped with the program: two versions of a framework, how they stand to each other, and the matrix.

use std::sync::LazyLock;

use crate::skills::framework::{Crosswalk, Framework};
use crate::skills::matrix::Matrix;

/// Frameworks, crosswalk and matrix.
#[derive(Debug, Default)]
pub struct Shipped {
    /// The frameworks, the earliest first.
    pub frameworks: Vec<Framework>,
    /// From the earlier to the later.
    pub crosswalk: Crosswalk,
    /// The matrix, without changes of a site.
    pub matrix: Matrix,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let frameworks = [
        include_str!("../../../../cartography/skills/digcomp-2.2.json"),
        include_str!("../../../../cartography/skills/digcomp-3.0.json"),
    ];
    let frameworks = frameworks.map(|text| serde_json::from_str(text).unwrap_or_default());
    let crosswalk = include_str!("../../../../cartography/skills/crosswalk-2.2-3.0.json");
    let matrix = include_str!("../../../../cartography/skills/prison-matrix.json");
    Shipped {
        frameworks: frameworks.into(),
        crosswalk: serde_json::from_str(crosswalk).unwrap_or_default(),
        matrix: serde_json::from_str(matrix).unwrap_or_default(),
    }
});

/// What is shipped with the program.
pub fn shipped() -> &'static Shipped {
    &SHIPPED
}

impl Shipped {
    /// A framework by its id (`digcomp-3.0`).
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|one| one.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skills::codes::{Relation, Tongue};
    use crate::skills::read;

    #[test]
    fn two_versions_of_twenty_one_competences_and_a_matrix_of_eighty_four_rows_are_here() {
        let all = shipped();
        let ids: Vec<String> = all.frameworks.iter().map(Framework::id).collect();
        assert_eq!(ids, ["digcomp-2.2", "digcomp-3.0"]);
        for framework in &all.frameworks {
            assert_eq!(framework.areas.len(), 5);
            assert_eq!(framework.competences.len(), 21);
            for one in &framework.competences {
                assert_eq!(one.reference, format!("{}/{}", framework.id(), one.id));
                assert!(framework.areas.iter().any(|area| area.id == one.area));
                for tongue in Tongue::MUST {
                    assert!(one.name.contains_key(&tongue), "{}", one.reference);
                }
            }
            assert!(framework.licence.starts_with("CC-BY-4.0"));
        }
        assert_eq!(all.matrix.rows().count(), 84);
    }

    #[test]
    fn the_shipped_matrix_has_no_fault() {
        let text = include_str!("../../../../cartography/skills/prison-matrix.json");
        let read = read::matrix(text.as_bytes(), &shipped().matrix);
        assert_eq!(read.as_ref(), Ok(&shipped().matrix));
    }

    #[test]
    fn the_matrix_names_each_competence_of_each_framework_once() {
        let all = shipped();
        for framework in &all.frameworks {
            let prefix = format!("{}/", framework.id());
            let lines = all.matrix.competences.iter();
            let refs = lines.flat_map(|line| line.refs.iter());
            let named: Vec<&str> = refs.filter_map(|one| one.strip_prefix(&prefix)).collect();
            let known: Vec<&str> = framework
                .competences
                .iter()
                .map(|one| one.id.as_str())
                .collect();
            assert_eq!(named, known);
        }
    }

    #[test]
    fn what_keeps_its_name_is_the_same_and_what_changes_it_is_not() {
        let all = shipped();
        let walk = &all.crosswalk;
        let (from, to) = (&all.frameworks[0], &all.frameworks[1]);
        assert_eq!((&walk.from, &walk.to), (&from.id(), &to.id()));
        assert_eq!(walk.relations.len(), 21);
        for (link, competence) in walk.relations.iter().zip(&from.competences) {
            assert_eq!(link.from, competence.id);
            let other = to.competence(&link.to).expect("a competence of 3.0");
            let unchanged = competence.name[&Tongue::En] == other.name[&Tongue::En];
            assert_eq!(link.kind == Relation::Same, unchanged, "{}", link.from);
            assert_eq!(link.note.is_empty(), unchanged, "{}", link.from);
        }
    }

    #[test]
    fn a_reference_counts_in_the_other_version_only_where_the_thing_is_the_same() {
        let walk = &shipped().crosswalk;
        let of = |framework, code| walk.carried(framework, code, "digcomp-3.0");
        assert_eq!(of("digcomp-2.2", "2.5"), ["2.5"]);
        assert_eq!(of("digcomp-3.0", "LO2.5.01"), ["2.5"]);
        assert!(of("local-1", "2.5").is_empty());
        let mut near = walk.clone();
        near.relations[0].kind = Relation::Near;
        assert!(near.carried("digcomp-2.2", "1.1", "digcomp-3.0").is_empty());
    }
}
