//! Formulas of a spreadsheet: reading them (13.7), with names of functions in four languages.

use crate::model::Decimal;

use super::data::CellId;
use super::sheet::cell_id;

/// Most parts of a formula; this also bounds its depth, so that no formula can exhaust the stack.
const PARTS: u32 = 256;

/// A formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// What it computes.
    pub root: Node,
}

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A number.
    Number(Decimal),
    /// A cell.
    Cell(CellId),
    /// A rectangle of cells, only as an argument.
    Cells(CellId, CellId),
    /// `-a`
    Negative(Box<Node>),
    /// `a + b`
    Sum(Box<Node>, Box<Node>),
    /// `a - b`
    Difference(Box<Node>, Box<Node>),
    /// `a * b`
    Product(Box<Node>, Box<Node>),
    /// `a / b`
    Quotient(Box<Node>, Box<Node>),
    /// `SUM(…)`
    Call(Function, Vec<Node>),
}

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// Sum.
    Sum,
    /// Mean.
    Average,
    /// Least.
    Min,
    /// Greatest.
    Max,
    /// How many numbers.
    Count,
    /// Rounded to some places.
    Round,
}

impl Function {
    /// English name.
    pub fn name(self) -> &'static str {
        match self {
            Function::Sum => "SUM",
            Function::Average => "AVERAGE",
            Function::Min => "MIN",
            Function::Max => "MAX",
            Function::Count => "COUNT",
            Function::Round => "ROUND",
        }
    }
}

/// The function of a name in any of the four languages.
pub fn function(name: &str) -> Option<Function> {
    Some(match name.to_ascii_uppercase().as_str() {
        "SUM" | "SOMME" | "SOMMA" | "SUMA" => Function::Sum,
        "AVERAGE" | "MOYENNE" | "MEDIA" | "MEDIE" => Function::Average,
        "MIN" => Function::Min,
        "MAX" => Function::Max,
        "COUNT" | "NB" | "CONTA.NUMERI" | "NUMARARE" => Function::Count,
        "ROUND" | "ARRONDI" | "ARROTONDA" | "ROTUNJIRE" => Function::Round,
        _ => return None,
    })
}

/// Whether numbers are written with a comma.
pub fn decimal_comma(lang: &str) -> bool {
    const COMMA: [&str; 34] = [
        "fr", "it", "ro", "de", "es", "pt", "nl", "pl", "ru", "uk", "be", "bg", "sr", "hr", "bs",
        "sl", "sk", "cs", "hu", "el", "tr", "sq", "mk", "da", "sv", "nb", "no", "nn", "fi", "et",
        "lv", "lt", "ca", "vi",
    ];
    COMMA.contains(&lang.split('-').next().unwrap_or(lang))
}

/// A number as typed in the language, without grouping.
pub fn number(text: &str, lang: &str) -> Option<Decimal> {
    if decimal_comma(lang) {
        if text.contains('.') {
            return None;
        }
        return Decimal::parse(&text.replace(',', "."));
    }
    Decimal::parse(text)
}

/// Reads a formula with its `=`.
pub fn read(text: &str, lang: &str) -> Option<Formula> {
    let mut reader = Reader {
        rest: text.strip_prefix('=')?,
        comma: decimal_comma(lang),
        parts: 0,
    };
    let root = reader.sum()?;
    reader.rest.trim().is_empty().then_some(Formula { root })
}

impl Formula {
    /// Every cell it looks at.
    pub fn cells(&self) -> Vec<CellId> {
        let mut found = Vec::new();
        self.root.visit(&mut |node| match node {
            Node::Cell(id) => found.push(*id),
            Node::Cells(from, to) => found.extend(area(*from, *to)),
            _ => {}
        });
        found
    }

    /// Names of the functions it uses.
    pub fn functions(&self) -> Vec<&'static str> {
        let mut found = Vec::new();
        self.root.visit(&mut |node| {
            if let Node::Call(function, _) = node {
                found.push(function.name());
            }
        });
        found
    }
}

impl Node {
    fn visit(&self, see: &mut dyn FnMut(&Node)) {
        see(self);
        match self {
            Node::Number(_) | Node::Cell(_) | Node::Cells(..) => {}
            Node::Negative(inner) => inner.visit(see),
            Node::Sum(left, right)
            | Node::Difference(left, right)
            | Node::Product(left, right)
            | Node::Quotient(left, right) => {
                left.visit(see);
                right.visit(see);
            }
            Node::Call(_, arguments) => {
                for argument in arguments {
                    argument.visit(see);
                }
            }
        }
    }
}

/// The cells of a rectangle, whichever corners are given.
pub fn area(one: CellId, other: CellId) -> impl Iterator<Item = CellId> {
    let rows = one.row.min(other.row)..=one.row.max(other.row);
    let columns = one.column.min(other.column)..=one.column.max(other.column);
    rows.flat_map(move |row| columns.clone().map(move |column| CellId { row, column }))
}

struct Reader<'a> {
    rest: &'a str,
    comma: bool,
    parts: u32,
}

impl<'a> Reader<'a> {
    fn sum(&mut self) -> Option<Node> {
        let mut left = self.product()?;
        loop {
            left = if self.takes('+') {
                Node::Sum(Box::new(left), Box::new(self.product()?))
            } else if self.takes('-') {
                Node::Difference(Box::new(left), Box::new(self.product()?))
            } else {
                return Some(left);
            };
            self.counted()?;
        }
    }

    fn product(&mut self) -> Option<Node> {
        let mut left = self.factor()?;
        loop {
            left = if self.takes('*') {
                Node::Product(Box::new(left), Box::new(self.factor()?))
            } else if self.takes('/') {
                Node::Quotient(Box::new(left), Box::new(self.factor()?))
            } else {
                return Some(left);
            };
            self.counted()?;
        }
    }

    fn factor(&mut self) -> Option<Node> {
        self.counted()?;
        if self.takes('-') {
            return Some(Node::Negative(Box::new(self.factor()?)));
        }
        if self.takes('(') {
            let inner = self.sum()?;
            return self.takes(')').then_some(inner);
        }
        let word = self.word();
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let plain = if self.comma {
                word.replace(',', ".")
            } else {
                word.to_string()
            };
            return Decimal::parse(&plain).map(Node::Number);
        }
        if self.takes('(') {
            return Some(Node::Call(function(word)?, self.arguments()?));
        }
        cell_id(word).map(Node::Cell)
    }

    fn arguments(&mut self) -> Option<Vec<Node>> {
        let mut list = Vec::new();
        loop {
            let first = self.sum()?;
            list.push(match first {
                Node::Cell(from) if self.takes(':') => Node::Cells(from, cell_id(self.word())?),
                other => other,
            });
            if self.takes(')') {
                return Some(list);
            }
            if !(self.takes(';') || (!self.comma && self.takes(','))) {
                return None;
            }
        }
    }

    /// Letters, digits and the signs inside names and numbers.
    fn word(&mut self) -> &'a str {
        let rest = self.rest.trim_start();
        let number = rest.starts_with(|c: char| c.is_ascii_digit());
        let mark = if self.comma { ',' } else { '.' };
        let inside = |c: char| match number {
            true => c.is_ascii_digit() || c == mark,
            false => c.is_ascii_alphanumeric() || c == '.',
        };
        let (word, rest) = rest.split_at(rest.find(|c| !inside(c)).unwrap_or(rest.len()));
        self.rest = rest;
        word
    }

    fn takes(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn counted(&mut self) -> Option<()> {
        self.parts += 1;
        (self.parts <= PARTS).then_some(())
    }
}
