//! The pages of the cartography as a researcher's browser gets them, with the shipped records and with ten thousand
//! that people contributed.

use std::io::Write as _;
use std::time::{Duration, Instant};

use cartography::facts::{Fact, Part, Quality, RecordRef, Sort, value};
use cartography::{Atlas, Initiative};
use flate2::Compression;
use flate2::write::GzEncoder;
use ledger::{Actor, Id};
use lucarne::cartography::fact;
use lucarne::people::{Profile, add};
use lucarne::random;
use lucarne::rights::Role;
use serde_json::Value;

use crate::Lines;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{self, Learner, Place, Running, engines};
use crate::report::verdict;

const CONNECTIONS: usize = 20;
const TIME: Duration = Duration::from_secs(3);
/// How long somebody looks at a page before the next one, where connections pause.
const PAUSE: Duration = Duration::from_millis(500);
const BUDGET: f64 = 20.0;
const MAP_BUDGET: f64 = 150.0;
/// How many facts join in one write.
const AT_ONCE: usize = 20_000;

const PAGES: [(&str, &str); 5] = [
    ("list", "/cartography"),
    (
        "filter",
        "/cartography?connection=without&country=FR&country=IT",
    ),
    ("search for one word", "/cartography?q=tablet"),
    (
        "search for three words",
        "/cartography?q=formation+sans+internet",
    ),
    ("map", MAP),
];
const MAP: &str = "/cartography/map";

/// Measures on both databases: the shipped records, then those and these.
pub fn measure(records: &[Initiative]) -> Lines {
    let mut lines = vec![
        String::new(),
        format!(
            "Over HTTP, as the page of a signed-in researcher; {CONNECTIONS} connections, {} s each, load generator on \
             the same machine: first without any pause, then with {} ms between two pages. The records beyond the \
             shipped ones are contributed: every field of each is a fact in the ledger.",
            TIME.as_secs(),
            PAUSE.as_millis()
        ),
        String::new(),
    ];
    for engine in engines() {
        let place = Place::new(engine, 1);
        let researcher = researcher(&place);
        let shipped = Atlas::shipped().initiatives().len();
        let running = place.start();
        let runtime = load::runtime();
        lines.extend(runtime.block_on(asked(
            &running,
            &researcher,
            &format!("{engine}, {shipped} records"),
        )));
        drop(running);
        let facts = contribute(&place, records);
        let began = Instant::now();
        let running = place.start();
        lines.push(format!(
            "- {engine}: {} records ({facts} facts): the program answers {:.1} s after its start, with {:.0} MiB",
            records.len() + shipped,
            began.elapsed().as_secs_f64(),
            running.memory().0
        ));
        let name = format!("{engine}, {} records", records.len() + shipped);
        lines.extend(runtime.block_on(asked(&running, &researcher, &name)));
    }
    lines
}

fn researcher(place: &Place) -> Learner {
    let site = place.open();
    let profile = Profile {
        alias: Some("Rita".to_owned()),
        number: Some("rita".to_owned()),
        ..Profile::default()
    };
    let id = site
        .write_blocking(Actor::SYSTEM, move |w| {
            add::add(w, &profile, &[Role::Researcher], String::new)
        })
        .unwrap();
    let mut begun = place::begin(&site, &[id]);
    site.close().unwrap();
    begun.remove(0)
}

/// Records every field of every record as a fact; how many there are.
fn contribute(place: &Place, records: &[Initiative]) -> usize {
    let site = place.open();
    let facts: Vec<Fact> = records.iter().flat_map(facts_of).collect();
    for some in facts.chunks(AT_ONCE) {
        let some = some.to_vec();
        site.write_blocking(Actor::SYSTEM, move |w| fact::merge(w, &some))
            .unwrap();
    }
    site.close().unwrap();
    facts.len()
}

fn facts_of(record: &Initiative) -> Vec<Fact> {
    let alone = Atlas::build(
        cartography::Records {
            initiatives: vec![record.clone()],
            methods: Vec::new(),
        },
        cartography::shipped::vocabulary(),
        cartography::shipped::translations(),
    );
    let about = RecordRef::new(Sort::Initiative, record.id.as_str()).unwrap();
    let proposal = random::id();
    let fact = |field: &Part| {
        let said = value(&alone, &about, *field);
        let fact = Fact {
            id: Id::default(),
            record: about.clone(),
            field: *field,
            value: said,
            after: Default::default(),
            shipped: Value::Null,
            author: "Rita".to_owned(),
            role: Quality::Researcher,
            site: Id::default(),
            day: "2026-11-22".to_owned(),
            sources: vec!["A report".to_owned()],
            proposal,
        };
        fact.named()
    };
    let all = Sort::Initiative.parts().iter();
    all.filter(|part| **part != Part::Withdrawn)
        .map(fact)
        .collect()
}

async fn asked(running: &Running, who: &Learner, name: &str) -> Lines {
    let mut lines = Lines::new();
    for (what, path) in PAGES {
        let page = running.browser(who).await.get(path).await.unwrap();
        assert_eq!((page.status, page.packed), (200, false), "{path}");
        let sent = (page.head + page.body.len()) as f64 / 1000.0;
        let bytes = (page.head + packed(&page.body)) as f64 / 1000.0;
        let mut browsers = Vec::new();
        for _ in 0..CONNECTIONS {
            browsers.push(running.browser(who).await);
        }
        let (_, browsers) = ask(browsers, path, Duration::ZERO).await;
        let (busy, browsers) = ask(browsers, path, Duration::ZERO).await;
        let (calm, _) = ask(browsers, path, PAUSE).await;
        let size = match path {
            MAP => verdict(
                &format!(
                    "{name}: {what}: {sent:.1} kB, {bytes:.1} kB gzip (budget ≤ {MAP_BUDGET} kB)"
                ),
                bytes <= MAP_BUDGET,
            ),
            _ => format!("- {name}: {what}: {sent:.1} kB, {bytes:.1} kB gzip"),
        };
        lines.push(size);
        for (how, took) in [("without pause", busy), ("with pauses", calm)] {
            let p99 = took.percentile(0.99);
            let said = format!(
                "{name}: {what}, {how}: {:.0}/s, p50 {:.1} ms, p99 {p99:.1} ms (budget ≤ {BUDGET} ms)",
                took.rate(),
                took.percentile(0.5)
            );
            lines.push(verdict(&said, p99 <= BUDGET));
        }
    }
    lines
}

/// How long a body would be with gzip. Signed-in pages are sent as they are: they hold a secret of the session beside
/// words a stranger may choose.
fn packed(body: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(body).unwrap();
    gzip.finish().unwrap().len()
}

async fn ask(browsers: Vec<Browser>, path: &'static str, pause: Duration) -> (Took, Vec<Browser>) {
    let end = Instant::now() + TIME;
    // With pauses, connections begin one after the other, as people do.
    let mut turn = 0;
    load::all(browsers, |mut browser| {
        let begin = pause / u32::try_from(CONNECTIONS).unwrap() * turn;
        turn += 1;
        async move {
            tokio::time::sleep(begin).await;
            let mut took = Took::default();
            while Instant::now() < end {
                let asked = Instant::now();
                let answer = browser.get(path).await.unwrap();
                assert_eq!(answer.status, 200);
                took.add(asked);
                tokio::time::sleep(pause).await;
            }
            (took, browser)
        }
    })
    .await
}
