//! Initiatives found, counted, compared, written and read: the shipped ones, and ten thousand made of them; then the
//! pages that show them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cartography::{
    Atlas, Country, Facet, Filter, Form, Initiative, InitiativeId, Records, shipped,
};
use locale::Lang;

use crate::load::Took;
use crate::report::verdict;
use crate::{Lines, knowledge};

const MANY: usize = 10_000;
const ASKERS: usize = 20;
const TIME: Duration = Duration::from_secs(2);
/// What one page shows of a list.
const PAGE: usize = 50;
const BUDGET: f64 = 20.0;

/// Measures in this process, without HTTP.
pub fn measure() -> Lines {
    let mut lines = vec![
        format!(
            "In this process, without HTTP; {ASKERS} ask at once without a pause, {} s each. A list is what its page \
             needs: {PAGE} records in the reader's language and the count beside every filter.",
            TIME.as_secs()
        ),
        String::new(),
    ];
    lines.extend(asked("79 records", Atlas::shipped()));
    let (atlas, took) = built();
    lines.push(format!(
        "- {MANY} records: the index is made in {:.0} ms",
        took.as_secs_f64() * 1000.0
    ));
    lines.extend(asked("10,000 records", &atlas));
    lines.extend(carried(&atlas));
    lines.extend(knowledge::measure(
        &atlas.initiatives()[..MANY - Atlas::shipped().initiatives().len()],
    ));
    lines
}

fn built() -> (Atlas, Duration) {
    let records = Records {
        initiatives: (0..MANY).filter_map(made).collect(),
        methods: Atlas::shipped().methods().to_vec(),
    };
    assert_eq!(records.initiatives.len(), MANY);
    let began = Instant::now();
    let atlas = Atlas::build(records, shipped::vocabulary(), shipped::translations());
    (atlas, began.elapsed())
}

/// A record of parts of several shipped ones, with words that no other has.
fn made(at: usize) -> Option<Initiative> {
    let all = Atlas::shipped().initiatives();
    let of = |step: usize| &all[(at * step + at / 79) % all.len()];
    let countries = ["FR", "IT", "RO", "DE", "ES", "FI", "NO", "GB", "BE", "PT"];
    let mut record = of(1).clone();
    record.id = InitiativeId::parse(&format!("{}-{at}", record.id))?;
    record.name = format!("{} {at}", of(3).name);
    record.summary.clone_from(&of(5).summary);
    record.functions.clone_from(&of(7).functions);
    record.levers.clone_from(&of(11).levers);
    record.obstacles.clone_from(&of(13).obstacles);
    record.countries = vec![Country::parse(countries[at % countries.len()])?];
    record.place.lat = (360 + at % 300) as f64 / 10.0;
    record.place.lon = ((at % 370) as f64 - 90.0) / 10.0;
    record.notes = format!("w{at} v{} u{}", at / 7, at / 31);
    Some(record)
}

fn asked(name: &str, atlas: &Atlas) -> Lines {
    let text = |words: &str| Filter::from_pairs([("q", words)]);
    let narrow = Filter::default()
        .with(Facet::Connection, "without")
        .with(Facet::Country, "FR")
        .with(Facet::Country, "IT");
    let ids: Vec<&str> = atlas
        .initiatives()
        .iter()
        .take(4)
        .map(|one| one.id.as_str())
        .collect();
    let list = |filter: &Filter, lang: Lang| {
        let found = atlas.find(filter, lang);
        let page = found.records.iter().take(PAGE);
        let told: Vec<_> = page.map(|record| atlas.tell(record, lang)).collect();
        black_box((found.choices, told));
    };
    let all = Filter::default();
    let (one, three) = (text("tablet"), text("formation sans internet"));
    let lists: [(&str, &(dyn Fn() + Sync)); 6] = [
        ("list", &|| list(&all, Lang::Fr)),
        ("filter", &|| list(&narrow, Lang::It)),
        ("search for one word", &|| list(&one, Lang::En)),
        ("search for three words", &|| list(&three, Lang::Fr)),
        ("levers with their records", &|| {
            black_box(atlas.tally(Facet::Lever, &all, Lang::Ro));
        }),
        ("comparison of four", &|| {
            black_box(atlas.compare(&ids, Lang::Ro));
        }),
    ];
    let line = |(what, act): (&str, &(dyn Fn() + Sync))| {
        let took = together(act);
        let p99 = took.percentile(0.99);
        let said = format!(
            "{name}: {what}: alone {:.2} ms; {ASKERS} at once: {:.0}/s, p50 {:.2} ms, p99 {p99:.2} ms (budget ≤ {BUDGET} ms)",
            alone(act),
            took.rate(),
            took.percentile(0.5)
        );
        verdict(&said, p99 <= BUDGET)
    };
    lists.into_iter().map(line).collect()
}

/// The median of a hundred, in milliseconds.
fn alone(act: &(dyn Fn() + Sync)) -> f64 {
    let mut took = Took::default();
    for _ in 0..100 {
        let began = Instant::now();
        act();
        took.add(began);
    }
    took.percentile(0.5)
}

fn together(act: &(dyn Fn() + Sync)) -> Took {
    let end = Instant::now() + TIME;
    let ask = || {
        let mut took = Took::default();
        while Instant::now() < end {
            let began = Instant::now();
            act();
            took.add(began);
        }
        took
    };
    let mut all = Took::default();
    std::thread::scope(|scope| {
        let askers: Vec<_> = (0..ASKERS).map(|_| scope.spawn(ask)).collect();
        for asker in askers {
            all.beside(asker.join().unwrap());
        }
    });
    all.within(TIME)
}

/// Every form out and in, and that nothing is lost.
fn carried(atlas: &Atlas) -> Lines {
    let records: Vec<&Initiative> = atlas.initiatives().iter().collect();
    let line = |form: Form| {
        let began = Instant::now();
        let bytes = atlas.write(form, &records, Lang::Fr).unwrap();
        let out = began.elapsed().as_secs_f64();
        let began = Instant::now();
        let read = atlas.read(form, &bytes);
        let back = began.elapsed().as_secs_f64();
        assert!(read.faults.is_empty() && read.good == atlas.initiatives());
        format!(
            "- {MANY} records as {}: {:.1} MB, written in {out:.2} s, read and checked in {back:.2} s",
            form.ending(),
            bytes.len() as f64 / 1e6
        )
    };
    Form::ALL.into_iter().map(line).collect()
}
