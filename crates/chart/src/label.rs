//! How wide a text is, about, and where labels fit beside marks without covering anything.

use crate::Direction;

/// A box in units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Area {
    pub(crate) fn around([x, y]: [f64; 2], reach: f64) -> Area {
        Area {
            x: x - reach,
            y: y - reach,
            width: 2.0 * reach,
            height: 2.0 * reach,
        }
    }

    /// Left, top, right, bottom.
    pub(crate) fn corners(self) -> [f64; 4] {
        [self.x, self.y, self.x + self.width, self.y + self.height]
    }

    pub(crate) fn meets(&self, other: &Area) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn inside(&self, width: f64, height: f64) -> bool {
        self.x >= 3.0
            && self.y >= 3.0
            && self.x + self.width <= width - 3.0
            && self.y + self.height <= height - 3.0
    }
}

/// Where the text stands to the point it is written from, on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Middle,
    Right,
}

impl Side {
    /// The value of `text-anchor` that puts the text on this side of its point.
    pub(crate) fn anchor(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Side::Middle, _) => "middle",
            (Side::Right, Direction::Ltr) | (Side::Left, Direction::Rtl) => "start",
            (Side::Left, Direction::Ltr) | (Side::Right, Direction::Rtl) => "end",
        }
    }
}

/// A label with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) area: Area,
    pub(crate) x: f64,
    pub(crate) baseline: f64,
    pub(crate) side: Side,
}

/// What the text is about as wide as, in units of its letters' height; rather more than less.
pub(crate) fn width(text: &str, letters: f64) -> f64 {
    let widths = text.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | '.' | ',' | ':' | ';' | '\'' | '’' | '|'
        | '(' | ')' | ' ' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 0.92,
        letter if letter.is_uppercase() => 0.7,
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{200c}'..='\u{200f}' => 0.0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7a3}' | '\u{f900}'..='\u{ffef}' => 1.05,
        letter if u32::from(letter) > 0xffff => 1.2,
        _ => 0.58,
    });
    widths.sum::<f64>() * letters + 2.0
}

/// Cut into lines that are not wider; a word that is too long for a line is cut as well.
pub(crate) fn wrap(text: &str, letters: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut()
            && width(&format!("{line} {word}"), letters) <= room
        {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if width(&line, letters) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
        lines.push(line);
    }
    lines
}

/// A text that wants to stand beside a mark.
pub(crate) struct Wish {
    /// The text, and what may be written in its stead where there is less room.
    pub(crate) texts: Vec<String>,
    pub(crate) at: [f64; 2],
    pub(crate) reach: f64,
}

/// Room for labels: who comes first chooses first, and for whom nothing is left gets none.
pub(crate) fn place(
    wishes: &[Wish],
    covered: &[Area],
    [wide, high]: [f64; 2],
    letters: f64,
    direction: Direction,
) -> Vec<Option<Label>> {
    let mut covered = covered.to_vec();
    let choose = |wish: &Wish| {
        let free = |label: &Label| {
            label.area.inside(wide, high) && !covered.iter().any(|area| area.meets(&label.area))
        };
        let mut texts = wish.texts.iter();
        let label = texts.find_map(|text| {
            let mut all = candidates(wish, text, letters, direction).into_iter();
            all.find(free)
        })?;
        covered.push(label.area);
        Some(label)
    };
    wishes.iter().map(choose).collect()
}

fn candidates(wish: &Wish, text: &str, letters: f64, direction: Direction) -> Vec<Label> {
    let wide = width(text, letters);
    let high = letters * 1.25;
    let [x, y] = wish.at;
    let aside = wish.reach + 2.0;
    let slant = wish.reach * 0.7 + 1.0;
    let label = |side: Side, x: f64, middle: f64| Label {
        text: text.to_owned(),
        area: Area {
            x: match side {
                Side::Right => x,
                Side::Left => x - wide,
                Side::Middle => x - wide / 2.0,
            },
            y: middle - high / 2.0,
            width: wide,
            height: high,
        },
        x,
        baseline: middle + letters * 0.34,
        side,
    };
    let right = [0.0, -1.0, 1.0].map(|up| match up {
        0.0 => label(Side::Right, x + aside, y),
        up => label(Side::Right, x + slant, y + up * (slant + high / 2.0)),
    });
    let left = [0.0, -1.0, 1.0].map(|up| match up {
        0.0 => label(Side::Left, x - aside, y),
        up => label(Side::Left, x - slant, y + up * (slant + high / 2.0)),
    });
    let above = label(Side::Middle, x, y - aside - high / 2.0);
    let below = label(Side::Middle, x, y + aside + high / 2.0);
    let [first, second] = match direction {
        Direction::Ltr => [right, left],
        Direction::Rtl => [left, right],
    };
    let [a, b, c] = first;
    let [d, e, f] = second;
    vec![a, d, above, below, b, c, e, f]
}
