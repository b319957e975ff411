//! Spreadsheets (13.7): what each cell shows, in decimal arithmetic of 12 significant digits.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Decimal;

use super::data::{Cell, CellId};
use super::formula::{self, Formula, Node};

/// Significant digits of a result.
const DIGITS: u32 = 12;

/// Cells by place.
pub type Cells = BTreeMap<CellId, Cell>;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A number.
    Number(Decimal),
    /// A text.
    Text(String),
    /// Something is wrong with the formula.
    Error(SheetError),
}

/// What is wrong with a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetError {
    /// It cannot be read.
    Formula,
    /// It leads back to itself.
    Circle,
    /// Division by zero.
    Division,
    /// A text in arithmetic.
    Text,
    /// Too large a number.
    Size,
}

impl Shown {
    /// As displayed, with the decimal mark of the language.
    pub fn display(&self, lang: &str) -> String {
        match self {
            Shown::Number(number) if formula::decimal_comma(lang) => {
                number.to_string().replace('.', ",")
            }
            Shown::Number(number) => number.to_string(),
            Shown::Text(text) => text.clone(),
            Shown::Error(error) => match error {
                SheetError::Formula => "#FORMULA",
                SheetError::Circle => "#CIRCLE",
                SheetError::Division => "#DIV/0",
                SheetError::Text => "#TEXT",
                SheetError::Size => "#SIZE",
            }
            .to_string(),
        }
    }
}

/// What a learner types, as the content of a cell; nothing empties it.
pub fn typed(text: &str, lang: &str) -> Option<Cell> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if text.starts_with('=') {
        return Some(Cell::Formula(text.to_string()));
    }
    Some(match formula::number(text, lang) {
        Some(number) => Cell::Number(number),
        None => Cell::Text(text.to_string()),
    })
}

/// What every filled cell shows. Circles are found, so no chain of cells is followed twice.
pub fn shown(cells: &Cells, lang: &str) -> BTreeMap<CellId, Shown> {
    let mut sheet = Sheet {
        shown: BTreeMap::new(),
        waiting: BTreeMap::new(),
    };
    for (id, cell) in cells {
        let value = match cell {
            Cell::Text(text) => Shown::Text(text.clone()),
            Cell::Number(number) => Shown::Number(number.significant(DIGITS)),
            Cell::Formula(text) => match formula::read(text, lang) {
                Some(formula) => {
                    sheet.waiting.insert(*id, formula);
                    continue;
                }
                None => Shown::Error(SheetError::Formula),
            },
        };
        sheet.shown.insert(*id, value);
    }
    sheet.settle();
    sheet.shown
}

/// Names of the functions a cell uses, in English.
pub fn functions(cells: &Cells, id: CellId, lang: &str) -> Vec<&'static str> {
    match cells.get(&id) {
        Some(Cell::Formula(text)) => {
            formula::read(text, lang).map_or_else(Vec::new, |formula| formula.functions())
        }
        _ => Vec::new(),
    }
}

/// The English name of a function, from its name in any language.
pub fn function(name: &str) -> Option<&'static str> {
    formula::function(name).map(formula::Function::name)
}

/// `B12` as a cell.
pub fn cell_id(text: &str) -> Option<CellId> {
    let text = text.trim();
    let letter = text.bytes().next()?.to_ascii_uppercase();
    let digits = text.get(1..)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let row = digits
        .parse()
        .ok()
        .filter(|row| plain && (1..=50).contains(row))?;
    letter.is_ascii_uppercase().then(|| CellId {
        row,
        column: letter - b'A' + 1,
    })
}

impl std::fmt::Display for CellId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}{}",
            char::from(b'A' + self.column.saturating_sub(1)),
            self.row
        )
    }
}

struct Sheet {
    shown: BTreeMap<CellId, Shown>,
    waiting: BTreeMap<CellId, Formula>,
}

type Outcome = Result<Decimal, SheetError>;

