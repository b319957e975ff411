//! The figures of the house, measured on this machine and written to `bench/REPORT.md`.
//!
//! `cargo xtask bench` measures everything but the build; `cargo xtask bench page answer` only these two.
//! Every comparison runs its two sides in turn, in one run, on one machine. All connections are to this machine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a measurement may stop where it stands"
)]

mod abuse;
mod answer;
mod bare;
mod build;
mod bytes;
mod cartography;
mod check;
mod http;
mod hub;
mod knowledge;
mod load;
mod marking;
mod memory;
mod page;
mod place;
mod report;
mod signin;
mod soak;
mod start;

/// What a section of the report says.
pub type Lines = Vec<String>;

/// A section of the report: its name on the command line, its heading, and how it is measured.
type Section = (&'static str, &'static str, fn() -> Lines);

const SECTIONS: &[Section] = &[
    ("page", "A unit page against a bare handler", page::measure),
    (
        "answer",
        "An answer against bare group commits",
        answer::measure,
    ),
    (
        "memory",
        "Memory with 200 learners at work",
        memory::measure,
    ),
    ("start", "Start with a million events", start::measure),
    ("signin", "Thirty people sign in at once", signin::measure),
    (
        "abuse",
        "Abuse of every limit, beside a learner at work",
        abuse::measure,
    ),
    ("soak", "Thirty days without a stop", soak::measure),
    ("bytes", "Bytes of pages", bytes::measure),
    ("check", "Checking 1,000 units", check::measure),
    ("marking", "Marking in process", marking::measure),
    ("hub", "A hub with ten million events", hub::measure),
    (
        "cartography",
        "The cartography with 79 and with 10,000 records",
        cartography::measure,
    ),
    ("build", "Clean build", build::measure),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("bare", file)) = words.first().map(String::as_str).zip(words.get(1)) {
        return bare::serve(file);
    }
    if words == [abuse::ALONE] {
        return abuse::alone();
    }
    let known = |word: &String| SECTIONS.iter().any(|(name, ..)| name == word);
    if let Some(word) = words.iter().find(|word| !known(word)) {
        let names: Vec<&str> = SECTIONS.iter().map(|(name, ..)| *name).collect();
        eprintln!("{word}: not a measurement; there are {}", names.join(", "));
        std::process::exit(2);
    }
    if words != ["hub"] {
        place::build_program();
    }
    for (name, heading, measure) in SECTIONS {
        let wanted = words.iter().any(|word| word == name)
            || words.is_empty() && !["build", "hub", "soak"].contains(name);
        if wanted {
            println!("{heading} …");
            let mut lines = vec![report::circumstances(name), String::new()];
            lines.extend(measure());
            for line in &lines {
                println!("  {line}");
            }
            report::put(heading, &lines);
        }
    }
}
