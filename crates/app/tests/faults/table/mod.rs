//! The table: every operation that changes something × every fault.
//!
//! After each fault the program starts again; what was acknowledged is there once, what was not is there whole or not at
//! all, the person was told, nothing half made is left, and the operation done again succeeds. A quarter of the operations
//! meets each fault at one point each day, drawn anew; `LUCARNE_EVERY=1` tries every point, `LUCARNE_EVERY=50` every
//! fiftieth, and `LUCARNE_OPERATION=…` the operations with this in their names alone.

mod fault;
mod met;
mod operation;
mod page;
mod world;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::copies::can_trace;
use fault::{Fault, Left, Point, Points};
use met::Met;
use operation::{OPERATIONS, Operation};
use world::{State, World};

/// How many operations are tried at the same time.
const AT_ONCE: usize = 2;

/// An operation where nothing fails: what it leaves, and the points at which it can fail.
struct Model {
    ready: World,
    done: World,
    before: State,
    once: State,
    /// After it was done, and done again.
    twice: State,
    /// After the program had started once more before.
    later: State,
    points: Points,
    left: Left,
}

#[test]
fn every_operation_survives_every_fault() {
    if !can_trace() {
        return;
    }
    let operations = wanted();
    let base = World::base();
    let (next, rows) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(operation) = operations.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Ok(row) = catch_unwind(AssertUnwindSafe(|| tried(operation, &base))) {
                        println!("{}: {} points", operation.name, row.values().sum::<usize>());
                        rows.lock().unwrap().insert(operation.name, row);
                    }
                }
            });
        }
    });
    let rows = rows.into_inner().unwrap();
    assert_eq!(
        rows.len(),
        operations.len(),
        "a fault was not survived: see above"
    );
    println!("{}", table(&operations, &rows));
}

/// Those whose name is asked for; all where many points are; else a few of each day.
fn wanted() -> Vec<&'static Operation> {
    const A_DAY: u32 = 4;
    let asked = std::env::var("LUCARNE_OPERATION").ok();
    let all = asked.is_some() || std::env::var("LUCARNE_EVERY").is_ok();
    let named = |one: &&Operation| asked.as_ref().is_none_or(|name| one.name.contains(name));
    let today = |_: &&Operation| all || lucarne::random::below(A_DAY) == 0;
    OPERATIONS.iter().filter(named).filter(today).collect()
}

/// How many points of each fault an operation survived.
type Row = BTreeMap<Fault, usize>;

fn table(operations: &[&Operation], rows: &BTreeMap<&str, Row>) -> String {
    let mut text = "| operation |".to_owned();
    for fault in Fault::ALL {
        write!(text, " {} |", fault.name()).unwrap();
    }
    text.push_str(&format!("\n|---|{}", "---|".repeat(Fault::ALL.len())));
    for operation in operations {
        write!(text, "\n| {} |", operation.name).unwrap();
        for fault in Fault::ALL {
            let n = rows[operation.name]
                .get(&fault)
                .copied()
                .unwrap_or_default();
            write!(text, " {n} |").unwrap();
        }
    }
    let all: usize = rows.values().flat_map(BTreeMap::values).sum();
    text + &format!(
        "\n{} operations, {all} points, 0 not survived",
        operations.len()
    )
}

fn tried(operation: &Operation, base: &World) -> Row {
    let model = Model::of(operation, base);
    let mut row = Row::new();
    for (fault, points) in &model.points {
        for point in chosen(points) {
            if survives(operation, &model, point) {
                *row.entry(*fault).or_default() += 1;
            }
        }
    }
    row
}

impl Point {
    /// Whether the program may have no way left to say anything: what it says is a write as well.
    fn may_be_mute(&self) -> bool {
        matches!(self, Point::Call(Fault::Unwritten, "write", _))
    }
}

