//! The robot (13.7): programs of orders, and one deterministic run over a board.
//!
//! A program is written as words: `forward repeat 3 ( left if-wall ( right ) )`.

use super::data::{Board, Facing, FieldOnBoard};

/// Most orders carried out in a run.
const MOST_STEPS: u32 = 200;

/// The orders.
pub const ORDERS: [&str; 7] = [
    "forward", "left", "right", "pick", "repeat", "if-wall", "if-thing",
];

/// An order of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// One field on.
    Forward,
    /// Turn on the spot.
    Left,
    /// Turn on the spot.
    Right,
    /// Take the thing on this field.
    Pick,
    /// So many times.
    Repeat(u32, Vec<Order>),
    /// When a wall or the edge is ahead.
    IfWall(Vec<Order>),
    /// When a thing is on this field.
    IfThing(Vec<Order>),
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// On the goal.
    Goal,
    /// After the last order.
    Stop,
    /// Into a wall or over the edge.
    Wall,
    /// After too many orders.
    Steps,
}

impl End {
    /// Name in events.
    pub fn name(self) -> &'static str {
        match self {
            End::Goal => "goal",
            End::Stop => "stop",
            End::Wall => "wall",
            End::Steps => "steps",
        }
    }
}

/// What a run did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// How it ended.
    pub end: End,
    /// Things picked.
    pub things: u32,
    /// Row and column after each order carried out, the start first, with the direction.
    pub track: Vec<(usize, usize, Facing)>,
}

/// Reads a program; `None` when an order is unknown or not allowed on the board, or there are too many.
pub fn program(text: &str, board: &Board) -> Option<Vec<Order>> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace();
    let orders = list(&mut words, 0)?;
    let allowed =
        |name: &&str| board.orders.is_empty() || board.orders.iter().any(|one| one == name);
    let used = |word: &&str| ORDERS.contains(word);
    let known = spaced
        .split_whitespace()
        .filter(used)
        .all(|word| allowed(&word));
    (known && count(&orders) <= board.max).then_some(orders)
}

/// Number of orders in a program.
pub fn count(orders: &[Order]) -> u32 {
    let one = |order: &Order| match order {
        Order::Repeat(_, inner) | Order::IfWall(inner) | Order::IfThing(inner) => 1 + count(inner),
        _ => 1,
    };
    orders.iter().map(one).sum()
}

/// Runs a program on a board.
pub fn run(board: &Board, orders: &[Order]) -> Run {
    let mut robot = Robot::new(board);
    let end = robot.carry_out(orders).err().unwrap_or(End::Stop);
    Run {
        end,
        things: robot.things,
        track: robot.track,
    }
}

/// Orders up to a closing parenthesis; lists in lists are two levels deep at most.
fn list<'a>(words: &mut impl Iterator<Item = &'a str>, depth: u32) -> Option<Vec<Order>> {
    let mut orders = Vec::new();
    loop {
        let order = match words.next() {
            None if depth == 0 => return Some(orders),
            Some(")") if depth > 0 => return Some(orders),
            Some("forward") => Order::Forward,
            Some("left") => Order::Left,
            Some("right") => Order::Right,
            Some("pick") => Order::Pick,
            Some("repeat") => {
                let times = words
                    .next()?
                    .parse()
                    .ok()
                    .filter(|n| (2..=20).contains(n))?;
                Order::Repeat(times, inner(words, depth)?)
            }
            Some("if-wall") => Order::IfWall(inner(words, depth)?),
            Some("if-thing") => Order::IfThing(inner(words, depth)?),
            _ => return None,
        };
        orders.push(order);
    }
}

fn inner(words: &mut dyn Iterator<Item = &str>, depth: u32) -> Option<Vec<Order>> {
    if depth >= 2 || words.next()? != "(" {
        return None;
    }
    let mut words = words;
    list(&mut words, depth + 1)
}

struct Robot<'a> {
    board: &'a Board,
    place: (usize, usize),
    facing: Facing,
    steps: u32,
    things: u32,
    taken: Vec<(usize, usize)>,
    track: Vec<(usize, usize, Facing)>,
}

impl<'a> Robot<'a> {
    fn new(board: &'a Board) -> Self {
        let places = board.rows.iter().enumerate();
        let mut places =
            places.flat_map(|(y, row)| row.iter().enumerate().map(move |(x, f)| ((y, x), f)));
        let start = places.find(|(_, field)| **field == FieldOnBoard::Start);
        let place = start.map_or((0, 0), |(place, _)| place);
        Robot {
            board,
            place,
            facing: board.facing,
            steps: 0,
            things: 0,
            taken: Vec::new(),
            track: vec![(place.0, place.1, board.facing)],
        }
    }