impl Sheet {
    /// Computes formulas whose cells are all known, round after round; what is left turns in a circle or looks at one.
    fn settle(&mut self) {
        let mut needs: BTreeMap<CellId, BTreeSet<CellId>> = BTreeMap::new();
        let mut wanted_by: BTreeMap<CellId, Vec<CellId>> = BTreeMap::new();
        for (id, formula) in &self.waiting {
            let open = formula
                .cells()
                .into_iter()
                .filter(|cell| self.waiting.contains_key(cell));
            let open: BTreeSet<CellId> = open.collect();
            for cell in &open {
                wanted_by.entry(*cell).or_default().push(*id);
            }
            needs.insert(*id, open);
        }
        let free = needs.iter().filter(|(_, open)| open.is_empty());
        let mut ready: Vec<CellId> = free.map(|(id, _)| *id).collect();
        while let Some(id) = ready.pop() {
            if let Some(formula) = self.waiting.remove(&id) {
                let value = match self.value(&formula.root) {
                    Ok(number) => Shown::Number(number),
                    Err(error) => Shown::Error(error),
                };
                self.shown.insert(id, value);
            }
            for next in wanted_by.remove(&id).unwrap_or_default() {
                let Some(open) = needs.get_mut(&next) else {
                    continue;
                };
                open.remove(&id);
                if open.is_empty() {
                    ready.push(next);
                }
            }
        }
        for (id, _) in std::mem::take(&mut self.waiting) {
            self.shown.insert(id, Shown::Error(SheetError::Circle));
        }
    }

    fn value(&self, node: &Node) -> Outcome {
        let number = match node {
            Node::Number(number) => Some(*number),
            Node::Cell(id) => Some(match self.shown.get(id) {
                Some(Shown::Number(number)) => *number,
                Some(Shown::Text(_)) => return Err(SheetError::Text),
                Some(Shown::Error(error)) => return Err(*error),
                None => Decimal::ZERO,
            }),
            Node::Negative(inner) => Some(self.value(inner)?.negated()),
            Node::Sum(left, right) => self.value(left)?.plus(self.value(right)?),
            Node::Difference(left, right) => self.value(left)?.minus(self.value(right)?),
            Node::Product(left, right) => self.value(left)?.times(self.value(right)?),
            Node::Quotient(left, right) => {
                let (above, below) = (self.value(left)?, self.value(right)?);
                if below.mantissa == 0 {
                    return Err(SheetError::Division);
                }
                above.over(below)
            }
            Node::Call(function, arguments) => return self.call(*function, arguments),
            Node::Cells(..) => return Err(SheetError::Formula),
        };
        number
            .map(|number| number.significant(DIGITS))
            .ok_or(SheetError::Size)
    }

    fn call(&self, function: formula::Function, arguments: &[Node]) -> Outcome {
        use formula::Function as F;
        if function == F::Round {
            return self.round(arguments);
        }
        let numbers = self.numbers(arguments)?;
        let count = Decimal::whole(i64::try_from(numbers.len()).unwrap_or(i64::MAX));
        let sum = || {
            let add = |sum: Decimal, one: &Decimal| Some(sum.plus(*one)?.significant(DIGITS));
            numbers.iter().try_fold(Decimal::ZERO, add)
        };
        let result = match function {
            F::Count => Some(count),
            F::Sum => sum(),
            F::Average if numbers.is_empty() => return Err(SheetError::Division),
            F::Average => sum().and_then(|sum| sum.over(count)),
            F::Min => Some(
                numbers
                    .iter()
                    .copied()
                    .min_by(|a, b| a.order(*b))
                    .unwrap_or(Decimal::ZERO),
            ),
            F::Max => Some(
                numbers
                    .iter()
                    .copied()
                    .max_by(|a, b| a.order(*b))
                    .unwrap_or(Decimal::ZERO),
            ),
            F::Round => None,
        };
        result
            .map(|number| number.significant(DIGITS))
            .ok_or(SheetError::Size)
    }