/// One point each day, or every n-th.
fn chosen(points: &[Point]) -> Vec<&Point> {
    let asked = std::env::var("LUCARNE_EVERY").ok();
    let every: Option<usize> = asked.and_then(|n| n.parse().ok());
    match every {
        Some(n) => points.iter().step_by(n.max(1)).collect(),
        None if points.is_empty() => Vec::new(),
        None => {
            let most = u32::try_from(points.len()).unwrap();
            vec![&points[lucarne::random::below(most) as usize]]
        }
    }
}

impl Model {
    fn of(operation: &Operation, base: &World) -> Model {
        let ready = base.copy();
        for words in operation.before {
            ready.right(words);
        }
        if !operation.ready.is_empty() {
            ready.visited(operation.ready);
        }
        if !operation.sql.is_empty() {
            ready.sql(operation.site, operation.sql);
        }
        // In a browser the program starts before anything is done, which is recorded.
        let later = ready.copy();
        if operation.in_a_browser() {
            later.starts(operation.site);
        }
        let before = later.state(operation.site);
        later.again(operation);
        let later = later.state(operation.site);
        let done = ready.copy();
        let said = done.again(operation);
        let once = done.state(operation.site);
        assert_ne!(
            before, once,
            "{}: nothing was changed: {said}",
            operation.name
        );
        let more = done.copy();
        more.again(operation);
        let twice = more.state(operation.site);
        let (points, left) = fault::points(operation, &ready);
        Model {
            ready,
            done,
            before,
            once,
            twice,
            later,
            points,
            left,
        }
    }
}

/// Whether the fault was met at all; fails where it was not survived.
fn survives(operation: &Operation, model: &Model, point: &Point) -> bool {
    let (world, met) = point.met(operation, model);
    if met == Met::Not {
        return false;
    }
    let at = format!("{}, {point:?}: {met:?}", operation.name);
    let state = world.state(operation.site);
    match &met {
        Met::Done => {
            let right = model.is_done(operation, point, &state);
            assert!(right, "{at}: acknowledged\n{}", state.against(&model.once));
        }
        Met::Told(said) => {
            let told = !said.trim().is_empty() || point.may_be_mute();
            assert!(told && !said.contains("panicked"), "{at}");
        }
        Met::Killed | Met::Not => {}
    }
    let whole = [&model.before, &model.once].map(|one| &one.rows);
    let more = model.more_may_happen(operation, point);
    assert!(
        whole.contains(&&state.rows) || more,
        "{at}: {}",
        state.against(&model.once)
    );
    // What is broken before, or not yet there, is so until the operation is done again.
    let before = !operation.sql.is_empty() || model.before.rows.is_empty();
    let unhealed = before && met != Met::Done;
    if state.rows.contains_key("event") && !unhealed {
        world.whole(operation.site, &at);
    }
    if met != Met::Done {
        let said = world.again(operation);
        let state = world.state(operation.site);
        let refused = !operation.refuses.is_empty() && said.contains(operation.refuses);
        let right = model.is_done(operation, point, &state) || refused && operation.steps;
        assert!(right, "{at}\nagain: {said}\n{}", state.against(&model.once));
        world.whole(operation.site, &at);
    }
    world.starts(operation.site);
    true
}

impl Model {
    /// Whether this is what the operation leaves, done once or twice.
    fn is_done(&self, operation: &Operation, point: &Point, state: &State) -> bool {
        let ends = [&self.once, &self.twice, &self.later];
        ends.contains(&state) || self.more_may_happen(operation, point) && state.between(&ends)
    }

    /// Whether what happened to the operation is itself recorded.
    fn more_may_happen(&self, operation: &Operation, point: &Point) -> bool {
        let recorded = match point {
            // A database that is older than the anchor says, or an anchor that cannot be read, opens a new epoch.
            Point::Left(_) | Point::Once(_) | Point::Byte(..) | Point::Clock(_) => true,
            Point::Call(Fault::Unread | Fault::ReadShort, ..) => true,
            Point::Call(..) | Point::Room(_) | Point::Bit(_) => false,
        };
        // In a browser the program starts, which is recorded.
        recorded || operation.steps || operation.in_a_browser()
    }
}
