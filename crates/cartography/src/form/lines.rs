//! On which line each part of a JSON text stands; the text has been read already and is whole.

/// A value, where it stands, and what is inside of it down to the depth that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lines {
    /// The line of its first letter.
    pub line: u64,
    /// Members of an object, in order, repeated ones too.
    pub fields: Vec<(String, Lines)>,
    /// Entries of a list.
    pub entries: Vec<Lines>,
}

impl Lines {
    /// Looks through a text, this deep.
    pub(super) fn of(text: &str, depth: usize) -> Lines {
        let mut scan = Scan {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
        };
        scan.value(depth)
    }

    /// The first member of this name.
    pub(super) fn field(&self, name: &str) -> Option<&Lines> {
        let mut fields = self.fields.iter();
        fields.find(|(one, _)| one == name).map(|(_, lines)| lines)
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Scan<'_> {
    fn value(&mut self, depth: usize) -> Lines {
        self.blank();
        let mut lines = Lines {
            line: self.line,
            fields: Vec::new(),
            entries: Vec::new(),
        };
        match self.bytes.get(self.at) {
            Some(b'{' | b'[') if depth == 0 => self.skip(),
            Some(b'{') => {
                self.at += 1;
                while self.more(b'}') {
                    let name = self.string();
                    self.blank();
                    self.at += 1;
                    lines.fields.push((name, self.value(depth - 1)));
                }
            }
            Some(b'[') => {
                self.at += 1;
                while self.more(b']') {
                    lines.entries.push(self.value(depth - 1));
                }
            }
            Some(b'"') => {
                self.string();
            }
            _ => {
                let end =
                    |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\t' | b'\r');
                while self.bytes.get(self.at).is_some_and(|byte| !end(byte)) {
                    self.at += 1;
                }
            }
        }
        lines
    }

    /// Steps over commas and space; false at the end of what is open, which it steps over too.
    fn more(&mut self, end: u8) -> bool {
        self.blank();
        while self.bytes.get(self.at) == Some(&b',') {
            self.at += 1;
            self.blank();
        }
        match self.bytes.get(self.at) {
            Some(byte) if *byte != end => true,
            _ => {
                self.at += 1;
                false
            }
        }
    }

    fn blank(&mut self) {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.bytes.get(self.at) {
            self.line += u64::from(self.bytes[self.at] == b'\n');
            self.at += 1;
        }
    }

    /// Steps over a string and says what is in it.
    fn string(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += match byte {
                b'\\' => 2,
                _ => 1,
            };
            if *byte == b'"' {
                break;
            }
        }
        let text = self.bytes.get(start..self.at).unwrap_or_default();
        serde_json::from_slice(text).unwrap_or_default()
    }

    /// Steps over an object or a list.
    fn skip(&mut self) {
        let mut open = 0_usize;
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                b'\n' => self.line += 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_knows_its_line() {
        let text = "{\n \"a\": [ {\"b\": \"x\\\"}\\n\",\n\"c\\u0041\": [1,\n{}], \"d\": null},\n 7 ] ,\n\"a\":2}\n";
        let lines = Lines::of(text, 3);
        assert_eq!(lines.fields.len(), 2);
        let a = lines
            .field("a")
            .map(|a| a.entries.clone())
            .unwrap_or_default();
        assert_eq!(a.len(), 2);
        assert_eq!((a[0].line, a[1].line), (2, 5));
        let inside: Vec<(&str, u64)> = a[0]
            .fields
            .iter()
            .map(|(name, lines)| (name.as_str(), lines.line))
            .collect();
        assert_eq!(inside, [("b", 2), ("cA", 3), ("d", 4)]);
        assert_eq!(lines.fields[1].1.line, 6);
    }
}
