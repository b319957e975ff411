//! Reading TOML with the place of every value, so that each fault has its line.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diag::{Diagnostic, Severity};
use crate::model::Pos;
use crate::names::nearest;

/// Turns byte offsets of a text into positions.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the line starts of a text.
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(i, _)| i + 1))
            .collect();
        Lines { text, starts }
    }

    /// The position of a byte offset.
    pub fn pos(&self, offset: usize) -> Pos {
        let line = self.starts.partition_point(|start| *start <= offset).max(1) - 1;
        let before = self.text.get(self.starts[line]..offset).unwrap_or_default();
        Pos {
            line: u32::try_from(line + 1).unwrap_or(u32::MAX),
            column: u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX),
        }
    }
}

/// A text with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub pos: Pos,
}

/// A text or a number, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scalar {
    /// `"text"`
    Text(String),
    /// `1.5`
    Number(String),
}

/// A table being read, with its name for messages (`text.fr.`).
#[derive(Debug, Clone, Copy)]
pub struct Table<'t, 'i> {
    table: &'t DeTable<'i>,
    pos: Pos,
    prefix: &'t str,
}

/// Reads tables and collects what is wrong with them.
#[derive(Debug)]
pub struct Reader<'a> {
    lines: Lines<'a>,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

/// Parses a TOML file; when it is no TOML, the findings are LC0201 with `name` and the reason.
pub fn read<'a, T>(
    name: &str,
    bytes: &'a [u8],
    make: impl FnOnce(&mut Reader<'a>, Table<'_, 'a>) -> T,
) -> (Option<T>, Vec<Diagnostic>) {
    read_as(201, name, bytes, make)
}

/// The same with another code for what is no TOML.
pub fn read_as<'a, T>(
    code: u16,
    name: &str,
    bytes: &'a [u8],
    make: impl FnOnce(&mut Reader<'a>, Table<'_, 'a>) -> T,
) -> (Option<T>, Vec<Diagnostic>) {
    let broken = |pos, why: String| {
        vec![
            Diagnostic::new(code, Severity::Error, pos)
                .detail(name)
                .detail(why),
        ]
    };
    let first = Pos { line: 1, column: 1 };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(why) => return (None, broken(first, why.to_string())),
    };
    let lines = Lines::new(text);
    match DeTable::parse(text) {
        Err(why) => {
            let pos = why.span().map_or(first, |span| lines.pos(span.start));
            (None, broken(pos, why.message().to_owned()))
        }
        Ok(root) => {
            let mut reader = Reader {
                lines,
                found: Vec::new(),
            };
            let table = Table {
                table: root.get_ref(),
                pos: first,
                prefix: "",
            };
            let made = make(&mut reader, table);
            (Some(made), reader.found)
        }
    }
}