    /// `Err` tells how the run ended before the last order.
    fn carry_out(&mut self, orders: &[Order]) -> Result<(), End> {
        for order in orders {
            match order {
                Order::Repeat(times, inner) => {
                    for _ in 0..*times {
                        self.carry_out(inner)?;
                    }
                }
                Order::IfWall(inner) if self.ahead().is_none() => self.carry_out(inner)?,
                Order::IfThing(inner) if self.on_thing() => self.carry_out(inner)?,
                Order::IfWall(_) | Order::IfThing(_) => {}
                order => self.step(order)?,
            }
        }
        Ok(())
    }

    fn step(&mut self, order: &Order) -> Result<(), End> {
        if self.steps >= MOST_STEPS {
            return Err(End::Steps);
        }
        self.steps += 1;
        match order {
            Order::Forward => self.place = self.ahead().ok_or(End::Wall)?,
            Order::Left => self.facing = turned(self.facing, 3),
            Order::Right => self.facing = turned(self.facing, 1),
            _ if self.on_thing() => {
                self.things += 1;
                self.taken.push(self.place);
            }
            _ => {}
        }
        self.track.push((self.place.0, self.place.1, self.facing));
        match self.field(self.place) {
            Some(FieldOnBoard::Goal) => Err(End::Goal),
            _ => Ok(()),
        }
    }

    fn field(&self, (row, column): (usize, usize)) -> Option<FieldOnBoard> {
        self.board.rows.get(row)?.get(column).copied()
    }

    fn on_thing(&self) -> bool {
        self.field(self.place) == Some(FieldOnBoard::Thing) && !self.taken.contains(&self.place)
    }

    /// The field ahead; `None` for a wall or the edge.
    fn ahead(&self) -> Option<(usize, usize)> {
        let (row, column) = self.place;
        let next = match self.facing {
            Facing::North => (row.checked_sub(1)?, column),
            Facing::East => (row, column + 1),
            Facing::South => (row + 1, column),
            Facing::West => (row, column.checked_sub(1)?),
        };
        self.field(next)
            .filter(|field| *field != FieldOnBoard::Wall)
            .map(|_| next)
    }
}

fn turned(facing: Facing, quarters: usize) -> Facing {
    const ROUND: [Facing; 4] = [Facing::North, Facing::East, Facing::South, Facing::West];
    let now = ROUND.iter().position(|one| *one == facing).unwrap_or(0);
    ROUND[(now + quarters) % 4]
}

/// The field of a letter.
pub fn field(letter: char) -> Option<FieldOnBoard> {
    Some(match letter {
        '.' => FieldOnBoard::Free,
        '#' => FieldOnBoard::Wall,
        'S' => FieldOnBoard::Start,
        'G' => FieldOnBoard::Goal,
        '*' => FieldOnBoard::Thing,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board(rows: &[&str]) -> Board {
        Board {
            id: "b".into(),
            rows: rows
                .iter()
                .map(|row| row.chars().filter_map(field).collect())
                .collect(),
            facing: Facing::East,
            orders: Vec::new(),
            max: 20,
        }
    }

    fn end(board: &Board, text: &str) -> Option<(End, u32)> {
        let orders = program(text, board)?;
        let run = run(board, &orders);
        Some((run.end, run.things))
    }

    #[test]
    fn the_robot_reaches_the_goal_and_takes_things() {
        let board = board(&["S*.", "#.G"]);
        let way = "forward pick forward right forward";
        assert_eq!(end(&board, way), Some((End::Goal, 1)));
        assert_eq!(end(&board, "forward"), Some((End::Stop, 0)));
        assert_eq!(end(&board, "right forward"), Some((End::Wall, 0)));
    }

    #[test]
    fn loops_look_ahead() {
        let board = board(&["S..", "..G"]);
        assert_eq!(
            end(&board, "repeat 5 (if-wall(right) forward)"),
            Some((End::Goal, 0))
        );
        assert_eq!(
            end(&board, "repeat 20 (repeat 20 (left))"),
            Some((End::Steps, 0))
        );
    }

    #[test]
    fn programs_have_limits() {
        let mut board = board(&["S"]);
        assert_eq!(
            program("repeat 2 (repeat 2 (repeat 2 (left)))", &board),
            None
        );
        assert_eq!(program("jump", &board), None);
        assert_eq!(program("repeat 2 (left", &board), None);
        board.max = 1;
        assert_eq!(program("left left", &board), None);
        board.orders = vec!["left".into()];
        assert_eq!(program("right", &board), None);
    }
}