    fn round(&self, arguments: &[Node]) -> Outcome {
        let (number, places) = match arguments {
            [number] => (self.value(number)?, Decimal::ZERO),
            [number, places] => (self.value(number)?, self.value(places)?),
            _ => return Err(SheetError::Formula),
        };
        let places = places.trimmed();
        match u32::try_from(places.mantissa) {
            Ok(count) if places.scale == 0 => Ok(number.rounded(count).trimmed()),
            _ => Err(SheetError::Formula),
        }
    }

    /// The numbers of all arguments; empty cells and texts are skipped, errors are not.
    fn numbers(&self, arguments: &[Node]) -> Result<Vec<Decimal>, SheetError> {
        let mut numbers = Vec::new();
        for argument in arguments {
            let (from, to) = match argument {
                Node::Cells(from, to) => (*from, *to),
                Node::Cell(id) => (*id, *id),
                other => {
                    numbers.push(self.value(other)?);
                    continue;
                }
            };
            for cell in formula::area(from, to) {
                match self.shown.get(&cell) {
                    Some(Shown::Number(number)) => numbers.push(*number),
                    Some(Shown::Error(error)) => return Err(*error),
                    Some(Shown::Text(_)) | None => {}
                }
            }
        }
        Ok(numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(lang: &str, cells: &[(&str, &str)]) -> Cells {
        let cell = |(id, text): &(&str, &str)| Some((cell_id(id)?, typed(text, lang)?));
        cells.iter().filter_map(cell).collect()
    }

    fn show(lang: &str, cells: &[(&str, &str)], id: &str) -> String {
        let shown = shown(&sheet(lang, cells), lang);
        let value = cell_id(id).and_then(|id| shown.get(&id));
        value.map_or_else(String::new, |value| value.display(lang))
    }

    const BUDGET: [(&str, &str); 5] = [
        ("A1", "Rent"),
        ("B1", "400"),
        ("B2", "0.1"),
        ("B3", "0.2"),
        ("B5", "=SUM(B1:B4)"),
    ];

    #[test]
    fn sums_are_exact_and_skip_what_is_empty() {
        assert_eq!(show("en", &BUDGET, "B5"), "400.3");
        let average = [&BUDGET[..], &[("C1", "=AVERAGE(B1:B4; A1)")]].concat();
        assert_eq!(show("en", &average, "C1"), "133.433333333");
    }

    #[test]
    fn each_language_has_its_names_and_its_decimal_mark() {
        let cells = [
            ("A1", "1,5"),
            ("A2", "2"),
            ("A3", "=SOMME(A1:A2;0,25)*2"),
            ("A4", "=arrondi(10/3;2)"),
        ];
        assert_eq!(show("fr", &cells, "A3"), "7,5");
        assert_eq!(show("fr", &cells, "A4"), "3,33");
        let both = [("A1", "=sum(1,2;3)")];
        assert_eq!(show("en", &both, "A1"), "6");
        assert_eq!(
            show("it", &[("A1", "=CONTA.NUMERI(A2:A3)"), ("A2", "1")], "A1"),
            "1"
        );
    }

    #[test]
    fn faults_show_what_is_wrong() {
        let show = |text: &str| {
            show(
                "en",
                &[
                    ("A1", text),
                    ("B1", "word"),
                    ("C1", "=C2"),
                    ("C2", "=C1+A1"),
                ],
                "A1",
            )
        };
        assert_eq!(show("=1/0"), "#DIV/0");
        assert_eq!(show("=B1+1"), "#TEXT");
        assert_eq!(show("=A1+1"), "#CIRCLE");
        assert_eq!(show("=1+"), "#FORMULA");
        assert_eq!(show("=FOO(1)"), "#FORMULA");
        assert_eq!(show("=C1"), "#CIRCLE");
        assert_eq!(show("=Z9+2"), "2");
    }

    #[test]
    fn signs_and_brackets_follow_school_rules() {
        assert_eq!(show("en", &[("A1", "=-(1+2)*3-4/-2")], "A1"), "-7");
        assert_eq!(show("en", &[("A1", "=2+3*4")], "A1"), "14");
    }
}