impl Reader<'_> {
    /// Adds a finding.
    pub fn report(&mut self, code: u16, severity: Severity, pos: Pos, details: &[&str]) {
        let one = Diagnostic::new(code, severity, pos);
        self.found
            .push(details.iter().fold(one, |one, text| one.detail(*text)));
    }

    /// LC0204 with the name of the key and what is allowed.
    pub fn refuse(&mut self, pos: Pos, key: &str, allowed: &str) {
        self.report(204, Severity::Error, pos, &[key, allowed]);
    }

    /// Reports every key of the table that is not in the list.
    pub fn only(&mut self, table: Table<'_, '_>, known: &[&str]) {
        self.only_as(203, Severity::Warning, table, known);
    }

    /// The same with another code.
    pub fn only_as(&mut self, code: u16, severity: Severity, table: Table<'_, '_>, known: &[&str]) {
        let mut found = Vec::new();
        for key in table.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let pos = self.lines.pos(key.span().start);
                found.push((pos, format!("{}{name}", table.prefix), nearest(name, known)));
            }
        }
        for (pos, name, near) in found {
            self.report(code, severity, pos, &[&name, near.unwrap_or_default()]);
        }
    }

    fn value<'t, 'i>(&self, table: Table<'t, 'i>, key: &str) -> Option<(&'t DeValue<'i>, Pos)> {
        let value: &Spanned<DeValue<'i>> = table.table.get(key)?;
        Some((value.get_ref(), self.lines.pos(value.span().start)))
    }

    fn needed(&mut self, table: Table<'_, '_>, key: &str) {
        let name = format!("{}{key}", table.prefix);
        self.report(202, Severity::Error, table.pos, &[&name]);
    }

    /// A value that must be text; LC0204 if it is something else.
    pub fn text(&mut self, table: Table<'_, '_>, key: &str) -> Option<Placed<String>> {
        let (value, pos) = self.value(table, key)?;
        match value.as_str() {
            Some(text) => Some(Placed {
                value: text.to_owned(),
                pos,
            }),
            None => {
                self.refuse(pos, &format!("{}{key}", table.prefix), "\"text\"");
                None
            }
        }
    }

    /// A text that must be there and not be empty (LC0202).
    pub fn need_text(&mut self, table: Table<'_, '_>, key: &str) -> Option<Placed<String>> {
        if self.value(table, key).is_none() {
            self.needed(table, key);
            return None;
        }
        let text = self.text(table, key)?;
        if text.value.trim().is_empty() {
            self.report(
                202,
                Severity::Error,
                text.pos,
                &[&format!("{}{key}", table.prefix)],
            );
            return None;
        }
        Some(text)
    }

    /// A whole number within bounds.
    pub fn number(
        &mut self,
        table: Table<'_, '_>,
        key: &str,
        bounds: std::ops::RangeInclusive<i64>,
    ) -> Option<Placed<i64>> {
        let (value, pos) = self.value(table, key)?;
        let number = value
            .as_integer()
            .and_then(|one| i64::from_str_radix(one.as_str(), one.radix()).ok());
        match number.filter(|n| bounds.contains(n)) {
            Some(value) => Some(Placed { value, pos }),
            None => {
                let allowed = format!("{}…{}", bounds.start(), bounds.end());
                self.refuse(pos, &format!("{}{key}", table.prefix), &allowed);
                None
            }
        }
    }

    /// A whole number that must be there.
    pub fn need_number(
        &mut self,
        table: Table<'_, '_>,
        key: &str,
        bounds: std::ops::RangeInclusive<i64>,
    ) -> Option<Placed<i64>> {
        if self.value(table, key).is_none() {
            self.needed(table, key);
        }
        self.number(table, key, bounds)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, table: Table<'_, '_>, key: &str) -> Option<bool> {
        let (value, pos) = self.value(table, key)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.refuse(pos, &format!("{}{key}", table.prefix), "true, false");
        }
        flag
    }

    /// A list of texts; LC0204 for anything else in it.
    pub fn texts(&mut self, table: Table<'_, '_>, key: &str) -> Vec<Placed<String>> {
        let Some((value, pos)) = self.value(table, key) else {
            return Vec::new();
        };
        let name = format!("{}{key}", table.prefix);
        let Some(list) = value.as_array() else {
            self.refuse(pos, &name, "[\"text\"]");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for one in list {
            let pos = self.lines.pos(one.span().start);
            match one.get_ref().as_str() {
                Some(text) => texts.push(Placed {
                    value: text.to_owned(),
                    pos,
                }),
                None => self.refuse(pos, &name, "[\"text\"]"),
            }
        }
        texts
    }

    /// A list of texts that must be there and hold something (LC0202).
    pub fn need_texts(&mut self, table: Table<'_, '_>, key: &str) -> Vec<Placed<String>> {
        let before = self.found.len();
        let texts = self.texts(table, key);
        if texts.is_empty() && self.found.len() == before {
            self.needed(table, key);
        }
        texts
    }

    /// The tables in a table, by key: `[text.fr]`.
    pub fn tables<T>(
        &mut self,
        table: Table<'_, '_>,
        key: &str,
        mut make: impl FnMut(&mut Self, &str, Table<'_, '_>) -> Option<T>,
    ) -> BTreeMap<String, T> {
        let Some((value, pos)) = self.value(table, key) else {
            return BTreeMap::new();
        };
        let Some(inner) = value.as_table() else {
            self.refuse(
                pos,
                &format!("{}{key}", table.prefix),
                &format!("[{key}.fr]"),
            );
            return BTreeMap::new();
        };
        let mut made = BTreeMap::new();
        for (name, value) in inner {
            let pos = self.lines.pos(name.span().start);
            let prefix = format!("{}{key}.{}.", table.prefix, name.get_ref());
            match value.get_ref().as_table() {
                Some(one) => {
                    let one = make(
                        self,
                        name.get_ref(),
                        Table {
                            table: one,
                            pos,
                            prefix: &prefix,
                        },
                    );
                    made.extend(one.map(|one| (name.get_ref().to_string(), one)));
                }
                None => self.refuse(pos, prefix.trim_end_matches('.'), &format!("[{key}.fr]")),
            }
        }
        made
    }

    /// One table: `[name]`, with its name.
    pub fn table<T>(
        &mut self,
        table: Table<'_, '_>,
        key: &str,
        make: impl FnOnce(&mut Self, Table<'_, '_>) -> T,
    ) -> Option<(String, T)> {
        let (value, pos) = self.value(table, key)?;
        let prefix = format!("{}{key}.", table.prefix);
        match value.as_table() {
            Some(one) => Some((
                key.to_owned(),
                make(
                    self,
                    Table {
                        table: one,
                        pos,
                        prefix: &prefix,
                    },
                ),
            )),
            None => {
                self.refuse(pos, &table.name(key), &format!("[{key}]"));
                None
            }
        }
    }

    /// The texts and numbers of a table, by key, as written.
    pub fn cells(&mut self, table: Table<'_, '_>, key: &str) -> Vec<(Placed<String>, Scalar)> {
        let Some((value, pos)) = self.value(table, key) else {
            return Vec::new();
        };
        let Some(inner) = value.as_table() else {
            self.refuse(pos, &table.name(key), &format!("[{key}]"));
            return Vec::new();
        };
        let mut cells = Vec::new();
        for (name, value) in inner {
            let pos = self.lines.pos(name.span().start);
            let scalar = match value.get_ref() {
                DeValue::String(text) => Scalar::Text(text.to_string()),
                DeValue::Integer(number) => Scalar::Number(number.as_str().to_owned()),
                DeValue::Float(number) => Scalar::Number(number.as_str().to_owned()),
                _ => {
                    let name = format!("{}.{}", table.name(key), name.get_ref());
                    self.refuse(pos, &name, "\"text\", 1.5");
                    continue;
                }
            };
            let value = name.get_ref().to_string();
            cells.push((Placed { value, pos }, scalar));
        }
        cells
    }

    /// The tables of a list: `[[media]]`.
    pub fn list<T>(
        &mut self,
        table: Table<'_, '_>,
        key: &str,
        mut make: impl FnMut(&mut Self, Table<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some((value, pos)) = self.value(table, key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.refuse(
                pos,
                &format!("{}{key}", table.prefix),
                &format!("[[{key}]]"),
            );
            return Vec::new();
        };
        let prefix = format!("{}{key}.", table.prefix);
        let mut made = Vec::new();
        for item in items {
            let pos = self.lines.pos(item.span().start);
            match item.get_ref().as_table() {
                Some(one) => made.extend(make(
                    self,
                    Table {
                        table: one,
                        pos,
                        prefix: &prefix,
                    },
                )),
                None => self.refuse(pos, prefix.trim_end_matches('.'), &format!("[[{key}]]")),
            }
        }
        made
    }
}

impl Table<'_, '_> {
    /// Where the table starts.
    pub fn pos(&self) -> Pos {
        self.pos
    }

    /// The name of a key with that of the table.
    pub fn name(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    /// The names of the tables in it.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }
}
